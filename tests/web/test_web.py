"""Every answer carries the security headers; the page's head says its language."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from merit.web import HEADERS, PageHead, SecurityHeaders

PAGE = '<!DOCTYPE html><html lang="en"><head><title>Streamlit</title></head><body></body></html>'


@pytest.fixture(scope="module")
def client():
    routes = [
        Route("/", lambda r: HTMLResponse(PAGE)),
        Route("/tren", lambda r: HTMLResponse(PAGE)),
        Route("/data", lambda r: JSONResponse({"lang": "en"})),
    ]
    # Streamlit compresses its pages inside our middleware.
    layers = [Middleware(SecurityHeaders), Middleware(PageHead), Middleware(GZipMiddleware, minimum_size=1)]
    return TestClient(Starlette(routes=routes, middleware=layers))


@pytest.mark.parametrize("path", ["/", "/data", "/nowhere"])
def test_security_headers_on_every_answer(client, path):
    answer = client.get(path)
    assert {k: answer.headers[k] for k in HEADERS} == HEADERS


def test_policy_names_no_other_host():
    assert "http" not in HEADERS["content-security-policy"]
    assert "object-src 'none'" in HEADERS["content-security-policy"]


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
