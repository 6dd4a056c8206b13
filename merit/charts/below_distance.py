"""How far from the line: institutions below Baik by the points they lack, in steps."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import LEGEND, Category, Chart, Stamp, finish
from merit.charts.below_now import where
from merit.charts.table import labelled
from merit.text import number, t

HALF = 0.5  # scores move in half points (domain.md §2): after 25 the next step begins at 25.5
LETTER = 6.2  # width of a letter of a tick label, pixels
SIDES = ("kurang", "buruk")


def _label(lang: str, above: float, upto: float) -> str:
    if pd.isna(upto):
        return t(lang, "below-no-score")
    return f"{number(lang, above + HALF)}–{number(lang, upto)}"


def beside(figure: go.Figure, labels: Sequence[str]) -> None:
    """Room for `labels` left of horizontal bars; the stamp starts at the edge, or a phone would cut it."""
    room = 16 + LETTER * max([len(label) for label in labels] or [0])
    figure.update_layout(margin={"t": 34, "l": room})
    figure.update_yaxes(automargin=False)
    figure.update_annotations(selector={"name": "stamp"}, xshift=8 - room)
    figure.update_annotations(selector={"name": "watermark"}, xshift=(8 - room) / 2)


def below_distance(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: Mapping[str, Category],
    year: int,
    places: Sequence[str] = (),
) -> Chart:
    """Bars from the line downwards: each step of points missing, in the colours of Kurang and Buruk.

    Args:
        df: answer of below_baik_distance: step, above_points, to_points (points missing), kurang, buruk,
            institutions; one row per step, nearest to the line first.
        stamp: what the figure carries.
        categories: for names and colours.
        year: the year shown.
        places: names of the chosen group and province, if any.
    """
    lang = stamp.lang
    labels = [_label(lang, a, b) for a, b in zip(df["above_points"], df["to_points"], strict=True)]
    figure = go.Figure()
    for code in SIDES:
        band = categories[code]
        figure.add_bar(
            x=df[code],
            y=labels,
            orientation="h",
            name=band.name,
            marker={"color": band.colour},
            hovertemplate="%{y}: %{x:,.0f}<extra>" + band.name + "</extra>",
        )
    # The number stands at the end of its bar, in the page's own text colour.
    figure.add_scatter(
        x=df["institutions"],
        y=labels,
        text=[f" {number(lang, n, 0)}" for n in df["institutions"]],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )
    top = max([int(n) for n in df["institutions"]] or [1])
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={**LEGEND, "y": 1},
        xaxis={"visible": False, "range": [0, top * 1.12]},
        yaxis={"type": "category", "range": [len(df) - 0.5, -0.5], "showgrid": False},
    )
    n = t(lang, "n-institutions", n=number(lang, int(df["institutions"].sum()), 0))
    finish(figure, stamp=stamp, n=n, height=130 + 30 * max(len(df), 1))
    beside(figure, labels)
    return Chart(
        "di-bawah-baik-jarak",
        t(lang, "below-distance-title"),
        figure,
        _sentence(stamp, df, where(stamp, year, places)),
        labelled(
            df.assign(label=labels),
            [
                ("label", t(lang, "below-points-missing"), "text"),
                *((c, categories[c].name, "count") for c in SIDES),
                ("institutions", t(lang, "below-baik"), "count"),
            ],
            missing=t(lang, "not-published-word"),
        ),
        ("below_baik_distance",),
        footer=stamp.line(n),
    )


def _sentence(stamp: Stamp, df: pd.DataFrame, scope: str) -> str:
    lang = stamp.lang
    scored = df.dropna(subset=["step"])
    if scored.empty:
        return t(lang, "below-distance-none", where=scope)
    first, of = int(scored["institutions"].iloc[0]), int(scored["institutions"].sum())
    key = "below-distance-known" if stamp.kind == "published" else "below-distance-sentence"
    words = t(lang, key, n=first, of=of, where=scope)
    most = scored[scored["institutions"] == scored["institutions"].max()]
    # A handful of published scores has no shape to speak of.
    if stamp.kind != "published" and len(scored) > 1 and len(most) == 1:
        row = most.iloc[0]
        label = _label(lang, row["above_points"], row["to_points"])
        words += " " + t(lang, "below-distance-most", n=int(row["institutions"]), step=label)
    unknown = int(df.loc[df["step"].isna(), "institutions"].sum())
    return words + (" " + t(lang, "below-distance-unknown", n=unknown) if unknown else "")
