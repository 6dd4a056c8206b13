"""The file as it was read, in a sheet, with what is wrong marked."""

import re
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import chain

import numpy as np
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from merit.ingest.score_file.checked import Sheet
from merit.ingest.score_writer import SHEET
from merit.reports.annex.book import A4, HEAD, WARNING
from merit.reports.annotated.marks import EXCEL_ROWS, MOST_COLUMNS, Marks
from merit.text import is_missing

__all__ = ["SHEET", "text_of", "write_sheet"]

CELL, ROW = "#f9c9c4", "#fdf0d5"
LARGEST = 1e300  # what a spreadsheet still takes for a number
LONGEST = 32_767  # characters of a cell
WIDE, NARROW = 44, 13
COMMENT_WIDTH, LINE_HEIGHT, LINE_LETTERS = 320, 15, 46
# Two numbers that are no characters of XML, which no escape can carry.
NO_XML = str.maketrans(dict.fromkeys("\ufffe\uffff", "\ufffd"))


def write_sheet(book: xlsxwriter.Workbook, sheet: Worksheet, read: Sheet, found: Marks, most: int) -> None:
    """Write head and rows where they stood, row by row downwards, with marks and at most `most` comments.

    Rows beyond those of a spreadsheet are left out (they can only come from CSV or Parquet).
    """
    at_head = read.header_row - 1
    colour = WARNING if at_head in found.rows else HEAD  # a column that is missing is a fault of the head
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": colour})
    # "@" keeps a code such as 32.10 text when somebody corrects it.
    plain = book.add_format({"num_format": "@"})
    row_format = book.add_format({"bg_color": ROW})
    faulty = book.add_format(
        {"bg_color": CELL, "font_color": "#1b2733", "border": 2, "border_color": WARNING}
    )
    lines: dict[int, Sequence[Hashable]] = {at_head: read.header}
    places = {int(row) - 1: at for at, row in enumerate(read.cells.index)}
    marked: dict[int, list[int]] = {}
    for row, column in found.cells:
        marked.setdefault(row, []).append(column)
    _page(sheet, read)
    _widths(sheet, read, plain)
    left = most
    values = read.cells.to_numpy(dtype=object)
    for row in sorted(set(chain(lines, places, found.rows, marked))):
        if row >= EXCEL_ROWS:
            break
        cells = lines.get(row, values[places[row]] if row in places else ())
        whole = row_format if row in found.rows and row != at_head else None
        if whole:
            sheet.set_row(row, None, whole)
        usual = head if row == at_head else whole
        wrong = set(marked.get(row, ()))
        width = max(len(cells), len(read.header) if whole else 0, *(at + 1 for at in wrong), 0)
        for at in range(min(width, MOST_COLUMNS)):
            write_cell(
                sheet, row, at, cells[at] if at < len(cells) else None, faulty if at in wrong else usual
            )
        said = {at: found.cells[row, at] for at in sorted(wrong)}
        if row in found.rows:
            # The comment of a row stands at its first cell, together with what is wrong there.
            said[0] = "\n".join([found.rows[row], *([said[0]] if 0 in said else [])])
        for at, words in list(said.items())[:left]:
            sheet.write_comment(row, at, text_of(words), _box(words))
        left -= min(left, len(said))


def write_cell(sheet: Worksheet, row: int, at: int, value: object, look: Format | None) -> None:
    """A number as a number and everything else as text, never as a formula, a link or an error."""
    value = value.item() if isinstance(value, np.generic) else value
    if is_missing(value) or value == "":
        if look is not None:
            sheet.write_blank(row, at, None, look)
    elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < LARGEST:
        sheet.write_number(row, at, value, look)
    else:
        sheet.write_string(row, at, text_of(value), look)


def text_of(value: object) -> str:
    """Any value as text that a workbook can hold."""
    text = value.isoformat() if isinstance(value, date) else str(value)
    text = text.encode("utf-8", "replace").decode("utf-8").translate(NO_XML)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _page(sheet: Worksheet, read: Sheet) -> None:
    """How it scrolls and prints: the head always in sight, all columns on a page."""
    sheet.freeze_panes(read.header_row, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(read.header_row - 1)


def _widths(sheet: Worksheet, read: Sheet, plain: Format) -> None:
    """Room for what the columns hold, as far as a look at the first rows tells."""
    first = read.cells.head(50)
    for at, name in enumerate(read.header[:MOST_COLUMNS]):
        cells = first.iloc[:, at] if at < first.shape[1] else ()
        longest = max([len(text_of(name)), *(len(text_of(cell)) for cell in cells)])
        code = re.sub("[ _]", "", text_of(name).lower()).startswith("kode")
        sheet.set_column(at, at, min(max(longest + 2, NARROW), WIDE), plain if code else None)


def _box(words: str) -> dict[str, object]:
    lines = sum(max(-(-len(line) // LINE_LETTERS), 1) for line in words.split("\n"))
    return {"width": COMMENT_WIDTH, "height": LINE_HEIGHT * (lines + 1)}
