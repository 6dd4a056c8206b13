"""The log: one JSON object per line, with the request it belongs to; nothing about who asked.

Never in it: cookies, tokens, query strings, addresses of visitors (but of those who asked too often).
"""

import logging
import re
import secrets
import sys
import time

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.types import EventDict, Processor

from merit.web import metrics
from merit.web.visitor import route

log = logging.getLogger("merit.web")
GIVEN = re.compile(r"[0-9A-Za-z-]{8,64}")
LONGEST = 200  # characters of a path that are kept
# Lines of the server that name the visitor's address or the query string; `Requests` says the rest.
TOLD_TOO_MUCH = ('"%s ', "WebSocket %s")
HANDED_OVER = ("uvicorn", "streamlit", "websockets", "asyncio", "py.warnings")


def _named(_: object, __: str, entry: EventDict) -> EventDict:
    record = entry.pop("_record", None)
    entry.pop("_from_structlog", None)
    if record is not None:
        entry["logger"] = record.name
    return entry


def formatter() -> logging.Formatter:
    """Turns every record, ours and those of the libraries, into one line of JSON.

    Keys: time (UTC), level, event, logger, and where they are known request, reference, page, dataset,
    snapshot, status, ms; exception holds a traceback.
    """
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        structlog.processors.format_exc_info,
    ]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[_named, structlog.processors.JSONRenderer(ensure_ascii=False, default=str)],
    )


def harmless(record: logging.LogRecord) -> bool:
    """Whether a record of the server may be written: not its own lines about requests and websockets."""
    ours = not record.name.startswith("uvicorn")
    return ours or not any(part in str(record.msg) for part in TOLD_TOO_MUCH)


def set_up() -> None:
    """Write everything this process logs to its standard error, as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter())
    handler.addFilter(harmless)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would name addresses with their queries
    hand_over()


def hand_over() -> None:
    """Have the loggers of the server and of the libraries write through the handler of the root."""
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and name.split(".")[0] in HANDED_OVER:
            logger.handlers.clear()
            logger.propagate = True


class Requests:
    """Gives every request an id, counts it and writes one line about it.

    The id is that of the proxy (X-Request-ID) if it looks like one, and is told to the visitor.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`, as the outermost layer."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, and say so."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        name = given if GIVEN.fullmatch(given) else secrets.token_hex(8)
        begun, status, size = time.perf_counter(), 0, 0
        told: dict[str, str] = {}

        async def counted(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = int(message["status"])
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = name
                told.update({k: headers[f"x-{k}"] for k in ("dataset", "snapshot") if f"x-{k}" in headers})
            else:
                size += len(message.get("body", b""))
            await send(message)

        with structlog.contextvars.bound_contextvars(request=name):
            try:
                await self.app(scope, receive, counted)
            finally:
                seconds, kind = time.perf_counter() - begun, route(scope, status)
                metrics.observed(kind, scope["method"], status, seconds)
                extra = {
                    "method": scope["method"],
                    "route": kind,
                    "path": scope["path"][:LONGEST],
                    "status": status,
                    "bytes": size,
                    "ms": round(seconds * 1000, 1),
                    **told,
                }
                quiet = kind in ("static", "/healthz", "/metrics", "/_stcore/{own}") and status < 500
                log.log(logging.DEBUG if quiet else logging.INFO, "request", extra=extra)
