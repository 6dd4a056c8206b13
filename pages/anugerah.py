"""The night before the ceremony: every statistic of a round, the controls that its sums agree, the files."""

import streamlit as st

from merit.charts.anugerah import ceremony_title
from merit.ui import ceremony, ceremony_files, frame

view = frame.title("anugerah")
c = ceremony.choose(view)
if c:
    charts = ceremony.drawn(view, c)
    st.header(ceremony_title(c, view.lang), anchor=False)
    st.markdown(charts["totals"].sentence)
    ceremony.contents(view, c)
    ceremony.checked(view, c)
    ceremony_files.files(view, c)
    ceremony_files.press_box(view, c)
    ceremony.draw(view, c, charts)
