"""The line of a dataset's snapshots: which one was, is or will be in use, and from when to when.

It follows from the log. The small file `current` in the dataset's folder repeats its end, one line each: id,
hash of the inputs, kind, moment from which it is in use. Lines whose moment has not come are under embargo.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import quote, unquote

from merit import clock
from merit.paths import store_root
from merit.store import log
from merit.store.model import DATASETS, Snapshot, StoreError

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
SHOWING = ("build", "publish", "rollback", "upgrade")


@dataclass(frozen=True)
class Span:
    """A snapshot in use from one moment to another (None: to this day), and the entry that made it so."""

    snapshot: Snapshot
    since: datetime
    until: datetime | None
    entry: log.Entry

    @property
    def hidden(self) -> bool:
        """Whether it is under embargo."""
        return clock.now() < self.since

    @property
    def current(self) -> bool:
        """Whether it is in use now."""
        return not self.hidden and (self.until is None or clock.now() < self.until)


@dataclass(frozen=True)
class Pointer:
    """A line of the file `current`."""

    id: str
    inputs: str
    kind: str
    since: datetime

    def __str__(self) -> str:
        """The line as the file holds it."""
        return f"{self.id} {quote(self.inputs, safe='')} {self.kind} {clock.iso(self.since)}\n"


def snapshot_of(dataset: str, name: str, kind: str) -> Snapshot:
    """The snapshot of that id, whether or not its file is there."""
    return Snapshot(dataset, name, kind, store_root() / dataset / f"{name}.duckdb")


def spans(dataset: str, entries: Sequence[log.Entry] | None = None) -> list[Span]:
    """Every snapshot that was, is or will be in use, oldest first; what was taken back unseen is left out."""
    found: list[Span] = []
    for entry in log.entries() if entries is None else entries:
        if entry.dataset != dataset or entry.action not in SHOWING or entry.snapshot is None:
            continue
        made = clock.moment(entry.at)
        since = clock.moment(entry.text("visible_from")) if entry.text("visible_from") else made
        if entry.action == "rollback" or (entry.action == "upgrade" and since == made):
            found = [span for span in found if span.since <= made]
        if found and (found[-1].until is None or found[-1].until > since):
            found[-1] = replace(found[-1], until=since)
        kind = entry.text("kind") or DATASETS[dataset]
        found.append(Span(snapshot_of(dataset, entry.snapshot, kind), since, None, entry))
    return found


def pointers(dataset: str) -> list[Pointer]:
    """The lines of the file `current`, by moment; none when nothing was published.

    Raises:
        StoreError: the file holds something else.
    """
    try:
        lines = (store_root() / dataset / "current").read_text("utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [_read(dataset, line) for line in lines if line]


def _read(dataset: str, line: str) -> Pointer:
    try:
        name, inputs, *rest = line.split()
        kind, since = rest or (DATASETS[dataset], clock.iso(ALWAYS))
        return Pointer(name, unquote(inputs), kind, clock.moment(since))
    except ValueError as error:
        raise StoreError(f"{dataset}/current: cannot be read; run python -m merit verify") from error


def pointer(dataset: str) -> Pointer | None:
    """The line in use now: the newest whose moment has come."""
    return next((p for p in reversed(pointers(dataset)) if p.since <= clock.now()), None)


def following(dataset: str, entries: Sequence[log.Entry]) -> list[Pointer]:
    """What `current` has to hold by the log: the snapshot in use and those under embargo."""
    ahead = [span for span in spans(dataset, entries) if span.current or span.hidden]
    return [
        Pointer(s.snapshot.id, s.entry.text("inputs_hash") or "-", s.snapshot.kind, s.since) for s in ahead
    ]
