"""What the page of those below Baik asks for: the choice, its counts, its words, its file."""

from dataclasses import asdict, dataclass, replace

import pandas as pd
import streamlit as st

from merit.charts.base import Chart
from merit.charts.below_parts import By, below_parts
from merit.charts.rows import cited
from merit.charts.table import Table
from merit.charts.words import Row
from merit.questions import question
from merit.spreadsheet import csv_bytes
from merit.text import is_missing
from merit.ui import filters, published
from merit.ui.answers import categories
from merit.ui.frame import View


@dataclass(frozen=True)
class Choice:
    """What the visitor chose; None means all groups or all provinces."""

    year: int
    rule: str
    group: str | None
    province: str | None

    @property
    def whole(self) -> bool:
        """Whether the choice is the nation."""
        return self.group is None and self.province is None

    def ask(self, view: View, name: str) -> pd.DataFrame:
        """The answer to queries/NAME.sql for this choice."""
        return view.ask(name, **asdict(self))

    def counts(self, view: View, by: str, *, every_year: bool = False) -> pd.DataFrame:
        """Counts of the choice; by group every group, by province every province, to compare with."""
        return view.ask(
            "counts",
            rule=self.rule,
            by=by,
            year=None if every_year else self.year,
            group=None if by == "group" else self.group,
            province=None if by == "province" else self.province,
        )


def choose(view: View) -> Choice:
    """The row of filters: counting rule, year, group, province."""
    with st.container(horizontal=True):
        rule = filters.rule(view)
        newest = published.best_year(published.national(view, "latest"))
        year = filters.year(view, view.ask("years")["year"].tolist(), latest=newest)
        return Choice(year, rule, filters.group(view), filters.province(view))


def names(view: View, question: str) -> dict[str, str]:
    """Code -> name of the groups or the provinces, in reading order."""
    rows = view.ask(question)
    return dict(zip(rows["code"], rows["name"], strict=True))


def places(view: View, choice: Choice, *, besides: str = "") -> list[str]:
    """Names of the chosen group and province, those that are chosen, without the filter `besides`."""
    chosen = {"group": (choice.group, "groups"), "province": (choice.province, "provinces")}
    return [
        names(view, question)[code]
        for key, (code, question) in chosen.items()
        if code is not None and key != besides
    ]


def parts(view: View, choice: Choice, by: By) -> Chart:
    """The chart of the choice by group or by province."""
    return view.draw(
        below_parts,
        choice.counts(view, by),
        by=by,
        stamp=view.stamp(choice.rule),
        categories=categories(view.snapshot),
        year=choice.year,
        names=names(view, {"group": "groups", "province": "provinces"}[by]),
        places=places(view, choice, besides=by),
    )


def series(view: View, choice: Choice) -> pd.DataFrame:
    """Counts per year of the choice; for the published record the national ones, none for a part."""
    if not view.published:
        return choice.counts(view, "all", every_year=True)
    national = published.national(view, choice.rule)
    return national if choice.whole else national.iloc[:0]


def national_row(view: View, choice: Choice) -> Row | None:
    """The published count of the nation for the year; None where none speaks of this choice."""
    rows = series(view, choice) if view.published else pd.DataFrame({"year": []})
    rows = rows[rows["year"] == choice.year]
    return rows.iloc[0].to_dict() if len(rows) else None


def named(chart: Chart, chosen: list[str]) -> Chart:
    """The chart with the chosen group and province in its title."""
    return replace(chart, title=": ".join([chart.title, ", ".join(chosen)])) if chosen else chart


def source_words(view: View) -> tuple[dict[str, str], dict[str, str]]:
    """Source id -> how it is cited: as a Markdown link for the page, as plain words for a file."""
    records = view.ask("sources").to_dict("records")
    ids = [str(r["source_id"]) for r in records]
    links = [cited(view.lang, r["publisher"], r["published_date"], r["url"]) for r in records]
    words = [", ".join(str(r[c]) for c in ("publisher", "url") if not is_missing(r[c])) for r in records]
    return dict(zip(ids, links, strict=True)), dict(zip(ids, words, strict=True))


def rows_csv(content: Table) -> bytes:
    """Every row as CSV: UTF-8 with BOM for spreadsheets, text that never begins a formula."""
    return csv_bytes(content.frame, [c for c, kind in content.kinds.items() if kind == "text"], mark=True)


def tools(view: View, choice: Choice, content: Table) -> None:
    """The query behind the list, and the button that hands over every row of the choice."""
    with st.popover(view.t("see-source"), icon=":material/source:"):
        for name in ("below_baik_list", "below_baik_summary"):
            st.markdown(f"**{view.t('question-file')}** `queries/{name}.sql`")
            if view.lang == "en":  # the questions are written in English
                st.caption(question(name).question)
    parts = [str(choice.year), choice.rule, choice.group, choice.province, view.snapshot.id]
    st.download_button(
        view.t("below-list-download", n=len(content.frame)),
        view.draw(rows_csv, content),
        file_name="-".join(["di-bawah-baik", *(p for p in parts if p)]) + ".csv",
        mime="text/csv",
        key="csv:di-bawah-baik-daftar",
        on_click="ignore",
        icon=":material/download:",
    )
