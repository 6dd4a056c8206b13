"""The CSV files of data/: their columns, types and value rules (data/README.md says the same in words)."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from merit.ingest.lines import parse
from merit.ingest.problems import IngestError, Problem
from merit.paths import DATA

GROUPS = ["kementerian", "lpnk", "lns", "provinsi", "kabupaten", "kota"]
SCOPES = ["all", "kementerian", "lpnk", "lns", "provinsi", "kabupaten_kota"]
CATEGORIES = ["Buruk", "Kurang", "Baik", "Sangat Baik"]
COLOUR = r"^#[0-9a-f]{6}$"
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
NUMBERS = {"Int64": r"-?\d+", "float64": r"-?\d+(\.\d+)?"}
HEADER_RULES = {
    "column_in_dataframe": "this column is missing",
    "column_in_schema": "this column is not known",
}


def _text(*, empty: bool = False, one_of: list[str] | None = None, like: str = "") -> pa.Column:
    checks = []
    if one_of:
        checks.append(pa.Check.isin(one_of, error=f"must be one of {', '.join(one_of)}"))
    if like:
        checks.append(pa.Check.str_matches(like, error=f"must match {like}"))
    return pa.Column(str, checks, nullable=empty)


def _number(low: float, high: float, *, empty: bool = False, whole: bool = False) -> pa.Column:
    check = pa.Check.in_range(low, high, error=f"must be a number from {low:g} to {high:g}")
    return pa.Column("Int64" if whole else float, check, nullable=empty, coerce=True)


def _year(*, empty: bool = False) -> pa.Column:
    return _number(2018, 2100, empty=empty, whole=True)


def _count() -> pa.Column:
    return _number(0, 10_000, empty=True, whole=True)


SOURCE = r"^S\d{3}$"
SCHEMAS: dict[str, dict[str, pa.Column]] = {
    "instruments": {
        "code": _text(),
        "name_id": _text(),
        "name_en": _text(),
        "legal_basis": _text(),
        "valid_from": _year(),
        "valid_to": _year(empty=True),
        "maximum_total": _number(1, 1000, empty=True),
        "status": _text(one_of=["final", "draft"]),
        "note_id": _text(),
        "note_en": _text(),
    },
    "aspects": {
        "instrument": _text(),
        "no": _number(1, 8, whole=True),
        "name_id": _text(),
        "name_en": _text(),
        "short_id": _text(),
        "short_en": _text(),
        "maximum": _number(0.5, 1000, empty=True),
        "maximum_basis": _text(one_of=["published", "derived", "unknown"]),
    },
    "aspect_aliases": {
        "instrument": _text(),
        "no": _number(1, 8, whole=True),
        "alias": _text(),
    },
    "categories": {
        "instrument": _text(),
        "code": _text(),
        "name": _text(),
        "roman": _text(),
        "lower_bound": _number(0, 1000, empty=True),
        "printed_range": _text(empty=True),
        "display_order": _number(1, 9, whole=True),
        "colour": _text(empty=True, like=COLOUR),
        "ink": _text(empty=True, like=COLOUR),
    },
    "groups": {
        "code": _text(one_of=GROUPS),
        "name": _text(),
        "long_name_id": _text(),
        "long_name_en": _text(),
        "level": _text(one_of=["pusat", "daerah"]),
        "target_scope": _text(one_of=SCOPES),
        "display_order": _number(1, 9, whole=True),
    },
    "islands": {
        "name": _text(),
        "code": _text(like=r"^[a-z-]+$"),
        "name_en": _text(),
        "display_order": _number(1, 9, whole=True),
    },
    "provinces": {
        "code": _text(like=r"^\d{2}$"),
        "name": _text(),
        "abbreviation": _text(),
        "island": _text(),
        "tile_column": _number(0, 20, whole=True),
        "tile_row": _number(0, 20, whole=True),
        "valid_from": _year(empty=True),
    },
    "institutions": {
        "code": _text(like=r"^(\d{2}(\.\d{2})?|[a-z][a-z0-9-]*)$"),
        "name": _text(),
        "also_known_as": _text(empty=True),
        "group": _text(one_of=GROUPS),
        "province_code": _text(empty=True, like=r"^\d{2}$"),
        "valid_from": _year(empty=True),
        "valid_to": _year(empty=True),
        "successor_of": _text(empty=True),
        "former_province_code": _text(empty=True, like=r"^\d{2}$"),
        "province_from": _year(empty=True),
        "validity_basis": _text(empty=True),
    },
    "events": {
        "date": _text(like=PARTIAL_DATE),
        "kind": _text(one_of=["round", "ceremony", "registry", "assessor", "method"]),
        "title_id": _text(),
        "title_en": _text(),
        "source_id": _text(empty=True, like=SOURCE),
        "basis": _text(empty=True),
    },
    "published_sources": {
        "source_id": _text(like=SOURCE),
        "title": _text(),
        "publisher": _text(),
        "kind": _text(one_of=["assessor", "other"]),
        "published_date": _text(empty=True, like=PARTIAL_DATE),
        "url": _text(empty=True, like=r"^https?://"),
    },
    "published_scores": {
        "institution_code": _text(),
        "year": _year(),
        "total_score": _number(0, 1000, empty=True),
        "category": _text(empty=True, one_of=CATEGORIES),
        "status": _text(one_of=["final", "year_inferred", "interim"]),
        "source_id": _text(like=SOURCE),
    },
    "published_aspects": {
        "institution_code": _text(),
        "year": _year(),
        "aspect": _number(1, 8, whole=True),
        "value": _number(0, 1000),
        "unit": _text(one_of=["points", "percent_of_maximum"]),
        "source_id": _text(like=SOURCE),
    },
    "published_counts": {
        "year": _year(),
        "as_of_date": _text(like=PARTIAL_DATE),
        "moment": _text(like=PARTIAL_DATE),
        "scope": _text(one_of=SCOPES),
        "basis": _text(one_of=["that_year", "cumulative"]),
        "assessed": _count(),
        "sangat_baik": _count(),
        "baik": _count(),
        "kurang": _count(),
        "buruk": _count(),
        "baik_or_above": _count(),
        "below_baik": _count(),
        "percent_baik_or_above": _number(0, 100, empty=True),
        "institutions": _count(),
        "source_id": _text(like=SOURCE),
    },
    "published_notes": {
        "year": _year(),
        "scope": _text(one_of=SCOPES),
        "basis": _text(one_of=["that_year", "cumulative"]),
        "note_id": _text(),
        "note_en": _text(),
        "source_id": _text(like=SOURCE),
    },
    "published_targets": {
        "year": _year(),
        "scope": _text(one_of=SCOPES),
        "indicator": _text(one_of=["percent_baik_or_above", "percent_assessed_since_2019"]),
        "target_percent": _number(0, 100, empty=True),
        "realised_percent": _number(0, 100, empty=True),
        "source_id": _text(like=SOURCE),
    },
}


def _unreadable(file: str, frame: pd.DataFrame, columns: dict[str, pa.Column]) -> list[Problem]:
    """Cells of number columns that are not plain numbers ("nan" and "1_000" are text here)."""
    found = []
    for name, column in columns.items():
        pattern = NUMBERS.get(str(column.dtype))
        if pattern and name in frame:
            text = frame[name].dropna()
            rule = "must be a whole number" if pattern == NUMBERS["Int64"] else "must be a number"
            found += [
                Problem(file, int(str(index)) + 2, name, value, rule)
                for index, value in text[~text.str.fullmatch(pattern)].items()
            ]
    return found


def _problems(file: str, error: SchemaErrors) -> list[Problem]:
    found = []
    for case in error.failure_cases.to_dict("records"):
        check, value = str(case["check"]), "" if pd.isna(case["failure_case"]) else str(case["failure_case"])
        if check in HEADER_RULES:
            found.append(Problem(file, 1, value, "", HEADER_RULES[check]))
        else:
            rule = "must not be empty" if check == "not_nullable" else check
            found.append(Problem(file, int(case["index"]) + 2, str(case["column"]), value, rule))
    return found


def read(name: str, folder: Path = DATA) -> tuple[pd.DataFrame, list[Problem]]:
    """Read data/NAME.csv as declared in SCHEMAS: the typed frame and every broken cell.

    The frame's index + 2 is the line in the file. Broken cells are empty in the frame, so that the rules
    across files can still look at the rest; with problems nothing may be built from it.

    Raises:
        IngestError: the file is missing, is not CSV in UTF-8, or has other columns.
    """
    file, columns = f"{name}.csv", SCHEMAS[name]
    frame, problems = parse(folder / file)
    cells = {(p.row, p.column): p for p in _unreadable(file, frame, columns)}
    _blank(frame, cells)
    try:
        frame = pa.DataFrameSchema(columns, strict=True).validate(frame, lazy=True)
    except SchemaErrors as error:
        found = _problems(file, error)
        if any(p.row == 1 for p in found):
            raise IngestError([*problems, *found, *cells.values()]) from error
        cells = {(p.row, p.column): p for p in found} | cells
        _blank(frame, cells)
        numbers = {c: str(schema.dtype) for c, schema in columns.items() if str(schema.dtype) in NUMBERS}
        frame = frame.assign(**{c: pd.to_numeric(frame[c]) for c in numbers}).astype(numbers)
    order = ["*", *columns]
    return frame, sorted([*problems, *cells.values()], key=lambda p: (p.row or 0, order.index(p.column)))


def _blank(frame: pd.DataFrame, cells: Iterable[tuple[int | None, str]]) -> None:
    for row, column in cells:
        frame.loc[(row or 0) - 2, column] = None
