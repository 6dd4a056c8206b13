"""Check a score file in the import format (contracts.md, section 2): every fault at its cell, or its rows."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

import numpy as np
import pandas as pd

from merit.ingest.score_file import values
from merit.ingest.score_file.checked import ASPECTS, ROW_COLUMNS, Checked, Fault, Sheet, UnreadableError
from merit.ingest.score_file.delimited import read_csv
from merit.ingest.score_file.findings import CONTROL, Findings, tidy
from merit.ingest.score_file.headers import match, tabulate
from merit.ingest.score_file.layout import check_layout
from merit.ingest.score_file.limits import Limits
from merit.ingest.score_file.package import OLE, Package
from merit.ingest.score_file.parquet import read_parquet
from merit.ingest.score_file.points import check_points
from merit.ingest.score_file.reading import Reader, Scores
from merit.ingest.score_file.rulebook import Rulebook, rulebook
from merit.ingest.score_file.rules import check_elsewhere, check_keys
from merit.ingest.score_file.swapped import exchange
from merit.ingest.score_file.table import Floats, Table
from merit.ingest.score_file.worksheet import NoSheet, column_letters, read_workbook
from merit.settings import LimitSettingError

LONGEST_NAME = 120
SUFFIXES = (".xlsx", ".csv", ".parquet")


def file_name(name: str) -> str:
    """The last component of a name, without control characters, at most 120 characters, never empty."""
    last = PurePosixPath(name.replace("\\", "/").replace("\0", "/")).name
    clean = CONTROL.sub("", last).strip()
    if len(clean) > LONGEST_NAME:
        stem, dot, suffix = clean.rpartition(".")
        suffix = dot + suffix if stem and len(suffix) <= 8 else ""
        clean = clean[: LONGEST_NAME - 1 - len(suffix)] + "…" + suffix
    return clean if clean not in ("", ".", "..") else "-"


def suffix_of(name: str) -> str:
    """The ending of a file name in small letters (".xlsx"); "" without one, or when it is not plain ASCII."""
    suffix = PurePosixPath(file_name(name)).suffix
    return suffix.lower() if suffix.isascii() else ""


def check(
    path: Path,
    frames: Mapping[str, pd.DataFrame],
    *,
    name: str | None = None,
    held: pd.DataFrame | None = None,
    limits: Limits | None = None,
    progress: Callable[[float], None] | None = None,
) -> Checked:
    """Read the file and hold it against every rule.

    Args:
        path: the file; `.xlsx`, `.csv` or `.parquet` by the ending of `name`.
        frames: data/ as `merit.ingest.build.load` gives it.
        name: the name to show; the path's own by default.
        held: institution, year of what the current snapshot holds; None when that is not known.
        limits: how large the file may be; from the environment by default.
        progress: told how much is done, from 0 to 1.

    Raises:
        UnreadableError: the file cannot be read at all, or is beyond a limit.
    """
    told = progress or (lambda _: None)
    file = file_name(path.name if name is None else name)
    try:
        limits = limits or Limits.from_environment()
    except LimitSettingError as error:
        raise UnreadableError(file, "setting", {"variable": error.variable, "value": error.value}) from error
    data = _bytes(path, file, limits)
    told(0.05)
    book = rulebook(frames)
    digest = hashlib.sha256(data).hexdigest()
    table = _table(data, file, book, limits)
    told(0.6)
    if isinstance(table, Fault):
        return Checked(file, digest, "official", *_nothing(), (table,), None)
    matched = match(table.header, book.headers)
    findings = Findings(file, table, matched.places)
    for rule in table.carries:
        findings.above(rule, None, None, "")
    reader = Reader(table, matched.places, book)
    unsure = check_layout(findings, matched, book)
    if not unsure:
        exchange(reader, findings)
    check_elsewhere(findings, reader)
    scores = reader.scores(findings)
    told(0.75)
    _empty_keys(scores, findings, reader)
    check_keys(scores, findings, reader, held)
    told(0.85)
    totals = check_points(scores, findings, book, unsure=unsure)
    faults = findings.faults(limits.faults)
    told(0.95)
    rows, withdrawn = _nothing() if faults else _rows(scores, totals, book)
    kind = "synthetic" if scores.synthetic else "official"
    sheet = Sheet(table.sheet, table.header_row, table.header, table.cells())
    told(1.0)
    blank = int(scores.blank.sum())
    return Checked(file, digest, kind, rows, withdrawn, faults, sheet, blank, _unread(table, matched.places))


def _bytes(path: Path, file: str, limits: Limits) -> bytes:
    try:
        if not path.is_file():
            raise UnreadableError(file, "absent")
        limits.hold(file, "file_bytes", path.stat().st_size)
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise UnreadableError(file, "absent") from error
    limits.hold(file, "file_bytes", len(data))
    if not data:
        raise UnreadableError(file, "empty")
    return data


def _table(data: bytes, file: str, book: Rulebook, limits: Limits) -> Table | Fault:
    """The file as a table, or the one fault that keeps it from being one."""
    suffix = suffix_of(file)
    if suffix not in SUFFIXES:
        raise UnreadableError(file, "kind")
    if suffix == ".parquet":
        return read_parquet(data, file, limits)
    faults: list[str] = []
    if suffix == ".xlsx":
        package = Package(data, file, limits)
        rows = read_workbook(package)
        faults = [r for r, there in (("macros", package.macros), ("links", package.links)) if there]
    elif data.startswith((b"PK\x03\x04", OLE)):
        raise UnreadableError(file, "not-csv")
    else:
        rows = read_csv(data, file, limits)
    if isinstance(rows, NoSheet):
        words = {"sheets": tidy(", ".join(rows.sheets), 300)}
        return Fault(file, None, None, "", None, "", "sheet-choice", words)
    table = tabulate(rows, book.headers, file, limits)
    if table is None:
        return Fault(file, rows.sheet, None, "", None, "", "header-missing", {})
    table.carries = [*faults, "hidden-sheet"] if rows.hidden else faults
    return table


def _empty_keys(scores: Scores, findings: Findings, reader: Reader) -> None:
    """Code and year stand in every row."""
    for field, rule in (("institution", "code-missing"), ("year", "year-missing")):
        if field in reader.places:
            findings.at(field, ~reader.column(field).given, rule)


def _unread(table: Table, places: Mapping[str, int]) -> tuple[str, ...]:
    """Columns with content that no field reads, by letter and heading."""
    known = set(places.values())
    return tuple(
        f"{column_letters(place + 1)} {tidy(heading, 60)}".strip()
        for place, heading in enumerate(table.header)
        if place not in known and table.columns[place].given.any()
    )


def _nothing() -> tuple[pd.DataFrame, pd.DataFrame]:
    return pd.DataFrame(columns=list(ROW_COLUMNS)), pd.DataFrame(columns=["institution", "year"])


def _rows(scores: Scores, totals: Floats, book: Rulebook) -> tuple[pd.DataFrame, pd.DataFrame]:
    """ROW_COLUMNS in the file's order without blank rows, and the keys of what is withdrawn."""
    codes = np.array(book.registry.codes, dtype=object)
    rows = pd.DataFrame(
        {
            "institution": codes[scores.institution],
            "year": scores.year,
            "status": np.array(values.STATUSES, dtype=object)[scores.status],
            **{name: scores.points[:, no] for no, name in enumerate(ASPECTS)},
            "total": totals,
            "fixed_on": pd.Series(scores.fixed_on, dtype=object),
            "talent_management": pd.Series(scores.talent, dtype=object),
        }
    )
    gone = scores.withdrawn
    withdrawn = rows.loc[gone, ["institution", "year"]].reset_index(drop=True)
    return rows[~gone & ~scores.blank].reset_index(drop=True), withdrawn
