"""The statistics of a ceremony as charts and rows, and the words of its controls.

Page, deck, annex, texts and HTTP all take title, sentence, table, note and sources from here.
"""

from dataclasses import replace

from merit.ceremony import Ceremony
from merit.charts.anugerah.checks import ControlWords, control_words, controls_rows, ordered, refusal
from merit.charts.anugerah.cumulative import cumulative
from merit.charts.anugerah.firsts import first
from merit.charts.anugerah.groups import by_group
from merit.charts.anugerah.improved import most_improved
from merit.charts.anugerah.means import aspects
from merit.charts.anugerah.moves import moved
from merit.charts.anugerah.places import by_island, by_province
from merit.charts.anugerah.recipients import best_by_group, recipients
from merit.charts.anugerah.scene import scene
from merit.charts.anugerah.talent import talent_management
from merit.charts.anugerah.title import ceremony_title
from merit.charts.anugerah.totals import totals
from merit.charts.base import Chart, Stamp

__all__ = [
    "KEYS",
    "ControlWords",
    "ceremony_title",
    "control_words",
    "controls_rows",
    "ordered",
    "refusal",
    "statistics",
]

KEYS = (
    *("totals", "by_group", "cumulative", "recipients", "best_by_group", "first_baik", "first_sangat_baik"),
    *("moved_up", "moved_down", "most_improved", "aspects", "talent_management", "by_province", "by_island"),
)


def statistics(c: Ceremony, *, stamp: Stamp) -> dict[str, Chart]:
    """Every statistic of the ceremony by its key, in the order of KEYS.

    A figure comes as Chart and is drawn when it is first asked for, a list of names as Rows; sentences and
    notes are plain text. `stamp` comes without rule and date: each statistic names its own.
    """
    seen = scene(c, stamp=stamp)
    told = (
        *(totals(seen), by_group(seen), cumulative(seen), recipients(seen), best_by_group(seen)),
        *(first(seen, "baik"), first(seen, "sangat_baik"), moved(seen, "up"), moved(seen, "down")),
        *(most_improved(seen), aspects(seen), talent_management(seen), by_province(seen), by_island(seen)),
    )
    # Where nobody was there to be assessed, no list may say that nobody was good enough.
    nobody = seen.nobody()
    made = (replace(chart, plain=True, sentence=nobody or chart.sentence) for chart in told)
    return dict(zip(KEYS, made, strict=True))
