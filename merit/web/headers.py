"""Security headers of every answer."""

import base64
import hashlib
from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web.visitor import encrypted

# A file, a picture, a problem document: nothing in it may run, load or be framed.
POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-permitted-cross-domain-policies": "none",
    "origin-agent-cluster": "?1",
}
# Sent by https alone, where a browser heeds it; a year, as is usual.
TRANSPORT = {"strict-transport-security": "max-age=31536000; includeSubDomains"}


def source(content: bytes) -> str:
    """The hash by which a policy names a script or style that stands in the page itself."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}'"


def page_policy(scripts: Sequence[str]) -> str:
    """The policy of a page of the dashboard; `scripts` are the hashes of those that stand in the page.

    Each directive is as narrow as Streamlit lets it be. The code of its components arrives by websocket and
    is imported from a blob: that the page itself makes. It and plotly write style elements and attributes;
    a style cannot send anything anywhere, for pictures and fonts come from this server alone.
    """
    return (
        f"default-src 'none'; script-src 'self' blob: {' '.join(scripts)}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


class SecurityHeaders:
    """Adds HEADERS to every HTTP answer that does not say something of its own, and TRANSPORT by https."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, with headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        added = {**HEADERS, **TRANSPORT} if encrypted(scope) else HEADERS

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in added.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)
