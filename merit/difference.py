"""What differs between two snapshots of a dataset: rows, moves between categories, totals under each rule."""

from dataclasses import dataclass

import pandas as pd

from merit.profile import Ask

RULES = ("round", "latest", "ever")
CELLS = (*(f"aspect_{no}" for no in range(1, 9)), "total", "category", "fixed_on", "talent_management")
KEY = ["institution", "year", "status"]
COUNTED = (
    *("registered", "assessed", "sangat_baik", "baik", "kurang", "buruk", "not_assessed"),
    *("baik_or_above", "below_baik"),
)
NEW, CHANGED, WITHDRAWN = "new", "changed", "withdrawn"
MOVED, FIRST, ENDED, LOST = "moved", "first", "ended", "lost"


@dataclass(frozen=True)
class Difference:
    """From one snapshot (`before`; None: nothing was published) to another (`after`).

    rows: one per assessment that is new, changed or withdrawn: institution, name, group, year, status,
        change, cells (the names of those that differ), then every cell of CELLS as NAME_before, NAME_after.
    moves: institutions whose latest category differs, each snapshot at its newest year: institution, name,
        group, kind (moved; first: it had no category; ended: it no longer exists; lost: no category any
        more), year_before, year_after (of the status that counts), category_before, category_after,
        total_before, total_after.
    totals: per rule and year of either: rule, year, figure (of COUNTED), before, after (nullable whole
        numbers), difference.
    """

    before: str | None
    after: str
    rows: pd.DataFrame
    moves: pd.DataFrame
    totals: pd.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are new, changed and withdrawn; how many institutions move, by kind."""
        changes, kinds = self.rows["change"].value_counts(), self.moves["kind"].value_counts()
        return {
            **{kind: int(changes.get(kind, 0)) for kind in (NEW, CHANGED, WITHDRAWN)},
            "moves": int(kinds.get(MOVED, 0)),
            **{kind: int(kinds.get(kind, 0)) for kind in (FIRST, ENDED, LOST)},
        }

    @property
    def empty(self) -> bool:
        """Whether no row differs."""
        return self.rows.empty


def difference(before: Ask | None, after: Ask, *, names: tuple[str | None, str]) -> Difference:
    """What differs between two snapshots, asked by `before` (None: nothing was published) and `after`."""
    return Difference(names[0], names[1], _rows(before, after), _moves(before, after), _totals(before, after))


def _pair(before: pd.DataFrame | None, after: pd.DataFrame, on: list[str]) -> pd.DataFrame:
    """Both answers side by side, NAME_before and NAME_after; `side` tells where a row stands."""
    old = after.iloc[:0] if before is None else before
    return old.merge(after, on=on, how="outer", suffixes=("_before", "_after"), indicator="side")


def _named(pair: pd.DataFrame) -> pd.DataFrame:
    """With name and group as they are after, or were before where the row is gone."""
    for column in ("name", "group"):
        pair[column] = pair[f"{column}_after"].fillna(pair[f"{column}_before"])
    return pair


def _differs(pair: pd.DataFrame, column: str) -> "pd.Series[bool]":
    old, new = pair[f"{column}_before"].astype(object), pair[f"{column}_after"].astype(object)
    return ~((old == new) | (old.isna() & new.isna()))


def _rows(before: Ask | None, after: Ask) -> pd.DataFrame:
    pair = _named(_pair(before and before("score_rows"), after("score_rows"), KEY))
    other = pd.DataFrame({column: _differs(pair, column) for column in CELLS})
    kinds = {"left_only": WITHDRAWN, "right_only": NEW, "both": CHANGED}
    pair["change"] = pair["side"].astype(str).map(kinds)
    pair = pair[other.any(axis=1) | (pair["side"] != "both")]
    pair["cells"] = [[c for c in CELLS if flags[c]] for flags in other.loc[pair.index].to_dict("records")]
    sides = [f"{column}_{side}" for column in CELLS for side in ("before", "after")]
    rows = pair[["institution", "name", "group", "year", "status", "change", "cells", *sides]]
    return rows.sort_values(["change", "year", "institution", "status"], ignore_index=True)


def _latest(ask: Ask) -> pd.DataFrame:
    """The latest status of every institution in the snapshot's newest year."""
    years = ask("years")["year"]
    year = int(years.max()) if len(years) else 0
    wanted = ["institution", "name", "group", "category", "total", "status_year"]
    found = ask("standings", rule="latest", year=year, group=None, province=None)[wanted]
    return found.rename(columns={"status_year": "year"})


def _moves(before: Ask | None, after: Ask) -> pd.DataFrame:
    pair = _named(_pair(before and _latest(before), _latest(after), ["institution"]))
    sides = [f"{c}_{side}" for c in ("year", "category", "total") for side in ("before", "after")]
    pair["kind"] = MOVED
    pair.loc[pair["category_after"].isna(), "kind"] = LOST
    pair.loc[pair["side"] == "left_only", "kind"] = ENDED
    pair.loc[pair["category_before"].isna(), "kind"] = FIRST
    moved = pair.loc[_differs(pair, "category"), ["institution", "name", "group", "kind", *sides]]
    for column in ("year_before", "year_after"):
        moved[column] = moved[column].astype("Int64")
    return moved.sort_values(["kind", "group", "institution"], key=_kinds_first, ignore_index=True)


def _kinds_first(column: "pd.Series[str]") -> "pd.Series[str]":
    order = {kind: str(place) for place, kind in enumerate((MOVED, FIRST, LOST, ENDED))}
    return column.map(order) if column.name == "kind" else column


def _counted(ask: Ask | None, rule: str) -> pd.DataFrame:
    if ask is None:
        return pd.DataFrame(columns=["year", "figure", "count"]).astype({"year": "int32", "count": "Int64"})
    counts = ask("counts", rule=rule, by="all", year=None, group=None, province=None)
    long = counts.melt(["year"], list(COUNTED), "figure", "count")
    return long.astype({"count": "Int64"})


def _totals(before: Ask | None, after: Ask) -> pd.DataFrame:
    parts = []
    for rule in RULES:
        old, new = _counted(before, rule), _counted(after, rule)
        pair = old.merge(new, on=["year", "figure"], how="outer", suffixes=("_before", "_after"))
        parts.append(pair.assign(rule=rule))
    totals = pd.concat(parts, ignore_index=True)
    totals = totals.rename(columns={"count_before": "before", "count_after": "after"})
    totals["difference"] = totals["after"] - totals["before"]
    totals["order"] = totals["figure"].map({name: place for place, name in enumerate(COUNTED)})
    totals["rank"] = totals["rule"].map({name: place for place, name in enumerate(RULES)})
    totals = totals.sort_values(["rank", "year", "order"], ignore_index=True)
    return totals[["rule", "year", "figure", "before", "after", "difference"]]
