"""Rules about the points of a row: scale, range, completeness, sum and category."""

import numpy as np

from merit.ingest.score_file import values
from merit.ingest.score_file.checked import ASPECTS
from merit.ingest.score_file.findings import Findings, Tell, Words
from merit.ingest.score_file.reading import Scores
from merit.ingest.score_file.rulebook import Rulebook
from merit.ingest.score_file.schema import judge
from merit.ingest.score_file.table import Floats, Ints, Mask

FINAL = values.STATUSES.index("final")
PERCENT = 100
HAIR = 1e-9


def check_points(scores: Scores, findings: Findings, book: Rulebook, *, unsure: bool) -> Floats:
    """Every rule of this module; returns the totals, those that were not given as sums.

    unsure: the header itself has a fault, so that a missing column is not said again.
    """
    active = ~scores.withdrawn
    maxima = np.column_stack([book.maxima, book.maximum_total])
    limits = np.where(scores.instrument[:, None] >= 0, maxima[scores.instrument], np.nan)
    percents = _percents(scores, limits[:, :-1])
    _scale(scores, findings, book, active)
    _range(scores, findings, limits, percents)
    _complete(scores, findings, active, unsure=unsure)
    totals = _totals(scores, findings, active)
    _category(scores, findings, book, totals)
    return totals


def _broken(findings: Findings) -> Mask:
    return np.column_stack([findings.broken(a) for a in ASPECTS])


def _half(points: Floats) -> Mask:
    return np.asarray(points * 2 % 1 == 0)


def _scale(scores: Scores, findings: Findings, book: Rulebook, active: Mask) -> None:
    """Aspects or a total on the scale from 0 to 1: one fault for the row."""
    points, there = scores.points, ~np.isnan(scores.points)
    clean = active & there.any(axis=1) & ~_broken(findings).any(axis=1)
    low = np.where(there, (points >= 0) & (points <= 1), True).all(axis=1)
    odd = there & ~_half(np.where(there, points, 0))
    small = clean & low & odd.any(axis=1)
    first = odd.argmax(axis=1)
    for no, name in enumerate(ASPECTS):
        findings.at(name, small & (first == no), "scale-aspects")
    for name in ASPECTS:
        findings.spoil(name, small)
    total = scores.total
    findings.spoil("total", small & (total <= len(ASPECTS)))
    with np.errstate(invalid="ignore"):
        unit = active & (total > 0) & (total <= 1)
        sums = np.where(there, points, 0).sum(axis=1)
        largest = book.maximum_total[scores.instrument]
        index = np.abs(total - sums / largest) < 0.006
        scaled = unit & (~_half(total) | ~there.any(axis=1) | ((sums > total) & index))
    findings.at(
        "total",
        scaled & (scores.instrument >= 0),
        lambda p: ("scale-total", {"maximum": float(largest[p])}),
    )


def _percents(scores: Scores, limits: Floats) -> Mask:
    """Rows like percentages: several above their maximum, none above 100, and not what the total sums."""
    points = scores.points
    several = (points > limits).sum(axis=1) > 1  # one alone is a slip
    whole = ~np.isnan(points).any(axis=1) & (np.nan_to_num(points) <= PERCENT).all(axis=1)
    return np.asarray(several & whole & (points.sum(axis=1) != scores.total))


def _range(scores: Scores, findings: Findings, limits: Floats, percents: Mask) -> None:
    """0 to the maximum of the row's instrument, in steps of 0.5; each distinct pair is judged once."""
    names = [*ASPECTS, "total"]
    points = np.column_stack([scores.points, scores.total])
    broken = np.column_stack([findings.broken(name) for name in names])
    cells = ~np.isnan(points) & ~np.isnan(limits) & ~broken & ~scores.withdrawn[:, None]
    both = points[cells] + 1j * limits[cells]  # one sort over value and maximum together
    distinct, inverse = np.unique(both, return_inverse=True)
    told = np.full(points.shape, "", dtype=object)
    told[cells] = judge(distinct.real, distinct.imag)[inverse]

    def teller(column: int) -> Tell:
        def tell(row: int) -> tuple[str, Words]:
            rule = str(told[row, column])
            if rule == "above-maximum" and percents[row] and names[column] != "total":
                rule = "above-maximum-percent"
            return rule, {"found": float(points[row, column]), "maximum": float(limits[row, column])}

        return tell

    for column, name in enumerate(names):
        findings.at(name, np.asarray(told[:, column] != "", dtype=bool), teller(column))


def _complete(scores: Scores, findings: Findings, active: Mask, *, unsure: bool) -> None:
    """A final row has all aspects, or none and a total; every row has something."""
    final = active & (scores.status == FINAL)
    some = scores.given.any(axis=1)
    for no, name in enumerate(ASPECTS):
        lacking = final & some & ~scores.given[:, no]
        if name not in scores.absent:
            findings.at(name, lacking, "aspect-missing")
        elif lacking.any() and not unsure:
            findings.missing(name)
    nothing = active & (scores.status >= 0) & ~some & ~scores.total_given
    places = [name for name in (*ASPECTS, "total") if name in findings.places]
    if places:
        findings.at(places[0], nothing & ~scores.blank, "nothing-scored")
        if len(scores.blank) and scores.blank.all():
            findings.above("no-rows", findings.table.header_row, None, "")
    elif nothing.any() and not unsure:
        findings.above("score-columns-missing", findings.table.header_row, None, "")


def _totals(scores: Scores, findings: Findings, active: Mask) -> Floats:
    """A total equals the sum of all eight aspects or is at least that of some; one not given is the sum."""
    sums = np.where(_broken(findings), np.nan, scores.points).sum(axis=1)  # NaN unless all eight are sound
    total = np.where(findings.broken("total"), np.nan, scores.total)
    known = active & ~np.isnan(total)
    differs = known & ~np.isnan(sums) & (np.abs(total - sums) > HAIR)
    partial = known & (scores.status >= 0) & (scores.status != FINAL) & ~_broken(findings).any(axis=1)
    least = np.nan_to_num(scores.points).sum(axis=1)
    below = partial & np.isnan(sums) & (total < least - HAIR)

    def tell(p: int) -> tuple[str, Words]:
        aspects, total_of = ("some", least) if below[p] else ("all", sums)
        return "total-sum", {"sum": float(total_of[p]), "found": float(total[p]), "aspects": aspects}

    findings.at("total", differs | below, tell)
    return np.where(scores.total_given, total, sums)


def _category(scores: Scores, findings: Findings, book: Rulebook, totals: Floats) -> None:
    """The category is the one of the highest lower bound the row's total reaches."""
    sound = ~scores.withdrawn & ~findings.broken("category") & ~findings.broken("status")
    rows = sound & np.array([c is not None for c in scores.category], dtype=bool)
    for number, table in book.categories.items():
        mine = rows & (scores.instrument == number)
        if not mine.any():
            continue
        names = table["name"].tolist()
        places = {values.category(n): i for i, n in enumerate(names)}
        stated = np.array([places.get(c, -1) for c in scores.category], dtype=np.int64)
        findings.at("category", mine & (stated < 0), "category-unknown", categories=", ".join(names))
        bounds = table["lower_bound"].to_numpy(dtype=float)
        reached = np.searchsorted(bounds, np.nan_to_num(totals), side="right") - 1
        judged = mine & (stated >= 0) & (reached >= 0) & ~np.isnan(totals) & ~findings.broken("total")
        differs = judged & (stated != reached) & ~np.isnan(bounds).any()
        findings.at("category", differs, _expected(names, reached, totals))


def _expected(names: list[str], reached: Ints, totals: Floats) -> Tell:
    def tell(position: int) -> tuple[str, Words]:
        expected = names[int(reached[position])]
        return "category-differs", {"total": float(totals[position]), "expected": expected}

    return tell
