"""What is wrong with an address of the light page, as a page in words: errors, and the ways on from them."""

from collections.abc import Sequence
from http import HTTPStatus
from urllib.parse import urlencode

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse

from merit.api.head import METHODS
from merit.api.institutions import asked
from merit.api.parameters import invalid, snapshot_of
from merit.api.problems import Complaint, RefusedError, report
from merit.api.queries import PageQuery
from merit.desk.pins import PinError, pinned
from merit.reports.light import POLICY
from merit.reports.light import problem as drawn_problem
from merit.reports.light_links import address
from merit.store import available
from merit.text import LANGS, t

ROOT = "/instansi"
TITLES = {
    HTTPStatus.NOT_FOUND: "light-problem-unknown",
    HTTPStatus.METHOD_NOT_ALLOWED: "light-problem-method",
    HTTPStatus.SERVICE_UNAVAILABLE: "light-problem-preparing",
    HTTPStatus.INTERNAL_SERVER_ERROR: "light-problem-broken",
}
# A new snapshot shows at once: a browser may keep the page, but asks whether it still holds.
HEADERS = {"content-security-policy": POLICY, "cache-control": "no-cache"}


def _language(request: Request) -> str:
    """The language of the address, for pages about an address that is wrong; Indonesian otherwise."""
    return next((tag for tag in LANGS if request.query_params.get("lang") == tag), LANGS[0])


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
