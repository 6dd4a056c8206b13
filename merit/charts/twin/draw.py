"""The twin as one <svg>: pixels downwards, percent across, so that one drawing fits every width."""

from html import escape

from merit.charts.twin import bar_marks, bar_text, frame, heatmap, legend, notes, paper, scatter
from merit.charts.twin.axes import axes_of
from merit.charts.twin.bars import Bar, bars_of
from merit.charts.twin.errors import Plain, sure
from merit.charts.twin.layout import laid_out
from merit.charts.twin.paper import num
from merit.charts.twin.sheet import part, sheet


@sure
def svg(figure: Plain, *, title: str) -> str:
    """A figure as a drawing that stands where plotly draws the same figure after `laid_out`.

    The text takes the page's colour and typeface; nothing has a ground of its own.

    Args:
        figure: `data` and `layout`, laid out or not.
        title: what the drawing shows, in one sentence; empty where the page says it.

    Returns:
        One <svg>, as wide as its place and as high as the figure.

    Raises:
        UnsupportedError: the figure has something that the twin does not draw.
    """
    page = sheet(laid_out(figure))
    margin = part(page.layout, "margin")
    left, right, above = margin["l"], margin["r"], margin["t"]
    room = page.height - above - margin["b"]
    axes = axes_of(page, room)
    bars = bars_of(page, {name: axis.categories for name, axis in axes.items()})
    texts: dict[tuple[int, int], bar_text.Label] = {}
    for x, y in page.pairs:
        there = [bar for bar in bars if bar.trace.axes == (x, y)]
        texts |= bar_marks.labels(page, there, axes[x], axes[y])
    size = bar_text.sized(page, texts.values())
    patterns: dict[str, str] = {}
    marks = []
    for x, y in page.pairs:
        traces = [t for t in page.traces if t.axes == (x, y)]
        marks += [heatmap.draw(t, axes[x], axes[y]) for t in traces if t.kind == "heatmap"]
        there = [bar for bar in bars if bar.trace.axes == (x, y)]
        boxes, hatches = bar_marks.marks(there, axes[x], axes[y])
        patterns |= hatches
        mine = {t.index for t in traces}
        here = {key: label for key, label in texts.items() if key[0] in mine}
        marks.append(_bars(boxes, here, size))
        marks += [scatter.draw(page, t, axes[x], axes[y]) for t in traces if t.kind == "scatter"]
    inside = "".join(
        (
            notes.shapes(page, axes, room, "below"),
            frame.grid(page, axes),
            *marks,
            notes.shapes(page, axes, room, "above"),
            frame.labels(page, axes),
            legend.draw(page, room),
            notes.annotations(page, axes, room),
        )
    )
    defs = f"<defs>{''.join(patterns.values())}</defs>" if patterns else ""
    named = f"<title>{escape(title, quote=False)}</title>" if title else ""
    fluid = ";container-type:inline-size" if size and not size[0].isdigit() else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{num(page.height)}" fill="none" '
        f'style="display:block;box-sizing:border-box;padding:{above}px {right}px {margin["b"]}px {left}px;'
        f'overflow:visible;font-family:inherit{fluid}">'
        f"{named}{defs}{inside}</svg>"
    )


def _bars(
    boxes: list[tuple[Bar, paper.Item]], texts: dict[tuple[int, int], bar_text.Label], size: str | None
) -> str:
    """Boxes and their text, trace by trace: the text of one lies under the boxes of the next."""
    items: list[paper.Item] = []
    traces = dict.fromkeys([bar.trace.index for bar, _ in boxes] + [trace for trace, _ in texts])
    for index in sorted(traces):
        items += [item for bar, item in boxes if bar.trace.index == index]
        items += [bar_text.draw(label, size or "12") for (trace, _), label in texts.items() if trace == index]
    return paper.grouped(items)
