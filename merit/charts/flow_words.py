"""Words of moves between two years: states, moves, what a choice of moves holds, the sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import NOT_ASSESSED, NOT_ASSESSED_INK, Category, Stamp
from merit.charts.regions import rule_words, unassessed
from merit.text import listing, t

NEW, ENDED, NONE = "new", "ended", "not_assessed"
# Reading order, and the order in which a page picks its first list: falls are asked for most.
DIRECTIONS = ("down", "up", "first", "lost", "new", "ended", "same", "unassessed")
ALWAYS = ("up", "down", "same", "first", "new")  # said even when nobody did
SPOKEN = (*ALWAYS, "ended", "lost", "unassessed")
BOTH = ("up", "down", "same")  # have a category in both years
# Bands that are left out of the picture under each choice.
HIDDEN = {"all": (), "known": ("unassessed",), "moved": ("unassessed", "same")}


@dataclass(frozen=True)
class Between:
    """The two years, whose figures they are, and the categories of their instrument, lowest first."""

    first: int
    second: int
    bands: Mapping[str, Category]
    places: Sequence[str] = ()
    province: bool = False

    @property
    def years(self) -> dict[str, str]:
        """Both years as the arguments of messages."""
        return {"from": str(self.first), "to": str(self.second)}

    def where(self, stamp: Stamp) -> str:
        """Say "status terakhir, Kabupaten, Jawa Barat"."""
        return ", ".join([rule_words(stamp), *self.places])

    def colour(self, state: str) -> str:
        """The colour of a state; grey for those that are no category, or one that has no colour yet."""
        colour = self.bands[state].colour if state in self.bands else ""
        return colour if colour.startswith("#") else NOT_ASSESSED

    def ink(self, state: str) -> str:
        """The colour of text on it."""
        return self.bands[state].ink if self.colour(state) != NOT_ASSESSED else NOT_ASSESSED_INK

    def moves(self) -> list[str]:
        """Every move there can be: directions first, then pairs FROM>TO from the highest category down."""
        states = [*reversed(list(self.bands)), NONE]
        pairs = [f"{a}>{b}" for a in (*states, NEW) for b in (*states, ENDED) if (a, b) != (NEW, ENDED)]
        return [*DIRECTIONS, *pairs]


def state_name(stamp: Stamp, between: Between, state: str) -> str:
    """A category's name, the word for none, new or ended (in a province also: moved in or out)."""
    if state in (NEW, ENDED):
        return t(stamp.lang, f"flows-{state}-province" if between.province else f"flows-{state}")
    if state == NONE:
        return unassessed(stamp)
    return between.bands[state].name if state in between.bands else state


def move_name(stamp: Stamp, between: Between, move: str) -> str:
    """A move in words: "Kurang → Baik", "Naik (semua)"."""
    first, _, second = move.partition(">")
    if second:
        names = {"from": state_name(stamp, between, first), "to": state_name(stamp, between, second)}
        return t(stamp.lang, "flows-pair", **names)
    state = state_name(stamp, between, move if move in (NEW, ENDED) else NONE)
    return t(stamp.lang, f"flows-move-{move}", state=state)


def made(df: pd.DataFrame, move: str) -> pd.DataFrame:
    """The rows of flows or flow_names that belong to a move (a direction, or FROM>TO)."""
    first, _, second = move.partition(">")
    if not second:
        return df[df["direction"] == move]
    return df[(df["from_state"] == first) & (df["to_state"] == second)]


def size(df: pd.DataFrame, move: str) -> int:
    """Institutions that made a move; `df` is an answer of flows."""
    return int(made(df, move)["n"].sum())


def again(df: pd.DataFrame, move: str) -> int:
    """Of those that made a move, how many had their second status fixed after the first year."""
    return int(made(df, move)["reassessed"].sum())


def again_words(stamp: Stamp, between: Between, n: int) -> str:
    """Say "186 dinilai ulang": how many of those that stayed did not only carry their status forward."""
    key = "ever" if stamp.rule == "ever" else "published" if stamp.kind == "published" else "latest"
    return t(stamp.lang, f"flows-again-{key}", n=n, **between.years)


def part(stamp: Stamp, between: Between, direction: str, df: pd.DataFrame) -> str:
    """One part of the sentence: "13 naik", "473 tetap (186 dinilai ulang)"."""
    key, n = f"flows-{direction}", size(df, direction)
    if direction in ("new", "ended"):
        key += "-n-province" if between.province else "-n"
    published = stamp.kind == "published"
    if stamp.rule == "round" and (direction == "first" or (direction == "unassessed" and not published)):
        key += "-round"
    if published and direction in ("first", "lost", "unassessed"):
        key += "-published"
    words = t(stamp.lang, key, n=n, **between.years)
    # In a round everybody that stayed was assessed in both years.
    if direction != "same" or not n or stamp.rule == "round":
        return words
    return f"{words} ({again_words(stamp, between, again(df, direction))})"


def sentence(df: pd.DataFrame, *, stamp: Stamp, between: Between) -> str:
    """How many rose, fell, stayed, were first assessed, are new: all parts add up to every institution.

    Of the published record the first three are told of those whose category is known in both years.
    """
    words: dict[str, str | int] = {**between.years, "where": between.where(stamp)}
    if df.empty:
        return t(stamp.lang, "flows-none", **words)

    def items(directions: Sequence[str]) -> str:
        told = [part(stamp, between, d, df) for d in directions if size(df, d) or d in ALWAYS]
        return listing(stamp.lang, told)

    if stamp.kind != "published":
        return t(stamp.lang, "flows-sentence", items=items(SPOKEN), **words)
    both = sum(size(df, d) for d in BOTH)
    key = f"flows-sentence-published{'' if both else '-none'}"
    rest = [d for d in SPOKEN if d not in BOTH]
    return t(stamp.lang, key, n=both, items=items(BOTH), rest=items(rest), **words)


def record_words(stamp: Stamp, between: Between) -> str:
    """Of the published record: no sample, and its sums are not the published totals; "" of other data."""
    if stamp.kind != "published":
        return ""
    keys = {**stamp.keys, "year": str(between.second)}
    if stamp.rule:
        keys["rule"] = stamp.rule
    totals = t(stamp.lang, "flows-published-totals", link=f"./?{urlencode(keys)}")
    return f"{t(stamp.lang, 'flows-note-published')} {totals}"


def hidden_words(df: pd.DataFrame, *, stamp: Stamp, between: Between, show: str) -> str:
    """What the picture leaves out, with its n, and the names that are gone with it; "" when nothing is."""
    hidden = df["direction"].isin(HIDDEN[show])
    items = [part(stamp, between, d, df) for d in HIDDEN[show] if size(df, d)]
    if not items:
        return ""
    said = [t(stamp.lang, "flows-hidden", items=listing(stamp.lang, items))]
    for side, year in (("from", between.first), ("to", between.second)):
        gone = df[hidden & ~df[f"{side}_state"].isin(df.loc[~hidden, f"{side}_state"])]
        for state, n in gone.groupby(f"{side}_state", sort=False)["n"].sum().items():
            told: dict[str, str | int] = {
                "state": state_name(stamp, between, str(state)),
                "year": str(year),
                "n": int(n),
            }
            said.append(t(stamp.lang, "flows-hidden-state", **told))
    return " ".join(said)
