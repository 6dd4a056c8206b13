"""The controls of a ceremony in words: what is compared, its two sides, and what a failure says."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from merit.ceremony import Ceremony
from merit.charts.anugerah.marks import square
from merit.charts.anugerah.scene import scene
from merit.charts.anugerah.title import ceremony_title
from merit.charts.base import Stamp
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import Kind, Table
from merit.controls import FAILED, OK, UNKNOWN, Control, Offender
from merit.text import day, listing, number, signed, t

ORDER = (FAILED, UNKNOWN, OK)
NAMED = 10  # more offenders than this are counted at the end of the sentence

# What every control is held against: recounts that do not read the standings.
QUESTIONS = ("ceremony_recount", "ceremony_labels", "ceremony_definitions", "ceremony_faults", "scores")


@dataclass(frozen=True)
class ControlWords:
    """A control for a reader: what is compared, the label of each side, and the whole finding."""

    what: str
    left: str
    right: str
    sentence: str


def _subject(control: Control, lang: str) -> str:
    """What the control speaks of: a name as it is, or the words for a scope or a list."""
    if control.key == "scope-registry":
        return t(lang, f"control-scope-{control.subject.replace('_', '-')}")
    if control.key == "faults":
        return t(lang, f"control-fault-{control.subject.replace('_', '-')}")
    if control.key.startswith(("list", "rows")):
        return t(lang, f"control-list-{control.subject.replace('_', '-')}")
    return control.subject


def _named(control: Control, name: str, lang: str) -> str:
    """The name of what breaks the control: a row of figures has only its code."""
    if control.key == "rows" and control.subject == "summary":
        words = t(lang, name.replace("_", "-"))
        return words if words.startswith("Baik") else words[0].lower() + words[1:]
    if control.key == "rows" and control.subject == "cumulative":
        return t(lang, f"control-scope-{name.replace('_', '-')}")
    return name


def _offence(control: Control, offender: Offender, lang: str) -> str:
    """Say "Kabupaten X: 200 poin berarti Kurang, tetapi tertulis Baik"; of another control its name."""
    if offender.total is None:
        name = _named(control, offender.name, lang)
        return f"{name} ({_held(lang, offender.label)})" if offender.label else name
    points = number(lang, offender.total)
    words = {"name": offender.name, "label": offender.label, "follows": offender.follows}
    return t(lang, "control-offence", points=points, **words)


def _held(lang: str, value: str) -> str:
    """What an assessment holds, as the language writes it: points, or a date."""
    return day(lang, value) if value.count("-") == 2 else number(lang, float(value))


def _offences(control: Control, lang: str) -> str:
    """The institutions that break the control; beyond NAMED of them how many more."""
    named = [_offence(control, offender, lang) for offender in control.offenders[:NAMED]]
    more = len(control.offenders) - NAMED
    if control.key == "labels":
        sentences = [f"{words}." for words in named]
        return " ".join([*sentences, *([t(lang, "control-more-labels", n=more)] if more > 0 else [])])
    if more > 0:
        named.append(t(lang, "control-more", n=more))
    return t(lang, "control-names", names=listing(lang, named)) if named else ""


def _side(lang: str, value: int | None) -> str:
    return t(lang, "control-unpublished") if value is None else number(lang, value, 0)


def _verdict(control: Control, lang: str) -> str:
    difference = control.difference
    if difference is None:
        return t(lang, "control-unknown")
    if difference == 0:
        return t(lang, "control-equal")
    words = signed(lang, difference, 0)
    if control.at_most:
        return t(lang, "control-part" if difference < 0 else "control-too-many", difference=words)
    return t(lang, "control-difference", difference=words)


def control_words(control: Control, lang: str) -> ControlWords:
    """A control in words: "Kategori Baik: jumlah semua kelompok 125, total 126; selisih −1."."""
    key = f"control-{control.key}"
    if control.at_most and control.key in ("recipients", "recipients-all"):
        key = f"{key}-known"
    what = t(lang, f"control-{control.key}", subject=_subject(control, lang))
    told = control.key in ("scopes", "scope-registry") or control.subject == "cumulative"
    if control.moment != "now" and not told:  # they say themselves that they speak of the latest status
        what = f"{what}, {t(lang, f'control-moment-{control.moment}')}"
    left, right = t(lang, f"{key}-left"), t(lang, f"{key}-right")
    offences = _offences(control, lang)
    if control.key == "labels" and offences:
        return ControlWords(what, left, right, f"{what}: {offences}")
    sentence = t(
        lang,
        "control-sentence",
        what=what,
        left=left,
        n=_side(lang, control.left),
        right=right,
        m=_side(lang, control.right),
        verdict=_verdict(control, lang),
    )
    return ControlWords(what, left, right, f"{sentence} {offences}".strip())


def ordered(controls: Sequence[Control]) -> list[Control]:
    """Those that fail first, then those that cannot be checked, then those that agree."""
    return sorted(controls, key=lambda control: ORDER.index(control.state))


def _state(control: Control, lang: str) -> str:
    if control.state == FAILED and control.difference is not None:
        return t(lang, "control-state-failed", difference=signed(lang, control.difference, 0))
    if control.state == OK and control.difference:
        return t(lang, "control-state-part")
    return t(lang, f"control-state-{control.state}")


def controls_rows(c: Ceremony, *, stamp: Stamp) -> Rows:
    """Every control with its two sides: those that fail first, then those that cannot be checked."""
    lang, every = stamp.lang, ordered(c.controls)
    told = [control_words(control, lang) for control in every]
    labels = [t(lang, f"control-column-{key}") for key in ("state", "what", "sides")]

    def shown() -> pd.DataFrame:
        cells = [
            (
                f"{square(control.state)} {_state(control, lang)}",
                plain(words.what),
                f"{plain(words.left)} **{_side(lang, control.left)}**  \n"
                f"{plain(words.right)} **{_side(lang, control.right)}**"
                + (f"  \n{plain(words.sentence)}" if control.offenders else ""),
            )
            for control, words in zip(every, told, strict=True)
        ]
        return pd.DataFrame(cells, columns=labels, dtype=object)

    file = pd.DataFrame(
        {
            t(lang, "control-column-state"): [t(lang, f"control-word-{x.state}") for x in every],
            t(lang, "control-column-what"): [words.what for words in told],
            t(lang, "control-column-left"): [words.left for words in told],
            t(lang, "control-column-left-n"): pd.array([x.left for x in every], dtype="Int64"),
            t(lang, "control-column-right"): [words.right for words in told],
            t(lang, "control-column-right-n"): pd.array([x.right for x in every], dtype="Int64"),
            t(lang, "control-column-difference"): pd.array([x.difference for x in every], dtype="Int64"),
            t(lang, "control-column-sentence"): [words.sentence for words in told],
        }
    )
    kinds: tuple[Kind, ...] = ("text", "text", "text", "count", "text", "count", "change", "text")
    seen = scene(c, stamp=stamp)
    return rows(
        "anugerah-controls",
        stamp=seen.stamp,
        title=t(lang, "control-title"),
        sentence=_sentence(c, lang),
        shown=shown,
        table=Table(file, dict(zip(file.columns, kinds, strict=True)), t(lang, "control-unpublished")),
        questions=QUESTIONS,
        n=t(lang, "control-n", n=len(every)),
    )


def _sentence(c: Ceremony, lang: str) -> str:
    failed = len(c.failed)
    unknown = sum(control.state == UNKNOWN for control in c.controls)
    words = {"n": len(c.controls), "failed": failed, "ok": len(c.controls) - failed - unknown}
    said = [t(lang, "control-found-failed" if failed else "control-found-ok", **words, unknown=unknown)]
    if unknown:
        said.append(t(lang, "control-found-unknown", n=unknown))
    return " ".join(said)


def refusal(c: Ceremony, lang: str) -> list[str]:
    """Why nothing may leave: first that it may not, then every failed control; empty while all agree."""
    if not c.failed:
        return []
    head = t(lang, "control-refusal", ceremony=ceremony_title(c, lang), n=len(c.failed))
    return [head, *(control_words(control, lang).sentence for control in c.failed)]
