"""Writing SVG: numbers, colours, text, and groups that share their attributes."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from merit.charts.twin import words
from merit.charts.twin.errors import UnsupportedError

# The colour that stands for the page's own text colour (Streamlit's placeholder).
PAGE_TEXT = "#000037"
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|rgba?\([0-9., %]+\)|[a-zA-Z]+")
Item = tuple[str, str]  # attributes that neighbours may share, the element


def num(value: float) -> str:
    """A number with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def pct(value: float) -> str:
    """A place across the plot in percent of its width."""
    return f"{num(value)}%"


@lru_cache(4096)
def _is_colour(text: str) -> bool:
    return bool(_COLOUR.fullmatch(text))


def colour(value: object, where: str) -> str:
    """A colour as SVG takes it; the page's placeholder becomes currentColor.

    Raises:
        UnsupportedError: it is no colour (a number of a colour scale, a gradient, nothing).
    """
    if not isinstance(value, str) or not _is_colour(value):
        raise UnsupportedError(f"{where}: colour {value!r:.60}")
    return "currentColor" if value.lower() == PAGE_TEXT else value


def rgba(value: object) -> tuple[float, float, float, float]:
    """A colour's red, green, blue (0 to 255) and opacity (0 to 1).

    Raises:
        UnsupportedError: neither "#rrggbb" nor "rgb(...)" nor "rgba(...)".
    """
    text = str(value)
    if text.startswith("#") and len(text) == 7:
        return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16), 1.0
    if text.startswith(("rgb(", "rgba(")):
        parts = [float(p) for p in text.partition("(")[2].rstrip(")").split(",")]
        if len(parts) in (3, 4):
            return parts[0], parts[1], parts[2], parts[3] if len(parts) == 4 else 1.0
    raise UnsupportedError(f"colour {text!r:.60}")


def grouped(items: Iterable[Item]) -> str:
    """Elements in their order, neighbours with the same attributes in one <g>."""
    out = []
    for shared, members in groupby(items, key=itemgetter(0)):
        inside = [element for _, element in members]
        tag, space, rest = inside[0].partition(" ")
        if not shared:
            out += inside
        elif len(inside) == 1 and tag != "<svg" and "style=" not in shared + inside[0]:
            out.append(f"{tag}{space}{shared} {rest}")
        else:
            out.append(f"<g {shared}>{''.join(inside)}</g>")
    return "".join(out)


def text(x: str, y: float, content: str, *, shift: float = 0, more: str = "") -> str:
    """A <text> whose first baseline is at `y` pixels, moved `shift` pixels to the right.

    Args:
        x: where it stands across, in percent or pixels.
        y: baseline of the first line in pixels.
        content: plotly's text, with <br> and <b>.
        shift: pixels to the right of `x`.
        more: further attributes.
    """
    move = f' transform="translate({num(shift)} 0)"' if shift else ""
    return f'<text x="{x}" y="{num(y)}"{move}{more}>{words.inside(words.lines_of(content), x)}</text>'


def placed(x: str, y: float, content: str) -> str:
    """Content in pixels around the point (`x`, `y`), of which `x` may be in percent."""
    return f'<svg x="{x}" y="{num(y)}" overflow="visible">{content}</svg>'


def lettering(size: float, fill: str, anchor: str, weight: object = None) -> str:
    """Attributes of text that neighbours share."""
    bold = f' font-weight="{weight}"' if weight not in (None, "normal", 400) else ""
    side = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'font-size="{num(size)}" fill="{fill}"{side}{bold}'


def dashes(dash: object, width: float) -> str:
    """Plotly's dash as an attribute, with a space before it; nothing for a solid line.

    Raises:
        UnsupportedError: the dash is neither a name that is known nor lengths in px.
    """
    unit = max(width, 3)
    named = {"dot": (1, 1), "dash": (3, 3), "longdash": (5, 5), "dashdot": (3, 1, 1, 1)}
    if dash in (None, "", "solid"):
        return ""
    if dash in named:
        return f' stroke-dasharray="{" ".join(num(n * unit) for n in named[str(dash)])}"'
    if isinstance(dash, str) and re.fullmatch(r"[\d.]+(px)?([ ,]+[\d.]+(px)?)*", dash):
        return f' stroke-dasharray="{dash.replace("px", "").replace(",", " ")}"'
    raise UnsupportedError(f"dash {dash!r:.40}")
