"""A deck that is being filled: slides from the template, each with finding, footer, number and notes."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart
from pptx.slide import Slide

from merit.charts.base import Stamp
from merit.reports.deck.layouts import BODY, COVER_TITLE, FOOTER, SECTION_TITLE, TEMPLATE, TITLE
from merit.reports.deck.markup import (
    NAMESPACES,
    TAGS,
    Box,
    clean,
    named,
    page_number,
    paragraph,
    place,
    placeholder,
    run,
)
from merit.reports.deck.metrics import fit
from merit.text import t

TITLE_SIZES = (26, 24, 22, 20, 18, 16, 14, 12)
AIR = 8.0  # points under each of several paragraphs
BODY_SIZES = (18, 16, 15, 14, 13, 12, 11, 10, 9, 8)
HEADS = {
    "Title": (COVER_TITLE, (44, 40, 36, 32, 28, 24, 20)),
    "Section": (SECTION_TITLE, (34, 30, 26, 22, 18, 14)),
}
SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"


@dataclass
class Canvas:
    """The deck: `slide` opens the next one, `saved` is the file."""

    stamp: Stamp
    footer: str  # under slides that belong to no single statistic
    titles: set[str] = field(default_factory=set)
    parts: list[tuple[str, list[int]]] = field(default_factory=list)  # sections: name, ids of their slides

    def __post_init__(self) -> None:
        """Open the template and look up its layouts by name."""
        self.file = Presentation(str(TEMPLATE))
        self.layouts = {layout.name: layout for layout in self.file.slide_layouts}

    def part(self, name: str) -> None:
        """Begin a section of the deck, as PowerPoint's slide sorter shows it."""
        self.parts.append((name, []))

    def slide(self, layout: str, title: str, *, footer: str = "", notes: str = "") -> "Leaf":
        """A new slide with title, footer, page number, notes and, for synthetic data, the watermark."""
        shown = title
        while shown in self.titles:  # a title that stands twice tells a listener nothing
            shown += " ·"
        self.titles.add(shown)
        leaf = Leaf(self, self.file.slides.add_slide(self.layouts[layout]), layout)
        self.parts[-1][1].append(leaf.made.slide_id)
        leaf.begin(shown, footer or self.footer, len(self.file.slides))
        leaf.note(notes, len(self.file.slides))
        return leaf

    def saved(self, title: str) -> bytes:
        """The file. `title` is what a file manager and a screen reader call it."""
        self._sections()
        about = self.file.core_properties
        about.title, about.author, about.subject = title, "", self.footer
        about.language = TAGS[self.stamp.lang]
        file = io.BytesIO()
        self.file.save(file)
        return file.getvalue()

    def _sections(self) -> None:
        rows = []
        for number, (name, ids) in enumerate(self.parts):
            inside = "".join(f'<p14:sldId id="{i}"/>' for i in ids)
            key = str(uuid5(NAMESPACE_URL, f"{number} {name}")).upper()
            rows.append(
                f'<p14:section name="{clean(name)}" id="{{{key}}}">'
                f"<p14:sldIdLst>{inside}</p14:sldIdLst></p14:section>"
            )
        xml = (
            f'<p:extLst {NAMESPACES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f'<p14:sectionLst xmlns:p14="{SECTIONS}">{"".join(rows)}</p14:sectionLst></p:ext></p:extLst>'
        )
        self.file.part._element.append(parse_xml(xml))


@dataclass
class Leaf:
    """One slide; shapes are added in reading order."""

    deck: Canvas
    made: Slide
    layout: str
    last: int = 1  # number of the newest shape

    @property
    def lang(self) -> str:
        """Language of the deck."""
        return self.deck.stamp.lang

    def next(self) -> int:
        """A number for a new shape."""
        self.last += 1
        return self.last

    def add(self, *shapes: str) -> None:
        """Append shapes, each an element in DrawingML; footer and number stay last."""
        tree = self.made.shapes._spTree
        foot = next((e for e in tree if "Footer" in e.xpath("p:nvSpPr/p:cNvPr/@name")), None)
        for element in parse_xml(f"<p:spTree {NAMESPACES}>{''.join(shapes)}</p:spTree>"):
            if foot is None:
                tree.append(element)
            else:
                foot.addprevious(element)

    def begin(self, title: str, footer: str, page: int) -> None:
        """Title first, then the watermark, so that it lies under all that follows; footer and number."""
        for shape in list(self.made.placeholders):
            shape._element.getparent().remove(shape._element)
        kind = "ctrTitle" if self.layout == "Title" else "title"
        box, sizes = HEADS.get(self.layout, (TITLE, TITLE_SIZES))
        size = fit(title, box.w, box.h, sizes, bold=True)
        head = run(title, self.lang, size=None if size == sizes[0] else size)
        small = fit(footer, FOOTER.w, 13, (10, 9, 8, 7))
        shapes = [placeholder(self.next(), "Title", kind, None, paragraph(head))]
        if self.deck.stamp.kind == "synthetic":
            shapes.append(self._watermark())
        foot = paragraph(run(footer, self.lang, size=None if small == 10 else small))
        shapes.append(placeholder(self.next(), "Footer", "ftr", 11, foot))
        number = f"<a:p>{page_number(page, self.lang)}</a:p>"
        shapes.append(placeholder(self.next(), "Slide Number", "sldNum", 12, number))
        self.add(*shapes)

    def _watermark(self) -> str:
        """SIMULASI from corner to corner: locked, so that a click reaches what lies above."""
        colour, strength = ("bg1", 12) if self.layout == "Title" else ("tx2", 7)
        word = t("id", "watermark")  # the same word in every language, as on the institutions' names
        text = paragraph(
            run(word, self.lang, size=150, bold=True, colour=colour, alpha=strength), align="ctr"
        )
        alt = t(self.lang, "deck-watermark-alt")
        return (
            f'<p:sp><p:nvSpPr>{named(self.next(), word, alt)}<p:cNvSpPr txBox="1">'
            '<a:spLocks noGrp="1" noRot="1" noMove="1" noResize="1"/></p:cNvSpPr><p:nvPr/></p:nvSpPr>'
            f"<p:spPr>{place(Box(60, 180, 840, 200), turned=335)}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
            f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>"
        )

    def text(
        self,
        texts: Sequence[str],
        box: Box,
        *,
        sizes: Sequence[float],
        index: int = 1,
        kind: str = "body",
        heads: Sequence[str] = (),
    ) -> None:
        """Paragraphs in a placeholder of the layout, as large as its box allows.

        Args:
            texts: one paragraph each.
            box: the placeholder's place.
            sizes: font sizes to try, the largest first.
            index: number of the placeholder in the layout.
            kind: its kind.
            heads: bold words before each paragraph, as many as there are paragraphs; none: no such words.
        """
        air = AIR if len(texts) > 1 else 0
        opening = list(heads) or [""] * len(texts)
        whole = "\n".join(head + text for head, text in zip(opening, texts, strict=True))
        size = fit(whole, box.w, box.h - air * len(texts), sizes)
        body = "".join(
            paragraph(
                (run(head, self.lang, size=size, bold=True) if head else "")
                + (run(text, self.lang, size=size) if text else ""),
                after=air,
            )
            for head, text in zip(opening, texts, strict=True)
        )
        self.body(body, index=index, kind=kind)

    def body(self, paragraphs: str, *, index: int = 1, kind: str = "body") -> None:
        """Paragraphs in a placeholder of the layout."""
        self.add(placeholder(self.next(), "Text", kind, index, paragraphs))

    def finding(self, sentence: str) -> None:
        """The sentence under the title."""
        self.text([sentence], BODY, sizes=BODY_SIZES)

    def note(self, text: str, page: int) -> None:
        """Speaker notes. The part is made directly: cloning it from its master takes milliseconds a slide."""
        said = "".join(paragraph(run(line, self.lang)) for line in text.split("\n"))
        image = (
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
            '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        )
        xml = (
            f'<p:notes {NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>'
            f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{image}{placeholder(3, 'Notes', 'body', 1, said)}</p:spTree>"
            "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        )
        package = self.deck.file.part.package
        name = PackURI(f"/ppt/notesSlides/notesSlide{page}.xml")
        part = NotesSlidePart(name, CT.PML_NOTES_SLIDE, package, parse_xml(xml))
        part.relate_to(self.deck.file.part.notes_master_part, RT.NOTES_MASTER)
        part.relate_to(self.made.part, RT.SLIDE)
        self.made.part.relate_to(part, RT.NOTES_SLIDE)
