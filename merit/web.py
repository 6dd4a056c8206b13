"""What every answer of the web server carries: security headers, and a page head that tells the truth."""

from collections.abc import Callable, Mapping
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Streamlit's page sets inline styles and one inline script; everything else comes from this server.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; "
    "worker-src 'self' blob:; "
    "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
}
# The page's script probes /PAGE/_stcore before /_stcore and leaves a 404 in the console on every deep
# link; naming the server's address spares the visitor a round trip.
BOOT = b"<script>window.__streamlit={BACKEND_BASE_URL:location.origin+'/'}</script>"
# What Streamlit's page does not answer, or what has a head of its own.
OTHERS = ("/static/", "/_stcore/", "/api/", "/instansi/")
# Streamlit sends a visitor to the first page after signing in or out; only the desk asks for it.
SIGN_IN = ("/auth/login", "/auth/logout", "/oauth2callback")
DESK = "/terbitkan"
LANG_COOKIE = "merit_lang"
# Streamlit takes files of anybody and tells anybody how it is doing.
UPLOAD = "/_stcore/upload_file/"
METRICS = "/_stcore/metrics"
TITLE = {"id": "Indeks Sistem Merit", "en": "Merit System Index"}


class SecurityHeaders:
    """Adds HEADERS to every HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, with headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)


class ClosedDoors:
    """Addresses of Streamlit that are not for everybody: files are taken from editors, figures shown to none.

    Refused before anything of the body is read: an upload lies in memory.
    """

    def __init__(self, app: ASGIApp, may_upload: Callable[[Mapping[str, str]], bool]) -> None:
        """Wrap `app`; `may_upload` says by the cookies of a request whether it may send a file."""
        self.app = app
        self.may_upload = may_upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or refuse with 403 and 404."""
        path = scope["path"] if scope["type"] == "http" else ""
        if path.rstrip("/").endswith(METRICS):
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
            return
        if UPLOAD in path and scope["method"] in ("PUT", "POST"):
            cookies = Request(scope).cookies
            if not await run_in_threadpool(self.may_upload, cookies):
                await PlainTextResponse("Forbidden", 403)(scope, receive, send)
                return
        await self.app(scope, receive, send)


class PageHead:
    """Rewrites the served page's head: lang="id" (or "en" by ?lang=en), title, server address."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, holding back HTML pages until their head is rewritten."""
        if scope["type"] != "http" or scope["path"].startswith(OTHERS):
            await self.app(scope, receive, send)
            return
        # A page that Streamlit has compressed could not be rewritten.
        headers = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        lang = "en" if query.get("lang") == ["en"] else "id"
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
                page = _head(bytes(body), lang)
                MutableHeaders(scope=start)["content-length"] = str(len(page))
                await send(start)
                await send({"type": "http.response.body", "body": page})

        await self.app({**scope, "headers": headers}, receive, rewrite)


class BackToDesk:
    """After signing in or out a visitor is at the publish desk again, in the language of before.

    The way there leads over another server: the language waits in a cookie of ten minutes.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, turning the way to the first page into the way to the desk."""
        if scope["type"] != "http" or scope["path"] not in SIGN_IN:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        asked = parse_qs(urlsplit(request.headers.get("referer", "")).query).get("lang")
        english = request.cookies.get(LANG_COOKIE) == "en"

        async def turned(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"] != SIGN_IN[-1]:
                    lang, age = ("en", 600) if asked == ["en"] else ("id", 0)
                    cookie = f"{LANG_COOKIE}={lang}; Max-Age={age}; Path=/; HttpOnly; SameSite=Lax"
                    cookie += "; Secure" if _encrypted(request) else ""
                    headers.append("set-cookie", cookie)
                if headers.get("location") == "/":
                    back = english if scope["path"] == SIGN_IN[-1] else asked == ["en"]
                    headers["location"] = f"{DESK}?lang=en" if back else DESK
            await send(message)

        await self.app(scope, receive, turned)


def _encrypted(request: Request) -> bool:
    """Whether the visitor came by https, to this server or to the proxy before it."""
    forwarded = request.headers.get("x-forwarded-proto", "").split(",")[0].strip().lower()
    return "https" in (request.url.scheme, forwarded)


def _is_page(start: Message) -> bool:
    return "text/html" in MutableHeaders(scope=start).get("content-type", "")


def _head(page: bytes, lang: str) -> bytes:
    page = page.replace(b'<html lang="en">', f'<html lang="{lang}">'.encode(), 1)
    page = page.replace(b"<title>Streamlit</title>", f"<title>{TITLE[lang]}</title>".encode(), 1)
    return page.replace(b"<title>", BOOT + b"<title>", 1)
