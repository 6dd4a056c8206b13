"""Moves between two years as bands: states of the first year on the left, of the second on the right."""

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import ACCENT, Chart, Stamp, finish
from merit.charts.flow_lanes import END, HEAD, TALL, WIDEST, Line, Row, Side, code_of, curve, stacked
from merit.charts.flow_words import (
    HIDDEN,
    Between,
    hidden_words,
    made,
    move_name,
    record_words,
    sentence,
    state_name,
)
from merit.charts.table import labelled
from merit.text import number, t

NAME = "perpindahan"
MARK = 24  # pixels across a marker: wide enough for a finger
MARKED, MOVED, STAYED = 0.95, 0.5, 0.25  # opacity of a band


def _rgba(colour: str, opacity: float) -> str:
    return f"rgba({int(colour[1:3], 16)},{int(colour[3:5], 16)},{int(colour[5:7], 16)},{opacity})"


def _band(figure: go.Figure, line: Line, wide: float, colour: str, row: Row, chosen: bool) -> None:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    half = max(wide, 2) / 2
    stayed = row["direction"] in ("same", "unassessed")
    figure.add_scatter(
        x=[*xs, *reversed(xs)],
        y=[*(y - half for y in ys), *(y + half for y in reversed(ys))],
        mode="lines",
        fill="toself",
        fillcolor=_rgba(colour, MARKED if chosen else STAYED if stayed else MOVED),
        line={"width": 0},
        hoverinfo="skip",
        name=code_of(row),
    )


def _labels(
    figure: go.Figure, df: pd.DataFrame, drawn: pd.DataFrame, side: Side, which: str, texts: dict[str, str]
) -> None:
    """Name and full count of every state of one side; under it how many of them are not drawn."""
    lang, names = texts["lang"], list(side.names)
    text = []
    for state in names:
        n = int(df.loc[df[f"{which}_state"] == state, "n"].sum())
        unseen = n - int(drawn.loc[drawn[f"{which}_state"] == state, "n"].sum())
        more = "<br>" + t(lang, "flows-hidden-label", n=unseen) if unseen else ""
        text.append(f"<b>{texts[state]}</b> {number(lang, n, 0)}{more}")
    figure.add_scatter(
        x=[0.0 if which == "from" else 1.0] * (len(names) + 1),
        y=[HEAD / 2 + 1, *side.names.values()],
        text=[f"<b>{texts[which]}</b>", *text],
        textposition="bottom right" if which == "from" else "bottom left",
        mode="text",
        textfont={"size": 13},
        hoverinfo="skip",
        cliponaxis=False,
        name=f"labels:{which}",
    )
    # Text hangs from its point: the point moves up by half a line.
    figure.data[-1].y = [y - HEAD / 2 for y in figure.data[-1].y]


def flows(df: pd.DataFrame, *, stamp: Stamp, between: Between, show: str = "all", move: str = "") -> Chart:
    """Bands between the states of two years, as wide as the number of institutions that made the move.

    (A band is two pixels wide at least, so that one institution can be seen among hundreds.)

    Args:
        df: answer of flows.
        stamp: what the figure carries.
        between: the years, the categories of their instrument, whose figures.
        show: all, known (without those that have no category in either year) or moved.
        move: the move whose bands are outlined: a direction, or FROM>TO.
    """
    lang = stamp.lang
    drawn = df[~df["direction"].isin(HIDDEN[show])]
    scale = min(WIDEST, TALL / max(int(drawn["n"].sum()), 1))
    left, right = (stacked(drawn, df, side, scale) for side in ("from", "to"))
    chosen = {code_of(r) for r in made(df, move).to_dict("records")} if move else set()
    figure, records = go.Figure(), drawn.to_dict("records")
    lines = {code_of(r): curve(left.lanes[code_of(r)], right.lanes[code_of(r)]) for r in records}
    # What stayed lies below what moved, what is chosen on top.
    for row in sorted(
        records, key=lambda r: (code_of(r) in chosen, r["direction"] not in ("same", "unassessed"))
    ):
        code = code_of(row)
        _band(figure, lines[code], row["n"] * scale, between.colour(row["to_state"]), row, code in chosen)
    _marks(figure, records, lines, stamp=stamp, between=between, chosen=chosen)
    states = {*df["from_state"], *df["to_state"]}
    texts = {s: state_name(stamp, between, s) for s in states}
    texts |= {"from": str(between.first), "to": str(between.second), "lang": lang}
    _labels(figure, df, drawn, left, "from", texts)
    _labels(figure, df, drawn, right, "to", texts)
    height = max(left.height, right.height)
    if drawn.empty:
        figure.add_scatter(
            x=[0.5], y=[height], text=[t(lang, "flows-nothing-drawn")], mode="text", hoverinfo="skip"
        )
        height += 40
    figure.update_layout(
        xaxis={"visible": False, "range": [-0.005, 1.005]}, yaxis={"visible": False, "range": [height, 0]}
    )
    n = t(lang, "flows-n", n=number(lang, int(df["n"].sum()), 0))
    if stamp.kind == "published":
        held = df[df["direction"] != "unassessed"]["n"].sum()
        words = {"n": number(lang, int(held), 0), "registered": number(lang, int(df["n"].sum()), 0)}
        n = t(lang, "n-in-record", **words)
    # One pixel of the drawing is one pixel of the figure: 12 above, 66 below for the stamp.
    finish(figure, stamp=stamp, n=n, height=int(height) + 78)
    return Chart(
        NAME,
        t(lang, "flows-title", **between.years),
        figure,
        sentence(df, stamp=stamp, between=between),
        labelled(
            df.assign(
                before=[state_name(stamp, between, s) for s in df["from_state"]],
                later=[state_name(stamp, between, s) for s in df["to_state"]],
            ),
            [
                ("before", t(lang, "flows-state-from", year=str(between.first)), "text"),
                ("later", t(lang, "flows-state-to", year=str(between.second)), "text"),
                ("n", t(lang, "flows-count"), "count"),
                ("reassessed", t(lang, "flows-reassessed", year=str(between.first)), "count"),
            ],
            missing=t(lang, "no-value"),
        ),
        ("flows", "standing"),
        note=" ".join(x for x in _notes(df, stamp, between, show) if x),
        footer=stamp.line(n),
    )


def _marks(
    figure: go.Figure,
    records: list[Row],
    lines: dict[str, Line],
    *,
    stamp: Stamp,
    between: Between,
    chosen: set[str],
) -> None:
    """One marker with its n per band at the left end, the same n in plain at the right; all of a band clicks.

    The marker is 24 pixels wide whatever n is: lanes keep the markers of thin bands apart. Points without
    a body along the band lead to the same move, for those who click the band itself.
    """
    lang, codes = stamp.lang, [code_of(r) for r in records]
    numbers = [number(lang, int(r["n"]), 0) for r in records]
    hovers = [
        t(lang, "flows-hover", move=move_name(stamp, between, c), n=int(r["n"]))
        for c, r in zip(codes, records, strict=True)
    ]
    shared = {"hovertemplate": "%{customdata[1]}<extra></extra>", "unselected": {"marker": {"opacity": 1}}}
    along = [(x, y, c, h) for c, h in zip(codes, hovers, strict=True) for x, y in lines[c][1::3]]
    figure.add_scatter(
        x=[x for x, *_ in along],
        y=[y for _, y, *_ in along],
        customdata=[(c, h) for *_, c, h in along],
        mode="markers",
        marker={"size": 12, "color": "rgba(0,0,0,0)"},
        name="along",
        **shared,
    )
    figure.add_scatter(
        x=[END + 0.01] * len(codes),
        y=[lines[c][-1][1] for c in codes],
        text=numbers,
        textposition="middle right",
        mode="text",
        hoverinfo="skip",
        name="arrived",
    )
    states = [str(r["to_state"]) for r in records]
    figure.add_scatter(
        x=[0.07] * len(codes),
        y=[lines[c][0][1] for c in codes],
        text=numbers,
        customdata=list(zip(codes, hovers, strict=True)),
        mode="markers+text",
        marker={
            "size": [MARK + 6 if c in chosen else MARK for c in codes],
            "color": [between.colour(s) for s in states],
            "opacity": 1,  # markers of several sizes are seen through unless told otherwise
            "line": {"width": [3 if c in chosen else 0 for c in codes], "color": ACCENT},
        },
        textfont={"size": 11, "color": [between.ink(s) for s in states]},
        name="bands",
        **shared,
    )


def _notes(df: pd.DataFrame, stamp: Stamp, between: Between, show: str) -> list[str]:
    lang = stamp.lang
    return [
        hidden_words(df, stamp=stamp, between=between, show=show),
        t(lang, "flows-colours", to=str(between.second)),
        t(lang, f"flows-note-{stamp.rule}"),
        record_words(stamp, between),
    ]
