"""The static twin of the score history: totals over the years, category bands, the peers behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from merit.charts import beside
from merit.charts.base import ACCENT, Category, Stamp
from merit.charts.beside import PEER, Records
from merit.charts.institution_marks import side
from merit.charts.words import Row
from merit.profile import Profile
from merit.reports.svg import Look, element, text
from merit.text import is_missing, number, t

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 134.0, 634.0, 56.0, 262.0
HEAD = 30  # foot of the line that names the peers' marks
SIZE = 20  # of the letters: 10 px where the picture is 320 px wide
LETTER = 11  # room of a letter in the line that names the peers' marks
DASH: dict[str, Look] = {"stroke": PEER, "stroke_width": 3.5, "stroke_dasharray": "9 6"}
EDGE: dict[str, Look] = {"stroke": "#ffffff", "stroke_opacity": 0.75, "stroke_width": 6}
ASIDE = {"final": 0.0, "interim": 0.14, "self": 0.28}  # years beside a final total, as on the page


@dataclass(frozen=True)
class Scale:
    """Where years and totals stand in the picture."""

    years: Sequence[int]
    low: float
    high: float

    @property
    def step(self) -> float:
        """The room of one year."""
        return (RIGHT - LEFT) / (self.years[-1] - self.years[0] + 1)

    def x(self, year: float) -> float:
        """The middle of a year."""
        return LEFT + self.step * (year - self.years[0] + 0.5)

    def y(self, total: float) -> float:
        """The height of a total."""
        return BOTTOM - (BOTTOM - TOP) * (total - self.low) / (self.high - self.low)


def trend_svg(p: Profile, *, stamp: Stamp, bands: Mapping[str, Category], halo: str = "") -> str:
    """Totals and categories under the instrument of the year shown; "" when it has no figure at all.

    Args:
        p: the profile.
        stamp: for the language, and whether years of the peers may be joined.
        bands: categories of the instrument of the year shown, lowest first; empty for a draft.
        halo: colour of the ground, drawn around the numbers; "" where the ground depends on a theme.
    """
    lang = stamp.lang
    shown = p.totals.loc[p.totals["year"] == p.year, "instrument"]
    own = p.history[p.history["instrument"].isin(shown)]
    rows = own[own["total"].notna() | own["category"].notna()].to_dict("records")
    if not rows:
        return ""
    instrument = str(rows[0]["instrument"])
    mine = set(p.totals.loc[p.totals["instrument"] == instrument, "year"])
    years = sorted({y for y in p.years if y in mine} | {int(r["year"]) for r in rows})
    peers = beside.scored(p.totals, instrument, years)
    scored = [r for r in rows if not is_missing(r["total"])]
    scale = Scale(years, *reach(rows, peers, bool(bands)))
    parts = [
        *_bands(bands, scale, lang),
        *_peers(peers, scale, stamp),
        *(text(scale.x(year), HEIGHT - 14, str(year)) for year in years),
        *(part for r in rows if is_missing(r["total"]) for part in _only(r, bands, scale, lang)),
        *_totals(scored, peers, bands, scale, lang, halo),
    ]
    said = "; ".join(_said(r, lang) for r in rows)
    title = element("title", f"{t(lang, 'institution-history-title')}, {p.name}. {said}")
    return element(
        "svg",
        [title, *parts],
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        role="img",
        font_family="sans-serif",
        font_size=SIZE,
        fill="currentColor",
    )


def _said(row: Row, lang: str) -> str:
    """A year in the title of the picture: score, category or both."""
    known = [] if is_missing(row["total"]) else [number(lang, float(row["total"]))]
    if row["status"] != "final":
        known.append("(" + t(lang, f"status-{row['status']}") + ")")
    elif not is_missing(row["category_name"]):
        known.append(str(row["category_name"]))
    return f"{row['year']}: {' '.join(known)}"


def reach(rows: Records, peers: Records, banded: bool) -> tuple[float, float]:
    """Lowest and highest value of the axis, as the page's figure has it."""
    totals = [float(r["total"]) for r in rows if not is_missing(r["total"])] + beside.reach(peers)
    maxima = [float(r["maximum_total"]) for r in rows if not is_missing(r["maximum_total"])]
    top = max([*maxima, *totals, 1.0])
    return min([100.0 if banded else 0.0, *totals]) - 0.05 * top, top * 1.03


def _edges(bands: Mapping[str, Category], code: str, scale: Scale) -> tuple[float, float]:
    """Lower and upper end of a category's band in the picture, in points."""
    listed = list(bands)
    above = listed[listed.index(code) + 1 :]
    return max(bands[code].lower_bound, scale.low), bands[above[0]].lower_bound if above else scale.high


def _bands(bands: Mapping[str, Category], scale: Scale, lang: str) -> list[str]:
    parts = []
    for place, band in enumerate(bands.values()):
        low, high = _edges(bands, band.code, scale)
        key, bound = ("from", band.lower_bound) if place else ("below", high)
        middle = scale.y((low + high) / 2)
        tall = scale.y(low) - scale.y(high)
        looks: dict[str, Look] = {"fill": band.colour, "fill_opacity": 0.2}
        parts += [
            element("rect", x=LEFT, y=scale.y(high), width=RIGHT - LEFT, height=tall, **looks),
            text(LEFT - 6, middle - 3, band.name, anchor="end", bold=True),
            text(
                LEFT - 6,
                middle + SIZE - 3,
                t(lang, f"institution-band-{key}", bound=number(lang, bound)),
                anchor="end",
            ),
        ]
    return parts


def _peers(peers: Records, scale: Scale, stamp: Stamp) -> list[str]:
    """Middle half and median where enough peers have totals, short lines where few have; their names."""
    parts = []
    for run in beside.runs(peers, joined=stamp.kind != "published"):
        # A year alone has a box as wide as half a year, consecutive years share one band.
        across: list[tuple[float, Row]] = [(float(r["year"]), r) for r in run]
        if len(run) == 1:
            across = [(run[0]["year"] + end, run[0]) for end in (-0.25, 0.25)]

        def line(column: str, across: list[tuple[float, Row]] = across) -> list[str]:
            return [f"{scale.x(at):.1f} {scale.y(float(r[column])):.1f}" for at, r in across]

        around = "L".join([*line("peer_q3"), *line("peer_q1")[::-1]])
        parts.append(element("path", d=f"M{around}Z", fill=PEER, fill_opacity=0.3, stroke=PEER))
        median = f"M{'L'.join(line('peer_median'))}"
        parts.append(element("path", d=median, fill="none", **EDGE))
        parts.append(element("path", d=median, fill="none", **DASH))
    singles = beside.singles(peers)
    for year, value in singles:
        start, wide = scale.x(year - 0.16), 0.32 * scale.step
        d = f"M{start:.1f} {scale.y(value):.1f}h{wide:.1f}"
        parts.append(element("path", d=d, stroke=PEER, stroke_width=4))
    return parts + _legend(stamp.lang, bool([r for r in peers if beside.enough(r)]), bool(singles))


def _legend(lang: str, middle: bool, single: bool) -> list[str]:
    """The peers' marks named in one line above the picture; only those that are drawn."""
    if not middle and not single:
        return []
    start = t(lang, "trend-svg-peers")
    parts, x = [text(0, 24, start, anchor="start")], len(start) * LETTER + 8
    marks = [("middle", middle), ("median", middle), ("single", single)]
    for key in [key for key, drawn in marks if drawn]:
        words = t(lang, f"trend-svg-{key}")
        if key == "middle":
            box = element("rect", x=x, y=9, width=28, height=16, fill=PEER, fill_opacity=0.3, stroke=PEER)
        elif key == "median":
            box = element("path", d=f"M{x:.1f} 17h28", fill="none", **DASH)
        else:
            box = element("path", d=f"M{x:.1f} 17h22", stroke=PEER, stroke_width=4)
        parts += [box, text(x + 34, 24, words, anchor="start")]
        x += 34 + len(words) * LETTER + 14
    return parts


def _only(row: Row, bands: Mapping[str, Category], scale: Scale, lang: str) -> list[str]:
    """A year of which only the category is known: its whole band as a box that says so, no point."""
    if row["category"] not in bands:
        return []
    low, high = _edges(bands, str(row["category"]), scale)
    x, y, wide = scale.x(row["year"] - 0.35), scale.y(high), 0.7 * scale.step
    edge: dict[str, Look] = {"fill": "none", "stroke": bands[str(row["category"])].colour, "stroke_width": 3}
    box = element("rect", x=x, y=y, width=wide, height=scale.y(low) - y, **edge)
    middle = scale.y((low + high) / 2) + SIZE * 0.35
    return [box, text(scale.x(row["year"]), middle, t(lang, "institution-mark-no-score"))]


def _totals(
    rows: Records, peers: Records, bands: Mapping[str, Category], scale: Scale, lang: str, halo: str
) -> list[str]:
    """Final totals filled and joined over consecutive years, any other open; each with its number."""
    final = {int(r["year"]): float(r["total"]) for r in rows if r["status"] == "final"}
    lines: list[str] = []
    for first, second in pairwise(sorted(final)):
        if second == first + 1:
            ends = "L".join(f"{scale.x(y):.1f} {scale.y(final[y]):.1f}" for y in (first, second))
            lines.append(element("path", d=f"M{ends}", stroke=PEER, stroke_width=4))
    marks, numbers = [], []
    for row in rows:
        year, total, settled = int(row["year"]), float(row["total"]), row["status"] == "final"
        aside = ASIDE[str(row["status"])] if year in final else 0.0
        x, y = scale.x(year - aside), scale.y(total)
        if settled:
            code = str(row["category"])
            colour = bands[code].colour if code in bands else ACCENT
            marks.append(_mark(x, y, inferred=bool(row["year_inferred"]), fill=colour, edge="#ffffff"))
        else:
            marks.append(_mark(x, y, square=row["status"] == "self", fill="none", edge=ACCENT))
        if settled or year not in final:
            usual = "bottom" if settled and side(final, year, {}) == "bottom" else "top"
            base = _beside(y, usual, _in_the_way(year, final, peers, scale))
            numbers.append(_number(x, base, number(lang, total), settled, halo))
    return [*lines, *marks, *numbers]


def _in_the_way(year: int, final: Mapping[int, float], peers: Records, scale: Scale) -> list[float]:
    """Heights of the peers' lines at a year, and of the own line a little to its left and right."""
    found = []
    for row in (r for r in peers if int(r["year"]) == year):
        columns = ("q1", "median", "q3") if beside.enough(row) else ("lowest", "best")
        found += [scale.y(float(row[f"peer_{column}"])) for column in columns]
    if year in final:
        near = min(0.3, 1.2 * SIZE / scale.step)
        for other in (year - 1, year + 1):
            if other in final:
                found.append(scale.y(final[year] + (final[other] - final[year]) * near))
    return found


def _beside(y: float, usual: str, obstacles: Sequence[float]) -> float:
    """Base line of the number of a point at height `y`: above or below it, where fewer lines run through it.

    A place a little further off only where the near ones are crossed.
    """
    above, below = [y - 13, y - 22], [y + 28, y + 37]
    near, far = (below, above) if usual == "bottom" else (above, below)
    places = [near[0], far[0], near[1], far[1]]
    # At the foot of the picture a number would stand in the years, at its head in the names of the marks.
    free = [base for base in places if base - 15 >= HEAD and base <= BOTTOM + 4] or [near[0]]
    return min(free, key=lambda base: sum(base - 17 <= line <= base + 3 for line in obstacles))


def _number(x: float, base: float, words: str, bold: bool, halo: str) -> str:
    """The number; on a ground of a known colour with an edge in it, so that no line runs into the digits."""
    looks: dict[str, Look] = {"font_weight": 700} if bold else {}
    if halo:
        looks |= {"stroke": halo, "stroke_width": 5, "stroke_linejoin": "round", "paint_order": "stroke"}
    return element("text", words, x=round(x), y=round(base), text_anchor="middle", **looks)


def _mark(x: float, y: float, *, fill: str, edge: str, inferred: bool = False, square: bool = False) -> str:
    """A dot; a diamond for an inferred year, a square for a self-assessment."""
    looks: dict[str, Look] = {"fill": fill, "stroke": edge, "stroke_width": 3 if fill == "none" else 2}
    if inferred:
        return element("path", d=f"M{x:.1f} {y - 10:.1f}l10 10l-10 10l-10 -10Z", **looks)
    if square:
        return element("rect", x=x - 6, y=y - 6, width=12, height=12, **looks)
    return element("circle", cx=x, cy=y, r=6 if fill == "none" else 8, **looks)
