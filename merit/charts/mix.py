"""Categories per year for a choice of institutions, counted from their standings."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from merit.charts.base import CATEGORY_ORDER, Category, Chart, Stamp
from merit.charts.categories import category_years
from merit.charts.quartiles import FEW
from merit.charts.table import labelled
from merit.text import listing, number, percent, t

COUNTS = [*CATEGORY_ORDER, "baik_or_above", "below_baik"]


def category_mix(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: Mapping[str, Category],
    instruments: Mapping[int, str],
    scope: str,
) -> Chart:
    """Categories per year, diverging at the line of Baik; of the record alone when that is all there is.

    Args:
        df: answer of counts with by = all (institutions), one row per year.
        stamp: what the figure carries.
        categories: names, bounds and colours.
        instruments: year -> code of the instrument in force.
        scope: whose standings they are, in words.
    """
    lang, published = stamp.lang, stamp.kind == "published"
    known = df[df["assessed"] > 0]
    n = ""
    if len(known):
        last = known.to_dict("records")[-1]
        key = "n-in-record" if published else "n-assessed-of"
        words = {c: number(lang, float(last[c]), 0) for c in ("assessed", "registered")}
        n = f"{t(lang, key, n=words['assessed'], registered=words['registered'])} ({last['year']})"
    drawn = category_years(df if len(known) else df.iloc[0:0], stamp=stamp, categories=categories, n=n)
    shown = df.astype({c: "Int64" for c in COUNTS}) if len(known) else df.iloc[0:0]
    shown.loc[shown["assessed"] == 0, COUNTS] = pd.NA  # nobody assessed is no finding of zero
    silent = t(lang, "not-published" if published else "not-assessed")
    table = labelled(
        shown,
        [
            ("year", t(lang, "year"), "year"),
            *((c, categories[c].name, "count") for c in reversed(CATEGORY_ORDER)),
            ("not_assessed", silent, "count"),
            ("registered", t(lang, "registered"), "count"),
        ],
        missing=silent.lower(),
    )
    notes = [t(lang, "trend-mix-note-published")] if published else []
    if not published and 0 < len(known) < len(df):
        notes.append(t(lang, "trend-mix-note-silent"))
    if len({instruments[y] for y in known["year"]}) > 1:
        notes.append(t(lang, "trend-instruments-note"))
    return replace(
        drawn,
        name="kategori-tren",
        title=t(lang, "trend-mix-title-published" if published else "trend-mix-title", scope=scope),
        sentence=t(
            lang, "trend-scoped", scope=scope, finding=_sentence(stamp, df, known, categories, instruments)
        ),
        table=table,
        questions=("counts", "standing"),
        sources=(t(lang, "trend-record-sources"),) if published else (),
        note=" ".join(notes),
        footer=stamp.line(n),
    )


def _sentence(
    stamp: Stamp,
    df: pd.DataFrame,
    known: pd.DataFrame,
    categories: Mapping[str, Category],
    instruments: Mapping[int, str],
) -> str:
    lang, published = stamp.lang, stamp.kind == "published"
    if known.empty:
        if df.empty:
            return t(lang, "trend-mix-nobody")
        registered = int(df["registered"].iloc[-1])
        return t(lang, "trend-mix-none-published" if published else "trend-mix-none", n=registered)
    row = known.to_dict("records")[-1]
    parts = [f"{number(lang, float(row[c]), 0)} {categories[c].name}" for c in reversed(CATEGORY_ORDER)]
    figures = {
        c: number(lang, float(row[c]), 0) for c in ("assessed", "baik_or_above", "below_baik", "not_assessed")
    }
    said = t(
        lang,
        "trend-mix-published" if published else "trend-mix-sentence",
        year=str(row["year"]),
        assessed=figures["assessed"],
        above=figures["baik_or_above"],
        below=figures["below_baik"],
        silent=figures["not_assessed"],
        parts=listing(lang, parts),
    )
    if published:
        return said
    same = known[known["year"].map(instruments) == instruments[row["year"]]]
    crossed = len(same) < len(known)
    start = str(same["year"].iloc[0])
    same = same[same["assessed"] >= FEW]  # a share of a handful says nothing about a change
    if len(same) > 1 and same["year"].iloc[-1] == row["year"]:
        before, after = (percent(lang, share) for share in same["share_baik_or_above"].iloc[[0, -1]])
        rose = row["share_baik_or_above"] > same["share_baik_or_above"].iloc[0]
        direction = "same" if before == after else "rose" if rose else "fell"
        year = str(same["year"].iloc[0])
        said += " " + t(lang, "trend-mix-change", direction=direction, year=year, before=before, after=after)
    if crossed:
        said += " " + t(lang, "trend-other-instrument", year=start)
    return said
