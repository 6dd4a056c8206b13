"""What the cards of a page hold, read from the very data that the browser gets."""

import json
from html.parser import HTMLParser
from types import SimpleNamespace

import pandas as pd

MARKS = {"strong": "**", "em": "*", "code": "`"}


class Reading(HTMLParser):
    """The HTML of a card, back in Markdown: running text, and the tables with their cells."""

    def __init__(self, html):
        super().__init__()
        self.tables, self.numbers, self.text, self._cell, self._links = [], [], [], None, []
        self.copies = []
        self.feed(html)

    def write(self, text):
        (self.text if self._cell is None else self._cell).append(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.tables.append(SimpleNamespace(label=attributes["aria-label"], rows=[]))
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in ("th", "td", "pre"):
            self._cell = []
        elif tag in ("dt", "dd"):
            self._cell = []
            if tag == "dt":
                self.numbers.append([])
        elif tag == "a":
            self._links.append(attributes["href"])
            self.write("[")
        elif tag in MARKS:
            self.write(MARKS[tag])

    def handle_startendtag(self, tag, attributes):
        if tag == "br":  # a line break within a cell: its new line follows as text
            self.write("  ")
        elif tag == "img":
            self.write("![{alt}]({src})".format(**dict(attributes)))

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.tables[-1].rows[-1].append("".join(self._cell))
            self._cell = None
        elif tag == "pre":
            self.copies.append("".join(self._cell))
            self._cell = None
        elif tag == "a":
            self.write(f"]({self._links.pop()})")
        elif tag in MARKS:
            self.write(MARKS[tag])
        elif tag in ("dt", "dd"):
            content, self._cell = "".join(self._cell), None
            self.numbers[-1].append((tag, content))
            self.write(f"{content}\n")
        elif tag in ("p", "li", "button", "summary"):
            self.write("\n")

    def handle_data(self, data):
        self.write(data)


def cards(block):
    """The data of every card in `block` (the app or a part of it), in reading order."""
    return [json.loads(element.proto.json) for element in block.get("bidi_component")]


def tables(block):
    """Every table in `block`, in reading order: `value` is its frame of Markdown cells, `alt` its label."""
    found = []
    for card in cards(block):
        for table in Reading(card["html"]).tables:
            head, *rows = table.rows
            found.append(SimpleNamespace(value=pd.DataFrame(rows, columns=head), alt=table.label))
    return found


def charts(block):
    """The cards that hold a picture."""
    return [card for card in cards(block) if card["figure"]]


def numbers(block):
    """Every headline number in `block`: label, value, and the change ("" without one)."""
    found = []
    for card in cards(block):
        for (_, label), (_, value), *more in Reading(card["html"]).numbers:
            change = next((text for _, text in more if text[:1] in "↑↓" and text), "")
            found.append(SimpleNamespace(label=label, value=value, delta=change[2:].split(" ")[0]))
    return found


def files(block):
    """The names of the files that the cards in `block` offer."""
    return [card["csv"]["name"] for card in cards(block) if card["csv"]]


def copies(block):
    """The texts to copy in `block`, in reading order."""
    return [text for card in cards(block) for text in Reading(card["html"]).copies]


def said(block):
    """The running text of every card in `block`, as Markdown."""
    return "\n".join("".join(Reading(card["html"]).text) for card in cards(block))
