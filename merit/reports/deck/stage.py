"""The slides that are shown in the hall: every finding once, long lists left to the appendix."""

from collections.abc import Callable, Mapping, Sequence
from math import ceil

from merit.charts.anugerah.scene import Scene
from merit.charts.base import Chart
from merit.reports.deck import plots, tiles
from merit.reports.deck.canvas import AIR, Canvas
from merit.reports.deck.charts import Plot
from merit.reports.deck.findings import Listing, chart_slide, listing, notes, opened, table_slides
from merit.reports.deck.layouts import CONTENT, SECTION_BODY
from merit.reports.deck.markup import MARGIN, ROOM, Box, paragraph, run, shape
from merit.reports.deck.metrics import fit, height
from merit.text import is_missing, number, t

PLOTS: dict[str, Callable[[Scene], Plot | None]] = {
    "totals": plots.totals,
    "by_group": plots.by_group,
    "cumulative": plots.cumulative,
    "aspects": plots.aspects,
    "by_island": plots.by_island,
}
SECTION_SIZES = (20, 18, 16, 14, 13, 12)
ROWS = Box(MARGIN, 96, ROOM, CONTENT.y + CONTENT.h - 96)  # of the highlights
FIGURE, TALLEST = 110.0, 92.0  # breadth of a highlight's number, most height of its row


def empty(seen: Scene, key: str, chart: Chart) -> bool:
    """Whether a statistic has nothing to show: nobody, not recorded, or not published."""
    c = seen.c
    if chart.table.frame.empty:
        return True
    if key in ("by_province", "by_island"):
        return not getattr(c, key)["assessed"].sum()
    if key == "by_group":
        return not c.published and not c.by_group["now"].sum()
    if key == "cumulative":
        columns = ["assessed", "baik_or_above", "share", "share_of_assessed", "target"]
        return not c.cumulative[columns].notna().any(axis=None)
    return key in PLOTS and PLOTS[key](seen) is None


def whole_islands(seen: Scene) -> bool:
    """Whether every island shown is meant whole: a few of its provinces must not bear its name."""
    c = seen.c
    if not c.provinces:
        return True
    there = c.regions[c.regions["valid_from"].fillna(c.year) <= c.year]
    own = there[there["island_code"].isin(c.by_island["island"])]
    return set(own["code"]) <= set(c.provinces)


def stage(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> set[str]:
    """Add the slides of the hall; the statistics whose whole table stands on one of them."""
    shown: set[str] = set()
    spoken = ["first_baik", "first_sangat_baik", "moved_up", "talent_management"]
    best = _one_page(deck, seen, "best_by_group", told, told["recipients"].sentence)
    if best is None:
        spoken = ["recipients", "best_by_group", *spoken]
    improved = _one_page(deck, seen, "most_improved", told)
    if improved is None:
        spoken.append("most_improved")
    if len(seen.c.provinces) == 1:
        spoken.append("by_province")
    for key in ("totals", "by_group", "cumulative"):
        shown |= _figure(deck, seen, key, told)
    if best is not None:
        table_slides(deck, best)
        shown.add("best_by_group")
    _highlights(deck, seen, [(key, told[key]) for key in spoken if not empty(seen, key, told[key])])
    if improved is not None:
        table_slides(deck, improved)
        shown.add("most_improved")
    shown |= _figure(deck, seen, "aspects", told)
    _places(deck, seen, told)
    _nothing(deck, seen, told)
    return shown


def _one_page(
    deck: Canvas, seen: Scene, key: str, told: Mapping[str, Chart], sentence: str = ""
) -> Listing | None:
    """The table of a statistic when it fits one slide."""
    if empty(seen, key, told[key]):
        return None
    made = listing(deck, seen, key, told[key], told[key].title, sentence)
    return made if len(made.sheet.pages) == 1 else None


def _figure(deck: Canvas, seen: Scene, key: str, told: Mapping[str, Chart]) -> set[str]:
    """The chart of a statistic; where there is none, its table if that is short."""
    chart, plot = told[key], PLOTS[key](seen)
    shares = plots.targets(seen) if key == "cumulative" else None
    if plot is not None:
        chart_slide(deck, chart, plot, chart.title)
    if shares is not None:
        chart_slide(deck, chart, shares, t(seen.lang, "deck-target-title", title=chart.title))
    if plot is not None or shares is not None:
        return set()
    made = _one_page(deck, seen, key, told)
    if made is None:
        return set()
    table_slides(deck, made)
    return {key}


def _highlights(deck: Canvas, seen: Scene, charts: Sequence[tuple[str, Chart]]) -> None:
    """Findings that are told by a number and a sentence; their names stand in the appendix."""
    if not charts:
        return
    lang = seen.lang
    said = "\n".join(notes(chart, lang) for _, chart in charts)
    leaf = deck.slide("Chart", seen.t("deck-highlights-title", **seen.round), notes=said)
    tall = min(ROWS.h / len(charts), TALLEST)
    for i, (key, chart) in enumerate(charts):
        top, room = ROWS.y + i * tall, ROWS.w - FIGURE
        size = fit(f"{chart.title}\n{chart.sentence}", room, tall - 12, (16, 15, 14, 13, 12, 11, 10))
        words = paragraph(run(chart.title, lang, size=size, bold=True, colour="tx2"))
        words += paragraph(run(chart.sentence, lang, size=size, colour="tx1"))
        figure = _number(seen, key)
        high = fit(figure, FIGURE - 20, tall - 12, (44, 40, 36, 32, 28, 24, 20), bold=True)
        number_box = Box(ROWS.x, top, FIGURE - 20, tall - 12)
        left = paragraph(run(figure, lang, size=high, bold=True, colour="accent2"), align="r")
        shapes = shape(leaf.next(), figure or chart.title, number_box, left, anchor="t") if figure else ""
        text_box = Box(ROWS.x + FIGURE, top, room, tall - 12)
        leaf.add(shapes + shape(leaf.next(), chart.title, text_box, words, anchor="t", inset=(0, 4, 0, 0)))


def _number(seen: Scene, key: str) -> str:
    """The big number of a highlight: names on the list, or governments at Baik or above."""
    if key == "by_province":
        value = seen.c.by_province["baik_or_above"].iloc[0]
        return "" if is_missing(value) else number(seen.lang, int(value), 0)
    if key in ("best_by_group", "most_improved"):
        return ""
    return number(seen.lang, len(getattr(seen.c, key)), 0)


def _places(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> None:
    """Map and islands; one province alone needs neither, and a part of an island not its bar."""
    if len(seen.c.provinces) == 1 or empty(seen, "by_province", told["by_province"]):
        return
    chart = told["by_province"]
    leaf = opened(deck, chart, "Chart", t(seen.lang, "deck-map-title", title=chart.title))
    leaf.finding(chart.sentence)
    leaf.add(tiles.tile_map(seen, leaf.next))
    if whole_islands(seen) and (plot := plots.by_island(seen)) is not None:
        chart_slide(deck, told["by_island"], plot, told["by_island"].title)


def _nothing(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> None:
    """What has nothing to show, a sentence each on one slide instead of a slide each."""
    found: dict[str, list[str]] = {}  # sentence -> titles: one reason may hold for several
    for key, chart in told.items():
        if empty(seen, key, chart):
            found.setdefault(chart.sentence, []).append(chart.title)
    items = [("; ".join(titles) + ": ", sentence) for sentence, titles in found.items()]
    tall = sum(height("".join(item), SECTION_BODY.w, SECTION_SIZES[-1]) + AIR for item in items)
    each = ceil(len(items) / max(ceil(tall / SECTION_BODY.h), 1))  # slides are filled alike
    pages = [items[at : at + each] for at in range(0, len(items), each)] if items else []
    charts = [chart for key, chart in told.items() if empty(seen, key, chart)]
    said = "\n".join(notes(chart, seen.lang) for chart in charts)
    title = seen.t("deck-nothing-title", **seen.round)
    for n, page in enumerate(pages, start=1):
        name = title if len(pages) == 1 else seen.t("deck-page", title=title, n=n, of=len(pages))
        leaf = deck.slide("Section", name, notes=said)
        texts, heads = [sentence for _, sentence in page], [head for head, _ in page]
        leaf.text(texts, SECTION_BODY, sizes=SECTION_SIZES, heads=heads)
