"""The shapes of /tables, /tables/{name} and /questions, as /openapi.json describes them."""

from typing import Literal

from pydantic import BaseModel, Field

from merit.api.models import Answer

Cell = str | int | float | bool | None


class Column(BaseModel):
    """A column of a table."""

    name: str
    type: Literal["string", "integer", "number", "boolean", "date"] = Field(description="date: ISO 8601.")
    meaning: str = Field(description="What it holds, with its unit, in the language of `lang`.")


class Table(BaseModel):
    """A table of a snapshot."""

    name: str = Field(description="The {name} of /tables/{name}.")
    title: str
    row: str = Field(description="What a row of it is.")
    rows: int = Field(description="How many rows it has.")
    columns: list[Column]
    filters: list[Literal["year", "group", "province", "category", "text"]] = Field(
        description="The parameters by which /tables/{name} filters this table."
    )
    years: list[int] = Field(description="Values of the filter `year`.")
    question: str = Field(description="The one of /questions that gives its rows.")
    address: str = Field(description="Address of its rows, pinned to this snapshot.")


class Tables(Answer):
    """Answer of /tables."""

    tables: list[Table]


class TableRows(Answer):
    """Answer of /tables/{name}: every row, no limit."""

    table: str
    question: str = Field(description="The one of /questions that gave the rows.")
    filters: dict[str, str | int] = Field(description="The filters that were asked for.")
    columns: list[Column]
    total: int = Field(description="How many rows follow.")
    rows: list[dict[str, Cell]] = Field(description="By the names of `columns`; null is never zero.")


class Declared(BaseModel):
    """A parameter or column of a question."""

    name: str
    type: str = Field(description="Type in DuckDB.")
    meaning: str


class Question(BaseModel):
    """A question: one file of queries/."""

    name: str
    question: str = Field(description="What is asked, in words.")
    parameters: list[Declared]
    columns: list[Declared]
    note: str
    sql: str = Field(description="The file as it is asked.")


class Questions(Answer):
    """Answer of /questions."""

    questions: list[Question]
