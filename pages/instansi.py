"""One institution: category and margins, ranks, history, every claim with its source, aspects."""

import streamlit as st

from merit.charts.institution_answer import answer, beyond, cards, unknown
from merit.charts.institution_aspects import institution_aspects
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_history import histories
from merit.ui import frame, institution, kpi
from merit.ui.show import show, show_rows

view = frame.title("instansi")
row = institution.pick(view)
code, name, stamp = str(row["code"]), str(row["name"]), view.stamp()
history = view.ask("institution_history", institution=code)

st.header(answer(history, stamp=stamp, name=name), anchor=False)
years = institution.years(view, row)
newer = beyond(history, view.ask("instruments"), stamp=stamp, until=years[-1] if years else None)
if newer:
    st.markdown(newer)
institution.profile(view, row)
claims = view.ask("institution_claims", institution=code) if view.published else None
bands = view.ask("categories")
charts = histories(history, stamp=stamp, categories=bands, years=years, name=name, claims=claims)
if not charts:
    st.info(unknown(stamp=stamp), icon=":material/help:")
if not history.empty:
    ranks, note = institution.rank_cards(view, row, history)
    kpi.row([*cards(history, stamp=stamp), *ranks])
    if ranks:
        st.caption(note)
institution.onward(view, row, history)
if not history.empty:
    for chart in charts:
        show(view, chart, table_open=True)
    if claims is not None:
        told = institution_claims(claims, stamp=stamp)
        st.header(told.title)
        show_rows(view, told)
    st.header(view.t("institution-aspects-heading"))
    year = institution.aspect_year(view, row, history)
    if year is None:
        st.info(view.t("institution-aspects-none"), icon=":material/help:")
    else:
        scores = view.ask("institution_aspects", institution=code, year=year)
        show(view, institution_aspects(scores, stamp=stamp, year=year), heading=False)
