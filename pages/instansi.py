"""One institution: category and margins, aspects, the step ahead, peers, history, who made the step."""

import streamlit as st

from merit.charts.strip import aspect_strip
from merit.ui import frame, institution, profile
from merit.ui.show import show

view = frame.title("instansi")
search, when = st.columns([4, 1])  # below each other on a phone
with search:
    row = institution.pick(view)
with when:
    year = institution.year(view, row)

# The peers are chosen further down the page than what is said about them.
top, middle, beside = st.container(), st.container(), st.container()
with beside:
    st.header(view.t("peers-heading"), anchor="pembanding")
    p = institution.shown(view, row, year)
    profile.peers(view, p)
with top:
    profile.answer(view, p)
    with st.container(horizontal=True, vertical_alignment="center"):
        profile.files(view, p)
        institution.onward(view, p)
    institution.relatives(view, row)
with middle:
    if len(p.history):
        show(view, view.draw(aspect_strip, p, stamp=view.stamp()))
    profile.gap(view, p)

claims = view.ask("institution_claims", institution=p.code) if view.published else None
profile.trend(view, p, claims)
profile.makers(view, p)
if claims is not None and len(claims):
    profile.claims(view, claims)
profile.province_file(view, p)
