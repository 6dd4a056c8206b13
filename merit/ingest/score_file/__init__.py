"""Reading and checking a score file in the import format: contracts.md, section 2."""

from merit.ingest.score_file.check import check, file_name, suffix_of
from merit.ingest.score_file.checked import (
    ASPECTS,
    KEY,
    ROW_COLUMNS,
    Checked,
    Fault,
    Sheet,
    UnreadableError,
)
from merit.ingest.score_file.limits import Limits

__all__ = [
    "ASPECTS",
    "KEY",
    "ROW_COLUMNS",
    "Checked",
    "Fault",
    "Limits",
    "Sheet",
    "UnreadableError",
    "check",
    "file_name",
    "suffix_of",
]
