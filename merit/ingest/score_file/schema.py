"""The schema of points: from 0 to the aspect's maximum in the row's instrument, in steps of 0.5.

The checks of the schema are asked for their masks one by one: they are the same as in `POINTS.validate`, but
what pandera spends on describing failures (20 ms for one, a minute for a million) is not needed here.
"""

import pandas as pd
import pandera.pandas as pa

from merit.ingest.score_file.table import Floats, Objects

RULES = {
    "negative": pa.Check(lambda cells: cells["points"] >= 0, name="negative"),
    "above-maximum": pa.Check(lambda cells: cells["points"] <= cells["maximum"], name="above-maximum"),
    "step": pa.Check(lambda cells: cells["points"] * 2 % 1 == 0, name="step"),
}
POINTS = pa.DataFrameSchema(
    {"points": pa.Column(float), "maximum": pa.Column(float)}, checks=list(RULES.values())
)


def judge(points: Floats, maxima: Floats) -> Objects:
    """For each pair of points and maximum the first rule it breaks, or "" when it breaks none."""
    cells = pd.DataFrame({"points": points, "maximum": maxima})
    told = pd.Series("", index=cells.index, dtype=object)
    for rule, check in reversed(RULES.items()):
        told = told.mask(~check(cells).check_output, rule)
    return told.to_numpy(dtype=object)
