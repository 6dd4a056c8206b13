"""Every text that a page shows, in the harness that runs pages without a browser."""

import json
import re
from html import unescape

from tests.pages.cards import Reading
from tests.pages.harness import opened

# What of an element's message is read by nobody: names for the machine.
UNREAD = re.compile(
    r"(^|\.)(id|icon|anchor|tag|type|url|page|url_path|page_script_hash|language|key|raw_values?|form_id|"
    r"element_id|script_hash|file_type|code_text|deferred_file_id)$"
)
# Of a figure for plotly.js: what is written in it or shown by it. Names of traces stand in the legend of its
# picture where they are shown.
WRITTEN = {"text", "hovertemplate", "hovertext", "customdata", "ticktext", "title"}
CODE = re.compile(
    r"`[^`]*`|\]\([^)]*\)|!\[\]\([^)]*\)|:(?:material/\w+:|small\[)|<[^>]+>|%\{[^}]*\}"  # marks
    r"|https?://\S+|queries/\w+\.sql|\b\w+>\w+\b|\b(?:spark|band|labels):\S+"  # addresses and codes
)


def prose(text):
    """The text without what is code, an address or the name of an icon, and without marks of hyphenation."""
    return CODE.sub(" ", unescape(text)).replace("\u200b", "").replace("\\", "")


def elements(block):
    """Every element below `block`, and every block with a name, such as an expander."""
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from elements(child)


def fields(message, path=""):
    """(path, text) of every text in a message that a visitor may read."""
    for field, value in message.ListFields():
        where = f"{path}.{field.name}"
        many = value if field.is_repeated else [value]
        if field.type == field.TYPE_MESSAGE:
            if not hasattr(value, "items"):
                for one in many:
                    yield from fields(one, where)
        elif field.type == field.TYPE_STRING and not UNREAD.search(where):
            for one in many:
                yield where, one


def written(figure, inside=False):
    """Every text of a figure: names, labels, words shown at a mark."""
    if isinstance(figure, str):
        if inside:
            yield figure
    elif isinstance(figure, list):
        for one in figure:
            yield from written(one, inside)
    elif isinstance(figure, dict):
        for key, value in figure.items():
            yield from written(value, key in WRITTEN)


def card(data):
    """(where, text) of a card: words, tables, the picture's words, what it is called, the figure's words."""
    read = Reading(data["html"])
    yield "words", "".join(read.text)
    for table in read.tables:
        yield "table", table.label
        for row in table.rows:
            yield "cell", " | ".join(row)
    for number in read.numbers:
        yield "number", " | ".join(text for _, text in number)
    yield "label", data["label"]
    for text in re.findall(r"<(?:text|tspan)\b[^>]*>([^<]+)<", data["svg"]):
        yield "picture", text
    for text in written(json.loads(data["figure"] or "{}")):
        yield "figure", text


def shown(page, **parameters):
    """(where, text) of everything that a page shows after opening it with these address parameters."""
    app = opened(page, **parameters)
    assert not app.exception
    for element in elements(app._tree):
        message = getattr(element, "proto", None)
        if message is None or element.type == "html":
            continue
        if element.type == "bidi_component":
            found = card(json.loads(message.json))
        else:
            found = ((element.type + where, text) for where, text in fields(message))
        for where, text in found:
            if said := prose(text).strip():
                yield where, said
