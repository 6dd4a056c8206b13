"""How much of the registry the dataset speaks of: group by year."""

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Chart, Stamp, cell_text, finish
from merit.charts.table import labelled
from merit.text import number, percent, t


def coverage(df: pd.DataFrame, *, stamp: Stamp) -> Chart:
    """Institutions with a final assessment of each round, of those registered: a grid with counts.

    Args:
        df: answer of coverage (year, key, name, registered, assessed, scored: institutions; share 0 to 1).
        stamp: what the figure carries.
    """
    lang = stamp.lang
    named = df.assign(label=df["name"].where(df["key"] != "all", t(lang, "method-all")))
    years = [str(y) for y in sorted(named["year"].unique())]
    labels = named["label"].drop_duplicates().tolist()
    cells = {(r["label"], str(r["year"])): r for r in named.to_dict("records")}
    shares = [[cells[g, y]["share"] if (g, y) in cells else None for y in years] for g in labels]

    def grid(written: Callable[[dict[Hashable, Any]], str]) -> list[list[str]]:
        return [[written(cells[g, y]) if (g, y) in cells else "" for y in years] for g in labels]

    def counted(row: dict[Hashable, Any]) -> str:
        # Two short lines: eight years stand beside each other at 390 px.
        return f"<b>{number(lang, row['assessed'], 0)}</b><br>/{number(lang, row['registered'], 0)}"

    def told(row: dict[Hashable, Any]) -> str:
        figures = {"n": int(row["assessed"]), "of": int(row["registered"]), "scored": int(row["scored"])}
        return t(lang, "method-coverage-cell", **figures)

    figure = go.Figure(
        go.Heatmap(
            x=years,
            y=labels,
            z=shares,
            zmin=0,
            zmax=1,
            colorscale=[[0, "rgba(63,127,202,0.04)"], [1, "rgba(63,127,202,0.6)"]],
            showscale=False,
            xgap=2,
            ygap=3,
            customdata=grid(told),
            hovertemplate="%{y} %{x}: %{customdata}<extra></extra>",
        )
    )
    cell_text(figure, years, labels, grid(counted))
    figure.update_traces(textfont={"size": 11}, selector={"mode": "text"})
    figure.update_layout(
        xaxis={"type": "category", "side": "top"}, yaxis={"autorange": "reversed", "showgrid": False}
    )
    whole = named[named["key"] == "all"]
    last = whole.iloc[-1] if len(whole) else None
    n = (
        f"{t(lang, 'registered')}: {number(lang, float(last['registered']), 0)} ({last['year']})"
        if last is not None
        else ""
    )
    finish(figure, stamp=stamp, n=n, height=390)
    figure.update_layout(margin={"t": 34})
    table = labelled(
        named,
        [
            ("year", t(lang, "year"), "year"),
            ("label", t(lang, "group"), "text"),
            ("assessed", t(lang, "method-held"), "count"),
            ("scored", t(lang, "method-scored"), "count"),
            ("registered", t(lang, "registered"), "count"),
        ],
        missing=t(lang, "no-value"),
    )
    return Chart(
        "cakupan",
        t(lang, "method-coverage"),
        figure,
        _sentence(stamp, named),
        table,
        ("coverage",),
        note=t(lang, "method-coverage-note") if stamp.kind == "published" else "",
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, named: pd.DataFrame) -> str:
    """The fullest round and, within it, the fullest and the emptiest group."""
    lang = stamp.lang
    if named.empty:
        return t(lang, "empty-here")
    best = named[named["key"] == "all"].sort_values(["assessed", "year"]).iloc[-1]
    groups = named[(named["key"] != "all") & (named["year"] == best["year"])]
    most = groups.sort_values("share", kind="stable").iloc[-1]
    return t(
        lang,
        "method-coverage-sentence",
        year=str(best["year"]),
        n=int(best["assessed"]),
        of=int(best["registered"]),
        share=percent(lang, float(best["share"])),
        group=str(most["name"]),
        gn=int(most["assessed"]),
        gof=int(most["registered"]),
    )
