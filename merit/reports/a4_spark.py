"""The small line of an aspect for print: the twin of merit/charts/strip_sparks.py, dots that paper shows."""

from itertools import pairwise

from merit.charts.base import ACCENT
from merit.charts.beside import PEER
from merit.charts.strip_sparks import of_instrument
from merit.profile import Profile
from merit.reports.svg import Look, element
from merit.text import is_missing

WIDTH, HEIGHT, EDGE, DOT = 96.0, 24.0, 6.0, 3.4
Known = dict[int, tuple[float, bool]]  # year -> percent of the maximum, whether it is known in points


def known(p: Profile, aspect: int) -> Known:
    """What is known of one aspect under the instrument of the year of the strip."""
    frame = of_instrument(p)
    rows = frame[frame["aspect_no"] == aspect].dropna(subset=["percent"]).to_dict("records")
    return {int(r["year"]): (float(r["percent"]), not is_missing(r["points"])) for r in rows}


def span(p: Profile) -> tuple[int, int] | None:
    """First and last year known of any aspect: all small lines of a page have one axis. None without any."""
    years = of_instrument(p).dropna(subset=["percent"])["year"]
    return (int(years.min()), int(years.max())) if len(years) else None


def spark(values: Known, ends: tuple[int, int]) -> str:
    """A dot per year on a scale of 0 to 100 %, points of consecutive years joined; "" without any.

    A published percentage has an open dot and is never joined.
    """
    if not values:
        return ""
    first, last = ends

    def at(year: int) -> tuple[float, float]:
        across = (year - first) / (last - first) if last > first else 0.5
        return EDGE + (WIDTH - 2 * EDGE) * across, HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * values[year][0] / 100

    parts = [
        element("rect", x=0, y=EDGE, width=WIDTH, height=HEIGHT - 2 * EDGE, fill=PEER, fill_opacity=0.15)
    ]
    for before, after in pairwise(sorted(values)):
        if after == before + 1 and values[before][1] and values[after][1]:
            (x, y), (to_x, to_y) = at(before), at(after)
            way = f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}"
            parts.append(element("path", d=way, stroke=ACCENT, stroke_width=2))
    for year in sorted(values):
        x, y = at(year)
        looks: dict[str, Look] = {"fill": ACCENT if values[year][1] else "#ffffff", "stroke": ACCENT}
        parts.append(element("circle", cx=x, cy=y, r=DOT - 0.75, stroke_width=1.5, **looks))
    frame: dict[str, Look] = {"width": WIDTH, "height": HEIGHT, "viewBox": f"0 0 {WIDTH:g} {HEIGHT:g}"}
    return element("svg", parts, xmlns="http://www.w3.org/2000/svg", **frame)
