"""Drawings of plain bars: the categories now and before, the aspects."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from merit.charts.anugerah.scene import HIGH, Scene
from merit.charts.base import ACCENT, Stamp, finish
from merit.charts.words import Row, hatch
from merit.text import is_missing, number, t

LINE = "rgba(125,133,144,0.9)"


def headings(figure: go.Figure, places: Sequence[float], words: Sequence[str], x: float = 0) -> None:
    """Words that stand above their bar: at 390 px there is no room beside it."""
    figure.add_scatter(
        x=[x] * len(words),
        y=list(places),
        text=list(words),
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )


def blank(seen: Scene, stamp: Stamp, n: str) -> go.Figure:
    """A figure of which nothing is known: the word for it, and no bars."""
    figure = go.Figure()
    headings(figure, [0], [seen.missing])
    hidden = {"visible": False, "range": [0, 1]}
    figure.update_layout(xaxis=hidden, yaxis={**hidden, "range": [-1, 1]})
    return finish(figure, stamp=stamp, n=n, height=120)


def lines(seen: Scene) -> list[Row]:
    """The bars of the totals: code, name, now, before; a sum whose split was not printed comes first."""
    told: list[Row] = [
        {"code": r["category"], "name": r["category_name"], "now": r["now"], "before": r["before"]}
        for r in seen.c.totals.to_dict("records")
    ]
    high = seen.c.totals[seen.c.totals["category"].isin(HIGH)]
    sums = {moment: seen.measure("baik_or_above", moment) for moment in ("now", "before")}
    split = {moment: bool(high[moment].notna().all()) for moment in sums}
    if seen.c.published and any(sums[m] is not None and not split[m] for m in sums):
        name = t(seen.lang, "baik-or-above")
        told.insert(0, {"code": "baik_or_above", "name": name, "now": sums["now"], "before": sums["before"]})
    return told


def totals_figure(seen: Scene) -> go.Figure:
    """Per category a bar of this round and a paler, hatched one of the round before."""
    told, lang = lines(seen), seen.lang
    figure = go.Figure()
    if all(is_missing(r[moment]) for r in told for moment in ("now", "before")):
        return blank(seen, seen.stamp, seen.n_round())
    longest = max([int(r[m]) for r in told for m in ("now", "before") if not is_missing(r[m])] or [1])
    years = {"now": str(seen.c.year), "before": str(seen.c.before or "")}
    silent: list[tuple[float, str]] = []
    for place, row in enumerate(told):
        for moment, shift, width in (("now", 0.0, 0.34), ("before", 0.32, 0.24)):
            if moment == "before" and seen.c.before is None:
                continue
            year = f" ({years[moment]})" if seen.c.before is not None else ""
            if is_missing(row[moment]):  # a word, not a bar of no length
                silent.append((place + shift, f"{seen.missing}{year}"))
                continue
            words = number(lang, int(row[moment]), 0)
            figure.add_bar(
                x=[int(row[moment])],
                y=[place + shift],
                width=width,
                orientation="h",
                marker=_marker(seen, str(row["code"]), moment),
                text=f"<b>{words}</b>{year}" if moment == "now" else f"{words}{year}",
                textposition="outside",
                cliponaxis=False,
                name=years[moment],
                hovertemplate=f"{row['name']} {years[moment]}: {words}<extra></extra>",
            )
    headings(figure, [place for place, _ in silent], [words for _, words in silent])
    headings(figure, [p - 0.33 for p in range(len(told))], [f"<b>{r['name']}</b>" for r in told])
    for place, row in enumerate(told):
        if row["code"] == "baik" and place + 1 < len(told):
            ends = {"x0": 0, "x1": longest * 1.3, "y0": place + 0.52, "y1": place + 0.52}
            figure.add_shape(type="line", line={"width": 2, "color": LINE}, **ends)
    figure.update_layout(
        barmode="overlay",
        xaxis={"visible": False, "range": [0, longest * 1.3]},
        yaxis={"visible": False, "range": [len(told) - 0.45, -0.6]},
    )
    return finish(figure, stamp=seen.stamp, n=seen.n_round(), height=100 + 84 * max(len(told), 1))


def _marker(seen: Scene, code: str, moment: str) -> dict[str, object]:
    """Solid now, hatched before; both colours of the side where the split was not printed."""
    if code == "baik_or_above":
        near, far = (seen.bands[c] for c in reversed(HIGH))
        pattern = hatch(far, near)
        return {"color": near.colour, "pattern": pattern, "opacity": 1 if moment == "now" else 0.55}
    colour = seen.bands[code].colour
    if moment == "now":
        return {"color": colour}
    pattern = {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 6, "solidity": 0.35}
    return {"color": colour, "pattern": pattern, "line": {"color": colour, "width": 1}}


def aspects_figure(seen: Scene, told: pd.DataFrame, n: str) -> go.Figure:
    """The mean percent of each aspect, strongest first; strongest and weakest named as such."""
    figure, records = go.Figure(), told.to_dict("records")
    if not told["share"].notna().any():
        return blank(seen, seen.stamp, n)
    places = list(range(len(records)))
    words = []
    for row in records:
        known = not is_missing(row["share"])
        share = seen.share(row["share"], printed=seen.c.published) if known else ""
        value = f"<b>{share}</b>" if known else seen.missing
        mark = f" · {row['mark']}" if row["mark"] else ""
        words.append(f"{row[f'short_{seen.lang}']}  {value}{mark}")
    figure.add_bar(
        x=[None if is_missing(r["share"]) else float(r["share"]) for r in records],
        y=places,
        width=0.36,
        orientation="h",
        marker={"color": ACCENT, "opacity": [1.0 if r["mark"] else 0.6 for r in records]},
        customdata=[r[f"name_{seen.lang}"] for r in records],
        hovertemplate="%{customdata}: %{x:.1%}<extra></extra>",
    )
    headings(figure, [p - 0.4 for p in places], words)
    figure.add_shape(
        type="line", x0=1, x1=1, y0=-0.3, y1=len(records) - 0.7, line={"width": 1, "color": LINE}
    )
    figure.update_layout(
        xaxis={"visible": False, "range": [0, 1.02]},
        yaxis={"visible": False, "range": [len(records) - 0.6, -0.75]},
    )
    return finish(figure, stamp=seen.stamp, n=n, height=110 + 50 * max(len(records), 1))
