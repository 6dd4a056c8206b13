"""The strongest and the weakest aspect of the round."""

import pandas as pd

from merit.charts.anugerah.bars import aspects_figure
from merit.charts.anugerah.scene import Column, Scene
from merit.charts.base import Chart
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.text import listing, number, t


def aspects(seen: Scene) -> Chart:
    """Mean percent of the maximum per aspect, strongest first."""
    c, lang = seen.c, seen.lang
    ordered = c.aspects.sort_values(["rank", "aspect_no"], na_position="last").reset_index(drop=True)
    marks = [_mark(seen, row) for row in ordered.to_dict("records")]
    told = ordered.assign(share=ordered["mean_percent"] / 100, mark=marks)
    known = told[told["mean_percent"].notna()]
    columns: list[Column] = [
        ("rank", seen.t("anugerah-rank"), "count"),
        (f"name_{lang}", seen.t("anugerah-aspect"), "text"),
        ("aspect_no", seen.t("anugerah-aspect-number"), "count"),
        ("share", seen.t("anugerah-mean-percent"), "share"),
        ("mean_points", seen.t("anugerah-mean-points"), "score"),
        ("maximum", seen.t("anugerah-maximum"), "score"),
        ("n", seen.t("anugerah-n-scored"), "count"),
        ("mark", seen.t("anugerah-mark"), "text"),
    ]
    n = _n(seen, known)
    ids = [i for listed in told["source_ids"] for i in listed]
    return Chart(
        "anugerah-aspects",
        seen.t("anugerah-aspects-title", **seen.round),
        lambda: aspects_figure(seen, told, n),
        _sentence(seen, known),
        labelled(told, columns, missing=seen.missing, printed={"share": [c.published] * len(told)}),
        ("ceremony_aspects",),
        seen.cited(ids),
        note=_note(seen, known),
        footer=seen.stamp.line(n),
    )


def _mark(seen: Scene, row: Row) -> str:
    """The word for the highest and the lowest mean; "" for the others, and when all are equal."""
    if bool(row["is_strongest"]) == bool(row["is_weakest"]):
        return ""
    return seen.words("anugerah-strongest" if row["is_strongest"] else "anugerah-weakest")


def _n(seen: Scene, known: pd.DataFrame) -> str:
    if seen.c.published:
        return seen.t("anugerah-n-aspects", n=len(known))
    counts = [int(n) for n in known["n"]] or [0]
    if min(counts) == max(counts):
        return t(seen.lang, "n-institutions", n=number(seen.lang, max(counts), 0))
    low, high = (number(seen.lang, x, 0) for x in (min(counts), max(counts)))
    return seen.t("anugerah-n-range", low=low, high=high)


def _named(seen: Scene, rows: pd.DataFrame) -> str:
    share = seen.share(rows["share"].iloc[0], printed=seen.c.published)
    return seen.t(
        "anugerah-aspect-part-named", names=listing(seen.lang, list(rows[f"name_{seen.lang}"])), share=share
    )


def _sentence(seen: Scene, known: pd.DataFrame) -> str:
    named = seen.round
    if seen.c.published and seen.c.provinces:
        return seen.t("anugerah-aspects-published-regional", **named)
    if known.empty:
        return seen.words("anugerah-aspects-none", **named)
    best, worst = known[known["is_strongest"]], known[known["is_weakest"]]
    if best.index.equals(worst.index):
        return seen.words("anugerah-aspects-equal", n=len(best), what=_named(seen, best), **named)
    words = {"best": _named(seen, best), "worst": _named(seen, worst)}
    counts = {"n": len(known), "of": len(seen.c.aspects), "n_best": len(best)}
    return seen.words("anugerah-aspects-sentence", **counts, **words, **named)


def _note(seen: Scene, known: pd.DataFrame) -> str:
    said = [seen.rule_note()]
    if len(known) or not seen.c.published:
        said.append(seen.words("anugerah-aspects-note"))
    return " ".join(said)
