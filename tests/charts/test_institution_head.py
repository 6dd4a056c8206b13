"""The header of one institution: the year shown, its margins, its ranks, what is older or newer."""

import pandas as pd
import pytest

from merit.charts.institution_head import beyond, head, unknown
from tests.charts.institutional import history, profiled, stamp

BEKASI = history((2023, 291.0, "baik"), (2024, None, "baik"))
RIAU = history(
    (2020, 293.5, "baik"),
    (2021, 297.5, "baik", {"change": 4.0, "change_since": 2020}),
    (2023, 318.0, "baik", {"change": 20.5, "change_since": 2021}),
)
NOTHING = RIAU.iloc[0:0]
OTHER = {
    "instrument": "panrb-2025",
    "instrument_id": "Sistem merit KemenPANRB",
    "instrument_en": "KemenPANRB merit system",
    "maximum_total": None,
    "index_value": None,
}


def said(past, year, lang="id", kind="published", **more):
    return head(profiled(past, year, **more), stamp=stamp(lang, kind)).sentence


def test_the_year_shown_and_the_newer_status_without_a_score():
    assert said(BEKASI, 2023, name="Kabupaten Bekasi") == (
        "Kabupaten Bekasi: Baik, skor 291 (2023, ditetapkan). Menurut skor 2023: 34 poin lagi ke Sangat "
        "Baik; 41 poin di atas batas bawah Baik. Status terbaru: Baik (2024, ditetapkan), skornya tidak "
        "diterbitkan."
    )
    assert said(BEKASI, 2023, "en", name="Kabupaten Bekasi") == (
        "Kabupaten Bekasi: Baik, score 291 (2023, final). By the score of 2023: 34 points to Sangat Baik; 41 "
        "points above the lower bound of Baik. Newest status: Baik (2024, final), its score: not published."
    )


def test_a_category_alone_names_the_score_before_it():
    made = head(profiled(BEKASI, 2024), stamp=stamp())
    assert made.sentence == (
        "X: Baik (2024, ditetapkan); skornya tidak diterbitkan. Skor final sebelumnya: 291, Baik "
        "(2023, ditetapkan)."
    )
    assert [(c.label, c.value, c.help) for c in made.cards] == [
        ("Kategori 2024", "Baik", "skornya tidak diterbitkan")
    ]
    assert made.note == ""


def test_an_older_year_is_called_what_it_was():
    assert said(RIAU, 2020) == (
        "X: Baik, skor 293,5 (2020, ditetapkan). Menurut skor 2020: 31,5 poin lagi ke Sangat Baik; 43,5 "
        "poin di atas batas bawah Baik. Status terbaru: Baik, skor 318 (2023, ditetapkan)."
    )
    assert "293,5" not in said(RIAU, 2023)


@pytest.mark.parametrize(
    ("total", "category", "ending"),
    [
        (362.5, "sangat_baik", "Sangat Baik adalah kategori tertinggi; 37,5 poin di atas batas bawahnya."),
        (325.0, "sangat_baik", "Sangat Baik adalah kategori tertinggi; skornya tepat di batas bawahnya."),
        (250.0, "baik", "75 poin lagi ke Sangat Baik; tepat di batas bawah Baik."),
        (249.5, "kurang", "0,5 poin lagi ke Baik; 74,5 poin di atas batas bawah Kurang."),
        (142.5, "buruk", "32,5 poin lagi ke Kurang; Buruk adalah kategori terendah."),
    ],
)
def test_margins_at_the_edges(total, category, ending):
    assert said(history((2024, total, category)), 2024).endswith(ending)


def test_an_unofficial_figure_has_neither_category_nor_rank_nor_card():
    for status, word in (("interim", "sementara"), ("self", "penilaian mandiri")):
        made = head(profiled(history((2020, 240.0, None, {"status": status})), 2020), stamp=stamp())
        assert made.sentence == (
            f"X: belum ada penilaian final 2020; angka 240 (2020, {word}) belum berkategori resmi dan "
            "tidak berperingkat."
        )
        assert made.cards == [] and made.note == ""
    bare = history((2020, None, None, {"status": "interim"}))
    assert "tanpa skor total, jadi tanpa kategori resmi dan peringkat" in said(bare, 2020)
    assert "no official category and no rank" in said(bare, 2020, "en")


def test_a_newer_unofficial_figure_is_told_an_older_one_is_not():
    later = pd.concat([RIAU, history((2024, 330.0, None, {"status": "self"}))], ignore_index=True)
    assert said(later, 2023).endswith(
        "Sesudah itu ada angka 330 (2024, penilaian mandiri) yang belum berkategori resmi."
    )
    earlier = pd.concat([RIAU, history((2022, 330.0, None, {"status": "self"}))], ignore_index=True)
    assert "330" not in said(earlier, 2023)


def test_a_final_assessment_of_the_same_year_comes_before_an_unofficial_one():
    # Final stands last within a year, as institution_history.sql orders it.
    both = pd.concat([history((2023, 305.0, None, {"status": "self"})), RIAU.tail(1)], ignore_index=True)
    assert said(both, 2023).startswith("X: Baik, skor 318") and "305" not in said(both, 2023)


def test_a_year_without_any_assessment_and_no_figure_at_all():
    assert said(RIAU, 2022) == (
        "X: untuk 2022 tidak ada angka yang diterbitkan. Skor final sebelumnya: 297,5, Baik (2021, "
        "ditetapkan). Status terbaru: Baik, skor 318 (2023, ditetapkan)."
    )
    assert said(RIAU, 2022, kind="synthetic").startswith("X: tidak ada penilaian 2022 di data ini.")
    assert said(NOTHING, 2025) == "X: belum ada skor total maupun kategori di data ini."
    assert "tidak berarti instansi ini belum dinilai" in unknown(stamp=stamp())
    assert "Data resmi dari penilai akan mengisi" in unknown(stamp=stamp())
    assert "belum ada penilaian final" in unknown(stamp=stamp(kind="synthetic"))
    assert "does not mean that it has not been assessed" in unknown(stamp=stamp("en"))


def test_two_instruments_are_never_set_against_each_other():
    both = history((2024, 330.0, "sangat_baik"), (2026, 0.9, None, OTHER))
    for year in (2024, 2026):
        assert "tidak sebanding: angkanya tidak dibandingkan" in said(both, year)
    assert "2026" in said(both, 2024) and "kategorinya tidak diterbitkan" in said(both, 2026)
    (score,) = head(profiled(both, 2026), stamp=stamp()).cards  # no bounds, no maximum: nothing else
    assert (score.key, score.change) == ("score", None)


def test_cards_hold_score_margins_and_the_index_with_its_basis():
    found = {c.key: (c.label, c.value, c.change, c.help) for c in _cards(RIAU, 2023)}
    assert found == {
        "score": ("Skor 2023", "318", "+20,5", "Baik, ditetapkan"),
        "next": ("Poin ke Sangat Baik", "7", None, "batas Sangat Baik: 325"),
        "above": ("Di atas batas bawah", "68", None, "batas Baik: 250"),
        "index": ("Indeks 2023", "0,78", None, "skor/410"),
    }
    assert [c.key for c in _cards(history((2021, 362.5, "sangat_baik")), 2021)] == ["score", "above", "index"]
    assert [c.key for c in _cards(history((2022, 100.0, "buruk")), 2022)] == ["score", "next", "index"]


def _cards(past, year, lang="id"):
    return head(profiled(past, year), stamp=stamp(lang)).cards


def test_the_maximum_is_data_and_the_index_keeps_two_decimals():
    (*_, index) = _cards(history((2022, 287.0, "baik", {"maximum_total": 400.0})), 2022, "en")
    assert (index.value, index.help) == ("0.70", "score/400")


RANKING = pd.DataFrame(
    [
        (2023, "aa", "kota", "32", 1, 5, 1, 2, 1, 3),
        (2023, "32.16", "kabupaten", "32", 2, 5, 1, 3, 2, 3),
        (2023, "32.01", "kabupaten", "32", 2, 5, 1, 3, 2, 3),
        (2023, "33.01", "kabupaten", "33", 4, 5, 3, 3, 1, 1),
        (2023, "lpnk", "lpnk", None, 5, 5, 1, 1, None, None),
    ],
    columns=[
        "year",
        "institution",
        "group",
        "province",
        "rank_national",
        "of_national",
        "rank_group",
        "of_group",
        "rank_province",
        "of_province",
    ],
)
BESIDE = pd.DataFrame(
    [
        ("32.02", "A", False, 300.0, 9.0, 1, 4),
        ("32.16", "X", True, 291.0, 0.0, 2, 4),
        ("32.01", "B", False, 291.0, 0.0, 2, 4),
        ("32.03", "C", False, 280.0, -11.0, 4, 4),
        ("32.04", "D", False, None, None, None, 4),
    ],
    columns=["institution", "name", "is_self", "total", "from_self", "rank", "ranked"],
)


def test_ranks_say_of_how_many_and_tell_ties():
    ranked = profiled(BEKASI, 2023, ranking=RANKING, beside=BESIDE)
    made = head(ranked, stamp=stamp(kind="synthetic"))
    assert [(c.label, c.value, c.help) for c in made.cards if c.key.startswith("rank")] == [
        ("Peringkat nasional", "2", "Nasional: dari 5 skor 2023, bersama 1 lainnya"),
        ("Peringkat kelompok", "1", "Kabupaten: dari 3 skor 2023, bersama 1 lainnya"),
        ("Peringkat se-provinsi", "2", "Semua pemda di Jawa Barat: dari 3 skor 2023, bersama 1 lainnya"),
        ("Di antara pembanding", "2", "Pembanding pilihan: dari 4 skor 2023, bersama 1 lainnya"),
    ]
    assert made.note == "Peringkat dihitung dari skor yang ditetapkan pada 2023; skor sama berbagi peringkat."
    english = head(ranked, stamp=stamp("en", "synthetic")).cards[-1]
    assert english.help == "Chosen peers: of 4 scores of 2023, tied with 1 other"


def test_among_published_scores_no_rank_is_called_national():
    made = head(profiled(BEKASI, 2023, ranking=RANKING, beside=BESIDE), stamp=stamp())
    ranks = [c for c in made.cards if c.key.startswith("rank")]
    assert [c.label for c in ranks] == [
        "Urutan skor terbit",
        "Urutan kelompok",
        "Urutan provinsi",
        "Urutan pembanding",
    ]
    scopes = ["Nasional", "Kabupaten", "Semua pemda di Jawa Barat", "Pembanding pilihan"]
    assert [c.help.split(":")[0] for c in ranks] == scopes
    assert ranks[0].help == "Nasional: dari 5 skor 2023 yang terbit, bersama 1 lainnya"
    assert "bukan peringkat resmi" in made.note


def test_a_central_institution_has_no_rank_in_a_province_and_nobody_is_ranked_alone_among_peers():
    person = {
        "code": "lpnk",
        "group_code": "lpnk",
        "group_name": "LPNK",
        "province_code": None,
        "province_name": None,
    }
    alone = BESIDE[BESIDE["institution"].isin(["32.16", "32.04"])]
    made = head(
        profiled(BEKASI, 2023, institution=person, ranking=RANKING, beside=alone),
        stamp=stamp("en", "synthetic"),
    )
    ranks = [(c.key, c.value, c.help) for c in made.cards if c.key.startswith("rank")]
    assert ranks == [
        ("rank-national", "5", "National: of 5 scores of 2023"),
    ]


def test_the_province_is_that_of_the_year_shown():
    moved = {"former_province_name": "Papua", "province_from": 2023, "province_name": "Papua Selatan"}
    ranking = RANKING.assign(year=2022)
    past = history((2022, 291.0, "baik"))
    for since, name in ((2023, "Papua"), (2022, "Papua Selatan")):
        p = profiled(past, 2022, institution=moved | {"province_from": since}, ranking=ranking)
        (rank,) = [c for c in head(p, stamp=stamp()).cards if c.key == "rank-province"]
        assert rank.help.startswith(f"Semua pemda di {name}: ")


INSTRUMENTS = pd.DataFrame(
    [("kasn-2018", "Lama", "Old", 2018), ("panrb-2025", "Baru", "New", 2026)],
    columns=["code", "name_id", "name_en", "valid_from"],
)


def test_a_status_older_than_the_data_says_so():
    def told(past, until, lang="id", **person):
        p = profiled(past, 2023, years=range(2018, until + 1), institution=person)
        return beyond(p, INSTRUMENTS, stamp=stamp(lang))

    assert told(RIAU, 2025) == (
        "Status final terbaru di data ini dari 2023; penilaian final sesudahnya tidak ada. "
        "Mulai 2026 berlaku instrumen baru, Baru, yang hasilnya tidak sebanding."
    )
    assert told(RIAU, 2025, "en").endswith(
        "From 2026 a new instrument applies, New, whose results are not comparable."
    )
    first = "Status final terbaru di data ini dari 2023; penilaian final sesudahnya tidak ada."
    assert told(RIAU, 2026) == first
    assert told(RIAU, 2024, valid_to=2024) == first  # what has ended meets no new instrument
    assert told(RIAU, 2023) == told(NOTHING, 2025) == ""
