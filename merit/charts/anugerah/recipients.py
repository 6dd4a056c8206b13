"""Who receives an award, and who is best of each group."""

import pandas as pd

from merit.charts.anugerah.names import NAMED, names, noted, scope_note, spoken, who
from merit.charts.anugerah.scene import HIGH, Scene
from merit.charts.rows import Rows
from merit.charts.words import Row
from merit.text import is_missing, number


def recipients(seen: Scene) -> Rows:
    """Every institution at Baik or above in this round, or those of them that are known."""
    frame = seen.c.recipients
    n, announced = len(frame), seen.measure("baik_or_above")
    words = seen.n_list(n)
    if seen.c.published and announced is not None:
        words = seen.t("anugerah-n-known-of", n=n, of=announced)
    return names(
        seen,
        "recipients",
        frame,
        title=seen.t("anugerah-recipients-title", **seen.round),
        sentence=_sentence(seen, frame, announced),
        note=_note(seen, frame),
        question="ceremony_recipients",
        first=("number", seen.t("anugerah-number"), "count"),
        more=[
            ("rank_in_group", seen.words("anugerah-rank-in-group"), "count"),
            ("of_group", seen.words("anugerah-of-group"), "count"),
        ],
        name=lambda row: who(seen, row, _rank(seen, row)),
        n=words,
    )


def _rank(seen: Scene, row: Row) -> str:
    if is_missing(row["rank_in_group"]):
        return ""
    return seen.t("anugerah-rank-short", rank=int(row["rank_in_group"]), of=int(row["of_group"]))


def _mix(seen: Scene, frame: pd.DataFrame) -> str:
    held = frame["category"].value_counts()
    return seen.parts([(code, int(held.get(code, 0))) for code in HIGH], zeros=False)


def _sentence(seen: Scene, frame: pd.DataFrame, announced: int | None) -> str:
    n = len(frame)
    if seen.c.published:
        said = [_known(seen, n, announced)]
        if n:
            said.append(seen.t("anugerah-recipients-published-mix", n=n, parts=_mix(seen, frame)))
    elif not n:
        return seen.t("anugerah-recipients-none" if seen.has_baik else "anugerah-no-baik", **seen.round)
    elif len(set(frame["category"])) == 1:
        name = str(frame["category_name"].iloc[0])
        said = [seen.t("anugerah-recipients-alike", n=n, category=name, **seen.round)]
    else:
        said = [seen.t("anugerah-recipients-sentence", n=n, parts=_mix(seen, frame), **seen.round)]
    best = frame[frame["total"] == frame["total"].max()]
    if len(best):
        high = number(seen.lang, float(best["total"].iloc[0]))
        said.append(seen.words("anugerah-recipients-best", names=spoken(seen, best), score=high))
    return " ".join(said)


def _known(seen: Scene, n: int, announced: int | None) -> str:
    if announced is None:
        return seen.t("anugerah-recipients-known", n=n, **seen.round)
    if n >= announced:
        key = "anugerah-recipients-known-all" if n == announced else "anugerah-recipients-known-over"
        return seen.t(key, n=n, of=announced, **seen.round)
    return seen.t("anugerah-recipients-known-of", n=n, of=announced, gap=announced - n, **seen.round)


def _note(seen: Scene, frame: pd.DataFrame) -> str:
    if frame.empty:
        return noted(seen.rule_note(), scope_note(seen))
    said = [seen.rule_note(), seen.t("anugerah-recipients-order"), seen.words("anugerah-ranks")]
    if seen.c.provinces:
        said.append(seen.t("anugerah-ranks-regional"))
    silent = int(frame["total"].isna().sum())
    if silent:
        said.append(seen.t("anugerah-without-score", n=silent))
    if (frame["total"].notna() & frame["rank_in_group"].isna()).any():
        said.append(seen.t("anugerah-rank-unknown"))
    inferred = int(frame["year_inferred"].sum())
    if inferred:
        said.append(seen.t("anugerah-year-inferred", n=inferred))
    return noted(*said, scope_note(seen))


def best_by_group(seen: Scene) -> Rows:
    """The highest total of each group, ties included."""
    frame = seen.c.best_by_group
    below = frame[~frame["category"].isin(HIGH)]
    return names(
        seen,
        "best-by-group",
        frame,
        title=seen.t("anugerah-best-title", **seen.round),
        sentence=_best_sentence(seen, frame),
        note=noted(
            seen.rule_note(),
            seen.t("anugerah-best-below", names=spoken(seen, below)) if len(below) and seen.has_baik else "",
            seen.t("anugerah-best-ties") if len(frame) else "",
            seen.t("anugerah-best-unknown") if seen.c.round["results"] > seen.c.round["scored"] else "",
            scope_note(seen),
        ),
        question="ceremony_best",
        more=[("of_group", seen.words("anugerah-of-group"), "count")],
        cells=[
            (seen.words("anugerah-of-group-short"), lambda row: number(seen.lang, int(row["of_group"]), 0))
        ],
    )


def _best_sentence(seen: Scene, frame: pd.DataFrame) -> str:
    if frame.empty:
        return seen.words("anugerah-best-none", **seen.round)
    parts = []
    for group, tied in frame.groupby("group_name", sort=False):
        high = number(seen.lang, float(tied["total"].iloc[0]))
        words = {"names": spoken(seen, tied), "score": high}
        # "Kabupaten X" need not be called a kabupaten again.
        told = all(str(name).startswith(str(group)) for name in tied["name"]) and len(tied) <= NAMED
        parts.append(
            seen.t("anugerah-best-in", **words)
            if told
            else seen.t("anugerah-best-of-group", group=str(group), **words)
        )
    return seen.words("anugerah-best-sentence", parts="; ".join(parts), **seen.round)
