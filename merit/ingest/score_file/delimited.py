"""A CSV file as rows of text, with the line on which each begins."""

import csv
import io
import re

from merit.ingest.score_file.checked import UnreadableError
from merit.ingest.score_file.limits import HEAD, Limits
from merit.ingest.score_file.worksheet import Rows

UTF16 = (b"\xff\xfe", b"\xfe\xff")


def _text(data: bytes, file: str) -> str:
    if data.startswith(UTF16):
        raise UnreadableError(file, "utf16")
    if (at := data.find(b"\0")) >= 0:
        raise UnreadableError(file, "nul", {"line": str(data.count(b"\n", 0, at) + 1)})
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        body = data.removeprefix(b"\xef\xbb\xbf")
        line = body.count(b"\n", 0, error.start) + 1
        words = {"line": str(line), "byte": f"0x{body[error.start]:02X}"}
        raise UnreadableError(file, "encoding", words) from error


def _separator(text: str) -> str:
    """Semicolon where the first rows hold more of them than commas outside quotes, else comma."""
    head = "\n".join(text[:20_000].splitlines()[:HEAD])
    bare = re.sub(r'"[^"]*"', "", head)
    line = next((x for x in bare.splitlines() if "kode" in x.casefold()), bare)
    return ";" if line.count(";") > line.count(",") else ","


def read_csv(data: bytes, file: str, limits: Limits) -> Rows:
    """The rows that are not empty, each as long as it stands, with the line on which it begins.

    Raises:
        UnreadableError: not UTF-8, not CSV, or beyond a limit.
    """
    text = _text(data, file)
    limits.hold(file, "rows", max(data.count(b"\n"), data.count(b"\r")) - HEAD)
    separator = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    numbers: list[int] = []
    rows: list[list[str]] = []
    end = 0
    try:
        for row in reader:
            if row and any(row):
                numbers.append(end + 1)
                rows.append(row)
            end = reader.line_num
    except csv.Error as error:
        paired = text.count('"') % 2 == 0  # else it is the missing quotation mark that makes the cell long
        if paired and str(error).startswith("field larger than field limit"):
            limit = csv.field_size_limit()
            raise UnreadableError(file, "csv-cell", {"line": str(end + 1), "limit": limit}) from error
        raise UnreadableError(file, "csv", {"line": str(end + 1)}) from error
    limits.hold(file, "columns", max(map(len, rows), default=0))
    return Rows(None, numbers, rows)
