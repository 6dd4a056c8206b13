"""A Parquet file as a table: counts are taken from its metadata before anything is read."""

import io
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.types as kinds

from merit.ingest.score_file.checked import UnreadableError
from merit.ingest.score_file.limits import Limits
from merit.ingest.score_file.table import Column, Table
from merit.ingest.score_file.values import JAKARTA

BATCH = 32_768
BROKEN = (
    pa.ArrowException,
    OSError,
    ValueError,
    OverflowError,
    MemoryError,
    RuntimeError,
    TypeError,
    LookupError,
)


def _odd(kind: pa.DataType) -> bool:
    simple = (
        kinds.is_string(kind),
        kinds.is_large_string(kind),
        kinds.is_integer(kind),
        kinds.is_floating(kind),
        kinds.is_decimal(kind),
        kinds.is_boolean(kind),
        kinds.is_temporal(kind) and not (kinds.is_duration(kind) or kinds.is_interval(kind)),
        kinds.is_null(kind),
    )
    return not any(simple) and not (kinds.is_dictionary(kind) and kinds.is_string(kind.value_type))


def _plain(array: pa.Array, limits: Limits, file: str) -> list[Any]:
    """Python values: text, float, bool, date or None."""
    kind = array.type
    if kinds.is_dictionary(kind):  # a long text stands once, however often it is used
        words = array.dictionary.to_pylist()
        limits.hold(file, "text", max((len(w) for w in words if w is not None), default=0))
        return [None if i is None else words[i] for i in array.indices.to_pylist()]
    if kinds.is_integer(kind) or kinds.is_decimal(kind) or kinds.is_floating(kind):
        return [None if v is None else float(v) for v in array.to_pylist()]
    if kinds.is_timestamp(kind) and kind.tz is not None:  # what it counts is UTC, whatever the zone's name
        moments = array.cast(pa.timestamp("us", "UTC"), safe=False).to_pylist()
        return [None if v is None else v.astimezone(JAKARTA).replace(tzinfo=None) for v in moments]
    if kinds.is_timestamp(kind):
        return list(array.cast(pa.timestamp("us"), safe=False).to_pylist())
    if kinds.is_time(kind):
        return list(array.cast(pa.time64("us"), safe=False).to_pylist())
    return list(array.to_pylist())


def read_parquet(data: bytes, file: str, limits: Limits) -> Table:
    """The columns of the file; record n counts as row n + 1, as if under a header.

    Raises:
        UnreadableError: not Parquet, damaged, or beyond a limit.
    """
    try:
        metadata = pq.read_metadata(io.BytesIO(data))
        limits.hold(file, "rows", metadata.num_rows)
        limits.hold(file, "columns", metadata.num_columns)
        groups = [metadata.row_group(i) for i in range(metadata.num_row_groups)]
        limits.hold(file, "unpacked_bytes", sum(max(g.total_byte_size, 0) for g in groups))
        schema = metadata.schema.to_arrow_schema()
        texts = [f.name for f in schema if kinds.is_string(f.type) or kinds.is_large_string(f.type)]
        odd = {i: str(f.type) for i, f in enumerate(schema) if _odd(f.type)}
        wanted = [f.name for i, f in enumerate(schema) if i not in odd]
        values: list[list[Any]] = [[] for _ in schema]
        count, size = 0, 0
        source = pq.ParquetFile(io.BytesIO(data), read_dictionary=texts, pre_buffer=False)
        for batch in source.iter_batches(BATCH, columns=wanted, use_threads=False):
            count, size = count + batch.num_rows, size + batch.nbytes
            limits.hold(file, "rows", count)
            limits.hold(file, "unpacked_bytes", size)
            for i, name in enumerate(schema.names):
                found = i not in odd and batch.schema.get_field_index(name)
                array = batch.column(found) if found is not False and found >= 0 else None
                values[i] += [None] * batch.num_rows if array is None else _plain(array, limits, file)
    except BROKEN as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(file, "not-parquet") from error
    numbers = np.arange(2, count + 2, dtype=np.int64)
    return Table(None, 1, tuple(schema.names), numbers, [Column(v) for v in values], odd=odd)
