"""Controls of counted statistics: parts against sums, and against a recount from the raw tables."""

from collections.abc import Iterator
from typing import Literal

import pandas as pd

from merit.controls.base import Answers, Control, measure, standing_at, whole


def totals(answers: Answers, recount: pd.DataFrame, earlier: pd.DataFrame | None) -> Iterator[Control]:
    """Each category against a recount and against the groups; all of them against the registry."""
    totals, groups = answers["totals"], answers["by_group"]
    moments: list[tuple[Literal["now", "before"], pd.DataFrame]] = [("now", recount)]
    if earlier is not None:
        moments.append(("before", earlier))
    for moment, counted in moments:
        for row in totals.to_dict("records"):
            code, name, n = str(row["category"]), str(row["category_name"]), whole(row[moment])
            yield Control("recount", name, moment, n, standing_at(counted, "round", category=code))
            parts = groups.loc[groups["category"] == code, moment]
            yield Control("groups", name, moment, int(parts.sum()), n)
        everybody = int(counted.loc[counted["rule"] == "round", "n"].sum())
        without = measure(answers, "not_assessed", moment)
        placed = None if without is None else int(totals[moment].sum()) + without
        yield Control("registry", "", moment, placed, everybody)


def groups(answers: Answers, recount: pd.DataFrame) -> Iterator[Control]:
    """Each group: its categories and those not assessed against the registry; a group left out has none."""
    groups = answers["by_group"]
    names = dict(zip(groups["group"], groups["group_name"], strict=True))
    for code in recount["group"].unique():
        sums = int(groups.loc[groups["group"] == code, "now"].sum())
        without = standing_at(recount, "round", group=str(code), category="not_assessed")
        registered = standing_at(recount, "round", group=str(code))
        yield Control("group-registry", str(names.get(code, code)), "now", sums + without, registered)


def recipients(answers: Answers) -> Iterator[Control]:
    """The recipients of each award category against its total."""
    held = answers["recipients"]["category"].value_counts()
    for row in answers["totals"].to_dict("records"):
        if row["category"] in ("sangat_baik", "baik"):
            n = int(held.get(row["category"], 0))
            yield Control("recipients", str(row["category_name"]), "now", n, whole(row["now"]))
    given = measure(answers, "baik_or_above", "now")
    yield Control("recipients-all", "", "now", len(answers["recipients"]), given)


def cumulative(answers: Answers, recount: pd.DataFrame) -> Iterator[Control]:
    """Latest status: scopes against all, all against a recount, categories against the registry."""
    rows = answers["cumulative"].set_index("scope")
    parts = rows.drop(index="all", errors="ignore")
    for record in answers["totals"].to_dict("records"):
        code, name = str(record["category"]), str(record["category_name"])
        if code in rows and "all" in rows.index:
            n = whole(rows.loc["all", code])
            yield Control("scopes", name, "latest", int(parts[code].sum()), n)
            yield Control("recount", name, "latest", n, standing_at(recount, "latest", category=code))
    states = ["sangat_baik", "baik", "kurang", "buruk", "not_assessed"]
    latest = recount[recount["rule"] == "latest"]
    for scope in ("all", *recount["scope"].unique()):
        registered = (
            int(latest["n"].sum()) if scope == "all" else standing_at(recount, "latest", scope=str(scope))
        )
        placed = int(rows.loc[scope, states].sum()) if scope in rows.index else 0
        yield Control("scope-registry", str(scope), "latest", placed, registered)


def places(answers: Answers, recount: pd.DataFrame) -> Iterator[Control]:
    """Provinces against a recount, islands against provinces."""
    provinces, islands = answers["by_province"], answers["by_island"]
    regional = recount[recount["province"].notna()]
    for record in answers["totals"].to_dict("records"):
        code, name = str(record["category"]), str(record["category_name"])
        if code in provinces:
            n = int(provinces[code].sum())
            yield Control("provinces", name, "now", n, standing_at(regional, "round", category=code))
            yield Control("islands", name, "now", int(islands[code].sum()), n)
