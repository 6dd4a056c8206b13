"""The marks of a score history: category bands, final scores, open scores, categories without a score."""

from collections.abc import Hashable, Mapping
from typing import Any

import plotly.graph_objects as go

from merit.charts.base import ACCENT, Category, Stamp
from merit.text import is_missing, number, t

LINE = "rgba(125,133,144,0.9)"
NEAR = 40.0  # points: a median this close above a point would run through its number
Records = list[dict[Hashable, Any]]


def bands_behind(
    figure: go.Figure, stamp: Stamp, bands: Mapping[str, Category], bottom: float, top: float
) -> None:
    """Category bands behind the points, named at the axis with their lower bound."""
    lang, places, words = stamp.lang, [], []
    listed = list(bands.values())
    for position, band in enumerate(listed):
        above = listed[position + 1].lower_bound if position + 1 < len(listed) else top * 1.03
        low = max(band.lower_bound, bottom)
        figure.add_shape(
            name=f"band:{band.code}",
            type="rect",
            xref="paper",
            x0=0,
            x1=1,
            y0=low,
            y1=above,
            fillcolor=band.colour,
            opacity=0.2,
            line={"width": 0},
            layer="below",
        )
        key, bound = ("from", band.lower_bound) if position else ("below", above)
        reach = t(lang, f"institution-band-{key}", bound=number(lang, bound))
        places.append((low + above) / 2)
        words.append(f"<b>{band.name.replace(' ', '<br>')}</b><br>{reach}")
    if places:
        figure.update_yaxes(tickvals=places, ticktext=words)


def category_only(
    figure: go.Figure, stamp: Stamp, rows: Records, bands: Mapping[str, Category], bottom: float, top: float
) -> None:
    """Years of which only the category is known: its whole band as a box that says so, no point."""
    codes = list(bands)
    known = [r for r in rows if r["category"] in bands]
    if not known:
        return

    def edge(code: str) -> tuple[float, float]:
        place = codes.index(code)
        above = bands[codes[place + 1]].lower_bound if place + 1 < len(codes) else top
        return max(bands[code].lower_bound, bottom), above

    edges = [edge(r["category"]) for r in known]
    label = t(stamp.lang, "institution-mark-category")
    figure.add_bar(
        x=[r["year"] for r in known],
        base=[low for low, _ in edges],
        y=[above - low for low, above in edges],
        width=0.7,
        name=label,
        legendgroup="category",
        marker={
            "color": "rgba(0,0,0,0)",
            "line": {"width": 2, "color": [bands[r["category"]].colour for r in known]},
        },
        customdata=[r["category_name"] for r in known],
        hovertemplate="%{x}: %{customdata}<extra>" + label + "</extra>",
    )
    figure.add_scatter(
        x=[r["year"] for r in known],
        y=[(low + above) / 2 for low, above in edges],
        text=[t(stamp.lang, "institution-mark-no-score")] * len(known),
        mode="text",
        textfont={"size": 11},
        hoverinfo="skip",
        showlegend=False,
    )


def side(by_year: Mapping[int, float], year: int, medians: Mapping[int, float]) -> str:
    """Where a point's number stands, top or bottom: clear of its own line, then of the peers' median."""
    around = [by_year[y] for y in (year - 1, year + 1) if y in by_year]
    if around:
        return "bottom" if sum(around) / len(around) > by_year[year] else "top"
    return "bottom" if 0 < medians.get(year, 0.0) - by_year[year] < NEAR else "top"


def finals(
    figure: go.Figure,
    stamp: Stamp,
    rows: Records,
    bands: Mapping[str, Category],
    years: list[int],
    medians: Mapping[int, float],
) -> None:
    """Final scores: filled marks in the colour of their category; a line only between consecutive years."""
    by_year = {r["year"]: float(r["total"]) for r in rows}
    span = range(min(years), max(years) + 1)
    if any(y + 1 in by_year for y in by_year):
        figure.add_scatter(
            x=list(span),
            y=[by_year.get(y) for y in span],
            mode="lines",
            line={"color": LINE, "width": 2.5},
            connectgaps=False,
            hoverinfo="skip",
            showlegend=False,
        )
    for key, symbol, inferred in (("final", "circle", False), ("inferred", "diamond", True)):
        part = [r for r in rows if bool(r["year_inferred"]) == inferred]
        if not part:
            continue
        label = t(stamp.lang, f"institution-mark-{key}")
        figure.add_scatter(
            x=[r["year"] for r in part],
            y=[float(r["total"]) for r in part],
            text=[number(stamp.lang, float(r["total"])) for r in part],
            mode="markers+text",
            textposition=[f"{side(by_year, r['year'], medians)} center" for r in part],
            cliponaxis=False,
            name=label,
            legendgroup=key,
            marker={
                "symbol": symbol,
                "size": 12,
                "color": [bands[r["category"]].colour if r["category"] in bands else ACCENT for r in part],
                "line": {"width": 1.5, "color": "#ffffff"},
            },
            customdata=["" if is_missing(r["category_name"]) else r["category_name"] for r in part],
            hovertemplate="%{x}: %{text} %{customdata}<extra>" + label + "</extra>",
        )


def unofficial(figure: go.Figure, stamp: Stamp, rows: Records, settled: set[int]) -> None:
    """Interim and self scores: open marks, never joined; labelled only where no final score stands."""
    for status, symbol, aside in (("interim", "circle-open", 0.14), ("self", "square-open", 0.28)):
        part = [r for r in rows if r["status"] == status]
        if not part:
            continue
        label = t(stamp.lang, f"institution-mark-{status}")
        words = [number(stamp.lang, float(r["total"])) for r in part]
        figure.add_scatter(
            x=[r["year"] - (aside if r["year"] in settled else 0) for r in part],
            y=[float(r["total"]) for r in part],
            text=["" if r["year"] in settled else w for r, w in zip(part, words, strict=True)],
            mode="markers+text",
            textposition="top center",
            cliponaxis=False,
            name=label,
            legendgroup=status,
            marker={"symbol": symbol, "size": 10, "color": ACCENT, "line": {"width": 2}},
            customdata=[f"{r['year']}: {w}" for r, w in zip(part, words, strict=True)],
            hovertemplate="%{customdata}<extra>" + label + "</extra>",
        )
