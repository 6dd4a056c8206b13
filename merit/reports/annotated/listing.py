"""The first sheet of the annotated copy: every fault, with a link to its cell."""

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from merit.ingest.score_file.checked import Checked
from merit.ingest.score_file.fault_rows import fault_total
from merit.reports.annex.book import A4, HEAD, LINE, LINK, SOFT
from merit.reports.annotated.marks import EXCEL_ROWS
from merit.reports.annotated.sheet import SHEET, text_of, write_cell
from merit.text import t

# Column of fault_rows, its width in characters, whether its text wraps.
COLUMNS = (("cell", 8), ("row", 8), ("column", 20), ("value", 26), ("problem", 62), ("remedy", 62))
MOST_LINKS = 65_000  # a sheet holds no more
HEAD_ROW = 4
LINE_HEIGHT, TALLEST = 13.5, 400.0


def write_listing(
    book: xlsxwriter.Workbook, checked: Checked, rows: pd.DataFrame, *, lang: str, most: int, left_out: int
) -> None:
    """Add the sheet of `fault_rows`: how many there are, what to do, and a row for each with a filter.

    `left_out` faulty cells have no comment, because there are more than `most`.
    """
    sheet = book.add_worksheet(t(lang, "annotated-sheet-problems"))
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    for at, (_, width) in enumerate(COLUMNS):
        sheet.set_column(at, at, width)
    _words(book, sheet, checked, lang, most=most, left_out=left_out)
    edge = {"border": 1, "border_color": LINE, "valign": "top"}
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": HEAD, "border": 1})
    for at, (key, _) in enumerate(COLUMNS):
        sheet.write_string(HEAD_ROW, at, t(lang, f"fault-head-{key}"), head)
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.repeat_rows(HEAD_ROW)
    shown = rows.head(EXCEL_ROWS - HEAD_ROW - 1)
    if len(shown):
        sheet.autofilter(HEAD_ROW, 0, HEAD_ROW + len(shown), len(COLUMNS) - 1)
    text = book.add_format({**edge, "text_wrap": True})
    link = book.add_format({**edge, "font_color": LINK, "underline": 1})
    cells = shown[[key for key, _ in COLUMNS]].astype(object).where(shown.notna(), None)
    for down, values in enumerate(cells.itertuples(index=False), start=HEAD_ROW + 1):
        sheet.set_row(down, _height(values))
        for at, value in enumerate(values):
            target = _target(checked, value) if at == 0 else None
            if target and down - HEAD_ROW <= MOST_LINKS:
                sheet.write_url(down, at, f"internal:'{SHEET}'!{target}", link, string=str(value))
            else:
                write_cell(sheet, down, at, value, text)


def _words(
    book: xlsxwriter.Workbook, sheet: Worksheet, checked: Checked, lang: str, *, most: int, left_out: int
) -> None:
    """Above the list: file, number, what to do; each line runs on over the empty cells beside it."""
    name = checked.sheet.name if checked.sheet else None
    key = "annotated-title-sheet" if name else "annotated-title"
    title = t(lang, key, file=checked.file, **({"sheet": name} if name else {}))
    sheet.write_string(0, 0, text_of(title), book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(
        1, 0, t(lang, "annotated-count", n=fault_total(checked)), book.add_format({"bold": True})
    )
    soft = book.add_format({"font_color": SOFT})
    if checked.sheet is not None and checked.faults:
        sheet.write_string(2, 0, t(lang, "annotated-how", sheet=SHEET), soft)
    limits = []
    if left_out:
        limits.append(t(lang, "annotated-comments", most=most, left=left_out))
    if len(checked.faults) > EXCEL_ROWS - HEAD_ROW - 1:
        limits.append(t(lang, "annotated-list-cut", most=EXCEL_ROWS - HEAD_ROW - 1))
    if (
        checked.sheet is not None
        and len(checked.sheet.cells)
        and checked.sheet.cells.index.max() > EXCEL_ROWS
    ):
        limits.append(t(lang, "annotated-rows-cut", most=EXCEL_ROWS))
    if limits:
        sheet.write_string(3, 0, " ".join(limits), soft)


def _target(checked: Checked, cell: object) -> str | None:
    """The place in the copy that a fault's cell names: F17, row 17 (A17), or the head of column F."""
    if checked.sheet is None or not cell:
        return None
    letters = str(cell).rstrip("0123456789")
    row = str(cell)[len(letters) :] or str(checked.sheet.header_row)
    return f"{letters or 'A'}{row}" if int(row) <= EXCEL_ROWS else None


def _height(values: tuple[object, ...]) -> float:
    """Points that the longest of the wrapped texts takes."""
    lines = max(
        sum(max(-(-len(line) // int(width * 1.1)), 1) for line in str(value or "").split("\n"))
        for value, (_, width) in zip(values, COLUMNS, strict=True)
    )
    return min(LINE_HEIGHT * lines + 3, TALLEST)
