"""Who moved: flows between two years under a counting rule, the transition table, the names of each move."""

import streamlit as st

from merit.charts.flow_names import names
from merit.charts.flow_table import transition
from merit.charts.flows import flows
from merit.ui import flows as ui
from merit.ui import frame
from merit.ui.paging import page_of
from merit.ui.show import show, show_rows

view = frame.title("perpindahan")
asked = ui.asked(view, ui.choose(view))
if asked:
    choice, span, moves = asked
    stamp = view.stamp(choice.rule)
    left, right = st.columns(2, gap="large")
    with right:
        heading = st.container()
        move = ui.choose_move(view, moves, span)
        listed = ui.named(view, choice, move)
        page = page_of(view, listed, of=(choice, move)) if len(listed) else listed
        links, words = ui.sources(view, choice)
        told = view.draw(
            names, listed, page, stamp=stamp, between=span, move=move, sources=links, cited=words
        )
        heading.header(told.title, anchor="daftar")
        show_rows(view, ui.cited(view, told))
    with left:
        chart = view.draw(flows, moves, stamp=stamp, between=span, show=ui.shown_bands(view), move=move)
        show(view, ui.cited(view, chart), caption=False, on_choice=ui.follow_click)
        st.markdown(ui.chosen(view, moves, span, move))
        table = view.draw(transition, moves, stamp=stamp, between=span, address=ui.link_to(view))
        st.header(table.title, anchor=False)
        show_rows(view, ui.cited(view, table))
