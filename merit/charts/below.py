"""Below Baik: the national series per year, and the grid per group and year."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import LEGEND, Category, Chart, Stamp, cell_text, finish
from merit.charts.table import labelled
from merit.charts.words import Row, count_questions, dated, hatch, moment_label, moment_words
from merit.text import is_missing, listing, number, percent, t


def below_baik(df: pd.DataFrame, *, stamp: Stamp, categories: Mapping[str, Category]) -> Chart:
    """The series of the mission: institutions below Baik of those assessed, per year.

    Args:
        df: answer of counts or published_counts, one row per year (assessed, below_baik: institutions).
        stamp: what the figure carries.
        categories: for the colours of Buruk and Kurang.
    """
    lang, missing = stamp.lang, t(stamp.lang, "not-published-word")
    known = df.dropna(subset=["below_baik", "assessed"])
    known = known[known["assessed"] > 0]  # of nobody assessed there is no share
    records = known.to_dict("records")
    labels = [moment_label(stamp, r) for r in df.to_dict("records")]
    figure = go.Figure()
    figure.add_bar(
        x=labels,
        y=df["assessed"].astype("Float64"),
        name=t(lang, "assessed"),
        marker={"color": "rgba(125,133,144,0.28)"},
        hovertemplate="%{x}: %{y:,.0f}<extra>" + t(lang, "assessed") + "</extra>",
    )
    figure.add_bar(
        x=[moment_label(stamp, r) for r in records],
        y=known["below_baik"],
        name=t(lang, "below-baik"),
        marker={"color": categories["kurang"].colour},
        marker_pattern=hatch(categories["buruk"], categories["kurang"]),
        hovertemplate="%{x}: %{y:,.0f}<extra>" + t(lang, "below-baik") + "</extra>",
    )
    notes = []
    for row in df.to_dict("records"):
        if is_missing(row["below_baik"]):
            share: Any = row.get("share_baik_or_above")
            only = "" if is_missing(share) else f"<b>{percent(lang, 1 - share)}</b><br>"
            notes.append(only + missing.replace(" ", "<br>"))
        elif not row["assessed"]:
            notes.append(t(lang, "not-assessed").lower().replace(" ", "<br>"))
        else:
            below, of = int(row["below_baik"]), int(row["assessed"])
            share = percent(lang, row["below_baik"] / row["assessed"])
            # Three short lines: seven years stand beside each other at 390 px.
            notes.append(f"<b>{number(lang, below, 0)}</b><br>{t(lang, 'of-n', of=of)}<br>{share}")
    # A text trace, not annotations: an annotation reads the category "2020" as a position.
    figure.add_scatter(
        x=labels,
        y=df["assessed"].astype("Float64").fillna(0),
        text=notes,
        mode="text",
        textposition="top center",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )
    figure.update_layout(
        barmode="overlay",
        yaxis={"visible": False},
        xaxis={"type": "category"},
        showlegend=True,
        legend=LEGEND,
    )
    top = max([float(x) for x in df["assessed"].dropna()] or [1])
    figure.update_yaxes(range=[0, top * 1.35])
    n = t(lang, "n-per-year")
    table = labelled(
        df,
        [
            ("year", t(lang, "year"), "year"),
            ("below_baik", t(lang, "below-baik"), "count"),
            ("assessed", t(lang, "assessed"), "count"),
            ("registered", t(lang, "registered"), "count"),
            *dated(stamp, df),
        ],
        missing=missing,
    )
    finish(figure, stamp=stamp, n=n, height=360, bottom=14)
    figure.update_layout(margin={"t": 44})
    return Chart(
        "di-bawah-baik",
        t(lang, "below-series-title"),
        figure,
        _below_sentence(stamp, records),
        table,
        count_questions(stamp),
        footer=stamp.line(n),
    )


def _below_sentence(stamp: Stamp, records: list[dict[Hashable, Any]]) -> str:
    lang = stamp.lang
    if not records:
        return t(lang, "below-series-none" if stamp.kind == "published" else "below-series-unassessed")

    def figures(row: Row) -> tuple[int, int]:
        return int(row["below_baik"]), int(row["assessed"])

    (first_n, first_of), (last_n, last_of) = figures(records[0]), figures(records[-1])
    items = [
        t(lang, "below-series-first", n=first_n, of=first_of, year=moment_words(stamp, records[0])),
        *(
            t(lang, "below-series-next", n=figures(r)[0], of=figures(r)[1], year=moment_words(stamp, r))
            for r in records[1:]
        ),
    ]
    sentence = t(lang, "below-series-sentence", items=listing(lang, items))
    if len(records) > 1:
        before, after = first_n / first_of, last_n / last_of
        direction = "fell" if after < before else "rose" if after > before else "same"
        change = {"before": percent(lang, before), "after": percent(lang, after)}
        sentence += " " + t(lang, "below-series-change", direction=direction, **change)
    return sentence


def below_by_group(
    df: pd.DataFrame, *, stamp: Stamp, names: Mapping[str, str], year: int | None = None
) -> Chart:
    """Below Baik per group and year: a grid of counts, shaded by the share of the assessed.

    Args:
        df: answer of counts with by = group (or published_counts per scope): year, key, below_baik,
            assessed.
        stamp: what the figure carries.
        names: group code -> name, in reading order.
        year: the year the sentence speaks of; the newest when it is not known.
    """
    lang, missing = stamp.lang, t(stamp.lang, "not-published-word")
    known = df.dropna(subset=["below_baik", "assessed"])
    known = known[(known["assessed"] > 0) & known["key"].isin(list(names))]
    years = sorted(known["year"].unique())
    rows = {(r["key"], r["year"]): r for r in known.to_dict("records")}

    def grid(value: str) -> list[list[float | None]]:
        return [[float(rows[k, y][value]) if (k, y) in rows else None for y in years] for k in names]

    below, assessed = grid("below_baik"), grid("assessed")
    shares = [
        [None if b is None or a is None else b / a for b, a in zip(bs, aa, strict=True)]
        for bs, aa in zip(below, assessed, strict=True)
    ]
    text = [["" if b is None else number(lang, b, 0) for b in line] for line in below]
    figure = go.Figure(
        go.Heatmap(
            x=[str(y) for y in years],
            y=list(names.values()),
            z=shares,
            zmin=0,
            zmax=1,
            colorscale=[[0, "rgba(200,69,47,0.05)"], [1, "rgba(200,69,47,0.6)"]],
            showscale=False,
            xgap=3,
            ygap=3,
            customdata=[
                [
                    "" if b is None or a is None else t(lang, "n-of-n", n=int(b), of=int(a))
                    for b, a in zip(bs, aa, strict=True)
                ]
                for bs, aa in zip(below, assessed, strict=True)
            ],
            hovertemplate="%{y} %{x}: %{customdata}<extra></extra>",
        )
    )
    cell_text(figure, [str(y) for y in years], list(names.values()), text)
    figure.update_layout(
        xaxis={"type": "category", "side": "top"}, yaxis={"autorange": "reversed", "showgrid": False}
    )
    n = t(
        lang,
        "n-institutions",
        n=number(
            lang,
            float(known["assessed"].sum())
            if years == []
            else float(known.loc[known["year"] == years[-1], "assessed"].sum()),
            0,
        ),
    )
    finish(figure, stamp=stamp, n=n, height=330)
    figure.update_layout(margin={"t": 34})
    table = labelled(
        known.assign(group_name=known["key"].map(names)),
        [
            ("year", t(lang, "year"), "year"),
            ("group_name", t(lang, "group"), "text"),
            ("below_baik", t(lang, "below-baik"), "count"),
            ("assessed", t(lang, "assessed"), "count"),
        ],
        missing=missing,
    )
    sentence = t(lang, "below-group-none")
    if years:
        spoken = year if year in years else years[-1]
        last = known[known["year"] == spoken].sort_values("below_baik", ascending=False).iloc[0]
        sentence = t(
            lang,
            "below-group-sentence",
            year=str(spoken),
            group=names[str(last["key"])],
            n=int(last["below_baik"]),
            of=int(last["assessed"]),
        )
    return Chart(
        "di-bawah-baik-per-kelompok",
        t(lang, "below-group-title"),
        figure,
        sentence,
        table,
        count_questions(stamp),
        footer=stamp.line(n),
    )
