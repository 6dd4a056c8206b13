"""The totals of an institution's peers behind its own: middle half, median, n of every year."""

from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Stamp
from merit.charts.words import Row
from merit.text import number, t

Records = list[dict[Hashable, Any]]
# From this many peers on there is a middle half; fewer stand as the single values they are.
ENOUGH = 3
# Neutral beside the tints of the categories; lines in PEER have 3:1 on every tint of both themes. On the
# band only a light edge keeps a dashed line apart, in the dark theme the edge itself is the line.
PEER, BAND, EDGE = "#757d88", "rgba(125,133,144,0.3)", "rgba(255,255,255,0.75)"


def enough(row: Row) -> bool:
    """Whether the peers of a row (peer_n) are enough for a middle half."""
    return int(row["peer_n"]) >= ENOUGH


def lies(own: float, row: Row) -> str:
    """Where `own` lies against the peers' middle half of a row (its ends included): above, within, below."""
    if own > float(row["peer_q3"]):
        return "above"
    return "below" if own < float(row["peer_q1"]) else "within"


def scored(totals: pd.DataFrame, instrument: str, years: Sequence[int]) -> Records:
    """The rows of peer_totals of one instrument and of these years in which any peer has a total."""
    mine = totals[(totals["instrument"] == instrument) & totals["year"].isin(list(years))]
    return mine[mine["peer_n"] > 0].sort_values("year").to_dict("records")


def runs(rows: Records, *, joined: bool) -> list[Records]:
    """Years that one band may join: a middle half in each, none missing between them.

    `joined` = False keeps every year apart: the published record is no series.
    """
    found: list[Records] = []
    for row in rows:
        if not enough(row):
            continue
        if joined and found and found[-1][-1]["year"] == row["year"] - 1:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def singles(rows: Records) -> list[tuple[int, float]]:
    """Year and total of the peers of years that have too few of them: lowest and best are all there are."""
    return [
        (int(r["year"]), value)
        for r in rows
        if not enough(r)
        for value in sorted({float(r["peer_lowest"]), float(r["peer_best"])})
    ]


def reach(rows: Records) -> list[float]:
    """Every value that the marks of these rows touch, for the range of an axis."""
    middle = [float(r[c]) for r in rows if enough(r) for c in ("peer_q1", "peer_q3")]
    return middle + [value for _, value in singles(rows)]


def hover(row: Row, *, stamp: Stamp) -> str:
    """The peers of one year in words: n, middle half, median; the single scores where they are few."""
    lang, year, n = stamp.lang, str(row["year"]), int(row["peer_n"])
    if not enough(row):
        values = [number(lang, value) for _, value in singles([dict(row)])]
        return t(lang, "beside-hover-few", year=year, n=n, values="; ".join(values))
    figures = {
        name: number(lang, float(row[f"peer_{name}"])) for name in ("lowest", "q1", "median", "q3", "best")
    }
    return t(lang, "beside-hover", year=year, n=n, **figures)


def draw(figure: go.Figure, rows: Records, *, stamp: Stamp) -> None:
    """Band over consecutive years, bar over a year alone, median dashed, few peers as small open marks."""
    lang = stamp.lang
    middle, median = t(lang, "beside-mark-middle"), t(lang, "beside-mark-median")
    for run in runs(rows, joined=stamp.kind != "published"):
        xs = [r["year"] for r in run]
        q1, q3 = [float(r["peer_q1"]) for r in run], [float(r["peer_q3"]) for r in run]
        alone = len(run) == 1
        if alone:  # a band of one year has no width
            figure.add_bar(
                x=xs,
                base=q1,
                y=[q3[0] - q1[0]],
                width=0.5,
                name=middle,
                legendgroup="peers",
                marker={"color": BAND, "line": {"width": 1, "color": PEER}},
                hoverinfo="skip",
            )
        else:
            figure.add_scatter(
                x=xs + xs[::-1],
                y=q3 + q1[::-1],
                fill="toself",
                fillcolor=BAND,
                line={"width": 1, "color": PEER},
                mode="lines",
                name=middle,
                legendgroup="peers",
                hoverinfo="skip",
            )
        values = [float(r["peer_median"]) for r in run]
        line = {
            "x": [xs[0] - 0.25, xs[0] + 0.25] if alone else xs,
            "y": values * 2 if alone else values,
            "mode": "lines",
        }
        figure.add_scatter(**line, line={"color": EDGE, "width": 4}, hoverinfo="skip", showlegend=False)
        figure.add_scatter(
            **line,
            line={"color": PEER, "width": 2, "dash": "4px,3px" if alone else "6px,4px"},
            name=median,
            legendgroup="median",
            customdata=[hover(r, stamp=stamp) for r in (run * 2 if alone else run)],
            hovertemplate="%{customdata}<extra></extra>",
        )
    few = [r for r in rows if not enough(r)]
    if few:
        dots = [(year, value, hover(r, stamp=stamp)) for r in few for year, value in singles([r])]
        figure.add_scatter(
            x=[year for year, _, _ in dots],
            y=[value for _, value, _ in dots],
            mode="markers",
            marker={"symbol": "line-ew-open", "size": 16, "color": PEER, "line": {"width": 2.5}},
            cliponaxis=False,
            name=t(lang, "beside-mark-single"),
            legendgroup="single",
            customdata=[words for _, _, words in dots],
            hovertemplate="%{customdata}<extra></extra>",
        )


def sentence(rows: Records, *, stamp: Stamp, year: int, own: float) -> str:
    """How the institution's total of `year` lies against its peers of that year; n in every case."""
    lang = stamp.lang
    row = next((r for r in rows if r["year"] == year), None)
    if row is None:
        return t(lang, f"beside-none{'-published' if stamp.kind == 'published' else ''}", year=str(year))
    n = int(row["peer_n"])
    if not enough(row):
        return t(lang, "beside-few", year=str(year), n=n)
    return t(
        lang,
        f"beside-{lies(own, row)}",
        year=str(year),
        n=n,
        own=number(lang, own),
        q1=number(lang, float(row["peer_q1"])),
        q3=number(lang, float(row["peer_q3"])),
        median=number(lang, float(row["peer_median"])),
    )
