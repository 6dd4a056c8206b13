"""A figure and its static twin, drawn when they are first asked for and once for all who ask."""

import json
import logging
import zlib
from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, cast

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from merit.charts.twin import UnsupportedError, laid_out, svg
from merit.text import is_missing

log = logging.getLogger(__name__)


class Drawing:
    """A plotly figure with all its faces: figure, layout decided, JSON for the browser, SVG."""

    def __init__(self, make: go.Figure | Callable[[], go.Figure]) -> None:
        """`make` is the figure, or draws it."""
        self._make = make

    @cached_property
    def figure(self) -> go.Figure:
        """The figure as it was drawn."""
        return self._make() if callable(self._make) else self._make

    @cached_property
    def _plain(self) -> dict[str, Any]:
        return cast("dict[str, Any]", plain(self.figure.to_plotly_json()))

    @cached_property
    def _decided(self) -> dict[str, Any]:
        try:
            return laid_out(self._plain)
        except UnsupportedError as error:  # plotly then decides itself, in the browser
            log.warning("no twin: %s", error)
            return self._plain

    @cached_property
    def json(self) -> str:
        """Data and layout for plotly.js, with margins, ranges and ticks decided as in `svg`."""
        made = json.dumps(self._decided, ensure_ascii=False, separators=(",", ":"))
        if "svg" in self.__dict__:
            self._settle()
        return made

    @cached_property
    def svg(self) -> str:
        """The twin: one `<svg>` as wide as its box, text in the page's colour; "" where none can be drawn."""
        try:
            made = svg(self._plain, title="")
        except UnsupportedError as error:
            log.warning("no twin: %s", error)
            made = ""
        if "json" in self.__dict__:
            self._settle()
        return made

    @cached_property
    def height(self) -> int:
        """Height in pixels."""
        return int(self._decided["layout"].get("height") or 400)

    def _settle(self) -> None:
        """Let go of what both faces were made of, ten times their size; the figure can be made again."""
        packed = zlib.compress(json.dumps(self._plain, separators=(",", ":")).encode(), 1)
        _ = self.height
        self._make = partial(_again, packed)
        for heavy in ("figure", "_plain", "_decided"):
            self.__dict__.pop(heavy, None)


def _again(packed: bytes) -> go.Figure:
    return go.Figure(json.loads(zlib.decompress(packed)))


NONE = Drawing(go.Figure)  # of what has no picture


def plain(value: Any) -> Any:  # noqa: ANN401 -- JSON is anything
    """Anything of a figure as JSON has it: lists for arrays, None for what is missing."""
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, np.ndarray | pd.Series | pd.Index | list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if is_missing(value) else value
