"""Share at Baik or above against the target of each group."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import ACCENT, Chart, Stamp, finish
from merit.charts.table import labelled
from merit.text import is_missing, listing, number, percent, t

WORDED = ("share", "target", "baik_or_above", "registered")


def _words(stamp: Stamp, name: str, share: float, target: float, above: float, registered: float) -> str:
    lang = stamp.lang
    words = t(lang, "not-published-word") if is_missing(share) else f"<b>{percent(lang, share)}</b>"
    if not is_missing(above):
        words += f" ({t(lang, 'n-of-n', n=int(above), of=int(registered))})"
    if not is_missing(target):
        words += f" · {t(lang, 'target').lower()} {percent(lang, target)}"
    return f"{name}: {words}"


def share_against_target(df: pd.DataFrame, *, stamp: Stamp, year: int, names: Mapping[str, str]) -> Chart:
    """Share of the registered at Baik or above per group, with the target where one was set.

    Args:
        df: answer of share_against_target: scope, registered, baik_or_above (institutions), share,
            target (0 to 1); one row per scope of `year`.
        stamp: what the figure carries.
        year: the year shown.
        names: scope -> name, in reading order.
    """
    lang = stamp.lang
    shown = df[df["share"].notna() | df["target"].notna()]
    shown = shown.set_index("scope").reindex([s for s in names if s in set(shown["scope"])]).reset_index()
    labels = [names[s] for s in shown["scope"]]
    places = list(range(len(shown)))
    figure = go.Figure()
    figure.add_bar(
        x=shown["share"],
        y=places,
        width=0.34,
        orientation="h",
        marker={"color": ACCENT},
        customdata=labels,
        hovertemplate="%{customdata}: %{x:.0%}<extra></extra>",
    )
    for width, colour in ((7, "#ffffff"), (3, "#101418")):  # a mark that shows on bar and page alike
        figure.add_scatter(
            x=shown["target"],
            y=places,
            mode="markers",
            name=t(lang, "target"),
            marker={"symbol": "line-ns", "size": 20, "line": {"width": width, "color": colour}},
            hovertemplate=t(lang, "target") + " %{x:.0%}<extra></extra>",
        )
    # The words stand above their bar: at 390 px there is no room beside it.
    figure.add_scatter(
        x=[0] * len(shown),
        y=[place - 0.36 for place in places],
        text=[_words(stamp, *row) for row in zip(labels, *(shown[c] for c in WORDED), strict=True)],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
    )
    figure.update_layout(
        xaxis={"range": [0, 1.02], "visible": False},
        yaxis={"range": [len(shown) - 0.6, -0.7], "visible": False},
    )
    n = t(lang, "n-institutions", n=number(lang, float(shown["registered"].fillna(0).sum()), 0))
    met = shown.dropna(subset=["share", "target"])
    reached = [names[s] for s in met.loc[met["share"] >= met["target"], "scope"]]
    short = [names[s] for s in met.loc[met["share"] < met["target"], "scope"]]
    none = t(lang, "nobody")
    sentence = t(lang, "target-none", year=str(year))
    if len(met):
        sentence = t(
            lang,
            "target-sentence",
            year=str(year),
            reached=listing(lang, reached) or none,
            short=listing(lang, short) or none,
        )
    table = labelled(
        shown.assign(name=labels),
        [
            ("name", t(lang, "group"), "text"),
            ("share", t(lang, "share"), "share"),
            ("target", t(lang, "target"), "share"),
            ("baik_or_above", t(lang, "baik-or-above"), "count"),
            ("registered", t(lang, "registered"), "count"),
        ],
        missing=t(lang, "not-published-word"),
    )
    return Chart(
        "terhadap-target",
        t(lang, "target-title", year=str(year)),
        finish(figure, stamp=stamp, n=n, height=110 + 62 * max(len(shown), 1)),
        sentence,
        table,
        ("share_against_target",),
        note=t(lang, "target-note"),
        footer=stamp.line(n),
    )
