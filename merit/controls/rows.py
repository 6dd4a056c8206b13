"""Controls of tables: every row against a recount, where equal sums can hide two slips."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Literal

import pandas as pd

from merit.controls.base import Answers, Control, Offender

STATES = ["sangat_baik", "baik", "kurang", "buruk", "not_assessed"]


def rows(
    answers: Answers, recount: pd.DataFrame, earlier: pd.DataFrame | None, *, published: bool
) -> Iterator[Control]:
    """Rows of which every count is that of the recount, of all rows that must be there; the others named.

    Of published figures only the places are counted.
    """
    this = recount[recount["rule"] == "round"]
    moments = {"now": this}
    if earlier is not None:
        moments["before"] = earlier[earlier["rule"] == "round"]
    if not published:
        whole = {m: _counts(f.assign(place="all")).T.get("all") for m, f in moments.items()}
        measures = answers["summary"].set_index("measure")
        expected = pd.DataFrame({m: f for m, f in whole.items() if f is not None}).reindex(measures.index)
        yield _agree("summary", measures, expected.fillna(0), names={m: str(m) for m in measures.index})
        groups = answers["by_group"].set_index(["group", "category"])
        names = dict(zip(groups.index.get_level_values(0), groups["group_name"], strict=True))
        yield _agree("by_group", groups, _groups(moments, answers["totals"]["category"]), names)
        latest = recount[recount["rule"] == "latest"]
        scopes = pd.concat([latest.assign(place="all"), latest.assign(place=latest["scope"])])
        found = _counts(scopes)
        # Of a choice in which nobody is registered yet the whole is a row of noughts.
        expected = found.reindex(found.index.union(["all"]), fill_value=0)
        shown = answers["cumulative"].set_index("scope")
        yield _agree(
            "cumulative", shown, expected, names={s: str(s) for s in expected.index}, moment="latest"
        )
    provinces = answers["by_province"].set_index("province")
    islands = answers["by_island"].set_index("island")
    places = _counts(this.assign(place=this["province"]))
    lying = places.groupby(places.index.map(provinces["island"].to_dict())).sum()
    if published:
        places, lying = _known(places), _known(lying)
    yield _agree("by_province", provinces, places, provinces["name"].to_dict())
    yield _agree("by_island", islands, lying, islands["name"].to_dict())


def _agree(
    key: str,
    shown: pd.DataFrame,
    expected: pd.DataFrame,
    names: Mapping[Hashable, object] | None = None,
    moment: Literal["now", "latest"] = "now",
) -> Control:
    """The control of one table; both frames by the same index, compared in the columns of `expected`.

    `names` are those of the rows, where they have any; a row that was left out keeps its code.
    """
    must = expected.index.union(shown.index.unique(), sort=False)
    once = shown[~shown.index.duplicated(keep=False)]
    here, there = (f[expected.columns].reindex(must).astype("Float64") for f in (once, expected))
    # A figure that is not known must be missing on both sides.
    right = (here.fillna(-1) == there.fillna(-1)).all(axis="columns").to_numpy(dtype=bool)
    right = right & must.isin(expected.index) & must.isin(once.index)
    wrong = [label[0] if isinstance(label, tuple) else label for label in must[~right]]
    named = [] if names is None else [str(names.get(label, label)) for label in dict.fromkeys(wrong)]
    return Control("rows", key, moment, int(right.sum()), len(must), offenders=tuple(map(Offender, named)))


def _counts(counted: pd.DataFrame) -> pd.DataFrame:
    """Every count that is shown of a `place`, one row each."""
    states = counted.pivot_table(index="place", columns="category", values="n", aggfunc="sum", fill_value=0)
    found = states.reindex(columns=STATES, fill_value=0)
    registered = states.sum(axis="columns")
    return found.assign(
        registered=registered,
        assessed=registered - found["not_assessed"],
        baik_or_above=found["sangat_baik"] + found["baik"],
        below_baik=found["kurang"] + found["buruk"],
    )


def _known(counted: pd.DataFrame) -> pd.DataFrame:
    """The counts of the published record: where no result is known, none in a category either."""
    parts = [c for c in counted.columns if c not in ("registered", "assessed", "not_assessed")]
    return counted.astype("Float64").mask(counted["assessed"] == 0, other=counted.drop(columns=parts))


def _groups(moments: Mapping[str, pd.DataFrame], categories: "pd.Series[str]") -> pd.DataFrame:
    """Institutions of each group of either round per category, and those registered in this one."""
    codes = pd.concat(moments.values())["group"].unique()
    cells = pd.MultiIndex.from_product([codes, categories], names=["group", "category"])
    found = pd.DataFrame(
        {m: f.groupby(["group", "category"])["n"].sum().reindex(cells) for m, f in moments.items()},
        index=cells,
    ).fillna(0)
    this = moments["now"]
    above = this["category"].isin(("sangat_baik", "baik"))
    per_group = {
        "registered": this,
        "assessed": this[this["category"] != "not_assessed"],
        "baik_or_above": this[above],
    }
    for column, rows_of in per_group.items():
        n = rows_of.groupby("group")["n"].sum()
        found[column] = n.reindex(cells.get_level_values(0), fill_value=0).to_numpy()
    return found
