"""The room around a plot: what tick labels and the legend need beyond the margins that a figure sets."""

from collections.abc import Iterator, Mapping
from math import cos, radians, sin

from merit.charts.twin import font, words
from merit.charts.twin.axes import counter, domain
from merit.charts.twin.errors import Plain
from merit.charts.twin.ranges import NARROW
from merit.charts.twin.sheet import Sheet, listed, part

Push = tuple[str, float, float]  # side, where on the plot it pushes (0 to 1), pixels


def pushed(page: Sheet, asked: Mapping[str, Plain], legend: tuple[float, float] | None) -> dict[str, float]:
    """Margins in whole pixels, as plotly widens them; for a phone where the width matters.

    Args:
        page: the figure with its ranges and ticks written out.
        asked: its axes as they were given, with their automargin.
        legend: height of the legend in pixels and where its foot stands (1 is the plot's top).
    """
    margin = part(page.layout, "margin")
    base = {side: float(margin.get(side, 80)) for side in "lrtb"}
    if margin.get("autoexpand") is False:
        return {side: round(value) for side, value in base.items()}
    spare = min(12.0, *base.values())
    across = NARROW + 16
    now = dict(base)
    for _ in range(3):  # a wider margin moves the labels that push it
        pushes = [
            (side, place, size + spare)
            for name, raw in asked.items()
            if raw.get("automargin") and raw.get("visible", True) is not False
            for side, place, size in _labels(page, name, across - now["l"] - now["r"], now)
        ]
        if legend:
            pushes.append(("t", legend[1], legend[0] + spare))
        wide = _solved(base["l"], base["r"], across, [(s == "l", p, z) for s, p, z in pushes if s in "lr"])
        tall = _solved(
            base["b"], base["t"], page.height, [(s == "b", p, z) for s, p, z in pushes if s in "tb"]
        )
        now = {"l": round(wide[0]), "r": round(wide[1]), "b": round(tall[0]), "t": round(tall[1])}
    return now


def _solved(
    start: float, stop: float, whole: float, pushes: list[tuple[bool, float, float]]
) -> tuple[float, float]:
    """Margins at an axis's start and end that give every push its room: plotly's pairwise rule."""
    best = start, stop
    starts = [(0.0, start), *((place, size) for first, place, size in pushes if first)]
    stops = [(1.0, stop), *((place, size) for first, place, size in pushes if not first)]
    for fl, pl in starts:
        for fr, pr in stops:
            if fr > fl:
                new = (
                    (pl * fr + (pr - whole) * fl) / (fr - fl),
                    (pr * (1 - fl) + (pl - whole) * (1 - fr)) / (fr - fl),
                )
                if sum(new) > sum(best):
                    best = new
    return best


def _labels(page: Sheet, name: str, across: float, now: Mapping[str, float]) -> Iterator[Push]:
    """What the labels of an axis push."""
    axis = page.axes[name]
    if axis.get("showticklabels", True) is False:
        return
    tickfont = part(axis, "tickfont")
    size = float(tickfont.get("size", page.size))
    low, high = map(float, axis["range"])
    d0, d1 = domain(axis, name)
    at = counter(name, axis)
    c0, c1 = domain(page.axes.get(at, {}), at)
    room = across if name[0] == "x" else page.height - now["t"] - now["b"]
    start, length = (d0 * room, (d1 - d0) * room) if name[0] == "x" else ((1 - d1) * room, (d1 - d0) * room)
    boxes = []
    for value, text in zip(listed(axis["tickvals"]), listed(axis["ticktext"]), strict=False):
        share = (float(value) - low) / (high - low)
        if not -1e-9 <= share <= 1 + 1e-9:
            continue
        lines = words.lines_of(str(text))
        wide, tall = words.wide(lines, size), font.height(len(lines), size)
        if name[0] == "x":
            a = radians(float(axis.get("tickangle") or 0))
            wide, tall = abs(cos(a)) * wide + abs(sin(a)) * tall, abs(sin(a)) * wide + abs(cos(a)) * tall
        boxes.append((start + length * (share if name[0] == "x" else 1 - share), wide, tall))
    if not boxes:
        return
    if name[0] == "y":
        yield "l", c0, max(w for _, w, _ in boxes) + 1
        yield "t", 1.0, max(0.0, max(start - (at - h / 2) for at, _, h in boxes))
        yield "b", 0.0, max(0.0, max(at + h / 2 - start - length for at, _, h in boxes))
    else:
        top = axis.get("side") == "top"
        turned = float(axis.get("tickangle") or 0)
        standing = 1.0 if turned or not top else 0.2 * size + 0.5 - font.descent(size)
        depth = max(h for _, _, h in boxes) + standing
        yield "t" if top else "b", c1 if top else c0, depth
        yield "l", 0.0, max(0.0, max(start - (at - w / 2) for at, w, _ in boxes))
        yield "r", 1.0, max(0.0, max(at + w / 2 - start - length for at, w, _ in boxes))
