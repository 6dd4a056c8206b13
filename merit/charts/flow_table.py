"""Moves between two years as a table with the sums of both: a list for the page, a square for a file."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.flow_words import ENDED, NEW, Between, again_words, record_words, state_name
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import Kind, Table
from merit.text import number, t

Row = Mapping[Hashable, Any]


def transition(df: pd.DataFrame, *, stamp: Stamp, between: Between, address: Callable[[str], str]) -> Rows:
    """One row per state of the first year with where it went; the last row adds up the second year.

    Three columns fit a phone where a square of seven does not. `address` gives the link of a move.
    """
    lang, first, second = stamp.lang, str(between.first), str(between.second)

    def count(n: int) -> str:
        return number(lang, n, 0)

    def cell(row: Row) -> str:
        code = f"{row['from_state']}>{row['to_state']}"
        name = plain(state_name(stamp, between, str(row["to_state"])))
        told = f"{name}: [{count(int(row['n']))}]({address(code)})"
        if row["direction"] != "same" or stamp.rule == "round":
            return told
        return f"{told} ({again_words(stamp, between, int(row['reassessed']))})"

    cells = []
    for state in df.sort_values("from_order", ascending=False)["from_state"].unique():
        held = df[df["from_state"] == state].sort_values("to_order", ascending=False)
        name = f"**{plain(state_name(stamp, between, state))}**"
        # In a province the new ones may have come from another.
        where = "" if between.province else "  \n" + t(lang, "flows-table-not-yet", year=first)
        there = f"**{count(int(held['n'].sum()))}**"
        cells.append(
            (
                name + where if state == NEW else name,
                "  \n".join(cell(r) for r in held.to_dict("records")),
                there,
            )
        )
    if cells:
        cells.append(_sums(df, stamp, between))
    labels = [
        t(lang, "flows-table-year", year=first),
        t(lang, "flows-table-year", year=second),
        t(lang, "flows-count"),
    ]
    everybody = t(lang, "flows-n", n=count(int(df["n"].sum())))
    told = rows(
        "tabel-perpindahan",
        stamp=stamp,
        title=t(lang, "flows-table-title", **between.years),
        sentence=t(lang, "flows-table-sentence", **between.years) if cells else "",
        shown=pd.DataFrame(cells, columns=labels),
        table=square(df, stamp=stamp, between=between),
        questions=("flows", "standing"),
        n=everybody,
    )
    return replace(told, note=record_words(stamp, between))  # for the file: the page says it of the picture


def _sums(df: pd.DataFrame, stamp: Stamp, between: Between) -> tuple[str, str, str]:
    """The last row: the counts of the second year, and beside them who is no longer there."""
    lang, year = stamp.lang, str(between.second)
    lines, there = [], 0
    for code, held in df.sort_values("to_order", ascending=False).groupby("to_state", sort=False):
        n, state = int(held["n"].sum()), plain(state_name(stamp, between, str(code)))
        if code == ENDED:
            lines.append(t(lang, "flows-table-beside", state=state, n=n))
        else:
            lines.append(f"{state}: **{number(lang, n, 0)}**")
            there += n
    return f"**{t(lang, 'flows-table-sum', year=year)}**", "  \n".join(lines), f"**{number(lang, there, 0)}**"


def square(df: pd.DataFrame, *, stamp: Stamp, between: Between) -> Table:
    """The same as a square for a file: rows the first year, columns the second, with both sums."""
    lang = stamp.lang
    before = list(df.sort_values("from_order", ascending=False)["from_state"].unique())
    later = list(df.sort_values("to_order", ascending=False)["to_state"].unique())
    n = {(r["from_state"], r["to_state"]): int(r["n"]) for r in df.to_dict("records")}
    lines = [[n.get((a, b), 0) for b in later] for a in before]
    lines.append([sum(column) for column in zip(*lines, strict=True)] if lines else [])
    names = [state_name(stamp, between, s) for s in (*before, *later)]
    head = t(lang, "flows-state-from", year=str(between.first))
    columns = [f"{name} {between.second}" for name in names[len(before) :]]
    frame = pd.DataFrame(lines, columns=columns)
    frame.insert(0, head, [*names[: len(before)], t(lang, "flows-table-all")])
    total = t(lang, "flows-table-all")
    frame[total] = [sum(line) for line in lines]
    later_status = t(lang, "flows-reassessed", year=str(between.first))
    own = df.groupby("from_state")["reassessed"].sum()
    frame[later_status] = [*(int(own[s]) for s in before), int(own.sum())]
    kinds: dict[str, Kind] = {head: "text", **dict.fromkeys([*columns, total, later_status], "count")}
    return Table(frame if before else frame.iloc[:0], kinds, t(lang, "no-value"))
