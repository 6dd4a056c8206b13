"""Errors: problem documents with a status and a sentence that says what would be right."""

import inspect
import logging
import shutil

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from merit.api import PREFIXES, answers, application, routes
from merit.api.guard import OddAddresses

COUNTS = {"year": "2024", "rule": "latest"}


def problem(answer, status: int) -> dict:
    """The problem document, proved to be one."""
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert answer.status_code == body["status"] == status
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["detail"].endswith(".")
    assert "Traceback" not in answer.text
    return body


@pytest.mark.parametrize(
    ("path", "params", "parameter", "helpful"),
    [
        ("counts", COUNTS | {"tahun": "2024"}, "tahun", ["dataset", "year", "rule", "group", "province"]),
        ("scores", {"limit": "10"}, "limit", ["dataset", "year", "institution", "format"]),
        ("datasets", {"dataset": "simulasi"}, "dataset", ["dataset"]),
        ("openapi.json", {"x": "1"}, "x", ["x"]),
        ("counts", COUNTS | {"dataset": "rahasia"}, "dataset", ["rahasia", "publikasi", "simulasi"]),
        ("scores", {"dataset": "resmi"}, "dataset", ["publikasi", "simulasi"]),
        ("counts", COUNTS | {"year": "1999"}, "year", ["1999", "2018", "2025"]),
        ("counts", COUNTS | {"year": "2018", "dataset": "simulasi"}, "year", ["2019", "2025"]),
        ("counts", COUNTS | {"year": "dua ribu"}, "year", ["dua ribu", "2018", "2025"]),
        ("counts", COUNTS | {"year": ""}, "year", ["2018", "2025"]),
        ("scores", {"year": "2017"}, "year", ["2018", "2025"]),
        ("counts", COUNTS | {"year": "2_024"}, "year", ["2_024", "“year”", "2024"]),
        ("counts", COUNTS | {"year": "+2024"}, "year", ["+2024", "2018"]),
        ("counts", COUNTS | {"year": " 2024"}, "year", ["2018", "2025"]),
        ("counts", COUNTS | {"year": "2024.0"}, "year", ["2024.0", "2018"]),
        ("counts", COUNTS | {"year": "２０２４"}, "year", ["2018", "2025"]),
        ("scores", {"year": "2_024"}, "year", ["2_024", "2018"]),
        ("institutions/32.16", {"year": "2023.0"}, "year", ["2023.0", "2018"]),
        ("flows", {"from": "2_022", "to": "2024", "rule": "latest"}, "from", ["2_022", "2018"]),
        ("counts", COUNTS | {"rule": "cumulative"}, "rule", ["round", "latest", "ever"]),
        ("counts", COUNTS | {"group": "desa"}, "group", ["kementerian", "lpnk", "lns", "kabupaten", "kota"]),
        ("counts", COUNTS | {"group": ""}, "group", ["kementerian"]),
        ("counts", COUNTS | {"province": "Jawa Barat"}, "province", ["11", "32", "96"]),
        ("scores", {"format": "xlsx"}, "format", ["json", "csv", "parquet"]),
        ("scores", {"institution": "bekasi"}, "institution", ["32.16", "Kabupaten Bekasi", "32.75"]),
        ("scores", {"institution": "99.99"}, "institution", ["99.99", "32.16", "kpk"]),
        ("counts", {"rule": "latest"}, "year", ["2018", "2025"]),
        ("counts", {"year": "2024"}, "rule", ["round", "latest", "ever"]),
    ],
)
def test_a_wrong_parameter_is_told_what_would_be_right(get, path, params, parameter, helpful) -> None:
    body = problem(get(f"/api/v1/{path}", **params), 422)
    assert [e["parameter"] for e in body["errors"]] == [parameter]
    for word in helpful:
        assert word in body["detail"]
        assert word in body["errors"][0]["detail"]


def test_all_wrong_parameters_are_told_at_once(get) -> None:
    body = problem(get("/api/v1/counts", year="x", rule="y", foo="1"), 422)
    assert [e["parameter"] for e in body["errors"]] == ["year", "rule", "foo"]
    body = problem(get("/api/v1/counts", year="1999", rule="ever", group="a", province="b"), 422)
    assert [e["parameter"] for e in body["errors"]] == ["year", "group", "province"]


def test_a_parameter_given_twice_is_not_half_ignored(get) -> None:
    body = problem(get("/api/v1/counts?year=2023&year=2024&rule=latest"), 422)
    assert [e["parameter"] for e in body["errors"]] == ["year"]


def test_a_long_value_is_not_repeated_in_full(get) -> None:
    body = problem(get("/api/v1/scores", group="x" * 5000), 422)
    assert len(body["detail"]) < 400


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/ranks", "/api/v1/counts/", "/api/v1/counts/2024"])
def test_an_unknown_address_is_told_the_known_ones(get, path: str) -> None:
    body = problem(get(path), 404)
    for address in ("datasets", "counts", "scores", "openapi.json"):
        assert f"/api/v1/{address}" in body["detail"]


def test_the_root_without_slash_leads_to_the_same_problem(get) -> None:
    answer = get("/api/v1")
    assert (answer.status_code, answer.headers["location"]) == (307, "/api/v1/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(get, method: str) -> None:
    answer = get("/api/v1/scores", method=method)
    assert "GET" in problem(answer, 405)["detail"]
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/datasets",
        "/api/v1/counts?year=2024&rule=latest",
        "/api/v1/flows?from=2022&to=2024&rule=latest",
        "/api/v1/institutions/32.16",
        "/api/v1/scores?format=csv",
        "/api/v1/openapi.json",
        "/api/v1/counts?year=x",
        "/api/v1/ranks",
        "/api/v2/flows",
        "/healthz",
        "/instansi/32.16",
        "/instansi/32.16.pdf",
        "/instansi/99.99",
    ],
)
def test_head_is_get_without_its_body(get, path: str) -> None:
    whole, head = get(path), get(path, method="HEAD")
    assert head.content == b"" and whole.content
    assert head.status_code == whole.status_code
    told = ("content-type", "content-language", "etag", "content-disposition", "allow", "vary")
    assert {k: head.headers.get(k) for k in told} == {k: whole.headers.get(k) for k in told}
    assert head.headers["content-length"] == whole.headers["content-length"]


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v2/flows", "/api/v10/counts", "/api/v1x"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_no_address_below_api_falls_through_to_the_pages(get, path: str, method: str) -> None:
    body = problem(get(path, method=method), 404)
    assert path in body["detail"] and "/api/v1/flows" in body["detail"]


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/api/v1/institutions/%00", 404, "application/problem+json"),
        ("/api/v1/institutions/32.16%2F..%2F", 404, "application/problem+json"),
        ("/api/v1/../datasets%5C..", 404, "application/problem+json"),
        ("/api/%00", 404, "application/problem+json"),
        ("/instansi/%00", 404, "text/html; charset=utf-8"),
        ("/instansi/..%2F..%2Fetc%2Fpasswd", 404, "text/html; charset=utf-8"),
        ("/wilayah/..%2F..", 400, "text/plain; charset=utf-8"),
        ("/%00", 400, "text/plain; charset=utf-8"),
    ],
)
def test_odd_addresses_of_ours_are_answered_before_the_server_refuses_them(path, status, kind) -> None:
    def refusing(request):
        return PlainTextResponse("Bad Request", 400)

    server = Starlette(routes=[Route("/{rest:path}", refusing)])
    layer = Middleware(OddAddresses, routes=routes(), prefixes=PREFIXES)
    with TestClient(Starlette(routes=[Mount("/", server)], middleware=[layer])) as client:
        answer = client.get(path)
        plain = client.get("/api/v1/datasets")
    assert (answer.status_code, answer.headers["content-type"]) == (status, kind)
    assert "\x00" not in answer.text
    assert plain.status_code == 400, "other addresses take the usual way"


def test_sentences_come_in_both_languages(get) -> None:
    indonesian = get("/api/v1/scores", group="desa")
    english = get("/api/v1/scores", group="desa", lang="en-GB,en;q=0.9,id;q=0.5")
    assert "nilainya" in problem(indonesian, 422)["detail"]
    assert "its values are" in problem(english, 422)["detail"]
    assert indonesian.headers["content-language"] == "id"
    assert english.headers["content-language"] == "en"
    assert "nilainya" in problem(get("/api/v1/scores", group="desa", lang="fr, id"), 422)["detail"]


def test_an_unexpected_error_is_logged_under_the_reference_it_shows(get, monkeypatch, caplog) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret of the server")

    monkeypatch.setattr(answers, "counts", broken)
    with caplog.at_level(logging.ERROR, logger="merit"):
        answer = get("/api/v1/counts", **COUNTS)
    body = problem(answer, 500)
    assert body["reference"] in body["detail"]
    assert "secret" not in answer.text
    assert [body["reference"] in r.getMessage() and r.exc_info is not None for r in caplog.records] == [True]


@pytest.mark.parametrize("path", ["datasets", "counts?year=2024&rule=latest", "counts?year=x", "scores"])
def test_before_the_first_snapshot_the_answer_is_try_again(get, empty_store, path: str) -> None:
    answer = get(f"/api/v1/{path}")
    assert "coba lagi" in problem(answer, 503)["detail"]
    assert answer.headers["retry-after"] == "5"
    assert list(empty_store.iterdir()) == []


def test_a_dataset_still_being_built_is_not_called_unknown(get, own_store) -> None:
    shutil.rmtree(own_store / "simulasi")
    assert problem(get("/api/v1/scores", dataset="simulasi"), 503)
    assert get("/api/v1/scores", dataset="publikasi", year=2023).status_code == 200


def test_a_damaged_snapshot_is_a_503_that_names_no_paths(get, own_store, caplog) -> None:
    next((own_store / "publikasi").glob("*.duckdb")).write_bytes(b"not a database")
    answer = get("/api/v1/counts", **COUNTS)
    body = problem(answer, 503)
    assert body["reference"] in body["detail"]
    assert str(own_store) not in answer.text
    assert body["reference"] in caplog.text


def test_queries_never_run_on_the_event_loop() -> None:
    endpoints = [route.endpoint for route in application().routes]
    assert len(endpoints) >= 5
    assert not any(inspect.iscoroutinefunction(endpoint) for endpoint in endpoints)
