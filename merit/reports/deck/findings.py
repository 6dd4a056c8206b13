"""One statistic of the ceremony on its slides: chart, map, table, or a sentence where there is nothing."""

from collections.abc import Callable

import pandas as pd
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from merit.charts.anugerah.scene import Scene
from merit.charts.base import Chart
from merit.reports.deck import plots, tiles
from merit.reports.deck.canvas import Canvas, Leaf
from merit.reports.deck.charts import Plot, chart_part, frame_xml
from merit.reports.deck.layouts import BODY, CONTENT, SECTION_BODY
from merit.reports.deck.markup import Box, paragraph, run, shape
from merit.reports.deck.tables import laid_out, table_xml
from merit.text import is_missing, number, t

CAPTION = 18.0  # height of the line under a stacked chart
LINE_ONLY = Box(BODY.x, BODY.y, BODY.w, 20)  # the finding's place on the slides that continue a table
CONTINUED = Box(CONTENT.x, 110, CONTENT.w, CONTENT.y + CONTENT.h - 110)
PLOTS: dict[str, Callable[[Scene], Plot | None]] = {
    "totals": plots.totals,
    "by_group": plots.by_group,
    "cumulative": plots.cumulative,
    "aspects": plots.aspects,
    "by_island": plots.by_island,
}
CHART_ONLY = ("totals", "aspects", "by_island")  # the chart says every number of the table


def notes(chart: Chart, lang: str) -> str:
    """Speaker notes: finding, what must be known, queries, sources, the line of the figure."""
    said = [chart.sentence, chart.note, t(lang, "deck-questions", names=", ".join(chart.questions))]
    if chart.sources:
        said += [t(lang, "deck-sources"), *chart.sources]
    return "\n".join(part for part in (*said, chart.footer) if part)


def finding(deck: Canvas, seen: Scene, key: str, chart: Chart) -> None:
    """Slides of one statistic."""
    lang, drawn = seen.lang, False
    plot = PLOTS[key](seen) if key in PLOTS else None
    if plot is not None:
        _chart(deck, chart, plot, chart.title)
        drawn = True
    if key == "cumulative" and (shares := plots.targets(seen)) is not None:
        title = t(lang, "deck-target-title", title=chart.title) if drawn else chart.title
        _chart(deck, chart, shares, title)
        drawn = True
    if key == "by_province" and seen.c.by_province["assessed"].sum():
        leaf = _open(deck, chart, "Chart", t(lang, "deck-map-title", title=chart.title))
        leaf.finding(chart.sentence)
        leaf.add(tiles.tile_map(seen, leaf.next))
        drawn = True
    tabled = key not in CHART_ONLY and (drawn or key not in (*PLOTS, "by_province") or _told(key, seen))
    if tabled and len(chart.table.frame):
        title = t(lang, "deck-table-title", title=chart.title) if drawn else chart.title
        _table(deck, seen, chart, title)
    elif not drawn:
        leaf = _open(deck, chart, "Section", chart.title)
        leaf.text([chart.sentence, *([chart.note] if chart.note else [])], SECTION_BODY, sizes=SECTION_SIZES)


SECTION_SIZES = (20, 18, 16, 14, 12, 11, 10)


def _told(key: str, seen: Scene) -> bool:
    """Whether a statistic without chart still has figures to list."""
    if key == "by_group":
        return seen.c.published or bool(seen.c.by_group["now"].fillna(0).sum())
    if key == "cumulative":
        columns = ["assessed", "baik_or_above", "share", "share_of_assessed", "target"]
        return bool(seen.c.cumulative[columns].notna().any(axis=None))
    return False


def _open(deck: Canvas, chart: Chart, layout: str, title: str) -> Leaf:
    return deck.slide(layout, title, footer=chart.footer, notes=notes(chart, deck.stamp.lang))


def _chart(deck: Canvas, chart: Chart, plot: Plot, title: str) -> None:
    """A slide with a native chart."""
    leaf = _open(deck, chart, "Chart", title)
    leaf.finding(chart.sentence)
    part = chart_part(plot, leaf.made.part.package, leaf.lang)
    relation = leaf.made.part.relate_to(part, RT.CHART)
    box = CONTENT
    stacked = plot.kind == "stacked"
    if stacked:
        box = Box(box.x, box.y, box.w, box.h - CAPTION)
    leaf.add(frame_xml(leaf.next(), chart.name, relation, box=box, alt=chart.sentence))
    if stacked:
        words = run(t(leaf.lang, "deck-stack-caption"), leaf.lang, size=10.5, colour="#5B6B80")
        line = Box(box.x, box.y + box.h + 2, box.w, CAPTION - 2)
        leaf.add(shape(leaf.next(), "Caption", line, paragraph(words), anchor="b"))


def on_slides(seen: Scene, chart: Chart) -> tuple[pd.DataFrame, list[bool]]:
    """The table of a chart as a slide shows it, and which columns hold numbers.

    Left to the annex: the institution's code and, with their long addresses, the sources, which the notes
    hold. A column without any value is left out: note or finding say why.
    """
    lang, table = seen.lang, chart.table
    left_out = {t(lang, "anugerah-code"), t(lang, "source")}
    kept = [c for c in table.frame.columns if c not in left_out and not table.frame[c].map(is_missing).all()]
    shown = table.display(lang)[kept]
    place = t(lang, "province")
    if place in kept and t(lang, "institution") in kept:
        central = table.frame[place].map(is_missing).to_numpy(dtype=bool)
        shown[place] = shown[place].mask(central, t(lang, "deck-central"))
    return shown, [table.kinds[str(c)] in ("count", "score", "share", "change") for c in kept]


def _table(deck: Canvas, seen: Scene, chart: Chart, title: str) -> None:
    frame, right = on_slides(seen, chart)
    marks = {band.name: band.colour for band in seen.bands.values()}
    table_slides(
        deck, frame, right, marks, title, lambda name: _open(deck, chart, "Table", name), chart.sentence
    )


def table_slides(
    deck: Canvas,
    frame: pd.DataFrame,
    right: list[bool],
    marks: dict[str, str],
    title: str,
    opened: Callable[[str], Leaf],
    sentence: str,
) -> None:
    """All rows over as many slides as needed, each with the header, and n/m in its title."""
    lang = deck.stamp.lang
    sheet = laid_out(frame, right, marks=marks, first=CONTENT, rest=CONTINUED)
    of = len(sheet.pages)
    for n, page in enumerate(sheet.pages, start=1):
        name = title if of == 1 else t(lang, "deck-page", title=title, n=n, of=of)
        leaf = opened(name)
        rows = {
            "first": number(lang, page.start + 1, 0),
            "last": number(lang, page.stop, 0),
            "of": number(lang, len(sheet.rows), 0),
        }
        if n == 1:
            leaf.finding(sentence)
        else:
            leaf.text([t(lang, "deck-rows", **rows)], LINE_ONLY, sizes=(14,))
        box = CONTENT if n == 1 else CONTINUED
        alt = t(lang, "deck-table-alt", title=title, **rows)
        leaf.add(table_xml(leaf.next(), title, sheet, page, box=box, lang=lang, alt=alt))
