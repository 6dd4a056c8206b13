"""Twelve seeded faults: alone each gives only its own, in one file they are all found at their cells."""

import pytest
from openpyxl import load_workbook

from merit.ingest.score_file import check
from tests.ingest.seeded import FOLDER, SEEDS, books, write

SENTENCES = {
    "duplicate_row": (
        "Instansi ini dengan tahun 2023 dan status final sudah ada di baris 2.",
        "This institution with year 2023 and status final stands in row 2 already.",
    ),
    "wrong_scale": (
        "Skor aspek di baris ini berskala 0–1, bukan poin.",
        "The aspect scores of this row are on a scale of 0–1, not in points.",
    ),
    "not_a_number": (
        "“37,5 poin” bukan angka yang dapat dibaca.",
        "“37,5 poin” is not a number that can be read.",
    ),
    "unknown_code": (
        "Kode “32.96” tidak ada dalam daftar instansi.",
        "The code “32.96” is not in the registry.",
    ),
    "name_of_another": (
        "Nama “Kota Bekasi” milik kode 32.75 (Kota Bekasi), bukan 32.07 (Kabupaten Ciamis).",
        "The name “Kota Bekasi” belongs to code 32.75 (Kota Bekasi), not to 32.07 (Kabupaten Ciamis).",
    ),
    "above_maximum": (
        "Nilai 45 di kolom aspek_2 melebihi maksimum 40.",
        "The value 45 in column aspek_2 is above the maximum of 40.",
    ),
    "total_not_the_sum": (
        "Total 242 tidak sama dengan jumlah kedelapan aspek, yaitu 224.",
        "The total 242 is not the sum of the eight aspects, which is 224.",
    ),
    "category_differs": (
        "Kategori “Sangat Baik” tidak sesuai dengan skor 254, yang berarti Baik.",
        "The category “Sangat Baik” does not follow from the score 254, which means Baik.",
    ),
    "merged_cells": ("Sel M11:M12 digabungkan.", "The cells M11:M12 are merged."),
    "hidden_rows": (
        "Baris ini disembunyikan, tetapi berisi data.",
        "The row is hidden but holds data.",
    ),
    "formula_error": (
        "Rumus di sel ini menghasilkan galat #REF!.",
        "The formula in this cell gives the error #REF!.",
    ),
    "swapped_columns": (
        "Isi kolom “aspek_3” dan “aspek_4” tampaknya tertukar.",
        "The contents of the columns “aspek_3” and “aspek_4” seem to be swapped.",
    ),
}


def contents(path):
    sheet = load_workbook(path)["Skor"]
    cells = {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value is not None}
    hidden = [n for n, d in sheet.row_dimensions.items() if d.hidden]
    return cells, sorted(map(str, sheet.merged_cells.ranges)), hidden


def test_the_committed_workbooks_are_the_ones_that_are_described(tmp_path):
    assert {p.stem for p in FOLDER.glob("*")} == set(books())
    for name, book in books().items():
        again = write(book, tmp_path / f"{name}.xlsx")
        assert contents(FOLDER / f"{name}.xlsx") == contents(again), name


@pytest.mark.parametrize("name", SEEDS)
def test_a_fault_alone_is_found_at_its_cell_and_nothing_else(frames, name):
    found = check(FOLDER / f"{name}.xlsx", frames)
    _, cells, rule = SEEDS[name]
    assert [f.cell for f in found.faults] == cells
    assert {f.rule for f in found.faults} == {rule}
    assert {f.sheet for f in found.faults} == {"Skor"}
    assert not found.clean
    assert found.rows.empty
    first = found.faults[0]
    assert (first.sentence("id"), first.sentence("en")) == SENTENCES[name]
    assert first.remedy("id") != first.remedy("en")


def test_all_twelve_in_one_file_are_all_found_at_once_in_the_order_of_the_rows(frames):
    found = check(FOLDER / "all_twelve.xlsx", frames)
    expected = {(cell, rule) for _, cells, rule in SEEDS.values() for cell in cells}
    assert {(f.cell, f.rule) for f in found.faults} == expected
    assert len(found.faults) == len(expected) == 14
    assert len(SEEDS) == 12
    rows = [f.row for f in found.faults]
    assert rows == sorted(rows)
    assert {f.sentence("id") for f in found.faults} >= {said for said, _ in SENTENCES.values()}


def test_a_line_says_file_sheet_row_column_value_rule_and_what_to_do(frames):
    (fault,) = check(FOLDER / "above_maximum.xlsx", frames).faults
    assert fault.line("id") == (
        "above_maximum.xlsx, lembar Skor, baris 9, kolom aspek_2, sel E9, nilai “45”: "
        "Nilai 45 di kolom aspek_2 melebihi maksimum 40. "
        "Periksa skornya; nilai tertinggi yang diterima adalah 40."
    )
    assert fault.line("en") == (
        "above_maximum.xlsx, sheet Skor, row 9, column aspek_2, cell E9, value “45”: "
        "The value 45 in column aspek_2 is above the maximum of 40. "
        "Check the score; the highest value accepted is 40."
    )


def test_the_clean_workbook_gives_its_rows(frames):
    found = check(FOLDER / "clean.xlsx", frames)
    assert found.clean
    assert found.kind == "official"
    assert len(found.sha256) == 64
    assert len(found.rows) == 14
    first = found.rows.iloc[0]
    assert (first["institution"], first["year"], first["status"]) == ("32.01", 2023, "final")
    assert (first["aspect_1"], first["aspect_3"], first["aspect_8"], first["total"]) == (35, 95.5, 18, 319.5)
    assert found.sheet.header_row == 1
    assert found.sheet.header[0] == "kode_instansi"
    assert found.sheet.cells.loc[2, 5] == 95.5
    assert list(found.sheet.cells.index) == list(range(2, 16))
