"""The last sheets of the annex: controls, charters, and the published sources."""

import pandas as pd

from merit.charts.anugerah import control_words
from merit.charts.base import Kind, labelled
from merit.controls import FAILED, OK, UNKNOWN
from merit.reports.annex.book import WARNING, Book, sheet_name
from merit.reports.annex.front import GOOD
from merit.reports.annex.page import Page
from merit.reports.charters import charter_number, charters
from merit.text import t

STATES = (FAILED, UNKNOWN, OK)
LOOKS: dict[str, dict[str, object]] = {
    OK: {"bold": True, "font_color": GOOD, "bg_color": "#e6f3eb"},
    FAILED: {"bold": True, "font_color": "#ffffff", "bg_color": WARNING},
    UNKNOWN: {"bold": True, "font_color": "#1b2733", "bg_color": "#e3e7eb"},
}
# What quotes published sources: the frames of a Ceremony that name them, and their sheets.
QUOTING = {
    "totals": "totals",
    "summary": "totals",
    "published_scopes": "by_group",
    "cumulative": "cumulative",
    "aspects": "aspects",
}


def controls_page(book: Book) -> Page:
    """Every control with both sides, the difference, its state in words and colour; failed ones first."""
    c, lang = book.c, book.lang
    rows = []
    for control in sorted(c.controls, key=lambda one: STATES.index(one.state)):
        words = control_words(control, lang)
        rows.append(
            {
                "state": t(lang, f"annex-state-{control.state}"),
                "what": words.what,
                "left-label": words.left,
                "left": control.left,
                "right-label": words.right,
                "right": control.right,
                "difference": control.difference,
                "sentence": words.sentence,
            }
        )
    kinds: list[tuple[str, Kind]] = [
        *(("state", "text"), ("what", "text"), ("left-label", "text"), ("left", "count")),
        *(("right-label", "text"), ("right", "count"), ("difference", "change"), ("sentence", "text")),
    ]
    frame = pd.DataFrame(rows, columns=[key for key, _ in kinds]).astype(
        {"left": "Int64", "right": "Int64", "difference": "Int64"}
    )
    table = labelled(
        frame,
        [(key, t(lang, f"annex-control-{key}"), kind) for key, kind in kinds],
        missing=t(lang, "not-published-word"),
    )
    n = len(c.failed)
    return Page(
        key="controls",
        title=t(lang, "annex-controls-title"),
        sentence=t(lang, "annex-controls-sentence-failed", n=n, of=len(rows))
        if n
        else t(lang, "annex-controls-sentence", n=len(rows)),
        note=t(lang, "annex-controls-note"),
        table=table,
        paint={t(lang, f"annex-state-{state}"): look for state, look in LOOKS.items()},
        broadest={t(lang, "annex-control-sentence"): 75.0},
        tab=WARNING if n else GOOD,
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
        broadest={t(lang, "annex-charter-text"): 80.0},
    )


def sources_page(book: Book) -> Page:
    """Every citation of this annex: what it is cited for, title, publisher, date, address."""
    c, lang = book.c, book.lang
    uses = [
        (str(source), sheet_name(lang, sheet))
        for key, sheet in QUOTING.items()
        for ids in getattr(c, key)["source_ids"]
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
        broadest={t(lang, "annex-source-title"): 55.0, t(lang, "annex-source-url"): 60.0},
    )


SOURCE: tuple[str, ...] = ("source_id", "title", "publisher", "published_date", "url")
