"""Columns that stand in each other's place: said once at the header, not in hundreds of rows."""

from itertools import combinations

import numpy as np

from merit.ingest.score_file.checked import ASPECTS
from merit.ingest.score_file.findings import Findings
from merit.ingest.score_file.reading import Reader
from merit.ingest.score_file.table import Column, Mask, Reading

FEWEST = 3  # rows from which on a pattern is one
MOST = 0.5
FITTING = 0.9


def exchange(reader: Reader, findings: Findings) -> None:
    """Find swapped columns, report each pair once, and go on as if they stood where they belong."""
    for first, second in (("institution", "name"), ("year", "total")):
        if {first, second} <= set(reader.places):
            readings = reader.institutions if first == "institution" else reader.years
            right, wrong = readings(first), readings(second)
            if _share(reader.column(first), right) < MOST < _share(reader.column(second), wrong):
                _swap(reader, findings, first, second)
    if pair := _aspects(reader):
        _swap(reader, findings, *pair)


def _share(column: Column, reading: Reading) -> float:
    given = column.given
    readable = int((given & ~reading.rows).sum())
    return readable / max(int(given.sum()), FEWEST)


def _swap(reader: Reader, findings: Findings, first: str, second: str) -> None:
    places = reader.places
    left, right = sorted((places[first], places[second]))
    words = {"first": findings.column(left), "second": findings.column(right)}
    findings.above("swapped", findings.table.header_row, left, reader.table.header[left], **words)
    places[first], places[second] = places[second], places[first]


def _aspects(reader: Reader) -> tuple[str, str] | None:
    """The two aspects whose points break the maxima in most rows and fit when exchanged."""
    years = reader.years("year").values
    known = reader.book.of_year[years[years >= 0]]
    known = known[known >= 0]
    if not known.size:
        return None
    maxima = reader.book.maxima[np.bincount(known).argmax()]
    there = [i for i, name in enumerate(ASPECTS) if name in reader.places]
    points = {i: reader.numbers(ASPECTS[i]).values for i in there}
    best: tuple[int, int, tuple[int, int]] | None = None
    for a, b in combinations(there, 2):
        both: Mask = ~np.isnan(points[a]) & ~np.isnan(points[b])
        over = both & ((points[a] > maxima[a]) | (points[b] > maxima[b]))
        fit = over & (points[a] <= maxima[b]) & (points[b] <= maxima[a])
        count, fitting = int(over.sum()), int(fit.sum())
        if count >= FEWEST and count > MOST * both.sum() and fitting >= FITTING * count:
            found = (fitting, a - b, (a, b))
            best = max(best, found) if best else found
    return (ASPECTS[best[2][0]], ASPECTS[best[2][1]]) if best else None
