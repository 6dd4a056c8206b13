"""Lines and filled areas: paths that stretch with the page while their lines keep their width."""

from collections.abc import Iterator
from itertools import pairwise

from merit.charts.twin import paper
from merit.charts.twin.axes import Axis
from merit.charts.twin.errors import UnsupportedError
from merit.charts.twin.paper import colour, num, pct
from merit.charts.twin.sheet import Trace, part

WIDE, FINE = 10000, 10  # a path's own measures: of its axis's width, and of a pixel downwards
Point = tuple[float, float]  # percent of the plot's width, pixels below its top


def _runs(spots: list[Point | None], *, whole: bool) -> Iterator[list[Point]]:
    """Points in a row, parted where one is missing; with `whole` a missing one is passed over."""
    run: list[Point] = []
    for spot in spots:
        if spot is not None:
            run.append(spot)
        elif run and not whole:
            yield run
            run = []
    if run:
        yield run


def _outline(run: list[Point], corner: str, x: Axis, y: Axis) -> str:
    """The path through points, each told by its way from the last: straight, or across and then up ("hv")."""
    spots = [(round(WIDE * (a - x.start) / x.length), round(FINE * (b - y.start))) for a, b in run]
    d = f"M{spots[0][0]},{spots[0][1]}" + ("" if corner == "hv" else "l")
    for (a, b), (c, e) in pairwise(spots):
        d += f"h{c - a}v{e - b}" if corner == "hv" else f"{c - a},{e - b} "
    return d.rstrip()


def draw(trace: Trace, spots: list[Point | None], x: Axis, y: Axis) -> str:
    """Line and area of a scatter trace, cut off where its axes end; nothing where it has neither.

    Raises:
        UnsupportedError: a line that is curved, or a colour that is not named.
    """
    raw = trace.raw
    line = part(raw, "line")
    width = float(line.get("width", 2)) if "lines" in str(raw.get("mode", "lines")) else 0.0
    filled = raw.get("fill") == "toself"
    corner = str(line.get("shape", "linear"))
    if corner not in ("linear", "hv"):
        raise UnsupportedError(f"{trace.where}.line.shape = {corner!r}")
    runs = [run for run in _runs(spots, whole=bool(raw.get("connectgaps"))) if len(run) > 1]
    if not runs or not (width or filled):
        return ""
    outlines, paths = [_outline(run, corner, x, y) for run in runs], ""
    if filled:
        paths += f'<path d="{"Z".join(outlines)}Z" fill="{colour(raw.get("fillcolor"), trace.where)}"/>'
    if width:
        stroke = colour(line.get("color") or part(raw, "marker").get("color"), trace.where)
        paths += f'<path d="{"".join(outlines)}" stroke="{stroke}" stroke-width="{num(width)}"'
        dash = paper.dashes(line.get("dash"), width)
        paths += f' stroke-miterlimit="2" vector-effect="non-scaling-stroke"{dash}/>'
    return (
        f'<svg x="{pct(x.start)}" y="{num(y.start)}" width="{pct(x.length)}" height="{num(y.length)}" '
        f'viewBox="0 0 {WIDE} {num(FINE * y.length)}" preserveAspectRatio="none">{paths}</svg>'
    )
