"""The row of headline numbers."""

from typing import Literal

import streamlit as st

from merit.charts.headline import Headline

COLOURS: dict[bool | None, Literal["normal", "inverse", "off"]] = {
    True: "normal",
    False: "inverse",
    None: "off",
}


def row(headlines: list[Headline]) -> None:
    """A card for each number: up to five in one row, more in two; a phone has two side by side."""
    if not headlines:
        return
    columns = len(headlines) if len(headlines) <= 5 else (len(headlines) + 1) // 2
    # The border belongs to the grid: its cells are of one height, whatever they hold.
    grid = st.grid(columns, min_column_width=150, gap="small", border=True)
    for item in headlines:
        with grid.cell():
            st.metric(
                item.label,
                item.value,
                item.change.replace("−", "-") if item.change else None,
                delta_color=COLOURS[item.rise_is_good],
                delta_description=item.against or None,
            )
            # Not the metric's own chart: its marks have no text alternative.
            if item.trend:
                st.markdown(item.trend)
            if item.help:
                st.caption(item.help)
