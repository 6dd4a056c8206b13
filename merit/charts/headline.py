"""The five numbers that matter, with their change and their small trend."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.sparkline import sparkline
from merit.text import is_missing, number, percent, signed, t

# (column of the answer, message of its label, whether a rise is good news: more below Baik may only mean
# that more were assessed, so its share says what the number cannot)
NUMBERS = [
    ("registered", "registered", None),
    ("assessed", "assessed", None),
    ("baik_or_above", "baik-or-above-short", True),
    ("below_baik", "below-baik", None),
    ("not_assessed", "not-assessed", None),
]

# What each number is a share of.
WHOLE = {
    "assessed": "registered",
    "not_assessed": "registered",
    "baik_or_above": "assessed",
    "below_baik": "assessed",
}


@dataclass(frozen=True)
class Headline:
    """One number: label, value in words, change since the last known year, small trend."""

    key: str
    label: str
    value: str
    change: str | None
    against: str
    rise_is_good: bool | None
    trend: str
    help: str


def _months(moment: object, year: int) -> int:
    """Months since year 0 of a moment such as 2024-03; of a bare year its end."""
    parts = str(moment).split("-") if not is_missing(moment) else [str(year)]
    return int(parts[0]) * 12 + (int(parts[1]) if len(parts) > 1 else 12)


def _comparable(until: pd.DataFrame, year: int) -> list[int]:
    """Earlier years whose figures lie at least half a year before those of `year`, oldest first."""
    moments = until["moment"] if "moment" in until else pd.Series(None, index=until.index, dtype=object)
    now = _months(moments.get(year), year)
    return [int(y) for y in until.index if y < year and now - _months(moments.get(y), int(y)) >= 6]


def _share_words(until: pd.DataFrame, column: str, year: int, stamp: Stamp) -> str:
    """The share a number is of its whole, with the share before; as published where no count was."""
    lang, whole = stamp.lang, WHOLE[column]

    def share(of: int) -> float | None:
        part: Any = until[column].get(of)
        total: Any = until[whole].get(of)
        if not is_missing(part) and not is_missing(total) and 0 < total >= part:
            return float(part / total)
        printed: Any = until["share_baik_or_above"].get(of) if "share_baik_or_above" in until else None
        if whole != "assessed" or is_missing(printed):
            return None
        return float(printed) if column == "baik_or_above" else 1 - float(printed)

    now = share(year)
    if now is None:
        return ""
    words = t(lang, f"share-of-{whole}-short", share=percent(lang, now))
    before = [(y, share(y)) for y in _comparable(until, year)]
    earlier = [(y, s) for y, s in before if s is not None]
    if stamp.rule == "round" or whole != "assessed" or not earlier:
        return words
    return words + t(lang, "share-before", share=percent(lang, earlier[-1][1]), year=str(earlier[-1][0]))


def headlines(df: pd.DataFrame, *, stamp: Stamp, year: int) -> list[Headline]:
    """The numbers of `year` from an answer of counts or published_counts (one row per year).

    A figure that was not published is said to be so; its change is unknown (None), never zero. A round
    assesses other institutions than the one before, so rule `round` states no change; nor do figures
    less than half a year apart. The trend is a Markdown image over the years up to `year`.
    """
    lang = stamp.lang
    until = df[df["year"] <= year].set_index("year")
    comparable = _comparable(until, year)
    found = []
    for column, label, good in NUMBERS:
        known = until[column].dropna().astype(float) if column in until else pd.Series(dtype=float)
        value, change, against, trend = "—", None, "", ""
        note = t(lang, "in-registry") if column == "registered" else _share_words(until, column, year, stamp)
        if year in known.index:
            value = number(lang, known[year], 0)
            earlier = known[known.index.isin(comparable)]
            if len(earlier) and stamp.rule != "round":
                change = signed(lang, known[year] - earlier.iloc[-1], 0)
                against = t(lang, "against-year", year=str(earlier.index[-1]))
            years = list(range(int(until.index.min()), year + 1))
            trend = sparkline([known.get(y) for y in years], years, lang) if len(known) > 1 else ""
        else:
            note = "; ".join(x for x in (t(lang, "number-not-published"), note) if x)
        found.append(Headline(column, t(lang, label), value, change, against, good, trend, note))
    return found
