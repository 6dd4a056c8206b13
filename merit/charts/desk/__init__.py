"""What the publish desk shows as tables: faults, changes, controls, the log. Never asks a question itself."""

from merit.charts.desk.changes import changes, moves
from merit.charts.desk.controls import controls
from merit.charts.desk.faults import fault_total, faults
from merit.charts.desk.line import facts, log_rows
from merit.charts.desk.notes import lost, shifts
from merit.charts.desk.totals import totals, totals_of

__all__ = [
    "changes",
    "controls",
    "facts",
    "fault_total",
    "faults",
    "log_rows",
    "lost",
    "moves",
    "shifts",
    "totals",
    "totals_of",
]
