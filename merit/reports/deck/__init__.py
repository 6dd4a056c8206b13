"""The ceremony as slides: native charts, tables and shapes that staff can go on editing."""

from merit.ceremony import Ceremony
from merit.charts.anugerah import ceremony_title, statistics
from merit.charts.anugerah.scene import scene
from merit.charts.base import Stamp
from merit.reports.deck import frame
from merit.reports.deck.canvas import Canvas
from merit.reports.deck.findings import finding
from merit.reports.deck.summary import summary_slide
from merit.text import t

__all__ = ["deck"]

PARTS = {
    "counts": ("totals", "by_group", "cumulative"),
    "awards": ("recipients", "best_by_group"),
    "progress": ("first_baik", "first_sangat_baik", "moved_up", "moved_down", "most_improved"),
    "aspects": ("aspects", "talent_management"),
    "places": ("by_province", "by_island"),
}


def deck(c: Ceremony, *, stamp: Stamp) -> bytes:
    """The slides of a ceremony as PPTX, in the language of `stamp`.

    Args:
        c: everything that is announced.
        stamp: dataset, snapshot and language; rule and date come from the statistics.
    """
    told = statistics(c, stamp=stamp)
    seen = scene(c, stamp=stamp)
    slides = Canvas(stamp, told["totals"].footer)
    slides.part(t(stamp.lang, "deck-part-summary"))
    frame.cover(slides, seen, told)
    summary_slide(slides, seen, (told["totals"], told["cumulative"]))
    for part, keys in PARTS.items():
        frame.divider(slides, part, [told[key] for key in keys])
        for key in keys:
            finding(slides, seen, key, told[key])
    slides.part(t(stamp.lang, "deck-part-checks"))
    frame.controls(slides, seen)
    cited = frame.sources(slides, seen, told)
    frame.closing(slides, seen, told, cited)
    return slides.saved(ceremony_title(c, stamp.lang))
