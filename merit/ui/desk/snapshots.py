"""The snapshots of the official dataset on the page: who, when, which file; roll-back; two side by side."""

from collections.abc import Hashable, Mapping
from typing import Any
from urllib.parse import urlencode

import duckdb
import pandas as pd
import streamlit as st

from merit.charts import desk as charts
from merit.charts.desk.cells import hour
from merit.desk.acts import roll_back
from merit.desk.errors import DeskError
from merit.desk.history import CURRENT, EMBARGO, PAST, history
from merit.desk.people import APPROVER, Person
from merit.questions import QuestionError
from merit.store import DESK, Snapshot, StoreError
from merit.store.line import snapshot_of
from merit.store.snapshots import recorded, schema_hash
from merit.text import listing, number
from merit.ui.desk import changes, work
from merit.ui.desk.act import act, frames, said
from merit.ui.errors import report
from merit.ui.frame import View
from merit.ui.paging import SIZE, page_of
from merit.ui.show import show_text

PLACE = "cuplikan"
ICONS = {CURRENT: "check_circle", EMBARGO: "schedule", PAST: "history"}
Row = Mapping[Hashable, Any]


def line(view: View, here: Person) -> None:
    """Every publication and roll-back, newest first."""
    st.header(view.t("publish-snapshots-title"), anchor="cuplikan")
    said(PLACE)
    rows = history(DESK)
    if not rows:
        st.info(view.t("publish-snapshots-none"), icon=":material/inventory_2:")
        return
    st.markdown(view.t("publish-snapshots-n", n=number(view.lang, len(rows), 0)))
    every = pd.DataFrame({"at": range(len(rows))})
    if len(rows) > SIZE:
        every = page_of(view, every, of=PLACE, key="page-cuplikan")
    in_use = next((row["snapshot"] for row in rows if row["state"] == CURRENT), None)
    waits = [str(row["snapshot"]) for row in rows if row["state"] == EMBARGO]
    for at in every["at"]:
        with st.container(border=True):
            _publication(view, here, rows[at], in_use, waits)


def _publication(
    view: View, here: Person, row: Mapping[str, object], in_use: object, waits: list[str]
) -> None:
    name, state = str(row["snapshot"]), str(row["state"])
    icon = ICONS.get(state, "undo")
    st.markdown(f":material/{icon}: **{_state(view, row)}** · `{name}`")
    st.markdown("  \n".join(charts.facts(row, view.lang)))
    tools = st.container(horizontal=True, vertical_alignment="center")
    if state in (CURRENT, PAST):
        address = urlencode({"dataset": DESK, "snapshot": name, "lang": view.lang})
        tools.markdown(f"[{view.t('publish-pinned')}](./?{address})")
    if row["file_sha256"]:
        with tools.popover(view.t("publish-hashes"), icon=":material/fingerprint:"):
            st.markdown(view.t("publish-hash-file"))
            show_text(view, f"file:{row['n']}", str(row["file_sha256"]))
            st.markdown(view.t("publish-hash-content"))
            show_text(view, f"content:{row['n']}", str(row["content_hash"]))
    # The one in use can be returned to while others wait: that takes them out of the line.
    possible = (state == PAST and name != in_use) or (state == CURRENT and waits)
    if APPROVER in here.roles and possible:
        key = "publish-back-here" if state == CURRENT else "publish-back"
        pressed = tools.button(view.t(key), key=f"desk:back:{row['n']}", icon=":material/undo:")
        if pressed:
            _ask(view, name, str(in_use or "-"), waits)


def _state(view: View, row: Mapping[str, object]) -> str:
    state = str(row["state"])
    at = row["visible_from"] if state == EMBARGO else row["superseded_at"] if state == PAST else None
    words = {"at": hour(view.lang, at)} if at else {}
    return view.t(f"publish-state-{state.replace('_', '-')}", **words)


def _ask(view: View, name: str, in_use: str, waits: list[str]) -> None:
    """Say what a roll-back does, and ask once more."""
    kind = "same" if name == in_use else "older"

    def body() -> None:
        said_of = {"snapshot": f"`{name}`", "now": f"`{in_use}`"}
        st.markdown(view.t(f"publish-back-{kind}-says", **said_of))
        if waits:
            st.markdown(view.t("publish-back-waits", names=", ".join(f"`{w}`" for w in waits)))
        st.text_input(view.t("publish-back-reason"), key="desk:back:note", max_chars=500)
        with st.container(horizontal=True):
            if st.button(
                view.t(f"publish-back-{kind}-yes"),
                key="desk:back:yes",
                icon=":material/undo:",
                on_click=take_back,
                args=(view, name),
            ):
                st.rerun()
            if st.button(view.t("publish-back-no"), key="desk:back:no"):
                st.rerun()

    st.dialog(view.t(f"publish-back-{kind}-title"), icon=":material/undo:")(body)()


def take_back(view: View, name: str) -> None:
    """Put an older snapshot back in use."""
    note = str(st.session_state.get("desk:back:note") or "").strip() or None

    def do(here: Person) -> str:
        snapshot = roll_back(name, frames(), by=here.address, note=note)
        return view.t("publish-rolled-back", snapshot=snapshot.id)

    act(view, PLACE, APPROVER, do)


def beside(view: View) -> None:
    """The difference between any two snapshots."""
    st.header(view.t("publish-compare-title"), anchor="selisih")
    rows = history(DESK)
    known = {str(row["snapshot"]): row for row in reversed(rows)}
    names = list(dict.fromkeys(str(row["snapshot"]) for row in rows))
    if len(names) < 2:
        st.info(view.t("publish-compare-few"), icon=":material/compare_arrows:")
        return

    def label(name: str) -> str:
        return f"{name} · {hour(view.lang, known[name]['at'])}"

    first, second = st.columns(2)
    turn = rows[0]["n"]  # after every act the newest two are offered anew
    chosen = [
        column.selectbox(
            view.t(f"publish-{side}"), names, index=place, format_func=label, key=f"desk:{side}:{turn}"
        )
        for column, side, place in ((first, "before", 1), (second, "after", 0))
    ]
    before, after = (str(name) for name in chosen)
    if before == after:
        st.info(view.t("publish-compare-same"), icon=":material/info:")
        return
    opened = st.expander(view.t("publish-compare-open"), key="desk:compare", on_change="rerun")
    if not opened.open:
        return
    pair = [snapshot_of(DESK, name, str(known[name]["kind"])) for name in (before, after)]
    with opened:
        try:
            with st.spinner(view.t("publish-working-out")):
                found = work.compared(pair[0], pair[1], before, after)
        except DeskError as error:
            st.warning(error.sentence(view.lang), icon=":material/info:")
            return
        except (StoreError, QuestionError, duckdb.Error) as error:
            _not_compared(view, pair, error)
            return
        changes.draw(view, found, pair[1].kind, "banding")


def _not_compared(view: View, pair: list[Snapshot], error: Exception) -> None:
    """Say which of the two was made with older tables; where none was, it is a failure with a reference."""
    today = schema_hash()
    if old := [s.id for s in pair if recorded(s, "schema_hash") not in (None, today)]:
        names = listing(view.lang, [f"`{name}`" for name in old])
        st.warning(view.t("publish-compare-old", names=names), icon=":material/history:")
        return
    st.error(view.t("publish-failed", reference=report(error)), icon=":material/block:")
