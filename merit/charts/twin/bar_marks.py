"""Drawing bars: boxes with their line, hatch and text."""

from math import ceil, floor

from merit.charts.twin import bar_text, symbols
from merit.charts.twin.axes import Axis
from merit.charts.twin.bars import Bar
from merit.charts.twin.errors import UnsupportedError
from merit.charts.twin.paper import Item, colour, num, pct, rgba
from merit.charts.twin.sheet import Sheet, Trace, part

Box = tuple[float, float, float, float]  # ends across in percent, foot and top in pixels


def box(bar: Bar, x: Axis, y: Axis) -> Box:
    """Where a bar stands: (x0, x1) in percent of the plot's width, (y0, y1) in pixels below its top."""
    near, far = bar.place - bar.width / 2, bar.place + bar.width / 2
    ends = (bar.foot, bar.top, near, far) if bar.trace.horizontal else (near, far, bar.foot, bar.top)
    x0, x1, y0, y1 = x.at(ends[0]), x.at(ends[1]), y.at(ends[2]), y.at(ends[3])
    if x0 is None or x1 is None or y0 is None or y1 is None:
        raise UnsupportedError(f"{bar.trace.where}: a bar without a place")
    return x0, x1, y0, y1


def marks(bars: list[Bar], x: Axis, y: Axis) -> tuple[list[tuple[Bar, Item]], dict[str, str]]:
    """The boxes of bars on one pair of axes, and the hatches that they need by name."""
    drawn: list[tuple[Bar, Item]] = []
    hatches: dict[str, str] = {}
    for bar in bars:
        if bar.blank:
            continue
        trace, raw = bar.trace, part(bar.trace.raw, "marker")
        line, pattern = part(raw, "line"), part(raw, "pattern")
        fill, faint = trace.one(raw.get("color"), bar.i), trace.one(raw.get("opacity", 1), bar.i)
        width = float(trace.one(line.get("width", 0), bar.i) or 0)
        edge = trace.one(line.get("color"), bar.i)
        paint = symbols.painted("square", fill, edge, width, trace.where)
        if trace.one(pattern.get("shape", ""), bar.i):
            name = symbols.hatch_name(trace, fill)
            hatches[name] = symbols.hatch(pattern, fill, name, trace.where)
            paint = f'fill="url(#{name})"' + paint.partition('"')[2].partition('"')[2]
        x0, x1, y0, y1 = box(bar, x, y)
        if not width and (x0 == x1 or y0 == y1 or paint == 'fill="rgba(0,0,0,0)"'):
            continue
        if not width and 0 < abs(y1 - y0) < 2:  # a bar as thin as a hair is widened to whole pixels
            low, high = sorted((y0, y1))
            y0, y1 = floor(low), ceil(high)
        pale = f' opacity="{num(float(faint))}"' if faint is not None and float(faint) < 1 else ""
        top, tall = min(y0, y1), abs(y1 - y0)
        place = f'x="{pct(min(x0, x1))}" y="{num(top)}" width="{pct(abs(x1 - x0))}" height="{num(tall)}"'
        drawn.append((bar, (paint, f"<rect {place}{pale}/>")))
    return drawn, hatches


def labels(page: Sheet, bars: list[Bar], x: Axis, y: Axis) -> dict[tuple[int, int], bar_text.Label]:
    """The text of bars on one pair of axes by trace and bar.

    Raises:
        UnsupportedError: text that is turned, or that stands elsewhere than in the middle or outside.
    """
    made = {}
    for bar in bars:
        trace, raw = bar.trace, bar.trace.raw
        text = trace.one(raw.get("text"), bar.i)
        position = trace.one(raw.get("textposition", "auto"), bar.i)
        if text in (None, "") or position == "none" or bar.blank:
            continue
        turned = raw.get("textangle", 0 if position == "outside" else "auto")
        if turned not in (0, "auto" if position == "outside" else 0):
            raise UnsupportedError(f"{trace.where}.textangle")
        if position not in ("inside", "outside"):
            raise UnsupportedError(f"{trace.where}.textposition = {position!r}")
        if position == "inside" and raw.get("insidetextanchor") != "middle":
            raise UnsupportedError(f"{trace.where}.insidetextanchor")
        if position == "outside" and page.layout.get("barmode") in ("stack", "relative"):
            raise UnsupportedError(f"{trace.where}: text outside a stack")
        x0, x1, y0, y1 = box(bar, x, y)
        if position == "inside" and (x0 == x1 or y0 == y1):
            continue
        made[trace.index, bar.i] = bar_text.Label(
            str(text), position == "outside", trace.horizontal, x0, x1, y0, y1, *_face(page, trace, bar.i)
        )
    return made


def _face(page: Sheet, trace: Trace, i: int) -> tuple[float, str, object]:
    face = part(trace.raw, "textfont")
    size = float(trace.one(face.get("size", page.size), i))
    least = float(part(page.layout, "uniformtext").get("minsize", 0))
    fill = trace.one(face.get("color"), i)
    if fill is None:
        inside = trace.raw.get("textposition") == "inside"
        fill = _contrast(trace, i) if inside else page.ink
    return max(size, least), colour(fill, trace.where), trace.one(face.get("weight"), i)


def _contrast(trace: Trace, i: int) -> str:
    """Plotly's colour for text on a bar whose text has none: dark on light, white on dark."""
    fill = trace.one(part(trace.raw, "marker").get("color"), i)
    red, green, blue, alpha = rgba(fill)
    over = [alpha * c + (1 - alpha) * 255 for c in (red, green, blue)]
    return "#fff" if (299 * over[0] + 587 * over[1] + 114 * over[2]) / 1000 < 128 else "#444"
