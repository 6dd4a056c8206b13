"""What the page of moves does besides drawing: choose years and move, follow a click, name the sources."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar
from urllib.parse import parse_qsl, urlencode

import pandas as pd
import streamlit as st

from merit.charts.base import Chart, categories_of
from merit.charts.flow_words import DIRECTIONS, HIDDEN, Between, made, move_name, sentence, size
from merit.charts.groups import spelled
from merit.text import number
from merit.ui import address, filters, published, trends
from merit.ui.below import source_words
from merit.ui.frame import View

AnyChart = TypeVar("AnyChart", bound=Chart)
APART = 2  # years: Sangat Baik is assessed again every two years (domain.md §2)


@dataclass(frozen=True)
class Choice:
    """What the visitor chose; None means all groups or all provinces."""

    rule: str
    first: int
    second: int
    group: str | None
    province: str | None

    def ask(self, view: View, name: str, **more: str | None) -> pd.DataFrame:
        """The answer to queries/NAME.sql for this choice."""
        years = {"from": self.first, "to": self.second}
        return view.ask(name, rule=self.rule, **years, group=self.group, province=self.province, **more)


def defaults(view: View) -> tuple[int, int]:
    """The last two years of one instrument; in the published record those that it is richest in."""
    instruments = trends.instruments(view)
    if view.published:
        second = published.best_year(published.national(view, "latest"))
        return second - APART, second
    pairs = [(y, y + 1) for y in instruments if instruments.get(y + 1) == instruments[y]]
    return max(pairs, default=(min(instruments), max(instruments)))


def choose(view: View) -> Choice | None:
    """The row of filters; None when the data hold one year only."""
    years = trends.years(view)
    if len(years) < 2:
        return None
    usual = defaults(view)
    with st.container(horizontal=True):
        rule = filters.rule(view)
        first = _year(view, "from", years[:-1], usual[0])
        later = [y for y in years if y > first]
        second = _year(view, "to", later, usual[1] if usual[1] in later else later[0])
        return Choice(rule, first, second, filters.group(view), filters.province(view))


def _year(view: View, key: str, years: Sequence[int], usual: int) -> int:
    codes = [str(y) for y in years]
    return int(address.pick(key, view.t(f"label-{key}"), codes, default=str(usual), name=str))


def between(view: View, choice: Choice) -> Between | None:
    """The years in words and the categories of their instrument; None when it is not the same."""
    instruments = trends.instruments(view)
    if instruments[choice.first] != instruments[choice.second]:
        return None
    groups, provinces = trends.names(view, "groups"), trends.names(view, "provinces")
    chosen = ((choice.group, groups), (choice.province, provinces))
    places = [names[code] for code, names in chosen if code is not None]
    every = view.ask("categories")
    bands = categories_of(every[every["instrument"] == instruments[choice.first]])
    return Between(choice.first, choice.second, bands, places, choice.province is not None)


def asked(view: View, choice: Choice | None) -> tuple[Choice, Between, pd.DataFrame] | None:
    """The choice, its years and the answer of flows; None, with the reason said, when there is no answer."""
    if choice is None:
        st.info(view.t("flows-one-year"), icon=":material/info:")
        return None
    span = between(view, choice)
    if span is None:
        names = view.ask("instruments").set_index("code")[f"name_{view.lang}"]
        before, later = (names[trends.instruments(view)[y]] for y in (choice.first, choice.second))
        years = {"from": str(choice.first), "to": str(choice.second)}
        text = view.t("flows-not-comparable", before=before, later=later, **years)
        st.info(text, icon=":material/link_off:")
        return None
    moves = choice.ask(view, "flows")
    said = view.draw(sentence, moves, stamp=view.stamp(choice.rule), between=span)
    if moves.empty:
        st.info(said, icon=":material/info:")
        return None
    st.header(said, anchor=False)
    if choice.province is None:
        groups = view.ask("groups")
        chosen = groups if choice.group is None else groups[groups["code"] == choice.group]
        if words := spelled(groups, chosen["name"], lang=view.lang):
            st.caption(words)
    return choice, span, moves


def shown_bands(view: View) -> str:
    """Which bands are drawn (address key `bands`); the record's unknown would dwarf what it knows."""
    usual = "known" if view.published else "all"
    return address.pick(
        "bands",
        view.t("label-bands"),
        list(HIDDEN),
        default=usual,
        name=lambda c: view.t(f"flows-bands-{c}"),
        control="segmented",
        memory=f"bands:{usual}",
    )


def _sizes(moves: pd.DataFrame, codes: Sequence[str]) -> dict[str, int]:
    return {code: size(moves, code) for code in codes}


def choose_move(view: View, moves: pd.DataFrame, span: Between) -> str:
    """Which move is listed (address key `move`): every one there can be, those that occur first."""
    stamp, codes = view.stamp(), span.moves()
    n = view.draw(_sizes, moves, codes)
    options = sorted(codes, key=lambda c: n[c] == 0)
    usual = next((d for d in DIRECTIONS if n[d]), DIRECTIONS[0])

    def name(code: str) -> str:
        words = move_name(stamp, span, code)
        return view.t("flows-option", move=words, n=number(view.lang, n[code], 0))

    return address.pick("move", view.t("label-move"), options, default=usual, name=name)


def follow_click(move: str) -> None:
    """Choose the move whose band was clicked."""
    address.choose("move", move)


def link_to(view: View) -> Callable[[str], str]:
    """The address of this view with another move chosen, at its names."""
    path, _, query = address.whole(view.snapshot.id if view.pin else None).partition("?")
    fixed = {key: value for key, value in parse_qsl(query) if key != "page"}
    return partial(_with_move, path, fixed)


def _with_move(path: str, fixed: dict[str, str], move: str) -> str:
    return f"{path}?{urlencode({**fixed, 'move': move})}#daftar"


def sources(
    view: View, choice: Choice
) -> tuple[dict[tuple[str, str], list[str]], dict[tuple[str, str], list[str]]]:
    """(institution, from or to) -> published sources of its standing, as links and in words; else none."""
    links: dict[tuple[str, str], list[str]] = {}
    words: dict[tuple[str, str], list[str]] = {}
    if view.published:
        linked, told = source_words(view)
        for side, year in (("from", choice.first), ("to", choice.second)):
            found = view.ask(
                "standing_sources", rule=choice.rule, year=year, group=choice.group, province=None
            )
            for code, source in zip(found["institution"], found["source_id"], strict=True):
                links.setdefault((code, side), []).append(linked[source])
                words.setdefault((code, side), []).append(told[source])
    return links, words


def cited(view: View, chart: AnyChart) -> AnyChart:
    """The chart with the place where its sources stand; unchanged where standings are computed."""
    if not view.published:
        return chart
    page = f"metodologi?{urlencode(view.stamp().keys)}#sumber"
    return replace(chart, sources=(view.t("flows-cited", link=page),))


def named(view: View, choice: Choice, move: str) -> pd.DataFrame:
    """The rows of flow_names that made a move."""
    first, _, second = move.partition(">")
    pair = {"from_state": first if second else None, "to_state": second or None}
    return made(choice.ask(view, "flow_names", **pair), move)


def chosen(view: View, moves: pd.DataFrame, span: Between, move: str) -> str:
    """Under the picture: the chosen move with its number, and the way to its names."""
    return view.t("flows-chosen", move=move_name(view.stamp(), span, move), n=size(moves, move))
