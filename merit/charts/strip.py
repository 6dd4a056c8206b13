"""The aspects of one institution in one year as strips: own score beside the peers' spread."""

from functools import partial

import plotly.graph_objects as go

from merit.charts import strip_words as words
from merit.charts.base import ACCENT, LEGEND, Chart, Stamp, finish
from merit.charts.beside import PEER, Records, enough
from merit.charts.strip_sparks import has_sparks, sparks
from merit.charts.strip_values import own_hover, peers_hover
from merit.charts.words import Row
from merit.profile import Profile
from merit.text import is_missing, t

QUESTIONS = ("peer_aspects", "institution_aspect_years", "peers")
TRACK, MIDDLE = "rgba(125,133,144,0.2)", "rgba(125,133,144,0.45)"
ROW, TALL, THIN, HATCHED = 54, 0.24, 0.08, 0.16  # pixels a strip; heights of bars as shares of it
FULL, SHARED = (0.0, 1.0), (0.0, 0.75)  # room of the strips without and with the small lines


def aspect_strip(p: Profile, *, stamp: Stamp) -> Chart:
    """One strip per aspect in percent of its maximum; an empty table when nothing at all is known.

    Own score as a bar with a dot (hatched where only a percentage is published), the peers' middle half
    as a box with its median, lowest to best as a line, every year as a small line at the right.

    Args:
        p: the profile; its aspects are those of p.aspect_year.
        stamp: what the figure carries.
    """
    rows = p.aspects.to_dict("records")
    known = any(not is_missing(r["unit"]) or int(r["peer_n"]) for r in rows)
    n = words.n_words(p, rows, stamp=stamp)
    note = words.note(p, rows, stamp=stamp)
    if has_sparks(p):
        note += f" {t(stamp.lang, 'strip-note-spark')}"
    return Chart(
        "aspek",
        t(stamp.lang, "strip-title", year=str(p.aspect_year)),
        partial(_figure, p, rows, n, stamp),
        words.sentence(p, rows, stamp=stamp),
        words.table(p.aspects if known else p.aspects.iloc[:0], stamp=stamp),
        QUESTIONS,
        sources=words.sources(rows, stamp=stamp),
        note=note if known else "",
        footer=stamp.line(n),
    )


def _figure(p: Profile, rows: Records, n: str, stamp: Stamp) -> go.Figure:
    lang, small = stamp.lang, has_sparks(p)
    figure = go.Figure()
    _track(figure, rows)
    _peers(figure, rows, stamp)
    _own(figure, rows, p.aspect_year, stamp)
    if small:
        sparks(figure, p, rows, stamp=stamp)
    # The words stand above their strip: at 390 px there is no room beside it.
    figure.add_scatter(
        x=[0] * len(rows),
        y=[place - 0.34 for place in range(len(rows))],
        text=[f"{r[f'short_{lang}']}: <b>{words.value(stamp, r)}</b>" for r in rows],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )
    legend = len({trace.legendgroup for trace in figure.data if trace.showlegend})
    figure.update_layout(
        barmode="overlay",
        showlegend=legend > 1,
        legend=LEGEND,
        xaxis={
            "domain": SHARED if small else FULL,
            "range": [-2, 104],
            "tickvals": [0, 50, 100],
            "ticktext": ["0%", "50%", "100%"],
            "showgrid": True,
        },
        yaxis={"range": [len(rows) - 0.6, -0.7], "visible": False},
    )
    room = 28 * ((legend + 1) // 2) if legend > 1 else 0
    finish(figure, stamp=stamp, n=n, height=100 + room + ROW * max(len(rows), 1))
    return figure.update_layout(margin={"t": 12 + room})


def _track(figure: go.Figure, rows: Records) -> None:
    """The way from nothing to the maximum."""
    figure.add_bar(
        name="track",
        x=[100] * len(rows),
        y=list(range(len(rows))),
        width=TALL,
        orientation="h",
        marker={"color": TRACK, "line": {"width": 0}},
        hoverinfo="skip",
        showlegend=False,
    )


def _share(row: Row, column: str) -> float:
    """Points of a column on the axis: percent of the aspect's maximum."""
    return 100 * float(row[column]) / float(row["maximum"])


def drawn(row: Row) -> bool:
    """Whether the peers of a row are drawn: their points never stand behind a published percentage."""
    return int(row["peer_n"]) > 0 and row["unit"] != "percent" and not is_missing(row["maximum"])


def _peers(figure: go.Figure, rows: Records, stamp: Stamp) -> None:
    """Line from lowest to best, box of the middle half, median; too few peers stand one by one."""
    lang = stamp.lang
    placed = [(place, r) for place, r in enumerate(rows) if drawn(r)]
    many = [(place, r) for place, r in placed if enough(r)]
    few = [(place, r) for place, r in placed if not enough(r)]
    tick = {"symbol": "line-ns-open", "color": PEER}
    if many:
        ends = [(place, _share(r, f"peer_{end}")) for place, r in many for end in ("lowest", "best")]
        gaps = [part for i in range(0, len(ends), 2) for part in (*ends[i : i + 2], (None, None))]
        figure.add_scatter(
            name=t(lang, "strip-mark-range"),
            legendgroup="range",
            x=[x for _, x in gaps],
            y=[place for place, _ in gaps],
            mode="lines+markers",
            line={"color": PEER, "width": 1.5},
            marker={**tick, "size": 8, "line": {"width": 1.5}},
            hoverinfo="skip",
            showlegend=True,
        )
        figure.add_bar(
            name=t(lang, "strip-mark-middle"),
            legendgroup="middle",
            base=[_share(r, "peer_q1") for _, r in many],
            x=[_share(r, "peer_q3") - _share(r, "peer_q1") for _, r in many],
            y=[place for place, _ in many],
            width=TALL,
            orientation="h",
            marker={"color": MIDDLE, "line": {"width": 1, "color": PEER}},
            hoverinfo="skip",
            showlegend=True,
        )
    for key, group, pairs in (
        ("median", "median", [(place, "peer_median", r) for place, r in many]),
        ("single", "single", [(place, c, r) for place, r in few for c in ("peer_lowest", "peer_best")]),
    ):
        if pairs:
            figure.add_scatter(
                name=t(lang, f"strip-mark-{key}"),
                legendgroup=group,
                x=[_share(r, column) for _, column, r in pairs],
                y=[place for place, _, _ in pairs],
                mode="markers",
                marker={**tick, "size": 20 if key == "median" else 14, "line": {"width": 3}},
                customdata=[peers_hover(r, stamp=stamp) for _, _, r in pairs],
                hovertemplate="%{customdata}<extra></extra>",
                showlegend=True,
            )


def _own(figure: go.Figure, rows: Records, year: int, stamp: Stamp) -> None:
    """The own score: bar and dot; hatched and open where only a percentage is published."""
    placed = [(place, r) for place, r in enumerate(rows) if not is_missing(r["percent"])]
    if not placed:
        return
    whole = [r["unit"] == "points" for _, r in placed]
    shares, places = [float(r["percent"]) for _, r in placed], [place for place, _ in placed]
    figure.add_bar(
        name="own",
        x=shares,
        y=places,
        width=[THIN if points else HATCHED for points in whole],
        orientation="h",
        marker={
            "color": ACCENT,
            "line": {"width": 0},
            "pattern": {"shape": ["" if points else "/" for points in whole], "size": 6},
        },
        hoverinfo="skip",
        showlegend=False,
    )
    figure.add_scatter(
        name=t(stamp.lang, "strip-mark-own"),
        legendgroup="own",
        x=shares,
        y=places,
        mode="markers",
        marker={
            "symbol": ["circle" if points else "circle-open" for points in whole],
            "size": 12,
            "color": ACCENT,
            "line": {"width": [1.5 if points else 2.5 for points in whole], "color": ACCENT},
        },
        cliponaxis=False,
        customdata=[own_hover(r, year, stamp=stamp) for _, r in placed],
        hovertemplate="%{customdata}<extra></extra>",
        showlegend=True,
    )
