"""Median totals of the groups beside each other: a grid of groups and years."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Chart, Stamp, cell_text, finish
from merit.charts.quartiles import FEW, enough
from merit.charts.table import labelled
from merit.text import listing, number, t


def group_medians(df: pd.DataFrame, *, stamp: Stamp, names: Mapping[str, str], scope: str) -> Chart:
    """Median of the final totals per group and year, darker where it is higher.

    Args:
        df: answer of score_spread with by = group (totals in points).
        stamp: what the figure carries.
        names: code -> name of the groups to show, in reading order.
        scope: whose scores they are, in words.
    """
    lang = stamp.lang
    rows = {(r["key"], r["year"]): r for r in df.to_dict("records") if r["key"] in names}
    seen = [int(year) for _, year in rows]
    years = list(range(min(seen), max(seen) + 1)) if seen else []
    labels = [str(y) for y in years]
    shown = list(names)[::-1]  # the axis counts upwards

    def cell(key: str, year: int) -> str:
        row = rows.get((key, year))
        if row is None:
            return ""
        return number(lang, row["median"]) if enough(row) else f"n={row['n']}"

    def hover(key: str, year: int) -> str:
        row = rows.get((key, year))
        if row is None:
            return t(lang, "trend-no-score")
        if not enough(row):
            return f"n={row['n']}: {t(lang, 'not-enough-data').lower()}"
        return f"{number(lang, row['median'])}, n={row['n']}"

    known = [r for r in rows.values() if enough(r)]
    figure = go.Figure(
        go.Heatmap(
            x=labels,
            y=[names[k] for k in shown],
            z=[
                [rows[k, y]["median"] if (k, y) in rows and enough(rows[k, y]) else None for y in years]
                for k in shown
            ],
            zmin=min([r["median"] for r in known], default=0),
            zmax=max([r["median"] for r in known], default=1),
            colorscale=[[0, "rgba(63,127,202,0.06)"], [1, "rgba(63,127,202,0.35)"]],
            showscale=False,
            xgap=3,
            ygap=3,
            customdata=[[hover(k, y) for y in years] for k in shown],
            hovertemplate="%{y} %{x}: %{customdata}<extra></extra>",
            hoverongaps=True,
        )
    )
    cell_text(figure, labels, [names[k] for k in shown], [[cell(k, y) for y in years] for k in shown])
    figure.data[-1].textfont = {"size": 11}
    figure.update_layout(
        xaxis={
            "type": "category",
            "side": "top",
            "tickangle": 0,
            "tickfont": {"size": 11},
            "range": [-0.5, len(years) - 0.5],
        },
        yaxis={"showgrid": False, "range": [-0.5, len(names) - 0.5]},
    )
    n = t(lang, "trend-n-scores", n=sum(int(r["n"]) for r in rows.values()))
    finish(figure, stamp=stamp, n=n, height=110 + 38 * max(len(names), 1))
    figure.update_layout(margin={"t": 34})
    notes = [t(lang, "trend-groups-note", few=FEW)]
    if len(set(df["instrument"])) > 1:
        notes.append(t(lang, "trend-instruments-note"))
    table = df[df["key"].isin(list(names))].copy()
    table.loc[table["n"] < FEW, "median"] = float("nan")
    return Chart(
        "median-per-kelompok",
        t(lang, "trend-groups-title", scope=scope),
        figure,
        t(lang, "trend-scoped", scope=scope, finding=_sentence(stamp, list(rows.values()), names)),
        labelled(
            table,
            [
                ("year", t(lang, "year"), "year"),
                ("name", t(lang, "group"), "text"),
                ("n", "n", "count"),
                ("median", t(lang, "trend-median"), "score"),
            ],
            missing=t(lang, "not-enough-data").lower(),
        ),
        ("score_spread",),
        sources=(t(lang, "trend-record-sources"),) if stamp.kind == "published" else (),
        note=" ".join(notes),
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, rows: list[dict[Hashable, Any]], names: Mapping[str, str]) -> str:
    """Highest and lowest median of the newest year in which any group has enough scores."""
    lang, known = stamp.lang, [r for r in rows if enough(r)]
    if not known:
        return t(lang, "trend-groups-none", few=FEW)
    year = max(r["year"] for r in known)
    now = {str(r["key"]): r for r in known if r["year"] == year}
    medians = {k: now[k]["median"] for k in names if k in now}

    def words(value: float) -> dict[str, str]:
        groups = [
            t(lang, "trend-group-n", group=names[k], n=int(now[k]["n"]))
            for k, m in medians.items()
            if m == value
        ]
        return {"groups": listing(lang, groups), "median": number(lang, float(value))}

    low, high = min(medians.values()), max(medians.values())
    if low == high:
        said = t(lang, "trend-groups-one", year=str(year), **words(high))
    else:
        bottom = words(low)
        said = t(
            lang,
            "trend-groups-sentence",
            year=str(year),
            **words(high),
            lowest=bottom["groups"],
            least=bottom["median"],
        )
    if stamp.kind == "published":
        said += " " + t(lang, "trend-not-sample")
    silent = [name for k, name in names.items() if k not in medians]
    if silent:
        said += " " + t(lang, "trend-groups-silent", groups=listing(lang, silent))
    return said
