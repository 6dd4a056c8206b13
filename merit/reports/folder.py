"""Files on the disk: all of a pack or none, each whole, and what stood there kept until they are."""

import errno
import os
import shutil
import time
import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from merit.files import sync

ABANDONED = 3600  # seconds after which nobody writes a temporary folder any more


class FolderError(ValueError):
    """A folder that cannot be written: `reason` is permission, no-folder, full or other."""

    def __init__(self, folder: Path, error: OSError) -> None:
        """Report `folder` with what the system said."""
        super().__init__(f"{folder}: {error.strerror or error}")
        self.folder = folder
        self.detail = str(error.strerror or error)
        self.reason = REASONS.get(error.errno or 0, "other")


REASONS = {
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "permission",
    errno.ENOTDIR: "no-folder",
    errno.EEXIST: "no-folder",
    errno.EISDIR: "no-folder",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
}


def ready(folder: Path) -> None:
    """Make the folder and prove that a file can be written there, before the work is done.

    Raises:
        FolderError: it cannot.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _workspace(folder).rmdir()
    except OSError as error:
        raise FolderError(folder, error) from error


def write_pack(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write the files into `folder`, each whole or not at all; returns their paths.

    They are written and synced beside their place and renamed into it only when all are there. Files of the
    same names are replaced, others stay. A crash leaves no half file under a final name, but one between two
    renames leaves whole files of two packs side by side: write the pack again.

    Raises:
        FolderError: the folder cannot be written; what stood there stays, or is put back.
    """
    ready(folder)
    paths = [folder / name for name in files]
    try:
        for path in paths:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        _sweep(folder)
        workspace = _workspace(folder)
        try:
            for name, content in files.items():
                _write(workspace / name, content)
            _put(workspace, paths)
            # The renames last; where a folder cannot be opened for that, the system does it in its time.
            with suppress(PermissionError):
                sync(folder)
        finally:
            shutil.rmtree(workspace, ignore_errors=True)
    except OSError as error:
        raise FolderError(folder, error) from error
    return paths


def _put(workspace: Path, paths: Sequence[Path]) -> None:
    """Rename the new files into their places; when one cannot be, put back what stood there before."""
    kept = workspace / ".before"
    kept.mkdir()
    for path in paths:
        if path.exists():
            _keep(path, kept / path.name)
    put: list[Path] = []
    try:
        for path in paths:
            put.append(path)  # first, for an interruption right after the rename
            (workspace / path.name).replace(path)
    except BaseException:
        for path in put:
            if (workspace / path.name).exists():  # it was not renamed: what stands there is the old file
                continue
            old = kept / path.name
            with suppress(OSError):  # the others are put back all the same
                if old.exists():
                    old.replace(path)
                else:
                    path.unlink()
        raise


def _keep(path: Path, kept: Path) -> None:
    """A second name for a file, or a copy where the file system knows no second names."""
    try:
        kept.hardlink_to(path)
    except OSError:
        shutil.copy2(path, kept)


def _workspace(folder: Path) -> Path:
    made = folder / f".anugerah.{uuid.uuid4().hex}.tmp"
    made.mkdir()
    return made


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Remove what killed runs left behind."""
    for path in folder.glob(".anugerah.*.tmp"):
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - ABANDONED:
                shutil.rmtree(path)
