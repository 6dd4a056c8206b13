"""A page with its preview: whole, compressed, and only for what is asked."""

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.file_util import get_static_dir

from merit.web import PageHead

STATIC = Path(get_static_dir())
PREVIEW = b"<div id='merit-preview'>103 dari 184</div>" * 50


@pytest.fixture
def client():
    app = Starlette(routes=[Route("/{path:path}", lambda _: FileResponse(STATIC / "index.html"))])

    def preview(path, query):
        return PREVIEW if (path, query) == ("/", "year=2024") else None

    with TestClient(PageHead(app, STATIC, preview=preview)) as client:
        yield client


def test_the_preview_stands_before_the_running_page(client):
    plain = client.get("/?year=2024", headers={"accept-encoding": "identity"})
    assert PREVIEW + b'<div id="root"></div>' in plain.content
    assert int(plain.headers["content-length"]) == len(plain.content)
    assert "content-encoding" not in plain.headers and plain.headers["vary"] == "accept-encoding"
    with client.stream("GET", "/?year=2024", headers={"accept-encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "gzip" and len(raw) == int(packed.headers["content-length"])
    assert gzip.decompress(raw) == plain.content and len(raw) < len(plain.content)
    assert plain.headers["content-security-policy"] == packed.headers["content-security-policy"]


def test_without_one_the_page_is_as_it_was(client):
    page = client.get("/?year=2023")
    assert b"merit-preview'" not in page.content and b'<div id="root"></div>' in page.content
    assert client.head("/?year=2024").content == b""
