"""Show a chart in one call: title, figure, sentence, table, sources and query."""

from collections.abc import Callable

import streamlit as st

from merit.charts.base import Chart, Table
from merit.questions import question
from merit.text import t
from merit.ui.frame import View

PLOT = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def csv_of(chart: Chart) -> bytes:
    """The chart's table as CSV (UTF-8 with BOM); the sentence and the stamp stand in the first lines."""
    head = [chart.title, chart.sentence, chart.footer]
    lines = "".join(f"# {line}\n" for line in head if line)
    return ("﻿" + lines + chart.table.frame.to_csv(index=False)).encode()


def table(seen: View, content: Table, *, alt: str) -> None:
    """A real HTML table, readable on a phone and by a screen reader, every row."""
    if content.frame.empty:
        st.info(seen.t("empty-here"))
        return
    st.table(content.display(seen.lang), hide_index=True, border="horizontal", alt=alt)


def _details(seen: View, chart: Chart) -> None:
    tools = st.container(horizontal=True)
    with tools.popover(seen.t("see-source"), icon=":material/source:"):
        for source in chart.sources:
            st.markdown(f"- {source}")
        if not chart.sources:
            st.markdown(seen.t("no-published-source", snapshot=seen.snapshot.id))
        for name in chart.questions:
            st.markdown(f"**{seen.t('question-file')}** `queries/{name}.sql`")
            st.caption(question(name).question)
    tools.download_button(
        seen.t("download-csv"),
        csv_of(chart),
        file_name=f"{chart.name}-{seen.snapshot.id}.csv",
        mime="text/csv",
        key=f"csv:{chart.name}",
        on_click="ignore",
        icon=":material/download:",
    )
    with st.expander(t(seen.lang, "see-table")):
        table(seen, chart.table, alt=chart.title)


def show(
    seen: View,
    chart: Chart,
    *,
    heading: bool = True,
    caption: bool = True,
    on_select: Callable[[], None] | None = None,
) -> None:
    """Draw `chart`: heading, figure with its sentence as text alternative, caption, details."""
    if heading:
        st.header(chart.title)
    if chart.table.frame.empty:
        st.info(chart.sentence or seen.t("empty-here"), icon=":material/info:")
        return
    st.plotly_chart(
        chart.figure,
        config=PLOT,
        alt=chart.sentence,
        key=f"chart:{chart.name}",
        on_select=on_select or "ignore",
        selection_mode="points",
    )
    if caption:
        st.markdown(chart.sentence)
    if chart.note:
        st.caption(chart.note)
    _details(seen, chart)
