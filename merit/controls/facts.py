"""Controls of the facts themselves: the definitions of the categories, totals, aspects, dates."""

from collections.abc import Iterator

import pandas as pd

from merit.controls.base import Control, Offender

FAULTS = ("total_sum", "total_maximum", "total_step", "aspect_maximum", "fixed_on")


def definitions(wrong: pd.DataFrame) -> Iterator[Control]:
    """No category whose name, order or bound is another's; `wrong` is the answer of ceremony_definitions."""
    named = tuple(Offender(f"{r['category']}: {r['name']}") for r in wrong.to_dict("records"))
    yield Control("definitions", "", "now", len(wrong), 0, offenders=named)


def faults(wrong: pd.DataFrame) -> Iterator[Control]:
    """No assessment that cannot be right; `wrong` is the answer of ceremony_faults."""
    for fault in FAULTS:
        rows = wrong[wrong["fault"] == fault]
        named = tuple(Offender(str(r["name"]), label=str(r["value"])) for r in rows.to_dict("records"))
        yield Control("faults", fault, "now", len(rows), 0, offenders=named)
