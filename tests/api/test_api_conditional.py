"""Entity tags, 304 and how long a copy may be kept: every address, every form, another snapshot in use."""

from datetime import timedelta

import httpx2
import pytest

from merit import clock
from merit.store import current
from tests.waiting import Clock, hour, published, superseded, two_rounds

ADDRESSES = {
    "datasets": "/api/v1/datasets",
    "counts": "/api/v1/counts?year=2024&rule=latest",
    "flows": "/api/v1/flows?from=2023&to=2024&rule=latest",
    "scores": "/api/v1/scores?year=2024",
    "scores-csv": "/api/v1/scores?year=2024&format=csv",
    "scores-excel": "/api/v1/scores?year=2024&format=csv&flavour=excel-id",
    "scores-parquet": "/api/v1/scores?year=2024&format=parquet",
    "institution": "/api/v1/institutions/32.16",
    "ceremony": "/api/v1/ceremony?year=2024",
    "tables": "/api/v1/tables",
    "table": "/api/v1/tables/province",
    "table-en": "/api/v1/tables/province?lang=en",
    "table-csv": "/api/v1/tables/province?format=csv",
    "table-excel": "/api/v1/tables/province?format=csv&flavour=excel-id",
    "table-xlsx": "/api/v1/tables/province?format=xlsx",
    "table-parquet": "/api/v1/tables/province?format=parquet",
    "questions": "/api/v1/questions",
    "openapi": "/api/v1/openapi.json",
    "light": "/instansi/32.16",
    "pdf": "/instansi/32.16.pdf",
}
FILES = {name for name in ADDRESSES if name.split("-")[-1] in ("csv", "excel", "parquet", "xlsx")}


@pytest.fixture(scope="module")
def answers(get, store) -> dict[str, httpx2.Response]:
    return {name: get.plain(path) for name, path in ADDRESSES.items()}


def test_every_address_has_a_tag_of_its_own(answers) -> None:
    assert {name: a.status_code for name, a in answers.items()} == dict.fromkeys(ADDRESSES, 200)
    tags = [a.headers["etag"].removeprefix("W/") for a in answers.values()]
    assert len(set(tags)) == len(ADDRESSES), "form, flavour and language are other answers"
    assert {a.headers["cache-control"] for a in answers.values()} == {"no-cache"}


def test_a_file_is_the_same_byte_for_byte_and_says_so(get, answers) -> None:
    strong = {name for name, a in answers.items() if not a.headers["etag"].startswith("W/")}
    assert strong == FILES | {"openapi"}, "JSON names its moment: weak"
    for name in FILES:
        again = get.plain(ADDRESSES[name])
        assert again.content == answers[name].content
        assert again.headers["etag"] == answers[name].headers["etag"]
    # What may be compressed on its way is not always the same byte for byte.
    assert get(ADDRESSES["table-csv"]).headers["etag"] == f"W/{answers['table-csv'].headers['etag']}"


@pytest.mark.parametrize("name", ADDRESSES)
def test_who_has_it_gets_304_and_who_has_another_the_answer(get, answers, name: str) -> None:
    path, tag = ADDRESSES[name], answers[name].headers["etag"]
    opaque = tag.removeprefix("W/")
    for given in (tag, opaque, f"W/{opaque}", f'"other", {tag}', "*"):
        again = get.conditional(path, given)
        assert (again.status_code, again.content) == (304, b""), given
        assert again.headers["etag"].removeprefix("W/") == opaque
        assert again.headers["cache-control"] == answers[name].headers["cache-control"]
        if "vary" in answers[name].headers:
            assert again.headers["vary"] == answers[name].headers["vary"]
    assert get.conditional(path, '"other"').status_code == 200
    assert get.conditional(path, opaque.strip('"')).status_code == 200, "a tag has quotes"


def test_what_is_wrong_stays_wrong_whatever_the_caller_holds(get) -> None:
    for path, status in (
        ("/api/v1/counts?year=1900&rule=latest", 422),
        ("/api/v1/flows?from=2024&to=2023&rule=latest", 422),
        ("/api/v1/institutions/no-such", 404),
        ("/api/v1/tables/no-such", 404),
        ("/api/v1/tables/source?year=2024", 422),
        ("/api/v1/scores?flavour=plain", 422),
        ("/instansi/no-such", 404),
    ):
        answer = get.conditional(path, "*")
        assert answer.status_code == status, path
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


def test_the_language_is_part_of_the_tag_where_the_header_decides_it(get) -> None:
    for name in ("flows", "institution", "ceremony"):
        first = get(ADDRESSES[name], lang="id")
        second = get(ADDRESSES[name], lang="en")
        assert first.headers["etag"] != second.headers["etag"]
        assert first.headers["vary"] == "Accept-Language"


def test_the_order_of_parameters_makes_no_other_answer(get) -> None:
    there, back = "year=2024&rule=latest", "rule=latest&year=2024"
    tags = [get(f"/api/v1/counts?{query}").headers["etag"] for query in (there, back)]
    assert tags[0] == tags[1]


def test_head_tells_the_same_tag(get, answers) -> None:
    head = get.plain(ADDRESSES["scores-csv"], method="HEAD")
    told = ("etag", "content-length", "content-disposition", "x-rows", "cache-control")
    assert [head.headers[k] for k in told] == [answers["scores-csv"].headers[k] for k in told]
    assert head.content == b""


def test_what_is_pinned_may_be_kept_for_good_but_for_the_page_that_names_its_successor(
    get, store, tmp_path
) -> None:
    for first, _ in superseded(store, tmp_path / "store"):
        for name in ("counts", "flows", "scores-csv", "institution", "tables", "table-xlsx", "light", "pdf"):
            path = ADDRESSES[name]
            answer = get(f"{path}{'&' if '?' in path else '?'}snapshot={first.id}")
            assert answer.status_code == 200, answer.text
            kept = "no-cache" if name == "light" else "public, max-age=31536000, immutable"
            assert answer.headers["cache-control"] == kept, name


def test_a_304_never_hides_a_snapshot_whose_hour_has_come(get, own_store, monkeypatch) -> None:
    moment = Clock()
    monkeypatch.setattr(clock, "now", moment)
    before, after = two_rounds()
    published(before)
    moment.forward(timedelta(seconds=1))
    names = [name for name in ADDRESSES if name not in ("openapi", "pdf")]
    held = {name: get(ADDRESSES[name]).headers["etag"] for name in names}
    published(after, at=moment.moment + timedelta(hours=1))
    waiting = {name: get.conditional(ADDRESSES[name], held[name]).status_code for name in names}
    assert waiting == dict.fromkeys(names, 304), "under embargo nothing has changed"
    moment.moment = hour() - timedelta(seconds=1)
    assert get.conditional(ADDRESSES["scores"], held["scores"]).status_code == 304
    moment.moment = hour()
    for name in names:
        answer = get.conditional(ADDRESSES[name], held[name])
        assert answer.status_code == 200, name
        assert answer.headers["etag"] != held[name]
    assert get(ADDRESSES["scores"]).json()["snapshot"] == current("resmi").id
