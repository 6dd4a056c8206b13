"""Small random but valid snapshots: everything that the import rules allow may be in them."""

import random
from collections.abc import Iterator
from datetime import date

import pandas as pd

from tests import ceremonial

YEARS = range(2018, 2026)
GROUPS = ("kementerian", "lpnk", "lns", "provinsi", "kabupaten", "kota")
CATEGORIES = ("buruk", "kurang", "baik", "sangat_baik")
BOUNDS = (65.5, 174.5, 175, 249.5, 250, 324.5, 325, 400, 410)
BORN = 2022  # year in which province 34 begins


def _institutions(draw: random.Random) -> Iterator[tuple[object, ...]]:
    for number in range(draw.randint(4, 40)):
        group = draw.choice(GROUPS)
        place = draw.choice(["32", "33", "34", "35"]) if group in GROUPS[3:] else None
        kind = draw.random()
        first = last = former = moved = None
        if place == "34" and kind < 0.5:
            former, moved = "33", BORN
        elif place == "34":
            first = draw.randint(BORN, 2024)
        elif kind < 0.15:
            first = draw.choice(YEARS)
        elif kind < 0.3:
            last = draw.choice(YEARS)
        yield f"i{number:02}", group, place, first, last, former, moved


def tables(draw: random.Random) -> ceremonial.Tables:
    """All tables of one random snapshot of 2018 to 2025."""
    made = ceremonial.shared()
    registry = list(_institutions(draw))
    made["institution"] = ceremonial.institutions(registry)
    years = sorted(draw.sample(YEARS, draw.randint(1, 5)))
    rows: list[tuple[object, ...]] = []
    points: list[tuple[object, ...]] = []
    eagerness = draw.random()
    for code, _group, _place, first, last, *_moved in registry:
        for year in years:
            exists = (first or 0) <= year <= (last or 9999)
            if not exists or draw.random() > 0.3 + 0.7 * eagerness:
                continue
            status = draw.choices(["final", "interim", "self"], [8, 1, 1])[0]
            # Few different totals, so that ties and the bounds themselves come up.
            total = draw.choice([draw.choice(BOUNDS), draw.randint(200, 700) / 2, 300.0])
            scored = draw.random() > 0.15
            fixed = date(year, 12, draw.randint(1, 31)) if draw.random() < 0.7 else None
            mark = draw.choice([True, False, None])
            stated = None if scored else draw.choice(CATEGORIES)
            rows.append((code, year, status, float(total) if scored else None, stated, fixed, mark))
            if scored:
                some = draw.sample(range(1, 9), draw.choice([0, 3, 7]))  # eight would have to add up
                points += [(code, year, status, no, draw.randint(0, 32) / 2) for no in some]
    made["assessment"] = ceremonial.assessments(rows)
    made["aspect_score"] = ceremonial.aspect_scores(points)
    made["target"] = pd.DataFrame()
    return made
