"""The words of a score history: sentence, note, table."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from merit.charts import beside
from merit.charts.base import Stamp
from merit.charts.institution_marks import Records
from merit.charts.institution_words import missing_word, status_words
from merit.charts.table import Kind, Table, labelled
from merit.charts.words import Row
from merit.text import day, is_missing, listing, number, t


def note(stamp: Stamp, final: Records, peers: Records) -> str:
    """How to read the line, the box of a year of which only the category is known, and the peers."""
    said = [t(stamp.lang, "institution-history-note")]
    if any(is_missing(r["total"]) and not is_missing(r["category"]) for r in final):
        said.append(t(stamp.lang, "institution-history-note-category"))
    if any(beside.enough(r) for r in peers):
        said.append(t(stamp.lang, "beside-note"))
    if not all(beside.enough(r) for r in peers):
        said.append(t(stamp.lang, "beside-note-few", few=beside.ENOUGH))
    if peers and stamp.kind == "published":
        said.append(t(stamp.lang, "beside-note-published"))
    return " ".join(said)


def sentence(stamp: Stamp, final: Records, open_ones: Records, name: str) -> str:
    """Every final figure, the newest change within the instrument, and what is not final."""
    lang = stamp.lang

    def item(row: Mapping[Hashable, Any]) -> str:
        year = str(row["year"])
        words = {"year": f"{year}, {status_words(stamp, row)}" if row["year_inferred"] else year}
        key = "institution-history-item"
        if is_missing(row["total"]):
            category = missing_word(stamp) if is_missing(row["category_name"]) else str(row["category_name"])
            return t(lang, f"{key}-category", category=category, **words)
        score = number(lang, float(row["total"]))
        if is_missing(row["category_name"]):
            return t(lang, f"{key}-score", score=score, **words)
        return t(lang, key, score=score, category=str(row["category_name"]), **words)

    said = [t(lang, "institution-history-none", name=name)]
    if final:
        items = listing(lang, [item(r) for r in final])
        said = [t(lang, "institution-history-sentence", name=name, items=items)]
    scored = [r for r in final if not is_missing(r["total"])]
    last = scored[-1] if scored else None
    if last and not is_missing(last["change"]):
        change = float(last["change"])
        span = {"from": str(int(last["change_since"])), "to": str(last["year"])}
        if change:
            turn = "rose" if change > 0 else "fell"
            said.append(t(lang, f"institution-history-{turn}", points=number(lang, abs(change)), **span))
        else:
            said.append(t(lang, "institution-history-same", **span))
    else:
        said.append(t(lang, "not-enough-data") + ".")
    if open_ones:
        opened = [
            t(
                lang,
                "institution-history-item-open",
                score=number(lang, float(r["total"])),
                year=str(r["year"]),
                status=status_words(stamp, r),
            )
            for r in open_ones
        ]
        said.append(t(lang, "institution-history-open", items=listing(lang, opened)))
    return " ".join(said)


def _settled(stamp: Stamp, row: Row) -> str:
    """Status with its date: "ditetapkan 11 Oktober 2020"; a date that is not known is said to be so."""
    status = status_words(stamp, row)
    if row["status"] != "final":
        return status
    if is_missing(row["fixed_on"]):
        return t(stamp.lang, "institution-undated", status=status, missing=missing_word(stamp))
    return f"{status} {day(stamp.lang, str(row['fixed_on'])[:10])}"


def table(stamp: Stamp, rows: Records, peers: Records | None) -> Table:
    """Newest year first; status and date share a column, so that a phone shows all of it.

    With `peers` (not None) their n, quartiles and median follow, also in years in which only they have
    scores.
    """
    lang, newest = stamp.lang, rows[::-1]
    unofficial_word = t(lang, "institution-unofficial")
    shown = pd.DataFrame(
        {
            "year": [r["year"] for r in newest],
            "total": [r["total"] for r in newest],
            "category": [r["category_name"] if r["status"] == "final" else unofficial_word for r in newest],
            "status": [_settled(stamp, r) for r in newest],
        }
    )
    columns: list[tuple[str, str, Kind]] = [
        ("year", t(lang, "year"), "year"),
        ("total", t(lang, "score"), "score"),
        ("category", t(lang, "category"), "text"),
        ("status", t(lang, "institution-status-date"), "text"),
    ]
    if peers is not None:
        figures = ["peer_n", "peer_q1", "peer_median", "peer_q3"]
        spread = pd.DataFrame(peers, columns=["year", *figures])
        shown = shown.merge(spread, on="year", how="outer", sort=False)
        # Of two assessments of a year the final one stands first, as without peers.
        shown = shown.sort_values("year", ascending=False, kind="stable").reset_index(drop=True)
        shown["peer_n"] = shown["peer_n"].fillna(0).astype(int)
        # Quartiles of one or two peers would be their scores under another name.
        shown.loc[shown["peer_n"] < beside.ENOUGH, ["peer_q1", "peer_q3"]] = None
        columns += [
            ("peer_n", t(lang, "strip-column-n"), "count"),
            ("peer_q1", t(lang, "beside-column-q1"), "score"),
            ("peer_median", t(lang, "beside-column-median"), "score"),
            ("peer_q3", t(lang, "beside-column-q3"), "score"),
        ]
    return labelled(shown, columns, missing=missing_word(stamp))
