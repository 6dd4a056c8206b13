"""The slides around the statistics: title, summary, parts, controls, sources, closing."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

import pandas as pd

from merit.charts.anugerah import ceremony_title, control_words, controls_rows
from merit.charts.anugerah.marks import COLOURS
from merit.charts.anugerah.scene import Scene
from merit.charts.base import NOT_ASSESSED, Chart
from merit.controls import FAILED, OK, UNKNOWN
from merit.reports.deck.canvas import Canvas
from merit.reports.deck.findings import SECTION_SIZES, notes, table_slides
from merit.reports.deck.layouts import COVER_BODY, LEFT, RIGHT, SECTION_BODY
from merit.text import day, number, t

TEXT_SIZES = (14, 13, 12, 11, 10, 9, 8)


def cover(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> None:
    """The title slide: what is honoured, up to which date, from which data."""
    c, lang = seen.c, seen.lang
    date = t(lang, "deck-cut-off-unknown")
    if c.cut_off is not None:
        date = t(lang, "deck-cut-off", day=day(lang, c.cut_off))
    dataset = t(lang, f"dataset-{seen.stamp.dataset}-stamp")
    leaf = deck.slide("Title", ceremony_title(c, lang), notes=notes(told["totals"], lang))
    lines = [t(lang, "rule-round"), date, f"{dataset[0].upper()}{dataset[1:]} · {seen.stamp.snapshot}"]
    leaf.text(lines, COVER_BODY, sizes=(20, 18, 16), kind="subTitle")


def divider(deck: Canvas, part: str, charts: Sequence[Chart]) -> None:
    """The first slide of a part: what follows; its notes hold all that the part finds."""
    name = t(deck.stamp.lang, f"deck-part-{part}")
    deck.part(name)
    said = [f"{chart.title}: {chart.sentence}" for chart in charts]
    leaf = deck.slide("Section", name, notes="\n".join([*said, asked(charts, deck.stamp.lang)]))
    leaf.text([chart.title for chart in charts], SECTION_BODY, sizes=SECTION_SIZES)


def asked(charts: Iterable[Chart], lang: str) -> str:
    """The queries behind several statistics, each once."""
    names = list(dict.fromkeys(q for chart in charts for q in chart.questions))
    return t(lang, "deck-questions", names=", ".join(names))


def controls(deck: Canvas, seen: Scene) -> None:
    """Every group of controls with the number that agree."""
    lang = seen.lang
    rows = controls_rows(seen.c, stamp=deck.stamp)
    held: dict[str, dict[str, int]] = {}
    for control in seen.c.controls:
        words = control_words(control, lang)
        pair = t(lang, "deck-controls-pair", left=words.left, right=words.right)
        held.setdefault(pair, dict.fromkeys((OK, UNKNOWN, FAILED), 0))[control.state] += 1
    told = [
        " · ".join(
            f"{number(lang, counts[state], 0)} {t(lang, f'control-word-{state}')}"
            for state in (FAILED, UNKNOWN, OK)
            if counts[state]
        )
        for counts in held.values()
    ]
    worst = [next(s for s in (FAILED, UNKNOWN, OK) if counts[s]) for counts in held.values()]
    marks = {words: COLOURS.get(state, NOT_ASSESSED) for words, state in zip(told, worst, strict=True)}
    columns = (t(lang, "control-column-what"), t(lang, "control-column-state"))
    frame = pd.DataFrame(dict(zip(columns, (list(held), told), strict=True)))
    table_slides(
        deck,
        frame,
        [False, False],
        marks,
        rows.title,
        lambda name: deck.slide("Table", name, footer=rows.footer, notes=notes(rows, lang)),
        rows.sentence,
    )


def sources(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> int:
    """The published sources, each once; how many."""
    lang = seen.lang
    listed = list(dict.fromkeys(source for chart in told.values() for source in chart.sources))
    if listed:
        title = t(lang, "deck-sources-title")
        said = "\n".join([t(lang, "deck-sources"), *listed, asked(told.values(), lang)])
        frame = pd.DataFrame({t(lang, "source"): [source.partition(" http")[0] for source in listed]})
        sentence = t(lang, f"dataset-{seen.stamp.dataset}-stamp")
        table_slides(
            deck, frame, [False], {}, title, lambda name: deck.slide("Table", name, notes=said), sentence
        )
    return len(listed)


def closing(deck: Canvas, seen: Scene, told: Mapping[str, Chart], cited: int) -> None:
    """How it was counted, and how anybody can check it."""
    c, lang, stamp = seen.c, seen.lang, seen.stamp
    query = {"dataset": stamp.dataset, "year": str(c.year), "provinces": ",".join(c.provinces)}
    chosen = {key: value for key, value in query.items() if value}
    flags = f" --provinces {','.join(c.provinces)}" if c.provinces else ""
    command = f"python -m merit ceremony --dataset {stamp.dataset} --year {c.year}{flags} --out anugerah"
    questions = list(dict.fromkeys(q for chart in told.values() for q in chart.questions))
    rules = [told["totals"].note, told["cumulative"].note]
    address = f"/api/v1/ceremony?{urlencode(chosen, safe=',')}"
    check = [
        t(lang, "deck-check-snapshot", snapshot=stamp.snapshot, dataset=t(lang, f"dataset-{stamp.dataset}")),
        t(lang, "deck-check-api", address=address),
        t(lang, "deck-check-command", command=command),
        t(lang, "deck-check-queries", names=", ".join(questions)),
        t(lang, "deck-check-sources", n=cited, title=t(lang, "deck-sources-title"))
        if cited
        else t(lang, "no-published-source", snapshot=stamp.snapshot),
    ]
    leaf = deck.slide("Closing", t(lang, "deck-closing-title"), notes="\n".join([*rules, *check]))
    leaf.text([t(lang, "deck-closing-rules"), *rules], LEFT, sizes=TEXT_SIZES, bold_first=True)
    leaf.text([t(lang, "deck-closing-check"), *check], RIGHT, sizes=TEXT_SIZES, index=13, bold_first=True)
