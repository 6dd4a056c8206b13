"""The first and the last slide of the presentation: what it is, how it was counted and can be checked."""

from collections.abc import Mapping
from urllib.parse import urlencode

from merit.charts.anugerah import ceremony_title
from merit.charts.anugerah.scene import Scene
from merit.charts.base import Chart
from merit.reports.deck.canvas import Canvas
from merit.reports.deck.findings import notes
from merit.reports.deck.layouts import LEFT, RIGHT
from merit.reports.deck.markup import paragraph, run
from merit.text import dataset_words, day, t

TEXT_SIZES = (14, 13, 12, 11, 10, 9, 8)
LARGE, SMALL = 20, 12  # points of the lines under the title of the deck


def cover(deck: Canvas, seen: Scene, told: Mapping[str, Chart]) -> None:
    """The title slide: what is honoured, up to which date, from which data."""
    c, lang = seen.c, seen.lang
    date = t(lang, "deck-cut-off-unknown")
    if c.cut_off is not None:
        date = t(lang, "deck-cut-off", day=day(lang, c.cut_off))
    dataset = dataset_words(lang, seen.stamp.dataset, seen.stamp.kind, "-stamp")
    leaf = deck.slide("Title", ceremony_title(c, lang), notes=notes(told["totals"], lang))
    lines = ((date, LARGE), (dataset[0].upper() + dataset[1:], LARGE), (seen.stamp.snapshot, SMALL))
    body = "".join(paragraph(run(line, lang, size=size), after=6) for line, size in lines)
    leaf.body(body, kind="subTitle")


def closing(deck: Canvas, seen: Scene, told: Mapping[str, Chart], cited: int) -> None:
    """How it was counted, and how anybody can check it; what only a programmer needs stands in the notes.

    Args:
        deck: where it goes.
        seen: the ceremony.
        told: its statistics.
        cited: published sources that are listed in the appendix.
    """
    c, lang, stamp = seen.c, seen.lang, seen.stamp
    dataset = dataset_words(lang, stamp.dataset, stamp.kind)
    rules = [told["totals"].note, told["cumulative"].note]
    check = [
        t(lang, "deck-check-page", page=t(lang, "page-anugerah"), dataset=dataset, year=str(c.year)),
        t(lang, "deck-check-snapshot", snapshot=stamp.snapshot, dataset=dataset),
        t(lang, "deck-check-sources", n=cited, title=t(lang, "deck-sources-title"))
        if cited
        else t(lang, "no-published-source", snapshot=stamp.snapshot),
    ]
    said = "\n".join([*rules, *check, *_for_programmers(seen, told)])
    leaf = deck.slide("Closing", t(lang, "deck-closing-title"), notes=said)
    for index, (box, head, texts) in {
        1: (LEFT, "deck-closing-rules", rules),
        13: (RIGHT, "deck-closing-check", check),
    }.items():
        heads = [t(lang, head), *[""] * len(texts)]
        leaf.text(["", *texts], box, sizes=TEXT_SIZES, index=index, heads=heads)


def _for_programmers(seen: Scene, told: Mapping[str, Chart]) -> list[str]:
    """The same figures over HTTP and from the command line, and the queries behind them."""
    c, lang, dataset = seen.c, seen.lang, seen.stamp.dataset
    query = {"dataset": dataset, "year": str(c.year), "provinces": ",".join(c.provinces)}
    query["snapshot"] = seen.stamp.snapshot  # the figures of the file, whatever is published later
    chosen = {key: value for key, value in query.items() if value}
    flags = f" --provinces {','.join(c.provinces)}" if c.provinces else ""
    command = f"python -m merit ceremony --dataset {dataset} --year {c.year}{flags} --out anugerah"
    questions = list(dict.fromkeys(q for chart in told.values() for q in chart.questions))
    return [
        t(lang, "deck-check-api", address=f"/api/v1/ceremony?{urlencode(chosen, safe=',')}"),
        t(lang, "deck-check-command", command=command),
        t(lang, "deck-check-queries", names=", ".join(questions)),
    ]
