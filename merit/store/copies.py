"""What this machine keeps of a lake in its folder, file by file. Of a store that is a folder: the files."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from uuid import uuid4

from filelock import FileLock

from merit.files import replace_with, settle, sha256
from merit.paths import lake, store_root
from merit.store.lake.address import Address, parse
from merit.store.model import LakeError, Snapshot

COMING = "coming"  # folder of what is being fetched
_parse = lru_cache(maxsize=8)(parse)


def address() -> Address | None:
    """The lake that MERIT_STORE names; None of a folder.

    Raises:
        LakeError: the address cannot be read.
    """
    named = lake()
    return None if named is None else _parse(named)


def _lake() -> tuple[Address, ModuleType]:
    """The lake and what can be done with it; PostgreSQL's client is needed for nothing else."""
    where = address()
    if where is None:
        raise LakeError("MERIT_STORE names a folder, not a lake")
    try:
        from merit.store.lake import acts
    except ImportError as error:
        raise LakeError(f"{error.name} is missing: pip install -r requirements-lake.txt") from error
    return where, acts


@contextmanager
def exclusive(patience: float) -> Iterator[None]:
    """Hold the lake for writing, over all machines; of a folder nothing.

    Raises:
        BusyError: somebody else writes for longer than `patience` seconds; LakeError: no answer.
    """
    if address() is None:
        yield
        return
    where, acts = _lake()
    with acts.exclusive(where, patience):
        yield


def enter(number: int, line: str, dataset: str, snapshot: str | None, file_sha256: str) -> None:
    """Enter a line of the log in the lake with what it names: a snapshot, a file that was handed in.

    Raises:
        LakeError: nothing was entered; LateError: it is not known whether it was.
    """
    where, acts = _lake()
    root = store_root()
    kept = sorted((root / "files").glob(f"{file_sha256}*")) if file_sha256 else []
    made = (snapshot, root / dataset / f"{snapshot}.duckdb") if snapshot else None
    acts.enter(where, acts.Act(number, line, made, (file_sha256, kept[0]) if kept else None))


def lines(after: int) -> list[tuple[int, str]]:
    """Number and text of the lines of the lake's log after that number.

    Raises:
        LakeError: the lake cannot be read.
    """
    where, acts = _lake()
    found: list[tuple[int, str]] = acts.lines(where, after)
    return found


def seal(path: Path) -> str:
    """The hash by which the log names a snapshot's file: of its bytes, in a lake of its rows.

    Raises:
        OSError, LakeError: it cannot be read.
    """
    if address() is None:
        return sha256(path)
    where, acts = _lake()
    return str(acts.seal(where, path))


def fetch(snapshot: Snapshot, expected: str) -> None:
    """Copy a snapshot of the lake into its file, where it is not there yet; `expected` is its seal.

    Raises:
        LakeError: the lake cannot be read, or holds other rows; OSError: the disk refused.
    """
    with _coming(snapshot.path) as place:
        if place is not None:
            where, acts = _lake()
            acts.snapshot(where, snapshot.id, place, expected)
            settle(place, snapshot.path)


def whole(snapshot: Snapshot, expected: str) -> bool | None:
    """Whether a snapshot is what the log names, here and in the lake; None of one that is not there.

    Raises:
        LakeError: the lake cannot be read.
    """
    if address() is None:
        return seal(snapshot.path) == expected if snapshot.path.exists() else None
    if snapshot.path.exists() and seal(snapshot.path) != expected:
        return False
    where, acts = _lake()
    with TemporaryDirectory() as scratch:
        found: bool | None = acts.whole(where, snapshot.id, Path(scratch) / snapshot.path.name, expected)
    return found


def kept(digest: str) -> bool | None:
    """Whether a file that was handed in is as it came; None of one that is not there.

    Raises:
        LakeError: the lake cannot be read.
    """
    if address() is None:
        found = next((store_root() / "files").glob(f"{digest}*"), None)
        return None if found is None else sha256(found) == digest
    where, acts = _lake()
    content: bytes | None = acts.file(where, digest)
    return None if content is None else hashlib.sha256(content).hexdigest() == digest


@contextmanager
def _coming(path: Path) -> Iterator[Path | None]:
    """A place to write what will be `path`; None when somebody else has fetched it in the meantime."""
    folder = store_root() / COMING
    folder.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    place = folder / f"{uuid4().hex}.{path.name}"
    with nullcontext() if path.exists() else FileLock(folder / f"{path.name}.lock"):
        for left in folder.glob(f"*.{path.name}*"):  # of a process that was killed while it fetched
            left.unlink(missing_ok=True)
        try:
            yield None if path.exists() else place
        finally:
            place.unlink(missing_ok=True)


def fetch_file(path: Path) -> None:
    """Copy a file that was handed in from the lake, where it is not there yet; its name is its hash.

    Raises:
        LakeError: the lake cannot be read; OSError: the disk refused.
    """
    if path.exists() or address() is None:
        return
    where, acts = _lake()
    content = acts.file(where, path.stem)
    if content is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_with(path, content)


def clean() -> None:
    """Remove what killed writers left on the lake's storage. The caller holds the lock.

    Raises:
        LakeError: the lake cannot be read.
    """
    if address() is not None:
        where, acts = _lake()
        acts.clean(where)
