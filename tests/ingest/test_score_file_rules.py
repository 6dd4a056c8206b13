"""Every rule on its own row, and what must not follow from it."""

import re
from dataclasses import fields
from pathlib import Path

import pandas as pd
import pytest

from merit.ingest import score_file
from merit.ingest.score_file import Limits, check
from merit.paths import TEXT
from tests.ingest.seeded import FOLDER, HEADER, clean

ASPECTS = [35, 36, 95.5, 30, 60, 32, 13, 18]
FULL = ["32.01", "", 2023, *ASPECTS, 319.5, "", ""]


def row(**changes):
    cells = dict(zip(HEADER, FULL, strict=True)) | changes
    return [cells[name] for name in HEADER]


def bare(code, year, total, status="", **more):
    """A row with a total alone."""
    nothing = {f"aspek_{n}": "" for n in range(1, 9)}
    return row(kode_instansi=code, tahun=year, total=total, status=status, **nothing, **more)


def test_a_row_is_final_unless_it_says_otherwise(checked):
    found = checked([row(), row(status="SELF"), row(status=" Interim ")])
    assert found.clean, found.faults
    assert found.rows["status"].tolist() == ["final", "self", "interim"]


def test_final_needs_all_aspects_or_none_and_a_total(checked, told):
    assert told([row(aspek_2="", aspek_7="")]) == [("E2", "aspect-missing"), ("J2", "aspect-missing")]
    assert told([row(aspek_2="", status="interim")]) == []
    assert told([bare("32.01", 2023, 300)]) == []
    assert told([bare("32.01", 2023, "", status="final")]) == [("D2", "nothing-scored")]
    found = checked([row(total=""), row(kode_instansi="32.02", aspek_1="", total="", status="self")])
    assert found.rows["total"].iloc[0] == 319.5
    assert pd.isna(found.rows["total"].iloc[1])
    assert pd.isna(found.rows["aspect_1"].iloc[1])


def test_rows_of_the_template_that_nobody_filled_are_left_out(checked, told):
    empty = bare("32.02", 2023, "", kategori="")
    found = checked([row(), empty])
    assert found.clean, found.faults
    assert (len(found.rows), found.blank) == (1, 1)
    assert told([empty]) == [("1", "no-rows")]
    assert told([row(), bare("32.02", 2023, "", kategori="Baik")]) == [("D3", "nothing-scored")]


def test_columns_that_are_not_read_are_named(checked):
    found = checked([[*row(), "catatan panjang", ""]], [*HEADER, "Keterangan", "Kosong"])
    assert found.clean, found.faults
    (unread,) = found.unread
    assert unread.endswith(" Keterangan")


def test_columns_are_needed_only_where_a_row_needs_them(told):
    short = ["kode_instansi", "tahun", "total"]
    assert told([["32.01", 2023, 300]], short) == []
    assert told([[2023, 300]], short[1:]) == [("1", "column-missing")]
    assert told([["32.01", 2023]], short[:2]) == [("1", "score-columns-missing")]
    header = ["kode_instansi", "tahun", "aspek_1", "aspek_2", "total"]
    assert told([["32.01", 2023, 30, 30, 300]], header) == [("1", "column-missing")] * 6
    assert told([["a", "b"]], ["x", "y"]) == [("", "header-missing")]
    assert told([], short) == [("1", "no-rows")]


def test_code_and_year_stand_in_every_row(told):
    assert told([row(kode_instansi="", nama_instansi="x"), row(tahun="")]) == [
        ("A2", "code-missing"),
        ("C3", "year-missing"),
    ]


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("3216", "32.16"),
        ("32,16", "32.16"),
        ("32.1", "32.10"),
        ("kpkk", "kpk"),
        ("Kota Bekasi", "32.75"),
        ("Pemkab Bekasi", "32.16"),
    ],
)
def test_an_unknown_code_comes_with_the_one_that_was_meant(checked, code, near):
    (fault,) = checked([row(kode_instansi=code)]).faults
    assert fault.rule == "code-unknown-near"
    assert near in fault.remedy("id")


def test_an_unknown_code_with_nothing_near_is_only_unknown(told):
    assert told([row(kode_instansi="xyzxyzxyz")]) == [("A2", "code-unknown")]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("32.16", "KAB. BEKASI"),
        ("32.16", "Pemerintah Kabupaten Bekasi"),
        ("32.75", "Pemkot Bekasi"),
        ("32", "Prov. Jawa Barat"),
        ("32", "Jawa Barat"),
        ("KPK", "Komisi Pemberantasan Korupsi (KPK)"),
        ("31", "DKI"),
        ("34", "D.I. Yogyakarta"),
        ("kemenpanrb", "Kementerian PANRB"),
        ("bpk", "BPK RI"),
    ],
)
def test_names_are_compared_without_their_dress(told, code, name):
    expected = [] if name != "Kementerian PANRB" else [("B2", "name-unknown")]
    assert told([row(kode_instansi=code, nama_instansi=name)]) == expected


def test_a_name_that_is_no_ones_names_the_right_one(checked):
    (fault,) = checked([row(nama_instansi="Kabupaten Bogorr")]).faults
    assert fault.rule == "name-unknown"
    assert fault.remedy("id") == "Tulis “Kabupaten Bogor”, kosongkan nama, atau perbaiki kodenya."


def test_years_outside_the_record_and_without_an_instrument(told):
    assert told([row(tahun=2017), row(tahun=2101), row(tahun="dua"), row(tahun=2026)]) == [
        ("C2", "year-range"),
        ("C3", "year-range"),
        ("C4", "year-form"),
        ("C5", "year-draft"),
    ]


def test_an_institution_is_scored_only_in_years_in_which_it_existed(checked):
    found = checked([bare("93", 2021, 100), bare("lipi", 2022, 100), bare("klhk", 2025, 100)])
    assert [(f.cell, f.rule) for f in found.faults] == [
        ("C2", "existed-from"),
        ("C3", "existed-until-heirs"),
        ("C4", "existed-until-heirs"),
    ]
    assert found.faults[0].sentence("id") == (
        "Provinsi Papua Selatan (93) baru ada sejak 2022, belum ada pada 2021."
    )
    assert found.faults[2].remedy("id") == (
        "Gunakan kode penerusnya: Kementerian Kehutanan (kemenhut); "
        "Kementerian Lingkungan Hidup/Badan Pengendalian Lingkungan Hidup (klh)."
    )


def test_a_key_stands_once_and_every_later_row_names_the_first(checked):
    found = checked([row(), row(status="self"), row(kode_instansi="32.01 "), row(tahun="2023.0", total="")])
    assert [(f.cell, f.rule, f.words["row"]) for f in found.faults] == [
        ("A4", "duplicate", "2"),
        ("A5", "duplicate", "2"),
    ]


def test_withdrawal_needs_only_code_and_year_and_something_that_is_held(checked, told):
    held = pd.DataFrame({"institution": ["32.01"], "year": [2023]})
    gone = row(status="ditarik", aspek_1="37 poin", total="abc", kategori="x", nama_instansi="y")
    found = checked([gone], held=held)
    assert found.clean, found.faults
    assert found.rows.empty
    assert found.withdrawn.to_dict("records") == [{"institution": "32.01", "year": 2023}]
    other = row(kode_instansi="32.02", status="Ditarik")
    assert told([gone, other], held=held) == [("N3", "withdrawn-not-held")]
    assert told([gone, other]) == []
    both = checked([row(kode_instansi="32.02"), other, row()], held=held)
    assert [(f.cell, f.rule, f.words["row"]) for f in both.faults] == [("N3", "withdrawn-and-given", "2")]


def test_the_total_is_the_sum_exactly(checked):
    (fault,) = checked([row(total="319")]).faults
    assert (fault.cell, fault.rule) == ("L2", "total-sum")
    assert fault.sentence("id") == "Total 319 tidak sama dengan jumlah kedelapan aspek, yaitu 319,5."
    assert fault.sentence("en") == "The total 319 is not the sum of the eight aspects, which is 319.5."


@pytest.mark.parametrize("status", ["interim", "self"])
def test_a_total_beside_some_aspects_is_no_less_than_their_sum(checked, told, status):
    assert told([row(status=status, aspek_1="", total=284.5)]) == []
    assert told([row(status=status, aspek_1="", total=300)]) == []
    (fault,) = checked([row(status=status, aspek_1="", total=284)]).faults
    assert (fault.cell, fault.rule) == ("L2", "total-sum")
    assert fault.sentence("id") == "Total 284 lebih kecil daripada jumlah aspek yang diisi, yaitu 284,5."
    assert fault.sentence("en") == "The total 284 is less than the sum of the aspects given, which is 284.5."
    assert told([row(status=status, aspek_1="", aspek_2="x", total=1)]) == [("E2", "number-form")]
    assert told([row(status=status, total=300)]) == [("L2", "total-sum")]


@pytest.mark.parametrize("status", ["interim", "self"])
def test_a_category_agrees_with_the_score_whatever_the_status(told, status):
    assert told([row(status=status, kategori="Buruk")]) == [("M2", "category-differs")]
    assert told([row(status=status, kategori="Buruk", total="")]) == [("M2", "category-differs")]
    assert told([bare("32.01", 2023, 300, status, kategori="Sangat Baik")]) == [("M2", "category-differs")]
    assert told([row(status=status, kategori="Baik")]) == []
    assert told([row(status=status, kategori="Buruk", aspek_1="", total="")]) == []


def test_a_date_is_within_two_years_after_the_assessment(checked):
    header = ["kode_instansi", "tahun", "total", "tanggal_penetapan"]
    assert checked([["32.01", 2020, 300, "31-12-2022"]], header).clean
    (fault,) = checked([["32.01", 2020, 300, "01-01-2023"]], header).faults
    assert (fault.cell, fault.rule) == ("D2", "date-late")
    assert fault.sentence("id") == (
        "Tanggal 01-01-2023 melewati 31 Desember 2022, terlalu lambat untuk penilaian tahun 2020."
    )


def test_totals_alone_keep_range_and_step(told):
    rows = [bare("32.01", 2023, 410), bare("32.02", 2023, 410.5), bare("32.03", 2023, 200.25)]
    assert told(rows) == [("L3", "above-maximum"), ("L4", "step")]


def test_half_points_between_the_printed_bands_belong_to_the_lower_category(told):
    rows = [
        bare("32.01", 2023, 249.5, kategori="Kurang"),
        bare("32.02", 2023, 249.5, kategori="Baik"),
        bare("32.03", 2023, 250, kategori="III Baik"),
        bare("32.04", 2023, 325, kategori="sangat_baik"),
        bare("32.05", 2023, 65.5, kategori="BURUK"),
        bare("32.07", 2023, 300, kategori="Bagus"),
        bare("32.08", 2023, 300, "self", kategori="Bagus"),
        bare("32.09", 2023, 324.5, kategori="IV Sangat Baik"),
    ]
    assert told(rows) == [
        ("M3", "category-differs"),
        ("M7", "category-unknown"),
        ("M8", "category-unknown"),
        ("M9", "category-differs"),
    ]


def test_a_broken_cell_breaks_nothing_else(told):
    wrong = row(aspek_3="95,5 poin", kategori="Sangat Baik", total="")
    assert told([wrong]) == [("F2", "number-form")]
    assert told([row(status="fnal", aspek_4="", kategori="Buruk")]) == [("N2", "status-unknown")]
    assert told([row(tahun="x", aspek_1=300, total="")]) == [("C2", "year-form")]


def test_the_scale_from_0_to_1_is_one_fault_a_row(told):
    shares = {f"aspek_{n}": s for n, s in enumerate([1, 0.9, 0.73, 0.75, 0.75, 0.8, 0.81, 0.75], 1)}
    assert told([row(**shares, total="6,49")]) == [("E2", "scale-aspects")]
    assert told([bare("32.01", 2023, "0,96"), bare("32.02", 2023, 1)]) == [
        ("L2", "scale-total"),
        ("L3", "scale-total"),
    ]
    assert told([row(total="0,78")]) == [("L2", "scale-total")]
    few = {f"aspek_{n}": 0 for n in range(1, 9)}
    assert told([row(**few, total=0)]) == []
    assert told([row(**(few | {"aspek_2": 0.5}), total="0.5")]) == []


def test_percentages_are_hinted_at_where_the_sum_does_not_match(told):
    shares = {f"aspek_{n}": 85 for n in range(1, 9)}
    assert told([row(**shares, total=348.5)]) == [(f"{c}2", "above-maximum-percent") for c in "DEGHIJK"]
    assert told([row(aspek_1=41, total=325.5)]) == [("D2", "above-maximum")]


def test_code_and_name_or_year_and_total_swapped_are_one_fault_at_the_header(told):
    rows = clean().rows
    names = [[r[1], r[0], *r[2:]] for r in rows]
    years = [[*r[:2], r[11], *r[3:11], r[2], *r[12:]] for r in rows]
    assert told(names) == [("A1", "swapped")]
    assert told(years) == [("C1", "swapped")]
    assert told([*rows[:2], [*rows[2][:5], rows[2][6], rows[2][5], *rows[2][7:]]]) == [
        ("G4", "above-maximum")
    ]


def test_a_synthetic_file_is_one_throughout(checked, told):
    marked = [row(nama_instansi="Kabupaten Bogor (simulasi)"), row(kode_instansi="32.02")]
    found = checked(marked)
    assert found.clean, found.faults
    assert found.kind == "synthetic"
    mixed = [*marked, row(kode_instansi="32.03", nama_instansi="Kabupaten Cianjur")]
    assert told(mixed) == [("B4", "name-unmarked")]


def test_values_are_cut_and_cleaned(checked):
    (fault,) = checked([row(status="x\x07\u202e" + "y" * 200)]).faults
    assert len(fault.value) == 60
    assert fault.value.startswith("x\ufffd\ufffdyy")
    assert fault.value.endswith("…")


def test_talent_management_is_ya_or_tidak(checked):
    header = ["kode_instansi", "tahun", "total", "manajemen_talenta"]
    rows = [["32.01", 2023, 300, "Ya"], ["32.02", 2023, 300, "tidak"], ["32.03", 2023, 300, ""]]
    assert checked(rows, header).rows["talent_management"].tolist() == [True, False, None]
    (fault,) = checked([["32.01", 2023, 300, "mungkin"]], header).faults
    assert (fault.cell, fault.sentence("id")) == ("D2", "“mungkin” bukan ya atau tidak.")


def test_beyond_a_number_faults_are_counted(frames):
    found = check(FOLDER / "all_twelve.xlsx", frames, limits=Limits(faults=5))
    assert len(found.faults) == 6
    assert found.faults[-1].sentence("id") == "Ada 14 masalah; hanya 5 yang pertama ditampilkan."


def test_every_rule_with_words_is_one_of_the_code_and_has_a_remedy():
    code = "\n".join(p.read_text(encoding="utf-8") for p in Path(score_file.__file__).parent.glob("*.py"))
    literal = set(re.findall(r'"([a-z0-9_]+(?:-[a-z0-9_]+)*)"', code))
    words = (TEXT / "id" / "score_file.ftl").read_text(encoding="utf-8")
    rules, remedies, reasons = (
        set(re.findall(rf"^{kind}-([\w-]+) =", words, re.MULTILINE))
        for kind in ("fault", "remedy", "unreadable")
    )
    assert rules - {"place"} == remedies
    assert remedies <= literal
    limits = {f"limit-{f.name}" for f in fields(Limits)} - {"limit-faults"}
    assert reasons - limits <= literal
    assert limits <= reasons
    assert len(remedies) > 45
