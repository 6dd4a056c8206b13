"""Lines of text across a sheet, each as high as it needs."""

import textwrap
from dataclasses import dataclass, field

from xlsxwriter.worksheet import Worksheet

from merit.reports.annex.book import Book

LINE_HEIGHT = 17  # pixels
ROW = 23  # pixels of a row that nobody set: 17 points
LETTERS = 1.15  # letters in the room of a digit, on average, with a little to spare


@dataclass(frozen=True)
class Lines:
    """A sheet of the workbook and the width of its columns, in characters."""

    book: Book
    sheet: Worksheet
    columns: tuple[float, ...]
    heights: dict[int, int] = field(default_factory=dict)  # of rows that are not as high as the others

    def __post_init__(self) -> None:
        """Give the columns their widths."""
        for place, width in enumerate(self.columns):
            self.sheet.set_column(place, place, width)

    @property
    def broad(self) -> float:
        """Characters of all columns together."""
        return sum(self.columns)

    @property
    def last(self) -> int:
        """The last column."""
        return len(self.columns) - 1

    def tall(self, row: int, pixels: int) -> None:
        """Make a row `pixels` high."""
        self.heights[row] = pixels
        self.sheet.set_row_pixels(row, pixels)

    def height(self, rows: int) -> int:
        """Pixels of the first `rows` rows."""
        return sum(self.heights.get(row, ROW) for row in range(rows))

    def line(self, row: int, text: str, *, first: int = 0, size: float = 10, **looks: object) -> int:
        """Write `text` from column `first` to the last one; the row below."""
        height = lines_of(text, sum(self.columns[first:]), size) * LINE_HEIGHT * size / 10
        self.tall(row, round(height) + 3)
        form = self.book.format(text_wrap=True, font_size=size, **looks)
        if first < self.last:
            self.sheet.merge_range(row, first, row, self.last, "", form)
        self.sheet.write_string(row, first, text, form)
        return row + 1


def lines_of(text: str, width: float, size: float = 10) -> int:
    """Lines that a text takes across `width` characters of Arial 10, when written in `size` points."""
    return max(len(textwrap.wrap(text, max(int(width * LETTERS * 10 / size), 8))), 1)
