"""National figures for a page: counted from standings, or, for the published record, as printed."""

import pandas as pd
import streamlit as st

from merit.text import day, number, percent
from merit.ui.frame import View

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
    """Counts per group and year; `key` is the group, for the published record the scope."""
    if view.published:
        return view.ask("published_counts", rule=rule, scope=None, year=None).rename(columns={"scope": "key"})
    return view.ask("counts", rule=rule, by="group", year=None, group=None, province=None)


def group_names(view: View) -> dict[str, str]:
    """Names of the keys of `by_group`, in reading order."""
    if view.published:
        return scope_names(view)
    groups = view.ask("groups")
    return dict(zip(groups["code"], groups["name"], strict=True))


def scope_names(view: View) -> dict[str, str]:
    """Names of the scopes of targets and published counts, in reading order."""
    groups = view.ask("groups")
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
    title = f"[{row['title']}]({row['url']})" if row["url"] else str(row["title"])
    return f"{title} ({row['publisher']})"


def evidence(view: View, rule: str, year: int) -> None:
    """For the published record: each figure of the year with rule, date and source, conflicts as such."""
    if not view.published:
        return
    claims = view.ask("published_count_claims", rule=rule, scope="all", year=year)
    notes = view.ask("published_notes", rule=rule)
    notes = notes[(notes["year"] == year) & (notes["scope"] == "all")]
    for note in notes[f"note_{view.lang}"]:
        st.info(note, icon=":material/gavel:")
    with st.popover(
        view.t("evidence", year=str(year), rule=view.t(f"rule-{rule}")), icon=":material/fact_check:"
    ):
        for row in claims[claims["is_main"]].to_dict("records"):
            share = row["field"] == "percent_baik_or_above"
            value = percent(view.lang, row["value"] / 100) if share else number(view.lang, row["value"], 0)
            mark = view.t(f"claim-{row['role']}")
            name = view.t(FIELDS[row["field"]])
            date = day(view.lang, str(row["as_of_date"]))
            st.markdown(f"- **{name}: {value}** — {mark}; {date}; {source_line(view, pd.Series(row))}")
