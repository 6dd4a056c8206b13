"""What the tests of a ceremony's statistics are given: hand-made ceremonies, and what a chart shows."""

from functools import lru_cache

from merit.ceremony import Ceremony, ceremony
from merit.charts.anugerah import statistics
from merit.charts.base import Chart, Stamp
from tests import ceremonial, tiny

DATASET = {"official": "resmi", "published": "publikasi", "synthetic": "simulasi"}


@lru_cache
def held(kind: str = "official", year: int = 2023, *provinces: str) -> Ceremony:
    """The hand-made ceremony."""
    return ceremony(ceremonial.asker(ceremonial.opened(ceremonial.tables(), kind)), year, provinces)


@lru_cache
def later(year: int) -> Ceremony:
    """A ceremony under the instrument that follows."""
    return ceremony(ceremonial.asker(ceremonial.opened(tiny.tables(), "official")), year)


def told(c: Ceremony, lang: str = "id", kind: str | None = None) -> dict[str, Chart]:
    kind = kind or ("published" if c.published else "official")
    return statistics(c, stamp=Stamp(lang, DATASET[kind], kind, "by-hand"))


def bars(chart: Chart) -> list[tuple[str, float]]:
    """Name and length of every bar of a figure, in order of drawing."""
    return [
        (str(trace.name), round(float(x), 4))
        for trace in chart.figure.data
        if trace.type == "bar" and trace.name
        for x in trace.x
    ]


def written(chart: Chart) -> str:
    """Every word on a figure."""
    return " ".join(
        str(w) for trace in chart.figure.data if trace.text is not None for w in _words(trace.text)
    )


def _words(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text)
