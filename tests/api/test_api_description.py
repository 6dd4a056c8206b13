"""GET /api/v1/openapi.json and /datasets: what the HTTP face says about itself, and whether it is true."""

import re

import pytest
from fastapi.openapi.models import OpenAPI
from jsonschema import Draft202012Validator

from merit.api import files
from merit.store import current

PARAMETERS = {
    "/datasets": [],
    "/counts": ["dataset", "snapshot", "year", "rule", "group", "province"],
    "/ceremony": ["dataset", "snapshot", "year", "provinces"],
    "/flows": ["dataset", "snapshot", "from", "to", "rule", "group", "province"],
    "/institutions/{code}": ["code", "dataset", "snapshot", "year", "peers", "pin", "drop"],
    "/scores": ["dataset", "snapshot", "year", "group", "province", "institution", "format", "flavour"],
    "/tables": ["dataset", "snapshot", "lang"],
    "/tables/{name}": [
        *("name", "dataset", "snapshot", "year", "group", "province", "category", "text"),
        *("format", "flavour", "lang"),
    ],
    "/questions": [],
}
DATASET = {
    *("id", "title", "kind", "snapshot", "published_at"),
    *("years", "institutions", "assessments", "default"),
}


@pytest.fixture(scope="module")
def described(get) -> dict:
    answer = get("/api/v1/openapi.json")
    assert answer.status_code == 200
    return answer.json()


def test_the_description_is_openapi_and_lists_the_addresses(described) -> None:
    OpenAPI.model_validate(described)
    assert described["openapi"].startswith("3.1")
    assert described["servers"] == [{"url": "/api/v1"}]
    assert set(described["paths"]) == set(PARAMETERS)
    for path, names in PARAMETERS.items():
        assert list(described["paths"][path]) == ["get"]
        assert [p["name"] for p in described["paths"][path]["get"].get("parameters", [])] == names


def test_every_reference_leads_somewhere(described) -> None:
    def references(node: object) -> list[str]:
        if isinstance(node, dict):
            here = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
            return here + [r for value in node.values() for r in references(value)]
        return [r for item in node for r in references(item)] if isinstance(node, list) else []

    found = set(references(described))
    assert found
    assert {r.removeprefix("#/components/schemas/") for r in found} <= set(described["components"]["schemas"])


@pytest.mark.parametrize(
    "path",
    [
        "/datasets",
        "/counts?dataset=publikasi&year=2024&rule=latest",
        "/counts?dataset=publikasi&year=2024&rule=ever",
        "/counts?dataset=simulasi&year=2024&rule=latest",
        "/ceremony?dataset=publikasi&year=2023",
        "/ceremony?dataset=publikasi&year=2018&provinces=32",
        "/ceremony?dataset=simulasi&year=2025",
        "/ceremony?dataset=simulasi&year=2019&provinces=93",
        "/flows?dataset=publikasi&from=2022&to=2024&rule=latest",
        "/flows?dataset=simulasi&from=2021&to=2023&rule=round&province=91",
        "/institutions/32.16?dataset=publikasi",
        "/institutions/mk?dataset=publikasi",
        "/institutions/32.16?dataset=simulasi&year=2022&peers=profile&pin=kpk",
        "/scores?dataset=publikasi",
        "/scores?dataset=simulasi&year=2024",
        "/tables",
        "/tables?dataset=simulasi&lang=en",
        "/tables/assessment?dataset=simulasi&year=2024&category=baik",
        "/tables/claim?dataset=publikasi&text=bogor&lang=en",
        "/tables/event?dataset=publikasi",
        "/questions",
    ],
)
def test_answers_are_as_described_and_carry_dataset_snapshot_and_moment(get, described, path: str) -> None:
    address = re.sub(r"(?<=/institutions/)[^?]+", "{code}", path).split("?")[0]
    address = re.sub(r"(?<=/tables/).+", "{name}", address)
    responses = described["paths"][address]["get"]["responses"]
    schema = responses["200"]["content"]["application/json"]["schema"]
    answer = get(f"/api/v1{path}").json()
    checker = Draft202012Validator({**schema, "components": described["components"]})
    assert [e.message for e in checker.iter_errors(answer)] == []
    assert answer["snapshot"] == current(answer["dataset"]).id
    assert len(answer["generated_at"]) == len("2024-01-01T00:00:00Z")


def test_problems_are_as_described(get, described) -> None:
    responses = described["paths"]["/counts"]["get"]["responses"]
    assert set(responses) == {"200", "304", "4XX", "5XX"}
    schema = responses["4XX"]["content"]["application/problem+json"]["schema"]
    checker = Draft202012Validator(schema)
    assert [e.message for e in checker.iter_errors(get("/api/v1/counts").json())] == []


def test_the_files_are_described(described) -> None:
    content = described["paths"]["/scores"]["get"]["responses"]["200"]["content"]
    assert set(content) == {"application/json", "text/csv", "application/vnd.apache.parquet"}
    content = described["paths"]["/tables/{name}"]["get"]["responses"]["200"]["content"]
    assert set(content) == {"application/json", "text/csv", files.PARQUET, files.XLSX}


def test_counts_have_the_fields_of_the_contract(get) -> None:
    answer = get("/api/v1/counts", dataset="simulasi", year=2024, rule="latest").json()
    assert set(answer) == {
        *("dataset", "snapshot", "generated_at", "year", "rule", "registered", "assessed"),
        *("sangat_baik", "baik", "kurang", "buruk", "not_assessed", "baik_or_above", "below_baik"),
        *("share_baik_or_above", "basis", "derived", "sources"),
    }


def test_datasets(get) -> None:
    published, simulated = get("/api/v1/datasets").json()["datasets"]
    assert set(published) == set(simulated) == DATASET
    assert (published["id"], published["kind"], published["default"]) == ("publikasi", "published", True)
    assert (simulated["id"], simulated["kind"], simulated["default"]) == ("simulasi", "synthetic", False)
    assert published["title"] == "Catatan publikasi"
    assert published["snapshot"] == current("publikasi").id
    assert published["years"] == list(range(2018, 2026))
    finals = [r for r in get("/api/v1/scores").json()["rows"] if r["status"] == "final"]
    assert published["assessments"] == len(finals)
    assert published["published_at"].endswith("Z")
    assert published["institutions"] == simulated["institutions"] >= 629


def test_without_a_dataset_the_default_one_answers(get) -> None:
    assert get("/api/v1/counts", year=2024, rule="latest").json()["dataset"] == "publikasi"
    assert get("/api/v1/scores", year=2024).json()["dataset"] == "publikasi"
