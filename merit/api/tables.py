"""Every table of a snapshot, as it can be asked for: filters, columns explained, rows in every form."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from merit.api.answers import Record, rows, stamp
from merit.api.files import json_parts
from merit.api.queries import TableQuery
from merit.query import Value, ask, batches, size
from merit.questions import Field, Question, question
from merit.store import Snapshot
from merit.text import TextError, t

ROOT = "/api/v1/tables"
PREFIX = "table_"
FILTERS = ("year", "group", "province", "category", "text")
# In the order in which they are offered: what was scored, what follows from it, what was published, the rest.
QUESTIONS = (
    *("table_assessment", "table_aspect_score", "table_standing", "table_consecutive", "table_institution"),
    *("table_claim", "table_national_count", "table_national_note", "table_national_aspect", "table_target"),
    *("table_event", "table_source", "table_instrument", "table_aspect", "table_category"),
    *("table_institution_group", "table_island", "table_province", "table_snapshot"),
)
WORDS = {"VARCHAR": "string", "INTEGER": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}


@dataclass(frozen=True)
class Table:
    """A table of a snapshot and the question that gives its rows."""

    name: str

    @property
    def question(self) -> Question:
        """queries/table_NAME.sql."""
        return question(PREFIX + self.name)

    @property
    def filters(self) -> tuple[str, ...]:
        """Those of FILTERS that it takes."""
        return tuple(name for name in FILTERS if name in self.question.parameter_names)

    def title(self, lang: str) -> str:
        """What it is called."""
        return t(lang, f"table-{self.name}")

    def row(self, lang: str) -> str:
        """What a row of it is."""
        return t(lang, f"table-row-{self.name}")

    def fields(self, lang: str) -> tuple[Field, ...]:
        """Its columns, each with its meaning in `lang`."""
        return tuple(
            Field(field.name, field.type, meaning(lang, self.name, field.name))
            for field in self.question.columns
        )

    def parameters(self, **asked: Value) -> dict[str, Value]:
        """All parameters of its question: those asked for, the others without effect."""
        return {name: None for name in self.question.parameter_names} | asked

    def size(self, snapshot: Snapshot, **filters: Value) -> int:
        """How many rows the filters leave."""
        return _sizes(snapshot, self.name, tuple(sorted(filters.items())))

    def batches(self, snapshot: Snapshot, **filters: Value) -> Iterator[object]:
        """Every row the filters leave, a batch at a time."""
        return batches(snapshot, self.question.name, **self.parameters(**filters))

    def address(self, **parameters: object) -> str:
        """The address of its rows on this server."""
        given = {key: value for key, value in parameters.items() if value not in (None, "")}
        return f"{ROOT}/{self.name}" + (f"?{urlencode(given, safe=',')}" if given else "")


TABLES = {name.removeprefix(PREFIX): Table(name.removeprefix(PREFIX)) for name in QUESTIONS}


def meaning(lang: str, table: str, column: str) -> str:
    """What a column means: of this table, or of every table that has it."""
    try:
        return t(lang, f"column-{column}-{table}")
    except TextError:
        return t(lang, f"column-{column}")


@lru_cache(maxsize=512)
def _sizes(snapshot: Snapshot, name: str, filters: tuple[tuple[str, Value], ...]) -> int:
    table = TABLES[name]
    return size(snapshot, table.question.name, **table.parameters(**dict(filters)))


@lru_cache(maxsize=16)
def years(snapshot: Snapshot) -> dict[str, list[int]]:
    """The years that each table can be asked for."""
    found = ask(snapshot, "table_years")
    return {str(name): part["year"].tolist() for name, part in found.groupby("name")}


@lru_cache(maxsize=16)
def categories(snapshot: Snapshot) -> dict[str, str]:
    """Code -> name of every category of every instrument."""
    return {str(r["code"]): str(r["name"]) for r in rows(snapshot, "categories")}


def listed(snapshot: Snapshot, lang: str) -> Record:
    """The answer of /tables: every table with its columns, filters and number of rows."""
    items = [
        {
            "name": table.name,
            "title": table.title(lang),
            "row": table.row(lang),
            "rows": table.size(snapshot),
            "columns": described(table, lang),
            "filters": list(table.filters),
            "years": years(snapshot).get(table.name, []),
            "question": table.question.name,
            "address": table.address(dataset=snapshot.dataset, snapshot=snapshot.id),
        }
        for table in TABLES.values()
    ]
    return {**stamp(snapshot), "tables": items}


def described(table: Table, lang: str) -> list[Record]:
    """The columns as JSON names them."""
    return [{"name": f.name, "type": WORDS[f.type], "meaning": f.meaning} for f in table.fields(lang)]


def as_json(snapshot: Snapshot, table: Table, query: TableQuery, total: int) -> Iterator[bytes]:
    """The rows as JSON, with what they are."""
    head = {
        **stamp(snapshot),
        "table": table.name,
        "question": table.question.name,
        "filters": query.filters,
        "columns": described(table, query.lang),
        "total": total,
    }
    return json_parts(head, table.batches(snapshot, **query.filters))
