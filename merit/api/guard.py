"""Addresses of the HTTP face that the web server would refuse by a bare line: answered here, in words."""

from collections.abc import Sequence

from starlette.routing import BaseRoute, Router
from starlette.types import ASGIApp, Receive, Scope, Send


def _refused(path: str) -> bool:
    """Whether the server takes `path` for an attack on files: a zero byte, or a step up."""
    return "\x00" in path or ".." in path.replace("\\", "/").split("/")


class OddAddresses:
    """Sends odd addresses below `prefixes` straight to `routes`, where no address is ever a file."""

    def __init__(self, app: ASGIApp, *, routes: Sequence[BaseRoute], prefixes: tuple[str, ...]) -> None:
        """Wrap `app`."""
        self.app = app
        self.prefixes = prefixes
        self.own = Router(routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or let the routes say what is wrong with the address."""
        ours = scope["type"] == "http" and scope["path"].startswith(self.prefixes)
        await (self.own if ours and _refused(scope["path"]) else self.app)(scope, receive, send)
