"""The template: the registry of the year, entries that the import takes, an example, a guide."""

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.ingest.simulate_file import COLUMNS
from merit.reports.score_template import TemplateError, template
from merit.reports.score_template.entry import LAST_ROW
from merit.text import t

SHEETS = {"id": ["Skor", "Contoh", "Petunjuk"], "en": ["Skor", "Example", "Guide"]}
MAXIMA = [40, 40, 130, 40, 80, 40, 16, 24]


@pytest.fixture(scope="module")
def frames():
    return load()


@pytest.fixture(scope="module", params=["id", "en"])
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def content(frames, lang):
    return template(frames, lang, year=2024)


@pytest.fixture(scope="module")
def book(content):
    return load_workbook(BytesIO(content))


def rules(sheet):
    """The validation of each column by its header; every one covers the same rows."""
    found = {}
    for rule in sheet.data_validations.dataValidation:
        (cells,) = rule.sqref.ranges
        assert (cells.min_row, cells.max_row) == (2, LAST_ROW)
        assert cells.min_col == cells.max_col
        found[COLUMNS[cells.min_col - 1]] = rule
    return found


def test_the_sheets_and_the_headers(book, lang):
    assert book.sheetnames == SHEETS[lang]
    assert book.active.title == "Skor"
    for name in SHEETS[lang][:2]:
        assert tuple(cell.value for cell in book[name][1]) == COLUMNS
        assert book[name].freeze_panes == "C2"
    for sheet in book:
        assert not sheet.merged_cells.ranges
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_the_registry_of_the_year_is_filled_in_and_nothing_else(book, frames):
    registry = frames["institutions"]
    here = registry[(registry["valid_from"].fillna(0) <= 2024) & (registry["valid_to"].fillna(9999) >= 2024)]
    rows = list(book["Skor"].iter_rows(min_row=2, values_only=True))
    wanted = zip(here["code"], here["name"], strict=True)
    assert [row[:3] for row in rows] == [(code, name, 2024) for code, name in wanted]
    assert {value for row in rows for value in row[3:]} == {None}
    codes = {row[0] for row in rows}
    assert {"klhk", "32.10", "93"} <= codes and not {"kemenhut", "lipi"} & codes
    assert book["Skor"]["A2"].number_format == "@"
    assert all(isinstance(code, str) for code in codes)


def test_a_row_still_to_be_added_has_the_formats_of_its_column(book):
    columns = book["Skor"].column_dimensions
    assert columns["A"].number_format == "@"
    assert columns["D"].number_format == "0.0"
    assert columns["O"].number_format == "yyyy-mm-dd"


def test_each_aspect_takes_half_steps_up_to_its_maximum(book):
    found = rules(book["Skor"])
    for no, maximum in enumerate(MAXIMA, start=1):
        cell = f"{get_column_letter(no + 3)}2"
        rule = found[f"aspek_{no}"]
        assert rule.type == "custom"
        assert rule.formula1 == f"AND(ISNUMBER({cell}),{cell}>=0,{cell}<={maximum},MOD({cell}*2,1)=0)"
    assert "L2<=410" in found["total"].formula1
    assert found["kode_instansi"].formula1 == "ISTEXT(A2)"


def test_drop_downs_and_ranges(book):
    found = rules(book["Skor"])
    lists = {name: rule.formula1 for name, rule in found.items() if rule.type == "list"}
    assert lists == {
        "kategori": '"Sangat Baik,Baik,Kurang,Buruk"',
        "status": '"final,interim,self,ditarik"',
        "manajemen_talenta": '"ya,tidak"',
    }
    year, day = found["tahun"], found["tanggal_penetapan"]
    assert (year.type, year.operator, year.formula1, year.formula2) == ("whole", None, "2018", "2025")
    assert day.type == "date"
    epoch = date(1899, 12, 30)
    assert [int(day.formula1), int(day.formula2)] == [
        (date(2018, 1, 1) - epoch).days,
        (date(2100, 12, 31) - epoch).days,
    ]
    assert set(found) == set(COLUMNS) - {"nama_instansi"}


def test_a_refused_entry_is_told_what_would_be_right(book, lang, frames):
    found = rules(book["Skor"])
    for name, rule in found.items():
        assert rule.errorStyle in (None, "stop") and rule.showErrorMessage and rule.showInputMessage, name
        assert len(rule.error) <= 255 and len(rule.prompt) <= 255
        assert len(rule.promptTitle) <= 32 and len(rule.errorTitle) <= 32
    aspect = frames["aspects"].iloc[2]["name_id" if lang == "id" else "name_en"]
    assert aspect in found["aspek_3"].error and "130" in found["aspek_3"].error
    assert ("kelipatan 0,5" if lang == "id" else "steps of 0.5") in found["aspek_3"].error


def test_the_longest_words_fit_into_what_a_spreadsheet_shows(frames, lang):
    names = frames["aspects"]["name_id" if lang == "id" else "name_en"]
    for name in names:
        for key in ("prompt", "error"):
            said = t(lang, f"template-aspect-{key}", no="8", aspect=name, maximum="130")
            assert len(said) <= 255


def test_the_example_is_made_up_and_says_so(book, lang):
    sheet = book[SHEETS[lang][1]]
    rows = [row for row in sheet.iter_rows(min_row=2, max_row=6, values_only=True)]
    assert all(row[1].endswith(" (simulasi)") and row[2] == 2024 for row in rows)
    full, short, interim, alone, withdrawn = rows
    assert None not in full and sum(full[3:11]) == full[11] and isinstance(full[14], datetime)
    assert None not in short[:11] and set(short[11:]) == {None}
    assert interim[13] == "interim" and interim[9] is None and interim[11] is None
    assert set(alone[3:11]) == {None} and alone[11] > 0
    assert withdrawn[13] == "ditarik" and set(withdrawn[3:13]) == {None}
    assert "(simulasi)" in sheet["A8"].value
    words = " ".join(str(sheet.cell(row, 1).value) for row in range(9, 14))
    assert all(f"{'Baris' if lang == 'id' else 'Row'} {row}:" in words for row in range(2, 7))


def test_the_guide_names_every_column_maximum_and_bound(book, lang):
    cells = [row for row in book[SHEETS[lang][2]].iter_rows(values_only=True) if row[0]]
    first = [row[0] for row in cells]
    assert set(COLUMNS) - set(first) == set(), "every column is named"
    by_name = {row[0]: row for row in cells}
    assert [by_name[f"aspek_{no}"][2] for no in range(1, 9)] == [str(m) for m in MAXIMA]
    start = "mulai dari" if lang == "id" else "from"
    assert [by_name[c][1] for c in ("Sangat Baik", "Baik", "Kurang")] == [
        f"{start} {n}" for n in (325, 250, 175)
    ]
    assert "410" in by_name["total"][2]
    steps = " ".join(str(row[0]) for row in cells)
    assert "2018" in steps and "2025" in steps


def test_an_instrument_without_maxima_has_no_template(frames):
    with pytest.raises(TemplateError) as refused:
        template(frames, "id", year=2026)
    assert "2026" in refused.value.sentence("id") and "2026" in refused.value.sentence("en")
    with pytest.raises(TemplateError):
        template(frames, "id", year=2017)


def test_the_same_registry_gives_the_same_bytes(frames, lang, content):
    assert template(frames, lang, year=2024) == content


def filled(content, tmp_path, upto=None):
    """The template as somebody fills it in: eight aspects in every row, or in the first ones."""
    book = load_workbook(BytesIO(content))
    sheet = book["Skor"]
    for row in range(2, (upto or sheet.max_row) + 1):
        for no, maximum in enumerate(MAXIMA):
            sheet.cell(row, no + 4).value = (row * 3 + no) % (2 * maximum + 1) / 2
    sheet["N2"].value, sheet["O2"].value, sheet["P2"].value = "final", date(2024, 11, 28), "ya"
    file = tmp_path / "isian.xlsx"
    book.save(file)
    return file, sheet


def test_a_template_filled_in_passes_the_check(content, frames, tmp_path):
    file, sheet = filled(content, tmp_path)
    found = check(file, frames)
    assert [fault.line("en") for fault in found.faults] == []
    assert found.kind == "official"
    assert found.rows["institution"].tolist() == [cell.value for cell in sheet["A"][1:]]
    assert found.rows["total"].tolist() == [
        sum(cell.value for cell in cells) for cells in sheet.iter_rows(min_row=2, min_col=4, max_col=11)
    ]
    first = found.rows.iloc[0]
    assert (str(first["fixed_on"]), first["talent_management"]) == ("2024-11-28", True)


def test_the_example_keeps_the_rules_it_explains(content, frames, tmp_path, lang):
    book = load_workbook(BytesIO(content))
    sheet = book[SHEETS[lang][1]]
    sheet.delete_rows(7, sheet.max_row)
    book.remove(book["Skor"])
    sheet.title = "Skor"
    book.save(tmp_path / "contoh.xlsx")
    found = check(tmp_path / "contoh.xlsx", frames)
    assert [fault.line("en") for fault in found.faults] == []
    assert found.kind == "synthetic"
    assert (len(found.rows), len(found.withdrawn)) == (4, 1)
    assert found.rows["status"].tolist() == ["final", "final", "interim", "final"]
