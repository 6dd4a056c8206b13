"""Long lists in pages, the page in the address: every row can be reached, none is cut."""

from collections.abc import Hashable

import pandas as pd
import streamlit as st

from merit.text import number
from merit.ui import address
from merit.ui.frame import View

SIZE = 50


def page_of(
    seen: View, rows: pd.DataFrame, *, of: Hashable, key: str = "page", size: int = SIZE
) -> pd.DataFrame:
    """Choose a page of `rows`, `size` at a time, and return its rows.

    `of` is the choice the list answers to (year, filters, …): when it changes, and when the visitor comes
    from another page, the list begins anew. `key` is the key of the address: `page-LIST` on a page with
    several lists.
    """
    state = st.session_state
    answered = (seen.snapshot.id, of)
    before, state[f"{key}>of"] = state.get(f"{key}>of"), answered
    if before not in (None, answered) or state["address:navigated"]:
        address.choose(key, "1")
    total = len(rows)
    pages = [str(p + 1) for p in range(max((total - 1) // size + 1, 1))]

    def name(page: str) -> str:
        first = (int(page) - 1) * size
        figures = {"first": first + 1, "last": min(first + size, total), "total": total}
        words = {key: number(seen.lang, n, 0) for key, n in figures.items()}
        return seen.t("below-list-rows", **words)

    label = seen.t("below-list-rows-label")
    start = (int(address.pick(key, label, pages, default="1", name=name)) - 1) * size
    return rows.iloc[start : start + size]
