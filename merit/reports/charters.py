"""The line for each recipient's charter: what is engraved, in one sentence of dignity.

The assessor numbers its charters in its own register, which this product does not hold: the number here is
the running number of the recipient in the list of the whole nation, followed by the year of the round, so
that it is the same in the file of a regional ceremony.
"""

import pandas as pd

from merit.ceremony import Ceremony
from merit.charts.base import Stamp
from merit.text import is_missing, number, t

COLUMNS = ("number", "institution", "name", "category_name", "total", "year", "text")


def charters(c: Ceremony, *, stamp: Stamp) -> pd.DataFrame:
    """One row per recipient in the order of the list, with the columns COLUMNS.

    `number` is the running number in the list of the nation, `total` is missing where no score is known;
    `text` leaves out the score then.
    """
    rows = c.recipients[["national_number", "institution", "name", "category_name", "total"]]
    rows = rows.rename(columns={"national_number": "number"})
    rows["year"] = c.year
    lines = zip(rows["number"], rows["name"], rows["category_name"], rows["total"], strict=True)
    rows["text"] = pd.Series(
        [
            charter_text(stamp.lang, int(no), str(name), str(category), total, c.year)
            for no, name, category, total in lines
        ],
        index=rows.index,
        dtype="string",
    )
    return rows[list(COLUMNS)]


def charter_number(lang: str, running: int, year: int) -> str:
    """The number as it stands on a charter: "Nomor 12/2023"."""
    return t(lang, "charter-number", number=str(running), year=str(year))


def charter_text(lang: str, running: int, name: str, category: str, total: object, year: int) -> str:
    """The sentence for one charter; without a score while none is known."""
    words = {
        "number": charter_number(lang, running, year),
        "name": name,
        "category": category,
        "year": str(year),
    }
    if is_missing(total):
        return t(lang, "charter-text-no-score", **words)
    return t(lang, "charter-text", **words, total=number(lang, float(str(total))))
