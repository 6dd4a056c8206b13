"""Events (assessor, method, registry, ceremony) as numbered marks on an axis of years."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import NOT_ASSESSED
from merit.text import day, is_missing

APART = 0.5  # years between two marks of one lane: their circles stay clear of each other at 390 px


@dataclass(frozen=True)
class Event:
    """An event with the number of its mark; None when it lies outside the years shown."""

    number: int | None
    position: float
    lane: int
    ceremony: bool
    date: str
    title: str
    row: dict[str, str | None]


def position(when: str) -> float:
    """Where a date stands on the axis; a date that is only a year or month stands in its middle."""
    parts = [int(p) for p in when.split("-")]
    if len(parts) == 1:
        return parts[0] + 0.5
    if len(parts) == 2:
        return parts[0] + (parts[1] - 0.5) / 12
    return parts[0] + (date(*parts).timetuple().tm_yday - 1) / 365.25


def placed(df: pd.DataFrame, *, years: list[int], lang: str) -> list[Event]:
    """The events of an answer of events.sql in order of time, numbered where they fall in `years`."""
    rows = [{str(k): None if is_missing(v) else str(v) for k, v in r.items()} for r in df.to_dict("records")]
    lanes: list[float] = []
    found: list[Event] = []
    number = 0
    for row in sorted(rows, key=lambda r: position(str(r["date"]))):
        at = position(str(row["date"]))
        inside = bool(years) and years[0] <= at < years[-1] + 1
        lane = 0
        if inside:
            number += 1
            free = [i for i, last in enumerate(lanes) if at - last >= APART]
            lane = free[0] if free else len(lanes)
            lanes[lane : lane + 1] = [at]
        found.append(
            Event(
                number if inside else None,
                at,
                lane,
                row["kind"] == "ceremony",
                day(lang, str(row["date"])),
                str(row[f"title_{lang}"]),
                row,
            )
        )
    return found


def mark(figure: go.Figure, events: list[Event], *, plot_height: int) -> None:
    """Draw the numbered events in a strip above the plot, with a line down through it.

    Gives `yaxis` and `yaxis2` their domains. Ceremonies are dotted: they report, they change nothing.
    """
    shown = [e for e in events if e.number]
    lanes = 1 + max([e.lane for e in shown], default=-1)
    strip = 20 * lanes / plot_height
    floor = 1 - strip
    figure.update_layout(
        yaxis={"domain": [0, floor - (0.02 if shown else 0)]},
        yaxis2={
            "domain": [floor, 1] if shown else [0.99, 1],
            "range": [-0.5, max(lanes, 1) - 0.5],
            "visible": False,
            "anchor": "x",
        },
    )
    for event in shown:
        figure.add_shape(
            type="line",
            xref="x",
            yref="paper",
            x0=event.position,
            x1=event.position,
            y0=0,
            y1=floor + strip * (event.lane + 0.1) / lanes,
            layer="below",
            line={"color": NOT_ASSESSED, "width": 1, "dash": "dot" if event.ceremony else "solid"},
        )
    figure.add_scatter(
        x=[e.position for e in shown],
        y=[e.lane for e in shown],
        yaxis="y2",
        mode="markers+text",
        marker={"symbol": "circle-open", "size": 17, "color": NOT_ASSESSED, "line": {"width": 1.5}},
        text=[str(e.number) for e in shown],
        textfont={"size": 11},
        customdata=[f"{e.date}: {e.title}" for e in shown],
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )
