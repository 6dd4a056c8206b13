"""The questions about one institution, against figures counted by hand and facts that anybody can check."""

import math

import pytest

from merit.query import ask


def history(snapshot, code):
    """{(year, status): row} of one institution."""
    rows = ask(snapshot, "institution_history", institution=code).to_dict("records")
    return {(r["year"], r["status"]): r for r in rows}


def empty(value):
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) == "<NA>"


@pytest.mark.parametrize(
    ("code", "year", "total", "category", "above", "ahead", "following"),
    [
        ("32.16", 2023, 291, "Baik", 41, 34, "Sangat Baik"),
        ("64.08", 2023, 263, "Baik", 13, 62, "Sangat Baik"),
        ("52.72", 2022, 100, "Buruk", 100, 75, "Kurang"),
        ("52.72", 2023, 142.5, "Buruk", 142.5, 32.5, "Kurang"),
        ("52.72", 2024, 277.5, "Baik", 27.5, 47.5, "Sangat Baik"),
        ("14", 2018, 216.5, "Kurang", 41.5, 33.5, "Baik"),
        ("14", 2019, 227.5, "Kurang", 52.5, 22.5, "Baik"),
        ("14", 2020, 293.5, "Baik", 43.5, 31.5, "Sangat Baik"),
        ("14", 2021, 297.5, "Baik", 47.5, 27.5, "Sangat Baik"),
        ("14", 2023, 318, "Baik", 68, 7, "Sangat Baik"),
        ("kpk", 2021, 362.5, "Sangat Baik", 37.5, None, None),
        ("32", 2022, 396.5, "Sangat Baik", 71.5, None, None),
    ],
)
def test_margins_of_published_scores(publikasi, code, year, total, category, above, ahead, following):
    row = history(publikasi, code)[year, "final"]
    assert (row["total"], row["category_name"], row["points_above_floor"]) == (total, category, above)
    assert empty(row["points_to_next"]) if ahead is None else row["points_to_next"] == ahead
    assert empty(row["next_category"]) if following is None else row["next_category"] == following
    assert row["is_lowest"] == (category == "Buruk")


def test_a_category_without_a_score_has_no_margin_and_no_index(publikasi):
    row = history(publikasi, "32.16")[2024, "final"]
    assert row["category_name"] == "Baik"
    for column in ("total", "points_above_floor", "points_to_next", "index_value", "change"):
        assert empty(row[column]), column


def test_the_newest_assessment_and_the_newest_score_may_be_of_different_years(publikasi):
    rows = ask(publikasi, "institution_history", institution="32.16")
    assert rows.loc[rows["is_newest"], "year"].tolist() == [2024]
    assert rows.loc[rows["is_newest_score"], "year"].tolist() == [2023]


def test_the_index_is_the_score_over_the_instruments_maximum(publikasi):
    assert history(publikasi, "mk")[2023, "final"]["index_value"] == 0.96  # 392.5 / 410
    assert history(publikasi, "32.16")[2023, "final"]["index_value"] == 0.71  # 291 / 410


def test_changes_stand_against_the_score_before_across_years_without_one(publikasi):
    riau = history(publikasi, "14")
    assert empty(riau[2018, "final"]["change"])
    assert (riau[2020, "final"]["change"], riau[2020, "final"]["change_since"]) == (66, 2019)
    assert (riau[2023, "final"]["change"], riau[2023, "final"]["change_since"]) == (20.5, 2021)


def test_half_points_stay_below_the_line_and_instruments_are_never_compared(tiny):
    rows = history(tiny, "aa")
    found = {y: (r["category"], r["points_above_floor"], r["points_to_next"]) for (y, _), r in rows.items()}
    assert found == {
        2019: ("kurang", 74.5, 0.5),
        2021: ("baik", 74.5, 0.5),
        2022: ("buruk", 174.5, 0.5),
        2026: ("lanjutan", 15.0, 5.0),  # bounds 40 and 60 of the other instrument
    }
    changes = {y: r["change"] for (y, _), r in rows.items()}
    assert (changes[2021], changes[2022]) == (75.0, -150.0)
    assert empty(changes[2019]) and empty(changes[2026])
    assert {y: r["index_value"] for (y, _), r in rows.items() if y < 2026} == {
        2019: 0.61,
        2021: 0.79,
        2022: 0.43,
    }
    assert empty(rows[2026, "final"]["index_value"])  # a draft instrument has no maximum
    assert [y for (y, _), r in rows.items() if r["is_newest"]] == [2026]


def test_only_a_final_score_has_a_category_and_a_margin(tiny):
    rows = history(tiny, "11")
    assert rows[2020, "final"]["is_newest"]
    for key in ((2021, "interim"), (2022, "self")):
        assert not rows[key]["is_newest"] and not rows[key]["is_newest_score"]
        for column in ("category", "points_above_floor", "points_to_next", "index_value", "change"):
            assert empty(rows[key][column]), (key, column)
    assert rows[2022, "self"]["total"] == 400
    assert not ask(tiny, "institution_history", institution="91.71")["is_newest"].any()


def claims(snapshot, code, year):
    rows = ask(snapshot, "institution_claims", institution=code)
    return [
        (r["role"], *(None if empty(r[c]) else r[c] for c in ("total", "category", "status")))
        for r in rows[rows["year"] == year].to_dict("records")
    ]


def test_conflicting_claims_stay_visible(publikasi):
    assert claims(publikasi, "32", 2022) == [
        ("used", 396.5, "sangat_baik", "final"),
        ("other", 392.0, "sangat_baik", "interim"),
    ]
    assert [c[:2] for c in claims(publikasi, "21", 2021)] == [("used", 296.5), ("other", 291.0)]
    assert [c[:2] for c in claims(publikasi, "52.72", 2024)] == [("used", 277.5), ("other", 257.0)]


def test_an_interim_score_gets_no_category_that_its_source_does_not_print(publikasi):
    assert claims(publikasi, "64", 2020) == [
        ("used", 240.0, "kurang", "interim"),  # the source prints the word
        ("other", 246.0, None, "interim"),
    ]


def test_a_second_source_of_the_same_figure_agrees(publikasi):
    rows = ask(publikasi, "institution_claims", institution="32.16")
    assert rows["role"].tolist() == ["used", "agrees", "used"]
    assert rows["publisher"].tolist() == ["Radar Bekasi", "radarbekasi.id", "ANTARA"]


def test_a_source_that_says_the_same_twice_is_one_row(publikasi):
    rows = ask(publikasi, "institution_claims", institution="33.11")
    assert list(zip(rows["year"], rows["role"], rows["source_id"], strict=True)) == [
        (2021, "used", "S264"),
        (2022, "used", "S264"),
        (2022, "agrees", "S094"),
    ]
    said = ["year", "total", "category", "source_id"]
    everybody = ask(publikasi, "institutions")["code"]
    answers = [ask(publikasi, "institution_claims", institution=code) for code in everybody]
    assert not any(rows.duplicated(said).any() for rows in answers)


def test_a_category_alone_agrees_with_a_score_of_that_category(publikasi):
    assert claims(publikasi, "14", 2020) == [
        ("used", 293.5, "baik", "final"),
        ("agrees", None, "baik", "final"),
    ]


def test_score_and_category_from_two_claims_are_both_used(publikasi):
    assert claims(publikasi, "32.71", 2019) == [
        ("used", None, "baik", "final"),
        ("used", 266.5, "baik", "year_inferred"),
        ("agrees", 266.5, "baik", "year_inferred"),
    ]


def test_the_claim_that_resolution_picks_is_used_everywhere(publikasi):
    won = ask(publikasi, "resolved_claims")
    used = {
        int(claim)
        for code in won["institution"].unique()
        for claim in ask(publikasi, "institution_claims", institution=code)
        .query("role == 'used'")["claim_id"]
        .tolist()
    }
    assert set(won["claim_id"].tolist()) <= used
    assert len(used) == len(won) + 1  # Kota Bogor 2019: category and score from two claims


def aspects(snapshot, code, year):
    return ask(snapshot, "peer_aspects", institution=code, year=year, peers=[])


def test_points_and_published_percentages_are_kept_apart(publikasi):
    rows = aspects(publikasi, "mk", 2021)
    assert rows["unit"].tolist() == ["points"] * 5 + ["percent"] * 3
    assert rows["points"].tolist()[:5] == [37.5, 38, 75, 25, 77.5]
    assert rows["points"].isna().tolist() == [False] * 5 + [True] * 3
    assert rows["percent"].round(2).tolist() == [93.75, 95, 57.69, 62.5, 96.88, 88, 100, 96]
    assert rows["points_left"].tolist()[:5] == [2.5, 2, 55, 15, 2.5]
    assert rows["source_id"].tolist() == ["S026"] * 5 + ["S027"] * 3


def test_whole_profiles_in_points_or_in_percent(publikasi):
    assert aspects(publikasi, "kemenpora", 2021)["points"].sum() == 280
    bogor = aspects(publikasi, "32.71", 2019)
    assert bogor["percent"].tolist() == [93.8, 75, 41.7, 75, 71.9, 68.8, 75, 91.7]
    assert bogor["points"].isna().all()


def test_one_published_aspect_leaves_seven_unknown(publikasi):
    rows = aspects(publikasi, "13.74", 2021)
    assert rows["aspect_no"].tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert rows.set_index("aspect_no")["percent"].dropna().to_dict() == {6: 87.5}
    assert rows["unit"].isna().sum() == 7
    assert aspects(publikasi, "13.74", 2022)["unit"].isna().all()


def test_the_firmest_status_of_a_year_is_shown(simulasi):
    both = aspects(simulasi, "11.04", 2022)  # final and self
    assert set(both["status"]) == {"final"} and len(both) == 8
    assert set(aspects(simulasi, "11.07", 2020)["status"].dropna()) == {"interim"}


def related(snapshot, code):
    rows = ask(snapshot, "institution_relations", institution=code)
    return [(r["relation"], r["code"], r["year"], r["split"]) for r in rows.to_dict("records")]


def test_mergers_and_splits(publikasi):
    assert related(publikasi, "brin") == [
        ("predecessor", c, 2021, False) for c in ("batan", "bppt", "kemenristek", "lapan", "lipi")
    ]
    assert related(publikasi, "kemenkumham") == [
        ("successor", c, 2025, False) for c in ("kemenham", "kemenimipas", "kemenkum")
    ]
    assert related(publikasi, "91") == [("successor", c, 2022, True) for c in ("93", "94", "95")]
    assert related(publikasi, "96") == [("predecessor", "92", 2022, True)]
    assert related(publikasi, "32.16") == []


def test_everybody_of_the_registry_can_be_looked_up(publikasi):
    rows = ask(publikasi, "institutions").set_index("code")
    assert len(rows) == len(ask(publikasi, "registry"))
    assert rows.loc["32.16", ["name", "group_name", "province_name"]].tolist() == [
        "Kabupaten Bekasi",
        "Kabupaten",
        "Jawa Barat",
    ]
    assert "Komdigi" in rows.loc["kemenkominfo", "also_known_as"]
    assert rows.loc["93.01", ["former_province_name", "province_from"]].tolist() == ["Papua", 2022]
    assert (rows.loc["kasn", "valid_to"], rows.loc["kasn", "validity_basis"]) == (2024, "UU 20/2023")
