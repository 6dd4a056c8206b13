"""SVG by hand: elements with escaped words and attributes, numbers with one decimal, always in one order."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

Look = str | float


def element(name: str, content: str | Sequence[str] = (), /, **attributes: Look) -> str:
    """An element; `content` is words, which are escaped, or a list of elements, which are not.

    `_` in the name of an attribute stands for `-`; floats have one decimal, opacities two.
    """
    inner = escape(content) if isinstance(content, str) else "".join(content)
    looks = "".join(
        f" {key.replace('_', '-')}={quoteattr(_look(value))}" for key, value in attributes.items()
    )
    return f"<{name}{looks}>{inner}</{name}>" if inner else f"<{name}{looks}/>"


def _look(value: Look) -> str:
    if isinstance(value, str):
        return value
    return f"{value:.2f}".rstrip("0").rstrip(".") if abs(value) < 1 else f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, *, anchor: str = "middle", bold: bool = False) -> str:
    """Words in the size, font and colour of the picture around them."""
    weight: dict[str, Look] = {"font_weight": 700} if bold else {}
    return element("text", words, x=round(x), y=round(y), text_anchor=anchor, **weight)
