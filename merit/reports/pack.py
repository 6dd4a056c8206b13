"""The ceremony pack: five files that leave together or not at all (contracts.md §5)."""

import json
from collections.abc import Callable, Sequence

from merit.ceremony import Ceremony
from merit.charts.anugerah import refusal
from merit.charts.base import Stamp

Progress = Callable[[int, int, str], None]  # (parts done, of how many, name of the part that is next)
Make = Callable[[Ceremony, Stamp], bytes]


class PackRefused(ValueError):  # noqa: N818 - a verdict on the figures, no fault of the program
    """A control fails, so nothing may leave; `sentences` say which sums differ and by how much."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Refuse for those reasons."""
        super().__init__(" ".join(sentences))
        self.sentences = list(sentences)


# Deck and annex bring their libraries with them: they are imported when a pack is made.
def _deck(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.deck import deck

    return deck(c, stamp=stamp)


def _annex(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.annex import annex

    return annex(c, stamp=stamp)


def _recipients(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.recipients import recipients_csv

    return recipients_csv(c, stamp=stamp)


def _press(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.press import press_text

    return press_text(c, stamp=stamp)


def _figures(c: Ceremony, stamp: Stamp) -> bytes:
    from merit.reports.figures import figures

    text = json.dumps(figures(c, stamp=stamp), ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()


PARTS: dict[str, Make] = {
    "deck.pptx": _deck,
    "lampiran.xlsx": _annex,
    "penerima.csv": _recipients,
    "siaran-pers.txt": _press,
    "json": _figures,
}


def file_name(c: Ceremony, part: str) -> str:
    """The name of a file of the pack; `part` is a key of PARTS."""
    return f"anugerah-{c.year}{'.' if part == 'json' else '-'}{part}"


def file_of(c: Ceremony, part: str, *, stamp: Stamp) -> bytes:
    """One file of the pack alone; `part` is a key of PARTS.

    Raises:
        PackRefused: while a control fails.
    """
    if c.failed:
        raise PackRefused(refusal(c, stamp.lang))
    return PARTS[part](c, stamp)


def pack(c: Ceremony, *, stamp: Stamp, progress: Progress | None = None) -> dict[str, bytes]:
    """The five files of a ceremony by name.

    Args:
        c: the ceremony.
        stamp: language, dataset and snapshot.
        progress: is told before each part, and once more at the end with "".

    Raises:
        PackRefused: while a control fails.
    """
    if c.failed:
        raise PackRefused(refusal(c, stamp.lang))
    tell = progress or (lambda done, of, what: None)
    files: dict[str, bytes] = {}
    for done, part in enumerate(PARTS):
        name = file_name(c, part)
        tell(done, len(PARTS), name)
        files[name] = file_of(c, part, stamp=stamp)
    tell(len(PARTS), len(PARTS), "")
    return files
