"""Drawing heat maps: one box per cell, its colour between those of the scale."""

from itertools import pairwise

from merit.charts.twin import paper
from merit.charts.twin.axes import Axis
from merit.charts.twin.errors import UnsupportedError, demand, known, names
from merit.charts.twin.paper import num, pct, rgba
from merit.charts.twin.sheet import Trace, listed

NAMES = names(
    "type x y z zmin zmax colorscale showscale xgap ygap xaxis yaxis name customdata hoverinfo hovertemplate "
    "hoverongaps hoverlabel hovertext showlegend visible meta ids uid zsmooth"
)
Scale = list[tuple[float, tuple[float, float, float, float]]]


def shade(value: float, scale: Scale) -> tuple[str, float]:
    """The colour of a share from 0 to 1 of the scale, and its opacity."""
    value = min(1.0, max(0.0, value))
    for (low, under), (high, over) in pairwise(scale):
        if value <= high:
            part = (value - low) / (high - low) if high > low else 0.0
            red, green, blue, alpha = (a + part * (b - a) for a, b in zip(under, over, strict=True))
            return f"#{round(red):02x}{round(green):02x}{round(blue):02x}", alpha
    raise UnsupportedError("heatmap.colorscale that does not reach 1")


def draw(trace: Trace, x: Axis, y: Axis) -> str:
    """One heat map in the plot's own coordinates.

    Raises:
        UnsupportedError: it has something that is not drawn.
    """
    raw, where = trace.raw, trace.where
    known(raw, NAMES, where)
    demand(raw, where, showscale=False, zsmooth=False)
    if raw.get("showscale") is not False:
        raise UnsupportedError(f"{where}.showscale")
    stops = raw.get("colorscale")
    if not isinstance(stops, list | tuple) or raw.get("zmin") is None or raw.get("zmax") is None:
        raise UnsupportedError(f"{where} without colorscale, zmin and zmax")
    scale = [(float(at), rgba(colour)) for at, colour in stops]
    rows = [listed(row) if row is not None else [] for row in listed(raw.get("z"))]
    least, span = float(raw["zmin"]), float(raw["zmax"]) - float(raw["zmin"])
    gap_x, gap_y = int(raw.get("xgap", 0)), int(raw.get("ygap", 0))
    columns = [_ends(x, trace.x[k] if trace.x else k) for k in range(max(map(len, rows), default=0))]
    lines = [_ends(y, trace.y[k] if trace.y else k) for k in range(len(rows))]
    wide, tall = x.length / abs(x.ends[1] - x.ends[0]), y.length / abs(y.ends[1] - y.ends[0])
    # A cell is as wide as its share of the plot less the gap, in pixels: one box is drawn again and again.
    name = f"cell-{where_of(wide)}-{where_of(tall)}-{gap_x}-{gap_y}"
    cell = (
        f'<rect id="{name}" style="width:calc({pct(wide)} - {gap_x}px)" height="{num(tall - gap_y)}" '
        f'transform="translate({gap_x // 2} {gap_y // 2})"/>'
    )
    uses = []
    for row, values in enumerate(rows):
        for k, value in enumerate(values):
            across, down = columns[k], lines[row]
            if across is None or down is None or value is None or value != value:
                continue
            fill, alpha = shade((float(value) - least) / span if span else 0.5, scale)
            pale = f' opacity="{alpha:.3f}"' if alpha < 1 else ""
            place = f'x="{pct(across[0])}" y="{num(down[0])}"'
            uses.append((f'fill="{fill}"', f'<use href="#{name}" {place}{pale}/>'))
    return f"<defs>{cell}</defs>{paper.grouped(uses)}"


def where_of(size: float) -> str:
    """A size as part of a name."""
    return num(size).replace(".", "_")


def _ends(axis: Axis, value: object) -> tuple[float, float] | None:
    """Where a cell begins and ends."""
    share = axis.share(value)
    if share is None:
        return None
    half = 0.5 / (axis.ends[1] - axis.ends[0])
    found = [
        axis.start + axis.length * (s if axis.letter == "x" else 1 - s) for s in (share - half, share + half)
    ]
    return min(found), max(found)
