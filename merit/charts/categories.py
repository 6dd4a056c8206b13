"""Categories per year, diverging at the line of Baik."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import CATEGORY_ORDER, LEGEND, Category, Chart, Stamp, finish
from merit.charts.table import labelled
from merit.charts.words import count_questions, dated, hatch, moment_label, moment_words, n_words
from merit.text import is_missing, listing, number, t


def category_years(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: Mapping[str, Category],
    n: str | None = None,
    year: int | None = None,
) -> Chart:
    """Categories per year, diverging at the line of Baik: Kurang and Buruk below, Baik and above upwards.

    Where only a side's sum was published the block carries both colours. Args as for `below_baik`;
    `n` replaces the words for the number of institutions; the sentence speaks of `year`, or of the
    newest year that is known.
    """
    lang, records = stamp.lang, df.to_dict("records")
    labels = [moment_label(stamp, r) for r in records]
    figure = go.Figure()
    top = max([float(x) for x in df["baik_or_above"].dropna()] or [1])
    bottom = max([float(x) for x in df["below_baik"].dropna()] or [1])

    def add(
        column: str, name: str, sign: int, marker: dict[str, object], ink: str, *, legend: bool = True
    ) -> None:
        values = [None if is_missing(r.get(column)) else sign * int(r[column]) for r in records]
        if not any(v for v in values if v is not None):
            return
        room = 0.075 * (top + bottom)
        text = ["" if v is None or abs(v) < room else number(lang, abs(v), 0) for v in values]
        figure.add_bar(
            x=labels,
            y=values,
            name=name,
            marker=marker,
            text=text,
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": ink},
            showlegend=legend,
            customdata=[None if v is None else number(lang, abs(v), 0) for v in values],
            hovertemplate="%{x}: %{customdata}<extra>" + name + "</extra>",
        )

    for side, pair, sign in (
        ("baik_or_above", ("baik", "sangat_baik"), 1),
        ("below_baik", ("kurang", "buruk"), -1),
    ):
        near, far = categories[pair[0]], categories[pair[1]]
        for r in records:
            split = not is_missing(r.get(near.code)) and not is_missing(r.get(far.code))
            r[f"{side}:sum"] = None if split else r.get(side)
            if not split:
                r[near.code] = r[far.code] = None
        for c in (near, far):
            add(c.code, c.name, sign, {"color": c.colour}, c.ink)
        unsplit: dict[str, object] = {"color": near.colour, "pattern": hatch(far, near)}
        name = t(lang, "baik-or-above" if sign > 0 else "below-baik")
        add(f"{side}:sum", t(lang, "unsplit", name=name), sign, unsplit, "#ffffff", legend=False)
    silent = [
        label
        for label, r in zip(labels, df.to_dict("records"), strict=True)
        if is_missing(r["baik_or_above"]) and is_missing(r["below_baik"])
    ]
    figure.add_scatter(
        x=silent,
        y=[0] * len(silent),
        text=[t(lang, "not-published-word").replace(" ", "<br>")] * len(silent),
        mode="text",
        textposition="top center",
        hoverinfo="skip",
        showlegend=False,
    )
    figure.add_hline(y=0, line={"width": 2, "color": "rgba(125,133,144,0.9)"})
    figure.update_layout(
        barmode="relative",
        showlegend=True,
        legend=LEGEND,
        xaxis={"type": "category"},
        yaxis={"range": [-bottom * 1.08, top * 1.08], "showticklabels": False},
    )
    if n is None:
        spoken = [r for r in records if r["year"] == year] or records[-1:]
        n = f"{n_words(stamp, spoken[0])} ({spoken[0]['year']})" if spoken else ""
    columns = [
        ("year", t(lang, "year"), "year"),
        *((c, categories[c].name, "count") for c in reversed(CATEGORY_ORDER)),
        ("baik_or_above", t(lang, "baik-or-above"), "count"),
        ("below_baik", t(lang, "below-baik"), "count"),
        ("not_assessed", t(lang, "not-assessed"), "count"),
        ("assessed", t(lang, "assessed"), "count"),
        ("registered", t(lang, "registered"), "count"),
        *dated(stamp, df),
    ]
    finish(figure, stamp=stamp, n=n, height=420, bottom=14)
    figure.update_layout(margin={"t": 70})
    return Chart(
        "kategori-per-tahun",
        t(lang, "categories-title"),
        figure,
        _category_sentence(stamp, df, categories, year),
        labelled(df, columns, missing=t(lang, "not-published-word")),  # type: ignore[arg-type]
        count_questions(stamp),
        note=t(lang, "categories-note") if stamp.kind == "published" else "",
        footer=stamp.line(n),
    )


def _category_sentence(
    stamp: Stamp, df: pd.DataFrame, categories: Mapping[str, Category], year: int | None
) -> str:
    lang = stamp.lang
    known = df.dropna(subset=["baik_or_above"])
    if known.empty:
        return t(lang, "categories-none")
    chosen = known[known["year"] == year]
    row = (chosen if len(chosen) else known).iloc[-1].to_dict()
    parts = [
        f"{number(lang, float(row[c]), 0)} {categories[c].name}"
        for c in reversed(CATEGORY_ORDER)
        if not is_missing(row[c])
    ]
    when, above = moment_words(stamp, row), number(lang, float(row["baik_or_above"]), 0)
    sentence = t(lang, "categories-sentence", year=when, above=above)
    if not is_missing(row["below_baik"]):
        below = number(lang, float(row["below_baik"]), 0)
        sentence = t(lang, "categories-sentence-both", year=when, above=above, below=below)
    if not parts:
        return sentence
    # Half a split, such as 98 with 83 Baik of another source, must not read as the whole.
    given = {c for c in CATEGORY_ORDER if not is_missing(row[c])}
    sides = [side & given for side in ({"baik", "sangat_baik"}, {"kurang", "buruk"})]
    whole = all(len(side) != 1 for side in sides)
    key = "categories-split" if whole else "categories-part"
    return f"{sentence} {t(lang, key, parts=listing(lang, parts))}"
