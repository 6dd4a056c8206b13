"""What is said above a view that is pinned to one snapshot: which, since when, what has changed since."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from merit.difference import CHANGED, NEW, WITHDRAWN, Difference
from merit.text import is_missing, moment, t

FIGURE, RULE = "baik_or_above", "latest"


@dataclass(frozen=True)
class Change:
    """What differs between a pinned snapshot and the one in use.

    counts: rows new, changed and withdrawn, and institutions that changed category (`moves`).
    year, before, after: institutions at Baik or above under the rule latest, in the newest year of both; None
        where they share no year.
    newest, now: the newest year of the one in use and its figure, where the pinned one does not reach it.
    """

    counts: dict[str, int]
    year: int | None = None
    before: int | None = None
    after: int | None = None
    newest: int | None = None
    now: int | None = None


def change_of(found: Difference) -> Change:
    """The figures of a difference that are quoted."""
    totals = found.totals[(found.totals["figure"] == FIGURE) & (found.totals["rule"] == RULE)]
    both = totals.dropna(subset=["before", "after"]).tail(1)
    last = totals.dropna(subset=["after"]).tail(1)
    shared = _figures(both)
    newest = _figures(last)
    further = newest if newest.get("year") != shared.get("year") else {}
    return Change(
        found.counts,
        shared.get("year"),
        shared.get("before"),
        shared.get("after"),
        further.get("year"),
        further.get("after"),
    )


def _figures(line: pd.DataFrame) -> dict[str, int]:
    """The figures of at most one row, without those that are missing."""
    rows = line[["year", "before", "after"]].to_dict("records")
    return {str(k): int(v) for row in rows for k, v in row.items() if not is_missing(v)}


def standing_words(
    lang: str,
    *,
    snapshot: str,
    since: datetime,
    until: datetime | None = None,
    successor: str | None = None,
    current: str | None = None,
) -> str:
    """Which snapshot is shown, since when it is public, and whether it is still the one in use.

    Args:
        lang: language.
        snapshot: the one that is shown.
        since: since when everybody could see it.
        until: when another took its place; None while it is in use.
        successor: the one that took its place.
        current: the one in use now.
    """
    said = [t(lang, "pinned-shown", snapshot=snapshot, since=moment(lang, since))]
    if until is None:
        return " ".join([*said, t(lang, "pinned-in-use")])
    said.append(t(lang, "pinned-replaced", until=moment(lang, until), successor=str(successor)))
    if current not in (None, successor):
        said.append(t(lang, "pinned-now", current=str(current)))
    return " ".join(said)


def change_words(lang: str, found: Change, *, published: bool) -> str:
    """How the figures have changed since; of the published record, what it holds and not the nation's."""
    counts = found.counts
    if any(counts[kind] for kind in (NEW, CHANGED, WITHDRAWN)):
        said = [t(lang, "pinned-changes", **counts)]
    else:
        said = [t(lang, "pinned-no-rows")]
    kind = "-published" if published else ""
    if found.year is not None and found.before is not None and found.after is not None:
        key = "same" if found.before == found.after else "moved"
        words: dict[str, str | int] = {"year": str(found.year), "before": found.before, "after": found.after}
        said.append(t(lang, f"pinned-figure-{key}{kind}", **words))
    if found.newest is not None and found.now is not None:
        said.append(t(lang, f"pinned-newest{kind}", year=str(found.newest), now=found.now))
    return " ".join(said)
