"""One institution: history, claims, words about it; many rows, one and none."""

import pandas as pd
import pytest

from merit.charts.institution_claims import institution_claims
from merit.charts.institution_history import histories
from merit.charts.institution_words import identity, option, origins, ways
from tests.charts.institutional import CATEGORIES, PERSON, history, stamp

BEKASI = history((2023, 291.0, "baik"), (2024, None, "baik"))
RIAU = history(
    (2018, 216.5, "kurang"),
    (2019, 227.5, "kurang", {"change": 11.0, "change_since": 2018}),
    (2020, 293.5, "baik", {"change": 66.0, "change_since": 2019}),
    (2021, 297.5, "baik", {"change": 4.0, "change_since": 2020}),
    (2023, 318.0, "baik", {"change": 20.5, "change_since": 2021}),
)
NOTHING = RIAU.iloc[0:0]


def drawn(df, lang="id", kind="published", years=range(2018, 2026)):
    (chart,) = histories(
        df, stamp=stamp(lang, kind), categories=CATEGORIES, years=list(years), name="Instansi X"
    )
    return chart


def trace(chart, group):
    return next(tr for tr in chart.figure.data if tr.legendgroup == group)


def test_history_joins_consecutive_final_scores_only():
    chart = drawn(RIAU)
    (line,) = [tr for tr in chart.figure.data if tr.mode == "lines"]
    assert list(line.x) == list(range(2018, 2026)) and line.connectgaps is False
    assert list(line.y) == [216.5, 227.5, 293.5, 297.5, None, 318, None, None]
    dots = trace(chart, "final")
    assert list(dots.marker.color) == ["#c27c0e"] * 2 + ["#2f9a8f"] * 3
    assert list(dots.text) == ["216,5", "227,5", "293,5", "297,5", "318"]
    # Numbers below a valley of the line, above its peaks.
    assert list(dots.textposition) == ["bottom center"] * 2 + ["top center"] * 3
    assert chart.sentence == (
        "Instansi X: 216,5 Kurang (2018), 227,5 Kurang (2019), 293,5 Baik (2020), 297,5 Baik (2021), dan "
        "318 Baik (2023). Dari 2021 ke 2023: naik 20,5 poin."
    )
    english = drawn(RIAU, "en").sentence
    assert "216.5 Kurang (2018)" in english and "From 2021 to 2023: up by 20.5 points." in english
    assert not chart.figure.layout.showlegend


def test_falls_and_standstills_are_called_so():
    fall = history((2022, 263.5, "baik"), (2023, 250.0, "baik", {"change": -13.5, "change_since": 2022}))
    assert drawn(fall).sentence.endswith("Dari 2022 ke 2023: turun 13,5 poin.")
    same = history(
        (2023, 330.5, "sangat_baik"), (2024, 330.5, "sangat_baik", {"change": 0.0, "change_since": 2023})
    )
    assert drawn(same).sentence.endswith("Dari 2023 ke 2024: tetap.")


def test_bands_come_from_the_table_and_reach_the_instruments_maximum():
    chart = drawn(RIAU)
    shapes = {s.name: (s.y0, s.y1, s.fillcolor) for s in chart.figure.layout.shapes}
    assert shapes["band:kurang"] == (175, 250, "#c27c0e")
    assert shapes["band:baik"] == (250, 325, "#2f9a8f")
    assert shapes["band:sangat_baik"][0] == 325 and shapes["band:sangat_baik"][1] >= 410
    assert shapes["band:buruk"][1] == 175
    moved = CATEGORIES.assign(lower_bound=[0.0, 100.0, 200.0, 300.0, None])
    (other,) = histories(RIAU, stamp=stamp(), categories=moved, years=[2018], name="X")
    assert [s.y0 for s in other.figure.layout.shapes][1:] == [100, 200, 300]
    assert "Sangat<br>Baik" in chart.figure.layout.yaxis.ticktext[3]
    assert (
        "≥ 325" in chart.figure.layout.yaxis.ticktext[3] and "< 175" in chart.figure.layout.yaxis.ticktext[0]
    )


def test_a_score_below_a_hundred_stays_inside_the_picture():
    chart = drawn(history((2021, 65.5, "buruk")))
    assert chart.figure.layout.yaxis.range[0] < 65.5


def test_one_score_is_a_dot_without_a_line():
    chart = drawn(history((2021, 362.5, "sangat_baik")))
    assert [tr.mode for tr in chart.figure.data] == ["markers+text"]
    assert chart.sentence == "Instansi X: 362,5 Sangat Baik (2021). Belum cukup data."


def test_a_year_with_only_a_category_is_a_box_in_its_band():
    chart = drawn(BEKASI)
    box = trace(chart, "category")
    assert (list(box.x), list(box.base), list(box.y)) == ([2024], [250], [75])
    assert list(box.marker.line.color) == ["#2f9a8f"]
    (word,) = [tr for tr in chart.figure.data if tr.type == "scatter" and tr.mode == "text"]
    assert list(word.text) == ["–"] and list(word.y) == [287.5]
    assert list(trace(chart, "final").x) == [2023]
    assert chart.figure.layout.showlegend
    assert chart.sentence == "Instansi X: 291 Baik (2023) dan Baik tanpa skor (2024). Belum cukup data."
    highest = drawn(history((2022, None, "sangat_baik")))
    box = trace(highest, "category")
    assert list(box.base) == [325] and list(box.y) == [85]  # up to the maximum, 410
    assert not [tr for tr in highest.figure.data if tr.legendgroup == "final"]


def test_open_scores_are_open_marks_never_joined():
    df = pd.concat(
        [
            RIAU,
            history((2022, 305.0, None, {"status": "interim"}), (2023, 330.0, None, {"status": "self"})),
        ],
        ignore_index=True,
    )
    chart = drawn(df)
    interim, own = trace(chart, "interim"), trace(chart, "self")
    assert interim.marker.symbol == "circle-open" and own.marker.symbol == "square-open"
    assert list(interim.x) == [2022] and list(interim.text) == ["305"]
    # Beside the final score of its year: set aside and without a number of its own.
    assert list(own.x) == [pytest.approx(2022.72)] and list(own.text) == [""]
    (line,) = [tr for tr in chart.figure.data if tr.mode == "lines"]
    assert list(line.y)[4] is None
    assert chart.sentence.endswith("Belum final: 305 (2022, sementara) dan 330 (2023, penilaian mandiri).")
    shown = chart.table.display("id")
    assert shown["Kategori"].tolist()[:2] == ["belum resmi", "belum resmi"]


def test_an_inferred_year_has_its_own_mark():
    df = history((2019, 266.5, "baik", {"year_inferred": True}), (2021, 335.5, "sangat_baik"))
    chart = drawn(df)
    assert trace(chart, "inferred").marker.symbol == "diamond" and list(trace(chart, "inferred").x) == [2019]
    assert list(trace(chart, "final").x) == [2021]
    assert "266,5 Baik (2019, tahun disimpulkan) dan 335,5 Sangat Baik (2021)" in chart.sentence
    assert chart.table.display("id")["Status dan tanggal"].tolist()[1].startswith("tahun disimpulkan")


def test_history_table_is_newest_first_with_dates_and_words_for_what_is_missing():
    table = drawn(BEKASI).table.display("id")
    assert table["Tahun"].tolist() == ["2024", "2023"]
    assert table["Skor"].tolist() == ["tidak diterbitkan", "291"]
    assert table["Status dan tanggal"].tolist() == ["ditetapkan, tanggal tidak diterbitkan"] * 2
    dated = history((2022, 224.0, "kurang", {"fixed_on": pd.Timestamp("2022-09-11")}))
    assert drawn(dated, kind="synthetic").table.display("id").iloc[0].tolist() == [
        "2022",
        "224",
        "Kurang",
        "ditetapkan 11 September 2022",
    ]


def test_history_carries_n_dataset_and_watermark():
    chart = drawn(RIAU, kind="synthetic")
    assert {a.name for a in chart.figure.layout.annotations} == {"stamp", "watermark"}
    assert "n = 5 penilaian final" in chart.footer and "DATA SIMULASI" in chart.footer
    assert "n = 1 final assessment ·" in drawn(history((2021, 300.0, "baik")), "en").footer
    assert "n = 2 final assessments" in drawn(BEKASI, "en").footer


def test_nothing_to_draw_gives_no_chart():
    for df in (NOTHING, history((2023, None, None, {"status": "self"}))):
        assert histories(df, stamp=stamp(), categories=CATEGORIES, years=[2023], name="X") == []


CLAIMS = pd.DataFrame(
    [
        (
            2022,
            396.5,
            "Sangat Baik",
            "final",
            "used",
            "S1",
            "Judul [satu]",
            "Harian A",
            "2022-12-08",
            "https://a.id",
        ),
        (2022, 392.0, "Sangat Baik", "interim", "other", "S2", "(untitled page)", "KASN", None, None),
        (2024, None, "Baik", "final", "used", "S1", "Judul tiga", "Harian A", "2024-12", "https://a.id/3"),
        (2024, 310.0, "Baik", "interim", "other", "S3", "Judul empat", "Harian B", "2024", None),
    ],
    columns=[
        "year",
        "total",
        "category_name",
        "status",
        "role",
        "source_id",
        "title",
        "publisher",
        "published_date",
        "url",
    ],
)


def test_every_claim_stands_with_its_part_and_source():
    found = institution_claims(CLAIMS.head(2), stamp=stamp())
    assert found.sentence == (
        "2 keterangan dari 2 sumber, 1 di antaranya menyebut angka lain: 2022 dipakai 396,5 Sangat Baik, "
        "angka lain 392 Sangat Baik (KASN)."
    )
    used, other = found.shown.to_dict("records")
    assert used["Angka"] == "**396,5 Sangat Baik** · dipakai · ditetapkan"
    assert used["Sumber"] == r"[Judul \[satu\]](https://a.id), Harian A, 8 Desember 2022"
    assert other["Angka"] == "**392 Sangat Baik** · angka lain · sementara"
    assert other["Sumber"] == "halaman tanpa judul, KASN, tanpa tanggal"
    assert found.table.frame["Skor"].tolist() == [396.5, 392.0]
    assert found.table.frame["Alamat"].tolist()[0] == "https://a.id"


def test_claims_are_newest_first_and_conflicts_without_a_score_are_told():
    found = institution_claims(CLAIMS, stamp=stamp("en"))
    assert found.shown["Year"].tolist() == ["2024", "2024", "2022", "2022"]
    assert "2 of them with another figure" in found.sentence and "sources: 3" in found.sentence
    assert "2024 uses the category Baik without a score, other figure 310 Baik (Harian B)" in found.sentence
    assert "392 Sangat Baik (KASN); 2024" in found.sentence


def test_only_another_source_is_called_so():
    twice = pd.concat([CLAIMS.head(1)] * 3, ignore_index=True)
    twice["role"], twice["source_id"] = ["used", "agrees", "agrees"], ["S1", "S2", "S1"]
    found = institution_claims(twice, stamp=stamp())
    assert [figure.split(" · ")[1] for figure in found.shown["Angka"]] == [
        "dipakai",
        "angka sama, sumber lain",
        "angka sama, sumber yang sama",
    ]


def test_a_published_figure_cites_its_sources():
    found = institution_claims(CLAIMS, stamp=stamp())
    assert found.sources == (
        "2022: [Harian A, 8 Desember 2022](https://a.id)",
        "2022: KASN, tanpa tanggal",
        "2024: [Harian A, Desember 2024](https://a.id/3)",
        "2024: Harian B, 2024",
    )
    df = history((2022, 396.5, "sangat_baik"), (2024, None, "baik"))
    (chart,) = histories(
        df, stamp=stamp("en"), categories=CATEGORIES, years=[2022, 2024], name="X", claims=CLAIMS
    )
    assert chart.sources == (
        "2022: [Harian A, 8 December 2022](https://a.id)",
        "2024: [Harian A, December 2024](https://a.id/3)",
    )
    assert "institution_claims" in chart.questions
    assert drawn(df, kind="synthetic").sources == ()
    assert "“–”" in drawn(df).note and "“–”" not in drawn(RIAU).note


def test_ways_onward():
    row = PERSON | {"province_code": "32"}
    province = "[Pemda lain di Jawa Barat](wilayah?province=32&dataset=publikasi&lang=id)"
    assert ways(row, stamp=stamp()) == province
    both = ways(row, stamp=stamp(), simulated=True)
    assert both.startswith(province + " · [")
    assert both.endswith("](instansi?institution=32.16&dataset=simulasi&lang=id)")
    central = row | {"province_code": None, "province_name": None}
    assert ways(central, stamp=stamp("en")) == ""


def test_claims_without_conflict_and_no_claims():
    agreed = institution_claims(CLAIMS.iloc[[0]], stamp=stamp())
    assert agreed.sentence == "1 keterangan dari 1 sumber; tidak ada angka yang saling bertentangan."
    none = institution_claims(CLAIMS.iloc[0:0], stamp=stamp())
    assert none.shown.empty and none.sentence == "Belum ada sumber yang menyebut instansi ini."


def test_the_search_line_holds_everything_that_can_be_typed():
    assert option(PERSON) == "Kabupaten Bekasi · Jawa Barat · 32.16 · Pemkab/Kab. Bekasi"
    simulated = PERSON | {"name": "Kota Bandung (simulasi)", "group_code": "kota", "code": "32.73"}
    assert option(simulated) == "Kota Bandung (simulasi) · Jawa Barat · 32.73 · Pemkot Bandung"
    province = PERSON | {"name": "Provinsi DKI Jakarta", "group_code": "provinsi", "code": "31"}
    assert option(province).endswith(" · 31 · Pemprov/Prov. DKI Jakarta")
    ministry = {
        **PERSON,
        "name": "Kementerian A",
        "also_known_as": "Komdigi",
        "province_name": None,
        "group_code": "kementerian",
        "group_name": "Kementerian",
        "code": "ka",
    }
    assert option(ministry) == "Kementerian A (Komdigi) · Kementerian · ka"


def test_existence_in_words():
    assert (
        identity(PERSON, stamp=stamp())
        == "Kabupaten · Jawa Barat · kode 32.16 · ada pada semua tahun penilaian"
    )
    gone = {**PERSON, "valid_to": 2024, "validity_basis": "UU 20/2023"}
    assert identity(gone, stamp=stamp()).endswith("dalam registri sampai 2024 (UU 20/2023)")
    assert identity({**PERSON, "valid_from": 2022}, stamp=stamp("en")).endswith("in the registry since 2022")
    both = {**PERSON, "valid_from": 2021, "valid_to": 2024}
    assert identity(both, stamp=stamp()).endswith("dalam registri 2021 sampai 2024")


def test_origins_in_words():
    columns = ["relation", "code", "name", "year", "split"]
    relations = pd.DataFrame(
        [("successor", "93", "Papua Selatan", 2022, True), ("successor", "94", "Papua Tengah", 2022, True)],
        columns=columns,
    )
    assert origins(PERSON, relations, stamp=stamp()) == [
        "Dari sini dimekarkan Papua Selatan dan Papua Tengah (2022).",
        "Skor pendahulu atau penerus tidak digabung ke riwayat ini.",
    ]
    merged = pd.DataFrame([("predecessor", "bkpm", "BKPM", 2021, False)], columns=columns)
    moved = {**PERSON, "former_province_name": "Papua", "province_from": 2022, "also_known_as": "X"}
    assert origins(moved, merged, stamp=stamp()) == [
        "Nama lain: X.",
        "Sampai 2021 termasuk Provinsi Papua.",
        "Penerus dari BKPM, dihitung sejak 2021.",
        "Skor pendahulu atau penerus tidak digabung ke riwayat ini.",
    ]
    assert origins(PERSON, relations.iloc[0:0], stamp=stamp()) == []
