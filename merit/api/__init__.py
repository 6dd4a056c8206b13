"""The HTTP face: read-only answers under /api/v1 (contracts.md §3) and /healthz."""

from typing import Annotated

from fastapi import Depends, FastAPI, Query
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Receive, Scope, Send

from merit.api import files, handlers, light, light_problems, models, models_ceremony, models_tables
from merit.api.description import description
from merit.api.head import Head
from merit.api.health import health
from merit.api.held import held
from merit.api.parameters import on_invalid_query, once
from merit.api.problems import (
    RefusedError,
    Unexpected,
    on_http_error,
    on_refusal,
    on_store_error,
    unknown_address,
)
from merit.api.queries import NoQuery
from merit.store import StoreError
from merit.web.metrics import metrics

ABOVE = "/api"
ROOT = f"{ABOVE}/v1"
PROBLEM = {"content": {"application/problem+json": {"schema": models.Problem.model_json_schema()}}}
PROBLEMS: dict[int | str, dict[str, object]] = {
    304: {"description": "The copy with the entity tag of If-None-Match still holds."},
    "4XX": {
        "description": "A parameter or address that does not exist; `detail` names those that do. 409: the "
        "figures contradict each other; `errors` names the sums that differ.",
        **PROBLEM,
    },
    "5XX": {"description": "503 while the data are being prepared, 500 with a reference.", **PROBLEM},
}
FILES: dict[str, object] = {"content": {"text/csv": {}, files.PARQUET: {}}}
WORKBOOK: dict[str, object] = {"content": {"text/csv": {}, files.PARQUET: {}, files.XLSX: {}}}


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
    api.get("/datasets", response_model=models.Datasets)(handlers.get_datasets)
    api.get("/counts", response_model=models.Counts)(handlers.get_counts)
    api.get("/flows", response_model=models.Flows)(handlers.get_flows)
    api.get("/ceremony", response_model=models_ceremony.Ceremony)(handlers.get_ceremony)
    api.get("/institutions/{code}", response_model=models.Institution)(handlers.get_institution)
    api.get("/scores", response_model=models.Scores, responses={200: FILES})(handlers.get_scores)
    api.get("/tables", response_model=models_tables.Tables)(handlers.get_tables)
    api.get("/tables/{name}", response_model=models_tables.TableRows, responses={200: WORKBOOK})(
        handlers.get_table
    )
    api.get("/questions", response_model=models_tables.Questions)(handlers.get_questions)

    @api.get("/openapi.json", include_in_schema=False)
    def get_openapi(request: Request, _: Annotated[NoQuery, Query()]) -> Response:
        copy = held(request, [], weak=False)
        return (
            copy.not_modified() if copy.same else JSONResponse(description(api), headers=dict(copy.headers))
        )

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
        Route("/metrics", metrics),
        Route(ROOT, RedirectResponse(f"{ROOT}/")),
        Mount(ROOT, api),
        Mount(ABOVE, Head(elsewhere)),
        Route(ABOVE, Head(elsewhere)),
        # Takes only what lies below the address of the Streamlit page, /instansi.
        Mount(light_problems.ROOT, light.application()),
    ]
