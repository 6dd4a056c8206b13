"""A copy of a checked score file with every fault marked in its cell, and a list of them."""

from copy import deepcopy
from io import BytesIO

import xlsxwriter

from merit.ingest.score_file.checked import Checked
from merit.ingest.score_file.fault_rows import fault_rows
from merit.reports.annotated.listing import write_listing
from merit.reports.annotated.marks import marks
from merit.reports.annotated.sheet import SHEET, write_sheet
from merit.spreadsheet import AS_WRITTEN
from merit.text import t

__all__ = ["MOST_COMMENTS", "annotated"]

MOST_COMMENTS = 10_000  # a spreadsheet takes minutes to open many more
# Nothing of the upload but its values: no formula, link or macro can come back out of it.
OPTIONS = {
    "constant_memory": True,
    **AS_WRITTEN,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}


def annotated(checked: Checked, lang: str) -> bytes:
    """A new workbook about a checked upload (workbook, CSV or Parquet).

    Its first sheet lists every fault: its cell as a link, what is wrong, what to do. The sheet "Skor" holds
    the file as it was read, each value in the row and column it came from, so that it can be corrected and
    uploaded again: faulty cells are coloured and say in a comment what is wrong, a fault of a column stands
    at its head, a fault of a row colours the row. There are at most MOST_COMMENTS comments; where there are
    more, the list says so. A check without a sheet gives the list alone. Text stays text, whatever it looks
    like.
    """
    rows = fault_rows(checked.faults, lang)
    found = marks(checked, rows)
    content = BytesIO()
    # Written row by row through a temporary file: a large upload does not fill the memory.
    with xlsxwriter.Workbook(content, deepcopy(OPTIONS)) as book:
        book.set_properties({"title": t(lang, "annotated-sheet-problems")})
        book.set_size(2400, 1400)
        left_out = max(found.comments - MOST_COMMENTS, 0)
        write_listing(book, checked, rows, lang=lang, most=MOST_COMMENTS, left_out=left_out)
        if checked.sheet is not None:
            write_sheet(book, book.add_worksheet(SHEET), checked.sheet, found, MOST_COMMENTS)
    return content.getvalue()
