"""The same rows in every format, and every way to write a header, a number, a code or a date."""

import datetime as dt
import io

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from merit.ingest.score_file import ROW_COLUMNS, UnreadableError, check, file_name, suffix_of
from tests.ingest.seeded import FOLDER, HEADER, clean

ASPECTS = [35, 36, 95.5, 30, 60, 32, 13, 18]
CODE, NAME = "32.01", "Kabupaten Bogor"


def row(code=CODE, name=NAME, year=2023, aspects=ASPECTS, total=319.5, category="Baik", status="final"):
    return [code, name, year, *aspects, total, category, status]


def workbook(path, rows, header=HEADER, *, sheets=("Skor",), top=0):
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as out:
        pages = [out.add_worksheet(name) for name in sheets]
        pages[0].write_row(top, 0, header)
        for number, cells in enumerate(rows, start=top + 1):
            pages[0].write_row(number, 0, cells)
    return path


def faults(found):
    return [(f.cell, f.rule) for f in found.faults]


def test_workbook_csv_and_parquet_give_equal_rows(frames, tmp_path):
    table = pd.DataFrame(clean().rows, columns=HEADER)
    (tmp_path / "comma.csv").write_text(table.to_csv(index=False), encoding="utf-8")
    (tmp_path / "semicolon.csv").write_text(table.to_csv(index=False, sep=";", decimal=","), encoding="utf-8")
    (tmp_path / "bom.csv").write_text(table.to_csv(index=False), encoding="utf-8-sig")
    (tmp_path / "crlf.csv").write_bytes(table.to_csv(index=False, lineterminator="\r\n").encode())
    table.to_parquet(tmp_path / "rows.parquet")
    expected = check(FOLDER / "clean.xlsx", frames).rows
    assert tuple(expected.columns) == ROW_COLUMNS
    for name in ("comma.csv", "semicolon.csv", "bom.csv", "crlf.csv", "rows.parquet"):
        found = check(tmp_path / name, frames)
        assert found.clean, found.faults
        pd.testing.assert_frame_equal(found.rows, expected)
        assert found.sheet.name is None


def test_a_decimal_comma_stands_in_quotes_where_commas_separate(frames, tmp_path):
    (tmp_path / "a.csv").write_text(
        'kode_instansi,tahun,total\n32.01,2023,"319,5"\n32.02,2023,267.5\n', encoding="utf-8"
    )
    assert check(tmp_path / "a.csv", frames).rows["total"].tolist() == [319.5, 267.5]


def test_headers_are_matched_without_case_spaces_underscores_and_by_the_names_of_aspects(checked):
    header = [
        "KODE INSTANSI",
        "Nama_Instansi",
        " tahun ",
        "Perencanaan",
        "aspek2",
        "3. Pengembangan Karir (maks. 130)",
        "Mutasi, rotasi dan promosi",
        "Pengelolaan Kinerja",
        "ASPEK_6",
        "Pelindungan dan Pelayanan",
        "Aspek 8 - Sistem Pendukung",
        "TOTAL",
        "Kategori",
        "Status",
    ]
    found = checked([row()], header)
    assert found.clean, found.faults
    assert found.rows.loc[0, [f"aspect_{n}" for n in range(1, 9)]].tolist() == ASPECTS


def test_a_header_numbered_against_its_name_is_not_guessed(told):
    header = [*HEADER[:5], "4. Pengembangan Karier", *HEADER[6:]]
    assert told([row()], header) == [("F1", "column-near")]


def test_a_misspelt_heading_over_values_is_a_fault_and_read_as_what_it_means(frames, checked, told):
    header = [*HEADER[:-1], "stauts"]
    rows = [row(status="interim"), row("32.02", "", status="ditarik")]
    (fault,) = checked(rows, header).faults
    assert (fault.cell, fault.rule) == ("N1", "column-near")
    assert fault.sentence("id") == "Judul “stauts” tidak dikenal; apakah maksudnya status?"
    assert fault.sentence("en") == "The heading “stauts” is not known; did you mean status?"
    assert told([row(status="")], header) == []
    assert told([row()], [*HEADER[:-1], "Keterangan"]) == []
    assert told([["32.01", 2023, 300]], ["kode_instansi", "tahum", "total"]) == [("B1", "column-near")]
    both = ["kode_instansi", "tahun", "total", "totall"]
    assert told([["32.01", 2023, 300, 1]], both) == []


def test_the_word_that_withdraws_is_a_fault_outside_its_column(told):
    header = [*HEADER, "Keterangan"]
    rows = [
        [*row(), "sudah DITARIK"],
        [*row("32.02", "", category="ditarik"), ""],
        [*row("32.03", "", status="ditarik"), "ditarik atas permintaan"],
        [*row("32.04", ""), "tertarik"],
    ]
    assert told(rows, header) == [("O2", "withdrawn-elsewhere"), ("M3", "withdrawn-elsewhere")]
    short = ["kode_instansi", "tahun", "total", "catatan"]
    rows = [["32.01", 2023, "", "Ditarik"], ["32.02", 2023, 300, ""]]
    assert told(rows, short) == [("D2", "withdrawn-elsewhere")]


def test_two_headers_for_one_column_are_a_fault_and_other_columns_are_left_alone(checked):
    found = checked([[*row(), 12, "catatan"]], [*HEADER, "Perencanaan Kebutuhan", "Keterangan"])
    assert faults(found) == [("O1", "column-twice")]
    assert found.faults[0].sentence("id") == (
        "Judul “Perencanaan Kebutuhan” dibaca sebagai aspek_1, tetapi kolom D sudah menjadi aspek_1."
    )
    assert checked([[*row(), "catatan"]], [*HEADER, "Keterangan"]).clean


def test_titles_may_stand_above_the_header_and_rows_keep_the_numbers_of_the_file(frames, tmp_path):
    path = workbook(tmp_path / "a.xlsx", [row(), [], row(code="32.02")], top=4)
    found = check(path, frames)
    assert faults(found) == [("B8", "name-other")]
    assert found.sheet.header_row == 5


def test_the_sheet_is_skor_or_the_only_one(frames, tmp_path):
    named = workbook(tmp_path / "a.xlsx", [row()], sheets=["Skor", "Petunjuk"])
    only = workbook(tmp_path / "b.xlsx", [row()], sheets=["Lembar1"])
    two = workbook(tmp_path / "c.xlsx", [row()], sheets=["Lembar1", "Lembar2"])
    assert check(named, frames).clean
    assert check(only, frames).clean
    (fault,) = check(two, frames).faults
    assert fault.sentence("id") == "Tidak ada lembar bernama “Skor”; yang ada: Lembar1, Lembar2."


@pytest.mark.parametrize(
    ("cell", "value"),
    [("35,0", 35), ("35.0", 35), (" 35 ", 35), ("35.00", 35), ("\u00a035", 35), ("35.0000000001", 35)],
)
def test_numbers_that_are_read(checked, cell, value):
    found = checked([row(aspects=[cell, *ASPECTS[1:]])])
    assert found.clean, found.faults
    assert found.rows["aspect_1"].item() == value


@pytest.mark.parametrize(
    ("cell", "rule"),
    [
        ("37,5 poin", "number-form"),
        ("1.234,5", "number-form"),
        ("1 234", "number-form"),
        ("٣", "number-form"),
        ("NaN", "number-form"),
        ("inf", "number-form"),
        ("1e1", "number-form"),
        ("-", "number-form"),
        ("TRUE", "number-form"),
        ("0x10", "number-form"),
        ("9" * 40, "number-form"),
        ("=1+1", "formula-without-value"),
        ("#DIV/0!", "formula-error"),
        ("-1", "negative"),
        ("−0,5", "negative"),
        ("35.3", "step"),
        ("40.5", "above-maximum"),
        ("999999", "above-maximum"),
    ],
)
def test_numbers_that_are_faults_and_nothing_follows_from_them(told, cell, rule):
    assert told([row(aspects=[cell, *ASPECTS[1:]])]) == [("D2", rule)]


def test_cells_of_a_workbook_keep_their_kind(frames, tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        [
            row(aspects=[dt.date(2023, 5, 3), *ASPECTS[1:]]),
            row("32.02", "", aspects=[True, *ASPECTS[1:]]),
            row(32.1, "Kabupaten Majalengka"),
            row(31, "DKI Jakarta"),
            row(dt.time(10, 30), ""),
            row(32.165, ""),
            row("32.03", "", year=2022.0),
            row("32.04", "", year="2022 "),
            row("32.05", "", year=2022.5),
            row("32.07", "", year=dt.date(2022, 1, 1)),
        ],
    )
    found = check(path, frames)
    expected = [
        ("D2", "score-date"),
        ("D3", "number-form"),
        ("A6", "code-date"),
        ("A7", "code-unknown-near"),
        ("C10", "year-form"),
        ("C11", "year-form"),
    ]
    assert faults(found) == expected
    assert found.faults[0].value == "2023-05-03"
    assert found.faults[1].value == "TRUE"


def test_dates_are_read_in_their_four_forms_and_refused_in_others(frames, tmp_path):
    header = ["kode_instansi", "tahun", "total", "tanggal_penetapan"]
    good = [dt.date(2023, 12, 7), "2023-12-07", "07-12-2023", "7/12/2023"]
    path = workbook(tmp_path / "a.xlsx", [[f"32.0{n}", 2023, 200, d] for n, d in enumerate(good, 1)], header)
    assert check(path, frames).rows["fixed_on"].tolist() == [dt.date(2023, 12, 7)] * 4
    bad = [45291, "45291", "31-02-2023", "7 Desember 2023", "12/2023", "31-12-2022", 7]
    path = workbook(tmp_path / "b.xlsx", [[f"32.0{n}", 2023, 200, d] for n, d in enumerate(bad, 1)], header)
    found = check(path, frames)
    rules = ["date-number", "date-number", "date-form", "date-form", "date-form", "date-early", "date-form"]
    assert [f.rule for f in found.faults] == rules
    assert found.faults[0].sentence("id") == "“45291” tampaknya nomor seri sebuah tanggal (31-12-2023)."
    assert found.faults[5].sentence("en") == (
        "The date 31-12-2022 lies before the year of the assessment, 2023."
    )


def test_ragged_rows_are_faults_at_their_line(frames, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        'kode_instansi;tahun;total\n"32.01";2023;300;;\n32.02;2023\n;;\n32.03;2023;200;x\n"32.04";"2023\n";200\n'
        "32.05;abc;200\n",
        encoding="utf-8",
    )
    found = check(path, frames)
    assert faults(found) == [("2", "ragged"), ("3", "ragged"), ("5", "ragged"), ("B8", "year-form")]
    assert found.faults[1].sentence("id") == "Baris ini berisi 2 sel, padahal judulnya 3 kolom."


def test_a_decimal_comma_without_quotes_does_not_move_cells_unseen(frames, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "kode_instansi,tahun,total,catatan\n32.01,2023,319,5,\n32.02,2023,200,\n", encoding="utf-8"
    )
    assert faults(check(path, frames)) == [("2", "ragged")]
    for tail, expected in ((",", []), ("", [("2", "ragged"), ("3", "ragged")])):
        rows = f"kode_instansi,tahun,total{tail}\n32.01,2023,300,\n32.02,2023,200,\n"
        path.write_text(rows, encoding="utf-8")
        assert faults(check(path, frames)) == expected
    path.write_text("kode_instansi,tahun,total\n32.01,2023,300,\n32.02,2023,200,5\n", encoding="utf-8")
    assert faults(check(path, frames)) == [("2", "ragged"), ("3", "ragged")]


def test_times_count_in_jakarta_and_must_be_real(frames, tmp_path):
    header = "kode_instansi,tahun,total,tanggal_penetapan\n"
    path = tmp_path / "a.csv"
    good = ["2023-12-30T20:00:00+00:00", "2023-12-31 23:59", "2023-12-31T00:00:00.5", "2023-12-30T17:00:00Z"]
    path.write_text(header + "".join(f"32.0{n},2023,200,{d}\n" for n, d in enumerate(good, 1)), "utf-8")
    assert check(path, frames).rows["fixed_on"].tolist() == [dt.date(2023, 12, 31)] * 4
    bad = ["2023-12-31T99", "2023-12-31 25:00:00", "2023-12-31 ...", "9999-12-31T23:00:00Z", "2023-12-31T"]
    path.write_text(header + "".join(f"32.0{n},2023,200,{d}\n" for n, d in enumerate(bad, 1)), "utf-8")
    assert [f.rule for f in check(path, frames).faults] == ["date-form"] * 5
    moment = dt.datetime(2023, 12, 30, 20, tzinfo=dt.UTC)
    for zone in ("UTC", "America/New_York"):
        table = pa.table(
            {
                "kode_instansi": ["32.01", "32.02"],
                "tahun": [2023, 2023],
                "total": [200, 200],
                "tanggal_penetapan": pa.array([moment, None], pa.timestamp("ms", zone)),
            }
        )
        pq.write_table(table, tmp_path / "a.parquet")
        rows = check(tmp_path / "a.parquet", frames).rows
        assert rows["fixed_on"].tolist() == [dt.date(2023, 12, 31), None]


def test_a_hidden_sheet_is_a_fault_of_the_sheet(frames, tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as out:
        out.add_worksheet("Petunjuk").activate()
        page = out.add_worksheet("Skor")
        page.hide()
        for number, cells in enumerate([HEADER, row()]):
            page.write_row(number, 0, cells)
    (fault,) = check(tmp_path / "a.xlsx", frames).faults
    assert (fault.cell, fault.rule, fault.sheet) == ("", "hidden-sheet", "Skor")


def test_a_row_of_data_above_the_headings_is_a_fault(frames, tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as out:
        page = out.add_worksheet("Skor")
        above = [["Skor 2023"], ["Dicetak", "kpk"], row("32.02", ""), HEADER, row()]
        for number, cells in enumerate(above):
            page.write_row(number, 0, cells)
    (fault,) = check(path, frames).faults
    assert (fault.cell, fault.rule) == ("3", "row-above-header")
    assert "“32.02”" in fault.sentence("id")


def test_endings_are_plain_ascii(frames, tmp_path):
    assert [suffix_of(n) for n in ("a.XLSX", "b.csv", "/x/c.Parquet", "d", "e.xl\u017fx")] == [
        ".xlsx",
        ".csv",
        ".parquet",
        "",
        "",
    ]
    path = workbook(tmp_path / "a.xlsx", [row()])
    with pytest.raises(UnreadableError) as caught:
        check(path, frames, name="a.xl\u017fx")
    assert caught.value.reason == "kind"


def test_parquet_takes_every_simple_type_and_names_the_others(frames, tmp_path):
    table = pa.table(
        {
            "kode_instansi": pa.array(["32.01", "32.02"]).dictionary_encode(),
            "tahun": pa.array([2023, 2023], pa.int16()),
            "total": pa.array(["319.5", "200"]).cast(pa.decimal128(6, 1)),
            "tanggal_penetapan": pa.array([dt.datetime(2023, 12, 7), None], pa.timestamp("ns")),
            "manajemen_talenta": ["ya", None],
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    rows = check(tmp_path / "a.parquet", frames).rows
    assert rows["total"].tolist() == [319.5, 200]
    assert rows["fixed_on"].tolist() == [dt.date(2023, 12, 7), None]
    assert rows["talent_management"].tolist() == [True, None]
    nested = table.append_column("status", pa.array([[1], []], pa.list_(pa.int8())))
    pq.write_table(nested.append_column("kategori", pa.array([b"x", b""])), tmp_path / "b.parquet")
    found = check(tmp_path / "b.parquet", frames)
    assert faults(found) == [("F1", "column-type"), ("G1", "column-type")]


def test_parquet_rows_and_missing_numbers(frames, tmp_path):
    table = pd.DataFrame(
        {"kode_instansi": ["32.01", "32.02"], "tahun": [2023, 1999], "total": [np.nan, np.inf]}
    )
    table.to_parquet(tmp_path / "a.parquet")
    expected = [("B3", "year-range"), ("C3", "number-form")]  # the first row is left out: not assessed
    assert faults(check(tmp_path / "a.parquet", frames)) == expected


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a;b".encode("utf-16"), "utf16"),
        (b"kode_instansi;tahun\n32.01;20\x0023\n", "nul"),
        ("kode_instansi;nama_instansi\n32.01;Kaffé".encode("latin-1"), "encoding"),
        (b'kode_instansi;tahun\n"32.01;2023\n', "csv"),
        (b"kode_instansi;tahun\n32.01;" + b"9" * 140_000 + b"\n", "csv-cell"),
        (b'kode_instansi;tahun\n"32.01;' + b"9" * 140_000 + b"\n", "csv"),
        (b"PK\x03\x04rest", "not-csv"),
        (b"", "empty"),
    ],
)
def test_text_that_cannot_be_read_says_why(frames, tmp_path, content, reason):
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        check(tmp_path / "a.csv", frames)
    assert caught.value.reason == reason
    assert caught.value.sentence("id").startswith("a.csv tidak dapat dibaca: ")
    assert caught.value.sentence("en").startswith("a.csv cannot be read: ")


def test_a_wrong_byte_is_named_with_its_line(frames, tmp_path):
    (tmp_path / "a.csv").write_bytes("kode_instansi\n32.01\nKaffé\n".encode("latin-1"))
    with pytest.raises(UnreadableError) as caught:
        check(tmp_path / "a.csv", frames)
    assert caught.value.sentence("id") == (
        "a.csv tidak dapat dibaca: baris 3 memuat bita 0xE9 yang bukan UTF-8. "
        "Di Excel pilih Save As > CSV UTF-8."
    )


def test_names_of_files_lose_their_folders_and_control_characters(frames, tmp_path):
    assert file_name("../../etc/passwd") == "passwd"
    assert file_name("C:\\Data\\skor\n2023.xlsx") == "skor2023.xlsx"
    assert file_name("a\0b/\u202efdp.csv") == "fdp.csv"
    assert file_name("..") == file_name("") == "-"
    long = file_name("x" * 500 + ".parquet")
    assert len(long) == 120
    assert long.endswith("….parquet")
    path = tmp_path / "upload"
    path.write_bytes((FOLDER / "clean.xlsx").read_bytes())
    assert check(path, frames, name="/tmp/../Skor 2023.XLSX").file == "Skor 2023.XLSX"
    with pytest.raises(UnreadableError, match=r"Gunakan \.xlsx, \.csv, atau \.parquet"):
        check(path, frames)


def test_progress_goes_from_nothing_to_all(frames):
    seen = []
    check(FOLDER / "clean.xlsx", frames, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) >= 4


def test_an_export_of_ours_can_be_read_again(frames, tmp_path):
    buffer = io.StringIO("kode_instansi,tahun,total\n'32.16,2023,291\n")
    (tmp_path / "a.csv").write_text(buffer.getvalue(), encoding="utf-8")
    assert check(tmp_path / "a.csv", frames).rows["institution"].tolist() == ["32.16"]
