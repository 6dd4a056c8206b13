"""`snapshot=` on the HTTP face: an older snapshot answers; an id that cannot be shown is refused in words."""

import re

import pytest
from pypdf import PdfReader

from merit.desk import pins
from merit.store import current
from tests.waiting import superseded

PATHS = {
    "/api/v1/counts": {"year": 2024, "rule": "latest"},
    "/api/v1/scores": {"year": 2024, "institution": "32.16"},
    "/api/v1/flows": {"from": 2023, "to": 2024, "rule": "latest"},
    "/api/v1/ceremony": {"year": 2024},
    "/api/v1/institutions/32.16": {"year": 2024},
}


@pytest.fixture(scope="module")
def pair(store, tmp_path_factory):
    """A superseded snapshot and the one in use; tests leave them as they are."""
    yield from superseded(store, tmp_path_factory.mktemp("pinned") / "store")


def test_every_address_answers_from_the_snapshot_that_is_named(get, pair):
    for path, asked in PATHS.items():
        for snapshot in pair:
            for dataset in ({}, {"dataset": "resmi"}):
                answer = get(path, **asked, **dataset, snapshot=snapshot.id)
                assert answer.status_code == 200, answer.text
                assert answer.json()["snapshot"] == snapshot.id
        assert get(path, **asked).json()["snapshot"] == pair[1].id


def test_the_figures_are_those_of_that_snapshot(get, pair):
    asked = {"year": 2024, "institution": "32.16"}
    totals = [
        get("/api/v1/scores", **asked, snapshot=s.id).json()["rows"][0]["total"] for s in (*pair, pair[0])
    ]
    assert totals == [300, 390, 300]
    file = get("/api/v1/scores", **asked, snapshot=pair[0].id, format="csv")
    assert file.headers["x-snapshot"] == pair[0].id
    # The older one has no 2025: its own years count.
    assert get("/api/v1/counts", year=2025, rule="latest").status_code == 200
    refused = get("/api/v1/counts", year=2025, rule="latest", snapshot=pair[0].id)
    assert refused.status_code == 422
    assert "2024" in refused.json()["detail"]


def test_an_unknown_rule_is_answered_with_the_years_of_that_snapshot(get, pair):
    said = [get("/api/v1/counts", rule="latest", snapshot=s.id).json()["detail"] for s in pair]
    assert ["2025" in words for words in said] == [False, True]


@pytest.mark.parametrize("path", PATHS)
def test_what_cannot_be_shown_is_refused_in_words(get, pair, path):
    foreign = current("simulasi").id
    for given in (
        {"snapshot": "resmi-000000000000"},
        {"snapshot": ""},
        {"snapshot": "<b>"},
        {"snapshot": foreign, "dataset": "resmi"},
    ):
        answer = get(path, **PATHS[path], **given, lang="en")
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["errors"][0]["parameter"] == "snapshot"
        assert f"“{given['snapshot']}”" in answer.json()["detail"]
        assert f"{pair[1].id} and {pair[0].id}" in answer.json()["detail"]
    assert get(path, **PATHS[path], snapshot=foreign).json()["dataset"] == "simulasi"


def test_an_older_version_of_the_product_is_a_reason_of_its_own(get, pair, monkeypatch):
    monkeypatch.setattr(pins, "schema_hash", lambda: "of a newer version")
    answer = get("/api/v1/counts", **PATHS["/api/v1/counts"], snapshot=pair[0].id, lang="en")
    assert answer.status_code == 422
    assert "older version" in answer.json()["detail"]
    page = get("/instansi/32.16", snapshot=pair[0].id)
    assert page.status_code == 422 and "versi lama" in page.text


def test_datasets_take_no_snapshot(get, pair):
    assert get("/api/v1/datasets", snapshot=pair[0].id).status_code == 422
    assert get("/api/v1/datasets").json()["datasets"][0]["snapshot"] == pair[1].id


def test_the_light_page_says_what_it_is_pinned_to_and_every_way_keeps_the_pin(get, pair):
    first, second = pair
    page = get(f"/instansi/32.16?snapshot={first.id}&lang=en")
    assert page.status_code == 200
    assert f"pinned to snapshot {first.id}</strong>, published 10 December 2030, 08:00 WIB." in page.text
    assert f"superseded by {second.id}." in page.text
    ways = re.findall(r'href="(/[^"]*\?[^"]*)"', page.text)
    loose = [way for way in ways if first.id not in way]
    assert loose == ["/instansi/32.16?lang=en&amp;dataset=resmi"], "only the way to the current data"
    assert len(ways) > 10
    faces = {way.split("?")[0]: way for way in ways if "32.16" in way.split("?")[0] or "/api/" in way}
    assert len(faces) == 4, "the page itself, on paper, as JSON and as CSV"
    for way in faces.values():
        assert get(way.replace("&amp;", "&")).status_code == 200, way
    now = get("/instansi/32.16", snapshot=second.id)
    assert "Cuplikan ini masih dipakai." in now.text
    loose = get("/instansi/32.16")
    assert "dipatok" not in loose.text and first.id not in loose.text


def test_the_a4_page_is_that_of_the_snapshot(get, pair, tmp_path):
    answer = get("/instansi/32.16.pdf", snapshot=pair[0].id, year=2024)
    assert pair[0].id in answer.headers["content-disposition"]
    (tmp_path / "page.pdf").write_bytes(answer.content)
    text = PdfReader(tmp_path / "page.pdf").pages[0].extract_text()
    assert pair[0].id in text.replace("\n", "")


def test_a_wrong_year_on_a_pinned_light_page_leads_back_to_the_pinned_one(get, pair):
    page = get("/instansi/32.16", snapshot=pair[0].id, year=1999)
    assert page.status_code == 422
    assert f'href="/instansi/32.16?snapshot={pair[0].id}"' in page.text
