"""Catching up with a lake: first the snapshots in line, then the lines of the log, then `current`."""

import logging
from contextlib import suppress
from uuid import uuid4

from filelock import FileLock

from merit.files import replace_with
from merit.paths import lake, mark, store_root
from merit.store import copies, line, log
from merit.store.entry import Entry, chain, of_line, spelled
from merit.store.model import DATASETS, LakeError, StoreError
from merit.store.snapshots import schema_hash

logger = logging.getLogger("merit.store")


def pull(*, everything: bool = False) -> list[str]:
    """Bring this machine's copy up to the lake; returns the datasets that are held back.

    What is known here is not asked for again, unless `everything` is to be proven.

    A dataset is held back when the lake's snapshot has the tables of another version of the product while
    the one in use here has this version's: this machine goes on with what it can read.

    Raises:
        LakeError: the lake cannot be read, or its log is damaged; then nothing has changed here.
        OSError: the disk refused.
    """
    own()
    known = [] if everything else _known()
    found = copies.lines(max(len(known) - 1, 0))
    if known and (not found or found[0][1] != known[-1]):
        known, found = [], copies.lines(0)  # not a copy of this lake's log: the lake is what counts
    elif known:
        found = found[1:]
    whole = [*known, *(text for _, text in found)]
    faults, _ = chain([text.encode() for text in whole])
    if faults:
        raise LakeError(f"the lake's log is damaged ({'; '.join(faults[:3])}); nothing was taken over")
    entries = tuple(of_line(text) for text in whole)
    ahead = {dataset: line.following(dataset, entries) for dataset in DATASETS}
    for dataset, pointers in ahead.items():
        for pointer in pointers:
            snapshot = line.snapshot_of(dataset, pointer.id, pointer.kind)
            copies.fetch(snapshot, _seal(entries, pointer.id))
    with FileLock(store_root() / "store.lock"):
        _take(whole)
        return [d for d, pointers in ahead.items() if not _point(d, pointers, entries)]


def _known() -> list[str]:
    """The lines of this machine's log; none of a log that is damaged: it is only a copy."""
    if log.faults():
        return []
    return [spelled(entry) for entry in log.entries()]


def own() -> None:
    """Make sure that the folder is a copy of this lake and nothing else.

    Raises:
        LakeError: it holds a store of its own, or a copy of another lake.
    """
    root = store_root()
    root.mkdir(parents=True, exist_ok=True)
    named, whose = root / "lake", mark(lake() or "")
    if named.exists() and named.read_text("utf-8").strip() == whose:
        return
    if named.exists() or log.path().exists():
        raise LakeError(f"{root}: holds another store; name an empty folder with MERIT_CACHE")
    replace_with(named, f"{whose}\n")


def _seal(entries: tuple[Entry, ...], snapshot: str) -> str:
    return next(e.text("snapshot_sha256") for e in reversed(entries) if e.snapshot == snapshot)


def _take(whole: list[str]) -> None:
    """Make this machine's log the lake's. The caller holds this machine's lock."""
    mine = _known()
    if mine != whole[: len(mine)] or (log.path().exists() and not mine):
        log.path().replace(store_root() / f"other-{uuid4().hex}.jsonl")
        mine = []
    if fresh := whole[len(mine) :]:
        log.extend(fresh)
        for text in fresh[-5:]:
            entry = of_line(text)
            logger.info("line %d of the log: %s %s %s", entry.n, entry.action, entry.dataset, entry.snapshot)


def _point(dataset: str, ahead: list[line.Pointer], entries: tuple[Entry, ...]) -> bool:
    """Write `current` where it says something else; False where the dataset is held back."""
    there: list[line.Pointer] = []
    with suppress(StoreError):  # damaged: written anew
        there = line.resolved(dataset)
    if [(p.id, p.since) for p in ahead] == [(p.id, p.since) for p in there]:
        return True
    schemas = {e.snapshot: e.text("schema_hash") for e in entries}
    own = schema_hash()
    readable = [schemas.get(p.id) == own for p in there]
    if readable and all(readable) and any(schemas.get(p.id) != own for p in ahead):
        return False
    line.point(dataset, ahead)
    return True
