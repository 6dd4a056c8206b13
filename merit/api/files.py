"""Rows as they leave: JSON, CSV in two flavours and Parquet, a batch at a time, every row."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Literal

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from merit.questions import Field
from merit.spreadsheet import csv_bytes
from merit.store import Snapshot

Flavour = Literal["plain", "excel-id"]
Batches = Iterable[pa.RecordBatch]
CSV = "text/csv; charset=utf-8"
PARQUET = "application/vnd.apache.parquet"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {
    "VARCHAR": pa.string(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
}
# What Excel set to Indonesian opens by a double click: it takes the comma for the decimal sign.
EXCEL_ID: dict[str, Any] = {"sep": ";", "decimal": ",", "floats": "%.12g", "newline": "\r\n"}
ROW_GROUP = 5  # batches


def schema(fields: Sequence[Field], notes: Mapping[str, str] | None = None) -> pa.Schema:
    """The declared columns as Arrow knows them, each with its meaning; `notes` are said of the whole."""
    columns = [pa.field(f.name, TYPES[f.type], metadata={"meaning": f.meaning}) for f in fields]
    return pa.schema(columns, metadata=dict(notes or {}))


def frame_of(batch: pa.RecordBatch, fields: Sequence[Field]) -> pd.DataFrame:
    """A batch as a spreadsheet wants it: whole numbers stay whole, true and false in words, dates as ISO."""
    columns = {}
    for asked in fields:
        values = batch.column(asked.name)
        if asked.type not in ("INTEGER", "DOUBLE"):
            values = values.cast(pa.string())
        columns[asked.name] = values.to_pandas(types_mapper={pa.int32(): pd.Int32Dtype()}.get)
    return pd.DataFrame(columns)


def word(value: object) -> str | None:
    """A cell that is no number as text: true and false as in JSON, a date as ISO 8601."""
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def csv_parts(
    batches: Batches, fields: Sequence[Field], flavour: Flavour = "plain", head: Sequence[str] = ()
) -> Iterator[bytes]:
    """UTF-8, a missing value is an empty cell; text never begins like a formula.

    `plain` is what programs read: commas, decimal points. `excel-id` is what Indonesian Excel opens: byte
    order mark, semicolons, decimal commas, an apostrophe before codes that it would take for an hour; the
    lines of `head` stand above the names of the columns.
    """
    text = [f.name for f in fields if f.type not in ("INTEGER", "DOUBLE")]
    excel = flavour == "excel-id"
    how: dict[str, Any] = {"text": text, **(EXCEL_ID | {"codes": text} if excel else {})}
    empty = pa.RecordBatch.from_pylist([], schema=schema(fields))
    yield csv_bytes(frame_of(empty, fields), head=head if excel else (), mark=excel, **how)
    for batch in batches:
        yield csv_bytes(frame_of(batch, fields), header=False, **how)


class _Drain(BytesIO):
    """A file that is only written to: `take` hands out what has been written since, and forgets it."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0

    def tell(self) -> int:
        return self.taken + super().tell()

    def take(self) -> bytes:
        content = self.getvalue()
        self.taken += len(content)
        self.seek(0)
        self.truncate()
        return content


def parquet_parts(
    batches: Batches, fields: Sequence[Field], notes: Mapping[str, str] | None = None
) -> Iterator[bytes]:
    """Parquet with the declared types, also where a column is empty; `notes` stand in its metadata."""
    shape, drain, held = schema(fields, notes), _Drain(), []
    with pq.ParquetWriter(pa.PythonFile(drain, mode="w"), shape) as writer:
        for batch in batches:
            held.append(batch.cast(shape))
            if len(held) == ROW_GROUP:
                writer.write_table(pa.Table.from_batches(held, schema=shape))
                held.clear()
                yield drain.take()
        writer.write_table(pa.Table.from_batches(held, schema=shape))
    yield drain.take()


def json_parts(head: Mapping[str, object], batches: Batches) -> Iterator[bytes]:
    """One JSON object: the members of `head`, then `rows`, each an object by the names of the columns."""
    opened = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
    lead = f'{opened},"rows":['
    for batch in batches:
        if not batch.num_rows:
            continue
        rows = (
            json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=str)
            for row in batch.to_pylist()
        )
        yield (lead + ",".join(rows)).encode()
        lead = ","
    yield (lead.removesuffix(",") + "]}").encode()


def named(snapshot: Snapshot, *name: str, suffix: str) -> dict[str, str]:
    """Headers of a download: NAME-SNAPSHOT.SUFFIX, and whose data it holds.

    A snapshot's id begins with its dataset; what was published for training says so as well.
    """
    training = ["simulasi"] if snapshot.kind == "synthetic" and snapshot.dataset != "simulasi" else []
    file_name = "-".join([*name, snapshot.id, *training])
    return {
        "x-dataset": snapshot.dataset,
        "x-snapshot": snapshot.id,
        "content-disposition": f'attachment; filename="{file_name}.{suffix}"',
    }
