"""The sheet that says what every column means, how high an aspect can be and where a category begins."""

from collections.abc import Callable, Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from merit.ingest.simulate_file import COLUMNS
from merit.reports.annex.book import A4, HEAD, LINE
from merit.reports.score_template.instrument import Instrument
from merit.text import number, t

STEPS = 7
WIDTHS = (21, 40, 76)
LINE_HEIGHT = 15.0
Make = Callable[..., Format]


def write_guide(sheet: Worksheet, make: Make, lang: str, instrument: Instrument) -> None:
    """Fill the sheet: steps, columns, maxima of the aspects, bounds of the categories."""
    sheet.hide_gridlines(2)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 1)
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width)
    title = make(bold=True, font_size=14)
    plain = make()
    sheet.write_string(0, 0, t(lang, "template-guide-title"), title)
    row = 2
    maxima = number(lang, instrument.maximum)
    for no in range(1, STEPS + 1):
        step = t(lang, f"template-guide-step-{no}", first=str(instrument.first), last=str(instrument.last))
        # Not merged: the line runs on over the empty cells beside it.
        sheet.write_string(row, 0, f"{no}. {step}", plain)
        row += 1
    seen = [c for c in COLUMNS if not c.startswith("aspek_") or c == "aspek_1"]
    columns = [
        (
            "aspek_1 … aspek_8" if column == "aspek_1" else column,
            t(lang, f"template-need-{column.replace('_', '-')}"),
            t(lang, f"template-column-{column.replace('_', '-')}", maximum=maxima),
        )
        for column in seen
    ]
    names = instrument.aspects["name_id" if lang == "id" else "name_en"]
    aspects = [
        (f"aspek_{no}", str(name), number(lang, maximum))
        for no, name, maximum in zip(
            instrument.aspects["no"], names, instrument.aspects["maximum"], strict=True
        )
    ]
    bands = [
        (
            str(name),
            t(lang, "template-from", score=number(lang, bound)) if bound else t(lang, "template-lowest"),
        )
        for name, bound in instrument.categories.itertuples(index=False)
    ]
    for part, rows in (("columns", columns), ("aspects", aspects), ("categories", bands)):
        row = _table(sheet, make, row + 1, lang, part, rows)


def _table(
    sheet: Worksheet, make: Make, row: int, lang: str, part: str, rows: Sequence[tuple[str, ...]]
) -> int:
    """A heading, the names of the columns, the rows; returns the row below."""
    edge = {"border": 1, "border_color": LINE, "text_wrap": True, "valign": "top"}
    sheet.write_string(row, 0, t(lang, f"template-guide-{part}"), make(bold=True, font_size=12))
    head = make(bold=True, font_color="#ffffff", bg_color=HEAD, **edge)
    for at in range(len(rows[0])):
        sheet.write_string(row + 1, at, t(lang, f"template-guide-{part}-{at + 1}"), head)
    first, other = make(bold=True, **edge), make(**edge)
    for down, cells in enumerate(rows, start=row + 2):
        for at, cell in enumerate(cells):
            sheet.write_string(down, at, cell, first if at == 0 else other)
        lines = max(_lines(cell, width) for cell, width in zip(cells, WIDTHS, strict=False))
        sheet.set_row(down, LINE_HEIGHT * lines)
    return row + 2 + len(rows)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in so many digits' width (letters are narrower)."""
    return -(-len(text) // int(width * 1.1))
