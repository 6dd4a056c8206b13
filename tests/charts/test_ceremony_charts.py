"""The statistics of a ceremony: sentences, tables and figures of a round that is counted by hand.

The facts are those of tests/ceremonial.py.
"""

import base64
import re
from dataclasses import replace

import pandas as pd
import pytest

from merit.charts.anugerah import KEYS, ceremony_title
from merit.charts.base import NOT_ASSESSED
from merit.charts.rows import Rows
from tests.charts.ceremonies import held, later, told, written

FIGURES = {"totals", "by_group", "cumulative", "aspects", "by_province", "by_island"}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_statistic_is_there_in_order_with_its_rule_date_and_query(lang):
    charts = told(held(), lang)
    assert tuple(charts) == KEYS
    assert len(KEYS) == 14
    date = {"id": "7 Desember 2023", "en": "7 December 2023"}[lang]
    for key, chart in charts.items():
        assert chart.name == f"anugerah-{key.replace('_', '-')}"
        assert isinstance(chart, Rows) == (key not in FIGURES)
        rule = {"id": "Status terakhir" if key == "cumulative" else "Ditetapkan tahun ini"}.get(
            lang, "Latest status" if key == "cumulative" else "Finalised this year"
        )
        assert chart.footer.startswith(f"{rule} · ")
        assert f" · {date} · " in chart.footer
        assert "2023" in chart.title
        assert "2023" in chart.note
        assert chart.questions[0].startswith("ceremony_")
        assert chart.table.display(lang).map(len).to_numpy().all() or key in ("aspects",)
        if isinstance(chart, Rows):
            assert len(chart.shown.columns) <= 4
            assert len(chart.shown) == len(chart.table.frame)


def test_titles_name_the_provinces_and_count_many():
    assert ceremony_title(held(), "id") == "Anugerah Meritokrasi 2023"
    regional = held("official", 2023, "33", "34")
    assert ceremony_title(regional, "id") == "Anugerah Meritokrasi 2023: Jawa Tengah dan Papua Baru"
    assert ceremony_title(regional, "en") == "Anugerah Meritokrasi 2023: Jawa Tengah and Papua Baru"
    many = replace(regional, provinces=("1",) * 5, province_names=("A", "B", "C", "D", "E"))
    assert ceremony_title(many, "id") == "Anugerah Meritokrasi 2023: 5 provinsi"
    assert "Provinsi yang dipilih: A, B, C, D, dan E." in told(many)["totals"].note


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "id",
            "Pada putaran 2023, 22 dari 27 instansi yang dinilai mencapai Baik atau lebih tinggi, yaitu "
            "11 Sangat Baik dan 11 Baik; 5 lainnya di bawah Baik, yaitu 3 Kurang dan 2 Buruk. Pada "
            "putaran 2021: 8 dari 21 (2 Sangat Baik dan 6 Baik), sedangkan 13 di bawah Baik (10 Kurang "
            "dan 3 Buruk).",
        ),
        (
            "en",
            "In the 2023 round, 22 of 27 institutions assessed reached Baik or above: 11 Sangat Baik and 11 "
            "Baik; the other 5 are below Baik: 3 Kurang and 2 Buruk. In the 2021 round it was 8 of 21 (2 "
            "Sangat Baik and 6 Baik), with 13 below Baik (10 Kurang and 3 Buruk).",
        ),
    ],
)
def test_totals_tell_both_rounds_and_do_not_sell_the_difference_as_progress(lang, sentence):
    chart = told(held(), lang)["totals"]
    assert chart.sentence == sentence
    assert {"id": "bukan kemajuan instansi yang sama", "en": "not the progress of the same"}[
        lang
    ] in chart.note
    rows = chart.table.frame.to_numpy().tolist()
    assert rows == [
        ["Sangat Baik", 11, 2, 9],
        ["Baik", 11, 6, 5],
        ["Kurang", 3, 10, -7],
        ["Buruk", 2, 3, -1],
    ]


def test_the_figure_of_totals_sets_a_hatched_bar_of_the_round_before_beside_each():
    figure = told(held())["totals"].figure
    drawn = [trace for trace in figure.data if trace.type == "bar"]
    assert [(t.name, t.x[0]) for t in drawn] == [
        *(("2023", 11), ("2021", 2), ("2023", 11), ("2021", 6)),
        *(("2023", 3), ("2021", 10), ("2023", 2), ("2021", 3)),
    ]
    colours = dict(zip(held().categories["code"], held().categories["colour"], strict=False))
    order = ["sangat_baik", "baik", "kurang", "buruk"]
    assert [t.marker.color for t in drawn] == [colours[c] for c in order for _ in range(2)]
    assert [t.marker.pattern.shape for t in drawn] == [None, "/"] * 4
    assert [t.text for t in drawn[:2]] == ["<b>11</b> (2023)", "2 (2021)"]


def test_the_first_round_has_nothing_to_compare_with():
    charts = told(held("official", 2020))
    assert charts["totals"].sentence == (
        "Pada putaran 2020, 1 dari 2 instansi yang dinilai mencapai Baik atau lebih tinggi, yaitu 1 "
        "Sangat Baik; 1 lainnya di bawah Baik, yaitu 1 Buruk."
    )
    assert "Tidak ada putaran sebelumnya" in charts["totals"].note
    assert len([t for t in charts["totals"].figure.data if t.type == "bar"]) == 4
    for key in ("moved_up", "moved_down", "most_improved"):
        assert charts[key].sentence.startswith("Putaran 2020 adalah putaran pertama instrumen ini")
        assert charts[key].table.frame.empty
    assert charts["first_baik"].sentence == (
        "Pada putaran 2020, 1 instansi mencapai Baik atau lebih tinggi untuk pertama kali. Namanya: "
        "Instansi 32."
    )
    assert "setiap instansi tercatat untuk pertama kali" in charts["first_baik"].note


def test_another_instrument_is_not_comparable_and_has_no_baik():
    charts = told(later(2026))
    assert charts["totals"].sentence == (
        "Pada putaran 2026, 1 instansi dinilai: 0 Maju, 0 Tinggi, 0 Menengah, 1 Lanjutan, dan 0 Dasar."
    )
    assert "Putaran 2023 memakai instrumen lain" in charts["totals"].note
    assert "tidak sebanding" in charts["totals"].note
    assert charts["recipients"].sentence.startswith("Instrumen putaran 2026 tidak mempunyai kategori Baik")
    assert charts["first_baik"].sentence == charts["recipients"].sentence
    assert "Baik" not in " ".join(charts["cumulative"].table.frame.columns)
    assert "Baik" not in charts["by_group"].sentence
    for chart in charts.values():
        assert chart.figure is not None


@pytest.mark.parametrize(
    ("changed", "indonesian", "english"),
    [
        ({"now": [2, 3, 0, 0]}, "semua 5 instansi yang dinilai mencapai Baik", "all 5 institutions assessed"),
        ({"now": [0, 0, 2, 1]}, "tidak satu pun dari 3 instansi yang dinilai", "none of the 3 institutions"),
        (
            {"now": [1, 0, 0, 0]},
            "satu-satunya instansi yang dinilai mencapai",
            "the only institution assessed",
        ),
        ({"now": [0, 0, 0, 1]}, "satu-satunya instansi yang dinilai berada di bawah Baik", "is below Baik"),
        ({"now": [0, 0, 0, 0]}, "tidak ada instansi yang dinilai", "No institution was assessed"),
    ],
)
def test_totals_of_none_one_and_all(changed, indonesian, english):
    counts = changed["now"]
    c = held()
    measures = {"assessed": sum(counts), "baik_or_above": sum(counts[:2]), "below_baik": sum(counts[2:])}
    summary = c.summary.assign(
        now=[measures.get(m, n) for m, n in zip(c.summary["measure"], c.summary["now"], strict=True)]
    )
    made = replace(c, before=None, totals=c.totals.assign(now=counts), summary=summary)
    assert indonesian in told(made)["totals"].sentence
    assert english in told(made, "en")["totals"].sentence


def test_groups_diverge_at_baik_as_shares_of_those_assessed():
    chart = told(held())["by_group"]
    assert chart.sentence == (
        "Baik atau lebih tinggi dari yang dinilai pada putaran 2023: Kementerian 4 dari 4, LPNK 1 dari 2, "
        "LNS 2 dari 2, Provinsi 2 dari 4, Kabupaten 11 dari 12, dan Kota 2 dari 3."
    )
    assert len(chart.table.frame) == 24
    drawn = {t.name: t for t in chart.figure.data if t.type == "bar"}
    assert list(drawn) == ["Baik", "Sangat Baik", "Kurang", "Buruk"]
    # Kementerian, LPNK, LNS, Provinsi, Kabupaten, Kota; of 12 kabupaten 5 Sangat Baik, 6 Baik, 1 Kurang.
    assert list(drawn["Sangat Baik"].x) == pytest.approx([1, 0, 0.5, 0.25, 5 / 12, 0])
    assert list(drawn["Baik"].x) == pytest.approx([0, 0.5, 0.5, 0.25, 0.5, 2 / 3])
    assert list(drawn["Kurang"].x) == pytest.approx([0, -0.5, 0, -0.25, -1 / 12, 0])
    assert list(drawn["Buruk"].x) == pytest.approx([0, 0, 0, -0.25, 0, -1 / 3])
    assert list(drawn["Sangat Baik"].base)[4] == pytest.approx(0.5)
    assert drawn["Sangat Baik"].text[4] == "5"
    assert "LPNK: lembaga pemerintah nonkementerian." in chart.note
    assert (
        "Tidak ada yang dinilai: Kementerian, LPNK, LNS, dan Kota."
        in told(held("official", 2020))["by_group"].sentence
    )


def test_cumulative_stands_against_the_targets():
    chart = told(held())["cumulative"]
    assert chart.sentence == (
        "Menurut status terakhir per 7 Desember 2023, 23 dari 30 instansi terdaftar (76,7%) berada pada "
        "Baik atau lebih tinggi, yaitu 12 Sangat Baik dan 11 Baik; 5 di bawah Baik, yaitu 3 Kurang dan 2 "
        "Buruk; 2 belum dinilai. Target 2023 tercapai: Semua instansi 76,7% (target 50%), Kementerian "
        "80,0% (target 60%), dan Kabupaten & Kota 81,3% (target 40%)."
    )
    assert "tidak dijumlahkan dengan angka putaran" in chart.note
    drawn = {t.name: t for t in chart.figure.data if t.type == "bar"}
    assert drawn["Sangat Baik"].x[0] == pytest.approx(12 / 30)
    assert drawn["Belum dinilai"].marker.color == NOT_ASSESSED
    assert drawn["Belum dinilai"].base[0] == pytest.approx(28 / 30)
    targets = next(t for t in chart.figure.data if t.type == "scatter" and t.mode == "markers")
    assert [x for x in targets.x if x is not None] == pytest.approx([0.5, 0.6, 0.4])
    assert "Kementerian: <b>80,0%</b> (4 dari 5) · target 60%" in written(chart)


def test_a_national_target_is_neither_met_nor_missed_by_a_region():
    chart = told(held("official", 2023, "33", "34"))["cumulative"]
    assert (
        "sama dengan atau di atas target nasional 2023: Semua instansi 73,3% (target 50%)" in chart.sentence
    )
    assert "tercapai" not in chart.sentence
    assert "Target bersifat nasional" in chart.note


def test_recipients_carry_rank_score_and_link():
    chart = told(held())["recipients"]
    assert chart.sentence == (
        "Penerima pada putaran 2023: 22 instansi, yaitu 11 Sangat Baik dan 11 Baik. Skor tertinggi 400: "
        "Instansi k1."
    )
    first, second = chart.table.frame.to_numpy(dtype=object)[:2].tolist()
    assert first[:3] == [1, "Instansi k1", "k1"]
    assert first[-4:] == [400.0, "Sangat Baik", 1, 4]
    assert second[1] == "Instansi k2"
    assert second[-2] == 2
    number, who, score = chart.shown.iloc[0]
    assert number == "1"
    assert who == (
        "**[Instansi k1](instansi?institution=k1&dataset=resmi&lang=id&year=2023)**  \nKementerian  \n"
        "peringkat 1 dari 4"
    )
    assert score.endswith(" **400**  \nSangat\u00a0Baik")
    square = base64.b64decode(re.search(r"base64,([^)]*)", score)[1]).decode()
    assert "#2f6fc4" in square
    # 33 received its category without a score: no rank, no number.
    row = chart.shown[chart.shown["Instansi"].str.contains("Instansi 33]")].iloc[0]
    assert "peringkat" not in row["Instansi"]
    assert "tanpa\u00a0skor" in row.iloc[2]
    assert "1 penerima hanya diketahui kategorinya" in chart.note
    assert "Peringkat tidak disebut selama dalam kelompoknya" in chart.note
    assert "di antara provinsi yang dipilih" in told(held("official", 2023, "33"))["recipients"].note


def test_best_of_each_group_names_ties_and_those_below_baik():
    chart = told(held(), "en")["best_by_group"]
    assert chart.sentence == (
        "Highest score of each group in the 2023 round: Instansi k1 (Kementerian, 400); Instansi l2 (LPNK, "
        "250); Instansi n2 (LNS, 325); Instansi 32.02 and Instansi 33.06 "
        "(Kabupaten, 340); Instansi 33.71 (Kota, 300)."
    )
    # The best of the provinces is not known: 33 is Sangat Baik, its score was not published.
    assert "A group is left out while one of its institutions holds a higher category" in chart.note
    assert len(chart.table.frame) == 6
    below = told(held("official", 2023, "34"))["best_by_group"]
    assert "Belum mencapai Baik, maka bukan penerima: Instansi 34 dan Instansi 34.01." in below.note


def test_first_times_tell_newcomers_from_those_who_rose():
    charts = told(held(), "en")
    assert charts["first_baik"].sentence == (
        "In the 2023 round, 16 institutions reached Baik or above for the first time. 10 had been assessed "
        "below it before; 6 were assessed for the first time."
    )
    assert charts["first_sangat_baik"].sentence.startswith(
        "In the 2023 round, 10 institutions reached Sangat Baik"
    )
    assert "counts since 2020" in charts["first_baik"].note
    new = charts["first_baik"].shown
    assert new.loc[new["Institution"].str.contains("k2]"), "Before"].iloc[0] == "first assessment"
    risen = new.loc[new["Institution"].str.contains("32.01]"), "Before"].iloc[0]
    assert risen.endswith(" 170  \nBuruk (2020)")


def test_moves_are_counted_by_their_ends():
    charts = told(held())
    assert charts["moved_up"].sentence == (
        "Pada putaran 2023, 14 instansi naik kategori dari penilaian final sebelumnya: 1 dari Buruk ke "
        "Sangat Baik, 2 dari Kurang ke Sangat Baik, 2 dari Baik ke Sangat Baik, 1 dari Buruk ke Baik, 7 "
        "dari Kurang ke Baik, dan 1 dari Buruk ke Kurang."
    )
    assert charts["moved_down"].sentence == (
        "Pada putaran 2023, 1 instansi turun kategori dari penilaian final sebelumnya: 1 dari Baik ke "
        "Kurang. Namanya: Instansi l1."
    )
    row = charts["moved_down"].table.frame.iloc[0]
    assert row.tolist()[1:2] + row.tolist()[-6:] == ["l1", 249.5, "Kurang", "Baik", 250.0, 2021, -0.5]
    none = told(held("official", 2023, "33"))["moved_down"]
    assert none.sentence.startswith("Pada putaran 2023 di Jawa Tengah tidak ada instansi yang turun")


def test_the_largest_rise_with_ties():
    chart = told(held())["most_improved"]
    assert chart.sentence == (
        "Kenaikan terbesar pada putaran 2023: Instansi 32.01, naik 160 poin dari 170 (2020) menjadi 330. "
        "Daftar memuat 11 kenaikan terbesar, yang terkecil 60 poin."
    )
    assert chart.table.frame.iloc[0, 0] == 1
    assert chart.shown.iloc[0, -1] == "**+160**  \ndari\u00a0170 (2020)"
    tied = told(held("official", 2023, "33"), "en")["most_improved"]
    assert "130 points, shared by Instansi 33.01 and Instansi 33.02." in tied.sentence


def test_aspects_are_sorted_and_marked_in_words():
    chart = told(held())["aspects"]
    assert chart.sentence == (
        "Aspek terkuat pada putaran 2023 adalah Penggajian, Penghargaan, dan Disiplin (100,0%), terlemah "
        "Sistem Informasi (30,0%): rata-rata dari 8 aspek, dalam persen dari nilai maksimum."
    )
    ranks = chart.table.frame["Peringkat"].tolist()
    assert ranks == sorted(ranks)
    assert written(chart).count("terkuat") == 1
    assert "Sistem informasi  <b>30,0%</b> · terlemah" in written(chart)
    lengths = [x for trace in chart.figure.data if trace.type == "bar" for x in trace.x]
    assert lengths == sorted(lengths, reverse=True)
    assert chart.footer.split(" · ")[1] == "n = 1 sampai 5 instansi"
    none = told(held("official", 2023, "33"))["aspects"]
    assert none.sentence == "Tidak ada skor aspek pada putaran 2023 di Jawa Tengah."
    assert none.table.frame["Rata-rata poin"].isna().all()
    assert [trace.type for trace in none.figure.data] == ["scatter"]
    assert written(none) == "tidak ada"
    same = replace(
        held(), aspects=held().aspects.assign(mean_percent=50.0, is_strongest=True, is_weakest=True)
    )
    assert "semua aspek yang dinilai sama kuat" in told(same)["aspects"].sentence
    assert "terkuat" not in written(told(same)["aspects"])


def test_talent_management_is_silent_where_the_mark_is_not_recorded():
    chart = told(held())["talent_management"]
    assert chart.sentence == (
        "Dari 6 instansi putaran 2023 yang penandanya tercatat, 4 sudah menjalankan manajemen talenta. "
        "Menurut kategori: 3 Sangat Baik dan 1 Kurang."
    )
    assert "Untuk 21 instansi lain penanda itu tidak tercatat." in chart.note
    silent = replace(
        held(),
        round={**held().round, "talent_recorded": 0},
        talent_management=held().talent_management.iloc[:0],
    )
    assert told(silent)["talent_management"].sentence.startswith(
        "Penanda manajemen talenta tidak tercatat untuk putaran 2023"
    )
    none = replace(silent, round={**held().round, "talent_recorded": 27})
    assert told(none, "en")["talent_management"].sentence == (
        "Of 27 institutions of the 2023 round whose mark is recorded, none has working talent management."
    )


def test_provinces_are_tiles_with_their_recipients_and_islands_diverge():
    charts = told(held())
    assert charts["by_province"].sentence == (
        "Pada putaran 2023, 15 dari 19 pemerintah daerah yang dinilai mencapai Baik atau lebih tinggi. "
        "Terbanyak di Jawa Tengah: 11. Tanpa penerima: Papua Baru, Papua Lama."
    )
    assert charts["by_province"].table.frame.iloc[:, 0].tolist() == [
        *("Jawa Barat", "Jawa Tengah", "Papua Baru", "Papua Lama")
    ]
    numbers = [list(t.text) for t in charts["by_province"].figure.data if t.text is not None][-1]
    assert numbers == ["4", "11", "0", "0"]
    hover = charts["by_province"].figure.data[0].customdata
    assert hover[2][1] == "<b>Papua Baru</b><br>2 pemerintah daerah: 2 Buruk"
    islands = charts["by_island"].figure
    drawn = {t.name: list(t.x) for t in islands.data if t.type == "bar"}
    assert drawn["Sangat Baik"] == [6, 0]
    assert drawn["Kurang"] == [-1, -1]
    regional = told(held("official", 2023, "33"))
    assert "bukan provinsi yang dipilih" in regional["by_province"].figure.data[0].customdata[0][1]
    assert regional["by_island"].sentence.count("Terbanyak") == 0


def test_a_province_that_did_not_exist_yet_leaves_words_and_no_number():
    charts = told(held("official", 2021, "34"))
    for chart in charts.values():
        assert chart.sentence == "Papua Baru belum ada pada putaran 2021, jadi tidak ada instansi terdaftar."
        assert "Papua Baru belum ada pada putaran 2021." in chart.note
        assert chart.figure is not None


def test_synthetic_figures_carry_the_watermark():
    for key in FIGURES:
        chart = told(held(), kind="synthetic")[key]
        assert "watermark" in [a.name for a in chart.figure.layout.annotations]


def test_half_points_and_odd_scores_keep_every_digit():
    c = held()
    odd = c.recipients.assign(total=[330.45, *c.recipients["total"][1:]])
    chart = told(replace(c, recipients=odd))["recipients"]
    assert "**330,45**" in chart.shown.iloc[0, 2]
    assert chart.table.display("id").iloc[0, 5] == "330,45"
    assert pd.api.types.is_float_dtype(chart.table.frame["Skor"])
