"""Reading: which snapshot is in use, and cursors that can read and nothing else."""

import threading
from pathlib import Path

import duckdb

from merit.store import copies, line, log
from merit.store.model import DATASETS, DESK, Snapshot, StoreError

SMALL = 32 * 1024 * 1024  # bytes: ten times the real data are below
_open: dict[str, duckdb.DuckDBPyConnection] = {}
_lock = threading.Lock()


def built_from(dataset: str) -> str | None:
    """Hash of the inputs the current snapshot was built from; None when there is no snapshot."""
    in_use = line.pointer(dataset)
    if in_use is None or not line.snapshot_of(dataset, in_use.id, in_use.kind).path.exists():
        return None
    return in_use.inputs


def current(dataset: str) -> Snapshot:
    """The snapshot in use.

    Raises:
        StoreError: nothing has been published in that dataset.
    """
    in_use = line.pointer(dataset) if dataset in DATASETS else None
    if in_use is None:
        raise StoreError(f"{dataset}: nothing has been published; run python -m merit build")
    return line.snapshot_of(dataset, in_use.id, in_use.kind)


def available() -> list[str]:
    """Datasets that have a current snapshot, the default one first (design.md §2)."""
    return [d for d in ("resmi", "publikasi", "simulasi") if line.pointer(d) is not None]


def cursor(snapshot: Snapshot) -> duckdb.DuckDBPyConnection:
    """A cursor of the snapshot's one read-only connection, for one query in one thread.

    The connection can neither write, reach files or the network, nor change its configuration.

    Raises:
        StoreError: the file is missing or damaged.
    """
    if str(snapshot.path) not in _open:
        present(snapshot)
    with _lock:
        con = _open.get(str(snapshot.path))
        if con is None:
            try:
                con = duckdb.connect(
                    str(snapshot.path),
                    read_only=True,
                    config=_config(snapshot.path),
                )
            except (duckdb.Error, OSError) as error:
                hint = "run python -m merit build"
                if snapshot.dataset == DESK:
                    hint = "restore its file from a backup, or go back to another: python -m merit rollback"
                raise StoreError(f"{snapshot.id}: cannot be opened: {error}; {hint}") from error
            _open[str(snapshot.path)] = con
    return con.cursor()


def _config(path: Path) -> dict[str, str | bool | int | float | list[str]]:
    """What a reader may: read this file. Of a small one a second thread costs more than it gives."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "enable_external_access": False,
        "lock_configuration": True,
    }
    if path.stat().st_size < SMALL:
        config["threads"] = 1
    return config


def present(snapshot: Snapshot) -> bool:
    """Whether the snapshot's file is there; one that only the lake holds is fetched.

    Raises:
        LakeError: the lake holds it, but it cannot be fetched.
    """
    if copies.address() is not None and not snapshot.path.exists():
        mine = [e for e in log.entries() if (e.dataset, e.snapshot) == (snapshot.dataset, snapshot.id)]
        if mine:
            copies.fetch(snapshot, mine[-1].text("snapshot_sha256"))
    return snapshot.path.exists()


def release(snapshot: Snapshot) -> None:
    """Close the snapshot's connection, before its file gets another name or goes."""
    with _lock:
        con = _open.pop(str(snapshot.path), None)
        if con is not None:
            con.close()
