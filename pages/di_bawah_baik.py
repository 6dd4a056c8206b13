"""Who stands below Baik: how many, where, how far from the line, and the list, nearest first."""

import streamlit as st

from merit.charts.below import below_baik
from merit.charts.below_distance import below_distance
from merit.charts.below_list import below_rows, below_table
from merit.charts.below_now import below_now
from merit.charts.below_parts import below_parts
from merit.ui import below, filters, frame, published
from merit.ui.answers import categories
from merit.ui.paging import page_of
from merit.ui.show import show, table

view = frame.title("di-bawah-baik")
with st.container(horizontal=True):
    rule = filters.rule(view)
    year = filters.year(view, view.ask("years")["year"], latest=below.newest(view))
    group = filters.group(view)
    province = filters.province(view)
chosen = below.Choice(year, rule, group, province)
stamp, bands = view.stamp(rule), categories(view.snapshot)
rows, places = chosen.ask(view, "below_baik_list"), below.places(view, group, province)

now = chosen.ask(view, "below_baik_summary").iloc[0].to_dict()
national = below.national_row(view, chosen)
st.markdown(f"#### {below_now(now, stamp=stamp, year=year, places=places, national=national)}")
left, right = st.columns(2, gap="large")
with left:
    series = below.series(view, chosen)
    show(view, below.named(below_baik(series, stamp=stamp, categories=bands), places))
    distance = chosen.ask(view, "below_baik_distance")
    show(view, below_distance(distance, stamp=stamp, categories=bands, year=year, places=places))
