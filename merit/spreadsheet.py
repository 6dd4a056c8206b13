"""CSV that a spreadsheet can open without being tricked by it."""

from collections.abc import Collection, Sequence

import pandas as pd

# A spreadsheet reads a cell that begins like this as a formula; OWASP, "CSV injection".
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(
    frame: pd.DataFrame, text: Collection[str], *, head: Sequence[str] = (), mark: bool = False
) -> bytes:
    """`frame` as CSV in UTF-8: commas, a missing value is an empty cell, every row.

    Args:
        frame: the rows.
        text: its columns that hold text; what begins there like a formula gets an apostrophe.
        head: lines that stand above the table, each as a comment.
        mark: begin with a byte order mark, by which Excel recognises UTF-8.
    """
    safe = frame.copy()
    for name in text:
        cells = safe[name].astype("string")
        safe[name] = cells.mask(cells.str.startswith(FORMULA).fillna(False), "'" + cells)
    comments = "".join(f"# {line}\n" for line in head if line)
    content = comments + safe.to_csv(index=False, lineterminator="\n")
    return content.encode("utf-8-sig" if mark else "utf-8")
