"""Snapshots: write one, make it current, open one for reading.

A snapshot is one DuckDB file. It is written under a temporary name, checked, renamed, and never changes
again. The small file `current` in the dataset's folder names the one in use.
"""

import hashlib
import os
import threading
import time
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from merit.paths import SCHEMA, store_root
from merit.questions import question

DATASETS: dict[str, str] = {"publikasi": "published", "simulasi": "synthetic", "resmi": "official"}
# Parents before children, so that every foreign key finds its row.
TABLES = [
    *("source", "instrument", "aspect", "category", "institution_group", "island", "province"),
    *("institution", "assessment", "aspect_score", "national_aspect", "claim"),
    *("national_count", "national_note", "target", "event"),
]


class StoreError(RuntimeError):
    """A snapshot that cannot be written, found or opened; the message says which and what to do."""


@dataclass(frozen=True)
class Snapshot:
    """A snapshot in the store: dataset, id, kind (published, synthetic, official) and file."""

    dataset: str
    id: str
    kind: str
    path: Path


def content_hash(tables: Mapping[str, pd.DataFrame]) -> str:
    """sha256 over all rows of all tables in their order; equal input gives an equal hash."""
    digest = hashlib.sha256(SCHEMA.read_bytes())
    digest.update(question("standing").sql.encode())
    for name in TABLES:
        if name in tables:
            digest.update(name.encode())
            # A missing cell is not an empty text.
            digest.update(tables[name].to_csv(index=False, lineterminator="\n", na_rep="\\N").encode())
    return digest.hexdigest()


def _fill(con: duckdb.DuckDBPyConnection, tables: Mapping[str, pd.DataFrame]) -> None:
    con.execute(SCHEMA.read_text(encoding="utf-8"))
    for name in TABLES:
        frame = tables.get(name)
        if frame is not None and len(frame):
            con.from_df(frame).project(", ".join(f'"{c}"' for c in con.table(name).columns)).insert_into(name)
    columns = ", ".join(con.table("standing").columns)
    con.sql(question("standing").sql).project(columns).insert_into("standing")


def write(
    dataset: str,
    tables: Mapping[str, pd.DataFrame],
    *,
    inputs_hash: str,
    by: str,
    note: str | None = None,
) -> Snapshot:
    """Write a snapshot of `tables` (name -> frame with the columns of merit/schema.sql), make it current.

    Writing the same content again changes nothing and returns the snapshot that is there.

    Raises:
        StoreError: unknown dataset, a broken constraint, or a folder that cannot be written.
    """
    if dataset not in DATASETS:
        raise StoreError(f"unknown dataset {dataset!r}; known: {', '.join(DATASETS)}")
    digest = content_hash(tables)
    folder = store_root() / dataset
    name = f"{dataset}-{digest[:12]}"
    final = folder / f"{name}.duckdb"
    snapshot = Snapshot(dataset, name, DATASETS[dataset], final)
    temporary = folder / f".{name}.{uuid.uuid4().hex}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        if not _sound(snapshot, digest):
            with duckdb.connect(str(temporary)) as con:
                _fill(con, tables)
                row = {
                    "dataset": dataset,
                    "snapshot": name,
                    "kind": DATASETS[dataset],
                    "content_hash": digest,
                    "inputs_hash": inputs_hash,
                    "published_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
                    "published_by": by,
                    "note": note,
                }
                con.from_df(pd.DataFrame([row])).insert_into("snapshot")
            _sync(temporary)
            temporary.replace(final)
        _make_current(folder, name, inputs_hash)
    except (duckdb.Error, OSError) as error:
        raise StoreError(f"{dataset}: the snapshot was not written: {error}") from error
    finally:
        for leftover in (temporary, temporary.with_name(temporary.name + ".wal")):
            with suppress(OSError):  # nothing to remove where nothing could be written
                leftover.unlink()
    return snapshot


def _sound(snapshot: Snapshot, digest: str) -> bool:
    """Whether the snapshot's file is there, opens and says that it holds that content."""
    if not snapshot.path.exists():
        return False
    try:
        return cursor(snapshot).execute("SELECT content_hash FROM snapshot").fetchone() == (digest,)
    except (StoreError, duckdb.Error):
        return False


def _sweep(folder: Path) -> None:
    """Remove what killed builds left behind; a build takes seconds, so after an hour nobody writes it."""
    for path in folder.glob(".*.tmp*"):
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - 3600:
                path.unlink()


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _make_current(folder: Path, name: str, inputs_hash: str) -> None:
    temporary = folder / f".current.{uuid.uuid4().hex}.tmp"
    temporary.write_text(f"{name} {inputs_hash}\n", encoding="utf-8")
    _sync(temporary)
    temporary.replace(folder / "current")


def _pointer(dataset: str) -> tuple[str, str] | None:
    try:
        name, _, inputs = (store_root() / dataset / "current").read_text("utf-8").partition(" ")
    except (FileNotFoundError, NotADirectoryError):
        return None
    return name.strip(), inputs.strip()


def built_from(dataset: str) -> str | None:
    """Hash of the inputs the current snapshot was built from; None when there is no snapshot."""
    pointer = _pointer(dataset)
    if pointer is None or not (store_root() / dataset / f"{pointer[0]}.duckdb").exists():
        return None
    return pointer[1]


def current(dataset: str) -> Snapshot:
    """The snapshot in use.

    Raises:
        StoreError: nothing has been published in that dataset.
    """
    pointer = _pointer(dataset) if dataset in DATASETS else None
    if pointer is None:
        raise StoreError(f"{dataset}: nothing has been published; run python -m merit build")
    path = store_root() / dataset / f"{pointer[0]}.duckdb"
    return Snapshot(dataset, pointer[0], DATASETS[dataset], path)


def available() -> list[str]:
    """Datasets that have a current snapshot, the default one first (design.md §2)."""
    return [d for d in ("resmi", "publikasi", "simulasi") if _pointer(d) is not None]


_open: dict[Path, duckdb.DuckDBPyConnection] = {}
_lock = threading.Lock()


def cursor(snapshot: Snapshot) -> duckdb.DuckDBPyConnection:
    """A cursor of the snapshot's one read-only connection, for one query in one thread.

    The connection can neither write, reach files or the network, nor change its configuration.

    Raises:
        StoreError: the file is missing or damaged.
    """
    with _lock:
        con = _open.get(snapshot.path)
        if con is None:
            try:
                con = duckdb.connect(
                    str(snapshot.path),
                    read_only=True,
                    config={"enable_external_access": False, "lock_configuration": True},
                )
            except duckdb.Error as error:
                hint = "run python -m merit build, or publish it again"
                raise StoreError(f"{snapshot.id}: cannot be opened: {error}; {hint}") from error
            _open[snapshot.path] = con
    return con.cursor()
