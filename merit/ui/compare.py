"""The controls of the comparison: which institutions, which year; and the sources behind the totals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import pandas as pd
import streamlit as st

from merit.charts.base import Chart
from merit.charts.compare_words import MOST, Member, members
from merit.charts.groups import spelled
from merit.charts.institution_claims import year_sources
from merit.charts.institution_words import option
from merit.charts.rows import plain
from merit.ui import address
from merit.ui.frame import View

# Three province governments, each with three published scores, of which the newest year has all.
DEFAULT = ("32", "13", "21")
LEAST = 2
YEAR = "compare-year"
AnyChart = TypeVar("AnyChart", bound=Chart)


def institutions(view: View) -> list[Member]:
    """The institutions of the address key `institutions`, in the order chosen; perhaps fewer than two."""
    everybody = {str(r["code"]): r for r in view.ask("institutions").to_dict("records")}
    lines = {code: option(row) for code, row in everybody.items()}
    picked = address.pick_many(
        "institutions",
        view.t("label-institutions"),
        list(lines),
        name=lambda code: lines[code],
        default=[code for code in DEFAULT if code in lines] or list(lines)[:LEAST],
        most=MOST,
        help=view.t("compare-search"),
    )
    return members({code: str(everybody[code]["name"]) for code in picked})


def best_year(totals: pd.DataFrame) -> int:
    """The newest of the years in which most institutions have a final total; without any, the newest.

    `totals` is an answer of compare_totals with at least one row.
    """
    # `compared` says how many there are; 0 where the year has open figures or bare categories only.
    return int(totals.sort_values(["compared", "year"])["year"].iloc[-1])


def year(view: View, totals: pd.DataFrame) -> int:
    """A year of which something is known (address key `year`).

    A year that was chosen stays when institutions are added; the default moves with them. `totals` is an
    answer of compare_totals with at least one row.
    """
    default = str(best_year(totals))
    codes = [str(y) for y in sorted(set(totals["year"]), reverse=True)]
    before = st.session_state.get("compare:default")
    if before != default and before == st.session_state.get(f"address:{YEAR}"):
        address.choose(YEAR, default)
    st.session_state["compare:default"] = default
    return int(address.pick("year", view.t("label-year"), codes, default=default, name=str, memory=YEAR))


def nothing(view: View, chosen: Sequence[Member]) -> str:
    """That nothing is known about any of them."""
    key = "compare-nothing-published" if view.published else "compare-nothing"
    names = ", ".join(plain(m.name) for m in chosen)
    return view.t(key, names=names)


def sourced(view: View, chart: AnyChart, chosen: Sequence[Member], years: Mapping[str, set[int]]) -> AnyChart:
    """The chart with the published sources of the totals behind it; unchanged where none are published.

    `years` says, by institution code, of which years the chart shows a total or category.
    """
    if not view.published:
        return chart
    lines = list(chart.sources)
    for member in chosen:
        claims = view.ask("institution_claims", institution=member.code)
        used = claims[claims["role"] == "used"]
        cited = year_sources(used, stamp=view.stamp(), years=years.get(member.code, set()))
        lines += [f"**{plain(member.name)}** {line}" for line in cited]
    return replace(chart, sources=tuple(lines), questions=(*chart.questions, "institution_claims"))


def absent(aspects: pd.DataFrame) -> set[str]:
    """Codes of the institutions that did not exist in the year of an answer of compare_aspects."""
    return set(aspects.loc[~aspects["existed"].astype(bool), "institution"])


def known_years(totals: pd.DataFrame) -> dict[str, set[int]]:
    """Years of an answer of compare_totals by institution code."""
    return {str(code): set(map(int, rows["year"])) for code, rows in totals.groupby("institution")}


def spelled_groups(view: View, totals: pd.DataFrame) -> str:
    """The abbreviations among the groups of an answer of compare_totals, spelled out; "" without any."""
    return spelled(view.ask("groups"), set(totals["group_name"]), lang=view.lang)
