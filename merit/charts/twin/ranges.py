"""Axis ranges where the figure leaves them open: decided as plotly decides them when it draws."""

from collections.abc import Iterator

from merit.charts.twin.axes import number_of
from merit.charts.twin.bars import Bar
from merit.charts.twin.sheet import Sheet, Trace, listed, part

NARROW = 342.0  # pixels across that are reckoned with where a decision hangs on the width: a phone's
PAD = 0.05  # headroom, of the axis's length
Point = tuple[float, float]  # a value that must be seen, pixels of room beside it

Categories = tuple[str, ...] | None


def _of_bars(name: str, bars: list[Bar]) -> Iterator[tuple[Point, bool]]:
    for bar in bars:
        if bar.trace.horizontal == (name[0] == "y"):
            yield (bar.seat - bar.room, 0.0), False
            yield (bar.seat + bar.room, 0.0), False
        elif not bar.blank:
            yield (bar.foot, 0.0), bar.foot != 0
            yield (bar.top, 0.0), bar.top != 0


def _of_scatter(name: str, trace: Trace, categories: Categories) -> Iterator[tuple[Point, bool]]:
    mode = str(trace.raw.get("mode", "lines"))
    marker = part(trace.raw, "marker")
    size = max([float(s) for s in trace.each(marker.get("size", 6), 1)]) if "markers" in mode else 0.0
    padded = "markers" in mode or "text" in mode or name[0] == "y"
    for value in trace.x if name[0] == "x" else trace.y:
        number = number_of(value, categories)
        if number is not None:
            yield (number, 1.6 * size / 2), padded


def _of_heatmap(name: str, trace: Trace, categories: Categories) -> Iterator[tuple[Point, bool]]:
    numbers = [number_of(v, categories) for v in (trace.x if name[0] == "x" else trace.y)]
    numbers = numbers or [float(n) for n in range(len(listed(trace.raw.get("z"))))]
    for number in numbers:
        if number is not None:
            yield (number - 0.5, 0.0), False
            yield (number + 0.5, 0.0), False


def open_range(
    page: Sheet, name: str, categories: Categories, bars: list[Bar], length: float
) -> tuple[float, float]:
    """The range of an axis that its figure leaves to plotly.

    Args:
        page: the figure.
        name: the axis.
        categories: its categories, None for numbers.
        bars: the bars on it.
        length: its length in pixels.
    """
    points = list(_of_bars(name, bars))
    for trace in page.traces:
        if name not in trace.axes:
            continue
        if trace.kind == "scatter":
            points += _of_scatter(name, trace, categories)
        elif trace.kind == "heatmap":
            points += _of_heatmap(name, trace, categories)
    found = [(value, pad + (PAD * length if padded else 0)) for (value, pad), padded in points]
    ends = _widest(found, length)
    return (ends[1], ends[0]) if page.axes[name].get("autorange") == "reversed" else ends


def _widest(points: list[Point], length: float) -> tuple[float, float]:
    """The range in which every point has its room: plotly's pair of points that asks for the most."""
    if not points:
        return -1.0, 6.0 if length else 4.0
    low, high = min(v for v, _ in points), max(v for v, _ in points)
    if low == high:
        return low - 1, high + 1
    best, ends = 0.0, (low, high)
    starts = {p for p in points if p[0] == low or p[1] > 0}
    stops = {p for p in points if p[0] == high or p[1] > 0}
    for at, before in starts:
        for to, after in stops:
            left = length - before - after
            if to > at and left > length / 10 and (to - at) / left > best:
                best = (to - at) / left
                ends = (at - best * before, to + best * after)
    return ends
