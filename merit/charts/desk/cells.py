"""What the desk's tables share: a cell's name and its value in words, long values that may break."""

import re
from collections.abc import Mapping
from datetime import datetime

from merit.charts.base import Category
from merit.charts.regions import mark
from merit.charts.rows import plain
from merit.text import day, is_missing, moment, number, t

BREAK = "  \n"  # a new line within a Markdown cell
Bands = Mapping[str, Category]
RUN = re.compile(r"[^\s\u200b]{16}")


def breakable(text: object) -> str:
    """Text from a file for a Markdown cell: no marks, and long runs without a space may break."""
    # The invisible space goes in before the escapes: a backslash never parts from what it escapes.
    return plain(RUN.sub(lambda run: run.group() + "\u200b", str(text)))


def hour(lang: str, text: object) -> str:
    """A moment of the log (ISO 8601 with its zone) in WIB."""
    return moment(lang, datetime.fromisoformat(str(text)))


def named(who: object) -> str:
    """Who did something: an address stays whole, so that it can be copied; a long name may break."""
    return plain(who) if "@" in str(who) else breakable(who)


def label(lang: str, cell: str) -> str:
    """The name of a cell of merit.difference.CELLS."""
    if cell.startswith("aspect_"):
        return t(lang, "publish-cell-aspect", no=cell.removeprefix("aspect_"))
    return t(lang, f"publish-cell-{cell.replace('_', '-')}")


def category(lang: str, code: object, bands: Bands, *, square: bool = False) -> str:
    """The name of a category, or the word for none; with its square of colour when asked for."""
    if is_missing(code):
        return t(lang, "publish-no-category")
    known = bands.get(str(code))
    name = known.name if known else str(code)
    return f"{mark(bands, code)}\u00a0{name}" if square and known else name


def value(lang: str, cell: str, content: object, bands: Bands) -> str:
    """The value of a cell in words; a missing one is a word too."""
    if cell == "category":
        return category(lang, content, bands)
    if is_missing(content):
        return t(lang, "publish-empty")
    if cell == "fixed_on":
        return day(lang, str(content)[:10])
    if cell == "talent_management":
        return t(lang, "publish-yes" if content else "publish-no")
    return number(lang, float(str(content)))


def points(lang: str, total: object) -> str:
    """A total, or the word for none."""
    return t(lang, "publish-no-score") if is_missing(total) else number(lang, float(str(total)))
