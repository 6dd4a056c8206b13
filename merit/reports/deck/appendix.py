"""The slides behind the presentation: every name and every number, row by row."""

from collections.abc import Mapping

import pandas as pd

from merit.charts.anugerah import controls_rows, ordered
from merit.charts.anugerah.marks import COLOURS
from merit.charts.anugerah.scene import Scene
from merit.charts.base import NOT_ASSESSED, Chart
from merit.controls import FAILED, OK, UNKNOWN
from merit.reports.deck.canvas import Canvas
from merit.reports.deck.findings import laid, listing, notes, table_slides
from merit.reports.deck.layouts import SECTION_BODY
from merit.reports.deck.stage import PLOTS, SECTION_SIZES, empty, whole_islands
from merit.text import dataset_words, number, t

ORDER = (
    *("recipients", "best_by_group", "first_baik", "first_sangat_baik", "moved_up", "moved_down"),
    *("most_improved", "talent_management", "totals", "by_group", "cumulative", "aspects"),
    *("by_province", "by_island"),
)
DRAWN = {*PLOTS, "by_province"}  # statistics that have a chart or a map of the same title


def appendix(deck: Canvas, seen: Scene, told: Mapping[str, Chart], shown: set[str]) -> None:
    """Add the divider, all tables but those already `shown`, the controls, and the published sources."""
    keys = [key for key in ORDER if key not in shown and _has_table(seen, key, told[key])]
    _divider(deck, [(told[key].title, len(told[key].table.frame)) for key in keys], told)
    for key in keys:
        title = told[key].title
        if key in DRAWN:
            title = t(seen.lang, "deck-table-title", title=title)
        table_slides(deck, listing(deck, seen, key, told[key], title))
    _controls(deck, seen)
    _sources(deck, seen, told)


def _has_table(seen: Scene, key: str, chart: Chart) -> bool:
    if key == "by_province" and len(seen.c.provinces) == 1:
        return False
    if key == "by_island" and (len(seen.c.provinces) == 1 or not whole_islands(seen)):
        return False
    return not empty(seen, key, chart)


def _divider(deck: Canvas, lists: list[tuple[str, int]], told: Mapping[str, Chart]) -> None:
    lang = deck.stamp.lang
    names = list(dict.fromkeys(q for chart in told.values() for q in chart.questions))
    said = t(lang, "deck-questions", names=", ".join(names))
    leaf = deck.slide("Section", t(lang, "deck-part-appendix"), notes=said)
    held = [t(lang, "deck-list-rows", title=title, n=n) for title, n in lists]
    leaf.text([*held, t(lang, "control-title")], SECTION_BODY, sizes=SECTION_SIZES)


def _controls(deck: Canvas, seen: Scene) -> None:
    """Every pair of sides that is compared, with the number of controls that agree."""
    lang = seen.lang
    rows = controls_rows(seen.c, stamp=deck.stamp)
    words, _, left, _, right, *_ = (str(column) for column in rows.table.frame.columns)
    table = rows.table.frame.assign(of=[control.state for control in ordered(seen.c.controls)])
    pairs, told, marks = [], [], {}
    for (one, other), held in table.groupby([left, right], sort=False):
        counts = held.groupby("of")[words].agg(["first", "size"])
        states = [state for state in (FAILED, UNKNOWN, OK) if state in counts.index]
        counted = " · ".join(
            f"{number(lang, int(counts['size'][s]), 0)} {counts['first'][s]}" for s in states
        )
        pairs.append(t(lang, "deck-controls-pair", left=str(one), right=str(other)))
        told.append(counted)
        marks[counted] = COLOURS.get(states[0], NOT_ASSESSED)
    frame = pd.DataFrame({t(lang, "control-column-what"): pairs, words: told})
    table_slides(
        deck,
        laid(
            frame, [False, False], marks, rows.title, rows.sentence,
            lambda name: deck.slide("Table", name, footer=rows.footer, notes=notes(rows, lang)),
        ),
    )  # fmt: skip


def cited(told: Mapping[str, Chart]) -> list[str]:
    """The published sources of all statistics, each once."""
    return list(dict.fromkeys(source for chart in told.values() for source in chart.sources))


def _sources(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> None:
    """The published sources; their addresses in the notes."""
    lang, listed = seen.lang, cited(told)
    if not listed:
        return
    names = list(dict.fromkeys(q for chart in told.values() if chart.sources for q in chart.questions))
    said = "\n".join([t(lang, "deck-sources"), *listed, t(lang, "deck-questions", names=", ".join(names))])
    frame = pd.DataFrame({t(lang, "source"): [source.partition(" http")[0] for source in listed]})
    table_slides(
        deck,
        laid(
            frame,
            [False],
            {},
            t(lang, "deck-sources-title"),
            dataset_words(lang, seen.stamp.dataset, seen.stamp.kind, "-stamp"),
            lambda name: deck.slide("Table", name, notes=said),
        ),
    )  # fmt: skip
