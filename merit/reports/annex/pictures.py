"""Native charts of the annex: they read from the cells of their sheet and can be edited there."""

from collections.abc import Callable, Sequence

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from merit.charts.base import ACCENT, NOT_ASSESSED, NOT_ASSESSED_INK, Category
from merit.reports.annex.book import INK, SOFT, Book
from merit.reports.annex.lines import LINE_HEIGHT
from merit.reports.annex.page import Page, Place
from merit.text import is_missing, t

FONT = {"name": "Arial", "size": 9, "color": INK, "bold": False}
EARLIER = "#5b6672"  # of both rounds in the legend: the earlier one is drawn paler
PALER = 55  # percent
Series = tuple[int, str, str]  # column of the values, colour, ink


def _totals(book: Book, sheet: Worksheet, page: Page, place: Place) -> int:
    """Categories side by side, this round solid and the one before paler."""
    bands = book.bands
    frame = page.table.frame
    colours = [bands[name].colour if name in bands else ACCENT for name in frame.iloc[:, 0]]
    known = [column for column in (2, 1) if frame.iloc[:, column].notna().any()]
    if not known:
        return place.header
    chart = book.file.add_chart({"type": "column"})
    for column in known:
        paler: dict[str, object] = {"transparency": PALER} if column == 2 else {}
        _series(
            chart, place, column, EARLIER, INK,
            fill=paler, points=[{"fill": {"color": colour, **paler}} for colour in colours],
        )  # fmt: skip
    chart.set_y_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_x_axis({"num_font": FONT, "line": {"color": SOFT}})
    return _insert(book, sheet, page, place, chart, lost=bool(frame.iloc[:, known].isna().any(axis=None)))


def _by_group(book: Book, sheet: Worksheet, page: Page, place: Place) -> int:
    """Categories of each group, on a hundred percent; its figures stand in a block below the chart."""
    if book.c.published:
        return place.header
    parts = book.c.by_group.pivot_table(
        index="group_name", columns="category_name", values="now", sort=False, observed=True
    )
    parts = parts[parts.sum(axis=1) > 0]
    if parts.empty:
        return place.header
    bands = book.bands
    left = place.corner[1]
    top = place.corner[0] + place.size[1] + 1
    head, figures = (
        book.format(bold=True, font_size=9, font_color=SOFT, bottom=1, align=side)
        for side in ("left", "right")
    )
    text, count = (book.format(font_size=9, font_color=SOFT, num_format=f) for f in ("@", "#,##0"))
    sheet.write_string(top, left, t(book.lang, "annex-chart-data"), head)
    for column, name in enumerate(parts.columns, left + 1):
        sheet.write_string(top, column, str(name), figures)
    for row, (group, values) in enumerate(parts.iterrows(), top + 1):
        sheet.write_string(row, left, str(group), text)
        for column, value in enumerate(values, left + 1):
            sheet.write_number(row, column, int(value), count)
    block = Place(place.sheet, top, top + 1, top + len(parts), place.corner, place.size)
    series = [(column, *_colours(bands, str(name))) for column, name in enumerate(parts.columns, left + 1)]
    _stacked(book, sheet, page, place, series, read=block, labels=left, share=True)
    return block.last + 1


def _columns(book: Book, page: Page, rest: str) -> list[Series]:
    """The columns of a table that hold categories, and the one of those without."""
    bands = book.bands
    return [
        (column, *_colours(bands, str(label)))
        for column, label in enumerate(page.table.frame.columns)
        if str(label) in bands or str(label) == rest
    ]


def _cumulative(book: Book, sheet: Worksheet, page: Page, place: Place) -> int:
    """Categories and those not assessed, of all and per scope, on a hundred percent."""
    series = _columns(book, page, t(book.lang, "not-assessed"))
    if not _known(page, series):
        return place.header  # parts of a whole that is not known would look like the whole
    return _stacked(book, sheet, page, place, series, read=place, labels=0, share=True)


def _by_island(book: Book, sheet: Worksheet, page: Page, place: Place) -> int:
    """Governments of each island by category."""
    series = _columns(book, page, book.scene.unassessed)
    return _stacked(book, sheet, page, place, series, read=place, labels=0, share=False)


def _aspects(book: Book, sheet: Worksheet, page: Page, place: Place) -> int:
    """Mean percent of the maximum, strongest on top."""
    frame = page.table.frame
    column = list(page.table.kinds.values()).index("share")
    if frame.iloc[:, column].isna().any():
        return place.header
    chart = book.file.add_chart({"type": "bar"})
    _series(chart, place, column, ACCENT, INK, labels=1, form="0.0%")
    chart.set_legend({"none": True})
    _lying(chart)
    return _insert(book, sheet, page, place, chart)


def _stacked(
    book: Book, sheet: Worksheet, page: Page, place: Place, series: Sequence[Series], *,
    read: Place, labels: int, share: bool,
) -> int:  # fmt: skip
    chart = book.file.add_chart({"type": "bar", "subtype": "percent_stacked" if share else "stacked"})
    for column, colour, ink in series:
        _series(chart, read, column, colour, ink, labels=labels, inside=True)
    _lying(chart)
    return _insert(book, sheet, page, place, chart)


def _series(
    chart: Chart, place: Place, column: int, colour: str, ink: str, *,
    labels: int = 0, form: str = "#,##0;;", inside: bool = False,
    fill: dict[str, object] | None = None, points: list[dict[str, object]] | None = None,
) -> None:  # fmt: skip
    """Add a column of the sheet as a series with its values written on the bars; zeros stay silent."""
    position = {"position": "center"} if inside else {"position": "outside_end"}
    chart.add_series(
        {
            "name": [place.sheet, place.header, column],
            "categories": [place.sheet, place.first, labels, place.last, labels],
            "values": [place.sheet, place.first, column, place.last, column],
            "fill": {"color": colour, **(fill or {})},
            "points": points,
            "gap": 45,
            "data_labels": {
                "value": True,
                "num_format": form,
                "font": {**FONT, "size": 8, "color": ink},
                **position,
            },
        }
    )


def _lying(chart: Chart) -> None:
    """Axes of lying bars: first row on top, values on the bars instead of on an axis."""
    chart.set_y_axis(
        {"reverse": True, "num_font": FONT, "line": {"color": SOFT}, "major_gridlines": {"visible": False}}
    )
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})


def _insert(
    book: Book, sheet: Worksheet, page: Page, place: Place, chart: Chart, *, lost: bool = False
) -> int:
    silent = t(book.lang, "annex-chart-silent") if lost else ""
    title = f"{page.title} ({silent})" if silent else page.title
    chart.set_title({"name": title, "name_font": {**FONT, "size": 10, "bold": True}, "overlay": False})
    if not chart.legend.get("none"):
        chart.set_legend({"position": "bottom", "font": FONT})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": place.size[0], "height": place.size[1] * LINE_HEIGHT})
    sheet.insert_chart(
        *place.corner,
        chart,
        {"object_position": 3, "description": f"{page.title}. {page.sentence}", "x_offset": 4},
    )
    return place.corner[0] + place.size[1]


def _known(page: Page, series: Sequence[Series]) -> bool:
    return not any(is_missing(v) for column, _, _ in series for v in page.table.frame.iloc[:, column])


def _colours(bands: dict[str, Category], name: str) -> tuple[str, str]:
    return (bands[name].colour, bands[name].ink) if name in bands else (NOT_ASSESSED, NOT_ASSESSED_INK)


PICTURES: dict[str, Callable[[Book, Worksheet, Page, Place], int]] = {
    "totals": _totals,
    "by_group": _by_group,
    "cumulative": _cumulative,
    "aspects": _aspects,
    "by_island": _by_island,
}
