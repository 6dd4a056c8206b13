"""Bars: where they stand and how far they reach, before any of them is drawn."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from merit.charts.twin.axes import number_of
from merit.charts.twin.errors import UnsupportedError, demand, known, names
from merit.charts.twin.sheet import Sheet, Trace, part

NAMES = names(
    "type x y base width orientation name text textposition textangle textfont insidetextanchor "
    "constraintext cliponaxis marker showlegend legendgroup xaxis yaxis customdata hoverinfo hovertemplate "
    "hovertext hoverlabel unselected selected visible meta offsetgroup ids uid opacity"
)
MARKER = ("color", "line", "opacity", "pattern")
Categories = Mapping[str, tuple[str, ...] | None]


@dataclass(frozen=True)
class Bar:
    """One bar in the values of its axes: `place` and half `width` across, from `foot` to `top`.

    The axis keeps `room` on either side of its `seat`, which bars beside each other share; a `blank`
    one has a place and no size.
    """

    trace: Trace
    i: int
    seat: float
    place: float
    width: float
    foot: float
    top: float
    room: float
    blank: bool


def check(trace: Trace) -> None:
    """Let a trace of bars through whose every attribute is drawn.

    Raises:
        UnsupportedError: it has one that is not.
    """
    raw, where = trace.raw, trace.where
    known(raw, NAMES, where)
    marker = part(raw, "marker")
    known(marker, MARKER, f"{where}.marker")
    known(part(marker, "line"), ("color", "width"), f"{where}.marker.line")
    pattern = part(marker, "pattern")
    known(pattern, ("shape", "size", "solidity", "bgcolor", "fgcolor"), f"{where}.marker.pattern")
    known(part(raw, "textfont"), ("color", "size", "weight", "family"), f"{where}.textfont")
    demand(raw, where, constraintext="both", opacity=1)


def _numbers(values: Iterable[Any], categories: tuple[str, ...] | None) -> list[float | None]:
    return [number_of(value, categories) for value in values]


def _least(places: Iterable[float | None]) -> float:
    """The least distance between two places; 1 where there is only one."""
    distinct = sorted({p for p in places if p is not None})
    return min((b - a for a, b in pairwise(distinct)), default=1.0)


def bars_of(page: Sheet, categories: Categories) -> list[Bar]:
    """Every bar of a figure, in the order of the traces.

    Raises:
        UnsupportedError: traces that are not drawn, or a way of standing that is not.
    """
    made: list[Bar] = []
    for pair in page.pairs:
        traces = [t for t in page.traces if t.kind == "bar" and t.axes == pair]
        for trace in traces:
            check(trace)
        if len({t.horizontal for t in traces}) > 1:
            raise UnsupportedError("lying and standing bars on the same axes")
        made += _subplot(page, traces, categories)
    return made


def _subplot(page: Sheet, traces: list[Trace], categories: Categories) -> list[Bar]:
    mode = page.layout.get("barmode", "group")
    gap, inner = float(page.layout.get("bargap", 0.2)), float(page.layout.get("bargroupgap", 0))
    if mode not in ("overlay", "stack", "relative", "group"):
        raise UnsupportedError(f"layout.barmode = {mode!r}")
    places = {}
    sizes = {}
    for t in traces:
        across, along = (t.axes[1], t.axes[0]) if t.horizontal else t.axes
        at, reach = (t.y, t.x) if t.horizontal else (t.x, t.y)
        places[t.index] = _numbers(at or range(len(reach)), categories[across])
        sizes[t.index] = _numbers(reach, categories[along])
    together = _least(p for t in traces for p in places[t.index])
    sums: dict[tuple[float, bool], float] = defaultdict(float)
    made = []
    beside = list(traces) if mode == "group" and len(traces) > 1 else []
    for t in traces:
        stacked = mode in ("stack", "relative") and t.raw.get("base") is None
        least = _least(places[t.index]) if mode == "overlay" else together
        widths = t.each(t.raw.get("width"), len(places[t.index]))
        bases = t.each(t.raw.get("base"), len(places[t.index]))
        share = (1 - gap) * least / max(len(beside), 1)
        shift = (beside.index(t) - (len(beside) - 1) / 2) * share if t in beside else 0.0
        for i, (place, size) in enumerate(zip(places[t.index], sizes[t.index], strict=False)):
            if place is None:
                continue
            width = float(widths[i]) if widths[i] is not None else share * (1 - inner)
            foot = float(bases[i] or 0)
            if stacked:
                key = (place, mode == "relative" and (size or 0) < 0)
                foot = sums[key]
                sums[key] += size or 0
            room = max(least / 2, width / 2)
            top = foot + (size or 0)
            made.append(Bar(t, i, place, place + shift, width, foot, top, room, size is None))
    return made
