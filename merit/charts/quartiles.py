"""Medians with their middle half per year: band and line, or single dots where the scores are few."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from merit.charts.base import ACCENT, Stamp
from merit.text import t

FEW = 5  # below this many scores no median is shown: "belum cukup data"
BAND = "rgba(63,127,202,0.24)"
Record = Mapping[Hashable, Any]  # one row: year, instrument, n, q1, median, q3


def enough(row: Record) -> bool:
    """Whether a year has scores enough for a median."""
    return int(row["n"]) >= FEW


def runs(records: Sequence[Record], *, joined: bool = True) -> list[list[Record]]:
    """Years that one line may join: enough scores, no year between them missing, one instrument.

    `joined` = False keeps every year apart (the published record is no series).
    """
    found: list[list[Record]] = []
    for row in records:
        if not enough(row):
            continue
        last = found[-1][-1] if found else None
        follows = last and row["year"] == last["year"] + 1 and row["instrument"] == last["instrument"]
        if joined and follows:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def middle(year: int) -> float:
    """Where a year stands on the axis: a year reaches from its number to the next."""
    return year + 0.5


def draw(
    figure: go.Figure,
    records: Sequence[Record],
    *,
    stamp: Stamp,
    values: str,
    words: Callable[[float], str],
    labels: bool = False,
    place: Mapping[str, int] | None = None,
) -> None:
    """Add the medians of `records` (oldest first) to `figure`.

    Args:
        figure: to draw on.
        records: one row per year and instrument.
        stamp: the published record is drawn as separate years, anything else as lines.
        values: column with the single scores of the years that have few.
        words: writes a value.
        labels: whether each median is written at its dot.
        place: row and col of a facet.
    """
    lang, place = stamp.lang, place or {}
    for run in runs(records, joined=stamp.kind != "published"):
        xs = [middle(r["year"]) for r in run]
        if len(run) > 1:
            figure.add_scatter(
                x=xs + xs[::-1],
                y=[r["q3"] for r in run] + [r["q1"] for r in run][::-1],
                fill="toself",
                fillcolor=BAND,
                line={"width": 0},
                mode="lines",
                hoverinfo="skip",
                name=t(lang, "trend-middle-half"),
                legendgroup="half",
                **place,
            )
        ends = None
        if len(run) == 1:  # a band of one year has no width: its middle half is a bar
            above, below = run[0]["q3"] - run[0]["median"], run[0]["median"] - run[0]["q1"]
            ends = {"array": [above], "arrayminus": [below], "color": BAND, "thickness": 9, "width": 0}
        figure.add_scatter(
            x=xs,
            y=[r["median"] for r in run],
            mode=("lines+markers" if len(run) > 1 else "markers") + ("+text" if labels else ""),
            text=[words(r["median"]) for r in run] if labels else None,
            textposition="top center",
            textfont={"size": 11},
            cliponaxis=False,
            line={"color": ACCENT, "width": 2.5},
            marker={"color": ACCENT, "size": 8},
            error_y=ends,
            customdata=[
                t(
                    lang,
                    "trend-hover",
                    year=str(r["year"]),
                    median=words(r["median"]),
                    q1=words(r["q1"]),
                    q3=words(r["q3"]),
                    n=int(r["n"]),
                )
                for r in run
            ],
            hovertemplate="%{customdata}<extra></extra>",
            name=t(lang, "trend-median" if len(run) > 1 else "trend-median-and-half"),
            legendgroup="median" if len(run) > 1 else "median-alone",
            **place,
        )
    few = [r for r in records if not enough(r)]
    if few:
        figure.add_scatter(
            x=[middle(r["year"]) for r in few for _ in r[values]],
            y=[float(v) for r in few for v in r[values]],
            mode="markers",
            cliponaxis=False,
            marker={"symbol": "circle-open", "size": 8, "color": ACCENT, "line": {"width": 2}},
            customdata=[f"{r['year']}: {words(float(v))}" for r in few for v in r[values]],
            hovertemplate="%{customdata}<extra></extra>",
            name=t(lang, "trend-single", few=FEW),
            legendgroup="single",
            **place,
        )


def name_once(figure: go.Figure) -> None:
    """Let each kind of mark appear once in the legend."""
    seen: set[str] = set()
    for trace in figure.data:
        trace.showlegend = bool(trace.legendgroup) and trace.legendgroup not in seen
        seen.add(str(trace.legendgroup))


def year_axis(years: list[int]) -> dict[str, Any]:
    """The axis of `years`, from the first day of the first to the last day of the last."""
    return {"range": [years[0], years[-1] + 1], "tickangle": 0}
