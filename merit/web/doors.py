"""Addresses of Streamlit that are not for everybody, and requests that are too large for anybody."""

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web.limits import WebLimits
from merit.web.refusals import Refuse, Refused

log = logging.getLogger("merit.web")
# Streamlit takes files of anybody, tells anybody how it is doing and offers itself to programs.
UPLOAD = "/_stcore/upload_file/"
METRICS = "/_stcore/metrics"
CLOSED = (METRICS, "/_stcore/script-health-check")
AGENT = "/_stcore/agent/"


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
        if path.rstrip("/").endswith(CLOSED) or AGENT in path:
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
            return
        if UPLOAD in path and scope["method"] in ("PUT", "POST"):
            cookies = Request(scope).cookies
            if not await run_in_threadpool(self.may_upload, cookies):
                await PlainTextResponse("Forbidden", 403)(scope, receive, send)
                return
        await self.app(scope, receive, send)


class SameOrigin:
    """Keeps pages of other sites out: no websocket for them, and their requests are answered as to nobody.

    Streamlit would look up this machine's address at a server elsewhere, for each such request anew, and let
    everybody wait meanwhile.
    """

    def __init__(self, app: ASGIApp, origins: Sequence[str] = ()) -> None:
        """Wrap `app`; `origins` are other sites that may (server.corsAllowedOrigins)."""
        self.app = app
        self.origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve without the header Origin of another site, or refuse the websocket with 403."""
        headers = Headers(scope=scope) if scope["type"] in ("http", "websocket") else Headers()
        origin = headers.get("origin")
        same = origin is None or urlsplit(origin).netloc == headers.get("host") or origin in self.origins
        if same:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()  # the request to connect
            await send({"type": "websocket.close", "code": 1008})
        else:
            kept = [(name, value) for name, value in scope["headers"] if name != b"origin"]
            await self.app({**scope, "headers": kept}, receive, send)


class Sizes:
    """Refuses a request whose address, headers or body are larger, or its body slower, than anyone needs.

    Files at the publish desk have a limit of their own.
    """

    def __init__(self, app: ASGIApp, limits: WebLimits, refuse: Refuse) -> None:
        """Wrap `app`; `refuse` makes the answer."""
        self.app, self.limits, self.refuse = app, limits, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or refuse with 413, 414 or 431."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = self._too_large(scope)
        if refused is not None:
            await self.refuse(Request(scope), refused)(scope, receive, send)
            return

        async def taken(message: Message) -> None:
            with anyio.fail_after(self.limits.read_seconds):
                await send(message)

        if UPLOAD in scope["path"]:
            await self.app(scope, receive, taken)
            return
        read, until = 0, time.monotonic() + self.limits.body_seconds

        async def counted() -> Message:
            nonlocal read
            if read < 0:  # the body has ended: what comes now is the end of the connection
                return await receive()
            with anyio.move_on_after(max(until - time.monotonic(), 0)):
                message = await receive()
                read += len(message.get("body", b""))
                if message["type"] != "http.request" or read > self.limits.body:
                    return {"type": "http.disconnect"}
                read = read if message.get("more_body") else -1
                return message
            return {"type": "http.disconnect"}

        try:
            await self.app(scope, counted, taken)
        except TimeoutError:  # the line is closed; whatever stood behind the answer is let go
            log.warning("an answer was left unread", extra={"path": scope["path"]})

    def _too_large(self, scope: Scope) -> Refused | None:
        limits, headers = self.limits, scope["headers"]
        address = len(scope.get("raw_path") or scope["path"]) + len(scope.get("query_string", b""))
        if address > limits.address:
            return Refused(414, "web-address-too-long", str(limits.address))
        if len(headers) > limits.header_lines or sum(len(k) + len(v) for k, v in headers) > limits.headers:
            return Refused(431, "web-headers-too-large", str(limits.headers))
        length = dict(headers).get(b"content-length", b"0")
        if UPLOAD not in scope["path"] and (not length.isdigit() or int(length) > limits.body):
            return Refused(413, "web-body-too-large", str(limits.body))
        return None
