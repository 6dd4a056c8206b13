"""The press release of a ceremony: three to six sentences, and the text file with both languages."""

from collections.abc import Iterator
from dataclasses import replace

from merit.ceremony import Ceremony
from merit.charts.anugerah import ceremony_title
from merit.charts.anugerah.scene import scene
from merit.charts.base import Stamp
from merit.reports.press_names import Names
from merit.reports.press_sentences import Sentences
from merit.text import LANGS, dataset_words, t

SYNTHETIC = "synthetic"


def press(c: Ceremony, *, stamp: Stamp) -> list[str]:
    """Three to six sentences: rule, numbers, the round before, cut-off date (domain.md §7, item 10).

    Each can be quoted alone: of synthetic data every one begins with SIMULASI.
    """
    s, names = Sentences(scene(c, stamp=stamp)), Names(scene(c, stamp=stamp))
    figures = s.nobody() or [s.award(), s.before(), s.below(), s.latest(), names.highlights()]
    said = [sentence for sentence in (*figures, names.known()) if sentence]
    if stamp.kind == SYNTHETIC:
        return [t(stamp.lang, "press-simulated", sentence=sentence) for sentence in said]
    return said


def press_text(c: Ceremony, *, stamp: Stamp) -> bytes:
    """The press release as a UTF-8 text file, Indonesian first, whatever the language of `stamp`."""
    parts = ["\n".join(_part(c, replace(stamp, lang=lang))) for lang in LANGS]
    return ("\n\n\n".join(parts) + "\n").encode()


def _part(c: Ceremony, stamp: Stamp) -> Iterator[str]:
    lang = stamp.lang
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
        cut_off=Sentences(scene(c, stamp=stamp)).dated(c.cut_off),
        dataset=dataset_words(lang, stamp.dataset, stamp.kind),
        snapshot=stamp.snapshot,
    )
    sources = _sources(c, stamp)
    if sources:
        yield t(lang, "press-sources")
    elif not c.published:
        yield t(lang, "no-published-source", snapshot=stamp.snapshot)
    yield from (f"- {source}" for source in sources)


def _sources(c: Ceremony, stamp: Stamp) -> tuple[str, ...]:
    """The published sources of what the sentences quote; of counted figures they quote none."""
    seen = scene(c, stamp=stamp)
    s = Sentences(seen)
    if not c.published or s.nobody():
        return ()
    frames = [c.totals, c.summary]
    if s.latest():
        frames.append(c.cumulative[c.cumulative["scope"] == "all"])
    cited = {str(i) for frame in frames for ids in frame["source_ids"] for i in ids}
    cited |= {i for code in Names(seen).told() for i in c.sources_of.get(code, [])}
    return seen.cited(cited)
