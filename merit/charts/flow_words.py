"""Words of moves between two years: states, moves, what a choice of moves holds, the sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from merit.charts.base import NOT_ASSESSED, Category, Stamp
from merit.charts.regions import rule_words, unassessed
from merit.text import listing, t

NEW, ENDED, NONE = "new", "ended", "not_assessed"
# Reading order, and the order in which a page picks its first list: falls are asked for most.
DIRECTIONS = ("down", "up", "first", "lost", "new", "ended", "same", "unassessed")
ALWAYS = ("up", "down", "same", "first", "new")  # said even when nobody did
SPOKEN = (*ALWAYS, "ended", "lost", "unassessed")
# Bands that are left out of the picture under each choice.
HIDDEN = {"all": (), "known": ("unassessed",), "moved": ("unassessed", "same")}
INK = "#101418"  # text on grey and on categories that have no colour yet


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
        return self.bands[state].ink if self.colour(state) != NOT_ASSESSED else INK

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


def part(stamp: Stamp, between: Between, direction: str, n: int) -> str:
    """One part of the sentence: "13 naik", "53 pertama kali dinilai"."""
    key = f"flows-{direction}"
    if direction in ("new", "ended"):
        key += "-n-province" if between.province else "-n"
    published = stamp.kind == "published"
    if stamp.rule == "round" and (direction == "first" or (direction == "unassessed" and not published)):
        key += "-round"
    if published and direction in ("first", "lost", "unassessed"):
        key += "-published"
    return t(stamp.lang, key, n=n, **between.years)


def sentence(df: pd.DataFrame, *, stamp: Stamp, between: Between) -> str:
    """How many rose, fell, stayed, were first assessed, are new: all parts add up to every institution."""
    words = {**between.years, "where": between.where(stamp)}
    if df.empty:
        return t(stamp.lang, "flows-none", **words)
    counts = {d: size(df, d) for d in SPOKEN}
    items = [part(stamp, between, d, n) for d, n in counts.items() if n or d in ALWAYS]
    return t(stamp.lang, "flows-sentence", items=listing(stamp.lang, items), **words)


def hidden_words(df: pd.DataFrame, *, stamp: Stamp, between: Between, show: str) -> str:
    """What the picture leaves out, with its n; "" when it leaves out nothing."""
    counts = {d: size(df, d) for d in HIDDEN[show]}
    items = [part(stamp, between, d, n) for d, n in counts.items() if n]
    return t(stamp.lang, "flows-hidden", items=listing(stamp.lang, items)) if items else ""
