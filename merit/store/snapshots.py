"""The content of a snapshot: one DuckDB file, made once, from tables."""

import errno
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from merit import clock
from merit.paths import SCHEMA
from merit.questions import question
from merit.store.model import Snapshot, StoreError
from merit.store.reading import cursor, present, release

# Parents before children, so that every foreign key finds its row.
TABLES = [
    *("source", "instrument", "aspect", "category", "institution_group", "island", "province"),
    *("institution", "assessment", "aspect_score", "national_aspect", "claim"),
    *("national_count", "national_note", "target", "event"),
]
# Tables that the questions of that name fill, each from those before it.
DERIVED = (
    *("standing", "consecutive", "ranks", "profile", "standing_count", "score_count", "aspect_count"),
    *("province_aspect", "step_count", "step_gain", "flow_count", "round_count", "extent"),
)
Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Origin:
    """Where a snapshot's content comes from: hash of the inputs, who, remark, kind of the data."""

    inputs_hash: str
    by: str
    kind: str
    note: str | None = None
    published_at: datetime | None = None  # the hour of an embargo; otherwise the moment of writing


def schema_hash() -> str:
    """sha256 of the tables, views and standings as this version of the product makes them."""
    return _rules().hexdigest()


def _rules() -> "hashlib._Hash":
    digest = hashlib.sha256(SCHEMA.read_bytes())
    for name in DERIVED:
        digest.update(question(name).sql.encode())
    return digest


def content_hash(tables: Tables) -> str:
    """sha256 over all rows of all tables in their order; equal input gives an equal hash."""
    digest = _rules()
    for name in TABLES:
        if name in tables:
            digest.update(name.encode())
            # A missing cell is not an empty text.
            digest.update(tables[name].to_csv(index=False, lineterminator="\n", na_rep="\\N").encode())
    return digest.hexdigest()


def fill(con: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """Make the tables of merit/schema.sql and fill them."""
    con.execute(SCHEMA.read_text(encoding="utf-8"))
    for name in TABLES:
        frame = tables.get(name)
        if frame is not None and len(frame):
            con.from_df(frame).project(", ".join(f'"{c}"' for c in con.table(name).columns)).insert_into(name)
    for name in DERIVED:
        columns = ", ".join(con.table(name).columns)
        con.sql(question(name).sql).project(columns).insert_into(name)


def make(snapshot: Snapshot, file: Path, tables: Tables, digest: str, origin: Origin) -> None:
    """Write the snapshot's content into `file`, which does not exist yet.

    Raises:
        duckdb.Error, OSError: a broken constraint, or a file that cannot be written whole.
    """
    moment = origin.published_at or clock.now()
    with duckdb.connect(str(file)) as con:
        fill(con, tables)
        row = {
            "dataset": snapshot.dataset,
            "snapshot": snapshot.id,
            "kind": origin.kind,
            "content_hash": digest,
            "schema_hash": schema_hash(),
            "inputs_hash": origin.inputs_hash,
            "published_at": moment.astimezone(UTC).replace(tzinfo=None, microsecond=0),
            "published_by": origin.by,
            "note": origin.note,
        }
        con.from_df(pd.DataFrame([row])).insert_into("snapshot")
        # Closing writes the file too, but says nothing when the disk is full.
        con.checkpoint()
    if file.with_name(f"{file.name}.wal").exists():
        raise OSError(errno.ENOSPC, f"{file.name} could not be written whole")


def recorded(snapshot: Snapshot, column: str) -> str | None:
    """A hash that the snapshot's file records of itself; None when the file or the hash is not there."""
    try:
        if not present(snapshot):
            return None
        found = cursor(snapshot).table("snapshot").project(column).fetchone()
    except (StoreError, duckdb.Error):
        release(snapshot)
        return None
    return None if found is None else str(found[0])
