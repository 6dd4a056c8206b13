"""The slides of one statistic: its native chart, its table over as many slides as it needs, its notes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from merit.charts.anugerah.scene import HIGH, Scene
from merit.charts.base import Chart
from merit.reports.deck.canvas import Canvas, Leaf
from merit.reports.deck.charts import Plot, chart_part, frame_xml
from merit.reports.deck.layouts import BODY, CONTENT, FAINT
from merit.reports.deck.markup import Box, paragraph, run, shape
from merit.reports.deck.tables import Sheet, laid_out, table_xml
from merit.reports.worded import worded
from merit.text import is_missing, number, t

CAPTION = 18.0  # height of the line under a stacked chart
LINE_ONLY = Box(BODY.x, BODY.y, BODY.w, 20)  # the finding's place on the slides that continue a table
CONTINUED = Box(CONTENT.x, 110, CONTENT.w, CONTENT.y + CONTENT.h - 110)


def notes(chart: Chart, lang: str) -> str:
    """Speaker notes: finding, what must be known, queries, sources, the line of the figure."""
    said = [chart.sentence, chart.note, t(lang, "deck-questions", names=", ".join(chart.questions))]
    if chart.sources:
        said += [t(lang, "deck-sources"), *chart.sources]
    return "\n".join(part for part in (*said, chart.footer) if part)


def opened(deck: Canvas, chart: Chart, layout: str, title: str) -> Leaf:
    """A slide with the footer and the notes of a statistic."""
    return deck.slide(layout, title, footer=chart.footer, notes=notes(chart, deck.stamp.lang))


def chart_slide(deck: Canvas, chart: Chart, plot: Plot, title: str) -> None:
    """A slide with a native chart."""
    leaf = opened(deck, chart, "Chart", title)
    leaf.finding(chart.sentence)
    part = chart_part(plot, leaf.made.part.package, leaf.lang)
    relation = leaf.made.part.relate_to(part, RT.CHART)
    box = CONTENT
    stacked = plot.kind == "stacked"
    if stacked:
        box = Box(box.x, box.y, box.w, box.h - CAPTION)
    leaf.add(frame_xml(leaf.next(), chart.name, relation, box=box, alt=chart.sentence))
    if stacked:
        words = run(t(leaf.lang, "deck-stack-caption"), leaf.lang, size=10.5, colour=FAINT)
        line = Box(box.x, box.y + box.h + 2, box.w, CAPTION - 2)
        leaf.add(shape(leaf.next(), "Caption", line, paragraph(words), anchor="b"))


@dataclass(frozen=True)
class Listing:
    """A table ready for slides: its rows on their pages, its title, its finding, how a slide is opened."""

    sheet: Sheet
    title: str
    sentence: str
    opened: Callable[[str], Leaf]


def laid(
    frame: pd.DataFrame,
    right: list[bool],
    marks: Mapping[str, str],
    title: str,
    sentence: str,
    opened: Callable[[str], Leaf],
) -> Listing:
    """A table of strings broken into slides.

    Args:
        frame: strings under their labels.
        right: columns that end at the right edge.
        marks: colour of the square that stands before a cell with this text.
        title: of its slides.
        sentence: the finding, on the first of them.
        opened: opens a slide of that title.
    """
    return Listing(
        laid_out(frame, right, marks=marks, first=CONTENT, rest=CONTINUED), title, sentence, opened
    )


def listing(deck: Canvas, seen: Scene, key: str, chart: Chart, title: str, sentence: str = "") -> Listing:
    """The table of the statistic `key`; its own finding unless there is another `sentence`.

    Left to the annex: the institution's code and, with their long addresses, the sources, which the notes
    hold. A column without any value is left out: note or finding say why.
    """
    lang, table = seen.lang, worded(seen, chart.table)
    left_out = {t(lang, "anugerah-code"), t(lang, "source")}
    kept = [c for c in table.frame.columns if c not in left_out and not table.frame[c].map(is_missing).all()]
    shown = table.display(lang)[kept]
    marks = {band.name: band.colour for band in seen.bands.values()}
    if key == "best_by_group" and seen.has_baik:
        # Best of its group, yet not honoured: the row itself must say so.
        below = {
            t(lang, "deck-no-recipient", category=band.name): band
            for code, band in seen.bands.items()
            if code not in HIGH
        }
        column = t(lang, "category")
        shown[column] = shown[column].replace({band.name: words for words, band in below.items()})
        marks |= {words: band.colour for words, band in below.items()}
    right = [table.kinds[str(c)] in ("count", "score", "share", "change") for c in kept]
    return laid(
        shown, right, marks, title, sentence or chart.sentence,
        lambda name: opened(deck, chart, "Table", name),
    )  # fmt: skip


def table_slides(deck: Canvas, made: Listing) -> None:
    """All rows over as many slides as needed, each with the header, and n/m in its title."""
    lang, sheet, title = deck.stamp.lang, made.sheet, made.title
    of = len(sheet.pages)
    for n, page in enumerate(sheet.pages, start=1):
        leaf = made.opened(title if of == 1 else t(lang, "deck-page", title=title, n=n, of=of))
        rows = {
            "first": number(lang, page.start + 1, 0),
            "last": number(lang, page.stop, 0),
            "of": number(lang, len(sheet.rows), 0),
        }
        if n == 1:
            leaf.finding(made.sentence)
        else:
            leaf.text([t(lang, "deck-rows", **rows)], LINE_ONLY, sizes=(14,))
        box = CONTENT if n == 1 else CONTINUED
        alt = t(lang, "deck-table-alt", title=title, **rows)
        leaf.add(table_xml(leaf.next(), title, sheet, page, box=box, lang=lang, alt=alt))
