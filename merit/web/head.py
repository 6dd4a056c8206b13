"""A page head that tells the truth: language, title, the server's address, and a policy for what is in it."""

import gzip
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web.assets import asset
from merit.web.headers import page_policy, source
from merit.web.preload import links

# The page's script probes /PAGE/_stcore before /_stcore and leaves a 404 in the console on every deep
# link; naming the server's address spares the visitor a round trip.
# With the settings of the host beside it, it opens its connection without asking for them first; nobody
# else's page may speak to ours.
BOOT = (
    b"<script>window.__streamlit={BACKEND_BASE_URL:location.origin+'/',"
    b"HOST_CONFIG:{allowedOrigins:[location.origin],useExternalAuthToken:false}}</script>"
)
# What Streamlit's page does not answer, or what has a head of its own.
OTHERS = ("/static/", "/_stcore/", "/api/", "/instansi/", "/aset/")
UNASKED = (b"accept-encoding", b"if-none-match", b"if-modified-since")
TITLE = {"id": "Indeks Sistem Merit", "en": "Merit System Index"}
HAND_OVER = Path(__file__).parent / "preview.js"
ROOT = b'<div id="root"></div>'
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


class PageHead:
    """Rewrites the served page's head: lang="id" (or "en" by ?lang=en), title, server address, policy.

    The policy names each script of the page by its hash, and those that the app itself puts in. Where there
    is a preview of what is asked for, it stands in the page.
    """

    def __init__(
        self,
        app: ASGIApp,
        static: Path,
        scripts: Sequence[str] = (),
        preview: Callable[[str, str], bytes | None] = lambda path, query: None,
    ) -> None:
        """Wrap `app`.

        `static` is the folder of the framework's page, `scripts` are the texts of the scripts that the app
        puts into its pages; `preview` gives the HTML of an address (path and query).
        """
        self.app, self.preview = app, preview
        self.scripts, self.static = tuple(scripts), static

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, holding back HTML pages until their head is rewritten."""
        if scope["type"] != "http" or scope["path"].startswith(OTHERS):
            await self.app(scope, receive, send)
            return
        # A page that Streamlit has compressed could not be rewritten, and an answer that it has not changed
        # would bring other headers to the page that the browser holds.
        headers = [(k, v) for k, v in scope["headers"] if k not in UNASKED]
        start: Message = {}
        body = bytearray()

        async def rewrite(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                if not _is_page(message):
                    await send(message)
                return
            if not _is_page(start):
                await send(message)
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body"):
                page = self._page(bytes(body), scope, MutableHeaders(scope=start))
                await send(start)
                await send({"type": "http.response.body", "body": page})

        await self.app({**scope, "headers": headers}, receive, rewrite)

    def _page(self, served: bytes, scope: Scope, headers: MutableHeaders) -> bytes:
        """The page that is sent instead of the one served; `headers` are made to fit."""
        query = scope.get("query_string", b"").decode("latin-1")
        lang = "en" if parse_qs(query).get("lang") == ["en"] else "id"
        page, policy = _head(served, lang, self.scripts, self.static)
        if preview := self.preview(scope["path"], query):
            page, packed = _whole(page, preview)
            headers.add_vary_header("accept-encoding")
            if b"gzip" in dict(scope["headers"]).get(b"accept-encoding", b""):
                page, headers["content-encoding"] = packed, "gzip"
        headers["content-length"] = str(len(page))
        for name in ("etag", "last-modified"):  # of the page as it was
            if name in headers:
                del headers[name]
        headers.setdefault("content-security-policy", policy)
        return page


def _is_page(start: Message) -> bool:
    return "text/html" in MutableHeaders(scope=start).get("content-type", "")


@lru_cache(maxsize=16)
def _whole(page: bytes, preview: bytes) -> tuple[bytes, bytes]:
    """The page with the preview before the place of the running one; plain and compressed."""
    whole = page.replace(ROOT, preview + ROOT, 1)
    return whole, gzip.compress(whole, 6, mtime=0)


@lru_cache(maxsize=4)
def _head(page: bytes, lang: str, scripts: tuple[str, ...], static: Path) -> tuple[bytes, str]:
    """The page with its head, and its policy: the same each time, so it is made once."""
    page = page.replace(b'<html lang="en">', f'<html lang="{lang}">'.encode(), 1)
    page = page.replace(b"<title>Streamlit</title>", f"<title>{TITLE[lang]}</title>".encode(), 1)
    words = f'<script type="module" src="{asset("words.js").url}"></script>'.encode()
    page = page.replace(b"<title>", BOOT + links(static) + words + b"<title>", 1)
    # In the page itself, so that a preview never stands without what takes it away.
    page = page.replace(ROOT, ROOT + b"<script>" + HAND_OVER.read_bytes() + b"</script>", 1)
    inline = [*INLINE.findall(page), *(script.encode() for script in scripts)]
    return page, page_policy([source(script) for script in inline])
