"""Controls of published figures: they are held against each other, and lists against what was announced."""

from collections.abc import Iterator
from typing import Literal

from merit.controls.base import Answers, Control, measure, sum_of, whole
from merit.controls.counted import recipients


def quoted(answers: Answers) -> Iterator[Control]:
    """Published figures against each other: parts against sums, and no more awarded than assessed."""
    totals = answers["totals"].set_index("category")
    moments: tuple[Literal["now", "before"], ...] = ("now", "before")
    for moment in moments:
        parts = [whole(totals[moment].get(c)) for c in ("sangat_baik", "baik")]
        above = measure(answers, "baik_or_above", moment)
        yield Control("quoted-above", "", moment, sum_of(parts), above)
    latest = answers["cumulative"].set_index("scope")
    if "all" not in latest.index:
        return
    nation = {str(k): v for k, v in latest.loc["all"].items()}
    above, below = whole(nation["baik_or_above"]), whole(nation["below_baik"])
    high = sum_of([whole(nation["sangat_baik"]), whole(nation["baik"])])
    yield Control("quoted-above", "", "latest", high, above)
    low = sum_of([whole(nation["kurang"]), whole(nation["buruk"])])
    yield Control("quoted-below", "", "latest", low, below)
    assessed = whole(nation["assessed"])
    yield Control("quoted-both", "", "latest", sum_of([above, below]), assessed)
    scopes = latest.drop(index="all")["baik_or_above"]
    known = int(scopes.sum()) if scopes.notna().any() else None
    yield Control("quoted-scopes", "", "latest", known, above, at_most=True)
    registered = whole(nation["registered"])
    yield Control("quoted-registry", "", "latest", assessed, registered, at_most=True)


def known(answers: Answers) -> Iterator[Control]:
    """The recipients that are known are no more than were announced."""
    for control in recipients(answers):
        yield Control(control.key, control.subject, "now", control.left, control.right, at_most=True)
