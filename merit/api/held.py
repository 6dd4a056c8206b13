"""What a caller holds already: entity tags by snapshot and question, 304, and how long a copy may be kept.

A tag follows from the snapshot that answers now, never from the clock: when another comes into use, by
publication, at the hour of an embargo or by a roll-back, the tag changes with the answer.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from merit.paths import QUERIES, ROOT
from merit.store import Snapshot

# What is asked of the data in use may change at any moment: a copy may be kept, but not used unasked.
ASK_AGAIN = "no-cache"
# What is asked of one snapshot by its id never changes.
FOR_GOOD = "public, max-age=31536000, immutable"
OURS = (".py", ".sql", ".ftl", ".html", ".typ", ".css")


@lru_cache(maxsize=1)
def edition() -> str:
    """Hash of the product's own files: another version may answer the same question in other words."""
    digest = hashlib.sha256()
    found = [path for path in (ROOT / "merit").rglob("*") if path.suffix in OURS]
    for path in sorted([*found, *QUERIES.glob("*.sql"), ROOT / "requirements.txt"]):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def tag_of(*parts: object, weak: bool = False) -> str:
    """The entity tag of an answer that follows from `parts`; weak where its bytes are not always the same."""
    digest = hashlib.sha256(repr((edition(), *parts)).encode()).hexdigest()[:32]
    return f'W/"{digest}"' if weak else f'"{digest}"'


def holds(request: Request, tag: str) -> bool:
    """Whether If-None-Match names `tag` (RFC 9110, 13.1.2: compared weakly; `*` names every answer)."""
    given = ",".join(request.headers.getlist("if-none-match"))
    named = {part.strip().removeprefix("W/") for part in given.split(",")}
    return bool(named & {"*", tag.removeprefix("W/")})


def _compressed(request: Request) -> bool:
    """Whether the answer may be compressed on its way: then its bytes are not always the same."""
    codings = request.headers.get("accept-encoding", "").lower()
    return any(coding in codings for coding in ("gzip", "br", "zstd", "deflate", "*"))


@dataclass(frozen=True)
class Held:
    """The tag and the other headers of an answer, and whether the caller has it already."""

    headers: Mapping[str, str]
    same: bool

    def not_modified(self) -> Response:
        """304: the copy still holds."""
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=dict(self.headers))


def held(
    request: Request,
    snapshots: Sequence[Snapshot],
    *,
    weak: bool = True,
    lang: str | None = None,
    pinned: bool = False,
    parts: Sequence[object] = (),
) -> Held:
    """What to tell of an answer that follows from `snapshots` and the address alone.

    Args:
        request: its path and parameters are part of the tag, in whatever order they stand.
        snapshots: those that answer.
        weak: JSON names the moment of the answer, so that two answers are equal but for that moment; a file
            is the same byte for byte, unless it is compressed on its way.
        lang: language of the answer where Accept-Language decides it.
        pinned: the address names the snapshot, so that its answer never changes.
        parts: what else the answer follows from.
    """
    asked = (request.url.path, sorted(request.query_params.multi_items()))
    tag = tag_of(*asked, [s.id for s in snapshots], lang, *parts, weak=weak or _compressed(request))
    headers = {"etag": tag, "cache-control": FOR_GOOD if pinned else ASK_AGAIN}
    if lang is not None:
        headers |= {"content-language": lang, "vary": "Accept-Language"}
    return Held(headers, holds(request, tag))
