"""The spread of the round over provinces and islands."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from merit.charts.anugerah.scene import Column, Scene
from merit.charts.base import CATEGORY_ORDER, Chart, finish
from merit.charts.islands import islands
from merit.charts.regions import mix_words, n_of, sums
from merit.charts.table import labelled
from merit.charts.tile_map import tiles
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t

NAMED = 3


def by_province(seen: Scene) -> Chart:
    """Counts per province as equal tiles."""
    names = dict(zip(seen.c.regions["island_code"], seen.c.regions["island"], strict=True))
    told = seen.c.by_province.assign(
        shown=seen.c.by_province["name"], island_name=seen.c.by_province["island"].map(names)
    )
    return _places(seen, "province", told, lambda: _tiles(seen))


def by_island(seen: Scene) -> Chart:
    """Counts per island, diverging at the line of Baik."""
    frame = seen.c.by_island
    told = frame.assign(shown=frame["name" if seen.lang == "id" else "name_en"])
    return _places(seen, "island", told, lambda: _islands(seen, told))


def _places(seen: Scene, kind: str, told: pd.DataFrame, drawing: Callable[[], go.Figure]) -> Chart:
    lang = seen.lang
    island: list[Column] = [("island_name", t(lang, "island"), "text")]
    columns: list[Column] = [
        ("shown", t(lang, kind), "text"),
        *(island if kind == "province" else []),
        *seen.columns(seen.unassessed),
        ("assessed", seen.words("anugerah-assessed-column"), "count"),
        ("registered", t(lang, "registered"), "count"),
    ]
    rows = seen.c.score_sources
    regional = rows[rows["institution"].isin(_regional(seen))]
    note = [seen.rule_note(), seen.words("anugerah-places-note")]
    if kind == "province":
        note.append(seen.words("anugerah-tiles"))
    return Chart(
        f"anugerah-by-{kind}",
        seen.t(f"anugerah-by-{kind}-title", **seen.round),
        drawing,
        _sentence(seen, kind, told),
        labelled(told, columns, missing=seen.missing),
        ("ceremony_places", "provinces"),
        seen.cited(regional["source_id"]) if seen.c.published else (),
        note=" ".join(note),
        footer=seen.stamp.line(n_of(seen.stamp, told)),
    )


def _regional(seen: Scene) -> set[str]:
    """Codes of the institutions whose sources speak for the counts: regional, of the provinces chosen."""
    codes = {str(code) for code in seen.c.score_sources["institution"]}
    chosen = set(seen.c.provinces)
    return {c for c in codes if c[:1].isdigit() and (not chosen or c.split(".")[0] in chosen)}


def _sentence(seen: Scene, kind: str, told: pd.DataFrame) -> str:
    total = sums(told)
    if not total["assessed"]:
        return seen.words("anugerah-places-none", **seen.round)
    if not seen.has_baik:
        return seen.t("anugerah-places-assessed", n=total["assessed"], **seen.round)
    key = "anugerah-places-sentence"
    if not total["baik_or_above"]:
        key = "anugerah-places-nobody-baik"
    elif total["baik_or_above"] == total["assessed"]:
        key = "anugerah-places-all-baik"
    said = [seen.words(key, n=total["assessed"], above=total["baik_or_above"], **seen.round)]
    if len(told) > 1 and total["baik_or_above"]:
        most = told[told["baik_or_above"] == told["baik_or_above"].max()]
        named = len(most) <= NAMED
        names = listing(seen.lang, list(most["shown"])) if named else _many(seen, kind, most)
        n = int(most["baik_or_above"].iloc[0])
        said.append(seen.words("anugerah-places-most", names=names, each=len(most), n=n))
        none = told[told["baik_or_above"].fillna(0) == 0]  # of the record also those of whom nothing is known
        if len(none):
            # Behind a colon, with commas only: an island may be called "Bali dan Nusa Tenggara".
            names = ", ".join(none["shown"]) if len(none) <= NAMED else _many(seen, kind, none)
            said.append(seen.words("anugerah-places-without", names=names))
    return " ".join(said)


def _many(seen: Scene, kind: str, rows: pd.DataFrame) -> str:
    return seen.t(f"anugerah-n-{kind}", n=len(rows))


def _tiles(seen: Scene) -> go.Figure:
    """All provinces as tiles; the number is that of the recipients, the strip the governments' categories."""
    counts = seen.c.by_province.drop(columns=["name", "island"])
    rows = seen.c.regions.merge(counts, left_on="code", right_on="province", how="left")
    records = rows.to_dict("records")
    told = rows.assign(
        hover=[_hover(seen, row) for row in records], number=[_number(seen, row) for row in records]
    )
    n = n_of(seen.stamp, seen.c.by_province)
    return tiles(told, stamp=seen.stamp, bands=seen.bands, n=n)


def _number(seen: Scene, row: Row) -> str:
    """The recipients of a province; nothing where nobody was assessed."""
    if not seen.has_baik or is_missing(row["assessed"]) or not int(row["assessed"]):
        return ""
    return number(seen.lang, int(row["baik_or_above"]), 0)


def _hover(seen: Scene, row: Row) -> str:
    head = f"<b>{row['name']}</b><br>"
    if is_missing(row["registered"]):
        chosen = not seen.c.provinces or row["code"] in seen.c.provinces
        key = "tiles-hover-absent" if chosen else "anugerah-tiles-outside"
        return head + t(seen.lang, key, year=str(seen.c.year))
    n = number(seen.lang, int(row["registered"]), 0)
    if seen.has_baik:
        return head + t(seen.lang, "tiles-hover-mix", n=n, parts=mix_words(seen.stamp, seen.bands, row))
    return head + seen.t("anugerah-n-institutions", n=int(row["assessed"]))


def _islands(seen: Scene, told: pd.DataFrame) -> go.Figure:
    if not seen.has_baik:  # an instrument with categories of other names
        return finish(go.Figure(), stamp=seen.stamp, n=n_of(seen.stamp, told), height=150)
    names = dict(zip(told["island"], told["shown"], strict=True))
    # A share of none is unknown; islands() reads it for its own sentence, which is not used here.
    share = told["baik_or_above"] / told["assessed"].where(told["assessed"] > 0)
    counts = told.drop(columns="shown").assign(key=told["island"], share_baik_or_above=share.astype(float))
    # What is not known has no bar; its word stands in the table.
    figures = [*CATEGORY_ORDER, "baik_or_above", "below_baik"]
    counts[figures] = counts[figures].fillna(0)
    return islands(counts, names, stamp=seen.stamp, bands=seen.bands, year=seen.c.year).figure
