"""What differs between two snapshots, or what a file would change, on the page."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import streamlit as st

from merit.charts import desk as charts
from merit.charts.anugerah.checks import control_words
from merit.charts.base import Category, Stamp, categories_of
from merit.charts.rows import Rows, plain
from merit.controls import FAILED
from merit.desk.preview import Preview
from merit.difference import Difference
from merit.ingest.score_file.checked import Checked
from merit.store import DESK, Snapshot
from merit.ui.desk.act import frames
from merit.ui.frame import View
from merit.ui.paging import SIZE, page_of
from merit.ui.show import cells, show_rows

SHORT = 10  # rows of a list of changes at a time: what stands below it stays in reach


@st.cache_resource(show_spinner=False)
def bands() -> dict[str, Category]:
    """The categories with known bounds, by code."""
    return categories_of(frames()["categories"])


@st.cache_resource(max_entries=32, ttl=3600, show_spinner=False)
def _told(_found: Difference, _stamp: Stamp, which: str, before: str | None, after: str, lang: str) -> Rows:
    """The rows or the moves in words, once for each pair of snapshots: their ids are the key."""
    make = charts.changes if which == "changes" else charts.moves
    return make(_found, stamp=_stamp, bands=bands())


def paged(view: View, rows: Rows, key: str) -> None:
    """A finding told as a table, in pages where it is long; the file has every row."""
    if len(rows.shown) > SHORT:
        rows = replace(rows, cells=page_of(view, rows.shown, of=key, key=f"page-{key}", size=SHORT))
    show_rows(view, _named(rows, key))


def _named(rows: Rows, key: str) -> Rows:
    """The rows under a name of their own: a list may stand on the page several times."""
    return replace(rows, name=f"{rows.name}-{key}")


def seen_from(view: View, name: str, kind: str) -> View:
    """The view of a snapshot of the desk, for its stamp: nothing is asked of it."""
    return replace(view, snapshot=Snapshot(DESK, name, kind, Path()), pin=None)


def draw(view: View, found: Difference, kind: str, place: str) -> None:
    """The difference: totals of a year under each rule, moves by name, rows. `place` keeps keys apart."""
    here = seen_from(view, found.after, kind)
    stamp = here.stamp()
    key = (found.before, found.after, view.lang)
    rows, moved = (_told(found, stamp, which, *key) for which in ("changes", "moves"))
    if lost := charts.lost(found, view.lang):
        st.warning(lost, icon=":material/warning:")
    st.markdown(f"{rows.sentence} {moved.sentence} {charts.shifts(found, view.lang)}".rstrip())
    years = sorted({int(y) for y in found.totals["year"]}, reverse=True)
    if years:
        st.subheader(view.t("publish-totals-title"), anchor=False)
        label = view.t("label-year")
        year = st.selectbox(label, years, format_func=str, key=f"desk:year:{place}")
        paged(here, charts.totals(found, int(year), stamp=stamp, bands=bands()), f"jumlah-{place}")
    st.subheader(view.t("publish-moves-title"), anchor=False)
    paged(here, moved, f"pindah-{place}")
    st.subheader(view.t("publish-changes-title"), anchor=False)
    paged(here, rows, f"perubahan-{place}")


def unread(view: View, checked: Checked) -> None:
    """Columns of the file that nobody reads, so that nobody takes them for published."""
    if checked.unread:
        columns = ", ".join(plain(column) for column in checked.unread)
        st.warning(view.t("publish-unread", columns=columns), icon=":material/view_column:")


def controlled(view: View, seen: Preview, place: str) -> None:
    """The controls of every round that is touched; those that fail stand in the open."""
    st.subheader(view.t("control-title"), anchor=False)
    here = seen_from(view, seen.snapshot, seen.kind)
    rows = charts.controls(seen.controls, stamp=here.stamp())
    if seen.failed:
        told = [
            f"- {year}: {plain(control_words(control, view.lang).sentence)}"
            for year in sorted(seen.controls, reverse=True)
            for control in seen.controls[year]
            if control.state == FAILED
        ]
        st.error("\n".join([f"**{rows.sentence}**", "", *told]), icon=":material/block:")
    elif seen.controls:
        st.success(rows.sentence, icon=":material/check_circle:")
    else:
        st.info(rows.sentence, icon=":material/info:")
        return
    n = len(rows.table.frame)
    every = st.expander(
        view.t("ceremony-controls-list", n=n), key=f"desk:controls:{place}", on_change="rerun"
    )
    if every.open:
        with every:
            paged(here, rows, f"kendali-{place}")


def table(view: View, rows: pd.DataFrame, key: str, alt: str, of: str) -> None:
    """Markdown cells in pages; every row can be reached."""
    if len(rows) > SIZE:
        rows = page_of(view, rows, of=of, key=f"page-{key}")
    cells(rows, alt=alt, name=key)
