"""Drawings of stacked bars: groups diverging at the line of Baik, scopes against their target."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from merit.charts.anugerah.bars import LINE, blank, headings
from merit.charts.anugerah.scene import HIGH, LOW, Scene
from merit.charts.base import LEGEND, NOT_ASSESSED, NOT_ASSESSED_INK, finish
from merit.charts.table import printed_share
from merit.charts.words import Row, hatch
from merit.text import is_missing, number, percent, t

ROOM = 0.055  # share of a bar below which a number finds no room in it
DARK = "#101418"
Part = tuple[float, float, int | None, float, str]  # start, width, number (None: a share), place, bar


def _segment(
    figure: go.Figure,
    seen: Scene,
    parts: Sequence[Part],
    *,
    name: str,
    marker: Mapping[str, object],
    ink: str,
    legend: bool,
) -> None:
    """One kind of segment in all bars."""

    def words(n: int | None, width: float) -> str:
        # A width without a number is a share that a source printed.
        return printed_share(seen.lang, abs(width)) if n is None else number(seen.lang, n, 0)

    figure.add_bar(
        x=[width for _, width, _, _, _ in parts],
        base=[start for start, _, _, _, _ in parts],
        y=[place for *_, place, _ in parts],
        width=0.42,
        orientation="h",
        name=name,
        marker=dict(marker),
        text=["" if abs(width) < ROOM else words(n, width) for _, width, n, _, _ in parts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": ink},
        showlegend=legend,
        customdata=[f"{bar}: {words(n, width)}" for _, width, n, _, bar in parts],
        hovertemplate="%{customdata}<extra>" + name + "</extra>",
    )


def groups_figure(seen: Scene) -> go.Figure:
    """Per group the shares of those assessed, diverging at the line of Baik; the numbers are institutions."""
    figure, bars = go.Figure(), []
    for _, rows in seen.c.by_group.groupby("group", sort=False):
        counts = {str(k): int(n) for k, n in zip(rows["category"], rows["now"], strict=True)}
        bars.append((rows.iloc[0].to_dict(), counts))  # a group's own numbers stand in each of its rows
    places = list(range(len(bars)))
    # From the line outwards: Baik, Sangat Baik to the right; Kurang, Buruk to the left.
    for codes, sign in ((tuple(reversed(HIGH)), 1), (LOW, -1)):
        start = [0.0] * len(bars)
        for code in codes:
            if code not in seen.bands:
                continue
            parts: list[Part] = []
            for place, (group, counts) in enumerate(bars):
                n = counts.get(code, 0)
                share = sign * n / max(int(group["assessed"]), 1)
                parts.append((start[place], share, n, float(place), str(group["group_name"])))
                start[place] += share
            band = seen.bands[code]
            _segment(
                figure,
                seen,
                parts,
                name=band.name,
                marker={"color": band.colour},
                ink=band.ink,
                legend=True,
            )
    words = [_group_words(seen, group) for group, _ in bars]
    headings(figure, [place - 0.42 for place in places], words, x=-1)
    for place in places:
        ends = {"x0": 0, "x1": 0, "y0": place - 0.28, "y1": place + 0.28}
        figure.add_shape(type="line", line={"width": 2, "color": LINE}, **ends)
    figure.update_layout(
        barmode="overlay",
        showlegend=True,
        legend=LEGEND,
        xaxis={"visible": False, "range": [-1.01, 1.01]},
        yaxis={"visible": False, "range": [len(bars) - 0.6, -0.75]},
    )
    finish(figure, stamp=seen.stamp, n=seen.n_round(), height=150 + 62 * max(len(bars), 1))
    return figure.update_layout(margin={"t": 74})


def _group_words(seen: Scene, row: Row) -> str:
    name, assessed = str(row["group_name"]), int(row["assessed"])
    if not assessed:
        return f"<b>{name}</b>  {t(seen.lang, 'not-assessed-round').lower()}"
    if not seen.has_baik:
        return f"<b>{name}</b>  {number(seen.lang, assessed, 0)}"
    return seen.t("anugerah-groups-bar", group=name, n=int(row["baik_or_above"]), of=assessed)


def cumulative_figure(seen: Scene, told: pd.DataFrame, n: str) -> go.Figure:
    """Per scope 100 % of the registered: categories, those not assessed in grey, and the target as a mark."""
    figure = go.Figure()
    known = told[["share", "target", "baik_or_above", "below_baik"]].notna().any(axis=1)
    if not known.any():
        return blank(seen, seen.latest, n)
    bars = told[known | (told["scope"] == "all")].to_dict("records")
    for kind, parts in _kinds(seen, bars).items():
        if not parts:
            continue
        name, marker, ink = _look(seen, kind)
        _segment(figure, seen, parts, name=name, marker=marker, ink=ink, legend=True)
    places = list(range(len(bars)))
    headings(figure, [p - 0.42 for p in places], [_scope_words(seen, row) for row in bars])
    for width, colour in ((7, "#ffffff"), (3, DARK)):  # a mark that shows on bar and page alike
        figure.add_scatter(
            x=[None if is_missing(r["target"]) else float(r["target"]) for r in bars],
            y=places,
            mode="markers",
            showlegend=False,
            cliponaxis=False,
            marker={"symbol": "line-ns", "size": 20, "line": {"width": width, "color": colour}},
            hovertemplate=t(seen.lang, "target") + " %{x:.0%}<extra></extra>",
        )
    figure.update_layout(
        barmode="overlay",
        showlegend=True,
        legend=LEGEND,
        xaxis={"visible": False, "range": [0, 1.02]},
        yaxis={"visible": False, "range": [len(bars) - 0.6, -0.75]},
    )
    finish(figure, stamp=seen.latest, n=n, height=150 + 62 * max(len(bars), 1))
    return figure.update_layout(margin={"t": 74})


def _kinds(seen: Scene, bars: Sequence[Row]) -> dict[str, list[Part]]:
    """Segments by kind: categories, sums whose split was not printed, those not assessed at the far end."""
    kinds: dict[str, list[Part]] = {
        kind: [] for kind in (*HIGH, "baik_or_above", *LOW, "below_baik", "not_assessed")
    }
    for place, row in enumerate(bars):
        registered, start, name = max(int(row["registered"]), 1), 0.0, str(row["name"])
        for codes, total in ((HIGH, "baik_or_above"), (LOW, "below_baik")):
            split = all(c in seen.bands and not is_missing(row[c]) for c in codes)
            if not split and is_missing(row[total]):
                if total == "baik_or_above" and not is_missing(row["share"]):
                    kinds[total].append((start, float(row["share"]), None, float(place), name))
                break  # what lies beyond an unknown part has no place in the bar
            for column in codes if split else (total,):
                width = int(row[column]) / registered
                kinds[column].append((start, width, int(row[column]), float(place), name))
                start += width
        if not is_missing(row["not_assessed"]):
            width = int(row["not_assessed"]) / registered
            kinds["not_assessed"].append((1 - width, width, int(row["not_assessed"]), float(place), name))
    return kinds


def _look(seen: Scene, kind: str) -> tuple[str, dict[str, object], str]:
    if kind == "not_assessed":
        return t(seen.lang, "not-assessed"), {"color": NOT_ASSESSED}, NOT_ASSESSED_INK
    if kind in seen.bands:
        band = seen.bands[kind]
        return band.name, {"color": band.colour}, band.ink
    name = t(seen.lang, "baik-or-above" if kind == "baik_or_above" else "below-baik")
    pair = [seen.bands[c] for c in (HIGH if kind == "baik_or_above" else LOW) if c in seen.bands]
    if not pair:
        return name, {"color": NOT_ASSESSED}, NOT_ASSESSED_INK
    return name, {"color": pair[-1].colour, "pattern": hatch(pair[0], pair[-1])}, "#ffffff"


def _scope_words(seen: Scene, row: Row) -> str:
    lang = seen.lang
    known = not is_missing(row["share"])
    words = t(lang, "not-published-word")
    if known:
        words = f"<b>{seen.share(row['share'], printed=is_missing(row['baik_or_above']))}</b>"
    if not is_missing(row["baik_or_above"]):
        of = {"n": int(row["baik_or_above"]), "of": int(row["registered"])}
        words += f" ({t(lang, 'n-of-n', **of)})"
    if not is_missing(row["target"]):
        words += f" · {t(lang, 'target').lower()} {percent(lang, float(row['target']))}"
    return f"{row['name']}: {words}"
