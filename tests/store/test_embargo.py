"""Before its hour nothing of a snapshot can be reached by any address; then everything, in one process.

The addresses are asked before it is written, while it waits, and after its hour. Every answer while it waits
must be the one from before it was written: also to who asks for it by its id.
"""

from datetime import timedelta

import anyio
import httpx2
import pytest
from starlette.applications import Starlette

from merit import clock as the_clock
from merit.api import application, routes
from merit.paths import ROOT
from merit.store import current
from tests.pages import cards
from tests.pages.harness import metrics, opened, words
from tests.stores import copied
from tests.waiting import SECOND, Clock, name_of, published, two_rounds

# Every address of the HTTP face, with what it needs; the description must list no other.
ADDRESSES = {
    "/datasets": {},
    "/counts": {"year": "2024", "rule": "latest"},
    "/ceremony": {"year": "2023"},
    "/flows": {"from": "2023", "to": "2024", "rule": "ever"},
    "/institutions/{code}": {},
    "/scores": {"institution": "32.16"},
    "/tables": {},
    "/tables/{name}": {"year": "2024", "province": "32"},
    "/questions": {},
}
# What names no snapshot: the descriptions, and what does not exist.
UNSTAMPED = ("/api/v1/openapi.json", "/api/v1/questions", "/instansi/nobody")
OTHERS = ["/healthz", "/api/v1/openapi.json", "/instansi/32.16", "/instansi/32.16.pdf", "/instansi/nobody"]
PAGES = [None, *sorted({p.name for p in (ROOT / "pages").glob("*.py")} - {"shell.py", "ringkasan.py"})]


@pytest.fixture(scope="module")
def rounds():
    return two_rounds()


@pytest.fixture
def clock(store, tmp_path, monkeypatch):
    """A store of its own with the two datasets that build themselves, and a clock that stands still."""
    monkeypatch.setenv("MERIT_STORE", str(copied(store, tmp_path / "store")))
    clock = Clock()
    monkeypatch.setattr(the_clock, "now", clock)
    return clock


async def _answers(asked) -> dict[tuple, tuple]:
    transport = httpx2.ASGITransport(Starlette(routes=routes()))
    found = {}
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        for path, query in asked:
            answer = await client.get(path, params=query)
            body = answer.content
            if answer.headers.get("content-type", "").endswith("json"):
                told = answer.json()
                told.pop("generated_at", None)
                body = repr(told).encode()
            headers = {k: v for k, v in answer.headers.items() if k != "content-length"}
            found[path, tuple(query.items())] = (answer.status_code, headers, body)
    return found


def walk(name: str) -> dict[tuple, tuple]:
    """(address, parameters) -> status, headers, body; of every address with every pair of dataset and id."""
    asked = []
    paths = [
        (f"/api/v1{path.format(code='32.16', name='assessment')}", needs) for path, needs in ADDRESSES.items()
    ]
    for path, needs in [*paths, *((path, {}) for path in OTHERS)]:
        for dataset in ({}, {"dataset": "resmi"}):
            for snapshot in ({}, {"snapshot": name}):
                asked.append((path, {**needs, **dataset, **snapshot}))
        asked.append((path, {**needs, "dataset": "publikasi", "snapshot": name}))
    asked += [("/api/v1/scores", {"format": form, "snapshot": name}) for form in ("csv", "parquet")]
    return anyio.run(_answers, asked)


def shown(page, **asked):
    """What a page says, offers and links to."""
    app = opened(page, **asked)
    assert not app.exception
    tables = [table.value.to_csv() for table in cards.tables(app)]
    choices = [list(control.options) for control in app.get("segmented_control")]
    return words(app), metrics(app), tables, choices, dict(app.query_params)


def test_the_walk_knows_every_address():
    assert set(application().openapi()["paths"]) == set(ADDRESSES)


def test_over_http(clock, rounds):
    before, after = rounds
    first, name = published(before), name_of(after)
    earlier = walk(name)
    hour = clock.moment + timedelta(hours=1)
    assert published(after, at=hour).id == name
    clock.moment = hour - timedelta(microseconds=1)
    waiting = walk(name)
    assert waiting == earlier
    by_id = {key: told for key, told in waiting.items() if ("snapshot", name) in key[1]}
    assert not [key for key, told in waiting.items() if key not in by_id and name in repr(told)]
    assert {path for (path, _), told in by_id.items() if told[0] == 200} == {"/healthz"}
    clock.moment = hour
    now = walk(name)
    for (path, query), (status, headers, body) in now.items():
        if ("dataset", "publikasi") in query or path in UNSTAMPED:
            continue
        if query and path in ("/healthz", "/api/v1/datasets", "/api/v1/questions"):
            continue  # these take no parameters
        assert status == 200, (path, query)
        assert name in repr(body) or name in repr(headers), (path, query)
        assert first.id not in repr(body) + repr(headers)


def test_over_http_where_nothing_official_was_published_before(clock, rounds):
    name = name_of(rounds[1])
    earlier = walk(name)
    hour = clock.moment + timedelta(hours=1)
    published(rounds[1], at=hour)
    assert walk(name) == earlier
    listed = earlier["/api/v1/datasets", ()][2].decode()
    assert "resmi" not in listed and current("publikasi").id in listed
    clock.moment = hour
    now = walk(name)
    listed = now["/api/v1/datasets", ()][2].decode()
    assert listed.index("'id': 'resmi'") < listed.index("'id': 'publikasi'")
    assert name in now["/api/v1/counts", (("year", "2024"), ("rule", "latest"))][2].decode()


def test_on_the_pages(clock, rounds):
    before, after = rounds
    first, name = published(before), name_of(after)
    earlier = {page: shown(page, snapshot=name) for page in PAGES}
    hour = clock.moment + timedelta(hours=1)
    published(after, at=hour)
    clock.moment = hour - timedelta(microseconds=1)
    for page in PAGES:
        waiting = shown(page, snapshot=name)
        assert waiting == earlier[page]
        assert f"cuplikan {first.id} ·" in waiting[0]
        # The visitor's own text is repeated once, in the notice that it is not known.
        assert waiting[0].count(name) == 1 and not any(name in table for table in waiting[2])
    clock.moment = hour
    for page in PAGES:
        assert f"cuplikan {name} ·" in shown(page, snapshot=name)[0]


def test_an_open_session_and_a_new_one_change_at_the_hour(clock, rounds):
    before, after = rounds
    first, name = published(before), name_of(after)
    hour = clock.moment + timedelta(hours=1)
    published(after, at=hour)
    app = opened("tren.py")
    assert f"cuplikan {first.id} ·" in words(app) and name not in repr(app.main)
    clock.moment = hour - SECOND
    assert f"cuplikan {first.id} ·" in words(app.run()) and name not in repr(app.main)
    clock.forward(SECOND)
    assert f"cuplikan {name} ·" in words(app.run()) and first.id not in repr(app.main)
    assert f"cuplikan {name} ·" in words(opened())


def test_official_data_appear_in_the_sidebar_and_as_the_default_at_their_hour(clock, rounds):
    hour = clock.moment + timedelta(hours=1)
    name = published(rounds[1], at=hour).id
    for _ in range(2):
        said, _, _, choices, asked = shown(None)
        assert f"cuplikan {current('publikasi').id} ·" in said
        assert ["Catatan publikasi", "Simulasi"] in choices
        said, _, _, _, asked = shown(None, dataset="resmi")
        assert "“resmi”" in said and asked == {}
        clock.moment = hour - timedelta(microseconds=1)
    clock.moment = hour
    said, _, _, choices, asked = shown(None)
    assert f"cuplikan {name} ·" in said and asked == {}
    assert ["Resmi", "Catatan publikasi", "Simulasi"] in choices
