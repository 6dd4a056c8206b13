"""What the page of a ceremony does: choose the round, show its controls, draw its statistics."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from merit.ceremony import Ceremony, ceremony, default_year, years_of
from merit.charts.anugerah import controls_rows, refusal, statistics
from merit.charts.base import Chart
from merit.charts.rows import Rows, plain
from merit.controls import OK
from merit.query import ask
from merit.ui import address
from merit.ui.answers import ROUNDS
from merit.ui.frame import View
from merit.ui.paging import SIZE, page_of
from merit.ui.show import cells, read, show, show_rows

FIRST = 10  # rows of a list that stand above the fold
# The statistics as they stand beside each other on a desk, in the order in which they are announced.
LINES = (
    ("totals", "by_group"),
    ("cumulative",),
    ("recipients",),
    ("best_by_group",),
    ("first_baik", "first_sangat_baik"),
    ("moved_up", "moved_down"),
    ("most_improved", "aspects"),
    ("talent_management",),
    ("by_province", "by_island"),
)


def choose(view: View) -> Ceremony | None:
    """The row of filters: year and provinces; None, with a word, while there is no round at all."""
    newest = default_year(view.ask)
    if newest is None:
        st.info(view.t("ceremony-no-round"), icon=":material/info:")
        return None
    places = view.ask("provinces")
    names = dict(zip(places["code"], places["name"], strict=True))
    when, where = st.columns([1, 3])
    with when:
        year = _year(view, newest)
    with where:
        provinces = address.pick_many(
            "provinces",
            view.t("ceremony-provinces"),
            list(names),
            name=names.__getitem__,
            nothing=view.t("ceremony-nation"),
            help=view.t("ceremony-provinces-help"),
        )
    chosen = tuple(sorted(provinces))
    # Asked of that very snapshot, whichever is current by now: the controls must speak of what is shown.
    made = partial(ceremony, partial(ask, view.snapshot), year, chosen)
    return view.keep(("round", year, chosen), made, among=ROUNDS)


def _year(view: View, newest: int) -> int:
    codes = [str(y) for y in sorted(years_of(view.ask), reverse=True)]
    # Not the year of the other pages: their newest year may be one whose round was never announced whole.
    return int(
        address.pick(
            "year",
            view.t("label-year"),
            codes,
            default=str(newest),
            name=str,
            memory=f"ceremony-year:{newest}",
        )
    )


def drawn(view: View, c: Ceremony) -> dict[str, Chart]:
    """The statistics by key, drawn once for all visitors."""
    stamp = view.stamp()
    key = ("statistics", c.year, c.provinces, stamp)
    return view.keep(key, partial(statistics, c, stamp=stamp), among=ROUNDS)


def contents(view: View, c: Ceremony) -> None:
    """Links to all parts of the page: there is no press text while a control fails."""
    parts = [
        (view.t("ceremony-controls-title"), "kendali"),
        (view.t("ceremony-files-title"), "berkas"),
        *([] if c.failed else [(view.t("ceremony-press-title"), "siaran-pers")]),
    ]
    parts += [(view.t(f"ceremony-jump-{_anchor(key)}"), _anchor(key)) for line in LINES for key in line]
    links = " · ".join(f"[{words}](#{anchor})" for words, anchor in parts)
    st.markdown(f"**{view.t('ceremony-contents')}:** {links}")


def _anchor(key: str) -> str:
    return key.replace("_", "-")


def checked(view: View, c: Ceremony) -> None:
    """Whether the sums agree, in a colour and in words; every control with its two sides one tap away."""
    st.header(view.t("ceremony-controls-title"), anchor="kendali")
    n, ok = len(c.controls), sum(control.state == OK for control in c.controls)
    if c.failed:
        first, *sentences = refusal(c, view.lang)
        st.error(
            "\n".join([f"**{first}**", "", *(f"- {plain(s)}" for s in sentences)]), icon=":material/block:"
        )
    elif ok == n:
        st.success(view.t("ceremony-controls-ok", n=n), icon=":material/check_circle:")
    else:
        words = view.t("ceremony-controls-known", n=ok, all=n, unknown=n - ok)
        st.success(words, icon=":material/check_circle:")
    every = st.expander(view.t("ceremony-controls-list", n=n), key="controls", on_change="rerun")
    if every.open:
        with every:
            show_rows(view, controls_rows(c, stamp=view.stamp()), file=not c.failed)


def draw(view: View, c: Ceremony, charts: dict[str, Chart]) -> None:
    """Every statistic under a heading with an anchor that never changes."""
    for line in LINES:
        places: Sequence[AbstractContextManager[object]] = [nullcontext()]
        if len(line) > 1:
            places = st.columns(len(line), gap="large")
        for place, key in zip(places, line, strict=True):
            with place:
                _statistic(view, c, _anchor(key), charts[key])


def _statistic(view: View, c: Ceremony, anchor: str, chart: Chart) -> None:
    st.header(chart.title, anchor=anchor)
    if not isinstance(chart, Rows):
        if _silent(chart):
            st.info(read(chart, chart.sentence), icon=":material/info:")
            st.caption(_small(chart))
            return
        show(view, chart, heading=False, file=not c.failed)
        return
    first = replace(chart, cells=chart.shown.head(FIRST))
    show_rows(view, first, note=_small(chart), file=not c.failed)
    n = len(chart.shown)
    if n <= FIRST:
        return
    page = f"page-{anchor}"
    label = view.t("ceremony-all-rows", n=n)
    every = st.expander(label, expanded=page in st.query_params, key=f"all:{anchor}", on_change="rerun")
    if every.open:
        with every:
            rows = chart.shown
            if n > SIZE:
                rows = page_of(view, rows, of=(c.year, c.provinces), key=page)
            cells(rows, alt=chart.title, name=page)


def _small(chart: Chart) -> str:
    """Note and stamp under a statistic."""
    return "\n\n".join(words for words in (read(chart, chart.note), chart.footer) if words)


def _silent(chart: Chart) -> bool:
    """Whether no bar of the figure has a length, as where nothing was published: words say it better."""
    bars = [trace for trace in chart.figure.data if isinstance(trace, go.Bar)]
    lengths = pd.Series([x for bar in bars for x in (bar.x if bar.orientation == "h" else bar.y)])
    return not (pd.to_numeric(lengths, errors="coerce") > 0).any()
