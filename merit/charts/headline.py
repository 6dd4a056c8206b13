"""The five numbers that matter, with their change and their small trend."""

from dataclasses import dataclass

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.sparkline import sparkline
from merit.text import is_missing, number, percent, signed, t

# (column of the answer, message of its label, whether a rise is good news)
NUMBERS = [
    ("registered", "registered", None),
    ("assessed", "assessed", True),
    ("baik_or_above", "baik-or-above-short", True),
    ("below_baik", "below-baik", False),
    ("not_assessed", "not-assessed", False),
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


def headlines(df: pd.DataFrame, *, stamp: Stamp, year: int) -> list[Headline]:
    """The numbers of `year` from an answer of counts or published_counts (one row per year).

    A figure that was not published is said to be so; its change is unknown (None), never zero. The trend
    is a Markdown image over the years up to `year`, unpublished years left as gaps.
    """
    lang = stamp.lang
    until = df[df["year"] <= year].set_index("year")
    found = []
    for column, label, good in NUMBERS:
        known = until[column].dropna().astype(float) if column in until else pd.Series(dtype=float)
        value, change, against = t(lang, "not-published-word"), None, ""
        note = t(lang, "in-registry") if column == "registered" else ""
        if year in known.index:
            value = number(lang, known[year], 0)
            whole = until[WHOLE[column]].get(year) if column in WHOLE else None
            if whole is not None and not is_missing(whole) and 0 < whole >= known[year]:
                note = t(lang, f"share-of-{WHOLE[column]}-short", share=percent(lang, known[year] / whole))
            earlier = known[known.index < year]
            if len(earlier):
                change = signed(lang, known[year] - earlier.iloc[-1], 0)
                against = t(lang, "against-year", year=str(earlier.index[-1]))
        years = list(range(int(until.index.min()), year + 1)) if len(until) else []
        trend = ""
        if year in known.index and len(known) > 1:
            trend = sparkline([known.get(y) for y in years], years, lang)
        found.append(Headline(column, t(lang, label), value, change, against, good, trend, note))
    return found
