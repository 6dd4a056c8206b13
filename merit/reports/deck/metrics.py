"""How wide text is in Arial: what fits on a slide is known before PowerPoint opens it.

Advance widths in thousandths of the font size; the same in Liberation Sans, which stands in for Arial.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

LINE = 1.2  # height of a line in font sizes
SLACK = 1.02  # renderers round glyphs to whole pixels
UNKNOWN = 1000  # a letter that is not listed is taken for the widest

_REGULAR = {
    191: "'",
    222: "ijl‘’ìíîï",
    260: "|¦",
    278: " !,./:;I[\\]ft\xa0·ÌÍÎÏ",
    333: "()-`r¡¨“”",
    334: "{}",
    350: "•",
    355: '"',
    365: "✓",
    389: "*",
    400: "°",
    469: "^",
    500: "Jcksvxyzçýÿšž",
    549: "±≥≤",
    556: "#$0123456789?L_abdeghnopqu§«»àáâãäåèéêëñòóôõöùúûü–",
    584: "+<=>~×−",
    604: "■",
    611: "FTZßø",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝŠ",
    722: "CDHNRUwÇÑÙÚÛÜ",
    737: "©®",
    778: "GOQÒÓÔÕÖØ",
    833: "Mm",
    889: "%æ",
    944: "W",
    1000: "—…",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl\xa0·ÌÍÎÏìíîï‘’",
    280: "|¦",
    333: "!()-:;[]`ft¡¨",
    350: "•",
    365: "✓",
    389: "*r{}",
    400: "°",
    474: '"',
    500: "zž“”",
    549: "±≥≤",
    556: "#$0123456789J_aceksvxy§«»àáâãäåçèéêëýÿš–",
    584: "+<=>^~×−",
    604: "■",
    611: "?FLTZbdghnopquñòóôõöøùúûüß",
    667: "EPSVXYÈÉÊËÝŠ",
    722: "&ABCDHKNRUÀÁÂÃÄÅÇÑÙÚÛÜ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØ",
    833: "M",
    889: "%mæ",
    944: "W",
    975: "@",
    1000: "—…",
}
_WIDTHS = [{c: w for w, letters in table.items() for c in letters} for table in (_REGULAR, _BOLD)]


@lru_cache(maxsize=20_000)
def _thousandths(text: str, bold: bool) -> int:
    widths = _WIDTHS[bold]
    return sum(widths.get(c, UNKNOWN) for c in text)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that one line of `text` takes at `size` points."""
    return _thousandths(text, bold) * size * SLACK / 1000


def lines(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """Lines that `text` takes in `room` points: broken at spaces, a word that is too long anywhere."""
    if "\n" in text:
        return sum(lines(part, room, size, bold=bold) for part in text.split("\n"))
    if width(text, size, bold=bold) <= room:
        return 1
    space = width(" ", size, bold=bold)
    count, used = 1, 0.0
    for word in text.split(" "):
        needed = width(word, size, bold=bold)
        if used and used + space + needed <= room:
            used += space + needed
            continue
        count += 1 if used else 0
        # Broken inside, a word leaves up to a letter's width empty at the end of each line.
        count += ceil(needed / max(room - size, 1)) - 1 if needed > room else 0
        used = min(needed, room)
    return count


def height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    """Points that the lines of `text` take downwards."""
    return lines(text, room, size, bold=bold) * size * LINE


def fit(text: str, room: float, tall: float, sizes: Sequence[float], *, bold: bool = False) -> float:
    """The first of `sizes` at which `text` fits a box of `room` by `tall` points; the last when none does."""
    for size in sizes:
        if height(text, room, size, bold=bold) <= tall:
            return size
    return sizes[-1]
