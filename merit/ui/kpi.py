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
    with st.grid(5, min_column_width=165, gap="small"):
        for item in headlines:
            st.metric(
                item.label,
                item.value,
                item.change.replace("−", "-") if item.change else None,
                delta_color=COLOURS[item.rise_is_good],
                delta_description=item.against or item.help or None,
                chart_data=item.history if len(item.history) > 1 else None,
                border=True,
                height="stretch",
                help=item.help or None,
            )
