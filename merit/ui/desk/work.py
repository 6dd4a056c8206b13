"""What is worked out once: checks and previews, by file and by the snapshot they were held against."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from merit.desk.acts import checked_now, recheck
from merit.desk.errors import DeskError
from merit.desk.preview import Preview, compare, last, preview
from merit.difference import Difference
from merit.ingest.score_file import suffix_of
from merit.ingest.score_file.checked import Checked
from merit.store import Entry, Snapshot
from merit.ui.desk.act import frames

KEPT, HOUR = 8, 3600


@dataclass(frozen=True)
class Proposed:
    """A file that waits: its check and its changes as the data are now; `refusal` when there are none."""

    checked: Checked
    seen: Preview | None
    refusal: DeskError | None


@contextmanager
def on_disk(content: bytes, name: str) -> Iterator[Path]:
    """The bytes of an upload as a private file, gone afterwards; of its name only the kind is used."""
    handle, path = tempfile.mkstemp(suffix=suffix_of(name), prefix="unggahan-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        yield Path(path)
    finally:
        Path(path).unlink(missing_ok=True)


def base_id() -> str:
    """The id of the snapshot that the next publication builds on; "" before the first."""
    base = last()
    return "" if base is None else base.id


def checked(content: bytes, name: str, progress: Callable[[float], None]) -> Checked:
    """The check of an upload against the end of the line.

    Raises:
        UnreadableError: it cannot be read at all.
    """
    with on_disk(content, name) as path:
        found = checked_now(path, frames(), name=name, progress=progress)
    # The cells as they were read serve the annotated copy alone.
    return replace(found, sheet=None) if found.clean else found


@st.cache_resource(max_entries=KEPT, ttl=HOUR, show_spinner=False)
def changes_of(_checked: Checked, sha256: str, base: str) -> Preview:
    """What a clean file would change; `sha256` and `base` are the key.

    Raises:
        DeskError, StoreError: as merit.desk.preview.preview.
    """
    return preview(_checked, frames(), last())


@st.cache_resource(max_entries=KEPT, ttl=HOUR, show_spinner=False)
def proposed(_entry: Entry, number: int, digest: str, base: str) -> Proposed:
    """What a file that waits would change now; `number`, the entry's hash and `base` are the key.

    Raises:
        StoreError, OSError, UnreadableError: the archived file or the store cannot be read.
    """
    found = replace(recheck(_entry, frames()), sheet=None)
    if not found.clean:
        return Proposed(found, None, None)
    try:
        return Proposed(found, preview(found, frames(), last()), None)
    except DeskError as error:
        return Proposed(found, None, error)


@st.cache_resource(max_entries=KEPT, ttl=HOUR, show_spinner=False)
def compared(_before: Snapshot, _after: Snapshot, before: str, after: str) -> Difference:
    """What differs between two snapshots; their ids are the key."""
    return compare(_before, _after)
