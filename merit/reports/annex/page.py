"""A sheet of the annex: what it says on top, its table, its chart beside it, its sources below."""

from collections.abc import Callable
from dataclasses import dataclass, field

from xlsxwriter.worksheet import Worksheet

from merit.charts.table import Table
from merit.reports.annex.book import LINK, SOFT, WARNING, Book, sheet_name
from merit.reports.annex.grid import Paint, widths, write_table
from merit.reports.annex.lines import Lines
from merit.text import t

BROAD = 112.0  # characters of Arial 10 that stand on an A4 page lying down
ROOMY = 160.0  # a table and its chart beside it; what is broader gets its chart below
PANEL = 5  # columns beside the table that carry its chart
PANEL_COLUMN = 13.0
PANEL_PIXELS, WIDEST_CHART = 470, 1000
DIGIT, PADDING = 7, 5  # pixels of a character, and of the air in a column
PAPER = (1026, 668)  # pixels of an A4 page lying down between its margins
READABLE = 0.58  # the smallest print that spares a reader a next page with a few lines
CHART_ROWS, FLAT_ROWS = 20, 16  # height of a chart beside the table, and below it


@dataclass(frozen=True)
class Place:
    """Where a table stands on its sheet, for the chart that reads from it."""

    sheet: str
    header: int  # row of the header
    first: int  # row of the first value
    last: int
    corner: tuple[int, int]  # row and column where the chart begins
    size: tuple[int, int]  # of the chart: breadth in pixels, height in rows


@dataclass(frozen=True)
class Page:
    """What one sheet holds."""

    key: str
    title: str
    sentence: str
    table: Table
    note: str = ""
    footer: str = ""
    foot: tuple[str, ...] = ()
    paint: Paint = field(default_factory=dict)
    tab: str | None = None
    breadths: dict[str, float] = field(default_factory=dict)  # of columns that hold long text
    # Draws beside the table; gives the first row that is free below.
    draw: Callable[[Book, Worksheet, "Page", Place], int] | None = None


def write_page(book: Book, page: Page) -> None:
    """Add the sheet of `page` to the workbook."""
    sheet = book.sheet(sheet_name(book.lang, page.key), tab=page.tab)
    own = [
        page.breadths.get(str(label), width)
        for label, width in zip(page.table.frame.columns, widths(page.table, book.lang), strict=True)
    ]
    panel = [2.0] + [PANEL_COLUMN] * PANEL
    aside = page.draw is not None and sum(own) + sum(panel) <= ROOMY
    columns = [*own, *panel] if aside else own
    if sum(columns) < BROAD:
        columns = [*columns, BROAD - sum(columns)]
    lines = Lines(book, sheet, tuple(columns))
    header = _head(lines, page)
    after = write_table(lines, page.table, header, name=f"t_{page.key}", paint=page.paint, broad=own)
    sheet.freeze_panes(header + 1, 0)
    sheet.repeat_rows(header)
    row = after
    if page.draw and len(page.table.frame):
        corner = (header, len(own) + 1) if aside else (after + 1, 0)
        flat = (min(round(lines.broad * DIGIT), WIDEST_CHART), FLAT_ROWS)
        size = (PANEL_PIXELS, CHART_ROWS) if aside else flat
        place = Place(sheet.get_name(), header, header + 1, after - 1, corner, size)
        row = max(after, page.draw(book, sheet, page, place))
    row += 1
    for text in page.foot:
        row = lines.line(row, text, font_color=SOFT, size=9)
    sheet.print_area(0, 0, row - 1, lines.last)
    fitted(lines, row)


def fitted(lines: Lines, rows: int) -> None:
    """Print a sheet on one page where that stays readable, else one page broad and as many as it needs long.

    Args:
        lines: the sheet.
        rows: rows that are printed.
    """
    broad, tall = lines.broad * DIGIT + len(lines.columns) * PADDING, lines.height(rows)
    scale = min(PAPER[0] / broad, 1.0)
    if PAPER[1] / tall >= min(scale, READABLE):
        lines.sheet.fit_to_pages(1, 1)


def _head(lines: Lines, page: Page) -> int:
    """The lines above the table: way back, title, warning, finding, note, stamp; the row below them."""
    book = lines.book
    back = sheet_name(book.lang, "contents")
    link = book.format(font_color=LINK, underline=1)
    lines.sheet.write_url(0, 0, f"internal:'{back}'!A1", link, f"← {back}")
    row = lines.line(1, page.title, bold=True, size=14)
    if book.synthetic:
        row = lines.line(row, warning(book), bold=True, font_color=WARNING)
    row = lines.line(row, page.sentence)
    for text in (page.note, page.footer):
        if text:
            row = lines.line(row, text, font_color=SOFT, size=9)
    return row


def warning(book: Book) -> str:
    """Say that every figure is made up."""
    return f"{t(book.lang, 'watermark')}. {t(book.lang, 'dataset-simulasi-banner')}"
