"""The list of recipients for Indonesian Excel and for the mail merge of the charters."""

import csv
import io
from dataclasses import replace
from functools import partial

import pandas as pd
import pytest

from merit.ceremony import ceremony
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.charters import charters
from merit.reports.recipients import recipients_csv
from merit.spreadsheet import csv_bytes
from merit.text import t

HEADER = [
    *("nomor", "kode_instansi", "nama_instansi", "kelompok", "provinsi", "nilai", "kategori"),
    *("peringkat_kelompok", "dari", "tahun", "nomor_piagam", "teks_piagam", "cara_hitung", "batas_tanggal"),
    *("dataset", "snapshot"),
]


def stamp_of(snapshot, lang="id"):
    return Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)


@pytest.fixture(scope="module")
def simulated(simulasi):
    return ceremony(partial(ask, simulasi), 2025)


@pytest.fixture(scope="module")
def printed(publikasi):
    return ceremony(partial(ask, publikasi), 2023)


def read(content):
    """Header and rows as a program reads them that knows nothing of us."""
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def value(cell):
    """A cell as Indonesian Excel reads a number; None when it is empty."""
    return float(cell.replace(",", ".")) if cell else None


def test_excel_recognises_encoding_separators_and_lines(simulated, simulasi):
    content = recipients_csv(simulated, stamp=stamp_of(simulasi))
    assert content.startswith(b"\xef\xbb\xbfnomor;kode_instansi;nama_instansi;")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert len(lines) == len(simulated.recipients) + 2  # header, rows, nothing after the last end
    assert lines[-1] == ""
    assert "\n" not in "".join(lines)


@pytest.mark.parametrize("which", ["simulated", "printed"])
def test_every_row_equals_the_answer(which, request, simulasi, publikasi):
    c = request.getfixturevalue(which)
    snapshot = simulasi if which == "simulated" else publikasi
    rows = read(recipients_csv(c, stamp=stamp_of(snapshot)))
    assert list(rows[0]) == HEADER
    assert len(rows) == len(c.recipients) > 40
    for row, known in zip(rows, c.recipients.to_dict("records"), strict=True):
        assert int(row["nomor"]) == known["number"]
        assert row["kode_instansi"].lstrip("'") == known["institution"]
        assert row["nama_instansi"] == known["name"]
        assert row["kelompok"] == known["group_name"]
        assert row["provinsi"] == ("" if pd.isna(known["province_name"]) else known["province_name"])
        assert value(row["nilai"]) == (None if pd.isna(known["total"]) else known["total"])
        assert row["kategori"] == known["category_name"]
        rank = known["rank_in_group"]
        assert row["peringkat_kelompok"] == ("" if pd.isna(rank) else str(int(rank)))
        of = known["of_group"]
        assert row["dari"] == ("" if pd.isna(of) else str(int(of)))
        assert row["tahun"] == str(c.year)
        assert (row["dataset"], row["snapshot"]) == (snapshot.dataset, snapshot.id)
    assert {row["cara_hitung"] for row in rows} == {"Ditetapkan tahun ini"}


def test_facts_of_the_published_round_of_2023(printed, publikasi):
    rows = {r["nama_instansi"]: r for r in read(recipients_csv(printed, stamp=stamp_of(publikasi)))}
    kutai = rows["Kabupaten Kutai Timur"]
    assert (kutai["kode_instansi"], kutai["nilai"], kutai["kategori"]) == ("'64.08", "263", "Baik")
    assert kutai["batas_tanggal"] == "7 Desember 2023"
    assert rows["Provinsi Banten"]["nilai"] == "330,5"
    assert rows["Kabupaten Bekasi"]["teks_piagam"].endswith(
        "diberikan kepada Kabupaten Bekasi atas pencapaian kategori Baik dengan nilai 291 "
        "pada penilaian penerapan sistem merit tahun 2023."
    )


def test_a_missing_score_is_an_empty_cell_and_no_word_of_a_score_on_the_charter(printed, publikasi):
    rows = read(recipients_csv(printed, stamp=stamp_of(publikasi)))
    silent = [r for r in rows if not r["nilai"]]
    assert len(silent) == int(printed.recipients["total"].isna().sum()) > 0
    assert all(r["peringkat_kelompok"] == "" for r in silent)
    assert not any("nilai" in r["teks_piagam"].replace("penilaian", "") for r in silent)
    assert not any(r["nilai"] == "0" for r in rows)


def test_totals_stand_to_the_hundredth(simulated, simulasi):
    odd = simulated.recipients.iloc[:3].assign(total=[330.45, 375.5, 263.0])
    rows = read(recipients_csv(replace(simulated, recipients=odd), stamp=stamp_of(simulasi)))
    assert [r["nilai"] for r in rows] == ["330,45", "375,5", "263"]
    assert "dengan nilai 330,45 pada" in rows[0]["teks_piagam"]


def test_excel_reads_neither_codes_as_times_nor_charter_numbers_as_months(simulated, simulasi):
    rows = read(recipients_csv(simulated, stamp=stamp_of(simulasi)))
    codes = {r["kode_instansi"] for r in rows}
    assert "'16.71" in codes  # 16.71 would be opened as 17:11 o'clock
    assert not any(code[0].isdigit() and "." in code for code in codes)
    assert [r["nomor_piagam"] for r in rows][:2] == ["Nomor 1/2025", "Nomor 2/2025"]
    for lang, said in (("id", "apostrof"), ("en", "apostrophe")):
        assert said in t(lang, "annex-charters-note") and "'32.16" in t(lang, "annex-charters-note")


def test_a_charter_has_the_same_number_in_a_regional_ceremony(simulated, simulasi):
    regional = ceremony(partial(ask, simulasi), simulated.year, ["32", "33"])
    rows = read(recipients_csv(regional, stamp=stamp_of(simulasi)))
    whole = {r["kode_instansi"]: r for r in read(recipients_csv(simulated, stamp=stamp_of(simulasi)))}
    assert [r["nomor"] for r in rows] == [str(i) for i in range(1, len(rows) + 1)]
    assert all(r["nomor_piagam"] == whole[r["kode_instansi"]]["nomor_piagam"] for r in rows)
    assert all(f"Piagam {r['nomor_piagam']} diberikan" in r["teks_piagam"] for r in rows)
    assert rows[0]["nomor_piagam"] != "Nomor 1/2025"


@pytest.mark.parametrize("evil", ["=1+1", "@x", "+1", "-1", "\t=1", '=HYPERLINK("https://x.example";"y")'])
def test_no_cell_begins_a_formula(simulated, simulasi, evil):
    one = simulated.recipients.iloc[:1].assign(name=evil, group_name=evil, province_name=evil)
    row = read(recipients_csv(replace(simulated, recipients=one), stamp=stamp_of(simulasi)))[0]
    assert [row[k] for k in ("nama_instansi", "kelompok", "provinsi")] == [f"'{evil}"] * 3


@pytest.mark.parametrize("n", [0, 1, 20, 21, 600])
def test_every_recipient_has_a_line(simulated, simulasi, n):
    many = pd.concat([simulated.recipients] * 4, ignore_index=True).iloc[:n]
    many = many.assign(number=range(1, n + 1))
    content = recipients_csv(replace(simulated, recipients=many), stamp=stamp_of(simulasi))
    assert content.decode("utf-8-sig").split("\r\n")[0].split(";") == HEADER
    rows = read(content)
    assert [int(r["nomor"]) for r in rows] == list(range(1, n + 1))


def test_english_words_keep_the_separators_of_indonesian_excel(printed, publikasi):
    rows = read(recipients_csv(printed, stamp=stamp_of(publikasi, "en")))
    row = next(r for r in rows if r["institution_name"] == "Provinsi Banten")
    assert list(row)[:3] == ["number", "institution_code", "institution_name"]
    assert row["score"] == "330,5"
    assert row["counting_rule"] == "Finalised this year"
    assert row["charter_text"] == (
        "Charter No. 4/2023 is awarded to Provinsi Banten for attaining the category Sangat Baik with "
        "a score of 330.5 in the 2023 assessment of the implementation of the merit system."
    )


def test_a_round_without_a_date_says_so(simulated, simulasi):
    undated = replace(simulated, round={**simulated.round, "cut_off": None})
    row = read(recipients_csv(undated, stamp=stamp_of(simulasi)))[0]
    assert row["batas_tanggal"] == "tidak diketahui"


def test_charters_name_number_institution_category_score_and_year(printed, publikasi):
    lines = charters(printed, stamp=stamp_of(publikasi))
    assert list(lines.columns) == ["number", "institution", "name", "category_name", "total", "year", "text"]
    assert list(lines["institution"]) == list(printed.recipients["institution"])
    assert lines["total"].equals(printed.recipients["total"])
    one = lines.set_index("institution").loc["64.08"]
    assert one["text"] == (
        f"Piagam Nomor {one['number']}/2023 diberikan kepada Kabupaten Kutai Timur atas pencapaian kategori "
        "Baik dengan nilai 263 pada penilaian penerapan sistem merit tahun 2023."
    )
    assert one["year"] == 2023


def test_charters_of_made_up_scores_cannot_pass_for_real_ones(simulated, simulasi):
    lines = charters(simulated, stamp=stamp_of(simulasi))
    assert lines["text"].str.contains("(simulasi)", regex=False).all()


def test_no_recipients_give_no_charters(simulated, simulasi):
    none = replace(simulated, recipients=simulated.recipients.iloc[:0])
    assert charters(none, stamp=stamp_of(simulasi)).empty


def test_csv_keeps_its_plain_form_unless_asked():
    frame = pd.DataFrame({"code": ["32.16", "kpk"], "total": [263.0, 375.5]})
    assert csv_bytes(frame, ["code"]) == b"code,total\n32.16,263.0\nkpk,375.5\n"
    indonesian = csv_bytes(
        frame, ["code"], sep=";", decimal=",", floats="%.12g", newline="\r\n", codes=["code"], head=["a"]
    )
    assert indonesian == b"# a\r\ncode;total\r\n'32.16;263\r\nkpk;375,5\r\n"
