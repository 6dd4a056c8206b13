"""A table on a sheet: header, rows, number formats, widths, filter."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
from xlsxwriter.format import Format

from merit.charts.table import Kind, Table
from merit.reports.annex.book import DATES, HEAD, LINE, NUMBERS, SOFT, WHOLE_CHANGE, Book
from merit.reports.annex.lines import LINE_HEIGHT, Lines, lines_of
from merit.text import day, is_missing

NARROWEST, WIDEST = 11, 46  # of a column, in characters
TEXT: dict[str, object] = {"text_wrap": True, "align": "left", "indent": 1}
NUMBER: dict[str, object] = {"align": "right", "indent": 1}
SHORT = 30  # characters of a header that takes two lines; a longer one takes three
ARROW = 4  # room for the button of the filter
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH = re.compile(r"\d{4}-\d{2}")
Paint = Mapping[str, Mapping[str, object]]  # a word in a cell -> the format it is given


def widths(table: Table, lang: str) -> list[float]:
    """Width of each column in characters: what it holds, within reason; longer text wraps."""
    shown = table.display(lang)
    lost = max(len(word) for word in table.missing.split())  # the word for a missing value may wrap
    found = []
    for label in shown.columns:
        cells = [
            lost if v == table.missing else len(day(lang, v) if _is_date(v) else v) for v in shown[label]
        ]
        words = [len(word) for word in str(label).split()]
        lines = min(len(words), 2 if len(str(label)) <= SHORT else 3)
        head = max(*words, len(str(label)) // lines) + ARROW
        found.append(float(min(max(max(cells, default=0) + 2.5, head, NARROWEST), WIDEST)))
    return found


def write_table(
    lines: Lines, table: Table, row: int, *, name: str, paint: Paint, broad: Sequence[float]
) -> int:
    """Write `table` with its header at `row`; the row after its last.

    Args:
        lines: the sheet.
        table: raw values; a number stays a number, a missing value is the table's word.
        row: of the header.
        name: of the table within the workbook.
        paint: how cells with these words look.
        broad: width of each column in characters, for the height of rows whose text wraps.
    """
    book, sheet, frame = lines.book, lines.sheet, table.frame
    labels = [str(label) for label in frame.columns]
    headers = [header_format(book, table.kinds[label]) for label in labels]
    head = max(lines_of(label, width - 2) for label, width in zip(labels, broad, strict=False))
    lines.tall(row, head * LINE_HEIGHT + 8)
    if len(frame):
        sheet.add_table(
            row,
            0,
            row + len(frame),
            len(labels) - 1,
            {
                "name": name,
                "style": None,
                "columns": [
                    {"header": label, "header_format": form}
                    for label, form in zip(labels, headers, strict=True)
                ],
            },
        )
    else:
        for column, label in enumerate(labels):
            sheet.write_string(row, column, label, headers[column])
        nothing = book.format(italic=True, font_color=SOFT)
        sheet.write_string(row + 1, 0, table.missing, nothing)
    for column, label in enumerate(labels):
        _write_column(lines, row + 1, column, frame[label].tolist(), table, paint)
    for place, most in enumerate(_lines(table, broad), row + 1):
        if most > 1:
            lines.tall(place, most * LINE_HEIGHT)
    return row + 1 + max(len(frame), 1)


def _lines(table: Table, broad: Sequence[float]) -> list[int]:
    """Lines of the highest cell of each row."""
    highest = [1] * len(table.frame)
    for (label, kind), width in zip(table.kinds.items(), broad, strict=False):
        for row, cell in enumerate(table.frame[label]):
            words = table.missing if is_missing(cell) else str(cell) if kind == "text" else ""
            if len(words) > width - 2:
                highest[row] = max(highest[row], lines_of(words, width - 2))
    return highest


def header_format(book: Book, kind: Kind) -> Format:
    """The format of a column's label: above text on the left, above numbers on the right."""
    looks = {"align": "left", "indent": 1} if kind == "text" else {"align": "right", "indent": 1}
    return book.format(
        bold=True, font_color="#ffffff", bg_color=HEAD, text_wrap=True, valign="vcenter", **looks
    )


def _write_column(
    lines: Lines, row: int, column: int, values: Sequence[object], table: Table, paint: Paint
) -> None:
    """The cells of one column, from `row` downwards."""
    book, sheet = lines.book, lines.sheet
    kind = table.kinds[str(table.frame.columns[column])]
    edge: dict[str, object] = {"bottom": 1, "bottom_color": LINE}
    text = book.format(**edge, **TEXT)
    amount = (
        book.format(**edge, **NUMBER, num_format=_number_format(kind, values)) if kind != "text" else text
    )
    dated = book.format(**edge, num_format=DATES[book.lang], align="left", indent=1)
    # The word for a missing number stands where the number would.
    stands = TEXT if kind == "text" else {**NUMBER, "text_wrap": True}
    lost = book.format(**edge, **stands, italic=True, font_color=SOFT)
    for place, value in enumerate(values, row):
        if is_missing(value):
            sheet.write_string(place, column, table.missing, lost)
        elif kind != "text":
            sheet.write_number(place, column, float(str(value)), amount)
        elif DAY.fullmatch(str(value)):
            sheet.write_datetime(place, column, date.fromisoformat(str(value)), dated)
        else:
            words = str(value)
            worded = day(book.lang, words) if MONTH.fullmatch(words) else words
            looks = book.format(**{**edge, **TEXT, **paint[words]}) if words in paint else text
            sheet.write_string(place, column, worded, looks)


def _number_format(kind: Kind, values: Sequence[object]) -> str:
    """The number format of a column; changes of counts have no decimals."""
    if kind == "change":
        known = pd.Series([v for v in values if not is_missing(v)], dtype=float)
        if bool((known % 1 == 0).all()) and not any(isinstance(v, float) for v in values):
            return WHOLE_CHANGE
    return NUMBERS[kind]


def _is_date(text: str) -> bool:
    return bool(DAY.fullmatch(text) or MONTH.fullmatch(text))
