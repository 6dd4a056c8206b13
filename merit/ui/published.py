"""National figures for a page: counted from standings, or, for the published record, as printed."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from merit.charts.base import Chart
from merit.charts.rows import linked, titled
from merit.charts.words import Row, n_words
from merit.text import day, number, percent
from merit.ui.frame import View
from merit.ui.show import cells

RULES = ("latest", "round")  # no source has ever printed counts under rule `ever`
FIELDS = {
    "assessed": "assessed",
    "sangat_baik": "category-sangat_baik",
    "baik": "category-baik",
    "kurang": "category-kurang",
    "buruk": "category-buruk",
    "baik_or_above": "baik-or-above",
    "below_baik": "below-baik",
    "percent_baik_or_above": "share-of-assessed-label",
}


def national(view: View, rule: str) -> pd.DataFrame:
    """One row per year: counts of the nation under `rule` (columns of counts or published_counts)."""
    if view.published:
        return view.ask("published_counts", rule=rule, scope="all", year=None)
    return view.ask("counts", rule=rule, by="all", year=None, group=None, province=None)


def best_year(counts: pd.DataFrame) -> int:
    """The newest year in which Baik or above is known, otherwise the newest."""
    known = counts.dropna(subset=["baik_or_above"])
    return int((known if len(known) else counts)["year"].max())


def by_group(view: View, rule: str) -> pd.DataFrame:
    """Counted institutions per group and year; `key` is the group (none were published: `group_counts`)."""
    return view.ask("counts", rule=rule, by="group", year=None, group=None, province=None)


def group_names(view: View) -> dict[str, str]:
    """Names of the keys of `by_group`, in reading order."""
    groups = view.ask("groups")
    return dict(zip(groups["code"], groups["name"], strict=True))


def scope_names(view: View) -> dict[str, str]:
    """Names of the scopes of targets and published counts, in reading order."""
    return dict(view.draw(_scope_names, view.ask("groups")))


def _scope_names(groups: pd.DataFrame) -> dict[str, str]:
    return {
        s: groups.loc[groups["target_scope"] == s, "name"].str.cat(sep=" & ")
        for s in groups["target_scope"].unique()
    }


def against_targets(view: View, year: int) -> pd.DataFrame:
    """Share at Baik or above per scope against its target (columns of share_against_target)."""
    return view.ask("share_against_target", year=year, published=view.published)


def target_year(view: View, year: int) -> int:
    """The newest year up to `year` in which a share is known for a group; `year` itself if counted."""
    if not view.published:
        return year
    known = view.ask("published_counts", rule="latest", scope=None, year=None)
    known = known[(known["scope"] != "all") & known["share_of_registered"].notna() & (known["year"] <= year)]
    return int(known["year"].max()) if len(known) else year


def source_line(view: View, row: "pd.Series[str]") -> str:
    """A source as a Markdown link: title, publisher, date."""
    title = linked(titled(view.lang, row["title"]), row["url"])
    return f"{title} ({row['publisher']})"


def _value(view: View, row: Row) -> str:
    """A claim's figure as the language writes it."""
    if row["field"] == "percent_baik_or_above":
        return percent(view.lang, row["value"] / 100)
    return number(view.lang, row["value"], 0)


def cited(view: View, chart: Chart, rule: str, *, scope: str | None = "all") -> Chart:
    """The chart with the sources of every published figure behind it; unchanged where it is counted."""
    if not view.published:
        return chart
    claims = view.ask("published_count_claims", rule=rule, scope=scope, year=None)
    lines = [
        view.t(
            "source-figure",
            year=str(row["year"]),
            name=view.t(FIELDS[str(row["field"])]),
            value=_value(view, row),
            date=day(view.lang, str(row["as_of_date"])),
            source=source_line(view, pd.Series(row)),
        )
        for row in claims[claims["is_main"] & (claims["role"] == "used")].to_dict("records")
    ]
    return replace(chart, sources=tuple(lines))


def cited_targets(view: View, chart: Chart, targets: pd.DataFrame) -> Chart:
    """The chart with the sources of the targets, and of the published shares where there are any."""
    sources = view.ask("sources").set_index("source_id")
    ids = sorted({i for listed in targets["source_ids"] for i in listed})
    return replace(chart, sources=tuple(source_line(view, sources.loc[i]) for i in ids))


def state(view: View, counts: pd.DataFrame, rule: str, year: int) -> None:
    """One line above the cards: date, rule, n and snapshot of the numbers of `year`."""
    rows = counts[counts["year"] == year].to_dict("records")
    if rows:
        when = day(view.lang, str(rows[0].get("as_of") or year))
        words = {"when": when, "rule": view.t(f"rule-{rule}"), "n": n_words(view.stamp(rule), rows[0])}
        st.caption(view.t("state-of", snapshot=view.snapshot.id, **words))


def group_counts(view: View, rule: str) -> None:
    """The figures per group that were published, each with its date and source."""
    claims = view.ask("published_count_claims", rule=rule, scope=None, year=None)
    claims = claims[(claims["scope"] != "all") & (claims["role"] != "agrees")]
    st.header(view.t("group-counts-title"), anchor=False)
    if claims.empty:
        st.info(view.t("group-counts-none"), icon=":material/info:")
        return
    names = scope_names(view)
    st.markdown(view.t("group-counts-sentence", n=len(claims)))
    rows = [
        (
            f"**{names[str(row['scope'])]}** {row['year']}",
            f"{view.t(FIELDS[str(row['field'])])} **{_value(view, row)}**",
            f"{day(view.lang, str(row['as_of_date']))}: {source_line(view, pd.Series(row))}",
        )
        for row in claims.sort_values(["year", "scope"], ascending=[False, True]).to_dict("records")
    ]
    labels = [view.t(key) for key in ("group", "number", "source")]
    title = view.t("group-counts-title")
    cells(pd.DataFrame(rows, columns=labels), alt=title, name="group-counts")


def evidence(view: View, rule: str, year: int) -> None:
    """For the published record: each figure of the year with rule, date and source, conflicts as such."""
    if not view.published:
        return
    claims = view.ask("published_count_claims", rule=rule, scope="all", year=year)
    notes = view.ask("published_notes", rule=rule)
    notes = notes[(notes["year"] == year) & (notes["scope"] == "all")]
    for note in notes[f"note_{view.lang}"]:
        st.info(note, icon=":material/gavel:")
    label = view.t("evidence", year=str(year), rule=view.t(f"rule-{rule}"))
    with st.popover(label, icon=":material/fact_check:"):
        for main, heading in ((True, ""), (False, view.t("other-moments"))):
            chosen = claims[claims["is_main"] == main].to_dict("records")
            if chosen and heading:
                st.markdown(f"**{heading}**")
            for row in chosen:
                mark = view.t(f"claim-{row['role']}") if main else row["moment"]
                name, date = view.t(FIELDS[str(row["field"])]), day(view.lang, str(row["as_of_date"]))
                source = source_line(view, pd.Series(row))
                st.markdown(f"- **{name}: {_value(view, row)}** — {mark}; {date}; {source}")
