"""Faults as they are found: rows by array, turned into sentences only for those that are kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from merit.ingest.score_file.checked import Fault
from merit.ingest.score_file.headers import CANONICAL
from merit.ingest.score_file.table import Mask, Table, shown
from merit.ingest.score_file.worksheet import column_letters

Words = dict[str, str | float]
Tell = Callable[[int], tuple[str, Words]]
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
LONGEST = 60


def tidy(text: str, longest: int = LONGEST) -> str:
    """Text that is safe in one line: no control or direction characters, at most `longest` long."""
    text = CONTROL.sub("\ufffd", text[: longest + 1])
    return text if len(text) <= longest else text[: longest - 1] + "…"


@dataclass
class _Batch:
    rows: np.ndarray
    place: int
    tell: Tell


@dataclass
class Findings:
    """The faults of one file. A cell that has one is broken: rules that build on it pass it over."""

    file: str
    table: Table
    places: dict[str, int]
    batches: list[_Batch] = field(default_factory=list)
    single: list[tuple[int, int, Fault]] = field(default_factory=list)
    _broken: dict[str, Mask] = field(default_factory=dict)

    def broken(self, name: str) -> Mask:
        """The rows whose cell of that field has a fault already."""
        return self._broken.setdefault(name, np.zeros(len(self.table.numbers), dtype=bool))

    def spoil(self, name: str, rows: Mask) -> None:
        """Count cells as broken without a fault of their own."""
        self._broken[name] = self.broken(name) | rows

    def at(self, name: str, rows: Mask, tell: Tell | str, **words: str | float) -> None:
        """A fault in each of the rows, at the cell of the field, unless that cell has one already."""
        fresh = rows & ~self.broken(name)
        if fresh.any():
            place = self.places.get(name, -1)
            told: Tell = tell if callable(tell) else (lambda _: (str(tell), dict(words)))
            self.batches.append(_Batch(np.flatnonzero(fresh), place, told))
            self.spoil(name, fresh)

    def within(self, place: int, rows: Mask, rule: str) -> None:
        """A fault in each of the rows at a column that need not be one of the format."""
        name = next((name for name, known in self.places.items() if known == place), f"column {place}")
        fresh = rows & ~self.broken(name)
        if fresh.any():
            self.batches.append(_Batch(np.flatnonzero(fresh), place, lambda _: (rule, {})))
            self.spoil(name, fresh)

    def above(self, rule: str, row: int | None, place: int | None, value: str, **words: str | float) -> None:
        """A fault of the file (row and place None), of a row, or of a column."""
        column = "" if place is None else self.column(place)
        letter = None if place is None else column_letters(place + 1)
        fault = Fault(self.file, self._sheet, row, column, letter, tidy(value), rule, words)
        self.single.append((row or 0, -1 if place is None else place, fault))

    def missing(self, name: str) -> None:
        """A column that is needed and not there."""
        column = CANONICAL[name]
        fault = Fault(self.file, self._sheet, self.table.header_row, column, None, "", "column-missing", {})
        self.single.append((self.table.header_row, len(self.table.header), fault))

    def column(self, place: int) -> str:
        """The header of a column as the file has it, its letter when there is none."""
        header = tidy(self.table.header[place].strip()) if 0 <= place < len(self.table.header) else ""
        return header or column_letters(place + 1)

    @property
    def _sheet(self) -> str | None:
        return None if self.table.sheet is None else tidy(self.table.sheet)

    def number(self, position: int) -> str:
        """The row number of a position, as text."""
        return str(self.table.numbers[position])

    def faults(self, most: int) -> tuple[Fault, ...]:
        """All faults by row, then column; beyond `most` they are only counted, in a last fault."""
        rows = [self.table.numbers[b.rows] for b in self.batches]
        row = np.concatenate([*rows, [r for r, _, _ in self.single]]).astype(np.int64)
        place = np.concatenate(
            [*(np.full(len(b.rows), b.place) for b in self.batches), [p for _, p, _ in self.single]]
        ).astype(np.int64)
        starts = np.cumsum([0, *(len(r) for r in rows)])
        order = np.lexsort((place, row))
        kept = [self._fault(int(i), starts) for i in order[:most]]
        if len(order) > most:
            words: Words = {"count": len(order), "shown": most}
            kept.append(Fault(self.file, self._sheet, None, "", None, "", "too-many", words))
        return tuple(kept)

    def _fault(self, index: int, starts: np.ndarray) -> Fault:
        if index >= starts[-1]:
            return self.single[index - int(starts[-1])][2]
        which = int(np.searchsorted(starts, index, side="right")) - 1
        batch = self.batches[which]
        position = int(batch.rows[index - starts[which]])
        rule, words = batch.tell(position)
        place = batch.place
        value = shown(self.table.columns[place].cell(position)) if place >= 0 else ""
        return Fault(
            self.file,
            self._sheet,
            int(self.table.numbers[position]),
            self.column(place) if place >= 0 else "",
            column_letters(place + 1) if place >= 0 else None,
            tidy(value),
            rule,
            words,
        )
