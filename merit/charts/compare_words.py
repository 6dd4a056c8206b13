"""What the figures of a comparison share: a letter, a colour and a symbol for each institution."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from merit.charts.base import Stamp
from merit.charts.institution_words import missing_word
from merit.charts.rows import plain
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t

MOST = 6
# None is the colour of a category; each reaches 3:1 on both themes, and symbol and letter tell them apart.
LOOKS = (
    ("#8457d6", "circle"),
    ("#d0428f", "square"),
    ("#6f8a1f", "diamond"),
    ("#64798f", "triangle-up"),
    ("#a0623e", "cross"),
    ("#1a94c4", "star"),
)
LINE = 40  # characters of a name that fit a line of the legend at 390 px
LEGEND = {
    "orientation": "h",
    "x": 0,
    "y": 1,
    "yanchor": "bottom",
    "entrywidth": 1,  # a line each: names are long
    "entrywidthmode": "fraction",
    "traceorder": "normal",
}


@dataclass(frozen=True)
class Member:
    """An institution of the comparison: the letter, colour and symbol it has in every figure."""

    letter: str
    code: str
    name: str
    colour: str
    symbol: str


def members(names: Mapping[str, str]) -> list[Member]:
    """Members in the order asked, A first.

    Args:
        names: name by institution code, in the order asked, at most MOST.

    Raises:
        ValueError: more institutions than there are colours.
    """
    if len(names) > MOST:
        raise ValueError(f"at most {MOST} institutions can be told apart, not {len(names)}")
    return [
        Member(chr(ord("A") + place), code, name, *LOOKS[place])
        for place, (code, name) in enumerate(names.items())
    ]


def legend_name(member: Member, note: str = "") -> str:
    """Letter and name for the legend, broken where a phone ends; `note` says why it has no mark."""
    name = f"{member.name} ({note})" if note else member.name
    return f"<b>{member.letter}</b> · " + "<br>".join(textwrap.wrap(name, LINE))


def legend_room(names: Sequence[str]) -> int:
    """Pixels that a legend of these names takes."""
    return sum(6 + 15 * (1 + name.count("<br>")) for name in names)


def link(stamp: Stamp, member: Member) -> str:
    """Letter, and name as a Markdown link to the institution's own page."""
    query = urlencode({"institution": member.code, **stamp.keys})
    return f"**{member.letter}** [{plain(member.name)}](instansi?{query})"


def other_figure(stamp: Stamp, row: Row) -> str:
    """The words for a figure that another source prints differently, linked to all of them."""
    query = {"institution": row["institution"], **stamp.keys}
    return f"[{t(stamp.lang, 'other-figure')}](instansi?{urlencode({**query, 'year': row['year']})})"


def absent_word(stamp: Stamp, *, existed: bool, year: int) -> str:
    """Why an institution has no figure: not published, none, or not in the registry of that year."""
    return missing_word(stamp) if existed else t(stamp.lang, "compare-not-existing", year=str(year))


def percent_words(stamp: Stamp, value: object, digits: int = 2) -> str:
    """A percent of the maximum, 0 to 100: "57,7%"."""
    return number(stamp.lang, float(str(value)), digits) + "%"


def value_words(stamp: Stamp, row: Row) -> str:
    """An aspect in words, points where they are known, otherwise the published percentage, or missing."""
    if row["unit"] == "percent":
        return t(stamp.lang, "compare-percent-only", percent=percent_words(stamp, row["percent"]))
    return missing_word(stamp) if is_missing(row["points"]) else number(stamp.lang, float(row["points"]))


def best_mark(stamp: Stamp) -> str:
    """The sign and the word for the best, kept on one line."""
    return f"★\u00a0{t(stamp.lang, 'compare-best')}"


def status_note(stamp: Stamp, row: Row) -> str:
    """The word for a status that is not final, "" for final."""
    return "" if row["status"] == "final" else t(stamp.lang, f"status-{row['status']}")


def named(stamp: Stamp, rows: Sequence[Row]) -> str:
    """Names of the rows' institutions, joined."""
    return listing(stamp.lang, [str(r["name"]) for r in rows])
