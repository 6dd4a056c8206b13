"""What a page shows until the framework has started: itself, as a visitor before got it.

The framework takes most of a second to start in a browser, on a slow line several. What the first visitor of
an address is shown first is kept as HTML with the server's own pictures; whoever opens the same address finds
it in the page itself and can read at once. merit/web/preview.js puts the running page
in its place, where everything stands as it stood.
"""

import re
import threading
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

import streamlit as st
from cachetools import LRUCache
from markupsafe import Markup
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx

from merit.store import StoreError, available, current
from merit.text import LANGS, t
from merit.ui.preview_html import UnknownError, drawn

# Pages that have one. Not those that name the host of the visit, which a visitor writes (Data), or show what
# a signed-in one may see (Terbitkan), or the marks of many chosen values (Bandingkan).
PAGES = ("", "tren", "wilayah", "instansi", "perpindahan", "di-bawah-baik", "anugerah", "metodologi")
MOST = 16_000_000  # bytes of each snapshot; a page has 25,000 to 142,000
MISSED = 64  # addresses of each snapshot that were opened and had none
SIDEBAR = 1  # where the framework's messages begin for the menu; 0 is the page itself
EVERYWHERE = ("lang", "dataset")  # choices that a link in the menu takes along
DRAWER = Markup(
    '<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" '
    'stroke-width="2"><path d="m6 17 5-5-5-5M13 17l5-5-5-5"/></svg>'
)
MENU_LINK = re.compile(r'(<a class="merit-page"[^>]* href="[^"]*)"')
Choices = frozenset[tuple[str, str]]


class Shown(NamedTuple):
    """What a run has shown: the page, what an address of it must hold, and all that it may spell out."""

    page: str
    must: Choices
    may: Choices

    def fits(self, page: str, asked: Choices) -> bool:
        """Whether an address with these choices shows this view."""
        return page == self.page and self.must <= asked <= self.may


class _Of:
    """What is kept of a snapshot: the HTML of views, and the addresses opened of which there is none."""

    def __init__(self) -> None:
        self.html: LRUCache[Shown, bytes] = LRUCache(MOST, getsizeof=len)
        self.missed: LRUCache[tuple[str, Choices], bool] = LRUCache(MISSED)


class Previews:
    """Previews by snapshot, bounded, dropped with it."""

    def __init__(self) -> None:
        """None yet."""
        self._kept: defaultdict[str, _Of] = defaultdict(_Of)
        self._lock = threading.Lock()

    def find(self, snapshot: str, page: str, asked: Choices) -> bytes | None:
        """The HTML of an address; one that has none is remembered."""
        with self._lock:
            kept = self._kept[snapshot]
            fitting = next((view for view in kept.html if view.fits(page, asked)), None)
            if fitting:
                return kept.html[fitting]
            kept.missed[page, asked] = True
            return None

    def wanted(self, snapshot: str, view: Shown) -> bool:
        """Whether somebody has opened an address of this view and found nothing."""
        with self._lock:
            return any(view.fits(*address) for address in self._kept[snapshot].missed)

    def keep(self, snapshot: str, view: Shown, html: bytes) -> None:
        """Keep one more; the one asked for longest ago goes when there are too many."""
        with self._lock:
            kept = self._kept[snapshot]
            for address in [address for address in kept.missed if view.fits(*address)]:
                del kept.missed[address]
            if len(html) <= MOST:
                kept.html[view] = html

    def drop(self, snapshots: Collection[str]) -> None:
        """Forget those of these snapshots."""
        with self._lock:
            for snapshot in snapshots:
                self._kept.pop(snapshot, None)


PREVIEWS = Previews()


class Heard:
    """The messages that a run sends to the browser, by their place in the page."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.deltas: dict[tuple[int, ...], Delta] = {}
        self.whole = True

    def hear(self, message: ForwardMsg) -> None:
        """Take note of a message; one that only names another, which this browser has, is a gap."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            self.whole = False
        elif kind == "delta" and message.delta.WhichOneof("type") in ("new_element", "add_block"):
            self.deltas[tuple(message.metadata.delta_path)] = message.delta

    def inside(self, path: tuple[int, ...]) -> Markup:
        """The elements of a block as HTML, in their order."""
        below = sorted(place for place in self.deltas if place[:-1] == path)
        return Markup("").join(drawn(self.deltas[place], self.inside(place)) for place in below)


class _Hearing:
    """What stands between a run and its session: it hears each message and sends it on."""

    def __init__(self, heard: Heard, send: Callable[[ForwardMsg], None]) -> None:
        self.heard, self.send = heard, send

    def __call__(self, message: ForwardMsg) -> None:
        self.heard.hear(message)
        self.send(message)


def listen() -> Heard:
    """Hear what this run sends from now on."""
    heard, context = Heard(), get_script_run_ctx()
    if context is None:
        heard.whole = False
        return heard
    before = context._enqueue  # the framework has no public way
    # One thread may draw several runs, each heard by itself.
    context._enqueue = _Hearing(heard, before.send if isinstance(before, _Hearing) else before)
    return heard


def keep(page: str, heard: Heard, snapshot: str) -> None:
    """Keep the page that a visit began with, if its address was opened: others will open it too.

    Not what a visitor has made of it by other means than the address (a fold, a box), not a pinned view, and
    not an address with a value that is not known: nothing a visitor writes comes into a preview.
    """
    state = st.session_state
    pinned = state["frame>seen"][1]
    if page not in PAGES or not state["address:opened"] or not heard.whole:
        return
    if pinned or state.get("address:bad"):
        return
    shown = state["address>shown"]
    told = {key: value for key, value in shown.items() if key in st.query_params}
    view = Shown(page, frozenset(told.items()), frozenset(shown.items()))
    if not PREVIEWS.wanted(snapshot, view):
        return
    try:
        html = _page(heard, page, shown["lang"], told)
    except UnknownError:
        return
    PREVIEWS.keep(snapshot, view, html.encode())


def _page(heard: Heard, page: str, lang: str, told: Mapping[str, str]) -> str:
    taken = {key: value for key, value in sorted(told.items()) if key in EVERYWHERE}
    menu = str(heard.inside((SIDEBAR,))).replace(f'href="./{page}"', f'aria-current="page" href="./{page}"')
    if taken:
        menu = MENU_LINK.sub(rf'\1?{Markup.escape(urlencode(taken))}"', menu)
    for key, values in (("lang", LANGS), ("dataset", available())):
        for value in values:
            query = Markup.escape(urlencode(sorted({**told, key: value}.items())))
            menu = menu.replace(f"data-choice={key}", f'href="./{page}?{query}"', 1)
    frame = Markup(
        '<div id="merit-preview"><details class="merit-drawer"><summary aria-label="{menu}">{icon}</summary>'
        '<nav aria-label="{menu}">{pages}</nav></details><nav aria-label="{menu}">{pages}</nav>'
        '<main>{main}</main><p role="status"><span data-name="ready">{ready}</span>'
        '<span data-name="slow" hidden>{slow}</span>'
        '<span data-name="late" hidden>{late} <a href="">{again}</a></span></p></div>'
    )
    words = {key: t(lang, f"preview-{key}") for key in ("menu", "slow", "late", "again")}
    return frame.format(
        **words,
        ready=t(lang, "preview-status"),
        icon=DRAWER,
        pages=Markup(menu),  # noqa: S704 - made above
        main=heard.inside((0,)),
    )


def found(path: str, query: str) -> bytes | None:
    """The preview of an address (path of the page, query text), if there is one for the data now in use."""
    page, asked = path.strip("/"), parse_qsl(query, keep_blank_values=True)
    choices = dict(asked)
    if page not in PAGES or len(choices) < len(asked):
        return None
    try:
        datasets = available()
        dataset = choices.get("dataset") or datasets[0]
        if dataset not in datasets:
            return None
        snapshot = current(dataset).id
    except (StoreError, IndexError, OSError):
        return None  # the page itself says what is wrong
    whole: Choices = frozenset(({"lang": LANGS[0], "dataset": dataset} | choices).items())
    return PREVIEWS.find(snapshot, page, whole)
