"""Plotly's text: lines parted by <br>, bold within <b>; nothing else is markup."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape, unescape

from merit.charts.twin import font
from merit.charts.twin.errors import UnsupportedError

Run = tuple[str, bool]  # plain text, whether it is bold
Lines = tuple[tuple[Run, ...], ...]

NO_BREAK = "\u00a0"
_SPACES = re.compile(r"^ +| +$|  +")
_MARK = re.compile(r"(<br ?/?>|</?[A-Za-z][^<>]*>)")


@lru_cache(4096)
def lines_of(text: str) -> Lines:
    """Text of a figure -> its lines of runs.

    Raises:
        UnsupportedError: the text has markup other than <br>, <b> and </b>.
    """
    lines: list[list[Run]] = [[]]
    bold = False
    for part in _MARK.split(text):
        if not part:
            continue
        if part.startswith("<br"):
            lines.append([])
        elif part in ("<b>", "</b>"):
            bold = part == "<b>"
        elif _MARK.fullmatch(part):
            raise UnsupportedError(f"text with {part}")
        else:
            lines[-1].append((unescape(part), bold))
    return tuple(tuple(line) for line in lines)


def wide(lines: Lines, size: float, *, bold: bool = False) -> float:
    """Pixels of the widest line."""
    return max(sum(font.width(text, size, bold=bold or b) for text, b in line) for line in lines)


def _kept(text: str) -> str:
    """Text in which SVG keeps every space: where it would drop one stands a no-break space."""
    return escape(_SPACES.sub(lambda found: NO_BREAK * len(found[0]), text), quote=False)


def _runs(line: Iterable[Run]) -> str:
    return "".join(
        f'<tspan font-weight="700">{_kept(text)}</tspan>' if bold else _kept(text) for text, bold in line
    )


def inside(lines: Lines, x: str) -> str:
    """The inside of a <text> element; lines after the first go back to `x` and one line down."""
    first, *others = lines
    rest = [f'<tspan x="{x}" dy="1.3em">{_runs(line) or "&#8203;"}</tspan>' for line in others]
    return _runs(first) + "".join(rest)
