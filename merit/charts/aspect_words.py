"""Sentences, notes and tables about aspects in percent of their maximum."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.quartiles import FEW, Record, enough
from merit.charts.table import Table, labelled
from merit.text import is_missing, listing, number, t


def percent_of(lang: str, value: float, digits: int = 1) -> str:
    """A percentage that is already one: 73.2 -> "73,2%"."""
    return f"{number(lang, float(value), digits)}%"


def newest(rows: Sequence[Record]) -> dict[int, Any]:
    """The rows of the newest year, by number of aspect."""
    year = max([r["year"] for r in rows], default=None)
    return {int(r["aspect_no"]): r for r in rows if r["year"] == year}


def n_words(lang: str, records: Sequence[Record], now: dict[int, Any], *, published: bool) -> str:
    """The number of scores per aspect: of the year in the titles, or the most that the record holds."""
    if not records:
        return t(lang, "trend-n-scores", n=0)
    if published:
        return t(lang, "trend-n-profiles", n=max(int(r["n"]) for r in records))
    year = max(r["year"] for r in now.values() or records)
    return t(lang, "trend-n-year", n=max(int(r["n"]) for r in records if r["year"] == year), year=str(year))


def _extreme(now: dict[int, Any], value: str, aspects: dict[int, str], lang: str, *, high: bool) -> str:
    """The strongest or weakest aspect with its percentage; ties named together."""
    best = (max if high else min)(float(r[value]) for r in now.values())
    tied = [aspects[no] for no, r in sorted(now.items()) if float(r[value]) == best]
    return t(lang, "trend-aspect-value", aspects=listing(lang, tied), value=percent_of(lang, best))


def sentence(
    stamp: Stamp, records: Sequence[Record], now: dict[int, Any], aspects: dict[int, str], scope: str
) -> str:
    """Strongest and weakest aspect of the newest year; for the record the published national averages."""
    lang, published = stamp.lang, stamp.kind == "published"
    year = str(next(iter(now.values()))["year"]) if now else ""
    value = "percent" if published else "median"
    ends = (
        {
            "strongest": _extreme(now, value, aspects, lang, high=True),
            "weakest": _extreme(now, value, aspects, lang, high=False),
        }
        if now
        else {}
    )
    if published:
        parts = [t(lang, "trend-aspect-national", year=year, n=len(now), **ends)] if now else []
        most = max([int(r["n"]) for r in records], default=0)
        key = (
            "trend-aspect-medians"
            if most >= FEW
            else "trend-aspect-profiles"
            if most
            else "trend-aspect-no-profile"
        )
        parts.append(t(lang, key, scope=scope, n=most, few=FEW))
        return " ".join(parts)
    if not now:
        key = "trend-aspect-few" if records else "trend-aspect-none"
        return t(lang, "trend-scoped", scope=scope, finding=t(lang, key, few=FEW))
    said = t(lang, "trend-aspect-sentence", year=year, **ends)
    weakest = min(now, key=lambda no: (float(now[no]["median"]), no))
    earlier = next(r for r in records if r["aspect_no"] == weakest and enough(r))
    if earlier["year"] != now[weakest]["year"]:
        before = percent_of(lang, earlier["median"])
        said += " " + t(
            lang, "trend-aspect-before", aspect=aspects[weakest], year=str(earlier["year"]), value=before
        )
    return t(lang, "trend-scoped", scope=scope, finding=said)


def note(stamp: Stamp, records: Sequence[Record], now: dict[int, Any], *, alone: bool) -> str:
    """How the figure is read."""
    lang = stamp.lang
    notes = [] if alone else [t(lang, "trend-aspect-other")]
    if now:
        year = str(next(iter(now.values()))["year"])
        key = "trend-aspect-note-published" if stamp.kind == "published" else "trend-aspect-note"
        notes.append(t(lang, key, year=year))
    if any(not enough(r) for r in records):
        notes.append(t(lang, "trend-few-note", few=FEW))
    return " ".join(notes)


def source_words(row: Record) -> str:
    """A source as a Markdown link, with its publisher."""
    title = str(row["title"]) if is_missing(row["url"]) else f"[{row['title']}]({row['url']})"
    return f"{title} ({row['publisher']})"


def median_table(df: pd.DataFrame, lang: str) -> Table:
    """Medians as a table; a median of few scores is not given."""
    shown = df.copy()
    few = shown["n"] < FEW
    for column in ("q1", "median", "q3"):
        shown[column] = (shown[column] / 100).mask(few)
    return labelled(
        shown,
        [
            (f"short_{lang}", t(lang, "trend-aspect"), "text"),
            ("year", t(lang, "year"), "year"),
            ("n", "n", "count"),
            ("q1", t(lang, "trend-q1"), "share"),
            ("median", t(lang, "trend-median"), "share"),
            ("q3", t(lang, "trend-q3"), "share"),
        ],
        missing=t(lang, "not-enough-data").lower(),
    )


def published_table(df: pd.DataFrame, national: pd.DataFrame, lang: str) -> Table:
    """Every published percentage on its own row: national averages first, then the profiles."""
    rows = [
        (str(r[f"short_{lang}"]), int(r["year"]), t(lang, "trend-national-average"), r["percent"] / 100)
        for r in national.to_dict("records")
    ]
    for r in df.to_dict("records"):
        few = [(t(lang, "trend-profile"), v) for v in r["percents"]] if not enough(r) else []
        for word, value in few or [(t(lang, "trend-median-of", n=int(r["n"])), r["median"])]:
            rows.append((str(r[f"short_{lang}"]), int(r["year"]), word, float(value) / 100))
    labels = [t(lang, key) for key in ("trend-aspect", "year", "trend-what", "trend-of-maximum")]
    kinds = dict(zip(labels, ("text", "year", "text", "share"), strict=True))
    return Table(pd.DataFrame(rows, columns=labels), kinds, t(lang, "not-published-word"))  # type: ignore[arg-type]
