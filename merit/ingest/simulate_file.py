"""A synthetic score file in the import format (contracts.md §2), for trying out, training and load tests.

Nothing in it is anybody's score, and every name says so.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from merit.ingest.rules import instrument_of
from merit.ingest.simulate import GROUP_STRENGTH, LOWEST_TOTAL, MARK
from merit.ingest.simulate_aspects import aspect_table
from merit.text import t

Frames = Mapping[str, pd.DataFrame]
POINTS = tuple(f"aspek_{no}" for no in range(1, 9))
COLUMNS = (
    *("kode_instansi", "nama_instansi", "tahun", *POINTS, "total"),
    *("kategori", "status", "tanggal_penetapan", "manajemen_talenta"),
)
MOST_ROWS = 2_000_000  # about a gigabyte of memory
# As shares of an instrument's maximum: the middle of the first year, what a group's strength and an
# institution's own are worth, the progress of a year, and the noise between years.
MIDDLE, OF_GROUP, OWN, PROGRESS, NOISE = 0.5, 0.07, 0.13, 0.02, 0.02


class SimulationError(ValueError):
    """A request that cannot be met: `reason` names the message `simulate-REASON`, `words` fill it."""

    def __init__(self, reason: str, **words: str | int) -> None:
        """Keep what is needed for a sentence in either language."""
        self.reason, self.words = reason, words
        super().__init__(self.sentence("id"))

    def sentence(self, lang: str) -> str:
        """What is wrong and what would be right."""
        return t(lang, f"simulate-{self.reason}", **self.words)


def simulated_scores(frames: Frames, institutions: int, years: range, seed: int) -> pd.DataFrame:
    """One final row per institution and year in which it existed: COLUMNS, in the registry's order.

    The first `institutions` of a seeded shuffle of those that existed in `years`, in which every group keeps
    its share; where the registry has no more, invented ones follow (see `enlarged`). Aspects, in points,
    move in steps of 0.5 and add up to the total; the category is the one the total reaches. The same
    frames and arguments give the same rows.

    Raises:
        SimulationError: fewer than one institution, no year, a year whose instrument has no known maxima, or
            more than MOST_ROWS rows.
    """
    if institutions < 1:
        raise SimulationError("institutions", value=str(institutions))
    if not years:
        raise SimulationError("years", value=f"{years.start}-{years.stop - 1}")
    instruments = _instruments(frames, years)
    if institutions * len(years) > MOST_ROWS:
        raise SimulationError("rows", rows=institutions * len(years), most=MOST_ROWS)
    rng = np.random.default_rng(seed)
    chosen = _chosen(frames, institutions, years, rng)
    group = chosen["group"].map(GROUP_STRENGTH).fillna(0).to_numpy(dtype=float)
    level = MIDDLE + OF_GROUP * group + OWN * rng.normal(0, 1, len(chosen))
    born = chosen["valid_from"].fillna(0).to_numpy(dtype=int)
    gone = chosen["valid_to"].fillna(9999).to_numpy(dtype=int)
    parts = []
    for instrument, covered in instruments.items():
        of = np.repeat(np.arange(len(chosen)), len(covered))
        year = np.tile(np.array(covered), len(chosen))
        there = (born[of] <= year) & (year <= gone[of])
        of, year = of[there], year[there]
        share = level[of] + PROGRESS * (year - years.start) + rng.normal(0, NOISE, len(of))
        part = _scored(frames, instrument, year, share, rng)
        part.insert(0, "kode_instansi", chosen["code"].to_numpy()[of])
        part.insert(1, "nama_instansi", (chosen["name"] + f" {MARK}").to_numpy()[of])
        parts.append(part.assign(order=of))
    # An institution's years stand together, also where they fall under two instruments.
    rows = pd.concat(parts).sort_values(["order", "tahun"], kind="stable", ignore_index=True)
    return rows[list(COLUMNS)]


def enlarged(frames: Frames, institutions: int) -> dict[str, pd.DataFrame]:
    """`frames` with a registry that knows every institution of a simulation of that many, in any years.

    The invented ones have codes such as x-000654, names such as "Instansi 654", and the groups and provinces
    of the registry; `check` knows them only with these frames.
    """
    registry = frames["institutions"]
    lasting = int((registry["valid_from"].isna() & registry["valid_to"].isna()).sum())
    more = _invented(registry, max(institutions - lasting, 0))
    return {**frames, "institutions": pd.concat([registry, more], ignore_index=True)}


def _invented(registry: pd.DataFrame, n: int) -> pd.DataFrame:
    """`n` institutions that are not in the registry, numbered on from its last; its columns and types."""
    # A province has one government: no second one is invented.
    lasting = registry["valid_from"].isna() & registry["valid_to"].isna() & (registry["group"] != "provinsi")
    models = registry[lasting]
    numbers = range(len(registry) + 1, len(registry) + n + 1)
    places = np.arange(n) % max(len(models), 1)
    more = pd.DataFrame(
        {
            "code": [f"x-{no:06d}" for no in numbers],
            "name": [f"Instansi {no}" for no in numbers],
            "group": models["group"].to_numpy()[places],
            "province_code": models["province_code"].to_numpy()[places],
        }
    )
    return more.reindex(columns=registry.columns).astype(registry.dtypes.to_dict())


def _instruments(frames: Frames, years: range) -> dict[str, list[int]]:
    """The years under each instrument (code -> years), all of them with known maxima and bounds."""
    found: dict[str, list[int]] = {}
    for year in years:
        row = instrument_of(frames, year)
        code = None if row is None else str(row["code"])
        if code is None or not measured(frames, code):
            raise SimulationError("instrument", year=str(year), known=_known(frames))
        found.setdefault(code, []).append(year)
    return found


def measured(frames: Frames, instrument: str) -> bool:
    """Whether all maxima and lower bounds of an instrument are known, so that it can score anything."""
    aspects, bands = frames["aspects"], frames["categories"]
    maxima = aspects.loc[aspects["instrument"] == instrument, "maximum"]
    bounds = bands.loc[bands["instrument"] == instrument, "lower_bound"]
    return (
        len(maxima) == len(POINTS)
        and bool(maxima.notna().all())
        and bool(len(bounds) and bounds.notna().all())
    )


def _known(frames: Frames) -> str:
    """The years that can be simulated: "2018–2025"."""
    table = frames["instruments"].sort_values("valid_from")
    known = table[[measured(frames, str(code)) for code in table["code"]]]
    ends = known["valid_to"].astype("string").fillna("")
    return ", ".join(f"{first}–{last}" for first, last in zip(known["valid_from"], ends, strict=True))


def _chosen(frames: Frames, n: int, years: range, rng: np.random.Generator) -> pd.DataFrame:
    """The first n institutions of the shuffle, in the registry's order, then invented ones."""
    registry = frames["institutions"]
    born, gone = registry["valid_from"].fillna(0), registry["valid_to"].fillna(9999)
    here = registry[(born <= years[-1]) & (gone >= years[0])]
    # Systematic sampling: each group is spread evenly over 0 … 1 from a start of its own.
    lot = pd.Series(rng.random(len(here)), index=here.index)
    rank = lot.groupby(here["group"]).rank(method="first")
    size = here.groupby("group")["code"].transform("size")
    start = {group: rng.random() for group in here["group"].unique()}
    place = (rank - here["group"].map(start)) / size
    first = here.loc[place.sort_values(kind="stable").index[:n]].sort_index()
    return pd.concat([first, _invented(registry, max(n - len(here), 0))], ignore_index=True)


def _scored(
    frames: Frames,
    instrument: str,
    year: NDArray[np.int_],
    share: NDArray[np.float64],
    rng: np.random.Generator,
) -> pd.DataFrame:
    """Everything of COLUMNS but code and name, for shares of the maximum under one instrument."""
    aspects, bands = frames["aspects"], frames["categories"]
    mine = aspects[aspects["instrument"] == instrument].sort_values("no")
    maxima = mine["maximum"].to_numpy(dtype=float)
    bands = bands[bands["instrument"] == instrument].sort_values("lower_bound")
    lowest = min(LOWEST_TOTAL, maxima.sum())
    total = np.round(np.clip(share * maxima.sum(), lowest, maxima.sum()) * 2) / 2
    band = np.searchsorted(bands["lower_bound"].to_numpy(dtype=float), total, side="right") - 1
    talent = (band == len(bands) - 1) & (rng.random(len(total)) < 0.5)
    opening = (year - 1970).astype("datetime64[Y]").astype("datetime64[D]") + 244  # 1 or 2 September
    points = aspect_table(total, maxima, rng)
    return pd.DataFrame(
        {
            "tahun": year,
            **{name: points[:, no] for no, name in enumerate(POINTS)},
            "total": total,
            "kategori": bands["name"].to_numpy(dtype=object)[band],
            "status": "final",
            "tanggal_penetapan": (opening + rng.integers(0, 97, len(total))).astype("datetime64[s]"),
            "manajemen_talenta": np.where(talent, "ya", "tidak"),
        }
    )
