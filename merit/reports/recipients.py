"""The recipients as a CSV that Indonesian Excel opens rightly, and from which Word merges the charters."""

import pandas as pd

from merit.ceremony import Ceremony
from merit.charts.base import Stamp
from merit.reports.charters import charter_number, charters
from merit.spreadsheet import csv_bytes
from merit.text import day, t

COLUMNS = (
    *("number", "institution", "name", "group", "province", "total", "category", "rank", "of", "year"),
    *("charter-number", "charter-text", "rule", "cut-off", "dataset", "snapshot"),
)


def recipients_csv(c: Ceremony, *, stamp: Stamp) -> bytes:
    """One line per recipient under one line of headers: UTF-8 with mark, semicolons, decimal commas, CRLF.

    The separators are those of Indonesian Excel in either language; words and headers follow the stamp's.
    No line of comment stands above the headers: a mail merge takes the first line for the names of fields.
    The apostrophe before a code ('32.16) is seen in Excel, which would read 32.16 as an hour without it.
    """
    lang = stamp.lang
    held, lines = c.recipients, charters(c, stamp=stamp)
    numbers = [charter_number(lang, int(no), c.year) for no in lines["number"]]
    columns: dict[str, object] = {
        "number": held["number"],
        "institution": held["institution"],
        "name": held["name"],
        "group": held["group_name"],
        "province": held["province_name"],
        "total": held["total"],
        "category": held["category_name"],
        "rank": held["rank_in_group"],
        "of": held["of_group"],
        "year": c.year,
        # "12/2023" alone would be opened as December 2023.
        "charter-number": pd.Series(numbers, index=held.index, dtype="string"),
        "charter-text": lines["text"],
        "rule": t(lang, "rule-round"),
        "cut-off": day(lang, c.cut_off) if c.cut_off else t(lang, "cut-off-unknown"),
        "dataset": stamp.dataset,
        "snapshot": stamp.snapshot,
    }
    labels = {key: t(lang, f"recipients-{key}") for key in COLUMNS}
    frame = pd.DataFrame(columns, index=held.index).rename(columns=labels)
    text = [labels[k] for k in COLUMNS if k not in ("number", "total", "rank", "of", "year")]
    return csv_bytes(
        frame,
        text,
        mark=True,
        sep=";",
        decimal=",",
        floats="%.12g",  # 263, 375,5 and 330,45 as they are spoken
        newline="\r\n",
        codes=[labels["institution"]],
    )
