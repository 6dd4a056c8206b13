"""One figure of an aspect strip in words: points, percentage, status, what hovering tells."""

from collections.abc import Sequence

from merit.charts.base import Stamp
from merit.charts.beside import enough
from merit.charts.institution_words import missing_word, status_words
from merit.charts.words import Row
from merit.profile import Profile
from merit.text import is_missing, number, t


def points(lang: str, row: Row) -> str:
    """Points of the maximum: "27 dari 40"; the points alone where the instrument has no maximum yet."""
    score = number(lang, float(row["points"]))
    if is_missing(row["maximum"]):
        return score
    return t(lang, "strip-points", points=score, maximum=number(lang, float(row["maximum"])))


def value(stamp: Stamp, row: Row) -> str:
    """Points where they are known, otherwise the published percentage; never the one for the other."""
    if row["unit"] == "points":
        return points(stamp.lang, row)
    if row["unit"] == "percent":
        return t(stamp.lang, "strip-percent", percent=percent(stamp.lang, row))
    return missing_word(stamp)


def percent(lang: str, row: Row) -> str:
    """Percent of the maximum, with two decimals at most."""
    return number(lang, float(row["percent"]), 1) + "%"


def counted(lang: str, counts: Sequence[int]) -> str:
    """The number of peers, or "4–6" where it differs between the aspects."""
    low, high = min(counts, default=0), max(counts, default=0)
    return number(lang, low, 0) if low == high else f"{number(lang, low, 0)}–{number(lang, high, 0)}"


def status_of(p: Profile, status: str, *, stamp: Stamp) -> str:
    """The status of the institution's own aspects in words; an inferred year is said to be one."""
    rows = p.history[(p.history["year"] == p.aspect_year) & (p.history["status"] == status)]
    return status_words(stamp, rows.iloc[0].to_dict() if len(rows) else {"status": status})


def own_hover(row: Row, year: int, *, stamp: Stamp) -> str:
    """The own score of an aspect: points and percent, or the published percentage."""
    lang = stamp.lang
    parts = {"name": str(row[f"name_{lang}"]), "year": str(year), "value": value(stamp, row)}
    if row["unit"] != "points":
        return t(lang, "strip-hover-own", **parts)
    return t(lang, "strip-hover-percent", percent=percent(lang, row), **parts)


def peers_hover(row: Row, *, stamp: Stamp) -> str:
    """The peers of an aspect in points, with who is best; the single scores where they are few."""
    lang, name = stamp.lang, str(row[f"name_{stamp.lang}"])
    figures = {c: number(lang, float(row[f"peer_{c}"])) for c in ("lowest", "q1", "median", "q3", "best")}
    if not enough(row):
        values = list(dict.fromkeys((figures["lowest"], figures["best"])))
        return t(lang, "strip-hover-single", name=name, n=int(row["peer_n"]), values="; ".join(values))
    best = [str(holder) for holder in row["peer_best_names"]]
    others = f" +{len(best) - 1}" if len(best) > 1 else ""
    who = f" ({best[0]}{others})"
    return t(lang, "strip-hover-peers", name=name, n=int(row["peer_n"]), **figures) + who
