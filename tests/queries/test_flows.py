"""Who moved between two years: by hand on the tiny snapshot; sums that agree with the counts everywhere."""

from functools import cache
from itertools import combinations, product

import pandas as pd
import pytest

from merit.query import ask
from tests import tiny as hand

RULES = ["round", "latest", "ever"]
# Read from the letters in tests/tiny.py: (from_state, to_state): institutions, 2021 to 2023.
MOVES_2021_2023 = {
    "latest": {
        ("sangat_baik", "sangat_baik"): ["bb", "91"],
        ("baik", "baik"): ["93.01"],
        ("baik", "buruk"): ["aa"],
        ("baik", "ended"): ["cc"],
        ("buruk", "buruk"): ["11"],
        ("not_assessed", "not_assessed"): ["91.71"],
        ("new", "kurang"): ["93"],
    },
    "round": {
        ("baik", "baik"): ["93.01"],
        ("baik", "not_assessed"): ["aa"],
        ("not_assessed", "not_assessed"): ["bb", "11", "91", "91.71"],
        ("not_assessed", "ended"): ["cc"],
        ("new", "kurang"): ["93"],
    },
    "ever": {
        ("sangat_baik", "sangat_baik"): ["bb", "91"],
        ("baik", "baik"): ["aa", "93.01"],
        ("baik", "ended"): ["cc"],
        ("buruk", "buruk"): ["11"],
        ("not_assessed", "not_assessed"): ["91.71"],
        ("new", "kurang"): ["93"],
    },
}


def flows(snapshot, rule, years, group=None, province=None) -> pd.DataFrame:
    first, second = years
    choice = {"rule": rule, "from": first, "to": second, "group": group, "province": province}
    return ask(snapshot, "flows", **choice)


def movers(snapshot, rule, years, group=None, province=None, pair=(None, None)) -> pd.DataFrame:
    choice = {"rule": rule, "from": years[0], "to": years[1], "group": group, "province": province}
    return ask(snapshot, "flow_names", **choice, from_state=pair[0], to_state=pair[1])


@cache
def counted_in(snapshot, rule, year, group, province) -> pd.DataFrame:
    """The counts of a year, asked once for all pairs of years that it is part of."""
    return ask(snapshot, "counts", rule=rule, by="all", year=year, group=group, province=province)


def listed(frame) -> dict[tuple[str, str], list[str]]:
    """(from_state, to_state) -> institutions."""
    pairs = frame.groupby(["from_state", "to_state"], sort=False)["institution"]
    return {pair: list(codes) for pair, codes in pairs}


def row(frame, institution) -> dict:
    """The row of an institution; missing values as None."""
    (found,) = frame[frame["institution"] == institution].to_dict("records")
    return {k: None if pd.isna(v) else v for k, v in found.items()}


@pytest.mark.parametrize("rule", RULES)
def test_moves_by_hand(tiny, rule):
    assert listed(movers(tiny, rule, (2021, 2023))) == MOVES_2021_2023[rule]
    counted = flows(tiny, rule, (2021, 2023))
    found = {(r["from_state"], r["to_state"]): r["n"] for r in counted.to_dict("records")}
    assert found == {pair: len(codes) for pair, codes in MOVES_2021_2023[rule].items()}


@pytest.mark.parametrize("rule", RULES)
def test_every_pair_of_years_follows_from_the_letters(tiny, rule):
    letters = hand.LETTERS | {"-": "not_assessed"}
    for first, second in combinations(range(2019, 2026), 2):
        wanted = {}
        for institution, line in hand.STANDINGS[rule].items():
            before, later = (line[y - hand.YEARS[0]] for y in (first, second))
            if (before, later) != (".", "."):
                pair = (letters.get(before, "new"), letters.get(later, "ended"))
                wanted.setdefault(pair, set()).add(institution)
        assert {p: set(c) for p, c in listed(movers(tiny, rule, (first, second))).items()} == wanted


def test_directions_and_orders(tiny):
    found = flows(tiny, "latest", (2019, 2022))
    assert list(found.itertuples(False, None)) == [
        ("sangat_baik", "sangat_baik", 4, 4, "same", 2, 1),  # bb, 91: only 91 has a score of 2022
        ("kurang", "buruk", 2, 1, "down", 1, 1),  # aa
        ("not_assessed", "baik", 0, 3, "first", 1, 1),  # 93.01
        ("not_assessed", "buruk", 0, 1, "first", 1, 1),  # 11
        ("not_assessed", "not_assessed", 0, 0, "unassessed", 1, 0),  # 91.71
        ("not_assessed", "ended", 0, -1, "ended", 1, 0),  # cc
        ("new", "not_assessed", -1, 0, "new", 1, 0),  # 93
    ]
    assert row(movers(tiny, "latest", (2020, 2021)), "aa")["direction"] == "up"
    assert row(movers(tiny, "round", (2021, 2025)), "aa")["direction"] == "lost"
    names = movers(tiny, "latest", (2019, 2022))
    assert list(names["direction"]) == [
        *("same", "same", "down", "first", "first", "unassessed", "ended", "new")
    ]


def test_totals_years_and_change_of_a_mover(tiny):
    fell = row(movers(tiny, "latest", (2020, 2022)), "aa")
    assert (fell["name"], fell["group"], fell["group_name"]) == ("Instansi aa", "kementerian", "Kementerian")
    assert (fell["from_total"], fell["from_status_year"]) == (249.5, 2019)
    assert (fell["to_total"], fell["to_status_year"], fell["change"]) == (174.5, 2022, -75)
    assert (fell["from_year_inferred"], fell["to_year_inferred"], fell["why"]) == (False, False, None)
    # A category without a score has no change; two best scores have none either.
    assert row(movers(tiny, "latest", (2021, 2023)), "93.01")["change"] is None
    assert row(movers(tiny, "latest", (2021, 2023)), "93.01")["to_total"] == 250
    best = row(movers(tiny, "ever", (2019, 2022)), "91")
    assert (best["from_total"], best["to_total"], best["change"]) == (400, 400, None)
    assert row(movers(tiny, "ever", (2019, 2021)), "aa")["change"] is None
    assert row(movers(tiny, "latest", (2019, 2021)), "aa")["change"] == 75
    first = row(movers(tiny, "latest", (2019, 2021)), "11")
    assert (first["from_total"], first["from_status_year"], first["to_total"]) == (None, None, 65.5)


def test_new_and_ended_say_why(tiny):
    nation = movers(tiny, "latest", (2021, 2023))
    assert (row(nation, "93")["why"], row(nation, "cc")["why"]) == ("not_yet", "no_more")
    # 93.01 moved from Papua to Papua Selatan in 2022: nationally it is neither new nor ended.
    assert row(nation, "93.01")["why"] is None
    left = row(movers(tiny, "latest", (2021, 2023), province="91"), "93.01")
    assert (left["from_state"], left["to_state"], left["direction"]) == ("baik", "ended", "ended")
    assert (left["why"], left["other_province_name"]) == ("other_province", "Papua Selatan")
    assert (left["province"], left["province_name"]) == ("91", "Papua")
    came = movers(tiny, "latest", (2021, 2023), province="93")
    assert listed(came) == {("new", "baik"): ["93.01"], ("new", "kurang"): ["93"]}
    assert (row(came, "93.01")["why"], row(came, "93.01")["other_province_name"]) == (
        *("other_province", "Papua"),
    )
    assert (row(came, "93")["why"], row(came, "93")["other_province_name"]) == ("not_yet", None)
    assert row(came, "93.01")["province_name"] == "Papua Selatan"


def test_filters_narrow_both_years(tiny):
    years = (2021, 2023)
    assert listed(movers(tiny, "latest", years, group="provinsi")) == {
        ("sangat_baik", "sangat_baik"): ["91"],
        ("buruk", "buruk"): ["11"],
        ("new", "kurang"): ["93"],
    }
    assert listed(movers(tiny, "latest", years, group="provinsi", province="11")) == {
        ("buruk", "buruk"): ["11"]
    }
    assert movers(tiny, "latest", years, group="kementerian", province="11").empty
    assert listed(movers(tiny, "latest", years, pair=("baik", None))) == {
        ("baik", "baik"): ["93.01"],
        ("baik", "buruk"): ["aa"],
        ("baik", "ended"): ["cc"],
    }
    assert listed(movers(tiny, "latest", years, pair=(None, "kurang"))) == {("new", "kurang"): ["93"]}
    assert list(movers(tiny, "latest", years, pair=("baik", "buruk"))["institution"]) == ["aa"]


@pytest.mark.parametrize("years", [(2025, 2026), (2019, 2027), (2023, 2021), (2022, 2022)])
def test_no_flow_crosses_instruments_or_runs_backwards(tiny, years):
    for rule in RULES:
        assert flows(tiny, rule, years).empty
        assert movers(tiny, rule, years).empty


def test_the_new_instrument_has_flows_of_its_own(tiny):
    assert listed(movers(tiny, "round", (2026, 2027))) == {
        ("lanjutan", "not_assessed"): ["aa"],
        ("not_assessed", "tinggi"): ["93"],
        ("not_assessed", "not_assessed"): ["bb", "11", "91", "93.01", "91.71"],
    }
    assert list(flows(tiny, "latest", (2026, 2027))["direction"]) == ["same", "first", "unassessed"]


STATES = ["sangat_baik", "baik", "kurang", "buruk", "not_assessed"]
GROUPS = [None, "kementerian", "lpnk", "lns", "provinsi", "kabupaten", "kota"]
PROVINCES = [None, "32", "91", "92", "93", "94", "95", "96"]
# Every group with every province over the years in which provinces were born, by one rule; otherwise each
# alone and two together: the conditions on group and province are the same in every round and by every rule.
BIRTHS = ((2021, 2023), "latest")
TOGETHER = [("kabupaten", "94"), ("kota", "32")]
ALONE = [*((g, None) for g in GROUPS), *((None, p) for p in PROVINCES[1:]), *TOGETHER]


@pytest.mark.parametrize("years", [(2019, 2025), (2021, 2022), (2021, 2023), (2022, 2024), (2024, 2025)])
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_sums_are_the_counts_of_both_years_and_lists_are_as_long_as_their_bands(
    request, dataset, rule, years
):
    snapshot = request.getfixturevalue(dataset)
    met = set()
    for group, province in product(GROUPS, PROVINCES) if (years, rule) == BIRTHS else ALONE:
        found = flows(snapshot, rule, years, group, province)
        assert (found["n"] > 0).all()
        assert not found.duplicated(["from_state", "to_state"]).any()
        met |= set(found["direction"])
        for year, side, gone in zip(years, ("from_state", "to_state"), ("new", "ended"), strict=True):
            counted = counted_in(snapshot, rule, year, group, province).to_dict("records")
            sums = found[found[side] != gone].groupby(side)["n"].sum()
            wanted = counted[0] if counted else dict.fromkeys([*STATES, "registered"], 0)
            assert {s: sums.get(s, 0) for s in STATES} == {s: wanted[s] for s in STATES}, (group, province)
            assert sums.sum() == wanted["registered"]
        names = movers(snapshot, rule, years, group, province)
        assert not names.duplicated("institution").any()
        lengths = names.groupby(["from_state", "to_state"]).size().to_dict()
        assert lengths == {(r["from_state"], r["to_state"]): r["n"] for r in found.to_dict("records")}
        assert (names["why"].notna() == names["direction"].isin(["new", "ended"])).all()
        assert (names["other_province_name"].notna() == (names["why"] == "other_province")).all()
    if years[0] < 2022 <= years[1]:
        assert {"new", "ended"} <= met


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_one_band_asked_for_alone_is_the_part_of_the_whole(request, dataset):
    snapshot = request.getfixturevalue(dataset)
    whole = movers(snapshot, "latest", (2021, 2023))
    for pair, codes in listed(whole).items():
        assert list(movers(snapshot, "latest", (2021, 2023), pair=pair)["institution"]) == codes


def test_under_ever_nobody_falls(simulasi, publikasi):
    for snapshot, years in product((simulasi, publikasi), [(2019, 2025), (2021, 2022), (2023, 2024)]):
        assert not {"down", "lost"} & set(flows(snapshot, "ever", years)["direction"])


def test_facts_of_the_record(publikasi):
    # Kabupaten Kutai Timur: Kurang in 2022, 263 in 2023; Kota Bima: 100 in 2022, 277.5 in 2024.
    assert "64.08" in listed(movers(publikasi, "latest", (2022, 2023)))["kurang", "baik"]
    bima = row(movers(publikasi, "latest", (2022, 2024)), "52.72")
    assert (bima["from_state"], bima["to_state"], bima["change"]) == ("buruk", "baik", 177.5)
    assert (bima["province_name"], bima["group_name"]) == ("Nusa Tenggara Barat", "Kota")


@pytest.mark.parametrize("years", [(2019, 2025), (2021, 2023), (2022, 2024), (2024, 2025)])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_reassessed_are_those_with_a_final_category_since_the_first_year(request, dataset, years):
    """Counted with pandas from the scores, apart from the standings that the query reads."""
    snapshot = request.getfixturevalue(dataset)
    scores = ask(snapshot, "scores", year=None, group=None, province=None, institution=None)
    fixed = scores[(scores["status"] == "final") & scores["category"].notna()]
    since = set(fixed.loc[(fixed["year"] > years[0]) & (fixed["year"] <= years[1]), "institution"])
    names = movers(snapshot, "latest", years)
    there = names[names["to_state"] != "ended"]
    wanted = there[there["institution"].isin(since)].groupby(["from_state", "to_state"]).size().to_dict()
    counted = flows(snapshot, "latest", years)
    found = {(r["from_state"], r["to_state"]): r["reassessed"] for r in counted.to_dict("records")}
    assert {pair: n for pair, n in found.items() if n} == wanted
    stayed = counted[counted["direction"] == "same"]
    assert 0 < stayed["reassessed"].sum() < stayed["n"].sum()
    moved = counted[counted["direction"].isin(["up", "down", "first"])]
    assert (moved["reassessed"] == moved["n"]).all()
    in_round = flows(snapshot, "round", years)
    both = in_round[in_round["direction"] == "same"]
    assert (both["reassessed"] == both["n"]).all()


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_contested_are_the_figures_of_which_a_source_prints_another(request, dataset):
    snapshot = request.getfixturevalue(dataset)
    # Whoever is in print at all, and some of those who are made up.
    codes = ask(snapshot, "scores", year=None, group=None, province=None, institution=None)["institution"]
    codes = sorted(set(codes))[:: 1 if dataset == "publikasi" else 12]
    claims = {code: ask(snapshot, "institution_claims", institution=code) for code in codes}
    other = {(c, int(y)) for c, f in claims.items() for y in f.loc[f["role"] == "other", "year"]}
    assert len(other) == (10 if dataset == "publikasi" else 0)
    totals = ask(snapshot, "compare_totals", institutions=codes)
    marked = totals[totals["contested"].astype(bool)]
    assert set(zip(marked["institution"], marked["year"], strict=True)) == other
    for years in [(2020, 2022), (2021, 2023), (2022, 2024)]:
        names = movers(snapshot, "latest", years)
        for side in ("from", "to"):
            # NULL beside a state without an assessment is no year to ask for.
            pairs = zip(names["institution"], names[f"{side}_status_year"], strict=True)
            assert list(names[f"{side}_contested"]) == [pair in other for pair in pairs]


def test_disputed_scores_of_the_record(publikasi):
    # Kota Magelang 2023: 337.5 and 320.5 are both in print.
    magelang = row(movers(publikasi, "latest", (2022, 2024)), "33.71")
    assert (magelang["to_total"], magelang["to_status_year"]) == (337.5, 2023)
    assert (magelang["from_contested"], magelang["to_contested"]) == (False, True)
