"""A score file as columns: where each cell stands, and each distinct value read once."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

SPACE = " \t\r\n\v\f\u00a0\u200b\u2007\u202f\ufeff"
ERROR = re.compile(
    r"#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)"
)
Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Objects = npt.NDArray[np.object_]


class WrongValueError(ValueError):
    """A cell that cannot be what its column needs: `rule` and `words` of the fault."""

    def __init__(self, rule: str, **words: str | float) -> None:
        """Keep what the fault needs."""
        self.rule, self.words = rule, words
        super().__init__(rule)


def shown(cell: object) -> str:
    """A cell as text: numbers without noise, dates as ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.12g}"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds") if cell.time() != time(0) else cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def plain(cell: object) -> object:
    """A cell without the space around its text.

    Raises:
        WrongValueError: it is an error of a formula, or a formula without a value.
    """
    if isinstance(cell, str):
        text = cell.strip(SPACE)
        if ERROR.fullmatch(text):
            raise WrongValueError("formula-error")
        if text.startswith("="):
            raise WrongValueError("formula-without-value")
        return text
    return cell


class Column:
    """One column: `codes` number each row's value in `distinct`, -1 where the cell is empty."""

    def __init__(self, values: Sequence[object]) -> None:
        """Number the distinct values; blank text counts as empty."""
        cells = np.empty(len(values), dtype=object)
        cells[:] = values
        if bool in set(map(type, values)):  # True and 1 are the same to a dictionary, and not to a reader
            cells[:] = [str(v).upper() if isinstance(v, bool) else v for v in values]
        codes, distinct = pd.factorize(cells)
        self.distinct: list[Any] = list(distinct)
        blank = np.array([isinstance(v, str) and not v.strip(SPACE) for v in distinct] + [True])
        self.codes: Ints = np.where(blank[codes], -1, codes).astype(np.int64)

    @property
    def given(self) -> Mask:
        """The rows in which the cell is not empty."""
        return self.codes >= 0

    @property
    def longest(self) -> int:
        """Characters of the longest text."""
        return max((len(v) for v in self.distinct if isinstance(v, str)), default=0)

    def cell(self, position: int) -> object:
        """The cell of one row, None when it is empty."""
        code = self.codes[position]
        return None if code < 0 else self.distinct[code]

    def spread(self, per_value: npt.ArrayLike, empty: object, dtype: object) -> npt.NDArray[Any]:
        """An array over the rows, from one value per distinct value."""
        values = np.empty(len(self.distinct) + 1, dtype=dtype)  # type: ignore[call-overload]
        values[:-1] = per_value
        values[-1] = empty
        return np.asarray(values[self.codes])


@dataclass
class Reading:
    """A column read: `values` over the rows, and for each distinct value that is wrong the reason."""

    values: npt.NDArray[Any]
    wrong: dict[int, tuple[str, dict[str, str | float]]]
    rows: Mask


def read(column: Column, reader: Callable[[Any], Any], empty: object, dtype: object) -> Reading:
    """Read every distinct value once with `reader`; a wrong one reads as `empty`."""
    found: list[Any] = []
    wrong: dict[int, tuple[str, dict[str, str | float]]] = {}
    for position, value in enumerate(column.distinct):
        try:
            found.append(reader(plain(value)))
        except WrongValueError as error:
            wrong[position] = (error.rule, error.words)  # not the error, which would keep its frames alive
            found.append(empty)
    per_value = np.empty(len(found), dtype=dtype)  # type: ignore[call-overload]
    per_value[:] = found
    flags = np.zeros(len(found), dtype=bool)
    flags[list(wrong)] = True
    rows = column.spread(flags, False, bool)
    return Reading(column.spread(per_value, empty, dtype), wrong, rows)


@dataclass
class Table:
    """A file read: `header` texts, `numbers` the row numbers of the file, `columns` in the file's order.

    `merged` are the merged ranges (first row, first column, last row, last column, all from 1) below and on
    the header, `hidden_rows` row numbers, `hidden_columns` positions from 0, `ragged` (row, cells) of the
    rows left out because they do not fit the header, `odd` positions and types of columns
    that cannot be read, `carries` rules a workbook breaks as a whole (macros, links, hidden),
    `above` (row, cells) of what stands over the header.
    """

    sheet: str | None
    header_row: int
    header: tuple[str, ...]
    numbers: Ints
    columns: list[Column]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    ragged: list[tuple[int, int]] = field(default_factory=list)
    odd: dict[int, str] = field(default_factory=dict)
    carries: list[str] = field(default_factory=list)
    above: list[tuple[int, list[Any]]] = field(default_factory=list)

    def cells(self) -> pd.DataFrame:
        """Cells as text or number (dates as ISO text), index = row numbers, columns from 0."""
        grid = np.empty((len(self.numbers), len(self.columns)), dtype=object)
        for position, column in enumerate(self.columns):
            safe = np.empty(len(column.distinct), dtype=object)
            safe[:] = [shown(v) if isinstance(v, date | time | timedelta) else v for v in column.distinct]
            grid[:, position] = column.spread(safe, None, object)
        return pd.DataFrame(grid, index=self.numbers)
