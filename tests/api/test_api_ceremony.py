"""GET /api/v1/ceremony: the statistics of contracts.md §5, as in the file; 409 while a sum differs."""

import json
from functools import partial

import pytest

from merit.api import ceremony as served
from merit.ceremony import ceremony
from merit.charts.anugerah import KEYS
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.figures import figures
from merit.reports.pack import file_of
from merit.store import current
from tests.tampered import SLIPS, WRONG_LABEL, tampered

ADDRESS = "/api/v1/ceremony"


def answered(get, **asked) -> dict:
    answer = get(ADDRESS, **asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("provinces", ["", "32,33"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_answer_is_the_file_of_the_pack_and_a_moment(get, dataset, provinces, lang) -> None:
    asked = {"provinces": provinces} if provinces else {}
    answer = get(ADDRESS, lang=lang, dataset=dataset, year=2023, **asked)
    assert answer.headers["content-language"] == lang
    assert answer.headers["vary"] == "Accept-Language"
    body = answer.json()
    snapshot = current(dataset)
    c = ceremony(partial(ask, snapshot), 2023, [p for p in provinces.split(",") if p])
    stamp = Stamp(lang, dataset, snapshot.kind, snapshot.id)
    file = json.loads(file_of(c, "json", stamp=stamp))
    assert len(body.pop("generated_at")) == len("2024-01-01T00:00:00Z")
    assert body == file


def test_the_statistics_of_the_contract_are_there(get) -> None:
    body = answered(get, dataset="simulasi", year=2023)
    assert set(KEYS) <= set(body)
    assert {"dataset", "snapshot", "generated_at", "controls", "rule", "cut_off"} <= set(body)
    assert body["totals"]["sangat_baik"] == {"now": 49, "before": 28, "difference": 21}
    for key in ("recipients", "moved_up", "moved_down", "most_improved", "talent_management"):
        assert body[key]
        for row in body[key]:
            assert {"institution", "name", "group", "province", "total", "category"} <= set(row)
    counted = get("/api/v1/counts", dataset="simulasi", year=2023, rule="round").json()
    for band in ("sangat_baik", "baik", "kurang", "buruk"):
        assert body["totals"][band]["now"] == counted[band]
    latest = get("/api/v1/counts", dataset="simulasi", year=2023, rule="latest").json()
    for key in ("registered", "assessed", "sangat_baik", "baik", "kurang", "buruk", "not_assessed"):
        assert body["cumulative"][key] == latest[key]


def test_the_published_round_of_2023(get) -> None:
    body = answered(get, year=2023)
    assert (body["dataset"], body["basis"]) == ("publikasi", "published")
    assert (body["totals"]["sangat_baik"]["now"], body["totals"]["baik"]["now"]) == (34, 96)
    assert (body["totals"]["sangat_baik"]["before"], body["totals"]["baik"]["before"]) == (30, 144)
    assert body["totals"]["buruk"]["now"] is None
    assert body["known_recipients"] == {"known": 52, "announced": 130}
    assert len(body["recipients"]) == 52
    assert body["sources"]


def test_provinces_are_those_asked_for_in_the_order_of_codes(get) -> None:
    body = answered(get, dataset="simulasi", year=2023, provinces="33,32")
    assert body["provinces"] == ["32", "33"]
    assert set(body["by_province"]) == {"32", "33"}
    assert {r["province"] for r in body["recipients"]} <= {"32", "33"}
    assert "Jawa Barat dan Jawa Tengah" in body["title"]


@pytest.mark.parametrize(
    ("changed", "parameter", "helpful"),
    [
        ({"year": 2018}, "year", ["2018", "2019", "2025"]),
        ({"year": "tahun"}, "year", ["tahun", "2019"]),
        ({"year": "02023"}, "year", ["02023", "2023"]),
        ({"year": "٢٠٢٣"}, "year", ["٢٠٢٣", "2023"]),
        ({"provinces": "33, 32"}, "provinces", ["“ 32”", "32"]),
        ({"year": None}, "year", ["2019", "2025"]),
        ({"provinces": "32,xx"}, "provinces", ["xx", "32", "91"]),
        ({"provinces": "32,"}, "provinces", ["32", "91"]),
        ({"provinces": "Jawa Barat"}, "provinces", ["Jawa Barat", "32"]),
        ({"provinces": "32,33,32"}, "provinces", ["32", "sekali"]),
        ({"dataset": "rahasia"}, "dataset", ["rahasia", "simulasi"]),
        ({"dataset": "resmi"}, "dataset", ["resmi", "simulasi"]),
        ({"province": "32"}, "province", ["dataset", "year", "provinces"]),
        ({"lang": "en"}, "lang", ["dataset", "year", "provinces"]),
    ],
)
def test_a_wrong_parameter_is_told_what_would_be_right(get, changed, parameter, helpful) -> None:
    asked = {"dataset": "simulasi", "year": 2023} | changed
    query = "&".join(f"{k}={v}" for k, v in asked.items() if v is not None)
    answer = get(f"{ADDRESS}?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    body = answer.json()
    assert [e["parameter"] for e in body["errors"]] == [parameter]
    for word in helpful:
        assert word in body["detail"]


def test_everything_that_is_wrong_is_told_at_once(get) -> None:
    body = get(ADDRESS, dataset="simulasi", year=1999, provinces="xx,32,32").json()
    assert [e["parameter"] for e in body["errors"]] == ["year", "provinces", "provinces"]


def test_the_years_are_those_with_a_round(get) -> None:
    body = get(ADDRESS, dataset="publikasi", year=1999).json()
    assert "2018, 2019, 2020, 2021, 2022, 2023, 2024, dan 2025" in body["detail"]


def test_published_figures_that_do_not_agree_are_withheld(get, store, tmp_path) -> None:
    more = "UPDATE national_count SET baik = 97 WHERE year = 2023 AND rule = 'round' AND baik = 96"
    with tampered(store, tmp_path, more, dataset="publikasi"):
        answer = get(ADDRESS, dataset="publikasi", year=2023)
    assert answer.status_code == 409
    assert "131" in answer.json()["detail"] and "130" in answer.json()["detail"]


@pytest.mark.parametrize("name", SLIPS)
def test_a_control_that_fails_withholds_the_answer(get, store, tmp_path, name) -> None:
    slip, key, sides, said = SLIPS[name]
    with tampered(store, tmp_path, slip.format(year=2023)) as snapshot:
        answer = get(ADDRESS, dataset="simulasi", year=2023)
        english = get(ADDRESS, lang="en", dataset="simulasi", year=2023)
        # Another round of the same data stays available, and so do the raw scores.
        assert get(ADDRESS, dataset="publikasi", year=2023).status_code == 200
        assert get("/api/v1/scores", dataset="simulasi", year=2023).status_code == 200
    assert (answer.status_code, answer.headers["content-type"]) == (409, "application/problem+json")
    body = answer.json()
    assert (body["dataset"], body["snapshot"]) == ("simulasi", snapshot.id)
    assert not set(KEYS) & set(body), "no figure leaves"
    error = next(e for e in body["errors"] if e["control"] == key)
    assert (error["left"], error["right"], error["difference"]) == sides
    assert all(word in error["detail"] for word in said)
    assert all(e["detail"] in body["detail"] for e in body["errors"])
    assert english.status_code == 409
    assert english.json()["detail"] != body["detail"]
    assert english.headers["content-language"] == "en"


def test_a_slip_elsewhere_does_not_withhold_a_region(get, store, tmp_path) -> None:
    with tampered(store, tmp_path, WRONG_LABEL.format(year=2023)):  # Kabupaten Ogan Ilir, province 16
        assert get(ADDRESS, dataset="simulasi", year=2023, provinces="32").status_code == 200
        assert get(ADDRESS, dataset="simulasi", year=2023, provinces="16").status_code == 409


def test_a_printed_number_that_contradicts_the_others_is_set_aside(get) -> None:
    # 2024: 94 assessed were printed, and 98 of them at Baik or above.
    summary = answered(get, dataset="publikasi", year=2024)["summary"]
    assert summary["baik_or_above"]["now"] == 98
    assert summary["assessed"]["now"] is None


def test_a_region_without_parameter_or_with_an_empty_one_is_the_nation(get) -> None:
    assert answered(get, dataset="simulasi", year=2023, provinces="")["provinces"] == []


def test_the_answer_is_built_once_and_given_at_its_own_moment(get, monkeypatch) -> None:
    built, moments = [], iter(["2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z"])

    def counted(*asked, **more):
        built.append(asked)
        return figures(*asked, **more)

    def moment(snapshot):
        return {"dataset": snapshot.dataset, "snapshot": snapshot.id, "generated_at": next(moments)}

    served._told.cache_clear()
    monkeypatch.setattr(served, "figures", counted)
    first = answered(get, dataset="simulasi", year=2022, provinces="33,32")
    monkeypatch.setattr(served, "carried", moment)
    second = answered(get, dataset="simulasi", year=2022, provinces="32,33")
    assert len(built) == 1
    assert second["generated_at"] == "2030-01-01T00:00:00Z" != first["generated_at"]
    assert {**first, "generated_at": ""} == {**second, "generated_at": ""}
    english = get(ADDRESS, lang="en", dataset="simulasi", year=2022, provinces="32,33").json()
    assert len(built) == 2 and english["title"] != second["title"]


def test_the_answer_and_its_refusal_are_described(get) -> None:
    described = get("/api/v1/openapi.json").json()
    about = described["paths"]["/ceremony"]["get"]
    assert {p["name"] for p in about["parameters"] if p["required"]} == {"year"}
    assert all(p["description"] for p in about["parameters"])
    assert "409" in about["description"] and "409" in about["responses"]["4XX"]["description"]
    members = described["components"]["schemas"]["Ceremony"]["properties"]
    assert set(KEYS) <= set(members)
