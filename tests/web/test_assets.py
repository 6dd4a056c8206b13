"""The page's own code: addresses that name their content, compressed; the framework's code likewise."""

import gzip
import json
import re
from hashlib import sha256
from pathlib import Path

import anyio
import httpx2
import pytest
from plotly.offline import get_plotlyjs_version
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit.file_util import get_static_dir

from merit.paths import ROOT
from merit.web.assets import FOLDER, PREFIX, ROUTES, asset, assets
from merit.web.compression import SMALLEST, PackedFiles
from merit.web.preload import ELEMENTS, links

CODE = "let answer = 42;\n" * 200


def fetched(app, *asked):
    """(path, headers) -> answers of `app`, bodies as they came over the wire."""

    async def fetch():
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            return [await client.get(path, headers=headers) for path, headers in asked]

    return anyio.run(fetch)


def test_every_asset_is_served_under_the_name_of_its_content():
    app = Starlette(routes=ROUTES)
    assert {Path(url).suffix for url in assets()} == {".js", ".css"}
    for url, one in assets().items():
        plain, packed = fetched(app, (url, {"accept-encoding": ""}), (url, {"accept-encoding": "gzip"}))
        assert plain.content == packed.content == one.plain
        assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
        assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert sha256(one.plain).hexdigest()[:12] in url
    assert fetched(app, (f"{PREFIX}/card-000000000000.js", {}))[0].status_code == 404


def test_the_card_loads_plotly_by_the_address_it_is_served_under():
    (loaded,) = re.findall(r'import\("\./([^"]+)"\)', asset("card.js").plain.decode())
    assert f"{PREFIX}/{loaded}" in assets()


def test_plotly_is_the_version_that_draws_the_figures_and_says_whose_it_is():
    first = (FOLDER / "plotly.js").read_text(encoding="utf-8").splitlines()[0]
    package = json.loads((ROOT / "merit" / "web" / "plotly" / "package.json").read_text(encoding="utf-8"))
    assert package["dependencies"]["plotly.js"] == get_plotlyjs_version()
    assert f"plotly.js v{get_plotlyjs_version()}" in first and "MIT" in first


def test_the_head_names_what_the_first_elements_need_and_nothing_twice():
    static = Path(get_static_dir())
    index, head = (static / "index.html").read_text(encoding="utf-8"), links(static).decode()
    named = re.findall(r'href="([^"]+)"', head)
    assert len(named) == len(set(named)) > 20
    for name in ELEMENTS:
        assert re.search(rf'/static/js/{name}\.[\w-]+\.js"', head), name
    for url in named:
        assert url.startswith(("/static/", f"{PREFIX}/"))
        if url.startswith("/static/"):
            assert (static / url.removeprefix("/")).is_file()
            assert Path(url).name not in index
        else:
            assert url in assets()


def served(calls, *, status=200, kind="application/javascript", body=CODE):
    async def code(request):
        calls.append(request.url.path)
        return Response(body, status, media_type=kind, headers={"etag": '"abc"'})

    async def other(request):
        return PlainTextResponse(CODE)

    routes = [Route("/static/js/{name}", code), Route("/api/v1/counts", other)]
    return Starlette(routes=routes, middleware=[Middleware(PackedFiles)])


def test_the_frameworks_code_is_compressed_once():
    calls = []
    wanted = ("/static/js/a.js", {"accept-encoding": "gzip"})
    first, again = fetched(served(calls), wanted, wanted)
    assert first.text == again.text == CODE
    for answer in (first, again):
        assert answer.headers["content-encoding"] == "gzip"
        assert int(answer.headers["content-length"]) == len(gzip.compress(CODE.encode(), 9, mtime=0))
        assert answer.headers["etag"] == 'W/"abc"' and "accept-encoding" in answer.headers["vary"]
    assert calls == ["/static/js/a.js"]


@pytest.mark.parametrize(
    ("path", "headers", "how"),
    [
        ("/static/js/a.js", {"accept-encoding": "identity"}, {}),
        ("/static/js/a.js", {"accept-encoding": "gzip", "range": "bytes=0-9"}, {}),
        ("/static/js/a.js", {"accept-encoding": "gzip"}, {"status": 404}),
        ("/static/js/a.woff2", {"accept-encoding": "gzip"}, {"kind": "font/woff2"}),
        ("/static/js/a.js", {"accept-encoding": "gzip"}, {"body": "x" * (SMALLEST - 1)}),
        ("/api/v1/counts", {"accept-encoding": "gzip"}, {}),
    ],
)
def test_everything_else_passes_as_it_is(path, headers, how):
    calls = []
    twice = fetched(served(calls, **how), (path, headers), (path, headers))
    assert all("content-encoding" not in answer.headers for answer in twice)
    assert len(calls) == (0 if path.startswith("/api") else 2)
