"""Files that are there whole or not at all."""

import hashlib
import os
import uuid
from contextlib import suppress
from pathlib import Path


def sync(path: Path) -> None:
    """Wait until the file (or the folder's list of files) is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def temporary(path: Path) -> Path:
    """A name beside `path` for the time of writing; whatever carries such a name is a leftover."""
    return path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")


def settle(written: Path, path: Path) -> None:
    """Give a written file its name for good."""
    sync(written)
    written.replace(path)
    sync(path.parent)


def replace_with(path: Path, content: str | bytes) -> None:
    """Write a file in one step: readers see the old content or the new one."""
    name = temporary(path)
    try:
        name.write_bytes(content.encode() if isinstance(content, str) else content)
        settle(name, path)
    finally:
        with suppress(OSError):
            name.unlink()


def sha256(path: Path) -> str:
    """sha256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sweep(folder: Path) -> None:
    """Remove the leftovers of killed writers. The caller holds the lock of the store."""
    for path in folder.glob(".*.tmp*"):
        with suppress(OSError):
            path.unlink()
