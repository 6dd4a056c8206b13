"""5,000 broken files: whatever is thrown at a check, it ends in faults or in a refusal, in both languages."""

import io
import re
import zipfile

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from merit.ingest.score_file import Checked, UnreadableError, check
from tests.ingest.hostile import SHEET, parts
from tests.ingest.seeded import HEADER, clean

THROWN = {"csv": 2200, "sheet": 1200, "package": 800, "records": 500, "parquet": 600}
ROWS = [["" if cell is None else str(cell) for cell in row] for row in clean().rows[:6]]
NASTY = [
    *(
        "",
        " ",
        "=",
        "=1+1",
        "#REF!",
        "NaN",
        "inf",
        "-inf",
        "1e999",
        "9" * 300,
        "-0",
        "-5",
        "37,5 poin",
        "1.234,5",
    ),
    *(
        "٣",
        "½",
        "TRUE",
        "\x00",
        "\x1b[31m",
        "\u202egnp",
        "\ud83d\ude00",
        "{ $value }",
        "2022.0",
        "20222",
        "0,96",
    ),
    *(
        "41",
        "500",
        "44927",
        "31-02-2023",
        "2023-12-31T99",
        "1/1/0000",
        "ditarik",
        "final",
        "kpk",
        "32.1",
        "9999",
    ),
    *(
        "Kota Bekasi",
        "Baik (simulasi)",
        "IV",
        "x" * 999,
        "x" * 1001,
        "a,b;c",
        '"',
        "\n",
        "\r\n",
        "'32.16",
        "-",
        "%s",
    ),
]
CELLS = [
    *(
        b"<v>1e400</v>",
        b"<v>NaN</v>",
        b"<v></v>",
        b"<v>-1</v>",
        b"<v>99999999999999999999</v>",
        b"<v>x</v>",
        b"",
    ),
    *(b"<f>1/0</f>", b"<f>SUM(A1:A9)</f><v>3</v>", b"<is><t>x</t></is>", b"<v>&#x41;</v>", b"<v>&nope;</v>"),
]
KINDS = [
    b"",
    b' t="s"',
    b' t="e"',
    b' t="b"',
    b' t="str"',
    b' t="d"',
    b' t="inlineStr"',
    b' s="1"',
    b' s="99"',
]
EXTRA = [
    *(
        b'<mergeCells><mergeCell ref="A1:N9"/></mergeCells>',
        b'<mergeCells><mergeCell ref="C3:B2"/></mergeCells>',
    ),
    *(
        b'<cols><col min="1" max="99999" hidden="1"/></cols>',
        b"<row hidden='1'/>",
        b"</worksheet>",
        b"<c/>",
        b"<!--",
    ),
]
PARTS = parts()
PLACE = st.integers(0, 2**20)
EDIT = st.tuples(st.integers(0, 5), PLACE, PLACE, st.sampled_from(NASTY))


def thrown(kind):
    """As many examples as THROWN says, the same in every run, nothing kept on disk."""
    return settings(
        max_examples=THROWN[kind],
        derandomize=True,
        database=None,
        deadline=5_000,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="module")
def throw(tmp_path_factory, frames):
    folder = tmp_path_factory.mktemp("thrown")

    def run(data: bytes, ending: str) -> None:
        path = folder / f"skor.{ending}"
        path.write_bytes(data)
        try:
            found = check(path, frames)
        except UnreadableError as error:
            said = [error.sentence("id"), error.sentence("en")]
        else:
            assert isinstance(found, Checked)
            assert found.clean == (not found.faults)
            assert found.clean or found.rows.empty
            said = [f.line(lang) for f in found.faults[:15] for lang in ("id", "en")]
            if found.clean:
                assert found.rows["total"].dropna().between(0, 410).all()
                assert not found.rows.duplicated(["institution", "year", "status"]).any()
        for sentence in said:
            assert len(sentence) > 40
            assert not re.search(r"[\x00-\x1f]|\{ ?\$\w+ ?\}(?<!\{ \$value \})", sentence), sentence

    return run


def edited(table, edits):
    """The table with cells replaced, columns and rows dropped, doubled, exchanged."""
    table = [list(row) for row in table]
    for action, a, b, text in edits:
        row, width = a % len(table), max(len(table[0]), 1)
        column = b % width
        if action <= 2 and column < len(table[row]):
            table[row][column] = text
        elif action == 3:
            for line in table:
                del line[column : column + 1]
        elif action == 4:
            for line in table:
                line.insert(a % width, line[column] if column < len(line) else text)
        elif action == 5:
            other = b % len(table)
            table[row], table[other] = table[other], list(table[row])
    return table


def flipped(data, flips):
    changed = bytearray(data)
    for place, value in flips:
        if changed:
            changed[place % len(changed)] ^= value
    return bytes(changed)


FLIPS = st.lists(st.tuples(PLACE, st.integers(1, 255)), max_size=3)


@thrown("csv")
@given(st.lists(EDIT, min_size=1, max_size=4), st.sampled_from(";,"), FLIPS, st.integers(0, 3), PLACE)
def test_broken_csv(throw, edits, separator, flips, cut, at):
    lines = [separator.join(row) for row in edited([HEADER, *ROWS], edits)]
    data = flipped("\n".join(lines).encode("utf-8", "surrogatepass"), flips if cut == 1 else [])
    throw(data[: at % (len(data) + 1)] if cut == 0 else data, "csv")


@thrown("sheet")
@given(
    st.lists(st.tuples(PLACE, st.sampled_from(CELLS), st.sampled_from(KINDS)), max_size=3),
    st.sampled_from([b"", b"", *EXTRA]),
    FLIPS,
)
def test_broken_sheets(throw, cells, extra, flips):
    pieces = re.split(rb"(<c [^>]*>.*?</c>)", PARTS[SHEET])
    for place, content, kind in cells:
        at = place % (len(pieces) // 2) * 2 + 1
        address = re.search(rb'r="\w+"', pieces[at])[0]
        pieces[at] = b"<c " + address + kind + b">" + content + b"</c>"
    sheet = flipped(b"".join(pieces).replace(b"</sheetData>", b"</sheetData>" + extra), flips)
    throw(stored(PARTS | {SHEET: sheet}), "xlsx")


@thrown("package")
@given(st.sampled_from(sorted(PARTS)), FLIPS, FLIPS, st.integers(0, 4), PLACE)
def test_broken_packages(throw, name, inner, outer, action, at):
    content = {n: x for n, x in PARTS.items() if action != 1 or n != name}
    if action != 1:
        content[name] = flipped(content[name], inner)
    data = flipped(stored(content), outer if action == 2 else [])
    throw(data[: at % (len(data) + 1)] if action == 3 else data, "xlsx")


def stored(content):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as out:
        for name, data in content.items():
            out.writestr(name, data)
    return buffer.getvalue()


TYPES = [
    pa.float64(),
    pa.int64(),
    pa.bool_(),
    pa.date32(),
    pa.binary(),
    pa.timestamp("ns"),
    pa.null(),
    pa.large_string(),
]


@thrown("records")
@given(st.lists(EDIT, min_size=1, max_size=3), PLACE, st.sampled_from(TYPES))
def test_odd_records(throw, edits, at, kind):
    header, *rows = edited([HEADER, *ROWS], edits)
    columns = [[row[i] if i < len(row) else None for row in rows] for i in range(len(header))]
    arrays = [
        pa.array([None if v is None else v.encode("utf-8", "replace").decode() for v in c]) for c in columns
    ]
    if arrays:
        arrays[at % len(arrays)] = (
            pa.nulls(len(rows), kind) if at % 2 else pa.array([0] * len(rows)).cast(pa.float64())
        )
    table = pa.Table.from_arrays(arrays, names=[h.encode("utf-8", "replace").decode() for h in header])
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    throw(buffer.getvalue(), "parquet")


def whole_parquet():
    buffer = io.BytesIO()
    pd.DataFrame(clean().rows[:6], columns=HEADER).to_parquet(buffer)
    return buffer.getvalue()


PARQUET = whole_parquet()


@thrown("parquet")
@given(st.lists(st.tuples(PLACE, st.integers(1, 255)), min_size=1, max_size=6), st.booleans(), PLACE)
def test_broken_parquet(throw, flips, cut, at):
    data = flipped(PARQUET, flips)
    throw(data[: at % (len(data) + 1)] if cut and at % 3 == 0 else data, "parquet")


def test_five_thousand_are_thrown():
    assert sum(THROWN.values()) >= 5_000
