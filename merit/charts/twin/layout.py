"""Everything that plotly would decide when it draws, decided beforehand and written into the figure."""

import math
from collections.abc import Mapping
from typing import Any

from merit.charts.twin import axes, legend, margins
from merit.charts.twin.bars import bars_of
from merit.charts.twin.errors import Plain, sure
from merit.charts.twin.ranges import NARROW, open_range
from merit.charts.twin.sheet import Sheet, listed, part, sheet

FAMILY = '"Source Sans", sans-serif'
GRID = "rgba(125,133,144,0.25)"  # where a figure asks for gridlines and names no colour


@sure
def laid_out(figure: Plain) -> dict[str, Any]:
    """The figure with margins, axis ranges, ticks and their angle written out: none hangs on the width.

    Plotly draws it as the twin does. A figure that is laid out comes back as it is.

    Args:
        figure: `data` and `layout` as figure.to_plotly_json() gives them.

    Returns:
        `data` and `layout`, the template merged into the layout; the traces are the given ones.

    Raises:
        UnsupportedError: the figure has something that the twin does not draw.
    """
    page = sheet(figure)
    made: dict[str, dict[str, Any]] = {}
    found = {name: axes.categories(name, raw, page.traces) for name, raw in page.axes.items()}
    bars = bars_of(page, found)
    given = {side: float(part(page.layout, "margin").get(side, 80)) for side in "lrtb"}
    rough = page.height - given["t"] - given["b"]
    for name, raw in page.axes.items():
        axes.check(name, raw)
        made[name] = {k: v for k, v in raw.items() if k != "automargin"}
        low, high = axes.domain(raw, name)
        length = (high - low) * (NARROW if name[0] == "x" else rough)
        if raw.get("range") is None or raw.get("autorange") is True:
            on_it = [bar for bar in bars if name in bar.trace.axes]
            made[name]["range"] = list(open_range(page, name, found[name], on_it, length))
        made[name] |= {"autorange": False, "automargin": False}
        if raw.get("visible", True) is not False:
            _ticks(page, made[name], name, found[name], length)
    layout = dict(page.layout) | made
    layout["font"] = {"family": FAMILY} | dict(part(page.layout, "font"))
    pushed = margins.pushed(Sheet(page.traces, layout, made), page.axes, legend.height(page))
    layout["margin"] = {**pushed, "autoexpand": False, "pad": 0}
    return {"data": list(figure.get("data") or ()), "layout": layout}


def _ticks(
    page: Sheet, axis: dict[str, Any], name: str, names: tuple[str, ...] | None, length: float
) -> None:
    """Write the ticks of a visible axis out."""
    low, high = sorted(map(float, axis["range"]))
    if axis.get("tickvals") is None:
        if names is not None:
            size = float(part(axis, "tickfont").get("size", page.size))
            step = axis.get("dtick") or max(1, math.ceil((high - low) * round(1.2 * size) / length))
            values = [i for i in range(0, len(names), int(step)) if low - 1e-9 <= i <= high + 1e-9]
            axis |= {"tickvals": values, "ticktext": [names[i] for i in values]}
        else:
            step = float(axis.get("dtick") or _step(high - low, length, name))
            first = math.ceil(low / step - 1e-9)
            marks = [i * step for i in range(first, math.floor(high / step + 1e-9) + 1)]
            separators = str(page.layout.get("separators", ".,"))
            axis |= {"tickvals": marks, "ticktext": [_written(m, step, separators) for m in marks]}
    elif axis.get("ticktext") is None:
        marks = listed(axis["tickvals"])
        axis["ticktext"] = [str(m) for m in marks]
    axis |= {"tickmode": "array"}
    if name[0] == "x":
        axis["tickangle"] = 0 if axis.get("tickangle") in (None, "auto") else axis["tickangle"]
    if axis.get("showgrid", True) and axis.get("gridcolor") is None:
        axis["gridcolor"] = GRID
    axis.pop("dtick", None)
    axis.pop("tick0", None)


def _step(span: float, length: float, name: str) -> float:
    """Plotly's distance between two ticks of an axis of numbers."""
    most = min(9, max(4, length / (40 if name[0] == "y" else 80))) + 1
    rough = span / most
    base = 10.0 ** math.floor(math.log10(rough))
    return next(base * n for n in (2, 5, 10) if base * n >= rough * (1 - 1e-9))


def _written(value: float, step: float, separators: str) -> str:
    """A tick as plotly writes it: decimals of its step, a true minus, the figure's separators."""
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{abs(value):,.{places}f}"
    swap: Mapping[int, str] = {ord("."): separators[:1] or ".", ord(","): separators[1:2]}
    return ("−" if round(value, places) < 0 else "") + text.translate(swap)
