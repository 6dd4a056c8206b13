"""A workbook as the zip package it is: looked at before anything parses it.

Sizes come from the real stream, never from the package's own directory; what the reader then gets is a
fresh package of the few parts that are needed, stored without compression.
"""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from posixpath import basename, dirname, normpath
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from merit.ingest.score_file.checked import UnreadableError
from merit.ingest.score_file.limits import MEGABYTE, Limits

CHUNK = MEGABYTE
SMALL = 16 * MEGABYTE  # the parts beside the sheet and the texts are small in every honest workbook
ENTRY = b"PK\x01\x02"
OLE = b"\xd0\xcf\x11\xe0"
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    LookupError,
    OverflowError,
    OSError,
    ValueError,
)
ROOT, BOOK = "_rels/.rels", "xl/workbook.xml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TARGETS = {"sharedStrings": "sharedStrings.xml", "styles": "styles.xml", "worksheet": "worksheets/sheet1.xml"}


@dataclass(frozen=True)
class Part:
    """One worksheet of the workbook: its name, the lower-case path of its part, whether its tab is hidden."""

    name: str
    path: str
    hidden: bool = False


class Package:
    """The parts of a workbook, each inflated once under one common budget."""

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        """Open the package and list its parts.

        Raises:
            UnreadableError: it is encrypted, an old .xls, damaged or too large.
        """
        self.file, self.limits, self.left = file, limits, limits.unpacked_bytes
        if data.startswith(OLE):
            raise UnreadableError(file, "encrypted")
        if not data.startswith(b"PK"):
            raise UnreadableError(file, "not-workbook")
        limits.hold(file, "members", data.count(ENTRY))
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED as error:
            raise UnreadableError(file, "damaged") from error
        self.members = {
            info.filename.replace("\\", "/").lstrip("/").lower(): info for info in self.zip.infolist()
        }
        if "encryptedpackage" in self.members:
            raise UnreadableError(file, "encrypted")
        links = self._relations(ROOT) if ROOT in self.members else {}
        book = next((path for path, kind in links.values() if kind == "officeDocument"), BOOK)
        if book not in self.members:
            raise UnreadableError(file, "not-workbook")
        self.workbook = self.part(book, SMALL)
        self.relations = self._relations(f"{dirname(book)}/_rels/{basename(book)}.rels")
        paths = {kind: path for path, kind in self.relations.values()}
        self.texts, self.styles = paths.get("sharedStrings", ""), paths.get("styles", "")

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Id -> (path, kind) of the relations a part has to others."""
        base, found = dirname(dirname(name)), {}
        for item in self._tree(self.part(name, SMALL)).iter():
            target = item.get("Target", "").replace("\\", "/")
            path = normpath(target if target.startswith("/") else f"{base}/{target}").lstrip("/").lower()
            found[item.get("Id", "")] = (path, item.get("Type", "").rpartition("/")[2])
        return found

    @property
    def macros(self) -> bool:
        """Whether the workbook carries macros."""
        return any(name.endswith("vbaproject.bin") for name in self.members)

    @property
    def links(self) -> bool:
        """Whether the workbook draws on other files."""
        return any(name.startswith("xl/externallinks/") for name in self.members)

    def part(self, name: str, cap: int | None = None) -> bytes:
        """The inflated part; the budget shrinks by what really came out of it.

        Raises:
            UnreadableError: missing, damaged, encrypted, too large, or XML that declares entities.
        """
        if not name:  # a workbook without texts, or without styles
            return b""
        info = self.members.get(name)
        if info is None:
            raise UnreadableError(self.file, "damaged")
        if info.flag_bits & 0x1:
            raise UnreadableError(self.file, "encrypted")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableError(self.file, "damaged")
        chunks, size = self._inflated(info, min(self.left, cap or self.left))
        if size > self.left or (cap and size > cap):
            if size <= self.left:
                raise UnreadableError(self.file, "odd-workbook")
            self.limits.hold(self.file, "unpacked_bytes", self.limits.unpacked_bytes - self.left + size)
        self.left -= size
        xml = b"".join(chunks)
        if b"\0" in xml:
            raise UnreadableError(self.file, "damaged")
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
            raise UnreadableError(self.file, "entities")
        return xml

    def _inflated(self, info: zipfile.ZipInfo, budget: int) -> tuple[list[bytes], int]:
        """The pieces of a part and their size; reading ends with the piece that goes beyond the budget."""
        chunks, size = [], 0
        try:
            with self.zip.open(info) as stream:
                while size <= budget and (chunk := stream.read(CHUNK)):
                    size += len(chunk)
                    chunks.append(chunk)
        except DAMAGED as error:
            raise UnreadableError(self.file, "damaged") from error
        return chunks, size

    def sheets(self) -> list[Part]:
        """The worksheets in the order of their tabs.

        Raises:
            UnreadableError: the list of sheets cannot be read, or is too long.
        """
        found = []
        for item in self._tree(self.workbook).iter():
            if item.tag.rpartition("}")[2] == "sheet":
                link = next((v for k, v in item.attrib.items() if k.endswith("}id")), "")
                path, kind = self.relations.get(link, ("", ""))
                if kind == "worksheet":
                    state = item.get("state", "visible")
                    found.append(Part(item.get("name", ""), path, state != "visible"))
        self.limits.hold(self.file, "sheets", len(found))
        return found

    def _tree(self, xml: bytes) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(xml)  # noqa: S314 (document types are refused before)
        except (ElementTree.ParseError, LookupError, ValueError) as error:
            raise UnreadableError(self.file, "damaged") from error

    def packed(self, sheet: Part, parts: dict[str, bytes]) -> io.BytesIO:
        """A package of one sheet, its texts and styles, stored, under the usual names."""
        there = {kind: xml for kind, xml in parts.items() if xml}
        links = [(kind, f"{OFFICE}/{kind}", TARGETS[kind]) for kind in there]
        files = {
            ROOT: _relations_xml([("book", f"{OFFICE}/officeDocument", BOOK)]),
            BOOK: self._book_xml(sheet),
            "xl/_rels/workbook.xml.rels": _relations_xml(links),
            **{f"xl/{TARGETS[kind]}": xml for kind, xml in there.items()},
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as out:
            for name, content in files.items():
                out.writestr(name, content)
        buffer.seek(0)
        return buffer

    def _book_xml(self, sheet: Part) -> bytes:
        """A workbook of that one sheet, which counts its days as the original does."""
        tree = self._tree(self.workbook)
        setting = next((x for x in tree.iter() if x.tag.rpartition("}")[2] == "workbookPr"), None)
        since = "1" if setting is not None and setting.get("date1904") in ("1", "true") else "0"
        return (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr date1904="{since}"/>'
            f'<sheets><sheet name={quoteattr(sheet.name)} sheetId="1" r:id="worksheet"/></sheets></workbook>'
        ).encode()


def _relations_xml(links: list[tuple[str, str, str]]) -> bytes:
    items = "".join(
        f"<Relationship Id={quoteattr(i)} Type={quoteattr(kind)} Target={quoteattr(target)}/>"
        for i, kind, target in links
    )
    return f'<Relationships xmlns="{RELATIONS}">{items}</Relationships>'.encode()
