"""The light page /instansi/{code} and its A4 twin: HTML and PDF for a slow line, errors included."""

import hashlib
from functools import lru_cache
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, FastAPI, Query
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from merit.api.head import Head
from merit.api.held import ASK_AGAIN, FOR_GOOD, holds, tag_of
from merit.api.institutions import absent, asked, asking
from merit.api.light_problems import (
    HEADERS,
    ROOT,
    on_http_error,
    on_invalid_query,
    on_refusal,
    on_store_error,
    on_unexpected,
)
from merit.api.parameters import known, once, snapshot_of
from merit.api.problems import RefusedError, Unexpected, report
from merit.api.queries import PageQuery
from merit.charts.base import Stamp
from merit.charts.pinned import standing_words
from merit.desk.pins import pinned
from merit.reports.a4 import a4, edition
from merit.reports.a4_page import Sheet
from merit.reports.light import Facts, light
from merit.reports.light_links import address
from merit.store import Snapshot, StoreError, available, current
from merit.text import LANGS, t

COMPRESSED = {"vary": "Accept-Encoding"}  # of 304: a whole answer has it from what compresses it
# The browser's own reader of PDF embeds the file in a page that it makes itself.
PDF_POLICY = "default-src 'self'; object-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'"


@lru_cache(maxsize=256)
def _drawn(snapshot: Snapshot, code: str, query: PageQuery, simulated: bool, pin: str = "") -> bytes:
    """The page of one address on one snapshot, which never changes: drawn once, then kept.

    `pin` is what is said of a snapshot that the address asks for.
    """
    asks_for = query.snapshot is not None
    stamp = Stamp(query.lang, snapshot.dataset, snapshot.kind, snapshot.id, pinned=asks_for)
    found = asked(snapshot, code, query)
    answer = asking(snapshot)
    facts = Facts(
        claims=answer("institution_claims", institution=code) if snapshot.kind == "published" else None,
        categories=answer("categories"),
        instruments=answer("instruments"),
        relations=answer("institution_relations", institution=code),
        coverage=answer("coverage_total").to_dict("records")[0],
        simulated=simulated,
    )
    given = {k: str(v) for k, v in query.model_dump(exclude={"lang"}).items() if v not in (None, "")}
    return light(found, stamp=stamp, facts=facts, asked=given, absent=absent(found), pin=pin)


def warm_up() -> None:
    """Draw one page of the default dataset: the first visitor need not wait for words and templates."""
    try:
        snapshot = snapshot_of(None)
        code = next(iter(known(snapshot).institution))
        for lang in LANGS:
            _drawn(snapshot, code, PageQuery.model_validate({"lang": lang}), simulated=True)
    except (RefusedError, StoreError) as error:
        report(error)


def _pin_words(snapshot: Snapshot, code: str, query: PageQuery) -> str:
    """What is said of a snapshot that the address asks for, as Markdown; "" of the one in use by itself."""
    if query.snapshot is None:
        return ""
    pin, in_use = pinned(snapshot.id), current(snapshot.dataset)
    said = standing_words(
        query.lang,
        snapshot=snapshot.id,
        since=pin.since,
        until=pin.until,
        successor=pin.successor,
        current=in_use.id,
    )
    keys = {k: str(v) for k, v in query.model_dump(exclude={"snapshot"}).items() if v not in (None, "")}
    way = address(code, {**keys, "dataset": snapshot.dataset})
    return f"{said} [{t(query.lang, 'pinned-way-light')}]({way})"


def get_page(request: Request, code: str, query: Annotated[PageQuery, Query()]) -> Response:
    """The light page; 304 when the browser already has it.

    A pinned one may not be kept for good either: it says what took its snapshot's place.
    """
    snapshot = snapshot_of(query.dataset, query.snapshot)
    body = _drawn(snapshot, code, query, "simulasi" in available(), _pin_words(snapshot, code, query))
    # Weak, because the same page may travel compressed or not.
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
    headers = {**HEADERS, "etag": tag, "content-language": query.lang}
    if holds(request, tag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers | COMPRESSED)
    return HTMLResponse(body, headers=headers)


@lru_cache(maxsize=32)
def _set(snapshot: Snapshot, code: str, query: PageQuery, host: str) -> tuple[bytes, str]:
    """The A4 page and its file name; `host` begins the links of the page."""
    found, answer = asked(snapshot, code, query), asking(snapshot)
    claims = answer("institution_claims", institution=code) if snapshot.kind == "published" else None
    content = a4([Sheet(found, claims)], edition=edition(answer, lang=query.lang, host=host))
    return content, f"{code}-{found.year}-{snapshot.id}.pdf"


def get_a4(request: Request, code: str, query: Annotated[PageQuery, Query()]) -> Response:
    """The A4 page, to be read in the browser or kept under its file name."""
    host = f"{request.url.scheme}://{request.url.netloc}"
    content, name = _set(snapshot_of(query.dataset, query.snapshot), code, query, host)
    # Weak like the page's: it travels through the same compression.
    copy = tag_of(hashlib.sha256(content).hexdigest(), name, weak=True)
    headers = {
        "content-disposition": f'inline; filename="{name}"',
        "cache-control": ASK_AGAIN if query.snapshot is None else FOR_GOOD,
        "content-language": query.lang,
        "content-security-policy": PDF_POLICY,
        "etag": copy,
    }
    if holds(request, copy):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers | COMPRESSED)
    return Response(content, media_type="application/pdf", headers=headers)


def get_search(request: Request) -> RedirectResponse:
    """The address without a code: the page with the search box."""
    query = request.url.query
    return RedirectResponse(f"{ROOT}?{query}" if query else ROOT)


def get_without_slash(request: Request, code: str) -> RedirectResponse:
    """An address with a slash too many: the same one without it."""
    path, query = f"{ROOT}/{quote(code, safe='')}", request.url.query
    return RedirectResponse(f"{path}?{query}" if query else path, HTTPStatus.PERMANENT_REDIRECT)


def application() -> FastAPI:
    """The app under /instansi/. Its handlers are plain functions: every query runs in a worker thread."""
    pages = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(once)],
    )
    pages.add_middleware(Unexpected, answer=on_unexpected)
    pages.add_middleware(GZipMiddleware)
    pages.add_middleware(Head)
    pages.add_exception_handler(RequestValidationError, on_invalid_query)
    pages.add_exception_handler(RefusedError, on_refusal)
    pages.add_exception_handler(StoreError, on_store_error)
    pages.add_exception_handler(HTTPException, on_http_error)
    pages.get("/")(get_search)
    pages.get("/{code}.pdf")(get_a4)
    pages.get("/{code}")(get_page)
    pages.get("/{code}/")(get_without_slash)
    return pages
