"""Every fault of a score file at its cell: where, what stands there, what is wrong, what to do."""

from collections.abc import Sequence

import pandas as pd

from merit.charts.desk.cells import BREAK, breakable
from merit.charts.rows import plain
from merit.ingest.score_file.checked import Fault
from merit.text import t

MORE = "too-many"  # the rule of the last fault of a file that has more than are kept


def fault_total(faults: Sequence[Fault]) -> int:
    """How many faults the file has, also those that are only counted."""
    if faults and faults[-1].rule == MORE:
        return int(faults[-1].words["count"])
    return len(faults)


def faults(found: Sequence[Fault], lang: str) -> pd.DataFrame:
    """Markdown cells, a row per fault in the order of the check: place, value, problem, what to do."""
    labels = [t(lang, f"publish-fault-{key}") for key in ("place", "problem")]
    cells = [(_place(fault, lang), _said(fault, lang)) for fault in found]
    return pd.DataFrame(cells, columns=labels, dtype=object)


def _place(fault: Fault, lang: str) -> str:
    """Cell, column and value: the value stands as it was read, between quotes."""
    lines = [f"**{_cell(fault, lang)}**"]
    if fault.column:
        lines.append(breakable(fault.column))
    if fault.value:
        lines.append(f"“{breakable(fault.value)}”")
    return BREAK.join(lines)


def _cell(fault: Fault, lang: str) -> str:
    """The cell (F17), or the row, the column or the file that the fault is of."""
    if fault.letter and fault.row:
        return plain(fault.cell)
    if fault.row:
        return t(lang, "publish-fault-row", row=str(fault.row))
    return (
        t(lang, "publish-fault-column", letter=fault.letter)
        if fault.letter
        else t(lang, "publish-fault-file")
    )


def _said(fault: Fault, lang: str) -> str:
    """What is wrong, and below it what to do."""
    remedy = f"*{t(lang, 'publish-fault-remedy')}* {breakable(fault.remedy(lang))}"
    return f"{breakable(fault.sentence(lang))}{BREAK}{remedy}"
