"""The score of one institution over the years, with the category bands of the instrument behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from merit.charts import beside as peers_behind
from merit.charts import institution_history_words as words
from merit.charts.base import LEGEND, Category, Chart, Stamp, categories_of, finish
from merit.charts.institution_claims import year_sources
from merit.charts.institution_marks import Records, bands_behind, category_only, finals, unofficial
from merit.charts.quartiles import name_once
from merit.profile import Profile
from merit.text import is_missing, t

GUTTER = 64  # pixels for the names of the bands
# Two names a line, at 390 px as well: small letters, and the whole width of the plot.
SMALL = {**LEGEND, "entrywidth": 0.5, "font": {"size": 11}}
QUESTIONS = ("institution_history", "categories")


def histories(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: pd.DataFrame,
    years: Sequence[int],
    name: str,
    claims: pd.DataFrame | None = None,
    beside: pd.DataFrame | None = None,
    shown: int | None = None,
) -> list[Chart]:
    """One chart per instrument, newest first: scores on different instruments are not comparable.

    Rows with neither total nor category draw nothing; without any others the list is empty.

    Args:
        df: answer of institution_history.
        stamp: what the figures carry.
        categories: answer of categories, for bounds and colours of the bands.
        years: years of the axis (those of the dataset in which the institution existed).
        name: name of the institution.
        claims: answer of institution_claims, for the sources of a published record; None elsewhere.
        beside: answer of peer_totals, for the peers' middle half and median; None draws no peers.
        shown: year whose score is set beside the peers' in words; None for the newest.
    """
    df = df[df["total"].notna() | df["category"].notna()]
    instruments = df.sort_values("year", ascending=False)["instrument"].drop_duplicates().tolist()
    spans = {code: df.loc[df["instrument"] == code, "year"] for code in instruments}
    charts = []
    for code in instruments:
        others = [y for other in instruments if other != code for y in spans[other]]
        axis = sorted({*(y for y in years if y not in others), *spans[code]})
        bands = categories_of(categories[categories["instrument"] == code])
        own = df[df["instrument"] == code]
        alone = len(instruments) == 1
        # Peers stand only in years of this very instrument.
        peers = None if beside is None else peers_behind.scored(beside, str(code), axis)
        chart = _history(
            own, peers, stamp=stamp, bands=bands, years=axis, name=name, alone=alone, shown=shown
        )
        if claims is not None:
            used = claims[claims["role"] == "used"]
            cited = year_sources(used, stamp=stamp, years=set(own["year"]))
            chart = replace(chart, sources=cited, questions=(*chart.questions, "institution_claims"))
        if peers is not None:
            chart = replace(chart, questions=(*chart.questions, "peer_totals", "peers"))
        charts.append(chart)
    return charts


def profile_histories(
    p: Profile, *, stamp: Stamp, categories: pd.DataFrame, claims: pd.DataFrame | None = None
) -> list[Chart]:
    """The histories of a profile beside its peers; arguments as of `histories`."""
    return histories(
        p.history,
        stamp=stamp,
        categories=categories,
        years=p.years,
        name=p.name,
        claims=claims,
        beside=p.totals,
        shown=p.year,
    )


def _history(
    df: pd.DataFrame,
    peers: Records | None,
    *,
    stamp: Stamp,
    bands: Mapping[str, Category],
    years: list[int],
    name: str,
    alone: bool,
    shown: int | None,
) -> Chart:
    lang, rows = stamp.lang, df.to_dict("records")
    final, scored, open_ones = _parts(rows)
    behind = peers or []
    n = t(lang, "institution-n-final", n=len(final))
    instrument = str(rows[0][f"instrument_{lang}"])
    title = t(lang, "institution-history-title")
    if not alone:
        title = t(lang, "institution-history-title-of", instrument=instrument)
    sentence = words.sentence(stamp, final, open_ones, name)
    told = [r for r in scored if shown in (None, r["year"])]
    if peers is not None and told:
        sentence += " " + peers_behind.sentence(
            peers, stamp=stamp, year=int(told[-1]["year"]), own=float(told[-1]["total"])
        )
    if not alone:
        sentence += " " + t(lang, "institution-history-incomparable")
    return Chart(
        "riwayat" if alone else f"riwayat-{rows[0]['instrument']}",
        title,
        partial(_figure, rows, behind, bands, years, n, stamp),
        sentence,
        words.table(stamp, rows, peers),
        QUESTIONS,
        note=words.note(stamp, final, behind),
        footer=stamp.line(n),
    )


def _parts(rows: Records) -> tuple[Records, Records, Records]:
    """The final assessments, those of them with a total, and the totals that are not final."""
    final = [r for r in rows if r["status"] == "final"]
    scored = [r for r in final if not is_missing(r["total"])]
    return final, scored, [r for r in rows if r["status"] != "final" and not is_missing(r["total"])]


def _figure(
    rows: Records, behind: Records, bands: Mapping[str, Category], years: list[int], n: str, stamp: Stamp
) -> go.Figure:
    final, scored, open_ones = _parts(rows)
    totals = [float(r["total"]) for r in scored + open_ones] + peers_behind.reach(behind)
    maxima = [float(r["maximum_total"]) for r in rows if not is_missing(r["maximum_total"])]
    top = max([*maxima, *totals, 1.0])
    bottom = min([100.0 if bands else 0.0, *totals]) - 0.05 * top
    figure = go.Figure()
    bands_behind(figure, stamp, bands, bottom, top)
    peers_behind.draw(figure, behind, stamp=stamp)
    category_only(figure, stamp, [r for r in final if is_missing(r["total"])], bands, bottom, top)
    medians = {int(r["year"]): float(r["peer_median"]) for r in behind if peers_behind.enough(r)}
    finals(figure, stamp, scored, bands, years, medians)
    unofficial(figure, stamp, open_ones, {r["year"] for r in scored})
    name_once(figure)
    marks = {trace.legendgroup for trace in figure.data if trace.legendgroup}
    figure.update_layout(
        barmode="overlay",
        showlegend=len(marks) > 1,
        legend=SMALL,
        xaxis={
            "range": [years[0] - 0.6, years[-1] + 0.6],
            "tickvals": years,
            "ticktext": [str(y) for y in years],
        },
        yaxis={"range": [bottom, top * 1.03], "showgrid": False},
    )
    finish(figure, stamp=stamp, n=n, height=400 + 24 * (len(marks) > 1))
    _room(figure, len(marks))
    return figure


def _room(figure: go.Figure, marks: int) -> None:
    """Room for the legend above; with one, the margins are fixed: a legend beside the plot would push it."""
    if marks > 1:
        rows = (marks + 1) // 2
        figure.update_layout(margin={"t": 14 + 20 * rows, "l": GUTTER, "autoexpand": False})
    else:
        figure.update_layout(margin={"t": 18})
