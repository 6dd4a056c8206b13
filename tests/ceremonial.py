"""A round small enough to count by hand: 2023, after rounds in 2021 and 2020, none in 2022.

Everything the ceremony must get right is in it once: ties, half points at the bounds, a fall before a first
time, a leap over a category, a gap of years, a category without a score, an institution that ended, is new
or moved, missing aspects, talent marks in all three states, published figures that contradict each other.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import duckdb
import pandas as pd

from merit.paths import DATA
from merit.questions import question
from merit.store.snapshots import fill

Tables = dict[str, pd.DataFrame]
Ask = Callable[..., pd.DataFrame]
# code, group, province, valid_from, valid_to, former province, first year in the province, and the final
# results of 2020, 2021 and 2023: a total, or a category published without one, or None.
ROUNDS = (2020, 2021, 2023)
INSTITUTIONS = [
    ("k1", "kementerian", None, None, None, None, None, None, 330, 400),
    ("k2", "kementerian", None, None, None, None, None, None, None, 350),
    ("k3", "kementerian", None, None, None, None, None, None, None, 350),
    ("k4", "kementerian", None, None, None, None, None, None, 300, 330),
    ("k5", "kementerian", None, None, None, None, None, None, None, None),
    ("l1", "lpnk", None, None, None, None, None, None, 250, 249.5),
    ("l2", "lpnk", None, None, None, None, None, None, 249.5, 250),
    ("n1", "lns", None, None, None, None, None, None, None, 324.5),
    ("n2", "lns", None, None, None, None, None, None, None, 325),
    ("n3", "lns", None, None, None, None, None, None, 330, None),
    ("32", "provinsi", "32", None, None, None, None, 326, 240, 260),
    ("33", "provinsi", "33", None, None, None, None, None, None, "sangat_baik"),
    ("34", "provinsi", "34", 2022, None, None, None, None, None, 100),
    ("35", "provinsi", "35", None, None, None, None, None, 200, 200),
    ("32.01", "kabupaten", "32", None, None, None, None, 170, None, 330),
    ("32.02", "kabupaten", "32", None, None, None, None, None, None, 340),
    ("33.01", "kabupaten", "33", None, None, None, None, None, 200, 330),
    ("33.02", "kabupaten", "33", None, None, None, None, None, 195, 325),
    ("33.03", "kabupaten", "33", None, None, None, None, None, 150, 260),
    ("33.04", "kabupaten", "33", None, None, None, None, None, 200, 300),
    ("33.05", "kabupaten", "33", None, None, None, None, None, 100, 190),
    ("33.06", "kabupaten", "33", None, None, None, None, None, 260, 340),
    ("33.07", "kabupaten", "33", None, None, None, None, None, 180, 250),
    ("33.08", "kabupaten", "33", None, None, None, None, None, 240, 300),
    ("33.09", "kabupaten", "33", None, None, None, None, None, 250, 300),
    ("33.10", "kabupaten", "33", None, None, None, None, None, 240, 300),
    ("33.90", "kabupaten", "33", None, None, None, None, None, None, None),  # interim only
    ("35.01", "kabupaten", "35", None, 2021, None, None, None, 260, None),  # ended
    ("32.71", "kota", "32", None, None, None, None, None, "kurang", 280),
    ("33.71", "kota", "33", None, None, None, None, None, "baik", 300),
    ("34.01", "kota", "34", None, None, "33", 2022, None, 150, 174.5),  # moved from 33
]
FIXED = {"k1": date(2023, 11, 2), "l1": date(2023, 12, 7), "32.01": date(2023, 10, 1)}
TALENT = {"k1": True, "l1": True, "n2": True, "33": True, "k2": False, "33.71": False}
# Points of 2023 per aspect (maxima 40, 40, 130, 40, 80, 40, 16, 24); None: not scored.
ASPECTS = {
    "k1": (40, 40, 130, 40, 80, 40, 16, 14),
    "k2": (20, 20, 65, 10, 40, None, 8, 16),
    # Of 32: aspects 1 and 3 have the same share, 14 of 120 and 45.5 of 390; so have 5 and 8.
    "32": (4, None, 15, None, 0, None, None, 0),
    "32.01": (5, None, 15, None, 10, None, None, 0),
    "32.02": (5, None, 15.5, None, 10, None, None, 6),
}
SOURCES = [
    ("P1", "Halaman KASN", "KASN", "assessor", "2023-12-07", None),
    ("P2", "Berita 2", "Harian Dua", "other", "2023-12-08", None),
    ("P3", "Berita 3", "Harian Tiga", "other", "2021-12-07", None),
    ("P4", "Laporan sasaran", "KASN", "assessor", "2024-01-05", None),
]
# year, rule, scope, date, source, figures: the round of 2023 awards more than it assessed.
COUNTS = [
    (2023, "round", "all", "2023-12-07", "P1", {"sangat_baik": 9, "baik": 11, "assessed": 17}),
    (2023, "round", "all", "2023-12-07", "P2", {"sangat_baik": 10}),
    # What was printed half-way through the round is another state.
    (2023, "round", "all", "2023-06-30", "P2", {"kurang": 4}),
    (2021, "round", "all", "2021-12-07", "P3", {"baik_or_above": 9}),
    (2023, "latest", "all", "2023-12-31", "P1", {"baik_or_above": 22, "assessed": 27}),
    (2023, "latest", "provinsi", "2023-12-31", "P2", {"sangat_baik": 1, "baik": 1, "assessed": 4}),
]
# year, scope, target, realised, source
TARGETS = [
    (2023, "all", 50.0, None, "P4"),
    (2023, "kementerian", 60.0, 75.0, "P4"),
    (2023, "kabupaten_kota", 40.0, 30.0, "P2"),
    (2021, "lpnk", 90.0, None, "P4"),
]
FIELDS = ["assessed", "sangat_baik", "baik", "kurang", "buruk", "baik_or_above", "below_baik"]
INSTRUMENT = "kasn-2018"


def frame(columns: str, rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """Rows with the columns of the space-separated names."""
    return pd.DataFrame(list(rows), columns=columns.split())


def shared() -> Tables:
    """Instruments, aspects, categories, groups and islands as in data/; four provinces, one born in 2022."""
    provinces = [
        ("32", "Jawa Barat", "JABAR", "Jawa", 4, 5, None),
        ("33", "Jawa Tengah", "JATENG", "Jawa", 5, 5, None),
        ("34", "Papua Baru", "PABARU", "Papua", 14, 3, 2022),
        ("35", "Papua Lama", "PALAMA", "Papua", 14, 2, None),
    ]
    return {
        "instrument": pd.read_csv(DATA / "instruments.csv").astype({"valid_to": "Int64"}),
        "aspect": pd.read_csv(DATA / "aspects.csv"),
        "category": pd.read_csv(DATA / "categories.csv"),
        "institution_group": pd.read_csv(DATA / "groups.csv"),
        "island": pd.read_csv(DATA / "islands.csv"),
        "province": frame("code name abbreviation island tile_column tile_row valid_from", provinces).astype(
            {"valid_from": "Int64"}
        ),
        "source": frame("source_id title publisher kind published_date url", SOURCES),
    }


def institutions(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """The registry of rows (code, group, province, valid_from, valid_to, former province, from)."""
    made = frame(
        "code group_code province_code valid_from valid_to former_province_code province_from", rows
    ).astype({"valid_from": "Int64", "valid_to": "Int64", "province_from": "Int64"})
    return made.assign(
        name="Instansi " + made["code"], also_known_as=None, successor_of=None, validity_basis=None
    )


def assessments(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """Rows (institution, year, status, total, stated category, date, talent mark)."""
    made = frame("institution year status total stated_category fixed_on talent_management", rows)
    return made.assign(instrument=INSTRUMENT, year_inferred=False)


def aspect_scores(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """Rows (institution, year, status, aspect, points)."""
    made = frame("institution year status aspect_no points", rows)
    return made.assign(instrument=INSTRUMENT, percent=None, source_id=None)


def _results() -> Iterable[tuple[object, ...]]:
    for code, *_rest in INSTITUTIONS:
        for year, result in zip(ROUNDS, _rest[-3:], strict=True):
            if result is not None:
                total, stated = (None, result) if isinstance(result, str) else (float(str(result)), None)
                now = year == 2023
                fixed = FIXED.get(code) if now else None if year == 2021 else date(year, 12, 1)
                yield code, year, "final", total, stated, fixed, TALENT.get(code) if now else True
    # What does not count: a better interim and self score, with talent management.
    yield "33.90", 2023, "interim", 390.0, None, date(2023, 12, 30), True
    yield "l1", 2023, "self", 400.0, None, date(2023, 12, 31), True


def _counts() -> pd.DataFrame:
    counts = frame("year rule scope as_of_date source_id figures", COUNTS)
    figures = pd.DataFrame(list(counts.pop("figures")), columns=[*FIELDS, "percent_baik_or_above"])
    return counts.join(figures.astype(dict.fromkeys(FIELDS, "Int64"))).assign(
        count_id=range(1, len(counts) + 1), moment=counts["as_of_date"].str[:7], institutions=None
    )


def tables() -> Tables:
    """All tables of the hand-made round, with the columns of merit/schema.sql."""
    made = shared()
    made["institution"] = institutions(row[:7] for row in INSTITUTIONS)
    made["assessment"] = assessments(_results())
    points = [
        (code, 2023, "final", no, float(value))
        for code, values in ASPECTS.items()
        for no, value in enumerate(values, 1)
        if value is not None
    ]
    # Neither an interim or self score nor one of another year enters a mean.
    others = [
        *(("33.90", 2023, "interim", 8, 24.0), ("k1", 2023, "self", 8, 24.0)),
        ("k1", 2021, "final", 8, 24.0),
    ]
    made["aspect_score"] = aspect_scores([*points, *others])
    made["national_aspect"] = frame(
        "year instrument aspect_no percent source_id",
        [(2023, INSTRUMENT, no, p, s) for no, p, s in [(1, 73.9, "P1"), (2, 73.9, "P2"), (3, 31.0, "P1")]],
    )
    made["national_count"] = _counts()
    targets = frame("year scope target_percent realised_percent source_id", TARGETS)
    made["target"] = targets.assign(indicator="percent_baik_or_above")
    return made


def opened(made: Mapping[str, pd.DataFrame], kind: str = "official") -> duckdb.DuckDBPyConnection:
    """A snapshot of those tables in memory, which a test may change."""
    con = duckdb.connect()
    fill(con, made)
    dataset = {"official": "resmi", "published": "publikasi", "synthetic": "simulasi"}[kind]
    con.execute(
        "INSERT INTO snapshot VALUES (?, 'by-hand', ?, 'c', 's', 'i', TIMESTAMP '2024-01-01', 'tests', NULL)",
        [dataset, kind],
    )
    return con


def asker(con: duckdb.DuckDBPyConnection) -> Ask:
    """Asks the questions of an open snapshot as merit.query.ask does."""

    def ask(name: str, **parameters: object) -> pd.DataFrame:
        return con.execute(question(name).sql, parameters or None).df()

    return ask
