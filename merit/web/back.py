"""The way back to the publish desk after signing in or out."""

from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web.visitor import encrypted

# Streamlit sends a visitor to the first page after signing in or out; only the desk asks for it.
SIGN_IN = ("/auth/login", "/auth/logout", "/oauth2callback")
DESK = "/terbitkan"
LANG_COOKIE = "merit_lang"


class BackToDesk:
    """After signing in or out a visitor is at the publish desk again, in the language of before.

    The way there leads over another server: the language waits in a cookie of ten minutes.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, turning the way to the first page into the way to the desk."""
        if scope["type"] != "http" or scope["path"] not in SIGN_IN:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        asked = parse_qs(urlsplit(request.headers.get("referer", "")).query).get("lang")
        english = request.cookies.get(LANG_COOKIE) == "en"

        async def turned(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"] != SIGN_IN[-1]:
                    lang, age = ("en", 600) if asked == ["en"] else ("id", 0)
                    cookie = f"{LANG_COOKIE}={lang}; Max-Age={age}; Path=/; HttpOnly; SameSite=Lax"
                    cookie += "; Secure" if encrypted(scope) else ""
                    headers.append("set-cookie", cookie)
                if headers.get("location") == "/":
                    back = english if scope["path"] == SIGN_IN[-1] else asked == ["en"]
                    headers["location"] = f"{DESK}?lang=en" if back else DESK
            await send(message)

        await self.app(scope, receive, turned)
