"""Faults of a file's shape: sheets, headers, merged and hidden cells, rows that do not fit."""

import numpy as np

from merit.ingest.score_file.findings import Findings
from merit.ingest.score_file.headers import CANONICAL, Matched, near
from merit.ingest.score_file.rulebook import Registry, Rulebook
from merit.ingest.score_file.table import SPACE, WrongValueError, shown
from merit.ingest.score_file.values import institution
from merit.ingest.score_file.worksheet import column_letters

NEEDED = ("institution", "year")
FEWEST = 3  # cells from which on a row above the header may be data


def check_layout(findings: Findings, matched: Matched, book: Rulebook) -> bool:
    """Add every fault of the shape; returns whether the header can no longer be relied on."""
    table = findings.table
    for position, name, first in matched.twice:
        words = {"name": CANONICAL[name], "first": column_letters(first + 1)}
        findings.above("column-twice", table.header_row, position, table.header[position], **words)
    near(table.header, table.columns, book.headers, matched)
    for position, name in matched.near:
        near_words = {"near": CANONICAL[name]}
        findings.above("column-near", table.header_row, position, table.header[position], **near_words)
    _above(findings, book.registry)
    for position, kind in table.odd.items():
        findings.above("column-type", table.header_row, position, kind)
    for row, cells in table.ragged:
        findings.above("ragged", row, None, "", found=cells, expected=len(table.header))
    unsure = _merged(findings) or bool(matched.twice)
    _hidden(findings)
    if not unsure:
        for name in NEEDED:
            if name not in findings.places:
                findings.missing(name)
    if not len(table.numbers) and not table.ragged:
        findings.above("no-rows", table.header_row, None, "")
    return unsure


def _above(findings: Findings, registry: Registry) -> None:
    """What stands above the header is not read: it must not be a row of data."""
    for row, cells in findings.table.above:
        there = [cell for cell in cells if shown(cell).strip(SPACE)]
        code = next((shown(cell) for cell in there if _is_code(cell, registry)), None)
        if len(there) >= FEWEST and code is not None:
            findings.above("row-above-header", row, None, code)


def _is_code(cell: object, registry: Registry) -> bool:
    try:
        return institution(cell, registry) >= 0
    except WrongValueError:
        return False


def _merged(findings: Findings) -> bool:
    """Merged cells on the header or the rows; what lies in them gets no other fault."""
    table, header = findings.table, False
    names = {place: name for name, place in findings.places.items()}
    for top, left, bottom, right in table.merged:
        rows = (table.numbers >= top) & (table.numbers <= bottom)
        on_header = top <= table.header_row <= bottom
        if not (rows.any() or on_header) or left > len(table.header):
            continue
        value = ""
        if top == table.header_row:
            value = table.header[left - 1]
        elif (at := np.flatnonzero(table.numbers == top)).size:
            value = str(table.columns[left - 1].cell(int(at[0])) or "")
        area = f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"
        findings.above("merged", top, left - 1, value, range=area)
        for place in range(left - 1, min(right, len(table.header))):
            if place in names:
                findings.spoil(names[place], rows)
        header |= on_header
    return header


def _hidden(findings: Findings) -> None:
    """Rows with data, and columns that are read, must be seen by those who check the file."""
    table = findings.table
    there = {*table.numbers.tolist(), table.header_row}
    for row in table.hidden_rows:
        if row in there:
            findings.above("hidden-row", row, None, "")
    for place in table.hidden_columns:
        if place in findings.places.values():
            findings.above("hidden-column", table.header_row, place, table.header[place])
