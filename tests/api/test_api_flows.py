"""GET /api/v1/flows: by hand on the tiny snapshot, sums that agree with /counts, refusals that help."""

from itertools import combinations, product

import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

STATES = ["not_assessed", "buruk", "kurang", "baik", "sangat_baik"]
RULES = ("round", "latest", "ever")


@pytest.fixture
def tiny(own_store):
    """The hand-made snapshot as the official dataset."""
    return write("resmi", hand_made.tables(), inputs_hash="by hand", by="tests")


def flows(get, **asked) -> dict:
    answer = get("/api/v1/flows", **asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def people(answer) -> dict[str, list[str]]:
    return {pair: [x["institution"] for x in listed] for pair, listed in answer["names"].items()}


def test_by_hand(get, tiny) -> None:
    # 2021 and 2022 under "latest": aa Baik, Buruk; bb and 91 stay Sangat Baik; cc ends; 11 stays Buruk;
    # 93 is born unassessed; 93.01 stays Baik; 91.71 stays unassessed.
    answer = flows(get, **{"from": 2021, "to": 2022, "rule": "latest"})
    assert set(answer) == {
        *("dataset", "snapshot", "generated_at", "from", "to", "rule", "states", "matrix", "new", "ended"),
        *("names", "not_assessed_means", "reassessed", "note"),
    }
    assert (answer["dataset"], answer["snapshot"]) == ("resmi", tiny.id)
    assert (answer["from"], answer["to"], answer["rule"]) == (2021, 2022, "latest")
    assert answer["states"] == STATES
    assert answer["matrix"] == [
        [1, 0, 0, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 1, 0, 1, 0],
        [0, 0, 0, 0, 2],
    ]
    # Of those only aa and 91 were assessed in 2022; 91 stays, and so its number is one of two.
    assert answer["reassessed"] == [
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 1],
    ]
    assert answer["note"] is None
    assert (answer["new"], answer["ended"]) == ([1, 0, 0, 0, 0], [0, 0, 0, 1, 0])
    assert people(answer) == {
        "sangat_baik>sangat_baik": ["bb", "91"],
        "baik>baik": ["93.01"],
        "baik>buruk": ["aa"],
        "baik>ended": ["cc"],
        "buruk>buruk": ["11"],
        "not_assessed>not_assessed": ["91.71"],
        "new>not_assessed": ["93"],
    }
    assert answer["names"]["baik>buruk"] == [{"institution": "aa", "name": "Instansi aa"}]
    assert answer["not_assessed_means"] == "not_assessed"


def test_a_kabupaten_that_changed_its_province_ends_in_one_and_is_new_in_the_other(get, tiny) -> None:
    asked = {"from": 2021, "to": 2023, "rule": "latest"}
    assert people(flows(get, **asked, province="91")) == {
        "sangat_baik>sangat_baik": ["91"],
        "baik>ended": ["93.01"],
        "not_assessed>not_assessed": ["91.71"],
    }
    there = flows(get, **asked, province="93")
    assert people(there) == {"new>baik": ["93.01"], "new>kurang": ["93"]}
    assert (there["new"], sum(map(sum, there["matrix"]))) == ([0, 0, 1, 1, 0], 0)
    assert people(flows(get, **asked, province="93", group="kabupaten")) == {"new>baik": ["93.01"]}


def test_the_states_are_those_of_the_instrument(get, tiny) -> None:
    answer = flows(get, **{"from": 2026, "to": 2027, "rule": "round"})
    assert answer["states"] == ["not_assessed", "dasar", "lanjutan", "menengah", "tinggi", "maju"]
    assert people(answer)["not_assessed>tinggi"] == ["93"]
    assert people(answer)["lanjutan>not_assessed"] == ["aa"]


@pytest.mark.parametrize("years", [(2025, 2026), (2019, 2027)])
def test_years_of_different_instruments_are_not_comparable(get, tiny, years) -> None:
    asked = {"from": years[0], "to": years[1], "rule": "latest"}
    answer = get("/api/v1/flows", **asked)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    body = answer.json()
    assert "tidak sebanding" in body["detail"]
    assert "kasn-2018" in body["detail"] and "panrb-2025" in body["detail"]
    assert [e["parameter"] for e in body["errors"]] == ["to"]
    assert "not comparable" in get("/api/v1/flows", lang="en", **asked).json()["detail"]


@pytest.mark.parametrize(
    ("changed", "parameter", "helpful"),
    [
        ({"from": 2024, "to": 2022}, "to", ["2022", "2024", "sesudah"]),
        ({"from": 2023, "to": 2023}, "to", ["2023", "sesudah"]),
        ({"from": 1999}, "from", ["1999", "2019", "2025"]),
        ({"to": 2018}, "to", ["2018", "2019", "2025"]),
        ({"from": "awal"}, "from", ["awal", "2019"]),
        ({"from": None}, "from", ["2019", "2025"]),
        ({"to": None}, "to", ["2019", "2025"]),
        ({"rule": None}, "rule", ["round", "latest", "ever"]),
        ({"rule": "best"}, "rule", ["best", "round", "latest", "ever"]),
        ({"group": "desa"}, "group", ["desa", "kabupaten"]),
        ({"province": "Papua"}, "province", ["Papua", "91"]),
        ({"dataset": "rahasia"}, "dataset", ["rahasia", "simulasi"]),
        ({"from_": 2021}, "from_", ["from", "to", "rule"]),
        ({"year": 2021}, "year", ["from", "to", "rule"]),
    ],
)
def test_a_wrong_parameter_is_told_what_would_be_right(get, changed, parameter, helpful) -> None:
    asked = {"dataset": "simulasi", "from": 2021, "to": 2023, "rule": "latest"} | changed
    answer = get("/api/v1/flows", **{k: v for k, v in asked.items() if v is not None})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    body = answer.json()
    assert [e["parameter"] for e in body["errors"]] == [parameter]
    assert "from_" not in body["detail"] or parameter == "from_"
    for word in helpful:
        assert word in body["detail"]


@pytest.mark.parametrize("rule", RULES)
def test_sums_are_the_counts_of_both_years(get, simulasi, rule) -> None:
    years = [int(y) for y in ask(simulasi, "years")["year"]]
    places = [{}, {"group": "kabupaten"}, {"province": "91"}, {"province": "93", "group": "kabupaten"}]
    for (first, second), place in product(combinations(years[::2], 2), places):
        asked = {"dataset": "simulasi", "rule": rule, **place}
        answer = flows(get, **asked, **{"from": first, "to": second})
        before, later = (get("/api/v1/counts", year=y, **asked).json() for y in (first, second))
        matrix = answer["matrix"]
        for i, state in enumerate(STATES):
            assert sum(matrix[i]) + answer["ended"][i] == before[state]
            assert sum(row[i] for row in matrix) + answer["new"][i] == later[state]
        cells = {f"{a}>{b}": matrix[i][j] for (i, a), (j, b) in product(enumerate(STATES), repeat=2)}
        cells |= {f"new>{s}": n for s, n in zip(STATES, answer["new"], strict=True)}
        cells |= {f"{s}>ended": n for s, n in zip(STATES, answer["ended"], strict=True)}
        assert {k: n for k, n in cells.items() if n} == {k: len(v) for k, v in answer["names"].items()}


def test_the_published_record_says_that_it_is_silent(get) -> None:
    answer = flows(get, **{"dataset": "publikasi", "from": 2022, "to": 2023, "rule": "latest"})
    assert answer["not_assessed_means"] == "not_published"
    # Kabupaten Kutai Timur: Kurang in 2022, 263 in 2023.
    assert {"institution": "64.08", "name": "Kabupaten Kutai Timur"} in answer["names"]["kurang>baik"]


def test_a_choice_that_nobody_fits_is_empty(get) -> None:
    asked = {"dataset": "simulasi", "from": 2019, "to": 2021, "rule": "latest", "province": "93"}
    answer = flows(get, **asked)
    assert answer["names"] == {}
    assert sum(map(sum, answer["matrix"])) == sum(answer["new"]) == sum(answer["ended"]) == 0
    assert answer["note"] is None, "the province had institutions of that group in other years"


@pytest.mark.parametrize(
    ("group", "lang", "said"),
    [
        ("kementerian", "id", "tidak termasuk provinsi mana pun"),
        ("lns", "en", "belong to no province"),
        ("kabupaten", "id", None),
    ],
)
def test_central_institutions_have_no_province_and_the_answer_says_so(get, group, lang, said) -> None:
    asked = {"from": 2022, "to": 2024, "rule": "latest", "group": group, "province": "32"}
    answer = get("/api/v1/flows", lang=lang, dataset="simulasi", **asked)
    body = answer.json()
    assert (said in body["note"]) if said else body["note"] is None
    assert (body["names"] == {}) == bool(said)
    assert answer.headers["content-language"] == lang


def test_the_order_of_years_is_told_in_words(get) -> None:
    body = get("/api/v1/flows", **{"from": 2023, "to": 2021, "rule": "latest"}).json()
    assert body["detail"] == "Parameter “to” (2021) harus tahun sesudah “from” (2023)."


def test_the_parameters_are_described(get) -> None:
    described = get("/api/v1/openapi.json").json()
    parameters = described["paths"]["/flows"]["get"]["parameters"]
    required = {p["name"] for p in parameters if p["required"]}
    assert required == {"from", "to", "rule"}
    assert all(p["description"] for p in parameters)
    assert "Not so in `publikasi`" in described["paths"]["/flows"]["get"]["description"]
    members = described["components"]["schemas"]["Flows"]["properties"]
    assert "from" in members and "from_" not in members
    for name in ("reassessed", "note", "states", "matrix", "new", "ended", "names", "not_assessed_means"):
        assert members[name]["description"]
