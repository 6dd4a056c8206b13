"""Files made to break a reader: each small on disk, each built when it is needed."""

import io
import os
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq

from tests.ingest.seeded import FOLDER, HEADER

SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"


def parts() -> dict[str, bytes]:
    """The parts of the clean workbook."""
    with zipfile.ZipFile(FOLDER / "clean.xlsx") as book:
        return {name: book.read(name) for name in book.namelist()}


def zipped(changed: dict[str, bytes], level: int = 6) -> bytes:
    """The clean workbook with some parts replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as out:
        for name, content in (parts() | changed).items():
            out.writestr(name, content)
    return buffer.getvalue()


def zeros() -> bytes:
    """100 MB of zeros in place of the sheet: some 100 KB zipped."""
    return zipped({SHEET: bytes(100 * 1024 * 1024)})


def blanks() -> bytes:
    """400 MB of spaces in the sheet, beyond what may be unpacked."""
    return zipped({SHEET: HEAD + b" " * (400 * 1024 * 1024) + TAIL}, level=1)


def corners() -> bytes:
    """Two cells at the two corners of a sheet: a dense grid would hold 17 thousand million."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return zipped({SHEET: HEAD + rows + TAIL})


def hidden_corner() -> bytes:
    """The far corner written so that a hasty search overlooks it."""
    rows = b"<row><x:c xmlns:x='urn:x' \n r = 'XFD1048576' ><x:v>1</x:v></x:c></row>"
    return zipped({SHEET: parts()[SHEET].replace(b"</sheetData>", rows + b"</sheetData>")})


def unaddressed() -> bytes:
    """A cell without an address."""
    return zipped({SHEET: HEAD + b"<row><c><v>1</v></c></row>" + TAIL})


def wide() -> bytes:
    """5,000 columns."""
    names = [
        f"{a}{b}{c}"
        for a in " ABCDEFG"
        for b in " ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ]
    cells = [f'<c r="{n.replace(" ", "")}1"><v>1</v></c>' for n in names if not (n[0] != " " and n[1] == " ")]
    return zipped({SHEET: HEAD + b"<row>" + "".join(cells[:5000]).encode() + b"</row>" + TAIL})


def long_texts() -> bytes:
    """One text of 500,000 characters, used by 20,000 cells."""
    text = b"<sst><si><t>" + b"x" * 500_000 + b"</t></si></sst>"
    rows = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (i, i) for i in range(1, 20_001))
    return zipped({"xl/sharedStrings.xml": text, SHEET: HEAD + rows + TAIL})


def bomb() -> bytes:
    """Entities that unfold into each other."""
    lines = ['<!DOCTYPE x [<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)]
    xml = "".join([*lines, "]><worksheet>&a9;</worksheet>"])
    return zipped({SHEET: xml.encode()})


def outside() -> bytes:
    """An entity that reads a file of the machine."""
    xml = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>'
    return zipped({"xl/workbook.xml": xml.encode()})


def crowded() -> bytes:
    """A package of 3,000 parts."""
    return zipped({f"xl/media/{i}.png": b"" for i in range(3000)})


def million_lines() -> bytes:
    """10^6 lines of CSV."""
    return (";".join(HEADER) + "\n").encode() + b"32.01;;2023;1;1;1;1\n" * 1_000_000


def quote_to_the_end() -> bytes:
    """A quotation mark that is never closed, and 20 MB after it."""
    return b'kode_instansi;tahun\n"' + b"32.01;2023 " * 1_800_000


def swollen_parquet() -> bytes:
    """100,000 rows of one text of 100,000 characters: 10 GB unpacked, 100 KB on disk."""
    text = pa.DictionaryArray.from_arrays(pa.array([0] * 100_000, pa.int32()), ["x" * 100_000])
    buffer = io.BytesIO()
    table = pa.table({"kode_instansi": text, "tahun": [2023] * 100_000})
    pq.write_table(table.replace_schema_metadata(None), buffer, compression="zstd")
    return buffer.getvalue()


def noise() -> bytes:
    """150,000 rows in which no cell is right and no two are the same."""
    rows = [f"{i}x;{i};{';'.join(f'{i}.{no}1' for no in range(1, 9))};{i}.3" for i in range(150_000)]
    header = ["kode_instansi", "tahun", *HEADER[3:12]]
    return "\n".join([";".join(header), *rows]).encode()


def many_names() -> bytes:
    """60,000 unknown codes and names."""
    rows = [f"Kabupaten Bgor {i};Kabupaten Sukabmi {i};2023;100" for i in range(60_000)]
    return "\n".join(["kode_instansi;nama_instansi;tahun;total", *rows]).encode()


def random_bytes() -> bytes:
    return os.urandom(100_000)


# name -> (ending, maker, reason of the refusal; None where the file is read and has faults)
WORST = {
    "zeros": (".xlsx", zeros, "damaged"),
    "blanks": (".xlsx", blanks, "limit-unpacked_bytes"),
    "corners": (".xlsx", corners, "limit-columns"),
    "hidden_corner": (".xlsx", hidden_corner, "limit-columns"),
    "unaddressed": (".xlsx", unaddressed, "odd-workbook"),
    "wide": (".xlsx", wide, "limit-columns"),
    "long_texts": (".xlsx", long_texts, "limit-unpacked_bytes"),
    "bomb": (".xlsx", bomb, "entities"),
    "outside": (".xlsx", outside, "entities"),
    "crowded": (".xlsx", crowded, "limit-members"),
    "million_lines": (".csv", million_lines, "limit-rows"),
    "quote_to_the_end": (".csv", quote_to_the_end, "csv"),
    "swollen_parquet": (".parquet", swollen_parquet, "limit-text"),
    "random_xlsx": (".xlsx", random_bytes, "not-workbook"),
    "random_parquet": (".parquet", random_bytes, "not-parquet"),
    "noise": (".csv", noise, None),
    "many_names": (".csv", many_names, None),
}
