"""The controls of one institution: search box, year, ways to its relatives; which peers stand beside it."""

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from merit.charts.institution_words import identity, option, origins, ways
from merit.charts.peers import rule_words, worth_comparing
from merit.profile import PEER_RULES, PeerChoice, Profile, Record, default_year, profile, years_of
from merit.store import available
from merit.ui import address
from merit.ui.frame import View

DEFAULT = "32.16"


def pick(view: View) -> Record:
    """The institution of the address key `institution`, as a row of the answer of institutions.

    The search box finds by name, other names, province or group, code, and what it is commonly called.
    """
    everybody, lines = view.draw(_everybody, view.ask("institutions"))
    picked = address.pick(
        "institution",
        view.t("label-institution"),
        list(lines),
        default=DEFAULT if DEFAULT in lines else next(iter(lines)),
        name=lambda code: lines[code],
        help=view.t("institution-search"),
    )
    return dict(everybody[picked])


def _everybody(institutions: pd.DataFrame) -> tuple[dict[str, Record], dict[str, str]]:
    """By code: its row, and its line in a search box."""
    rows = {str(r["code"]): r for r in institutions.to_dict("records")}
    return rows, {code: option(row) for code, row in rows.items()}


def year(view: View, row: Record) -> int | None:
    """The year of the address key `year`, among those in which it existed; None when nobody chose one."""
    history = view.ask("institution_history", institution=row["code"])
    years = years_of(view.ask, row, history)
    default = str(default_year(history, years))
    codes = [str(y) for y in reversed(years)]
    memory = f"institution-year:{row['code']}"  # every institution has years of its own
    picked = address.pick("year", view.t("label-year"), codes, default=default, name=str, memory=memory)
    return None if picked == default else int(picked)


def shown(view: View, row: Record, year: int | None) -> Profile:
    """The profile of the institution of `row` beside the peers that are chosen here (rule, pins, drops)."""
    code, history = str(row["code"]), view.ask("institution_history", institution=row["code"])
    when = year or default_year(history, years_of(view.ask, row, history))
    peers = _peer_choice(view, row, when)
    return view.keep(("profile", code, year, peers), lambda: profile(view.ask, code, year=year, peers=peers))


def _peer_choice(view: View, row: Record, year: int) -> PeerChoice:
    """The filters of the peers: rule (key `peers`), pinned (`pin`) and dropped (`drop`)."""
    code, group = str(row["code"]), str(row["group_name"])
    offered = view.ask("peer_rules", institution=code, year=year).set_index("rule")
    default = str(offered.index[offered["is_default"].astype(bool)][0])
    counts = {rule: int(offered["peers"][rule]) for rule in PEER_RULES}
    rule = address.pick(
        "peers",
        view.t("label-peers"),
        [r for r in PEER_RULES if counts[r] or r == default],
        default=default,
        name=lambda r: rule_words(r, counts[r], group, stamp=view.stamp()),
        memory=f"peers:{code}",
    )
    choice: dict[str, str | int] = {"institution": code, "year": year, "peer_rule": rule}
    ruled = set(view.ask("peers", pinned=[], dropped=[], **choice)["institution"])
    _, lines = view.draw(_everybody, view.ask("institutions"))
    existed = view.ask("standings", rule="round", year=year, group=None, province=None)["institution"]
    with st.expander(view.t("peers-change"), icon=":material/tune:"):
        pinned = address.pick_many(
            "pin",
            view.t("label-pin"),
            [c for c in existed if c != code and c not in ruled],
            name=lambda c: lines[c],
            memory=f"pin:{code}",
        )
        dropped = address.pick_many(
            "drop",
            view.t("label-drop"),
            [c for c in existed if c in ruled or c in pinned],
            name=lambda c: lines[c],
            memory=f"drop:{code}",
        )
    return PeerChoice(rule, tuple(pinned), tuple(dropped))


def relatives(view: View, row: Record) -> None:
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


def onward(view: View, p: Profile) -> None:
    """Links to its province, to the comparison with its first peers, and to the light page.

    Where the record has no score, to its page in the simulation, too.
    """
    silent = view.published and not p.history["is_newest_score"].any() and "simulasi" in available()
    here = view.stamp().keys
    first = worth_comparing(p)
    links = [ways(p.institution, stamp=view.stamp(), simulated=silent)]
    if first:
        query = urlencode({"institutions": ",".join([p.code, *first]), "year": p.year, **here}, safe=",")
        links.append(f"[{view.t('institution-way-compare')}](bandingkan?{query})")
    query = urlencode(_light_keys(view, p), safe=",")
    links.append(f"[{view.t('institution-way-light')}](instansi/{p.code}?{query})")
    st.markdown(" · ".join(link for link in links if link))


def _light_keys(view: View, p: Profile) -> dict[str, str]:
    """The address keys that show the same view on the other faces of the profile."""
    keys = {
        "dataset": view.snapshot.dataset,
        "year": str(p.year_asked or ""),
        "peers": p.rule,
        "pin": ",".join(p.pinned),
        "drop": ",".join(p.dropped),
        "lang": view.lang,
        "snapshot": view.snapshot.id if view.pin else "",
    }
    return {key: value for key, value in keys.items() if value}
