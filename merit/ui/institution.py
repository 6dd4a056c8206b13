"""The parts of the page of one institution that are controls: search box, ways to its relatives, year."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from merit.charts.headline import Headline
from merit.charts.institution_answer import newest_score, ranks
from merit.charts.institution_words import identity, option, origins, ways
from merit.text import is_missing
from merit.ui import address
from merit.ui.answers import prepare
from merit.ui.frame import View

DEFAULT = "32.16"
Record = dict[Hashable, Any]


def pick(view: View) -> Record:
    """The institution of the address key `institution`, as a row of the answer of institutions.

    The search box finds by name, other names, province or group, and code.
    """
    everybody = {str(r["code"]): r for r in view.ask("institutions").to_dict("records")}
    lines = {code: option(row) for code, row in everybody.items()}
    picked = address.pick(
        "institution",
        view.t("label-institution"),
        list(lines),
        default=DEFAULT if DEFAULT in lines else next(iter(lines)),
        name=lambda code: lines[code],
        help=view.t("institution-search"),
    )
    return everybody[picked]


def profile(view: View, row: Record) -> None:
    """Group, province, years of existence; predecessors and successors in words, each one tap away."""
    stamp = view.stamp()
    relations = view.ask("institution_relations", institution=row["code"])
    st.markdown(identity(row, stamp=stamp))
    said = origins(row, relations, stamp=stamp)
    if said:
        st.markdown(" ".join(said))
    if len(relations):
        with st.container(horizontal=True):
            for relative in relations.to_dict("records"):
                st.button(
                    relative["name"],
                    key=f"open:{relative['code']}",
                    on_click=address.choose,
                    args=("institution", relative["code"]),
                    icon=":material/arrow_forward:",
                    type="tertiary",
                    wrap=True,
                )


def rank_cards(view: View, row: Record, history: pd.DataFrame) -> tuple[list[Headline], str]:
    """Ranks in the year of the newest score, and the sentence that says what they are ranks of."""
    scored = newest_score(history)
    if not scored:
        return [], ""
    year = int(scored["year"])
    ranking = view.ask("ranking", year=year, group=None, province=None)
    own = ranking.loc[ranking["institution"] == row["code"], "province"]
    provinces = view.ask("provinces").set_index("code")["name"]
    province = "" if own.empty or is_missing(own.iloc[0]) else str(provinces[own.iloc[0]])
    names = {"code": str(row["code"]), "group": str(row["group_name"]), "province": province}
    note = "institution-rank-note-published" if view.published else "institution-rank-note"
    return ranks(ranking, stamp=view.stamp(), **names), view.t(note, year=str(year))


def onward(view: View, row: Record, history: pd.DataFrame) -> None:
    """Links to its province and, where the record has no score, to its page in the simulation."""
    silent = view.published and not newest_score(history) and "simulasi" in prepare()
    said = ways(row, stamp=view.stamp(), simulated=silent)
    if said:
        st.markdown(said)


def years(view: View, row: Record) -> list[int]:
    """Years of the dataset in which the institution existed."""
    first, last = row["valid_from"], row["valid_to"]
    return [
        int(y)
        for y in view.ask("years")["year"]
        if (is_missing(first) or y >= first) and (is_missing(last) or y <= last)
    ]


def aspect_year(view: View, row: Record, history: pd.DataFrame) -> int | None:
    """A year among those with aspect scores, by default the newest (address key `year`); None without any."""
    known = sorted({int(y) for y in history.loc[history["aspects"] > 0, "year"]}, reverse=True)
    if not known:
        return None
    codes = [str(y) for y in known]
    label = view.t("institution-aspects-year")
    memory = f"aspect-year:{row['code']}"  # every institution has years of its own
    return int(address.pick("year", label, codes, default=codes[0], name=str, memory=memory))
