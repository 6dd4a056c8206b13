"""One institution among its peers: why each of them is one, and who stands ahead and behind."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.institution_words import missing_word
from merit.charts.regions import words
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.profile import Profile
from merit.text import is_missing, listing, number, t

COMPARED = 3  # peers that a comparison opens with
NAMED = 3  # more institutions on one score than this are counted, not listed


def reason(row: Row, *, stamp: Stamp) -> str:
    """Why the institution of `row` (a row of the answer of peers) is a peer, in words."""
    lang = stamp.lang
    group, why = str(row["group_name"]), str(row["reason"])
    if why == "group_province":
        return t(lang, "peers-reason-province", group=group, province=str(row["province_name"]))
    if why == "group_island":
        return t(lang, "peers-reason-island", group=group, island=str(row[f"island_{lang}"]))
    if why == "group":
        return t(lang, "peers-reason-group", group=group)
    if why == "profile":
        own, other = str(int(row["own_year"])), str(int(row["peer_year"]))
        difference = number(lang, float(row["distance"]), 1)
        if own == other:
            return t(lang, "peers-reason-profile-same", difference=difference, year=own)
        return t(lang, "peers-reason-profile", difference=difference, own=own, other=other)
    if is_missing(row["province_name"]):
        return t(lang, "peers-reason-pinned", group=group)
    return t(lang, "peers-reason-pinned-in", group=group, province=str(row["province_name"]))


def rule_words(rule: str, peers: int, group: str, *, stamp: Stamp) -> str:
    """A peer rule with the number of peers it gives: "Kabupaten se-provinsi (17)"."""
    return t(stamp.lang, f"peers-rule-{rule}", group=group, n=number(stamp.lang, peers, 0))


def choice_words(p: Profile, *, stamp: Stamp) -> str:
    """The rule, and how many peers were pinned to it or dropped from it: "…; 2 disematkan, 1 dikeluarkan"."""
    by_rule = p.rules.set_index("rule")["peers"]
    said = rule_words(p.rule, int(by_rule[p.rule]), str(p.institution["group_name"]), stamp=stamp)
    parts = [
        t(stamp.lang, f"peers-{what}", n=n)
        for what, n in (("pinned", len(p.pinned)), ("dropped", len(p.dropped)))
        if n
    ]
    return t(stamp.lang, "peers-choice", rule="; ".join([said, ", ".join(parts)] if parts else [said]))


def peer_rows(p: Profile, *, stamp: Stamp) -> Rows:
    """The institution and its peers by score of the year shown, each peer with its reason.

    The rows of `shown` and `table` stand in the order of `p.beside`.
    """
    lang, year = stamp.lang, str(p.year)
    why = {str(r["institution"]): reason(r, stamp=stamp) for r in p.peers.to_dict("records")}
    me = t(lang, "peers-self")
    records = p.beside.to_dict("records") if len(p.peers) else []
    reasons = [me if r["is_self"] else why[str(r["institution"])] for r in records]
    newest = [_newest(r, stamp) for r in records]
    places = [_place(r, stamp) for r in records]
    ranked = [not is_missing(r["rank"]) for r in records]
    shown = pd.DataFrame(
        {
            t(lang, "peers-rank"): [
                f"**{place}**" if held else place for place, held in zip(places, ranked, strict=True)
            ],
            t(lang, "peers-who"): [
                _who(r, because, stamp, p.year) for r, because in zip(records, reasons, strict=True)
            ],
            t(lang, "head-card-score", year=year): [
                _score(r, last, stamp, p.year) for r, last in zip(records, newest, strict=True)
            ],
        }
    )
    table = labelled(
        p.beside.iloc[: len(records)].assign(
            place=places, newest=pd.Series(newest, dtype=object), reason=reasons
        ),
        [
            ("place", t(lang, "peers-rank"), "text"),
            ("name", t(lang, "institution"), "text"),
            ("total", t(lang, "head-card-score", year=year), "score"),
            ("category_name", t(lang, "head-card-category", year=year), "text"),
            ("newest", t(lang, "peers-newest"), "text"),
            ("reason", t(lang, "peers-reason"), "text"),
        ],
        missing=_unscored(stamp),
    )
    n, of = _known(p)
    made = rows(
        "pembanding",
        stamp=stamp,
        title=t(lang, "peers-title", year=year),
        sentence=_sentence(p, stamp),
        shown=shown,
        table=table,
        questions=("peer_ranking", "peers", "peer_rules"),
        n=words("peers-n", stamp, n=n, of=of),
    )
    return replace(made, note=choice_words(p, stamp=stamp))


def near(p: Profile, *, reach: int = 4) -> pd.Series:
    """Which rows of `p.beside` to read first: ranks up to `reach` rows from the institution's own.

    Without an own rank the first rows and the institution's own; whoever is pinned in any case.
    """
    ranked = int(p.beside["rank"].notna().sum())
    place = pd.Series(range(len(p.beside)), index=p.beside.index)
    own = int(place[p.beside["is_self"]].iloc[0])
    pinned = p.beside["institution"].isin(p.pinned)
    if own >= ranked:
        return (place < reach) | (place == own) | pinned
    return (place >= own - reach) & (place <= own + reach) & (place < ranked) | pinned


def worth_comparing(p: Profile) -> list[str]:
    """Peers to compare with: those pinned, the scores directly ahead and behind, then the highest."""
    others = p.beside[~p.beside["is_self"]]
    scored = others[others["total"].notna()]  # by score, the highest first
    ahead, behind = scored[scored["from_self"] > 0], scored[scored["from_self"] < 0]
    pinned = [code for code in p.pinned if code in set(others["institution"])]
    near = [*ahead["institution"].tail(1), *behind["institution"].head(1)]
    return list(dict.fromkeys([*pinned, *near, *scored["institution"]]))[:COMPARED]


def _place(row: Row, stamp: Stamp) -> str:
    """The rank; a word without a score, a dash where nobody else has one."""
    if not is_missing(row["rank"]):
        return number(stamp.lang, float(row["rank"]), 0)
    return t(stamp.lang, "peers-no-rank" if is_missing(row["total"]) else "peers-alone")


def _unscored(stamp: Stamp) -> str:
    """The word for a score of the year that is not there."""
    return missing_word(stamp) if stamp.kind == "published" else t(stamp.lang, "peers-unscored")


def _who(row: Row, because: str, stamp: Stamp, year: int) -> str:
    """Name as a link to its own page in that year; the reason, or that it is the institution itself."""
    if row["is_self"]:
        return f"**{plain(row['name'])}**  \n**{because}**"
    return f"{page_link(stamp, str(row['institution']), str(row['name']), year)}  \n{plain(because)}"


def page_link(stamp: Stamp, code: str, name: str, year: int) -> str:
    """The institution as a Markdown link to its own page in `year`."""
    query = {"institution": code, **stamp.keys, "year": str(year)}
    return f"[{plain(name)}](instansi?{urlencode(query)})"


def _newest(row: Row, stamp: Stamp) -> str | None:
    """The newest status of the dataset, "Baik, 291 (2023)"; None without any."""
    if is_missing(row["latest_category_name"]):
        return None
    said = {"category": str(row["latest_category_name"]), "year": str(int(row["latest_year"]))}
    if is_missing(row["latest_total"]):
        return t(stamp.lang, "peers-status-bare", **said)
    return t(stamp.lang, "peers-status", score=number(stamp.lang, float(row["latest_total"])), **said)


def _score(row: Row, newest: str | None, stamp: Stamp, year: int) -> str:
    """The score with its category; without one the category alone; a status of another year when newer."""
    lang, lines = stamp.lang, []
    if not is_missing(row["total"]):
        lines = [f"**{number(lang, float(row['total']))}**"]
        if not is_missing(row["category_name"]):
            lines.append(str(row["category_name"]))
        if not is_missing(row["year_inferred"]) and row["year_inferred"]:
            lines.append(t(lang, "status-year_inferred"))
    elif newest is None:
        return words("peers-never", stamp)
    elif not is_missing(row["category_name"]):
        lines = [str(row["category_name"]), t(lang, "head-card-no-score", missing=_unscored(stamp))]
    else:
        lines = [_unscored(stamp)]
    if newest is not None and row["latest_year"] != year:
        lines.append(t(lang, "peers-now" if row["latest_year"] > year else "peers-last", status=newest))
    return "  \n".join(lines)


def _known(p: Profile) -> tuple[int, int]:
    """Peers with a score of the year shown, and all peers."""
    beside = p.beside[~p.beside["is_self"]]
    return int(beside["total"].notna().sum()), len(beside)


def _some(stamp: Stamp, names: Sequence[str]) -> str:
    """The names, or the first of them and how many more."""
    if len(names) <= NAMED:
        return listing(stamp.lang, list(names))
    rest = t(stamp.lang, "peers-more", n=len(names) - (NAMED - 1))
    return listing(stamp.lang, [*names[: NAMED - 1], rest])


def _sentence(p: Profile, stamp: Stamp) -> str:
    """Rank among how many peers with a score; who stands directly ahead and behind, and by how much."""
    lang = stamp.lang
    n, of = _known(p)
    said = {"name": p.name, "year": str(p.year)}
    if not of:
        return t(lang, "peers-none", **said)
    own = p.beside[p.beside["is_self"]].to_dict("records")[0]
    others = p.beside[~p.beside["is_self"] & p.beside["total"].notna()]
    if not n:
        return words("peers-none-scored", stamp, of=of, **said)
    if is_missing(own["total"]):
        low, high = (number(lang, float(x)) for x in (others["total"].min(), others["total"].max()))
        if low == high:
            return words("peers-unranked-one", stamp, n=n, of=of, high=high, **said)
        return words("peers-unranked", stamp, n=n, of=of, low=low, high=high, **said)
    rank, ranked = number(lang, own["rank"], 0), number(lang, own["ranked"], 0)
    told = [words("peers-rank-sentence", stamp, rank=rank, ranked=ranked, n=n, of=of, **said)]
    tied = others[others["rank"] == own["rank"]]["name"].tolist()
    if tied:
        told.append(t(lang, "peers-tied", names=_some(stamp, tied)))
    ahead, behind = others[others["from_self"] > 0], others[others["from_self"] < 0]
    for key, side in (
        ("ahead", ahead[ahead["from_self"] == ahead["from_self"].min()]),
        ("behind", behind[behind["from_self"] == behind["from_self"].max()]),
    ):
        if side.empty:
            told.append(t(lang, f"peers-nobody-{key}"))
            continue
        gap, score = (number(lang, abs(float(side[c].iloc[0]))) for c in ("from_self", "total"))
        names = _some(stamp, side["name"].tolist())
        told.append(t(lang, f"peers-{key}", names=names, score=score, gap=gap))
    return " ".join(told)
