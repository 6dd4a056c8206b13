"""Uploads are taken from editors alone, the server's figures are for nobody."""

import time
from random import Random
from string import ascii_letters

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.auth_util import set_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from merit.ui.desk import settings
from merit.ui.desk.gate import may_upload
from merit.web import ClosedDoors

SECRET, COOKIE = "7" * 48, "_streamlit_user"
AUTH = {
    "redirect_uri": "https://desk.example/oauth2callback",
    "cookie_secret": SECRET,
    "client_id": "desk",
    "client_secret": "s",
    "server_metadata_url": "https://provider.example/.well-known/openid-configuration",
}
UPLOAD = "/_stcore/upload_file/session/file"
METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS"]


@pytest.fixture
def found(monkeypatch):
    held = {"auth": dict(AUTH), "desk": {"editors": ["Ani@bkn.go.id"], "approvers": ["budi@bkn.go.id"]}}
    monkeypatch.setattr(settings, "section", lambda name: held.get(name, {}))
    return held


@pytest.fixture
def client(found):
    answer = Route("/{path:path}", lambda r: PlainTextResponse("served"), methods=METHODS)
    made = Starlette(routes=[answer], middleware=[Middleware(ClosedDoors, may_upload=may_upload)])
    return TestClient(made, base_url="https://desk.example")


def cookies(email="ani@bkn.go.id", *, secret=SECRET, age=60, **more):
    """What Streamlit sets after a sign-in `age` seconds ago, in as many parts as it takes."""
    issued, made = int(time.time()) - age, {}
    body = {"email": email, "iat": issued, "exp": issued + 12 * 3600, "is_logged_in": True, **more}

    def sign(name, value):
        return create_signed_value(secret, name, value)

    def put(name, value):
        made[name] = sign(name, value).decode()

    set_cookie_with_chunks(put, sign, COOKIE, body, cookie_attr_size=40)
    return made


def send(client, held, method="PUT", path=UPLOAD):
    headers = {"cookie": "; ".join(f"{name}={value}" for name, value in held.items())} if held else {}
    return client.request(method, path, headers=headers, content=b"x" * 1000).status_code


def test_an_editor_uploads_also_with_a_cookie_in_parts(client):
    long = cookies(groups="".join(Random(1).choices(ascii_letters, k=9000)))
    assert len(long) > 2 and len(cookies()) == 1
    assert send(client, cookies()) == send(client, long) == 200
    last = list(long)[-1]
    assert send(client, {**long, last: long[last][:-2] + "xx"}) == 403


@pytest.mark.parametrize(
    "held",
    [
        {},
        {COOKIE: "not-signed"},
        {COOKIE: create_signed_value(SECRET, COOKIE, "[1]").decode()},
        cookies(secret="8" * 48),
        cookies("budi@bkn.go.id"),
        cookies("luar@bkn.go.id"),
        cookies(age=9 * 3600),
        cookies(is_logged_in=False),
    ],
    ids=["none", "unsigned", "no-claims", "forged", "approver", "outsider", "expired", "signed-out"],
)
def test_nobody_else_does(client, held):
    assert send(client, held) == send(client, held, "POST") == 403
    assert send(client, held, "PUT", f"/base{UPLOAD}") == 403
    assert send(client, held, "OPTIONS") == send(client, held, "PUT", "/other") == 200


def test_an_upload_is_refused_before_its_body_is_read(found):
    sent = []

    async def receive():
        raise AssertionError("the body was read")

    async def put(message):
        sent.append(message)

    scope = {"type": "http", "method": "PUT", "path": UPLOAD, "headers": [], "query_string": b""}
    anyio.run(ClosedDoors(Starlette(), may_upload), scope, receive, put)
    assert sent[0]["status"] == 403


@pytest.mark.parametrize("gone", ["auth", "desk"])
def test_without_a_sign_in_or_lists_nothing_is_taken(client, found, gone):
    del found[gone]
    assert send(client, cookies()) == 403


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/base/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
    ],
)
def test_the_figures_of_the_server_are_for_nobody(client, path):
    assert {send(client, cookies(), method, path) for method in METHODS} == {404}
    assert send(client, {}, "GET", "/_stcore/health") == 200
