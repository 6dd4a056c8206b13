"""The table under a chart: raw values with the way each column is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from merit.text import is_missing, number, percent, signed, t

Kind = Literal["text", "year", "count", "score", "share", "change"]


def printed_share(lang: str, share: float) -> str:
    """A share as its source printed it: 0.53 -> "53%", 0.739 -> "73,9%", no decimals that are not its own."""
    return f"{number(lang, round(share * 100, 6))}%"


@dataclass(frozen=True)
class Table:
    """A table under a chart: raw values, how each column is written, the word for a missing value.

    `kinds` gives every column of `frame` (already labelled in the reader's language): text, year,
    count (whole number), score (points), share (0 to 1, written as percent), change (signed points).
    `printed` says, of a column of shares, which rows a source printed: they get no decimals of ours.
    """

    frame: pd.DataFrame
    kinds: Mapping[str, Kind]
    missing: str
    printed: Mapping[str, Sequence[bool]] = field(default_factory=dict)

    @property
    def numbers(self) -> list[str]:
        """The columns that hold amounts, which stand right-aligned; a year is a name."""
        return [name for name, kind in self.kinds.items() if kind not in ("text", "year")]

    def display(self, lang: str) -> pd.DataFrame:
        """The same rows as strings, numbers as the language writes them, missing values in words."""

        def cell(value: object, kind: Kind, printed: bool) -> str:
            if is_missing(value):
                return self.missing
            if kind in ("text", "year"):
                return str(value)
            amount = float(str(value))
            if kind == "share":
                return printed_share(lang, amount) if printed else percent(lang, amount, 1)
            if kind == "change":
                return signed(lang, amount)
            return number(lang, amount, 0 if kind == "count" else 2)

        no = [False] * len(self.frame)
        columns: dict[object, list[str]] = {
            name: [
                cell(v, self.kinds[str(name)], p)
                for v, p in zip(self.frame[name], self.printed.get(str(name), no), strict=True)
            ]
            for name in self.frame.columns
        }
        return pd.DataFrame(columns)

    def folded(self, lang: str, *, widest: int = 4) -> pd.DataFrame:
        """The rows of `display`, fit for a phone: beyond `widest` columns the rest share one cell.

        The first column stays, the others become "label: value" lines of a second one, so that nothing
        scrolls sideways and nothing is left out.
        """
        shown = self.display(lang)
        if len(shown.columns) <= widest:
            return shown
        first, *rest = shown.columns
        lines = [" · ".join(f"{name}: **{row[name]}**" for name in rest) for _, row in shown.iterrows()]
        return pd.DataFrame({first: shown[first], t(lang, "details"): lines})


def labelled(
    frame: pd.DataFrame,
    columns: Sequence[tuple[str, str, Kind]],
    *,
    missing: str,
    printed: Mapping[str, Sequence[bool]] | None = None,
) -> Table:
    """Pick and label columns for a table: (column, label, kind) in reading order.

    `printed` has, by column, the rows whose share is as its source printed it.
    """
    picked = frame[[c for c, _, _ in columns]].copy()
    picked.columns = pd.Index([label for _, label, _ in columns])
    quoted = {label: list(printed[c]) for c, label, _ in columns if c in printed} if printed else {}
    kinds = {label: kind for _, label, kind in columns}
    return Table(picked.reset_index(drop=True), kinds, missing, quoted)
