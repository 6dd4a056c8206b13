"""The editor's side: the template, the upload, its faults at their cells, what it would change."""

from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

import streamlit as st

from merit import clock
from merit.charts import desk as charts
from merit.charts.rows import plain
from merit.desk.errors import DeskError
from merit.ingest.rules import instrument_of
from merit.ingest.score_file.check import SUFFIXES
from merit.ingest.score_file.checked import Checked, UnreadableError
from merit.ingest.score_file.fault_rows import faults_table
from merit.ingest.score_file.limits import MEGABYTE, Limits
from merit.ingest.score_file.rulebook import FIRST_YEAR
from merit.ingest.simulate_file import measured
from merit.reports.annotated import annotated
from merit.reports.score_template import template
from merit.settings import LimitSettingError
from merit.spreadsheet import csv_bytes
from merit.text import WIB, number
from merit.ui.desk import changes, work
from merit.ui.desk.act import frames, said
from merit.ui.desk.hand_in import CHECK, PLACE, TURN, form
from merit.ui.frame import View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# The label above says which files and how large: the framework need not say it again.
ONCE = "<style>[data-testid=stFileUploaderDropzoneInstructions] { display: none; }</style>"


@dataclass(frozen=True)
class Outcome:
    """The check of one upload: `of` tells which file against which snapshot; `unreadable` stops it."""

    of: tuple[str, str]
    checked: Checked | None
    unreadable: UnreadableError | None = None


def upload(view: View) -> None:
    """Template, upload and what comes of it."""
    st.header(view.t("publish-upload-title"), anchor="unggah")
    said(PLACE)
    _template(view)
    turn = st.session_state.setdefault(TURN, 0)
    most = _megabytes()
    st.html(ONCE)
    file = st.file_uploader(
        view.t("publish-upload-label", size=number(view.lang, most, 0)),
        type=[kind.removeprefix(".") for kind in SUFFIXES],
        key=f"desk:file:{turn}",
        max_upload_size=most,
        help=view.t("publish-upload-help"),
    )
    if file is None:
        st.session_state.pop(CHECK, None)
        return
    found = _checked(view, file.getvalue(), file.name, file.file_id)
    if found.unreadable is not None:
        st.error(plain(found.unreadable.sentence(view.lang)), icon=":material/block:")
    elif found.checked is not None and not found.checked.clean:
        _faults(view, found.checked)
    elif found.checked is not None:
        _clean(view, found.checked, file.getvalue())


def _megabytes() -> int:
    """How large an upload may be; a limit that is set wrongly is said by the check."""
    try:
        limits = Limits.from_environment()
    except LimitSettingError:
        limits = Limits()
    return max(limits.file_bytes // MEGABYTE, 1)


def _template(view: View) -> None:
    known = frames()
    years = [y for y in range(clock.now().astimezone(WIB).year + 1, FIRST_YEAR - 1, -1) if _measured(y)]
    if not years:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        year = st.selectbox(
            view.t("publish-template-year"), years, format_func=str, key="desk:template-year", width=180
        )
        st.download_button(
            view.t("publish-template"),
            partial(template, known, view.lang, year=int(year)),
            file_name=f"skor-{year}.xlsx",
            mime=XLSX,
            key="desk:template",
            on_click="ignore",
            icon=":material/download:",
        )
    st.caption(view.t("publish-template-help"))


def _measured(year: int) -> bool:
    """Whether a year has an instrument with known maxima, so that a score can be checked."""
    row = instrument_of(frames(), year)
    return row is not None and bool(measured(frames(), str(row["code"])))


def _checked(view: View, content: bytes, name: str, file: str) -> Outcome:
    """The check of the upload, made once and again when the data have moved on; with its progress."""
    of = (file, work.base_id())
    kept = st.session_state.get(CHECK)
    if isinstance(kept, Outcome) and kept.of == of:
        return kept
    words = view.t("publish-checking")
    bar = st.progress(0.0, words)

    def progress(share: float) -> None:
        bar.progress(min(max(share, 0.0), 1.0), words)

    try:
        outcome = Outcome(of, work.checked(content, name, progress))
    except UnreadableError as error:
        outcome = Outcome(of, None, error)
    bar.empty()
    st.session_state[CHECK] = outcome
    return outcome


def _faults(view: View, checked: Checked) -> None:
    """How many faults, every one of them at its cell, and the two files that help to mend them."""
    lang = view.lang
    n = charts.fault_total(checked.faults)
    st.error(
        view.t("publish-faults", file=plain(checked.file), n=number(lang, n, 0)), icon=":material/block:"
    )
    stem = PurePath(checked.file).stem
    with st.container(horizontal=True):
        st.download_button(
            view.t("publish-annotated"),
            partial(annotated, checked, lang),
            file_name=f"{stem}-{view.t('publish-file-suffix')}.xlsx",
            mime=XLSX,
            key="desk:annotated",
            on_click="ignore",
            icon=":material/grid_on:",
        )
        st.download_button(
            view.t("publish-faults-csv"),
            partial(_faults_csv, checked, lang),
            file_name=f"{stem}-{view.t('publish-file-suffix')}.csv",
            mime="text/csv",
            key="desk:faults",
            on_click="ignore",
            icon=":material/download:",
        )
    cells = charts.faults(checked.faults, lang)
    changes.table(view, cells, "masalah", view.t("publish-faults-title"), checked.sha256)


def _faults_csv(checked: Checked, lang: str) -> bytes:
    table = faults_table(checked, lang)
    text = [str(name) for name in table.columns if table[name].dtype != "Int64"]
    return csv_bytes(table, text, mark=True)


def _clean(view: View, checked: Checked, content: bytes) -> None:
    """What the file would change, and the form to hand it in."""
    words = {"rows": len(checked.rows), "withdrawn": len(checked.withdrawn)}
    counted = {key: number(view.lang, n, 0) for key, n in words.items()}
    told = view.t("publish-clean", file=plain(checked.file), **counted)
    if checked.blank:
        told += " " + view.t("publish-clean-blank", n=number(view.lang, checked.blank, 0))
    st.success(told, icon=":material/check_circle:")
    changes.unread(view, checked)
    if checked.kind == "synthetic":
        st.warning(view.t("publish-synthetic"), icon=":material/science:")
    try:
        with st.spinner(view.t("publish-working-out")):
            seen = work.changes_of(checked, checked.sha256, work.base_id())
    except DeskError as error:
        st.warning(error.sentence(view.lang), icon=":material/info:")
        return
    changes.draw(view, seen.difference, seen.kind, PLACE)
    changes.controlled(view, seen, PLACE)
    if seen.failed:
        st.error(DeskError("controls", number=str(len(seen.failed))).sentence(view.lang))
        return
    form(view, checked, content)
