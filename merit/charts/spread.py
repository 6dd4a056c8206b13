"""Median and spread of the final totals per year, against the categories and the events of the time."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import LEGEND, Chart, Stamp, finish
from merit.charts.events import Event, mark
from merit.charts.quartiles import FEW, Record, draw, enough, middle, name_once, year_axis
from merit.charts.table import Table, labelled
from merit.text import is_missing, listing, number, t

HEIGHT, TOP, BOTTOM = 500, 62, 30
LINE = "rgba(125,133,144,0.9)"


def score_spread(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    bands: pd.DataFrame,
    events: Sequence[Event],
    years: list[int],
    scope: str,
) -> Chart:
    """The median total and its middle half per year; years with few scores as single dots.

    Args:
        df: answer of score_spread with by = all (totals in points).
        stamp: what the figure carries.
        bands: answer of categories, for the lower bounds and their names.
        events: events as `placed` on these years.
        years: every year of the dataset, so that no choice of filters moves the axis.
        scope: whose scores they are, in words.
    """
    lang, records = stamp.lang, df.to_dict("records")
    figure = go.Figure()
    draw(figure, records, stamp=stamp, values="totals", words=lambda v: number(lang, v), labels=True)
    name_once(figure)
    _bounds(figure, records, bands, years, lang)
    _instruments(figure, records, lang)
    mark(figure, list(events), plot_height=HEIGHT - TOP - BOTTOM - 66)
    scores = {r["year"]: int(r["n"]) for r in records}
    figure.update_layout(
        showlegend=True,
        legend=LEGEND,
        xaxis={
            **year_axis(years),
            "tickvals": [middle(y) for y in years],
            "ticktext": [f"{y}<br>n={scores.get(y, 0)}" for y in years],
            "tickfont": {"size": 11},
        },
    )
    n = t(lang, "trend-n-scores", n=sum(scores.values()))
    finish(figure, stamp=stamp, n=n, height=HEIGHT, bottom=BOTTOM)
    figure.update_layout(margin={"t": TOP})
    notes = [t(lang, "trend-spread-note")]
    if any(not enough(r) for r in records):
        notes.append(t(lang, "trend-few-note", few=FEW))
    return Chart(
        "median-skor",
        t(lang, "trend-spread-title", scope=scope),
        figure,
        t(lang, "trend-scoped", scope=scope, finding=_sentence(stamp, records, bands)),
        _table(df, lang),
        ("score_spread", "categories", "events"),
        sources=(t(lang, "trend-record-sources"),) if stamp.kind == "published" else (),
        note=" ".join(notes),
        footer=stamp.line(n),
    )


def _bounds(
    figure: go.Figure, records: Sequence[Record], bands: pd.DataFrame, years: list[int], lang: str
) -> None:
    """Lower bounds as lines over the years of their instrument; the axis is labelled with their names."""
    used = list(dict.fromkeys(r["instrument"] for r in records))
    starts = {i: min(r["year"] for r in records if r["instrument"] == i) for i in used[1:]}
    ticks: dict[float, str] = {}
    for place, instrument in enumerate(used):
        first = starts.get(instrument, years[0])
        last = starts[used[place + 1]] if place + 1 < len(used) else years[-1] + 1
        for band in bands[(bands["instrument"] == instrument) & (bands["lower_bound"] > 0)].to_dict(
            "records"
        ):
            bound = float(band["lower_bound"])
            ticks[bound] = f"{str(band['name']).replace(' ', '<br>')}<br>{number(lang, bound)}"
            figure.add_shape(
                type="line",
                x0=first,
                x1=last,
                y0=bound,
                y1=bound,
                layer="below",
                line={"color": band["colour"], "width": 1.5},
            )
    shown = [v for r in records for v in ((r["q1"], r["q3"]) if enough(r) else r["totals"])]
    low, high = min([*shown, *ticks], default=0), max([*shown, *ticks], default=1)
    room = 0.08 * (high - low or 1)
    axis: dict[str, Any] = {"range": [low - room, high + room], "showgrid": not ticks}
    if ticks:
        axis |= {"tickvals": list(ticks), "ticktext": list(ticks.values()), "tickfont": {"size": 11}}
    figure.update_layout(yaxis=axis)


def _instruments(figure: go.Figure, records: Sequence[Record], lang: str) -> None:
    """A wall where the instrument changes: nothing on one side compares with the other."""
    for before, after in pairwise(records):
        if before["instrument"] != after["instrument"]:
            figure.add_shape(
                type="line",
                yref="paper",
                x0=after["year"],
                x1=after["year"],
                y0=0,
                y1=1,
                line={"color": LINE, "width": 3},
            )
            figure.add_scatter(
                x=[after["year"]],
                y=[figure.layout.yaxis.range[0]],
                text=[t(lang, "trend-incomparable")],
                mode="text",
                textposition="top left",
                hoverinfo="skip",
                showlegend=False,
            )


def _now(stamp: Stamp, row: Record, names: Mapping[str, str]) -> str:
    """The newest median in words."""
    lang = stamp.lang
    words = {c: number(lang, float(row[c])) for c in ("median", "q1", "q3")}
    key = "trend-spread-published" if stamp.kind == "published" else "trend-spread-now"
    said = t(lang, key, year=str(row["year"]), n=int(row["n"]), **words)
    if stamp.kind != "published" and not is_missing(row["median_category"]):
        said += " " + t(lang, "trend-spread-range", category=names[str(row["median_category"])])
    return said


def _sentence(stamp: Stamp, records: Sequence[Record], bands: pd.DataFrame) -> str:
    """What the figure finds: newest median, its change within one instrument, years that lack data."""
    lang = stamp.lang
    if not records:
        return t(lang, "trend-spread-none-published" if stamp.kind == "published" else "trend-spread-none")
    names = {str(b["code"]): str(b["name"]) for b in bands.to_dict("records")}
    parts, known = [], [r for r in records if enough(r)]
    if known:
        now = known[-1]
        parts.append(_now(stamp, now, names))
        same = [r for r in known if r["instrument"] == now["instrument"]]
        if len(same) > 1 and stamp.kind != "published":
            before, change = same[0], now["median"] - same[0]["median"]
            parts.append(
                t(
                    lang,
                    "trend-spread-change",
                    direction="rose" if change > 0 else "fell" if change < 0 else "same",
                    year=str(before["year"]),
                    before=number(lang, float(before["median"])),
                    change=number(lang, abs(float(change))),
                )
            )
        if len({r["instrument"] for r in records}) > 1:
            start = min(r["year"] for r in records if r["instrument"] == now["instrument"])
            parts.append(t(lang, "trend-other-instrument", year=str(start)))
    last = records[-1]
    if stamp.kind == "published" and known:
        parts.append(t(lang, "trend-not-sample"))
    if not enough(last):
        scores = listing(lang, [number(lang, float(v)) for v in last["totals"]])
        year = str(last["year"])
        parts.append(t(lang, "trend-spread-few", year=year, n=int(last["n"]), scores=scores, few=FEW))
    return " ".join(parts)


def _table(df: pd.DataFrame, lang: str) -> Table:
    """The years as a table; a median of few scores is not given."""
    shown = df.copy()
    shown.loc[shown["n"] < FEW, ["q1", "median", "q3"]] = float("nan")
    return labelled(
        shown,
        [
            ("year", t(lang, "year"), "year"),
            ("n", "n", "count"),
            ("minimum", t(lang, "trend-minimum"), "score"),
            ("q1", t(lang, "trend-q1"), "score"),
            ("median", t(lang, "trend-median"), "score"),
            ("q3", t(lang, "trend-q3"), "score"),
            ("maximum", t(lang, "trend-maximum"), "score"),
        ],
        missing=t(lang, "not-enough-data").lower(),
    )
