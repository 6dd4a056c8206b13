"""The answer first: where one institution stands, its distance to the next category, its rank."""

import pandas as pd
from babel.numbers import format_decimal

from merit.charts.base import Stamp
from merit.charts.headline import Headline
from merit.charts.institution_words import missing_word, status_words
from merit.charts.words import Row
from merit.text import is_missing, number, signed, t


def _pick(history: pd.DataFrame, flag: str) -> Row | None:
    rows = history[history[flag].astype(bool)].to_dict("records")
    return rows[0] if rows else None


def newest(history: pd.DataFrame) -> Row | None:
    """The newest final assessment, whether it has a score or only a category; None without one."""
    return _pick(history, "is_newest")


def newest_score(history: pd.DataFrame) -> Row | None:
    """The newest final assessment with a total; None without one."""
    return _pick(history, "is_newest_score")


def _distance(stamp: Stamp, row: Row) -> str:
    """Points to the next category and above the floor, in words; empty when they are not known."""
    lang = stamp.lang
    if is_missing(row["points_above_floor"]):
        return ""
    words, margin = {"category": str(row["category_name"])}, float(row["points_above_floor"])
    key = "institution-answer-top"
    if not is_missing(row["points_to_next"]):
        key = "institution-answer-next"
        words |= {"points": number(lang, float(row["points_to_next"])), "next": str(row["next_category"])}
    if row["is_lowest"]:
        return t(lang, "institution-answer-lowest", **words)
    if margin == 0:
        return t(lang, f"{key}-edge", **words)
    return t(lang, key, above=number(lang, margin), **words)


def _first(stamp: Stamp, row: Row, name: str) -> str:
    lang = stamp.lang
    words = {"name": name, "year": str(row["year"]), "status": status_words(stamp, row)}
    if is_missing(row["total"]):
        category = missing_word(stamp) if is_missing(row["category_name"]) else str(row["category_name"])
        return t(lang, "institution-answer-category", category=category, missing=missing_word(stamp), **words)
    score = number(lang, float(row["total"]))
    if is_missing(row["category_name"]):
        return t(lang, "institution-answer-score-only", score=score, missing=missing_word(stamp), **words)
    return t(lang, "institution-answer-score", score=score, category=str(row["category_name"]), **words)


def _unofficial(history: pd.DataFrame, after: int | None) -> Row | None:
    """The newest figure that is not final, if it is newer than `after`."""
    rows = history[(history["status"] != "final") & history["total"].notna()]
    rows = rows if after is None else rows[rows["year"] > after]
    return rows.to_dict("records")[-1] if len(rows) else None


def answer(history: pd.DataFrame, *, stamp: Stamp, name: str) -> str:
    """One to four sentences: newest category and score, its margins, an older score, a newer open figure.

    Args:
        history: answer of institution_history.
        stamp: language and dataset.
        name: name of the institution.
    """
    lang, now, scored = stamp.lang, newest(history), newest_score(history)
    said = [_first(stamp, now, name)] if now else []
    if now and scored and scored["year"] != now["year"]:
        words = {"year": str(scored["year"]), "status": status_words(stamp, scored)}
        score = number(lang, float(scored["total"]))
        category = missing_word(stamp) if is_missing(scored["category_name"]) else scored["category_name"]
        said.append(t(lang, "institution-answer-older", score=score, category=str(category), **words))
    if scored:
        said.append(_distance(stamp, scored))
    if now and scored and scored["instrument"] != now["instrument"]:
        pair = {"new": str(now[f"instrument_{lang}"]), "old": str(scored[f"instrument_{lang}"])}
        said.append(t(lang, "institution-answer-incomparable", **pair))
    later = _unofficial(history, int(now["year"]) if now else None)
    if later:
        words = {"year": str(later["year"]), "status": status_words(stamp, later)}
        words["score"] = number(lang, float(later["total"]))
        if now:
            said.append(t(lang, "institution-answer-later", **words))
        else:
            said.append(t(lang, "institution-answer-unofficial", name=name, **words))
    return " ".join(s for s in said if s) or t(lang, "institution-answer-none", name=name)


def beyond(history: pd.DataFrame, instruments: pd.DataFrame, *, stamp: Stamp, until: int | None) -> str:
    """That the newest status is older than the data, and which instrument comes next; "" when it is not.

    Args:
        history: answer of institution_history.
        instruments: answer of instruments.
        stamp: for the language.
        until: newest year of the dataset in which the institution existed; None without any.
    """
    lang, now = stamp.lang, newest(history)
    if not now or until is None or now["year"] >= until:
        return ""
    said = t(lang, "institution-answer-last-known", year=str(now["year"]))
    coming = instruments[instruments["valid_from"] > until].sort_values("valid_from").to_dict("records")
    if not coming:
        return said
    start, ahead = str(coming[0]["valid_from"]), str(coming[0][f"name_{lang}"])
    return said + " " + t(lang, "institution-answer-new-instrument", year=start, name=ahead)


def unknown(*, stamp: Stamp) -> str:
    """For an institution without any figure: what is missing, and what official data would hold."""
    why = "institution-none-published" if stamp.kind == "published" else "institution-none-other"
    return t(stamp.lang, why) + " " + t(stamp.lang, "institution-none-official")


def cards(history: pd.DataFrame, *, stamp: Stamp) -> list[Headline]:
    """Score, points to the next category, points above the floor, index of the newest scored assessment.

    Without any final score the list is empty: the answer has said the category. A figure that is not
    known has no card.
    """
    lang, scored = stamp.lang, newest_score(history)
    if not scored:
        return []
    found = [_score_card(stamp, scored)]

    def add(key: str, value: str, note: str, **words: str) -> None:
        label = t(lang, f"institution-card-{key}", **words)
        found.append(Headline(key, label, value, None, "", None, "", note))

    total, year = float(scored["total"]), str(scored["year"])
    if not is_missing(scored["points_to_next"]):
        points = float(scored["points_to_next"])
        ahead = str(scored["next_category"])
        bound = t(lang, "institution-card-bound", category=ahead, bound=number(lang, total + points))
        add("next", number(lang, points), bound, next=ahead)
    if not is_missing(scored["points_above_floor"]) and not scored["is_lowest"]:
        points = float(scored["points_above_floor"])
        held = str(scored["category_name"])
        bound = t(lang, "institution-card-bound", category=held, bound=number(lang, total - points))
        add("above", number(lang, points), bound)
    if not is_missing(scored["index_value"]):
        maximum = number(lang, float(scored["maximum_total"]))
        value = str(format_decimal(float(scored["index_value"]), format="0.00", locale=lang))
        add("index", value, t(lang, "institution-card-index-basis", maximum=maximum), year=year)
    return found


def _score_card(stamp: Stamp, row: Row) -> Headline:
    lang, change, against = stamp.lang, None, ""
    if not is_missing(row["change"]):
        change = signed(lang, float(row["change"]))
        against = t(lang, "against-year", year=str(int(row["change_since"])))
    label = t(lang, "institution-card-score", year=str(row["year"]))
    value = number(lang, float(row["total"]))
    held = [] if is_missing(row["category_name"]) else [str(row["category_name"])]
    note = ", ".join([*held, status_words(stamp, row)])
    return Headline("score", label, value, change, against, True, "", note)


def ranks(ranking: pd.DataFrame, *, stamp: Stamp, code: str, group: str, province: str) -> list[Headline]:
    """Rank in the nation, in the group and in the province, with the number ranked and ties.

    Args:
        ranking: answer of ranking for the year of the score, unfiltered.
        stamp: for the language.
        code: institution.
        group: name of its group.
        province: name of its province in that year; "" for central institutions.
    """
    lang, rows = stamp.lang, ranking[ranking["institution"] == code].to_dict("records")
    found: list[Headline] = []
    if not rows:
        return found
    own = rows[0]
    # Among published scores only: no rank of the nation, and the card must not sound like one.
    scopes, published = ("national", "group", "province"), stamp.kind == "published"
    labels = {
        scope: t(lang, "institution-card-published-rank" if published else f"institution-card-rank-{scope}")
        for scope in scopes
    }
    within = {"group": group, "province": province}
    if published:
        within["national"] = t(lang, "institution-rank-nation")
    for scope, label in labels.items():
        place = own[f"rank_{scope}"]
        if is_missing(place):
            continue
        same = ranking[ranking[f"rank_{scope}"] == place]
        if scope != "national":
            same = same[same[scope] == own[scope]]
        of = number(lang, float(own[f"of_{scope}"]), 0)
        words = t(lang, "institution-rank-of", of=of, year=str(own["year"]))
        if len(same) > 1:
            words = t(lang, "institution-rank-tied", of=of, others=len(same) - 1)
        if scope in within:
            words = f"{within[scope]}: {words}"
        rank = number(lang, float(place), 0)
        found.append(Headline(f"rank-{scope}", label, rank, None, "", None, "", words))
    return found
