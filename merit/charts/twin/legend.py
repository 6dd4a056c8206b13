"""Horizontal legends above the plot whose entries take a fixed share of its width."""

from merit.charts.twin import paper, symbols, words
from merit.charts.twin.errors import UnsupportedError, demand, known, names
from merit.charts.twin.font import LINE
from merit.charts.twin.sheet import Sheet, Trace, part

NAMES = names(
    "orientation x y xanchor yanchor entrywidth entrywidthmode traceorder font bgcolor borderwidth "
    "itemclick itemdoubleclick title"
)
GAP, SIGN = 5, 30  # pixels around an entry; width of its sign


def entries(page: Sheet) -> list[Trace]:
    """Traces that the legend names, in their order; none without a legend."""
    if page.layout.get("showlegend") is not True:
        return []
    return [t for t in page.traces if t.raw.get("showlegend", t.kind != "heatmap") is not False]


def _rows(page: Sheet) -> tuple[int, list[tuple[Trace, int, float, float]], float, float]:
    """Entries a row; (trace, column, middle of its row, height); height of the legend; share of an entry."""
    raw = part(page.layout, "legend")
    where = "layout.legend"
    known(raw, NAMES, where)
    demand(
        raw, where, x=0, xanchor="left", orientation="h", yanchor="bottom", traceorder="normal", borderwidth=0
    )
    share = float(raw.get("entrywidth") or 0)
    shown = entries(page)
    if raw.get("entrywidthmode") != "fraction" or not 0 < share <= 1 or part(raw, "title").get("text"):
        raise UnsupportedError(f"{where} without entries of a fixed share")
    size = _size(page)
    # Plotly breaks a row when the next entry would reach past the plot by more than the gap.
    columns = max(1, int((1 + 1e-9) / share))
    placed, top = [], float(GAP)
    for first in range(0, len(shown), columns):
        row = shown[first : first + columns]
        heights = [max(LINE * size * len(words.lines_of(_name(t))), 16) + 3 for t in row]
        placed += [(t, k, top + h / 2, h) for k, (t, h) in enumerate(zip(row, heights, strict=True))]
        top += max(heights)
    tall = float(-(-(top + GAP) // 1))
    if tall > page.height / 2:
        raise UnsupportedError("a legend that scrolls")
    return columns, placed, tall, share


def _name(trace: Trace) -> str:
    return str(trace.raw.get("name") or f"trace {trace.index}")


def _size(page: Sheet) -> float:
    return float(part(part(page.layout, "legend"), "font").get("size", page.size))


def height(page: Sheet) -> tuple[float, float] | None:
    """Height of the legend in pixels and where its foot stands (1 is the plot's top); None without one."""
    if not entries(page):
        return None
    return _rows(page)[2], float(part(page.layout, "legend").get("y", 1))


def draw(page: Sheet, room: float) -> str:
    """The legend, in the plot's own coordinates.

    Args:
        page: the figure.
        room: pixels between the plot's top and its foot.
    """
    if not entries(page):
        return ""
    _, placed, tall, share = _rows(page)
    raw = part(page.layout, "legend")
    foot = room * (1 - float(raw.get("y", 1)))
    size = _size(page)
    fill = paper.colour(part(raw, "font").get("color", page.ink), "layout.legend.font")
    out = []
    for trace, column, middle, _ in placed:
        name = _name(trace)
        first = -LINE * size * ((len(words.lines_of(name)) - 1) / 2 - 0.3)
        label = paper.text(str(2 * GAP + SIGN), first, name)
        sign = symbols.of_trace(trace, (2 * GAP + SIGN) / 2)
        out.append(paper.placed(paper.pct(100 * share * column), foot - tall + middle, sign + label))
    return f"<g {paper.lettering(size, fill, 'start')}>{''.join(out)}</g>"
