"""Starting and stopping: /healthz says when the server is of use, and a stop waits for what is under way."""

import logging
import signal

import uvicorn
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web.limits import WebLimits
from merit.web.refusals import Refuse, Refused

log = logging.getLogger("merit.web")
HEALTH = "/healthz"


class State:
    """Whether the data are prepared, and whether this process has been told to stop."""

    def __init__(self) -> None:
        """Neither yet."""
        self.ready = False
        self.server: uvicorn.Server | None = None

    @property
    def stopping(self) -> bool:
        """Whether a signal to stop has come."""
        return self.server is not None and self.server.should_exit

    def attach(self, limits: WebLimits) -> None:
        """Find the server that runs this process, by its handler for signals, and set its limits.

        `streamlit run` has no options for them; under another server nothing is set.
        """
        owner = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
        if not isinstance(owner, uvicorn.Server):
            log.warning("not run by uvicorn: no limit for connections, and a stop waits for ever")
            return
        self.server = owner
        owner.config.timeout_graceful_shutdown = limits.stop_seconds
        owner.config.limit_concurrency = limits.connections


class Health:
    """Answers /healthz with 503 while the server starts or stops; the last answers close their lines."""

    def __init__(self, app: ASGIApp, state: State, refuse: Refuse) -> None:
        """Wrap `app`; `refuse` makes the answer."""
        self.app, self.state, self.refuse = app, state, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or say that this process is of no use yet, or no more."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["path"] == HEALTH and (self.state.stopping or not self.state.ready):
            message = "web-stopping" if self.state.stopping else "web-starting"
            refused = Refused(503, message, retry_after=5)
            await self.refuse(Request(scope), refused)(scope, receive, send)
            return

        async def last(message: Message) -> None:
            if message["type"] == "http.response.start" and self.state.stopping:
                MutableHeaders(scope=message)["connection"] = "close"
            await send(message)

        await self.app(scope, receive, last)
