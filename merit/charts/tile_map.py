"""The provinces as equal tiles: each with its own score and the category mix of its governments."""

import re
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import ACCENT, CATEGORY_ORDER, LEGEND, NOT_ASSESSED, Category, Chart, Stamp, finish
from merit.charts.regions import (
    Row,
    category_name,
    mix_words,
    n_of,
    rule_words,
    shares,
    sums,
    unassessed,
    words,
)
from merit.charts.table import labelled
from merit.text import is_missing, listing, number, t

NAME = "peta-provinsi"
TILE, STRIP, ROW_HEIGHT = 0.94, 0.84, 84  # width of a tile and of its strip in columns; pixels per row
EDGE = "rgba(125,133,144,0.55)"
LINE = 4  # letters on one line of a tile: 15 columns stand beside each other at 390 px
SYLLABLE = re.compile(r"[^AEIOU]*[AEIOU](?:(?:NG|[^AEIOU])(?=[^AEIOU]))?")


def broken(abbreviation: str) -> str:
    """An abbreviation in lines of a syllable where it is too long for a tile: KALTENG -> KAL<br>TENG."""
    if len(abbreviation) <= LINE:
        return abbreviation
    head = SYLLABLE.match(abbreviation)
    if head is None or head.end() == len(abbreviation):
        return abbreviation
    return f"{head[0]}<br>{broken(abbreviation[head.end() :])}"


def _rows(counts: pd.DataFrame, governments: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """One row per province: place, counts (NA when it did not exist), its own government's standing."""
    own = governments[["province", "category", "total", "status_year"]]
    mixed = provinces.merge(counts.drop(columns="name"), left_on="code", right_on="key", how="left")
    return mixed.merge(own, left_on="code", right_on="province", how="left")


def _hover(stamp: Stamp, bands: Mapping[str, Category], row: Row, year: int) -> str:
    lang, head = stamp.lang, f"<b>{row['name']}</b><br>"
    if is_missing(row["registered"]):
        return head + t(lang, "tiles-hover-absent", year=str(year))
    name = category_name(stamp, bands, row["category"])
    if not is_missing(row["total"]):
        score, of = number(lang, row["total"]), str(int(row["status_year"]))
        own = t(lang, "tiles-hover-score", score=score, category=name, year=of)
    else:
        key = "tiles-hover-none" if is_missing(row["category"]) else "tiles-hover-category"
        own = t(lang, key, category=name)
    n = number(lang, int(row["registered"]), 0)
    return f"{head}{own}<br>" + t(lang, "tiles-hover-mix", n=n, parts=mix_words(stamp, bands, row))


def _text(
    figure: go.Figure, rows: pd.DataFrame, foot: float, text: list[str], sizes: tuple[int, str]
) -> None:
    """Words in the tiles, their foot at `foot` of a tile's height.

    Carried by bars without body, not by a text trace: only a bar's text shrinks with its tile, so that the
    same figure is readable on a desk and on a phone.
    """
    size, weight = sizes
    figure.add_bar(
        x=rows["tile_column"],
        y=[0.001] * len(rows),
        base=[-row - TILE / 2 + foot * TILE for row in rows["tile_row"]],
        width=TILE,
        text=text,
        textposition="outside",
        constraintext="both",
        textangle=0,
        textfont={"size": size, "weight": weight},
        cliponaxis=False,
        marker={"color": "rgba(0,0,0,0)"},
        hoverinfo="skip",
        showlegend=False,
    )


def tiles(
    rows: pd.DataFrame,
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    n: str,
    chosen: str | None = None,
) -> go.Figure:
    """The drawing of the tiles: abbreviation, a number, the category mix as a strip.

    Args:
        rows: one row per province: code, abbreviation, tile_column, tile_row and its counts by category,
            not_assessed and registered, `hover` (words) and `number` (what stands in the tile; "" for
            nothing); a province without registered is an empty outline.
        stamp: what the figure carries.
        bands: category by code.
        n: words for what the figure rests on.
        chosen: code of the province that is marked.
    """
    here = rows[rows["registered"].notna()]
    figure = go.Figure()
    figure.add_bar(
        x=rows["tile_column"],
        y=[TILE] * len(rows),
        base=[-row - TILE / 2 for row in rows["tile_row"]],
        width=TILE,
        customdata=list(zip(rows["code"], rows["hover"], strict=True)),
        hovertemplate="%{customdata[1]}<extra></extra>",
        marker={
            "color": ["rgba(125,133,144,0.06)" if e else "rgba(0,0,0,0)" for e in rows["registered"].notna()],
            "line": {
                "color": [ACCENT if c == chosen else EDGE for c in rows["code"]],
                "width": [4 if c == chosen else 1 for c in rows["code"]],
            },
        },
        showlegend=False,
    )
    start = here["tile_column"] - STRIP / 2
    kinds = [(c, bands[c].name, bands[c].colour) for c in CATEGORY_ORDER if c in bands]
    for column, name, colour in [*kinds, ("not_assessed", unassessed(stamp), NOT_ASSESSED)]:
        # A number that is not known has no part of the strip.
        width = STRIP * here[column].astype(float).fillna(0) / here["registered"].astype(float)
        figure.add_bar(
            x=start + width / 2,
            y=[0.17 * TILE] * len(here),
            base=[-row - TILE / 2 + 0.05 * TILE for row in here["tile_row"]],
            width=width,
            name=name,
            marker={"color": colour, "line": {"width": 0}},
            hoverinfo="skip",
        )
        start = start + width
    _text(figure, rows, 0.40, [broken(a) for a in rows["abbreviation"]], (11, "bold"))
    _text(figure, here, 0.22, list(here["number"]), (11, "normal"))
    # A click picks a tile; it must not fade the others.
    figure.update_traces(unselected={"marker": {"opacity": 1}})
    figure.update_layout(
        barmode="overlay",
        uniformtext={"minsize": 8, "mode": "show"},
        showlegend=True,
        legend=LEGEND,
        xaxis={"visible": False, "range": [-0.5, rows["tile_column"].max() + 0.5]},
        yaxis={"visible": False, "range": [-rows["tile_row"].max() - 0.5, 0.5]},
    )
    finish(figure, stamp=stamp, n=n, height=int(150 + ROW_HEIGHT * (rows["tile_row"].max() + 1)))
    return figure.update_layout(margin={"l": 0, "r": 0, "t": 74})


def tile_map(
    counts: pd.DataFrame,
    governments: pd.DataFrame,
    provinces: pd.DataFrame,
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    year: int,
    chosen: str | None = None,
) -> Chart:
    """38 equal tiles, a click away from their province; provinces that did not exist are empty outlines.

    Args:
        counts: answer of counts by province for `year`.
        governments: answer of standings for the group provinsi in `year`, the same rule.
        provinces: answer of provinces.
        stamp: what the figure carries.
        bands: category by code.
        year: the year shown.
        chosen: code of the province that is marked.
    """
    lang, rows = stamp.lang, _rows(counts, governments, provinces)
    here = rows[rows["registered"].notna()]
    n = n_of(stamp, counts)
    told = rows.assign(
        hover=[_hover(stamp, bands, r, year) for r in rows.to_dict("records")],
        number=["" if is_missing(x) else number(lang, x) for x in rows["total"]],
    )
    figure = tiles(told, stamp=stamp, bands=bands, n=n, chosen=chosen)
    return Chart(
        NAME,
        t(lang, "tiles-title"),
        figure,
        _sentence(stamp, rows, year),
        labelled(
            here.assign(own=[category_name(stamp, bands, c) for c in here["category"]]),
            [
                ("name", t(lang, "province"), "text"),
                ("total", t(lang, "tiles-score"), "score"),
                ("own", t(lang, "tiles-own"), "text"),
                *((c, bands[c].name, "count") for c in reversed(CATEGORY_ORDER)),
                ("not_assessed", unassessed(stamp), "count"),
            ],
            missing=t(lang, "no-value"),
        ),
        ("counts", "standings", "provinces"),
        note=t(lang, "tiles-note"),
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, rows: pd.DataFrame, year: int) -> str:
    lang, here = stamp.lang, rows[rows["registered"].notna()]
    total = {k: number(lang, v, 0) for k, v in sums(here).items()}
    sentence = words(
        "tiles-sentence",
        stamp,
        year=str(year),
        rule=rule_words(stamp),
        registered=total["registered"],
        assessed=total["assessed"],
        above=total["baik_or_above"],
        below=total["below_baik"],
        none=total["not_assessed"],
    )
    # A province with no government but its own is always wholly above or wholly below.
    known = here[here["registered"] > 1].rename(columns={"name": "shown"})
    if stamp.kind != "published":
        sentence += shares(stamp, known, "tiles-extremes", "provinces-n")
    absent = list(rows.loc[rows["registered"].isna(), "name"])
    if absent:
        names = listing(lang, absent)
        sentence += " " + t(lang, "tiles-absent", n=len(absent), year=str(year), names=names)
    return sentence
