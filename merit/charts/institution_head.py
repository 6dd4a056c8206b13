"""The answer first: where one institution stood in the year shown, its margins, its ranks, what is newer."""

from dataclasses import dataclass

import pandas as pd
from babel.numbers import format_decimal

from merit.charts.base import Stamp
from merit.charts.headline import Headline
from merit.charts.institution_words import missing_word, status_words
from merit.charts.regions import words
from merit.charts.words import Row
from merit.profile import Profile, Record
from merit.text import is_missing, number, signed, t


@dataclass(frozen=True)
class Head:
    """The header of one institution: the answer, its numbers as cards, how the ranks were made ("": none)."""

    sentence: str
    cards: list[Headline]
    note: str


def head(p: Profile, *, stamp: Stamp) -> Head:
    """Category, score, margins and ranks of the year shown; then what older or newer figures say."""
    ranks = _ranks(p, stamp)
    note = words("head-rank-note", stamp, year=str(p.year)) if ranks else ""
    return Head(_sentence(p, stamp), [*_cards(p.now, stamp), *ranks], note)


def newest_final(p: Profile) -> Record | None:
    """The newest final assessment of any year, with a score or only a category; None without one."""
    return _last(p.history[p.history["status"] == "final"])


def _last(rows: pd.DataFrame) -> Record | None:
    return rows.to_dict("records")[-1] if len(rows) else None


def _sentence(p: Profile, stamp: Stamp) -> str:
    """The year shown with its margins, an older score, a newer status, an open figure."""
    lang, now, history = stamp.lang, p.now, p.history
    if history.empty:
        return t(lang, "head-none", name=p.name)
    final, newer = history["status"] == "final", history["year"] > p.year
    scored = final & history["total"].notna()
    older = None
    if not now or now["status"] != "final":
        older = _last(history[final & (history["year"] < p.year)])
    elif is_missing(now["total"]):
        older = _last(history[scored & (history["year"] < p.year)])
    later = _last(history[final & newer])
    margins = distance(now, stamp=stamp) if now else ""
    if margins and later:  # a newer status without a score may lie elsewhere
        margins = t(lang, "head-by-score", year=str(p.year), distance=margins)
    said = [_year_shown(p, stamp), margins]
    if older:
        said.append(_other(older, "older", stamp))
    if later:
        said.append(_other(later, "newer", stamp))
    since = int(later["year"]) if later else p.year
    open_figure = _last(history[~final & history["total"].notna() & (history["year"] > since)])
    if open_figure:
        words_ = {"year": str(open_figure["year"]), "status": status_words(stamp, open_figure)}
        said.append(t(lang, "head-open", score=number(lang, float(open_figure["total"])), **words_))
    before = _last(history[final & (history["year"] < p.year)])
    told = [row for row in (later, now, older, before) if row]
    names = dict.fromkeys(str(row[f"instrument_{lang}"]) for row in told)
    if len(names) > 1:
        new, old = list(names)[:2]
        said.append(t(lang, "head-incomparable", new=new, old=old))
    return " ".join(part for part in said if part)


def _year_shown(p: Profile, stamp: Stamp) -> str:
    """What is known of the year shown: score and category, one of them, an unofficial figure, nothing."""
    lang, now = stamp.lang, p.now
    if now is None:
        return words("head-none-year", stamp, name=p.name, year=str(p.year))
    said = {"name": p.name, "year": str(p.year), "status": status_words(stamp, now)}
    score = None if is_missing(now["total"]) else number(lang, float(now["total"]))
    if now["status"] != "final":
        if score is None:
            return t(lang, "head-unofficial-bare", **said)
        return t(lang, "head-unofficial", score=score, **said)
    missing = missing_word(stamp)
    category = None if is_missing(now["category_name"]) else str(now["category_name"])
    if score is None:
        return t(lang, "head-category", category=category or missing, missing=missing, **said)
    if category is None:
        return t(lang, "head-score-only", score=score, missing=missing, **said)
    return t(lang, "head-score", score=score, category=category, **said)


def distance(row: Row, *, stamp: Stamp) -> str:
    """Points to the next category and above the floor, in words; "" when they are not known."""
    lang = stamp.lang
    if is_missing(row["points_above_floor"]):
        return ""
    held, margin = {"category": str(row["category_name"])}, float(row["points_above_floor"])
    key = "head-top"
    if not is_missing(row["points_to_next"]):
        key = "head-next"
        held |= {"points": number(lang, float(row["points_to_next"])), "next": str(row["next_category"])}
    if row["is_lowest"]:
        return t(lang, "head-lowest", **held)
    if margin == 0:
        return t(lang, f"{key}-edge", **held)
    return t(lang, key, above=number(lang, margin), **held)


def _other(row: Row, when: str, stamp: Stamp) -> str:
    """A final assessment of another year; `when` is older or newer."""
    lang, missing = stamp.lang, missing_word(stamp)
    said = {"year": str(row["year"]), "status": status_words(stamp, row)}
    category = missing if is_missing(row["category_name"]) else str(row["category_name"])
    if is_missing(row["total"]):
        return t(lang, f"head-{when}-category", category=category, missing=missing, **said)
    return t(lang, f"head-{when}", score=number(lang, float(row["total"])), category=category, **said)


def beyond(p: Profile, instruments: pd.DataFrame, *, stamp: Stamp) -> str:
    """That the newest status is older than the data, and which instrument comes next; "" when it is not.

    `instruments` is the answer of instruments.
    """
    lang, newest, until = stamp.lang, newest_final(p), max(p.years)
    if newest is None or newest["year"] >= until:
        return ""
    said = t(lang, "head-last-known", year=str(newest["year"]))
    coming = instruments[instruments["valid_from"] > until].sort_values("valid_from").to_dict("records")
    if not coming or not is_missing(p.institution["valid_to"]):
        return said
    start, ahead = str(coming[0]["valid_from"]), str(coming[0][f"name_{lang}"])
    return said + " " + t(lang, "head-new-instrument", year=start, name=ahead)


def unknown(*, stamp: Stamp) -> str:
    """For an institution without any figure: what is missing, and what official data would hold."""
    return words("head-unknown", stamp) + " " + t(stamp.lang, "head-unknown-official")


def _cards(now: Record | None, stamp: Stamp) -> list[Headline]:
    """Score, points to the next category and above the floor, index; the category alone without a score.

    A figure that is not final has no card: the sentence says it, a card would make it official.
    """
    if not now or now["status"] != "final":
        return []
    lang, year = stamp.lang, str(now["year"])
    found: list[Headline] = []

    def add(key: str, value: str, note: str, **said: str) -> None:
        found.append(Headline(key, t(lang, f"head-card-{key}", **said), value, None, "", None, "", note))

    if is_missing(now["total"]):
        if not is_missing(now["category_name"]):
            without = t(lang, "head-card-no-score", missing=missing_word(stamp))
            add("category", str(now["category_name"]), without, year=year)
        return found
    found.append(_score_card(now, stamp))
    total = float(now["total"])
    if not is_missing(now["points_to_next"]):
        points, ahead = float(now["points_to_next"]), str(now["next_category"])
        bound = t(lang, "head-card-bound", category=ahead, bound=number(lang, total + points))
        add("next", number(lang, points), bound, next=ahead)
    if not is_missing(now["points_above_floor"]) and not now["is_lowest"]:
        points, held = float(now["points_above_floor"]), str(now["category_name"])
        bound = t(lang, "head-card-bound", category=held, bound=number(lang, total - points))
        add("above", number(lang, points), bound)
    if not is_missing(now["index_value"]):
        maximum = number(lang, float(now["maximum_total"]))
        value = str(format_decimal(float(now["index_value"]), format="0.00", locale=lang))
        add("index", value, t(lang, "head-card-index-basis", maximum=maximum), year=year)
    return found


def _score_card(row: Row, stamp: Stamp) -> Headline:
    lang, change, against = stamp.lang, None, ""
    if not is_missing(row["change"]):
        change = signed(lang, float(row["change"]))
        against = t(lang, "against-year", year=str(int(row["change_since"])))
    held = [] if is_missing(row["category_name"]) else [str(row["category_name"])]
    note = ", ".join([*held, status_words(stamp, row)])
    label = t(lang, "head-card-score", year=str(row["year"]))
    return Headline("score", label, number(lang, float(row["total"])), change, against, True, "", note)


def _province(p: Profile) -> str:
    """The province the institution belonged to in the year shown; "" for a central institution."""
    row = p.institution
    moved = not is_missing(row["province_from"]) and p.year < row["province_from"]
    name = row["former_province_name" if moved else "province_name"]
    return "" if is_missing(name) else str(name)


def _ranks(p: Profile, stamp: Stamp) -> list[Headline]:
    """Rank in the nation, the group, the province and among the peers, of how many, with ties."""
    if p.rank is None:
        return []
    lang, own = stamp.lang, p.rank
    within = {
        "national": t(lang, "head-rank-nation"),
        "group": str(p.institution["group_name"]),
        "province": t(lang, "head-rank-all-of-province", province=_province(p)),
        "peers": t(lang, "head-rank-peers"),
    }
    places: dict[str, tuple[float, float, int]] = {}  # scope -> rank, of, others on the same rank
    for scope in ("national", "group", "province"):
        place = own[f"rank_{scope}"]
        if not is_missing(place) and own[f"of_{scope}"] > 1:  # 1 of 1 is no rank
            same = p.ranking[p.ranking[f"rank_{scope}"] == place]
            if scope != "national":
                same = same[same[scope] == own[scope]]
            places[scope] = (float(place), float(own[f"of_{scope}"]), len(same) - 1)
    beside = p.beside[p.beside["rank"].notna()]
    me = beside[beside["is_self"]].to_dict("records")
    if me and len(beside) > 1:
        others = int((beside["rank"] == me[0]["rank"]).sum()) - 1
        places["peers"] = (float(me[0]["rank"]), float(me[0]["ranked"]), others)
    found = []
    for scope, (place, of, others) in places.items():
        # Among published scores only: no rank of the nation, and the card must not sound like one.
        label = t(lang, f"head-{'published-' if stamp.kind == 'published' else ''}rank-in-{scope}")
        said = {"of": number(lang, of, 0), "year": str(p.year)}
        rank_of = words("head-rank-of", stamp, **said)
        if others:
            rank_of = words("head-rank-tied", stamp, others=others, **said)
        value, note = number(lang, place, 0), f"{within[scope]}: {rank_of}"
        found.append(Headline(f"rank-{scope}", label, value, None, "", None, "", note))
    return found
