"""What the method page asks: examples, conflicts, coverage and extent, each counted by hand."""

import os

import pandas as pd
import pytest

from merit.ingest.build import load
from merit.ingest.build import publikasi as record_of
from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

RULES = ("round", "latest", "ever")
# institution, year, total, category, status, source. S001, S002 and S003 appeared in this order in 2020.
CLAIMS = [
    *(("32.16", 2022, 300.0, None, "final", s) for s in ("S001", "S002")),
    ("32.16", 2022, 310.0, None, "final", "S003"),  # fewer sources
    ("32.16", 2023, 270.0, None, "final", "S002"),
    ("32.16", 2023, 260.0, None, "final", "S001"),  # older source
    ("14", 2022, None, "Baik", "final", "S001"),
    ("14", 2022, 275.0, None, "interim", "S002"),  # beside a category: contradicts nothing
    ("14", 2023, None, "Sangat Baik", "final", "S001"),
    ("14", 2023, 320.0, None, "interim", "S002"),  # Baik: another category
    ("11", 2022, 249.5, None, "final", "S001"),
    ("11", 2022, None, "Kurang", "final", "S002"),  # agrees
    ("12", 2022, None, "Baik", "final", "S001"),
    ("12", 2022, 270.0, None, "year_inferred", "S002"),  # fills the score in
    ("12", 2022, 280.0, None, "interim", "S003"),  # another score, weaker status
    ("13", 2021, 300.0, None, "interim", "S001"),
    ("13", 2021, 310.0, None, "interim", "S002"),  # newer
]


def elsewhere(store, folder, dataset, tables):
    """A snapshot in a store of its own."""
    os.environ["MERIT_STORE"] = str(folder)
    try:
        return write(dataset, tables, inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)


@pytest.fixture(scope="module")
def contested(store, tmp_path_factory):
    """The published record with CLAIMS instead of its claims."""
    columns = ["institution_code", "year", "total_score", "category", "status", "source_id"]
    frames = load() | {"published_scores": pd.DataFrame(CLAIMS, columns=columns)}
    return elsewhere(store, tmp_path_factory.mktemp("contested"), "publikasi", record_of(frames))


def rows(frame, *columns):
    return list(frame[list(columns)].astype(object).itertuples(index=False, name=None))


def test_the_examples_stand_at_and_half_a_point_below_every_bound(tiny):
    found = ask(tiny, "category_examples", instrument="kasn-2018")
    assert rows(found, "score", "name", "reason") == [
        (65.5, "Buruk", "lowest"),
        (174.5, "Buruk", "half_point"),
        (175.0, "Kurang", "bound"),
        (249.5, "Kurang", "half_point"),
        (250.0, "Baik", "bound"),
        (324.5, "Baik", "half_point"),
        (325.0, "Sangat Baik", "bound"),
        (410.0, "Sangat Baik", "maximum"),
    ]


def test_the_examples_follow_the_bounds_of_the_instrument(tiny):
    # tiny gives the draft bounds at 40, 60, 80 and 100 and no maximum; its lowest final score there is 55.
    found = ask(tiny, "category_examples", instrument="panrb-2025")
    scores = [39.5, 40, 55, 59.5, 60, 79.5, 80, 99.5, 100]
    codes = ["dasar", *["lanjutan"] * 3, *["menengah"] * 2, *["tinggi"] * 2, "maju"]
    assert rows(found, "score", "code") == list(zip(scores, codes, strict=True))
    assert rows(found[found["score"] == 55], "reason", "lower_bound") == [("lowest", 40.0)]


def test_an_instrument_without_bounds_has_no_examples(publikasi):
    assert ask(publikasi, "category_examples", instrument="panrb-2025").empty


@pytest.mark.parametrize("institution", list(hand_made.STANDINGS["round"]))
def test_the_example_shows_what_each_rule_counts(tiny, institution):
    found = ask(tiny, "rule_example", institution=institution).set_index("year")
    for rule in RULES:
        letters = dict(zip(hand_made.YEARS, hand_made.STANDINGS[rule][institution], strict=True))
        expected = {y: hand_made.LETTERS.get(x) for y, x in letters.items() if x != "."}
        assert {
            y: c if isinstance(c, str) else None for y, c in found[f"{rule}_category"].items()
        } == expected


def test_the_example_names_the_assessment_that_counts(tiny):
    found = ask(tiny, "rule_example", institution="aa").set_index("year").loc[2024]
    assert pd.isna(found["round_total"])
    assert (found["latest_total"], found["latest_year"]) == (174.5, 2022)
    assert (found["ever_total"], found["ever_year"]) == (324.5, 2021)


def test_the_most_telling_example_fell_and_skipped_a_year(tiny):
    assert set(ask(tiny, "rule_example", institution=None)["institution"]) == {"aa"}


@pytest.mark.parametrize(
    ("without", "chosen"),
    [
        (["aa"], "91"),  # nobody fell; 91 and 93.01 skipped, were assessed twice: the lower code
        (["aa", "91"], "93.01"),
        (["aa", "91", "93.01"], "93"),  # 2023 and 2027 under two instruments: assessed twice, no gap
        (["aa", "91", "93.01", "93"], "11"),  # all that are left were assessed once
    ],
)
def test_which_example_is_the_next_telling(store, tmp_path, without, chosen):
    tables = dict(hand_made.tables())
    kept = tables["assessment"]
    tables["assessment"] = kept[~kept["institution"].isin(without)]
    snapshot = elsewhere(store, tmp_path, "resmi", tables)
    assert set(ask(snapshot, "rule_example", institution=None)["institution"]) == {chosen}


def test_the_record_shows_riau_and_the_simulation_a_fall(publikasi, simulasi):
    riau = ask(publikasi, "rule_example", institution=None)
    assert set(riau["institution"]) == {"14"}
    assert riau.set_index("year")["round_total"].dropna().to_dict() == {
        2018: 216.5,
        2019: 227.5,
        2020: 293.5,
        2021: 297.5,
        2023: 318.0,
    }
    made = ask(simulasi, "rule_example", institution=None)
    assert (made["latest_category"].dropna() != made["ever_category"].dropna()).any()
    assert made["name"].str.endswith("(simulasi)").all()


def test_conflicts_of_scores_by_hand(contested):
    found = ask(contested, "score_conflicts")
    columns = ("institution", "year", "role", "total", "category", "reason", "source_id")
    missing = found.astype(object).where(found.notna(), None)
    assert rows(missing, *columns) == [
        ("13", 2021, "used", 310.0, "Baik", None, "S002"),
        ("13", 2021, "other", 300.0, "Baik", "newest", "S001"),
        ("12", 2022, "used", None, "Baik", None, "S001"),
        ("12", 2022, "used", 270.0, "Baik", None, "S002"),
        ("12", 2022, "other", 280.0, "Baik", "status", "S003"),
        ("32.16", 2022, "used", 300.0, "Baik", None, "S001"),
        ("32.16", 2022, "used", 300.0, "Baik", None, "S002"),
        ("32.16", 2022, "other", 310.0, "Baik", "sources", "S003"),
        ("14", 2023, "used", None, "Sangat Baik", None, "S001"),
        ("14", 2023, "other", 320.0, "Baik", "status", "S002"),
        ("32.16", 2023, "used", 270.0, "Baik", None, "S002"),
        ("32.16", 2023, "other", 260.0, "Baik", "newest", "S001"),
    ]


def test_conflicts_of_scores_in_the_record(publikasi):
    found = ask(publikasi, "score_conflicts")
    figures = {
        (i, y): (
            set(part.loc[part["role"] == "used", "total"].dropna()),
            set(part.loc[part["role"] == "other", "total"].dropna()),
        )
        for (i, y), part in found.groupby(["institution", "year"])
    }
    assert figures == {
        ("64", 2020): ({240.0}, {246.0}),
        ("21", 2021): ({296.5}, {291.0}),
        ("73.13", 2021): (set(), {320.0}),  # Sangat Baik without a score, interim 320 is Baik
        ("32", 2022): ({396.5}, {392.0}),
        ("51.08", 2022): ({330.5}, {330.45}),
        ("33.71", 2023): ({337.5}, {320.5}),
        ("52.72", 2024): ({277.5}, {257.0}),
        ("74", 2024): ({255.0}, {250.0}),
    }


def conflicts(frame):
    """(year, rule, scope, kind, conflict) -> ({field: used}, {field: others})."""
    keys = ["year", "rule", "scope", "kind", "conflict"]
    return {
        key: tuple(
            {(r["field"], r["value"]) for r in part.to_dict("records") if (r["role"] == "other") is other}
            for other in (False, True)
        )
        for key, part in frame.groupby(keys)
    }


def test_conflicts_of_counts_by_hand(tiny):
    above = "baik_or_above"
    assert conflicts(ask(tiny, "count_conflicts")) == {
        (2020, "latest", "all", "differs", above): ({(above, 2.0)}, {(above, 3.0)}),  # the assessor's page
        (2020, "round", "all", "differs", above): ({(above, 4.0)}, {(above, 5.0)}),  # more sources
        (2022, "round", "all", "differs", above): ({(above, 5.0)}, {(above, 4.0)}),  # newer
        (2023, "round", "all", "impossible", "assessed"): ({(above, 5.0), ("assessed", 2.0)}, set()),
    }


def test_conflicts_of_counts_in_the_record(publikasi):
    above, nation = "baik_or_above", "all"
    assert conflicts(ask(publikasi, "count_conflicts")) == {
        (2020, "round", "kabupaten_kota", "differs", above): ({(above, 25.0)}, {(above, 20.0)}),
        (2021, "round", nation, "differs", "sangat_baik"): ({("sangat_baik", 45.0)}, {("sangat_baik", 31.0)}),
        (2021, "round", nation, "differs", "baik"): ({("baik", 77.0)}, {("baik", 92.0)}),
        (2021, "round", nation, "differs", above): ({(above, 122.0)}, {(above, 123.0)}),
        (2022, "round", nation, "differs", above): ({(above, 174.0)}, {(above, 177.0)}),
        (2023, "round", nation, "differs", above): ({(above, 130.0)}, {(above, 143.0)}),
        (2024, "round", nation, "differs", "baik"): ({("baik", 83.0)}, {("baik", 69.0)}),
        (2024, "round", nation, "impossible", "assessed"): ({(above, 98.0), ("assessed", 94.0)}, set()),
    }


@pytest.mark.parametrize("name", ["score_conflicts", "count_conflicts"])
def test_simulated_scores_contradict_nothing(simulasi, name):
    assert ask(simulasi, name).empty


def test_coverage_by_hand(tiny):
    found = ask(tiny, "coverage").set_index(["year", "key"])[["registered", "assessed", "scored"]]
    cells = {k: tuple(v) for k, v in zip(found.index, found.itertuples(index=False), strict=True)}
    assert cells[2019, "all"] == (7, 3, 3)  # aa, bb, 91 of seven: 93 is not born yet
    assert cells[2020, "lpnk"] == (2, 1, 1)
    assert cells[2020, "provinsi"] == (2, 1, 1)
    assert cells[2020, "all"] == (7, 2, 2)
    assert cells[2021, "kabupaten"] == (1, 1, 0)  # a category without a score
    assert cells[2021, "provinsi"] == (2, 0, 0)  # an interim row does not count
    assert cells[2022, "all"] == (7, 2, 2)  # cc is gone, 93 is there
    assert cells[2027, "provinsi"] == (3, 1, 1)


def test_coverage_adds_up_over_the_groups(publikasi, simulasi):
    for snapshot in (publikasi, simulasi):
        found = ask(snapshot, "coverage")
        figures = ["registered", "assessed", "scored"]
        groups = found[found["key"] != "all"].groupby("year")[figures].sum()
        whole = found[found["key"] == "all"].set_index("year")[figures]
        assert (groups == whole).all(axis=None)
        assert (found["scored"] <= found["assessed"]).all()


def test_extent_by_hand(tiny):
    (found,) = ask(tiny, "record_extent").to_dict("records")
    assert found == {
        "claims": 27,
        "sources": 4,
        "institutions": 6,
        "institution_years": 12,
        "scored": 12,
        "scored_twice": 4,  # aa, bb, 11, 91
        "aspect_profiles": 0,
        "aspect_scores": 0,
    }


def test_extent_of_the_record_is_the_one_that_was_collected(publikasi):
    (found,) = ask(publikasi, "record_extent").to_dict("records")
    assert (found["claims"], found["institutions"], found["institution_years"]) == (421, 183, 278)
    assert (found["scored"], found["scored_twice"]) == (177, 42)
    assert (found["aspect_profiles"], found["aspect_scores"]) == (3, 25)


def test_the_maxima_of_the_aspects_add_up_to_that_of_the_instrument(publikasi):
    aspects, instruments = ask(publikasi, "aspects"), ask(publikasi, "instruments").set_index("code")
    kasn, panrb = (aspects[aspects["instrument"] == c] for c in ("kasn-2018", "panrb-2025"))
    assert kasn["maximum"].sum() == instruments.loc["kasn-2018", "maximum_total"] == 410
    assert kasn["maximum"].tolist() == [40, 40, 130, 40, 80, 40, 16, 24]
    assert kasn["maximum_basis"].value_counts().to_dict() == {"published": 5, "derived": 3}
    assert len(panrb) == 8
    assert panrb["maximum"].isna().all()
    assert set(panrb["maximum_basis"]) == {"unknown"}
    assert instruments["last_printed"].to_dict() == {"kasn-2018": "325–400", "panrb-2025": "> 1"}
    assert instruments["status"].to_dict() == {"kasn-2018": "final", "panrb-2025": "draft"}


def test_every_event_names_a_source_or_a_legal_basis(publikasi):
    found = ask(publikasi, "events")
    assert found["date"].tolist() == sorted(found["date"])
    assert (found["source_title"].notna() ^ found["basis"].notna()).all()
    ceremonies = found[found["kind"] == "ceremony"]["date"].tolist()
    assert ceremonies == ["2021-01-28", "2021-12-07", "2022-12-08", "2023-12-07", "2024-12-19"]
    assert found[found["kind"] == "assessor"][["date", "basis"]].values.tolist() == [["2024", "UU 20/2023"]]


def test_every_source_is_listed_once_with_its_claims(publikasi):
    found = ask(publikasi, "sources")
    assert len(found) == found["source_id"].nunique() == 267
    assert found["claims"].sum() == 421
    assert (found["claims"] > 0).sum() == 252
