"""Who asks, and what for: the address of a visitor, the line it came by, the kind of address asked."""

import ipaddress
import re

from starlette.requests import HTTPConnection
from starlette.types import Scope

FORWARDED = ("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "forwarded", "x-real-ip")
STREAM = "/_stcore/stream"
STATIC = ("/static/", "/aset/", "/_stcore/bidi-components/", "/component/")
FILE = re.compile(r"\.(pdf|csv|xlsx|parquet|zip|pptx)/?$")
FORMAT = re.compile(r"(?:^|&)format=(?!json(?:&|$))")
API = re.compile(r"/api/v1/[a-z_.-]{1,40}")


def client(scope: Scope) -> str:
    """The visitor's address; of IPv6 the network a household has, since it may use all of it.

    Behind a proxy it is what the proxy says, as far as the server trusts it (FORWARDED_ALLOW_IPS).
    """
    host = str((scope.get("client") or ("unknown",))[0])
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def forwarded(scope: Scope) -> bool:
    """Whether a proxy passed the request on."""
    headers = HTTPConnection(scope).headers
    return any(name in headers for name in FORWARDED)


def encrypted(scope: Scope) -> bool:
    """Whether the visitor came by https, to this server or to the proxy before it."""
    first = HTTPConnection(scope).headers.get("x-forwarded-proto", "").split(",")[0].strip().lower()
    return first in ("https", "wss") or scope.get("scheme") in ("https", "wss")


def costly(scope: Scope) -> bool:
    """Whether the answer is a file that is made for this request, or a whole ceremony."""
    path = scope["path"]
    if not path.startswith(("/api/", "/instansi/")):
        return False
    query = scope.get("query_string", b"").decode("latin-1")
    return bool(FILE.search(path) or FORMAT.search(query)) or path.startswith("/api/v1/ceremony")


def route(scope: Scope, status: int) -> str:
    """The kind of address, one of a few dozen: what no route answers is never named."""
    path = scope["path"]
    if path == STREAM or path in ("/healthz", "/metrics"):
        return str(path)
    if path.startswith(STATIC):
        return "static"
    if path.startswith("/media/"):
        return "/media/{file}"
    if path.startswith("/_stcore/"):
        return "/_stcore/{own}"
    if status in (404, 405):
        return "unknown"
    if path.startswith("/api/"):
        found = API.match(path)
        return found[0] if found else "/api"
    if path.startswith("/instansi/"):
        return "/instansi/{code}.pdf" if path.endswith(".pdf") else "/instansi/{code}"
    return "page"
