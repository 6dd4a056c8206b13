"""Who holds another category than at the final assessment before."""

import pandas as pd

from merit.charts.anugerah.names import NAMED, before_columns, earlier, names, noted, scope_note, spoken
from merit.charts.anugerah.scene import Scene
from merit.charts.rows import Rows
from merit.text import listing, number


def moved(seen: Scene, direction: str) -> Rows:
    """Those that moved up or down, with what they held before."""
    frame = seen.c.moved_up if direction == "up" else seen.c.moved_down
    return names(
        seen,
        f"moved-{direction}",
        frame,
        title=seen.t(f"anugerah-moved-{direction}-title", **seen.round),
        sentence=_sentence(seen, frame, direction),
        note=noted(seen.rule_note(), seen.t("anugerah-moved-note"), scope_note(seen)),
        question="ceremony_moves",
        more=before_columns(seen, change=True),
        cells=[(seen.t("anugerah-before"), lambda row: earlier(seen, row))],
    )


def _sentence(seen: Scene, frame: pd.DataFrame, direction: str) -> str:
    if int(seen.c.round["first_year"] or seen.c.year) >= seen.c.year:
        return seen.words("anugerah-moved-first-round", **seen.round)
    if frame.empty:
        return seen.words(f"anugerah-moved-{direction}-none", **seen.round)
    pairs = frame.groupby(["from_category_name", "category_name"], sort=False, as_index=False).size()
    parts = [
        seen.t(
            "anugerah-moved-pair",
            n=number(seen.lang, int(row["size"]), 0),
            before=row["from_category_name"],
            now=row["category_name"],
        )
        for row in pairs.to_dict("records")
    ]
    words = {"parts": listing(seen.lang, parts), **seen.round}
    said = seen.words(f"anugerah-moved-{direction}-sentence", n=len(frame), **words)
    if len(frame) <= NAMED:
        said += " " + seen.t("anugerah-first-names", names=spoken(seen, frame))
    return said
