"""Whether the data can be read: the address a monitor asks."""

from http import HTTPStatus

import duckdb
from starlette.requests import Request
from starlette.responses import JSONResponse

from merit.api.answers import rows, stamp
from merit.api.parameters import BUILT_IN
from merit.api.problems import Complaint, problem, report
from merit.questions import QuestionError
from merit.store import Snapshot, StoreError, available, current


def expected() -> list[str]:
    """Datasets that must open: those that build themselves, and `resmi` once it has been published."""
    return list(dict.fromkeys([*available(), *BUILT_IN]))


def _opened(dataset: str) -> Snapshot | None:
    """The current snapshot if it opens and answers; builds nothing."""
    if dataset not in available():
        return None
    try:
        snapshot = current(dataset)
        rows(snapshot, "snapshot")
    except (StoreError, QuestionError, duckdb.Error) as error:
        report(error)
        return None
    return snapshot


def health(request: Request) -> JSONResponse:
    """200 when every default dataset opens and answers a question, otherwise 503."""
    opened = {dataset: _opened(dataset) for dataset in expected()}
    datasets = {d: {"ok": s is not None, "snapshot": s.id if s else None} for d, s in opened.items()}
    broken = [d for d, s in opened.items() if s is None]
    if broken:
        complaint = Complaint("api-unhealthy", {}, {"datasets": broken})
        headers = {"retry-after": "5"}
        status = HTTPStatus.SERVICE_UNAVAILABLE
        return problem(request, status, [complaint], headers=headers, datasets=datasets)
    default = next(s for s in opened.values() if s)
    body = {"status": "ok", **stamp(default), "datasets": datasets}
    return JSONResponse(body, headers={"cache-control": "no-store"})
