"""A chart as a block of the A4 page: its words as runs, its table as strings."""

from collections.abc import Sequence
from typing import Any

from merit.charts.base import Chart
from merit.charts.rows import Rows
from merit.reports.runs import runs, unmarked

Words = dict[str, Any]


def block(chart: Chart, *, sentence: str | None = None, note: str = "") -> Words:
    """Title, sentence and note of a chart; the frame of every block."""
    said = chart.sentence if sentence is None else sentence
    return {"title": unmarked(chart.title), "sentence": runs(said), "note": runs(note)}


def table(
    chart: Rows, columns: Sequence[str], *, lang: str, wide: int, rows: Sequence[int] | None = None
) -> Words:
    """The chosen columns (labels, where the chart has them) and rows of a chart's table, as strings.

    Column `wide` takes the room that the others leave; what stands in `below` is added there, row by row.
    """
    frame = chart.table.frame
    labels = [label for label in columns if label in frame.columns]
    shown = chart.table.display(lang)[labels]
    kept = shown if rows is None else shown.iloc[list(rows)]
    return {
        "header": labels,
        "rows": [[str(cell) for cell in row] for row in kept.itertuples(index=False)],
        "numbers": [i for i, label in enumerate(labels) if chart.table.kinds[label] != "text"],
        "wide": wide,
        "below": [],
        "set_off": [],
        "gaps": [],
    }
