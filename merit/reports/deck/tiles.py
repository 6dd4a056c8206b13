"""The provinces as equal tiles of native shapes: each with its count and a strip of its categories."""

from collections.abc import Callable

from merit.charts.anugerah.scene import Scene
from merit.charts.base import ACCENT, NOT_ASSESSED
from merit.charts.regions import mix_words
from merit.charts.words import Row
from merit.reports.deck.layouts import CONTENT, FAINT, HAIR
from merit.reports.deck.markup import Box, emu, fill, group, paragraph, run, shape
from merit.reports.deck.metrics import fit
from merit.text import is_missing, number, t

GAP, STRIP, KEY, CAPTION = 3.0, 7.0, 20.0, 16.0
EDGE, INK, PALE = "#9AA7B8", "tx1", "#7B8798"
Number = Callable[[], int]


def _edge(colour: str, weight: float, *, dashed: bool = False) -> str:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{emu(weight)}">{fill(colour)}{dash}</a:ln>'


def kinds(seen: Scene) -> list[tuple[str, str, str]]:
    """Column, name and colour of the parts of a strip, the categories first."""
    listed = [(c, band.name, band.colour) for c, band in seen.bands.items() if c in seen.c.by_province]
    return [*listed, ("not_assessed", seen.unassessed, NOT_ASSESSED)]


def tile_map(seen: Scene, number_of: Number) -> str:
    """All provinces in DrawingML: those that did not exist dashed, those not chosen pale.

    Args:
        seen: the ceremony.
        number_of: gives each shape its number.
    """
    regions = seen.c.regions
    columns, lines = int(regions["tile_column"].max()) + 1, int(regions["tile_row"].max()) + 1
    wide = CONTENT.w / columns
    tall = (CONTENT.h - KEY - CAPTION) / lines
    rows = {str(r["province"]): r for r in seen.c.by_province.to_dict("records")}
    made = []
    for region in regions.to_dict("records"):
        box = Box(
            CONTENT.x + wide * int(region["tile_column"]) + GAP / 2,
            CONTENT.y + KEY + tall * int(region["tile_row"]) + GAP / 2,
            wide - GAP,
            tall - GAP,
        )
        row = rows.get(str(region["code"]))
        made.append(_tile(seen, region, row, box, number_of) if row else _empty(seen, region, box, number_of))
    return "".join((_key(seen, number_of), *made, _caption(seen, number_of)))


def _tile(seen: Scene, region: Row, row: Row, box: Box, number_of: Number) -> str:
    lang, registered = seen.lang, int(row["registered"])
    chosen = bool(seen.c.provinces)
    size = fit(str(region["abbreviation"]), box.w - 2, 12, (10, 9.5, 9, 8.5, 8, 7.5, 7), bold=True)
    known = not is_missing(row["baik_or_above"])
    above = number(lang, int(row["baik_or_above"]), 0) if known else ""
    counted = f"{above}/{number(lang, registered, 0)}" if known else ""
    words = paragraph(run(region["abbreviation"], lang, size=size, bold=True, colour="tx2"), align="ctr")
    words += paragraph(run(counted, lang, size=9, colour=INK), align="ctr")
    edge = _edge(ACCENT, 2.25) if chosen else _edge(EDGE, 0.75)
    first = number_of()
    name = str(row["name"])
    shapes = shape(number_of(), f"{name}: 1", box, words, edge=edge, anchor="t", inset=(0, 3, 0, 0))
    x = box.x + 3
    for column, _, colour in kinds(seen):
        length = 0 if is_missing(row[column]) else (box.w - 6) * int(row[column]) / registered
        if length:
            part = Box(x, box.y + box.h - STRIP - 3, length, STRIP)
            shapes += shape(number_of(), f"{name}: {column}", part, paint=fill(colour))
            x += length
    mix = mix_words(seen.stamp, seen.bands, row) if known else seen.missing
    alt = t(lang, "deck-tile", name=name, parts=mix, n=number(lang, registered, 0))
    return group(first, name, box, shapes, alt)


def _empty(seen: Scene, region: Row, box: Box, number_of: Number) -> str:
    """A province outside the ceremony, or one that did not exist yet (dashed)."""
    valid_from = region["valid_from"]
    absent = not is_missing(valid_from) and int(valid_from) > seen.c.year
    size = fit(str(region["abbreviation"]), box.w - 2, 12, (9, 8.5, 8, 7.5, 7))
    words = paragraph(run(region["abbreviation"], seen.lang, size=size, colour=PALE), align="ctr")
    key, name = "deck-tile-absent" if absent else "deck-tile-none", str(region["name"])
    alt = t(seen.lang, key, name=name, year=str(seen.c.year))
    edge = _edge(EDGE if absent else HAIR, 0.75, dashed=absent)
    return shape(number_of(), name, box, words, edge=edge, alt=alt)


def _key(seen: Scene, number_of: Number) -> str:
    """The colours and their names, in one line."""
    runs = "".join(
        run("■ ", seen.lang, size=12, colour=colour) + run(f"{name}     ", seen.lang, size=12, colour=INK)
        for _, name, colour in kinds(seen)
    )
    box = Box(CONTENT.x, CONTENT.y, CONTENT.w, KEY - 4)
    return shape(number_of(), t(seen.lang, "deck-map-legend"), box, paragraph(runs), anchor="t")


def _caption(seen: Scene, number_of: Number) -> str:
    key = "deck-map-caption-published" if seen.c.published else "deck-map-caption"
    text = t(seen.lang, key)
    if seen.c.by_province["baik_or_above"].isna().any():
        text += " " + t(seen.lang, "deck-map-caption-silent")
    if (seen.c.regions["valid_from"].fillna(seen.c.year) > seen.c.year).any():
        text += " " + t(seen.lang, "deck-map-caption-absent", year=str(seen.c.year))
    if seen.c.provinces:
        text += " " + t(seen.lang, "deck-map-caption-chosen")
    box = Box(CONTENT.x, CONTENT.y + CONTENT.h - CAPTION + 2, CONTENT.w, CAPTION - 2)
    size = fit(text, box.w, box.h, (10.5, 10, 9.5, 9, 8.5, 8, 7))
    words = paragraph(run(text, seen.lang, size=size, colour=FAINT))
    return shape(number_of(), "Caption", box, words, anchor="b")
