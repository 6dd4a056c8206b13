"""Native tables: column widths from the text, rows as high as their lines, as many slides as needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from merit.reports.deck.layouts import HAIR
from merit.reports.deck.markup import Box, emu, fill, named, place, run
from merit.reports.deck.metrics import height, lines, width

SQUARE = "■ "
LARGE, SMALL = (14, 13, 12), (12, 11, 10, 9, 8)  # without and with cells of two lines
HEAD_LINES, FEW = 3, 4
SIDE, EDGE = 5.0, 4.0  # air in a cell: left and right, above and below
LONG = 12  # from so many rows on, a list is set in 12 points
NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's style without lines and fills
HEAD_LINE, ROW_LINE = "tx2", HAIR


@dataclass(frozen=True)
class Sheet:
    """A table as it stands on slides: strings, sizes in points, and its rows per slide."""

    head: list[str]
    rows: list[list[str]]
    right: list[bool]  # columns that end at the right edge: numbers
    widths: list[float]
    size: float
    head_height: float
    heights: list[float]
    pages: list[range]
    marks: Mapping[str, str]


def laid_out(
    frame: pd.DataFrame, right: Sequence[bool], *, marks: Mapping[str, str], first: Box, rest: Box
) -> Sheet:
    """Every row of a table, broken into pages that fit their boxes.

    A cell takes two lines at most while a font size allows it; nothing is cut: at the smallest size a row
    grows instead.

    Args:
        frame: strings under their labels.
        right: columns that end at the right edge.
        marks: colour of the square that stands before a cell with this text.
        first: place on the first slide.
        rest: place on those that follow; as wide.
    """
    head = [str(c) for c in frame.columns]
    rows = [[SQUARE + v if v in marks else v for v in map(str, row)] for row in frame.itertuples(index=False)]
    size, widths = _fitted(head, rows, first.w)
    top = _height(head, widths, size, bold=True)
    heights = [_height(row, widths, size) for row in rows]
    pages = _pages(heights, first.h - top, rest.h - top)
    return Sheet(head, rows, list(right), widths, size, top, heights, pages, marks)


def _height(row: Sequence[str], widths: Sequence[float], size: float, *, bold: bool = False) -> float:
    tallest = max(height(text, w - 2 * SIDE, size, bold=bold) for text, w in zip(row, widths, strict=True))
    return round(tallest + 2 * EDGE, 1)


def _pages(heights: Sequence[float], first: float, rest: float) -> list[range]:
    """Row numbers per slide: as many as fit, at least one; a last slide of a row or two takes some more."""
    starts, used = [0], 0.0
    for i, h in enumerate(heights):
        if i > starts[-1] and used + h > (first if len(starts) == 1 else rest):
            starts.append(i)
            used = 0.0
        used += h
    if len(starts) > 1:
        starts[-1] = max(min(starts[-1], len(heights) - FEW), starts[-2] + 1)
    return [range(start, stop) for start, stop in zip(starts, [*starts[1:], len(heights)], strict=True)]


def _fitted(head: list[str], rows: list[list[str]], room: float) -> tuple[float, list[float]]:
    """Font size and column widths: large where no cell breaks, else so that none needs a third line."""
    columns = list(zip(*rows, strict=True)) if rows else [() for _ in head]
    for size in LARGE if len(rows) < LONG else LARGE[-1:]:
        _, most = _bounds(head, columns, size)
        if sum(most) <= room:
            # Air between columns, but no desert: a short table does not span the slide.
            air = min((room - sum(most)) / len(head), 60.0)
            return size, [w + air for w in most]
    for size in SMALL:
        least, most = _bounds(head, columns, size)
        if sum(least) <= room:
            return size, _shrunk(least, most, room)
    return SMALL[-1], [room / len(head)] * len(head)


def _bounds(
    head: list[str], columns: Sequence[Sequence[str]], size: float
) -> tuple[list[float], list[float]]:
    """The widths of the columns at which the longest cells take two lines, and one; headings take three."""
    least, most = [], []
    for label, cells in zip(head, columns, strict=True):
        longest = sorted(set(cells), key=len)[-40:]
        heading = _narrowest(label, size, HEAD_LINES, bold=True)
        one = max([width(c, size) for c in longest], default=0.0)
        two = max([_narrowest(c, size, 2) for c in longest], default=0.0)
        least.append(max(two, heading) + 2 * SIDE)
        most.append(max(one, heading) + 2 * SIDE)
    return least, most


def _shrunk(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Widths that fill `room`; the widest columns give way first."""
    # "Sangat Baik" broken in every row would double the slides.
    low, high = 0.0, max(most)
    for _ in range(24):
        cap = (low + high) / 2
        used = sum(max(floor, min(w, cap)) for floor, w in zip(least, most, strict=True))
        low, high = (cap, high) if used <= room else (low, cap)
    return [max(floor, min(w, low)) for floor, w in zip(least, most, strict=True)]


def _narrowest(text: str, size: float, most: int, *, bold: bool = False) -> float:
    """About the least width at which `text` takes `most` lines, unbroken within its words."""
    low = max(width(word, size, bold=bold) for word in text.split(" "))
    high = max(width(text, size, bold=bold), low)
    if lines(text, low, size, bold=bold) <= most:
        return low
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if lines(text, middle, size, bold=bold) <= most else (middle, high)
    return high


def table_xml(
    number: int,
    name: str,
    sheet: Sheet,
    page: range,
    *,
    box: Box,
    lang: str,
    alt: str,
) -> str:
    """The rows of one page under the repeated header, as a graphic frame in the table placeholder.

    Args:
        number: number of the shape.
        name: its name.
        sheet: the table.
        page: numbers of its rows.
        box: where it stands.
        lang: language of the text.
        alt: what a screen reader says.
    """
    grid = "".join(f'<a:gridCol w="{emu(w)}"/>' for w in sheet.widths)
    rows = [_row(sheet, sheet.head, sheet.head_height, lang, head=True)]
    rows += [_row(sheet, sheet.rows[i], sheet.heights[i], lang, head=False) for i in page]
    tall = sheet.head_height + sum(sheet.heights[i] for i in page)
    where = place(Box(box.x, box.y, sum(sheet.widths), tall)).replace("a:xfrm", "p:xfrm")
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(number, name, alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f'<p:nvPr><p:ph type="tbl" idx="13"/></p:nvPr></p:nvGraphicFramePr>{where}'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{NO_GRID}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{grid}</a:tblGrid>{''.join(rows)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(
    sheet: Sheet,
    cells: Sequence[str],
    tall: float,
    lang: str,
    *,
    head: bool,
) -> str:
    line, weight = (HEAD_LINE, 1.5) if head else (ROW_LINE, 0.5)
    shape = (
        f'<a:tcPr marL="{emu(SIDE)}" marR="{emu(SIDE)}" marT="{emu(EDGE - 0.5)}" marB="{emu(EDGE - 0.5)}" '
        f'anchor="{"b" if head else "ctr"}"><a:lnB w="{emu(weight)}">{fill(line)}</a:lnB><a:noFill/></a:tcPr>'
    )
    made = []
    for text, right in zip(cells, sheet.right, strict=True):
        square = ""
        if text.startswith(SQUARE) and not head:
            text = text.removeprefix(SQUARE)
            square = run(SQUARE, lang, size=sheet.size, colour=sheet.marks[text])
        words = run(text, lang, size=sheet.size, bold=head, colour="tx2" if head else "tx1")
        where = ' algn="r"' if right else ""
        made.append(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr{where}/>{square}{words}</a:p></a:txBody>"
            f"{shape}</a:tc>"
        )
    return f'<a:tr h="{emu(tall)}">{"".join(made)}</a:tr>'
