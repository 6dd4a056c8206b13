"""Annotations (the stamp at the foot and the watermark are two) and shapes."""

from collections.abc import Iterator, Mapping
from math import cos, radians, sin

from merit.charts.twin import font, paper, words
from merit.charts.twin.axes import Axis
from merit.charts.twin.errors import Plain, UnsupportedError, demand, known, names
from merit.charts.twin.paper import Item, colour, num, pct
from merit.charts.twin.sheet import Sheet, axis_name, part

Axes = Mapping[str, Axis]
NOTE = names(
    "name text x y xref yref xanchor yanchor xshift yshift showarrow align font opacity textangle visible "
    "borderpad borderwidth bgcolor bordercolor captureevents hovertext"
)
SHAPE = names("name type x0 x1 y0 y1 xref yref layer line fillcolor opacity visible editable")
PAD = 1  # plotly's room around an annotation's text
ANCHORS = {"left": 0.5, "top": 0.5, "center": 0.0, "middle": 0.0, "right": -0.5, "bottom": -0.5}


def _anchor(raw: Plain, letter: str, at: float) -> float:
    """How far a text's middle stands from its point, in its own size; by thirds where nothing is said."""
    named = raw.get(f"{letter}anchor", "auto")
    if named == "auto":
        return 0.5 if at < 1 / 3 else -0.5 if at > 2 / 3 else 0.0
    return ANCHORS[str(named)]


def annotations(page: Sheet, axes: Axes, room: float) -> str:
    """Every annotation, in the plot's own coordinates.

    Args:
        page: the figure.
        axes: its axes by name.
        room: pixels between the plot's top and its foot.

    Raises:
        UnsupportedError: an arrow, a box, or something else that is not drawn.
    """
    out = []
    for i, raw in enumerate(page.layout.get("annotations") or ()):
        where = f"layout.annotations[{i}]"
        known(raw, NOTE, where)
        demand(raw, where, borderpad=1, borderwidth=1, bgcolor="rgba(0,0,0,0)", bordercolor="rgba(0,0,0,0)")
        if raw.get("showarrow", True) is not False:
            raise UnsupportedError(f"{where}: an arrow")
        if raw.get("visible", True) is not False and raw.get("text"):
            out.append(_note(page, axes, room, raw, where))
    return "".join(out)


def _note(page: Sheet, axes: Axes, room: float, raw: Plain, where: str) -> str:
    face = part(raw, "font")
    known(face, ("size", "color", "family", "weight"), f"{where}.font")
    size = float(face.get("size", page.size))
    lines = words.lines_of(str(raw["text"]))
    wide = round(words.wide(lines, size) + 2 * PAD)
    tall = round(font.height(len(lines), size) + 2 * PAD)
    x, share_x = _across(axes, raw, where)
    y, share_y = _down(axes, room, raw, where)
    angle = float(raw.get("textangle") or 0)
    turn = radians(angle)
    middle_x = _anchor(raw, "x", share_x) * (abs(wide * cos(turn)) + abs(tall * sin(turn)))
    middle_x += float(raw.get("xshift") or 0)
    middle_y = y + _anchor(raw, "y", share_y) * (abs(wide * sin(turn)) + abs(tall * cos(turn)))
    middle_y -= float(raw.get("yshift") or 0)
    first = font.ascent(size) + PAD - tall / 2  # the first baseline, from the middle
    align = raw.get("align", "center")
    anchor = {"left": "start", "right": "end"}.get(str(align), "middle")
    edge = {"left": PAD - wide / 2, "right": wide / 2 - PAD}.get(str(align), 0.0)
    fill = colour(face.get("color", page.ink), where)
    faint = float(raw.get("opacity", 1))
    pale = f' opacity="{num(faint)}"' if faint < 1 else ""
    shared = paper.lettering(size, fill, anchor, face.get("weight")) + pale
    if angle:
        inside = words.inside(lines, num(edge))
        move = f"translate({num(middle_x)} 0) " if middle_x else ""
        turned = (
            f'<text x="{num(edge)}" y="{num(first)}" transform="{move}rotate({num(angle)})">{inside}</text>'
        )
        return f"<g {shared}>{paper.placed(pct(x), middle_y, turned)}</g>"
    top = round(middle_y - tall / 2) + tall / 2
    return f"<g {shared}>{paper.text(pct(x), top + first, str(raw['text']), shift=middle_x + edge)}</g>"


def _across(axes: Axes, raw: Plain, where: str) -> tuple[float, float]:
    """(percent of the plot's width, the share that decides the anchor)."""
    ref = raw.get("xref", "x")
    if ref == "paper":
        return 100 * float(raw["x"]), float(raw["x"])
    at = axes[axis_name(ref)].at(raw["x"]) if axis_name(ref) in axes else None
    if at is None:
        raise UnsupportedError(f"{where}.xref = {ref!r}")
    return at, 0.5


def _down(axes: Axes, room: float, raw: Plain, where: str) -> tuple[float, float]:
    """(pixels below the plot's top, the share that decides the anchor)."""
    ref = raw.get("yref", "y")
    if ref == "paper":
        return room * (1 - float(raw["y"])), 1 - float(raw["y"])
    at = axes[axis_name(ref)].at(raw["y"]) if axis_name(ref) in axes else None
    if at is None:
        raise UnsupportedError(f"{where}.yref = {ref!r}")
    return at, 0.5


def shapes(page: Sheet, axes: Axes, room: float, layer: str) -> str:
    """The shapes of a layer ("below" or "above"), in the plot's own coordinates.

    Raises:
        UnsupportedError: a shape other than a line or a rectangle, or something else that is not drawn.
    """
    return paper.grouped(_shapes(page, axes, room, layer))


def _shapes(page: Sheet, axes: Axes, room: float, layer: str) -> Iterator[Item]:
    for i, raw in enumerate(page.layout.get("shapes") or ()):
        where = f"layout.shapes[{i}]"
        known(raw, SHAPE, where)
        if raw.get("layer", "above") != layer:
            continue
        if raw.get("type") not in ("line", "rect"):
            raise UnsupportedError(f"{where}.type = {raw.get('type')!r}")
        line = part(raw, "line")
        known(line, ("color", "width", "dash"), f"{where}.line")
        width = float(line.get("width", 2))
        stroke = colour(line.get("color", "#444"), where) if width else ""
        paint = f'stroke="{stroke}" stroke-width="{num(width)}"' if width else ""
        paint += paper.dashes(line.get("dash"), width) if width else ""
        faint = float(raw.get("opacity", 1))
        paint += f' opacity="{num(faint)}"' if faint < 1 else ""
        x0, x1 = (_end(axes, room, raw, "x", end, where) for end in ("x0", "x1"))
        y0, y1 = (_end(axes, room, raw, "y", end, where) for end in ("y0", "y1"))
        if raw["type"] == "line":
            yield paint, f'<line x1="{pct(x0)}" x2="{pct(x1)}" y1="{num(y0)}" y2="{num(y1)}"/>'
            continue
        fill = colour(raw.get("fillcolor", "rgba(0,0,0,0)"), where)
        size = f'width="{pct(abs(x1 - x0))}" height="{num(abs(y1 - y0))}"'
        box = f'x="{pct(min(x0, x1))}" y="{num(min(y0, y1))}" {size}'
        yield f'fill="{fill}" {paint}'.rstrip(), f"<rect {box}/>"


def _end(axes: Axes, room: float, raw: Plain, letter: str, end: str, where: str) -> float:
    """An end of a shape: percent of the plot's width or pixels below its top; it ends where its axis ends."""
    ref, value = str(raw.get(f"{letter}ref", letter)), raw[end]
    if ref == "paper":
        return 100 * float(value) if letter == "x" else room * (1 - float(value))
    axis = axes.get(axis_name(ref.removesuffix(" domain")))
    if axis is None:
        raise UnsupportedError(f"{where}.{letter}ref = {ref!r}")
    share = float(value) if ref.endswith(" domain") else axis.share(value)
    if share is None:
        raise UnsupportedError(f"{where}.{end} = {value!r:.40}")
    share = min(1.0, max(0.0, share)) if not ref.endswith(" domain") else share
    return axis.start + axis.length * (share if letter == "x" else 1 - share)
