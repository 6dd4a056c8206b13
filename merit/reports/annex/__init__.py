"""The annex of a ceremony: a workbook with one sheet per statistic, every row."""

from dataclasses import replace

from merit.ceremony import Ceremony
from merit.charts.anugerah import ceremony_title, statistics
from merit.charts.base import Chart, Stamp
from merit.reports.annex.back import charters_page, controls_page, sources_page
from merit.reports.annex.book import Book, sheet_name
from merit.reports.annex.front import write_contents
from merit.reports.annex.page import Page, write_page
from merit.reports.annex.pictures import PICTURES
from merit.reports.worded import worded
from merit.text import t

__all__ = ["annex"]

CITED = 8  # sources that the foot of a sheet gives in full


def annex(c: Ceremony, *, stamp: Stamp) -> bytes:
    """The statistics of a ceremony as XLSX: contents, a sheet per statistic, controls, charters, sources.

    Equal ceremonies give equal bytes. Numbers stand as numbers, a missing one as a word; no cell holds a
    formula.

    Args:
        c: the ceremony.
        stamp: of the snapshot, without rule.
    """
    book = Book(c, stamp, ceremony_title(c, stamp.lang))
    pages = [_page(book, key, chart) for key, chart in statistics(c, stamp=stamp).items()]
    pages += [controls_page(book), charters_page(book)]
    sources = sources_page(book)
    if c.published or len(sources.table.frame):  # targets are published ones in every dataset
        pages.append(sources)
    write_contents(book, pages)
    for page in pages:
        write_page(book, page)
    return book.close()


def _page(book: Book, key: str, chart: Chart) -> Page:
    """The sheet of one statistic: the words and the table that every other face shows."""
    lang = book.lang
    column, table, rows = t(lang, "source"), worded(book.scene, chart.table), getattr(book.c, key)
    names = "institution" in rows
    if names and column in table.frame:
        # Every citation in full stands on the sheet of sources: here its codes keep the rows narrow.
        known = book.c.sources_of
        codes = [", ".join(sorted(known.get(str(code), ()))) for code in rows["institution"]]
        table = replace(table, frame=table.frame.assign(**{column: codes}))
    where = {"column": column, "sheet": sheet_name(lang, "sources")}
    if names and chart.sources:
        sources = [t(lang, "annex-sources-in-rows", **where)]
    elif chart.sources:
        sources = [t(lang, "annex-source-line", source=source) for source in chart.sources[:CITED]]
        if len(chart.sources) > CITED:
            more = len(chart.sources) - CITED
            sources.append(t(lang, "annex-sources-more", n=more, sheet=where["sheet"]))
    else:
        sources = [t(lang, "no-published-source", snapshot=book.stamp.snapshot)]
    return Page(
        key=key,
        title=chart.title,
        sentence=chart.sentence,
        note=chart.note,
        footer=chart.footer,
        table=table,
        foot=(*sources, t(lang, "annex-questions", names=", ".join(chart.questions))),
        # A category's name in a cell gets an edge in its colour.
        paint={name: {"left": 5, "left_color": band.colour} for name, band in book.bands.items()},
        draw=PICTURES.get(key),
    )
