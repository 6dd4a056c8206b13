"""The list of those below Baik: narrow rows with a small trend for the page, every column for a file."""

from collections.abc import Hashable, Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import Category, Stamp
from merit.charts.rows import plain
from merit.charts.sparkline import sparkline
from merit.charts.table import Kind, Table, labelled
from merit.text import is_missing, number, percent, signed, t

Row = Mapping[Hashable, Any]
COLUMNS: list[tuple[str, str, Kind]] = [
    ("institution", "below-institution-code", "text"),
    ("name", "institution", "text"),
    ("group_name", "group", "text"),
    ("province_name", "province", "text"),
    ("category_name", "category", "text"),
    ("total", "score", "score"),
    ("points_missing", "below-points-missing", "score"),
    ("status_year", "below-score-year", "year"),
    ("status_year_inferred", "below-score-year-inferred", "text"),
    ("weakest", "below-weakest-aspect", "text"),
    ("weakest_percent", "below-weakest-aspect-percent", "score"),
    ("years_below", "below-years-below", "count"),
    ("below_since", "below-since", "year"),
    ("previous_year", "below-previous-year", "year"),
    ("previous_total", "below-previous-score", "score"),
    ("change", "below-score-change", "change"),
    ("history", "below-score-history", "text"),
    ("sources", "source", "text"),
]


def history(row: Row) -> tuple[list[int], list[float | None]]:
    """Years from the first assessment to the last without a gap, and the score of each (None: no score)."""
    # DuckDB hands a list with a NULL in it over as a masked array: `tolist` gives None there.
    scores = dict(zip(row["history_years"].tolist(), row["history_totals"].tolist(), strict=True))
    if not scores:
        return [], []
    years = list(range(min(scores), max(scores) + 1))
    return years, [scores.get(y) for y in years]


def below_rows(
    df: pd.DataFrame, *, stamp: Stamp, categories: Mapping[str, Category], sources: Mapping[str, str]
) -> Table:
    """The rows of one page as Markdown, three columns that fit a phone.

    Args:
        df: rows of below_baik_list.
        stamp: language and dataset, for words and links.
        categories: for the category names.
        sources: source id -> Markdown link; the published record shows the source of each score where
            other datasets name the weakest aspect.
    """
    lang = stamp.lang
    detail = "source" if stamp.kind == "published" else "below-weakest-aspect"
    first = f"{t(lang, 'institution')} · {t(lang, detail).lower()}"
    labels = [first, t(lang, "below-points-to-baik"), t(lang, "below-score-trend")]
    rows = [
        (_who(row, stamp, sources), _score(row, lang, categories), _trend(row, stamp))
        for row in df.to_dict("records")
    ]
    return Table(pd.DataFrame(rows, columns=labels), dict.fromkeys(labels, "text"), t(lang, "no-value"))


def _who(row: Row, stamp: Stamp, sources: Mapping[str, str]) -> str:
    query = urlencode({"institution": row["institution"], **stamp.keys})
    # "Kabupaten X" need not be called a kabupaten again: the column is narrow.
    name = str(row["name"])
    facts = [str(row[c]) for c in ("group_name", "province_name") if not is_missing(row[c])]
    fresh = " · ".join(plain(fact) for fact in facts if fact not in name)
    found = [sources[str(s)] for s in row["source_ids"]]
    detail = found if stamp.kind == "published" else [_weakest(row, stamp.lang)]
    parts = [f"**[{plain(name)}](instansi?{query})**", fresh, *detail]
    return "  \n".join(part for part in parts if part)


def _score(row: Row, lang: str, categories: Mapping[str, Category]) -> str:
    name, year = categories[str(row["category"])].name, str(int(row["status_year"]))
    if row["status_year_inferred"]:
        year = t(lang, "below-year-inferred", year=year)
    if is_missing(row["total"]):
        held = t(lang, "below-old-category", year=year)
        dated = f"{name}  \n**{held}**" if row["is_old"] else f"{name} ({year})"
        return f"{t(lang, 'below-no-score')}  \n{dated}"
    held = t(lang, "below-old-score", year=year)
    dated = f"{name}  \n**{held}**" if row["is_old"] else f"{name} ({year})"
    return f"**{number(lang, row['points_missing'])}**  \n{number(lang, row['total'])} {dated}"


def _weakest(row: Row, lang: str) -> str:
    if is_missing(row["weakest_no"]):
        return t(lang, "below-weakest-unknown")
    return f"{plain(str(row[f'weakest_{lang}']))} **{percent(lang, row['weakest_percent'] / 100)}**"


def _trend(row: Row, stamp: Stamp) -> str:
    lang = stamp.lang
    years, scores = history(row)
    image = sparkline(scores, years, lang)
    # Between published scores others may have gone unpublished: none is called the first.
    before = t(lang, "below-no-other-score" if stamp.kind == "published" else "below-no-earlier-score")
    if not is_missing(row["change"]):
        year = str(int(row["previous_year"]))
        before = t(lang, "below-change-since", change=signed(lang, row["change"]), year=year)
    spell = t(lang, "below-years-below-since", n=int(row["years_below"]), year=str(int(row["below_since"])))
    return "  \n".join(part for part in (image, before, spell) if part)


def below_table(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: Mapping[str, Category],
    year: int,
    sources: Mapping[str, str],
) -> Table:
    """Every row and every column of below_baik_list for a file, headed in the reader's language.

    `sources` gives the words for a source id. Dataset, snapshot, year and rule stand in each row, so that
    a cut-out still says what it is.
    """
    lang = stamp.lang
    told = df.assign(
        category_name=df["category"].map({c.code: c.name for c in categories.values()}),
        status_year_inferred=df["status_year_inferred"].map(
            {True: t(lang, "below-yes"), False: t(lang, "below-no")}
        ),
        weakest=df[f"weakest_{lang}"],
        weakest_percent=df["weakest_percent"].astype("Float64").round(2),
        history=[_spelled(row, t(lang, "below-no-score")) for row in df.to_dict("records")],
        sources=["; ".join(sources[str(s)] for s in ids) for ids in df["source_ids"]],
        dataset=stamp.dataset,
        snapshot=stamp.snapshot,
        view_year=year,
        view_rule=stamp.rule,
    )
    around: list[tuple[str, str, Kind]] = [
        ("view_year", "label-year", "year"),
        ("view_rule", "label-rule", "text"),
        ("dataset", "label-dataset", "text"),
        ("snapshot", "below-snapshot", "text"),
    ]
    columns = [(column, t(lang, label), kind) for column, label, kind in [*COLUMNS, *around]]
    return labelled(told, columns, missing=t(lang, "no-value"))


def _spelled(row: Row, unknown: str) -> str:
    pairs = zip(row["history_years"].tolist(), row["history_totals"].tolist(), strict=True)
    return "; ".join(f"{year}: {unknown if total is None else f'{total:g}'}" for year, total in pairs)
