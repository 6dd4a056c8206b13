"""One province: every government in it with category, score and distance to the next category."""

from collections.abc import Mapping

import pandas as pd

from merit.charts.base import CATEGORY_ORDER, Category, Stamp
from merit.charts.regions import Row, category_name, link, mark, rule_words, words
from merit.charts.rows import Rows, rows
from merit.charts.table import labelled
from merit.text import is_missing, listing, number, t


def _status(stamp: Stamp, bands: Mapping[str, Category], row: Row) -> str:
    lang, name = stamp.lang, category_name(stamp, bands, row["category"])
    if is_missing(row["category"]):
        return f"{mark(bands, None)} {name}"
    inferred = bool(row["status_year_inferred"])
    key = "detail-status-inferred" if inferred else "detail-status-year"
    year = t(lang, key, year=str(int(row["status_year"])))
    score = "" if is_missing(row["total"]) else f"**{number(lang, row['total'])}**  \n"
    return f"{score}{mark(bands, row['category'])} {name}  \n{year}"


def _distance(stamp: Stamp, bands: Mapping[str, Category], row: Row) -> str:
    """Points up to the next category and above the own floor: the margin, both ways (domain.md §8)."""
    lang = stamp.lang
    if is_missing(row["category"]):
        return ""
    if is_missing(row["total"]):
        return t(lang, "detail-no-distance")
    parts = []
    if not is_missing(row["points_to_next"]):
        above = bands[str(row["next_category"])].name
        parts.append(t(lang, "detail-next", points=number(lang, row["points_to_next"]), category=above))
    own = bands[str(row["category"])]
    if own.lower_bound > 0:
        parts.append(
            t(lang, "detail-floor", points=number(lang, row["points_above_floor"]), category=own.name)
        )
    return "  \n".join(parts)


def province_detail(
    governments: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    year: int,
    province: str,
) -> Rows:
    """Every government of the province: its own first, then by category, then by score.

    Args:
        governments: answer of standings for the province and `year`.
        counts: answer of counts by province for the province and `year`; empty when it did not exist.
        stamp: what the table carries.
        bands: category by code.
        year: the year shown.
        province: its name.
    """
    lang = stamp.lang
    ranks = {code: rank for rank, code in enumerate(CATEGORY_ORDER)}  # missing: last, whatever its name
    order = governments.assign(
        kin=governments["group"] != "provinsi", rank=governments["category"].map(ranks).astype(float)
    )
    order = order.sort_values(
        ["kin", "rank", "total", "name", "institution"],
        ascending=[True, False, False, True, True],
        na_position="last",
    ).reset_index(drop=True)
    records = order.to_dict("records")
    labels = [t(lang, key) for key in ("detail-institution", "score", "detail-distance")]
    cells = [(link(stamp, r), _status(stamp, bands, r), _distance(stamp, bands, r)) for r in records]
    raw = labelled(
        order.assign(
            named=[category_name(stamp, bands, c) for c in order["category"]],
            above=order["next_category"].map({c.code: c.name for c in bands.values()}),
        ),
        [
            ("institution", t(lang, "regions-code"), "text"),
            ("name", t(lang, "institution"), "text"),
            ("total", t(lang, "score"), "score"),
            ("named", t(lang, "category"), "text"),
            ("status_year", t(lang, "rank-score-year"), "year"),
            ("above", t(lang, "detail-next-category"), "text"),
            ("points_to_next", t(lang, "detail-to-next"), "score"),
            ("points_above_floor", t(lang, "detail-above-floor"), "score"),
        ],
        missing=t(lang, "no-value"),
    )
    return rows(
        "provinsi",
        stamp=stamp,
        title=province,
        sentence=_sentence(stamp, order, counts, bands, year, province),
        shown=pd.DataFrame(cells, columns=labels),
        table=raw,
        questions=("standings", "counts"),
        n=t(lang, "n-institutions", n=len(order)),
    )


def _closest(stamp: Stamp, governments: pd.DataFrame, column: str, key: str, band: Category) -> str:
    """The government (all, when tied) with the smallest `column`; "" when no row has one."""
    lang, known = stamp.lang, governments.dropna(subset=[column])
    if known.empty:
        return ""
    least = float(known[column].min())
    names = listing(lang, list(known.loc[known[column] == least, "name"]))
    return " " + t(lang, key, name=names, points=number(lang, least), category=band.name)


def _sentence(
    stamp: Stamp,
    governments: pd.DataFrame,
    counts: pd.DataFrame,
    bands: Mapping[str, Category],
    year: int,
    province: str,
) -> str:
    if counts.empty:
        return t(stamp.lang, "detail-absent", province=province, year=str(year))
    row, baik = counts.iloc[0], bands["baik"]
    sentence = words(
        "detail-sentence",
        stamp,
        year=str(year),
        rule=rule_words(stamp),
        n=int(row["registered"]),
        above=int(row["baik_or_above"]),
        below=int(row["below_baik"]),
        none=int(row["not_assessed"]),
    )
    near = governments[governments["next_category"] == baik.code]
    thin = governments[governments["category"] == baik.code]
    return (
        sentence
        + _closest(stamp, near, "points_to_next", "detail-nearest", baik)
        + _closest(stamp, thin, "points_above_floor", "detail-thin", baik)
        + (" " + words("detail-order", stamp) if len(governments) > 1 else "")
    )
