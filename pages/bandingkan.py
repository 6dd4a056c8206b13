"""Two to six institutions side by side: totals, aspects, trends, differences to the first."""

import streamlit as st

from merit.charts.compare_differences import compare_differences
from merit.charts.compare_strip import compare_aspects
from merit.charts.compare_totals import compare_totals
from merit.charts.compare_trend import compare_trends
from merit.ui import compare, frame
from merit.ui.answers import categories
from merit.ui.show import show, show_rows

view = frame.title("bandingkan")
chosen = compare.institutions(view)
codes = [member.code for member in chosen]
totals = view.ask("compare_totals", institutions=codes)
if len(chosen) < compare.LEAST:
    st.info(view.t("compare-too-few"), icon=":material/compare_arrows:")
elif totals.empty:
    st.info(compare.nothing(view, chosen), icon=":material/help:")
else:
    year = compare.year(view, totals)
    aspects = view.ask("compare_aspects", institutions=codes, year=year)
    stamp, absent = view.stamp(), compare.absent(aspects)
    now, ever = compare.known_years(totals[totals["year"] == year]), compare.known_years(totals)

    bands = categories(view.snapshot)
    scores = view.draw(compare_totals, totals, chosen, stamp=stamp, bands=bands, year=year, absent=absent)
    st.header(scores.title, anchor=False)
    if abbreviations := compare.spelled_groups(view, totals):
        st.caption(abbreviations)
    show_rows(view, compare.sourced(view, scores, chosen, now))
    # Without any aspect the left half would be empty.
    left, right = st.columns(2, gap="large") if aspects["unit"].notna().any() else [st.container()] * 2
    with left:
        show(view, view.draw(compare_aspects, aspects, chosen, stamp=stamp, year=year))
    with right:
        for trend in view.draw(
            compare_trends, totals, chosen, stamp=stamp, categories=view.ask("categories")
        ):
            show(view, compare.sourced(view, trend, chosen, ever))
    apart = view.draw(compare_differences, totals, aspects, chosen, stamp=stamp, year=year, absent=absent)
    st.header(apart.title, anchor=False)
    show_rows(view, compare.sourced(view, apart, chosen, now))
