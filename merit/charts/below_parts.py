"""Where those below Baik are: one bar per group or province for one year."""

from collections.abc import Mapping, Sequence
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import LEGEND, Category, Chart, Stamp, finish
from merit.charts.below_distance import beside
from merit.charts.below_now import where
from merit.charts.table import labelled
from merit.text import is_missing, listing, number, t

By = Literal["group", "province"]
SIDES = ("kurang", "buruk")
NAMED = 3  # more leaders than this are counted, not listed


def _words(lang: str, below: float, assessed: float) -> str:
    if is_missing(assessed) or not assessed:
        return t(lang, "not-assessed").lower()
    return t(lang, "n-of-n", n=int(below), of=int(assessed))


def below_parts(
    df: pd.DataFrame,
    *,
    by: By,
    stamp: Stamp,
    categories: Mapping[str, Category],
    year: int,
    names: Mapping[str, str],
    places: Sequence[str] = (),
) -> Chart:
    """Institutions below Baik per group or province, most first, also those without any.

    Args:
        df: answer of counts by group or province for one year: key, registered, assessed, kurang, buruk,
            below_baik (institutions).
        by: what `key` is.
        stamp: what the figure carries.
        categories: for names and colours.
        year: the year shown.
        names: key -> name; keys that are not in `df` had no institution of the choice in that year.
        places: names of the other chosen filter, if any.
    """
    lang = stamp.lang
    shown = df[df["key"].isin(list(names))].assign(part=df["key"].map(names))
    shown = shown.sort_values(["below_baik", "assessed", "part"], ascending=[False, False, True])
    words = [_words(lang, b, a) for b, a in zip(shown["below_baik"], shown["assessed"], strict=True)]
    figure = go.Figure()
    for code in SIDES:
        band = categories[code]
        figure.add_bar(
            x=shown[code],
            y=shown["part"],
            orientation="h",
            name=band.name,
            marker={"color": band.colour},
            hovertemplate="%{y}: %{x:,.0f}<extra>" + band.name + "</extra>",
        )
    figure.add_scatter(
        x=shown["below_baik"],
        y=shown["part"],
        text=[f" {w}" for w in words],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )
    top = max([int(n) for n in shown["below_baik"]] or [0]) or 1
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={**LEGEND, "y": 1},
        bargap=0.3,
        xaxis={"visible": False, "range": [0, top * 1.45]},
        yaxis={"type": "category", "range": [len(shown) - 0.5, -0.5], "showgrid": False, "dtick": 1},
    )
    counts = {c: number(lang, int(shown[c].sum()), 0) for c in ("assessed", "registered")}
    key = "n-in-record" if stamp.kind == "published" else "n-assessed-of"
    n = t(lang, key, n=counts["assessed"], registered=counts["registered"])
    finish(figure, stamp=stamp, n=n, height=130 + 23 * max(len(shown), 1))
    beside(figure, list(shown["part"]))
    return Chart(
        f"di-bawah-baik-menurut-{by}",
        t(lang, f"below-by-{by}-title", year=str(year)),
        figure,
        _sentence(stamp, shown, by, where(stamp, year, places)),
        labelled(
            shown,
            [
                ("part", t(lang, by), "text"),
                ("below_baik", t(lang, "below-baik"), "count"),
                *((c, categories[c].name, "count") for c in SIDES),
                ("assessed", t(lang, "assessed"), "count"),
                ("registered", t(lang, "registered"), "count"),
            ],
            missing=t(lang, "not-assessed"),
        ),
        ("counts", "standing"),
        note=t(lang, "below-by-province-note") if by == "province" else "",
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, shown: pd.DataFrame, by: By, scope: str) -> str:
    lang = stamp.lang
    if shown.empty:
        return t(lang, f"below-by-{by}-empty", where=scope)
    assessed = shown[shown["assessed"] > 0]
    if assessed.empty:
        return t(lang, "below-now-unassessed", where=scope)
    most = int(assessed["below_baik"].max())
    if not most:
        return t(lang, f"below-by-{by}-zero", where=scope)
    lead = assessed[assessed["below_baik"] == most]
    if len(lead) == 1:
        part, of = str(lead["part"].iloc[0]), int(lead["assessed"].iloc[0])
        sentence = t(lang, "below-by-most", part=part, n=most, of=of, where=scope)
    elif len(lead) <= NAMED:
        sentence = t(lang, "below-by-tied", parts=listing(lang, list(lead["part"])), n=most, where=scope)
    else:
        sentence = t(lang, f"below-by-{by}-many", k=len(lead), n=most, where=scope)
    free = int((assessed["below_baik"] == 0).sum())
    return sentence + (" " + t(lang, f"below-by-{by}-free", k=free) if free else "")
