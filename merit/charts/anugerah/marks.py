"""A square in the colour of a control's state, for tables; the word must stand beside it."""

from merit.charts.base import NOT_ASSESSED
from merit.charts.regions import swatch
from merit.controls import FAILED, OK

# 3:1 on both themes; none of the colours of a category.
COLOURS = {OK: "#3a8f4d", FAILED: "#d1342f"}


def square(state: str) -> str:
    """A Markdown image: green for a control that agrees, red for one that fails, grey for unknown."""
    return swatch(COLOURS.get(state, NOT_ASSESSED))
