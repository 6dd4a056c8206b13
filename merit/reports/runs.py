"""The Markdown that charts write as runs: pieces of a sentence that a page without Markdown can set."""

from typing import TypedDict

from merit.reports.markup import ELSEWHERE, SCHEME, TOKEN

# Room to break a long host name on a phone; on paper it would only be an invisible mark in the text.
ZERO_WIDTH = "\u200b"


class Run(TypedDict):
    """A piece of a sentence: its characters as they are to be read, whether bold, and where it leads."""

    text: str
    bold: bool
    url: str | None


def run(text: str, *, bold: bool = False, url: str | None = None, host: str = "") -> Run:
    """One run; an address of this site begins with `host`, one of another scheme than HTTP is left out."""
    known = url or None
    if known and not ELSEWHERE.match(known):
        known = None if SCHEME.match(known) else f"{host}/{known.lstrip('/')}"
    return {"text": text.replace(ZERO_WIDTH, ""), "bold": bold, "url": known}


def runs(markdown: str, *, host: str = "") -> list[Run]:
    """The runs of one paragraph: bold, links and plain text; a picture is left out."""
    found: list[Run] = []
    plain, end = "", 0

    def close() -> None:
        nonlocal plain
        if plain:
            found.append(run(plain))
        plain = ""

    for token in TOKEN.finditer(markdown):
        plain += markdown[end : token.start()]
        end = token.end()
        if token["mark"] is not None:
            plain += token["mark"]
        elif token["label"] is not None:
            close()
            found.append(run(unmarked(token["label"]), url=token["url"].replace("%29", ")"), host=host))
        elif token["bold"] is not None:
            close()
            found.append(run(unmarked(token["bold"]), bold=True))
        elif token["line"] is not None:
            plain += " "
    plain += markdown[end:]
    close()
    return found


def unmarked(markdown: str) -> str:
    """The same paragraph as plain text."""
    return "".join(piece["text"] for piece in runs(markdown))
