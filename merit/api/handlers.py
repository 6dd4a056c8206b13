"""What each address of the HTTP face answers: what the caller holds already, or the answer."""

from typing import Annotated

from fastapi import Path, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from merit.api import answers, ceremony, files, flows, institutions, models, table_answers, tables
from merit.api.held import Held, held
from merit.api.leaving import leave
from merit.api.parameters import UNPROCESSABLE, checked, snapshot_of
from merit.api.problems import RefusedError, language
from merit.api.queries import (
    CeremonyQuery,
    CountsQuery,
    DataQuery,
    FlowsQuery,
    NoQuery,
    ProfileQuery,
    ScoresQuery,
    TableQuery,
    TablesQuery,
)
from merit.query import batches
from merit.questions import question
from merit.store import Snapshot, available, current

Answer = dict[str, object] | Response


def _copy(request: Request, snapshot: Snapshot, query: DataQuery, lang: str | None = None) -> Held:
    """What to tell of an answer of one snapshot in JSON."""
    return held(request, [snapshot], pinned=query.snapshot is not None, lang=lang)


def get_datasets(request: Request, response: Response, _: Annotated[NoQuery, Query()]) -> Answer:
    """The datasets there are, each with its current snapshot."""
    default = snapshot_of(None)
    copy = held(request, [default, *(current(name) for name in available())])
    if copy.same:
        return copy.not_modified()
    response.headers.update(copy.headers)
    return answers.datasets(default)


def get_counts(request: Request, response: Response, query: Annotated[CountsQuery, Query()]) -> Answer:
    """How many institutions stand in each category in a year under a counting rule.

    In `publikasi` the figures are those that were published: an unpublished one is null, one that
    follows by plain arithmetic is named in `derived`.
    """
    snapshot = checked(query)
    copy = _copy(request, snapshot, query)
    if copy.same:
        return copy.not_modified()
    response.headers.update(copy.headers)
    return answers.counts(snapshot, query)


def get_flows(request: Request, response: Response, query: Annotated[FlowsQuery, Query()]) -> Answer:
    """How many institutions went from which category to which between two years, and who.

    A row of `matrix` and its place in `ended` add up to /counts of the first year, a column and its place
    in `new` to /counts of the second. Not so in `publikasi`: there the sums are those of the institutions
    whose standing the record holds, while /counts quotes the totals that were published; and an
    institution in `not_assessed` may well have been assessed. `note` comes in the language of
    Accept-Language, Indonesian otherwise.
    """
    lang, snapshot = language(request), checked(query)
    flows.comparable(snapshot, query)
    copy = _copy(request, snapshot, query, lang)
    if copy.same:
        return copy.not_modified()
    response.headers.update(copy.headers)
    return flows.flows(snapshot, query, lang)


def get_scores(request: Request, query: Annotated[ScoresQuery, Query()]) -> Response:
    """All assessments, one row per institution, year and status: every row, no limit.

    A file names its snapshot in its own name and in `x-snapshot`, and how many rows it has in `x-rows`.
    """
    snapshot, wrong = checked(query), table_answers.misplaced(query)
    if wrong:
        raise RefusedError(UNPROCESSABLE, wrong)
    as_file = query.format != "json"
    copy = held(request, [snapshot], weak=not as_file, pinned=query.snapshot is not None)
    if copy.same:
        return copy.not_modified()
    fields, rows = question("scores").columns, batches(snapshot, "scores", **answers.filters(query))
    headers = {**copy.headers, "x-rows": str(answers.number_of_scores(snapshot, query))}
    if not as_file:
        made = files.json_parts(answers.stamp(snapshot), rows)
        return leave(request, made, "application/json", headers)
    excel = ["excel"] if query.flavour == "excel-id" else []
    headers |= files.named(snapshot, "scores", *excel, suffix=query.format)
    if query.format == "csv":
        head = [answers.mark(snapshot)]
        return leave(
            request, files.csv_parts(rows, fields, query.flavour or "plain", head), files.CSV, headers
        )
    notes = {"dataset": snapshot.dataset, "snapshot": snapshot.id, "kind": snapshot.kind}
    return leave(request, files.parquet_parts(rows, fields, notes), files.PARQUET, headers)


def get_institution(
    request: Request,
    code: Annotated[str, Path(description="Institution code, such as 32.16 or kpk.")],
    query: Annotated[ProfileQuery, Query()],
) -> Response:
    """One institution in one year: category and margins, ranks, aspects beside its peers, history.

    Reasons and names of aspects come in the language of Accept-Language, Indonesian otherwise.
    """
    snapshot, lang = snapshot_of(query.dataset, query.snapshot), language(request)
    profile = institutions.asked(snapshot, code, query)
    copy = _copy(request, snapshot, query, lang)
    if copy.same:
        return copy.not_modified()
    body = models.Institution.model_validate(institutions.institution(snapshot, profile, lang))
    return JSONResponse(body.model_dump(), headers=dict(copy.headers))


def get_ceremony(request: Request, query: Annotated[CeremonyQuery, Query()]) -> Response:
    """Every statistic of the Anugerah Meritokrasi of one year, of the nation or of some provinces.

    While a control fails (the groups do not add up to the total, a category does not follow from its score,
    the categories do not add up to the registry) the answer is 409 with the sums that differ. In `publikasi`
    figures are those that were published and lists hold the institutions that are known. Sentences and
    notes come in the language of Accept-Language, Indonesian otherwise.
    """
    snapshot, lang = checked(query), language(request)
    return ceremony.answer(snapshot, query, lang, _copy(request, snapshot, query, lang))


def get_tables(request: Request, response: Response, query: Annotated[TablesQuery, Query()]) -> Answer:
    """The tables of a snapshot: columns explained, filters, number of rows, the address of the rows."""
    snapshot = snapshot_of(query.dataset, query.snapshot)
    copy = _copy(request, snapshot, query)
    if copy.same:
        return copy.not_modified()
    response.headers.update(copy.headers)
    return tables.listed(snapshot, query.lang)


def get_table(
    request: Request,
    name: Annotated[
        str, Path(description="A table of /tables.", json_schema_extra={"enum": list(tables.TABLES)})
    ],
    query: Annotated[TableQuery, Query()],
) -> Response:
    """Every row of one table that the filters leave: no limit, but for XLSX, which holds 1,048,574 rows.

    A filter that the table does not take is refused. A file names dataset and snapshot in its name, in
    `x-dataset` and `x-snapshot`, and, but for plain CSV, inside; `x-rows` says how many rows it has.
    """
    return table_answers.answer(request, name, query)


def get_questions(request: Request, response: Response, _: Annotated[NoQuery, Query()]) -> Answer:
    """Every question the product asks of a snapshot: in words, its parameters, its columns, its SQL."""
    default = snapshot_of(None)
    copy = held(request, [default])
    if copy.same:
        return copy.not_modified()
    response.headers.update(copy.headers)
    return answers.questions(default)
