"""A square in the colour of a control's state, for tables; the word must stand beside it."""

import base64

from merit.charts.base import NOT_ASSESSED
from merit.controls import FAILED, OK

# 3:1 on both themes; none of the colours of a category.
COLOURS = {OK: "#3a8f4d", FAILED: "#d1342f"}


def square(state: str) -> str:
    """A Markdown image: green for a control that agrees, red for one that fails, grey for unknown."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
        f'<rect width="10" height="10" rx="5" fill="{COLOURS.get(state, NOT_ASSESSED)}"/></svg>'
    )
    return f"![](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"
