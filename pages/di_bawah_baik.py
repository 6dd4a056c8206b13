"""Who stands below Baik: how many, where, how far from the line, and the list, nearest first."""

import streamlit as st

from merit.charts.below import below_baik
from merit.charts.below_distance import below_distance
from merit.charts.below_list import below_rows, below_table
from merit.charts.below_now import below_now
from merit.text import number
from merit.ui import below, frame, published
from merit.ui.answers import categories
from merit.ui.paging import page_of
from merit.ui.show import show, table

view = frame.title("di-bawah-baik")
choice = below.choose(view)
year, stamp, bands = choice.year, view.stamp(choice.rule), categories(view.snapshot)
places = below.places(view, choice)
now = choice.ask(view, "below_baik_summary").iloc[0].to_dict()
national = below.national_row(view, choice)
headline = below_now(now, stamp=stamp, year=year, places=places, national=national)
st.header(headline, anchor=False)

left, right = st.columns(2, gap="large")
with left:
    if view.published and not choice.whole:
        st.info(view.t("below-known-parts"), icon=":material/info:")
    else:
        series = view.draw(below_baik, below.series(view, choice), stamp=stamp, categories=bands)
        show(view, published.cited(view, below.named(series, places), choice.rule))
steps = choice.ask(view, "below_baik_distance")
with right if view.published else left:
    show(view, view.draw(below_distance, steps, stamp=stamp, categories=bands, year=year, places=places))
if not view.published:
    with left:
        show(view, below.parts(view, choice, "group"))
    with right:
        show(view, below.parts(view, choice, "province"))

rows = choice.ask(view, "below_baik_list")
links, cited = below.source_words(view)
st.header(view.t("below-list-title"), anchor="daftar")
st.markdown(view.t("below-list-lede", line=number(view.lang, bands["baik"].lower_bound)))
if view.published:
    st.caption(f"{view.t('below-known-note')} {view.t('below-known-parts')}")
if rows.empty:
    st.info(headline, icon=":material/info:")
else:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        page = page_of(view, rows, of=choice)
        every = view.draw(below_table, rows, stamp=stamp, categories=bands, year=year, sources=cited)
        below.tools(view, choice, every)
    shown = view.draw(below_rows, page, stamp=stamp, categories=bands, sources=links)
    table(view, shown, alt=view.t("below-list-title"))
    st.markdown(view.t("below-list-top"))
