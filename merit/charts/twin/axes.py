"""Axes: what a value is called, and where it stands in the plot."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from merit.charts.twin.errors import Plain, UnsupportedError, demand, known, names
from merit.charts.twin.sheet import Sheet, Trace, axis_name, part

NAMES = names(
    "type range autorange domain anchor side visible tickvals ticktext tickmode dtick tick0 nticks tickangle "
    "tickfont showticklabels showgrid gridcolor gridwidth zeroline showline ticks automargin fixedrange "
    "matches title layer hoverformat categoryorder rangemode griddash constrain"
)


@dataclass(frozen=True)
class Axis:
    """An axis with its room in the plot.

    `start` and `length` are percent of the plot's width for x, pixels from the plot's top for y; `ends` are
    the values at its start and end (left and right, foot and top), categories by their number from 0.
    """

    name: str
    raw: Plain
    categories: tuple[str, ...] | None
    ends: tuple[float, float]
    start: float
    length: float

    @property
    def letter(self) -> str:
        """The letter x or y."""
        return self.name[0]

    @property
    def visible(self) -> bool:
        """Whether its labels and gridlines are drawn."""
        return self.raw.get("visible", True) is not False

    def share(self, value: object) -> float | None:
        """How far a value is from the axis's first end to its other; None where there is no value."""
        number = number_of(value, self.categories)
        if number is None:
            return None
        low, high = self.ends
        return (number - low) / (high - low)

    def at(self, value: object) -> float | None:
        """Where a value stands: percent of the plot's width, or pixels below the plot's top."""
        share = self.share(value)
        if share is None:
            return None
        return self.start + self.length * (share if self.letter == "x" else 1 - share)

    def within(self, value: object) -> bool:
        """Whether a value lies in the axis's range."""
        share = self.share(value)
        return share is not None and -1e-9 <= share <= 1 + 1e-9


def number_of(value: object, categories: tuple[str, ...] | None) -> float | None:
    """A value on its axis as a number; the number of its category; None where there is none."""
    if categories is not None:
        if isinstance(value, str):
            return float(categories.index(value)) if value in categories else None
        if isinstance(value, int | float) and not math.isnan(value):
            return float(value)
        return None
    if isinstance(value, bool) or value is None:
        return None
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def domain(raw: Plain, name: str) -> tuple[float, float]:
    """The share of the plot that an axis takes.

    Raises:
        UnsupportedError: it is no pair of numbers.
    """
    found = raw.get("domain") or (0, 1)
    try:
        low, high = map(float, found)
    except (TypeError, ValueError) as error:
        raise UnsupportedError(f"layout.{name}.domain = {found!r:.60}") from error
    return low, high


def categories(name: str, raw: Plain, traces: Iterable[Trace]) -> tuple[str, ...] | None:
    """Categories of an axis in the order in which the traces bring them; None for an axis of numbers.

    Raises:
        UnsupportedError: another kind of axis, or an order of its own.
    """
    kind = raw.get("type")
    if kind not in (None, "-", "linear", "category"):
        raise UnsupportedError(f"layout.{name}.type = {kind!r}")
    values = [v for t in traces if name in t.axes for v in (t.x if name[0] == "x" else t.y)]
    if kind not in ("linear", "category"):
        words = [v for v in values if isinstance(v, str) and number_of(v, None) is None]
        kind = "category" if any(words) or (words and len(words) == len(values)) else "linear"
        if any(len(v) >= 8 and v[:4].isdigit() and v[4] == "-" for v in words):
            raise UnsupportedError(f"layout.{name}: dates")
    if kind == "linear":
        return None
    if raw.get("categoryorder") not in (None, "trace"):
        raise UnsupportedError(f"layout.{name}.categoryorder")
    return tuple(dict.fromkeys(_category(v) for v in values if v is not None))


def _category(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def check(name: str, raw: Plain) -> None:
    """Let an axis through whose every attribute is drawn.

    Raises:
        UnsupportedError: it has ticks, a zero line, a title or anything else that the house's axes lack.
    """
    where = f"layout.{name}"
    known(raw, NAMES, where)
    demand(raw, where, zeroline=False, ticks="", layer="above traces", griddash="solid", gridwidth=1)
    demand(raw, where, rangemode="normal", constrain="range")
    if raw.get("showline") or part(raw, "title").get("text"):
        raise UnsupportedError(f"{where}: a line or a title")
    if raw.get("side") not in (
        None,
        "bottom" if name[0] == "x" else "left",
        "top" if name[0] == "x" else "left",
    ):
        raise UnsupportedError(f"{where}.side = {raw['side']!r}")
    known(part(raw, "tickfont"), ("size", "color", "family", "weight"), f"{where}.tickfont")


def counter(name: str, raw: Plain) -> str:
    """Name of the axis that this one stands at."""
    return axis_name(raw.get("anchor") or ("y" if name[0] == "x" else "x"))


def axes_of(page: Sheet, room: float) -> Mapping[str, Axis]:
    """Axes by name, for a figure that is laid out.

    Args:
        page: the figure.
        room: pixels between the plot's top and its foot.

    Raises:
        UnsupportedError: an axis that the twin does not draw, or one without a range.
    """
    made = {}
    for name, raw in page.axes.items():
        check(name, raw)
        low, high = domain(raw, name)
        ends = raw.get("range")
        if ends is None or len(ends) != 2 or None in ends:
            raise UnsupportedError(f"layout.{name} without range")
        share = high - low
        start, length = (100 * low, 100 * share) if name[0] == "x" else (room * (1 - high), room * share)
        found = categories(name, raw, page.traces)
        made[name] = Axis(name, raw, found, (float(ends[0]), float(ends[1])), start, length)
    return made
