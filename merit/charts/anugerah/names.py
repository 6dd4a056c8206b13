"""Lists of names: narrow Markdown rows for a phone, every column for a file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd

from merit.charts.anugerah.scene import Column, Scene
from merit.charts.regions import mark
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t

BREAK = "  \n"  # a new line within a Markdown cell
NAMED = 3  # more names than this are counted, not listed
Cell = Callable[[Row], str]


def who(seen: Scene, row: Row, *more: str) -> str:
    """The institution with a link to its page, its group and province, and what else there is to say."""
    name = str(row["name"])
    query = {"institution": row["institution"], **seen.stamp.keys}
    address = f"instansi?{urlencode({**query, 'year': seen.c.year})}"
    # "Kabupaten X" need not be called a kabupaten again: the column is narrow.
    facts = [str(row[c]) for c in ("group_name", "province_name") if not is_missing(row[c])]
    fresh = " · ".join(plain(fact) for fact in facts if fact not in name)
    return BREAK.join(part for part in (f"**[{plain(name)}]({address})**", fresh, *more) if part)


def score(seen: Scene, row: Row) -> str:
    """Points and category of this round."""
    return _held(seen, row["total"], row["category"], row["category_name"], strong=True)


def earlier(seen: Scene, row: Row) -> str:
    """Points, category and year of the final assessment before; a word where there is none."""
    if is_missing(row["from_year"]):
        return seen.words("anugerah-no-assessment-before")
    held = _held(seen, row["from_total"], row["from_category"], row["from_category_name"], strong=False)
    return f"{held} ({int(row['from_year'])})"


def _held(seen: Scene, total: object, category: object, name: object, *, strong: bool) -> str:
    """The category's square and the points, below them its name, which does not break."""
    words = seen.t("anugerah-no-score")
    if not is_missing(total):
        words = number(seen.lang, float(str(total)))
        words = f"**{words}**" if strong else words
    if is_missing(category):
        return words
    unbroken = str(name).replace(" ", "\u00a0")
    return f"{mark(seen.bands, category)} {words}{BREAK}{unbroken}"


def spoken(seen: Scene, tied: pd.DataFrame) -> str:
    """Names in a sentence; more than NAMED are counted."""
    if len(tied) > NAMED:
        return seen.t("anugerah-n-institutions", n=len(tied))
    return listing(seen.lang, [str(name) for name in tied["name"]])


def names(
    seen: Scene,
    key: str,
    frame: pd.DataFrame,
    *,
    title: str,
    sentence: str,
    note: str,
    question: str,
    first: Column | None = None,
    more: Sequence[Column] = (),
    cells: Sequence[tuple[str, Cell]] = (),
    name: Cell | None = None,
    n: str = "",
) -> Rows:
    """A list of institutions.

    Args:
        seen: the ceremony.
        key: key of the statistic, with hyphens.
        frame: answer of `question`.
        title: heading.
        sentence: the finding.
        note: what must be known.
        question: the query.
        first: column of the running number or rank (name, label, kind).
        more: columns of the file beyond institution, code, group, province, score and category.
        cells: (label, words of a row) of the columns shown beside institution and score.
        name: words of the institution of a row; `who` by default.
        n: words for what the list rests on; the number of its rows.
    """
    lang = seen.lang
    told = frame.assign(sources=["; ".join(seen.cited_names([i])) for i in frame["institution"]])
    columns: list[Column] = [
        *([first] if first else []),
        ("name", t(lang, "institution"), "text"),
        ("institution", seen.t("anugerah-code"), "text"),
        ("group_name", t(lang, "group"), "text"),
        ("province_name", t(lang, "province"), "text"),
        ("total", t(lang, "score"), "score"),
        ("category_name", t(lang, "category"), "text"),
        *more,
        *([("sources", t(lang, "source"), "text")] if seen.c.published else []),  # type: ignore[list-item]
    ]
    parts: list[tuple[str, Cell]] = [
        (t(lang, "institution"), name or (lambda row: who(seen, row))),
        (seen.t("anugerah-score-category"), lambda row: score(seen, row)),
        *cells,
    ]
    if first:
        column = first[0]
        parts.insert(0, (seen.t("anugerah-number-short"), lambda row: _place(row[column])))

    def shown() -> pd.DataFrame:
        records = frame.to_dict("records")
        return pd.DataFrame({label: [cell(row) for row in records] for label, cell in parts}, dtype=object)

    made = rows(
        f"anugerah-{key}",
        stamp=seen.stamp,
        title=title,
        sentence=sentence,
        shown=shown,
        table=labelled(told, columns, missing=t(lang, "no-value")),
        questions=(question, *(("standing_sources",) if seen.c.published else ())),
        n=n or seen.n_list(len(frame)),
        sources=seen.cited_names(frame["institution"]) if seen.c.published else (),
    )
    return replace(made, note=note)


def _place(value: object) -> str:
    return "" if is_missing(value) else str(int(str(value)))


BEFORE: list[Column] = [
    ("from_category_name", "anugerah-category-before", "text"),
    ("from_total", "anugerah-score-before", "score"),
    ("from_year", "anugerah-year-before", "year"),
]


def before_columns(seen: Scene, *, change: bool) -> list[Column]:
    """The columns of a file that tell of the final assessment before."""
    columns = [(name, seen.t(label), kind) for name, label, kind in BEFORE]
    return [*columns, ("change", seen.t("anugerah-change"), "change")] if change else columns


def scope_note(seen: Scene) -> str:
    """What a list of the published record is not: complete."""
    return seen.t("anugerah-known-only") if seen.c.published else ""


def noted(*parts: str) -> str:
    """The parts of a note that say something, as one text."""
    return " ".join(part for part in parts if part)
