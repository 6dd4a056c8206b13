"""The statistics of the published record: what was printed, what is known, every gap in words."""

from dataclasses import replace
from functools import lru_cache, partial

import pytest

from merit.ceremony import ceremony
from merit.charts.rows import Rows
from merit.query import ask
from tests.charts.ceremonies import bars, held, told, written


@pytest.fixture(scope="module")
def record(publikasi):
    """Ceremonies of the published record by year and provinces."""
    return lru_cache(lambda year, *provinces: ceremony(partial(ask, publikasi), year, provinces))


def test_the_record_says_how_many_recipients_are_known_and_what_was_not_published(record):
    charts = told(record(2023))
    assert charts["totals"].sentence == (
        "Pada putaran 2023, 130 instansi mencapai Baik atau lebih tinggi, yaitu 34 Sangat Baik dan 96 "
        "Baik. Jumlah yang dinilai, Kurang, dan Buruk tidak diterbitkan. Pada putaran 2022: 174, yaitu 30 "
        "Sangat Baik dan 144 Baik."
    )
    known = len(record(2023).recipients)
    assert charts["recipients"].sentence.startswith(
        f"{known} dari 130 penerima putaran 2023 diketahui dalam catatan; {130 - known} nama tidak "
        f"diterbitkan."
    )
    assert f"n = {known} diketahui dari 130 penerima" in charts["recipients"].footer
    assert charts["recipients"].sources
    assert "Sumber" in charts["recipients"].table.frame
    assert "belum pernah tercatat demikian sebelumnya" in charts["first_baik"].sentence
    assert "mungkin ada" in charts["first_baik"].note
    assert charts["talent_management"].sentence.startswith("Penanda manajemen talenta tidak tercatat")
    assert written(charts["aspects"]) == "tidak diterbitkan"
    assert any("kasn" in source.lower() for source in charts["totals"].sources)
    assert "tidak diterbitkan (2023)" in written(charts["totals"])
    assert ("2023", 0) not in bars(charts["totals"])


def test_the_record_prints_figures_per_scope_from_another_source(record):
    chart = told(record(2023), "en")["by_group"]
    assert isinstance(chart, Rows)
    assert (
        "Kementerian, 9 at Baik or above (November 2023); Provinsi, 9 at Baik or above (November 2023); "
        "Kabupaten & Kota, 111" in chart.sentence
    )
    assert "The source is Biro Adpim Setda Provinsi NTB." in chart.sentence
    assert "other sources than the total of 130 recipients and are not added to it" in chart.sentence
    assert chart.table.frame["Baik or above"].tolist() == [9, 9, 111]
    none = told(record(2024), "en")["by_group"]
    assert none.sentence == "Counts per category of each group in the 2024 round were not published."
    assert none.table.frame.empty


def test_the_record_of_2024_sets_a_figure_aside_and_says_so(record):
    chart = told(record(2024))["totals"]
    assert "98 instansi mencapai Baik atau lebih tinggi" in chart.sentence
    assert "yang diterbitkan hanya 83 Baik" in chart.sentence
    aside = "Sumber lain mencetak 94 instansi dinilai; angka itu bertentangan dengan 98 dan tidak dipakai."
    assert aside in chart.sentence
    assert "Yang dinilai" not in chart.sentence
    english = told(record(2024), "en")["totals"].sentence
    assert "Another source prints 94 assessed; that figure contradicts the 98 and is not used." in english
    assert "bertentangan" not in told(record(2023))["totals"].sentence
    assert bars(chart)[0] == ("2024", 98)  # the sum, whose split was not printed
    cumulative = told(record(2024))["cumulative"]
    assert "per 6 Maret 2024 (sebelum putaran 2024)" in cumulative.sentence
    assert "314 Baik atau lebih tinggi, dan 273 di bawah Baik" in cumulative.sentence


def test_the_record_of_2022_keeps_round_and_latest_status_apart(record):
    charts = told(record(2022))
    assert "174 instansi mencapai Baik" in charts["totals"].sentence
    assert "243 di bawah Baik (71 Kurang dan 172 Buruk)" in charts["cumulative"].sentence
    assert "417" not in charts["totals"].sentence + charts["cumulative"].sentence
    cumulative = charts["cumulative"]
    assert "per November sampai 8 Desember 2022: 460 dari 624" in cumulative.sentence
    assert "for November to 8 December 2022" in told(record(2022), "en")["cumulative"].sentence
    # Count and registry are of different moments: the target stands beside the share, without a verdict.
    assert (
        "Target 2022 di samping bagian dari yang terdaftar menurut registri: Kementerian 97,1% (target 100%)"
        in cumulative.sentence
    )
    assert "Kabupaten & Kota 24,8% (target 20%)" in cumulative.sentence
    assert "tercapai" not in cumulative.sentence
    assert "saat yang berbeda" in cumulative.note


def test_the_record_of_2021_prints_three_means_and_shares_without_numbers(record):
    charts = told(record(2021))
    assert "hanya diterbitkan untuk 3 dari 8 aspek: tertinggi Pengadaan (73,9%)" in charts["aspects"].sentence
    assert "terkuat dan terlemah dari semua aspek tidak diketahui" in charts["aspects"].sentence
    assert "tertinggi yang terbit" in written(charts["aspects"])
    assert "tidak diterbitkan" in written(charts["aspects"])
    # 49 % of the provinces was printed, not how many: the bar has its length, no number of institutions.
    assert ("Baik atau lebih tinggi", 0.49) in bars(charts["cumulative"])
    assert "Provinsi: <b>49%</b>" in written(charts["cumulative"])
    assert "Pembagiannya menurut Sangat Baik dan Baik tidak diterbitkan." in charts["totals"].sentence
    shown = charts["cumulative"].table.display("id").set_index("Kelompok")["Baik ke atas dari terdaftar"]
    assert (shown["Semua instansi"], shown["Provinsi"]) == ("24,4%", "49%")
    assert "terendah Pengembangan Karier (31%)" in charts["aspects"].sentence
    assert "<b>31%</b>" in written(charts["aspects"])
    assert "31%" in set(charts["aspects"].table.display("id")["Rata-rata, persen dari maksimum"])


def test_a_share_that_was_printed_gets_no_decimals_of_ours(record):
    assert "dan 53% dari yang dinilai Baik atau lebih tinggi" in told(record(2023))["cumulative"].sentence
    c = held("published")
    scopes = c.cumulative.assign(baik_or_above=None, share=0.755, share_of_assessed=0.49)
    sentence = told(replace(c, cumulative=scopes))["cumulative"].sentence
    assert "49% dari yang dinilai Baik" in sentence
    assert "Target 2023 di samping bagian yang dilaporkan: Semua instansi 75,5% (target 50%)" in sentence


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_regional_ceremony_of_the_record_has_names_and_no_figures(record, lang):
    charts = told(record(2023, "32", "33"), lang)
    silent = {"id": "tidak diterbitkan", "en": "not published"}[lang]
    for key in ("totals", "by_group", "cumulative", "aspects"):
        assert silent in charts[key].sentence
        assert bars(charts[key]) == []
    assert written(charts["totals"]) == silent
    assert charts["totals"].table.frame.iloc[:, 1:].isna().to_numpy().all()
    assert charts["by_group"].table.frame.empty
    assert len(charts["recipients"].table.frame) == len(record(2023, "32", "33").recipients) > 0
    groups = charts["recipients"].table.frame[{"id": "Provinsi", "en": "Province"}[lang]]
    assert set(groups) == {"Jawa Barat", "Jawa Tengah"}


def test_years_without_any_national_figure_say_so(record):
    assert told(record(2019))["totals"].sentence == "Jumlah nasional putaran 2019 tidak diterbitkan."
    assert written(told(record(2019))["cumulative"]) == "tidak diterbitkan"
    assert told(record(2018))["totals"].sentence == (
        "Pada putaran 2018, 91 instansi dinilai; jumlah per kategori tidak diterbitkan."
    )
    assert told(record(2025))["totals"].sentence.startswith(
        "Jumlah nasional putaran 2025 tidak diterbitkan. Pada putaran 2024, 98 instansi mencapai"
    )
