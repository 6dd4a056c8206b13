"""Institutions side by side, against figures counted by hand and the published record."""

import pytest

from merit.query import ask
from merit.text import is_missing


def totals(snapshot, *codes):
    """{(institution, year, status): row}."""
    rows = ask(snapshot, "compare_totals", institutions=list(codes)).to_dict("records")
    return {(r["institution"], r["year"], r["status"]): r for r in rows}


def aspects(snapshot, year, *codes):
    """{(institution, aspect_no): row}."""
    rows = ask(snapshot, "compare_aspects", institutions=list(codes), year=year).to_dict("records")
    return {(r["institution"], r["aspect_no"]): r for r in rows}


def values(rows, *columns):
    """The rows with missing values as None."""
    return {key: tuple(None if is_missing(row[c]) else row[c] for c in columns) for key, row in rows.items()}


def test_totals_stand_against_the_first_in_the_same_year_and_instrument(tiny):
    rows = totals(tiny, "91", "aa", "bb")
    columns = ("place", "total", "category_name", "compared", "is_best", "difference", "gap")
    assert values(rows, *columns) == {
        ("91", 2019, "final"): (1, 400, "Sangat Baik", 3, True, 0, 150.5),
        ("aa", 2019, "final"): (2, 249.5, "Kurang", 3, False, -150.5, 150.5),
        ("bb", 2019, "final"): (3, 325, "Sangat Baik", 3, False, -75, 150.5),
        # The first has no score of 2021, and one score alone is not the best.
        ("aa", 2021, "final"): (2, 324.5, "Baik", 1, False, None, None),
        ("91", 2022, "final"): (1, 330, "Sangat Baik", 2, True, 0, 155.5),
        ("aa", 2022, "final"): (2, 174.5, "Buruk", 2, False, -155.5, 155.5),
        ("aa", 2026, "final"): (2, 55, "Lanjutan", 1, False, None, None),
    }


def test_the_change_since_the_first_score_stays_within_an_instrument(tiny):
    assert values(totals(tiny, "aa", "91"), "change_first") == {
        ("aa", 2019, "final"): (None,),
        ("aa", 2021, "final"): (75,),
        ("aa", 2022, "final"): (-75,),
        ("aa", 2026, "final"): (None,),
        ("91", 2019, "final"): (None,),
        ("91", 2022, "final"): (-70,),
    }


def test_ranks_are_those_of_all_institutions_of_the_year(tiny):
    ranks = values(totals(tiny, "aa", "11"), "rank_national", "of_national", "rank_group", "of_group")
    assert ranks["aa", 2019, "final"] == (3, 3, 1, 1)  # after 91 with 400 and bb with 325
    assert ranks["aa", 2022, "final"] == (2, 2, 1, 1)  # after 91 with 330
    assert ranks["11", 2020, "final"] == (2, 2, 1, 1)  # after cc with 250
    assert ranks["aa", 2026, "final"] == (1, 1, 1, 1)


def test_ties_share_a_rank_and_the_next_one_is_left_out(publikasi):
    rows = totals(publikasi, "36", "21", "75", "14")
    found = values(rows, "total", "rank_national", "of_national", "rank_group", "of_group", "is_best")
    # Of 31 published scores of 2023 six are higher than 330.5; 33.75 has 327 as well.
    assert found["36", 2023, "final"] == (330.5, 7, 31, 1, 6, True)
    assert found["21", 2023, "final"] == (330.5, 7, 31, 1, 6, True)
    assert found["75", 2023, "final"] == (327, 9, 31, 3, 6, False)
    assert found["14", 2023, "final"] == (318, 11, 31, 4, 6, False)
    assert values(rows, "difference")["75", 2023, "final"] == (-3.5,)
    assert values(rows, "difference")["21", 2023, "final"] == (0,)


def test_only_a_final_total_is_ranked_and_compared(tiny):
    rows = totals(tiny, "11", "93.01", "91.71")
    nothing = ("category", "rank_national", "rank_group", "difference", "gap", "change_first")
    for key in (("11", 2021, "interim"), ("11", 2022, "self"), ("91.71", 2018, "self")):
        assert values(rows, *nothing)[key] == (None,) * 6
        assert not rows[key]["is_best"] and rows[key]["compared"] == 0
    assert rows["11", 2022, "self"]["total"] == 400
    only = values(rows, "category_name", "total", "rank_national", "difference")
    assert only["93.01", 2021, "final"] == ("Baik", None, None, None)


def test_published_totals_of_three_provinces(publikasi):
    rows = totals(publikasi, "32", "13", "21")
    jawa_barat = {y: r["total"] for (code, y, _), r in rows.items() if code == "32"}
    assert jawa_barat == {2020: 375.5, 2022: 396.5, 2024: 400}
    assert values(rows, "difference", "gap")["13", 2024, "final"] == (-46.5, 69.5)  # 353.5; 400 - 330.5
    assert values(rows, "change_first")["32", 2024, "final"] == (24.5,)
    assert rows["32", 2024, "final"]["rank_national"] == 1  # shared with bpom, which has 400 too
    assert totals(publikasi, "bpom")["bpom", 2024, "final"]["rank_national"] == 1


def test_the_order_asked_is_kept_and_repeated_or_unknown_codes_fall_out(publikasi):
    rows = ask(publikasi, "compare_totals", institutions=["no-such", "21", "32", "21", "13"])
    places = rows.drop_duplicates("institution").set_index("institution")["place"].to_dict()
    assert places == {"21": 1, "32": 2, "13": 3}
    assert rows.loc[rows["year"] == 2024, "institution"].tolist() == ["21", "32", "13"]
    assert rows.loc[rows["year"] == 2024, "difference"].tolist() == [0, 69.5, 23]
    assert not rows.duplicated(["institution", "year", "status"]).any()
    assert ask(publikasi, "compare_totals", institutions=[]).empty


# mk has points for the aspects 1 to 5 and published percentages for 6 to 8; kemenpora points for all.
MK = (37.5, 38, 75, 25, 77.5)
KEMENPORA = (40, 38, 60, 12.5, 72.5, 25, 14, 18)
MAXIMA = (40, 40, 130, 40, 80, 40, 16, 24)


def test_aspects_are_compared_in_percent_and_subtracted_in_points_only(publikasi):
    rows = aspects(publikasi, 2021, "mk", "kemenpora")
    columns = ("points", "percent", "unit", "is_best", "difference")
    found = values(rows, *columns)
    for no, points in enumerate(MK, start=1):
        best = points / MAXIMA[no - 1] >= KEMENPORA[no - 1] / MAXIMA[no - 1]
        percent = pytest.approx(100 * points / MAXIMA[no - 1])
        assert found["mk", no] == (points, percent, "points", best, 0)
    for no, percent in ((6, 88), (7, 100), (8, 96)):
        assert found["mk", no] == (None, percent, "percent", True, None)
    differences = [found["kemenpora", no][4] for no in range(1, 9)]
    assert differences == [2.5, 0, -15, -12.5, -5, None, None, None]
    assert [no for no in range(1, 9) if found["kemenpora", no][3]] == [1, 2]  # 40 of 40; 38 each
    assert {row["leads"] for (code, _), row in rows.items() if code == "mk"} == {7}
    assert {row["leads"] for (code, _), row in rows.items() if code == "kemenpora"} == {2}
    gaps = {no: rows["mk", no]["gap"] for no in range(1, 9)}
    assert gaps[4] == 31.25 and gaps[2] == 0 and gaps[6] == 25.5  # 62.5 - 31.25; 88 - 62.5
    assert gaps[3] == pytest.approx(100 * (75 - 60) / 130, abs=1e-5)


def test_the_first_asked_is_the_measure(publikasi):
    rows = aspects(publikasi, 2021, "kemenpora", "mk")
    found = [values(rows, "difference")["mk", no][0] for no in range(1, 9)]
    assert found == [-2.5, 0, 15, 12.5, 5, None, None, None]
    assert [row["place"] for (code, _), row in rows.items() if code == "mk"] == [2] * 8


def test_who_has_no_aspect_keeps_a_row_for_each(publikasi):
    rows = aspects(publikasi, 2021, "mk", "32.71", "13.74")
    assert len(rows) == 24
    assert all(is_missing(rows["32.71", no]["percent"]) for no in range(1, 9))  # its scores are of 2019
    assert is_missing(rows["32.71", 1]["status"])
    assert rows["32.71", 1]["instrument"] == "kasn-2018"
    # 13.74: one published percentage, 87.5; mk has 88 there.
    assert values(rows, "percent", "is_best", "difference")["13.74", 6] == (87.5, False, None)
    assert rows["13.74", 6]["compared"] == 2 and rows["mk", 1]["compared"] == 1
    assert not rows["mk", 1]["is_best"] and is_missing(rows["mk", 1]["gap"])


def test_existence_follows_the_year(publikasi):
    # The ministry of law began in 2025, its predecessor ended in 2024.
    for year, there in ((2024, {"kemenkumham"}), (2025, {"kemenkum"})):
        rows = aspects(publikasi, year, "kemenkumham", "kemenkum")
        assert {code for (code, _), r in rows.items() if r["existed"]} == there


def test_scores_that_are_not_final_are_shown_and_not_compared(simulasi):
    rows = aspects(simulasi, 2023, "33.15", "kpk", "12.13")
    columns = ("status", "points", "compared", "is_best", "difference")
    assert values(rows, *columns)["33.15", 1] == ("self", 22, 1, False, None)
    assert values(rows, *columns)["12.13", 1] == ("self", 22.5, 1, False, None)
    assert values(rows, *columns)["kpk", 1] == ("final", 37, 1, False, None)
    with_another = aspects(simulasi, 2023, "33.15", "kpk", "32")
    # kpk 37 of 40; the self score of the first is nobody's measure.
    assert with_another["kpk", 1]["compared"] == 2 and is_missing(with_another["32", 1]["difference"])


def test_each_instrument_keeps_its_own_aspects(tiny):
    rows = aspects(tiny, 2026, "aa", "91")
    assert {r["instrument"] for r in rows.values()} == {"panrb-2025"}
    assert all(is_missing(r["maximum"]) and is_missing(r["percent"]) for r in rows.values())
    assert ask(tiny, "compare_aspects", institutions=["aa"], year=1900).empty
