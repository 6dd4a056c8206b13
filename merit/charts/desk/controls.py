"""The controls of every round that a file touches."""

from collections.abc import Mapping, Sequence

import pandas as pd

from merit.charts.anugerah.checks import QUESTIONS, control_words, ordered
from merit.charts.anugerah.marks import square
from merit.charts.base import Stamp
from merit.charts.desk.cells import BREAK
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import Table
from merit.controls import FAILED, OK, Control
from merit.text import number, t


def controls(found: Mapping[int, Sequence[Control]], *, stamp: Stamp) -> Rows:
    """Every control of the rounds, newest round first and within it those that fail first.

    Args:
        found: the controls of a ceremony by its year.
        stamp: the snapshot they speak of.
    """
    lang = stamp.lang
    every = [(year, control) for year in sorted(found, reverse=True) for control in ordered(found[year])]
    told = [(year, control, control_words(control, lang)) for year, control in every]
    labels = [t(lang, key) for key in ("control-column-state", "control-column-what")]

    def shown() -> pd.DataFrame:
        cells = [
            (
                f"{square(control.state)} {t(lang, f'control-word-{control.state}')}{BREAK}{year}",
                plain(words.sentence),
            )
            for year, control, words in told
        ]
        return pd.DataFrame(cells, columns=labels, dtype=object)

    file = pd.DataFrame(
        {
            t(lang, "year"): [str(year) for year, _, _ in told],
            labels[0]: [t(lang, f"control-word-{control.state}") for _, control, _ in told],
            labels[1]: [words.what for _, _, words in told],
            t(lang, "control-column-sentence"): [words.sentence for _, _, words in told],
        },
        dtype=object,
    )
    return rows(
        "kendali",
        stamp=stamp,
        title=t(lang, "control-title"),
        sentence=_sentence(found, lang),
        shown=shown,
        table=Table(file, dict.fromkeys(file.columns, "text"), t(lang, "no-value")),
        questions=QUESTIONS,
        n=t(lang, "control-n", n=len(told)),
    )


def _sentence(found: Mapping[int, Sequence[Control]], lang: str) -> str:
    every = [control for controls in found.values() for control in controls]
    failed, ok = (sum(c.state == state for c in every) for state in (FAILED, OK))
    if not every:
        return t(lang, "publish-controls-none")
    years = ", ".join(map(str, sorted(found, reverse=True)))
    words = {"n": number(lang, len(every), 0), "years": years}
    if failed:
        return t(lang, "publish-controls-failed", failed=number(lang, failed, 0), **words)
    return t(lang, "publish-controls-ok", ok=number(lang, ok, 0), **words)
