"""Rules about which row stands for whom: registry, name, year, keys, withdrawal, dates."""

import re

import numpy as np
import pandas as pd

from merit.ingest.score_file import values
from merit.ingest.score_file.findings import Findings, Words
from merit.ingest.score_file.reading import Reader, Scores
from merit.ingest.score_file.rulebook import LAST_YEAR, Rulebook
from merit.ingest.score_file.table import SPACE, Ints, Mask
from merit.ingest.simulate import MARK

KEYED = ("institution", "year", "status")
LATEST = 2  # years after the assessment within which a score is fixed
WITHDRAWN = re.compile(rf"\b{values.STATUSES[values.WITHDRAWN]}\b", re.IGNORECASE)


def check_keys(scores: Scores, findings: Findings, reader: Reader, held: pd.DataFrame | None) -> None:
    """Every rule of this module."""
    _names(scores, findings, reader)
    _years(scores, findings, reader.book)
    _duplicates(scores, findings)
    _withdrawals(scores, findings, reader.book, held)
    _dates(scores, findings)


def check_elsewhere(findings: Findings, reader: Reader) -> None:
    """The word `ditarik` withdraws in the column status alone; to be called before the cells are read."""
    status = reader.column("status")
    words = [str(v).strip(SPACE).casefold() for v in status.distinct]
    active = ~status.spread([w == values.STATUSES[values.WITHDRAWN] for w in words], False, bool)
    for place, column in enumerate(reader.table.columns):
        if place == reader.places.get("status"):
            continue
        said = [isinstance(v, str) and WITHDRAWN.search(v) is not None for v in column.distinct]
        if any(said):
            findings.within(place, active & column.spread(said, False, bool), "withdrawn-elsewhere")


def _sound(findings: Findings, *names: str) -> Mask:
    sound = np.ones(len(findings.table.numbers), dtype=bool)
    for name in names:
        sound &= ~findings.broken(name)
    return sound


def _names(scores: Scores, findings: Findings, reader: Reader) -> None:
    """A name belongs to its code; in a synthetic file every name carries the mark."""
    column, registry = reader.column("name"), reader.book.registry
    active = column.given & ~scores.withdrawn
    distinct = [n.strip() if isinstance(n, str) else "" for n in column.distinct]
    if scores.synthetic:
        bare = column.spread([not n.casefold().endswith(MARK) for n in distinct], False, bool)
        findings.at("name", active & bare, "name-unmarked", mark=MARK)
    rows = active & _sound(findings, "institution", "name") & (scores.institution >= 0)
    size = max(len(distinct), 1)
    pairs = np.where(rows, scores.institution * size + column.codes, -1)
    told: dict[int, tuple[str, Words]] = {}
    for pair in np.unique(pairs[rows]):
        code, name = divmod(int(pair), size)
        owners = registry.owners(distinct[name])
        if code in owners:
            continue
        mine: Words = {"code": registry.codes[code], "expected": registry.names[code]}
        if owners:
            other = min(owners)
            mine |= {"other": registry.codes[other], "owner": registry.names[other]}
        told[int(pair)] = ("name-other" if owners else "name-unknown", mine)
    wrong = np.isin(pairs, list(told)) if told else np.zeros(len(pairs), dtype=bool)
    findings.at("name", wrong & rows, lambda position: told[int(pairs[position])])


def _years(scores: Scores, findings: Findings, book: Rulebook) -> None:
    """An instrument with known maxima covers the year, and the institution existed in it."""
    registry = book.registry
    rows = ~scores.withdrawn & _sound(findings, "year") & (scores.year >= 0)
    findings.at(
        "year",
        rows & (scores.instrument < 0),
        lambda position: ("year-draft", {"year": str(scores.year[position])}),
    )
    rows &= _sound(findings, "year", "institution") & (scores.institution >= 0)
    first, last = registry.first[scores.institution], registry.last[scores.institution]

    def words(position: int) -> tuple[str, Words]:
        number = int(scores.institution[position])
        code = registry.codes[number]
        said: Words = {"code": code, "name": registry.names[number], "year": str(scores.year[position])}
        if scores.year[position] < first[position]:
            return "existed-from", said | {"first": str(int(first[position]))}
        said["last"] = str(int(last[position]))
        if heirs := registry.successors.get(code):
            heirs = [f"{registry.names[registry.number[h.casefold()]]} ({h})" for h in heirs]
            return "existed-until-heirs", said | {"heirs": "; ".join(heirs)}
        return "existed-until", said

    findings.at("year", rows & ((scores.year < first) | (scores.year > last)), words)


def _keys(scores: Scores) -> Ints:
    return np.asarray(scores.institution * (LAST_YEAR + 1) + scores.year)


def _duplicates(scores: Scores, findings: Findings) -> None:
    """A key stands once; every later row names the first."""
    rows = _sound(findings, *KEYED) & (scores.institution >= 0) & (scores.year >= 0) & (scores.status >= 0)
    keys = _keys(scores)[rows] * len(values.STATUSES) + scores.status[rows]
    positions = np.flatnonzero(rows)
    _, firsts, inverse = np.unique(keys, return_index=True, return_inverse=True)
    first = np.arange(len(rows))
    first[positions] = positions[firsts[inverse]]
    again = first != np.arange(len(rows))
    findings.at(
        "institution",
        again,
        lambda position: (
            "duplicate",
            {
                "row": findings.number(int(first[position])),
                "year": str(scores.year[position]),
                "status": values.STATUSES[int(scores.status[position])],
            },
        ),
    )


def _withdrawals(scores: Scores, findings: Findings, book: Rulebook, held: pd.DataFrame | None) -> None:
    """A row is not given and withdrawn at once, and what is withdrawn is there."""
    whole = _sound(findings, "institution", "year") & (scores.institution >= 0) & (scores.year >= 0)
    keys, gone = _keys(scores), scores.withdrawn & whole
    if not gone.any():
        return
    given = np.flatnonzero(~scores.withdrawn & whole)
    firsts = dict(zip(keys[given][::-1].tolist(), given[::-1].tolist(), strict=True))

    def words(position: int) -> Words:
        number = int(scores.institution[position])
        return {
            "code": book.registry.codes[number],
            "name": book.registry.names[number],
            "year": str(scores.year[position]),
        }

    both = gone & np.isin(keys, list(firsts))
    findings.at(
        "status",
        both,
        lambda p: ("withdrawn-and-given", words(p) | {"row": findings.number(firsts[int(keys[p])])}),
    )
    if held is not None:
        numbers = held["institution"].astype(str).str.casefold().map(book.registry.number)
        there = (numbers * (LAST_YEAR + 1) + held["year"].astype("float64")).dropna().to_numpy()
        findings.at("status", gone & ~np.isin(keys, there), lambda p: ("withdrawn-not-held", words(p)))


def _dates(scores: Scores, findings: Findings) -> None:
    """A score is not fixed before its year begins, nor after the second year that follows."""
    rows = ~scores.withdrawn & _sound(findings, "year", "fixed_on") & (scores.year >= 0)
    dated = rows & np.array([d is not None for d in scores.fixed_on], dtype=bool)
    if dated.any():
        fixed = np.array([9999 if d is None else d.year for d in scores.fixed_on])
        early = dated & (fixed < scores.year)
        findings.at("fixed_on", early, lambda p: ("date-early", {"year": str(scores.year[p])}))
        late = dated & (fixed > scores.year + LATEST)
        findings.at(
            "fixed_on",
            late,
            lambda p: ("date-late", {"year": str(scores.year[p]), "last": str(scores.year[p] + LATEST)}),
        )
