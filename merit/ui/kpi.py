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
    """Five cards; on a phone they stand below each other."""
    grid = st.grid(5, min_column_width=150, gap="small")
    for item in headlines:
        with grid.cell(), st.container(border=True, height="stretch"):
            st.metric(
                item.label,
                item.value,
                item.change.replace("−", "-") if item.change else None,
                delta_color=COLOURS[item.rise_is_good],
                delta_description=item.against or None,
            )
            # Not the metric's own chart: its marks have no text alternative.
            st.markdown(item.trend)
            if item.help:
                st.caption(item.help)
