"""Words that several charts share: the moment of a count, its n, the queries behind it."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from merit.charts.base import Category, Stamp
from merit.charts.table import Kind
from merit.text import day, is_missing, number, t

Row = Mapping[Hashable, Any]  # one row of an answer


def moment_label(stamp: Stamp, row: Row) -> str:
    """The year, with the month for a published count that speaks of a day within it."""
    moment = str(row.get("moment") or "")
    named = moment and not moment.endswith("-12") and "-" in moment and moment[:4] == str(row["year"])
    return f"{row['year']}<br>{day(stamp.lang, moment).split()[0]}" if named else str(row["year"])


def moment_words(stamp: Stamp, row: Row) -> str:
    """The same in a sentence: "2022" or "Maret 2024"."""
    words = moment_label(stamp, row).split("<br>")
    return f"{words[1]} {words[0]}" if len(words) == 2 else words[0]


def n_words(stamp: Stamp, row: Row) -> str:
    """Say "n = 587 dinilai dari 624 terdaftar", or the registered alone when the assessed are unpublished."""
    lang = stamp.lang
    registered = number(lang, float(str(row["registered"])), 0)
    if is_missing(row["assessed"]):
        return f"{t(lang, 'registered')}: {registered}"
    return t(lang, "n-assessed-of", n=number(lang, float(str(row["assessed"])), 0), registered=registered)


def count_questions(stamp: Stamp) -> tuple[str, ...]:
    """The queries behind a national count: published figures or counted ones."""
    if stamp.kind == "published":
        return ("published_counts", "published_count_claims")
    return ("counts", "standing")


def hatch(low: Category, high: Category) -> dict[str, object]:
    """Both colours of a side: the figure is known, its split is not."""
    return {"shape": "/", "bgcolor": low.colour, "fgcolor": high.colour, "size": 7, "solidity": 0.5}


def dated(stamp: Stamp, df: pd.DataFrame) -> list[tuple[str, str, Kind]]:
    """The column with the date of a published count, for the tables of figures that have one."""
    return [("as_of", t(stamp.lang, "date"), "text")] if "as_of" in df else []
