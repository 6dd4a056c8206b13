"""What the charts of regions share: words, a colour mark for tables, links, the rows of a province."""

import base64
from collections.abc import Hashable, Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import CATEGORY_ORDER, NOT_ASSESSED, Category, Stamp
from merit.text import is_missing, listing, number, t

Row = Mapping[Hashable, Any]
NAMED = 3  # more names than this are counted, not listed


def unassessed(stamp: Stamp) -> str:
    """The word for a government without a category: the published record is silent, not negative.

    Who was not assessed in one round may well have been assessed before.
    """
    if stamp.kind == "published":
        return t(stamp.lang, "not-published")
    return t(stamp.lang, "not-assessed-round" if stamp.rule == "round" else "not-assessed")


def rule_words(stamp: Stamp) -> str:
    """The counting rule within a sentence; "" when the figure has none."""
    return t(stamp.lang, f"rule-{stamp.rule}").lower() if stamp.rule else ""


def words(key: str, stamp: Stamp, /, **arguments: str | int) -> str:
    """Message `key`, or `key-published` for the published record."""
    return t(stamp.lang, f"{key}-published" if stamp.kind == "published" else key, **arguments)


def link(stamp: Stamp, row: Row) -> str:
    """The institution of `row` (institution, name) as a Markdown link to its own page."""
    query = urlencode({"institution": row["institution"], **stamp.keys})
    return f"[{row['name']}](instansi?{query})"


def swatch(colour: str) -> str:
    """A square in `colour` as Markdown image, for tables; the word it stands for must stand beside it."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
        f'<rect width="10" height="10" rx="2" fill="{colour}"/></svg>'
    )
    return f"![](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"


def mark(bands: Mapping[str, Category], category: object) -> str:
    """A square in the category's colour, grey for none."""
    return swatch(NOT_ASSESSED if is_missing(category) else bands[str(category)].colour)


def category_name(stamp: Stamp, bands: Mapping[str, Category], category: object) -> str:
    """The category's name, or the word for none."""
    return unassessed(stamp) if is_missing(category) else bands[str(category)].name


def mix_words(stamp: Stamp, bands: Mapping[str, Category], row: Row) -> str:
    """Say "3 Sangat Baik, 10 Baik dan 1 belum dinilai": the counts of `row` that are known and not zero."""
    lang = stamp.lang
    parts = [
        f"{number(lang, int(row[c]), 0)} {bands[c].name}"
        for c in reversed(CATEGORY_ORDER)
        if not is_missing(row[c]) and int(row[c])
    ]
    if int(row["not_assessed"]):
        parts.append(f"{number(lang, int(row['not_assessed']), 0)} {unassessed(stamp).lower()}")
    return listing(lang, parts)


def sums(df: pd.DataFrame) -> dict[str, int]:
    """Totals of a counts answer over its rows, by column; every government stands in one row only."""
    columns = ("registered", "assessed", "baik_or_above", "below_baik", "not_assessed")
    return {c: int(df[c].sum()) for c in columns}


def n_of(stamp: Stamp, df: pd.DataFrame) -> str:
    """Say "n = 520 dinilai dari 546 terdaftar" (the record: "dalam catatan") for rows of a counts answer."""
    total = sums(df)
    n, registered = (number(stamp.lang, total[c], 0) for c in ("assessed", "registered"))
    key = "n-in-record" if stamp.kind == "published" else "n-assessed-of"
    return t(stamp.lang, key, n=n, registered=registered)


def leaders(stamp: Stamp, rows: pd.DataFrame, of: str, many: str, *, highest: bool, count: str) -> str:
    """The rows with the highest (lowest) `of`, each as "Jawa Barat (14 dari 21)"; all of them when tied.

    Args:
        stamp: for the language.
        rows: a counts answer with a column `shown`, the name; every row has `of`.
        of: the column compared.
        many: message for more than NAMED tied rows, with their number `n`.
        highest: highest or lowest.
        count: the column of institutions named against the assessed.
    """
    lang, edge = stamp.lang, rows[of].max() if highest else rows[of].min()
    tied = rows[rows[of] == edge].to_dict("records")
    if len(tied) > NAMED:
        return t(lang, many, n=len(tied))
    return listing(
        lang,
        [t(lang, "region-n-of", region=r["shown"], n=int(r[count]), of=int(r["assessed"])) for r in tied],
    )


def shares(stamp: Stamp, rows: pd.DataFrame, key: str, many: str) -> str:
    """Message `key` with the largest and the smallest share at Baik or above; "" when all are equal."""
    column = "share_baik_or_above"
    known = rows[rows[column].notna()]
    if known.empty or known[column].max() == known[column].min():
        return ""
    best, worst = (
        leaders(stamp, known, column, many, highest=high, count="baik_or_above") for high in (True, False)
    )
    return " " + t(stamp.lang, key, best=best, worst=worst)
