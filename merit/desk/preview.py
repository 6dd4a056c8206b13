"""What a score file would change: the snapshot it would make, asked before it is published."""

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pandas as pd

from merit.ceremony import ceremony
from merit.controls import FAILED, Control
from merit.desk.errors import DeskError
from merit.difference import Difference, difference
from merit.ingest.build import fingerprint
from merit.ingest.official import EMPTY, merged, tables_of
from merit.ingest.rules import Frames
from merit.ingest.score_file.checked import Checked
from merit.profile import Ask, once
from merit.query import ask
from merit.store import DESK, Draft, Origin, Snapshot, draft, spans

Progress = Callable[[float], None]
THREADS = 2  # rounds whose controls are worked out at the same time


@dataclass(frozen=True)
class Preview:
    """The snapshot a file would make, what it changes, and the controls of each round it touches, by year."""

    base: Snapshot | None
    snapshot: str
    kind: str
    difference: Difference
    controls: dict[int, tuple[Control, ...]]
    assessments: int
    institutions: int

    @property
    def failed(self) -> list[Control]:
        """Controls that fail: while there is one, the file is not published."""
        return [c for found in self.controls.values() for c in found if c.state == FAILED]

    @property
    def counts(self) -> dict[str, int]:
        """The numbers that go into the log."""
        held = {"assessments": self.assessments, "institutions": self.institutions}
        return {**self.difference.counts, **held}


def last() -> Snapshot | None:
    """The end of the line: the snapshot the next publication builds on, perhaps still under embargo."""
    line = spans(DESK)
    return line[-1].snapshot if line else None


def held_by(base: Snapshot | None) -> pd.DataFrame:
    """The rows the next file is merged into (columns of queries/score_rows.sql)."""
    return EMPTY if base is None else ask(base, "score_rows")


@contextmanager
def drafted(
    checked: Checked,
    frames: Frames,
    base: Snapshot | None,
    *,
    by: str,
    note: str | None,
    hour: datetime | None = None,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[Draft, Preview]]:
    """The snapshot that a clean file makes of `base`, with what it changes; not published.

    Raises:
        DeskError: rows would mix with synthetic ones, nothing would change, or nothing be left.
        StoreError: the draft cannot be written.
    """
    if base is not None and base.kind != checked.kind:
        raise DeskError(f"mixed-{checked.kind}")
    rows = merged(held_by(base), checked)
    if not (rows["status"] == "final").any():
        raise DeskError("empty")
    origin = Origin(fingerprint(), by, checked.kind, note, hour)
    with draft(DESK, tables_of(rows, frames, checked.kind), origin, folder) as made:
        yield made, _preview(made, base, rows, progress or (lambda _: None))


def preview(
    checked: Checked, frames: Frames, base: Snapshot | None, progress: Progress | None = None
) -> Preview:
    """What the file would change, worked out in a folder of its own that is gone afterwards.

    `progress` is told how much is done, from 0 to 1.

    Raises:
        DeskError, StoreError: as `drafted`.
    """
    with tempfile.TemporaryDirectory() as scratch:
        making = drafted(checked, frames, base, by="-", note=None, folder=Path(scratch), progress=progress)
        with making as (_, seen):
            return seen


def compare(before: Snapshot | None, after: Snapshot) -> Difference:
    """What differs between two snapshots of the dataset."""
    asks = [None if s is None else partial(ask, s) for s in (before, after)]
    names = (None if before is None else before.id, after.id)
    return difference(asks[0], partial(ask, after), names=names)


def _preview(made: Draft, base: Snapshot | None, rows: pd.DataFrame, progress: Progress) -> Preview:
    progress(0.3)
    found = compare(base, made.snapshot)
    if found.empty:
        raise DeskError("nothing")
    asking = once(partial(ask, made.snapshot))
    scored = set(rows.loc[rows["status"] == "final", "year"].astype(int))
    touched = sorted({int(y) for y in found.rows["year"]} & scored)
    progress(0.4)
    controls: dict[int, tuple[Control, ...]] = {}
    with ThreadPoolExecutor(THREADS) as pool:
        for year, told in zip(touched, pool.map(partial(_controls, asking), touched), strict=True):
            controls[year] = told
            progress(0.4 + 0.6 * len(controls) / len(touched))
    return Preview(
        base, made.final.id, made.origin.kind, found, controls, len(rows), rows["institution"].nunique()
    )


def _controls(asking: Ask, year: int) -> tuple[Control, ...]:
    return ceremony(asking, year).controls
