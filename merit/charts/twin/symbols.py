"""Markers, hatches, and the signs by which a legend shows a trace."""

from math import sqrt
from typing import Any

from merit.charts.twin import paper
from merit.charts.twin.errors import Plain, UnsupportedError
from merit.charts.twin.paper import colour, num
from merit.charts.twin.sheet import Trace, is_array, listed, part

OPEN = "-open"


def path(symbol: str, r: float) -> str:
    """Outline of a marker around the origin.

    Args:
        symbol: plotly's name, without "-open".
        r: half of its size in pixels.

    Raises:
        UnsupportedError: a symbol that the house does not use.
    """
    d, n, t, h = num(r * 1.3), num(r * 1.4), num(r * 2 / sqrt(3)), num(r / 2)
    c, e = num(r * 0.4), num(r * 1.2)
    s = num(r)
    shapes = {
        "circle": f"M{s},0A{s},{s} 0 1,1 0,-{s}A{s},{s} 0 0,1 {s},0Z",
        "square": f"M{s},{s}H-{s}V-{s}H{s}Z",
        "diamond": f"M{d},0L0,{d}L-{d},0L0,-{d}Z",
        "cross": f"M{e},{c}H{c}V{e}H-{c}V{c}H-{e}V-{c}H-{c}V-{e}H{c}V-{c}H{e}Z",
        "star": _star(r * 1.4),
        "triangle-up": f"M-{t},{h}H{t}L0,-{s}Z",
        "triangle-down": f"M-{t},-{h}H{t}L0,{s}Z",
        "line-ns": f"M0,{n}V-{n}",
        "line-ew": f"M{n},0H-{n}",
    }
    if symbol not in shapes:
        raise UnsupportedError(f"marker symbol {symbol!r}")
    return shapes[symbol]


def _star(r: float) -> str:
    """A star of five rays, the first of them straight up."""
    side = [(0.225, -0.309), (0.951, -0.309), (0.363, 0.118), (0.588, 0.809), (0, 0.382)]
    around = [*side, *((-x, y) for x, y in reversed(side[:-1])), (0, -1)]
    return "M" + "L".join(f"{num(r * x)},{num(r * y)}" for x, y in around) + "Z"


def painted(symbol: str, fill: object, edge: object, width: float, where: str) -> str:
    """Fill and stroke of a marker or a bar as attributes.

    Args:
        symbol: plotly's name of the marker; "square" for a bar.
        fill: its colour.
        edge: colour of its line.
        width: width of its line in pixels.
        where: what it is called in messages.
    """
    if symbol.endswith(OPEN):
        return f'fill="none" stroke="{colour(fill, where)}" stroke-width="{num(width or 1)}"'
    line = f' stroke="{colour(edge or "#444", where)}" stroke-width="{num(width)}"' if width else ""
    return f'fill="{colour(fill, where) if fill else "none"}"{line}'


def hatch(pattern: Plain, fill: object, name: str, where: str, *, scale: float = 1) -> str:
    """A <pattern> of rising lines named `name`; plotly's shape "/".

    Raises:
        UnsupportedError: another shape, or sizes per bar.
    """
    size, solid = pattern.get("size", 8), pattern.get("solidity", 0.3)
    if is_array(size) or is_array(solid):
        raise UnsupportedError(f"{where}.marker.pattern with sizes per bar")
    side = float(size) * sqrt(2)
    line, ground = pattern.get("fgcolor"), pattern.get("bgcolor")
    if line is None:  # plotly's fillmode "replace": lines in the bar's colour
        line, ground = fill, pattern.get("bgcolor")
    s, q = num(side), side / 4
    d = f"M{num(-q)},{num(q)}l{num(2 * q)},{num(-2 * q)}M0,{s}L{s},0"
    d += f"M{num(3 * q)},{num(5 * q)}l{num(2 * q)},{num(-2 * q)}"
    thick = num(float(solid) * float(size))
    back = f'<rect width="{s}" height="{s}" fill="{colour(ground, where)}"/>' if ground else ""
    turn = f' patternTransform="scale({num(scale)})"' if scale != 1 else ""
    return (
        f'<pattern id="{name}" width="{s}" height="{s}" patternUnits="userSpaceOnUse"{turn}>{back}'
        f'<path d="{d}" stroke="{colour(line, where)}" stroke-width="{thick}"/></pattern>'
    )


def _first(value: object) -> Any:  # noqa: ANN401
    return next(iter(listed(value)), None) if is_array(value) else value


def _mean(value: object, least: float, most: float) -> float:
    values = [float(v) for v in listed(value)] if is_array(value) else [float(str(value))]
    return min(most, max(least, sum(values) / max(len(values), 1)))


def of_trace(trace: Trace, middle: float) -> str:
    """The sign of a trace in the legend.

    Args:
        trace: the trace.
        middle: pixels from the entry's left end to the middle of its sign.
    """
    raw, where = trace.raw, trace.where
    marker = part(raw, "marker")
    line = part(marker, "line")
    at = f' transform="translate({num(middle)} 0)"'
    if trace.kind == "bar":
        width = min(5.0, float(_first(line.get("width")) or 0))
        pattern = part(marker, "pattern")
        defs, fill = "", _first(marker.get("color"))
        paint = painted("square", fill, _first(line.get("color")), width, where)
        if _first(pattern.get("shape")):
            name = hatch_name(trace, fill, legend=True)
            defs = hatch(pattern, fill, name, where, scale=0.8)
            paint = f'fill="url(#{name})"' + paint.partition('"')[2].partition('"')[2]
        return f'{defs}<path d="M6,6H-6V-6H6Z" {paint}{at}/>'
    mode = str(raw.get("mode", "lines"))
    signs = ""
    stroke = part(raw, "line")
    width = min(10.0, float(stroke.get("width", 2)))
    lined, filled = "lines" in mode, raw.get("fill") not in (None, "none")
    top = 0 if "markers" in mode or not filled else -2 if lined else -3
    if filled:
        signs += f'<path d="M5,{top}h30v6h-30z" fill="{colour(raw.get("fillcolor"), where)}"/>'
    if lined and width:
        dash = paper.dashes(stroke.get("dash"), width)
        ink = colour(stroke.get("color") or _first(marker.get("color")), where)
        signs += f'<path d="M5,{top}h30" stroke="{ink}"'
        signs += f' stroke-width="{num(width)}"{dash}/>'
    if "markers" in mode:
        symbol = str(_first(marker.get("symbol")) or "circle")
        width = _mean(line.get("width", 0), 0, 5)
        r = _mean(marker.get("size", 6), 2, 16) / 2
        paint = painted(symbol, _first(marker.get("color")), _first(line.get("color")), width, where)
        faint = _mean(marker.get("opacity", 1), 0.2, 1)
        pale = f' opacity="{num(faint)}"' if faint < 1 else ""
        signs += f'<path d="{path(symbol.removesuffix(OPEN), r)}" {paint}{pale}{at}/>'
    return signs


def hatch_name(trace: Trace, fill: object, *, legend: bool = False) -> str:
    """A name for a hatch that no other hatch on the page has, unless it looks the same."""
    pattern = part(part(trace.raw, "marker"), "pattern")
    looks = [fill, legend, *(pattern.get(k) for k in ("size", "solidity", "fgcolor", "bgcolor"))]
    kept = "".join(c if c.isalnum() else "-" for c in "_".join(map(str, looks)))
    return f"twin-{kept}"
