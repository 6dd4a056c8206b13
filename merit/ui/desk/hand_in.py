"""The form with which an editor hands in a clean file: note, embargo in Jakarta's hours, the act."""

from datetime import datetime, time, timedelta

import streamlit as st

from merit import clock
from merit.charts.rows import plain
from merit.desk.acts import Wish, submit
from merit.desk.errors import DeskError
from merit.desk.people import EDITOR, Person
from merit.ingest.score_file.checked import Checked
from merit.text import WIB, moment
from merit.ui.desk import work
from merit.ui.desk.act import act
from merit.ui.frame import View

PLACE = "unggah"
CHECK, TURN = "desk:check", "desk:turn"
NOTE, LATER, DAY, TIME = (f"desk:{key}" for key in ("note", "later", "day", "time"))


def form(view: View, checked: Checked, content: bytes) -> None:
    """Note, embargo and the button; what it will do stands above it."""
    st.subheader(view.t("publish-submit-title"), anchor=False)
    st.text_area(view.t("publish-note"), key=NOTE, max_chars=500, help=view.t("publish-note-help"))
    later = st.toggle(view.t("publish-embargo"), key=LATER)
    if later:
        st.caption(view.t("publish-embargo-help"))
        soon = clock.now().astimezone(WIB) + timedelta(days=1)
        with st.container(horizontal=True):
            st.date_input(
                view.t("publish-embargo-day"),
                soon.date(),
                min_value=clock.now().astimezone(WIB).date(),
                key=DAY,
                format="DD/MM/YYYY",
                width=200,
            )
            st.time_input(view.t("publish-embargo-time"), time(9), key=TIME, width=200)
        st.markdown(view.t("publish-embargo-chosen", at=moment(view.lang, _hour() or soon)))
    st.markdown(view.t("publish-submit-says"))
    st.button(
        view.t("publish-submit"),
        key="desk:submit",
        icon=":material/send:",
        on_click=hand_in,
        args=(view, checked, content),
    )


def _hour() -> datetime | None:
    """The chosen hour in WIB; None for at once."""
    state = st.session_state
    if not state.get(LATER):
        return None
    return datetime.combine(state[DAY], state[TIME], tzinfo=WIB)


def hand_in(view: View, checked: Checked, content: bytes) -> None:
    """Hand in the clean file for somebody else to approve."""

    def do(here: Person) -> str:
        when = _hour()
        if when is not None and when <= clock.now():
            raise DeskError("hour-past", hour=clock.iso(when))
        note = str(st.session_state.get(NOTE) or "").strip() or None
        with work.on_disk(content, checked.file) as path:
            entry = submit(checked, Wish(path, checked.file, note, when), by=here.address)
        words = {"file": plain(checked.file), "number": str(entry.n)}
        if when is None:
            return view.t("publish-submitted", **words)
        return view.t("publish-submitted-later", **words, at=moment(view.lang, when))

    if act(view, PLACE, EDITOR, do):
        st.session_state[TURN] += 1
        st.session_state.pop(CHECK, None)
