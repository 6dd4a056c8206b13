"""Twelve faults, each in its own small workbook, and all of them in one.

`python -m tests.ingest.seeded` writes them to tests/ingest/workbooks/; a test compares their cells.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter

FOLDER = Path(__file__).parent / "workbooks"
HEADER = [
    "kode_instansi",
    "nama_instansi",
    "tahun",
    *(f"aspek_{no}" for no in range(1, 9)),
    "total",
    "kategori",
    "status",
]
# Every aspect 3 is above the maximum of aspect 4 (40), so that swapping the two breaks every row.
INSTITUTIONS = [
    ("32.01", "Kabupaten Bogor", [35, 36, 95.5, 30, 60, 32, 13, 18], "Baik"),
    ("32.02", "Kabupaten Sukabumi", [30, 30, 70, 25.5, 55, 30, 12, 15], "Baik"),
    ("32.03", "Kabupaten Cianjur", [20, 22, 48, 18, 40, 25, 10, 12.5], "Kurang"),
    ("32.04", "Kabupaten Bandung", [38, 38, 110, 36, 72, 37, 15, 22], "Sangat Baik"),
    ("32.05", "Kabupaten Garut", [28, 30, 66, 24, 52, 28, 12, 14], "Baik"),
    ("32.16", "Kabupaten Bekasi", [34, 35, 88, 30, 58, 31, 13, 17], "Baik"),
    ("32.07", "Kabupaten Ciamis", [31, 29, 71, 26, 50, 29, 11, 15], "Baik"),
    ("32.08", "Kabupaten Kuningan", [27, 28, 62, 22, 48, 27, 11, 13], "Kurang"),
    ("32.09", "Kabupaten Cirebon", [25, 26, 58, 21, 45, 26, 10, 13], "Kurang"),
    ("32.10", "Kabupaten Majalengka", [29, 31, 69, 25, 51, 29, 12, 15], "Baik"),
    ("32.11", "Kabupaten Sumedang", [36, 37, 100, 34, 68, 35, 14, 21], "Sangat Baik"),
    ("32.12", "Kabupaten Indramayu", [22, 24, 52, 19, 42, 25, 10, 12], "Kurang"),
    ("32.13", "Kabupaten Subang", [26, 27, 60, 22, 46, 27, 11, 13], "Kurang"),
    ("32.14", "Kabupaten Purwakarta", [30, 31, 72, 26, 53, 30, 12, 16], "Baik"),
]


@dataclass
class Book:
    """A workbook to be: rows of cells below HEADER, and what is merged, hidden or a formula."""

    rows: list[list[object]]
    merged: list[str] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    formulas: dict[str, tuple[str, str]] = field(default_factory=dict)

    def put(self, cell: str, value: object) -> None:
        self.rows[int(cell[1:]) - 2][ord(cell[0]) - 65] = value


def clean() -> Book:
    return Book([[c, n, 2023, *a, sum(a), k, "final"] for c, n, a, k in INSTITUTIONS])


def duplicate_row(book: Book) -> None:
    book.rows.append(list(book.rows[0]))


def wrong_scale(book: Book) -> None:
    shares = [0.88, 0.9, 0.73, 0.75, 0.75, 0.8, 0.81, 0.75]
    book.rows[1][3:12] = [*shares, round(sum(shares), 2)]
    book.put("M3", None)


def not_a_number(book: Book) -> None:
    book.put("D4", "37,5 poin")
    book.put("L5", "1.234,5")


def unknown_code(book: Book) -> None:
    book.put("A7", "32.96")


def name_of_another(book: Book) -> None:
    book.put("B8", "Kota Bekasi")


def above_maximum(book: Book) -> None:
    book.put("E9", 45)
    book.put("L9", 255)
    book.put("M9", "Baik")


def total_not_the_sum(book: Book) -> None:
    book.put("L10", 242)


def category_differs(book: Book) -> None:
    book.put("M6", "Sangat Baik")


def merged_cells(book: Book) -> None:
    book.put("M12", None)
    book.merged.append("M11:M12")


def hidden_rows(book: Book) -> None:
    book.hidden += [13, 14]


def formula_error(book: Book) -> None:
    book.formulas["K15"] = ("=#REF!+1", "#REF!")


def swapped_columns(book: Book) -> None:
    for row in book.rows:
        row[5], row[6] = row[6], row[5]


# name of the workbook -> (what makes the fault, the cells at which it is found, their rule)
SEEDS = {
    "duplicate_row": (duplicate_row, ["A16"], "duplicate"),
    "wrong_scale": (wrong_scale, ["D3"], "scale-aspects"),
    "not_a_number": (not_a_number, ["D4", "L5"], "number-form"),
    "unknown_code": (unknown_code, ["A7"], "code-unknown-near"),
    "name_of_another": (name_of_another, ["B8"], "name-other"),
    "above_maximum": (above_maximum, ["E9"], "above-maximum"),
    "total_not_the_sum": (total_not_the_sum, ["L10"], "total-sum"),
    "category_differs": (category_differs, ["M6"], "category-differs"),
    "merged_cells": (merged_cells, ["M11"], "merged"),
    "hidden_rows": (hidden_rows, ["13", "14"], "hidden-row"),
    "formula_error": (formula_error, ["K15"], "formula-error"),
    "swapped_columns": (swapped_columns, ["F1"], "swapped"),
}


def seeded(*names: str) -> Book:
    """The clean workbook with these faults in it."""
    book = deepcopy(clean())
    for name in names:
        SEEDS[name][0](book)
    return book


def write(book: Book, path: Path, header: list[str] = HEADER, sheet: str = "Skor") -> Path:
    """The workbook as a real .xlsx file."""
    with xlsxwriter.Workbook(path) as out:
        page = out.add_worksheet(sheet)
        page.write_row(0, 0, header)
        for number, row in enumerate(book.rows, start=1):
            for column, value in enumerate(row):
                page.write(number, column, value)
        for area in book.merged:
            first = area.split(":")[0]
            page.merge_range(area, book.rows[int(first[1:]) - 2][ord(first[0]) - 65])
        for number in book.hidden:
            page.set_row(number - 1, None, None, {"hidden": True})
        for cell, (formula, value) in book.formulas.items():
            page.write_formula(cell, formula, None, value)
    return path


def books() -> dict[str, Book]:
    return {"clean": clean(), **{n: seeded(n) for n in SEEDS}, "all_twelve": seeded(*SEEDS)}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, book in books().items():
        write(book, FOLDER / f"{name}.xlsx")
