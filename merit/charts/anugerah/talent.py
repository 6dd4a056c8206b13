"""Who is marked for working talent management."""

from merit.charts.anugerah.names import NAMED, names, noted, scope_note, spoken
from merit.charts.anugerah.scene import Scene
from merit.charts.rows import Rows
from merit.text import is_missing


def talent_management(seen: Scene) -> Rows:
    """Those marked in this round; where the mark was not recorded an empty list says nothing."""
    frame, of = seen.c.talent_management, seen.c.round
    n, recorded = len(frame), int(of["talent_recorded"])
    if not seen.c.published and not of["results"]:
        sentence = seen.t("anugerah-totals-nobody", **seen.round)
    elif not recorded:
        sentence = seen.t("anugerah-talent-unrecorded", **seen.round)
    elif not n:
        sentence = seen.t("anugerah-talent-none", of=recorded, **seen.round)
    else:
        key = "anugerah-talent-sentence" if recorded == int(of["results"]) else "anugerah-talent-partly"
        sentence = seen.t(key, n=n, of=recorded, **seen.round)
        held = frame["category"].value_counts()
        parts = seen.parts([(code, held.get(code)) for code in seen.bands if not is_missing(held.get(code))])
        if n <= NAMED:
            sentence += " " + seen.t("anugerah-first-names", names=spoken(seen, frame))
        elif parts:
            sentence += " " + seen.t("anugerah-talent-mix", parts=parts)
    silent = int(of["results"]) - recorded
    return names(
        seen,
        "talent-management",
        frame,
        title=seen.t("anugerah-talent-title", **seen.round),
        sentence=sentence,
        note=noted(
            seen.rule_note(),
            seen.t("anugerah-talent-note") if recorded else "",
            seen.t("anugerah-talent-silent", n=silent) if recorded and silent else "",
            scope_note(seen),
        ),
        question="ceremony_talent",
    )
