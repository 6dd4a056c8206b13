"""What is easily overlooked among the changes, in a sentence each."""

import pandas as pd

from merit.difference import CELLS, CHANGED, Difference
from merit.text import number, t


def lost(difference: Difference, lang: str) -> str:
    """How many cells of changed rows had a value and are empty now; "" for none."""
    rows = difference.rows[difference.rows["change"] == CHANGED]
    gone = pd.DataFrame({c: rows[f"{c}_before"].notna() & rows[f"{c}_after"].isna() for c in CELLS})
    words = {"n": int(gone.to_numpy().sum()), "rows": int(gone.any(axis=1).sum())}
    if not words["n"]:
        return ""
    return t(lang, "publish-lost", **{key: number(lang, n, 0) for key, n in words.items()})


def shifts(difference: Difference, lang: str) -> str:
    """How many rows change category, where some do so without a move of the latest status; "" else."""
    rows = difference.rows[difference.rows["change"] == CHANGED]
    rows = rows[rows["cells"].map(lambda cells: "category" in cells).astype(bool)]
    moved = difference.moves.dropna(subset=["year_after"])
    latest = set(zip(moved["institution"], moved["year_after"].astype(int), strict=True))
    other = [
        pair for pair in zip(rows["institution"], rows["year"].astype(int), strict=True) if pair not in latest
    ]
    if not other:
        return ""
    words = {"n": len(rows), "other": len(other)}
    return t(lang, "publish-shifts", **{key: number(lang, n, 0) for key, n in words.items()})
