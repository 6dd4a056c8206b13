"""How many pages are open: a limit for all, one for each visitor, and a pace for what they send."""

import logging
import time
from collections import Counter

import anyio
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web import metrics
from merit.web.limits import WebLimits
from merit.web.refusals import Refuse, Refused
from merit.web.visitor import STATIC, STREAM, client

log = logging.getLogger("merit.web")
TRY_AGAIN_LATER = 1013  # RFC 6455, as registered
RETRY = 30  # seconds after which somebody has probably left
NO_PAGES = (*STATIC, "/_stcore/", "/media/", "/api/", "/instansi/", "/healthz", "/metrics", "/oauth2callback")


class Sessions:
    """Counts the open websockets; beyond the limit a page is refused with 503 before it is loaded."""

    def __init__(self, app: ASGIApp, limits: WebLimits, refuse: Refuse) -> None:
        """Wrap `app`; `refuse` makes the page."""
        self.app, self.limits, self.refuse = app, limits, refuse
        self.open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or refuse with 503 and with the websocket's code 1013."""
        if scope["type"] == "websocket" and scope["path"].endswith(STREAM):
            await self._session(scope, receive, send)
        elif scope["type"] == "http" and not scope["path"].startswith(NO_PAGES) and self._full(client(scope)):
            metrics.REFUSED.labels("full").inc()
            answer = self.refuse(Request(scope), Refused(503, "web-full", retry_after=RETRY))
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _full(self, who: str) -> bool:
        limits = self.limits
        return self.open.total() >= limits.sessions or self.open[who] >= limits.client_sessions

    async def _session(self, scope: Scope, receive: Receive, send: Send) -> None:
        who = client(scope)
        if self._full(who):
            metrics.REFUSED.labels("full").inc()
            await receive()  # the request to connect
            await send({"type": "websocket.close", "code": TRY_AGAIN_LATER})
            return
        self.open[who] += 1
        metrics.SESSIONS.set(self.open.total())
        begun, pace = time.monotonic(), Pace(self.limits.messages_per_second)

        async def paced() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive":
                await pace.step()
            return message

        try:
            await self.app(scope, paced, send)
        finally:
            self.open[who] -= 1
            self.open += Counter()  # forgets who has nothing open
            metrics.SESSIONS.set(self.open.total())
            seconds = round(time.monotonic() - begun, 1)
            log.info("session ended", extra={"seconds": seconds, "messages": pace.steps})


class Pace:
    """Lets so many steps through each second: after a burst of that many each waits its turn."""

    def __init__(self, per_second: int) -> None:
        """Begin with a full second in store."""
        self.per_second, self.store, self.seen, self.steps = (
            per_second,
            float(per_second),
            time.monotonic(),
            0,
        )

    async def step(self) -> None:
        """Go on, or wait until one may."""
        now = time.monotonic()
        self.store = min(self.per_second, self.store + (now - self.seen) * self.per_second) - 1
        self.seen, self.steps = now, self.steps + 1
        if self.store < 0:
            await anyio.sleep(-self.store / self.per_second)
