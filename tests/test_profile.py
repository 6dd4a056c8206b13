"""The profile: which year is shown unasked, which assessment counts, what is refused."""

from functools import partial

import pytest

from merit.profile import PeerChoice, ProfileError, profile
from merit.query import ask


def of(snapshot, code, **choice):
    return profile(partial(ask, snapshot), code, **choice)


def test_the_newest_score_is_shown_even_when_a_newer_category_is_known(publikasi):
    bekasi = of(publikasi, "32.16")
    assert (bekasi.year, bekasi.now["total"], bekasi.now["category_name"]) == (2023, 291, "Baik")
    assert (bekasi.now["points_to_next"], bekasi.now["points_above_floor"]) == (34, 41)
    newest = of(publikasi, "32.16", year=2024)
    assert newest.now["category_name"] == "Baik" and newest.rank is None
    assert newest.now["total"] != newest.now["total"]  # NaN: only the category was published


def test_without_a_final_score_the_newest_figure_or_year_is_shown(publikasi, simulasi):
    never = of(publikasi, "94.06")
    assert (never.year, never.now, len(never.history)) == (max(never.years), None, 0)
    history = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    final = set(history.loc[history["status"] == "final", "institution"])
    unofficial = sorted(set(history["institution"]) - final)[0]
    shown = of(simulasi, unofficial)
    own = history[history["institution"] == unofficial]
    assert shown.year == own["year"].max() and shown.now["status"] in ("interim", "self")
    assert shown.rank is None and shown.gains.empty


def test_aspects_of_an_older_year_stand_in_only_when_nobody_chose_a_year(publikasi):
    unasked = of(publikasi, "mk")
    assert (unasked.year, unasked.aspect_year) == (2023, 2021)
    assert unasked.aspects["percent"].notna().all()
    asked = of(publikasi, "mk", year=2023)
    assert asked.aspect_year == 2023 and asked.aspects["percent"].isna().all()


def test_a_final_score_comes_before_an_own_one_of_the_same_year(simulasi):
    scores = ask(simulasi, "scores", year=None, group=None, province=None, institution=None)
    both = scores[scores.duplicated(["institution", "year"], keep=False)]
    row = both[both["status"] == "final"].iloc[0]
    shown = of(simulasi, row["institution"], year=int(row["year"]))
    assert shown.now["status"] == "final" and shown.now["total"] == row["total"]
    assert shown.rank["total"] == row["total"]


def test_years_are_those_in_which_it_existed(publikasi):
    assert of(publikasi, "93").years[0] == 2022
    with pytest.raises(ProfileError, match="year: 2021") as refused:
        of(publikasi, "93", year=2021)
    assert refused.value.reason == "year" and refused.value.years[0] == 2022
    with pytest.raises(ProfileError, match="institution: nobody"):
        of(publikasi, "nobody")


def test_peers_follow_the_choice(simulasi):
    chosen = PeerChoice("profile", pinned=("32.71",), dropped=("32.01",))
    one, again = (of(simulasi, "32.16", year=2024, peers=chosen) for _ in range(2))
    assert one.rule == "profile" and len(one.peers) == 11
    assert one.peers.equals(again.peers)
    assert one.peers["institution"].tolist()[-1] == "32.71"
    assert set(one.beside["institution"]) == {*one.peers["institution"], "32.16"}
    default = of(simulasi, "32.16", year=2024)
    assert (default.rule, len(default.peers)) == ("province", 17)
