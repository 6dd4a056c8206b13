"""Totals of several institutions over the years, with the category bands of the instrument behind them."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Chart, Stamp, categories_of, finish
from merit.charts.compare_words import LEGEND, Member, legend_name, legend_room
from merit.charts.institution_marks import Records, bands_behind
from merit.charts.institution_words import missing_word, status_words
from merit.charts.table import Table, labelled
from merit.charts.words import Row
from merit.text import is_missing, listing, number, signed, t

HEIGHT = 400
LABEL = 17.0  # pixels between two labels that stand above each other
MARGIN = 0.15  # room for the labels right of the last year, in parts of the years shown
WITH_YEAR = 0.45  # the same for labels that carry their year
BESIDE = 0.16  # years between marks of one year that would hide each other


def compare_trends(
    df: pd.DataFrame, members: Sequence[Member], *, stamp: Stamp, categories: pd.DataFrame
) -> list[Chart]:
    """One chart per instrument, newest first; none without a final total.

    Args:
        df: answer of compare_totals; may be empty.
        members: the institutions, in the order asked.
        stamp: what the figures carry.
        categories: answer of categories, for the bands.
    """
    final = df[(df["status"] == "final") & df["total"].notna()]
    instruments = final.sort_values("year", ascending=False)["instrument"].drop_duplicates().tolist()
    return [
        _trend(
            df[df["instrument"] == code],
            members,
            stamp=stamp,
            categories=categories[categories["instrument"] == code],
            alone=len(instruments) == 1,
        )
        for code in instruments
    ]


def _trend(
    df: pd.DataFrame, members: Sequence[Member], *, stamp: Stamp, categories: pd.DataFrame, alone: bool
) -> Chart:
    lang, rows = stamp.lang, df.to_dict("records")
    scored = [r for r in rows if r["status"] == "final" and not is_missing(r["total"])]
    bands = categories_of(categories)
    totals = [float(r["total"]) for r in scored]
    maxima = [float(r["maximum_total"]) for r in rows if not is_missing(r["maximum_total"])]
    top = max([*maxima, *totals])
    bottom = min([100.0 if bands else 0.0, *totals]) - 0.05 * top
    years = list(range(min(r["year"] for r in scored), max(r["year"] for r in scored) + 1))
    figure = go.Figure()
    bands_behind(figure, stamp, bands, bottom, top)
    places = _beside(scored, (top * 1.03 - bottom) * 14 / HEIGHT)
    names = []
    for member in members:
        own: dict[int, Row] = {r["year"]: r for r in scored if r["institution"] == member.code}
        names.append(legend_name(member, "" if own else t(lang, "compare-no-final-total")))
        _line(figure, stamp, member, own, places, years, names[-1])
    _labels(figure, stamp, members, scored, places, top * 1.03 - bottom)
    room = legend_room(names)
    margin = WITH_YEAR if _ends(scored) > 1 else MARGIN
    figure.update_layout(
        showlegend=True,
        legend=LEGEND,
        xaxis={
            "range": [years[0] - 0.5, years[-1] + 0.5 + margin * len(years)],
            "tickvals": years,
            "ticktext": [str(y) for y in years],
        },
        yaxis={"range": [bottom, top * 1.03], "showgrid": False},
    )
    with_score = {r["institution"] for r in scored}
    n = t(lang, "compare-n-totals", n=len(scored), institutions=len(with_score))
    finish(figure, stamp=stamp, n=n, height=HEIGHT + room + 80)
    figure.update_layout(margin={"t": room + 12})
    instrument = str(rows[0][f"instrument_{lang}"])
    title = t(lang, "compare-trend-title")
    sentence = _sentence(stamp, members, scored)
    if not alone:
        title = t(lang, "compare-trend-title-of", instrument=instrument)
        sentence += " " + t(lang, "compare-incomparable")
    return Chart(
        "bandingkan-tren" if alone else f"bandingkan-tren-{rows[0]['instrument']}",
        title,
        figure,
        sentence,
        _table(stamp, [r for r in rows if not is_missing(r["total"]) or not is_missing(r["category"])]),
        ("compare_totals", "categories"),
        note=_note(stamp, rows),
        footer=stamp.line(n),
    )


def _beside(rows: Records, near: float) -> dict[tuple[str, int], float]:
    """Where on the year axis each point stands: aside when another of its year is closer than `near`."""
    found = {}
    for year in {r["year"] for r in rows}:
        same = sorted((r for r in rows if r["year"] == year), key=lambda r: float(r["total"]))
        cluster: Records = []
        for row in [*same, None]:
            if row and (not cluster or float(row["total"]) - float(cluster[-1]["total"]) < near):
                cluster.append(row)
                continue
            for i, one in enumerate(sorted(cluster, key=lambda r: int(r["place"]))):
                found[str(one["institution"]), int(year)] = year + BESIDE * (i - (len(cluster) - 1) / 2)
            cluster = [row] if row else []
    return found


def _line(
    figure: go.Figure,
    stamp: Stamp,
    member: Member,
    own: dict[int, Row],
    places: dict[tuple[str, int], float],
    years: list[int],
    name: str,
) -> None:
    """One institution: a mark per year with a final total, joined only between consecutive years."""
    at = [own.get(y) for y in years]
    figure.add_scatter(
        x=[places[member.code, y] if y in own else y for y in years],
        y=[float(r["total"]) if r else None for r in at],
        mode="lines+markers" if any(y + 1 in own for y in own) else "markers",
        connectgaps=False,
        cliponaxis=False,
        name=name,
        legendgroup=member.code,
        line={"color": member.colour, "width": 2},
        marker={
            "symbol": member.symbol,
            "size": 12,
            "color": member.colour,
            "line": {"width": 1, "color": "#ffffff"},
        },
        customdata=[_hover(stamp, r) if r else "" for r in at],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _hover(stamp: Stamp, row: Row) -> str:
    words = [number(stamp.lang, float(row["total"]))]
    if not is_missing(row["category_name"]):
        words.append(str(row["category_name"]))
    status = f", {status_words(stamp, row)}" if row["year_inferred"] else ""
    return f"<b>{row['name']}</b><br>{row['year']}: {' '.join(words)}{status}"


def _ends(rows: Records) -> int:
    """How many different years are the newest of some institution."""
    return len({int(r["year"]) for r in {str(r["institution"]): r for r in rows}.values()})


def _labels(
    figure: go.Figure,
    stamp: Stamp,
    members: Sequence[Member],
    rows: Records,
    places: dict[tuple[str, int], float],
    height: float,
) -> None:
    """Letter and newest score, right of the last year.

    Where the newest years differ, each label carries its own: above points of one earlier year they would
    cover each other.
    """
    newest = {str(r["institution"]): r for r in rows}  # rows stand in the order of years
    letters = {m.code: m.letter for m in members}
    start, end = min(int(r["year"]) for r in rows), max(int(r["year"]) for r in rows)
    step = LABEL * height / HEIGHT
    beside = sorted(newest.values(), key=lambda r: float(r["total"]))
    spots: list[float] = []
    for row in beside:
        spots.append(max(float(row["total"]), spots[-1] + step if spots else float("-inf")))
    # A stack that has grown beyond its points moves down again by half of it.
    lift = (spots[-1] - float(beside[-1]["total"])) / 2
    right = max(x for (_, year), x in places.items() if year == end) + MARGIN / 4 * (end - start + 1)
    dated = _ends(rows) > 1

    def label(row: Row) -> str:
        text = f"<b>{letters[row['institution']]}</b> {number(stamp.lang, float(row['total']))}"
        return f"{text} ({row['year']})" if dated else text

    figure.add_scatter(
        x=[right] * len(beside),
        y=[y - lift for y in spots],
        text=[label(r) for r in beside],
        mode="text",
        textposition="middle right",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _sentence(stamp: Stamp, members: Sequence[Member], scored: Records) -> str:
    """First and newest score of every institution, and the change where the question gives one."""
    lang, said, spans = stamp.lang, [], set()
    for member in members:
        own = [r for r in scored if r["institution"] == member.code]
        if not own:
            said.append(t(lang, "compare-trend-none", name=member.name))
            continue
        last = own[-1]
        words = {"name": member.name, "score": number(lang, float(last["total"])), "year": str(last["year"])}
        if is_missing(last["change_first"]):
            said.append(t(lang, "compare-trend-one", **words))
            continue
        since = own[0]
        spans.add((int(since["year"]), int(last["year"])))
        change = signed(lang, float(last["change_first"]))
        words |= {"first": number(lang, float(since["total"])), "start": str(since["year"])}
        said.append(t(lang, "compare-trend-item", change=change, **words))
    end = t(lang, "not-enough-data") + "." if len(scored) < 2 else ""
    if len(spans) > 1:
        told = [f"{first}–{last}" for first, last in sorted(spans)]
        end = t(lang, "compare-trend-spans", spans=listing(lang, told))
    return f"{'; '.join(said)}. {end}".strip()


def _note(stamp: Stamp, rows: Records) -> str:
    lang, said = stamp.lang, [t(stamp.lang, "compare-trend-note")]
    if any(r["status"] == "final" and is_missing(r["total"]) for r in rows):
        said.append(t(lang, "compare-trend-note-category"))
    if any(r["status"] != "final" for r in rows):
        said.append(t(lang, "compare-trend-note-open"))
    return " ".join(said)


def _table(stamp: Stamp, rows: Records) -> Table:
    """One row per assessment, newest year first, also those without a mark in the figure."""
    lang = stamp.lang
    newest = sorted(rows, key=lambda r: (-int(r["year"]), int(r["place"])))
    columns = ["year", "name", "total", "category_name", "status", "difference", "other"]
    other = t(lang, "other-figure")
    frame = pd.DataFrame(
        [{**r, "status": status_words(stamp, r), "other": other if r["contested"] else ""} for r in newest],
        columns=columns,
    )
    return labelled(
        frame,
        [
            ("year", t(lang, "year"), "year"),
            ("name", t(lang, "institution"), "text"),
            ("total", t(lang, "score"), "score"),
            ("category_name", t(lang, "category"), "text"),
            ("status", t(lang, "status"), "text"),
            ("difference", t(lang, "compare-difference"), "change"),
            ("other", t(lang, "compare-contested"), "text"),
        ],
        missing=missing_word(stamp),
    )
