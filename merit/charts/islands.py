"""The islands: counts by category, diverging at the line of Baik, without a category apart in grey."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import (
    CATEGORY_ORDER,
    LEGEND,
    NOT_ASSESSED,
    NOT_ASSESSED_INK,
    Category,
    Chart,
    Stamp,
    finish,
)
from merit.charts.regions import Row, leaders, n_of, rule_words, shares, sums, unassessed, words
from merit.charts.table import labelled
from merit.text import number, t


def _bar_words(stamp: Stamp, row: Row) -> str:
    """The words above a bar; an island without a category says so instead of counting zeros."""
    lang, name = stamp.lang, str(row["island"])
    if not row["assessed"]:
        return f"<b>{name}</b>  {unassessed(stamp).lower()}"
    counts = {"above": int(row["baik_or_above"]), "below": int(row["below_baik"])}
    return t(lang, "islands-bar", island=name, **counts)


def islands(
    df: pd.DataFrame, names: Mapping[str, str], *, stamp: Stamp, bands: Mapping[str, Category], year: int
) -> Chart:
    """Horizontal bars: Kurang and Buruk to the left, Baik and Sangat Baik to the right, grey beyond.

    Args:
        df: answer of counts by island for `year`.
        names: island code -> name, in reading order.
        stamp: what the figure carries.
        bands: category by code.
        year: the year shown.
    """
    lang = stamp.lang
    shown = df.assign(island=df["key"].map(names)).reset_index(drop=True)
    places = list(range(len(shown)))
    left, right, none = (
        max([int(x) for x in shown[c]] or [0]) for c in ("below_baik", "baik_or_above", "not_assessed")
    )
    gap = 0.04 * (left + right + none)
    room = 0.055 * (left + right + none)

    def add(column: str, name: str, sign: int, colour: str, ink: str | None, base: float | None) -> None:
        counts = [int(x) for x in shown[column]]
        figure.add_bar(
            x=[sign * n for n in counts],
            y=places,
            base=base,
            width=0.46,
            orientation="h",
            name=name,
            marker={"color": colour},
            text=["" if n < room else number(lang, n, 0) for n in counts],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": ink},
            customdata=[f"{i}: {number(lang, n, 0)}" for i, n in zip(shown["island"], counts, strict=True)],
            hovertemplate="%{customdata}<extra>" + name + "</extra>",
        )

    figure = go.Figure()
    for code in ("kurang", "buruk", "baik", "sangat_baik"):
        band = bands[code]
        add(code, band.name, 1 if code in CATEGORY_ORDER[2:] else -1, band.colour, band.ink, None)
    add("not_assessed", unassessed(stamp), 1, NOT_ASSESSED, NOT_ASSESSED_INK, right + gap)
    # The words stand above their bar: at 390 px there is no room beside it.
    figure.add_scatter(
        x=[-left] * len(shown),
        y=[place - 0.42 for place in places],
        text=[_bar_words(stamp, r) for r in shown.to_dict("records")],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )
    # The line at Baik stays within the bars: the words stand on both of its sides.
    for place in places:
        ends = {"x0": 0, "x1": 0, "y0": place - 0.3, "y1": place + 0.3}
        figure.add_shape(type="line", line={"width": 2, "color": "rgba(125,133,144,0.9)"}, **ends)
    figure.update_layout(
        barmode="relative",
        showlegend=True,
        legend=LEGEND,
        xaxis={"visible": False, "range": [-left - 0.5, right + gap + none + 0.5]},
        yaxis={"visible": False, "range": [len(shown) - 0.6, -0.75]},
    )
    n = n_of(stamp, shown)
    finish(figure, stamp=stamp, n=n, height=150 + 62 * max(len(shown), 1))
    figure.update_layout(margin={"t": 74})
    return Chart(
        "pulau",
        t(lang, "islands-title"),
        figure,
        _sentence(stamp, shown, year),
        labelled(
            shown,
            [
                ("island", t(lang, "island"), "text"),
                *((c, bands[c].name, "count") for c in reversed(CATEGORY_ORDER)),
                ("not_assessed", unassessed(stamp), "count"),
                ("registered", t(lang, "registered"), "count"),
            ],
            missing=t(lang, "no-value"),
        ),
        ("counts", "islands"),
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, shown: pd.DataFrame, year: int) -> str:
    lang, head = stamp.lang, {"year": str(year), "rule": rule_words(stamp)}
    known = shown[shown["assessed"] > 0]
    if known.empty:
        return t(lang, "islands-none", **head)
    if stamp.kind == "published":
        first, total = known.nlargest(1, "assessed").iloc[0], sums(shown)
        counts = {"n": int(first["assessed"]), "of": int(first["registered"])}
        sides = {"above": total["baik_or_above"], "below": total["below_baik"]}
        return words("islands-sentence", stamp, most=str(first["island"]), **counts, **sides, **head)
    known = known.rename(columns={"island": "shown"})
    if not known["below_baik"].any():
        return t(lang, "islands-all-baik", of=int(known["assessed"].sum()), **head)
    most = leaders(stamp, known, "below_baik", "islands-n", highest=True, count="below_baik")
    sentence = t(lang, "islands-sentence", most=most, **head)
    return sentence + shares(stamp, known, "islands-extremes", "islands-n")
