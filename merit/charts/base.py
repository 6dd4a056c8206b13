"""What all charts share: the stamp that travels with a figure, the table, the template, the colours."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import cast

import pandas as pd
import plotly.graph_objects as go

from merit.charts.drawing import Drawing
from merit.charts.table import Table
from merit.text import dataset_words, day, t

# Grey for "belum dinilai": 3:1 on both themes like the categories, whose colours come from the table, and so
# dark and warm that who sees no red or no green never takes it for Baik (tests/charts/test_colours.py).
NOT_ASSESSED = "#756d65"
NOT_ASSESSED_INK = "#ffffff"  # text on it; 5:1
ACCENT = "#3f7fca"  # the one accent for series that are not categories; 3:1 on both themes
WIDEST = 74  # characters of a stamp's line that fit a phone
CATEGORY_ORDER = ("buruk", "kurang", "baik", "sangat_baik")

# Two names a line: readable at 390 px, and no taller on a desk.
LEGEND = {
    "orientation": "h",
    "x": 0,
    "y": 1.02,
    "yanchor": "bottom",
    "entrywidth": 0.45,
    "entrywidthmode": "fraction",
    "traceorder": "normal",
}


@dataclass(frozen=True)
class Stamp:
    """What every figure carries: language, dataset and its kind, snapshot, counting rule, date."""

    lang: str
    dataset: str
    kind: str
    snapshot: str
    rule: str | None = None
    as_of: str | None = None
    pinned: bool = False  # the visitor asked for this very snapshot: so do the links

    @property
    def keys(self) -> dict[str, str]:
        """What every address of another page carries: dataset, language, and the snapshot if it is pinned."""
        pin = {"snapshot": self.snapshot} if self.pinned else {}
        return {"dataset": self.dataset, "lang": self.lang, **pin}

    def line(self, n: str) -> str:
        """The line under a figure: rule, n, date, dataset, snapshot. `n` comes in words."""
        parts = [t(self.lang, f"rule-{self.rule}")] if self.rule else []
        parts.append(n)
        if self.as_of:
            parts.append(day(self.lang, self.as_of))
        parts.append(dataset_words(self.lang, self.dataset, self.kind, "-stamp"))
        parts.append(self.snapshot)
        return " · ".join(parts)


@dataclass(frozen=True)
class Chart:
    """A finding: a figure to see, a sentence to say, a table to read, sources to check.

    `name` is the stable name (file names, element keys), `questions` the queries behind it,
    `sources` the published sources (title, publisher, date), empty for computed figures.
    `drawing` is the figure, or the way to draw it: a face that needs the words alone never draws.
    `plain` says that sentence and note are plain text, in which a page must escape what Markdown reads.
    """

    name: str
    title: str
    drawing: Drawing | go.Figure | Callable[[], go.Figure]
    sentence: str
    table: Table
    questions: tuple[str, ...]
    sources: tuple[str, ...] = ()
    note: str = ""
    footer: str = field(default="")
    plain: bool = False

    def __post_init__(self) -> None:
        """Hold the drawing in one place that copies of the chart share."""
        if not isinstance(self.drawing, Drawing):
            object.__setattr__(self, "drawing", Drawing(self.drawing))

    @property
    def picture(self) -> Drawing:
        """The drawing, drawn when it is first asked for, once for all copies of this chart."""
        return cast("Drawing", self.drawing)

    @property
    def figure(self) -> go.Figure:
        """The figure for plotly."""
        return self.picture.figure


@dataclass(frozen=True)
class Category:
    """A category of the instrument as the table `category` has it."""

    code: str
    name: str
    lower_bound: float
    colour: str
    ink: str


def categories_of(frame: pd.DataFrame) -> dict[str, Category]:
    """Answer of queries/categories.sql -> category by code, lowest first; drafts without bound left out."""
    rows = frame.dropna(subset=["lower_bound"]).sort_values("display_order").to_dict("records")
    return {
        str(r["code"]): Category(
            str(r["code"]), str(r["name"]), float(r["lower_bound"]), str(r["colour"]), str(r["ink"])
        )
        for r in rows
    }


@cache
def template() -> go.layout.Template:
    """One template for both themes, which figures copy: transparent, few gridlines, Indonesia's numbers.

    Text colours are left to the page, which knows its theme.
    """
    axis = {"automargin": True, "fixedrange": True, "zeroline": False, "ticks": "", "title": None}
    layout = go.Layout(
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        separators=",.",
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis={**axis, "showgrid": False},
        yaxis={**axis, "showgrid": True, "gridcolor": "rgba(125,133,144,0.25)"},
        hovermode="closest",
        bargap=0.28,
        showlegend=False,
        uniformtext={"minsize": 10, "mode": "show"},
        dragmode=False,
    )
    return go.layout.Template(layout=layout)


def finish(figure: go.Figure, *, stamp: Stamp, n: str, height: int, bottom: int = 0) -> go.Figure:
    """Give a figure its template, height, the stamp line and, for synthetic data, the watermark.

    `n` says in words how many institutions the figure rests on; `bottom` is the room in pixels that
    tick labels or a legend need above the stamp.
    """
    separators = ",." if stamp.lang == "id" else ".,"
    line = stamp.line(n).replace(" · ", " · ​")
    lines = _stamp_lines(line.split(" · "))
    extra = 14 * max(0, len(lines) - 2)
    bottom, height = bottom + extra, height + extra
    wrapped = "<br>".join(lines)
    figure.update_layout(template=template(), height=height, separators=separators)
    figure.add_annotation(
        name="stamp",
        text=wrapped,
        xref="paper",
        yref="paper",
        x=0,
        y=0,
        xanchor="left",
        yanchor="top",
        yshift=-(26 + bottom - extra),
        showarrow=False,
        align="left",
        font={"size": 11},
    )
    figure.update_layout(margin={"l": 8, "r": 8, "t": 12, "b": 66 + bottom})
    if stamp.kind == "synthetic":
        figure.add_annotation(
            name="watermark",
            text=t(stamp.lang, "watermark"),
            xref="paper",
            yref="paper",
            x=0.5,
            y=0.5,
            showarrow=False,
            opacity=0.16,
            font={"size": 44},
            textangle=-18,
        )
    return figure


def _stamp_lines(parts: Sequence[str]) -> list[str]:
    """The parts of a stamp in two lines, or in as many as keep each within a phone."""
    middle = (len(parts) + 1) // 2
    halves = [" · ".join(parts[:middle]), " · ".join(parts[middle:])]
    if max(map(len, halves)) <= WIDEST:
        return halves
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]} · {part}"
        lines = [*lines[:-1], longer] if len(longer) <= WIDEST else [*lines, part]
    return lines


def cell_text(figure: go.Figure, xs: Sequence[str], ys: Sequence[str], text: list[list[str]]) -> None:
    """Write `text[row][column]` over a heat map in the page's own text colour.

    Plotly picks a heat map's text colour against a white page; a trace of its own follows the theme.
    Shades must stay at 60 % or less, so that the theme's text keeps its contrast on them.
    """
    figure.add_scatter(
        x=[x for _ in ys for x in xs],
        y=[y for y in ys for _ in xs],
        text=[cell for line in text for cell in line],
        mode="text",
        hoverinfo="skip",
        showlegend=False,
    )
