"""CSV that a spreadsheet can open without being tricked by it."""

from collections.abc import Collection, Sequence
from typing import Literal

import pandas as pd

# A spreadsheet reads a cell that begins like this as a formula; OWASP, "CSV injection".
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Indonesia writes half past ten as 10.30: its Excel would show the code 32.16 as a time of day.
CLOCK = r"\d+\.\d+"

# Options of XlsxWriter: nothing that comes from data is ever read as a formula, a link or a number.
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def csv_bytes(
    frame: pd.DataFrame,
    text: Collection[str],
    *,
    head: Sequence[str] = (),
    mark: bool = False,
    sep: Literal[",", ";"] = ",",
    decimal: Literal[".", ","] = ".",
    floats: str | None = None,
    newline: Literal["\n", "\r\n"] = "\n",
    codes: Collection[str] = (),
    header: bool = True,
) -> bytes:
    """`frame` as CSV in UTF-8: a missing value is an empty cell, every row.

    Args:
        frame: the rows.
        text: its columns that hold text; what begins there like a formula gets an apostrophe.
        head: lines that stand above the table, each as a comment.
        mark: begin with a byte order mark, by which Excel recognises UTF-8.
        sep: between two cells; Excel expects a semicolon where the comma is the decimal sign.
        decimal: the decimal sign.
        floats: how numbers with decimals are written, e.g. "%.12g" for 263 instead of 263.0.
        newline: at the end of every line.
        codes: columns of `text` in which what looks like a time of day (32.16) gets an apostrophe too.
        header: write the names of the columns; not above the later parts of a file that leaves in parts.
    """
    safe = frame.copy()
    for name in text:
        cells = safe[name].astype("string")
        risky = cells.str.startswith(FORMULA)
        if name in codes:
            risky |= cells.str.fullmatch(CLOCK)
        safe[name] = cells.mask(risky.fillna(False), "'" + cells)
    comments = "".join(f"# {line}{newline}" for line in head if line)
    content = comments + safe.to_csv(
        index=False, header=header, sep=sep, decimal=decimal, float_format=floats, lineterminator=newline
    )
    return content.encode("utf-8-sig" if mark else "utf-8")
