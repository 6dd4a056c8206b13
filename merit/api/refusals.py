"""What a refused request gets: a problem document from the HTTP face, a page in both languages elsewhere."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from merit.api.light_problems import HEADERS
from merit.api.problems import Complaint, problem
from merit.reports.light import problem as drawn_problem
from merit.text import LANGS, t
from merit.web.refusals import Refused

ANSWERED = ("/api/", "/healthz")


def refuse(request: Request, refused: Refused) -> Response:
    """The answer to a request that a limit, or the state of the server, keeps out.

    It has the status, Retry-After where coming again helps, and says which limit it was.
    """
    headers = {"retry-after": str(refused.retry_after)} if refused.retry_after else {}
    words = {"limit": refused.limit, "seconds": str(refused.retry_after)}
    if request.url.path.startswith(ANSWERED):
        return problem(request, refused.status, [Complaint(refused.message, words)], headers=headers)
    asked = [tag for tag in LANGS if request.query_params.get("lang") == tag]
    first, *others = sorted(LANGS, key=lambda tag: tag not in asked)
    body = drawn_problem(
        first,
        title=t(first, "web-title"),
        sentences=[t(tag, refused.message, **words) for tag in (first, *others)],
        ways=[(t(first, "light-way-again"), _again(request))] if refused.retry_after else [],
    )
    fixed = {**HEADERS, "cache-control": "no-store", "content-language": first, **headers}
    if refused.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        fixed["connection"] = "close"  # the rest of the body is not read
    return HTMLResponse(body, refused.status, headers=fixed)


def _again(request: Request) -> str:
    """Path and query of this address; never one that a browser takes for another host."""
    query = request.url.query
    path = "/" + request.url.path.lstrip("/\\")
    return f"{path}?{query}" if query else path
