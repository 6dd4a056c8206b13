"""The workbook of an annex: its formats, its sheets' names, page set-up, header and footer."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from merit.ceremony import Ceremony
from merit.charts.anugerah.scene import Scene, scene
from merit.charts.base import Category, Stamp
from merit.charts.table import Kind
from merit.spreadsheet import AS_WRITTEN
from merit.text import dataset_words, t

# Fixed options: nothing that comes from data is ever read as a formula, a link or a number.
OPTIONS = {
    "in_memory": True,
    **AS_WRITTEN,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
    "default_row_height": 17,
}
INK, SOFT, LINE, HEAD = "#1b2733", "#5b6672", "#d5dbe1", "#22384f"
GOOD, WARNING = "#1d7a46", "#b3261e"
LINK = "#1f5fa8"
A4 = 9
SIDE = 60  # characters of a page's header on either side of its middle
# A format's own signs follow the reader's machine: #,##0.0 shows 375,5 where the decimal sign is a comma,
# and no code can order otherwise. A locale code only chooses the language of month names, so that dates
# alone carry one: Indonesian months in an Indonesian annex on any machine.
DATES = {"id": "[$-421]d mmmm yyyy", "en": "[$-809]d mmmm yyyy"}
NUMBERS: dict[Kind, str] = {
    "year": "0",
    "count": "#,##0",
    "score": "#,##0.0#",
    "share": "0.0%",
    "change": '+#,##0.0#;"−"#,##0.0#;0',
}
WHOLE_CHANGE = '+#,##0;"−"#,##0;0'
SYNTHETIC = "synthetic"


@dataclass(frozen=True)
class Book:
    """A workbook in the making, and what all its sheets say."""

    c: Ceremony
    stamp: Stamp
    title: str  # of the ceremony
    content: BytesIO = field(default_factory=BytesIO)
    formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)
    file: xlsxwriter.Workbook = field(init=False)

    def __post_init__(self) -> None:
        """Open the workbook and name it; XlsxWriter writes into the options it is given."""
        object.__setattr__(self, "file", xlsxwriter.Workbook(self.content, deepcopy(OPTIONS)))
        self.file.set_properties(
            {
                "title": t(self.lang, "annex-document", title=self.title),
                "subject": self.stamp.line(t(self.lang, "annex-subject", year=str(self.c.year))),
                "created": _moment(self.c),
            }
        )
        self.file.set_size(2400, 1400)

    @property
    def lang(self) -> str:
        """Language of the annex."""
        return self.stamp.lang

    @property
    def synthetic(self) -> bool:
        """Whether the data are made up: every sheet then says so."""
        return self.stamp.kind == SYNTHETIC

    @cached_property
    def scene(self) -> Scene:
        """The ceremony in the language of the annex."""
        return scene(self.c, stamp=self.stamp)

    @cached_property
    def bands(self) -> dict[str, Category]:
        """The categories of the round's instrument by name."""
        return {band.name: band for band in self.scene.bands.values()}

    def format(self, **properties: object) -> Format:
        """A cell format; equal properties give the same one."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.file.add_format(
                {"font_color": INK, "valign": "top", **properties},
            )
        return self.formats[key]

    def sheet(self, name: str, *, tab: str | None = None) -> Worksheet:
        """A new sheet with its page set-up: A4 landscape, one page wide, title above, page n of m below."""
        sheet = self.file.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.6)
        mark = t(self.lang, "watermark") if self.synthetic else ""
        marked = f'&C&"Arial,Bold"&14&K{WARNING[1:].upper()}{mark}' if mark else ""
        sheet.set_header(f'&L&"Arial,Bold"{_plain(self.title)}{marked}&R&"Arial,Regular"{_plain(name)}')
        paging = t(self.lang, "annex-page", page="&P", pages="&N")
        dataset = _plain(dataset_words(self.lang, self.stamp.dataset, self.stamp.kind, "-stamp"))
        sheet.set_footer(f'&L&"Arial,Regular"&8{dataset} · {self.stamp.snapshot}&R&"Arial,Regular"&8{paging}')
        if tab:
            sheet.set_tab_color(tab)
        return sheet

    def close(self) -> bytes:
        """The file."""
        self.file.close()
        return self.content.getvalue()


def sheet_name(lang: str, key: str) -> str:
    """Name of the sheet `key` (message annex-sheet-KEY), short enough for Excel's 31 characters."""
    return t(lang, f"annex-sheet-{key.replace('_', '-')}")


def _plain(text: str) -> str:
    """Text for a header or footer, in which & begins a command; short enough to end before the middle."""
    return (text if len(text) <= SIDE else text[: SIDE - 1] + "…").replace("&", "&&")


def _moment(c: Ceremony) -> datetime:
    """The date in the file's properties: of the figures, not of the clock; equal input gives equal bytes."""
    known = (c.cut_off or "").split("-")
    if len(known) == 3:
        return datetime.fromisoformat("-".join(known))
    return datetime(c.year, 12, 31)
