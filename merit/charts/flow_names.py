"""Who made a move between two years: narrow rows for the page, every column for a file."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.flow_words import ENDED, NEW, Between, move_name, record_words, state_name
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import Kind, Table, labelled
from merit.text import is_missing, number, signed, t

Row = Mapping[Hashable, Any]
WHY = ("not_yet", "no_more", "other_province")
Sources = Mapping[tuple[str, str], Sequence[str]]  # (institution, "from" or "to") -> links or words


def names(
    df: pd.DataFrame,
    page: pd.DataFrame,
    *,
    stamp: Stamp,
    between: Between,
    move: str,
    sources: Sources,
    cited: Sources,
) -> Rows:
    """Who made a move: one page of them as narrow rows, all of them for the file.

    Args:
        df: the rows of flow_names that made the move.
        page: those of them on this page.
        stamp: what the list carries.
        between: the years, the categories of their instrument, whose names.
        move: the move, a direction or FROM>TO.
        sources: published sources of the score of each year, as Markdown links; none for computed data.
        cited: the same in plain words, for the file.
    """
    lang = stamp.lang
    words: dict[str, str | int] = {
        **between.years,
        "move": move_name(stamp, between, move),
        "n": len(df),
    }
    cells = [
        (_who(stamp, between, r), *(_held(stamp, between, r, side, sources) for side in ("from", "to")))
        for r in page.to_dict("records")
    ]
    told = rows(
        "nama-perpindahan",
        stamp=stamp,
        title=t(lang, "flows-names-title", **words),
        sentence=_sentence(df, stamp, between),
        shown=pd.DataFrame(cells, columns=[t(lang, "institution"), str(between.first), str(between.second)]),
        table=_file(df, stamp, between, cited),
        questions=("flow_names", *(("standing_sources",) if stamp.kind == "published" else ())),
        n=t(lang, "flows-n", n=number(lang, len(df), 0)),
    )
    return replace(told, note=record_words(stamp, between))  # for the file: the page says it of the picture


def _sentence(df: pd.DataFrame, stamp: Stamp, between: Between) -> str:
    """Rule and choice, and what the figures of the list mean under it."""
    if df.empty:
        return t(stamp.lang, "flows-names-none")
    said = [t(stamp.lang, "flows-names-sentence", where=between.where(stamp))]
    if stamp.rule == "ever":
        said.append(t(stamp.lang, "flows-names-ever"))
    if df["from_contested"].any() or df["to_contested"].any():
        said.append(t(stamp.lang, "flows-names-contested"))
    return " ".join(said)


def _page(stamp: Stamp, row: Row, year: object) -> str:
    """The address of an institution's page, opened on `year`."""
    query = {"institution": row["institution"], **stamp.keys}
    return f"instansi?{urlencode({**query, 'year': int(str(year))})}"


def _year(between: Between, row: Row) -> object:
    """The year the row tells of: of the assessment that counts, else one in which the institution exists."""
    for side in ("to", "from"):
        if not is_missing(row[f"{side}_status_year"]):
            return row[f"{side}_status_year"]
    return between.first if row["why"] == "no_more" else between.second


def _who(stamp: Stamp, between: Between, row: Row) -> str:
    # "Kabupaten X" need not be called a kabupaten again: the column is narrow.
    name = str(row["name"])
    facts = [str(row[c]) for c in ("group_name", "province_name") if not is_missing(row[c])]
    address = _page(stamp, row, _year(between, row))
    fresh = " · ".join(plain(fact) for fact in facts if fact not in name)
    return "  \n".join(part for part in (f"**[{plain(name)}]({address})**", fresh) if part)


def _held(stamp: Stamp, between: Between, row: Row, side: str, sources: Sources) -> str:
    """What an institution held in one of the years: score, category, year of the assessment, source."""
    lang, state = stamp.lang, str(row[f"{side}_state"])
    lines = []
    if state in (NEW, ENDED):
        if row["why"] != "other_province":
            return t(lang, "flows-not-yet" if state == NEW else "flows-no-more")
        lines.append(t(lang, "flows-other-province", province=plain(row["other_province_name"])))
    elif is_missing(row[f"{side}_status_year"]):
        return state_name(stamp, between, state)
    else:
        year = str(int(row[f"{side}_status_year"]))
        if row[f"{side}_year_inferred"]:
            year = t(lang, "flows-year-inferred", year=year)
        known = not is_missing(row[f"{side}_total"])
        score = f"**{number(lang, row[f'{side}_total'])}**" if known else t(lang, "flows-no-score")
        category = state_name(stamp, between, state)
        lines += [score, t(lang, "flows-score-year", category=category, year=year)]
        if row[f"{side}_contested"]:
            address = _page(stamp, row, row[f"{side}_status_year"])
            lines.append(f"[{t(lang, 'other-figure')}]({address})")
        if side == "to" and row["from_status_year"] == row["to_status_year"]:
            lines.append(t(lang, "flows-same-assessment"))
        elif side == "to" and not is_missing(row["change"]) and row["from_state"] != NEW:
            lines.append(t(lang, "flows-change", change=signed(lang, row["change"])))
    return "  \n".join([*lines, *sources.get((str(row["institution"]), side), ())])


def _file(df: pd.DataFrame, stamp: Stamp, between: Between, cited: Sources) -> Table:
    """Every column of every row, headed in the reader's language."""
    lang = stamp.lang
    answers = {True: t(lang, "flows-yes"), False: t(lang, "flows-no")}
    told = df.assign(
        direction=[t(lang, f"flows-direction-{d}") for d in df["direction"]],
        why=df["why"].map({w: t(lang, f"flows-why-{w}") for w in WHY}),
        dataset=stamp.dataset,
        snapshot=stamp.snapshot,
        rule=stamp.rule,
    )
    around: list[tuple[str, str, Kind]] = []
    for side, year in (("from", between.first), ("to", between.second)):
        told[f"{side}_name"] = [state_name(stamp, between, s) for s in df[f"{side}_state"]]
        told[f"{side}_inferred"] = df[f"{side}_year_inferred"].map(answers)
        told[f"{side}_contested"] = [t(lang, "other-figure") if c else "" for c in df[f"{side}_contested"]]
        told[f"{side}_sources"] = ["; ".join(cited.get((c, side), ())) for c in df["institution"]]
        words = {"year": str(year)}
        around += [
            (f"{side}_name", t(lang, f"flows-state-{side}", **words), "text"),
            (f"{side}_total", t(lang, "flows-score-of", **words), "score"),
            (f"{side}_status_year", t(lang, "flows-score-year-of", **words), "year"),
            (f"{side}_inferred", t(lang, "flows-inferred-of", **words), "text"),
            (f"{side}_contested", t(lang, "flows-contested-of", **words), "text"),
            (f"{side}_sources", f"{t(lang, 'flows-sources')} {year}", "text"),
        ]
    columns: list[tuple[str, str, Kind]] = [
        ("institution", t(lang, "flows-code"), "text"),
        ("name", t(lang, "institution"), "text"),
        ("group_name", t(lang, "group"), "text"),
        ("province_name", t(lang, "province"), "text"),
        *around,
        ("change", t(lang, "flows-change-column"), "change"),
        ("direction", t(lang, "flows-direction"), "text"),
        ("why", t(lang, "flows-why"), "text"),
        ("other_province_name", t(lang, "flows-other-province-column"), "text"),
        ("rule", t(lang, "label-rule"), "text"),
        ("dataset", t(lang, "label-dataset"), "text"),
        ("snapshot", t(lang, "flows-snapshot"), "text"),
    ]
    return labelled(told, columns, missing=t(lang, "no-value"))
