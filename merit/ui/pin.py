"""A view pinned to a snapshot by the address key `snapshot`: what it asks for, and what is said of it."""

from collections.abc import Callable

import streamlit as st

from merit.charts.pinned import Change, change_of, change_words, standing_words
from merit.desk.pins import LOST, OLD, UNKNOWN, Pin, PinError, pinned
from merit.desk.preview import compare
from merit.store import Snapshot, current
from merit.text import t
from merit.ui import address

KEY = "snapshot"
NOTICES = {UNKNOWN: address.UNKNOWN, OLD: "notice-snapshot-old", LOST: "notice-snapshot-lost"}


def asked(*, default: str) -> Pin | None:
    """The pin that the address asks for, or that stays from the page before; asked before the dataset.

    Where the address names no dataset, the one of the snapshot is chosen; `default` is the dataset that
    leaves no trace in the address. Another choice of dataset in the sidebar drops the pin.
    """
    state, named = st.session_state, st.query_params.get("dataset")
    if state.get("pick:dataset") not in (None, state.get("address:dataset")):
        state.get("address:bad", {}).pop(KEY, None)
        _remember("")
    found: dict[str, Pin] = {}

    def read(raw: str) -> tuple[str, dict[str, str]]:
        try:
            found[raw] = pinned(raw, named)
        except PinError as error:
            return "", {NOTICES[error.reason]: raw}
        return raw, {}

    name = address.asked(KEY, read)
    if name is None:
        return _still(str(state.get("address:snapshot", "")))
    if name and named is None:
        dataset = found[name].snapshot.dataset
        address.choose("dataset", dataset)
        address.put("dataset", dataset, default)
    return found.get(name)


def _still(name: str) -> Pin | None:
    """The pin that was there before, with what has become of its snapshot meanwhile."""
    try:
        return pinned(name) if name else None
    except PinError as error:
        st.session_state.setdefault("address:bad", {})[KEY] = {NOTICES[error.reason]: name}
        return None


def _remember(name: str) -> None:
    st.session_state["address:snapshot"] = name
    address.put(KEY, name, "")


def kept(pin: Pin | None, dataset: str) -> Pin | None:
    """The pin if it is one of the dataset that was chosen; the address then says so."""
    held = pin if pin and pin.snapshot.dataset == dataset else None
    _remember(held.snapshot.id if held else "")
    return held


@st.cache_data(max_entries=64, show_spinner=False)
def _change(_before: Snapshot, _after: Snapshot, before: str, after: str) -> Change:
    # The ids are the key: neither snapshot ever changes.
    return change_of(compare(_before, _after))


def banner(lang: str, pin: Pin | None) -> Callable[[], None]:
    """Say what the view is pinned to; what it returns adds the way to the current data, once it is known.

    Superseded, it says since when, by which, and how the figures have changed.
    """
    if pin is None:
        return lambda: None
    snapshot, now = pin.snapshot, current(pin.snapshot.dataset)
    text = standing_words(
        lang,
        snapshot=snapshot.id,
        since=pin.since,
        until=pin.until,
        successor=pin.successor,
        current=now.id,
    )
    if pin.until is not None:
        change = _change(snapshot, now, snapshot.id, now.id)
        text += f"\n\n{change_words(lang, change, published=snapshot.kind == 'published')}"
    box, state = st.empty(), st.session_state

    def draw(link: str | None) -> None:
        way = f"\n\n[{t(lang, 'pinned-way')}]({link})" if link else ""
        show = box.info if pin.until is None else box.warning
        show(text + way, icon=":material/push_pin:")

    def finish() -> None:
        state["pin>way"] = page, address.whole()
        draw(address.whole())

    page = state["address>page"]
    before, link = state.get("pin>way", (None, None))
    # The way as it was in the run before keeps the height of the banner.
    draw(link if before == page else None)
    return finish
