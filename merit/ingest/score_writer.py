"""Rows in the import format as a file: workbook, CSV or Parquet; whole or not at all."""

from collections.abc import Callable
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path

import pandas as pd
import pyarrow as pa
import xlsxwriter
from pyarrow import parquet
from xlsxwriter.exceptions import XlsxWriterException

from merit.files import settle, temporary
from merit.spreadsheet import AS_WRITTEN

Progress = Callable[[int], object]
ENDINGS = (".xlsx", ".csv", ".parquet")
SHEET = "Skor"
CHUNK = 10_000
EXCEL_ROWS = 1_048_576  # of a sheet, the header included
# Nothing that comes from data is ever read as a formula, a link or a number; rows leave memory as they go.
OPTIONS = {
    "constant_memory": True,
    **AS_WRITTEN,
}
# The clock has no place in it: equal rows give equal bytes.
CREATED = datetime(2018, 1, 1)


def write_scores(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> None:
    """Write `frame` (columns of contracts.md §2) as the ending of `path` says; replaces what stood there.

    It is written beside its place and renamed into it when it is whole. `progress` is called with the number
    of rows just written. CSV has commas, decimal points and UTF-8 without a byte order mark.

    Raises:
        ValueError: the ending is .xlsx and a sheet cannot hold the rows.
        OSError: the place cannot be written; what stood there stays.
        KeyError: an ending that is not in ENDINGS.
    """
    write = {".xlsx": _workbook, ".csv": _csv, ".parquet": _parquet}[path.suffix.lower()]
    if write is _workbook and len(frame) >= EXCEL_ROWS:
        raise ValueError(f"{len(frame)} rows; a sheet holds {EXCEL_ROWS - 1} below its header")
    unfinished = temporary(path)
    try:
        write(frame, unfinished, progress or (lambda rows: None))
        settle(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _parts(frame: pd.DataFrame) -> list[pd.DataFrame]:
    return [frame.iloc[at : at + CHUNK] for at in range(0, len(frame), CHUNK)]


def _csv(frame: pd.DataFrame, path: Path, progress: Progress) -> None:
    with path.open("xb") as raw, TextIOWrapper(raw, encoding="utf-8", newline="") as file:
        frame.iloc[:0].to_csv(file, index=False, lineterminator="\n")
        for part in _parts(frame):
            part.to_csv(
                file,
                index=False,
                header=False,
                lineterminator="\n",
                float_format="%.12g",
                date_format="%Y-%m-%d",
            )
            progress(len(part))


def _parquet(frame: pd.DataFrame, path: Path, progress: Progress) -> None:
    schema = pa.Schema.from_pandas(frame, preserve_index=False).remove_metadata()
    dates = {name for name, kind in frame.dtypes.items() if pd.api.types.is_datetime64_any_dtype(kind)}
    schema = pa.schema([pa.field(f.name, pa.date32() if f.name in dates else f.type) for f in schema])
    with parquet.ParquetWriter(path, schema) as file:
        for part in _parts(frame):
            file.write_table(pa.Table.from_pandas(part, schema, preserve_index=False))
            progress(len(part))


def _workbook(frame: pd.DataFrame, path: Path, progress: Progress) -> None:
    book = xlsxwriter.Workbook(str(path), {**OPTIONS, "tmpdir": str(path.parent)})
    book.set_properties({"created": CREATED})
    head = book.add_format({"bold": True, "bottom": 1})
    # A code is text: a spreadsheet would make the number 32.1 of 32.10.
    code, date = book.add_format({"num_format": "@"}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet(SHEET)
    sheet.freeze_panes(1, 3)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, len(frame.columns) - 1, 12)
    sheet.write_row(0, 0, list(map(str, frame.columns)), head)
    sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
    try:
        for part in _parts(frame):
            _rows(sheet, part, code, date)
            progress(len(part))
    finally:
        _close(book)


def _close(book: xlsxwriter.Workbook) -> None:
    try:
        book.close()
    except XlsxWriterException as error:
        # It hides what the system said (no space left, no permission) behind its own kind of error.
        cause = error.args[0] if error.args and isinstance(error.args[0], OSError) else error
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


def _rows(sheet: xlsxwriter.worksheet.Worksheet, part: pd.DataFrame, code: object, date: object) -> None:
    columns = [part[name].astype(object).where(part[name].notna(), None).tolist() for name in part]
    kinds = [
        "date" if pd.api.types.is_datetime64_any_dtype(kind) else "number" if kind.kind in "fi" else "text"
        for kind in part.dtypes
    ]
    for row, cells in enumerate(zip(*columns, strict=True), start=int(part.index[0]) + 1):
        for at, (kind, cell) in enumerate(zip(kinds, cells, strict=True)):
            if cell is None:
                continue
            if kind == "number":
                sheet.write_number(row, at, cell)
            elif kind == "date":
                sheet.write_datetime(row, at, cell, date)
            else:
                sheet.write_string(row, at, str(cell), code if at == 0 else None)
