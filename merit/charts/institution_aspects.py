"""The aspects of one institution in one year, in percent of their maximum."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import ACCENT, Chart, Stamp, Table, finish, labelled
from merit.charts.institution_claims import source_link
from merit.charts.institution_words import missing_word, status_words
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t

Records = list[dict[Hashable, Any]]


def _percent(stamp: Stamp, row: Row) -> str:
    return number(stamp.lang, float(row["percent"])) + "%"


def _value(stamp: Stamp, row: Row) -> str:
    """Points where they are known, otherwise the published percentage; never the one for the other."""
    lang = stamp.lang
    if row["unit"] == "points":
        maximum = missing_word(stamp) if is_missing(row["maximum"]) else number(lang, float(row["maximum"]))
        return t(
            lang, "institution-aspects-points", points=number(lang, float(row["points"])), maximum=maximum
        )
    if row["unit"] == "percent":
        return t(lang, "institution-aspects-percent", percent=_percent(stamp, row))
    return missing_word(stamp)


def institution_aspects(df: pd.DataFrame, *, stamp: Stamp, year: int) -> Chart:
    """Bars in percent of each aspect's maximum, with the points in words where points are known.

    Args:
        df: answer of institution_aspects for one institution and year; may be empty.
        stamp: what the figure carries.
        year: the year shown.
    """
    lang, rows = stamp.lang, df.to_dict("records")
    known = [r for r in rows if not is_missing(r["percent"])]
    places = list(range(len(rows)))
    figure = go.Figure()
    figure.add_bar(
        x=[100] * len(rows),
        y=places,
        width=0.3,
        orientation="h",
        marker={"color": "rgba(125,133,144,0.22)"},
        hoverinfo="skip",
    )
    figure.add_bar(
        x=[None if is_missing(r["percent"]) else float(r["percent"]) for r in rows],
        y=places,
        width=0.3,
        orientation="h",
        marker={
            "color": ACCENT,
            "pattern": {"shape": ["/" if r["unit"] == "percent" else "" for r in rows], "size": 6},
        },
        customdata=[r[f"name_{lang}"] for r in rows],
        hovertemplate="%{customdata}: %{x:.1f}%<extra></extra>",
    )
    # The words stand above their bar: at 390 px there is no room beside it.
    figure.add_scatter(
        x=[0] * len(rows),
        y=[place - 0.36 for place in places],
        text=[f"{r[f'short_{lang}']}: <b>{_value(stamp, r)}</b>" for r in rows],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
    )
    figure.update_layout(
        barmode="overlay",
        xaxis={
            "range": [0, 103],
            "tickvals": [0, 50, 100],
            "ticktext": ["0%", "50%", "100%"],
            "showgrid": True,
        },
        yaxis={"range": [len(rows) - 0.6, -0.7], "visible": False},
    )
    n = t(lang, "institution-aspects-n", n=len(known), all=len(rows))
    return Chart(
        "aspek",
        t(lang, "institution-aspects-title", year=str(year)),
        finish(figure, stamp=stamp, n=n, height=120 + 46 * max(len(rows), 1)),
        _sentence(stamp, known, rows, year),
        _table(stamp, df),
        ("institution_aspects",),
        sources=_sources(stamp, known),
        note=_note(stamp, known),
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, known: Records, rows: Records, year: int) -> str:
    lang = stamp.lang
    if not known:
        return t(lang, "institution-aspects-none")

    def named(extreme: float) -> str:
        words = []
        for r in known:
            if float(r["percent"]) == extreme:
                parts = {"name": str(r[f"name_{lang}"]), "percent": _percent(stamp, r)}
                if r["unit"] == "points":
                    key = "institution-aspects-named"
                    words.append(t(lang, key, points=_value(stamp, r), **parts))
                else:
                    words.append(t(lang, "institution-aspects-named-percent", **parts))
        return listing(lang, words)

    scores = [float(r["percent"]) for r in known]
    head = {"year": str(year), "status": status_words(stamp, known[0]), "best": named(max(scores))}
    if len(known) == 1:
        return t(lang, "institution-aspects-one", all=len(rows), **head)
    if min(scores) == max(scores):
        said = t(lang, "institution-aspects-all", **head)
    else:
        said = t(lang, "institution-aspects-sentence", worst=named(min(scores)), **head)
    left = [r for r in known if not is_missing(r["points_left"]) and float(r["points_left"]) > 0]
    if len(known) < len(rows):
        said += " " + t(lang, "institution-aspects-partial", n=len(known), all=len(rows))
    # Points still to win are compared only where every aspect has points.
    elif left and all(r["unit"] == "points" for r in known):
        most = max(left, key=lambda r: float(r["points_left"]))
        said += " " + t(
            lang,
            "institution-aspects-left",
            name=str(most[f"name_{lang}"]),
            left=number(lang, float(most["points_left"])),
            maximum=number(lang, float(most["maximum"])),
        )
    return said


def _note(stamp: Stamp, known: Records) -> str:
    lang, notes = stamp.lang, []
    units = {r["unit"] for r in known}
    if len(units) > 1:
        notes.append(t(lang, "institution-aspects-mixed"))
    derived = [
        str(r["aspect_no"]) for r in known if r["maximum_basis"] == "derived" and r["unit"] == "points"
    ]
    if derived:
        notes.append(t(lang, "institution-aspects-derived", names=listing(lang, derived)))
    return " ".join(notes)


def _sources(stamp: Stamp, known: Records) -> tuple[str, ...]:
    """Each source once, with the aspects that rest on it."""
    cited: dict[str, list[str]] = {}
    for row in known:
        if not is_missing(row["source_id"]):
            cited.setdefault(source_link(row, stamp=stamp), []).append(str(row["aspect_no"]))
    word = t(stamp.lang, "institution-aspect")
    return tuple(f"{link} ({word} {', '.join(numbers)})" for link, numbers in cited.items())


def _table(stamp: Stamp, df: pd.DataFrame) -> Table:
    lang = stamp.lang
    return labelled(
        df,
        [
            (f"name_{lang}", t(lang, "institution-aspect"), "text"),
            ("points", t(lang, "institution-points"), "score"),
            ("maximum", t(lang, "institution-maximum"), "score"),
            ("percent", t(lang, "institution-percent"), "score"),
        ],
        missing=missing_word(stamp),
    )
