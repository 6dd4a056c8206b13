"""A small trend for a table cell or a card: inline SVG with its numbers as text alternative."""

import base64
from collections.abc import Sequence

from merit.charts.base import ACCENT
from merit.text import is_missing, number, t

WIDTH, HEIGHT, EDGE = 96, 24, 4
Known = list[tuple[int, float]]


def _known(values: Sequence[float | None], years: Sequence[int]) -> Known:
    pairs = zip(years, values, strict=True)
    return [(y, float(v)) for y, v in pairs if v is not None and not is_missing(v)]


def spark_svg(
    values: Sequence[float | None], years: Sequence[int], *, scale: tuple[float, float] | None = None
) -> str:
    """The bare SVG of `values` over `years` (same length, years ascending); no value gives "".

    Missing years are gaps, a value alone is a dot, the newest value is marked. `scale` is the lowest and
    the highest value of the axis; None for those of the values.
    """
    known = _known(values, years)
    if not known:
        return ""
    low, high = scale or (min(v for _, v in known), max(v for _, v in known))
    span, breadth = (high - low) or 1.0, (years[-1] - years[0]) or 1

    def at(year: int, value: float) -> str:
        x = EDGE + (WIDTH - 2 * EDGE) * (year - years[0]) / breadth
        y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * ((value - low) / span if high > low else 0.5)
        return f"{x:.1f},{y:.1f}"

    runs: list[list[str]] = [[]]
    for year, value in zip(years, values, strict=True):
        if value is None or is_missing(value):
            runs.append([])
        else:
            runs[-1].append(at(year, float(value)))
    lines = "".join(
        f'<polyline points="{" ".join(run)}" fill="none" stroke="{ACCENT}" stroke-width="2"/>'
        for run in runs
        if len(run) > 1
    )
    dots = [run[0] for run in runs if len(run) == 1]
    ends = [at(*known[-1]), *dots]
    circles = "".join(
        '<circle cx="{}" cy="{}" r="2.6" fill="{}"/>'.format(*point.split(","), ACCENT) for point in ends
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{lines}{circles}</svg>'
    )


def sparkline(values: Sequence[float | None], years: Sequence[int], lang: str) -> str:
    """A Markdown image of `spark_svg`; its alternative text names first and last. No value gives ""."""
    svg = spark_svg(values, years)
    if not svg:
        return ""
    known = _known(values, years)
    first, last = known[0], known[-1]
    words = {"first": number(lang, first[1]), "last": number(lang, last[1])}
    key = "sparkline" if len(known) > 1 else "sparkline-one"
    alt = t(lang, key, start=str(first[0]), end=str(last[0]), **words)
    return f"![{alt}](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"
