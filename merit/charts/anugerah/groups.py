"""The categories of each group; of the published record the figures that sources print per group."""

from dataclasses import replace

import pandas as pd

from merit.charts.anugerah.scene import Column, Scene
from merit.charts.anugerah.stacks import groups_figure
from merit.charts.base import Chart
from merit.charts.groups import spelled
from merit.charts.rows import Rows, cited, rows
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.text import is_missing, listing, number, t

FIGURES = ("assessed", "sangat_baik", "baik", "kurang", "buruk", "baik_or_above", "below_baik")
SHARE = "share_baik_or_above"


def by_group(seen: Scene) -> Chart:
    """Counts per group and category, or, of the published record, what is printed per group."""
    return _printed(seen) if seen.c.published else _counted(seen)


def _counted(seen: Scene) -> Chart:
    c, lang = seen.c, seen.lang
    before = (
        seen.t("anugerah-before-none")
        if c.before is None
        else seen.t("anugerah-round-column", year=str(c.before))
    )
    return Chart(
        "anugerah-by-group",
        seen.t("anugerah-groups-title", **seen.round),
        lambda: groups_figure(seen),
        _sentence(seen),
        labelled(
            c.by_group,
            [
                ("group_name", t(lang, "group"), "text"),
                ("registered", t(lang, "registered"), "count"),
                ("category_name", t(lang, "category"), "text"),
                ("now", seen.t("anugerah-round-column", year=str(c.year)), "count"),
                ("before", before, "count"),
                ("difference", seen.t("anugerah-difference"), "change"),
            ],
            missing=seen.missing,
        ),
        ("ceremony_by_group", "groups"),
        note=" ".join(
            part
            for part in (
                seen.rule_note(),
                seen.before_note(),
                seen.t("anugerah-groups-bars") if seen.has_baik else "",
                spelled(c.groups, set(c.by_group["group_name"]), lang=lang),
            )
            if part
        ),
        footer=seen.stamp.line(seen.n_round()),
    )


def _sentence(seen: Scene) -> str:
    """Baik or above of those assessed, group by group."""
    parts, silent = [], []
    for row in seen.c.by_group.drop_duplicates("group").to_dict("records"):  # its numbers stand in each row
        name, assessed = str(row["group_name"]), int(row["assessed"])
        if not assessed:
            silent.append(name)
        elif not seen.has_baik:
            parts.append(f"{name} {number(seen.lang, assessed, 0)}")
        else:
            above = int(row["baik_or_above"])
            parts.append(seen.t("anugerah-groups-part", group=name, n=above, of=assessed))
    if not parts:
        return seen.t("anugerah-totals-nobody", **seen.round)
    key = "anugerah-groups-sentence" if seen.has_baik else "anugerah-groups-assessed"
    said = [seen.t(key, parts=listing(seen.lang, parts), **seen.round)]
    if silent:
        said.append(seen.t("anugerah-groups-silent", names=listing(seen.lang, silent)))
    return " ".join(said)


def _is_printed(row: Row) -> bool:
    """Whether the share of those assessed is a source's own: it cannot be computed."""
    return is_missing(row["baik_or_above"]) or is_missing(row["assessed"])


def _figures(seen: Scene, row: Row) -> str:
    """The figures printed of one scope in words."""
    known = [
        seen.t(f"anugerah-printed-{field.replace('_', '-')}", n=int(row[field]))
        for field in FIGURES
        if not is_missing(row[field])
    ]
    if not is_missing(row[SHARE]):
        share = seen.share(row[SHARE], printed=_is_printed(row))
        known.append(seen.t("anugerah-printed-share", share=share))
    return listing(seen.lang, known)


def _printed(seen: Scene) -> Rows:
    """What sources print per group of this round: other sources, and often another day, than the totals."""
    c, lang = seen.c, seen.lang
    names = seen.scopes()
    order = list(names)
    printed = c.published_scopes.assign(place=[order.index(s) for s in c.published_scopes["scope"]])
    printed = printed.sort_values("place").reset_index(drop=True)
    records = printed.to_dict("records")
    sources = ["; ".join(seen.cited(row["source_ids"])) for row in records]
    told = printed.assign(
        name=[names[str(s)] for s in printed["scope"]],
        date=seen.dates(printed),
        sources=pd.Series(sources, dtype=object),
    )
    columns: list[Column] = [
        ("name", t(lang, "group"), "text"),
        ("registered", t(lang, "registered"), "count"),
        ("assessed", t(lang, "assessed"), "count"),
        *seen.columns(),
        (SHARE, seen.t("anugerah-share-of-assessed"), "share"),
        ("date", t(lang, "date"), "text"),
        ("sources", t(lang, "source"), "text"),
    ]
    made = rows(
        "anugerah-by-group",
        stamp=replace(seen.stamp, as_of=None),
        title=seen.t("anugerah-groups-title", **seen.round),
        sentence=_printed_sentence(seen, told),
        shown=lambda: _cells(seen, told),
        table=labelled(
            told, columns, missing=seen.missing, printed={SHARE: [_is_printed(row) for row in records]}
        ),
        questions=("ceremony_by_group", "published_counts"),
        n=seen.t("anugerah-n-scopes", n=len(told)),
        sources=seen.cited(i for row in records for i in row["source_ids"]),
    )
    return replace(made, note=_printed_note(seen, told))


def _cells(seen: Scene, told: pd.DataFrame) -> pd.DataFrame:
    every = seen.c.sources.set_index("source_id")[["publisher", "published_date", "url"]]
    cells = []
    for row in told.to_dict("records"):
        ids = [i for i in dict.fromkeys(row["source_ids"]) if i in every.index]
        link = "; ".join(cited(seen.lang, *every.loc[i]) for i in ids)
        below = "  \n".join(x for x in (row["date"], link) if not is_missing(x) and x)
        cells.append((f"**{row['name']}**", _figures(seen, row), below))
    labels = [t(seen.lang, "group"), seen.t("anugerah-printed"), t(seen.lang, "source")]
    return pd.DataFrame(cells, columns=labels, dtype=object)


def _part(seen: Scene, row: Row) -> str:
    """The figures printed of one scope, with the date they speak of."""
    words = {"group": str(row["name"]), "figures": _figures(seen, row)}
    date = seen.span(row)
    if not date:
        return seen.t("anugerah-groups-published-part", **words)
    return seen.t("anugerah-groups-published-part-dated", date=date, **words)


def _printed_sentence(seen: Scene, told: pd.DataFrame) -> str:
    said = [seen.t("anugerah-groups-published", **seen.round)]
    parts = [_part(seen, row) for row in told.to_dict("records")]
    if parts:
        said.append(seen.t("anugerah-groups-published-printed", parts="; ".join(parts)))
        publishers = seen.c.sources.set_index("source_id")["publisher"]
        ids = sorted({str(i) for listed in told["source_ids"] for i in listed})
        named = list(dict.fromkeys(str(publishers[i]) for i in ids if i in publishers.index))
        if named:
            said.append(seen.t("anugerah-groups-published-source", names=listing(seen.lang, named)))
    above = seen.measure("baik_or_above")
    if parts and above is not None and told["baik_or_above"].notna().any():
        of = {str(i) for listed in seen.c.summary["source_ids"] for i in listed}
        if not of & {str(i) for listed in told["source_ids"] for i in listed}:
            said.append(seen.t("anugerah-groups-published-apart", n=number(seen.lang, above, 0)))
    return " ".join(said)


def _printed_note(seen: Scene, told: pd.DataFrame) -> str:
    said = [seen.t("anugerah-rule-round", year=str(seen.c.year))]
    if len(told):
        said.append(seen.t("anugerah-groups-published-note"))
    conflicts = int(told["conflicts"].sum())
    if conflicts:
        said.append(seen.t("anugerah-groups-conflicts", n=conflicts))
    said.append(spelled(seen.c.groups, set(told["name"]), lang=seen.lang))
    return " ".join(part for part in said if part)
