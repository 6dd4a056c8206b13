"""Errors as application/problem+json (RFC 9457): a 4xx or 5xx status and a sentence that helps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.api.head import METHODS
from merit.text import LANGS, listing, t
from merit.web.references import report as report

LONGEST_ECHO = 60  # characters of a caller's value that are repeated in a sentence


class ProblemResponse(JSONResponse):
    """JSON with the media type of RFC 9457."""

    media_type = "application/problem+json"


def _echo(text: str) -> str:
    """What a caller wrote, as a sentence may repeat it: not too long, nothing that cannot be seen."""
    seen = "".join(c if c.isprintable() else "·" for c in text[: LONGEST_ECHO + 1])
    return seen if len(seen) <= LONGEST_ECHO else seen[:LONGEST_ECHO] + "…"


@dataclass(frozen=True)
class Complaint:
    """One thing that is wrong: a message of api.ftl, its words and lists, the parameter it is about."""

    message: str
    words: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    parameter: str | None = None

    def sentence(self, lang: str) -> str:
        """The complaint in words."""
        lists = {k: listing(lang, list(v)) or t(lang, "api-no-values") for k, v in self.lists.items()}
        words = {k: _echo(v) for k, v in self.words.items()}
        if self.parameter is not None:
            words["parameter"] = _echo(self.parameter)
        return t(lang, self.message, **words, **lists)


class RefusedError(Exception):
    """A request that is not answered, with its status and everything that is wrong with it."""

    def __init__(self, status: int, complaints: Sequence[Complaint]) -> None:
        """Refuse with `status` for the reasons given (at least one)."""
        super().__init__(f"{status}: {[c.message for c in complaints]}")
        self.status = status
        self.complaints = complaints


def language(request: Request) -> str:
    """The first language of Accept-Language that the product speaks, otherwise Indonesian."""
    accepted = request.headers.get("accept-language", "").lower().split(",")
    primary = [tag.split(";")[0].strip().split("-")[0] for tag in accepted]
    return next((tag for tag in primary if tag in LANGS), LANGS[0])


def problem(
    request: Request,
    status: int,
    complaints: Sequence[Complaint],
    *,
    headers: Mapping[str, str] | None = None,
    **members: object,
) -> ProblemResponse:
    """The problem document: type, title, status, detail, `errors` per parameter, further members."""
    lang = language(request)
    sentences = [c.sentence(lang) for c in complaints]
    errors = [
        {"parameter": c.parameter, "detail": s}
        for c, s in zip(complaints, sentences, strict=True)
        if c.parameter is not None
    ]
    return document(lang, status, sentences, errors, headers=headers, **members)


def document(
    lang: str,
    status: int,
    sentences: Sequence[str],
    errors: Sequence[Mapping[str, object]],
    *,
    headers: Mapping[str, str] | None = None,
    **members: object,
) -> ProblemResponse:
    """The problem document of sentences that are written already, with what each of `errors` is about."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": " ".join(sentences),
        **({"errors": list(errors)} if errors else {}),
        **members,
    }
    fixed = {"content-language": lang, "vary": "Accept-Language", "cache-control": "no-store"}
    return ProblemResponse(body, status, headers={**fixed, **(headers or {})})


def on_refusal(request: Request, error: Exception) -> ProblemResponse:
    """Handler for RefusedError."""
    assert isinstance(error, RefusedError)  # noqa: S101 - the type it is registered for
    headers = {"retry-after": "5"} if error.status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return problem(request, error.status, error.complaints, headers=headers)


def on_store_error(request: Request, error: Exception) -> ProblemResponse:
    """Handler for StoreError: its text may name paths of the server, so it goes to the log only."""
    reference = report(error)
    complaint = Complaint("api-unavailable", {"reference": reference})
    headers = {"retry-after": "30"}
    return problem(request, HTTPStatus.SERVICE_UNAVAILABLE, [complaint], headers=headers, reference=reference)


def unknown_address(request: Request, addresses: Sequence[str]) -> ProblemResponse:
    """The problem document for an address that is none of `addresses`."""
    complaint = Complaint("api-unknown-address", {"value": request.url.path}, {"allowed": addresses})
    return problem(request, HTTPStatus.NOT_FOUND, [complaint])


def on_http_error(request: Request, error: Exception) -> ProblemResponse:
    """Handler for what the router itself refuses: unknown address (404), wrong method (405)."""
    assert isinstance(error, HTTPException)  # noqa: S101 - the type it is registered for
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.NOT_FOUND:
        root = request.scope.get("root_path", "")
        return unknown_address(request, [f"{root}{route.path}" for route in request.app.routes])
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers = {"allow": METHODS}
        complaint = Complaint("api-read-only", {"value": request.method, "allowed": "GET"})
    else:
        complaint = Complaint("api-refused")
    return problem(request, error.status_code, [complaint], headers=headers)


def on_unexpected(request: Request, reference: str) -> ProblemResponse:
    """The problem document for an error that was logged under `reference`."""
    complaint = Complaint("api-unexpected", {"reference": reference})
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, [complaint], reference=reference)


class Unexpected:
    """Answers 500 with a reference when anything else goes wrong; the traceback stays in the log.

    A handler for Exception would do the same but raise the error again, into the server's own log.
    """

    def __init__(self, app: ASGIApp, answer: Callable[[Request, str], Response] = on_unexpected) -> None:
        """Wrap `app`; `answer` makes the response from the request and the reference."""
        self.app = app
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve; a broken request becomes a problem document as long as no answer has begun."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if begun or scope["type"] != "http":
                raise
            answer = self.answer(Request(scope), report(error))
            await answer(scope, receive, send)
