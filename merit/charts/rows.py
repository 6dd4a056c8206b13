"""A finding told as a table: few narrow columns to read, every column to download."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Chart, Stamp
from merit.charts.table import Table
from merit.text import day, is_missing, t

UNTITLED = "(untitled page)"  # as data/published_sources.csv has it


@dataclass(frozen=True)
class Rows(Chart):
    """A chart whose picture is a table: `shown` holds Markdown cells, `table` the raw values.

    `cells` are the Markdown cells, or the way to write them: a face that shows no page never writes them.
    """

    cells: pd.DataFrame | Callable[[], pd.DataFrame] = field(default_factory=pd.DataFrame)

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The Markdown cells, written when they are first asked for."""
        return self.cells() if callable(self.cells) else self.cells


def rows(
    name: str,
    *,
    stamp: Stamp,
    title: str,
    sentence: str,
    shown: pd.DataFrame | Callable[[], pd.DataFrame],
    table: Table,
    questions: tuple[str, ...],
    n: str,
    sources: tuple[str, ...] = (),
) -> Rows:
    """Rows with the stamp's line as footer; `n` says in words what the table rests on."""
    return Rows(
        name, title, go.Figure, sentence, table, questions, sources, footer=stamp.line(n), cells=shown
    )


def plain(text: object) -> str:
    """`text` with the characters escaped that Markdown would read as marks."""
    return re.sub(r"([\\`*_\[\]<>~$#|:])", r"\\\1", str(text))


def linked(text: str, url: object) -> str:
    """`text` as a Markdown link to `url`, or alone when the address is not known."""
    return plain(text) if is_missing(url) else f"[{plain(text)}]({str(url).replace(')', '%29')})"


def titled(lang: str, title: object) -> str:
    """The title of a source; words of the reader's language for a page that has none."""
    return t(lang, "institution-source-untitled") if title == UNTITLED else str(title)


def cited(lang: str, publisher: object, date: object, url: object) -> str:
    """A source in a cell: publisher and date (or "tanpa tanggal"), linked where the address is known."""
    when = t(lang, "method-undated") if is_missing(date) else day(lang, str(date))
    # A long host name may break after its dots: three columns fit a phone.
    return linked(f"{publisher}, {when}".replace(".", ".\u200b"), url)


def raw(frame: pd.DataFrame, columns: dict[str, str], *, missing: str) -> Table:
    """A table for download: `columns` maps a column of `frame` to its label; values as they are."""
    picked = frame[list(columns)].rename(columns=columns).reset_index(drop=True)
    return Table(picked, dict.fromkeys(columns.values(), "text"), missing)
