"""Aspects side by side: one strip per aspect, one mark per institution, in percent of the maximum."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import Chart, Stamp, finish
from merit.charts.compare_words import (
    LEGEND,
    Member,
    absent_word,
    legend_name,
    legend_room,
    named,
    percent_words,
    status_note,
    value_words,
)
from merit.charts.institution_claims import source_link
from merit.charts.institution_words import missing_word
from merit.charts.table import Table, labelled
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t

Records = list[dict[Hashable, Any]]
Places = dict[tuple[str, int], float]
APART = 9.5  # percent between two marks of a lane: mark and letter do not touch at 390 px
ASIDE, RING = 2.4, 3.7  # percent from the middle of a mark to its letter, without and with a ring
HEAD, LANE, FOOT = 22, 21, 12  # pixels: words above a strip, a lane of marks, the gap below
TRACK = "rgba(125,133,144,0.45)"


def lanes(values: Mapping[str, float]) -> dict[str, int]:
    """A lane for every code so that no two marks of a lane touch; lanes are filled from the top."""
    ends: list[float] = []
    found = {}
    for code, value in sorted(values.items(), key=lambda item: item[1]):
        lane = next((i for i, end in enumerate(ends) if value - end >= APART), len(ends))
        ends[lane : lane + 1] = [value]
        found[code] = lane
    return found


def compare_aspects(df: pd.DataFrame, members: Sequence[Member], *, stamp: Stamp, year: int) -> Chart:
    """Strips in percent of each aspect's maximum, the best of the final scores ringed and named.

    Args:
        df: answer of compare_aspects; may be empty.
        members: the institutions, in the order asked.
        stamp: what the figure carries.
        year: the year shown.
    """
    lang = stamp.lang
    instruments = df["instrument"].drop_duplicates().tolist()
    # Scores of two instruments share no strip: the one that most institutions have is drawn.
    counts = df[df["unit"].notna()].groupby("instrument")["institution"].nunique()
    shown = str(counts.idxmax()) if len(counts) else (instruments[0] if instruments else "")
    rows = df[df["instrument"] == shown].to_dict("records")
    known = [r for r in rows if not is_missing(r["percent"])]
    with_any = {str(r["institution"]) for r in known}
    figure, height, room = _figure(stamp, rows, known, members, year)
    n = t(lang, "compare-n-aspects", n=len(with_any), all=len(members))
    finish(figure, stamp=stamp, n=n, height=int(height) + room + 80)
    figure.update_layout(margin={"t": room + 8})
    return Chart(
        "bandingkan-aspek",
        t(lang, "compare-aspects-title", year=str(year)),
        figure,
        _sentence(stamp, known, members, year),
        _table(stamp, known),
        ("compare_aspects",),
        sources=_sources(stamp, known),
        note=_note(stamp, known),
        footer=stamp.line(n),
    )


def _figure(
    stamp: Stamp, rows: Records, known: Records, members: Sequence[Member], year: int
) -> tuple[go.Figure, float, int]:
    """The figure with its height in pixels without margins, and the room its legend needs."""
    figure, places, top = go.Figure(), Places(), 0.0
    heads: list[tuple[float, str]] = []
    for no in dict.fromkeys(int(r["aspect_no"]) for r in rows):
        own = [r for r in rows if r["aspect_no"] == no]
        at = lanes({str(r["institution"]): float(r["percent"]) for r in own if not is_missing(r["percent"])})
        heads.append((top + HEAD / 2, _head(stamp, own, members)))
        for code, lane in at.items():
            places[code, no] = top + HEAD + LANE * (lane + 0.5)
        for lane in range(max(at.values(), default=0) + 1):
            y = top + HEAD + LANE * (lane + 0.5)
            line = {"color": TRACK, "width": 1}
            figure.add_shape(type="line", x0=0, x1=100, y0=y, y1=y, line=line, layer="below")
        top += HEAD + LANE * (max(at.values(), default=0) + 1) + FOOT
    names = []
    for member in members:
        own = [r for r in known if r["institution"] == member.code]
        existed = all(r["existed"] for r in rows if r["institution"] == member.code)
        note = "" if own else absent_word(stamp, existed=existed, year=year)
        names.append(legend_name(member, note))
        _marks(figure, stamp, member, own, places, names[-1])
    figure.add_scatter(
        x=[0] * len(heads),
        y=[y for y, _ in heads],
        text=[words for _, words in heads],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )
    ticks = {str(p): percent_words(stamp, p, 0) for p in (0, 25, 50, 75, 100)}
    figure.update_layout(
        showlegend=True,
        legend=LEGEND,
        xaxis={"range": [-3, 110], "tickvals": [*map(int, ticks)], "ticktext": [*ticks.values()]},
        yaxis={"range": [max(top, 1), 0], "visible": False},
    )
    figure.update_xaxes(showgrid=True, gridcolor="rgba(125,133,144,0.2)")
    return figure, top, legend_room(names)


def _head(stamp: Stamp, rows: Records, members: Sequence[Member]) -> str:
    """The words above a strip: the aspect and the letters of the best, if there is a comparison."""
    lang, letters = stamp.lang, {m.code: m.letter for m in members}
    words = {"aspect": f"<b>{rows[0][f'short_{lang}']}</b>"}
    best = [r for r in rows if r["is_best"]]
    if best:
        who = listing(lang, [letters[r["institution"]] for r in best])
        percent = percent_words(stamp, best[0]["percent"])
        return t(lang, "compare-strip-best", letters=who, percent=percent, **words)
    if any(not is_missing(r["percent"]) for r in rows):
        return t(lang, "compare-strip-alone", **words)
    return t(lang, "compare-strip-none", missing=missing_word(stamp), **words)


def _marks(figure: go.Figure, stamp: Stamp, member: Member, rows: Records, places: Places, name: str) -> None:
    """The marks of one institution: filled when final, open otherwise, a ring around the best."""
    for final in (True, False):
        part = [r for r in rows if (r["status"] == "final") == final]
        if not part and not (final and not rows):
            continue
        figure.add_scatter(
            # A trace without any point would be missing from the legend.
            x=[float(r["percent"]) for r in part] if part else [None],
            y=[places[member.code, int(r["aspect_no"])] for r in part] if part else [None],
            mode="markers",
            cliponaxis=False,
            name=name,
            legendgroup=member.code,
            marker={
                "symbol": member.symbol + ("" if final else "-open"),
                "size": 12,
                "color": member.colour,
                "line": {"width": 0 if final else 2, "color": member.colour},
            },
            customdata=[_hover(stamp, r) for r in part],
            hovertemplate="%{customdata}<extra></extra>",
        )
    figure.add_scatter(
        x=[float(r["percent"]) + (RING if r["is_best"] else ASIDE) for r in rows],
        y=[places[member.code, int(r["aspect_no"])] for r in rows],
        text=[f"<b>{member.letter}</b>" if r["is_best"] else member.letter for r in rows],
        mode="text",
        textposition="middle right",
        cliponaxis=False,
        legendgroup=member.code,
        showlegend=False,
        hoverinfo="skip",
    )
    best = [r for r in rows if r["is_best"]]
    if best:
        figure.add_scatter(
            x=[float(r["percent"]) for r in best],
            y=[places[member.code, int(r["aspect_no"])] for r in best],
            mode="markers",
            cliponaxis=False,
            legendgroup=member.code,
            showlegend=False,
            hoverinfo="skip",
            marker={
                "symbol": "circle-open",
                "size": 20,
                "color": member.colour,
                "line": {"width": 2, "color": member.colour},
            },
        )


def _hover(stamp: Stamp, row: Row) -> str:
    lang = stamp.lang
    value = value_words(stamp, row)
    if row["unit"] == "points":
        maximum = missing_word(stamp) if is_missing(row["maximum"]) else number(lang, float(row["maximum"]))
        value = t(lang, "compare-points-of", points=value, maximum=maximum)
        value = f"{value} ({percent_words(stamp, row['percent'])})"
    status = status_note(stamp, row)
    end = f", {status}" if status else ""
    return f"<b>{row['name']}</b><br>{row[f'name_{lang}']}: {value}{end}"


def _sentence(stamp: Stamp, known: Records, members: Sequence[Member], year: int) -> str:
    lang, words = stamp.lang, {"year": str(year)}
    if not known:
        return t(lang, "compare-aspects-none", **words)
    final = [r for r in known if not is_missing(r["gap"]) and r["status"] == "final"]
    if not final:
        names = listing(lang, [m.name for m in members if any(r["institution"] == m.code for r in known)])
        return t(lang, "compare-aspects-alone", names=names, **words)
    of = len({r["aspect_no"] for r in final})
    leads = {r["institution"]: r for r in final if r["leads"]}
    ahead = sorted(leads.values(), key=lambda r: (-int(r["leads"]), int(r["place"])))
    items = [t(lang, "compare-aspects-lead", name=str(r["name"]), n=int(r["leads"])) for r in ahead]
    said = [t(lang, "compare-aspects-sentence", items=listing(lang, items), of=of, **words)]
    if sum(int(r["leads"]) for r in ahead) > of:
        said.append(t(lang, "compare-aspects-shared"))
    widest = max(float(r["gap"]) for r in final)
    if widest == 0:
        return " ".join([*said, t(lang, "compare-aspects-level")])
    no = next(r["aspect_no"] for r in final if float(r["gap"]) == widest)
    own = sorted((r for r in final if r["aspect_no"] == no), key=lambda r: float(r["percent"]))
    low = [r for r in own if abs(float(r["percent"]) - float(own[0]["percent"])) < 1e-6]
    said.append(
        t(
            lang,
            "compare-aspects-gap",
            aspect=str(own[0][f"name_{lang}"]),
            best=named(stamp, [r for r in own if r["is_best"]]),
            high=percent_words(stamp, own[-1]["percent"]),
            worst=named(stamp, low),
            low=percent_words(stamp, own[0]["percent"]),
            gap=number(lang, widest),
        )
    )
    return " ".join(said)


def _note(stamp: Stamp, known: Records) -> str:
    lang, said = stamp.lang, []
    if any(r["is_best"] for r in known):
        said.append(t(lang, "compare-note-ring"))
    if any(r["status"] != "final" for r in known):
        said.append(t(lang, "compare-note-open"))
    shares: dict[str, list[str]] = {}
    for r in known:
        if r["unit"] == "percent":
            shares.setdefault(str(r["name"]), []).append(str(r["aspect_no"]))
    if shares:
        items = [f"{name} ({t(lang, 'compare-aspect')} {', '.join(nos)})" for name, nos in shares.items()]
        said.append(t(lang, "compare-note-percent", items=listing(lang, items)))
    return " ".join(said)


def _sources(stamp: Stamp, known: Records) -> tuple[str, ...]:
    """Each source once per institution, with the aspects that rest on it."""
    cited: dict[tuple[str, str], list[str]] = {}
    for row in known:
        if not is_missing(row["source_id"]):
            key = (str(row["name"]), source_link(row, stamp=stamp))
            cited.setdefault(key, []).append(str(row["aspect_no"]))
    word = t(stamp.lang, "compare-aspect")
    return tuple(f"**{name}** ({word} {', '.join(nos)}): {link}" for (name, link), nos in cited.items())


def _table(stamp: Stamp, known: Records) -> Table:
    """One row per aspect and institution of which a score is known."""
    lang = stamp.lang
    frame = pd.DataFrame(
        [
            {
                "aspect": f"{r['aspect_no']} {r[f'name_{lang}']}",
                "name": r["name"],
                "points": r["points"],
                "maximum": r["maximum"],
                "percent": r["percent"],
                "status": t(lang, f"status-{r['status']}"),
                "best": t(lang, "compare-best") if r["is_best"] else "–",
            }
            for r in sorted(known, key=lambda r: (int(r["aspect_no"]), int(r["place"])))
        ],
        columns=["aspect", "name", "points", "maximum", "percent", "status", "best"],
    )
    return labelled(
        frame,
        [
            ("aspect", t(lang, "compare-aspect-heading"), "text"),
            ("name", t(lang, "institution"), "text"),
            ("points", t(lang, "compare-points"), "score"),
            ("maximum", t(lang, "compare-maximum"), "score"),
            ("percent", t(lang, "compare-percent"), "score"),
            ("status", t(lang, "status"), "text"),
            ("best", t(lang, "compare-best-heading"), "text"),
        ],
        missing=missing_word(stamp),
    )
