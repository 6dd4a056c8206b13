"""The last sheets of the annex: controls, charters, and the published sources."""

import pandas as pd

from merit.charts.anugerah import controls_rows
from merit.charts.table import Kind, labelled
from merit.controls import FAILED, OK, UNKNOWN
from merit.reports.annex.book import GOOD, WARNING, Book, sheet_name
from merit.reports.annex.page import Page
from merit.reports.charters import charter_number, charters
from merit.text import t

LOOKS: dict[str, dict[str, object]] = {
    OK: {"bold": True, "font_color": GOOD, "bg_color": "#e6f3eb"},
    FAILED: {"bold": True, "font_color": "#ffffff", "bg_color": WARNING},
    UNKNOWN: {"bold": True, "font_color": "#1b2733", "bg_color": "#e3e7eb"},
}
# The sheet on which the figures of a frame stand, where it is not one of its own.
SHEETS = {"summary": "totals", "published_scopes": "by_group"}
SOURCE = ("source_id", "title", "publisher", "published_date", "url")
# Characters of the columns of the controls: together about a page, so that print stays readable.
CONTROLS = (13.0, 25.0, 22.0, 11.0, 22.0, 11.0, 11.0, 34.0)


def controls_page(book: Book) -> Page:
    """Every control with both sides, the difference, its state in words and colour; failed ones first."""
    lang = book.lang
    told = controls_rows(book.c, stamp=book.stamp)
    return Page(
        key="controls",
        title=told.title,
        sentence=told.sentence,
        note=t(lang, "annex-controls-note"),
        footer=told.footer,
        table=told.table,
        foot=(t(lang, "annex-questions", names=", ".join(told.questions)),),
        paint={t(lang, f"control-word-{state}"): look for state, look in LOOKS.items()},
        breadths=dict(zip(map(str, told.table.frame.columns), CONTROLS, strict=True)),
        tab=WARNING if book.c.failed else GOOD,
    )


def charters_page(book: Book) -> Page:
    """One line per recipient for the charters."""
    lang = book.lang
    lines = charters(book.c, stamp=book.stamp)
    lines["number"] = [charter_number(lang, int(no), book.c.year) for no in lines["number"]]
    kinds: list[tuple[str, Kind]] = [
        *(("number", "text"), ("institution", "text"), ("name", "text"), ("category_name", "text")),
        *(("total", "score"), ("year", "year"), ("text", "text")),
    ]
    table = labelled(
        lines,
        [(key, t(lang, f"annex-charter-{key.replace('_', '-')}"), kind) for key, kind in kinds],
        missing=t(lang, "not-published-word" if book.c.published else "no-value"),
    )
    return Page(
        key="charters",
        title=t(lang, "annex-charters-title", title=book.title),
        sentence=t(lang, "annex-charters-sentence", n=len(lines)),
        note=t(lang, "annex-charters-note"),
        table=table,
        breadths={t(lang, "annex-charter-text"): 80.0},
    )


def sources_page(book: Book) -> Page:
    """Every citation of this annex: what it is cited for, title, publisher, date, address."""
    c, lang = book.c, book.lang
    uses = [
        (str(source), sheet_name(lang, SHEETS.get(key, key)))
        for key, frame in c.quoted.items()
        for ids in frame["source_ids"]
        for source in ids
    ]
    uses += [(str(r["source_id"]), str(r["name"])) for r in c.score_sources.to_dict("records")]
    cited = pd.DataFrame(list(dict.fromkeys(uses)), columns=["source_id", "used-for"])
    rows = cited.merge(c.sources, on="source_id", how="left", validate="many_to_one")
    columns: list[tuple[str, str, Kind]] = [
        ("used-for", t(lang, "annex-source-used-for"), "text"),
        *((key, t(lang, f"annex-source-{key.replace('_', '-')}"), "text") for key in SOURCE),
    ]
    return Page(
        key="sources",
        title=t(lang, "annex-sources-title"),
        sentence=t(lang, "annex-sources-sentence", n=int(cited["source_id"].nunique()), uses=len(cited)),
        note=t(lang, "annex-sources-note"),
        table=labelled(rows, columns, missing=t(lang, "annex-source-undated")),
        breadths={t(lang, "annex-source-title"): 55.0, t(lang, "annex-source-url"): 60.0},
    )
