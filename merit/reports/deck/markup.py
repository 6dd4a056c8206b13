"""DrawingML as text: runs, paragraphs, shapes. Lengths in points; a slide is 960 by 540."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
WIDE, TALL = 960, 540
MARGIN = 44
ROOM = WIDE - 2 * MARGIN
TAGS = {"id": "id-ID", "en": "en-GB"}
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Box:
    """A place on the slide, in points."""

    x: float
    y: float
    w: float
    h: float


def emu(points: float) -> int:
    """Points in the unit of the file format."""
    return round(points * 12700)


def clean(text: object) -> str:
    """`text` as it may stand in XML, quotes included: a name from a file may hold any character."""
    return escape(UNPRINTABLE.sub("", str(text)), {'"': "&quot;"})


def fill(colour: str, alpha: int | None = None) -> str:
    """A solid fill: "#rrggbb" or a slot of the theme; `alpha` in percent."""
    inside = "" if alpha is None else f'<a:alpha val="{alpha * 1000}"/>'
    if colour.startswith("#"):
        return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}">{inside}</a:srgbClr></a:solidFill>'
    return f'<a:solidFill><a:schemeClr val="{colour}">{inside}</a:schemeClr></a:solidFill>'


def run(
    text: object,
    lang: str,
    *,
    size: float | None = None,
    bold: bool = False,
    colour: str = "",
    alpha: int = 0,
) -> str:
    """Text in one style; without size or colour as the placeholder has it."""
    style = f' sz="{round(size * 100)}"' if size else ""
    style += ' b="1"' if bold else ""
    paint = fill(colour, alpha or None) if colour else ""
    return f'<a:r><a:rPr lang="{TAGS[lang]}"{style} dirty="0">{paint}</a:rPr><a:t>{clean(text)}</a:t></a:r>'


def paragraph(runs: str, *, align: str = "", after: float = 0) -> str:
    """Runs in a paragraph; `align` l, ctr or r; `after` points of air under it."""
    where = f' algn="{align}"' if align else ""
    air = f'<a:spcAft><a:spcPts val="{round(after * 100)}"/></a:spcAft>' if after else ""
    return f"<a:p><a:pPr{where}>{air}</a:pPr>{runs}</a:p>"


def page_number(shown: object, lang: str) -> str:
    """The field that PowerPoint keeps equal to the number of the slide."""
    return (
        f'<a:fld id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum">'
        f'<a:rPr lang="{TAGS[lang]}"/><a:t>{shown}</a:t></a:fld>'
    )


def place(box: Box, *, turned: float = 0) -> str:
    """Position and size of a shape, turned clockwise by degrees."""
    turn = f' rot="{round(turned * 60000)}"' if turned else ""
    return (
        f'<a:xfrm{turn}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm>'
    )


def named(number: int, name: str, alt: str = "") -> str:
    """Identity of a shape within its slide, with the words a screen reader says."""
    said = f' descr="{clean(alt)}"' if alt else ""
    return f'<p:cNvPr id="{number}" name="{clean(name)}"{said}/>'


def placeholder(
    number: int, name: str, kind: str, index: int | None, body: str, box: Box | None = None
) -> str:
    """A placeholder of the layout with its paragraphs; `box` moves it."""
    at = "" if index is None else f' idx="{index}"'
    size = ' sz="quarter"' if kind in ("ftr", "sldNum") else ""
    return (
        f'<p:sp><p:nvSpPr>{named(number, name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{size}{at}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place(box) if box else ''}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def shape(
    number: int,
    name: str,
    box: Box,
    paragraphs: str = "",
    *,
    paint: str = "",
    edge: str = "",
    alt: str = "",
    anchor: str = "ctr",
    inset: Sequence[float] = (0, 0, 0, 0),
) -> str:
    """A rectangle with text: `paint` is its fill, `edge` its outline, `inset` left, top, right, bottom."""
    left, top, right, bottom = (emu(i) for i in inset)
    text = paragraphs or "<a:p><a:endParaRPr/></a:p>"
    kind = "" if paint else ' txBox="1"'
    return (
        f"<p:sp><p:nvSpPr>{named(number, name, alt)}<p:cNvSpPr{kind}/>"
        f"<p:nvPr/></p:nvSpPr><p:spPr>{place(box)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{paint or "<a:noFill/>"}'
        f"{edge or '<a:ln><a:noFill/></a:ln>'}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>'
    )


def group(number: int, name: str, box: Box, shapes: str, alt: str) -> str:
    """Shapes that are moved and read as one."""
    where = place(box).replace("</a:xfrm>", "")
    inner = where.replace("<a:xfrm>", "").replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{named(number, name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{where}{inner}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"
    )
