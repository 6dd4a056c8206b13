"""Province by aspect: the median share of the maximum that the governments of a province reach."""

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Chart, Stamp, cell_text, finish
from merit.charts.regions import Row, rule_words, unassessed
from merit.charts.table import Kind, Table, labelled
from merit.text import listing, number, percent, t

NAME = "provinsi-dan-aspek"
LIGHT, DARK = (207, 224, 243), (22, 68, 128)  # 0 and 100 %: the accent's hue, opaque on both themes
INKS = ("#000000", "#ffffff")  # anything between them falls under 4.5:1 on a middle shade


def _shade(share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(LIGHT, DARK, strict=True))


def ink(share: float) -> str:
    """The text colour on a cell of that share: the one with the higher contrast, never below 4.5:1."""
    red, green, blue = (
        (c / 255 / 12.92) if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in _shade(share)
    )
    # Black and white are equally far from a luminance of 0.179 (WCAG 2, contrast ratio).
    return INKS[0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179]


def aspect_map(df: pd.DataFrame, *, stamp: Stamp, year: int) -> Chart:
    """A heat map of 38 by 8; when no aspect was scored a sentence and an empty table, no figure.

    Args:
        df: answer of aspects_by_province: median (0 to 1), n (governments), place (1 = weakest).
        stamp: what the figure carries.
        year: the year shown.
    """
    lang = stamp.lang
    columns = df.drop_duplicates("aspect_no").sort_values("aspect_no")
    lines = df.groupby(["province", "abbreviation"])["n"].max().reset_index().sort_values("province")
    aspects = list(columns[f"short_{lang}"])
    labels = [f"{a} · {n}" for a, n in zip(lines["abbreviation"], lines["n"], strict=True)]
    cells = {(r["province"], r["aspect_no"]): r for r in df.to_dict("records")}

    def grid(value: str) -> list[list[float | None]]:
        keys = [[(p, a) for a in columns["aspect_no"]] for p in lines["province"]]
        return [[float(cells[k][value]) if k in cells else None for k in line] for line in keys]

    medians = grid("median")
    figure = go.Figure(
        go.Heatmap(
            x=aspects,
            y=labels,
            z=medians,
            zmin=0,
            zmax=1,
            colorscale=[[0, f"rgb{LIGHT}"], [1, f"rgb{DARK}"]],
            showscale=False,
            xgap=2,
            ygap=2,
            customdata=[
                [_hover(stamp, cells.get((p, a))) for a in columns["aspect_no"]] for p in lines["province"]
            ],
            hovertemplate="%{customdata}<extra></extra>",
        )
    )
    text = [["" if m is None else number(lang, 100 * m, 0) for m in line] for line in medians]
    cell_text(figure, aspects, labels, text)
    inks = [ink(m or 0.0) for line in medians for m in line]  # a gap has no text
    figure.update_traces(textfont={"color": inks}, selector={"mode": "text"})
    figure.update_layout(
        # Ranges by hand: the text over the cells would widen them.
        xaxis={"type": "category", "side": "top", "tickangle": -90, "range": [-0.5, len(aspects) - 0.5]},
        yaxis={"type": "category", "showgrid": False, "dtick": 1, "range": [len(labels) - 0.5, -0.5]},
    )
    n = t(lang, "n-institutions", n=number(lang, int(lines["n"].sum()), 0))
    finish(figure, stamp=stamp, n=n, height=210 + 21 * max(len(lines), 1))
    figure.update_layout(margin={"t": 110, "l": 4, "r": 4})
    return Chart(
        NAME,
        t(lang, "aspects-map-title"),
        figure,
        _sentence(stamp, df, len(lines), year),
        _table(stamp, df, columns),
        ("aspects_by_province",),
        note=t(lang, "aspects-map-note"),
        footer=stamp.line(n),
    )


def _table(stamp: Stamp, df: pd.DataFrame, columns: pd.DataFrame) -> Table:
    """One row per province: its governments with aspect scores, and the median of each aspect."""
    lang = stamp.lang
    wide = df.pivot_table(index=["province", "name"], columns="aspect_no", values="median").reset_index()
    wide = wide.merge(df.groupby("province")["n"].max().reset_index(), on="province")
    wide.columns = wide.columns.astype(str)
    columns_of: list[tuple[str, str, Kind]] = [
        ("name", t(lang, "province"), "text"),
        ("n", t(lang, "aspects-n"), "count"),
    ]
    for no, short in zip(columns["aspect_no"], columns[f"short_{lang}"], strict=True):
        columns_of.append((str(no), str(short), "share"))
    return labelled(wide, columns_of, missing=t(lang, "no-value"))


def _hover(stamp: Stamp, row: Row | None) -> str:
    if row is None:
        return unassessed(stamp)
    median = percent(stamp.lang, row["median"], 1)
    n = t(stamp.lang, "governments-n", n=int(row["n"]))
    return f"<b>{row['name']}</b><br>{row[f'aspect_{stamp.lang}']}: {median}<br>{n}"


def _sentence(stamp: Stamp, df: pd.DataFrame, of: int, year: int) -> str:
    lang, head = stamp.lang, {"year": str(year), "rule": rule_words(stamp)}
    if df.empty:
        return t(lang, "aspects-map-none", **head)
    short = f"short_{lang}"
    ordered = df.sort_values("median", kind="stable").to_dict("records")
    low, high = ordered[0], ordered[-1]
    if of == 1:
        lowest = percent(lang, low["median"])
        who = {"province": str(low["name"]), "aspect": str(low[short])}
        return t(lang, "aspects-map-one", low=lowest, n=int(low["n"]), **who, **head)
    weakest = df[df["place"] == 1].groupby(short, sort=False).size()
    return t(
        lang,
        "aspects-map-sentence",
        aspect=listing(lang, [str(a) for a in weakest[weakest == weakest.max()].index]),
        n=int(weakest.max()),
        of=of,
        low=percent(lang, low["median"]),
        low_aspect=str(low[short]),
        low_province=str(low["name"]),
        low_n=int(low["n"]),
        high=percent(lang, high["median"]),
        high_aspect=str(high[short]),
        high_province=str(high["name"]),
        high_n=int(high["n"]),
        **head,
    )


def aspects_unpublished(df: pd.DataFrame, *, stamp: Stamp, year: int, of: int) -> Chart:
    """The same for the published record, in words: which governments' aspects were ever published.

    Args:
        df: answer of aspect_publications, one row per government and year: institution, name, year.
        stamp: what the sentence carries.
        year: published up to this year.
        of: regional governments in the registry of that year.
    """
    lang, key = stamp.lang, "aspects-map-published"
    words: dict[str, str] = {"year": str(year), "of": number(lang, of, 0)}
    if df.empty:
        sentence = t(lang, f"{key}-none", **words)
    else:
        names = listing(lang, [f"{r['name']} {r['year']}" for r in df.to_dict("records")])
        sentence = t(lang, key, n=int(df["institution"].nunique()), names=names, **words)
    table = labelled(df.head(0), [("name", t(lang, "institution"), "text")], missing=t(lang, "no-value"))
    return Chart(NAME, t(lang, "aspects-map-title"), go.Figure(), sentence, table, ("aspect_publications",))
