"""Show a chart in one call: title, figure, sentence, table, sources and query."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st
from markupsafe import Markup

from merit.charts.base import Chart
from merit.charts.drawing import NONE
from merit.charts.rows import Rows, plain
from merit.charts.table import Table
from merit.questions import question
from merit.spreadsheet import csv_bytes
from merit.ui.card import Csv, block, button, copyable, details, html_table, inline, show_card, tools
from merit.ui.frame import View


def csv_text(chart: Chart) -> str:
    """The chart's table as CSV; the sentence and the stamp stand in the first lines."""
    frame, kinds = chart.table.frame, chart.table.kinds
    text = [name for name in frame.columns if kinds[name] == "text"]
    head = [chart.title, chart.sentence, chart.note, chart.footer, *chart.sources]
    return csv_bytes(frame, text, head=head).decode()


def csv_of(seen: View, chart: Chart) -> Csv:
    """The file of a chart as its card offers it."""
    return Csv(f"{chart.name}-{seen.snapshot.id}.csv", csv_text(chart), seen.t("download-csv"))


def read(chart: Chart, text: str) -> str:
    """Words of `chart` as the page may read them: Markdown where they are, escaped where they are plain."""
    return plain(text) if chart.plain else text


def _sources(seen: View, chart: Chart) -> Markup:
    """Sources and queries behind a chart."""
    lines = [inline(source) for source in chart.sources]
    if not lines:
        lines = [inline(seen.t("no-published-source", snapshot=seen.snapshot.id))]
    for name in chart.questions:
        words = Markup("<strong>{}</strong> <code>queries/{}.sql</code>").format(
            seen.t("question-file"), name
        )
        if seen.lang == "en":  # the questions are written in English
            words += Markup("<br>{}").format(question(name).question)
        lines.append(words)
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return details("source", seen.t("see-source"), Markup("<ul>{}</ul>").format(items))


def _tools(seen: View, chart: Chart, *more: Markup, file: bool) -> tuple[Markup, Csv | None]:
    csv = csv_of(seen, chart) if file else None
    return tools(*more, _sources(seen, chart), button(csv.label) if csv else Markup("")), csv


def table(seen: View, content: Table, *, alt: str) -> None:
    """A real HTML table, readable on a phone and by a screen reader, every row."""
    if content.frame.empty:
        st.info(seen.t("empty-here"))
        return
    cells(content.folded(seen.lang), alt=alt, name=alt)


def cells(frame: pd.DataFrame, *, alt: str, name: str) -> None:
    """A frame of Markdown cells as a table, every row; `alt` says what it holds, `name` is its own."""
    show_card(f"table:{name}", html_table(frame, alt))


def show_text(seen: View, name: str, text: str) -> None:
    """A text to copy: an address, a query, a command; `name` is the card's own."""
    show_card(f"text:{name}", copyable(text.strip(), seen.t("copy"), seen.t("copied")))


def show_rows(seen: View, content: Rows, *, note: str = "", file: bool = True) -> None:
    """Draw a finding told as a table: its sentence, its narrow rows, sources, query, download, a note.

    Without `file` nothing can be downloaded.
    """
    told = replace(content, drawing=NONE, cells=content.shown)
    html, csv = seen.draw(_told, seen, told, note=note, file=file)
    show_card(f"rows:{content.name}", html, csv=csv)


def _told(seen: View, content: Rows, *, note: str, file: bool) -> tuple[Markup, Csv | None]:
    html, small = block(read(content, content.sentence)), _small(note)
    if content.shown.empty:
        return html + small, None
    below, csv = _tools(seen, content, file=file)
    return html + html_table(content.shown, content.title) + below + small, csv


def _small(note: str) -> Markup:
    return Markup('<div class="merit-note">{}</div>').format(block(note)) if note else Markup("")


def show(
    seen: View,
    chart: Chart,
    *,
    heading: bool = True,
    caption: bool = True,
    table_open: bool = False,
    file: bool = True,
    on_choice: Callable[[str], None] | None = None,
) -> None:
    """Draw `chart`: heading, figure with its sentence as text alternative, caption, details.

    Without `file` nothing can be downloaded. `on_choice` is called with the name of a mark that was clicked.
    """
    if heading:
        st.header(chart.title, anchor=False)
    if chart.table.frame.empty:
        st.info(read(chart, chart.sentence) or seen.t("empty-here"), icon=":material/info:")
        return
    told = replace(chart, drawing=NONE)
    html, csv = seen.draw(_around, seen, told, caption=caption, table_open=table_open, file=file)
    show_card(f"chart:{chart.name}", html, chart=chart, csv=csv, on_choice=on_choice)


def _around(
    seen: View, chart: Chart, *, caption: bool, table_open: bool, file: bool
) -> tuple[Markup, Csv | None]:
    """Everything of a chart but its picture: words, tools, table; and its file."""
    html = block(read(chart, chart.sentence)) if caption else Markup("")
    html += _small(read(chart, chart.note) if chart.note else "")
    rows = html_table(chart.table.folded(seen.lang), chart.title, chart.table.numbers)
    opened = details("table", seen.t("see-table"), rows, open_=table_open)
    below, csv = _tools(seen, chart, opened, file=file)
    return html + below, csv
