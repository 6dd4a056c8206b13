"""The ceremony as slides: native charts, tables and shapes that staff can go on editing."""

from merit.ceremony import Ceremony
from merit.charts.anugerah import ceremony_title, statistics
from merit.charts.anugerah.scene import scene
from merit.charts.base import Stamp
from merit.reports.deck.appendix import appendix, cited
from merit.reports.deck.canvas import Canvas
from merit.reports.deck.frame import closing, cover
from merit.reports.deck.stage import stage
from merit.reports.deck.summary import summary_slide
from merit.text import t

__all__ = ["deck"]


def deck(c: Ceremony, *, stamp: Stamp) -> bytes:
    """The slides of a ceremony as PPTX, in the language of `stamp`: those for the hall, then the appendix.

    Args:
        c: everything that is announced.
        stamp: dataset, snapshot and language; rule and date come from the statistics.
    """
    told = statistics(c, stamp=stamp)
    seen = scene(c, stamp=stamp)
    slides = Canvas(stamp, told["totals"].footer)
    slides.part(t(stamp.lang, "deck-part-stage"))
    cover(slides, seen, told)
    summary_slide(slides, seen, (told["totals"], told["cumulative"]))
    shown = stage(slides, seen, told)
    closing(slides, seen, told, len(cited(told)))
    slides.part(t(stamp.lang, "deck-part-appendix"))
    appendix(slides, seen, told, shown)
    return slides.saved(ceremony_title(c, stamp.lang))
