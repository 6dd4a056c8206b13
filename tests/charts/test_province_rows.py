"""The ranking of the provinces and the governments of one: cells, words, order, ties, missing scores."""

import base64
import re

import pandas as pd
import pytest

from merit.charts.province_detail import province_detail
from merit.charts.province_ranking import ranking
from tests.charts.regional import BANDS, PROVINCES, counted, stamp

RANKS = [
    # institution, province, year, total, category, rank, of, previous year, rank, of, change
    ("32", "32", 2023, 300.0, "baik", 1, 2, None, None, None, None),
    ("91", "91", 2023, 200.0, "kurang", 2, 2, None, None, None, None),
    ("91", "91", 2025, 330.5, "sangat_baik", 1, 4, 2023, 2, 2, 1),
    ("32", "32", 2025, 250.0, "baik", 2, 4, 2023, 1, 2, -1),
    ("31", "31", 2025, 250.0, "baik", 2, 4, None, None, None, None),
    ("93", "93", 2025, 101.0, "buruk", 4, 4, None, None, None, None),
]
LAST = [
    ("31", "Provinsi DKI Jakarta", "31", "baik", 250.0, 2025),
    ("32", "Provinsi Jawa Barat", "32", "baik", 250.0, 2025),
    ("91", "Provinsi Papua", "91", "sangat_baik", 330.5, 2025),
    ("93", "Provinsi Papua Selatan", "93", "buruk", 101.0, 2025),
    ("94", "Provinsi Papua Tengah", "94", "kurang", 180.5, 2024),
    ("95", "Provinsi Papua Pegunungan", "95", None, None, None),
    ("96", "Provinsi Papua Barat Daya", "96", "baik", None, 2023),
]
NAMES = {code: name for code, name, *_ in LAST}


def ranks():
    columns = ["institution", "province", "year", "total", "category", "rank_group", "of_group"]
    columns += ["previous_year", "previous_rank_group", "previous_of_group", "rank_change_group"]
    made = pd.DataFrame(RANKS, columns=columns).astype({c: "Int32" for c in columns[7:]})
    return made.assign(name=made["institution"].map(NAMES), instrument="kasn-2018")


def governments():
    columns = ["institution", "name", "province", "category", "total", "status_year"]
    return pd.DataFrame(LAST, columns=columns).astype({"status_year": "Int32"})


def ranked(lang="id", kind="synthetic", year=2025, now=None, last=None, **more):
    every = ranks()
    return ranking(
        every[every["year"] == year] if now is None else now,
        governments() if last is None else last,
        every,
        PROVINCES,
        stamp=stamp(lang, kind, "round"),
        bands=BANDS,
        year=year,
        **more,
    )


def row(told, name):
    (found,) = [line for line in told.shown.itertuples(index=False) if name in line[0]]
    return found


def test_every_province_is_a_row_ties_share_a_rank_and_the_unranked_come_last():
    told = ranked()
    assert [re.match(r"\*\*(\d)\*\*", cell)[1] for cell in told.shown.iloc[:4, 0]] == ["1", "2", "2", "4"]
    assert len(told.shown) == len(told.table.frame) == 7
    assert not told.shown.iloc[4:, 0].str.contains(r"\*\*").any()
    assert list(told.table.display("id")["Peringkat"]) == ["1", "2", "2", "4", *["tidak ada"] * 3]
    assert told.footer.startswith("Ditetapkan tahun ini · n = 4 dinilai dari 7 terdaftar")


def test_names_link_to_the_institution_and_the_chosen_one_is_marked():
    told = ranked("en", chosen="32")
    assert row(told, "Jawa Barat")[0] == (
        "▸ **2**  [Provinsi Jawa Barat](instansi?institution=32&dataset=simulasi&lang=en)"
    )
    assert told.shown.iloc[:, 0].str.startswith("▸").sum() == 1


@pytest.mark.parametrize(
    ("name", "indonesian", "english"),
    [
        ("Papua]", "naik 1 sejak 2023 (dulu 2 dari 2)", "up 1 since 2023 (was 2 of 2)"),
        ("Jawa Barat", "turun 1 sejak 2023 (dulu 1 dari 2)", "down 1 since 2023 (was 1 of 2)"),
        ("Papua Selatan", "provinsi baru, peringkat pertama", "new province, first rank"),
        ("DKI", "peringkat pertama kali", "ranked for the first time"),
        ("Papua Tengah", "tidak dinilai pada 2025", "not assessed in 2025"),
    ],
)
def test_change_of_rank_in_words(name, indonesian, english):
    assert row(ranked(), name)[2].endswith(indonesian)
    assert row(ranked("en"), name)[2].endswith(english)


def test_scores_with_category_and_the_last_one_of_the_unranked():
    told = ranked()
    assert row(told, "Papua]")[1].startswith("**330,5**  \n![](data:image/svg+xml;base64,")
    assert row(told, "Papua]")[1].endswith(" Sangat Baik")
    assert row(told, "Papua Tengah")[1].startswith("terakhir 180,5")
    assert row(told, "Papua Tengah")[1].endswith("Kurang (2024)")
    assert row(told, "Pegunungan")[1].endswith("Belum dinilai")
    assert row(told, "Barat Daya")[1].startswith("terakhir, skor tidak diterbitkan")
    mark = re.search(r"base64,([^)]*)", row(told, "Papua]")[1])[1]
    assert BANDS["sangat_baik"].colour in base64.b64decode(mark).decode()


def test_the_trend_runs_to_the_year_shown_and_leaves_gaps():
    assert row(ranked(), "Papua]")[2].startswith("![200 (2023) menjadi 330,5 (2025)](data:image/svg")
    assert row(ranked(), "DKI")[2].startswith("![250 (2025)]")
    assert row(ranked(year=2023), "Papua]")[2].startswith("![200 (2023)]")
    assert row(ranked(), "Pegunungan")[2] == "tidak dinilai pada 2025"


def test_the_title_says_that_the_counting_rule_does_not_matter():
    assert ranked().title == "Peringkat pemerintah provinsi, putaran 2025 (apa pun cara hitung)"
    assert (
        ranked("en").title == "Ranking of the province governments, round 2025 (whatever the counting rule)"
    )


def test_ranking_sentences():
    assert ranked().sentence == (
        "Putaran 2025: 4 dari 7 pemerintah provinsi mendapat skor. Tertinggi Provinsi Papua dengan 330,5, "
        "terendah Provinsi Papua Selatan dengan 101. Naik paling jauh, 1 peringkat: Provinsi Papua (sejak "
        "2023)."
    )
    assert "Largest climb, one rank: Provinsi Papua (since 2023)." in ranked("en").sentence
    assert ranked(now=ranks().head(0)).sentence.startswith("Putaran 2025: tidak ada pemerintah provinsi")
    one = ranks()
    one = one[(one["year"] == 2025) & (one["institution"] == "91")]
    assert ranked("en", now=one).sentence == (
        "Round 2025: only one of 7 province governments got a score, Provinsi Papua with 330.5."
    )


def test_the_record_has_an_order_among_the_published_and_no_change_of_rank():
    told = ranked(kind="published")
    assert "skor 4 dari 7 pemerintah provinsi diterbitkan" in told.sentence
    assert "bukan peringkat nasional" in told.sentence
    assert "n = 4 dalam catatan dari 7 terdaftar" in told.footer
    assert "Naik" not in told.sentence
    assert not told.shown.iloc[:4, 2].str.contains("naik|turun|baru|pertama").any()
    assert row(told, "Papua Tengah")[2] == "tidak diterbitkan untuk 2025"
    none = ranked("en", "published", now=ranks().head(0)).sentence
    assert none == "Round 2025: no score of a province government was published, so there is no ranking."


INSIDE = pd.DataFrame(
    [
        ("32.01", "Kabupaten A", "kabupaten", "kurang", 249.5, 2024, False, "baik", 0.5, 74.5),
        ("32.02", "Kabupaten B", "kabupaten", None, None, None, None, None, None, None),
        ("32.03", "Kabupaten C", "kabupaten", "buruk", 91.0, 2021, False, "kurang", 84.0, 91.0),
        ("32.71", "Kota D", "kota", "baik", 252.0, 2025, True, "sangat_baik", 73.0, 2.0),
        ("32.72", "Kota E", "kota", "baik", None, 2022, False, "sangat_baik", None, None),
        ("32", "Provinsi F", "provinsi", "sangat_baik", 337.5, 2025, False, None, None, 12.5),
    ],
    columns=[
        *("institution", "name", "group", "category", "total", "status_year", "status_year_inferred"),
        *("next_category", "points_to_next", "points_above_floor"),
    ],
).astype({"status_year": "Int32", "status_year_inferred": "boolean"})
COUNT = counted(("32", "Jawa Barat", 6, 1, 2, 1, 1))


def detail(lang="id", kind="synthetic", inside=INSIDE, counts=COUNT):
    mark = stamp(lang, kind)
    return province_detail(inside, counts, stamp=mark, bands=BANDS, year=2025, province="Jawa Barat")


def test_own_government_first_then_by_category_and_score_those_without_a_category_last():
    told = detail()
    assert [re.match(r"\[(.*?)\]", cell)[1][-1] for cell in told.shown.iloc[:, 0]] == list("FDEACB")
    assert list(told.table.frame["Kode"]) == ["32", "32.71", "32.72", "32.01", "32.03", "32.02"]


def test_ties_go_by_name_and_a_province_government_without_a_category_still_leads():
    lines = [
        ("32.01", "Kabupaten Z", "kabupaten", None, None),
        ("32.02", "Kabupaten B", "kabupaten", None, None),
        ("32.03", "Kabupaten Y", "kabupaten", "baik", None),
        ("32.04", "Kabupaten C", "kabupaten", "baik", None),
        ("32.05", "Kabupaten X", "kabupaten", "baik", 260.0),
        ("32.06", "Kabupaten D", "kabupaten", "baik", 260.0),
        ("32.07", "Kabupaten A", "kabupaten", "buruk", 157.0),
        ("32", "Provinsi P", "provinsi", None, None),
    ]
    tied = pd.DataFrame(lines, columns=["institution", "name", "group", "category", "total"]).assign(
        status_year=2024, status_year_inferred=False, next_category=None
    )
    tied = tied.assign(points_to_next=float("nan"), points_above_floor=float("nan"))
    told = detail(kind="published", inside=tied)
    assert [re.match(r"\[(.*?)\]", cell)[1][-1] for cell in told.shown.iloc[:, 0]] == list("PDXCYABZ")


def test_margins_both_ways_and_words_for_what_is_missing():
    told = detail()
    assert row(told, "Kota D")[2] == "kurang 73 ke Sangat Baik  \n2 di atas batas Baik"
    assert row(told, "Provinsi F")[2] == "12,5 di atas batas Sangat Baik"
    assert row(told, "Kabupaten C")[2] == "kurang 84 ke Kurang"  # Buruk has no floor to stay above
    assert row(told, "Kota E")[2] == "skor tidak diterbitkan"
    assert row(told, "Kabupaten B")[2] == ""
    assert row(told, "Kabupaten B")[1].endswith("Belum dinilai")
    assert row(told, "Kabupaten A")[1].startswith("**249,5**")
    assert row(told, "Kabupaten A")[1].endswith("Kurang  \nditetapkan 2024")
    assert row(told, "Kota D")[1].endswith("Baik  \n2025, tahun disimpulkan")
    assert row(detail("en"), "Kabupaten A")[2] == "0.5 short of Baik  \n74.5 above Kurang"
    assert "institution=32.01&dataset=simulasi" in row(told, "Kabupaten A")[0]


def test_detail_sentences():
    assert detail().sentence == (
        "2025, status terakhir: 6 pemerintah; 3 Baik atau lebih tinggi, 2 di bawah Baik, 1 belum dinilai. "
        "Paling dekat ke Baik: Kabupaten A, kurang 0,5 poin. Paling tipis di atas batas Baik: Kota D, 2 poin."
        " Urutan: pemerintah provinsi, lalu kategori tertinggi, lalu skor tertinggi; yang belum dinilai"
        " paling akhir."
    )
    assert detail("en", "published").sentence.startswith(
        "2025, latest status: 6 governments; published 3 at Baik or above and 2 below Baik, 1 not published."
    )
    alone = INSIDE[INSIDE["institution"] == "32.02"]
    assert detail("en", "published").sentence.endswith("then the highest score; those not published last.")
    assert "dekat" not in detail(inside=alone).sentence
    assert "Urutan" not in detail(inside=alone).sentence  # one row has no order


def test_a_province_that_did_not_exist_says_so():
    told = detail(inside=INSIDE.head(0), counts=COUNT.head(0))
    assert told.shown.empty
    assert told.sentence == (
        "Jawa Barat belum ada pada 2025; kabupaten dan kotanya waktu itu dihitung pada provinsi asal."
    )
    assert detail("en", inside=INSIDE.head(0), counts=COUNT.head(0)).sentence.startswith(
        "Jawa Barat did not exist in 2025"
    )
