"""Differences to the first institution, total and aspect by aspect, in two columns that fit a phone."""

from collections.abc import Sequence

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.compare_totals import of_year, total_words
from merit.charts.compare_words import (
    Member,
    absent_word,
    best_mark,
    other_figure,
    percent_words,
    status_note,
    value_words,
)
from merit.charts.institution_words import missing_word
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.text import is_missing, listing, number, signed, t


def compare_differences(
    totals: pd.DataFrame,
    aspects: pd.DataFrame,
    members: Sequence[Member],
    *,
    stamp: Stamp,
    year: int,
    absent: set[str],
) -> Rows:
    """One row for the total and one per aspect with a score; the institutions stand as lines of one cell.

    Args:
        totals: answer of compare_totals.
        aspects: answer of compare_aspects.
        members: the institutions, in the order asked; the others are measured against the first.
        stamp: what the table carries.
        year: the year shown.
        absent: codes of institutions that did not exist in that year.
    """
    lang, found, first = stamp.lang, of_year(totals, year), members[0]
    heads, cells, raw = [], [], []

    def add(head: str, told: str, lines: dict[str, tuple[Row, str]]) -> None:
        # The first row says whose letter is whose; repeated in every row, six long names would drown it.
        heads.append(head)
        words = []
        for m in members:
            label = f"**{m.letter}**" if len(heads) > 1 else f"**{m.letter}** {plain(m.name)}:"
            if m.code not in lines:
                words.append(f"{label} {_absent(stamp, m, absent, year)}")
                continue
            row, value = lines[m.code]
            contested = bool(row.get("contested"))  # of totals only: nobody disputes an aspect
            note = f" · {other_figure(stamp, row)}" if contested else ""
            words.append(f"{label} {_value(stamp, row, value, m is first)}{note}")
            other = t(lang, "other-figure") if contested else ""
            best = t(lang, "compare-best") if row["is_best"] else "–"
            raw.append({**row, "what": told, "best": best, "other": other})
        cells.append("  \n".join(words))

    if found:
        scores = {code: (row, total_words(stamp, row)) for code, row in found.items()}
        instrument = next(iter(found.values()))
        label = t(lang, "compare-total")
        add(f"**{label}**{_maximum(stamp, instrument['maximum_total'])}", label, scores)
    records = aspects[aspects["unit"].notna()].sort_values(["instrument", "aspect_no", "place"])
    for _, group in records.groupby(["instrument", "aspect_no"], sort=False):
        own = group.to_dict("records")
        name = f"**{plain(own[0][f'short_{lang}'])}**{_maximum(stamp, own[0]['maximum'])}"
        told = f"{own[0]['aspect_no']} {own[0][f'name_{lang}']}"
        mixed = len({r["unit"] for r in own}) > 1
        add(name, told, {str(r["institution"]): (r, _aspect_words(stamp, r, mixed)) for r in own})
    labels = [t(lang, "compare-aspect-heading"), t(lang, "compare-difference-to", letter=first.letter)]
    points = [r["points"] if "points" in r else r["total"] for r in raw]
    columns = ["what", "name", "points", "percent", "difference", "best", "other"]
    frame = pd.DataFrame([{**r, "points": p} for r, p in zip(raw, points, strict=True)], columns=columns)
    return rows(
        "bandingkan-selisih",
        stamp=stamp,
        title=t(lang, "compare-differences-title", name=first.name, year=str(year)),
        sentence=_sentence(stamp, members, found, records, year),
        shown=pd.DataFrame({labels[0]: heads, labels[1]: cells}),
        table=labelled(
            frame,
            [
                ("what", labels[0], "text"),
                ("name", t(lang, "institution"), "text"),
                ("points", t(lang, "compare-points"), "score"),
                ("percent", t(lang, "compare-percent"), "score"),
                ("difference", t(lang, "compare-difference"), "change"),
                ("best", t(lang, "compare-best-heading"), "text"),
                ("other", t(lang, "compare-contested"), "text"),
            ],
            missing=missing_word(stamp),
        ),
        questions=("compare_totals", "compare_aspects"),
        n=t(lang, "compare-n-rows", n=len(heads), all=len(members)),
    )


def _maximum(stamp: Stamp, value: object) -> str:
    """The maximum on a line of its own, where there is one."""
    if is_missing(value):
        return ""
    return "  \n" + t(stamp.lang, "compare-maximum-short", maximum=number(stamp.lang, float(str(value))))


def _absent(stamp: Stamp, member: Member, absent: set[str], year: int) -> str:
    return absent_word(stamp, existed=member.code not in absent, year=year)


def _aspect_words(stamp: Stamp, row: Row, mixed: bool) -> str:
    """The value of an aspect; beside published percentages points are given in percent too."""
    words, status = value_words(stamp, row), status_note(stamp, row)
    if mixed and row["unit"] == "points" and not is_missing(row["percent"]):
        words = f"{percent_words(stamp, row['percent'])} ({t(stamp.lang, 'compare-in-points', points=words)})"
    return f"{words} ({status})" if status else words


def _value(stamp: Stamp, row: Row, value: str, is_first: bool) -> str:
    """The value, its difference, and a star with a word for the best."""
    known = f"**{value}**" if row["is_best"] else value
    if not is_first and not is_missing(row["difference"]):
        known += f" ({signed(stamp.lang, float(row['difference']))})"
    return f"{known} · {best_mark(stamp)}" if row["is_best"] else known


def _sentence(
    stamp: Stamp, members: Sequence[Member], found: dict[str, Row], aspects: pd.DataFrame, year: int
) -> str:
    """The others' totals against the first, then on how many aspects each has more points than the first."""
    lang, first = stamp.lang, members[0]
    words = {"first": first.name, "year": str(year)}
    others = [found[m.code] for m in members[1:] if m.code in found]
    apart = [r for r in others if not is_missing(r["difference"])]
    said = []
    if apart:
        items = [
            t(lang, "compare-differences-item", name=r["name"], change=signed(lang, float(r["difference"])))
            for r in apart
        ]
        said.append(t(lang, "compare-differences-sentence", items=listing(lang, items), **words))
    else:
        said.append(t(lang, "compare-differences-none", **words))
    both = aspects[(aspects["place"] > 1) & aspects["difference"].notna()]
    if len(both):
        ahead = both[both["difference"] > 0].to_dict("records")
        if ahead:
            most = max(ahead, key=lambda r: float(r["difference"]))
            said.append(
                t(
                    lang,
                    "compare-differences-ahead",
                    name=str(most["name"]),
                    aspect=str(most[f"name_{lang}"]),
                    change=signed(lang, float(most["difference"])),
                    **words,
                )
            )
        else:
            said.append(t(lang, "compare-differences-unbeaten", **words))
    if (aspects["unit"] == "percent").any():
        said.append(t(lang, "compare-differences-percent"))
    return " ".join(said)
