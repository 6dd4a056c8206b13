"""The controls of a ceremony: every sum that must agree, with its two sides.

In December 2022 newspapers printed "71 Kurang and 172 Baik" of 243 institutions below Baik. What is
announced is therefore held against another count of the same facts: the sum of its parts, or the queries
ceremony_recount, ceremony_labels and scores, which do not read the standings the statistics rest on.
"""

from collections.abc import Sequence

import pandas as pd

from merit.controls import counted, facts, lists, quoted
from merit.controls.base import FAILED, OK, UNKNOWN, Answers, Control, Offender
from merit.controls.rows import rows

__all__ = ["FAILED", "OK", "UNKNOWN", "Control", "Offender", "controls"]


def controls(
    answers: Answers,
    *,
    published: bool,
    labels: pd.DataFrame,
    definitions: pd.DataFrame,
    faults: pd.DataFrame,
    recount: pd.DataFrame,
    recount_before: pd.DataFrame | None,
    scores: pd.DataFrame,
    year: int,
    provinces: Sequence[str],
) -> tuple[Control, ...]:
    """All controls of a ceremony, in reading order.

    Args:
        answers: the statistics by their key, as in merit.ceremony.Ceremony.
        published: whether totals are quoted, so that lists and counts hold only a part of them.
        labels: answer of ceremony_labels.
        definitions: answer of ceremony_definitions.
        faults: answer of ceremony_faults.
        recount: answer of ceremony_recount for the year.
        recount_before: the same for the round before; None without one.
        scores: answer of scores for all years.
        year: year of the round.
        provinces: codes of a regional ceremony; empty for the nation.
    """
    file = lists.ScoreFile(scores, answers["totals"], year, provinces, published=published)
    found = [*facts.definitions(definitions), *facts.faults(faults), *lists.labels(labels)]
    if published:
        found += [*quoted.quoted(answers), *quoted.known(answers)]
    else:
        found += [*counted.totals(answers, recount, recount_before), *counted.groups(answers, recount)]
        found += [
            *counted.recipients(answers),
            *counted.cumulative(answers, recount),
            *lists.aspects(answers, file),
        ]
    found += [*counted.places(answers, recount), *rows(answers, recount, recount_before, published=published)]
    return (*found, *lists.lists(answers, file))
