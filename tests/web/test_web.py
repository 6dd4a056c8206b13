"""Every answer carries the security headers; the page's head says its language."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.file_util import get_static_dir

from merit.web import HEADERS, POLICY, PageHead, SecurityHeaders

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Streamlit</title><script>\n  window.a = 1\n</script></head>'
    "<body></body></html>"
)
OWN = "document.title = document.title"


@pytest.fixture(scope="module")
def client():
    routes = [
        Route("/", lambda r: HTMLResponse(PAGE)),
        Route("/tren", lambda r: HTMLResponse(PAGE)),
        Route("/data", lambda r: JSONResponse({"lang": "en"})),
    ]
    # Streamlit compresses its pages inside our middleware.
    head = Middleware(PageHead, static=Path(get_static_dir()), scripts=[OWN])
    layers = [Middleware(SecurityHeaders), head, Middleware(GZipMiddleware, minimum_size=1)]
    return TestClient(Starlette(routes=routes, middleware=layers))


@pytest.mark.parametrize("path", ["/data", "/nowhere"])
def test_security_headers_on_every_answer(client, path):
    answer = client.get(path)
    assert {k: answer.headers[k] for k in HEADERS} == HEADERS
    assert POLICY == "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def directives(client, path="/"):
    policy = client.get(path).headers["content-security-policy"]
    return dict(one.strip().split(" ", 1) for one in policy.split(";"))


def test_a_page_has_the_same_headers_and_a_policy_that_names_its_own_scripts_and_no_host(client):
    answer, policy = client.get("/"), directives(client)
    assert set(HEADERS) <= set(answer.headers)
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert not re.search(r"https?:|wss?:|\*|unsafe-eval", answer.headers["content-security-policy"])
    assert "unsafe-inline" not in policy["script-src"]
    inline = re.findall("<script>(.*?)</script>", answer.text, re.DOTALL)
    assert len(inline) >= 2
    for script in [*inline, OWN]:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy["script-src"]
    assert policy["script-src"].count("sha256-") == len(inline) + 1
    assert policy["connect-src"] == "'self'", "nothing can be sent elsewhere"


@pytest.mark.parametrize(
    ("address", "headers", "told"),
    [
        ("https://merit.example", {}, True),
        ("http://merit.example", {"x-forwarded-proto": "https"}, True),
        ("http://merit.example", {}, False),
    ],
)
def test_who_came_by_https_is_told_to_stay_with_it(client, address, headers, told):
    answer = client.get(f"{address}/data", headers=headers)
    assert (answer.headers.get("strict-transport-security") is not None) == told


@pytest.mark.parametrize(
    ("path", "lang", "title"),
    [
        ("/", "id", "Indeks Sistem Merit"),
        ("/tren?lang=id", "id", "Indeks Sistem Merit"),
        ("/tren?lang=en", "en", "Merit System Index"),
        ("/?lang=xx", "id", "Indeks Sistem Merit"),
    ],
)
def test_page_says_its_language(client, path, lang, title):
    answer = client.get(path, headers={"accept-encoding": "gzip"})
    assert f'<html lang="{lang}">' in answer.text
    assert f"<title>{title}</title>" in answer.text
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_other_answers_are_left_alone(client):
    assert client.get("/data").json() == {"lang": "en"}
