"""Trends, dataset by language and choice: numbers in sentences, gaps in words, no exception."""

import re

import pytest

from tests.pages.harness import opened, words


def tren(**parameters):
    return opened("tren.py", **parameters)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_view_opens_with_its_four_findings(dataset, lang):
    app = tren(dataset=dataset, lang=lang)
    assert not app.exception
    assert app.title[0].value == {"id": "Tren", "en": "Trends"}[lang]
    starts = {
        "id": ["Kategori per tahun", "Median dan sebaran", "Median skor per kelompok", "Delapan aspek"],
        "en": ["Categories per year", "Median and spread", "Median score per group", "Eight aspects"],
    }[lang]
    headings = [h.value for h in app.header]
    assert len(headings) == 4
    assert all(h.startswith(start) for h, start in zip(headings, starts, strict=True))


def test_the_record_speaks_of_its_scores_and_never_of_the_nation():
    said = words(tren())
    # Six provinces have a score of 2018, thirty-two institutions one of 2024.
    assert "2024: median 325,75 dari 32 skor yang diterbitkan; separuhnya di antara 286,88 dan 351,25" in said
    assert "2025: hanya 2 skor (301 dan 310,5), belum cukup data" in said
    assert "170 instansi ada dalam catatan, 165 Baik atau lebih tinggi dan 5 di bawah Baik" in said
    assert "Bukan sampel" in said
    assert "terkuat Pengadaan (73,9%), terlemah Karier (31%)" in said
    assert "median naik" not in said and "median turun" not in said


def test_a_complete_dataset_shows_its_change():
    said = words(tren(dataset="simulasi"))
    assert "median 262 dari 320 skor yang ditetapkan" in said
    assert "Sejak 2019 (225,25) median naik 36,75 poin." in said
    assert "dari 607 instansi yang dinilai, 355 Baik atau lebih tinggi dan 252 di bawah Baik" in said


def test_events_are_listed_with_sources_or_legal_basis():
    said = words(tren())
    lines = re.findall(r"^\d+\. .*$", said, flags=re.MULTILINE)
    assert len(lines) == 9
    assert lines[0].startswith("1. 28 Januari 2021: Anugerah Meritokrasi 2020, Jakarta — sumber: [")
    assert "7. 2024: Penilai berganti dari KASN ke BKN — dasar: UU 20/2023" in lines
    assert all("sumber: " in line or "dasar: " in line for line in lines)
    assert "- 1 Januari 2026: Instrumen baru" in said  # not in the figure: no score is that young
    assert "Penilaian pertama" not in said


def test_filters_narrow_every_figure():
    app = tren(dataset="simulasi", group="kabupaten", province="32", rule="round")
    said = words(app)
    assert not app.exception
    assert "Kategori per tahun: Kabupaten (Jawa Barat)" in said
    assert "Kabupaten (Jawa Barat), 2025: median 216 dari 7 skor yang ditetapkan" in said
    assert "Kabupaten (Jawa Barat), 2025: dari 7 instansi yang dinilai, 2 Baik" in said
    assert "Median skor per kelompok: Instansi di Jawa Barat" in said
    assert "Belum cukup data: Provinsi dan Kota." in said


@pytest.mark.parametrize(
    ("dataset", "lang", "expected"),
    [
        (
            "simulasi",
            "id",
            ["tidak ada instansi dengan pilihan ini", "belum ada skor yang", "belum ada skor aspek"],
        ),
        ("publikasi", "en", ["no institution fits this choice", "no score was published", "no profile"]),
    ],
)
def test_an_empty_choice_is_said(dataset, lang, expected):
    app = tren(dataset=dataset, lang=lang, group="kementerian", province="32")
    said = words(app)
    assert not app.exception
    assert all(sentence in said for sentence in expected)
    assert "28 Januari 2021" not in said and "28 January 2021" not in said  # no figure, no numbered events


def test_an_unknown_value_falls_back_and_says_so():
    app = tren(dataset="simulasi", group="kerajaan")
    assert not app.exception
    assert any("kerajaan" in w.value for w in app.warning)
    assert "Semua instansi, 2025: median 262" in words(app)
