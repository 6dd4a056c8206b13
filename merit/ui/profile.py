"""The parts of the page of one institution that are drawn from its profile: tables with their rest, files."""

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode, urlsplit

import pandas as pd
import streamlit as st

from merit.charts.gap import step_gap, step_makers
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_head import beyond, head, unknown
from merit.charts.institution_history import profile_histories
from merit.charts.peers import near, peer_rows
from merit.charts.rows import Rows
from merit.profile import PeerChoice, Profile
from merit.query import ask
from merit.reports.a4 import institution_a4, province_a4
from merit.ui import kpi
from merit.ui.frame import View
from merit.ui.paging import SIZE, page_of
from merit.ui.regions import cite
from merit.ui.show import cells, show, show_rows

FIRST = 8  # institutions that made the step and stand above the fold


def answer(view: View, p: Profile) -> None:
    """The answer as header, its numbers as cards, how old the newest status is."""
    said = view.draw(head, p, stamp=view.stamp())
    st.header(said.sentence, anchor=False)
    if p.history.empty:
        st.info(unknown(stamp=view.stamp()), icon=":material/help:")
    kpi.row(said.cards)
    notes = [said.note, view.draw(beyond, p, view.ask("instruments"), stamp=view.stamp())]
    if any(notes):
        st.caption(" ".join(note for note in notes if note))


def gap(view: View, p: Profile) -> None:
    """The step to the next category; nothing without an official category."""
    told = view.draw(step_gap, p, stamp=view.stamp())
    if told.sentence:
        st.header(told.title, anchor=False)
        show_rows(view, told, note=told.note)


def peers(view: View, p: Profile) -> None:
    """Rank among the peers: the nearest rows first, all of them one tap away, page by page."""
    told = _peer_sources(view, view.draw(peer_rows, p, stamp=view.stamp()), p)
    if p.pinned or p.dropped:
        st.caption(told.note)
    if told.shown.empty:
        st.info(told.sentence, icon=":material/info:")
        return
    first = near(p)
    show_rows(view, replace(told, cells=told.shown[first.to_numpy()]))
    if first.all():
        return
    everybody = st.expander(
        view.t("peers-all", n=len(told.shown)), key=f"peers-all:{p.code}", on_change="rerun"
    )
    if everybody.open:
        with everybody:
            rows = told.shown
            if len(rows) > SIZE:
                rows = page_of(view, rows, of=(p.code, p.year, p.rule, p.pinned, p.dropped))
            cells(rows, alt=told.title, name="peers-all")


def trend(view: View, p: Profile, claims: pd.DataFrame | None) -> None:
    """The scores over the years, one figure per instrument, with the peers' middle half."""
    bands, stamp = view.ask("categories"), view.stamp()
    for chart in view.draw(profile_histories, p, stamp=stamp, categories=bands, claims=claims):
        show(view, chart)


def makers(view: View, p: Profile) -> None:
    """Who made the step to the next category: peers first, the rest one tap away."""
    told = _maker_sources(view, view.draw(step_makers, p, stamp=view.stamp()), p)
    if not told.sentence:
        return
    st.header(told.title, anchor=False)
    show_rows(view, replace(told, cells=told.shown.head(FIRST)))
    query = urlencode({**view.stamp().keys, "move": "up"})
    st.markdown(f"[{view.t('makers-way')}](perpindahan?{query})")
    if len(told.shown) > FIRST:
        rest = st.expander(
            view.t("makers-rest", n=len(told.shown) - FIRST), key=f"makers:{p.code}", on_change="rerun"
        )
        if rest.open:
            with rest:
                cells(told.shown[FIRST:], alt=told.title, name="makers-rest")


def claims(view: View, found: pd.DataFrame) -> None:
    """Every published figure with its source."""
    told = view.draw(institution_claims, found, stamp=view.stamp())
    st.header(told.title, anchor=False)
    show_rows(view, told)


def _peer_sources(view: View, chart: Rows, p: Profile) -> Rows:
    """The published sources of the scores of the year shown and of the newest statuses beside them."""
    if not view.published:
        return chart
    newest = max(int(year) for year in view.ask("years")["year"])
    parts = [
        view.ask("standing_sources", rule=rule, year=year, group=None, province=None)
        for rule, year in (("round", p.year), ("latest", newest))
    ]
    found = pd.concat(parts, ignore_index=True).drop_duplicates()
    found = found[found["institution"].isin(p.beside["institution"])]
    return cite(view, chart, found, many="profile-sources")


def _maker_sources(view: View, chart: Rows, p: Profile) -> Rows:
    """The published sources of both ends of every step."""
    if not view.published or p.makers.empty:
        return chart
    ends = {
        (str(r["institution"]), int(r[end]))
        for r in p.makers.to_dict("records")
        for end in ("from_year", "to_year")
    }
    parts = [
        view.ask("standing_sources", rule="round", year=year, group=None, province=None)
        for year in sorted({year for _, year in ends})
    ]
    found = pd.concat(parts, ignore_index=True)
    among = [pair in ends for pair in zip(found["institution"], found["status_year"], strict=True)]
    return cite(view, chart, found[among], many="profile-sources")


def files(view: View, p: Profile) -> None:
    """The page as PDF, made when it is asked for."""
    made = partial(
        institution_a4,
        partial(ask, view.snapshot),
        p.code,
        lang=view.lang,
        year=p.year_asked,
        peers=PeerChoice(p.rule, p.pinned, p.dropped),
        host=_host(),
    )
    st.download_button(
        view.t("a4-download"),
        made,
        file_name=f"{p.code}-{p.year}-{view.snapshot.id}.pdf",
        mime="application/pdf",
        key="pdf",
        on_click="ignore",
        icon=":material/picture_as_pdf:",
    )


def province_file(view: View, p: Profile) -> None:
    """All institutions of its province as one PDF: made with a bar that counts them, then to download."""
    code, name = p.institution["province_code"], p.institution["province_name"]
    if not isinstance(code, str):
        return
    state = st.session_state
    with st.expander(view.t("profile-province-pdf", province=str(name)), icon=":material/folder_zip:"):
        st.markdown(view.t("profile-province-pdf-help"))
        same = st.checkbox(view.t("profile-province-same-year", year=str(p.year)), key="province-pdf-year")
        year = p.year if same else None
        key = (view.snapshot.id, code, view.lang, year)
        if st.button(view.t("profile-make"), key="province-pdf-make", icon=":material/print:"):
            bar = st.progress(0.0, text=view.t("profile-making", done=0, of="…"))

            def progress(done: int, of: int) -> None:
                bar.progress(done / of, text=view.t("profile-making", done=done, of=of))

            file = province_a4(
                partial(ask, view.snapshot),
                code,
                lang=view.lang,
                year=year,
                host=_host(),
                progress=progress,
            )
            state["province-pdf"] = (key, file)
            bar.empty()
        ready = state.get("province-pdf")
        if ready and ready[0] == key:
            st.download_button(
                view.t("profile-download", size=max(len(ready[1]) // 1024, 1)),
                ready[1],
                file_name=f"provinsi-{code}-{f'{year}-' if year else ''}{view.snapshot.id}.pdf",
                mime="application/pdf",
                key="province-pdf-file",
                on_click="ignore",
                icon=":material/download:",
            )


def _host() -> str:
    """Scheme and host of this visit, for links that must work on paper; "" when unknown."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
