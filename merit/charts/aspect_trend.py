"""The eight aspects of an instrument as small multiples, in percent of their maximum."""

import math

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from merit.charts.aspect_words import (
    median_table,
    n_words,
    newest,
    note,
    percent_of,
    published_table,
    sentence,
    source_words,
)
from merit.charts.base import ACCENT, LEGEND, Chart, Stamp, finish
from merit.charts.quartiles import draw, enough, middle, name_once, year_axis
from merit.text import t

COLUMNS = 2  # two facets beside each other can still be read at 390 px
FACET = 128  # height of a facet in pixels, its title included
KEYS = ["instrument", "aspect_no", "year"]


def aspect_trends(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    aspects: pd.DataFrame,
    national: pd.DataFrame,
    years: list[int],
    scope: str,
) -> list[Chart]:
    """One chart per instrument, newest first: aspects of two instruments are different aspects.

    Args:
        df: answer of aspect_trend (percent of the maximum).
        stamp: what the figure carries.
        aspects: answer of aspects, for the names of those without a score too.
        national: answer of national_aspects; its averages are drawn for the published record.
        years: every year of the dataset.
        scope: whose scores they are, in words.
    """
    if stamp.kind != "published":
        national = national.iloc[0:0]  # averages of another assessment do not belong to these scores
    known = pd.concat([df[KEYS], national[KEYS]]).sort_values("year", ascending=False)
    instruments = list(dict.fromkeys(known["instrument"])) or [""]
    return [
        _chart(
            df[df["instrument"] == instrument],
            national[national["instrument"] == instrument],
            stamp=stamp,
            aspects=_names(aspects[aspects["instrument"] == instrument], stamp.lang),
            years=years,
            scope=scope,
            name="aspek" if instrument == instruments[0] else f"aspek-{instrument}",
            alone=len(instruments) == 1,
        )
        for instrument in instruments
    ]


def _names(aspects: pd.DataFrame, lang: str) -> dict[int, str]:
    """Short name by number of aspect, in the order of the numbers."""
    return {int(r["no"]): str(r[f"short_{lang}"]) for r in aspects.sort_values("no").to_dict("records")}


def _chart(
    df: pd.DataFrame,
    national: pd.DataFrame,
    *,
    stamp: Stamp,
    aspects: dict[int, str],
    years: list[int],
    scope: str,
    name: str,
    alone: bool,
) -> Chart:
    lang, published = stamp.lang, stamp.kind == "published"
    records = df.to_dict("records")
    now = newest(national.to_dict("records") if published else [r for r in records if enough(r)])
    value = "percent" if published else "median"
    titles = [
        f"{no} {short}" + (f": {percent_of(lang, now[no][value], int(published))}" if no in now else "")
        for no, short in aspects.items()
    ]
    figure = _facets(titles, years, lang) if aspects else go.Figure()
    for place, no in enumerate(aspects):
        spot = {"row": place // COLUMNS + 1, "col": place % COLUMNS + 1}
        own = [r for r in records if r["aspect_no"] == no]
        draw(figure, own, stamp=stamp, values="percents", words=lambda v: percent_of(lang, v), place=spot)
        averages = national[national["aspect_no"] == no]
        if not own and averages.empty:
            figure.add_scatter(
                x=[(years[0] + years[-1] + 1) / 2],
                y=[25],
                text=[t(lang, "not-published-word" if published else "trend-no-score")],
                mode="text",
                hoverinfo="skip",
                **spot,
            )
        figure.add_scatter(
            x=[middle(y) for y in averages["year"]],
            y=averages["percent"],
            mode="markers",
            cliponaxis=False,
            marker={"symbol": "diamond", "size": 11, "color": ACCENT},
            customdata=[
                f"{y}: {percent_of(lang, p)}"
                for y, p in zip(averages["year"], averages["percent"], strict=True)
            ],
            hovertemplate="%{customdata}<extra></extra>",
            name=t(lang, "trend-national-average"),
            legendgroup="national" if len(averages) else "",
            **spot,
        )
    name_once(figure)
    n = n_words(lang, records, now, published=published)
    rows = math.ceil(len(aspects) / COLUMNS)
    figure.update_layout(showlegend=True, legend={**LEGEND, "y": 1.05})
    finish(figure, stamp=stamp, n=n, height=156 + FACET * max(rows, 1), bottom=6)
    figure.update_layout(margin={"t": 80})
    return Chart(
        name,
        t(lang, "trend-aspect-title", scope=scope),
        figure,
        sentence(stamp, records, now, aspects, scope),
        published_table(df, national, lang) if published else median_table(df, lang),
        ("aspect_trend", "national_aspects") if published else ("aspect_trend",),
        sources=tuple(dict.fromkeys(source_words(r) for r in national.to_dict("records")))
        if published
        else (),
        note=note(stamp, records, now, alone=alone),
        footer=stamp.line(n),
    )


def _facets(titles: list[str], years: list[int], lang: str) -> go.Figure:
    figure = make_subplots(
        rows=math.ceil(len(titles) / COLUMNS),
        cols=COLUMNS,
        shared_xaxes=True,
        shared_yaxes=True,
        subplot_titles=titles,
        horizontal_spacing=0.06,
        vertical_spacing=0.07,
    )
    for place, title in enumerate(figure.layout.annotations):
        title.update(x=(place % COLUMNS) * 0.53, xanchor="left", font={"size": 12})
    ends = sorted({years[0], years[-1]})
    figure.update_xaxes(
        **year_axis(years), tickvals=[middle(y) for y in ends], ticktext=[str(y) for y in ends]
    )
    figure.update_yaxes(
        range=[-2, 104], tickvals=[0, 50, 100], ticktext=[percent_of(lang, v) for v in (0, 50, 100)]
    )
    return figure
