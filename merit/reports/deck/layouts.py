"""The five layouts of the deck: where title, finding, chart, table, footer and page number stand."""

from pathlib import Path

from merit.reports.deck.markup import MARGIN, NAMESPACES, ROOM, TAGS, WIDE, Box, fill, page_number, place

TEMPLATE = Path(__file__).with_name("template.pptx")
FAINT = "#5B6B80"  # footer, captions: 5:1 on white
HAIR = "#D5DCE6"  # lines that part, but do not speak
# Places that the deck reckons with when it measures text.
TITLE = Box(MARGIN, 34, ROOM, 42)
BODY = Box(MARGIN, 82, ROOM, 62)
CONTENT = Box(MARGIN, 152, ROOM, 340)
FOOTER = Box(MARGIN, 506, ROOM - 70, 18)
NUMBER = Box(WIDE - MARGIN - 60, 506, 60, 18)
COVER_TITLE, COVER_BODY = Box(MARGIN + 24, 150, 820, 130), Box(MARGIN + 24, 300, 820, 120)
SECTION_TITLE, SECTION_BODY = Box(MARGIN + 24, 96, 820, 84), Box(MARGIN + 24, 196, 820, 290)
LEFT, RIGHT = Box(MARGIN, 92, 416, 400), Box(MARGIN + 456, 92, 416, 400)


def style(size: float, colour: str, *, bold: bool = False, align: str = "l") -> str:
    """How a placeholder's first level is set: size in points, a slot of the theme or a colour."""
    weight = ' b="1"' if bold else ""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{round(size * 100)}"{weight}>{fill(colour)}<a:latin typeface="+mn-lt"/>'
        '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
    )


def holder(number: int, kind: str, box: Box, *, index: int | None, style: str = "", anchor: str = "t") -> str:
    """A placeholder of master or layout; footer and number have their fixed text."""
    at = "" if index is None else f' idx="{index}"'
    text = ""
    if kind == "sldNum":
        text = page_number("‹#›", "en")
    elif kind != "ftr":
        text = f'<a:r><a:rPr lang="{TAGS["en"]}"/><a:t>{kind}</a:t></a:r>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {number}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{at}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def _bar(number: int, name: str, box: Box, colour: str) -> str:
    """A coloured rectangle without text, for the eye only."""
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
        '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}">{decorative}</p:cNvPr><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill(colour)}'
        "<a:ln><a:noFill/></a:ln></p:spPr>"
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="{TAGS["en"]}"/></a:p></p:txBody></p:sp>'
    )


def slide_data(name: str, shapes: str, ground: str) -> str:
    """The common slide data of master or layout: its name, background and shapes."""
    title = f' name="{name}"' if name else ""
    return (
        f"<p:cSld {NAMESPACES}{title}><p:bg><p:bgPr>{fill(ground)}<a:effectLst/></p:bgPr></p:bg><p:spTree>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )


def _foot(number: int, colour: str = FAINT) -> str:
    small = style(10, colour)
    right = style(10, colour, align="r")
    return holder(number, "ftr", FOOTER, index=11, style=small, anchor="ctr") + holder(
        number + 1, "sldNum", NUMBER, index=12, style=right, anchor="ctr"
    )


def layouts() -> dict[str, str]:
    """The five layouts by name."""
    headline, finding = style(26, "tx2", bold=True), style(16, "tx1")
    top = _bar(2, "accent", Box(MARGIN, 24, 36, 3), "accent1")
    rule = _bar(3, "line", Box(MARGIN, 500, ROOM, 0.75), HAIR)
    title = holder(4, "title", TITLE, index=None, style=headline, anchor="b")
    body = holder(5, "body", BODY, index=1, style=finding)
    cover = style(44, "bg1", bold=True)
    return {
        "Title": slide_data(
            "Title",
            _bar(2, "accent", Box(MARGIN, 150, 5, 270), "accent1")
            + holder(4, "ctrTitle", COVER_TITLE, index=None, style=cover, anchor="b")
            + holder(5, "subTitle", COVER_BODY, index=1, style=style(20, "#DCE6F3"))
            + _foot(6, "#B9C8DD"),
            "tx2",
        ),
        "Section": slide_data(
            "Section",
            _bar(2, "accent", Box(MARGIN, 96, 5, 390), "accent1")
            + holder(4, "title", SECTION_TITLE, index=None, style=style(34, "tx2", bold=True), anchor="ctr")
            + holder(5, "body", SECTION_BODY, index=1, style=style(20, "tx1"))
            + _foot(6),
            "bg2",
        ),
        "Chart": slide_data(
            "Chart",
            top + rule + title + body + holder(6, "chart", CONTENT, index=13) + _foot(7),
            "bg1",
        ),
        "Table": slide_data(
            "Table",
            top + rule + title + body + holder(6, "tbl", CONTENT, index=13) + _foot(7),
            "bg1",
        ),
        "Closing": slide_data(
            "Closing",
            top
            + rule
            + title
            + holder(5, "body", LEFT, index=1, style=style(14, "tx1"))
            + holder(6, "body", RIGHT, index=13, style=style(14, "tx1"))
            + _foot(7),
            "bg1",
        ),
    }
