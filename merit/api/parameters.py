"""What a snapshot knows of the values of query parameters, and what is said of those it does not know."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from http import HTTPStatus
from typing import get_args

from fastapi.exceptions import RequestValidationError
from starlette.requests import Request

from merit.api.problems import Complaint, ProblemResponse, RefusedError, on_refusal
from merit.api.queries import QUERIES, YEARLY, CeremonyQuery, CountsQuery, FlowsQuery, NoQuery, ScoresQuery
from merit.ceremony import years_of
from merit.desk.pins import PinError, pinned, visible
from merit.query import ask
from merit.store import DATASETS, Snapshot, available, current

BUILT_IN = ("publikasi", "simulasi")  # these build themselves at the first start
UNPROCESSABLE = HTTPStatus.UNPROCESSABLE_ENTITY
MOST_SIMILAR = 5
YEARS = ("year", "from", "to")


@dataclass(frozen=True)
class Known:
    """What a snapshot knows: years with counts, with scores, with a round; codes."""

    counted: tuple[int, ...]
    scored: tuple[int, ...]
    rounds: tuple[int, ...]
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
        tuple(years_of(partial(ask, snapshot))),
        tuple(ask(snapshot, "groups")["code"]),
        tuple(ask(snapshot, "provinces")["code"]),
        dict(zip(registry["code"], registry["name"], strict=True)),
    )


def snapshot_of(dataset: str | None, name: str | None = None) -> Snapshot:
    """The snapshot of id `name`; without one, that in use in `dataset` or in the default dataset.

    Raises:
        RefusedError: 422 for an unknown dataset or snapshot, 503 while the first snapshots are being built.
    """
    in_use = _in_use(dataset)
    if name is None:
        return in_use
    try:
        return pinned(name, dataset).snapshot
    except PinError as error:
        # What is named here must not depend on the id: one under embargo is answered like one that never was.
        lists = {"allowed": visible(in_use.dataset)}
        said = Complaint(f"api-snapshot-{error.reason}", {"value": name}, lists, "snapshot")
        raise RefusedError(UNPROCESSABLE, [said]) from error


def _in_use(dataset: str | None) -> Snapshot:
    there = available()
    if dataset in there:
        return current(str(dataset))
    if dataset is None and there:
        return current(there[0])
    if dataset is None or dataset in BUILT_IN:
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, [Complaint("api-preparing")])
    raise RefusedError(UNPROCESSABLE, [unknown("dataset", dataset, there or list(DATASETS)[:2])])


def unknown(parameter: str, value: object, allowed: Sequence[str]) -> Complaint:
    """Complaint about a value that is none of `allowed`."""
    return Complaint("api-unknown-value", {"value": str(value)}, {"allowed": allowed}, parameter)


def _values(query: type[NoQuery], parameter: str, seen: Known) -> Sequence[str]:
    """The values that `parameter` may take."""
    if parameter in YEARS and issubclass(query, YEARLY):
        return [str(y) for y in getattr(seen, query.years)]
    if parameter in ("group", "province"):
        return list(getattr(seen, parameter))
    values = get_args(query.model_fields[parameter].annotation)
    # Of a parameter that may be left out, the first alternative names the values.
    return [str(v) for v in get_args(values[0]) or values]


def _names(query: type[NoQuery]) -> list[str]:
    """The parameters as callers write them."""
    return [field.alias or name for name, field in query.model_fields.items()]


def unknown_institution(value: str, registry: dict[str, str], parameter: str = "institution") -> Complaint:
    """Complaint about an unknown institution code, with the institutions that may be meant.

    They have the same code in other letters, otherwise a name with the words given.
    """
    word = value.strip().casefold()
    meant = [c for c in registry if c.casefold() == word]
    meant = meant or [c for c, n in registry.items() if len(word) > 2 and word in n.casefold()]
    similar = [f"{c} ({registry[c]})" for c in meant]
    if similar:
        lists = {"similar": similar[:MOST_SIMILAR]}
        return Complaint("api-similar-institution", {"value": value}, lists, parameter)
    return Complaint("api-unknown-institution", {"value": value}, {}, parameter)


def _listed(codes: Sequence[str], parameter: str, allowed: Sequence[str]) -> list[Complaint]:
    """Complaints about a list in a parameter: values that are not known, and those that stand twice."""
    strange = [unknown(parameter, code, allowed) for code in dict.fromkeys(codes) if code not in allowed]
    twice = [code for code in dict.fromkeys(codes) if code in allowed and codes.count(code) > 1]
    return strange + [Complaint("api-repeated-value", {"value": code}, {}, parameter) for code in twice]


def checked(query: CountsQuery | ScoresQuery | FlowsQuery | CeremonyQuery) -> Snapshot:
    """The snapshot to ask, once every value of the query is known to exist in it.

    Raises:
        RefusedError: 422 with every unknown value, or 503 while there is no snapshot yet.
    """
    snapshot = snapshot_of(query.dataset, query.snapshot)
    seen = known(snapshot)
    given = {k: v for k, v in query.model_dump(by_alias=True).items() if v is not None}
    complaints = []
    for parameter in (*YEARS, "group", "province"):
        if parameter in given:
            values = _values(type(query), parameter, seen)
            if str(given[parameter]) not in values:
                complaints.append(unknown(parameter, given[parameter], values))
    if isinstance(query, CeremonyQuery):
        complaints += _listed(query.codes, "provinces", seen.province)
    if "institution" in given and given["institution"] not in seen.institution:
        complaints.append(unknown_institution(given["institution"], seen.institution))
    if complaints:
        raise RefusedError(UNPROCESSABLE, complaints)
    return snapshot


async def once(request: Request) -> None:
    """Refuse a parameter that stands twice: one of the two would be ignored."""
    names = [name for name, _ in request.query_params.multi_items()]
    twice = sorted({n for n in names if names.count(n) > 1})
    if twice:
        raise RefusedError(UNPROCESSABLE, [Complaint("api-repeated-parameter", parameter=n) for n in twice])


def _asked(request: Request) -> Snapshot:
    """The snapshot that a request is about whose other parameters cannot be read."""
    return snapshot_of(*(request.query_params.get(key) for key in ("dataset", "snapshot")))


def invalid(request: Request, error: Exception) -> RefusedError:
    """What is wrong with parameters that are unknown, missing or no number, and what would be right."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - the type it is registered for
    query = QUERIES.get(getattr(request.scope.get("route"), "path", ""), NoQuery)
    complaints = []
    try:
        for found in error.errors():
            parameter = str(found["loc"][-1])
            if found["type"] == "extra_forbidden":
                message = "api-unknown-parameter" if query.model_fields else "api-no-parameters"
                lists = {"allowed": _names(query)} if query.model_fields else {}
                complaints.append(Complaint(message, {}, lists, parameter))
                continue
            values = _values(query, parameter, known(_asked(request)))
            if found["type"] == "missing":
                complaints.append(Complaint("api-missing-parameter", {}, {"allowed": values}, parameter))
            else:
                complaints.append(unknown(parameter, found["input"], values))
    except RefusedError as refusal:
        return refusal
    return RefusedError(UNPROCESSABLE, complaints)


def on_invalid_query(request: Request, error: Exception) -> ProblemResponse:
    """Handler for parameters that are unknown, missing or no number: says what would be right."""
    return on_refusal(request, invalid(request, error))
