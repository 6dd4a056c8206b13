"""A table as a workbook: what it is and what its columns mean on one sheet, every row on the other."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from merit.api.files import Batches, word
from merit.questions import Field
from merit.spreadsheet import AS_WRITTEN
from merit.store import Snapshot
from merit.text import dataset_words, number, t

MOST_ROWS = 1_048_576 - 2  # what a sheet of XLSX holds, less the stamp and the names of the columns
CHUNK = 1 << 16
WARNING = "#b00020"
WIDTHS = {"VARCHAR": 22, "DATE": 12}


@dataclass(frozen=True)
class About:
    """What a workbook says of its rows."""

    lang: str
    snapshot: Snapshot
    title: str
    row: str
    total: int
    filters: str
    address: str
    question: str
    published_at: str  # ISO 8601

    @property
    def mark(self) -> str:
        """The mark of made-up data; "" for others."""
        return t(self.lang, "watermark") if self.snapshot.kind == "synthetic" else ""

    @property
    def stamp(self) -> str:
        """One line: mark, table, number of rows, dataset, snapshot."""
        whose = dataset_words(self.lang, self.snapshot.dataset, self.snapshot.kind, "-stamp")
        count = t(self.lang, "data-n-rows", n=number(self.lang, self.total, 0))
        return " · ".join(x for x in (self.mark, self.title, count, whose, self.snapshot.id) if x)

    def lines(self) -> list[tuple[str, str]]:
        """What must be known of the rows: label and value."""
        lang = self.lang
        whose = dataset_words(lang, self.snapshot.dataset, self.snapshot.kind, "-stamp")
        return [
            (t(lang, "label-table"), f"{self.title}: {self.row}"),
            (t(lang, "data-rows-label"), number(lang, self.total, 0)),
            (t(lang, "data-filters"), self.filters),
            (t(lang, "label-dataset"), whose),
            (t(lang, "annex-snapshot"), self.snapshot.id),
            (t(lang, "data-published-at"), self.published_at),
            (t(lang, "data-address"), self.address),
            (t(lang, "question-file"), f"queries/{self.question}.sql"),
        ]


def workbook_parts(batches: Batches, fields: Sequence[Field], about: About) -> Iterator[bytes]:
    """The workbook; equal rows give equal bytes. Rows go to the disk as they come, never all to memory.

    A missing value is an empty cell, numbers are numbers, no cell holds a formula or a link.
    """
    with tempfile.TemporaryFile() as file:
        _write(file, batches, fields, about)
        file.seek(0)
        while part := file.read(CHUNK):
            yield part


def _write(file: IO[bytes], batches: Batches, fields: Sequence[Field], about: About) -> None:
    options = {**AS_WRITTEN, "constant_memory": True}
    with xlsxwriter.Workbook(file, options) as book:
        made = datetime.fromisoformat(about.published_at).replace(tzinfo=None)
        book.set_properties({"title": about.title, "subject": about.stamp, "created": made})
        bold = book.add_format({"bold": True})
        warning = book.add_format({"bold": True, "font_color": WARNING})
        # Its own sheet comes first, so that nobody meets the rows without it.
        _explain(book, fields, about, bold, warning)
        name = t(about.lang, "data-sheet-rows")
        sheet = book.add_worksheet(f"{about.mark} {name}".strip())
        sheet.write_string(0, 0, about.stamp, warning if about.mark else bold)
        for column, field in enumerate(fields):
            sheet.set_column(column, column, WIDTHS.get(field.type, 11))
            sheet.write_string(1, column, field.name, bold)
        sheet.freeze_panes(2, 1)
        last = 1
        for batch in batches:
            for values in zip(*(batch.column(f.name).to_pylist() for f in fields), strict=True):
                last += 1
                for column, value in enumerate(values):
                    _cell(sheet, last, column, value)
        sheet.autofilter(1, 0, last, len(fields) - 1)


def _cell(sheet: Worksheet, row: int, column: int, value: object) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, word(value))


def _explain(
    book: xlsxwriter.Workbook, fields: Sequence[Field], about: About, bold: Format, warning: Format
) -> None:
    sheet = book.add_worksheet(f"{about.mark} {t(about.lang, 'data-sheet-about')}".strip())
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, about.stamp, warning if about.mark else bold)
    row = 2
    for label, value in about.lines():
        sheet.write_string(row, 0, label, bold)
        sheet.write_string(row, 1, value)
        row += 1
    row += 1
    sheet.write_string(row, 0, t(about.lang, "data-columns"), bold)
    for field in fields:
        row += 1
        sheet.write_string(row, 0, field.name)
        sheet.write_string(row, 1, field.meaning)
