"""The ranking of the province governments: a table with a small trend and the change of rank."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from merit.charts.base import Category, Stamp
from merit.charts.regions import Row, category_name, link, mark, words
from merit.charts.rows import Rows, rows
from merit.charts.sparkline import sparkline
from merit.charts.table import labelled
from merit.text import is_missing, listing, number, t


def _table(governments: pd.DataFrame, ranks: pd.DataFrame) -> pd.DataFrame:
    """Every province government of the year, ranked ones first; the others by name."""
    columns = [
        *("institution", "rank_group", "of_group", "total", "category"),
        *("previous_year", "previous_rank_group", "previous_of_group", "rank_change_group"),
    ]
    both = governments.merge(ranks[columns], on="institution", how="left", suffixes=("_last", ""))
    return both.sort_values(["rank_group", "name"], na_position="last").reset_index(drop=True)


def change_words(stamp: Stamp, row: Row, *, is_new: bool, year: int) -> str:
    """How the rank moved, in words; for the published record only whether there is one."""
    lang = stamp.lang
    if is_missing(row["rank_group"]):
        return words("rank-out", stamp, year=str(year))
    if stamp.kind == "published":
        return ""
    if is_missing(row["rank_change_group"]):
        return t(lang, "rank-new" if is_new else "rank-first")
    change = int(row["rank_change_group"])
    before: dict[str, str | int] = {
        "year": str(int(row["previous_year"])),
        "of": int(row["previous_of_group"]),
    }
    if not change:
        return t(lang, "rank-same", **before)
    key = "rank-up" if change > 0 else "rank-down"
    return t(lang, key, n=abs(change), rank=int(row["previous_rank_group"]), **before)


def _score(stamp: Stamp, bands: Mapping[str, Category], row: Row) -> str:
    """The score that is ranked, or the last one with its year, or the word for none."""
    lang = stamp.lang
    if not is_missing(row["total"]):
        name = category_name(stamp, bands, row["category"])
        return f"**{number(lang, row['total'])}**  \n{mark(bands, row['category'])} {name}"
    last = category_name(replace(stamp, rule="latest"), bands, row["category_last"])
    if is_missing(row["category_last"]):
        return f"{mark(bands, None)} {last}"
    score = t(lang, "rank-last-category")
    if not is_missing(row["total_last"]):
        score = t(lang, "rank-last-score", score=number(lang, row["total_last"]))
    return f"{score}  \n{mark(bands, row['category_last'])} {last} ({int(row['status_year'])})"


def ranking(
    ranks: pd.DataFrame,
    governments: pd.DataFrame,
    history: pd.DataFrame,
    provinces: pd.DataFrame,
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    year: int,
    chosen: str | None = None,
) -> Rows:
    """All province governments of `year`: rank, score, category, trend, change of rank; no figure.

    Args:
        ranks: answer of ranking for group provinsi and `year`.
        governments: answer of standings, rule latest, for group provinsi and `year`: those without a
            rank are shown with their last score.
        history: answer of ranking for group provinsi, all years: year, instrument, institution, total.
        provinces: answer of provinces; `valid_from` tells new provinces.
        stamp: what the table carries; its rule is round.
        bands: category by code.
        year: the year shown.
        chosen: code of the province that is marked.
    """
    lang = stamp.lang
    table = _table(governments, ranks)
    new = set(provinces.loc[provinces["valid_from"].notna(), "code"])
    span = history[(history["year"] <= year) & history["instrument"].isin(set(ranks["instrument"]))]
    years = list(range(int(span["year"].min()), year + 1)) if len(span) else []
    totals = {(r["institution"], r["year"]): float(r["total"]) for r in span.to_dict("records")}
    changes, cells = [], []
    for row in table.to_dict("records"):
        change = change_words(stamp, row, is_new=row["province"] in new, year=year)
        place = "" if is_missing(row["rank_group"]) else f"**{int(row['rank_group'])}**  "
        pointer = "▸ " if chosen and row["province"] == chosen else ""
        trend = sparkline([totals.get((row["institution"], y)) for y in years], years, lang)
        changes.append(change)
        line = "  \n".join(part for part in (trend, change) if part)
        cells.append((f"{pointer}{place}{link(stamp, row)}", _score(stamp, bands, row), line))
    labels = [t(lang, key) for key in ("rank-place", "score", "rank-trend")]
    raw = labelled(
        table.assign(
            change=changes,
            named=[category_name(stamp, bands, c) for c in table["category"]],
        ),
        [
            ("rank_group", t(lang, "rank-number"), "count"),
            ("institution", t(lang, "regions-code"), "text"),
            ("name", t(lang, "institution"), "text"),
            ("total", t(lang, "score"), "score"),
            ("named", t(lang, "category"), "text"),
            ("change", t(lang, "rank-change"), "text"),
        ],
        missing=t(lang, "no-value"),
    )
    key = "n-in-record" if stamp.kind == "published" else "n-assessed-of"
    told = rows(
        "peringkat-provinsi",
        stamp=stamp,
        title=t(lang, "rank-title", year=str(year)),
        sentence=_sentence(stamp, ranks, len(governments), year),
        shown=pd.DataFrame(cells, columns=labels),
        table=raw,
        questions=("ranking", "standings"),
        n=t(lang, key, n=len(ranks), registered=len(governments)),
    )
    return replace(told, note=words("rank-note", stamp))


def _sentence(stamp: Stamp, ranks: pd.DataFrame, of: int, year: int) -> str:
    lang = stamp.lang
    if ranks.empty:
        return words("rank-none", stamp, year=str(year))

    def at(edge: float) -> str:
        return listing(lang, list(ranks.loc[ranks["total"] == edge, "name"]))

    high, low = float(ranks["total"].max()), float(ranks["total"].min())
    if high == low:
        key = "rank-sentence-published-one" if stamp.kind == "published" else "rank-sentence-one"
        if len(ranks) == 1:
            return t(lang, key, year=str(year), of=of, best=at(high), high=number(lang, high))
    sentence = words(
        "rank-sentence",
        stamp,
        year=str(year),
        n=len(ranks),
        of=of,
        best=at(high),
        high=number(lang, high),
        worst=at(low),
        low=number(lang, low),
    )
    climbs = ranks["rank_change_group"].max()
    if stamp.kind != "published" and not is_missing(climbs) and climbs > 0:
        first = ranks[ranks["rank_change_group"] == climbs].to_dict("records")
        since = [
            t(lang, "rank-climb-since", name=str(r["name"]), year=str(r["previous_year"])) for r in first
        ]
        sentence += " " + t(lang, "rank-climb", names=listing(lang, since), n=int(climbs))
    return sentence
