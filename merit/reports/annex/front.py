"""The first sheet of the annex: what it is, how its figures are counted, and the way to every sheet."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from merit.controls import FAILED, OK
from merit.reports.annex.book import HEAD, LINE, LINK, SOFT, WARNING, Book, sheet_name
from merit.reports.annex.canvas import LINE_HEIGHT, Canvas, lines_of
from merit.reports.annex.grid import TEXT, header_format
from merit.reports.annex.page import Page, warning
from merit.text import day, is_missing, t

COLUMNS = (30.0, 44.0, 10.0, 64.0)  # sheet, content, rows, finding
GOOD = "#1d7a46"


def write_contents(book: Book, pages: Sequence[Page]) -> None:
    """Add the contents: call it first, so that it is the first sheet."""
    lang = book.lang
    sheet = book.sheet(sheet_name(lang, "contents"), tab=HEAD)
    canvas = Canvas(book, sheet, COLUMNS)
    row = canvas.line(0, book.title, bold=True, size=18)
    row = canvas.line(row, t(lang, "annex-lede"), font_color=SOFT)
    if book.synthetic:
        row = canvas.line(row, warning(book), bold=True, font_color=WARNING, size=12)
    row += 1
    for label, value in _facts(book):
        sheet.write_string(row, 0, label, book.format(font_color=SOFT))
        row = canvas.line(row, value, first=1)
    state, colour = _controls(book)
    sheet.write_string(row, 0, t(lang, "annex-sheet-controls"), book.format(font_color=SOFT))
    row = canvas.line(row, state, first=1, bold=True, font_color=colour)
    header = row + 1
    _list(book, sheet, header, pages)
    sheet.repeat_rows(header)
    sheet.print_area(0, 0, header + len(pages), canvas.last)
    sheet.activate()


def _facts(book: Book) -> list[tuple[str, str]]:
    """What must be known of the figures before any is read: label and value."""
    c, stamp, lang = book.c, book.stamp, book.lang
    dataset = t(lang, f"dataset-{stamp.dataset}-stamp")
    return [
        (t(lang, "label-dataset"), dataset[0].upper() + dataset[1:]),
        (t(lang, "annex-snapshot"), stamp.snapshot),
        (t(lang, "annex-cut-off"), day(lang, c.cut_off) if c.cut_off else t(lang, "cut-off-unknown")),
        (t(lang, "annex-before"), _before(book)),
        *((t(lang, f"rule-{rule}"), t(lang, f"rule-{rule}-help")) for rule in ("round", "latest")),
        (t(lang, "annex-missing"), t(lang, "annex-missing-help")),
    ]


def _before(book: Book) -> str:
    c, lang = book.c, book.lang
    if c.before is not None:
        return str(c.before)
    earlier = c.round["before_year"]
    if is_missing(earlier):
        return t(lang, "annex-before-none")
    return t(lang, "annex-before-other", year=str(int(earlier)))


def _controls(book: Book) -> tuple[str, str]:
    """How the controls stand, in words and colour."""
    controls, lang = book.c.controls, book.lang
    n = {state: sum(c.state == state for c in controls) for state in (OK, FAILED)}
    if n[FAILED]:
        return t(lang, "annex-controls-failed", n=n[FAILED], of=len(controls)), WARNING
    if n[OK] < len(controls):
        unknown = len(controls) - n[OK]
        return t(lang, "annex-controls-known", n=n[OK], of=len(controls), unknown=unknown), GOOD
    return t(lang, "annex-controls-ok", n=n[OK]), GOOD


def _list(book: Book, sheet: Worksheet, row: int, pages: Sequence[Page]) -> None:
    """One row per sheet: a link to it, its content, its number of rows, its finding."""
    lang = book.lang
    for place, key in enumerate(("sheet", "content", "rows", "finding")):
        form = header_format(book, "count" if key == "rows" else "text")
        sheet.write_string(row, place, t(lang, f"annex-column-{key}"), form)
    edge: dict[str, object] = {"bottom": 1, "bottom_color": LINE}
    link = book.format(**edge, **TEXT, font_color=LINK, underline=1)
    text, count = book.format(**edge, **TEXT), book.format(**edge, num_format="#,##0")
    for place, page in enumerate(pages, row + 1):
        name = sheet_name(lang, page.key)
        sheet.write_url(place, 0, f"internal:'{name}'!A1", link, name)
        sheet.write_string(place, 1, page.title, text)
        sheet.write_number(place, 2, len(page.table.frame), count)
        sheet.write_string(place, 3, page.sentence, text)
        lines = max(lines_of(page.title, COLUMNS[1]), lines_of(page.sentence, COLUMNS[3]))
        sheet.set_row_pixels(place, LINE_HEIGHT * lines + 3)
