"""Snapshots: write one, put it in use at its hour, open one for reading; the log of who did what.

A snapshot is one DuckDB file. It is written under a temporary name, checked, renamed, and never changes
again. `current` in the dataset's folder names the one in use, `log.jsonl` tells how it came there.
"""

from merit.store.line import Span, spans
from merit.store.log import Entry, entries
from merit.store.model import DATASETS, DESK, BusyError, LateError, Snapshot, StoreError
from merit.store.reading import available, built_from, current, cursor, release
from merit.store.snapshots import TABLES, Origin, content_hash
from merit.store.writing import Act, Draft, commit, draft, enter, tidy, write, writing

__all__ = [
    "DATASETS",
    "DESK",
    "TABLES",
    "Act",
    "BusyError",
    "Draft",
    "Entry",
    "LateError",
    "Origin",
    "Snapshot",
    "Span",
    "StoreError",
    "available",
    "built_from",
    "commit",
    "content_hash",
    "current",
    "cursor",
    "draft",
    "enter",
    "entries",
    "release",
    "spans",
    "tidy",
    "write",
    "writing",
]
