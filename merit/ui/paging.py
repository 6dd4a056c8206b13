"""Long lists in pages, the page in the address: every row can be reached, none is cut."""

from collections.abc import Hashable

import pandas as pd
import streamlit as st

from merit.text import number
from merit.ui import address
from merit.ui.frame import View

SIZE = 50


MOST_PAGES = 1000  # a menu with more entries would not open


def start_of(seen: View, total: int, *, of: Hashable, key: str = "page", size: int = SIZE) -> int:
    """Choose a page of `total` rows, `size` at a time, and return how many rows stand before it.

    `of` is the choice the list answers to (year, filters, …): when it changes, and when the visitor comes
    from another page, the list begins anew. `key` is the key of the address: `page-LIST` on a page with
    several lists. Beyond the first MOST_PAGES none can be chosen: the caller says so.
    """
    state = st.session_state
    answered = (seen.snapshot.id, of)
    before, state[f"{key}>of"] = state.get(f"{key}>of"), answered
    if before not in (None, answered) or state["address:navigated"]:
        address.choose(key, "1")
    pages = [str(p + 1) for p in range(min(max((total - 1) // size + 1, 1), MOST_PAGES))]

    def name(page: str) -> str:
        first = (int(page) - 1) * size
        figures = {"first": first + 1, "last": min(first + size, total), "total": total}
        words = {key: number(seen.lang, n, 0) for key, n in figures.items()}
        return seen.t("below-list-rows", **words)

    label = seen.t("below-list-rows-label")
    return (int(address.pick(key, label, pages, default="1", name=name)) - 1) * size


def page_of(
    seen: View, rows: pd.DataFrame, *, of: Hashable, key: str = "page", size: int = SIZE
) -> pd.DataFrame:
    """Choose a page of `rows` as `start_of` does, and return its rows."""
    start = start_of(seen, len(rows), of=of, key=key, size=size)
    return rows.iloc[start : start + size]
