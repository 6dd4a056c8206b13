"""The answer of /tables/{name}: parameters checked, rows in the form that was asked for."""

from collections.abc import Iterator
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from merit.api import files
from merit.api.answers import rows
from merit.api.held import held
from merit.api.leaving import leave
from merit.api.parameters import UNPROCESSABLE, known, snapshot_of, unknown
from merit.api.problems import Complaint, RefusedError, language
from merit.api.queries import ScoresQuery, TableQuery
from merit.api.tables import FILTERS, TABLES, Table, as_json, categories, years
from merit.api.workbook import MOST_ROWS, About, workbook_parts
from merit.store import Snapshot
from merit.text import number, t

KINDS = {"json": "application/json", "csv": files.CSV, "parquet": files.PARQUET, "xlsx": files.XLSX}


def table_of(name: str) -> Table:
    """The table of that name.

    Raises:
        RefusedError: 404 when there is none.
    """
    if name not in TABLES:
        complaint = Complaint("api-unknown-table", {"value": name}, {"allowed": list(TABLES)}, "name")
        raise RefusedError(HTTPStatus.NOT_FOUND, [complaint])
    return TABLES[name]


def misplaced(query: TableQuery | ScoresQuery) -> list[Complaint]:
    """Complaint about a flavour of something that has none."""
    if query.flavour is None or query.format == "csv":
        return []
    return [Complaint("api-flavour", {"value": query.format}, {}, "flavour")]


def checked(table: Table, query: TableQuery) -> Snapshot:
    """The snapshot to ask, once every filter is known to fit the table and its values to exist.

    Raises:
        RefusedError: 422 with everything that is wrong, or 503 while there is no snapshot yet.
    """
    snapshot = snapshot_of(query.dataset, query.snapshot)
    seen, complaints = known(snapshot), misplaced(query)
    values = {
        "year": [str(year) for year in years(snapshot).get(table.name, [])],
        "group": list(seen.group),
        "province": list(seen.province),
        "category": list(categories(snapshot)),
    }
    for name, value in query.filters.items():
        if name not in table.filters:
            lists = {"allowed": list(table.filters)}
            complaints.append(Complaint("api-filter-not-here", {"table": table.name}, lists, name))
        elif name in values and str(value) not in values[name]:
            complaints.append(unknown(name, value, values[name]))
    if complaints:
        raise RefusedError(UNPROCESSABLE, complaints)
    return snapshot


def answer(request: Request, name: str, query: TableQuery) -> Response:
    """Every row that the filters leave.

    Raises:
        RefusedError: 404, 422 or 503, see `table_of`, `checked` and `leave`.
    """
    table = table_of(name)
    snapshot = checked(table, query)
    as_file = query.format != "json"
    # Files name the address that gives the same.
    host = (request.url.scheme, request.url.netloc)
    known_copy = held(request, [snapshot], weak=not as_file, pinned=query.snapshot is not None, parts=host)
    if known_copy.same:
        return known_copy.not_modified()
    total = table.size(snapshot, **query.filters)
    if query.format == "xlsx" and total > MOST_ROWS:
        lang = language(request)
        counts = {"n": number(lang, total, 0), "most": number(lang, MOST_ROWS, 0)}
        raise RefusedError(UNPROCESSABLE, [Complaint("api-too-many-rows", counts, {}, "format")])
    headers = {**known_copy.headers, "x-rows": str(total)}
    if as_file:
        chosen = [str(v) for k, v in query.filters.items() if k != "text"]
        words = ["text"] if query.text else []
        excel = ["excel"] if query.flavour == "excel-id" else []
        headers |= files.named(snapshot, table.name, *chosen, *words, *excel, suffix=query.format)
    return leave(request, _parts(request, snapshot, table, query, total), KINDS[query.format], headers)


def _parts(
    request: Request, snapshot: Snapshot, table: Table, query: TableQuery, total: int
) -> Iterator[bytes]:
    if query.format == "json":
        return as_json(snapshot, table, query, total)
    batches, fields = table.batches(snapshot, **query.filters), table.fields(query.lang)
    about = _about(request, snapshot, table, query, total)
    if query.format == "xlsx":
        return workbook_parts(batches, fields, about)
    if query.format == "parquet":
        notes = {"dataset": snapshot.dataset, "snapshot": snapshot.id, "kind": snapshot.kind}
        return files.parquet_parts(batches, fields, notes | {"about": about.stamp, "address": about.address})
    return files.csv_parts(batches, fields, query.flavour or "plain", [about.stamp, about.address])


def _about(request: Request, snapshot: Snapshot, table: Table, query: TableQuery, total: int) -> About:
    lang = query.lang
    chosen = [f"{name} = {query.filters[name]}" for name in FILTERS if name in query.filters]
    asked = {**query.filters, "dataset": snapshot.dataset, "snapshot": snapshot.id, "lang": lang}
    return About(
        lang=lang,
        snapshot=snapshot,
        title=table.title(lang),
        row=table.row(lang),
        total=total,
        filters=", ".join(chosen) or t(lang, "data-no-filters"),
        address=f"{request.url.scheme}://{request.url.netloc}"
        + table.address(**asked, format=query.format, flavour=query.flavour),
        question=table.question.name,
        published_at=str(rows(snapshot, "snapshot")[0]["published_at"]),
    )
