"""The line of a dataset's snapshots: which one was, is or will be in use, and from when to when.

It follows from the log. The small file `current` in the dataset's folder repeats its end, one line each: id,
hash of the inputs, kind, moment from which it is in use. Lines whose moment has not come are under embargo.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import quote, unquote

from merit import clock
from merit.files import replace_with
from merit.paths import store_root
from merit.store import log
from merit.store.entry import Entry
from merit.store.model import DATASETS, Snapshot, StoreError

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
SHOWING = ("build", "publish", "rollback", "upgrade")


@dataclass(frozen=True)
class Span:
    """A snapshot in use from one moment to another (None: to this day), and the entry that made it so.

    `waits`: whether the one after it has, or had, to wait for its hour.
    """

    snapshot: Snapshot
    since: datetime
    until: datetime | None
    entry: Entry
    waits: bool = False

    @property
    def embargo(self) -> bool:
        """Whether it had, or has, to wait for its hour."""
        return bool(self.entry.text("visible_from"))

    @property
    def hidden(self) -> bool:
        """Whether it is under embargo. What was published at once never is, whatever the clock says."""
        return self.embargo and clock.now() < self.since

    @property
    def current(self) -> bool:
        """Whether it is in use now."""
        return not self.hidden and (self.until is None or (self.waits and clock.now() < self.until))


def _in_line(found: list[Span]) -> list[Span]:
    """By their moments; each is in use until the next."""
    ordered = sorted(found, key=lambda span: span.since)
    after: list[Span | None] = [*ordered[1:], None]
    return [
        replace(span, until=next_.since if next_ else None, waits=bool(next_ and next_.embargo))
        for span, next_ in zip(ordered, after, strict=True)
    ]


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


def spans(dataset: str, entries: Sequence[Entry] | None = None) -> list[Span]:
    """Every snapshot that was, is or will be in use, oldest first; what was taken back unseen is left out."""
    found: list[Span] = []
    for entry in log.entries() if entries is None else entries:
        if entry.dataset != dataset or entry.action not in SHOWING or entry.snapshot is None:
            continue
        made = clock.moment(entry.at)
        since = clock.moment(entry.text("visible_from")) if entry.text("visible_from") else made
        waiting = [span for span in found if span.embargo and span.since > made]
        if entry.action == "rollback":
            found, waiting = [span for span in found if span not in waiting], []
        kind = entry.text("kind") or DATASETS[dataset]
        new = Span(snapshot_of(dataset, entry.snapshot, kind), since, None, entry)
        if entry.action == "upgrade":  # in the place of what it renews
            waiting = [span for span in waiting if span.since != since]
        found = _in_line([*(s for s in found if s not in waiting and s.since <= made), new, *waiting])
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


def point(dataset: str, lines: Sequence[Pointer]) -> None:
    """Write the file `current`. The caller holds the lock.

    Raises:
        OSError: it could not be written; then it is as it was.
    """
    folder = store_root() / dataset
    folder.mkdir(parents=True, exist_ok=True)
    replace_with(folder / "current", "".join(map(str, lines)))


def pointer(dataset: str) -> Pointer | None:
    """The line in use now: the newest whose moment has come."""
    return next((p for p in reversed(pointers(dataset)) if p.since <= clock.now()), None)


def resolved(dataset: str) -> list[Pointer]:
    """The lines of `current` that still say something: the one in use and those under embargo."""
    lines, now = pointers(dataset), clock.now()
    return [*[p for p in lines if p.since <= now][-1:], *(p for p in lines if p.since > now)]


def following(dataset: str, entries: Sequence[Entry]) -> list[Pointer]:
    """What `current` has to hold by the log: the snapshot in use and those under embargo."""
    ahead = [span for span in spans(dataset, entries) if span.current or span.hidden]
    return [
        Pointer(
            s.snapshot.id,
            s.entry.text("inputs_hash") or "-",
            s.snapshot.kind,
            s.since if s.embargo else ALWAYS,
        )
        for s in ahead
    ]
