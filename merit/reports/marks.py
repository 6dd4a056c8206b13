"""Static twins of the figures of an institution as SVG, for pages without a script and for print.

One picture for HTML (inline) and for Typst (image of bytes): no script, no font file, text in the colour
around it. Scales, colours and meaning are those of merit/charts/strip.py and institution_history.py.
"""

from collections.abc import Sequence

from merit.charts.base import ACCENT
from merit.charts.beside import PEER, enough
from merit.charts.sparkline import spark_svg
from merit.charts.strip import drawn
from merit.charts.words import Row
from merit.reports.svg import Look, element
from merit.reports.trend import trend_svg
from merit.text import is_missing

__all__ = ["spark", "strip_mark", "trend_svg"]
LEFT, RIGHT, MIDDLE = 5.0, 195.0, 7.0  # ends of the track, its height
GREY: dict[str, Look] = {"fill": PEER}


def spark(
    values: Sequence[float | None], years: Sequence[int], *, scale: tuple[float, float] | None = None
) -> str:
    """The small trend of `values` over `years` (same length, ascending); no value gives "".

    `scale` as in spark_svg.
    """
    return spark_svg(values, years, scale=scale)


def along(share: float) -> float:
    """Where a share of the maximum, 0 to 1, stands on the track of a strip."""
    return LEFT + (RIGHT - LEFT) * share


def _bar(start: float, end: float, tall: float, **looks: Look) -> str:
    """A rectangle about the middle of the strip."""
    return element("rect", x=start, y=MIDDLE - tall / 2, width=end - start, height=tall, **looks)


def _tick(x: float, tall: float, wide: float = 1.6) -> str:
    return _bar(x - wide / 2, x + wide / 2, tall, **GREY)


def _peers(row: Row) -> list[str]:
    """Lowest to best as a line, the middle half as a box, median and best as ticks; few peers as ticks."""
    if not drawn(row):
        return []
    lowest, q1, median, q3, best = (
        along(float(row[f"peer_{name}"]) / float(row["maximum"]))
        for name in ("lowest", "q1", "median", "q3", "best")
    )
    if not enough(row):
        return [_tick(x, 8, 2.4) for x in sorted({lowest, best})]
    return [
        _bar(lowest, best, 1.2, **GREY),
        _bar(q1, q3, 10, fill_opacity=0.45, stroke=PEER, vector_effect="non-scaling-stroke", **GREY),
        _tick(median, 14, 2.4),
        _tick(best, 6),
    ]


def strip_mark(row: Row) -> str:
    """One strip of aspect_strip without words, 200 x 14, that may be stretched to any width.

    `row` is a row of Profile.aspects. Left to right: 0 to the aspect's maximum. A published percentage
    has an open dot and a dashed bar.
    """
    parts = [_bar(LEFT, RIGHT, 10, fill_opacity=0.2, **GREY), *_peers(row)]
    if not is_missing(row["percent"]):
        own, whole = along(float(row["percent"]) / 100), row["unit"] == "points"
        way: dict[str, Look] = {"d": f"M{LEFT:g} {MIDDLE:g}H{own:.1f}", "stroke": ACCENT, "stroke_width": 3}
        if not whole:
            way["stroke_dasharray"] = "3 2"
        parts.append(element("path", **way))
        # A line without length and with round ends: it stays a dot when the picture is stretched.
        dot: dict[str, Look] = {
            "d": f"M{own:.1f} {MIDDLE:g}h.01",
            "stroke_linecap": "round",
            "vector_effect": "non-scaling-stroke",
        }
        parts.append(element("path", stroke=ACCENT, stroke_width=10, **dot))
        if not whole:
            parts.append(element("path", stroke="#ffffff", stroke_width=5, **dot))
    return element(
        "svg",
        parts,
        xmlns="http://www.w3.org/2000/svg",
        width=200,
        height=14,
        viewBox="0 0 200 14",
        preserveAspectRatio="none",
        overflow="visible",
        aria_hidden="true",
    )
