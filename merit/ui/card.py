"""A chart on a page: one element that holds picture, words, table, sources and file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b

import pandas as pd
import streamlit as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from merit.charts.base import Chart
from merit.web.assets import asset

# Where the page's own code stands: the address names its content, so that a new version is a new address.
CODE = f"""
export default async (mount) =>
  (await import(new URL("{asset("card.js").url}", location.origin))).default(mount);
"""


@dataclass(frozen=True)
class Csv:
    """A file that the browser makes of a text: name, text, the button's words."""

    name: str
    text: str
    label: str


@cache
def _markdown() -> MarkdownIt:
    """CommonMark without HTML: what data contain can never become markup."""
    made = MarkdownIt("commonmark", {"html": False, "breaks": False}).enable("strikethrough")
    usual = made.validateLink
    # Small trends are pictures written by merit.charts.sparkline; as a picture an SVG cannot run anything.
    made.validateLink = lambda url: usual(url) or url.startswith("data:image/svg+xml;base64,")  # type: ignore[method-assign]
    return made


def inline(text: object) -> Markup:
    """One line of Markdown as HTML; links to other sites open a page of their own."""
    return _inline(str(text))


@lru_cache(4096)
def _inline(text: str) -> Markup:
    return _safe(_markdown().renderInline(text))


def _safe(made: str) -> Markup:
    # markdown-it escapes whatever is not Markdown.
    return Markup(made.replace('<a href="http', '<a target="_blank" rel="noopener" href="http'))  # noqa: S704


def markdown(text: str) -> Markup:
    """Markdown with paragraphs and lists as HTML."""
    return _safe(_markdown().render(text))


def block(text: str) -> Markup:
    """Paragraphs of Markdown as HTML."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(inline(part)) for part in parts)


def html_table(frame: pd.DataFrame, label: str, numbers: Sequence[str] = ()) -> Markup:
    """Every row of a frame of Markdown cells as a table; `numbers` are columns that are right-aligned.

    The first cell of a row is its header: a screen reader says it with each other cell of the row.
    """
    kinds = [Markup(' class="merit-number"') if c in numbers else Markup("") for c in frame.columns]
    head = Markup("").join(
        Markup('<th scope="col"{}>{}</th>').format(k, inline(c))
        for k, c in zip(kinds, frame.columns, strict=True)
    )
    cells = [Markup('<th scope="row"{}>{}</th>'), *[Markup("<td{}>{}</td>")] * (len(kinds) - 1)]
    rows = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(c.format(k, inline(v)) for c, k, v in zip(cells, kinds, row, strict=True))
        )
        for row in frame.itertuples(index=False)
    )
    return Markup('<table aria-label="{}"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(
        label, head, rows
    )


def details(name: str, label: str, inside: Markup, *, open_: bool = False) -> Markup:
    """A part that opens at a click or a key; it stays open while the chart beside it changes."""
    return Markup(
        '<details data-name="{}"{}><summary>{}</summary><div class="merit-inside">{}</div></details>'
    ).format(name, Markup(" open") if open_ else "", label, inside)


def tools(*parts: Markup) -> Markup:
    """Parts beside each other; one that is open takes the whole width."""
    return Markup('<div class="merit-tools">{}</div>').format(Markup("").join(parts))


def copyable(text: str, label: str, done: str) -> Markup:
    """A text as it is, and a button (`label`) that copies it and then says `done`."""
    return Markup(
        '<div class="merit-copy"><pre>{}</pre><button type="button" data-copy>{}</button>'
        '<span role="status" data-done="{}"></span></div>'
    ).format(text, label, done)


def button(label: str) -> Markup:
    """The button that saves the card's file."""
    return Markup('<button type="button" data-csv>{}</button>').format(label)


def show_card(
    key: str,
    html: Markup,
    *,
    chart: Chart | None = None,
    csv: Csv | None = None,
    on_choice: Callable[[str], None] | None = None,
) -> None:
    """Show words and tables (`html`, made by this module), below the picture of `chart` if there is one.

    `on_choice` is called with the name (the first of its custom data) of the mark that was clicked.
    """
    figure = chart.picture if chart else None
    data = {
        "html": str(html),
        "figure": figure.json if figure else "",
        "svg": figure.svg if figure else "",
        "height": figure.height if figure else 0,
        "label": chart.sentence if chart else "",
        "csv": {"name": csv.name, "text": csv.text} if csv else None,
        "select": on_choice is not None,
    }
    content = "\0".join(str(part) for part in data.values())
    data["id"] = blake2b(content.encode(), digest_size=8).hexdigest()

    def chosen() -> None:
        if on_choice and (value := st.session_state[key].chosen):
            on_choice(str(value))

    _mount(key=key, data=data, on_chosen_change=chosen)


def _mount(**arguments: object) -> None:
    # Registered once per server: the definition is the same for every visitor.
    component = st.components.v2.component("merit_card", js=CODE, isolate_styles=False)
    component(**arguments)  # type: ignore[arg-type]
