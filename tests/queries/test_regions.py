"""Ranks, standings, aspects per province and islands, counted by hand and against the registry's facts."""

import os

import pandas as pd
import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

# Institution, year, status, total, category published without a score.
SCORES = [
    *(("11", 2021, "final", 300.0, None), ("12", 2021, "final", 280.0, None)),
    *(("13", 2021, "final", 280.0, None), ("91", 2021, "final", 100.0, None)),
    *(("aa", 2021, "final", 300.0, None), ("93.01", 2021, "final", 280.0, None)),
    *(("11", 2023, "final", 310.0, None), ("12", 2023, "final", 310.0, None)),
    *(("91", 2023, "final", 200.0, None), ("93", 2023, "final", 150.0, None)),
    ("93.01", 2023, "final", 250.0, None),
    *(("13", 2024, "final", 90.0, None), ("12", 2024, "interim", 400.0, None)),
    ("91", 2024, "final", None, "baik"),
    ("11", 2026, "final", 85.0, None),
]
# Institution, year, status, aspect, points, percent; the maxima are 40 (aspects 1 and 2) and 130 (aspect 3).
ASPECTS = [
    *(("11", 2023, "final", 1, 20.0, None), ("12", 2023, "final", 1, 30.0, None)),
    *(("13", 2021, "final", 1, None, 10.0), ("11", 2023, "final", 3, 65.0, None)),
    *(("12", 2024, "interim", 1, 0.0, None), ("93.01", 2021, "final", 2, 10.0, None)),
    ("aa", 2021, "final", 1, 40.0, None),
]


@pytest.fixture(scope="module")
def small(store, tmp_path_factory):
    """The registry of tests/tiny.py with two more governments, and the scores above."""
    tables = dict(hand_made.tables())
    more = tables["institution"].query("code == '11'")
    more = [more.assign(code=c, name=f"Instansi {c}") for c in ("12", "13")]
    scores = pd.DataFrame(SCORES, columns=["institution", "year", "status", "total", "stated_category"])
    aspects = pd.DataFrame(
        ASPECTS, columns=["institution", "year", "status", "aspect_no", "points", "percent"]
    )
    tables |= {
        "institution": pd.concat([tables["institution"], *more], ignore_index=True),
        "assessment": scores.assign(
            instrument=scores["year"].ge(2026).map({True: "panrb-2025", False: "kasn-2018"}),
            year_inferred=False,
            fixed_on=None,
            talent_management=None,
        ),
        "aspect_score": aspects.assign(instrument="kasn-2018", source_id=None),
    }
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("small"))
    try:
        return write("resmi", tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)


def ranking(snapshot, year=None, group=None, province=None):
    return ask(snapshot, "ranking", year=year, group=group, province=province)


def column(frame, name):
    """{institution: value}, missing values as None."""
    values = frame[name].astype(object).where(frame[name].notna(), None)
    return dict(zip(frame["institution"], values, strict=True))


def test_ties_share_a_rank_and_the_next_one_is_skipped(small):
    ranks = ranking(small, 2021, "provinsi")
    assert column(ranks, "rank_group") == {"11": 1, "12": 2, "13": 2, "91": 4}
    assert set(ranks["of_group"]) == {4}


def test_ranks_in_the_nation_and_in_the_province_of_that_year(small):
    ranks = ranking(small, 2021)
    assert column(ranks, "rank_national") == {"11": 1, "aa": 1, "12": 3, "13": 3, "93.01": 3, "91": 6}
    assert set(ranks["of_national"]) == {6}
    assert column(ranks, "rank_province") == {"11": 1, "aa": None, "12": 2, "13": 2, "93.01": 1, "91": 2}
    assert column(ranks, "of_province") == {"11": 3, "aa": None, "12": 3, "13": 3, "93.01": 2, "91": 2}
    # 93.01 belonged to province 91 in 2021 and to 93 in 2023.
    assert column(ranking(small, 2021, None, "91"), "rank_province") == {"93.01": 1, "91": 2}
    assert column(ranking(small, 2023, None, "93"), "rank_province") == {"93.01": 1, "93": 2}


def test_a_filter_picks_rows_and_never_changes_a_rank(small):
    whole = column(ranking(small), "rank_national")
    for group, province in (("provinsi", None), (None, "11"), ("kabupaten", "93")):
        part = column(ranking(small, None, group, province), "rank_national")
        assert part
        assert {i: r for i, r in whole.items() if i in part} == part


def test_change_of_rank_is_against_the_last_round_of_that_institution(small):
    ranks = ranking(small, 2023, "provinsi")
    assert column(ranks, "rank_group") == {"11": 1, "12": 1, "91": 3, "93": 4}
    assert column(ranks, "previous_year") == {"11": 2021, "12": 2021, "91": 2021, "93": None}
    assert column(ranks, "previous_rank_group") == {"11": 1, "12": 2, "91": 4, "93": None}
    assert column(ranks, "rank_change_group") == {"11": 0, "12": 1, "91": 1, "93": None}
    late = ranking(small, 2024, "provinsi")
    assert late[["institution", "rank_group", "of_group", "previous_of_group", "rank_change_group"]].to_dict(
        "records"
    ) == [
        {
            "institution": "13",
            "rank_group": 1,
            "of_group": 1,
            "previous_of_group": 4,
            "rank_change_group": 1,
        }
    ]


def test_no_rank_without_a_final_score_and_none_across_instruments(small):
    # 2024 has an interim score of 12 and a category of 91 without a score.
    assert list(ranking(small, 2024)["institution"]) == ["13"]
    new = ranking(small, 2026).iloc[0]
    assert (new["institution"], new["rank_national"], new["instrument"]) == ("11", 1, "panrb-2025")
    assert pd.isna(new["previous_year"])
    assert pd.isna(new["rank_change_group"])


def test_ranks_of_the_simulation_agree_with_a_ranking_of_its_scores(simulasi):
    scores = ask(simulasi, "scores", year=None, group="provinsi", province=None, institution=None)
    final = scores[scores["status"] == "final"].copy()
    final["rank"] = final.groupby("year")["total"].rank(method="min", ascending=False).astype(int)
    ranks = ranking(simulasi, None, "provinsi").merge(final, on=["institution", "year"])
    assert len(ranks) == len(final) > 100
    assert (ranks["rank_group"] == ranks["rank"]).all()
    assert column(ranking(simulasi, 2024, "provinsi", "15"), "rank_group") == {"15": 12}
    assert column(ranking(simulasi, 2024, "provinsi", "81"), "rank_group") == {"81": 12}


def standings(snapshot, year, province=None, group=None, rule="latest"):
    return ask(snapshot, "standings", rule=rule, year=year, group=group, province=province)


def test_standings_give_the_margin_both_ways(small):
    own = standings(small, 2023, "93").set_index("institution")
    assert list(own.index) == ["93", "93.01"]  # the province government first
    assert own.loc["93", "category"] == "buruk"
    assert own.loc["93", ["next_category", "points_to_next", "points_above_floor"]].to_list() == [
        "kurang",
        25.0,
        150.0,
    ]
    assert own.loc["93.01", "category"] == "baik"
    assert own.loc["93.01", ["next_category", "points_to_next", "points_above_floor"]].to_list() == [
        "sangat_baik",
        75.0,
        0.0,
    ]


def test_standings_leave_missing_what_is_not_known(small):
    own = standings(small, 2024, "91").set_index("institution")
    # A category without a score has a next category, but no distance to it.
    assert own.loc["91", ["category", "next_category", "status_year"]].to_list() == [
        "baik",
        "sangat_baik",
        2024,
    ]
    assert own.loc["91", ["total", "points_to_next", "points_above_floor"]].isna().all()
    assert (
        own.loc["91.71", ["category", "total", "status_year", "next_category", "points_to_next"]].isna().all()
    )


def test_nothing_is_above_sangat_baik(simulasi):
    best = standings(simulasi, 2025)
    best = best[best["category"] == "sangat_baik"]
    assert len(best) == 105
    assert best["next_category"].isna().all()
    assert best["points_to_next"].isna().all()
    assert best["points_above_floor"].min() == 0.0


@pytest.mark.parametrize(("year", "n"), [(2021, 34), (2023, 38)])
def test_how_many_provinces_there_are(simulasi, publikasi, year, n):
    for snapshot in (simulasi, publikasi):
        counts = ask(snapshot, "counts", rule="latest", by="province", year=year, group=None, province=None)
        assert len(counts) == n
        assert len(standings(snapshot, year, group="provinsi")) == n


def test_kabupaten_of_papua_selatan_count_for_papua_before_it_existed(simulasi):
    papua, selatan = (set(standings(simulasi, 2021, p)["institution"]) for p in ("91", "93"))
    assert {"93.01", "93.02", "93.03", "93.04"} < papua
    assert selatan == set()
    assert set(standings(simulasi, 2023, "93")["institution"]) == {"93", "93.01", "93.02", "93.03", "93.04"}
    assert not {"93.01", "93.02"} & set(standings(simulasi, 2023, "91")["institution"])
    papua_2021 = ask(simulasi, "counts", rule="latest", by="province", year=2021, group=None, province="91")
    assert int(papua_2021["registered"].iloc[0]) == len(papua) == 10 + 4 + 8 + 8


def aspects(snapshot, year, rule="latest"):
    rows = ask(snapshot, "aspects_by_province", rule=rule, year=year)
    return {
        (r["province"], r["aspect_no"]): (round(r["median"], 6), r["n"], r["place"])
        for r in rows.to_dict("records")
    }


def test_aspects_are_medians_of_the_share_of_the_maximum(small):
    # 20/40, 30/40 and the 10 percent of 2021; 65/130. Equal medians share the weakest place. The
    # kabupaten's score of 2021 has been followed by one without aspects.
    assert aspects(small, 2023) == {("11", 1): (0.5, 3, 1), ("11", 3): (0.5, 1, 1)}
    assert aspects(small, 2023, "round") == {("11", 1): (0.625, 2, 2), ("11", 3): (0.5, 1, 1)}
    assert aspects(small, 2021, "round") == {("11", 1): (0.1, 1, 1), ("91", 2): (0.25, 1, 1)}
    assert aspects(small, 2026) == {}


def test_aspects_published_of_regional_governments(publikasi):
    rows = ask(publikasi, "aspect_publications", year=2024)
    assert list(zip(rows["institution"], rows["year"], rows["aspects"], strict=True)) == [
        ("13.74", 2021, 1),
        ("32.71", 2019, 8),
    ]
    assert ask(publikasi, "aspect_publications", year=2020)["name"].to_list() == ["Kota Bogor"]
    assert ask(publikasi, "aspect_publications", year=2018).empty


def test_seven_islands_from_west_to_east(simulasi):
    rows = ask(simulasi, "islands")
    assert rows["name"].to_list() == [
        *("Sumatera", "Jawa", "Bali dan Nusa Tenggara", "Kalimantan"),
        *("Sulawesi", "Maluku", "Papua"),
    ]
    assert rows["name_en"].iloc[0] == "Sumatra"
    counts = ask(simulasi, "counts", rule="latest", by="island", year=2025, group=None, province=None)
    provinces = ask(simulasi, "counts", rule="latest", by="province", year=2025, group=None, province=None)
    assert counts["key"].to_list() == rows["code"].to_list()
    assert int(counts["registered"].sum()) == int(provinces["registered"].sum()) == 38 + 415 + 93


def test_sources_of_a_standing_print_its_score_or_its_category(tiny, publikasi):
    def sources(snapshot, year):
        rows = ask(snapshot, "standing_sources", rule="round", year=year, group=None, province=None)
        return list(zip(rows["institution"], rows["status_year"], rows["source_id"], strict=True))

    # No claim prints the 324.5 of aa; N4 says of 93.01 that it is Baik, N1 prints another score.
    assert sources(tiny, 2021) == []
    assert sources(tiny, 2023) == [("93.01", 2023, "N4")]
    jabar = ask(publikasi, "standing_sources", rule="latest", year=2024, group="provinsi", province="32")
    assert set(jabar["institution"]) == {"32"}
    assert set(jabar["status_year"]) == {2024}
    claims = ask(publikasi, "institution_claims", institution="32")
    used = claims[(claims["year"] == 2024) & claims["role"].isin(["used", "agrees"])]
    assert set(jabar["source_id"]) == set(used["source_id"]) != set()
