"""Native bar charts: editable in PowerPoint, with their numbers in the workbook inside."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Literal

from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.package import OpcPackage
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.reports.deck.markup import TAGS, Box, fill, named, place
from merit.reports.deck.metrics import width

KINDS = {
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED_100,
}
# The third part is for zero: a block of no length has no number.
COUNT, COUNT_OR_NOTHING, SHARE = "#,##0", "#,##0;-#,##0;", "0.0%"
NARROW = 0.035  # share of a bar below which its number would run over its neighbours
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
# Fixed options: a name from data that begins with = or looks like an address stays text.
AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
SPACES = f'xmlns:c="{CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


@dataclass(frozen=True)
class Series:
    """One series: a value per label (None where there is none), its colour and the colour of its numbers."""

    name: str
    values: Sequence[float | None]
    colour: str
    ink: str = "tx1"
    points: Sequence[str] = ()  # a colour of its own for each point


@dataclass(frozen=True)
class Plot:
    """A bar chart: `stacked` bars share one length, so that small groups can be read beside large ones."""

    kind: Literal["columns", "bars", "stacked"]
    labels: Sequence[str]
    series: Sequence[Series]
    form: str = COUNT
    called: bool = False  # numbers say the name of their series too
    legend: bool = False
    size: float = 14


class _PlainWriter(CategoryWorkbookWriter):
    """The workbook inside a chart, in which no label is ever a formula."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: IO[bytes]) -> Iterator[tuple[Workbook, Worksheet]]:
        book = Workbook(xlsx_file, dict(AS_TEXT))
        yield book, book.add_worksheet()
        book.close()


class _PlainData(CategoryChartData):
    """Chart data that is written by _PlainWriter."""

    @property
    def _workbook_writer(self) -> _PlainWriter:
        return _PlainWriter(self)  # type: ignore[no-untyped-call]


def chart_part(plot: Plot, package: OpcPackage, lang: str) -> ChartPart:
    """The chart as a part of the file, with the workbook of its numbers."""
    data = _PlainData(number_format=plot.form)  # type: ignore[no-untyped-call]
    data.categories = list(plot.labels)
    for series in plot.series:
        data.add_series(series.name, list(series.values))  # type: ignore[no-untyped-call]
    part: ChartPart = ChartPart.new(KINDS[plot.kind], data, package)  # type: ignore[arg-type]
    _draw(plot, part.chart, lang)
    return part


def _draw(plot: Plot, chart: NativeChart, lang: str) -> None:
    """Give a chart of plot's data its looks."""
    space = chart._chartSpace
    space.xpath("c:date1904")[0].addnext(parse_xml(f'<c:lang {SPACES} val="{TAGS[lang]}"/>'))
    space.xpath("c:lang")[0].addnext(parse_xml(f'<c:roundedCorners {SPACES} val="0"/>'))
    chart.has_title = False
    chart.has_legend = plot.legend or plot.kind == "stacked"
    if chart.has_legend:
        _legend(chart, lang)
    bars = space.xpath(".//c:barChart")[0]
    for series, xml in zip(plot.series, bars.xpath("c:ser"), strict=True):
        for element in reversed(_painted(plot, series, lang)):
            xml.xpath("c:tx")[0].addnext(element)
    gap = max(45, 240 // len(plot.labels)) if plot.labels else 45  # few bars stay slim
    overlap = 100 if plot.kind == "stacked" else -4
    for old in bars.xpath("c:gapWidth | c:overlap"):
        bars.remove(old)
    bars.xpath("c:ser")[-1].addnext(parse_xml(f'<c:gapWidth {SPACES} val="{gap}"/>'))
    bars.xpath("c:gapWidth")[0].addnext(parse_xml(f'<c:overlap {SPACES} val="{overlap}"/>'))
    _axes(chart, plot, lang)


def _text(size: float, lang: str, colour: str = "tx1", *, bold: bool = False) -> str:
    weight = ' b="1"' if bold else ' b="0"'
    return (
        f"<c:txPr {SPACES}><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{round(size * 100)}"{weight}>{fill(colour)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{TAGS[lang]}"/></a:p></c:txPr>'
    )


def _legend(chart: NativeChart, lang: str) -> None:
    legend = chart._chartSpace.xpath(".//c:legend")[0]
    fresh = parse_xml(
        f'<c:legend {SPACES}><c:legendPos val="t"/><c:overlay val="0"/>{_text(12, lang)}</c:legend>'
    )
    legend.getparent().replace(legend, fresh)


def _painted(plot: Plot, series: Series, lang: str) -> list[object]:
    """Fill, points of another colour, and numbers of a series, in the order of the schema."""
    shapes = [f"<c:spPr {SPACES}>{fill(series.colour)}</c:spPr>", f'<c:invertIfNegative {SPACES} val="0"/>']
    shapes += [
        f'<c:dPt {SPACES}><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{fill(colour)}</c:spPr></c:dPt>"
        for i, colour in enumerate(series.points)
    ]
    silent = "".join(f'<c:dLbl><c:idx val="{i}"/><c:delete val="1"/></c:dLbl>' for i in _silent(plot, series))
    where = "ctr" if plot.kind == "stacked" else "outEnd"
    form = COUNT_OR_NOTHING if plot.kind == "stacked" else plot.form
    shapes.append(
        f'<c:dLbls {SPACES}>{silent}<c:numFmt formatCode="{form}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text(plot.size, lang, series.ink, bold=plot.kind != 'columns')}"
        f'<c:dLblPos val="{where}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        f'<c:showSerName val="{int(plot.called)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
        f"{'<c:separator>: </c:separator>' if plot.called else ''}</c:dLbls>"
    )
    return [parse_xml(xml) for xml in shapes]


def _silent(plot: Plot, series: Series) -> list[int]:
    """Points whose number is not written: blocks too narrow for it."""
    if plot.kind != "stacked":
        return []
    totals = [sum(s.values[i] or 0 for s in plot.series) for i in range(len(plot.labels))]
    return [
        i
        for i, (value, total) in enumerate(zip(series.values, totals, strict=True))
        if not value or value / total < NARROW
    ]


def _axes(chart: NativeChart, plot: Plot, lang: str) -> None:
    """Labels without ticks and lines; no value axis: every bar says its number."""
    labels, values = (chart._chartSpace.xpath(f".//c:{kind}")[0] for kind in ("catAx", "valAx"))
    order = "minMax" if plot.kind == "columns" else "maxMin"
    labels.xpath("c:scaling/c:orientation")[0].set("val", order)
    for tick in labels.xpath("c:majorTickMark"):
        tick.set("val", "none")
    labels.xpath("c:tickLblPos")[0].set("val", "low")
    style = f'<c:spPr {SPACES}><a:ln w="9525">{fill("#B8C3D2")}</a:ln></c:spPr>'
    labels.xpath("c:tickLblPos")[0].addnext(parse_xml(style))
    labels.xpath("c:spPr")[0].addnext(parse_xml(_text(14 if len(plot.labels) < 9 else 12, lang)))
    values.xpath("c:delete")[0].set("val", "1")
    for line in values.xpath("c:majorGridlines"):
        values.remove(line)
    scaling = values.xpath("c:scaling")[0]
    for old in list(scaling):
        scaling.remove(old)
    scaling.append(parse_xml(f'<c:orientation {SPACES} val="minMax"/>'))
    if plot.form == SHARE:
        scaling.append(parse_xml(f'<c:max {SPACES} val="1.1"/>'))
    if plot.kind != "stacked":
        scaling.append(parse_xml(f'<c:min {SPACES} val="0"/>'))


def frame_xml(number: int, name: str, relation: str, *, box: Box, alt: str) -> str:
    """The graphic frame that shows the chart part `relation`, in the chart placeholder."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(number, name, alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        '<p:nvPr><p:ph type="chart" idx="13"/></p:nvPr></p:nvGraphicFramePr>'
        f"{place(box).replace('a:xfrm', 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def shortened(label: str, room: float, size: float) -> str:
    """A label in lines of at most `room` points, broken at spaces: axis labels do not shrink."""
    made: list[str] = []
    for word in label.split(" "):
        if made and width(f"{made[-1]} {word}", size) <= room:
            made[-1] += f" {word}"
        else:
            made.append(word)
    return "\n".join(made)
