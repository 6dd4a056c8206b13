"""What the page of trends asks before it draws: scope in words, instruments of the years, events."""

import pandas as pd
import streamlit as st

from merit.charts.events import Event, placed
from merit.charts.quartiles import FEW
from merit.text import is_missing
from merit.ui.frame import View
from merit.ui.published import source_line

KINDS = ["assessor", "method", "registry", "ceremony"]


def names(view: View, question: str) -> dict[str, str]:
    """Code -> name of the groups or provinces."""
    rows = view.ask(question)
    return dict(zip(rows["code"], rows["name"], strict=True))


def scope(view: View, group: str | None, province: str | None) -> str:
    """Whose figures the page shows: "Kabupaten (Jawa Barat)", "Semua instansi"."""
    groups, provinces = names(view, "groups"), names(view, "provinces")
    if group and province:
        return view.t("trend-scope-both", group=groups[group], province=provinces[province])
    if province:
        return view.t("trend-scope-province", province=provinces[province])
    return groups[group] if group else view.t("trend-scope-all")


def years(view: View) -> list[int]:
    """Every year of the dataset."""
    return [int(y) for y in view.ask("years")["year"]]


def instruments(view: View) -> dict[int, str]:
    """Year -> code of the instrument in force."""
    rows = view.ask("instruments").to_dict("records")
    return {
        y: str(r["code"])
        for y in years(view)
        for r in rows
        if r["valid_from"] <= y and (is_missing(r["valid_to"]) or y <= r["valid_to"])
    }


def spread(view: View, by: str, group: str | None, province: str | None) -> pd.DataFrame:
    """Median and spread of the totals (columns of score_spread)."""
    return view.ask("score_spread", by=by, group=group, province=province, few=FEW)


def aspects(view: View, group: str | None, province: str | None) -> pd.DataFrame:
    """Median and middle half of each aspect (columns of aspect_trend)."""
    return view.ask("aspect_trend", group=group, province=province, few=FEW)


def group_names(view: View, province: str | None, medians: pd.DataFrame) -> dict[str, str]:
    """The groups to compare: all, or within a province those that have a score there."""
    found = names(view, "groups")
    return {k: v for k, v in found.items() if not province or k in set(medians["key"])}


def events(view: View) -> list[Event]:
    """Events in order of time, numbered where the years of the dataset show them."""
    known = view.ask("events")
    return placed(known[known["kind"].isin(KINDS)], years=years(view), lang=view.lang)


def _line(view: View, event: Event) -> str:
    row = event.row
    proof = []
    if row["basis"]:
        proof.append(view.t("trend-event-basis", basis=row["basis"]))
    if row["source_title"]:
        source = pd.Series({**row, "title": row["source_title"]})
        proof.append(view.t("trend-event-source", source=source_line(view, source)))
    return f"{event.date}: {event.title} — {'; '.join(proof)}"


def list_events(view: View, found: list[Event]) -> None:
    """The events in words, numbered as in the figure, each with its source or legal basis."""
    inside = [f"{e.number}. {_line(view, e)}" for e in found if e.number]
    outside = [f"- {_line(view, e)}" for e in found if not e.number]
    if inside:
        st.markdown(f"**{view.t('trend-events')}**\n\n" + "\n".join(inside))
        st.caption(view.t("trend-events-note"))
    if outside:
        st.markdown(f"**{view.t('trend-events-outside')}**\n\n" + "\n".join(outside))
