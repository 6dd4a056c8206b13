"""The controls in words: the sums with both their sides, and why a pack is refused."""

import inspect
import re
from dataclasses import replace

import pytest

from merit import controls
from merit.charts.anugerah import control_words, controls_rows, refusal
from merit.charts.base import Stamp
from merit.controls import Control, Offender
from merit.text import bundle
from tests.charts.ceremonies import held

KURANG = Offender("Kabupaten X", 200.0, "Baik", "Kurang")


def stamp(lang="id"):
    return Stamp(lang, "resmi", "official", "by-hand")


@pytest.mark.parametrize(
    ("control", "indonesian", "english"),
    [
        (
            Control("groups", "Baik", "now", 125, 126),
            "Kategori Baik: jumlah semua kelompok 125, total 126; selisih −1.",
            "Category Baik: sum of all groups 125, total 126; difference −1.",
        ),
        (
            Control("registry", "", "before", 1624, 1624),
            "Seluruh instansi, putaran sebelumnya: semua kategori ditambah belum dinilai 1.624, terdaftar "
            "1.624; cocok.",
            "All institutions, round before: all categories plus not assessed 1,624, registered 1,624; "
            "they agree.",
        ),
        (
            Control("labels", "", "now", 1, 0, offenders=(KURANG,)),
            "Kategori mengikuti skor: Kabupaten X: 200 poin berarti Kurang, tetapi tertulis Baik.",
            "Category follows from the score: Kabupaten X: 200 points mean Kurang, but it says Baik.",
        ),
        (
            Control("quoted-above", "", "latest", None, 217),
            "Angka terbitan, Sangat Baik dan Baik, status terakhir: Sangat Baik ditambah Baik tidak "
            "diterbitkan, Baik atau lebih tinggi 217; tidak dapat diperiksa.",
            "Published figures, Sangat Baik and Baik, latest status: Sangat Baik plus Baik not published, "
            "Baik or above 217; cannot be checked.",
        ),
        (
            Control("recipients", "Baik", "now", 40, 96, at_most=True),
            "Penerima Baik: nama yang diketahui 40, jumlah yang diumumkan 96; cocok, karena sisi pertama "
            "hanya memuat yang diketahui.",
            "Recipients Baik: names known 40, number announced 96; they agree, as the first side holds "
            "only what is known.",
        ),
        (
            Control("scope-registry", "kabupaten_kota", "latest", 507, 508),
            "Status terakhir, Kabupaten & Kota: semua kategori ditambah belum dinilai 507, terdaftar 508; "
            "selisih −1.",
            "Latest status, Kabupaten & Kota: all categories plus not assessed 507, registered 508; "
            "difference −1.",
        ),
        (
            Control("list", "first_sangat_baik", "now", 1, 3, offenders=(Offender("A"), Offender("B"))),
            "Daftar pertama kali Sangat Baik: nama yang cocok dengan berkas skor 1, nama dalam daftar 3; "
            "selisih −2. Tidak sesuai: A dan B.",
            "List first time Sangat Baik: names that agree with the score file 1, names on the list 3; "
            "difference −2. Not in agreement: A and B.",
        ),
        (
            Control("rows", "summary", "now", 4, 5, offenders=(Offender("baik_or_above"),)),
            "Tabel ringkasan putaran: baris yang cocok dengan hitung ulang 4, baris yang seharusnya ada 5; "
            "selisih −1. Tidak sesuai: Baik atau lebih tinggi.",
            "Table summary of the round: rows that agree with the recount 4, rows that must be there 5; "
            "difference −1. Not in agreement: Baik or above.",
        ),
        (
            Control("rows", "cumulative", "latest", 5, 6, offenders=(Offender("kabupaten_kota"),)),
            "Tabel status terakhir: baris yang cocok dengan hitung ulang 5, baris yang seharusnya ada 6; "
            "selisih −1. Tidak sesuai: Kabupaten & Kota.",
            "Table of latest status: rows that agree with the recount 5, rows that must be there 6; "
            "difference −1. Not in agreement: Kabupaten & Kota.",
        ),
    ],
)
def test_a_control_names_what_it_compares_both_sides_and_the_difference(control, indonesian, english):
    assert control_words(control, "id").sentence == indonesian
    assert control_words(control, "en").sentence == english


def test_what_left_and_right_stand_apart():
    words = control_words(Control("groups", "Baik", "now", 125, 126), "id")
    assert (words.what, words.left, words.right) == ("Kategori Baik", "jumlah semua kelompok", "total")


def test_many_offenders_are_counted_after_ten():
    many = tuple(Offender(f"X{i}", 200.0, "Baik", "Kurang") for i in range(12))
    said = control_words(Control("labels", "", "now", 12, 0, offenders=many), "id").sentence
    assert said.count("200 poin") == 10
    assert said.endswith("Demikian pula 2 instansi lain.")
    names = tuple(Offender(f"X{i}") for i in range(11))
    said = control_words(Control("list", "moved_up", "now", 0, 11, offenders=names), "en").sentence
    assert said.endswith("X8, X9, and one other institution.")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_key_of_a_control_has_words(lang):
    code = "".join(
        inspect.getsource(module) for module in vars(controls).values() if inspect.ismodule(module)
    )
    keys = set(re.findall(r'Control\(\s*"([a-z-]+)"', code))
    assert len(keys) > 18
    known = bundle(lang)
    for key in keys:
        for message in (f"control-{key}", f"control-{key}-left", f"control-{key}-right"):
            assert known.has_message(message), message


@pytest.mark.parametrize("kind", ["official", "published"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_panel_lists_every_control_those_that_fail_first(kind, lang):
    c = held(kind)
    told = controls_rows(c, stamp=stamp(lang))
    assert len(told.shown) == len(told.table.frame) == len(c.controls)
    order = ["failed", "unknown", "ok"]
    states = sorted((x.state for x in c.controls), key=order.index)
    word = {
        "id": {"failed": "gagal", "unknown": "tidak dapat diperiksa", "ok": "cocok"},
        "en": {"failed": "fails", "unknown": "cannot be checked", "ok": "agrees"},
    }[lang]
    assert told.table.frame.iloc[:, 0].tolist() == [word[s] for s in states]
    assert len(told.shown.columns) == 3


def test_the_panel_counts_what_agrees_fails_and_is_unknown():
    c = held()
    n = len(c.controls)
    assert controls_rows(c, stamp=stamp()).sentence == f"Semua {n} kendali cocok."
    published = held("published")
    failed = len(published.failed)
    unknown = sum(x.state == "unknown" for x in published.controls)
    assert failed == 2  # 11 of 9 Sangat Baik and 22 of 20 recipients known
    sentence = controls_rows(published, stamp=stamp("en")).sentence
    assert sentence == (
        f"2 of {len(published.controls)} controls fail: the pack cannot be released. {unknown} cannot be "
        f"checked "
        "because their figures were not published."
    )


def test_nothing_is_refused_while_all_agree_and_every_failure_is_told():
    c = held()
    assert refusal(c, "id") == []
    slip = Control("labels", "", "now", 1, 0, offenders=(KURANG,))
    total = Control("groups", "Baik", "now", 125, 126)
    broken = replace(c, controls=(*c.controls, slip, total))
    assert refusal(broken, "id") == [
        "Paket Anugerah Meritokrasi 2023 ditolak: 2 kendali gagal, dan tidak ada berkas yang boleh keluar "
        "sampai jumlahnya cocok.",
        "Kategori mengikuti skor: Kabupaten X: 200 poin berarti Kurang, tetapi tertulis Baik.",
        "Kategori Baik: jumlah semua kelompok 125, total 126; selisih −1.",
    ]
    assert refusal(replace(c, controls=(slip,)), "en")[0] == (
        "The pack of Anugerah Meritokrasi 2023 is refused: one control fails, and no file may leave until "
        "the sums agree."
    )
