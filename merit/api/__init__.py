"""The HTTP face: read-only answers under /api/v1 (contracts.md §3) and /healthz."""

from typing import Annotated

from fastapi import Depends, FastAPI, Path, Query
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Receive, Scope, Send

from merit.api import (
    answers,
    ceremony,
    files,
    flows,
    institutions,
    light,
    light_problems,
    models,
    models_ceremony,
)
from merit.api.head import Head
from merit.api.health import health
from merit.api.parameters import checked, on_invalid_query, once, snapshot_of
from merit.api.problems import (
    RefusedError,
    Unexpected,
    language,
    on_http_error,
    on_refusal,
    on_store_error,
    unknown_address,
)
from merit.api.queries import CeremonyQuery, CountsQuery, FlowsQuery, NoQuery, ProfileQuery, ScoresQuery
from merit.questions import question
from merit.store import StoreError

ABOVE = "/api"
ROOT = f"{ABOVE}/v1"
PROBLEM = {"content": {"application/problem+json": {"schema": models.Problem.model_json_schema()}}}
PROBLEMS: dict[int | str, dict[str, object]] = {
    "4XX": {
        "description": "A parameter or address that does not exist; `detail` names those that do. 409: the "
        "figures contradict each other; `errors` names the sums that differ.",
        **PROBLEM,
    },
    "5XX": {"description": "503 while the data are being prepared, 500 with a reference.", **PROBLEM},
}
FILES: dict[str, object] = {"content": {"text/csv": {}, files.PARQUET: {}}}


def get_datasets(_: Annotated[NoQuery, Query()]) -> dict[str, object]:
    """The datasets there are, each with its current snapshot."""
    return answers.datasets(snapshot_of(None))


def get_counts(query: Annotated[CountsQuery, Query()]) -> dict[str, object]:
    """How many institutions stand in each category in a year under a counting rule.

    In `publikasi` the figures are those that were published: an unpublished one is null, one that
    follows by plain arithmetic is named in `derived`.
    """
    return answers.counts(checked(query), query)


def get_flows(
    request: Request, response: Response, query: Annotated[FlowsQuery, Query()]
) -> dict[str, object]:
    """How many institutions went from which category to which between two years, and who.

    A row of `matrix` and its place in `ended` add up to /counts of the first year, a column and its place
    in `new` to /counts of the second. Not so in `publikasi`: there the sums are those of the institutions
    whose standing the record holds, while /counts quotes the totals that were published; and an
    institution in `not_assessed` may well have been assessed. `note` comes in the language of
    Accept-Language, Indonesian otherwise.
    """
    lang = language(request)
    response.headers.update({"content-language": lang, "vary": "Accept-Language"})
    return flows.flows(checked(query), query, lang)


def get_scores(query: Annotated[ScoresQuery, Query()]) -> Response:
    """All assessments, one row per institution, year and status: every row, no limit."""
    snapshot = checked(query)
    frame, fields = answers.scores(snapshot, query), question("scores").columns
    if query.format == "csv":
        return files.attachment(snapshot, "scores", "csv", files.csv(frame, fields), files.CSV)
    if query.format == "parquet":
        return files.attachment(snapshot, "scores", "parquet", files.parquet(frame, fields), files.PARQUET)
    return JSONResponse(answers.scores_json(snapshot, frame))


def get_institution(
    request: Request,
    code: Annotated[str, Path(description="Institution code, such as 32.16 or kpk.")],
    query: Annotated[ProfileQuery, Query()],
) -> JSONResponse:
    """One institution in one year: category and margins, ranks, aspects beside its peers, history.

    Reasons and names of aspects come in the language of Accept-Language, Indonesian otherwise.
    """
    snapshot, lang = snapshot_of(query.dataset, query.snapshot), language(request)
    profile = institutions.asked(snapshot, code, query)
    body = models.Institution.model_validate(institutions.institution(snapshot, profile, lang))
    headers = {"content-language": lang, "vary": "Accept-Language"}
    return JSONResponse(body.model_dump(), headers=headers)


def get_ceremony(request: Request, query: Annotated[CeremonyQuery, Query()]) -> Response:
    """Every statistic of the Anugerah Meritokrasi of one year, of the nation or of some provinces.

    While a control fails (the groups do not add up to the total, a category does not follow from its score,
    the categories do not add up to the registry) the answer is 409 with the sums that differ. In `publikasi`
    figures are those that were published and lists hold the institutions that are known. Sentences and
    notes come in the language of Accept-Language, Indonesian otherwise.
    """
    return ceremony.answer(checked(query), query, language(request))


def application() -> FastAPI:
    """The app under /api/v1. Its handlers are plain functions: every query runs in a worker thread."""
    api = FastAPI(
        title="Indeks Sistem Merit",
        version="1",
        description="Read-only. Every answer names its dataset and snapshot; errors are problem documents.",
        servers=[{"url": ROOT}],
        root_path_in_servers=False,
        # The description is an address like the others, so that it refuses parameters like them; the
        # documentation pages load scripts from elsewhere, which the security policy forbids.
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(once)],
        responses=PROBLEMS,
    )
    api.add_middleware(Unexpected)
    api.add_middleware(Head)
    api.add_exception_handler(RequestValidationError, on_invalid_query)
    api.add_exception_handler(RefusedError, on_refusal)
    api.add_exception_handler(StoreError, on_store_error)
    api.add_exception_handler(HTTPException, on_http_error)
    api.get("/datasets", response_model=models.Datasets)(get_datasets)
    api.get("/counts", response_model=models.Counts)(get_counts)
    api.get("/flows", response_model=models.Flows)(get_flows)
    api.get("/ceremony", response_model=models_ceremony.Ceremony)(get_ceremony)
    api.get("/institutions/{code}", response_model=models.Institution)(get_institution)
    api.get("/scores", response_model=models.Scores, responses={200: FILES})(get_scores)

    @api.get("/openapi.json", include_in_schema=False)
    def get_openapi(_: Annotated[NoQuery, Query()]) -> JSONResponse:
        return JSONResponse(api.openapi())

    return api


PREFIXES = (f"{ABOVE}/", f"{light_problems.ROOT}/")  # below these every address is one of the HTTP face


def routes() -> list[BaseRoute]:
    """The routes of the HTTP face, for the app's server."""
    api = application()
    addresses = [f"{ROOT}{getattr(route, 'path', '')}" for route in api.routes]

    async def elsewhere(scope: Scope, receive: Receive, send: Send) -> None:
        await unknown_address(Request(scope), addresses)(scope, receive, send)

    # What no route takes falls through to the pages, which answer every address with HTML: so would the
    # root without its slash, and every other address under /api.
    return [
        Route("/healthz", health),
        Route(ROOT, RedirectResponse(f"{ROOT}/")),
        Mount(ROOT, api),
        Mount(ABOVE, Head(elsewhere)),
        Route(ABOVE, Head(elsewhere)),
        # Takes only what lies below the address of the Streamlit page, /instansi.
        Mount(light_problems.ROOT, light.application()),
    ]
