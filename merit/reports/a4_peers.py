"""The blocks of the A4 page about others: who stands around the institution, and who made its next step."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.gap import step_makers
from merit.charts.peers import near, peer_rows
from merit.charts.regions import words
from merit.profile import Profile
from merit.reports.a4_table import Words, block, table
from merit.text import is_missing, number, t

REACH = 3  # peers shown directly ahead and directly behind
FEW = 9  # ranked rows of peers that stand on the page without a choice among them
MOST = 14  # ranked rows and peers without a score together that are all named
MAKERS = 5  # institutions that made the step and stand on the page
# Lines of the text as high as the picture of the scores, and letters in a line of half a page.
PICTURE, LETTERS = 11, 70


def peers_block(p: Profile, *, stamp: Stamp, url: str) -> Words:
    """The best, those directly ahead and behind, the pinned, the institution itself; the rest is counted.

    Where ranks are left out, a row says how many. Peers without a score of the year stand below the
    ranked ones with their newest status; whoever has none of those either is only counted.
    """
    chart, lang, year = peer_rows(p, stamp=stamp), stamp.lang, str(p.year)
    shown = chart.table.display(lang)
    beside = p.beside.iloc[: len(shown)].reset_index(drop=True)
    pinned = beside["institution"].isin(p.pinned)
    ranked = [i for i, rank in enumerate(beside["rank"]) if not is_missing(rank)]
    kept = _kept(p, beside, ranked)
    others = [i for i in range(len(beside)) if i not in set(ranked) and not beside["is_self"].iloc[i]]
    told = [i for i in others if pinned.iloc[i] or not is_missing(beside["latest_category_name"].iloc[i])]
    silent = len(others) - len(told)
    named = told if len(kept) + len(told) <= MOST else [i for i in told if pinned.iloc[i]]
    left = len(ranked) - len(kept) + len(told) - len(named)
    columns = [t(lang, "peers-rank"), t(lang, "institution")]
    columns += [t(lang, f"head-card-{what}", year=year) for what in ("score", "category")]
    name, newest = t(lang, "institution"), t(lang, "peers-newest")
    items = "; ".join(f"{shown[name].iloc[i]} ({shown[newest].iloc[i]})" for i in named)
    unscored = [t(lang, "a4-unscored", year=year, items=items)] if named else []
    # Where nobody has any score the sentence above has said it of all of them.
    if silent and (ranked or named):
        unscored.append(words("a4-silent", stamp, n=silent))
    made = {
        **block(chart, note=chart.note),
        **table(chart, columns, lang=lang, wide=1, rows=kept),
        "below": [_marks(p, beside, shown, i, stamp) for i in kept],
        "set_off": [place for place, i in enumerate(kept) if beside["is_self"].iloc[i]],
        "unscored": " ".join(unscored),
        "more": {"text": t(lang, "a4-more", n=left), "url": url} if left else None,
    }
    return _with_gaps(made, kept, len(ranked), lang)


def _kept(p: Profile, beside: pd.DataFrame, ranked: Sequence[int]) -> list[int]:
    """The ranked rows that stand on the page; ties hide nobody directly above or below."""
    if len(ranked) <= FEW:
        return list(ranked)
    close = near(p, reach=REACH).to_numpy()
    from_self = beside["from_self"]
    edges = {from_self[from_self > 0].last_valid_index(), from_self[from_self < 0].first_valid_index()}
    return [
        i
        for i in ranked
        if close[i] or i in edges or i == ranked[0] or beside["institution"].iloc[i] in p.pinned
    ]


def _marks(p: Profile, beside: pd.DataFrame, shown: pd.DataFrame, place: int, stamp: Stamp) -> str:
    """What is particular about a row: why it is a peer, an inferred year, a status of a later year."""
    lang, row = stamp.lang, beside.iloc[place]
    found = []
    # The note names the rule: a reason of its own is needed where the rule is not the whole reason.
    only_pinned = p.peers.loc[p.peers["reason"] == "pinned", "institution"].tolist()
    if row["is_self"] or p.rule == "profile" or row["institution"] in only_pinned:
        found.append(str(shown[t(lang, "peers-reason")].iloc[place]))
    if not is_missing(row["year_inferred"]) and row["year_inferred"]:
        found.append(t(lang, "status-year_inferred"))
    if not is_missing(row["latest_year"]) and row["latest_year"] > p.year:
        found.append(t(lang, "peers-now", status=str(shown[t(lang, "peers-newest")].iloc[place])))
    return "; ".join(found)


def _with_gaps(made: Words, kept: Sequence[int], ranked: int, lang: str) -> Words:
    """The same table with a row "…" wherever ranked rows are left out, with their number."""
    rows: list[list[str]] = []
    below: list[str] = []
    set_off: list[int] = []
    gaps: list[int] = []
    skipped = [after - before - 1 for before, after in pairwise([-1, *kept, ranked])] if kept else []
    for place, left in enumerate(skipped):
        if left:
            gaps.append(len(rows))
            rows.append(["…", t(lang, "a4-gap", n=number(lang, left, 0)), *[""] * (len(made["header"]) - 2)])
            below.append("")
        if place < len(kept):
            if place in made["set_off"]:
                set_off.append(len(rows))
            rows.append(made["rows"][place])
            below.append(made["below"][place])
    return {**made, "rows": rows, "below": below, "set_off": set_off, "gaps": gaps}


def shorter(peers: Words) -> bool:
    """Whether the block of peers is less high than the picture beside it."""
    lines = len(peers["rows"]) * 1.3 + sum(1 for words_ in peers["below"] if words_)
    return lines + len(peers["unscored"]) / LETTERS < PICTURE


def makers_block(p: Profile, *, stamp: Stamp, url: str) -> Words | None:
    """A few of those that rose to the next category, peers first, and how many more; None without any."""
    chart, lang = step_makers(p, stamp=stamp), stamp.lang
    if p.makers.empty or not chart.title:
        return None
    first = [i for i, again in enumerate(p.makers["institution"].duplicated()) if not again]
    kept, left = first[:MAKERS], len(first) - MAKERS
    columns = [t(lang, "institution"), t(lang, "makers-years"), t(lang, "makers-gain")]
    kin = chart.table.display(lang)[t(lang, "makers-kin")]
    return {
        **block(chart, sentence="" if p.makers["is_peer"].any() else t(lang, "makers-no-peer")),
        **table(chart, columns, lang=lang, wide=0, rows=kept),
        "below": [str(kin.iloc[i]) for i in kept],
        "more": {"text": t(lang, "a4-more", n=left), "url": url} if left > 0 else None,
    }
