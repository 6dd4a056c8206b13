"""The first sheet of the annex: what it is, how its figures are counted, and the way to every sheet."""

from collections.abc import Sequence

from merit.charts.anugerah import controls_rows
from merit.reports.annex.book import GOOD, HEAD, LINE, LINK, SOFT, WARNING, Book, sheet_name
from merit.reports.annex.grid import TEXT, header_format
from merit.reports.annex.lines import LINE_HEIGHT, Lines, lines_of
from merit.reports.annex.page import Page, fitted, warning
from merit.text import dataset_words, day, is_missing, t

COLUMNS = (30.0, 44.0, 10.0, 64.0)  # sheet, content, rows, finding


def write_contents(book: Book, pages: Sequence[Page]) -> None:
    """Add the contents: call it first, so that it is the first sheet."""
    lang = book.lang
    sheet = book.sheet(sheet_name(lang, "contents"), tab=HEAD)
    lines = Lines(book, sheet, COLUMNS)
    row = lines.line(0, book.title, bold=True, size=18)
    row = lines.line(row, t(lang, "annex-lede"), font_color=SOFT)
    if book.synthetic:
        row = lines.line(row, warning(book), bold=True, font_color=WARNING, size=12)
    row += 1
    for label, value in _facts(book):
        sheet.write_string(row, 0, label, book.format(font_color=SOFT))
        row = lines.line(row, value, first=1)
    state = controls_rows(book.c, stamp=book.stamp).sentence
    sheet.write_string(row, 0, t(lang, "annex-sheet-controls"), book.format(font_color=SOFT))
    row = lines.line(row, state, first=1, bold=True, font_color=WARNING if book.c.failed else GOOD)
    header = row + 1
    _list(lines, header, pages)
    sheet.repeat_rows(header)
    sheet.print_area(0, 0, header + len(pages), lines.last)
    fitted(lines, header + len(pages) + 1)
    sheet.activate()


def _facts(book: Book) -> list[tuple[str, str]]:
    """What must be known of the figures before any is read: label and value."""
    c, stamp, lang = book.c, book.stamp, book.lang
    dataset = dataset_words(lang, stamp.dataset, stamp.kind, "-stamp")
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


def _list(lines: Lines, row: int, pages: Sequence[Page]) -> None:
    """One row per sheet: a link to it, its content, its number of rows, its finding."""
    book, sheet, lang = lines.book, lines.sheet, lines.book.lang
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
        most = max(lines_of(page.title, COLUMNS[1]), lines_of(page.sentence, COLUMNS[3]))
        lines.tall(place, LINE_HEIGHT * most + 3)
