"""The sheet of a workbook as rows of cells: looked over as bytes, then read with calamine.

calamine lays out the whole rectangle up to the last cell, so that cell is found first, by a search over the
bytes that knows every cell or refuses the sheet.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np
import python_calamine

from merit.ingest.score_file.checked import UnreadableError
from merit.ingest.score_file.limits import HEAD, Limits
from merit.ingest.score_file.package import DAMAGED, Package, Part

NAME = rb"<(?:[^\s<>/:!?]+:)?"
CELL = re.compile(NAME + rb"c(?=[\s>])[^<>]*(?<!/)>")
AT = rb"""\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["']"""
LOCATED = re.compile(NAME + rb"c(?=\s)[^<>]*?" + AT + rb"[^<>]*(?<!/)>")
USUAL = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"')
ODD = [b"<c>", b":c"]
ODD_SPACE = [b"<c" + space for space in (b"\t", b"\n", b"\r")]
SHARED = re.compile(rb"""\st\s*=\s*["']s["'][^<>]*>\s*<[^<>]*>\s*([0-9]{1,7})""")
ERRORS = re.compile(
    NAME
    + rb"""c(?=\s)([^<>]*?\st\s*=\s*["']e["'][^<>]*)(?<!/)>[^<]*(?:<[^<]*){0,8}?"""
    + NAME
    + rb"v[^<>]*>([^<]*)<"
)
FORMULA = re.compile(
    NAME
    + rb"c(?=\s)([^<>]*)>\s*"
    + NAME
    + rb"f(?=[\s/>])[^<>]*(?:(?<=/)>|>([^<]*)</[^<>]*>)\s*("
    + NAME
    + rb"v\s*/>|"
    + NAME
    + rb"v\s*>\s*</[^<>]*>)?\s*</"
)
HIDDEN = rb"""\shidden\s*=\s*["'](?:1|true)["']"""
ROW = re.compile(NAME + rb"row(?=\s)([^<>]*" + HIDDEN + rb"[^<>]*)>")
COL = re.compile(NAME + rb"col(?=\s)([^<>]*" + HIDDEN + rb"[^<>]*)>")
MERGED = re.compile(
    NAME + rb"""mergeCell(?=\s)[^<>]*\sref\s*=\s*["']([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})["']"""
)
NUMBER = {name: re.compile(rb"""\s%b\s*=\s*["']([0-9]{1,7})["']""" % name) for name in (b"r", b"min", b"max")}
PLACE = re.compile(AT)
EXPECTED = "skor"


@dataclass
class Rows:
    """Rows of cells from row 1 on, what the sheet hides or merges (numbers from 1), whether it is hidden."""

    sheet: str | None
    numbers: list[int]
    rows: list[list[Any]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    hidden: bool = False


@dataclass(frozen=True)
class NoSheet:
    """None of several sheets is named Skor."""

    sheets: list[str]


def column_number(letters: str) -> int:
    """A -> 1, Z -> 26, AA -> 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _place(address: bytes) -> tuple[int, int]:
    letters = address.rstrip(b"0123456789")
    return int(address[len(letters) :]), column_number(letters.decode())


def _extent(xml: bytes, package: Package) -> None:
    """Hold the sheet's last row and column, and its rectangle, against the limits.

    Raises:
        UnreadableError: beyond a limit, or a cell without an address, so that the last one is not known.
    """
    limits, file = package.limits, package.file
    usual = xml.count(b"<c ")
    limits.hold(file, "cells", usual)
    odd = ODD + (ODD_SPACE if any(space in xml for space in (b"\t", b"\n", b"\r")) else [])
    if not any(opening in xml for opening in odd):
        found = USUAL.findall(xml)
        if len(found) == usual and _within(*_last(found), limits):
            return  # blank cells are among them: they count only where the sheet goes beyond a limit
    count = sum(1 for _ in CELL.finditer(xml))
    limits.hold(file, "cells", count)
    found = LOCATED.findall(xml)
    if len(found) != count:
        raise UnreadableError(file, "odd-workbook")
    row, column = _last(found)
    limits.hold(file, "columns", column)
    limits.hold(file, "rows", row - HEAD)
    limits.hold(file, "cells", row * column)


def _last(addresses: list[bytes]) -> tuple[int, int]:
    """The last row and the last column among the addresses."""
    count = max(len(addresses), 1)
    text = np.array(addresses or [b"A0"], dtype="S10").view(np.uint8).reshape(count, 10)
    rows, columns = np.zeros(count, dtype=np.int32), np.zeros(count, dtype=np.int32)
    for place, character in enumerate(np.ascontiguousarray(text.T)):
        digit = (character >= 48) & (character <= 57)
        rows = np.where(digit, rows * 10 + (character.astype(np.int32) - 48), rows)
        if place < 3:
            letter = character >= 65
            columns = np.where(letter, columns * 26 + (character.astype(np.int32) - 64), columns)
    return int(rows.max()), int(columns.max())


def _within(row: int, column: int, limits: Limits) -> bool:
    return row - HEAD <= limits.rows and column <= limits.columns and row * column <= limits.cells


def _texts(xml: bytes, texts: bytes, package: Package) -> None:
    """Refuse a sheet that repeats long shared texts until they fill the memory."""
    items = re.split(NAME + rb"si(?=[\s/>])", texts) if texts else []
    package.limits.hold(package.file, "cells", len(items))
    longest = max(map(len, items), default=0)
    uses = xml.count(b'"s"') + xml.count(b"'s'")
    if longest * uses <= package.limits.unpacked_bytes:
        return
    used = np.array(SHARED.findall(xml), dtype=np.int64)
    lengths = np.array([len(item) for item in items[1:]], dtype=np.int64)
    if len(used) != uses or (used >= len(lengths)).any():
        raise UnreadableError(package.file, "odd-workbook")
    package.limits.hold(package.file, "unpacked_bytes", int(lengths[used].sum()))


def _calamine(package: Package, sheet: Part, parts: dict[str, bytes]) -> list[list[Any]]:
    try:
        with python_calamine.CalamineWorkbook.from_filelike(package.packed(sheet, parts)) as book:
            return book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, *DAMAGED) as error:
        raise UnreadableError(package.file, "damaged") from error
    except BaseException as error:  # a panic of the Rust reader derives from BaseException alone
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(package.file, "damaged") from error


def _put(rows: list[list[Any]], place: tuple[int, int], text: str) -> None:
    """Write `text` where calamine left a cell empty, beyond its rectangle too."""
    row, column = place
    width = max(column, len(rows[0]) if rows else 0)
    if rows and width > len(rows[0]):
        for line in rows:
            line.extend([""] * (width - len(line)))
    while len(rows) < row:
        rows.append([""] * width)
    rows[row - 1][column - 1] = text


def _formulas(xml: bytes, rows: list[list[Any]]) -> None:
    """Put errors, and formulas that were never computed, back as text: calamine gives empty cells."""
    if b'"e"' in xml or b"'e'" in xml:
        for attributes, text in ERRORS.findall(xml):
            if at := PLACE.search(attributes):
                _put(rows, _place(at[1]), text.decode(errors="replace").strip() or "#N/A")
    if b"<f" in xml or b":f" in xml:
        for attributes, formula, value in FORMULA.findall(xml):
            computed = value and re.search(rb"""\st\s*=\s*["']str["']""", attributes)
            if (at := PLACE.search(attributes)) and not computed:
                _put(rows, _place(at[1]), "=" + formula.decode(errors="replace"))


def _hidden(xml: bytes, limits: Limits) -> tuple[list[int], list[int]]:
    if b"hidden" not in xml:
        return [], []
    rows = [int(at[1]) for a in islice(ROW.findall(xml), limits.rows) if (at := NUMBER[b"r"].search(a))]
    columns: set[int] = set()
    for attributes in islice(COL.findall(xml), limits.columns):
        low, high = NUMBER[b"min"].search(attributes), NUMBER[b"max"].search(attributes)
        if low and high:
            columns |= set(range(int(low[1]), min(int(high[1]), limits.columns) + 1))
    return rows, sorted(columns)


def read_workbook(package: Package) -> Rows | NoSheet:
    """The rows of sheet Skor, or of the only sheet.

    Raises:
        UnreadableError: the workbook is damaged, beyond a limit or written in an unusual way.
    """
    sheets = package.sheets()
    chosen = [s for s in sheets if s.name.strip().casefold() == EXPECTED] or sheets
    if not sheets:
        raise UnreadableError(package.file, "damaged")
    if len(chosen) > 1:
        return NoSheet([s.name for s in sheets])
    sheet = chosen[0]
    texts, styles = package.part(package.texts), package.part(package.styles)
    xml = package.part(sheet.path)
    _extent(xml, package)
    _texts(xml, texts, package)
    rows = _calamine(package, sheet, {"sharedStrings": texts, "styles": styles, "worksheet": xml})
    _formulas(xml, rows)
    hidden_rows, hidden_columns = _hidden(xml, package.limits)
    ranges = MERGED.findall(xml) if b"mergeCell" in xml else []
    merged = [(*_place(a), *_place(b)) for a, b in ranges[: package.limits.faults]]
    return Rows(
        sheet.name, list(range(1, len(rows) + 1)), rows, merged, hidden_rows, hidden_columns, sheet.hidden
    )
