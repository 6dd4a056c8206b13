"""The press release of a ceremony: three to six sentences, and the text file with both languages."""

from collections.abc import Iterator
from dataclasses import replace

from merit.ceremony import Ceremony
from merit.charts.anugerah import ceremony_title
from merit.charts.anugerah.scene import source_words
from merit.charts.base import Stamp
from merit.reports.press_sentences import Sentences
from merit.text import LANGS, t

SYNTHETIC = "synthetic"


def press(c: Ceremony, *, stamp: Stamp) -> list[str]:
    """Three to six sentences: rule, numbers, the round before, cut-off date (domain.md §7, item 10).

    Each can be quoted alone: of synthetic data every one begins with SIMULASI.
    """
    s = Sentences(c, stamp.lang)
    figures = s.nobody() or [s.award(), s.before(), s.below(), s.latest(), s.highlights()]
    said = [sentence for sentence in (*figures, s.known()) if sentence]
    if len(said) < 3:
        said.insert(len(figures), s.before())
    if stamp.kind == SYNTHETIC:
        return [t(stamp.lang, "press-simulated", sentence=sentence) for sentence in said]
    return said


def press_text(c: Ceremony, *, stamp: Stamp) -> bytes:
    """The press release as a UTF-8 text file, Indonesian first, whatever the language of `stamp`."""
    parts = ["\n".join(_part(c, replace(stamp, lang=lang))) for lang in LANGS]
    return ("\n\n\n".join(parts) + "\n").encode()


def _part(c: Ceremony, stamp: Stamp) -> Iterator[str]:
    lang, s = stamp.lang, Sentences(c, stamp.lang)
    if stamp.kind == SYNTHETIC:
        yield t(lang, "press-synthetic")
        yield ""
    yield t(lang, "press-heading")
    yield ceremony_title(c, lang)
    for sentence in press(c, stamp=stamp):
        yield ""
        yield sentence
    yield ""
    yield t(
        lang,
        "press-line",
        rule=t(lang, "rule-round"),
        cut_off=s.dated(c.cut_off),
        dataset=t(lang, f"dataset-{stamp.dataset}"),
        snapshot=stamp.snapshot,
    )
    sources = list(_sources(c, s))
    if sources:
        yield t(lang, "press-sources")
    elif not c.published:
        yield t(lang, "no-published-source", snapshot=stamp.snapshot)
    yield from sources


def _sources(c: Ceremony, s: Sentences) -> Iterator[str]:
    """The published sources of the figures and of the institutions that are named, one line each."""
    cited = {i for frame in (c.totals, c.summary, c.cumulative) for ids in frame["source_ids"] for i in ids}
    named = {*s.best()["institution"], *s.improved()["institution"]}
    if not c.score_sources.empty:
        cited |= set(c.score_sources.loc[c.score_sources["institution"].isin(named), "source_id"])
    for row in c.sources[c.sources["source_id"].isin(cited)].to_dict("records"):
        yield f"- {source_words(s.lang, row)}"
