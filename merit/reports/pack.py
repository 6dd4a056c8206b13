"""The ceremony pack: five files that leave together or not at all (contracts.md §5)."""

import errno
import json
import os
import shutil
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from merit.ceremony import Ceremony
from merit.charts.anugerah import refusal
from merit.charts.base import Stamp

Progress = Callable[[int, int, str], None]  # (parts done, of how many, name of the part that is next)
Make = Callable[[Ceremony, Stamp], bytes]
ABANDONED = 3600  # seconds after which nobody writes a temporary folder any more


class PackRefused(ValueError):  # noqa: N818 - a verdict on the figures, no fault of the program
    """A control fails, so nothing may leave; `sentences` say which sums differ and by how much."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Refuse for those reasons."""
        super().__init__(" ".join(sentences))
        self.sentences = list(sentences)


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


# Deck and annex bring their libraries with them: they are imported when a pack is made.
def _deck(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.deck import deck

    return deck(c, stamp=stamp)


def _annex(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.annex import annex

    return annex(c, stamp=stamp)


def _recipients(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.recipients import recipients_csv

    return recipients_csv(c, stamp=stamp)


def _press(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.press import press_text

    return press_text(c, stamp=stamp)


def _figures(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.figures import figures

    text = json.dumps(figures(c, stamp=stamp), ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()


PARTS: dict[str, Make] = {
    "deck.pptx": _deck,
    "lampiran.xlsx": _annex,
    "penerima.csv": _recipients,
    "siaran-pers.txt": _press,
    "json": _figures,
}


def file_name(c: Ceremony, part: str) -> str:
    """The name of a file of the pack; `part` is a key of PARTS."""
    return f"anugerah-{c.year}{'.' if part == 'json' else '-'}{part}"


def file_of(c: Ceremony, part: str, *, stamp: Stamp) -> bytes:
    """One file of the pack alone; `part` is a key of PARTS.

    Raises:
        PackRefused: while a control fails.
    """
    if c.failed:
        raise PackRefused(refusal(c, stamp.lang))
    return PARTS[part](c, stamp)


def pack(c: Ceremony, *, stamp: Stamp, progress: Progress | None = None) -> dict[str, bytes]:
    """The five files of a ceremony by name.

    Args:
        c: the ceremony.
        stamp: language, dataset and snapshot.
        progress: is told before each part, and once more at the end with "".

    Raises:
        PackRefused: while a control fails.
    """
    tell = progress or (lambda done, of, what: None)
    files: dict[str, bytes] = {}
    for done, part in enumerate(PARTS):
        name = file_name(c, part)
        tell(done, len(PARTS), name)
        files[name] = file_of(c, part, stamp=stamp)
    tell(len(PARTS), len(PARTS), "")
    return files


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

    They are written and synced beside their place and renamed into it only when all are there: a crash
    leaves no half file under a final name. Files of the same names are replaced, others stay.

    Raises:
        FolderError: the folder cannot be written; what stood there stays.
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
            for path in paths:
                (workspace / path.name).replace(path)
            _sync(folder)
        finally:
            shutil.rmtree(workspace, ignore_errors=True)
    except OSError as error:
        raise FolderError(folder, error) from error
    return paths


def _workspace(folder: Path) -> Path:
    made = folder / f".anugerah.{uuid.uuid4().hex}.tmp"
    made.mkdir()
    return made


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make the renames last; where a folder cannot be opened for that, the system does it in its time."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what killed runs left behind."""
    for path in folder.glob(".anugerah.*.tmp"):
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - ABANDONED:
                shutil.rmtree(path)
