"""Build the two datasets that come with the product: `publikasi` and `simulasi`."""

import hashlib
from pathlib import Path

import duckdb
import pandas as pd

from merit.ingest import files, rules
from merit.ingest.problems import IngestError, Problem
from merit.ingest.simulate import MARK, simulate
from merit.paths import DATA, QUERIES, SCHEMA
from merit.questions import question
from merit.store import Snapshot, built_from, write
from merit.store.snapshots import DERIVED

RULE_OF_BASIS = {"that_year": "round", "cumulative": "latest"}
Tables = dict[str, pd.DataFrame]


def load(folder: Path = DATA) -> dict[str, pd.DataFrame]:
    """All files of data/, checked (name -> typed frame, index + 2 = line in the file).

    Raises:
        IngestError: with every problem of every file.
    """
    frames: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name in files.SCHEMAS:
        try:
            frames[name], found = files.read(name, folder)
        except IngestError as error:
            found = error.problems
        problems += found
    if len(frames) == len(files.SCHEMAS):
        # A row with a broken cell breaks rules for that reason alone: say it once.
        broken = {(p.file, p.row) for p in problems}
        problems += [p for p in rules.check(frames) if (p.file, p.row) not in broken]
    if problems:
        raise IngestError(problems)
    return frames


def registry(frames: rules.Frames) -> Tables:
    """The tables every dataset shares, with the column names of merit/schema.sql."""
    institutions = frames["institutions"].rename(columns={"group": "group_code"})
    return {
        "source": frames["published_sources"],
        "instrument": frames["instruments"],
        "aspect": frames["aspects"],
        "category": frames["categories"],
        "institution_group": frames["groups"],
        "island": frames["islands"],
        "province": frames["provinces"],
        "institution": institutions,
        "target": frames["published_targets"],
        "event": frames["events"],
    }


def _resolved(tables: Tables) -> pd.DataFrame:
    """The winning claim per institution and year, as queries/resolved_claims.sql decides."""
    with duckdb.connect() as con:
        con.execute(SCHEMA.read_text(encoding="utf-8"))
        for name in ("source", "instrument", "category", "institution_group", "island"):
            con.from_df(tables[name]).insert_into(name)
        for name in ("province", "institution", "claim"):
            con.from_df(tables[name]).insert_into(name)
        return con.execute(question("resolved_claims").sql).df()


def publikasi(frames: rules.Frames) -> Tables:
    """The published record: claims as printed, the winner of each institution-year, national counts."""
    tables = registry(frames)
    codes = dict(zip(frames["categories"]["name"], frames["categories"]["code"], strict=True))
    scores = frames["published_scores"]
    tables["claim"] = scores.rename(columns={"institution_code": "institution", "total_score": "total"})
    tables["claim"].insert(0, "claim_id", range(1, len(scores) + 1))
    won = _resolved(tables)
    instrument = {int(y): str(_instrument(frames, int(y))) for y in won["year"].unique()}
    tables["assessment"] = pd.DataFrame(
        {
            "institution": won["institution"],
            "year": won["year"],
            "status": won["status"],
            "instrument": won["year"].map(instrument),
            "total": won["total"],
            "stated_category": won["category"].map(codes),
            "year_inferred": won["year_inferred"],
            "fixed_on": pd.Series(None, index=won.index, dtype="object"),
            "talent_management": pd.Series(None, index=won.index, dtype="object"),
        }
    )
    aspects = frames["published_aspects"]
    points = aspects["unit"] == "points"
    values = pd.DataFrame(
        {
            "institution": aspects["institution_code"],
            "year": aspects["year"],
            "status": "final",
            "instrument": [_instrument(frames, int(y)) for y in aspects["year"]],
            "aspect_no": aspects["aspect"],
            "points": aspects["value"].where(points),
            "percent": aspects["value"].where(~points),
            "source_id": aspects["source_id"],
        }
    )
    national = values["institution"] == rules.AVERAGE
    tables["aspect_score"] = values[~national]
    columns = ["year", "instrument", "aspect_no", "percent", "source_id"]
    tables["national_aspect"] = values.loc[national, columns]
    counts = frames["published_counts"].rename(columns={"basis": "rule"})
    counts["rule"] = counts["rule"].map(RULE_OF_BASIS)
    counts.insert(0, "count_id", range(1, len(counts) + 1))
    tables["national_count"] = counts
    notes = frames["published_notes"].rename(columns={"basis": "rule"})
    tables["national_note"] = notes.assign(rule=notes["rule"].map(RULE_OF_BASIS))
    return tables


def _instrument(frames: rules.Frames, year: int) -> str:
    row = rules.instrument_of(frames, year)
    if row is None:
        raise IngestError([Problem("instruments.csv", None, "valid_from", str(year), "no cover")])
    return str(row["code"])


def fingerprint(folder: Path = DATA) -> str:
    """sha256 over all declared files and the code that turns them into snapshots."""
    digest = hashlib.sha256()
    code = Path(__file__).parent
    queries = [*(QUERIES / f"{name}.sql" for name in (*DERIVED, "resolved_claims")), SCHEMA]
    tables = [folder / f"{name}.csv" for name in sorted(files.SCHEMAS)]
    for path in [*tables, *sorted(code.glob("*.py")), *queries]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def ensure(*, force: bool = False) -> list[Snapshot]:
    """Build what is missing or out of date; returns the snapshots that were built.

    Raises:
        IngestError: the files of data/ break rules; nothing is published.
        StoreError: the store folder cannot be written.
    """
    stamp = fingerprint()
    makers = {"publikasi": publikasi, "simulasi": simulated}
    wanted = [d for d in makers if force or built_from(d) != stamp]
    if not wanted:
        return []
    frames = load()
    return [write(d, makers[d](frames), inputs_hash=stamp, by="merit build") for d in wanted]


def simulated(frames: rules.Frames) -> Tables:
    """The complete synthetic dataset over the whole registry; every name ends in "(simulasi)"."""
    tables = registry(frames)
    names = tables["institution"]["name"] + f" {MARK}"
    tables["institution"] = tables["institution"].assign(name=names)
    tables["assessment"], tables["aspect_score"] = simulate(frames)
    return tables
