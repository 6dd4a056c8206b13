"""A control: one sum that must agree, with its two sides; and what all controls read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from merit.text import is_missing

OK, FAILED, UNKNOWN = "ok", "failed", "unknown"
Answers = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Offender:
    """An institution that breaks a control; of a label also its points, what it says and what follows."""

    name: str
    total: float | None = None
    label: str = ""
    follows: str = ""


@dataclass(frozen=True)
class Control:
    """One sum that must agree.

    `key` names what is compared (message control-KEY), `subject` of what: the name of a category, group or
    scope, or the key of a list or table; `moment` is now, before or latest. A side that was not published
    is None.
    """

    key: str
    subject: str
    moment: Literal["now", "before", "latest"]
    left: int | None
    right: int | None
    at_most: bool = False  # left may be smaller: only part of it is known
    offenders: tuple[Offender, ...] = ()

    @property
    def difference(self) -> int | None:
        """Left less right; None when a side is not known."""
        return None if self.left is None or self.right is None else self.left - self.right

    @property
    def state(self) -> str:
        """One of OK, FAILED, UNKNOWN."""
        if self.difference is None:
            return UNKNOWN
        return OK if self.difference == 0 or (self.at_most and self.difference < 0) else FAILED


def whole(value: object) -> int | None:
    """A count; None when it is missing."""
    return None if is_missing(value) else int(str(value))


def standing_at(recount: pd.DataFrame, rule: str, **where: str) -> int:
    """Institutions of a recount under `rule` in the rows whose columns have the values of `where`."""
    rows = recount[recount["rule"] == rule]
    for column, value in where.items():
        rows = rows[rows[column] == value]
    return int(rows["n"].sum())


def measure(answers: Answers, name: str, moment: str) -> int | None:
    """The figure `name` of ceremony_summary, now or before."""
    summary = answers["summary"].set_index("measure")
    return whole(summary[moment].get(name))


def sum_of(parts: list[int | None]) -> int | None:
    """The sum; None when a part is not known."""
    known = [p for p in parts if p is not None]
    return sum(known) if len(known) == len(parts) else None
