"""How many institutions reached each category in this round and in the one before."""

from merit.charts.anugerah.bars import totals_figure
from merit.charts.anugerah.scene import HIGH, LOW, Scene
from merit.charts.anugerah.title import not_yet
from merit.charts.base import Chart
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.text import is_missing, t


def totals(seen: Scene) -> Chart:
    """The categories now and before; of the published record as printed."""
    c, lang = seen.c, seen.lang
    ids = [i for frame in (c.totals, c.summary) for listed in frame["source_ids"] for i in listed]
    sources = seen.cited(ids)
    return Chart(
        "anugerah-totals",
        seen.t("anugerah-totals-title", **seen.round),
        lambda: totals_figure(seen),
        _sentence(seen),
        labelled(
            c.totals,
            [
                ("category_name", t(lang, "category"), "text"),
                ("now", seen.t("anugerah-round-column", year=str(c.year)), "count"),
                ("before", _before_column(seen), "count"),
                ("difference", seen.t("anugerah-difference"), "change"),
            ],
            missing=seen.missing,
        ),
        ("ceremony_totals", "ceremony_summary", "ceremony_round"),
        sources,
        note=_note(seen),
        footer=seen.stamp.line(seen.n_round()),
    )


def _before_column(seen: Scene) -> str:
    before = seen.c.before
    return (
        seen.t("anugerah-before-none")
        if before is None
        else seen.t("anugerah-round-column", year=str(before))
    )


def _counts(seen: Scene, moment: str) -> Row:
    return dict(zip(seen.c.totals["category"], seen.c.totals[moment], strict=True))


def _sentence(seen: Scene) -> str:
    if seen.c.totals.empty:
        return seen.t("anugerah-totals-no-categories", **seen.round)
    return _quoted(seen) if seen.c.published else _counted(seen)


def _counted(seen: Scene) -> str:
    """All four categories of both rounds; a chosen province that did not exist yet is named."""
    c, said = seen.c, [_one_round(seen, "now", seen.c.year), not_yet(seen.c, seen.lang, seen.c.year)]
    if c.before is not None:
        nobody = seen.nobody("before")
        said.append(nobody or _one_round(seen, "before", c.before))
        if not nobody:
            said.append(not_yet(c, seen.lang, c.before))
    return " ".join(dict.fromkeys(part for part in said if part))


def _one_round(seen: Scene, moment: str, year: int) -> str:
    named = {**seen.round, "year": str(year)}
    assessed = seen.measure("assessed", moment) or 0
    counts = _counts(seen, moment)
    sides = {"high": [(k, counts[k]) for k in HIGH if k in counts]}
    sides["low"] = [(k, counts[k]) for k in LOW if k in counts]
    if not sides["high"] and not sides["low"]:  # an instrument with categories of other names
        parts = seen.parts([(str(code), n) for code, n in counts.items()])
        return seen.t("anugerah-totals-parts", n=assessed, parts=parts, **named)
    above, below = (seen.measure(m, moment) or 0 for m in ("baik_or_above", "below_baik"))
    if not assessed:
        return seen.t("anugerah-totals-nobody", **named)
    words = {side: seen.split(counted, alone=assessed == 1) for side, counted in sides.items()}
    numbers = {"n": assessed, "above": above, "below": below}
    key = f"anugerah-totals-{moment}"
    if assessed > 1 and not below:
        key = f"anugerah-totals-{moment}-all"
    elif not above:
        key = f"anugerah-totals-{moment}-nobody-baik"
    return seen.t(key, **numbers, **words, **named)


def _quoted(seen: Scene) -> str:
    """What was printed of both rounds, and what was not."""
    if seen.c.provinces:
        return seen.t("anugerah-totals-published-regional", **seen.round)
    said = _quoted_round(seen, "now", seen.c.year, alone=True)
    if seen.c.before is not None:
        alone = seen.measure("baik_or_above") is None  # then the round before needs a whole sentence
        said += _quoted_round(seen, "before", seen.c.before, alone=alone)
    return " ".join(said)


def _quoted_round(seen: Scene, moment: str, year: int, *, alone: bool) -> list[str]:
    """The figures printed of one round; those of the round before lean on the sentence about this one."""
    named = {"year": str(year)}
    counts = {code: n for code, n in _counts(seen, moment).items() if not is_missing(n)}
    above, assessed = seen.measure("baik_or_above", moment), seen.measure("assessed", moment)
    high, low = (
        seen.parts([(code, counts[code]) for code in codes if code in counts]) for codes in (HIGH, LOW)
    )
    split = all(code in counts for code in HIGH)
    if above is None and not counts:
        if assessed is None:
            return [seen.t("anugerah-totals-published-none", **named)]
        return [seen.t("anugerah-totals-published-no-parts", n=assessed, **named)]
    form = "now" if alone else "before"
    said = []
    if above is None:
        said.append(seen.t("anugerah-totals-published-parts", parts=high or low, **named))
    elif split:
        said.append(seen.t(f"anugerah-totals-published-{form}", above=above, parts=high, **named))
    else:
        said.append(seen.t(f"anugerah-totals-published-{form}-sum", above=above, **named))
        # Half a split, perhaps of another source, must not read as the whole.
        half = seen.t("anugerah-totals-published-half", parts=high)
        said.append(half if high else seen.t("anugerah-totals-published-no-split"))
    if low and above is not None:
        said.append(seen.t("anugerah-totals-published-parts-below", parts=low))
    aside = seen.measure("assessed", "set_aside") if moment == "now" else None
    if assessed is not None:
        said.append(seen.t("anugerah-totals-published-assessed", n=assessed))
    elif aside is not None and above is not None:
        said.append(seen.t("anugerah-totals-published-conflict", above=above, assessed=aside))
    elif moment == "now":
        silent = "anugerah-totals-published-rest-assessed" if low else "anugerah-totals-published-rest"
        said.append(seen.t(silent))
    return said


def _note(seen: Scene) -> str:
    said = [seen.rule_note(), seen.before_note()]
    conflicts = int(seen.c.summary["conflicts"].max()) if len(seen.c.summary) else 0
    if conflicts:
        said.append(seen.t("anugerah-conflicts", n=conflicts))
    return " ".join(said)
