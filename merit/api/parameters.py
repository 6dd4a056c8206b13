"""Query parameters of /api/v1: what each address takes, and which values a snapshot knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import ClassVar, Literal, get_args

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from merit.api.problems import Complaint, ProblemResponse, RefusedError, on_refusal
from merit.query import ask
from merit.store import DATASETS, Snapshot, available, current

BUILT_IN = ("publikasi", "simulasi")  # these build themselves at the first start
UNPROCESSABLE = HTTPStatus.UNPROCESSABLE_ENTITY
DATASET = "publikasi, simulasi or resmi; the default one when left out (see /datasets)."
GROUP = "Group code: kementerian, lpnk, lns, provinsi, kabupaten or kota."
PROVINCE = "Province code of the Ministry of Home Affairs; central institutions belong to none."
MOST_SIMILAR = 5


class NoQuery(BaseModel):
    """An address without parameters."""

    model_config = ConfigDict(extra="forbid")


class CountsQuery(NoQuery):
    """Parameters of /counts."""

    years: ClassVar[Literal["counted", "scored"]] = "counted"
    dataset: str | None = Field(None, description=DATASET)
    year: int = Field(description="Year of the count.")
    rule: Literal["round", "latest", "ever"] = Field(
        description="round: fixed in that year. latest: newest final score up to then. ever: best category."
    )
    group: str | None = Field(None, description=GROUP)
    province: str | None = Field(None, description=PROVINCE)


class ScoresQuery(NoQuery):
    """Parameters of /scores."""

    years: ClassVar[Literal["counted", "scored"]] = "scored"
    dataset: str | None = Field(None, description=DATASET)
    year: int | None = Field(None, description="Year of the assessment.")
    group: str | None = Field(None, description=GROUP)
    province: str | None = Field(None, description=PROVINCE)
    institution: str | None = Field(None, description="Institution code, such as 32.16 or kpk.")
    format: Literal["json", "csv", "parquet"] = Field("json", description="Form of the answer.")


QUERIES: dict[str, type[NoQuery]] = {"/counts": CountsQuery, "/scores": ScoresQuery}


@dataclass(frozen=True)
class Known:
    """What a snapshot knows: years with counts, years with scores, codes."""

    counted: tuple[int, ...]
    scored: tuple[int, ...]
    group: tuple[str, ...]
    province: tuple[str, ...]
    institution: dict[str, str]


@lru_cache(maxsize=16)
def known(snapshot: Snapshot) -> Known:
    """The values that exist in a snapshot; a snapshot never changes, so they are asked once."""
    span = ask(snapshot, "coverage_total").iloc[0]
    scored = range(int(span["first_year"]), int(span["last_year"]) + 1) if span["n"] else range(0)
    registry = ask(snapshot, "registry")
    return Known(
        tuple(int(y) for y in ask(snapshot, "years")["year"]),
        tuple(scored),
        tuple(ask(snapshot, "groups")["code"]),
        tuple(ask(snapshot, "provinces")["code"]),
        dict(zip(registry["code"], registry["name"], strict=True)),
    )


def snapshot_of(dataset: str | None) -> Snapshot:
    """The current snapshot of `dataset`, or of the default dataset.

    Raises:
        RefusedError: 422 for an unknown dataset, 503 while the first snapshots are being built.
    """
    there = available()
    if dataset in there:
        return current(str(dataset))
    if dataset is None and there:
        return current(there[0])
    if dataset is None or dataset in BUILT_IN:
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, [Complaint("api-preparing")])
    raise RefusedError(UNPROCESSABLE, [_unknown("dataset", dataset, there or list(DATASETS)[:2])])


def _unknown(parameter: str, value: object, allowed: Sequence[str]) -> Complaint:
    return Complaint("api-unknown-value", {"value": str(value)}, {"allowed": allowed}, parameter)


def _values(query: type[NoQuery], parameter: str, seen: Known) -> Sequence[str]:
    """The values that `parameter` may take."""
    if parameter == "year" and issubclass(query, CountsQuery | ScoresQuery):
        return [str(y) for y in getattr(seen, query.years)]
    if parameter in ("group", "province"):
        return list(getattr(seen, parameter))
    return [str(v) for v in get_args(query.model_fields[parameter].annotation)]


def _institution(value: str, registry: dict[str, str]) -> Complaint:
    """Complaint about an unknown institution code, with institutions whose name has the words given."""
    word = value.strip().casefold()
    similar = [f"{c} ({n})" for c, n in registry.items() if len(word) > 2 and word in n.casefold()]
    if similar:
        lists = {"similar": similar[:MOST_SIMILAR]}
        return Complaint("api-similar-institution", {"value": value}, lists, "institution")
    return Complaint("api-unknown-institution", {"value": value}, {}, "institution")


def checked(query: CountsQuery | ScoresQuery) -> Snapshot:
    """The snapshot to ask, once every value of the query is known to exist in it.

    Raises:
        RefusedError: 422 with every unknown value, or 503 while there is no snapshot yet.
    """
    snapshot = snapshot_of(query.dataset)
    seen = known(snapshot)
    given = {k: v for k, v in query.model_dump().items() if v is not None}
    complaints = []
    for parameter in ("year", "group", "province"):
        if parameter in given:
            values = _values(type(query), parameter, seen)
            if str(given[parameter]) not in values:
                complaints.append(_unknown(parameter, given[parameter], values))
    if "institution" in given and given["institution"] not in seen.institution:
        complaints.append(_institution(given["institution"], seen.institution))
    if complaints:
        raise RefusedError(UNPROCESSABLE, complaints)
    return snapshot


async def once(request: Request) -> None:
    """Refuse a parameter that stands twice: one of the two would be ignored."""
    names = [name for name, _ in request.query_params.multi_items()]
    twice = sorted({n for n in names if names.count(n) > 1})
    if twice:
        raise RefusedError(UNPROCESSABLE, [Complaint("api-repeated-parameter", parameter=n) for n in twice])


def on_invalid_query(request: Request, error: Exception) -> ProblemResponse:
    """Handler for parameters that are unknown, missing or no number: says what would be right."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - the type it is registered for
    query = QUERIES.get(getattr(request.scope.get("route"), "path", ""), NoQuery)
    complaints = []
    try:
        for found in error.errors():
            parameter = str(found["loc"][-1])
            if found["type"] == "extra_forbidden":
                message = "api-unknown-parameter" if query.model_fields else "api-no-parameters"
                lists = {"allowed": list(query.model_fields)} if query.model_fields else {}
                complaints.append(Complaint(message, {}, lists, parameter))
                continue
            values = _values(query, parameter, known(snapshot_of(request.query_params.get("dataset"))))
            if found["type"] == "missing":
                complaints.append(Complaint("api-missing-parameter", {}, {"allowed": values}, parameter))
            else:
                complaints.append(_unknown(parameter, found["input"], values))
    except RefusedError as refusal:
        return on_refusal(request, refusal)
    return on_refusal(request, RefusedError(UNPROCESSABLE, complaints))
