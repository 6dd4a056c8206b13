"""A CSV file as cells of text, each row with the line it stands on."""

import csv
from pathlib import Path

import pandas as pd

from merit.ingest.problems import IngestError, Problem


def _refused(file: str, rule: str) -> IngestError:
    return IngestError([Problem(file, None, "*", "", rule)])


def parse(path: Path) -> tuple[pd.DataFrame, list[Problem]]:
    """The cells as text, without the rows that do not fit the header, which are the problems.

    The frame's index + 2 is the line in the file; an empty cell is None.

    Raises:
        IngestError: the file is missing, is not CSV in UTF-8, or its header names a column twice.
    """
    file = path.name
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            header = next(reader, [])
            starts, rows, end = [], [], reader.line_num
            for row in reader:  # a quoted cell may span lines: a row stands where it begins
                starts.append(end - 1)
                rows.append(row)
                end = reader.line_num
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _refused(file, f"cannot be read as CSV in UTF-8: {error}") from error
    if not header:
        raise _refused(file, "is empty; the first line must name the columns")
    if twice := {c for c in header if header.count(c) > 1}:
        raise IngestError([Problem(file, 1, c, c, "this column stands twice") for c in sorted(twice)])
    rule = f"the row has another number of cells than the {len(header)} columns"
    problems = [
        Problem(file, start + 2, "*", str(len(row)), rule)
        for start, row in zip(starts, rows, strict=True)
        if len(row) != len(header)
    ]
    fitting = [(start, row) for start, row in zip(starts, rows, strict=True) if len(row) == len(header)]
    frame = pd.DataFrame([r for _, r in fitting], columns=header, index=[s for s, _ in fitting], dtype=str)
    return frame.replace("", None), problems
