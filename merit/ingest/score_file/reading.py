"""The columns of a score file as arrays over its rows, with a fault at every cell that cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from merit.ingest.score_file import values
from merit.ingest.score_file.checked import ASPECTS
from merit.ingest.score_file.findings import Findings, Tell, Words
from merit.ingest.score_file.rulebook import Rulebook
from merit.ingest.score_file.table import Column, Floats, Ints, Mask, Objects, Reading, Table, read
from merit.ingest.simulate import MARK

SUGGESTIONS = 200  # distinct unknown codes of one file for which a near one is looked up


@dataclass
class Scores:
    """What the rows say; -1, NaN or None where nothing or nothing readable stands.

    institution: number in the registry. year. status: place in values.STATUSES (empty = final).
    points, given: rows x 8; `given` tells which cells are not empty. total, total_given likewise.
    category: normalised text. fixed_on: dates. talent: True, False or None. instrument: number of the year's.
    blank: rows with a key and nothing else, as the template has them: not assessed.
    """

    institution: Ints
    year: Ints
    status: Ints
    points: Floats
    given: Mask
    total: Floats
    total_given: Mask
    category: Objects
    fixed_on: Objects
    talent: Objects
    instrument: Ints
    blank: Mask
    synthetic: bool = False
    absent: set[str] = field(default_factory=set)

    @property
    def withdrawn(self) -> Mask:
        """The rows that take an earlier row back."""
        return np.asarray(self.status == values.WITHDRAWN)


class Reader:
    """Reads the columns of a table once their places are known."""

    def __init__(self, table: Table, places: dict[str, int], book: Rulebook) -> None:
        """Keep the table; a column is read once, though swapped ones are read to be found."""
        self.table, self.places, self.book = table, places, book
        self._readings: dict[tuple[str, int], Reading] = {}
        self._nothing = Column([None] * len(table.numbers))

    def column(self, name: str) -> Column:
        """The column of a field; an empty one when the file has none."""
        return self.table.columns[self.places[name]] if name in self.places else self._nothing

    def numbers(self, name: str) -> Reading:
        """A column read as points."""
        return self._once("number", name, values.number, np.nan, float)

    def years(self, name: str) -> Reading:
        """A column read as years."""
        return self._once("year", name, values.year, -1, np.int64)

    def institutions(self, name: str) -> Reading:
        """A column read as codes of the registry."""
        registry = self.book.registry
        return self._once("code", name, lambda cell: values.institution(cell, registry), -1, np.int64)

    def _once(
        self, kind: str, name: str, reader: Callable[[Any], Any], empty: object, dtype: object
    ) -> Reading:
        key = (kind, self.places.get(name, -1))
        if key not in self._readings:
            self._readings[key] = read(self.column(name), reader, empty, dtype)
        return self._readings[key]

    def scores(self, findings: Findings) -> Scores:
        """Every column read; what cannot be read becomes a fault, but not beside `ditarik`."""
        status = read(self.column("status"), values.status, -1, np.int64)
        state = np.where(self.column("status").given, status.values, values.STATUSES.index("final"))
        active = state != values.WITHDRAWN

        def taken(name: str, found: Reading, rows: Mask, tell: Tell | None = None) -> npt.NDArray[Any]:
            findings.at(name, found.rows & rows, tell or self._tell(name, found))
            return found.values

        every = np.ones(len(state), dtype=bool)
        taken("status", status, every)
        codes = self.institutions("institution")
        institution = taken("institution", codes, every, self._unknown(codes))
        year = taken("year", self.years("year"), every)
        points = np.column_stack([taken(a, self.numbers(a), active) for a in ASPECTS])
        given = np.column_stack([self.column(a).given for a in ASPECTS])
        total = taken("total", self.numbers("total"), active)
        readers: list[tuple[str, Callable[[Any], Any], Mask]] = [
            ("category", values.category, active),
            ("fixed_on", values.day, active),
            ("talent_management", values.talent, active),
        ]
        text = {n: taken(n, read(self.column(n), r, None, object), rows) for n, r, rows in readers}
        names = self.column("name").distinct
        synthetic = any(isinstance(n, str) and n.strip().casefold().endswith(MARK) for n in names)
        return Scores(
            institution,
            year,
            state,
            points,
            given,
            total,
            self.column("total").given,
            text["category"],
            text["fixed_on"],
            text["talent_management"],
            self.book.of_year[np.where(year < 0, 0, year)],
            self._blank(),
            synthetic,
            {a for a in ASPECTS if a not in self.places},
        )

    def _blank(self) -> Mask:
        names = (*ASPECTS, "total", "category", "status", "fixed_on", "talent_management")
        given = [self.column(name).given for name in names]
        return np.asarray(~np.column_stack(given).any(axis=1))

    def _tell(self, name: str, found: Reading) -> Tell:
        codes = self.column(name).codes

        def tell(position: int) -> tuple[str, Words]:
            return found.wrong[int(codes[position])]

        return tell

    def _unknown(self, found: Reading) -> Tell:
        """An unknown code with the one that was probably meant, looked up for a few distinct ones only."""
        plain, seen = self._tell("institution", found), set[int]()
        column, names, registry = self.column("institution"), self.column("name"), self.book.registry

        def tell(position: int) -> tuple[str, Words]:
            rule, words = plain(position)
            code = int(column.codes[position])
            if rule != "code-unknown" or (code not in seen and len(seen) >= SUGGESTIONS):
                return rule, words
            seen.add(code)
            name = names.cell(position)
            beside = name[:200] if isinstance(name, str) else ""
            meant = registry.suggestion(values.code_text(column.distinct[code]).strip()[:200], beside)
            if meant is None:
                return rule, words
            return "code-unknown-near", {"near": registry.codes[meant], "name": registry.names[meant]}

        return tell
