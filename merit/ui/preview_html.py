"""The elements of a page as HTML that looks like what the framework makes of them (assets/preview.css)."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BidiComponent_pb2 import BidiComponent
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Button_pb2 import Button
from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Checkbox_pb2 import Checkbox
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.DownloadButton_pb2 import DownloadButton
from streamlit.proto.GapSize_pb2 import GapSize
from streamlit.proto.Heading_pb2 import Heading
from streamlit.proto.Markdown_pb2 import Markdown as MarkdownProto
from streamlit.proto.MultiSelect_pb2 import MultiSelect
from streamlit.proto.PageLink_pb2 import PageLink
from streamlit.proto.Selectbox_pb2 import Selectbox

from merit.ui.card import inline, markdown

MATERIAL = re.compile(r"^:material/(\w+):$")
SMALL = re.compile(r"^:small\[(.*)\]$", re.DOTALL)
DIRECTIVE = re.compile(r":\w+(/\w+:|\[)")
ALERTS = {Alert.WARNING: "warning", Alert.INFO: "info", Alert.SUCCESS: "success"}
GAPS = {GapSize.SMALL: 1, GapSize.MEDIUM: 2, GapSize.LARGE: 4}  # rem, as in the framework's style
LINKED = ("lang", "dataset")  # choices that are links as long as the page does not run
SLOTS = {"use_content": "fit", "None": "slot"}  # what has no width is as wide as its words in a row
HELP = Markup(
    '<svg aria-hidden="true" viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="10"/>'
    '<path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3"/><path d="M12 17h.01"/></svg>'
)
ARROW = Markup(
    '<svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" fill="currentColor">'
    '<path d="M7.41 8.59 12 13.17l4.59-4.58L18 10l-6 6-6-6 1.41-1.41z"/></svg>'
)


class UnknownError(Exception):
    """An element that is not drawn here: the page has no preview."""


def _icon(name: str) -> Markup:
    found = MATERIAL.match(name)
    if not found:
        raise UnknownError(f"icon {name!r}")
    return Markup('<span class="merit-icon" aria-hidden="true">{}</span>').format(found[1])


def _words(text: str) -> Markup:
    """Markdown with paragraphs and lists; of the framework's own marks only small letters."""
    small = SMALL.match(text)
    if small:
        return Markup("<p><small>{}</small></p>").format(inline(small[1]))
    if DIRECTIVE.search(text):
        raise UnknownError(f"mark in {text!r}")
    return markdown(text)


def _heading(element: Heading) -> Markup:
    if element.tag not in ("h1", "h2", "h3"):
        raise UnknownError(element.tag)
    mark = Markup(' id="{}"').format(element.anchor) if element.anchor else ""
    line = Markup("<hr>") if element.divider else ""
    room = "" if element.hide_anchor else Markup('<span class="merit-anchor"></span>')
    words = inline(element.body) + room
    return Markup("<{0}{1}>{2}</{0}>{3}").format(element.tag, mark, words, line)


def _markdown(element: MarkdownProto) -> Markup:
    caption = element.element_type == MarkdownProto.CAPTION
    return Markup('<div class="{}">{}</div>').format(
        "merit-caption" if caption else "merit-text", _words(element.body)
    )


def _alert(element: Alert) -> Markup:
    if element.format not in ALERTS:
        raise UnknownError(f"alert {element.format}")
    return Markup('<div class="merit-alert merit-{}">{}<div>{}</div></div>').format(
        ALERTS[element.format], _icon(element.icon), _words(element.body)
    )


def _label(element: Selectbox | MultiSelect | ButtonGroup) -> Markup:
    return Markup('<div class="merit-label"><span>{}</span>{}</div>').format(
        inline(element.label), HELP if element.help else ""
    )


def _selectbox(element: Selectbox) -> Markup:
    return Markup('<div class="merit-select-box">{}<div><span>{}</span>{}</div></div>').format(
        _label(element), element.raw_value, ARROW
    )


def _multiselect(element: MultiSelect) -> Markup:
    if element.raw_values:
        raise UnknownError("chosen values: how they break into lines is the framework's own")
    return Markup('<div class="merit-select-box">{}<div><span>{}</span>{}</div></div>').format(
        _label(element), element.placeholder, ARROW
    )


def _button(element: Button | DownloadButton) -> Markup:
    bare = " merit-bare" if element.type == "tertiary" else ""
    return Markup('<span class="merit-button{}">{}<span>{}</span></span>').format(
        bare, _icon(element.icon), inline(element.label)
    )


def _checkbox(element: Checkbox) -> Markup:
    return Markup('<span class="merit-check"><span></span><span>{}</span></span>').format(
        inline(element.label)
    )


def _button_group(element: ButtonGroup) -> Markup:
    key = element.id.rpartition("-pick:")[2]
    tag = Markup("a data-choice={}").format(key) if key in LINKED else Markup("span")
    buttons = Markup("").join(
        Markup("<{}{}>{}</{}>").format(
            tag,
            Markup(' class="merit-on" aria-current="true"') if option.content in element.raw_values else "",
            option.content,
            str(tag).partition(" ")[0],
        )
        for option in element.options
    )
    return Markup('<div class="merit-buttons">{}<div>{}</div></div>').format(_label(element), buttons)


def _page_link(element: PageLink) -> Markup:
    return Markup('<a class="merit-page" href="./{}">{}<span>{}</span></a>').format(
        element.page, _icon(element.icon), element.label
    )


def _card(element: BidiComponent) -> Markup:
    data = json.loads(element.json)
    figure = Markup("")
    if data["figure"]:
        figure = Markup(
            '<div class="merit-figure" role="img" aria-label="{}" style="height:{}px">'
            '<div class="merit-twin" aria-hidden="true">{}</div></div>'
        ).format(data["label"], data["height"], Markup(data["svg"]))  # noqa: S704 - written by merit.charts.twin
    return Markup('<div class="merit-card">{}<div class="merit-words">{}</div></div>').format(
        figure,
        # Written by merit.ui.card; what a button does is done by the running page.
        Markup(data["html"].replace('<button type="button"', '<button type="button" disabled')),  # noqa: S704
    )


def _flex(block: Block, inside: Markup) -> Markup:
    flex = block.flex_container
    row = "merit-row merit-middle" if flex.align == Block.FlexContainer.ALIGN_CENTER else "merit-row"
    across = flex.direction == Block.FlexContainer.HORIZONTAL
    return Markup('<div class="{}" style="gap:{}rem">{}</div>').format(
        row if across else "merit-stack", GAPS[flex.gap_config.gap_size], inside
    )


def _column(block: Block, inside: Markup) -> Markup:
    one = block.column
    return Markup(
        '<div class="merit-stack merit-column" style="flex-basis:calc({}% - {}rem)">{}</div>'
    ).format(round(one.weight * 100, 4), GAPS[one.gap_config.gap_size], inside)


def _expandable(block: Block, inside: Markup) -> Markup:
    one = block.expandable
    return Markup(
        '<details class="merit-expander"{}><summary>{}<span>{}</span></summary><div>{}</div></details>'
    ).format(
        Markup(" open") if one.expanded else "",
        _icon(one.icon or ":material/keyboard_arrow_right:"),
        inline(one.label),
        inside,
    )


def _popover(block: Block, _: Markup) -> Markup:
    one = block.popover
    return Markup('<div class="merit-button merit-popover">{}<span>{}</span>{}</div>').format(
        _icon(one.icon), inline(one.label), _icon(":material/expand_more:")
    )


DRAWN: Mapping[str, Callable[[Any], Markup]] = {
    "heading": _heading,
    "markdown": _markdown,
    "alert": _alert,
    "selectbox": _selectbox,
    "button_group": _button_group,
    "page_link": _page_link,
    "bidi_component": _card,
    "multiselect": _multiselect,
    "button": _button,
    "download_button": _button,
    "checkbox": _checkbox,
    "html": lambda _: Markup(""),  # the page's one script, which shows nothing
}
BLOCKS: Mapping[str, Callable[[Block, Markup], Markup]] = {
    "flex_container": _flex,
    "column": _column,
    "expandable": _expandable,
    "popover": _popover,
}


def drawn(delta: Delta, inside: Markup) -> Markup:
    """A message of the framework as HTML; `inside` are the elements in it, if it is a block.

    Raises:
        UnknownError: an element that is not drawn here.
    """
    if delta.WhichOneof("type") == "add_block":
        frame = str(delta.add_block.WhichOneof("type"))
        if frame not in BLOCKS:
            raise UnknownError(frame)
        shown = inside or delta.add_block.allow_empty
        return BLOCKS[frame](delta.add_block, inside) if shown else Markup("")
    kind = str(delta.new_element.WhichOneof("type"))
    if kind not in DRAWN:
        raise UnknownError(kind)
    made = DRAWN[kind](getattr(delta.new_element, kind))
    width = delta.new_element.width_config.WhichOneof("width_spec")
    slot = "link-slot" if kind == "page_link" else SLOTS.get(str(width), "slot merit-wide")
    return Markup('<div class="merit-{}">{}</div>').format(slot, made)
