"""Median and spread of scores and aspects over the years: by hand on the tiny snapshot and the record."""

import os

import pandas as pd
import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand

SPREAD = ["year", "n", "minimum", "q1", "median", "q3", "maximum", "median_category"]


def spread(snapshot, by="all", group=None, province=None, few=3) -> pd.DataFrame:
    return ask(snapshot, "score_spread", by=by, group=group, province=province, few=few)


def aspects(snapshot, group=None, province=None, few=3) -> pd.DataFrame:
    return ask(snapshot, "aspect_trend", group=group, province=province, few=few)


@pytest.fixture(scope="module")
def scored(store, tmp_path_factory):
    """The tiny snapshot with a score for 93.01 in 2021 and a few aspect scores."""
    tables = dict(hand.tables())
    early = tables["assessment"].eval("institution == '93.01' and year == 2021")
    tables["assessment"].loc[early, "total"] = 260.0
    rows = [
        ("aa", 2019, "final", "kasn-2018", 3, 65.0, None),  # 65 of 130
        ("bb", 2019, "final", "kasn-2018", 3, None, 80.0),  # published in percent
        ("91", 2019, "final", "kasn-2018", 3, 130.0, None),
        ("91", 2022, "final", "kasn-2018", 3, 13.0, None),
        ("93.01", 2021, "final", "kasn-2018", 8, 12.0, None),  # 12 of 24
        ("11", 2021, "interim", "kasn-2018", 3, 100.0, None),  # not final: does not count
        ("aa", 2026, "final", "panrb-2025", 3, None, 40.0),  # another instrument's aspect 3
        ("aa", 2026, "final", "panrb-2025", 4, 10.0, None),  # no maximum known: no percent
    ]
    columns = ["institution", "year", "status", "instrument", "aspect_no", "points", "percent"]
    tables["aspect_score"] = pd.DataFrame(rows, columns=columns).assign(source_id=None)
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("scored"))
    try:
        return write("resmi", tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)


def test_spread_of_every_year_by_hand(tiny):
    found = spread(tiny)
    assert found[SPREAD].to_numpy().tolist() == [
        [2019, 3, 249.5, 287.25, 325.0, 362.5, 400.0, "sangat_baik"],
        [2020, 2, 65.5, 111.625, 157.75, 203.875, 250.0, "buruk"],
        [2021, 1, 324.5, 324.5, 324.5, 324.5, 324.5, "baik"],  # 93.01 had a category, no score
        [2022, 2, 174.5, 213.375, 252.25, 291.125, 330.0, "baik"],
        [2023, 2, 249.995, 249.99625, 249.9975, 249.99875, 250.0, "kurang"],  # never rounded up to Baik
        [2026, 1, 55.0, 55.0, 55.0, 55.0, 55.0, "lanjutan"],
        [2027, 1, 85.0, 85.0, 85.0, 85.0, 85.0, "tinggi"],
    ]
    assert found["instrument"].tolist() == ["kasn-2018"] * 5 + ["panrb-2025"] * 2


def test_few_scores_are_listed_many_are_not(tiny):
    totals = spread(tiny, few=3).set_index("year")["totals"]
    assert totals[2022].tolist() == [174.5, 330.0]
    assert pd.api.types.is_scalar(totals[2019])  # three scores are not fewer than three
    assert spread(tiny, few=4).set_index("year")["totals"][2019].tolist() == [249.5, 325.0, 400.0]


def test_spread_by_group_in_reading_order(tiny):
    found = spread(tiny, by="group")
    assert found.loc[found["year"] == 2019, ["key", "name", "median"]].to_numpy().tolist() == [
        ["kementerian", "Kementerian", 249.5],
        ["lpnk", "LPNK", 325.0],
        ["provinsi", "Provinsi", 400.0],
    ]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"group": "lpnk"}, [(2019, 325.0), (2020, 250.0)]),
        ({"province": "91"}, [(2019, 400.0), (2021, 260.0), (2022, 330.0)]),  # 93.01 was in 91 until 2021
        ({"province": "93"}, [(2023, 249.9975), (2027, 85.0)]),
        ({"province": "93", "group": "kabupaten"}, [(2023, 250.0)]),
        ({"province": "93", "group": "kementerian"}, []),
    ],
)
def test_filters_narrow_in_the_province_of_the_time(scored, filters, expected):
    found = spread(scored, **filters)
    assert list(found[["year", "median"]].itertuples(False, None)) == expected


def test_aspects_in_percent_of_their_maximum_by_hand(scored):
    found = aspects(scored)
    shown = found[["instrument", "aspect_no", "year", "n", "q1", "median", "q3"]].to_numpy().tolist()
    assert shown == [
        ["kasn-2018", 3, 2019, 3, 65.0, 80.0, 90.0],
        ["kasn-2018", 3, 2022, 1, 10.0, 10.0, 10.0],
        ["kasn-2018", 8, 2021, 1, 50.0, 50.0, 50.0],
        ["panrb-2025", 3, 2026, 1, 40.0, 40.0, 40.0],
    ]
    assert found["short_id"].tolist() == ["Karier", "Karier", "Sistem informasi", "Kinerja"]
    assert found["short_en"].tolist() == ["Career", "Career", "Information systems", "Performance"]
    assert aspects(scored, few=4)["percents"][0].tolist() == [50.0, 80.0, 100.0]
    assert pd.api.types.is_scalar(found["percents"][0])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"group": "kementerian"}, [(3, 2019, 50.0), (3, 2026, 40.0)]),
        ({"province": "91"}, [(3, 2019, 100.0), (3, 2022, 10.0), (8, 2021, 50.0)]),
        ({"province": "93"}, []),
    ],
)
def test_aspects_follow_the_filters(scored, filters, expected):
    found = aspects(scored, **filters)
    assert list(found[["aspect_no", "year", "median"]].itertuples(False, None)) == expected


def test_the_record_has_the_scores_of_2018_and_the_profiles_of_2021(publikasi):
    first = spread(publikasi, few=7).iloc[0]
    assert first["totals"].tolist() == [166, 202, 216.5, 223, 231, 232]  # data/published_scores.csv
    assert first["median"] == 219.75
    career = aspects(publikasi, few=5).query("aspect_no == 3 and year == 2021").iloc[0]
    assert career["percents"].tolist() == pytest.approx([100 * 60 / 130, 100 * 75 / 130])
    pay = aspects(publikasi, few=5).query("aspect_no == 6 and year == 2021").iloc[0]
    assert pay["percents"].tolist() == [62.5, 87.5, 88.0]  # 25 of 40 points, and two published percentages


def test_every_score_of_a_complete_round_is_in_the_spread(simulasi):
    counts = ask(simulasi, "counts", rule="round", by="group", year=None, group=None, province=None)
    found = spread(simulasi, by="group").set_index(["year", "key"])["n"].to_dict()
    assert found == {(r["year"], r["key"]): r["assessed"] for r in counts.to_dict("records") if r["assessed"]}
    whole = spread(simulasi)
    assert whole["n"].tolist() == spread(simulasi, by="group").groupby("year")["n"].sum().tolist()
    assert aspects(simulasi).groupby("year")["n"].max().tolist() == whole["n"].tolist()


def test_national_averages_are_the_published_three(publikasi, simulasi):
    found = ask(publikasi, "national_aspects")
    assert found[["aspect_no", "year", "percent"]].to_numpy().tolist() == [
        [1, 2021, 73.2],
        [2, 2021, 73.9],
        [3, 2021, 31.0],
    ]
    assert found["source_id"].tolist() == ["S190"] * 3
    assert found["publisher"].notna().all()
    assert ask(simulasi, "national_aspects").empty
