"""The log on the page, and the proof that it and the files are what was written."""

import streamlit as st

from merit.charts import desk as charts
from merit.charts.desk.cells import breakable
from merit.store import DESK, available, current, entries
from merit.store.verify import verify
from merit.text import number
from merit.ui.desk import changes
from merit.ui.frame import View


def log(view: View) -> None:
    """Every entry, newest first; the verification on demand."""
    st.header(view.t("publish-log-title"), anchor="log")
    every = entries()
    name = current(DESK).id if DESK in available() else view.t("publish-base-none")
    here = changes.seen_from(view, name, "official")
    st.markdown(view.t("publish-verify-says"))
    if st.button(view.t("publish-verify"), key="desk:verify", icon=":material/verified_user:"):
        _verified(view)
    opened = st.expander(
        view.t("publish-log-open", n=number(view.lang, len(every), 0)), key="desk:log", on_change="rerun"
    )
    if opened.open:
        with opened:
            changes.paged(here, charts.log_rows(every, stamp=here.stamp()), "log")


def _verified(view: View) -> None:
    with st.spinner(view.t("publish-verifying")):
        found = verify(view.lang)
    if not found:
        st.success(view.t("verify-sound"), icon=":material/verified_user:")
        return
    lines = [f"- {breakable(sentence)}" for sentence in found]
    words = view.t("publish-verify-broken", n=number(view.lang, len(found), 0))
    st.error("\n".join([f"**{words}**", "", *lines]), icon=":material/gpp_bad:")
