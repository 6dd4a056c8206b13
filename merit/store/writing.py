"""Writing: one writer at a time; a snapshot is drafted, checked, named, entered in the log, then in use.

A kill at any moment leaves either the old state or the new one: before the entry is in the log nothing has
happened, after it the next writer (or start) completes what is missing.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from merit import clock
from merit.files import settle, sweep, sync, temporary
from merit.paths import store_root
from merit.store import copies, line, log
from merit.store.entry import Fact
from merit.store.model import DATASETS, DESK, BusyError, LakeError, LateError, Snapshot, StoreError
from merit.store.pulling import pull
from merit.store.reading import release
from merit.store.snapshots import Origin, Tables, content_hash, make, recorded, schema_hash

PATIENCE = 60.0  # seconds a writer waits for another


@contextmanager
def writing(patience: float = PATIENCE) -> Iterator[None]:
    """Hold the store for writing; leftovers of killed writers are cleaned first.

    Raises:
        BusyError: somebody else writes for longer than `patience` seconds.
        OSError: the folder cannot be written.
    """
    root = store_root()
    root.mkdir(parents=True, exist_ok=True)
    with copies.exclusive(patience):
        if copies.address() is not None and (held := pull()):
            raise LakeError(
                f"{', '.join(held)}: in the lake in the form of another version of the product; nothing was "
                "changed. Install that version here and start again"
            )
        try:
            with FileLock(root / "store.lock", timeout=patience):
                _clean(root)
                yield
        except Timeout as error:
            raise BusyError("somebody else is writing to the store; try again in a minute") from error


def tidy() -> None:
    """Clean up after killed writers where the store can be written and nobody is writing."""
    if store_root().is_dir():
        with suppress(StoreError, OSError), writing(patience=0):
            copies.clean()


def _clean(root: Path) -> None:
    """Leftovers go, what a kill left undone is done. On a damaged log nothing is touched.

    Raises:
        StoreError: the log is damaged, or is not the log of these snapshots.
    """
    log.mend()
    entries = log.entries()
    folder = root / DESK
    known = {e.snapshot or "" for e in entries if e.dataset == DESK}
    try:
        there = line.resolved(DESK)
    except StoreError:  # damaged: written anew from the log
        there = []
    if strange := {p.id for p in there} - known:
        raise StoreError(
            f"log.jsonl does not know {', '.join(sorted(strange))}, which is in use; nothing was changed. "
            "Restore log.jsonl from a backup, then run python -m merit verify"
        )
    for place in (root, root / "files", *(root / d for d in DATASETS)):
        sweep(place)
    _put_aside(root, root / "files", {e.text("file_sha256") for e in entries}, "*")
    _put_aside(root, folder, known, f"{DESK}-*.duckdb")
    ahead = line.following(DESK, entries)
    if ahead and [(p.id, p.since) for p in ahead] != [(p.id, p.since) for p in there]:
        line.point(DESK, ahead)


def _put_aside(root: Path, folder: Path, known: set[str], pattern: str) -> None:
    """Move files that no entry of the log names into `leftovers`: their writer was killed too early."""
    for path in folder.glob(pattern):
        if path.is_file() and not path.name.startswith(".") and path.stem not in known:
            (root / "leftovers").mkdir(exist_ok=True)
            path.replace(root / "leftovers" / path.name)


def restamp(dataset: str, inputs: str) -> None:
    """Say that the snapshots in line are what these inputs make. The caller holds the lock."""
    line.point(dataset, [replace(p, inputs=inputs) for p in line.resolved(dataset)])


@contextmanager
def _prepared(path: Path, content: str) -> Iterator[Path]:
    name = temporary(path)
    try:
        name.write_text(content, encoding="utf-8")
        sync(name)
        yield name
    finally:
        with suppress(OSError):
            name.unlink()


@dataclass(frozen=True)
class Draft:
    """A snapshot that is not published: it can be asked like any other, under the name it would have."""

    snapshot: Snapshot  # where its file stands for the time being
    final: Snapshot
    digest: str
    origin: Origin


@contextmanager
def draft(dataset: str, tables: Tables, origin: Origin, folder: Path | None = None) -> Iterator[Draft]:
    """Write a snapshot under a temporary name in `folder` (the dataset's own, to publish it later).

    Raises:
        StoreError: a broken constraint, or a folder that cannot be written.
    """
    digest = content_hash(tables)
    final = line.snapshot_of(dataset, f"{dataset}-{digest[:12]}", origin.kind)
    place = folder or final.path.parent
    file = temporary(place / final.path.name)
    own = Snapshot(dataset, final.id, origin.kind, file)
    try:
        place.mkdir(parents=True, exist_ok=True)
        make(own, file, tables, digest, origin)
        yield Draft(own, final, digest, origin)
    except (duckdb.Error, OSError) as error:
        raise StoreError(f"{dataset}: the snapshot was not written: {error}") from error
    finally:
        release(own)
        for leftover in (file, file.with_name(file.name + ".wal")):
            with suppress(OSError):  # nothing to remove where nothing could be written
                leftover.unlink()


@dataclass(frozen=True)
class Act:
    """What an entry of the log says beside the snapshot: action, hour of an embargo, further facts."""

    action: str = "build"
    visible_from: datetime | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


def commit(made: Draft, act: Act) -> Snapshot:
    """Publish a draft: its file gets its name, the log an entry, `current` a line. The caller holds the lock.

    Raises:
        OSError: the disk refused; then the old state stays.
    """
    final = made.final
    release(made.snapshot)
    if not sound(final, made.digest):
        settle(made.snapshot.path, final.path)
    release(final)
    enter(final, act, by=made.origin.by, inputs=made.origin.inputs_hash, digest=made.digest)
    return final


def enter(snapshot: Snapshot, act: Act, *, by: str, inputs: str, digest: str | None = None) -> None:
    """Put a snapshot that is there, with today's tables, in use or in line. The caller holds the lock."""
    facts = {
        **act.facts,
        "kind": snapshot.kind,
        "inputs_hash": inputs,
        "content_hash": digest or recorded(snapshot, "content_hash"),
        "snapshot_sha256": copies.seal(snapshot.path),
        "schema_hash": schema_hash(),
        "visible_from": clock.iso(act.visible_from) if act.visible_from else None,
    }
    entry = log.compose(act.action, snapshot.dataset, snapshot.id, by, facts)
    lines = line.following(snapshot.dataset, (*log.entries(), entry))
    repeated = act.action == "build" and _known(snapshot, facts["snapshot_sha256"])
    if repeated:
        lines = [line.Pointer(snapshot.id, inputs, snapshot.kind, line.ALWAYS)]
    with _prepared(snapshot.path.parent / "current", "".join(map(str, lines))) as ready:
        if not repeated:
            log.append(entry)
        try:
            ready.replace(snapshot.path.parent / "current")
        except OSError as error:
            raise LateError(
                f"{snapshot.id}: entered in the log, in use from the next start: {error}"
            ) from error
        with suppress(OSError):
            sync(snapshot.path.parent)


def _known(snapshot: Snapshot, digest: Fact) -> bool:
    """Whether the newest entry of the dataset says the same: a build after a kill, or of unchanged data."""
    mine = [e for e in log.entries() if e.dataset == snapshot.dataset]
    return bool(mine) and (mine[-1].snapshot, mine[-1].facts["snapshot_sha256"]) == (snapshot.id, digest)


def sound(snapshot: Snapshot, digest: str) -> bool:
    """Whether the snapshot's file is there, opens and says that it holds that content."""
    return recorded(snapshot, "content_hash") == digest


def write(dataset: str, tables: Tables, *, inputs_hash: str, by: str, note: str | None = None) -> Snapshot:
    """Write a snapshot of `tables` (name -> frame with the columns of merit/schema.sql), put it in use.

    Writing the same content again changes nothing and returns the snapshot that is there.

    Raises:
        StoreError: unknown dataset, a broken constraint, a folder that cannot be written, another writer.
    """
    if dataset not in DATASETS:
        raise StoreError(f"unknown dataset {dataset!r}; known: {', '.join(DATASETS)}")
    origin = Origin(inputs_hash, by, DATASETS[dataset], note)
    try:
        with writing():
            digest = content_hash(tables)
            final = line.snapshot_of(dataset, f"{dataset}-{digest[:12]}", origin.kind)
            if sound(final, digest):
                enter(final, Act(), by=by, inputs=inputs_hash, digest=digest)
                return final
            with draft(dataset, tables, origin) as made:
                return commit(made, Act())
    except OSError as error:
        raise StoreError(f"{dataset}: the snapshot was not written: {error}") from error
