"""Filters that live in the address, by stable codes, so that a link reopens the same view.

Streamlit's own binding writes the label that is shown, which changes with the language; these filters
write codes. A value that is not known falls back to the default and says so (contracts.md §4).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from merit.text import t

NOT_WORDS = re.compile(r"[^\w ,.-]")
UNKNOWN, SURPLUS = "notice-unknown-value", "notice-surplus-values"
# Streamlit writes white on chips of the accent, which is light on the dark theme: 2:1. This blue has 6.4:1.
CHIPS = "<style>[data-testid=stMultiSelect] [data-tag] { background-color: #1f5fa8; }</style>"
Control = Literal["select", "segmented"]


def is_page(key: str) -> bool:
    """Whether a key of the address is the page of a list: `page`, or `page-LIST` where there are several."""
    return key.partition("-")[0] == "page"


def _remember(key: str) -> str:
    return f"address:{key}"


def start(page: str) -> None:
    """Begin a run of `page`: on another page the filters keep their values, complaints are dropped."""
    state = st.session_state
    state["address:opened"] = "address>page" not in state
    state["address:navigated"] = state.get("address>page") not in (None, page)
    if state["address:navigated"]:
        state["address:bad"] = {}
    state["address>shown"] = {}
    state["address>page"] = page  # not "address:page": that is the filter `page`


@dataclass(frozen=True)
class _Filter:
    """One filter of the address: its key, the text that stands for its default, and where it is kept."""

    key: str
    default: str
    memory: str

    @property
    def widget(self) -> str:
        """Key of the control in the session."""
        return f"pick:{self.memory}"

    def asked(self, read: Callable[[str], tuple[str, dict[str, str]]]) -> str | None:
        """What the address asks for, if it has changed since this session last looked; else None.

        `read` takes the text of the address apart into the value and what had to be left out of it.
        """
        state, raw = st.session_state, st.query_params.get(self.key)
        seen = state.get(f"{_remember(self.key)}:seen")
        if raw == seen or (raw is None and (seen is None or state["address:navigated"])):
            return None
        bad = state.setdefault("address:bad", {})
        bad.pop(self.key, None)
        if raw is None:
            return self.default
        value, left_out = read(raw)
        if left_out:
            bad[self.key] = left_out
        return value

    def keep(self, picked: str, *, asked: bool, words: str) -> None:
        """Remember the choice and write it into the address; `words` names it in a complaint."""
        state, kept = st.session_state, _remember(self.memory)
        if not asked and picked != state.get(kept, picked):
            state.get("address:bad", {}).pop(self.key, None)
            if self.key != "lang" and not is_page(self.key):
                # A list made for another choice begins anew. The page leaves the address before the choice
                # enters it, so that a step back never pairs the two.
                for page in [key for key in st.query_params if is_page(key)]:
                    del st.query_params[page]
        state[kept] = picked
        state[f"address:name:{self.key}"] = words
        state["address>shown"][self.key] = picked
        put(self.key, picked, self.default)


def pick(
    key: str,
    label: str,
    options: Sequence[str],
    *,
    default: str,
    name: Callable[[str], str],
    control: Control = "select",
    help: str | None = None,
    memory: str | None = None,
) -> str:
    """Show a filter and return the chosen code; `name` gives the words for a code.

    `key` is the name in the address. The default leaves no trace in the address. A filter with options of
    its own is kept under the name `memory`, so that pages which share the key do not inherit its value.
    """
    field = _Filter(key, default, memory or key)
    state, widget = st.session_state, field.widget
    asked = value = field.asked(lambda raw: (raw, {}) if raw in options else (default, {UNKNOWN: raw}))
    if value is None:
        remembered = (state.get(widget), state.get(_remember(field.memory)))
        value = next((v for v in remembered if v in options), default)
    state[widget] = value
    if control == "segmented":
        chosen = st.segmented_control(label, options, format_func=name, key=widget, required=True, help=help)
    else:
        chosen = st.selectbox(label, options, format_func=name, key=widget, help=help)
    picked = str(chosen or default)
    field.keep(picked, asked=asked is not None, words=name(picked))
    return picked


def _sorted_out(
    raw: str, options: Sequence[str], default: str, most: int | None
) -> tuple[str, dict[str, str]]:
    """The codes of a list in the address that can be shown, as a list; and those left out, by notice."""
    codes = dict.fromkeys(raw.split(",") if raw else [])
    known = [code for code in codes if code in options]
    left_out = {
        UNKNOWN: ", ".join(code for code in codes if code not in options),
        SURPLUS: ", ".join(known[most:] if most else []),
    }
    value = ",".join(known[:most]) if known or not codes else default
    return value, {notice: text for notice, text in left_out.items() if text}


def pick_many(
    key: str,
    label: str,
    options: Sequence[str],
    *,
    name: Callable[[str], str],
    default: Sequence[str] = (),
    nothing: str = "–",
    most: int | None = None,
    help: str | None = None,
    memory: str | None = None,
) -> list[str]:
    """Show a filter of several codes and return those chosen, in the order of choice; perhaps none.

    In the address the codes are joined by commas. Of a list in a link, codes that are not known and those
    beyond the first `most` fall out with a notice, repeated ones silently; a list without any known code
    gives way to the default. `nothing` says in a notice what is shown without any code. Otherwise as `pick`.
    """
    field = _Filter(key, ",".join(default), memory or key)
    state, widget = st.session_state, field.widget
    asked = value = field.asked(lambda raw: _sorted_out(raw, options, field.default, most))
    if value is None:
        value, kept = field.default, state.get(_remember(field.memory))
        remembered = ",".join(state[widget]) if widget in state else kept
        if remembered is not None:
            # Another dataset may know fewer codes: a choice made there is cut without a word.
            value, _ = _sorted_out(remembered, options, field.default, most)
    state[widget] = value.split(",") if value else []
    st.html(CHIPS)
    chosen = st.multiselect(
        label,
        options,
        format_func=name,
        key=widget,
        max_selections=most,
        # Enter takes the first match; with an entry for all matches on top it would take them all.
        select_all=False,
        placeholder=label,
        help=help,
        wrap=True,
    )
    picked = [str(code) for code in chosen]
    words = ", ".join(name(code) for code in picked) or nothing
    field.keep(",".join(picked), asked=asked is not None, words=words)
    return picked


def typed(key: str, label: str, *, most: int, memory: str | None = None, help: str | None = None) -> str:
    """Show a filter of free text and return it, at most `most` characters; otherwise as `pick`."""
    field = _Filter(key, "", memory or key)
    state, widget = st.session_state, field.widget
    asked = value = field.asked(lambda raw: (raw[:most], {}))
    if value is None:
        value = str(state.get(widget, state.get(_remember(field.memory), "")))
    state[widget] = value
    picked = str(st.text_input(label, key=widget, max_chars=most, help=help)).strip()
    field.keep(picked, asked=asked is not None, words=picked)
    return picked


def asked(key: str, read: Callable[[str], tuple[str, dict[str, str]]]) -> str | None:
    """What the address newly asks for under a key without a control ("" for nothing any more); else None.

    `read` gives the value a text stands for, and by notice what cannot be shown.
    """
    return _Filter(key, "", key).asked(read)


def put(key: str, value: str, default: str) -> None:
    """Write a value into the address, or take it out when it is the default."""
    if value == default:
        if key in st.query_params:
            del st.query_params[key]
        st.session_state[f"{_remember(key)}:seen"] = None
    else:
        if st.query_params.get(key) != value:
            st.query_params[key] = value
        st.session_state[f"{_remember(key)}:seen"] = value


def whole(snapshot: str | None = None) -> str:
    """The address of this view with every filter spelled out, the defaults too: they may change later.

    It follows the newest data, unless it is pinned to a snapshot.
    """
    page = str(st.session_state["address>page"]) or "."
    pin = {"snapshot": snapshot} if snapshot else {}
    return f"{page}?{urlencode({**st.session_state['address>shown'], **pin}, safe=',')}"


def choose(key: str, value: str | Sequence[str]) -> None:
    """Set a filter from code (a click in a chart), before it is shown in this run or in the next.

    A filter of several codes (`pick_many`) takes a list of them.
    """
    several = not isinstance(value, str)
    st.session_state[f"pick:{key}"] = list(value) if several else value
    st.session_state[_remember(key)] = ",".join(value) if several else value


def complaints(lang: str, label: Callable[[str], str], shown: Callable[[str], str]) -> list[str]:
    """One sentence for each value of the address that was not known or not shown."""
    return [
        # Somebody else may have written the link: nothing in it is read as Markdown.
        t(lang, notice, value=NOT_WORDS.sub("·", raw[:60]), label=label(key), fallback=shown(key))
        for key, left_out in st.session_state.get("address:bad", {}).items()
        for notice, raw in left_out.items()
    ]
