"""What a check of a score file finds: its rows when it is clean, every fault when it is not."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from merit.text import t

ASPECTS = tuple(f"aspect_{no}" for no in range(1, 9))
# One row per institution, year and status, as the store takes it; absent numbers are NaN, absent facts None.
ROW_COLUMNS = ("institution", "year", "status", *ASPECTS, "total", "fixed_on", "talent_management")
KEY = ["institution", "year", "status"]


class UnreadableError(ValueError):
    """A file that cannot be read at all: `reason` names the message, `words` fill it."""

    def __init__(self, file: str, reason: str, words: Mapping[str, str | float] | None = None) -> None:
        """Keep what is needed for a sentence in either language."""
        self.file, self.reason, self.words = file, reason, dict(words or {})
        super().__init__(self.sentence("id"))

    def sentence(self, lang: str) -> str:
        """What is wrong with the file and what to do."""
        return t(lang, f"unreadable-{self.reason}", file=self.file, **self.words)


@dataclass(frozen=True)
class Fault:
    """One broken rule at one place of the file.

    `row` is the row as a spreadsheet numbers it (the line of a CSV file, the record + 1 of Parquet), `letter`
    the spreadsheet's letter of the column; None where the fault is of a whole column, sheet or file.
    `rule` names the messages `fault-RULE` and `remedy-RULE`, `words` fill both.
    """

    file: str
    sheet: str | None
    row: int | None
    column: str
    letter: str | None
    value: str
    rule: str
    words: Mapping[str, str | float] = field(default_factory=dict)

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet names it (F17), or as much of it as is known."""
        return f"{self.letter or ''}{self.row or ''}"

    def sentence(self, lang: str) -> str:
        """What is wrong."""
        return t(lang, f"fault-{self.rule}", value=self.value, column=self.column, **self.words)

    def remedy(self, lang: str) -> str:
        """What to do about it."""
        return t(lang, f"remedy-{self.rule}", value=self.value, column=self.column, **self.words)

    def line(self, lang: str) -> str:
        """File, sheet, row, column, value, rule and what to do, in one line."""
        place = t(
            lang,
            "fault-place",
            file=self.file,
            sheet=self.sheet or "-",
            row=str(self.row or "-"),
            column=self.column or "-",
            cell=self.cell or "-",
            value=self.value,
        )
        return f"{place} {self.sentence(lang)} {self.remedy(lang)}"


@dataclass(frozen=True)
class Sheet:
    """The file as it was read, for the annotated copy: cells as text or number, with their rows and letters.

    `cells` has one column per column of the file in its order (numbered from 0) and as index the row numbers
    of the file; the header stands at `header_row`.
    """

    name: str | None
    header_row: int
    header: tuple[str, ...]
    cells: pd.DataFrame


@dataclass(frozen=True)
class Checked:
    """The outcome of a check.

    rows: ROW_COLUMNS, unique by KEY; empty while there are faults.
    withdrawn: institution, year; those whose rows of that year are taken back.
    kind: "synthetic" when the names say "(simulasi)", else "official".
    blank: how many rows hold a key and nothing else; they were left out as not assessed.
    unread: columns with content that the format does not know, each as "M Keterangan".
    """

    file: str
    sha256: str
    kind: str
    rows: pd.DataFrame
    withdrawn: pd.DataFrame
    faults: tuple[Fault, ...]
    sheet: Sheet | None
    blank: int = 0
    unread: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether the file can be published."""
        return not self.faults
