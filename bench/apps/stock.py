"""The overview as the framework shows it out of the box: the same answers, figures, numbers and tables."""

import streamlit as st

from merit.charts.below import below_baik, below_by_group
from merit.charts.categories import category_years
from merit.charts.headline import headlines
from merit.charts.targets import share_against_target
from merit.ui import address, filters, frame, published
from merit.ui.answers import categories, prepare

prepare()
address.start("")
with st.sidebar:
    frame.dataset(frame.language("id"))
view = frame.title("ringkasan")
with st.container(horizontal=True):
    rule = filters.rule(view)
    national = published.national(view, rule)
    year = filters.year(view, national["year"], latest=published.best_year(national))
stamp, bands = view.stamp(rule), categories(view.snapshot)
row = st.columns(5)
for column, item in zip(row, headlines(national, stamp=stamp, year=year), strict=True):
    column.metric(item.label, item.value, item.change)
names = published.group_names(view)
charts = [
    below_baik(national, stamp=stamp, categories=bands),
    category_years(national, stamp=stamp, categories=bands, year=year),
    below_by_group(published.by_group(view, rule), stamp=stamp, names=names, year=year),
    share_against_target(
        published.against_targets(view, year),
        stamp=view.stamp("latest"),
        year=year,
        names=published.scope_names(view),
    ),
]
for chart in charts:
    st.header(chart.title)
    st.plotly_chart(chart.figure, key=chart.name)
    st.markdown(chart.sentence)
    with st.expander("Lihat tabel"):
        st.table(chart.table.folded("id"))
