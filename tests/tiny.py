"""A snapshot small enough to count by hand: eight institutions, nine years, two instruments.

code   what it shows
aa     Kurang at 249.5, carried over 2020, Baik at 324.5, a fall to Buruk at 174.5, a new instrument in 2026
bb     one score of 2019, carried forward until the instrument ends
cc     ends in 2021
11     a total below 100; interim and self rows that must not count
91     two scores in one category: 400, later 330
93     born in 2022; 249.995 in 2023, first score under the new instrument in 2027
93.01  moved from province 91 to 93 in 2022; a category without a score, later 250
91.71  a self score only
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from merit.paths import DATA

# Year by year 2019 … 2027, U = Buruk, K = Kurang, B = Baik, S = Sangat Baik, L = Lanjutan, T = Tinggi,
# - = not assessed, . = does not exist.
YEARS = range(2019, 2028)
LETTERS = {"U": "buruk", "K": "kurang", "B": "baik", "S": "sangat_baik", "L": "lanjutan", "T": "tinggi"}
STANDINGS = {
    "latest": {
        "aa": "KKBUUUULL",
        "bb": "SSSSSSS--",
        "cc": "-BB......",
        "11": "-UUUUUU--",
        "91": "SSSSSSS--",
        "93": "...-KKK-T",
        "93.01": "--BBBBB--",
        "91.71": "---------",
    },
    "round": {
        "aa": "K-BU---L-",
        "bb": "S--------",
        "cc": "-B-......",
        "11": "-U-------",
        "91": "S--S-----",
        "93": "...-K---T",
        "93.01": "--B-B----",
        "91.71": "---------",
    },
    "ever": {
        "aa": "KKBBBBBLL",
        "bb": "SSSSSSS--",
        "cc": "-BB......",
        "11": "-UUUUUU--",
        "91": "SSSSSSS--",
        "93": "...-KKK-T",
        "93.01": "--BBBBB--",
        "91.71": "---------",
    },
}
BOUNDS_2026 = {"dasar": 0.0, "lanjutan": 40.0, "menengah": 60.0, "tinggi": 80.0, "maju": 100.0}
SOURCES = [
    ("K1", "Halaman KASN", "KASN", "assessor", "2021-01-10", "https://kasn.example/1"),
    ("N1", "Berita 1", "Harian Satu", "other", "2021-02-01", None),
    ("N2", "Berita 2", "Harian Dua", "other", "2021-03", None),
    ("N3", "Berita 3", "Harian Tiga", "other", None, None),
    ("N4", "Berita 4", "Harian Empat", "other", "2021-04-01", None),
]
# code, group, province, valid_from, valid_to, former province, first year in the province
INSTITUTIONS = [
    ("aa", "kementerian", None, None, None, None, None),
    ("bb", "lpnk", None, None, None, None, None),
    ("cc", "lpnk", None, None, 2021, None, None),
    ("11", "provinsi", "11", None, None, None, None),
    ("91", "provinsi", "91", None, None, None, None),
    ("93", "provinsi", "93", 2022, None, None, None),
    ("93.01", "kabupaten", "93", None, None, "91", 2022),
    ("91.71", "kota", "91", None, None, None, None),
]
# institution, year, status, total, category published without a score
ASSESSMENTS = [
    ("aa", 2019, "final", 249.5, None),
    ("aa", 2021, "final", 324.5, None),
    ("aa", 2022, "final", 174.5, None),
    ("aa", 2026, "final", 55.0, None),
    ("bb", 2019, "final", 325.0, None),
    ("cc", 2020, "final", 250.0, None),
    ("11", 2020, "final", 65.5, None),
    ("11", 2021, "interim", 300.0, None),
    ("11", 2022, "self", 400.0, None),
    ("91", 2019, "final", 400.0, None),
    ("91", 2022, "final", 330.0, None),
    ("93", 2023, "final", 249.995, None),
    ("93", 2027, "final", 85.0, None),
    ("93.01", 2021, "final", None, "baik"),
    ("93.01", 2023, "final", 250.0, None),
    ("91.71", 2018, "self", 300.0, None),
]
# institution, year, total, category, status, source: what wins is written in test_published.py
CLAIMS = [
    *(("aa", 2019, 300.0, None, "final", "N4"), ("aa", 2019, 310.0, None, "final", "N1")),
    ("aa", 2019, 310.0, None, "final", "N3"),
    *(("aa", 2020, 310.0, None, "final", "N2"), ("aa", 2020, 300.0, None, "final", "N1")),
    *(("aa", 2021, 260.0, "Baik", "year_inferred", s) for s in ("N1", "N2", "N4")),
    ("aa", 2021, 240.0, "Kurang", "final", "N3"),
    ("bb", 2019, 240.0, None, "interim", "N1"),
    *(("bb", 2020, None, "Baik", "final", "N1"), ("bb", 2020, 270.0, None, "year_inferred", "N2")),
    *(("bb", 2021, None, "Baik", "final", "N1"), ("bb", 2021, 330.0, None, "year_inferred", "N2")),
    *(("11", 2020, None, "Baik", "final", "N1"), ("11", 2020, 270.0, None, "interim", "N2")),
    ("11", 2021, 200.0, None, "year_inferred", "N1"),
    *(("11", 2021, 260.0, "Baik", "interim", s) for s in ("N2", "N4")),
    ("91", 2020, 249.5, None, "final", "N1"),
    *(("91", 2021, 300.0, "Baik", "final", "N1"), ("91", 2021, 300.0, None, "final", "N1")),
    ("91", 2021, 310.0, None, "final", "N2"),
    *(("93", 2023, 300.0, None, "final", "N3"), ("93", 2023, 280.0, None, "final", "N1")),
    *(("93.01", 2023, None, "Baik", "final", "N4"), ("93.01", 2023, 330.0, None, "final", "N1")),
]
# year, moment, scope, rule, source, {field: figure}
COUNTS = [
    (2020, "2020-12", "all", "latest", "N1", {"assessed": 5, "baik_or_above": 3}),
    (2020, "2020-12", "all", "latest", "N2", {"baik_or_above": 3}),
    (2020, "2020-12", "all", "latest", "K1", {"baik_or_above": 2}),
    (2021, "2021-06", "all", "latest", "N1", {"assessed": 6, "sangat_baik": 1, "baik": 2}),
    (2021, "2021-12", "all", "latest", "N2", {"assessed": 7}),
    (2022, "2022-12", "all", "latest", "N1", {"percent_baik_or_above": 40.0}),
    (2023, "2023-12", "all", "latest", "N1", {"kurang": 1, "buruk": 2, "assessed": 6}),
    (2020, "2020-12", "all", "round", "N1", {"baik_or_above": 4}),
    (2020, "2020-12", "all", "round", "N3", {"baik_or_above": 4}),
    (2020, "2020-12", "all", "round", "N4", {"baik_or_above": 5}),
    (2020, "2020-12", "all", "round", "N4", {"baik_or_above": 5}),
    (2022, "2022-12", "all", "round", "N1", {"baik_or_above": 4}),
    (2022, "2022-12", "all", "round", "N2", {"baik_or_above": 5}),
    (2023, "2023-12", "all", "round", "N1", {"assessed": 2}),
    (2023, "2023-12", "all", "round", "N2", {"baik_or_above": 5}),
    (2023, "2023-12", "provinsi", "round", "N1", {"baik_or_above": 1}),
    (2021, "2021-12", "kabupaten_kota", "round", "N1", {"assessed": 1, "baik_or_above": 0}),
]
FIELDS = ["assessed", "sangat_baik", "baik", "kurang", "buruk", "baik_or_above", "below_baik"]


def _frame(columns: str, rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=columns.split())


def _registry() -> dict[str, pd.DataFrame]:
    """Instruments, aspects, groups and islands as in data/; the draft instrument gets bounds."""
    tables = {
        "instrument": pd.read_csv(DATA / "instruments.csv").astype({"valid_to": "Int64"}),
        "aspect": pd.read_csv(DATA / "aspects.csv"),
        "category": pd.read_csv(DATA / "categories.csv"),
        "institution_group": pd.read_csv(DATA / "groups.csv"),
        "island": pd.read_csv(DATA / "islands.csv"),
    }
    categories = tables["category"]
    categories["lower_bound"] = categories["lower_bound"].fillna(categories["code"].map(BOUNDS_2026))
    tables["province"] = _frame(
        "code name abbreviation island tile_column tile_row valid_from",
        [
            ("11", "Aceh", "ACEH", "Sumatera", 0, 0, None),
            ("91", "Papua", "PAPUA", "Papua", 14, 1, None),
            ("93", "Papua Selatan", "PASEL", "Papua", 14, 3, 2022),
        ],
    ).astype({"valid_from": "Int64"})
    institutions = _frame(
        "code group_code province_code valid_from valid_to former_province_code province_from", INSTITUTIONS
    ).astype({"valid_from": "Int64", "valid_to": "Int64", "province_from": "Int64"})
    tables["institution"] = institutions.assign(
        name="Instansi " + institutions["code"], also_known_as=None, successor_of=None, validity_basis=None
    )
    return tables


def tables() -> Mapping[str, pd.DataFrame]:
    """All tables of the tiny snapshot, with the columns of merit/schema.sql."""
    made = _registry()
    made["source"] = _frame("source_id title publisher kind published_date url", SOURCES)
    assessments = _frame("institution year status total stated_category", ASSESSMENTS)
    instrument = assessments["year"].ge(2026).map({True: "panrb-2025", False: "kasn-2018"})
    made["assessment"] = assessments.assign(
        instrument=instrument, year_inferred=False, fixed_on=None, talent_management=None
    )
    claims = _frame("institution year total category status source_id", CLAIMS)
    made["claim"] = claims.assign(claim_id=range(1, len(claims) + 1))
    counts = _frame("year moment scope rule source_id figures", COUNTS)
    figures = pd.DataFrame(list(counts.pop("figures")), columns=[*FIELDS, "percent_baik_or_above"])
    made["national_count"] = counts.join(figures.astype(dict.fromkeys(FIELDS, "Int64"))).assign(
        count_id=range(1, len(counts) + 1), as_of_date=counts["moment"], institutions=None
    )
    return made


def expected() -> pd.DataFrame:
    """STANDINGS as rows (rule, year, institution, category); None when not assessed."""
    return _frame(
        "rule year institution category",
        (
            (rule, year, institution, LETTERS.get(letter))
            for rule, rows in STANDINGS.items()
            for institution, letters in rows.items()
            for year, letter in zip(YEARS, letters, strict=True)
            if letter != "."
        ),
    )
