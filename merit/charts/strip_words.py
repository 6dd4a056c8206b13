"""The words of an aspect strip: sentence, note, sources, table and the n behind them."""

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.beside import Records, enough, lies
from merit.charts.institution_claims import source_link
from merit.charts.institution_words import missing_word
from merit.charts.strip_values import counted, percent, points, status_of, value
from merit.charts.table import Table, labelled
from merit.profile import Profile
from merit.text import is_missing, listing, number, t

__all__ = ["enough", "n_words", "note", "sentence", "sources", "table", "value"]


def n_words(p: Profile, rows: Records, *, stamp: Stamp) -> str:
    """How many aspects are known, how many of the peers have points, and the rule that chose them."""
    lang = stamp.lang
    known = sum(not is_missing(r["percent"]) for r in rows)
    aspects = t(lang, "strip-n", n=known, all=len(rows))
    if p.peers.empty:
        return f"{aspects} · {t(lang, 'strip-no-peers')}"
    scored, rule = counted(lang, [int(r["peer_n"]) for r in rows]), t(lang, f"strip-rule-{p.rule}")
    if p.pinned or p.dropped:
        rule = t(lang, "strip-rule-changed", rule=rule)
    return f"{aspects} · " + t(lang, "strip-n-peers", n=scored, all=len(p.peers), rule=rule)


def sentence(p: Profile, rows: Records, *, stamp: Stamp) -> str:
    """Strongest and weakest aspect, the most points missing, and how the scores lie beside the peers."""
    lang = stamp.lang
    known = [r for r in rows if not is_missing(r["percent"])]
    said = []
    if p.aspect_year != p.year:
        years = {"year": str(p.year), "aspects": str(p.aspect_year)}
        said.append(t(lang, "strip-other-year", missing=missing_word(stamp), **years))
    if not known:
        said.append(_nothing(p, stamp=stamp))
    else:
        said += _own(p, known, rows, stamp=stamp)
    return " ".join([*said, *_beside(p, rows, stamp=stamp)])


def _nothing(p: Profile, *, stamp: Stamp) -> str:
    """No aspect of the year is known: the years of which some are, where there are any."""
    years = sorted({str(y) for y in p.history.loc[p.history["aspects"] > 0, "year"]})
    if not years:
        return t(stamp.lang, "strip-none")
    return t(stamp.lang, "strip-none-here", year=str(p.aspect_year), years=listing(stamp.lang, years))


def _own(p: Profile, known: Records, rows: Records, *, stamp: Stamp) -> list[str]:
    lang = stamp.lang

    def named(extreme: float) -> str:
        words = []
        for r in known:
            if float(r["percent"]) == extreme:
                parts = {"name": str(r[f"name_{lang}"]), "percent": percent(lang, r)}
                of_points = r["unit"] == "points"
                words.append(
                    t(lang, "strip-named", points=points(lang, r), **parts)
                    if of_points
                    else t(lang, "strip-named-percent", **parts)
                )
        return listing(lang, words)

    scores = [float(r["percent"]) for r in known]
    status = str(known[0]["status"])
    head = {"year": str(p.aspect_year), "status": status_of(p, status, stamp=stamp)}
    if len(known) == 1:
        return [t(lang, "strip-one", all=len(rows), best=named(scores[0]), **head)]
    if min(scores) == max(scores):
        said = [t(lang, "strip-all", best=named(max(scores)), **head)]
    else:
        said = [t(lang, "strip-sentence", best=named(max(scores)), worst=named(min(scores)), **head)]
    if len(known) < len(rows):
        said.append(t(lang, "strip-partial", n=len(known), all=len(rows)))
    # Points still to win are compared only where every aspect has points.
    elif all(r["unit"] == "points" and not is_missing(r["points_left"]) for r in known):
        most = max(float(r["points_left"]) for r in known)
        if most > 0:
            left = [
                t(
                    lang,
                    "strip-left-item",
                    name=str(r[f"name_{lang}"]),
                    left=number(lang, most),
                    maximum=number(lang, float(r["maximum"])),
                )
                for r in known
                if float(r["points_left"]) == most
            ]
            said.append(t(lang, "strip-left", items=listing(lang, left)))
    return said


def _beside(p: Profile, rows: Records, *, stamp: Stamp) -> list[str]:
    """Above, within and below the peers' middle half; how many have points where that is too few."""
    lang, year = stamp.lang, str(p.aspect_year)
    if p.peers.empty:
        return [t(lang, "strip-no-peers-sentence")]
    counts = [int(r["peer_n"]) for r in rows]
    if not any(counts):
        published = "-published" if stamp.kind == "published" else ""
        return [t(lang, f"strip-peers-none{published}", all=len(p.peers), year=year)]
    if not any(enough(r) for r in rows):
        return [t(lang, "strip-peers-few", n=max(counts), all=len(p.peers), year=year)]
    compared = [r for r in rows if enough(r) and r["unit"] == "points"]
    if not compared:
        n = counted(lang, [int(r["peer_n"]) for r in rows if enough(r)])
        own = "percent" if any(r["unit"] == "percent" for r in rows) else "alone"
        return [t(lang, f"strip-peers-{own}", n=n, all=len(p.peers), year=year)]
    found: dict[str, list[str]] = {"above": [], "below": [], "within": []}
    for r in compared:
        found[lies(float(r["points"]), r)].append(str(r[f"short_{lang}"]))
    parts = [t(lang, f"strip-{side}", names=listing(lang, names)) for side, names in found.items() if names]
    if len(parts) == 1 and len(compared) > 1:
        (side,) = (side for side, names in found.items() if names)
        parts = [t(lang, f"strip-whole-{side}", n=len(compared))]
    n = counted(lang, [int(r["peer_n"]) for r in compared])
    return [t(lang, "strip-beside", n=n, found="; ".join(parts))]


def note(p: Profile, rows: Records, *, stamp: Stamp) -> str:
    """How to read the strip, and every reservation that the figures carry."""
    lang = stamp.lang
    known = [r for r in rows if not is_missing(r["percent"])]
    said = [t(lang, "strip-note")]
    if any(enough(r) for r in rows):
        said.append(t(lang, "strip-note-peers"))
    elif any(int(r["peer_n"]) for r in rows):
        said.append(t(lang, "strip-note-single"))
    if p.aspect_year != p.year and len(p.peers):
        said.append(t(lang, "strip-note-year", year=str(p.year), aspects=str(p.aspect_year)))
    if known and known[0]["status"] != "final":
        said.append(t(lang, "strip-note-open", status=status_of(p, str(known[0]["status"]), stamp=stamp)))
    if any(r["unit"] == "percent" for r in known):
        said.append(t(lang, "strip-note-percent"))
    derived = [
        str(r["aspect_no"]) for r in known if r["maximum_basis"] == "derived" and r["unit"] == "points"
    ]
    if derived:
        said.append(t(lang, "strip-note-derived", names=listing(lang, derived)))
    return " ".join(said)


def sources(rows: Records, *, stamp: Stamp) -> tuple[str, ...]:
    """Each source once, with the aspects that rest on it."""
    cited: dict[str, list[str]] = {}
    for row in rows:
        if not is_missing(row["percent"]) and not is_missing(row["source_id"]):
            cited.setdefault(source_link(row, stamp=stamp), []).append(str(row["aspect_no"]))
    word = t(stamp.lang, "strip-aspect")
    return tuple(f"{link} ({word} {', '.join(numbers)})" for link, numbers in cited.items())


def table(df: pd.DataFrame, *, stamp: Stamp) -> Table:
    """Every aspect: own points, maximum, percent, then the peers' n, lowest, quartiles and best."""
    lang = stamp.lang
    return labelled(
        df,
        [
            (f"name_{lang}", t(lang, "strip-aspect"), "text"),
            ("points", t(lang, "strip-column-points"), "score"),
            ("maximum", t(lang, "strip-column-maximum"), "score"),
            ("percent", t(lang, "strip-column-percent"), "score"),
            ("peer_n", t(lang, "strip-column-n"), "count"),
            ("peer_lowest", t(lang, "strip-column-lowest"), "score"),
            ("peer_q1", t(lang, "strip-column-q1"), "score"),
            ("peer_median", t(lang, "strip-column-median"), "score"),
            ("peer_q3", t(lang, "strip-column-q3"), "score"),
            ("peer_best", t(lang, "strip-column-best"), "score"),
        ],
        missing=missing_word(stamp),
    )
