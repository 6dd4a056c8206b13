"""Which category every institution holds: the rules of domain.md §5, counted by hand."""

from itertools import pairwise

import pandas as pd
import pytest

from merit.query import ask
from merit.store import cursor
from tests import tiny as hand


def held(snapshot, institution, year, rule):
    """The one row of `standing`, as a dict."""
    rows = standing(snapshot)
    (row,) = rows[
        (rows["institution"] == institution) & (rows["year"] == year) & (rows["rule"] == rule)
    ].to_dict("records")
    return row


def standing(snapshot) -> pd.DataFrame:
    return cursor(snapshot).execute("SELECT * FROM standing").df()


def test_every_standing_of_the_tiny_snapshot_is_the_hand_made_one(tiny):
    found = standing(tiny)
    keys = ["rule", "year", "institution"]
    both = found.merge(hand.expected(), on=keys, how="outer", suffixes=("", "_by_hand"), indicator=True)
    assert (both["_merge"] == "both").all(), both[both["_merge"] != "both"]
    assert len(both) == len(found) == 3 * (7 + 7 + 7 + 7 * 6)
    wrong = both[both["category"].fillna("-") != both["category_by_hand"].fillna("-")]
    assert wrong.empty, wrong[[*keys, "category", "category_by_hand"]]


def test_the_table_of_the_snapshot_is_the_answer_to_its_question(tiny):
    pd.testing.assert_frame_equal(ask(tiny, "standing"), standing(tiny))


def test_steps_are_within_one_instrument_and_between_final_results(tiny):
    steps = ask(tiny, "consecutive")
    pd.testing.assert_frame_equal(steps, cursor(tiny).execute("SELECT * FROM consecutive").df()[list(steps)])
    told = steps[["institution", "from_year", "from_category", "to_year", "to_category"]]
    assert told.to_numpy().tolist() == [
        ["91", 2019, "sangat_baik", 2022, "sangat_baik"],
        ["93.01", 2021, "baik", 2023, "baik"],
        ["aa", 2019, "kurang", 2021, "baik"],
        ["aa", 2021, "baik", 2022, "buruk"],
    ]
    assert steps["from_total"].isna().tolist() == [False, True, False, False]


@pytest.mark.parametrize(
    ("total", "category"),
    [
        *((65.5, "buruk"), (174.5, "buruk"), (175.0, "kurang"), (249.5, "kurang"), (249.995, "kurang")),
        *((250.0, "baik"), (324.5, "baik"), (325.0, "sangat_baik"), (400.0, "sangat_baik")),
    ],
)
def test_the_category_is_the_highest_lower_bound_reached(tiny, simulasi, total, category):
    found = {
        row
        for snapshot in (tiny, simulasi)
        for row in cursor(snapshot)
        .execute(
            "SELECT category FROM graded WHERE total = $total AND instrument = 'kasn-2018'", {"total": total}
        )
        .fetchall()
    }
    assert found == {(category,)}


def test_a_status_is_carried_forward_with_its_score_and_year(tiny):
    row = held(tiny, "aa", 2020, "latest")
    assert (row["category"], row["total"], row["status_year"]) == ("kurang", 249.5, 2019)
    assert pd.isna(held(tiny, "aa", 2020, "round")["category"])
    row = held(tiny, "bb", 2025, "latest")
    assert (row["category"], row["total"], row["status_year"]) == ("sangat_baik", 325, 2019)


def test_a_fall_shows_under_latest_and_not_under_ever(tiny):
    row = held(tiny, "aa", 2022, "latest")
    assert (row["category"], row["total"], row["status_year"]) == ("buruk", 174.5, 2022)
    row = held(tiny, "aa", 2025, "ever")
    assert (row["category"], row["total"], row["status_year"]) == ("baik", 324.5, 2021)


def test_ever_keeps_the_best_score_of_the_best_category(tiny):
    row = held(tiny, "91", 2023, "ever")
    assert (row["total"], row["status_year"]) == (400, 2019)
    row = held(tiny, "91", 2023, "latest")
    assert (row["total"], row["status_year"]) == (330, 2022)
    # A category with a score is better than the same category without one.
    row = held(tiny, "93.01", 2023, "ever")
    assert (row["total"], row["status_year"]) == (250, 2023)


def test_a_category_without_a_score_stands_without_a_score(tiny):
    row = held(tiny, "93.01", 2022, "latest")
    assert (row["category"], row["category_order"], row["status_year"]) == ("baik", 3, 2021)
    assert pd.isna(row["total"])


def test_interim_and_self_scores_give_no_status(tiny):
    assert held(tiny, "11", 2022, "latest")["total"] == 65.5
    assert held(tiny, "11", 2022, "ever")["category"] == "buruk"
    assert pd.isna(held(tiny, "91.71", 2019, "latest")["category"])


def test_nothing_crosses_from_one_instrument_to_the_next(tiny):
    rows = standing(tiny)
    new = rows[rows["year"] >= 2026]
    assert set(new["instrument"]) == {"panrb-2025"}
    assert set(new["status_year"].dropna()) == {2026, 2027}
    assert held(tiny, "aa", 2027, "latest")["total"] == 55
    assert pd.isna(held(tiny, "bb", 2026, "ever")["category"])
    assert set(rows.loc[rows["year"] < 2026, "instrument"]) == {"kasn-2018"}


def test_an_institution_stands_only_while_it_exists(tiny):
    rows = standing(tiny)
    years = rows.groupby("institution")["year"].agg(["min", "max"])
    assert tuple(years.loc["93"]) == (2022, 2027)
    assert tuple(years.loc["cc"]) == (2019, 2021)
    assert tuple(years.loc["aa"]) == (2019, 2027)


def test_a_kabupaten_counts_under_the_province_it_belonged_to(tiny, simulasi):
    assert held(tiny, "93.01", 2021, "latest")["province_code"] == "91"
    assert held(tiny, "93.01", 2022, "latest")["province_code"] == "93"
    assert held(simulasi, "96.71", 2021, "round")["province_code"] == "92"
    assert held(simulasi, "96.71", 2022, "round")["province_code"] == "96"
    assert pd.isna(held(tiny, "aa", 2021, "latest")["province_code"])


# Facts that a reader can check by hand (domain.md §6): institution, year, rule, category, total, its year.
FACTS = [
    ("32.16", 2023, "round", "baik", 291.0, 2023),  # Kabupaten Bekasi
    ("32.16", 2024, "round", "baik", None, 2024),
    ("32.16", 2025, "latest", "baik", None, 2024),
    ("32.16", 2025, "ever", "baik", 291.0, 2023),
    ("64.08", 2022, "round", "kurang", None, 2022),  # Kabupaten Kutai Timur
    ("64.08", 2023, "latest", "baik", 263.0, 2023),
    ("16.71", 2022, "round", "baik", None, 2022),  # Kota Palembang
    ("13.03", 2022, "round", "baik", None, 2022),  # Kabupaten Sijunjung
    ("32", 2021, "latest", "sangat_baik", 375.5, 2020),  # Jawa Barat
    ("32", 2023, "ever", "sangat_baik", 396.5, 2022),
    ("32", 2024, "round", "sangat_baik", 400.0, 2024),
    ("52.72", 2022, "round", "buruk", 100.0, 2022),  # Kota Bima
    ("52.72", 2023, "latest", "buruk", 142.5, 2023),
    ("52.72", 2024, "latest", "baik", 277.5, 2024),
    ("14", 2018, "round", "kurang", 216.5, 2018),  # Riau
    ("14", 2021, "round", "baik", 297.5, 2021),
    ("kpk", 2024, "latest", "sangat_baik", 362.5, 2021),
    ("64", 2020, "round", None, None, None),  # Kalimantan Timur: interim only
    ("64", 2020, "latest", "kurang", 232.0, 2019),
    ("13.06", 2021, "round", "baik", None, 2021),  # Kabupaten Agam
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda f: "-".join(map(str, f[:3])))
def test_published_facts_hold(publikasi, fact):
    institution, year, rule, category, total, status_year = fact
    row = held(publikasi, institution, year, rule)
    found = tuple(None if pd.isna(row[k]) else row[k] for k in ("category", "total", "status_year"))
    assert found == (category, total, status_year)


def test_nothing_stands_twice(publikasi, simulasi):
    for snapshot in (publikasi, simulasi):
        rows = standing(snapshot)
        assert not rows.duplicated(["rule", "year", "institution"]).any()
        # The three rules speak of the same institutions in every year.
        sizes = rows.groupby(["year", "rule"]).size().unstack()
        assert sizes.nunique(axis=1).eq(1).all()


def test_ever_never_falls(simulasi):
    rows = standing(simulasi)
    ever = rows[rows["rule"] == "ever"].pivot_table(
        index="institution", columns="year", values="category_order", dropna=False, aggfunc="max"
    )
    years = sorted(ever.columns)
    exists = rows[rows["rule"] == "ever"].pivot_table(
        index="institution", columns="year", values="rule", aggfunc="size"
    )
    for before, after in pairwise(years):
        persist = exists[before].notna() & exists[after].notna()
        was, now = ever.loc[persist, before].fillna(0), ever.loc[persist, after].fillna(0)
        assert persist.sum() > 600
        assert (now >= was).all()
        assert (now >= 3).sum() > (was >= 3).sum()


def test_round_is_part_of_latest_and_latest_never_above_ever(simulasi):
    rows = standing(simulasi).pivot_table(
        index=["institution", "year"], columns="rule", values="category_order", dropna=False, aggfunc="max"
    )
    scored = rows["round"].notna()
    assert scored.sum() > 1500
    assert (rows.loc[scored, "round"] == rows.loc[scored, "latest"]).all()
    assert (rows["latest"].notna() == rows["ever"].notna()).all()
    assessed = rows.dropna(subset=["latest"])
    assert (assessed["latest"] <= assessed["ever"]).all()
    assert (assessed["latest"] < assessed["ever"]).any()
