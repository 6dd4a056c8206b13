"""The instrument in pictures and tables: aspects with their maxima, bands of the categories, examples."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Category, Chart, Stamp, finish
from merit.charts.rows import Rows, rows
from merit.charts.table import labelled
from merit.text import is_missing, listing, number, t


def aspects(df: pd.DataFrame, *, stamp: Stamp, instrument: str, basis: str) -> Rows:
    """The aspects of one instrument with their maxima and what these rest on.

    Args:
        df: answer of aspects (no, name_id, name_en, maximum in points, maximum_basis).
        stamp: what the table carries.
        instrument: code of the instrument shown.
        basis: its legal basis.
    """
    lang = stamp.lang
    mine = df[df["instrument"] == instrument]
    rests_on = [t(lang, f"method-basis-{b}") for b in mine["maximum_basis"]]
    maxima = [
        word if is_missing(m) else f"**{number(lang, float(m))}** · {word}"
        for m, word in zip(mine["maximum"], rests_on, strict=True)
    ]
    names = mine[f"name_{lang}"].tolist()
    columns = {
        "number": [str(n) for n in mine["no"]],
        "aspect": names,
        "maximum": maxima,
    }
    known = mine["maximum"].dropna()
    derived = int((mine["maximum_basis"] == "derived").sum())
    sentence = t(lang, "method-aspects-unknown", n=len(mine))
    if len(known):
        sentence = t(lang, "method-aspects-known", n=len(mine), derived=derived)
    return rows(
        f"aspek-{instrument}",
        stamp=stamp,
        title=t(lang, "method-aspects-title", instrument=instrument),
        sentence=sentence,
        shown=pd.DataFrame({t(lang, f"method-{k}"): v for k, v in columns.items()}),
        table=labelled(
            mine.assign(name=names, basis=rests_on),
            [
                ("instrument", t(lang, "method-instrument"), "text"),
                ("no", t(lang, "method-number"), "count"),
                ("name", t(lang, "method-aspect"), "text"),
                ("maximum", t(lang, "method-maximum"), "score"),
                ("basis", t(lang, "method-basis"), "text"),
            ],
            missing=t(lang, "method-basis-unknown"),
        ),
        questions=("aspects",),
        n=instrument,
        sources=(basis,),
    )


def bands(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: Mapping[str, Category],
    maximum: float,
    instrument: str,
    basis: str,
) -> Chart:
    """The categories as bands of one bar from 0 to the instrument's maximum.

    Args:
        df: answer of categories.
        stamp: what the figure carries.
        categories: categories with bounds, lowest first.
        maximum: the instrument's highest total, points.
        instrument: its code.
        basis: its legal basis.
    """
    lang = stamp.lang
    steps = list(categories.values())
    ends = [*(c.lower_bound for c in steps[1:]), maximum] if steps else []
    figure = go.Figure()
    for step, end in zip(steps, ends, strict=True):
        figure.add_bar(
            x=[end - step.lower_bound],
            base=[step.lower_bound],
            y=[""],
            orientation="h",
            width=0.6,
            name=step.name,
            marker={"color": step.colour},
            text=step.name.replace(" ", "<br>"),
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": step.ink},
            hovertemplate=t(lang, "method-band-from", name=step.name, score=number(lang, step.lower_bound))
            + "<extra></extra>",
        )
    ticks = [*(c.lower_bound for c in steps), maximum]
    figure.update_layout(
        barmode="overlay",
        xaxis={
            "range": [0, maximum * 1.02],
            "tickvals": ticks,
            "ticktext": [number(lang, x) for x in ticks],
        },
        yaxis={"visible": False},
    )
    mine = df[df["instrument"] == instrument]
    table = labelled(
        mine,
        [
            ("name", t(lang, "category"), "text"),
            ("lower_bound", t(lang, "method-lower-bound"), "score"),
            ("printed_range", t(lang, "method-printed-range"), "text"),
        ],
        missing=t(lang, "no-value"),
    )
    below = [t(lang, "method-band-below", name=steps[0].name, score=number(lang, ends[0]))] if steps else []
    above = [t(lang, "method-band-from", name=c.name, score=number(lang, c.lower_bound)) for c in steps[1:]]
    parts = listing(lang, below + above)
    sentence = t(lang, "method-bands-sentence", parts=parts, instrument=instrument)
    return Chart(
        "kategori-batas",
        t(lang, "method-bands-title"),
        finish(figure, stamp=stamp, n=instrument, height=190, bottom=6),
        sentence if steps else t(lang, "method-bands-none"),
        table,
        ("categories", "instruments"),
        (basis,),
        footer=stamp.line(instrument),
    )


def examples(df: pd.DataFrame, *, stamp: Stamp, instrument: str, basis: str) -> Rows:
    """Scores at and just below the bounds with the category they have.

    Args:
        df: answer of category_examples (score and lower_bound in points, name, reason).
        stamp: what the table carries.
        instrument: code of the instrument.
        basis: its legal basis.
    """
    lang = stamp.lang
    reasons = [t(lang, f"method-example-{r}") for r in df["reason"]]
    half = df[df["reason"] == "half_point"]
    parts = [
        t(lang, "method-example-is", score=number(lang, float(s)), name=str(name))
        for s, name in zip(half["score"], half["name"], strict=True)
    ]
    return rows(
        "contoh-kategori",
        stamp=stamp,
        title=t(lang, "method-examples-title"),
        sentence=t(lang, "method-examples-sentence", parts=listing(lang, parts))
        if parts
        else t(lang, "method-bands-none"),
        shown=pd.DataFrame(
            {
                t(lang, "score"): [f"**{number(lang, float(s))}**" for s in df["score"]],
                t(lang, "category"): df["name"].tolist(),
                t(lang, "method-why"): reasons,
            }
        ),
        table=labelled(
            df.assign(why=reasons),
            [
                ("score", t(lang, "score"), "score"),
                ("name", t(lang, "category"), "text"),
                ("lower_bound", t(lang, "method-lower-bound"), "score"),
                ("why", t(lang, "method-why"), "text"),
            ],
            missing=t(lang, "no-value"),
        ),
        questions=("category_examples",),
        n=instrument,
        sources=(basis,),
    )
