"""Gridlines and tick labels."""

from collections.abc import Iterator, Mapping

from merit.charts.twin import font, paper, words
from merit.charts.twin.axes import Axis, counter
from merit.charts.twin.errors import UnsupportedError
from merit.charts.twin.paper import Item, colour, num, pct
from merit.charts.twin.sheet import Sheet, listed, part

Axes = Mapping[str, Axis]


def _ticks(axis: Axis) -> Iterator[tuple[float, str]]:
    """(place, text) of the ticks in the axis's range."""
    texts = listed(axis.raw.get("ticktext"))
    for value, text in zip(listed(axis.raw.get("tickvals")), texts, strict=False):
        at = axis.at(value)
        if at is not None and axis.within(value):
            yield at, str(text)


def grid(page: Sheet, axes: Axes) -> str:
    """Gridlines of every pair of axes."""
    return paper.grouped(line for pair in page.pairs for line in _lines(axes[pair[0]], axes[pair[1]]))


def _lines(x: Axis, y: Axis) -> Iterator[Item]:
    for axis in (x, y):
        if not axis.visible or axis.raw.get("showgrid", True) is False:
            continue
        paint = f'stroke="{colour(axis.raw.get("gridcolor"), f"layout.{axis.name}")}"'
        for at, _ in _ticks(axis):
            if axis is x:
                ends = f'x1="{pct(at)}" x2="{pct(at)}" y1="{num(y.start)}" y2="{num(y.start + y.length)}"'
            else:
                ends = f'x1="{pct(x.start)}" x2="{pct(x.start + x.length)}" y1="{num(at)}" y2="{num(at)}"'
            yield paint, f"<line {ends}/>"


def labels(page: Sheet, axes: Axes) -> str:
    """Tick labels of every visible axis.

    Raises:
        UnsupportedError: labels that are turned otherwise than upright on top.
    """
    return paper.grouped(item for axis in axes.values() for item in _labels(page, axes, axis))


def _labels(page: Sheet, axes: Axes, axis: Axis) -> Iterator[Item]:
    if not axis.visible or axis.raw.get("showticklabels", True) is False:
        return
    face = part(axis.raw, "tickfont")
    size = float(face.get("size", page.size))
    fill = colour(face.get("color", page.ink), f"layout.{axis.name}.tickfont")
    other = axes.get(counter(axis.name, axis.raw))
    start, length = (other.start, other.length) if other else (0.0, 100.0)
    angle = float(axis.raw.get("tickangle") or 0)
    for at, text in _ticks(axis):
        fall = (len(words.lines_of(text)) - 1) * font.LINE * size
        if axis.letter == "y":
            if angle:
                raise UnsupportedError(f"layout.{axis.name}.tickangle")
            shared = paper.lettering(size, fill, "end", face.get("weight"))
            yield shared, paper.text(pct(start), at + 0.35 * size - fall / 2, text, shift=-1)
        elif angle == -90 and axis.raw.get("side") == "top":
            inside = words.inside(words.lines_of(text), "0")
            turned = f'<text transform="translate({num(size * 0.325)} 0) rotate(-90)">{inside}</text>'
            yield (
                paper.lettering(size, fill, "start", face.get("weight")),
                paper.placed(pct(at), start - 1, turned),
            )
        elif angle:
            raise UnsupportedError(f"layout.{axis.name}.tickangle = {angle:g}")
        else:
            top = axis.raw.get("side") == "top"
            y = start - 1 - 0.2 * size - fall if top else start + length + 1 + size
            yield paper.lettering(size, fill, "middle", face.get("weight")), paper.text(pct(at), y, text)
