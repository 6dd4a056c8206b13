"""Ask a question of a snapshot: queries/*.sql in, a DataFrame out."""

from collections.abc import Sequence

import duckdb
import pandas as pd

from merit.questions import QuestionError, question
from merit.store import Snapshot, cursor

Value = str | int | float | bool | Sequence[str] | None


def ask(snapshot: Snapshot, name: str, **parameters: Value) -> pd.DataFrame:
    """The answer to queries/NAME.sql: one row per line of its ORDER BY, columns as in its header.

    Every declared parameter is passed by name; None means "no filter" where the header says so.

    Raises:
        QuestionError: no such question, or a parameter too many or too few, or of the wrong type.
    """
    asked = question(name)
    expected, given = set(asked.parameter_names), set(parameters)
    if expected != given:
        raise QuestionError(f"{name}: needs parameters {sorted(expected)}, was given {sorted(given)}")
    values = {k: list(v) if isinstance(v, tuple) else v for k, v in parameters.items()}
    try:
        return cursor(snapshot).execute(asked.sql, values or None).df()
    except (duckdb.ConversionException, duckdb.BinderException) as error:
        raise QuestionError(f"{name}: {error}") from error
