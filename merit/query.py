"""Ask a question of a snapshot: queries/*.sql in; a DataFrame out, the number of rows, or batches."""

from collections.abc import Iterator, Mapping, Sequence

import duckdb
import pandas as pd
import pyarrow as pa

from merit.questions import QuestionError, question
from merit.store import Snapshot, cursor

Value = str | int | float | bool | Sequence[str] | None
BATCH = 20_000  # rows that lie in memory at once while a long answer leaves


def ask(snapshot: Snapshot, name: str, **parameters: Value) -> pd.DataFrame:
    """The answer to queries/NAME.sql: one row per line of its ORDER BY, columns as in its header.

    Every declared parameter is passed by name; None means "no filter" where the header says so.

    Raises:
        QuestionError: no such question, or a parameter too many or too few, or of the wrong type.
    """
    return _executed(snapshot, name, question(name).sql, parameters).df()


def size(snapshot: Snapshot, name: str, **parameters: Value) -> int:
    """How many rows the answer to queries/NAME.sql has; only their number leaves the database.

    Raises:
        QuestionError: as `ask`.
    """
    counted = f"SELECT count(*) FROM (\n{question(name).sql}\n)"  # noqa: S608 - the text of a file of queries/
    (found,) = _executed(snapshot, name, counted, parameters).fetchall()
    return int(found[0])


def batches(snapshot: Snapshot, name: str, **parameters: Value) -> Iterator[pa.RecordBatch]:
    """The answer to queries/NAME.sql in its order, at most BATCH rows at a time.

    The database hands out its rows as they are taken: however long the answer, one batch of it lies in
    memory besides what the database needs to sort it.

    Raises:
        QuestionError: as `ask`, when the first batch is taken.
    """
    con = _executed(snapshot, name, question(name).sql, parameters)
    yield from con.to_arrow_reader(BATCH)


def _executed(
    snapshot: Snapshot, name: str, sql: str, parameters: Mapping[str, Value]
) -> duckdb.DuckDBPyConnection:
    """A cursor that has begun to answer."""
    expected, given = set(question(name).parameter_names), set(parameters)
    if expected != given:
        raise QuestionError(f"{name}: needs parameters {sorted(expected)}, was given {sorted(given)}")
    values = {k: list(v) if isinstance(v, tuple) else v for k, v in parameters.items()}
    try:
        return cursor(snapshot).execute(sql, values or None)
    except (duckdb.ConversionException, duckdb.BinderException) as error:
        raise QuestionError(f"{name}: {error}") from error
