"""The framework's own code, compressed once and kept: it is most of what a first visit fetches."""

import gzip
from collections import OrderedDict

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PREFIX = "/static/"
KINDS = ("text/", "application/javascript", "application/json", "image/svg")
SMALLEST = 1000  # bytes: below that the headers weigh more
MOST = 32 * 1024 * 1024  # bytes kept, compressed


class PackedFiles:
    """Answers GET of files below /static, whose names tell their content, compressed from memory.

    Everything else passes untouched, so do visitors whose browser does not take gzip.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app
        self._kept: OrderedDict[str, tuple[list[tuple[bytes, bytes]], bytes]] = OrderedDict()
        self._size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve from memory, or serve and remember."""
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(PREFIX):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        if "gzip" not in asked.get("accept-encoding", "") or "range" in asked:
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self._kept:
            await self._fetch(scope, receive, send)
            return
        self._kept.move_to_end(path)
        headers, body = self._kept[path]
        await _answer(send, headers, body)

    async def _fetch(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the framework answer; what can be compressed is, and is kept."""
        start: Message = {}
        parts: list[bytes] = []

        async def collect(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                if not _packable(message):
                    await send(message)
                return
            if not _packable(start):
                await send(message)
                return
            parts.append(message.get("body", b""))
            if message.get("more_body"):
                return
            plain = b"".join(parts)
            body = await run_in_threadpool(gzip.compress, plain, 9, mtime=0)
            headers = MutableHeaders(scope=start)
            headers["content-encoding"] = "gzip"
            headers["content-length"] = str(len(body))
            headers.add_vary_header("accept-encoding")
            if "etag" in headers:  # the same content, not the same bytes (RFC 9110, 8.8.3)
                headers["etag"] = "W/" + headers["etag"].removeprefix("W/")
            self._keep(scope["path"], headers.raw, body)
            await _answer(send, headers.raw, body)

        # Whole, whatever the browser holds: only then there is a body to keep.
        unconditional = [
            (k, v)
            for k, v in scope["headers"]
            if k not in (b"if-none-match", b"if-modified-since", b"accept-encoding")
        ]
        await self.app({**scope, "headers": unconditional}, receive, collect)

    def _keep(self, path: str, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
        if path not in self._kept:
            self._kept[path] = (list(headers), body)
            self._size += len(body)
        while self._size > MOST:
            _, (_, oldest) = self._kept.popitem(last=False)
            self._size -= len(oldest)


def _packable(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    small = int(headers.get("content-length", SMALLEST)) < SMALLEST
    return (
        start["status"] == 200
        and not small
        and "content-encoding" not in headers
        and headers.get("content-type", "").startswith(KINDS)
    )


async def _answer(send: Send, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": list(headers)})
    await send({"type": "http.response.body", "body": body})
