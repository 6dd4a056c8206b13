"""The frame every page runs in: navigation, language and dataset, notices, banner."""

import streamlit as st

from merit.text import LANGS, t
from merit.ui import address, frame, preview
from merit.ui.answers import prepare
from merit.ui.runs import watched

st.set_page_config(page_title="Indeks Sistem Merit", page_icon=str(frame.ICON), layout="wide")
SECTIONS = {
    "nav-section-policy": [
        ("ringkasan", "monitoring"),
        ("tren", "trending_up"),
        ("wilayah", "map"),
        ("perpindahan", "swap_horiz"),
    ],
    "nav-section-staff": [("di_bawah_baik", "flag"), ("anugerah", "emoji_events"), ("terbitkan", "publish")],
    "nav-section-regions": [("instansi", "apartment"), ("bandingkan", "compare_arrows")],
    "nav-section-about": [("data", "database"), ("metodologi", "menu_book")],
}

asked = st.session_state.get("address:lang") or st.query_params.get("lang")
lang = asked if asked in LANGS else LANGS[0]
sections = {
    t(lang, section): [
        st.Page(
            f"{name}.py",
            title=t(lang, f"page-{name.replace('_', '-')}"),
            icon=f":material/{icon}:",
            url_path=name.replace("_", "-"),
            default=name == "ringkasan",
        )
        for name, icon in entries
    ]
    for section, entries in SECTIONS.items()
}
# The built-in menu nests its sections in a list that screen readers cannot follow; ours is links.
page = st.navigation([p for pages in sections.values() for p in pages], position="hidden")
with st.spinner(t(lang, "preparing")):
    prepare()
address.start(page.url_path)
heard = preview.listen()
with st.sidebar:
    frame.menu(sections)
    chosen = frame.language(lang)
    snapshot = frame.dataset(chosen)
if chosen != lang:
    st.rerun()
st.set_page_config(page_title=f"{page.title} · {t(lang, 'app-title')}")
frame.tell_browser(lang)
notices = st.container()
finish = frame.banner(frame.view())
with watched(page.url_path or "ringkasan", snapshot.dataset, snapshot.id):
    page.run()
finish()
frame.complain(chosen, notices)
frame.foot(chosen, snapshot)
preview.keep(page.url_path or "", heard, snapshot.id)
