"""Who gained most points since the final assessment before."""

import pandas as pd

from merit.charts.anugerah.names import BREAK, before_columns, names, noted, scope_note, spoken
from merit.charts.anugerah.scene import Scene
from merit.charts.rows import Rows
from merit.charts.words import Row
from merit.text import number, signed


def most_improved(seen: Scene) -> Rows:
    """The ten largest rises of the total, ties included."""
    frame = seen.c.most_improved
    return names(
        seen,
        "most-improved",
        frame,
        title=seen.t("anugerah-improved-title", **seen.round),
        sentence=_sentence(seen, frame),
        note=noted(seen.rule_note(), seen.t("anugerah-improved-note"), scope_note(seen)),
        question="ceremony_improved",
        first=("rank", seen.t("anugerah-rank"), "count"),
        more=before_columns(seen, change=True),
        cells=[(seen.t("anugerah-change-short"), lambda row: _change(seen, row))],
    )


def _change(seen: Scene, row: Row) -> str:
    before = {"score": number(seen.lang, float(row["from_total"])), "year": str(int(row["from_year"]))}
    since = seen.t("anugerah-from-points", **before)
    return f"**{signed(seen.lang, row['change'])}**{BREAK}{since}"


def _sentence(seen: Scene, frame: pd.DataFrame) -> str:
    if frame.empty:
        if int(seen.c.round["first_year"] or seen.c.year) >= seen.c.year:
            return seen.words("anugerah-moved-first-round", **seen.round)
        return seen.words("anugerah-improved-none", **seen.round)
    top = frame[frame["rank"] == 1]
    change = number(seen.lang, float(top["change"].iloc[0]))
    if len(top) > 1:
        said = seen.words("anugerah-improved-tied", names=spoken(seen, top), change=change, **seen.round)
    else:
        one = top.iloc[0]
        said = seen.words(
            "anugerah-improved-sentence",
            names=str(one["name"]),
            change=change,
            score=number(seen.lang, float(one["total"])),
            before=number(seen.lang, float(one["from_total"])),
            before_year=str(int(one["from_year"])),
            **seen.round,
        )
    if len(frame) > len(top):
        last = number(seen.lang, float(frame["change"].min()))
        said += " " + seen.t("anugerah-improved-last", n=len(frame), change=last)
    return said
