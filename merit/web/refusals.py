"""What a request is refused for before it reaches any page; the words are made by whoever answers."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response


@dataclass(frozen=True)
class Refused:
    """Status, message (id in web.ftl) with its one argument `limit`, seconds after which to come again."""

    status: int
    message: str
    limit: str = ""
    retry_after: int = 0


Refuse = Callable[[Request, Refused], Response]
