"""The score of one institution over the years, with the category bands of the instrument behind it."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import LEGEND, Category, Chart, Stamp, Table, categories_of, finish, labelled
from merit.charts.institution_claims import year_sources
from merit.charts.institution_marks import Records, bands_behind, category_only, finals, unofficial
from merit.charts.institution_words import missing_word, status_words
from merit.charts.words import Row
from merit.text import day, is_missing, listing, number, t

QUESTIONS = ("institution_history", "categories")


def histories(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: pd.DataFrame,
    years: Sequence[int],
    name: str,
    claims: pd.DataFrame | None = None,
) -> list[Chart]:
    """One chart per instrument, newest first: scores on different instruments are not comparable.

    Rows with neither total nor category draw nothing; without any others the list is empty.

    Args:
        df: answer of institution_history.
        stamp: what the figures carry.
        categories: answer of categories, for bounds and colours of the bands.
        years: years of the axis (those of the dataset in which the institution existed).
        name: name of the institution.
        claims: answer of institution_claims, for the sources of a published record; None elsewhere.
    """
    df = df[df["total"].notna() | df["category"].notna()]
    instruments = df.sort_values("year", ascending=False)["instrument"].drop_duplicates().tolist()
    spans = {code: df.loc[df["instrument"] == code, "year"] for code in instruments}
    charts = []
    for code in instruments:
        others = [y for other in instruments if other != code for y in spans[other]]
        axis = sorted({*(y for y in years if y not in others), *spans[code]})
        bands = categories_of(categories[categories["instrument"] == code])
        own = df[df["instrument"] == code]
        alone = len(instruments) == 1
        chart = _history(own, stamp=stamp, bands=bands, years=axis, name=name, alone=alone)
        if claims is not None:
            used = claims[claims["role"] == "used"]
            cited = year_sources(used, stamp=stamp, years=set(own["year"]))
            chart = replace(chart, sources=cited, questions=(*chart.questions, "institution_claims"))
        charts.append(chart)
    return charts


def _history(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    years: list[int],
    name: str,
    alone: bool,
) -> Chart:
    lang, rows = stamp.lang, df.to_dict("records")
    final = [r for r in rows if r["status"] == "final"]
    scored = [r for r in final if not is_missing(r["total"])]
    open_ones = [r for r in rows if r["status"] != "final" and not is_missing(r["total"])]
    totals = [float(r["total"]) for r in scored + open_ones]
    maxima = [float(r["maximum_total"]) for r in rows if not is_missing(r["maximum_total"])]
    top = max([*maxima, *totals, 1.0])
    bottom = min([100.0 if bands else 0.0, *totals]) - 0.05 * top
    figure = go.Figure()
    bands_behind(figure, stamp, bands, bottom, top)
    category_only(figure, stamp, [r for r in final if is_missing(r["total"])], bands, bottom, top)
    finals(figure, stamp, scored, bands, years)
    settled = {r["year"] for r in scored}
    unofficial(figure, stamp, open_ones, settled)
    marks = {trace.legendgroup for trace in figure.data if trace.legendgroup}
    figure.update_layout(
        showlegend=len(marks) > 1,
        legend=LEGEND,
        xaxis={
            "range": [years[0] - 0.6, years[-1] + 0.6],
            "tickvals": years,
            "ticktext": [str(y) for y in years],
        },
        yaxis={"range": [bottom, top * 1.03], "showgrid": False},
    )
    n = t(lang, "institution-n-final", n=len(final))
    finish(figure, stamp=stamp, n=n, height=400 + 24 * (len(marks) > 1))
    figure.update_layout(margin={"t": 12 + 28 * ((len(marks) + 1) // 2) if len(marks) > 1 else 18})
    instrument = str(rows[0][f"instrument_{lang}"])
    title = t(lang, "institution-history-title")
    if not alone:
        title = t(lang, "institution-history-title-of", instrument=instrument)
    sentence = _sentence(stamp, final, open_ones, name)
    if not alone:
        sentence += " " + t(lang, "institution-history-incomparable")
    return Chart(
        "riwayat" if alone else f"riwayat-{rows[0]['instrument']}",
        title,
        figure,
        sentence,
        _table(stamp, rows),
        QUESTIONS,
        note=_note(stamp, final),
        footer=stamp.line(n),
    )


def _note(stamp: Stamp, final: Records) -> str:
    """How to read the line, and the box of a year of which only the category is known."""
    said = [t(stamp.lang, "institution-history-note")]
    if any(is_missing(r["total"]) and not is_missing(r["category"]) for r in final):
        said.append(t(stamp.lang, "institution-history-note-category"))
    return " ".join(said)


def _sentence(stamp: Stamp, final: Records, open_ones: Records, name: str) -> str:
    lang = stamp.lang

    def item(row: Mapping[Hashable, Any]) -> str:
        year = str(row["year"])
        words = {"year": f"{year}, {status_words(stamp, row)}" if row["year_inferred"] else year}
        key = "institution-history-item"
        if is_missing(row["total"]):
            category = missing_word(stamp) if is_missing(row["category_name"]) else str(row["category_name"])
            return t(lang, f"{key}-category", category=category, **words)
        score = number(lang, float(row["total"]))
        if is_missing(row["category_name"]):
            return t(lang, f"{key}-score", score=score, **words)
        return t(lang, key, score=score, category=str(row["category_name"]), **words)

    said = [t(lang, "institution-history-none", name=name)]
    if final:
        items = listing(lang, [item(r) for r in final])
        said = [t(lang, "institution-history-sentence", name=name, items=items)]
    scored = [r for r in final if not is_missing(r["total"])]
    last = scored[-1] if scored else None
    if last and not is_missing(last["change"]):
        change = float(last["change"])
        span = {"from": str(int(last["change_since"])), "to": str(last["year"])}
        if change:
            turn = "rose" if change > 0 else "fell"
            said.append(t(lang, f"institution-history-{turn}", points=number(lang, abs(change)), **span))
        else:
            said.append(t(lang, "institution-history-same", **span))
    else:
        said.append(t(lang, "not-enough-data") + ".")
    if open_ones:
        opened = [
            t(
                lang,
                "institution-history-item-open",
                score=number(lang, float(r["total"])),
                year=str(r["year"]),
                status=status_words(stamp, r),
            )
            for r in open_ones
        ]
        said.append(t(lang, "institution-history-open", items=listing(lang, opened)))
    return " ".join(said)


def _settled(stamp: Stamp, row: Row) -> str:
    """Status with its date: "ditetapkan 11 Oktober 2020"; a date that is not known is said to be so."""
    status = status_words(stamp, row)
    if row["status"] != "final":
        return status
    if is_missing(row["fixed_on"]):
        return t(stamp.lang, "institution-undated", status=status, missing=missing_word(stamp))
    return f"{status} {day(stamp.lang, str(row['fixed_on'])[:10])}"


def _table(stamp: Stamp, rows: Records) -> Table:
    """Newest year first; status and date share a column, so that a phone shows all of it."""
    lang, newest = stamp.lang, rows[::-1]
    unofficial_word = t(lang, "institution-unofficial")
    shown = pd.DataFrame(
        {
            "year": [r["year"] for r in newest],
            "total": [r["total"] for r in newest],
            "category": [r["category_name"] if r["status"] == "final" else unofficial_word for r in newest],
            "status": [_settled(stamp, r) for r in newest],
        }
    )
    return labelled(
        shown,
        [
            ("year", t(lang, "year"), "year"),
            ("total", t(lang, "score"), "score"),
            ("category", t(lang, "category"), "text"),
            ("status", t(lang, "institution-status-date"), "text"),
        ],
        missing=missing_word(stamp),
    )
