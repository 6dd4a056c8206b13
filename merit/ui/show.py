"""Show a chart in one call: title, figure, sentence, table, sources and query."""

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

# A placeholder that the page replaces by its theme's own colour.
from streamlit.elements.lib.streamlit_plotly_theme import GRAY_90

from merit.charts.base import Chart
from merit.charts.rows import Rows, plain
from merit.charts.table import Table
from merit.questions import question
from merit.spreadsheet import csv_bytes
from merit.text import t
from merit.ui.frame import View

PLOT = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def csv_of(chart: Chart) -> bytes:
    """The chart's table as CSV (UTF-8 with BOM); the sentence and the stamp stand in the first lines."""
    frame, kinds = chart.table.frame, chart.table.kinds
    text = [name for name in frame.columns if kinds[name] == "text"]
    return csv_bytes(
        frame, text, head=[chart.title, chart.sentence, chart.note, chart.footer, *chart.sources], mark=True
    )


def table(seen: View, content: Table, *, alt: str) -> None:
    """A real HTML table, readable on a phone and by a screen reader, every row."""
    if content.frame.empty:
        st.info(seen.t("empty-here"))
        return
    st.table(content.folded(seen.lang), hide_index=True, border="horizontal", alt=alt)


def _tools(seen: View, chart: Chart, *, file: bool) -> None:
    tools = st.container(horizontal=True)
    with tools.popover(seen.t("see-source"), icon=":material/source:"):
        for source in chart.sources:
            st.markdown(f"- {source}")
        if not chart.sources:
            st.markdown(seen.t("no-published-source", snapshot=seen.snapshot.id))
        for name in chart.questions:
            st.markdown(f"**{seen.t('question-file')}** `queries/{name}.sql`")
            if seen.lang == "en":  # the questions are written in English
                st.caption(question(name).question)
    if not file:
        return
    tools.download_button(
        seen.t("download-csv"),
        csv_of(chart),
        file_name=f"{chart.name}-{seen.snapshot.id}.csv",
        mime="text/csv",
        key=f"csv:{chart.name}",
        on_click="ignore",
        icon=":material/download:",
    )


def read(chart: Chart, text: str) -> str:
    """Words of `chart` as the page may read them: Markdown where they are, escaped where they are plain."""
    return plain(text) if chart.plain else text


def show_rows(seen: View, content: Rows, *, file: bool = True) -> None:
    """Draw a finding told as a table: its sentence, its narrow rows, sources, query and download.

    Without `file` nothing can be downloaded.
    """
    st.markdown(read(content, content.sentence))
    if not content.shown.empty:
        st.table(content.shown, hide_index=True, border="horizontal", alt=content.title)
        _tools(seen, content, file=file)


def _readable(figure: go.Figure) -> go.Figure:
    """The figure with the page's full text colour: Streamlit's grey for charts misses 4.5:1 on white."""
    return (
        go.Figure(figure)
        .update_layout(font={"color": GRAY_90}, legend={"font": {"color": GRAY_90}})
        .update_xaxes(tickfont={"color": GRAY_90})
        .update_yaxes(tickfont={"color": GRAY_90})
    )


def show(
    seen: View,
    chart: Chart,
    *,
    heading: bool = True,
    caption: bool = True,
    table_open: bool = False,
    file: bool = True,
    on_select: Callable[[], None] | None = None,
) -> None:
    """Draw `chart`: heading, figure with its sentence as text alternative, caption, details.

    Without `file` nothing can be downloaded.
    """
    if heading:
        st.header(chart.title, anchor=False)
    if chart.table.frame.empty:
        st.info(read(chart, chart.sentence) or seen.t("empty-here"), icon=":material/info:")
        return
    st.plotly_chart(
        _readable(chart.figure),
        config=PLOT,
        alt=chart.sentence,
        key=f"chart:{chart.name}",
        on_select=on_select or "ignore",
        selection_mode="points",
    )
    if caption:
        st.markdown(read(chart, chart.sentence))
    if chart.note:
        st.caption(read(chart, chart.note))
    _tools(seen, chart, file=file)
    with st.expander(t(seen.lang, "see-table"), expanded=table_open):
        table(seen, chart.table, alt=chart.title)
