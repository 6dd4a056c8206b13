"""Who stands below Baik: the list by hand, and lists that agree with the counts everywhere."""

import itertools
import math
import os

import pandas as pd
import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

RULES = ["round", "latest", "ever"]
MAXIMA = {1: 40, 2: 40, 3: 130, 4: 40, 5: 80, 6: 40, 7: 16, 8: 24}
# institution, year, status, total, category published without a score
ASSESSMENTS = [
    ("aa", 2019, "final", 249.5, None),
    ("bb", 2018, "final", 200.0, None),
    ("bb", 2019, "final", 260.0, None),
    ("bb", 2020, "final", 180.0, None),
    ("bb", 2022, "final", 240.0, None),
    ("cc", 2020, "final", 249.5, None),
    ("11", 2020, "final", 65.5, None),
    ("11", 2021, "interim", 240.0, None),
    ("11", 2022, "self", 300.0, None),
    ("91", 2018, "final", 100.0, None),
    ("91", 2019, "final", None, "kurang"),
    ("93", 2022, "final", 250.0, None),
    ("93.01", 2021, "final", 174.5, None),
    ("91.71", 2020, "final", 300.0, None),
    ("91.71", 2021, "final", 225.0, None),
]
# 93.01: aspects 1 and 3 share the lowest place, 25 percent; aspect 2 is known in percent only.
# bb 2022: aspect 4 has 20 percent by its points, aspect 5 has 19.5 as published.
# 91.71: aspect 8 is missing, so nothing can be called the weakest.
POINTS = {
    ("93.01", 2021): {1: 10.0, 3: 32.5, 4: 20.0, 5: 40.0, 6: 20.0, 7: 8.0, 8: 12.0},
    ("bb", 2022): {1: 20.0, 2: 20.0, 3: 65.0, 4: 8.0, 6: 20.0, 7: 8.0, 8: 12.0},
    ("bb", 2020): dict.fromkeys(MAXIMA, 1.0),
    ("91.71", 2021): {n: 1.0 for n in MAXIMA if n != 8},
}
PERCENT = {("93.01", 2021): {2: 50.0}, ("bb", 2022): {5: 19.5}}
CLAIMS = [
    ("aa", 2019, 249.5, None, "final", "N2"),
    ("aa", 2019, 249.5, None, "final", "N1"),
    ("aa", 2019, 248.0, None, "final", "N3"),
    ("aa", 2018, 249.5, None, "final", "N4"),
    ("91", 2019, None, "Kurang", "final", "K1"),
    ("91", 2019, None, "Buruk", "final", "N4"),
    ("91", 2019, None, "Kurang", "interim", "N3"),
]


def aspect_rows():
    for unit, given in (("points", POINTS), ("percent", PERCENT)):
        for (institution, year), values in given.items():
            for no, value in values.items():
                yield {
                    "institution": institution,
                    "year": year,
                    "status": "final",
                    "instrument": "kasn-2018",
                    "aspect_no": no,
                    "points": value if unit == "points" else None,
                    "percent": value if unit == "percent" else None,
                    "source_id": None,
                }


@pytest.fixture(scope="module")
def hand(store, tmp_path_factory):
    """Eight institutions whose every column is worked out below."""
    tables = dict(hand_made.tables())
    columns = ["institution", "year", "status", "total", "stated_category"]
    tables["assessment"] = pd.DataFrame(ASSESSMENTS, columns=columns).assign(
        instrument="kasn-2018", year_inferred=False, fixed_on=None, talent_management=None
    )
    tables["aspect_score"] = pd.DataFrame(list(aspect_rows()))
    claims = pd.DataFrame(CLAIMS, columns=["institution", "year", "total", "category", "status", "source_id"])
    tables["claim"] = claims.assign(claim_id=range(1, len(claims) + 1))
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("below"))
    try:
        return write("resmi", tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)


def below(snapshot, year, rule="latest", group=None, province=None, question="below_baik_list"):
    return ask(snapshot, question, year=year, rule=rule, group=group, province=province)


def cells(frame, *columns):
    """The rows as tuples; missing values as None, lists as lists."""

    def cell(value):
        if hasattr(value, "tolist"):
            value = value.tolist()
        return None if (isinstance(value, float) and math.isnan(value)) or value is pd.NA else value

    return [tuple(cell(v) for v in row) for row in frame[list(columns)].itertuples(False, None)]


def test_nearest_first_and_without_a_score_last(hand):
    found = cells(below(hand, 2021), "institution", "category", "total", "points_missing", "status_year")
    assert found == [
        ("aa", "kurang", 249.5, 0.5, 2019),  # equal points: by name
        ("cc", "kurang", 249.5, 0.5, 2020),
        ("91.71", "kurang", 225.0, 25.0, 2021),
        ("bb", "kurang", 180.0, 70.0, 2020),
        ("93.01", "buruk", 174.5, 75.5, 2021),
        ("11", "buruk", 65.5, 184.5, 2020),  # its interim and self scores do not count
        ("91", "kurang", None, None, 2019),
    ]


def test_the_rules_pick_different_assessments(hand):
    assert cells(below(hand, 2021, "round"), "institution") == [("91.71",), ("93.01",)]
    # bb and 91.71 have once been Baik.
    ever = [i for (i,) in cells(below(hand, 2021, "ever"), "institution")]
    assert ever == ["aa", "cc", "93.01", "11", "91"]
    # Until 2018 bb had only 200; what counts under "ever" is the best category.
    assert cells(below(hand, 2018, "ever"), "institution", "total") == [("bb", 200.0), ("91", 100.0)]


def test_filters_and_names(hand):
    assert cells(below(hand, 2021, group="lpnk"), "institution") == [("cc",), ("bb",)]
    # 93.01 belonged to Papua until 2021, to Papua Selatan since.
    columns = ("name", "group", "group_name", "province", "province_name")
    assert cells(below(hand, 2021, group="kabupaten"), *columns) == [
        ("Instansi 93.01", "kabupaten", "Kabupaten", "91", "Papua")
    ]
    assert cells(below(hand, 2022, province="93"), *columns) == [
        ("Instansi 93.01", "kabupaten", "Kabupaten", "93", "Papua Selatan")
    ]
    assert cells(below(hand, 2021, group="kementerian"), *columns[1:]) == [
        ("kementerian", "Kementerian", None, None)
    ]


def test_an_institution_that_has_ended_or_reached_250_is_not_listed(hand):
    listed = [i for (i,) in cells(below(hand, 2022), "institution")]
    assert listed == ["aa", "bb", "91.71", "93.01", "11", "91"]


def test_years_below_previous_score_and_history(hand):
    columns = ("institution", "years_below", "below_since", "previous_year", "previous_total", "change")
    rows = {r[0]: r[1:] for r in cells(below(hand, 2022), *columns)}
    # bb: 200, 260 (Baik), 180, not assessed, 240: two assessed years in a row, the first in 2020.
    assert rows["bb"] == (2, 2020, 2020, 180.0, 60.0)
    assert rows["aa"] == (1, 2019, None, None, None)
    assert rows["91.71"] == (1, 2021, 2020, 300.0, -75.0)
    # 91: without a score in 2019 there is no change, though 2018 is known.
    assert rows["91"] == (2, 2018, 2018, 100.0, None)
    lists = {r[0]: r[1:] for r in cells(below(hand, 2022), "institution", "history_years", "history_totals")}
    assert lists["bb"] == ([2018, 2019, 2020, 2022], [200.0, 260.0, 180.0, 240.0])
    assert lists["91"] == ([2018, 2019], [100.0, None])
    # Seen from 2020, nothing of 2022 is known yet.
    before = below(hand, 2020, group="lpnk").set_index("institution").loc["bb"]
    assert (before["years_below"], before["below_since"], before["change"]) == (1, 2020, -80.0)
    assert before["history_years"].tolist() == [2018, 2019, 2020]


def test_the_weakest_aspect(hand):
    columns = ("institution", "weakest_no", "weakest_id", "weakest_en", "weakest_percent")
    rows = {r[0]: r[1:] for r in cells(below(hand, 2022), *columns)}
    assert rows["93.01"] == (1, "Perencanaan Kebutuhan", "Workforce planning", 25.0)
    assert rows["bb"] == (5, "Manajemen Kinerja", "Performance management", 19.5)
    nothing = (None, None, None, None)
    assert rows["91.71"] == rows["aa"] == nothing
    # The profile of the assessment that counts: in 2020 bb had one point everywhere, so aspect 3.
    assert cells(below(hand, 2020, group="lpnk"), "institution", "weakest_no") == [("cc", None), ("bb", 3)]


def test_sources_are_those_that_print_the_score_or_the_category(hand):
    rows = dict(cells(below(hand, 2021), "institution", "source_ids"))
    assert rows["aa"] == ["N1", "N2"]
    assert rows["91"] == ["K1"]
    assert rows["bb"] == []


def test_the_summary_by_hand(hand):
    columns = ("line", "assessed", "below_baik", "scored", "under_10", "nearest", "nearest_total")
    columns += ("nearest_missing", "nearest_year", "nearest_is_old")
    found = cells(below(hand, 2021, question="below_baik_summary"), *columns)
    # Assessed: all but 93, which is not born yet.
    assert found == [(250.0, 7, 7, 6, 2, ["Instansi aa", "Instansi cc"], 249.5, 0.5, 2020, False)]
    lpnk = cells(below(hand, 2022, group="lpnk", question="below_baik_summary"), *columns)
    assert lpnk == [(250.0, 1, 1, 1, 0, ["Instansi bb"], 240.0, 10.0, 2022, False)]  # 10 is not under 10
    papua = cells(below(hand, 2022, "round", province="93", question="below_baik_summary"), *columns)
    assert papua == [(250.0, 1, 0, 0, 0, [], None, None, None, None)]
    unscored = cells(below(hand, 2019, "round", province="91", question="below_baik_summary"), *columns)
    assert unscored == [(250.0, 1, 1, 0, 0, [], None, None, None, None)]


def test_an_old_score_is_nearest_only_where_there_is_no_newer_one(hand):
    columns = ("nearest", "nearest_missing", "nearest_year", "nearest_is_old", "under_10")
    asked = {"question": "below_baik_summary"}
    # In 2022 the 249.5 of aa is three years old: bb, ten points away but of 2022, comes first.
    assert cells(below(hand, 2022, **asked), *columns) == [(["Instansi bb"], 10.0, 2022, False, 1)]
    # In 2021 it is two years old, which is young enough.
    assert "Instansi aa" in below(hand, 2021, **asked).iloc[0]["nearest"]
    # Where there is nobody else, it is the nearest and said to be old.
    alone = below(hand, 2022, group="kementerian", **asked)
    assert cells(alone, *columns) == [(["Instansi aa"], 0.5, 2019, True, 1)]
    old = dict(cells(below(hand, 2022), "institution", "is_old"))
    assert old["aa"] and not old["bb"] and not old["93.01"]


def test_a_year_whose_instrument_has_no_baik_says_so(tiny):
    assert below(tiny, 2026).empty
    row = below(tiny, 2026, question="below_baik_summary").iloc[0]
    assert pd.isna(row["line"]) and row["assessed"] == 1 and row["below_baik"] == 0


def test_distances_by_hand(hand):
    found = cells(
        below(hand, 2021, question="below_baik_distance"),
        *("step", "above_points", "to_points", "kurang", "buruk", "institutions"),
    )
    assert found == [
        (1, 0.0, 25.0, 3, 0, 3),  # 225 lacks exactly 25
        (2, 25.0, 50.0, 0, 0, 0),
        (3, 50.0, 75.0, 1, 0, 1),
        (4, 75.0, 100.0, 0, 1, 1),  # 174.5 lacks 75.5
        (5, 100.0, 125.0, 0, 0, 0),
        (6, 125.0, 150.0, 0, 0, 0),
        (7, 150.0, 175.0, 0, 0, 0),
        (8, 175.0, 200.0, 0, 1, 1),
        (None, None, None, 1, 0, 1),
    ]
    assert below(hand, 2021, group="provinsi", province="93", question="below_baik_distance").empty


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("dataset", ["simulasi", "publikasi"])
def test_list_summary_and_distances_agree_with_the_counts(request, dataset, rule):
    """Every year × group, every year × province: as many rows as the counts say, in the same split.

    Groups and provinces are told apart by their columns in every year, by the parameters in one.
    """
    snapshot = request.getfixturevalue(dataset)
    met, whole = 0, {}
    for by, key in (("all", None), ("group", "group"), ("province", "province")):
        counts = ask(snapshot, "counts", rule=rule, by=by, year=None, group=None, province=None)
        for row in counts.to_dict("records"):
            if key is None:
                whole[row["year"]] = below(snapshot, row["year"], rule)
            listed = whole[row["year"]]
            listed = listed[listed[key] == row["key"]] if key else listed
            assert len(listed) == row["below_baik"], (by, row)
            assert (listed["category"] == "kurang").sum() == row["kurang"], (by, row)
            assert listed["institution"].is_unique
            met += len(listed)
            if key and row["year"] != 2023:
                continue
            choice = {key: row["key"]} if key else {}
            if key:
                own = below(snapshot, row["year"], rule, **choice)
                assert own["institution"].tolist() == listed["institution"].tolist()
            summary = below(snapshot, row["year"], rule, **choice, question="below_baik_summary").iloc[0]
            assert (summary["below_baik"], summary["assessed"]) == (row["below_baik"], row["assessed"])
            assert summary["scored"] == listed["total"].notna().sum()
            assert summary["under_10"] == (listed["points_missing"] < 10).sum()
            steps = below(snapshot, row["year"], rule, **choice, question="below_baik_distance")
            assert steps["institutions"].sum() == row["below_baik"]
            assert steps["kurang"].sum() == row["kurang"]
    assert met > 20


@pytest.mark.parametrize("rule", RULES)
def test_every_row_of_the_simulation_is_consistent(simulasi, rule):
    years = ask(simulasi, "years")["year"]
    found = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    final = {}  # institution -> year -> its row, years ascending
    for row in found[found["status"] == "final"].sort_values("year").to_dict("records"):
        final.setdefault(row["institution"], {})[row["year"]] = row
    for year in years:
        rows = below(simulasi, int(year), rule)
        assert (rows["points_missing"] == 250 - rows["total"]).all()
        key = rows[["points_missing", "name"]].apply(tuple, axis=1).tolist()
        assert key == sorted(key)
        assert (rows["points_missing"] > 0).all()
        assert ((rows["years_below"] >= 1) & (rows["below_since"] <= rows["status_year"])).all()
        for row in rows.to_dict("records"):
            own = final[row["institution"]]
            scored = own[row["status_year"]]
            assert row["total"] == scored["total"]
            shares = {n: 100 * scored[f"aspect_{n}"] / m for n, m in MAXIMA.items()}
            assert row["weakest_percent"] == pytest.approx(min(shares.values()))
            assert row["weakest_no"] == min(shares, key=lambda n: (round(shares[n], 9), n))
            spell = [r for y, r in own.items() if row["below_since"] <= y <= row["status_year"]]
            assert len(spell) == row["years_below"] and all(r["total"] < 250 for r in spell)
            history = dict(zip(row["history_years"].tolist(), row["history_totals"].tolist(), strict=True))
            assert history == {y: r["total"] for y, r in own.items() if y <= year}


def test_the_published_series_stands(publikasi):
    counts = ask(publikasi, "published_counts", rule="latest", scope="all", year=None)
    known = counts.dropna(subset=["below_baik"])
    found = list(known[["year", "below_baik", "assessed"]].itertuples(False, None))
    assert found == [(2020, 103, 184), (2021, 195, 347), (2022, 243, 460), (2024, 273, 587)]


def test_published_rows_that_can_be_checked_by_hand(publikasi):
    rows = below(publikasi, 2024).set_index("institution")
    assert rows.loc["63", "total"] == 231 and rows.loc["63", "points_missing"] == 19
    assert pd.isna(rows.loc["17", "points_missing"]) and rows.index[-1] == "17"
    # Kutai Timur was Kurang in 2022 without a score and Baik with 263 in 2023.
    before = below(publikasi, 2022).set_index("institution").loc["64.08"]
    assert before["category"] == "kurang" and pd.isna(before["total"])
    assert "64.08" not in below(publikasi, 2023)["institution"].tolist()
    every = itertools.chain.from_iterable(below(publikasi, year)["source_ids"] for year in range(2018, 2026))
    assert all(len(ids) for ids in every), "a published row names its source"
