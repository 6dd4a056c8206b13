"""The house's slide template: python -m merit.reports.deck.make_template writes template.pptx anew.

Made from python-pptx's default by giving it a theme, a master and five layouts of our own: a change of
the house style is a change here, seen in the difference of two texts.
"""

import io
import re
import zipfile
from pathlib import Path

import pptx

from merit.reports.deck.layouts import (
    BODY,
    FAINT,
    FOOTER,
    NUMBER,
    TEMPLATE,
    TITLE,
    holder,
    layouts,
    slide_data,
    style,
)
from merit.reports.deck.markup import NAMESPACES, TALL, WIDE, emu

FONT = "Arial"
COLOURS = {
    "dk1": "1F2A3A",
    "lt1": "FFFFFF",
    "dk2": "12294A",
    "lt2": "F1F4F8",
    "accent1": "3F7FCA",
    "accent2": "2F6FC4",
    "accent3": "2F9A8F",
    "accent4": "C27C0E",
    "accent5": "C8452F",
    "accent6": "756D65",
    "hlink": "2F6FC4",
    "folHlink": FAINT[1:],
}


def _themed(text: str) -> str:
    """The theme with the house's colours and its font in both roles."""
    for slot, colour in COLOURS.items():
        text = re.sub(
            rf"<a:{slot}>.*?</a:{slot}>",
            f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>',
            text,
            flags=re.S,
        )
    text = re.sub(r'<a:latin typeface="[^"]*"/>', f'<a:latin typeface="{FONT}"/>', text)
    text = re.sub(r'(<a:(?:theme|clrScheme|fontScheme)\b[^>]*?) name="[^"]*"', r'\1 name="Meritokrasi"', text)
    return text


_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KEPT = ("ppt/presProps.xml", "ppt/viewProps.xml", "ppt/tableStyles.xml")


def _relations(targets: dict[str, str]) -> str:
    """A relationships part: target by id, the kind of a target told by its folder or name."""
    kinds = {
        "core": "metadata/core-properties",
        "app": "extended-properties",
        "presentation": "officeDocument",
    }
    rows = []
    for number, target in targets.items():
        stem = re.sub(r"\d*\.xml$", "", target.rsplit("/", 1)[-1])
        base = _REL.replace("officeDocument/2006", "package/2006") if stem == "core" else _REL
        kind = kinds.get(stem, stem)
        rows.append(f'<Relationship Id="{number}" Type="{base}{kind}" Target="{target}"/>')
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


def _types(names: list[str]) -> str:
    """The content type of every part."""
    main = "application/vnd.openxmlformats-officedocument.presentationml."
    kinds = {
        "presentation": f"{main}presentation.main",
        "theme": "application/vnd.openxmlformats-officedocument.theme",
        "core": "application/vnd.openxmlformats-package.core-properties",
        "app": "application/vnd.openxmlformats-officedocument.extended-properties",
    }
    rows = []
    for name in names:
        stem = re.sub(r"\d*\.xml$", "", name.rsplit("/", 1)[-1])
        if not name.endswith(".rels"):
            rows.append(f'<Override PartName="/{name}" ContentType="{kinds.get(stem, main + stem)}+xml"/>')
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = (
        f'<Default Extension="rels" ContentType="{relations}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{_HEAD}<Types xmlns="{space}">{defaults}{"".join(rows)}</Types>'


def _master(xml: str) -> str:
    """The default master with our placeholders and text styles, and our layouts only."""
    shapes = (
        holder(2, "title", TITLE, index=None, anchor="b")
        + holder(3, "body", BODY, index=1)
        + holder(4, "ftr", FOOTER, index=3, style=style(10, FAINT), anchor="ctr")
        + holder(5, "sldNum", NUMBER, index=4, style=style(10, FAINT, align="r"), anchor="ctr")
    )
    xml = re.sub(r"<p:cSld>.*</p:cSld>", slide_data("", shapes, "bg1"), xml, flags=re.S)
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + i}" r:id="rId{i + 1}"/>' for i in range(len(layouts())))
    xml = re.sub(
        r"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>", xml
    )
    title = f"<p:titleStyle>{style(26, 'tx2', bold=True)}</p:titleStyle>"
    body = f"<p:bodyStyle>{style(16, 'tx1')}</p:bodyStyle>"
    xml = re.sub(r"<p:titleStyle>.*</p:titleStyle>", title, xml, flags=re.S)
    return re.sub(r"<p:bodyStyle>.*</p:bodyStyle>", body, xml, flags=re.S)


def _layout(drawn: str, name: str) -> str:
    kind = ' type="title"' if name == "Title" else ' userDrawn="1"'
    return (
        f'{_HEAD}<p:sldLayout {NAMESPACES}{kind} preserve="1">{drawn}'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _presentation(default: str) -> str:
    text = re.search(r"<p:defaultTextStyle>.*</p:defaultTextStyle>", default, re.S)
    return (
        f'{_HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(WIDE)}" cy="{emu(TALL)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"{text[0] if text else ''}</p:presentation>"
    )


def parts() -> dict[str, str]:
    """Every part of the template by its name: one master, five layouts, a notes master, no slide."""
    folder = Path(pptx.__file__).parent / "templates"
    with zipfile.ZipFile(folder / "default.pptx") as package:
        default = {
            name: package.read(name).decode("utf-8") for name in package.namelist() if name.endswith("xml")
        }
    drawn = layouts()
    names = [f"slideLayout{i + 1}.xml" for i in range(len(drawn))]
    made = {
        "ppt/presentation.xml": _presentation(default["ppt/presentation.xml"]),
        "ppt/slideMasters/slideMaster1.xml": _master(default["ppt/slideMasters/slideMaster1.xml"]),
        "ppt/theme/theme1.xml": _themed(default["ppt/theme/theme1.xml"]),
        "ppt/theme/theme2.xml": _themed((folder / "theme.xml").read_text("utf-8")),
        "ppt/notesMasters/notesMaster1.xml": (folder / "notesMaster.xml").read_text("utf-8"),
        **{f"ppt/slideLayouts/{n}": _layout(c, k) for n, (k, c) in zip(names, drawn.items(), strict=True)},
        **{name: default[name] for name in _KEPT},
        "docProps/core.xml": f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}"/>',
        "docProps/app.xml": f'{_HEAD}<Properties xmlns="{_REL.rsplit("/", 2)[0]}/extended-properties"/>',
    }
    made["_rels/.rels"] = _relations(
        {"rId1": "ppt/presentation.xml", "rId2": "docProps/core.xml", "rId3": "docProps/app.xml"}
    )
    made["ppt/_rels/presentation.xml.rels"] = _relations(
        {
            "rId1": "slideMasters/slideMaster1.xml",
            "rId2": "notesMasters/notesMaster1.xml",
            "rId3": "theme/theme1.xml",
            "rId4": "presProps.xml",
            "rId5": "viewProps.xml",
            "rId6": "tableStyles.xml",
        }
    )
    inside = {f"rId{i + 1}": f"../slideLayouts/{name}" for i, name in enumerate(names)}
    inside[f"rId{len(names) + 1}"] = "../theme/theme1.xml"
    made["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = _relations(inside)
    made["ppt/notesMasters/_rels/notesMaster1.xml.rels"] = _relations({"rId1": "../theme/theme2.xml"})
    for name in names:
        made[f"ppt/slideLayouts/_rels/{name}.rels"] = _relations({"rId1": "../slideMasters/slideMaster1.xml"})
    return {"[Content_Types].xml": _types(sorted(made)), **dict(sorted(made.items()))}


def template() -> bytes:
    """The template as PPTX, the same bytes every time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            package.writestr(zipfile.ZipInfo(name), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return file.getvalue()


if __name__ == "__main__":
    TEMPLATE.write_bytes(template())
