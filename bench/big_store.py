"""Stores of any size for the bench: the product's own simulation, tables, views and derived tables.

Every institution of the registry is assessed in every year of 2019–2025; a larger store has invented ones
beside them (merit.ingest.simulate_file), over the same years. The figures are drawn anew for each one,
none is a copy. Two things differ from a snapshot that is published: the rows come in parts, because the whole
does not fit into memory as a frame, and the two large tables carry no keys, which are checked on writing and
which no question needs.
"""

import os
import tempfile
from pathlib import Path

import duckdb

from merit import clock
from merit.files import settle
from merit.ingest.build import load, registry
from merit.ingest.rules import Frames
from merit.ingest.simulate import MARK
from merit.ingest.simulate_file import POINTS, enlarged, simulated_scores
from merit.paths import SCHEMA
from merit.questions import question
from merit.store import Snapshot
from merit.store.snapshots import DERIVED, TABLES, schema_hash

YEARS = range(2019, 2026)
AT_ONCE = 200_000  # institutions simulated together
INSTRUMENT = "kasn-2018"  # the one in force in all of YEARS
KEYLESS = ("aspect_score", "assessment")
ASSESSMENTS = """
INSERT INTO assessment
SELECT
    kode_instansi, tahun, status, instrument, total, NULL, FALSE, tanggal_penetapan, manajemen_talenta = 'ya'
FROM staged WHERE tahun = $year ORDER BY kode_instansi
"""
ASPECTS = """
INSERT INTO aspect_score
SELECT kode_instansi, tahun, status, instrument, aspect_no, points, NULL, NULL
FROM (
    SELECT kode_instansi, tahun, status, instrument, unnest($points) AS aspect_no, unnest([{}]) AS points
    FROM staged WHERE tahun = $year
)
ORDER BY kode_instansi, aspect_no
"""


def institutions_for(aspect_scores: float) -> int:
    """How many institutions give at least that many aspect scores over the years."""
    return -(-int(aspect_scores) // (len(YEARS) * len(POINTS)))


def folder() -> Path:
    """Where the stores are kept between runs: `MERIT_BENCH`, otherwise in the temporary folder."""
    return Path(os.environ.get("MERIT_BENCH") or Path(tempfile.gettempdir()) / "merit-bench")


def snapshot_of(institutions: int) -> Snapshot:
    """The store with that many institutions; made when it is not there or was made by other rules."""
    name = f"simulasi-{institutions}-{schema_hash()[:12]}"
    file = folder() / f"{name}.duckdb"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        make(draft, name, institutions)
        settle(draft, file)
    return Snapshot("simulasi", name, "synthetic", file)


def make(file: Path, name: str, institutions: int) -> None:
    """Write a store with that many institutions into `file`, which does not exist yet."""
    frames = load()
    known = enlarged(frames, institutions)
    tables = registry(known)
    tables["institution"] = tables["institution"].assign(name=tables["institution"]["name"] + f" {MARK}")
    with duckdb.connect(str(file)) as con:
        con.execute("SET enable_progress_bar = false")
        con.execute(SCHEMA.read_text(encoding="utf-8"))
        for table in TABLES:
            if table in tables:
                columns = ", ".join(f'"{c}"' for c in con.table(table).columns)
                con.from_df(tables[table]).project(columns).insert_into(table)
        for table in KEYLESS:
            con.execute(f"CREATE TABLE keyless AS FROM {table} LIMIT 0; DROP TABLE {table}")
            con.execute(f"ALTER TABLE keyless RENAME TO {table}")
        _stage(con, frames, institutions)
        for year in YEARS:
            con.execute(ASSESSMENTS, {"year": year})
        for year in YEARS:
            con.execute(
                ASPECTS.format(", ".join(POINTS)), {"year": year, "points": list(range(1, len(POINTS) + 1))}
            )
        con.execute("DROP TABLE staged")
        for table in DERIVED:
            columns = ", ".join(con.table(table).columns)
            con.sql(question(table).sql).project(columns).insert_into(table)
        con.execute(
            "INSERT INTO snapshot VALUES ('simulasi', ?, 'synthetic', '', ?, '', ?, 'bench', NULL)",
            [name, schema_hash(), clock.now().replace(tzinfo=None)],
        )
        con.checkpoint()


def _stage(con: duckdb.DuckDBPyConnection, frames: Frames, institutions: int) -> None:
    """Simulate every institution into `staged`: a row of the import format per institution and year.

    Later parts keep the invented institutions only and number them on from those before, by whole turns of
    the registry's models, so that each stays in the group and province of its code.
    """
    registered = frames["institutions"]
    models = registered["valid_from"].isna() & registered["valid_to"].isna()
    models &= registered["group"] != "provinsi"
    block = AT_ONCE // int(models.sum()) * int(models.sum())
    here = int(((registered["valid_from"].fillna(0) <= YEARS[-1]) & registered["valid_to"].isna()).sum())
    done = 0
    while done < max(institutions - here, 1):
        n = min(here + block, institutions - done)
        scores = simulated_scores(enlarged(frames, n), n, YEARS, seed=done)
        if done:
            scores = scores[scores["kode_instansi"].str.startswith("x-")]
            numbers = scores["kode_instansi"].str[2:].astype(int) + done
            scores = scores.assign(kode_instansi="x-" + numbers.astype(str).str.zfill(6))
        rows = scores.assign(instrument=INSTRUMENT).drop(columns=["nama_instansi", "kategori"])
        if done:
            con.from_df(rows).insert_into("staged")
        else:
            con.from_df(rows).create("staged")
        done += block
