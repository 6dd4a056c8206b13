"""The peers on the light page: a table of those with a score, one paragraph for all others."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.peers import page_link
from merit.charts.regions import words
from merit.charts.rows import Rows, plain
from merit.charts.words import Row
from merit.profile import Profile
from merit.text import is_missing, listing, number, t

MOST_PEERS = 30  # more rows or names than this are cut to NEAREST
NEAREST = 16
OWN_REASONS = ("profile", "pinned")  # these differ from peer to peer and stay beside the name


@dataclass(frozen=True)
class Peers:
    """What is shown: `rows` may be empty; the sentences are Markdown, "" when there is nothing to say."""

    rows: pd.DataFrame
    reason: str  # the reason that all of them share
    cut: str  # that not all rows are shown
    silent: list[str]  # the peers without a score


def light_peers(p: Profile, beside: Rows, *, stamp: Stamp, brief: bool = False) -> Peers:
    """The rows of peer_rows(p) without those that have no score; these follow as sentences.

    `brief` names only the peers of which anything is known, in sentences: for an institution of which
    nothing is.
    """
    if p.peers.empty:
        return Peers(beside.shown.iloc[:0], "", "", [])
    lang, frame = stamp.lang, p.beside.reset_index(drop=True)
    shown, shared = _shared(p, beside, stamp)
    scored = frame["total"].notna()
    anybody = bool((scored & ~frame["is_self"]).any())
    kept = (scored | frame["is_self"]) & (anybody and not brief)
    rows, cut = _nearest(shown[kept.to_numpy()], frame[kept], p.pinned, lang)
    others = frame[~frame["is_self"]] if brief else frame[~scored & ~frame["is_self"]]
    reason = t(lang, "light-peers-reason", reason=plain(shared)) if shared else ""
    return Peers(rows, reason, cut, _silent(p, others, beside, shared, stamp=stamp, brief=brief))


def _shared(p: Profile, beside: Rows, stamp: Stamp) -> tuple[pd.DataFrame, str]:
    """The rows without the reason that all peers of the rule share; that reason, "" if they share none."""
    lang = stamp.lang
    why = p.peers.set_index("institution")["reason"]
    told = beside.table.frame[t(lang, "peers-reason")].tolist()
    common = {
        text
        for code, text in zip(p.beside["institution"], told, strict=True)
        if code in why.index and why[code] not in OWN_REASONS
    }
    if len(common) != 1:
        return beside.shown, ""
    (shared,) = common
    who = t(lang, "peers-who")
    ending = f"  \n{plain(shared)}"
    bare = beside.shown.assign(**{who: [str(cell).removesuffix(ending) for cell in beside.shown[who]]})
    return bare.rename(columns={who: t(lang, "institution")}), shared


def _nearest(
    shown: pd.DataFrame, frame: pd.DataFrame, pinned: Sequence[str], lang: str
) -> tuple[pd.DataFrame, str]:
    """More rows than MOST_PEERS are cut to those around the own one and the pinned; says so, or ""."""
    if len(shown) <= MOST_PEERS:
        return shown, ""
    places = range(len(shown))
    own = int(frame["is_self"].to_numpy().argmax())
    ranked = not is_missing(frame["rank"].iloc[own])
    if ranked:
        start = min(max(own - NEAREST // 2, 0), len(shown) - NEAREST)
        near = {*places[start : start + NEAREST]}
    else:
        near = {*places[: NEAREST - 1], own}
    kept = sorted(near | {place for place in places if frame["institution"].iloc[place] in pinned})
    said = {"shown": number(lang, len(kept), 0), "all": number(lang, len(shown), 0)}
    return shown.iloc[kept], t(lang, f"light-peers-cut{'' if ranked else '-unranked'}", **said)


def _silent(
    p: Profile, others: pd.DataFrame, beside: Rows, shared: str, *, stamp: Stamp, brief: bool
) -> list[str]:
    """How many peers have no score; those with a newest status, each with it; the names of the others."""
    if others.empty:
        return []
    lang, year = stamp.lang, str(p.year)
    # Whoever is pinned stands first: a long list is cut.
    others = others.assign(pinned=others["institution"].isin(p.pinned))
    others = others.sort_values("pinned", ascending=False, kind="stable")
    newest = beside.table.frame[t(lang, "peers-newest")].tolist()
    reasons = beside.table.frame[t(lang, "peers-reason")].tolist()
    known, never = [], []
    for place, row in zip(others.index, others.to_dict("records"), strict=True):
        name = page_link(stamp, str(row["institution"]), str(row["name"]), p.year)
        if reasons[place] != shared:
            name += f" ({plain(reasons[place])})"
        if is_missing(row["latest_category_name"]):
            never.append(name)
        else:
            known.append(f"{name}: {', '.join(_statuses(row, str(newest[place]), p.year, stamp))}")
    said = [] if brief else [words("light-peers-silent", stamp, n=number(lang, len(others), 0), year=year)]
    if known:
        # The lists stand outside the messages, which take no argument of this length.
        said.append(f"{t(lang, 'light-peers-newest')} {'; '.join(_first(known, lang))}.")
    if never and not brief:
        said.append(f"{words('light-peers-never', stamp)} {listing(lang, _first(never, lang))}.")
    return said


def _statuses(row: Row, newest: str, year: int, stamp: Stamp) -> list[str]:
    """The newest status; before it the category of the year shown when that is an older one."""
    if is_missing(row["category_name"]) or row["latest_year"] == year or not is_missing(row["total"]):
        return [newest]
    held = {"category": str(row["category_name"]), "year": str(year)}
    return [t(stamp.lang, "peers-status-bare", **held), newest]


def _first(items: Sequence[str], lang: str) -> list[str]:
    """All of them, or the first and how many more there are."""
    if len(items) <= MOST_PEERS:
        return list(items)
    rest = number(lang, len(items) - NEAREST, 0)
    return [*items[:NEAREST], t(lang, "light-more-names", n=rest)]
