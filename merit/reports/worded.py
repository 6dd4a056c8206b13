"""The table of a ceremony's statistic as deck and annex show it: a word in every empty cell."""

from dataclasses import replace

from merit.charts.anugerah.scene import Scene
from merit.charts.table import Table
from merit.text import is_missing, t


def worded(seen: Scene, table: Table) -> Table:
    """The same rows; a central institution has no province, the published record may be silent."""
    province, institution = t(seen.lang, "province"), t(seen.lang, "institution")
    if not {province, institution} <= set(table.frame.columns):
        return table
    held = table.frame[province]
    central = held.map(is_missing).to_numpy(dtype=bool)
    frame = table.frame.assign(**{province: held.mask(central, t(seen.lang, "deck-central"))})
    return replace(table, frame=frame, missing=seen.missing)
