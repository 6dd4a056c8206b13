"""Answers on their way out: short ones whole, long ones a part at a time, few long ones at once."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from http import HTTPStatus
from itertools import chain

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from merit.api.head import asks_for_head
from merit.api.problems import Complaint, RefusedError

SHORT = 2_000_000  # bytes of an answer that is sent whole, with its length
# Behind each long answer the database holds its sorted rows until the caller has taken them.
AT_ONCE = 4
_places = threading.BoundedSemaphore(AT_ONCE)


class LongAnswer(StreamingResponse):
    """Sends parts as they are made; whatever happens, the maker is closed and the place free at the end."""

    def __init__(
        self, parts: Iterator[bytes], made: Iterator[bytes], media_type: str, headers: dict[str, str]
    ) -> None:
        """`parts` are sent; `made` is the generator behind them."""
        super().__init__(parts, media_type=media_type, headers=headers)
        self.made = made

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            _places.release()
            close(self.made)


def close(made: Iterator[bytes]) -> None:
    """Let go of what a generator of parts holds: files, the cursor."""
    # Still at work in its thread when the caller has gone: it ends with its part, and is then let go.
    with suppress(ValueError):
        getattr(made, "close", lambda: None)()


def leave(request: Request, made: Iterator[bytes], media_type: str, headers: Mapping[str, str]) -> Response:
    """The answer made of the parts of `made`.

    What goes wrong while its beginning is made is answered as a problem; later the connection breaks off
    before the end, which every client tells from a whole answer.

    Raises:
        RefusedError: 503 while too many long answers are on their way.
    """
    parts: list[bytes] = []
    for part in made:
        parts.append(part)
        if sum(map(len, parts)) > SHORT:
            break
    else:
        return Response(b"".join(parts), media_type=media_type, headers=dict(headers))
    if asks_for_head(request.scope):
        close(made)
        return StreamingResponse(iter(()), media_type=media_type, headers=dict(headers))
    if not _places.acquire(blocking=False):
        close(made)
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, [Complaint("api-busy")])
    return LongAnswer(chain(parts, made), made, media_type, dict(headers))
