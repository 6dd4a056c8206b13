"""The complete synthetic record: who is assessed when, and with which category and total.

Seeded and deterministic. The yearly counts under rule `latest` follow the published national counts
(domain.md §5), so the pages look like the official data will; not one score is anybody's real score.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from merit.ingest.simulate_aspects import aspect_points

Frames = Mapping[str, pd.DataFrame]
SEED = 2018
MARK = "(simulasi)"  # ends the name of every institution of synthetic data, so that nobody takes it for real
# Institutions per category (Buruk, Kurang, Baik, Sangat Baik) standing at the end of each year under
# rule `latest`. 2020, 2021, 2022 and 2024 are the published counts where those are split, otherwise a
# plausible split of the published total; 2019, 2023 and 2025 continue the line.
PLAN: dict[int, tuple[int, int, int, int]] = {
    2019: (34, 22, 30, 12),
    2020: (72, 31, 57, 24),
    2021: (133, 62, 106, 46),
    2022: (172, 71, 155, 62),
    2023: (178, 94, 226, 77),
    2024: (177, 96, 226, 88),
    2025: (160, 92, 250, 105),
}
GROUP_STRENGTH = {
    "kementerian": 2.1,
    "lpnk": 1.5,
    "lns": 0.9,
    "provinsi": 0.9,
    "kota": 0.1,
    "kabupaten": -0.25,
}
# Institutions with a history the tests and the training need: provinces born in 2022.
FIRST_ASSESSED = {"93": 2023, "96": 2023, "94": 2024, "95": 2026}
LOWEST_TOTAL = 65.5  # totals below 100 are real (domain.md §2)


@dataclass(frozen=True)
class Band:
    """A category's range of totals: from `low` to below `high`, in points."""

    code: str
    low: float
    high: float


def _bands(frames: Frames, instrument: str, maximum: float) -> list[Band]:
    table = frames["categories"]
    rows = table[table["instrument"] == instrument].sort_values("display_order")
    lows = [float(x) for x in rows["lower_bound"]]
    return [
        Band(code, max(low, LOWEST_TOTAL), high)
        for code, low, high in zip(rows["code"], lows, [*lows[1:], maximum + 0.5], strict=True)
    ]


def _exists(registry: pd.DataFrame, year: int) -> "pd.Series[bool]":
    return (registry["valid_from"].fillna(0) <= year) & (registry["valid_to"].fillna(9999) >= year)


class _Record:
    """The state of the simulation: each institution's strength, standing category and its year."""

    def __init__(self, frames: Frames, rng: np.random.Generator) -> None:
        self.rng = rng
        self.registry = frames["institutions"].set_index("code")
        group = self.registry["group"].map(GROUP_STRENGTH)
        self.strength = group + rng.normal(0, 1.0, len(group))
        self.standing: dict[str, tuple[int, int]] = {}  # code -> (band index, year)

    def round_of(self, year: int) -> dict[str, int]:
        """Who is assessed in that year and which band (0 = Buruk) each reaches."""
        here = [str(c) for c in self.registry.index[_exists(self.registry, year)]]
        carried = {c: self.standing[c] for c in here if c in self.standing}
        due = {
            c
            for c, (band, since) in carried.items()
            if self.rng.random() < (0.6, 0.6, 0.45, 0.0)[band] or (band == 3 and since <= year - 2)
        }
        fresh = [c for c in here if c not in carried and year >= FIRST_ASSESSED.get(c, 0)]
        forced = [c for c in fresh if FIRST_ASSESSED.get(c) == year]
        pull = self.strength[fresh].to_numpy() + self.rng.gumbel(0, 1.5, len(fresh))
        order = [fresh[i] for i in np.argsort(-pull, kind="stable")]
        wanted = max(sum(PLAN[year]) - len(carried), 0)
        chosen = (forced + [c for c in order if c not in forced])[:wanted]
        for band, target in enumerate(PLAN[year]):
            kept = [c for c, (b, _) in carried.items() if b == band and c not in due]
            due.update(kept[target:])
        members = [*sorted(due), *chosen]
        need = [
            target - sum(1 for c, (b, _) in carried.items() if b == band and c not in due)
            for band, target in enumerate(PLAN[year])
        ]
        merit = self.strength[members].to_numpy() + self.rng.normal(0, 0.45, len(members))
        ranked = [members[i] for i in np.argsort(merit, kind="stable")]
        bands = [band for band, n in enumerate(need) for _ in range(n)]
        reached = dict(zip(ranked, bands, strict=True))
        self.standing.update({c: (band, year) for c, band in reached.items()})
        self.strength[members] += self.rng.normal(0.12, 0.2, len(members))
        return reached


def _totals(members: list[str], band: Band, rng: np.random.Generator) -> dict[str, float]:
    """Totals in steps of 0.5 spread over the band; the weakest and the strongest touch its edges."""
    n = len(members)
    place = np.linspace(0, 1, n) if n > 1 else np.array([0.5])
    skew = {"buruk": 0.7, "kurang": 1.0, "baik": 1.35, "sangat_baik": 2.2}.get(band.code, 1.0)
    spread = np.clip(place + rng.normal(0, 0.03, n) * (place > 0) * (place < 1), 0, 1) ** skew
    # The maximum itself is reached by one institution only (below); the others stay under it.
    top = band.high - 0.5 if band.code != "sangat_baik" else band.low + 0.82 * (band.high - band.low)
    totals = np.round((band.low + spread * (top - band.low)) * 2) / 2
    return dict(zip(members, totals.tolist(), strict=True))


def _extra_rows(
    code: str, year: int, total: float | None, rng: np.random.Generator
) -> list[tuple[str, float]]:
    """Self scores and interim scores beside or instead of a final one: (status, total)."""
    draw = rng.random()
    if total is not None:
        return [("self", total + round(rng.uniform(4, 40)) / 2)] if draw < 0.12 else []
    if draw < 0.08:
        return [("self", round(rng.uniform(240, 660)) / 2)]
    return [("interim", round(rng.uniform(240, 640)) / 2)] if draw < 0.11 else []


def simulate(frames: Frames, seed: int = SEED) -> tuple[pd.DataFrame, pd.DataFrame]:
    """(assessment, aspect_score) as in merit/schema.sql, for the registry of `frames`, 2019 to 2025.

    Final rows have all eight aspects and a total that is their sum; self and interim rows may lack
    one aspect and then have no total. The same frames and seed give the same rows.
    """
    rng = np.random.default_rng(seed)
    instrument = frames["instruments"].iloc[0]
    code = str(instrument["code"])
    table = frames["aspects"]
    maxima = table.loc[table["instrument"] == code, "maximum"].to_numpy(dtype=float)
    bands = _bands(frames, code, float(maxima.sum()))
    record = _Record(frames, rng)
    rows: list[dict[str, object]] = []
    aspects: list[tuple[str, int, str, np.ndarray]] = []

    def add(institution: str, year: int, status: str, total: float) -> None:
        points = aspect_points(min(total, float(maxima.sum())), maxima, rng)
        if status != "final" and rng.random() < 0.3:
            points[rng.integers(len(points))] = np.nan
        whole = not np.isnan(points).any()
        good = whole and total >= bands[-1].low and points[2] / maxima[2] > 0.6
        aspects.append((institution, year, status, points))
        rows.append(
            {
                "institution": institution,
                "year": year,
                "status": status,
                "instrument": code,
                "total": float(points.sum()) if whole else None,
                "stated_category": None,
                "year_inferred": False,
                "fixed_on": date(year, 9, 1) + timedelta(days=int(rng.integers(0, 97)))
                if status == "final"
                else None,
                "talent_management": bool(good and rng.random() < 0.6) if status == "final" else None,
            }
        )

    for year in PLAN:
        reached = record.round_of(year)
        totals: dict[str, float] = {}
        for index, band in enumerate(bands):
            members = [c for c, b in reached.items() if b == index]
            totals |= _totals(members, band, rng)
        if year == 2024:
            totals[max(totals, key=lambda c: totals[c])] = float(maxima.sum())
        here = record.registry.index[_exists(record.registry, year)]
        for institution in (str(c) for c in here):
            total = totals.get(institution)
            if total is not None:
                add(institution, year, "final", total)
            for status, other in _extra_rows(institution, year, total, rng):
                add(institution, year, status, other)
    assessment = pd.DataFrame(rows)
    scores = pd.DataFrame(
        [
            (i, year, status, code, no + 1, float(p), None, None)
            for i, year, status, points in aspects
            for no, p in enumerate(points)
            if not np.isnan(p)
        ],
        columns=[
            "institution",
            "year",
            "status",
            "instrument",
            "aspect_no",
            "points",
            "percent",
            "source_id",
        ],
    )
    return assessment, scores
