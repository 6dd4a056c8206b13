"""Drawing scatter traces: filled areas, lines, error bars, markers and text."""

from collections.abc import Iterator

from merit.charts.twin import curves, paper, symbols
from merit.charts.twin.axes import Axis
from merit.charts.twin.curves import Point
from merit.charts.twin.errors import UnsupportedError, demand, known, names
from merit.charts.twin.font import LINE
from merit.charts.twin.paper import Item, colour, num, pct
from merit.charts.twin.sheet import Sheet, Trace, listed, part
from merit.charts.twin.words import lines_of

NAMES = names(
    "type x y mode name text textposition textfont marker line fill fillcolor connectgaps cliponaxis error_y "
    "showlegend legendgroup xaxis yaxis customdata hoverinfo hovertemplate hovertext hoverlabel hoveron "
    "unselected selected visible meta ids uid opacity"
)


def check(trace: Trace) -> None:
    """Let a scatter trace through whose every attribute is drawn.

    Raises:
        UnsupportedError: it has one that is not.
    """
    raw, where = trace.raw, trace.where
    known(raw, NAMES, where)
    demand(raw, where, opacity=1)
    known(part(raw, "marker"), ("color", "size", "symbol", "opacity", "line"), f"{where}.marker")
    known(part(part(raw, "marker"), "line"), ("color", "width"), f"{where}.marker.line")
    known(part(raw, "line"), ("color", "width", "dash", "shape"), f"{where}.line")
    known(part(raw, "textfont"), ("color", "size", "weight", "family"), f"{where}.textfont")
    error = part(raw, "error_y")
    known(
        error, ("array", "arrayminus", "color", "thickness", "width", "visible", "type"), f"{where}.error_y"
    )
    demand(error, f"{where}.error_y", width=0, type="data", visible=True)
    if raw.get("fill") not in (None, "none", "toself"):
        raise UnsupportedError(f"{where}.fill = {raw['fill']!r}")


def draw(page: Sheet, trace: Trace, x: Axis, y: Axis) -> str:
    """One scatter trace in the plot's own coordinates.

    Raises:
        UnsupportedError: it has something that is not drawn.
    """
    check(trace)
    mode = str(trace.raw.get("mode", "lines"))
    n = max(len(trace.x), len(trace.y))
    xs = trace.x or list(range(n))
    ys = trace.y or list(range(n))
    spots = [_spot(x.at(a), y.at(b)) for a, b in zip(xs, ys, strict=False)]
    out = curves.draw(trace, spots, x, y)
    shown = [
        (i, spot)
        for i, (spot, a, b) in enumerate(zip(spots, xs, ys, strict=False))
        if spot and (trace.raw.get("cliponaxis", True) or (x.within(a) and y.within(b)))
    ]
    out += paper.grouped(_errors(trace, shown, y))
    points: list[Item] = []
    if "markers" in mode:
        points += _markers(trace, shown)
    if "text" in mode:
        points += _texts(page, trace, shown, marked="markers" in mode)
    content = paper.grouped(points)
    if content and trace.raw.get("cliponaxis", True) is not False:
        content = clipped(content, x, y)
    return out + content


def clipped(content: str, x: Axis, y: Axis) -> str:
    """Content in the plot's coordinates, cut off where its axes end."""
    if (x.start, x.length, y.start) == (0, 100, 0):
        return f'<svg width="100%" height="{num(y.length)}">{content}</svg>'
    whole = f'x="{pct(-100 * x.start / x.length)}" y="{num(-y.start)}" width="{pct(10000 / x.length)}"'
    return (
        f'<svg x="{pct(x.start)}" y="{num(y.start)}" width="{pct(x.length)}" height="{num(y.length)}">'
        f'<svg {whole} overflow="visible">{content}</svg></svg>'
    )


def _spot(x: float | None, y: float | None) -> Point | None:
    return None if x is None or y is None else (x, y)


def _errors(trace: Trace, shown: list[tuple[int, Point]], y: Axis) -> Iterator[Item]:
    error = part(trace.raw, "error_y")
    if not error:
        return
    more = listed(error.get("array"))
    less = listed(error.get("arrayminus")) or more
    thick = num(float(error.get("thickness", 2)))
    paint = f'stroke="{colour(error.get("color"), trace.where)}" stroke-width="{thick}"'
    for i, (at, _) in shown:
        up, down = (
            y.at(float(trace.y[i]) + float(more[i] or 0)),
            y.at(float(trace.y[i]) - float(less[i] or 0)),
        )
        if up is not None and down is not None:
            yield paint, f'<line x1="{pct(at)}" x2="{pct(at)}" y1="{num(up)}" y2="{num(down)}"/>'


def _markers(trace: Trace, shown: list[tuple[int, Point]]) -> Iterator[Item]:
    marker = part(trace.raw, "marker")
    line = part(marker, "line")
    n = max((i for i, _ in shown), default=0) + 1
    sizes, symbol = trace.each(marker.get("size", 6), n), trace.each(marker.get("symbol", "circle"), n)
    fills, faint = trace.each(marker.get("color"), n), trace.each(marker.get("opacity", 1), n)
    edges, widths = trace.each(line.get("color"), n), trace.each(line.get("width", 0), n)
    for i, (at, down) in shown:
        name = str(symbol[i] or "circle")
        r, width = float(sizes[i]) / 2, float(widths[i] or 0)
        paint = symbols.painted(name, fills[i], edges[i], width, trace.where)
        if faint[i] is not None and float(faint[i]) < 1:
            paint += f' opacity="{num(float(faint[i]))}"'
        yield paint, _marker(name.removesuffix(symbols.OPEN), at, down, r)


def _marker(name: str, at: float, down: float, r: float) -> str:
    x = pct(at)
    if name == "circle":
        return f'<circle cx="{x}" cy="{num(down)}" r="{num(r)}"/>'
    if name == "line-ns":
        return f'<line x1="{x}" x2="{x}" y1="{num(down - 1.4 * r)}" y2="{num(down + 1.4 * r)}"/>'
    return paper.placed(x, down, f'<path d="{symbols.path(name, r)}"/>')


def _texts(page: Sheet, trace: Trace, shown: list[tuple[int, Point]], *, marked: bool) -> Iterator[Item]:
    raw = trace.raw
    face, marker = part(raw, "textfont"), part(raw, "marker")
    n = max((i for i, _ in shown), default=0) + 1
    texts, places = trace.each(raw.get("text"), n), trace.each(raw.get("textposition", "middle center"), n)
    sizes, inks = trace.each(face.get("size", page.size), n), trace.each(face.get("color", page.ink), n)
    weights, radii = trace.each(face.get("weight"), n), trace.each(marker.get("size", 6), n)
    for i, (at, down) in shown:
        if texts[i] in (None, ""):
            continue
        place, size = str(places[i]), float(sizes[i])
        r = float(radii[i]) / 2 / 0.8 + 1 if marked else 0.0
        sign = -1 if "top" in place else 1 if "bottom" in place else 0
        tall = (len(lines_of(str(texts[i]))) - 1) * LINE + 1
        y = down + 0.75 * size + sign * r + (sign - 1) * tall * size / 2
        anchor, shift = (
            ("end", -r) if "left" in place else ("start", r) if "right" in place else ("middle", 0.0)
        )
        fill = colour(inks[i], f"{trace.where}.textfont")
        yield (
            paper.lettering(size, fill, anchor, weights[i]),
            paper.text(pct(at), y, str(texts[i]), shift=shift),
        )
