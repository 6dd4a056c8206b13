"""Widths and heights of text in Source Sans, the typeface that Streamlit ships."""

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

LINE = 1.3  # plotly's distance between two lines, in sizes of the font
ELSE = 0.55  # width of a character that the table lacks, in sizes of the font
BOLD = 700

_TABLE: dict[str, Any] = json.loads((Path(__file__).parent / "source-sans.json").read_text(encoding="utf-8"))


@cache
def _widths(weight: str) -> dict[str, float]:
    """Character -> width in sizes of the font, from source-sans.json (origin and licence stand there)."""
    return {c: int(width) / 1000 for width, chars in _TABLE["widths"][weight].items() for c in chars}


@lru_cache(4096)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that one line of plain text takes; kerning is not counted.

    Args:
        text: the line, without marks.
        size: font size in pixels.
        bold: whether it is set in weight 700.
    """
    table = _widths("700" if bold else "400")
    return size * sum(0.0 if c == "\u200b" else table.get(c, ELSE) for c in text)


def ascent(size: float) -> int:
    """Whole pixels above the baseline, as browsers round them."""
    return round(size * int(_TABLE["ascent"]) / 1000)


def descent(size: float) -> int:
    """Whole pixels below the baseline, as browsers round them."""
    return round(size * int(_TABLE["descent"]) / 1000)


def height(lines: int, size: float) -> float:
    """Pixels from the top of the first line to the foot of the last."""
    return ascent(size) + descent(size) + (lines - 1) * LINE * size
