"""The template of a score file: the registry of a year with empty aspects, an example and a guide."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from merit.ingest.rules import instrument_of
from merit.ingest.score_writer import SHEET
from merit.ingest.simulate import MARK
from merit.ingest.simulate_file import COLUMNS, POINTS, measured, simulated_scores
from merit.reports.annex.book import A4, HEAD, INK, LINE, SOFT
from merit.reports.score_template.entry import restrict
from merit.reports.score_template.guide import write_guide
from merit.reports.score_template.instrument import Instrument
from merit.spreadsheet import AS_WRITTEN
from merit.text import t

__all__ = ["TemplateError", "template"]

Frames = Mapping[str, pd.DataFrame]
NEEDED = ("kode_instansi", "tahun", *POINTS)
PALE = "#e6ebf1"
WIDTHS = {"kode_instansi": 22, "nama_instansi": 56, "tahun": 8, "total": 9, "kategori": 13, "status": 10}
FORMATS = {"kode_instansi": "@", "nama_instansi": "@", "tahun": "0", "tanggal_penetapan": "yyyy-mm-dd"}
NUMBER = "0.0"
OPTIONS = {
    "in_memory": True,
    **AS_WRITTEN,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
EXAMPLES = 5


class TemplateError(ValueError):
    """No template for a year: its instrument has no known maxima or bounds."""

    def __init__(self, year: int) -> None:
        """Keep the year for a sentence in either language."""
        self.year = year
        super().__init__(self.sentence("id"))

    def sentence(self, lang: str) -> str:
        """What is wrong."""
        return t(lang, "template-no-instrument", year=str(self.year))


@dataclass(frozen=True)
class _Book:
    """The workbook in the making and what its sheets share."""

    lang: str
    year: int
    instrument: Instrument
    content: BytesIO = field(default_factory=BytesIO)
    file: xlsxwriter.Workbook = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "file", xlsxwriter.Workbook(self.content, deepcopy(OPTIONS)))
        # The clock has no place in it: the same registry gives the same bytes.
        title = t(self.lang, "template-title", year=str(self.year))
        self.file.set_properties({"title": title, "created": datetime(self.year, 1, 1)})
        self.file.set_size(2400, 1400)

    def format(self, **properties: object) -> Format:
        return self.file.add_format({"font_color": INK, "valign": "vcenter", **properties})


def template(frames: Frames, lang: str, *, year: int) -> bytes:
    """A workbook to fill in, as the import reads it (contracts.md §2).

    Sheet "Skor" lists every institution that existed in `year` with code, name and year; everything else is
    empty and takes only what the import takes: points within the aspect's maximum in steps of 0.5, and
    drop-downs. Two more sheets show an example, whose names end in "(simulasi)", and say what each column
    means. Headers are the same in both languages.

    Raises:
        TemplateError: the instrument of `year` has no known maxima or bounds.
    """
    row = instrument_of(frames, year)
    if row is None or not measured(frames, str(row["code"])):
        raise TemplateError(year)
    book = _Book(lang, year, Instrument.of(frames, row))
    _scores(book, frames)
    _example(book, frames)
    write_guide(book.file.add_worksheet(t(lang, "template-sheet-guide")), book.format, lang, book.instrument)
    book.file.close()
    return book.content.getvalue()


def _scores(book: _Book, frames: Frames) -> None:
    registry = frames["institutions"]
    born, gone = registry["valid_from"].fillna(0), registry["valid_to"].fillna(9999)
    here = registry[(born <= book.year) & (gone >= book.year)]
    rows = pd.DataFrame({"kode_instansi": here["code"], "nama_instansi": here["name"], "tahun": book.year})
    sheet = _sheet(book, SHEET, rows.reindex(columns=list(COLUMNS)))
    restrict(sheet, book.lang, book.instrument, list(COLUMNS))
    sheet.activate()


def _example(book: _Book, frames: Frames) -> None:
    """Five made-up rows, each showing one way to fill in a row, and below them what each shows."""
    rows = simulated_scores(frames, EXAMPLES, range(book.year, book.year + 1), seed=book.year)
    rows = rows.astype(object)
    optional = ["total", "kategori", "status", "tanggal_penetapan", "manajemen_talenta"]
    rows.loc[1, optional] = None
    rows.loc[2, ["aspek_7", *optional]] = None
    rows.loc[2, "status"] = "interim"
    rows.loc[3, [*POINTS, "kategori"]] = None
    rows.loc[4, [*POINTS, *optional]] = None
    rows.loc[4, "status"] = "ditarik"
    sheet = _sheet(book, t(book.lang, "template-sheet-example"), rows)
    note = book.format(italic=True, font_color=SOFT)
    lines = [t(book.lang, f"template-example-{no}", row=str(no + 1)) for no in range(1, EXAMPLES + 1)]
    for at, line in enumerate([t(book.lang, "template-example-note", mark=MARK), *lines]):
        sheet.write_string(EXAMPLES + 2 + at, 0, line, note)


def _sheet(book: _Book, name: str, rows: pd.DataFrame) -> Worksheet:
    """A sheet with the header of the import and these rows; an empty cell is open for an entry."""
    sheet = book.file.add_worksheet(name)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    edge = {"border": 1, "border_color": LINE}
    sheet.set_row(0, 22)
    for at, column in enumerate(rows.columns):
        needed = column in NEEDED
        look = {"font_color": "#ffffff", "bg_color": HEAD} if needed else {"bg_color": PALE}
        sheet.write_string(0, at, str(column), book.format(bold=True, **look, **edge))
        number = FORMATS.get(str(column), NUMBER if column in (*POINTS, "total") else "General")
        # The column's own format is that of every row still to be added.
        cell = book.format(num_format=number)
        sheet.set_column(at, at, WIDTHS.get(str(column), 20 if column not in POINTS else 9), cell)
        framed = book.format(num_format=number, **edge)
        for down, value in enumerate(rows[column], start=1):
            if value is None or pd.isna(value):
                sheet.write_blank(down, at, None, framed)
            elif isinstance(value, datetime):
                sheet.write_datetime(down, at, value, framed)
            elif isinstance(value, str):
                sheet.write_string(down, at, value, framed)
            else:
                sheet.write_number(down, at, float(value), framed)
    return sheet
