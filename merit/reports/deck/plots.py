"""Which native charts a statistic gets: the numbers of the ceremony's frames, in the categories' colours."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from merit.charts.anugerah.scene import Scene
from merit.charts.base import ACCENT, NOT_ASSESSED
from merit.reports.deck.charts import COUNT, SHARE, Plot, Series, shortened
from merit.text import is_missing, t

ASPECT_PALE = "#A9C4E6"  # the accent, withdrawn: every aspect but the strongest and the weakest
LABEL_ROOM = 210.0  # points for the names beside horizontal bars


def _pale(colour: str, share: float = 0.55) -> str:
    """A colour mixed with white."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(p + (255 - p) * share):02x}" for p in parts)


def _values(column: "Sequence[object] | pd.Series[Any]") -> list[float | None]:
    return [None if is_missing(v) else float(str(v)) for v in column]


def _ink(colour: str) -> str:
    return "bg1" if colour.lower() == "#ffffff" else colour


def totals(seen: Scene) -> Plot | None:
    """Categories now and before as columns; None when no number is known."""
    rows = seen.c.totals
    now, before = _values(rows["now"]), _values(rows["before"])
    if not any(v is not None for v in now):
        return None
    colours = [seen.bands[c].colour if c in seen.bands else ACCENT for c in rows["category"]]
    labels = [
        str(name)
        if value is not None
        else t(seen.lang, "deck-columns-unpublished", name=name, word=seen.missing)
        for name, value in zip(rows["category_name"], now, strict=True)
    ]
    series = [Series(str(seen.c.year), now, ACCENT, points=colours)]
    if any(v is not None for v in before):
        pale = [_pale(c) for c in colours]
        series.insert(0, Series(str(seen.c.before), before, _pale(ACCENT), points=pale))
    return Plot("columns", labels, series, COUNT, called=len(series) > 1)


def by_group(seen: Scene) -> Plot | None:
    """Categories of each group's round; None for the published record, which has none."""
    rows = seen.c.by_group
    if rows["now"].isna().any() or not rows["now"].sum():
        return None
    counts = rows.pivot_table(index="group", columns="category", values="now", aggfunc="sum", sort=False)
    names = dict(zip(rows["group"], rows["group_name"], strict=True))
    series = [
        Series(band.name, _values(counts[code]), band.colour, _ink(band.ink))
        for code, band in seen.bands.items()
        if code in counts
    ]
    return Plot("stacked", [str(names[g]) for g in counts.index], series) if series else None


def _mix(seen: Scene, rows: pd.DataFrame, labels: Sequence[str], without: str) -> Plot | None:
    """Categories and those `without` one, of each row; None unless every part is known.

    A row of which the published record knows nothing may stand among others: its bar says so.
    """
    codes = [code for code in seen.bands if code in rows]
    some = rows[rows["not_assessed"] != rows["registered"]]
    if some.empty or not codes or some[[*codes, "not_assessed"]].isna().any(axis=None):
        return None
    series = [
        Series(seen.bands[c].name, _values(rows[c]), seen.bands[c].colour, _ink(seen.bands[c].ink))
        for c in codes
    ]
    series.append(Series(without, _values(rows["not_assessed"]), NOT_ASSESSED, "bg1"))
    return Plot("stacked", labels, series)


def cumulative(seen: Scene) -> Plot | None:
    """Latest status of all and of each scope."""
    rows, names = seen.c.cumulative, seen.scopes()
    labels = [names.get(str(s), str(s)) for s in rows["scope"]]
    return _mix(seen, rows, labels, t(seen.lang, "not-assessed"))


def targets(seen: Scene) -> Plot | None:
    """Shares at Baik or above beside their targets; without a target only for the published record."""
    frame, names = seen.c.cumulative, seen.scopes()
    rows = frame[frame["share"].notna() | frame["target"].notna()]
    has_target = bool(rows["target"].notna().any())
    if rows.empty or not (has_target or (seen.c.published and rows["share"].notna().any())):
        return None
    labels = [names.get(str(s), str(s)) for s in rows["scope"]]
    series = [Series(t(seen.lang, "deck-share"), _values(rows["share"]), ACCENT)]
    if has_target:
        series.append(Series(t(seen.lang, "deck-target"), _values(rows["target"]), "#C9D2DE"))
    return Plot("bars", labels, series, SHARE, legend=has_target)


def aspects(seen: Scene) -> Plot | None:
    """Mean percent of the maximum, strongest first; those that are not known are left to the sentence."""
    rows = seen.c.aspects[seen.c.aspects["mean_percent"].notna()]
    if rows.empty:
        return None
    rows = rows.sort_values(["rank", "aspect_no"])
    edge = rows["is_strongest"].astype(bool) | rows["is_weakest"].astype(bool)
    labels = [shortened(str(name), LABEL_ROOM, 12) for name in rows[f"name_{seen.lang}"]]
    shares = [v / 100 for v in _values(rows["mean_percent"]) if v is not None]
    points = [ACCENT if e else ASPECT_PALE for e in edge]
    return Plot("bars", labels, [Series(t(seen.lang, "deck-mean"), shares, ACCENT, points=points)], SHARE)


def by_island(seen: Scene) -> Plot | None:
    """Categories and those not assessed of each island; None when nobody was."""
    rows = seen.c.by_island
    if rows.empty or not rows["assessed"].sum():
        return None
    labels = [str(n) for n in rows["name" if seen.lang == "id" else "name_en"]]
    return _mix(seen, rows, labels, seen.unassessed)
