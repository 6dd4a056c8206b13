"""Answers as files: CSV and Parquet, every row, the snapshot in the name."""

from collections.abc import Sequence
from io import BytesIO

import pandas as pd
from starlette.responses import Response

from merit.questions import Field
from merit.spreadsheet import csv_bytes
from merit.store import Snapshot

CSV = "text/csv; charset=utf-8"
PARQUET = "application/vnd.apache.parquet"
TYPES = {"VARCHAR": "string", "INTEGER": "Int32", "DOUBLE": "Float64"}


def csv(frame: pd.DataFrame, fields: Sequence[Field]) -> bytes:
    """UTF-8, commas, a missing value is an empty cell; text never begins like a formula."""
    return csv_bytes(frame, [asked.name for asked in fields if asked.type == "VARCHAR"])


def parquet(frame: pd.DataFrame, fields: Sequence[Field]) -> bytes:
    """Parquet with the declared types, also where a column is empty."""
    buffer = BytesIO()
    typed = frame.astype({asked.name: TYPES[asked.type] for asked in fields})
    typed.to_parquet(buffer, engine="pyarrow", index=False)
    return buffer.getvalue()


def attachment(snapshot: Snapshot, name: str, suffix: str, content: bytes, media_type: str) -> Response:
    """A download: NAME-SNAPSHOT.SUFFIX (the snapshot's id begins with its dataset)."""
    file_name = f"{name}-{snapshot.id}.{suffix}"
    headers = {
        "x-dataset": snapshot.dataset,
        "x-snapshot": snapshot.id,
        "content-disposition": f'attachment; filename="{file_name}"',
    }
    return Response(content, media_type=media_type, headers=headers)
