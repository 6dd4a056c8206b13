"""Totals of one year side by side: who leads, category, ranks; each institution linked to its own page."""

from collections.abc import Mapping, Sequence

import pandas as pd

from merit.charts.base import Category, Stamp
from merit.charts.compare_words import Member, absent_word, best_mark, link, named, other_figure
from merit.charts.institution_words import missing_word, status_words
from merit.charts.regions import mark, words
from merit.charts.rows import Rows, rows
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t


def of_year(df: pd.DataFrame, year: int) -> dict[str, Row]:
    """The firmest row of every institution in `year` (final, otherwise interim, otherwise self), by code."""
    own = df[df["year"] == year].sort_values(["place", "status"])
    return {str(r["institution"]): r for r in own.drop_duplicates("institution").to_dict("records")}


def compare_totals(
    df: pd.DataFrame,
    members: Sequence[Member],
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    year: int,
    absent: set[str],
) -> Rows:
    """One row per institution: link, total, category, ranks.

    Args:
        df: answer of compare_totals.
        members: the institutions, in the order asked.
        stamp: what the table carries.
        bands: category by code, for the coloured marks.
        year: the year shown.
        absent: codes of institutions that did not exist in that year.
    """
    lang, found = stamp.lang, of_year(df, year)
    score = t(lang, "compare-score-heading", year=str(year))
    shown = pd.DataFrame(
        [
            (
                link(stamp, m),
                _cell(stamp, bands, found[m.code])
                if m.code in found
                else absent_word(stamp, existed=m.code not in absent, year=year),
            )
            for m in members
        ],
        columns=[t(lang, "institution"), score],
    )
    columns = ["institution", "name", "total", "category_name", "status", "difference", "contested"]
    columns += ["rank_national", "of_national", "rank_group", "of_group"]
    nothing: dict[str, object] = dict.fromkeys(columns)
    frame = pd.DataFrame(
        [
            {
                **nothing,
                **found[m.code],
                "status": status_words(stamp, found[m.code]),
                "contested": t(lang, "other-figure") if found[m.code]["contested"] else "",
            }
            if m.code in found
            else {**nothing, "institution": m.code, "name": m.name, "contested": ""}
            for m in members
        ],
        columns=columns,
    )
    table = labelled(
        frame,
        [
            ("institution", t(lang, "compare-code"), "text"),
            ("name", t(lang, "institution"), "text"),
            ("total", score, "score"),
            ("category_name", t(lang, "category"), "text"),
            ("status", t(lang, "status"), "text"),
            ("difference", t(lang, "compare-difference"), "change"),
            ("contested", t(lang, "compare-contested"), "text"),
            *((c, words(f"compare-{c.replace('_', '-')}", stamp), "count") for c in columns[7:]),
        ],
        missing=missing_word(stamp),
    )
    final = sum(not is_missing(r["total"]) and r["status"] == "final" for r in found.values())
    return rows(
        "bandingkan-skor",
        stamp=stamp,
        title=t(lang, "compare-totals-title", year=str(year)),
        sentence=" ".join([_sentence(stamp, members, found, year, absent), *_warnings(df, stamp, found)]),
        shown=shown,
        table=table,
        questions=("compare_totals",),
        n=t(lang, "compare-n-year", n=final, all=len(members)),
    )


def total_words(stamp: Stamp, row: Row) -> str:
    """A total in words, with its status unless it is final: "300 (sementara)"; missing in a word."""
    if is_missing(row["total"]):
        return t(stamp.lang, "compare-no-total", missing=missing_word(stamp))
    words = number(stamp.lang, float(row["total"]))
    plain_final = row["status"] == "final" and not row["year_inferred"]
    return words if plain_final else f"{words} ({status_words(stamp, row)})"


def _cell(stamp: Stamp, bands: Mapping[str, Category], row: Row) -> str:
    lang = stamp.lang
    star = f" · {best_mark(stamp)}" if row["is_best"] else ""
    score = total_words(stamp, row)
    lines = [f"**{score}**{star}" if not is_missing(row["total"]) else score]
    if row["contested"]:
        lines.append(other_figure(stamp, row))
    if not is_missing(row["category"]):
        coloured = f"{mark(bands, row['category'])} " if row["category"] in bands else ""
        lines.append(f"{coloured}{row['category_name']}")
    elif row["status"] != "final":
        lines.append(t(lang, "compare-unofficial"))
    if not is_missing(row["rank_national"]):
        of, within = (number(lang, int(row[c]), 0) for c in ("of_national", "of_group"))
        key = "compare-rank-published" if stamp.kind == "published" else "compare-rank"
        place, own = int(row["rank_national"]), int(row["rank_group"])
        group = str(row["group_name"])
        ranks = {"rank": number(lang, place, 0), "of": of, "own": number(lang, own, 0), "within": within}
        lines.append(t(lang, key, group=group, **ranks))
    return "  \n".join(lines)


def _warnings(df: pd.DataFrame, stamp: Stamp, found: Mapping[str, Row]) -> list[str]:
    """What must be known before the figures are set against each other."""
    lang, said = stamp.lang, []
    groups = list(dict.fromkeys(df.sort_values("place")["group_name"]))
    if len(groups) > 1:
        said.append(t(lang, "compare-mixed-groups", groups=listing(lang, groups)))
    if stamp.kind == "published" and any(not is_missing(r["rank_national"]) for r in found.values()):
        said.append(t(lang, "compare-rank-unofficial"))
    if any(r["contested"] for r in found.values()):
        said.append(t(lang, "compare-note-contested"))
    return said


def _sentence(
    stamp: Stamp, members: Sequence[Member], found: Mapping[str, Row], year: int, absent: set[str]
) -> str:
    """Who leads and by how much; then who has no final total, and why."""
    lang, words = stamp.lang, {"year": str(year)}
    final = [r for r in found.values() if r["status"] == "final" and not is_missing(r["total"])]
    best = [r for r in final if r["is_best"]]
    if not final:
        said = [t(lang, "compare-totals-none", **words)]
    elif not best:
        alone = {"names": named(stamp, final), "score": number(lang, float(final[0]["total"]))}
        said = [t(lang, "compare-totals-alone", **alone, **words)]
    elif len(best) == len(final):
        level = {"names": named(stamp, final), "score": number(lang, float(best[0]["total"]))}
        said = [t(lang, "compare-totals-level", **level, **words)]
    else:
        lowest = min(float(r["total"]) for r in final)
        last = [r for r in final if float(r["total"]) == lowest]
        held = missing_word(stamp) if is_missing(best[0]["category_name"]) else str(best[0]["category_name"])
        said = [
            t(
                lang,
                "compare-totals-tied" if len(best) > 1 else "compare-totals-sentence",
                names=named(stamp, best),
                score=number(lang, float(best[0]["total"])),
                category=held,
                worst=named(stamp, last),
                low=number(lang, lowest),
                gap=number(lang, float(best[0]["gap"])),
                **words,
            )
        ]
    with_total = {str(r["institution"]) for r in final}
    for key, some in (
        ("compare-totals-missing", [m for m in members if m.code not in with_total | absent]),
        ("compare-totals-absent", [m for m in members if m.code in absent - with_total]),
    ):
        if some and (final or key == "compare-totals-absent"):
            said.append(t(lang, key, names=listing(lang, [m.name for m in some]), **words))
    return " ".join(said)
