"""The synthetic record looks like the nation's, holds the awkward cases, and cannot pass for a fact."""

import numpy as np
import pandas as pd
import pytest

from merit.ingest.build import load
from merit.ingest.simulate import simulate
from merit.ingest.simulate_aspects import aspect_points
from merit.query import ask
from merit.store import cursor

MAXIMA = np.array([40, 40, 130, 40, 80, 40, 16, 24], dtype=float)


@pytest.fixture(scope="module")
def frames():
    return load()


@pytest.fixture(scope="module")
def assessments(simulasi) -> pd.DataFrame:
    return cursor(simulasi).execute("FROM assessment ORDER BY ALL").df()


@pytest.fixture(scope="module")
def points(simulasi) -> pd.DataFrame:
    """One row per assessment, one column per aspect; NaN where not scored."""
    long = cursor(simulasi).execute("FROM aspect_score").df()
    return long.pivot_table(index=["institution", "year", "status"], columns="aspect_no", values="points")


@pytest.fixture(scope="module")
def final(assessments) -> pd.DataFrame:
    return assessments[assessments["status"] == "final"]


# Published national counts under rule latest (domain.md §5): year, assessed, Sangat Baik, Baik, above.
PUBLISHED = [
    (2020, 184, 24, 57, 81),
    (2021, 347, 46, 106, 152),
    (2022, 460, None, None, 217),
    (2024, 587, None, None, 314),
]


@pytest.mark.parametrize("published", PUBLISHED, ids=lambda p: str(p[0]))
def test_yearly_counts_follow_the_published_ones(simulasi, published):
    year, *expected = published
    row = ask(simulasi, "counts", rule="latest", by="all", year=year, group=None, province=None).iloc[0]
    found = [row[c] for c in ("assessed", "sangat_baik", "baik", "baik_or_above")]
    for value, wanted in zip(found, expected, strict=True):
        assert wanted is None or value == pytest.approx(wanted, rel=0.05)


def test_the_split_of_2020_is_published_and_followed(simulasi):
    row = ask(simulasi, "counts", rule="latest", by="all", year=2020, group=None, province=None).iloc[0]
    assert row["kurang"] == pytest.approx(31, rel=0.05)
    assert row["buruk"] == pytest.approx(72, rel=0.05)


def test_the_years_are_those_before_the_new_instrument(assessments):
    assert sorted(set(assessments["year"])) == list(range(2019, 2026))
    assert set(assessments["instrument"]) == {"kasn-2018"}


def test_every_final_row_has_eight_aspects_that_add_up_to_its_total(final, points):
    rows = points.xs("final", level="status")
    assert len(rows) == len(final)
    assert rows.notna().all(axis=None)
    totals = final.set_index(["institution", "year"])["total"]
    pd.testing.assert_series_equal(rows.sum(axis=1).sort_index(), totals.sort_index(), check_names=False)


def test_points_move_in_halves_between_zero_and_the_maximum(points):
    assert list(points.columns) == list(range(1, 9))
    assert (points.min() >= 0).all()
    assert (points.max() <= MAXIMA).all()
    assert ((points * 2) % 1).fillna(0).eq(0).all(axis=None)


def test_aspects_three_and_four_are_the_weakest_every_year(points):
    rows = points.xs("final", level="status") / MAXIMA
    means = rows.groupby("year").mean()
    assert len(means) == 7
    for year, mean in means.iterrows():
        assert set(mean.nsmallest(2).index) == {3, 4}, year


@pytest.mark.parametrize("total", [174.5, 249.5, 250.0, 324.5, 325.0, 410.0])
def test_awkward_totals_are_there(final, total):
    assert (final["total"] == total).any()


def test_totals_below_100_are_there_and_410_is_reached_once(final):
    assert (final["total"] < 100).sum() > 10
    assert final["total"].min() == 65.5
    assert (final["total"] == 410).sum() == 1


def test_there_are_ties_for_ranks(final):
    one_round = final[final["year"] == 2024]
    assert one_round["total"].duplicated().sum() > 20
    best = one_round.nlargest(60, "total")
    assert best["total"].duplicated().any()


def test_some_institutions_have_years_without_a_round(final):
    years = final.groupby("institution")["year"].agg(["min", "max", "count"])
    gaps = (years["max"] - years["min"] + 1) > years["count"]
    assert gaps.sum() > 50
    assert (~gaps & (years["count"] > 2)).sum() > 50


def test_institutions_rise_fall_and_stay(simulasi):
    rows = cursor(simulasi).execute("FROM standing").df()
    rows = rows[(rows["rule"] == "round") & rows["category"].notna()].sort_values("year")
    step = rows.groupby("institution")["category_order"].diff()
    assert (step > 0).sum() > 100
    assert (step < 0).sum() > 10
    assert (step == 0).sum() > 100


def test_provinces_born_in_2022_are_assessed_later_or_not_at_all(final):
    first = final.groupby("institution")["year"].min()
    assert first["93"] >= 2023
    assert first["96"] >= 2023
    assert "95" not in first.index


def test_nobody_is_scored_in_a_year_in_which_it_did_not_exist(simulasi):
    stray = cursor(simulasi).execute(
        "SELECT a.institution, a.year FROM assessment AS a JOIN institution AS i ON a.institution = i.code"
        " WHERE a.year < coalesce(i.valid_from, 0) OR a.year > coalesce(i.valid_to, 9999)"
    )
    assert stray.fetchall() == []


def test_self_and_interim_rows_stand_beside_and_instead_of_final_ones(assessments):
    keys = assessments.groupby("status")[["institution", "year"]].apply(
        lambda rows: set(map(tuple, rows.to_numpy()))
    )
    assert set(keys.index) == {"final", "interim", "self"}
    assert len(keys["self"] & keys["final"]) > 50
    assert len(keys["self"] - keys["final"]) > 50
    assert len(keys["interim"] - keys["final"]) > 20


def test_a_row_with_a_missing_aspect_has_no_total(assessments, points):
    whole = points.notna().all(axis=1)
    totals = assessments.set_index(["institution", "year", "status"])["total"]
    assert (totals.reindex(points.index).notna() == whole).all()
    assert (~whole).sum() > 20
    assert not (~whole).xs("final", level="status").any()


def test_final_rows_have_a_date_within_their_year(final, assessments):
    assert (final["fixed_on"].dt.year == final["year"]).all()
    assert final["fixed_on"].dt.month.between(9, 12).all()
    assert assessments.loc[assessments["status"] != "final", "fixed_on"].isna().all()


def test_talent_management_goes_with_high_scores(final):
    marked = final[final["talent_management"].fillna(False).astype(bool)]
    assert len(marked) > 10
    assert (marked["total"] >= 325).all()
    assert final["talent_management"].notna().all()


def test_every_name_ends_in_simulasi(simulasi, publikasi):
    names = cursor(simulasi).execute("SELECT name FROM institution").df()["name"]
    assert names.str.endswith(" (simulasi)").all()
    real = cursor(publikasi).execute("SELECT name FROM institution").df()["name"]
    assert not real.str.contains("simulasi").any()
    assert set(names.str.removesuffix(" (simulasi)")) == set(real)


def test_no_published_figure_is_mixed_in(simulasi):
    for table in ("claim", "national_count", "national_aspect", "national_note"):
        assert cursor(simulasi).table(table).count("*").fetchone() == (0,), table


def test_the_same_seed_gives_the_same_rows_and_another_seed_others(frames):
    one, other, different = simulate(frames), simulate(frames), simulate(frames, seed=7)
    for a, b in zip(one, other, strict=True):
        pd.testing.assert_frame_equal(a, b)
    assert not one[0]["total"].equals(different[0]["total"])


@pytest.mark.parametrize("total", [0.0, 0.5, 65.5, 100.0, 249.5, 324.5, 409.5, 410.0])
def test_aspect_points_add_up_to_any_total(total):
    for seed in range(20):
        found = aspect_points(total, MAXIMA, np.random.default_rng(seed))
        assert found.sum() == total
        assert (found >= 0).all()
        assert (found <= MAXIMA).all()
        assert (found * 2 % 1 == 0).all()
