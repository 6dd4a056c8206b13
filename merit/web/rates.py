"""How often one visitor may ask, and how many costly answers are made at the same time."""

import logging
import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import anyio
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web import metrics
from merit.web.limits import WebLimits
from merit.web.refusals import Refuse, Refused
from merit.web.visitor import STATIC, client, costly

log = logging.getLogger("merit.web")
LOOK = 0.05  # seconds between two looks whether it is one's turn
NEVER_COUNTED = (*STATIC, "/_stcore/", "/media/", "/healthz", "/metrics")


class CrowdedError(RuntimeError):
    """Too much of what is costly is being made; come again later."""


class Turns:
    """So many at the same time, in requests and in sessions alike."""

    def __init__(self, limits: WebLimits) -> None:
        """`costly_at_once` places, for each of which one waits `costly_wait` seconds."""
        self._places = threading.BoundedSemaphore(limits.costly_at_once)
        self.wait = limits.costly_wait

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold a place; for code in a thread.

        Raises:
            CrowdedError: none became free in time.
        """
        if not self._places.acquire(timeout=self.wait):
            raise CrowdedError
        try:
            yield
        finally:
            self._places.release()

    async def take(self) -> bool:
        """Take a place without holding up the server; whether one became free in time."""
        until = time.monotonic() + self.wait
        while not self._places.acquire(blocking=False):
            if time.monotonic() > until:
                return False
            await anyio.sleep(LOOK)
        return True

    def leave(self) -> None:
        """Give the place back."""
        self._places.release()


@lru_cache
def turns() -> Turns:
    """Those of this process."""
    return Turns(WebLimits.from_environment())


class Rates:
    """Refuses with 429 whoever asks too often, and with 503 what is costly while too much of it is made."""

    def __init__(self, app: ASGIApp, limits: WebLimits, refuse: Refuse, turns: Turns) -> None:
        """Wrap `app`; `refuse` makes the answer, `turns` are shared with the sessions."""
        self.app, self.refuse, self.turns = app, refuse, turns
        self.counter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self.requests = RateLimitItemPerMinute(limits.requests_per_minute, namespace="requests")
        self.costly = RateLimitItemPerMinute(limits.costly_per_minute, namespace="costly")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or refuse with 429 or 503."""
        if scope["type"] != "http" or scope["path"].startswith(NEVER_COUNTED):
            await self.app(scope, receive, send)
            return
        dear, who = costly(scope), client(scope)
        for item in (self.requests, self.costly) if dear else (self.requests,):
            if not self.counter.hit(item, who):
                await self._refuse(scope, receive, send, self._too_often(item, who))
                return
        if not dear:
            await self.app(scope, receive, send)
            return
        if not await self.turns.take():
            await self._refuse(scope, receive, send, Refused(503, "web-crowded", retry_after=self.turns.wait))
            return
        made = False

        async def handed_out(message: Message) -> None:
            nonlocal made
            if not made:  # what follows depends on how fast the visitor reads
                made = True
                self.turns.leave()
            await send(message)

        try:
            await self.app(scope, receive, handed_out)
        finally:
            if not made:
                self.turns.leave()

    def _too_often(self, item: RateLimitItem, who: str) -> Refused:
        again = max(1, math.ceil(self.counter.get_window_stats(item, who).reset_time - time.time()))
        # The one place where a visitor's address is written down: it is needed to stop an attack.
        log.warning("too many requests", extra={"client": who, "limit": f"{item.namespace} {item.amount}"})
        return Refused(429, "web-too-often", str(item.amount), again)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, refused: Refused) -> None:
        metrics.REFUSED.labels(refused.message.removeprefix("web-")).inc()
        await self.refuse(Request(scope), refused)(scope, receive, send)
