"""The points to the next category: room, observed gains and the spread, recomputed independently."""

import math
import os

import pandas as pd
import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

MAXIMA = {1: 40, 2: 40, 3: 130, 4: 40, 5: 80, 6: 40, 7: 16, 8: 24}
# institution -> [(year, points per aspect, or a total alone)]; totals are the sums.
HISTORY = {
    # Kurang: 200 in 2023, 50 points to Baik
    "11": [(2023, [20, 20, 60, 16, 40, 20, 10, 14])],
    # Kurang 180 -> Baik 260: gains 10 10 30 10 10 5 2 3
    "91": [(2019, [20, 20, 50, 10, 40, 20, 8, 12]), (2021, [30, 30, 80, 20, 50, 25, 10, 15])],
    # Kurang 200 -> Baik 250: gains 0 4 40 2 4 -2 0 2
    "93": [(2022, [20, 20, 60, 16, 40, 20, 10, 14]), (2023, [20, 24, 100, 18, 44, 18, 10, 16])],
    # Kurang 200 -> Baik 270: gains 2 2 50 4 8 2 0 2
    "93.01": [(2020, [20, 20, 60, 16, 40, 20, 10, 14]), (2021, [22, 22, 110, 20, 48, 22, 10, 16])],
    # Kurang -> Sangat Baik: another step
    "91.71": [(2020, [20, 20, 60, 16, 40, 20, 10, 14]), (2021, [40, 40, 120, 36, 74, 36, 14, 20])],
    # Kurang -> Baik, the second time with totals only
    "bb": [(2019, [20, 20, 60, 16, 40, 20, 10, 14]), (2020, 255.0)],
}


@pytest.fixture(scope="module")
def stepped(store, tmp_path_factory):
    """The registry of tests/tiny.py with the assessments of HISTORY."""
    tables = dict(hand_made.tables())
    assessments, scores = [], []
    for code, years in HISTORY.items():
        for year, points in years:
            total = points if isinstance(points, float) else float(sum(points))
            assessments.append((code, year, total))
            if not isinstance(points, float):
                scores += [(code, year, no, float(p)) for no, p in enumerate(points, start=1)]
    both = {"status": "final", "instrument": "kasn-2018"}
    tables["assessment"] = pd.DataFrame(assessments, columns=["institution", "year", "total"]).assign(
        stated_category=None, year_inferred=False, fixed_on=None, talent_management=None, **both
    )
    tables["aspect_score"] = pd.DataFrame(
        scores, columns=["institution", "year", "aspect_no", "points"]
    ).assign(percent=None, source_id=None, **both)
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("stepped"))
    try:
        return write("resmi", tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)


def test_observed_gains_are_those_counted_by_hand(stepped):
    rows = ask(stepped, "step_gains", institution="11", year=2023).set_index("aspect_no")
    assert rows["room"].tolist() == [20, 20, 70, 24, 40, 20, 6, 10]
    assert rows["room_steps"].tolist() == [40, 40, 140, 48, 80, 40, 12, 20]
    assert rows["needed_steps"].tolist() == [100] * 8  # 50 points
    assert rows["gain_n"].tolist() == [3] * 8  # 91, 93 and 93.01
    assert rows["gain_median"].tolist() == [2, 4, 40, 4, 8, 2, 0, 2]
    # Quartiles of three values lie halfway between them: of 0, 2, 10 they are 1 and 6.
    assert (rows.loc[1, "gain_q1"], rows.loc[1, "gain_q3"]) == (1, 6)
    assert (rows.loc[6, "gain_q1"], rows.loc[6, "gain_q3"]) == (0, 3.5)  # of -2, 2, 5


def test_the_spread_follows_the_gains(stepped):
    """100 steps in proportion 2 : 4 : 40 : 4 : 8 : 2 : 0 : 2 (62 in all), nothing where nobody gained."""
    rows = ask(stepped, "step_gains", institution="11", year=2023).set_index("aspect_no")
    assert rows["proposed"].sum() == 50
    for no, weight in enumerate([2, 4, 40, 4, 8, 2, 0, 2], start=1):
        # A divisor method gives each its quota, rounded one way or the other.
        assert abs(rows.loc[no, "proposed"] * 2 - 100 * weight / 62) < 1, no
    assert (rows["proposed_points"] == rows["points"] + rows["proposed"]).all()


def test_who_made_the_step(stepped):
    rows = ask(stepped, "step_makers", institution="11", year=2023, peers=["93"])
    assert rows["institution"].tolist() == ["93", "91", "93.01", "bb"]  # peer, group, then the newest
    assert rows["is_peer"].tolist() == [True, False, False, False]
    assert rows["same_group"].tolist() == [True, True, False, False]
    assert rows["gain"].tolist() == [50, 80, 70, 55]
    assert set(rows["from_category"]) == {"Kurang"} and set(rows["to_category"]) == {"Baik"}
    # Never the institution itself: 91 is left with the others.
    others = ask(stepped, "step_makers", institution="91", year=2019, peers=[])
    assert set(others["institution"]) == {"93", "93.01", "bb"}
    assert ask(stepped, "step_gains", institution="91", year=2019)["gain_n"].tolist() == [2] * 8


def test_how_often_the_step_was_made(stepped, tiny):
    (row,) = ask(stepped, "step_extent", institution="11", year=2023).to_dict("records")
    # From Kurang: 91, 93, 93.01 and bb to Baik, 91.71 to Sangat Baik; 91 took two years.
    assert (row["started"], row["made"], row["within_a_year"]) == (5, 4, 3)
    assert (row["first_year"], row["last_year"]) == (2020, 2023)
    # Gains of 50, 55, 70 and 80 points.
    assert (row["gain_n"], row["gain_median"], row["gain_q1"], row["gain_q3"]) == (4, 62.5, 53.75, 72.5)
    assert (row["needed"], row["gained_as_much"]) == (50, 4)
    (more,) = ask(stepped, "step_extent", institution="91", year=2019).to_dict("records")  # needs 70
    assert (more["made"], more["needed"], more["gained_as_much"]) == (3, 70, 1)
    # Nobody else held Baik before: nothing was observed, and that is a row with zeros.
    (none,) = ask(stepped, "step_extent", institution="bb", year=2020).to_dict("records")
    assert (none["started"], none["made"], none["gain_n"]) == (0, 0, 0) and pd.isna(none["gain_median"])
    assert ask(stepped, "step_extent", institution="91.71", year=2021).empty
    (bare,) = ask(tiny, "step_extent", institution="93.01", year=2021).to_dict("records")
    assert pd.isna(bare["needed"]) and pd.isna(bare["gained_as_much"])


def test_no_step_at_the_top_without_a_final_category_or_across_instruments(stepped, simulasi, tiny):
    for code, year in (("91.71", 2021), ("11", 2022), ("nobody", 2023)):
        assert ask(stepped, "step_gains", institution=code, year=year).empty
        assert ask(stepped, "step_makers", institution=code, year=year, peers=[]).empty
    # aa is Lanjutan under the instrument of 2026: the steps of the old one do not count.
    assert ask(tiny, "step_makers", institution="aa", year=2026, peers=[]).empty
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    alone = scores[(scores["status"] != "final")]
    final = set(
        zip(*[scores.loc[scores["status"] == "final", c] for c in ("institution", "year")], strict=True)
    )
    open_only = [k for k in zip(alone["institution"], alone["year"], strict=True) if k not in final][:20]
    assert open_only
    for code, year in open_only:
        assert ask(simulasi, "step_gains", institution=code, year=year).empty


def test_without_aspects_there_is_nothing_to_spread(stepped, publikasi):
    rows = ask(stepped, "step_gains", institution="bb", year=2020)
    assert rows["needed_steps"].tolist() == [140] * 8  # 325 - 255 = 70 points
    assert rows[["points", "room", "room_steps", "proposed", "proposed_points"]].isna().all(axis=None)
    bekasi = ask(publikasi, "step_gains", institution="32.16", year=2023)
    assert bekasi["needed_steps"].tolist() == [68] * 8 and bekasi["proposed"].isna().all()
    # Of Mahkamah Konstitusi five aspects are known in points: no spread over a part.
    assert ask(publikasi, "step_gains", institution="mk", year=2021)["proposed"].isna().all()
    # Kemenpora: all eight in points, and they add up to 280; no step with aspects was ever published.
    kemenpora = ask(publikasi, "step_gains", institution="kemenpora", year=2021)
    assert kemenpora["gain_n"].tolist() == [0] * 8
    assert kemenpora["proposed"].sum() == 45


def bounds(snapshot):
    answer = ask(snapshot, "categories").dropna(subset=["lower_bound"])
    return sorted(answer["lower_bound"])


def test_the_spread_crosses_the_line_and_one_step_less_does_not(simulasi):
    """Every so many final assessments below Sangat Baik: added up anew from the scores."""
    lines = bounds(simulasi)
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    final = scores[scores["status"] == "final"]
    checked = 0
    for row in final.iloc[::13].to_dict("records"):
        ahead = [line for line in lines if line > row["total"]]
        answer = ask(simulasi, "step_gains", institution=row["institution"], year=row["year"])
        if not ahead:
            assert answer.empty
            continue
        points = [row[f"aspect_{no}"] for no in MAXIMA]
        assert answer["points"].tolist() == points
        reached = sum(points) + sum(answer["proposed"])
        assert reached >= ahead[0] > reached - 0.5, row["institution"]
        assert (answer["proposed"] >= 0).all() and (answer["proposed"] * 2 % 1 == 0).all()
        assert all(p <= top for p, top in zip(answer["proposed_points"], MAXIMA.values(), strict=True))
        checked += 1
    assert checked > 80


def test_gains_in_the_simulation_are_those_pandas_finds(simulasi):
    lines = bounds(simulasi)
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    final = scores[scores["status"] == "final"].sort_values(["institution", "year"])
    band = final["total"].map(lambda total: sum(total >= line for line in lines))
    before = final.groupby("institution").shift(1)
    steps = final[(band.groupby(final["institution"]).shift(1) == 2) & (band == 3)]  # Kurang -> Baik
    own = final[(final["institution"] == "32.16") & (final["year"] == 2022)].iloc[0]
    assert lines[1] <= own["total"] < lines[2]
    steps = steps[steps["institution"] != "32.16"]
    answer = ask(simulasi, "step_gains", institution="32.16", year=2022)
    for row in answer.to_dict("records"):
        column = f"aspect_{row['aspect_no']}"
        gains = steps[column] - before.loc[steps.index, column]
        assert row["gain_n"] == len(gains) > 50
        assert row["gain_median"] == pytest.approx(gains.median())
        assert row["gain_q1"] == pytest.approx(gains.quantile(0.25))
        assert row["gain_q3"] == pytest.approx(gains.quantile(0.75))
    makers = ask(simulasi, "step_makers", institution="32.16", year=2022, peers=[])
    assert sorted(zip(makers["institution"], makers["to_year"], strict=True)) == sorted(
        zip(steps["institution"], steps["year"], strict=True)
    )
    assert math.isclose(makers["gain"].sum(), (steps["total"] - before.loc[steps.index, "total"]).sum())
