"""HEAD: the answer of GET without its body (RFC 9110, 9.3.2), for every address of an app."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = "GET, HEAD"  # what every address takes, as the header Allow says it
ASKED = "merit.head"  # key of the scope


def asks_for_head(scope: Scope) -> bool:
    """Whether the caller wants no body, though the app behind Head is asked to GET."""
    return bool(scope.get(ASKED))


class Head:
    """Lets an app that knows only GET answer HEAD."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`; the outermost of its middleware, so that the length it tells is that of the body."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve; of HEAD status and headers only."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET", ASKED: True}, receive, without_body)
