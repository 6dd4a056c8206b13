"""The text of bars, in one size for the whole figure, as plotly's uniformtext sets it."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.charts.twin import font, paper, words
from merit.charts.twin.errors import UnsupportedError
from merit.charts.twin.paper import num, pct
from merit.charts.twin.ranges import NARROW
from merit.charts.twin.sheet import Sheet, part

PAD = 3  # pixels between a bar's edge and its text


@dataclass(frozen=True)
class Label:
    """Text of one bar.

    `x0` and `x1` are the bar's ends across in percent of the plot's width, `y0` its foot and `y1` its top in
    pixels; `lying` says that it grows to the side.
    """

    text: str
    outside: bool
    lying: bool
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    fill: str
    weight: object

    @property
    def lines(self) -> words.Lines:
        """Its lines."""
        return words.lines_of(self.text)

    @property
    def wide(self) -> float:
        """Pixels of its widest line in its own size."""
        return words.wide(self.lines, self.size, bold=self.weight in ("bold", 700))

    @property
    def tall(self) -> float:
        """Pixels of its height in its own size."""
        return font.height(len(self.lines), self.size)


def sized(page: Sheet, labels: Iterable[Label]) -> str | None:
    """The size of every label as CSS writes it: the same for all, and none smaller than the figure allows.

    Across, a bar grows with the page: where the text of a phone must be smaller, the size follows the width.

    Args:
        page: the figure.
        labels: every label of the figure.

    Raises:
        UnsupportedError: text whose size is not the same for the whole figure.
    """
    labels = list(labels)
    if not labels:
        return None
    uniform = part(page.layout, "uniformtext")
    if uniform.get("mode") != "show":
        raise UnsupportedError("text of bars without layout.uniformtext.mode = 'show'")
    least = float(uniform.get("minsize", 0))
    most = min(label.size for label in labels)
    grows: dict[tuple[float, float], float] = {}
    for label in labels:
        across, down = abs(label.x1 - label.x0) / 100, abs(label.y1 - label.y0)
        if label.outside:
            if label.lying:
                most = _lower(most, label.size * down / label.tall, least)
                continue
            slope, shift = label.size * across / label.wide, 0.0
        else:
            pad = PAD if down > 2 * PAD else 0
            most = _lower(most, label.size * (down - 2 * pad) / label.tall, least)
            slope = label.size * across / label.wide
            shift = -label.size * 2 * PAD / label.wide
        phone = slope * NARROW + shift
        if least <= phone < label.size:
            grows[slope, shift] = phone
    if not grows or min(grows.values()) >= most:
        return num(most)
    lowest = _envelope(list(grows), most, least)
    lines = [f"{num(100 * slope)}cqw + {num(shift)}px" for slope, shift in lowest]
    inner = f"min({','.join(lines)})" if len(lines) > 1 else f"calc({lines[0]})"
    return f"clamp({num(least)}px,{inner.replace('+ -', '- ')},{num(most)}px)"


def _lower(most: float, size: float, least: float) -> float:
    """Text that would be smaller than allowed does not count."""
    return min(most, size) if size >= least else most


def _envelope(grows: list[tuple[float, float]], most: float, least: float) -> list[tuple[float, float]]:
    """Of sizes that grow with the width, those that are the smallest somewhere."""
    found = []
    for across in range(int(NARROW), 1600, 60):
        size, line = min((slope * across + shift, (slope, shift)) for slope, shift in grows)
        if least <= size <= most and line not in found:
            found.append(line)
    return found or [min(grows)]


def draw(label: Label, size: str) -> paper.Item:
    """A label as an element, with the attributes that its neighbours share."""
    lines = label.lines
    anchor, x, shift = "middle", (label.x0 + label.x1) / 2, 0.0
    extra = (len(lines) - 1) * font.LINE
    up, down = font.ascent(label.size) / label.size, font.descent(label.size) / label.size
    y, fall = (label.y0 + label.y1) / 2, (up - down - extra) / 2
    if label.outside and label.lying:
        pad = PAD if abs(label.y1 - label.y0) > 2 * PAD else 0
        right = label.x1 >= label.x0
        anchor, x, shift = ("start", label.x1, float(pad)) if right else ("end", label.x1, -float(pad))
    elif label.outside:
        rises = label.y1 <= label.y0
        y = label.y1 + (-PAD if rises else PAD)
        fall = -down - extra if rises else up
    move = f' transform="translate({num(shift)} 0)"' if shift else ""
    content = words.inside(lines, pct(x))
    weight = f' font-weight="{label.weight}"' if label.weight not in (None, "normal", 400) else ""
    side = f' text-anchor="{anchor}"' if anchor != "start" else ""
    if size[0].isdigit():
        fixed = y + fall * float(size)
        shared = f'font-size="{size}" fill="{label.fill}"{side}{weight}'
        return shared, f'<text x="{pct(x)}" y="{num(fixed)}"{move}>{content}</text>'
    shared = f'style="font-size:{size}" fill="{label.fill}"{side}{weight}'
    return shared, f'<text x="{pct(x)}" y="{num(y)}" dy="{num(fall)}em"{move}>{content}</text>'
