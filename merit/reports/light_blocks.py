"""Aspects and history as rows of the light page: pictures drawn from numbers, every value in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from merit.charts import strip_words
from merit.charts.base import Chart, Stamp, categories_of
from merit.charts.beside import enough
from merit.charts.institution_history import profile_histories
from merit.charts.strip import drawn
from merit.charts.table import Table
from merit.charts.words import Row
from merit.profile import Profile, Record
from merit.reports.marks import spark, strip_mark, trend_svg
from merit.text import is_missing, listing, number, t

NAMED = 2  # peers with the best score of an aspect that are named; more are counted


@dataclass(frozen=True)
class Aspects:
    """One row per aspect; what is drawn in them; the chart's note without what is not drawn."""

    rows: list[dict[str, object]]
    caption: str
    note: str


def aspects(p: Profile, strip: Chart, *, stamp: Stamp) -> Aspects:
    """The rows of aspect_strip(p): number with name, strip, words, trend; none when nothing is known."""
    records: list[Record] = p.aspects.to_dict("records")
    if not any(int(r["peer_n"]) or not is_missing(r["percent"]) for r in records):
        return Aspects([], "", strip.note)
    found: list[dict[str, object]] = []
    for row in records:
        trend, words = _over_years(p, int(row["aspect_no"]), stamp)
        found.append(
            {
                "name": f"{row['aspect_no']}. {row[f'name_{stamp.lang}']}",
                "mark": Markup(strip_mark(row)),  # noqa: S704 - drawn from numbers by merit/reports/marks.py
                "value": strip_words.value(stamp, row),
                "beside": _beside(row, stamp.lang),
                "trend": Markup(trend),  # noqa: S704 - drawn from numbers as well
                "over": words,
            }
        )
    sparks = any(row["trend"] for row in found)
    return Aspects(found, _caption(p, records, sparks, stamp), _note(strip.note, records, sparks, stamp.lang))


def _boxes(records: Sequence[Row]) -> bool:
    """Whether a middle half is drawn."""
    return any(drawn(r) and enough(r) for r in records)


def _singles(records: Sequence[Row]) -> bool:
    """Whether few peers stand one by one."""
    return any(drawn(r) and not enough(r) for r in records)


def _caption(p: Profile, records: Sequence[Row], sparks: bool, stamp: Stamp) -> str:
    """What the marks of the strips mean; only those that are drawn."""
    units = {r["unit"] for r in records if not is_missing(r["percent"])}
    marks = {
        "own": "points" in units,
        "percent": "percent" in units,
        "peers": _boxes(records),
        "single": _singles(records),
        "spark": sparks,
    }
    said = [t(stamp.lang, f"light-caption-{key}") for key, there in marks.items() if there]
    return t(stamp.lang, "light-caption", year=str(p.aspect_year), marks="; ".join(said))


def _note(note: str, records: Sequence[Row], sparks: bool, lang: str) -> str:
    """The chart's note without marks that are not drawn here; a percentage is dashed here, not hatched."""
    drawn_here = {
        "strip-note-peers": _boxes(records),
        "strip-note-single": _singles(records),
        "strip-note-spark": sparks,
    }
    for key, there in drawn_here.items():
        if not there:
            note = note.replace(t(lang, key), "")
    note = note.replace(t(lang, "strip-note-percent"), t(lang, "light-note-percent"))
    return " ".join(note.split())


def _best(row: Row, lang: str) -> str:
    """The peers with the best score of an aspect: two names, or one and how many more."""
    names = [str(name) for name in row["peer_best_names"]]
    if len(names) > NAMED:
        rest = number(lang, len(names) - NAMED + 1, 0)
        names = [*names[: NAMED - 1], t(lang, "light-more-names", n=rest)]
    return listing(lang, names)


def _beside(row: Row, lang: str) -> str:
    """The peers' scores on an aspect in words; "" without any."""
    n = int(row["peer_n"])
    if not n or row["unit"] == "percent":
        return ""
    said = {key: number(lang, float(row[f"peer_{key}"])) for key in ("lowest", "q1", "median", "q3", "best")}
    if enough(row):
        said = {key: said[key] for key in ("q1", "median", "q3", "best")}
        return t(lang, "light-aspect-peers", n=n, names=_best(row, lang), **said)
    values = listing(lang, list(dict.fromkeys([said["lowest"], said["best"]])))
    return t(lang, "light-aspect-peers-few", n=n, names=_best(row, lang), values=values)


def _over_years(p: Profile, aspect: int, stamp: Stamp) -> tuple[str, str]:
    """The small trend of an aspect in percent of its maximum, and its first and last value in words.

    One year alone has neither. Only consecutive years are joined, and never points with a percentage.
    """
    instrument = p.history.loc[p.history["year"] == p.aspect_year, "instrument"]
    seen = p.aspect_years[
        (p.aspect_years["aspect_no"] == aspect)
        & p.aspect_years["instrument"].isin(instrument)
        & p.aspect_years["percent"].notna()
    ]
    if len(seen) < 2:
        return "", ""
    known = {int(r["year"]): (float(r["percent"]), is_missing(r["points"])) for r in seen.to_dict("records")}
    years = list(range(min(known), max(known) + 1))
    # In half years: an empty half between points and a percentage keeps them apart.
    values: dict[int, float | None] = {}
    for year in years:
        value, kind = known.get(year, (None, None))
        if year - 1 in known and value is not None and known[year - 1][1] != kind:
            values[2 * year - 1] = None
        values[2 * year] = value
    first, last = (number(stamp.lang, known[y][0], 1) + "%" for y in (years[0], years[-1]))
    words = t(stamp.lang, "sparkline", first=first, last=last, start=str(years[0]), end=str(years[-1]))
    # The scale of the strip's own small lines (merit/charts/strip_sparks.py).
    return spark(list(values.values()), list(values), scale=(0, 100)), words


@dataclass(frozen=True)
class Lines:
    """A history as a table: the headers; a row is year, cells and the peers in words.

    A year in which only the peers have scores has one cell, the word for a missing value.
    """

    head: list[str]
    rows: list[tuple[str, list[str], str]]


def lines(table: Table, *, stamp: Stamp) -> Lines:
    """The table of a history: the figures of the peers become words with their values."""
    lang, shown = stamp.lang, table.display(stamp.lang)
    own = [str(name) for name in shown.columns[:4]]
    n, q1, median, q3 = (
        t(lang, key)
        for key in ("strip-column-n", "beside-column-q1", "beside-column-median", "beside-column-q3")
    )
    rows = []
    for row in shown.to_dict("records"):
        cells = [str(row[name]) for name in own[1:]]
        if set(cells) == {table.missing}:
            cells = cells[:1]
        said = ""
        if n in row:
            count = str(row[n])
            said = t(lang, "light-history-few", n=count)
            if table.missing not in (row[q1], row[q3]):
                half = {"q1": str(row[q1]), "median": str(row[median]), "q3": str(row[q3])}
                said = t(lang, "light-history-peers", n=count, **half)
        rows.append((str(row[own[0]]), cells, said))
    return Lines(own, rows)


def history_blocks(p: Profile, categories: pd.DataFrame, *, stamp: Stamp) -> list[dict[str, object]]:
    """Chart, rows and picture of each instrument, newest first; the picture is of the year shown.

    `categories` is the answer of that name.
    """
    charts: Sequence[Chart] = profile_histories(p, stamp=stamp, categories=categories)
    of_year = p.totals.loc[p.totals["year"] == p.year, "instrument"].tolist()
    bands = categories_of(categories[categories["instrument"].isin(of_year)])
    picture = Markup(trend_svg(p, stamp=stamp, bands=bands))  # noqa: S704 - escapes its own words
    here = [len(charts) == 1 or chart.name.endswith(tuple(of_year)) for chart in charts]
    return [
        {
            "chart": chart,
            "lines": lines(chart.table, stamp=stamp),
            "picture": picture if mine else "",
            "note": chart.note if mine else "",  # it says how to read the picture
        }
        for chart, mine in zip(charts, here, strict=True)
    ]
