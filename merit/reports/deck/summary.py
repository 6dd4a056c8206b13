"""The few big numbers on one slide: this round above, latest status below."""

from dataclasses import dataclass

from merit.charts.anugerah.scene import HIGH, Scene
from merit.charts.base import ACCENT, Chart
from merit.reports.deck.canvas import Canvas
from merit.reports.deck.findings import notes
from merit.reports.deck.layouts import FAINT
from merit.reports.deck.markup import MARGIN, ROOM, Box, fill, group, paragraph, run, shape
from merit.reports.deck.metrics import fit
from merit.text import day, is_missing, number, percent, t

GAP, CARD = 20.0, 128.0
TOPS = (148.0, 336.0)
WHOLE = "tx2"  # bar of the cards that count all assessed


@dataclass(frozen=True)
class Card:
    """One big number: its words, the number (None: not known), a line under it, the colour of its bar."""

    label: str
    value: str | None
    below: str = ""
    colour: str = ACCENT


def summary_slide(deck: Canvas, seen: Scene, charts: tuple[Chart, Chart]) -> None:
    """The summary slide; none where no figure is known.

    Args:
        deck: where it goes.
        seen: the ceremony.
        charts: the statistics behind the two rows: this round, latest status.
    """
    lang, chart = seen.lang, charts[0]
    said = "\n".join(notes(each, lang) for each in charts)
    title = t(lang, "deck-summary")
    rows = (_round(seen), _latest(seen))
    if all(card.value is None for row in rows for card in row):
        return
    leaf = deck.slide("Chart", title, footer=chart.footer, notes=said)
    note = seen.before_note()
    leaf.text([note], Box(MARGIN, 80, ROOM, 40), sizes=(14, 13, 12, 11))
    heads = [(t(lang, "rule-round"), seen.stamp.as_of), (t(lang, "rule-latest"), seen.latest.as_of)]
    for top, (rule, date), cards in zip(TOPS, heads, rows, strict=True):
        words = f"{rule} · {day(lang, date)}" if date else rule
        head = paragraph(run(words, lang, size=13, bold=True, colour="accent2"))
        leaf.add(shape(leaf.next(), words, Box(MARGIN, top - 26, ROOM, 18), head))
        wide = (ROOM - GAP * (len(cards) - 1)) / len(cards)
        for i, card in enumerate(cards):
            box = Box(MARGIN + i * (wide + GAP), top, wide, CARD)
            leaf.add(_drawn(seen, card, box, [leaf.next() for _ in range(4)]))


def _drawn(seen: Scene, card: Card, box: Box, numbers: list[int]) -> str:
    lang = seen.lang
    value = seen.missing if card.value is None else card.value
    size = fit(value, box.w - 14, 75, (60, 54, 48, 42, 36) if card.value else (20, 18, 16, 14), bold=True)
    label = fit(card.label, box.w - 14, 34, (14, 13, 12, 11))
    below = fit(card.below, box.w - 14, 15, (12, 11, 10, 9)) if card.below else 12
    figure = run(value, lang, size=size, bold=True, colour="tx2" if card.value else FAINT)
    words = paragraph(run(card.label, lang, size=label, colour="tx1"))
    if card.below:
        words += paragraph(run(card.below, lang, size=below, colour=FAINT))
    air, high = (14, 0, 0, 0), 70
    bar = shape(numbers[1], "Bar", Box(box.x, box.y, 4, box.h), paint=fill(card.colour))
    top = Box(box.x, box.y, box.w, high)
    text = shape(numbers[2], value, top, paragraph(figure), anchor="b", inset=air)
    rest = Box(box.x, box.y + high, box.w, box.h - high)
    text += shape(numbers[3], card.label, rest, words, anchor="t", inset=air)
    alt = t(lang, "deck-card-alt", label=card.label, value=" ".join(x for x in (value, card.below) if x))
    return group(numbers[0], card.label, box, bar + text, alt)


def _round(seen: Scene) -> list[Card]:
    """Baik or above, its categories, and those assessed, each with the number of the round before."""
    c, lang = seen.c, seen.lang
    measures = c.summary.set_index("measure")
    above, assessed = measures.loc["baik_or_above"], measures.loc["assessed"]
    cards = [_card(seen, t(lang, "baik-or-above"), above["now"], above["before"], ACCENT)]
    for row in c.totals.to_dict("records"):
        if row["category"] in HIGH:
            colour = seen.bands[row["category"]].colour
            cards.append(_card(seen, str(row["category_name"]), row["now"], row["before"], colour))
    return [*cards, _card(seen, t(lang, "assessed"), assessed["now"], assessed["before"], WHOLE)]


def _card(seen: Scene, label: str, now: object, before: object, colour: str) -> Card:
    lang, below = seen.lang, ""
    if not is_missing(before) and seen.c.before is not None:
        # The plain number: a difference would be read as progress, and other institutions were assessed.
        n = number(lang, int(str(before)), 0)
        below = t(lang, "deck-before", year=str(seen.c.before), n=n)
    return Card(label, None if is_missing(now) else number(lang, int(str(now)), 0), below, colour)


def _latest(seen: Scene) -> list[Card]:
    """The whole by latest status: assessed, at Baik or above, its share, below."""
    lang = seen.lang
    rows = seen.c.cumulative[seen.c.cumulative["scope"] == "all"].to_dict("records")
    if not rows:
        return []
    row = rows[0]
    registered = t(lang, "deck-of-registered", n=number(lang, int(row["registered"]), 0))
    share, words = row["share"], t(lang, "deck-share-registered")
    if is_missing(share):
        share, words = row["share_of_assessed"], t(lang, "anugerah-share-of-assessed")
    target = ""
    if not is_missing(row["target"]):
        target = t(lang, "deck-of-target", target=percent(lang, float(row["target"])))
    warm = seen.bands.get("kurang")
    colours = {"assessed": WHOLE, "baik_or_above": ACCENT, "below_baik": warm.colour if warm else WHOLE}
    cards = [
        Card(
            t(lang, column.replace("_", "-")),
            None if is_missing(row[column]) else number(lang, int(row[column]), 0),
            "" if is_missing(row[column]) else registered,
            colour,
        )
        for column, colour in colours.items()
    ]
    printed = is_missing(row["baik_or_above"]) or is_missing(row["assessed"])  # as a source has it
    part = None if is_missing(share) else seen.share(share, printed=printed)
    return [*cards[:2], Card(words, part, target), cards[2]]
