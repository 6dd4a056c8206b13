"""The publish desk: official scores go in checked, approved by a second person, and can be taken back."""

import streamlit as st

from merit.desk.people import EDITOR
from merit.ui import frame
from merit.ui.desk import book, door, snapshots, upload, waiting

view = frame.title("terbitkan")
here = door.enter(view)
if here:
    sections = {
        "unggah": "publish-upload-title",
        "menunggu": "publish-waiting-title",
        "cuplikan": "publish-snapshots-title",
        "selisih": "publish-compare-title",
        "log": "publish-log-title",
    }
    if EDITOR not in here.roles:
        del sections["unggah"]
    links = " · ".join(f"[{view.t(title)}](#{anchor})" for anchor, title in sections.items())
    st.markdown(f"**{view.t('publish-contents')}:** {links}")
    if EDITOR in here.roles:
        upload.upload(view)
    waiting.queue(view, here)
    snapshots.line(view, here)
    snapshots.beside(view)
    book.log(view)
