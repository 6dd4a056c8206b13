"""Which cells, heads and rows of a sheet are at fault, and what is said at each."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from xlsxwriter.utility import xl_cell_to_rowcol

from merit.ingest.score_file.checked import Checked

LONGEST = 2000  # characters of a comment; more than a screen of it helps nobody
MOST_COLUMNS = 16_384  # of a sheet
EXCEL_ROWS = 1_048_576


@dataclass(frozen=True)
class Marks:
    """What is said where. Rows and columns are numbered from 0, as in the file that is written.

    cells: (row, column) -> comment; rows: row -> comment, of faults of a whole row.
    """

    cells: Mapping[tuple[int, int], str]
    rows: Mapping[int, str]

    @property
    def comments(self) -> int:
        """How many comments there would be."""
        return len(self.cells) + sum((row, 0) not in self.cells for row in self.rows)


def marks(checked: Checked, rows: pd.DataFrame) -> Marks:
    """The marks of all faults whose place in the sheet is known; `rows` are their `fault_rows`.

    A fault of a column stands at its head. Several faults of one place share a comment.
    """
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    whole: dict[int, list[str]] = defaultdict(list)
    said = rows["problem"] + " " + rows["remedy"]
    for fault, words in zip(checked.faults, said, strict=True):
        head = checked.sheet.header_row if checked.sheet else None
        row = fault.row or (head if fault.letter else None)
        if row is None or row > EXCEL_ROWS:
            continue
        place = (row - 1, _column(fault.letter)) if fault.letter else None
        if place is None:
            whole[row - 1].append(words)
        elif place[1] < MOST_COLUMNS:
            cells[place].append(words)
    return Marks(
        {place: _together(words) for place, words in cells.items()},
        {row: _together(words) for row, words in whole.items()},
    )


def _column(letter: str) -> int:
    return int(xl_cell_to_rowcol(f"{letter}1")[1])


def _together(words: list[str]) -> str:
    text = "\n".join(dict.fromkeys(words))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
