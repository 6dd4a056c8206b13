"""How many institutions stand where: counts by hand, sums that must always hold, and the plain lists."""

import math

import pandas as pd
import pytest

from merit.query import ask
from tests import tiny as hand

CATEGORIES = ["sangat_baik", "baik", "kurang", "buruk"]
RULES = ["round", "latest", "ever"]
BYS = ["all", "group", "target_scope", "province", "island"]


def counts(snapshot, rule, by="all", year=None, group=None, province=None) -> pd.DataFrame:
    return ask(snapshot, "counts", rule=rule, by=by, year=year, group=group, province=province)


def line(frame) -> list[tuple]:
    """(year, key, registered, Sangat Baik, Baik, Kurang, Buruk, not assessed) of every row."""
    return list(frame[["year", "key", "registered", *CATEGORIES, "not_assessed"]].itertuples(False, None))


# Counted from the letters in tests/tiny.py.
NATION = {
    "latest": [
        (2019, "all", 7, 2, 0, 1, 0, 4),
        (2020, "all", 7, 2, 1, 1, 1, 2),
        (2021, "all", 7, 2, 3, 0, 1, 1),
        (2022, "all", 7, 2, 1, 0, 2, 2),
        (2023, "all", 7, 2, 1, 1, 2, 1),
        (2024, "all", 7, 2, 1, 1, 2, 1),
        (2025, "all", 7, 2, 1, 1, 2, 1),
    ],
    "round": [
        (2019, "all", 7, 2, 0, 1, 0, 4),
        (2020, "all", 7, 0, 1, 0, 1, 5),
        (2021, "all", 7, 0, 2, 0, 0, 5),
        (2022, "all", 7, 1, 0, 0, 1, 5),
        (2023, "all", 7, 0, 1, 1, 0, 5),
        (2024, "all", 7, 0, 0, 0, 0, 7),
        (2025, "all", 7, 0, 0, 0, 0, 7),
    ],
    "ever": [
        (2019, "all", 7, 2, 0, 1, 0, 4),
        (2020, "all", 7, 2, 1, 1, 1, 2),
        (2021, "all", 7, 2, 3, 0, 1, 1),
        (2022, "all", 7, 2, 2, 0, 1, 2),
        (2023, "all", 7, 2, 2, 1, 1, 1),
        (2024, "all", 7, 2, 2, 1, 1, 1),
        (2025, "all", 7, 2, 2, 1, 1, 1),
    ],
}


@pytest.mark.parametrize("rule", RULES)
def test_the_nation_by_hand(tiny, rule):
    # The four categories are those of the instrument in force until 2025.
    found = counts(tiny, rule)
    assert line(found[found["year"] <= 2025]) == NATION[rule]


def test_sums_and_shares_by_hand(tiny):
    (row,) = counts(tiny, "latest", year=2023).to_dict("records")
    assert (row["assessed"], row["baik_or_above"], row["below_baik"]) == (6, 3, 3)
    assert row["share_baik_or_above"] == 3 / 6
    assert row["share_of_registered"] == 3 / 7
    (row,) = counts(tiny, "round", year=2024).to_dict("records")
    assert (row["assessed"], row["baik_or_above"], row["share_of_registered"]) == (0, 0, 0)
    assert math.isnan(row["share_baik_or_above"])  # a share of nobody is missing, not zero


def test_groups_stand_in_reading_order(tiny):
    assert line(counts(tiny, "latest", "group", year=2022)) == [
        (2022, "kementerian", 1, 0, 0, 0, 1, 0),
        (2022, "lpnk", 1, 1, 0, 0, 0, 0),
        (2022, "provinsi", 3, 1, 0, 0, 1, 1),
        (2022, "kabupaten", 1, 0, 1, 0, 0, 0),
        (2022, "kota", 1, 0, 0, 0, 0, 1),
    ]
    assert list(counts(tiny, "latest", "group", year=2022)["name"]) == [
        *("Kementerian", "LPNK", "Provinsi", "Kabupaten", "Kota")
    ]


def test_kabupaten_and_kota_share_a_target_scope(tiny):
    assert line(counts(tiny, "latest", "target_scope", year=2022))[-1] == (
        *(2022, "kabupaten_kota"),
        *(2, 0, 1, 0, 0, 1),
    )


def test_provinces_as_they_were_in_each_year(tiny):
    assert line(counts(tiny, "latest", "province", year=2021)) == [
        (2021, "11", 1, 0, 0, 0, 1, 0),
        (2021, "91", 3, 1, 1, 0, 0, 1),
    ]
    assert line(counts(tiny, "latest", "province", year=2022)) == [
        (2022, "11", 1, 0, 0, 0, 1, 0),
        (2022, "91", 2, 1, 0, 0, 0, 1),
        (2022, "93", 2, 0, 1, 0, 0, 1),
    ]


def test_islands_leave_central_institutions_out(tiny):
    found = counts(tiny, "latest", "island", year=2023)
    assert line(found) == [(2023, "sumatera", 1, 0, 0, 0, 1, 0), (2023, "papua", 4, 1, 1, 1, 0, 1)]
    assert list(found["name"]) == ["Sumatera", "Papua"]


def test_filters_narrow_what_is_counted(tiny):
    assert line(counts(tiny, "latest", year=2023, group="provinsi")) == [(2023, "all", 3, 1, 0, 1, 1, 0)]
    assert line(counts(tiny, "latest", year=2023, province="93")) == [(2023, "all", 2, 0, 1, 1, 0, 0)]
    assert line(counts(tiny, "latest", year=2023, group="provinsi", province="93")) == [
        (2023, "all", 1, 0, 0, 1, 0, 0)
    ]
    assert counts(tiny, "latest", group="lns").empty
    assert counts(tiny, "latest", by="weather").empty


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("by", BYS)
def test_categories_and_not_assessed_always_add_up_to_the_registry(simulasi, publikasi, rule, by):
    for snapshot in (simulasi, publikasi):
        found = counts(snapshot, rule, by)
        assert found["year"].nunique() >= 7
        assert (found[CATEGORIES].sum(axis=1) == found["assessed"]).all()
        assert (found["assessed"] + found["not_assessed"] == found["registered"]).all()
        assert (found["baik_or_above"] + found["below_baik"] == found["assessed"]).all()
        assert (found["registered"] > 0).all()


@pytest.mark.parametrize("rule", RULES)
def test_groups_add_up_to_the_nation_and_provinces_to_the_regions(simulasi, rule):
    columns = ["registered", "assessed", *CATEGORIES, "not_assessed", "baik_or_above", "below_baik"]
    nation = counts(simulasi, rule).set_index("year")[columns]
    for by in ("group", "target_scope"):
        assert counts(simulasi, rule, by).groupby("year")[columns].sum().equals(nation)
    groups = counts(simulasi, rule, "group")
    regions = groups[groups["key"].isin(["provinsi", "kabupaten", "kota"])].groupby("year")[columns].sum()
    for by in ("province", "island"):
        assert counts(simulasi, rule, by).groupby("year")[columns].sum().equals(regions)


def test_the_registry_grows_and_shrinks_with_the_law(simulasi):
    found = counts(simulasi, "latest", "group").set_index(["year", "key"])["registered"]
    assert [found[y, "provinsi"] for y in (2021, 2023)] == [34, 38]
    assert [found[y, "kementerian"] for y in (2024, 2025)] == [34, 48]
    assert [found[y, "kabupaten"] + found[y, "kota"] for y in (2019, 2025)] == [508, 508]
    assert counts(simulasi, "latest", "province", year=2021)["key"].nunique() == 34


def test_years_run_from_the_first_to_the_last_final_score(tiny):
    assert list(ask(tiny, "years").itertuples(False, None)) == [
        *((2019, 3), (2020, 2), (2021, 2), (2022, 2), (2023, 2)),
        *((2024, 0), (2025, 0), (2026, 1), (2027, 1)),
    ]


def test_years_of_the_record(publikasi):
    found = ask(publikasi, "years")
    assert list(found["year"]) == list(range(2018, 2026))
    assert dict(zip(found["year"], found["assessments"], strict=True))[2018] == 6


def test_coverage_counts_institutions_once(tiny, publikasi, simulasi):
    assert ask(tiny, "coverage_total").iloc[0].to_dict() == {
        "n": 8,  # 91.71 has a self score only, which is an assessment too
        "registered": 8,
        "first_year": 2018,
        "last_year": 2027,
        "assessments": 13,
    }
    record = ask(publikasi, "coverage_total").iloc[0]
    assert (record["n"], record["registered"]) == (183, 653)
    assert (record["first_year"], record["last_year"]) == (2018, 2025)
    complete = ask(simulasi, "coverage_total").iloc[0]
    assert complete["n"] > 600
    assert (complete["first_year"], complete["last_year"]) == (2019, 2025)


def test_categories_lowest_first_with_their_bounds(tiny, publikasi):
    found = ask(publikasi, "categories")
    kasn = found[found["instrument"] == "kasn-2018"]
    assert list(kasn[["code", "name", "roman", "lower_bound"]].itertuples(False, None)) == [
        ("buruk", "Buruk", "I", 0),
        ("kurang", "Kurang", "II", 175),
        ("baik", "Baik", "III", 250),
        ("sangat_baik", "Sangat Baik", "IV", 325),
    ]
    draft = found[found["instrument"] == "panrb-2025"]
    assert list(draft["name"]) == ["Dasar", "Lanjutan", "Menengah", "Tinggi", "Maju"]
    assert draft[["lower_bound", "colour", "ink"]].isna().all(axis=None)
    assert list(ask(tiny, "categories")["lower_bound"]) == [0, 175, 250, 325, *hand.BOUNDS_2026.values()]


def test_groups_in_reading_order(publikasi):
    found = ask(publikasi, "groups")
    assert list(found["code"]) == ["kementerian", "lpnk", "lns", "provinsi", "kabupaten", "kota"]
    assert list(found["level"]) == ["pusat"] * 3 + ["daerah"] * 3
    assert list(found["target_scope"])[3:] == ["provinsi", "kabupaten_kota", "kabupaten_kota"]
    assert list(found["display_order"]) == [1, 2, 3, 4, 5, 6]


def test_provinces_with_island_and_tile(tiny, publikasi):
    found = ask(tiny, "provinces")
    assert list(found.drop(columns="valid_from").itertuples(False, None)) == [
        ("11", "Aceh", "ACEH", "sumatera", "Sumatera", 0, 0),
        ("91", "Papua", "PAPUA", "papua", "Papua", 14, 1),
        ("93", "Papua Selatan", "PASEL", "papua", "Papua", 14, 3),
    ]
    assert list(found["valid_from"].isna()) == [True, True, False]
    found = ask(publikasi, "provinces").set_index("code")
    assert len(found) == 38
    assert list(found.index[found["valid_from"] == 2022]) == ["93", "94", "95", "96"]
    assert found["valid_from"].isna().sum() == 34
    assert found.loc["52", ["name", "island_code"]].tolist() == ["Nusa Tenggara Barat", "bali-nusra"]
