"""The five numbers that matter, with their change and their small trend."""

from dataclasses import dataclass

import pandas as pd

from merit.charts.base import Stamp
from merit.text import is_missing, number, percent, signed, t

# (column of the answer, message of its label, whether a rise is good news)
NUMBERS = [
    ("registered", "registered", None),
    ("assessed", "assessed", True),
    ("baik_or_above", "baik-or-above-short", True),
    ("below_baik", "below-baik", False),
    ("not_assessed", "not-assessed", False),
]


@dataclass(frozen=True)
class Headline:
    """One number: label, value in words, change against the year before (None: not known), history."""

    key: str
    label: str
    value: str
    change: str | None
    against: str
    rise_is_good: bool | None
    history: list[float]
    help: str


def headlines(df: pd.DataFrame, *, stamp: Stamp, year: int) -> list[Headline]:
    """The numbers of `year` from an answer of counts or published_counts (one row per year).

    A figure that was not published is said to be so; its change is unknown, never zero. The history
    holds only years with a figure, oldest first, up to `year`.
    """
    lang = stamp.lang
    until = df[df["year"] <= year].set_index("year")
    found = []
    for column, label, good in NUMBERS:
        known = until[column].dropna().astype(float) if column in until else pd.Series(dtype=float)
        value, change, against, note = t(lang, "not-published-word"), None, "", ""
        if year in known.index:
            value = number(lang, known[year], 0)
            assessed = until["assessed"].get(year)
            if column in ("baik_or_above", "below_baik") and not is_missing(assessed) and assessed:
                note = t(lang, "share-of-assessed", share=percent(lang, known[year] / assessed))
            earlier = known[known.index < year]
            if len(earlier):
                change = signed(lang, known[year] - earlier.iloc[-1], 0)
                against = t(lang, "against-year", year=str(earlier.index[-1]))
        history = known.tolist() if year in known.index else []
        found.append(Headline(column, t(lang, label), value, change, against, good, history, note))
    return found
