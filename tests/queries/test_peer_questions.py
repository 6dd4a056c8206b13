"""Peers, their spread and their ranks: against a snapshot counted by hand, and pandas over every score."""

import os

import pandas as pd
import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

MAXIMA = {1: 40, 2: 40, 3: 130, 4: 40, 5: 80, 6: 40, 7: 16, 8: 24}


def peers(snapshot, institution, year, rule, pinned=(), dropped=()):
    """[(code, reason)] in the answer's order."""
    answer = ask(
        snapshot,
        "peers",
        institution=institution,
        year=year,
        peer_rule=rule,
        pinned=list(pinned),
        dropped=list(dropped),
    )
    return list(zip(answer["institution"], answer["reason"], strict=True))


@pytest.fixture(scope="module")
def profiled(store, tmp_path_factory):
    """The tiny snapshot with aspects: the profiles are written in the rows below.

    11 (2020)  every aspect at 50 %
    91 (2019)  every aspect at 60 %; 2022 only seven aspects, which is no profile
    93 (2023)  seven aspects at 45 %, aspect 3 (published as a percentage) at 65 %
    """
    tables = dict(hand_made.tables())
    rows = [("11", 2020, no, 0.5 * top, None) for no, top in MAXIMA.items()]
    rows += [("91", 2019, no, 0.6 * top, None) for no, top in MAXIMA.items()]
    rows += [("91", 2022, no, 0.9 * top, None) for no, top in MAXIMA.items() if no != 8]
    rows += [
        ("93", 2023, no, None if no == 3 else 0.45 * top, 65.0 if no == 3 else None)
        for no, top in MAXIMA.items()
    ]
    frame = pd.DataFrame(rows, columns=["institution", "year", "aspect_no", "points", "percent"])
    tables["aspect_score"] = frame.assign(status="final", instrument="kasn-2018", source_id=None)
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("profiled"))
    try:
        return write("resmi", tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)


def test_a_rule_gives_those_of_the_group_that_existed_then(tiny):
    assert peers(tiny, "11", 2021, "group") == [("91", "group")]
    assert peers(tiny, "11", 2022, "group") == [("91", "group"), ("93", "group")]  # 93 is born
    assert peers(tiny, "bb", 2021, "group") == [("cc", "group")]
    assert peers(tiny, "bb", 2022, "group") == []  # cc has ended
    assert peers(tiny, "91", 2022, "island") == [("93", "group_island")]
    assert peers(tiny, "11", 2022, "island") == []  # alone on its island
    assert peers(tiny, "93.01", 2023, "province") == []  # no other kabupaten


def test_pins_are_added_drops_are_left_out_and_nobody_is_its_own_peer(tiny):
    assert peers(tiny, "11", 2022, "group", pinned=["91.71"]) == [
        ("91", "group"),
        ("93", "group"),
        ("91.71", "pinned"),
    ]
    assert peers(tiny, "11", 2022, "group", pinned=["93"], dropped=["91"]) == [("93", "group")]
    assert peers(tiny, "11", 2022, "group", pinned=["aa"], dropped=["aa", "93"]) == [("91", "group")]
    assert peers(tiny, "11", 2022, "group", pinned=["11"]) == [("91", "group"), ("93", "group")]
    assert peers(tiny, "11", 2022, "island", pinned=["cc"]) == []  # cc did not exist in 2022
    assert peers(tiny, "93", 2021, "group", pinned=["91"]) == []  # 93 did not exist either


def test_the_nearest_profile_is_measured_before_the_year_shown(profiled):
    def found(year):
        answer = ask(
            profiled,
            "peers",
            institution="11",
            year=year,
            peer_rule="profile",
            pinned=[],
            dropped=[],
        )
        return [
            (r["institution"], r["reason"], r["distance"], r["own_year"], r["peer_year"])
            for r in answer.to_dict("records")
        ]

    # 91: |50 - 60| on every aspect. Its seven aspects of 2022 are no profile.
    of_91 = ("91", "profile", 10.0, 2020, 2019)
    assert found(2021) == [of_91]
    # The profile of 93 is of 2023: it is not used for 2023 itself, only afterwards.
    assert found(2023) == [of_91]
    # 93: seven times 5 and once 15, divided by eight.
    assert found(2024) == [("93", "profile", 6.25, 2020, 2023), of_91]
    assert found(2020) == []  # the institution has no profile before 2020


def test_the_default_rule_is_the_narrowest_with_five_peers(tiny, simulasi):
    def rules(snapshot, institution, year):
        answer = ask(snapshot, "peer_rules", institution=institution, year=year)
        return dict(zip(answer["rule"], answer["peers"], strict=True)), list(
            answer.loc[answer["is_default"].astype(bool), "rule"]
        )

    assert rules(tiny, "11", 2022) == ({"province": 0, "island": 0, "group": 2, "profile": 0}, ["group"])
    assert rules(tiny, "nobody", 2022) == (
        {"province": 0, "island": 0, "group": 0, "profile": 0},
        ["group"],
    )
    # Jawa Barat has 18 kabupaten; Bali has one kota and the islands of Nusa Tenggara and Bali few.
    assert rules(simulasi, "32.16", 2024)[1] == ["province"]
    assert rules(simulasi, "32.16", 2024)[0]["province"] == 17
    assert rules(simulasi, "32", 2024)[0]["province"] == 0
    assert rules(simulasi, "kpk", 2024)[1] == ["group"]


@pytest.mark.parametrize("rule", ["province", "island", "group", "profile"])
def test_the_rules_count_what_the_peers_are(simulasi, rule):
    for institution, year in (("32.16", 2023), ("32", 2022), ("51.71", 2025), ("kpk", 2021), ("93", 2022)):
        answer = ask(simulasi, "peer_rules", institution=institution, year=year).set_index("rule")
        assert answer.loc[rule, "peers"] == len(peers(simulasi, institution, year, rule)), institution


def test_nearest_profiles_are_those_pandas_finds(simulasi):
    """Ten smallest mean differences in percent of the maximum, from the scores of /api/v1/scores."""
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    final = scores[(scores["status"] == "final") & (scores["year"] < 2024)]
    shares = final.set_index(["institution", "year"])[[f"aspect_{no}" for no in MAXIMA]] / [*MAXIMA.values()]
    last = shares.dropna().reset_index("year").groupby("institution").tail(1).drop(columns="year")
    registry = ask(simulasi, "standings", rule="round", year=2024, group="kabupaten", province=None)
    others = last.loc[last.index.intersection(registry["institution"])].drop("32.16")
    away = (100 * (others - last.loc["32.16"]).abs().mean(axis=1)).round(6)
    expected = away.to_frame("d").rename_axis("code").reset_index().sort_values(["d", "code"]).head(10)
    assert [code for code, _ in peers(simulasi, "32.16", 2024, "profile")] == expected["code"].tolist()


def test_the_spread_of_the_peers_is_the_one_pandas_finds(simulasi):
    codes = [code for code, _ in peers(simulasi, "32.16", 2022, "island", dropped=["33.01"])]
    scores = ask(simulasi, "scores", year=2022, group=None, province=None, institution=None)
    final = scores[scores["status"] == "final"].set_index("institution")
    theirs = final.loc[final.index.intersection(codes)]
    answer = ask(simulasi, "peer_aspects", institution="32.16", year=2022, peers=[*codes, "32.16"])
    for row in answer.to_dict("records"):
        points = theirs[f"aspect_{row['aspect_no']}"]
        own = final.loc["32.16", f"aspect_{row['aspect_no']}"]
        assert row["peer_n"] == len(points) > 20
        assert (row["peer_lowest"], row["peer_best"]) == (points.min(), points.max())
        for column, share in (("peer_q1", 0.25), ("peer_median", 0.5), ("peer_q3", 0.75)):
            assert row[column] == pytest.approx(points.quantile(share))
        assert (row["points"], row["maximum"]) == (own, MAXIMA[row["aspect_no"]])
        assert row["percent"] == pytest.approx(100 * own / row["maximum"])
        assert row["points_left"] == row["maximum"] - own
        best = theirs.loc[points == points.max(), "name"].sort_values().tolist()
        assert list(row["peer_best_names"]) == best


def test_points_and_percentages_stay_apart(publikasi):
    mk = ask(publikasi, "peer_aspects", institution="mk", year=2021, peers=["kpk"]).set_index("aspect_no")
    assert mk["unit"].tolist() == ["points"] * 5 + ["percent"] * 3
    assert (mk.loc[3, "points"], mk.loc[3, "maximum"]) == (75, 130)
    assert mk.loc[3, "percent"] == pytest.approx(100 * 75 / 130)
    assert pd.isna(mk.loc[7, "points"]) and mk.loc[7, "percent"] == 100
    assert mk["peer_n"].tolist() == [0] * 8  # the aspects of no other commission were printed
    # A published percentage is no peer's points.
    bogor = ask(publikasi, "peer_aspects", institution="32.01", year=2019, peers=["32.71"])
    assert bogor["peer_n"].tolist() == [0] * 8


def test_totals_of_peers_per_year(tiny, simulasi):
    rows = ask(tiny, "peer_totals", institution="91", peers=["11", "93", "aa"]).set_index("year")
    assert rows.loc[2022, ["total", "peer_n", "peer_lowest", "peer_best"]].tolist() == [330, 1, 174.5, 174.5]
    assert rows.loc[2019, ["total", "peer_n", "peer_median"]].tolist() == [400, 1, 249.5]
    assert rows.loc[2020, "peer_n"] == 1 and pd.isna(rows.loc[2020, "total"])
    assert rows.loc[2024, "peer_n"] == 0 and pd.isna(rows.loc[2024, "peer_median"])
    assert rows.loc[2026, "instrument"] == "panrb-2025"
    codes = [code for code, _ in peers(simulasi, "32.16", 2025, "island")]
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    final = scores[(scores["status"] == "final") & scores["institution"].isin(codes)]
    answer = ask(simulasi, "peer_totals", institution="32.16", peers=codes)
    for row in answer.to_dict("records"):
        totals = final.loc[final["year"] == row["year"], "total"]
        assert row["peer_n"] == len(totals)
        assert row["peer_q1"] == pytest.approx(totals.quantile(0.25), nan_ok=True)
        assert row["peer_q3"] == pytest.approx(totals.quantile(0.75), nan_ok=True)


def test_ranks_among_peers_share_ties(store, tmp_path_factory):
    """330, 300, 300, 200 and one without a score: 1, 2, 2, 4 and none."""
    tables = dict(hand_made.tables())
    totals = {"11": 330.0, "91": 300.0, "93": 300.0, "aa": 200.0}
    tables["assessment"] = pd.DataFrame(
        [(code, 2023, "final", "kasn-2018", total, None, False, None, None) for code, total in totals.items()]
        + [("bb", 2022, "final", "kasn-2018", 260.0, None, False, None, None)],
        columns=[
            *("institution", "year", "status", "instrument", "total", "stated_category"),
            *("year_inferred", "fixed_on", "talent_management"),
        ],
    )
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("tied"))
    try:
        tied = write("resmi", tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)
    answer = ask(tied, "peer_ranking", institution="93", year=2023, peers=["11", "91", "aa", "bb"])
    ranks = [(r["institution"], r["rank"], r["is_self"]) for r in answer.to_dict("records")]
    assert ranks[:4] == [("11", 1, False), ("91", 2, False), ("93", 2, True), ("aa", 4, False)]
    assert ranks[4][0] == "bb" and pd.isna(ranks[4][1])
    assert set(answer["ranked"]) == {4}
    last = answer.set_index("institution").loc["bb"]
    assert (last["latest_category_name"], last["latest_total"], last["latest_year"]) == ("Baik", 260, 2022)


def test_aspect_years_hold_final_scores_only(simulasi, publikasi):
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution="32.16")
    final = scores[scores["status"] == "final"]
    answer = ask(simulasi, "institution_aspect_years", institution="32.16")
    assert len(final) >= 2 and len(answer) == 8 * len(final)
    for row in answer.to_dict("records"):
        of_year = final[final["year"] == row["year"]].iloc[0]
        assert row["points"] == of_year[f"aspect_{row['aspect_no']}"]
        assert row["percent"] == pytest.approx(100 * row["points"] / MAXIMA[row["aspect_no"]])
    bogor = ask(publikasi, "institution_aspect_years", institution="32.71")
    assert bogor["points"].isna().all() and bogor["percent"].tolist()[0] == 93.8
