"""A figure as plain values: its template merged, its arrays as lists, its traces and axes by name."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from merit.charts.twin.errors import Plain, UnsupportedError, known, names

LAYOUT = names(
    "template height width margin font separators showlegend legend barmode bargap bargroupgap uniformtext "
    "annotations shapes paper_bgcolor plot_bgcolor hovermode hoverlabel dragmode clickmode uirevision "
    "autosize modebar title transition meta"
)
KINDS = ("bar", "scatter", "heatmap")


def listed(value: object) -> list[Any]:
    """An array of a figure (list, tuple, numpy, or plotly's base64) as a list; empty when there is none.

    Raises:
        UnsupportedError: it is something else.
    """
    if value is None:
        return []
    if isinstance(value, Mapping):
        dtype, data, shape = value.get("dtype"), value.get("bdata"), value.get("shape")
        if not isinstance(dtype, str) or not isinstance(data, str):
            raise UnsupportedError(f"array {value!r:.60}")
        flat = np.frombuffer(base64.b64decode(data), dtype=np.dtype(dtype))
        if shape is not None:
            flat = flat.reshape([int(n) for n in str(shape).split(",")])
        return list(flat.tolist())
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise UnsupportedError(f"array {value!r:.60}")
    return list(value.tolist()) if hasattr(value, "tolist") else list(value)


def is_array(value: object) -> bool:
    """Whether an attribute holds one value per point."""
    return isinstance(value, list | tuple | np.ndarray) or (isinstance(value, Mapping) and "bdata" in value)


def merged(under: Plain, over: Plain) -> dict[str, Any]:
    """`over` with what only `under` says, parts within parts."""
    out = dict(under)
    for name, value in over.items():
        below = out.get(name)
        if isinstance(value, Mapping) and isinstance(below, Mapping):
            out[name] = merged(below, value)
        elif value is not None:
            out[name] = value
    return out


def part(whole: Plain, name: str) -> Plain:
    """An attribute that is a part of its own; empty when it is not given."""
    found = whole.get(name)
    return found if isinstance(found, Mapping) else {}


@dataclass(frozen=True)
class Trace:
    """One trace: its place in the figure, its kind (bar, scatter, heatmap), its axes and its attributes."""

    index: int
    raw: Plain

    @property
    def kind(self) -> str:
        """bar, scatter or heatmap."""
        return str(self.raw.get("type", "scatter"))

    @property
    def axes(self) -> tuple[str, str]:
        """Names of its axes in the layout, as ("xaxis", "yaxis2")."""
        return axis_name(self.raw.get("xaxis", "x")), axis_name(self.raw.get("yaxis", "y"))

    @cached_property
    def x(self) -> list[Any]:
        """Values across, one per point."""
        return listed(self.raw.get("x"))

    @cached_property
    def y(self) -> list[Any]:
        """Values upwards, one per point."""
        return listed(self.raw.get("y"))

    @property
    def empty(self) -> bool:
        """Whether it has nothing to show."""
        if self.kind == "heatmap":
            return not listed(self.raw.get("z"))
        return any(self.raw.get(name) is not None and not listed(self.raw[name]) for name in "xy")

    @property
    def horizontal(self) -> bool:
        """Whether its bars lie."""
        return self.raw.get("orientation") == "h"

    @property
    def where(self) -> str:
        """Its name in messages."""
        return f"data[{self.index}] ({self.kind})"

    def one(self, value: object, i: int) -> Any:  # noqa: ANN401
        """An attribute of the point `i`: from an array, or the same for all points."""
        if not is_array(value):
            return value
        values = value if isinstance(value, list | tuple) else listed(value)
        return values[i] if i < len(values) else None

    def each(self, value: object, n: int) -> list[Any]:
        """An attribute per point: an array as it is, anything else `n` times."""
        if not is_array(value):
            return [value] * n
        values = listed(value)
        return [*values, *[None] * (n - len(values))]


def axis_name(ref: object) -> str:
    """Reference of a trace or an annotation -> name in the layout: x2 -> xaxis2."""
    text = str(ref)
    return f"{text[0]}axis{text[1:]}"


@dataclass(frozen=True)
class Sheet:
    """A figure in plain values.

    `layout` is the layout with its template merged, `axes` the attributes of each axis by name.
    """

    traces: tuple[Trace, ...]
    layout: Plain
    axes: Mapping[str, Plain]

    @property
    def height(self) -> float:
        """Pixels from top to foot."""
        return float(self.layout["height"])

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Axes that belong together, in the order of their traces."""
        return list(dict.fromkeys(trace.axes for trace in self.traces))

    @property
    def size(self) -> float:
        """Font size in pixels where nothing else is said."""
        return float(part(self.layout, "font").get("size", 12))

    @property
    def ink(self) -> object:
        """Colour of text where nothing else is said: the figure's, or the page's own."""
        return part(self.layout, "font").get("color", "currentColor")


def sheet(figure: Plain) -> Sheet:
    """Figure as plotly's JSON has it -> its sheet.

    Raises:
        UnsupportedError: a kind of trace or a part of the layout that the twin does not draw.
    """
    given = figure.get("layout") or {}
    template = part(part(given, "template"), "layout")
    layout = {name: value for name, value in merged(template, given).items() if name != "template"}
    if any(part(part(given, "template"), "data").values()):
        raise UnsupportedError("template.data")
    if figure.get("frames"):
        raise UnsupportedError("frames")
    every = (Trace(i, raw) for i, raw in enumerate(figure.get("data") or ()))
    # Plotly hides a trace that has nothing to show, in the legend too.
    traces = tuple(t for t in every if t.raw.get("visible", True) is not False and not t.empty)
    names = dict.fromkeys(name for trace in traces for name in trace.axes)
    for name in layout:
        if name[1:5] == "axis" and name[0] in "xy":
            names.setdefault(name)
    axes = {name: merged(part(template, name[:5]), part(layout, name)) for name in names}
    known({k: v for k, v in layout.items() if k not in axes}, LAYOUT, "layout")
    if "height" not in layout:
        raise UnsupportedError("layout without height")
    if part(layout, "title").get("text"):
        raise UnsupportedError("layout.title")
    for trace in traces:
        if trace.kind not in KINDS:
            raise UnsupportedError(f"{trace.where}: this kind of trace")
        if trace.raw.get("visible", True) is not True:
            raise UnsupportedError(f"{trace.where}.visible")
    return Sheet(traces, layout, axes)
