"""What is written to the lake and read from it: lines of the log, snapshots, files handed in."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import duckdb

from merit.store.lake import catalogue, content, engine
from merit.store.lake.address import Address
from merit.store.lake.engine import Cursor, reading
from merit.store.model import LakeError, LateError

_held: ContextVar[catalogue.Lock | None] = ContextVar("held", default=None)


@dataclass(frozen=True)
class Act:
    """A line for the log and what it brings: a snapshot (id, file), a file handed in (hash, file)."""

    number: int
    line: str
    snapshot: tuple[str, Path] | None = None
    file: tuple[str, Path] | None = None


@contextmanager
def exclusive(address: Address, patience: float) -> Iterator[None]:
    """Hold the lake for writing, over all machines; the lock ends with its holder.

    Raises:
        BusyError: somebody else writes for longer than `patience` seconds; LakeError: no answer.
    """
    with catalogue.locked(address, "writer", patience) as lock:
        token = _held.set(lock)
        try:
            yield
        finally:
            _held.reset(token)


def enter(address: Address, act: Act) -> None:
    """Enter an act: its snapshot, its file and its line of the log, in one transaction.

    Raises:
        LakeError: nothing was entered; LateError: the lake did not answer whether it was.
    """
    lock = _held.get()
    if lock is None:
        raise LakeError("the lake is written by whoever holds its lock")
    lock.check()
    con = engine.cursor(address)
    try:
        _enter(con, act, lock)
    except (duckdb.Error, LakeError) as error:
        engine.forget(address)
        if not _entered(address, act):
            raise engine.refused(address, error) from error


def _enter(con: Cursor, act: Act, lock: catalogue.Lock) -> None:
    if act.snapshot is None:
        _transact(con, act, lock, None)
        return
    with content.attached(con, act.snapshot[1], read_only=True) as alias:
        _transact(con, act, lock, alias)


def _transact(con: Cursor, act: Act, lock: catalogue.Lock, alias: str | None) -> None:
    con.begin()
    try:
        _write(con, act, alias)
        lock.check()
        con.commit()
    except (duckdb.Error, LakeError):
        with suppress(duckdb.Error):  # none under way: the commit itself was refused
            con.rollback()
        raise


def _write(con: Cursor, act: Act, alias: str | None) -> None:
    row = con.execute("SELECT count(*) FROM lake.merit.log").fetchone()
    if row is None or int(row[0]) != act.number - 1:
        raise LakeError(f"line {act.number} of the log is taken: another machine was faster")
    if act.snapshot is not None and alias is not None and not content.held(con, act.snapshot[0]):
        content.push(con, act.snapshot[0], alias)
    if act.file is not None:
        digest, path = act.file
        con.execute(
            "INSERT INTO lake.merit.files SELECT $digest, $name, $content "
            "WHERE NOT EXISTS (FROM lake.merit.files WHERE sha256 = $digest)",
            {"digest": digest, "name": path.name, "content": path.read_bytes()},
        )
    con.execute("INSERT INTO lake.merit.log VALUES ($n, $line)", {"n": act.number, "line": act.line})


def _entered(address: Address, act: Act) -> bool:
    """Whether the line is in the lake after all: the answer to its commit may have been lost.

    Raises:
        LateError: the lake does not say.
    """
    try:
        return (act.number, act.line) in lines(address, act.number - 1)
    except LakeError as error:
        raise LateError(
            f"the lake did not answer when line {act.number} of the log was entered; look at the list of "
            f"snapshots before you try again: {error}"
        ) from error


def lines(address: Address, after: int) -> list[tuple[int, str]]:
    """Number and text of the lines of the log after that number, in order.

    Raises:
        LakeError: the lake cannot be read.
    """

    def read(con: Cursor) -> list[tuple[int, str]]:
        asked = "SELECT n, line FROM lake.merit.log WHERE n > $after ORDER BY n, line"
        return [(int(n), str(line)) for n, line in con.execute(asked, {"after": after}).fetchall()]

    return reading(address, read)


def snapshot(address: Address, wanted: str, path: Path, expected: str) -> None:
    """Write a snapshot into `path`, where nothing is yet; `expected` is the hash the log names.

    Raises:
        LakeError: the lake cannot be read, does not hold it, or holds other rows.
    """
    if not whole(address, wanted, path, expected):
        raise LakeError(
            f"{wanted}: the lake does not hold the rows that the log names; restore it from a backup"
        )


def whole(address: Address, wanted: str, path: Path, expected: str) -> bool | None:
    """Write a snapshot into `path`; whether it has the rows the log names, None of one that is not there.

    Raises:
        LakeError: the lake cannot be read.
    """

    def read(con: Cursor) -> bool | None:
        path.unlink(missing_ok=True)
        return content.pull(con, wanted, path, expected) if content.held(con, wanted) else None

    return reading(address, read)


def seal(address: Address, path: Path) -> str:
    """The hash by which the log names a snapshot's file.

    Raises:
        LakeError: it cannot be read.
    """
    return reading(address, lambda con: content.digest(con, path))


def file(address: Address, digest: str) -> bytes | None:
    """The content of a file that was handed in; None of one the lake does not hold.

    Raises:
        LakeError: the lake cannot be read.
    """

    def read(con: Cursor) -> bytes | None:
        asked = "SELECT content FROM lake.merit.files WHERE sha256 = $digest"
        row = con.execute(asked, {"digest": digest}).fetchone()
        return None if row is None else bytes(row[0])

    return reading(address, read)


def clean(address: Address) -> list[str]:
    """Remove what killed writers left on the storage; returns the files. The caller holds the lock.

    Raises:
        LakeError: the lake cannot be read.
    """

    def read(con: Cursor) -> list[str]:
        gone = con.execute("CALL ducklake_delete_orphaned_files('lake', cleanup_all => true)").fetchall()
        return [str(row[0]) for row in gone]

    return reading(address, read)
