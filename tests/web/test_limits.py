"""The limits one by one: what they are read from, whom they count, what they let through."""

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from merit.api.refusals import refuse
from merit.settings import LimitSettingError
from merit.web import CrowdedError, Rates, Sizes, Turns, WebLimits
from merit.web.sessions import Pace
from merit.web.visitor import client, costly, route


def scope(path="/", query="", host="203.0.113.9", **headers):
    pairs = [(k.encode(), v.encode()) for k, v in headers.items()]
    asked = {"type": "http", "method": "GET", "scheme": "http", "path": path, "headers": pairs}
    return {**asked, "query_string": query.encode(), "client": (host, 1)}


def test_limits_are_read_from_the_environment_and_a_mistake_is_named():
    assert WebLimits.from_environment({}) == WebLimits()
    assert WebLimits.from_environment({"MERIT_LIMIT_SESSIONS": " 7 "}).sessions == 7
    for bad in ("0", "-1", "many", "1.5", "²", "9" * 20):
        with pytest.raises(LimitSettingError, match="MERIT_LIMIT_BODY must be a whole number above 0"):
            WebLimits.from_environment({"MERIT_LIMIT_BODY": bad})


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "unknown"),
    ],
)
def test_a_visitor_is_an_address_or_the_network_of_a_household(host, counted):
    assert client(scope(host=host)) == counted


@pytest.mark.parametrize(
    ("path", "query", "dear"),
    [
        ("/instansi/32.16.pdf", "", True),
        ("/instansi/32.16", "", False),
        ("/api/v1/scores", "format=csv", True),
        ("/api/v1/scores", "year=2024&format=parquet", True),
        ("/api/v1/scores", "format=json", False),
        ("/api/v1/ceremony", "year=2024", True),
        ("/api/v1/counts", "year=2024", False),
        ("/tren", "format=csv", False),
    ],
)
def test_what_is_made_for_the_request_is_costly(path, query, dear):
    assert costly(scope(path, query)) is dear


def test_kinds_of_addresses_are_few_whatever_is_asked():
    odd = [f"/api/v1/{n}" for n in range(50)] + [f"/wp-login-{n}.php" for n in range(50)]
    assert {route(scope(path), 404) for path in odd} == {"unknown"}
    assert {route(scope(f"/instansi/{n}"), 200) for n in range(50)} == {"/instansi/{code}"}
    assert {route(scope(f"/static/js/{n}.js"), 200) for n in range(50)} == {"static"}


def test_a_place_that_does_not_become_free_is_refused_and_a_free_one_is_found():
    turns = Turns(WebLimits(costly_at_once=1, costly_wait=1))
    turns.wait = 0
    with turns.turn():
        with pytest.raises(CrowdedError), turns.turn():
            raise AssertionError("two at once")
        assert not anyio.run(turns.take)
    assert anyio.run(turns.take)
    turns.leave()
    with pytest.raises(ZeroDivisionError), turns.turn():
        raise ZeroDivisionError
    with turns.turn():
        pass


def test_the_place_is_free_again_once_the_answer_is_made_and_after_an_error():
    turns = Turns(WebLimits(costly_at_once=1, costly_wait=1))
    turns.wait = 0
    held = []

    def made(request):
        held.append(anyio.from_thread.run(turns.take))
        return PlainTextResponse("file")

    def broken(request):
        raise ZeroDivisionError

    routes = [Route("/api/a.csv", made), Route("/api/b.csv", broken)]
    layers = [Middleware(Rates, limits=WebLimits(), refuse=refuse, turns=turns)]
    web = TestClient(Starlette(routes=routes, middleware=layers), raise_server_exceptions=False)
    assert (web.get("/api/a.csv").status_code, held) == (200, [False])
    assert web.get("/api/b.csv").status_code == 500
    assert anyio.run(turns.take)
    crowded = web.get("/api/a.csv", headers={"accept-language": "en"})
    assert crowded.status_code == 503 and "Too many files are being made" in crowded.json()["detail"]


def test_the_pace_lets_a_burst_through_and_then_makes_wait(monkeypatch):
    slept = []

    async def sleep(seconds):
        slept.append(seconds)

    async def steps(n):
        pace = Pace(10)
        for _ in range(n):
            await pace.step()
        return pace.steps

    monkeypatch.setattr("merit.web.sessions.anyio.sleep", sleep)
    assert anyio.run(steps, 10) == 10 and slept == []
    anyio.run(steps, 15)
    assert 4 <= len(slept) <= 5 and max(slept) <= 0.5


def answered(limits, messages, app, path="/api/v1/counts", headers=()):
    """What an app under `limits` sends while the visitor sends `messages`, then nothing."""
    sent = []

    async def receive():
        if messages:
            return messages.pop(0)
        await anyio.sleep_forever()

    async def send(message):
        sent.append(message)

    asked = {**scope(path), "method": "POST", "headers": list(headers)}
    anyio.run(Sizes(app, limits, refuse), asked, receive, send)
    return sent


async def reads_all(scope, receive, send):
    """Answers with the last kind of message it got."""
    while (message := await receive()).get("more_body"):
        pass
    await PlainTextResponse(message["type"])(scope, receive, send)


def test_a_body_that_grows_beyond_the_limit_or_never_ends_is_cut_off():
    part = {"type": "http.request", "body": b"x" * 60, "more_body": True}
    last = {"type": "http.request", "body": b"x", "more_body": False}
    limits = WebLimits(body=100, body_seconds=1)
    assert answered(limits, [dict(last)], reads_all)[1]["body"] == b"http.request"
    assert answered(limits, [dict(part), dict(part), dict(last)], reads_all)[1]["body"] == b"http.disconnect"
    assert answered(limits, [dict(part)], reads_all)[1]["body"] == b"http.disconnect"


@pytest.mark.parametrize("length", [b"101", b"-1", b"x"])
def test_a_length_that_cannot_be_is_refused_before_the_body_is_read(length):
    sent = answered(WebLimits(body=100), [], reads_all, headers=[(b"content-length", length)])
    assert sent[0]["status"] == 413


def test_an_answer_that_nobody_reads_is_let_go(monkeypatch, caplog):
    ended = []

    async def long(scope, receive, send):
        try:
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"x", "more_body": True})
        finally:
            ended.append(True)

    async def send(message):
        if message["type"] == "http.response.body":
            await anyio.sleep_forever()

    async def receive():
        return {"type": "http.request"}

    limits = WebLimits(read_seconds=1)
    anyio.run(Sizes(long, limits, refuse), scope("/api/v1/scores"), receive, send)
    assert ended == [True] and "left unread" in caplog.text
