"""Filters that live in the address, by stable codes, so that a link reopens the same view.

Streamlit's own binding writes the label that is shown, which changes with the language; these filters
write codes. A value that is not known falls back to the default and says so (contracts.md §4).
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from merit.text import t

NOT_WORDS = re.compile(r"[^\w ,.-]")
Control = Literal["select", "segmented"]


def _remember(key: str) -> str:
    return f"address:{key}"


def start(page: str) -> None:
    """Begin a run of `page`: on another page the filters keep their values, complaints are dropped."""
    state = st.session_state
    state["address:navigated"] = state.get("address>page") not in (None, page)
    if state["address:navigated"]:
        state["address:bad"] = {}
    state["address>shown"] = {}
    state["address>page"] = page  # not "address:page": that is the filter `page`


def _from_address(key: str, options: Sequence[str], default: str) -> str | None:
    """What the address asks for, if it has changed since this session last looked; else None."""
    state, raw = st.session_state, st.query_params.get(key)
    seen = state.get(f"{_remember(key)}:seen")
    if raw == seen or (raw is None and (seen is None or state["address:navigated"])):
        return None
    bad = state.setdefault("address:bad", {})
    bad.pop(key, None)
    if raw is None:
        return default
    if raw not in options:
        bad[key] = raw
        return default
    return raw


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
    kept = _remember(memory or key)
    state, widget = st.session_state, f"pick:{memory or key}"
    asked = value = _from_address(key, options, default)
    if value is None:
        value = next((v for v in (state.get(widget), state.get(kept)) if v in options), default)
    state[widget] = value
    if control == "segmented":
        chosen = st.segmented_control(label, options, format_func=name, key=widget, required=True, help=help)
    else:
        chosen = st.selectbox(label, options, format_func=name, key=widget, help=help)
    picked = str(chosen or default)
    if asked is None and picked != state.get(kept, picked):
        state.get("address:bad", {}).pop(key, None)
        if key not in ("page", "lang") and "page" in st.query_params:
            # A list made for another choice begins anew. The page leaves the address before the choice
            # enters it, so that a step back never pairs the two.
            del st.query_params["page"]
    state[kept] = picked
    state[f"address:name:{key}"] = name(picked)
    state["address>shown"][key] = picked
    put(key, picked, default)
    return picked


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


def whole() -> str:
    """The address of this view with every filter spelled out, the defaults too: they may change later."""
    page = str(st.session_state["address>page"]) or "."
    return f"{page}?{urlencode(st.session_state['address>shown'])}"


def choose(key: str, value: str) -> None:
    """Set a filter from code (a click in a chart), before it is shown in this run or in the next."""
    st.session_state[f"pick:{key}"] = value
    st.session_state[_remember(key)] = value


def complaints(lang: str, label: Callable[[str], str], shown: Callable[[str], str]) -> list[str]:
    """One sentence for each value of the address that was not known."""
    return [
        # Somebody else may have written the link: nothing in it is read as Markdown.
        t(
            lang,
            "notice-unknown-value",
            value=NOT_WORDS.sub("·", raw[:60]),
            label=label(key),
            fallback=shown(key),
        )
        for key, raw in st.session_state.get("address:bad", {}).items()
    ]
