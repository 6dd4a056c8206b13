"""What the twin cannot draw, said by name, so that the page falls back to plotly alone."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

Plain = Mapping[str, Any]


def names(text: str) -> frozenset[str]:
    """Names of attributes, parted by spaces."""
    return frozenset(text.split())


class UnsupportedError(ValueError):
    """A figure asks for something that the twin does not draw; the message names it."""


def known(part: Plain, names: Iterable[str], where: str) -> None:
    """Let through a part of a figure whose every attribute is known.

    Args:
        part: a trace, an axis, an annotation, ...
        names: attributes that are drawn, or that draw nothing (hover and the like).
        where: what the part is called in the message.

    Raises:
        UnsupportedError: the part has an attribute that is not among `names`.
    """
    allowed = frozenset(names)
    for name, value in part.items():
        if name not in allowed and value is not None:
            raise UnsupportedError(f"{where}.{name} = {value!r:.60}")


def demand(part: Plain, where: str, **wanted: object) -> None:
    """Let through a part whose attributes, where given, have the only value that is drawn.

    Raises:
        UnsupportedError: an attribute has another value.
    """
    for name, value in wanted.items():
        given = part.get(name)
        if given is not None and given != value:
            raise UnsupportedError(f"{where}.{name} = {given!r:.60}")


def sure(draw: Callable[P, R]) -> Callable[P, R]:
    """`draw`, which says of a figure that it does not understand that it is unsupported."""

    @wraps(draw)
    def tried(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return draw(*args, **kwargs)
        except UnsupportedError:
            raise
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise UnsupportedError(f"{type(error).__name__}: {error}") from error

    return tried
