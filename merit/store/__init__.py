"""Snapshots: write one, put it in use at its hour, open one for reading; the log of who did what.

A snapshot is one DuckDB file. It is written under a temporary name, checked, renamed, and never changes
again. `current` in the dataset's folder names the one in use, `log.jsonl` tells how it came there.
Where MERIT_STORE names a lake (merit/store/lake), that folder is this machine's copy of it.
"""

from merit.store.entry import Entry
from merit.store.following import Reach, catch_up, follow, reach
from merit.store.line import Span, spans
from merit.store.log import entries
from merit.store.model import DATASETS, DESK, BusyError, LakeError, LateError, Snapshot, StoreError
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
    "LakeError",
    "LateError",
    "Origin",
    "Reach",
    "Snapshot",
    "Span",
    "StoreError",
    "available",
    "built_from",
    "catch_up",
    "commit",
    "content_hash",
    "current",
    "cursor",
    "draft",
    "enter",
    "entries",
    "follow",
    "reach",
    "release",
    "spans",
    "tidy",
    "write",
    "writing",
]
