"""What a file changes: its rows, and who moves from one category to another."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.desk.cells import BREAK, Bands, category, label, points, value
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import Kind, labelled
from merit.difference import CELLS, CHANGED, ENDED, NEW, Difference
from merit.text import is_missing, number, t

Row = Mapping[Hashable, Any]
Columns = list[tuple[str, str, Kind]]


def changes(difference: Difference, *, stamp: Stamp, bands: Bands) -> Rows:
    """Every assessment that is new, changed or withdrawn, each changed cell from what to what.

    Args:
        difference: rows as merit.difference.Difference describes them.
        stamp: the snapshot after the change.
        bands: categories by code.
    """
    lang, frame = stamp.lang, difference.rows
    n = {
        key: number(lang, n, 0)
        for key, n in difference.counts.items()
        if key in ("new", "changed", "withdrawn")
    }
    columns = [t(lang, "institution"), t(lang, "publish-column-change")]

    def shown() -> pd.DataFrame:
        cells = [(_who(lang, row), _change(lang, row, bands)) for row in frame.to_dict("records")]
        return pd.DataFrame(cells, columns=columns, dtype=object)

    return rows(
        "perubahan",
        stamp=stamp,
        title=t(lang, "publish-changes-title"),
        sentence=t(lang, "publish-changes-sentence", **n),
        shown=shown,
        table=labelled(_file(lang, frame, bands), _columns(lang), missing=t(lang, "publish-empty")),
        questions=("score_rows",),
        n=t(lang, "publish-n-rows", n=number(lang, len(frame), 0)),
    )


def _who(lang: str, row: Row) -> str:
    facts = [str(row["institution"]), str(row["year"])]
    if row["status"] != "final":
        facts.append(t(lang, f"status-{row['status']}"))
    return f"**{plain(row['name'])}**{BREAK}{plain(' · '.join(facts))}"


def _change(lang: str, row: Row, bands: Bands) -> str:
    kind = str(row["change"])
    head = f"**{t(lang, f'publish-change-{kind}')}**"
    if kind != CHANGED:
        side = "after" if kind == NEW else "before"
        held = f"{points(lang, row[f'total_{side}'])} · {category(lang, row[f'category_{side}'], bands)}"
        return f"{head}{BREAK}{held}"
    lines = [
        t(
            lang,
            _from_to(row, cell),
            what=label(lang, cell),
            before=value(lang, cell, row[f"{cell}_before"], bands),
            after=value(lang, cell, row[f"{cell}_after"], bands),
        )
        for cell in row["cells"]
    ]
    return BREAK.join([head, *lines])


def _from_to(row: Row, cell: str) -> str:
    """The message of a change: a value that is taken away is marked."""
    gone = is_missing(row[f"{cell}_after"]) and not is_missing(row[f"{cell}_before"])
    return "publish-from-to-lost" if gone else "publish-from-to"


def _file(lang: str, frame: pd.DataFrame, bands: Bands) -> pd.DataFrame:
    """The rows with words for the file: kind of change, status, names of the categories."""
    told = frame.assign(
        change=[t(lang, f"publish-change-{kind}") for kind in frame["change"]],
        status=[t(lang, f"status-{status}") for status in frame["status"]],
    )
    names = {code: band.name for code, band in bands.items()}
    for side in ("before", "after"):
        told[f"category_{side}"] = told[f"category_{side}"].map(lambda c: names.get(c, c), na_action="ignore")
    return told


def _columns(lang: str) -> Columns:
    every: Columns = [
        ("institution", t(lang, "publish-code"), "text"),
        ("name", t(lang, "institution"), "text"),
        ("year", t(lang, "year"), "year"),
        ("status", t(lang, "status"), "text"),
        ("change", t(lang, "publish-column-change"), "text"),
    ]
    for cell in CELLS:
        kind: Kind = "score" if cell.startswith(("aspect", "total")) else "text"
        every += [
            (f"{cell}_{side}", t(lang, f"publish-{side}-of", what=label(lang, cell)), kind)
            for side in ("before", "after")
        ]
    return every


def moves(difference: Difference, *, stamp: Stamp, bands: Bands) -> Rows:
    """Institutions whose latest category becomes another one, by name (as `changes`)."""
    lang, frame = stamp.lang, difference.moves
    labels = [t(lang, key) for key in ("institution", "publish-before", "publish-after")]

    def shown() -> pd.DataFrame:
        cells = [
            (
                f"**{plain(row['name'])}**{BREAK}{plain(row['institution'])}",
                _held(lang, row, "before", bands),
                _held(lang, row, "after", bands),
            )
            for row in frame.to_dict("records")
        ]
        return pd.DataFrame(cells, columns=labels, dtype=object)

    n = number(lang, len(frame), 0)
    kinds = ("moves", "first", "lost", "ended")
    told_kinds = {kind: number(lang, difference.counts[kind], 0) for kind in kinds}
    columns: Columns = [
        ("institution", t(lang, "publish-code"), "text"),
        ("name", t(lang, "institution"), "text"),
        ("group", t(lang, "group"), "text"),
    ]
    for side in ("before", "after"):
        words = {"what": t(lang, "category")}, {"what": t(lang, "score")}, {"what": t(lang, "year")}
        columns += [
            (f"category_{side}", t(lang, f"publish-{side}-of", **words[0]), "text"),
            (f"total_{side}", t(lang, f"publish-{side}-of", **words[1]), "score"),
            (f"year_{side}", t(lang, f"publish-{side}-of", **words[2]), "year"),
        ]
    names = {code: band.name for code, band in bands.items()}
    told = frame.assign(
        **{
            f"category_{side}": frame[f"category_{side}"].map(lambda c: names.get(c, c), na_action="ignore")
            for side in ("before", "after")
        }
    )
    return rows(
        "pindah-kategori",
        stamp=stamp,
        title=t(lang, "publish-moves-title"),
        sentence=t(lang, "publish-moves-sentence", **told_kinds)
        if len(frame)
        else t(lang, "publish-moves-none"),
        shown=shown,
        table=labelled(told, columns, missing=t(lang, "publish-no-category")),
        questions=("standings",),
        n=t(lang, "n-institutions", n=n),
    )


def _held(lang: str, row: Row, side: str, bands: Bands) -> str:
    """Category, points and year of the status that counts."""
    if side == "after" and row["kind"] == ENDED:
        return t(lang, "publish-ended")
    if is_missing(row[f"year_{side}"]):
        return category(lang, None, bands, square=True)
    held = category(lang, row[f"category_{side}"], bands, square=True)
    return f"{held}{BREAK}{points(lang, row[f'total_{side}'])} ({int(row[f'year_{side}'])})"
