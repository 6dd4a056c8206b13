"""The page's own code and style under /aset: an address names its content and is kept for a year."""

import gzip
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

FOLDER = Path(__file__).parent / "assets"
PREFIX = "/aset"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
YEAR = "public, max-age=31536000, immutable"


class Asset(NamedTuple):
    """A file as it is served: address, type, content plain and compressed."""

    url: str
    kind: str
    plain: bytes
    packed: bytes


@cache
def asset(name: str) -> Asset:
    """The file `name` of the folder; a script that loads another one loads it by its address."""
    path = FOLDER / name
    content = path.read_bytes()
    if name == "card.js":
        other = asset("plotly.js").url.rsplit("/", 1)[-1]
        content = content.replace(b"import(PLOTLY)", f'import("./{other}")'.encode())
    digest = sha256(content).hexdigest()[:12]
    url = f"{PREFIX}/{path.stem}-{digest}{path.suffix}"
    return Asset(url, TYPES[path.suffix], content, gzip.compress(content, 9, mtime=0))


@cache
def assets() -> dict[str, Asset]:
    """Every file that is served, by address."""
    served = [asset(path.name) for path in sorted(FOLDER.iterdir()) if path.suffix in TYPES]
    return {one.url: one for one in served}


async def _serve(request: Request) -> Response:
    found = assets().get(request.url.path)
    if found is None:
        return PlainTextResponse("Not Found", 404)
    headers = {"cache-control": YEAR, "vary": "accept-encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(found.packed, headers={**headers, "content-encoding": "gzip"}, media_type=found.kind)
    return Response(found.plain, headers=headers, media_type=found.kind)


ROUTES = [Route(f"{PREFIX}/{{name}}", _serve)]
