"""The annotated copy: every fault listed and marked, nothing of the upload but its values."""

import zipfile
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pandas as pd
import pytest
from openpyxl import load_workbook

import merit.reports.annotated as copies
from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.ingest.score_file.checked import Checked, Fault, Sheet
from merit.ingest.score_file.fault_rows import FAULT_COLUMNS, fault_rows, fault_total, faults_table
from merit.ingest.score_writer import write_scores
from merit.ingest.simulate_file import simulated_scores
from merit.reports.annotated import annotated

HEADER = ("Kode Instansi", "nama_instansi", "tahun", "aspek_1")
EMPTY = pd.DataFrame()
HOSTILE = '=HYPERLINK("http://jahat.example","klik")'
CELLS = [
    ["32.10", "Kabupaten Majalengka", 2024, 45.0],
    ["kpk", HOSTILE, 2024, "37,5 poin"],
    ["32.16", "http://jahat.example/x", 2024.0, None],
    ["@SUM(1)", "+1\x00\x07\ufffe\ud800", "'2024", "#REF!"],
]


@dataclass(frozen=True)
class Told(Fault):
    """A fault with words of its own."""

    def sentence(self, lang):
        return f"{self.rule} {lang}."

    def remedy(self, lang):
        return f"Perbaiki {self.value}" if lang == "id" else f"Mend {self.value}"


def fault(row, letter, rule, *, column="", value="", sheet="Nilai", **words):
    return Told("skor.xlsx", sheet, row, column, letter, value, rule, words)


FAULTS = (
    fault(None, None, "macros"),
    fault(3, None, "column-missing", column="aspek_8"),
    fault(None, "B", "hidden-column", column="nama_instansi"),
    fault(4, "D", "above-maximum", column="aspek_1", value="45"),
    fault(5, "B", "wrong-name", column="nama_instansi", value=HOSTILE),
    fault(5, "B", "formula", column="nama_instansi", value=HOSTILE),
    fault(8, None, "hidden-row"),
)


def sheet(name="Nilai", cells=CELLS, header_row=3):
    index = range(header_row + 1, header_row + 1 + len(cells))
    return Sheet(name, header_row, HEADER, pd.DataFrame(cells, index=index, dtype=object))


def checked(faults=FAULTS, read=None, file="skor.xlsx"):
    return Checked(file, "0" * 64, "official", EMPTY, EMPTY, tuple(faults), read)


def opened(of, lang="id"):
    return load_workbook(BytesIO(annotated(of, lang)))


@pytest.fixture(scope="module")
def book():
    return opened(checked(read=sheet()))


def listed(sheet):
    """The rows of the list below its head."""
    return [row for row in sheet.iter_rows(min_row=6, values_only=True) if any(row)]


def comments(sheet):
    return {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment}


def filled(sheet):
    return {
        c.coordinate: c.fill.fgColor.rgb[2:] for row in sheet.iter_rows() for c in row if c.fill.fill_type
    }


def test_every_value_stands_where_it_stood(book):
    assert book.sheetnames == ["Masalah", "Skor"]
    copy = book["Skor"]
    assert [copy.cell(row, 1).value for row in (1, 2)] == [None, None]
    assert tuple(cell.value for cell in copy[3]) == HEADER
    read = [[cell.value for cell in row] for row in copy.iter_rows(min_row=4, max_row=7)]
    assert read[:2] == CELLS[:2]
    assert read[2] == ["32.16", "http://jahat.example/x", 2024, None]
    assert read[3][0] == "@SUM(1)" and read[3][2:] == ["'2024", "#REF!"]
    assert copy["A4"].data_type == "s" and copy["A20"].number_format == "General"
    assert copy["A4"].number_format == "@", "a corrected code stays text"


def test_faults_are_marked_where_they_are(book):
    copy = book["Skor"]
    assert filled(copy) == {
        # The head is faulty as a row (a column is missing), and column B of it for itself.
        **{"A3": "B3261E", "B3": "F9C9C4", "C3": "B3261E", "D3": "B3261E"},
        **{"D4": "F9C9C4", "B5": "F9C9C4"},
        **dict.fromkeys(["A8", "B8", "C8", "D8"], "FDF0D5"),
    }
    assert comments(copy) == {
        "A3": "column-missing id. Perbaiki ",
        "B3": "hidden-column id. Perbaiki ",
        "D4": "above-maximum id. Perbaiki 45",
        "B5": f"wrong-name id. Perbaiki {HOSTILE}\nformula id. Perbaiki {HOSTILE}",
        "A8": "hidden-row id. Perbaiki ",
    }


def test_the_list_holds_every_fault_with_a_link_to_its_cell(book):
    first = book.worksheets[0]
    assert first["A1"].value == "Pemeriksaan skor.xlsx, lembar “Nilai”"
    assert first["A2"].value.startswith("7 masalah.")
    head = ["sel", "baris", "kolom", "nilai", "apa yang salah", "apa yang harus dilakukan"]
    assert [cell.value for cell in first[5]] == head
    assert first.freeze_panes == "A6" and first.auto_filter.ref == "A5:F12"
    assert listed(first) == [
        (None, None, None, None, "macros id.", "Perbaiki "),
        ("3", 3, "aspek_8", None, "column-missing id.", "Perbaiki "),
        ("B", None, "nama_instansi", None, "hidden-column id.", "Perbaiki "),
        ("D4", 4, "aspek_1", "45", "above-maximum id.", "Perbaiki 45"),
        ("B5", 5, "nama_instansi", HOSTILE, "wrong-name id.", f"Perbaiki {HOSTILE}"),
        ("B5", 5, "nama_instansi", HOSTILE, "formula id.", f"Perbaiki {HOSTILE}"),
        ("8", 8, None, None, "hidden-row id.", "Perbaiki "),
    ]
    links = [first.cell(row, 1).hyperlink for row in range(6, 13)]
    targets = [link.location if link else None for link in links]
    assert targets == [None, "'Skor'!A3", "'Skor'!B3", "'Skor'!D4", "'Skor'!B5", "'Skor'!B5", "'Skor'!A8"]


def test_english(book):
    english = opened(checked(read=sheet()), "en")
    assert english.sheetnames == ["Problems", "Skor"]
    assert english.worksheets[0]["A2"].value.startswith("7 problems.")
    assert comments(english["Skor"])["D4"] == "above-maximum en. Mend 45"
    one = opened(checked(FAULTS[3:4], sheet()), "en").worksheets[0]["A2"].value
    assert one.startswith("1 problem.")


def test_nothing_hostile_survives():
    content = annotated(checked(read=sheet()), "id")
    package = zipfile.ZipFile(BytesIO(content))
    names = package.namelist()
    assert not any(word in name.lower() for name in names for word in ("vba", "external", "embed", "macro"))
    sheets = [name for name in names if "worksheets/sheet" in name]
    for name in sheets:
        xml = package.read(name)
        assert b"<f>" not in xml and b"<f " not in xml
    assert b"<author></author>" in package.read("xl/comments1.xml")
    relations = b"".join(package.read(name) for name in names if name.endswith(".rels"))
    assert b"External" not in relations and b"jahat.example" not in relations


def test_values_of_any_kind_become_text_or_numbers():
    odd = [
        [np.float64(1.5), np.int64(3), True, float("inf")],
        [float("nan"), pd.NA, pd.Timestamp("2024-11-28"), "x" * 40_000],
        [pd.NaT, "", b"biner", 10**400],
    ]
    copy = opened(checked(FAULTS[:1], sheet(cells=odd)))["Skor"]
    rows = [[cell.value for cell in row] for row in copy.iter_rows(min_row=4, max_row=6)]
    assert rows[0] == [1.5, 3, "True", "inf"]
    assert rows[1][:3] == [None, None, "2024-11-28T00:00:00"]
    assert len(rows[1][3]) == 32_767 and rows[1][3].endswith("…")
    assert rows[2][0] is None and rows[2][2] == "b'biner'" and rows[2][3].startswith("1000")


def test_a_csv_or_parquet_upload_has_no_name_of_a_sheet():
    faults = [fault(4, "D", "above-maximum", sheet=None)]
    book = opened(checked(faults, sheet(name=None), file="skor.csv"))
    assert book.worksheets[0]["A1"].value == "Pemeriksaan skor.csv"
    assert book["Skor"]["D4"].comment.text.startswith("above-maximum")


def test_a_check_without_a_sheet_gives_the_list_alone():
    book = opened(checked([fault(None, None, "no-sheet"), fault(4, "D", "above-maximum")]))
    assert book.sheetnames == ["Masalah"]
    assert [row[4] for row in listed(book.worksheets[0])] == ["no-sheet id.", "above-maximum id."]
    assert book.worksheets[0]["A7"].hyperlink is None
    assert book.worksheets[0]["A3"].value is None


def test_a_clean_check_says_so():
    book = opened(checked((), sheet()))
    assert book.worksheets[0]["A2"].value == "Tidak ada masalah; berkas ini dapat diterbitkan."
    assert listed(book.worksheets[0]) == []
    assert comments(book["Skor"]) == {} and set(filled(book["Skor"])) == {"A3", "B3", "C3", "D3"}


def test_a_fault_outside_of_what_was_read_is_marked_too():
    faults = [fault(12, "F", "stray"), fault(2, "A", "above-head"), fault(None, "XFE", "too-far")]
    copy = opened(checked(faults, sheet()))["Skor"]
    assert {"F12", "A2"} <= set(filled(copy)) and set(comments(copy)) == {"F12", "A2"}


def test_beyond_the_most_comments_cells_are_coloured_and_the_list_says_so(monkeypatch):
    monkeypatch.setattr(copies, "MOST_COMMENTS", 2)
    faults = [fault(row, letter, "wrong") for row in (4, 5) for letter in "CD"]
    book = opened(checked(faults, sheet()))
    assert set(comments(book["Skor"])) == {"C4", "D4"}
    assert {"C4", "D4", "C5", "D5"} <= set(filled(book["Skor"]))
    assert book.worksheets[0]["A4"].value.startswith("Hanya 2 sel pertama diberi komentar; 2 sel lain")
    assert len(listed(book.worksheets[0])) == 4


def test_faults_that_were_only_counted_are_in_the_number():
    faults = [fault(4, "D", "wrong"), fault(None, None, "too-many", count=31_250, shown=1)]
    assert fault_total(checked(faults)) == 31_250
    assert opened(checked(faults, sheet())).worksheets[0]["A2"].value.startswith("31.250 masalah.")
    assert fault_total(checked()) == 7 and fault_total(checked(())) == 0


def test_the_faults_as_a_table():
    rows = fault_rows(FAULTS, "id")
    assert tuple(rows.columns) == FAULT_COLUMNS and len(rows) == 7
    assert rows["row"].tolist()[1:4] == [3, pd.NA, 4] and str(rows["row"].dtype) == "Int64"
    assert rows["cell"].isna().tolist() == [True, *[False] * 6]
    assert rows.loc[3, ["file", "sheet", "column", "cell", "value", "rule"]].tolist() == [
        *("skor.xlsx", "Nilai", "aspek_1", "D4", "45", "above-maximum"),
    ]
    table = faults_table(checked(), "en")
    assert table.columns.tolist()[-2:] == ["what is wrong", "what to do"]
    assert table.iloc[3].tolist()[-2:] == ["above-maximum en.", "Mend 45"]
    assert list(faults_table(checked(()), "id").columns)[:5] == ["berkas", "lembar", "baris", "kolom", "sel"]


def test_the_copy_of_a_check_can_be_corrected_and_uploaded_again(tmp_path):
    frames = load()
    rows = simulated_scores(frames, 20, range(2024, 2025), seed=1)
    write_scores(rows, tmp_path / "skor.xlsx")
    book = load_workbook(tmp_path / "skor.xlsx")
    book.active.title = "Rekap"
    book.active["D3"].value = "37,5 poin"
    book.active["K5"].value = 99
    book.active["A7"].value = "tidak-ada"
    book.save(tmp_path / "skor.xlsx")
    found = check(tmp_path / "skor.xlsx", frames)
    places = {fault.cell for fault in found.faults}
    assert {"D3", "K5", "A7"} <= places
    (tmp_path / "salinan.xlsx").write_bytes(annotated(found, "id"))
    copy = load_workbook(tmp_path / "salinan.xlsx")
    assert set(comments(copy["Skor"])) == places
    again = check(tmp_path / "salinan.xlsx", frames)
    key = [(fault.cell, fault.rule) for fault in found.faults]
    assert [(fault.cell, fault.rule) for fault in again.faults] == key
    copy["Skor"]["D3"].value, copy["Skor"]["K5"].value = rows.loc[1, "aspek_1"], rows.loc[3, "aspek_8"]
    copy["Skor"]["A7"].value = rows.loc[5, "kode_instansi"]
    copy.save(tmp_path / "benar.xlsx")
    mended = check(tmp_path / "benar.xlsx", frames)
    assert mended.clean and mended.rows["total"].tolist() == rows["total"].tolist()
