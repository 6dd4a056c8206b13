"""The official record: what a score file makes of the rows that were published before it."""

import pandas as pd

from merit.ingest.build import Tables, registry
from merit.ingest.rules import Frames, instrument_of
from merit.ingest.score_file.checked import ASPECTS, KEY, ROW_COLUMNS, Checked
from merit.ingest.simulate import MARK

EMPTY = pd.DataFrame(columns=list(ROW_COLUMNS))


def merged(held: pd.DataFrame, checked: Checked) -> pd.DataFrame:
    """All rows after the file: its own replace those of the same key, withdrawn ones go, others stay.

    `held` has ROW_COLUMNS (the answer to score_rows); so has the result, sorted by year, institution, status.
    """
    gone = pd.MultiIndex.from_frame(checked.withdrawn[["institution", "year"]])
    replaced = pd.MultiIndex.from_frame(checked.rows[KEY])
    own = held.loc[:, list(ROW_COLUMNS)]
    stays = ~pd.MultiIndex.from_frame(own[KEY]).isin(replaced)
    stays &= ~pd.MultiIndex.from_frame(own[["institution", "year"]]).isin(gone)
    parts = [part for part in (own[stays], checked.rows.loc[:, list(ROW_COLUMNS)]) if len(part)]
    rows = pd.concat(parts, ignore_index=True) if parts else EMPTY.copy()
    return rows.sort_values(["year", "institution", "status"], ignore_index=True)


def tables_of(rows: pd.DataFrame, frames: Frames, kind: str) -> Tables:
    """The tables of a snapshot with these rows (ROW_COLUMNS); synthetic ones mark every name."""
    tables = registry(frames)
    if kind == "synthetic":
        names = tables["institution"]["name"] + f" {MARK}"
        tables["institution"] = tables["institution"].assign(name=names)
    years = {int(y): instrument_of(frames, int(y)) for y in rows["year"].unique()}
    instrument = rows["year"].map({y: str(row["code"]) for y, row in years.items() if row is not None})
    tables["assessment"] = pd.DataFrame(
        {
            "institution": rows["institution"],
            "year": rows["year"].astype("int64"),
            "status": rows["status"],
            "instrument": instrument,
            "total": rows["total"].astype("float64"),
            "stated_category": pd.Series(None, index=rows.index, dtype="object"),
            "year_inferred": False,
            "fixed_on": pd.to_datetime(rows["fixed_on"]).dt.date.astype("object"),
            "talent_management": rows["talent_management"].astype("object"),
        }
    )
    tables["aspect_score"] = _aspect_scores(rows.assign(instrument=instrument))
    return tables


def _aspect_scores(rows: pd.DataFrame) -> pd.DataFrame:
    long = rows.melt([*KEY, "instrument"], list(ASPECTS), "aspect", "points")
    long = long.dropna(subset=["points"]).astype({"year": "int64", "points": "float64"})
    long["aspect_no"] = long["aspect"].str.removeprefix("aspect_").astype("int64")
    long = long.assign(percent=None, source_id=None)
    columns = [*KEY, "instrument", "aspect_no", "points", "percent", "source_id"]
    return long.sort_values([*KEY, "aspect_no"], ignore_index=True)[columns]
