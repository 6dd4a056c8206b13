"""The answers of a ceremony as a whole: which rounds, which provinces, and figures without false alarm."""

import os
import random
from dataclasses import fields
from functools import partial

import pandas as pd
import pytest

from merit.ceremony import CeremonyError, ceremony, default_year, years_of
from merit.controls import OK, UNKNOWN
from merit.ingest.build import load, simulated
from merit.query import ask
from merit.store import write
from tests import any_round, ceremonial

ANSWERS = (
    *("totals", "summary", "by_group", "cumulative", "recipients", "best_by_group", "first_baik"),
    *("first_sangat_baik", "moved_up", "moved_down", "most_improved", "aspects", "talent_management"),
    *("by_province", "by_island"),
)


def opened(made, kind="official"):
    con = ceremonial.opened(made, kind)
    return con, ceremonial.asker(con)


@pytest.fixture(scope="module")
def stage():
    """Asks the hand-made round."""
    return opened(ceremonial.tables())[1]


def test_years_are_those_with_a_final_assessment(stage, tiny_asked):
    assert years_of(stage) == [2020, 2021, 2023]
    assert default_year(stage) == 2023
    assert years_of(tiny_asked) == [2019, 2020, 2021, 2022, 2023, 2026, 2027]
    assert default_year(tiny_asked) == 2027


@pytest.fixture(scope="module")
def tiny_asked():
    """Asks the snapshot of tests/tiny.py."""
    from tests import tiny

    return opened(tiny.tables())[1]


def test_the_published_record_begins_with_the_newest_round_of_which_both_awards_were_printed():
    made = ceremonial.tables()
    con, asked = opened(made, "published")
    assert default_year(asked) == 2023
    con.execute("UPDATE national_count SET sangat_baik = 9, baik = 0 WHERE year = 2021")
    con.execute("UPDATE national_count SET baik = NULL WHERE year = 2023 AND rule = 'round'")
    assert default_year(asked) == 2021
    con.execute("UPDATE national_count SET baik = NULL")
    assert default_year(asked) == 2023  # none was printed: the newest known


def test_default_years_of_the_datasets(publikasi, simulasi):
    assert default_year(partial(ask, publikasi)) == 2023
    assert default_year(partial(ask, simulasi)) == 2025


def test_a_registry_without_assessments_has_no_round():
    made = ceremonial.tables()
    del made["assessment"], made["aspect_score"], made["national_count"]
    for kind in ("official", "published"):
        _, asked = opened(made, kind)
        assert years_of(asked) == []
        assert default_year(asked) is None
        with pytest.raises(CeremonyError) as caught:
            ceremony(asked, 2023)
        assert (caught.value.reason, caught.value.value, caught.value.known) == ("year", "2023", [])


def test_a_year_without_a_round_and_an_unknown_province_are_refused(stage):
    with pytest.raises(CeremonyError) as caught:
        ceremony(stage, 2022)
    assert (caught.value.reason, caught.value.value) == ("year", "2022")
    assert caught.value.known == ["2020", "2021", "2023"]
    with pytest.raises(CeremonyError) as caught:
        ceremony(stage, 2023, ("32", "99"))
    assert (caught.value.reason, caught.value.value) == ("province", "99")
    assert caught.value.known == ["32", "33", "34", "35"]
    assert "99" in str(caught.value)


def test_provinces_come_once_and_in_their_order(stage):
    found = ceremony(stage, 2023, ["33", "32", "33"])
    assert found.provinces == ("32", "33")
    assert found.province_names == ("Jawa Barat", "Jawa Tengah")
    same = ceremony(stage, 2023, ("32", "33"))
    for name in ANSWERS:
        pd.testing.assert_frame_equal(getattr(found, name), getattr(same, name))
    assert ceremony(stage, 2023).provinces == ()


def test_an_official_round(stage):
    found = ceremony(stage, 2023)
    assert (found.year, found.before, found.published) == (2023, 2021, False)
    assert found.cut_off == "2023-12-07"
    assert {c.state for c in found.controls} == {OK} and found.failed == []
    assert found.published_scopes.empty and found.score_sources.empty
    assert len(found.recipients) == 22
    # The lists are those of their category and direction.
    assert (len(found.first_baik), len(found.first_sangat_baik)) == (16, 10)
    assert (len(found.moved_up), len(found.moved_down)) == (14, 1)
    assert found.cumulative["baik_or_above"].iloc[0] == 23
    assert all(getattr(found, f.name) is not None for f in fields(found) if f.name != "before")


def test_the_first_round_has_nothing_before_it(stage):
    found = ceremony(stage, 2020)
    assert found.before is None
    assert pd.isna(found.round["before_year"])
    assert found.totals["before"].isna().all() and found.totals["difference"].isna().all()
    assert found.summary["before"].isna().all() and found.by_group["before"].isna().all()
    assert found.moved_up.empty and found.most_improved.empty
    assert not [c for c in found.controls if c.moment == "before"]
    assert {c.state for c in found.controls} == {OK}


def test_a_round_without_a_date_has_no_cut_off(stage):
    assert ceremony(stage, 2021).cut_off is None


def test_no_round_is_compared_with_one_of_another_instrument(tiny_asked):
    found = ceremony(tiny_asked, 2026)
    assert (found.before, found.round["before_year"]) == (None, 2023)
    assert found.totals["before"].isna().all()
    # Its categories are others than the columns that are announced: that is refused, never counted as 0.
    assert ("scope-registry", "all") in {(c.key, c.subject) for c in found.failed}
    assert ceremony(tiny_asked, 2027).before == 2026


def test_a_province_before_it_existed_is_empty_and_agrees(stage):
    for year in (2021, 2023):
        found = ceremony(stage, year, ["34"])
        assert {c.state for c in found.controls} == {OK}
    assert found.summary["before"].tolist() == [0] * 5
    empty = ceremony(stage, 2021, ["34"])
    assert empty.recipients.empty and empty.by_group.empty and empty.by_province.empty
    assert empty.summary["now"].tolist() == [0] * 5
    assert empty.cumulative["share"].isna().all()


def test_the_published_record(publikasi):
    asked = partial(ask, publikasi)
    found = ceremony(asked, 2023)
    assert found.published and found.before == 2022
    awarded = found.totals.set_index("category")
    assert awarded.loc[["sangat_baik", "baik"], ["now", "before"]].values.tolist() == [[34, 30], [96, 144]]
    assert awarded.loc[["kurang", "buruk"], "now"].isna().all()
    assert found.by_group["now"].isna().all()
    assert not found.failed
    assert 0 < len(found.recipients) < 130
    assert not found.score_sources.empty
    assert "all" not in set(found.published_scopes["scope"])
    # 98 at Baik or above of 94 assessed were printed of 2024: the 94 are set aside.
    last = ceremony(asked, 2024)
    summary = last.summary.set_index("measure")
    assert summary.loc["baik_or_above", "now"] == 98
    assert pd.isna(summary.loc["assessed", "now"]) and summary.loc["assessed", "set_aside"] == 94
    assert not last.failed and not ceremony(asked, 2025).failed
    regional = ceremony(asked, 2023, ["32", "33"])
    assert regional.totals["now"].isna().all() and len(regional.recipients) > 0
    assert regional.published_scopes.empty and regional.cut_off is None
    # Only sources of the chosen provinces, whatever else was printed of the round.
    assert set(regional.sources_of) <= set(regional.recipients["institution"]) | {"32", "33"}
    assert 0 < len(regional.sources_of) < len(found.sources_of)
    assert not regional.failed and UNKNOWN in {c.state for c in regional.controls}


def test_an_official_dataset_of_the_whole_registry(store, tmp_path_factory, simulasi):
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("official"))
    try:
        official = write("resmi", simulated(load()), inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)
    found = ceremony(partial(ask, official), 2025)
    assert not found.published and {c.state for c in found.controls} == {OK}
    same = ceremony(partial(ask, simulasi), 2025)
    for name in ANSWERS:
        pd.testing.assert_frame_equal(getattr(found, name), getattr(same, name))


def _visible(found) -> list[pd.DataFrame]:
    return [getattr(found, name) for name in ANSWERS]


def _same(one, other) -> bool:
    return all(a.equals(b) for a, b in zip(_visible(one), _visible(other), strict=True))


@pytest.mark.parametrize("seed", range(14))
def test_random_valid_data_raise_no_false_alarm(seed):
    draw = random.Random(seed)
    _, asked = opened(any_round.tables(draw))
    years = years_of(asked)
    if not years:
        assert default_year(asked) is None
        return
    regional = tuple(draw.sample(["32", "33", "34", "35"], draw.randint(1, 3)))
    year, provinces = (draw.choice(years), regional) if seed % 2 else (years[-1], ())
    found = ceremony(asked, year, provinces)
    assert [c for c in found.controls if c.state != OK] == [], (year, provinces)
    assert len(found.controls) > 30


# One wrong entry in the standings, however small: (column, what it may become).
CORRUPTIONS = {
    "category": ["'buruk'", "'kurang'", "'baik'", "'sangat_baik'", "NULL"],
    "category_order": ["1", "4", "category_order % 4 + 1"],
    "total": ["total + 0.5", "total - 120", "410", "NULL"],
    "group_code": ["'lpnk'", "'kota'", "'provinsi'"],
    "province_code": ["'32'", "'33'", "'35'", "NULL"],
    "instrument": ["'panrb-2025'"],
}


DATASETS = 5
ONE = """
    rowid = (
        SELECT rowid FROM standing
        WHERE year = $year AND (rule = 'round' OR rule = 'latest' AND $latest)
        ORDER BY hash(rowid + $seed), rowid LIMIT 1
    )
"""


def corrupt(con, draw: random.Random, year: int) -> str:
    """Change one row of the standings of a year; returns how."""
    one = {"seed": draw.randrange(10**6), "year": year, "latest": draw.random() < 0.3}
    how = draw.choice([*CORRUPTIONS, "deleted", "doubled"])
    if how == "deleted":
        con.execute(f"DELETE FROM standing WHERE {ONE}", one)
    elif how == "doubled":
        con.execute(f"INSERT INTO standing SELECT * FROM standing WHERE {ONE}", one)
    else:
        value = draw.choice(CORRUPTIONS[how])
        con.execute(f"UPDATE standing SET {how} = {value} WHERE {ONE}", one)
    return f"{how} {one}"


def test_a_corrupted_standing_is_caught_or_cannot_be_seen():
    """Whatever changes a figure or a list fails a control: nothing wrong leaves unnoticed."""
    seen = 0
    for seed in range(100, 100 + DATASETS):
        draw = random.Random(seed)
        con, asked = opened(any_round.tables(draw))
        year = years_of(asked)[-1]
        sound = ceremony(asked, year)
        con.execute("CREATE TABLE kept AS SELECT * FROM standing")
        for _ in range(3):
            how = corrupt(con, draw, year)
            found = ceremony(asked, year)
            if not _same(found, sound):
                seen += 1
                assert found.failed, (seed, how)
            con.execute("DELETE FROM standing")
            con.execute("INSERT INTO standing SELECT * FROM kept")
    assert seen > DATASETS
