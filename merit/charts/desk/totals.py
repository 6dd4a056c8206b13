"""The totals of a year before and after a change, under each counting rule."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.desk.cells import BREAK, Bands
from merit.charts.rows import Rows, rows
from merit.charts.table import Kind, labelled
from merit.difference import COUNTED, RULES, Difference
from merit.text import is_missing, number, signed, t


def _figure(lang: str, name: str, bands: Bands) -> str:
    """The name of a counted figure."""
    return bands[name].name if name in bands else t(lang, name.replace("_", "-"))


def _pair(lang: str, row: Mapping[Hashable, Any] | None) -> str:
    """Say "120 → 125" and below it the difference; equal numbers stand once."""
    if row is None:
        return t(lang, "publish-none")
    before, after = (
        t(lang, "publish-none") if is_missing(v) else number(lang, int(v), 0)
        for v in (row["before"], row["after"])
    )
    if before == after:
        return after
    change = row["difference"]
    below = "" if is_missing(change) else f"{BREAK}({signed(lang, int(change), 0)})"
    return f"{before} → **{after}**{below}"


def totals(difference: Difference, year: int, *, stamp: Stamp, bands: Bands) -> Rows:
    """The totals of one year under the three rules; the file has every year.

    Args:
        difference: totals as merit.difference.Difference describes them.
        year: the year that is shown.
        stamp: the snapshot after the change.
        bands: categories by code.
    """
    lang, every = stamp.lang, difference.totals
    mine = {(r["rule"], r["figure"]): r for r in every[every["year"] == year].to_dict("records")}
    labels = [t(lang, "publish-figure"), *(t(lang, f"rule-{rule}") for rule in RULES)]

    def shown() -> pd.DataFrame:
        cells = [
            (
                _figure(lang, figure, bands),
                *(_pair(lang, mine.get((rule, figure))) for rule in RULES),
            )
            for figure in COUNTED
        ]
        return pd.DataFrame(cells, columns=labels, dtype=object)

    told = every.assign(
        rule=[t(lang, f"rule-{rule}") for rule in every["rule"]],
        figure=[_figure(lang, figure, bands) for figure in every["figure"]],
    )
    columns: list[tuple[str, str, Kind]] = [
        ("rule", t(lang, "label-rule"), "text"),
        ("year", t(lang, "year"), "year"),
        ("figure", t(lang, "publish-figure"), "text"),
        ("before", t(lang, "publish-before"), "count"),
        ("after", t(lang, "publish-after"), "count"),
        ("difference", t(lang, "publish-difference"), "change"),
    ]
    return rows(
        "jumlah",
        stamp=stamp,
        title=t(lang, "publish-totals-title"),
        sentence=totals_of(difference, year, lang),
        shown=shown,
        table=labelled(told, columns, missing=t(lang, "publish-none")),
        questions=("counts",),
        n=str(year),
    )


def totals_of(difference: Difference, year: int, lang: str) -> str:
    """How many figures of a year differ, and in which other years some do."""
    every = difference.totals
    other = every[every["before"].fillna(-1) != every["after"].fillna(-1)]
    n = int((other["year"] == year).sum())
    said = [t(lang, "publish-totals-sentence" if n else "publish-totals-same", year=str(year), n=n)]
    years = sorted({int(y) for y in other["year"]} - {year}, reverse=True)
    if years:
        said.append(t(lang, "publish-totals-years", years=", ".join(map(str, years))))
    return " ".join(said)
