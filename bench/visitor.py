"""One visitor without a browser: the websocket session that a page in a browser holds, spoken by hand.

What the framework's own JavaScript does is done here too: all that it sends with a run (address, page,
values of the controls, time zone, hashes of the large messages it still has), compression of the line, the
address kept up to date, large messages found again by their hash. Nothing is drawn, and pictures, code and
style are not fetched.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

KEPT_RUNS = 2  # a large message is forgotten when that many runs did not use it (global.maxCachedMessageAge)
# How often each page is asked for; staff pages seldom.
PAGES = {
    **{"": 6, "tren": 3, "wilayah": 3, "instansi": 3, "di-bawah-baik": 2, "perpindahan": 2, "bandingkan": 2},
    **{"data": 1, "metodologi": 1, "anugerah": 0.3, "terbitkan": 0.3},
}


class SessionError(Exception):
    """What a visitor would have seen of a fault: a line cut, an error instead of a page, a page not found."""


@dataclass(frozen=True)
class Control:
    """A control: key in the session, identity, words of its options, whether it is a list box."""

    key: str
    id: str
    options: tuple[str, ...]
    box: bool


@dataclass
class Session:
    """A page open in a browser; use as an async context manager."""

    address: str
    query: str
    pages: dict[str, str] = field(default_factory=dict)  # path -> identity of the page
    page: str = ""
    controls: dict[str, Control] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)  # identity of the control -> words chosen
    bytes: int = 0
    _large: dict[str, int] = field(default_factory=dict)
    _runs: int = 0
    _line: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        """Connect."""
        stream = self.address.replace("http", "ws", 1) + "/_stcore/stream"
        names = ["streamlit", "PLACEHOLDER_AUTH_TOKEN"]
        self._line = await connect(
            stream,
            subprotocols=names,  # type: ignore[arg-type]
            max_size=None,
            origin=self.address,  # type: ignore[arg-type]
            open_timeout=60,
            ping_interval=None,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the page."""
        if self._line:
            await self._line.close()

    async def run(self) -> float:
        """Ask for the page as it is chosen now; milliseconds until its script has ended.

        Raises:
            SessionError: the visitor was shown an error, or the page does not exist.
            websockets.ConnectionClosed: the line was cut.
        """
        if self._line is None:
            raise SessionError("not connected")
        begun = time.perf_counter()
        await self._line.send(self._asked())
        self.controls, self._runs = {}, self._runs + 1
        while True:
            data = await self._line.recv()
            self.bytes += len(data)
            message = ForwardMsg.FromString(data)  # type: ignore[arg-type]
            if self._ended(message):
                ended = (time.perf_counter() - begun) * 1000
                self._large = {h: r for h, r in self._large.items() if self._runs - r < KEPT_RUNS}
                return ended

    def _asked(self) -> bytes:
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_script_hash = self.query, self.pages.get(self.page, "")
        state.context_info.timezone, state.context_info.locale = "Asia/Jakarta", "id-ID"
        state.context_info.url = f"{self.address}/{self.page}"
        state.cached_message_hashes.extend(self._large)
        for control in self.controls.values():
            chosen = self.values.get(control.id)
            if chosen is not None:
                value = state.widget_states.widgets.add(id=control.id)
                if control.box:
                    value.string_value = chosen
                else:
                    value.string_array_value.data.append(chosen)
        return asked.SerializeToString()

    def _ended(self, message: ForwardMsg) -> bool:
        kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self._large[message.hash] = self._runs
        if kind == "ref_hash":
            if message.ref_hash not in self._large:
                raise SessionError("a message was left out that the page does not have")
            self._large[message.ref_hash] = self._runs
        elif kind == "delta":
            self._read(message.delta)
        elif kind == "navigation":
            found = message.navigation.app_pages
            self.pages = {"" if p.is_default else p.url_pathname: p.page_script_hash for p in found}
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "page_not_found":
            raise SessionError(f"page not found: {self.page}")
        elif kind == "script_finished":
            # FINISHED_EARLY_FOR_RERUN is followed by the run that it makes room for.
            return message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        return False

    def _read(self, delta: Delta) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise SessionError(element.exception.message)
        if kind == "alert" and element.alert.format == element.alert.ERROR:
            raise SessionError(element.alert.body)
        if kind == "selectbox":
            box = element.selectbox
            options = tuple(box.options)
            told = box.raw_value if box.set_value else options[box.default] if options else None
            self._found(box.id, options, told, box=True)
        elif kind == "button_group":
            group = element.button_group
            options = tuple(option.content for option in group.options)
            first = next(iter(group.default), None)
            told = next(iter(group.raw_values), None) if group.set_value else None
            self._found(group.id, options, told or (options[first] if first is not None else None), box=False)

    def _found(self, identity: str, options: tuple[str, ...], told: str | None, *, box: bool) -> None:
        key = identity.rpartition("-pick:")[2]
        self.controls[key] = Control(key, identity, options, box)
        if told is not None:
            self.values[identity] = told

    def choose(self, control: Control, option: str) -> None:
        """Choose one of the control's options, for the next run."""
        self.values[control.id] = option


def stroll(session: Session, dice: random.Random) -> Iterator[str]:
    """What a visitor does, endlessly: prepares the next run of `session` and says what it is.

    Six of ten steps choose something in one of the page's own controls, three open another page, one goes to
    another dataset. Of long lists the second entry is chosen half as often as the first, the third a third as
    often, and so on: most visitors look at the same few things, and some at what nobody has looked at yet.
    """
    yield "open"
    while True:
        own = [c for k, c in session.controls.items() if k not in ("lang", "dataset") and len(c.options) > 1]
        throw = dice.random()
        if throw < 0.6 and own:
            control = dice.choice(own)
            shares = [1 / place for place, _ in enumerate(control.options, 1)]
            session.choose(control, dice.choices(control.options, shares)[0])
            yield "filter"
        elif throw < 0.9 or "dataset" not in session.controls:
            pages = [page for page in PAGES if page in session.pages and page != session.page]
            session.page = dice.choices(pages, [PAGES[page] for page in pages])[0]
            session.query = ""  # a link to a page names no filter; the app remembers them
            yield "page"
        else:
            control = session.controls["dataset"]
            session.choose(control, dice.choice(control.options))
            yield "dataset"
