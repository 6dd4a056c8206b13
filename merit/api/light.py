"""The light page /instansi/{code} and its A4 twin: HTML and PDF for a slow line, errors included."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import Depends, FastAPI, Query
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from merit.api.head import METHODS, Head
from merit.api.institutions import absent, asked, asking
from merit.api.parameters import invalid, known, once, snapshot_of
from merit.api.problems import Complaint, RefusedError, Unexpected, report
from merit.api.queries import PageQuery
from merit.charts.base import Stamp
from merit.charts.pinned import standing_words
from merit.desk.pins import PinError, pinned
from merit.reports.a4 import a4, edition
from merit.reports.a4_page import Sheet
from merit.reports.light import POLICY, Facts, light
from merit.reports.light import problem as drawn_problem
from merit.reports.light_links import address
from merit.store import Snapshot, StoreError, available, current
from merit.text import LANGS, t

ROOT = "/instansi"
TITLES = {
    HTTPStatus.NOT_FOUND: "light-problem-unknown",
    HTTPStatus.METHOD_NOT_ALLOWED: "light-problem-method",
    HTTPStatus.SERVICE_UNAVAILABLE: "light-problem-preparing",
    HTTPStatus.INTERNAL_SERVER_ERROR: "light-problem-broken",
}
# The browser's own reader of PDF embeds the file in a page that it makes itself.
PDF_POLICY = "default-src 'self'; object-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'"
# A new snapshot shows at once: a browser may keep the page, but asks whether it still holds.
HEADERS = {"content-security-policy": POLICY, "cache-control": "no-cache"}


def _language(request: Request) -> str:
    """The language of the address, for pages about an address that is wrong; Indonesian otherwise."""
    return next((tag for tag in LANGS if request.query_params.get("lang") == tag), LANGS[0])


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
    """The light page; 304 when the browser already has it."""
    snapshot = snapshot_of(query.dataset, query.snapshot)
    body = _drawn(snapshot, code, query, "simulasi" in available(), _pin_words(snapshot, code, query))
    # Weak, because the same page may travel compressed or not.
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
    headers = {**HEADERS, "etag": tag, "content-language": query.lang}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
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
    headers = {
        "content-disposition": f'inline; filename="{name}"',
        "cache-control": "no-cache",
        "content-language": query.lang,
        "content-security-policy": PDF_POLICY,
    }
    return Response(content, media_type="application/pdf", headers=headers)


def get_search(request: Request) -> RedirectResponse:
    """The address without a code: the page with the search box."""
    query = request.url.query
    return RedirectResponse(f"{ROOT}?{query}" if query else ROOT)


def get_without_slash(request: Request, code: str) -> RedirectResponse:
    """An address with a slash too many: the same one without it."""
    path, query = f"{ROOT}/{quote(code, safe='')}", request.url.query
    return RedirectResponse(f"{path}?{query}" if query else path, HTTPStatus.PERMANENT_REDIRECT)


def _page(
    request: Request,
    status: int,
    complaints: Sequence[Complaint],
    ways: Sequence[tuple[str, str]],
    headers: dict[str, str] | None = None,
) -> HTMLResponse:
    """An error as a page in the language of the address."""
    lang = _language(request)
    title = TITLES.get(HTTPStatus(status), "light-problem-parameter")
    search = (t(lang, "light-way-search"), f"{ROOT}?{urlencode({'lang': lang})}")
    body = drawn_problem(
        lang,
        title=t(lang, title),
        sentences=[c.sentence(lang) for c in complaints],
        ways=[*((t(lang, key), href) for key, href in ways), search],
    )
    fixed = {**HEADERS, "cache-control": "no-store", "content-language": lang}
    return HTMLResponse(body, status, headers={**fixed, **(headers or {})})


def _pinnable(dataset: str | None, name: str | None) -> list[str]:
    """The id if it can be shown."""
    try:
        return [pinned(name, dataset).snapshot.id] if name else []
    except PinError:
        return []


def _working(code: str, keys: dict[str, str]) -> dict[str, str]:
    """The keys if they open a page of that institution, otherwise dataset, snapshot and language alone."""
    data = [keys.get("dataset"), keys.get("snapshot")]
    try:
        asked(snapshot_of(*data), code, PageQuery.model_validate(keys))
    except (RefusedError, ValidationError):
        known_values = {"dataset": available(), "snapshot": _pinnable(*data), "lang": LANGS}
        return {k: keys[k] for k, values in known_values.items() if keys.get(k) in values}
    return keys


def _here(request: Request) -> str:
    """Path and query of this address."""
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path


def on_refusal(request: Request, error: Exception) -> HTMLResponse:
    """Handler for RefusedError: what is wrong, and the same page without it."""
    assert isinstance(error, RefusedError)  # noqa: S101 - the type it is registered for
    if error.status == HTTPStatus.SERVICE_UNAVAILABLE:
        ways = [("light-way-again", _here(request))]
        return _page(request, error.status, error.complaints, ways, {"retry-after": "5"})
    ways = []
    code = str(request.path_params.get("code", ""))
    if error.status != HTTPStatus.NOT_FOUND and code:
        wrong = {c.parameter for c in error.complaints}
        kept = {k: v for k, v in request.query_params.items() if k not in wrong}
        ways = [("light-way-default", address(code, _working(code, kept)))]
    return _page(request, error.status, error.complaints, ways)


def on_invalid_query(request: Request, error: Exception) -> HTMLResponse:
    """Handler for parameters that are unknown or have no known value."""
    return on_refusal(request, invalid(request, error))


def on_store_error(request: Request, error: Exception) -> HTMLResponse:
    """Handler for StoreError: its text may name paths of the server, so it goes to the log only."""
    complaint = Complaint("api-unavailable", {"reference": report(error)})
    ways = [("light-way-again", _here(request))]
    status = HTTPStatus.SERVICE_UNAVAILABLE
    return _page(request, status, [complaint], ways, {"retry-after": "30"})


def on_http_error(request: Request, error: Exception) -> HTMLResponse:
    """Handler for what the router refuses: a deeper address (404), another method (405)."""
    assert isinstance(error, HTTPException)  # noqa: S101 - the type it is registered for
    complaint = Complaint("api-unknown-address", {"value": request.url.path}, {"allowed": [f"{ROOT}/32.16"]})
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        complaint = Complaint("api-read-only", {"value": request.method, "allowed": "GET"})
        headers = {"allow": METHODS}
    return _page(request, error.status_code, [complaint], [], headers)


def on_unexpected(request: Request, reference: str) -> HTMLResponse:
    """The page for anything else that goes wrong; the traceback stays in the log."""
    complaint = Complaint("api-unexpected", {"reference": reference})
    ways = [("light-way-again", _here(request))]
    return _page(request, HTTPStatus.INTERNAL_SERVER_ERROR, [complaint], ways)


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
