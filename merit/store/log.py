"""The log of the store: one line per act, each carrying the hash of the line before.

`log.jsonl` is only ever appended to, by whoever holds the lock. A line that a kill cut short has no end:
readers pass over it, the next writer removes it. `log.head` names the newest line, so that a log that lost
its end is noticed.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from merit import clock
from merit.files import replace_with
from merit.paths import lake, store_root
from merit.store import copies
from merit.store.entry import FIRST, Entry, Fact, chain, digest, of_line, spelled
from merit.store.model import LateError, StoreError
from merit.text import t


def path() -> Path:
    """The log of the store in use."""
    return store_root() / "log.jsonl"


def _head() -> Path:
    return store_root() / "log.head"


def _lines() -> list[bytes]:
    try:
        content = path().read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return []
    return content[: content.rfind(b"\n") + 1].splitlines()


@lru_cache(maxsize=4)
def _entries(_path: Path, _size: int, _changed: int) -> tuple[Entry, ...]:
    try:
        return tuple(of_line(line) for line in _lines())
    except (ValueError, TypeError, AttributeError) as error:
        raise StoreError(f"{_path.name}: cannot be read: {error}; run python -m merit verify") from error


def entries() -> tuple[Entry, ...]:
    """All whole entries, oldest first.

    Raises:
        StoreError: a line is not an entry.
    """
    try:
        stat = path().stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return _entries(path(), stat.st_size, stat.st_mtime_ns)


def compose(
    action: str,
    dataset: str,
    snapshot: str | None,
    by: str,
    facts: Mapping[str, Fact],
) -> Entry:
    """The entry that comes next, not yet written; time never goes back from one entry to the next.

    Raises:
        StoreError: the log cannot be read.
    """
    known = entries()
    now = clock.iso(clock.now())
    body = {
        "n": len(known) + 1,
        "at": max(now, known[-1].at) if known else now,
        "action": action,
        "dataset": dataset,
        "snapshot": snapshot,
        "by": by,
        "facts": dict(facts),
        "previous": known[-1].hash if known else FIRST,
    }
    return Entry(**body, hash=digest(body))  # type: ignore[arg-type]


def append(entry: Entry) -> Entry:
    """Write an entry for good. The caller holds the lock of the store.

    Raises:
        OSError, LakeError: it could not be written; then the log is as it was.
        LateError: it is in the lake, but not yet in this machine's copy of the log; or that is not known.
    """
    line = spelled(entry)
    if lake() is None:
        extend([line])
        return entry
    copies.enter(entry.n, line, entry.dataset, entry.snapshot, entry.text("file_sha256"))
    try:
        extend([line])
    except OSError as error:
        raise LateError(f"line {entry.n} of the log is in the lake, but not here yet: {error}") from error
    return entry


def extend(lines: Sequence[str]) -> None:
    """Add lines to the file of the log, all or none. The caller holds the lock of the store.

    Raises:
        OSError: they could not be written; then the log is as it was.
    """
    with path().open("ab") as file:
        end = file.tell()
        try:
            file.write("".join(f"{line}\n" for line in lines).encode())
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.truncate(path(), end)
            raise
    newest = of_line(lines[-1])
    _remember(newest.n, newest.hash)


def _remember(number: int, newest: str) -> None:
    """Name the newest line in log.head. The entry counts without it: the next writer tries again."""
    with suppress(OSError):
        replace_with(_head(), f"{number} {newest}\n")


def mend() -> None:
    """Remove a line that a kill cut short, name the newest. The caller holds the lock of the store.

    Raises:
        StoreError: the log is damaged; then nothing is touched, here or by the caller.
    """
    try:
        content = path().read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        content = b""
    whole = content.rfind(b"\n") + 1
    if _lost_its_end(content[whole:]):
        with path().open("ab") as file:
            file.write(b"\n")
        whole = len(content)
    if found := faults():
        raise StoreError(
            f"log.jsonl is damaged ({'; '.join(found[:3])}); nothing was changed. Restore it from a backup, "
            "then run python -m merit verify"
        )
    if whole < len(content):
        os.truncate(path(), whole)
    known = entries()
    if known and _named() < len(known):
        _remember(len(known), known[-1].hash)


def _lost_its_end(tail: bytes) -> bool:
    """Whether the last line is the one that log.head names, without its end of line."""
    try:
        return _head().read_text("utf-8").split()[1:] == [of_line(tail).hash]
    except (OSError, ValueError, TypeError, AttributeError):
        return False


def _named() -> int:
    """The number of the line that log.head names; 0 without one."""
    try:
        return int(_head().read_text("utf-8").split()[0])
    except (OSError, ValueError, IndexError):
        return 0


def faults(lang: str = "en") -> list[str]:
    """What is wrong with the chain, one sentence each; empty when every entry follows from the one before."""
    lines = _lines()
    found, readable = chain(lines, lang)
    return found + _lost(lines, lang) if readable else found


def _lost(lines: list[bytes], lang: str) -> list[str]:
    try:
        number, newest = _head().read_text("utf-8").split()
        place = int(number)
    except FileNotFoundError:
        return [t(lang, "verify-head-missing")] if len(lines) > 1 else []
    except ValueError:
        return [t(lang, "verify-head-unreadable")]
    if place > len(lines):
        return [t(lang, "verify-short", line=str(len(lines)), written=str(place))]
    if place > 0 and json.loads(lines[place - 1]).get("hash") != newest:
        return [t(lang, "verify-other", line=str(place))]
    return []
