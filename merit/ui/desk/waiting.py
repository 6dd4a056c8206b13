"""Files that wait for a second person: what each would change as the data are now, and the decision."""

import streamlit as st

from merit import clock
from merit.charts.desk.cells import breakable, hour
from merit.charts.rows import plain
from merit.desk.acts import approve, reject, waiting
from merit.desk.errors import DeskError
from merit.desk.people import APPROVER, Person
from merit.ingest.score_file.checked import UnreadableError
from merit.store import Entry, StoreError
from merit.text import number
from merit.ui.desk import changes, work
from merit.ui.desk.act import RefusedError, act, frames, said
from merit.ui.errors import report
from merit.ui.frame import View

PLACE = "menunggu"


def queue(view: View, here: Person) -> None:
    """Every file that waits, oldest first."""
    st.header(view.t("publish-waiting-title"), anchor="menunggu")
    said(PLACE)
    found = waiting()
    if not found:
        st.info(view.t("publish-waiting-none"), icon=":material/inbox:")
        return
    st.markdown(view.t("publish-waiting-n", n=number(view.lang, len(found), 0)))
    for entry in found:
        with st.container(border=True):
            _file(view, here, entry)


def _file(view: View, here: Person, entry: Entry) -> None:
    st.subheader(f"{entry.n}. {breakable(entry.text('file_name'))}", anchor=False)
    lines = [view.t("publish-did-submit", by=plain(entry.by), at=hour(view.lang, entry.at))]
    if entry.text("note"):
        lines.append(view.t("publish-note-line", note=breakable(entry.text("note"))))
    lines.append(_embargo(view, entry))
    lines.append(f"sha256 `{entry.text('file_sha256')}`")
    st.markdown("  \n".join(lines))
    label = view.t("publish-waiting-open")
    opened = st.expander(label, key=f"desk:open:{entry.n}", on_change="rerun")
    if opened.open:
        with opened:
            _decide(view, here, entry)


def _embargo(view: View, entry: Entry) -> str:
    if not entry.text("embargo"):
        return view.t("publish-embargo-none")
    key = (
        "publish-embargo-past"
        if clock.moment(entry.text("embargo")) <= clock.now()
        else "publish-embargo-until"
    )
    return view.t(key, at=hour(view.lang, entry.text("embargo")))


def _decide(view: View, here: Person, entry: Entry) -> None:
    """What the file would change now, and what this person may do about it."""
    seen = None
    try:
        with st.spinner(view.t("publish-working-out")):
            found = work.proposed(entry, entry.n, entry.hash, work.base_id())
        seen = found.seen
        if not found.checked.clean:
            st.error(view.t("publish-waiting-faulty"), icon=":material/block:")
            for fault in found.checked.faults[:10]:
                st.markdown(f"- {breakable(fault.line(view.lang))}")
        elif found.refusal is not None:
            st.warning(found.refusal.sentence(view.lang), icon=":material/info:")
    except UnreadableError as error:
        st.error(plain(error.sentence(view.lang)), icon=":material/block:")
    except (StoreError, OSError) as error:
        st.error(view.t("publish-failed", reference=report(error)), icon=":material/block:")
    if seen is not None:
        base = seen.base.id if seen.base else view.t("publish-base-none")
        st.caption(view.t("publish-base", base=base))
        changes.unread(view, found.checked)
        changes.draw(view, seen.difference, seen.kind, str(entry.n))
        changes.controlled(view, seen, str(entry.n))
    own = entry.by.casefold() == here.address.casefold()
    if own:
        st.info(DeskError("own").sentence(view.lang), icon=":material/group:")
        st.markdown(view.t("publish-take-back-says"))
        _button(view, "take-back", entry, "undo")
    elif APPROVER in here.roles:
        if seen is not None and not seen.failed:
            st.markdown(view.t("publish-approve-says", when=_embargo(view, entry)))
            # Asked anew when the data, and with them the changes, have moved on.
            sure = st.checkbox(view.t("publish-approve-sure"), key=f"desk:sure:{entry.n}:{seen.snapshot}")
            st.button(
                view.t("publish-approve"),
                key=f"desk:approve:{entry.n}",
                icon=":material/check:",
                disabled=not sure,
                on_click=give_leave,
                args=(view, entry, seen.snapshot),
            )
        st.text_input(view.t("publish-reason"), key=f"desk:reason:{entry.n}", max_chars=500)
        _button(view, "reject", entry, "close")
    else:
        st.markdown(view.t("publish-waiting-editor"))


def _button(view: View, name: str, entry: Entry, icon: str) -> None:
    st.button(
        view.t(f"publish-{name}"),
        key=f"desk:{name}:{entry.n}",
        icon=f":material/{icon}:",
        on_click=turn_down,
        args=(view, entry),
    )


def give_leave(view: View, entry: Entry, seen: str) -> None:
    """Approve a file that somebody else handed in; `seen` is the snapshot that was looked at."""

    def do(here: Person) -> str:
        snapshot, _ = approve(entry.n, frames(), by=here.address, seen=seen)
        later = entry.text("embargo")
        if later and clock.moment(later) > clock.now():
            return view.t("publish-approved-later", snapshot=snapshot.id, at=hour(view.lang, later))
        return view.t("publish-approved", snapshot=snapshot.id)

    act(view, PLACE, APPROVER, do)


def turn_down(view: View, entry: Entry) -> None:
    """Reject a file with a reason, or take one's own back."""
    reason = str(st.session_state.get(f"desk:reason:{entry.n}") or "").strip()

    def do(here: Person) -> str:
        own = entry.by.casefold() == here.address.casefold()
        if not own and APPROVER not in here.roles:
            raise RefusedError(view.t("publish-refused-role", role=view.t("publish-role-approver")))
        if not own and not reason:
            raise RefusedError(view.t("publish-reason-missing"))
        reject(entry.n, by=here.address, reason=reason)
        key = "publish-taken-back" if own else "publish-rejected"
        return view.t(key, file=plain(entry.text("file_name")))

    act(view, PLACE, None, do)
