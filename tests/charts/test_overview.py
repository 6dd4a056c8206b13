"""The overview's charts: traces, values, colours, sentences in both languages; empty and one-row input."""

import pandas as pd
import pytest

from merit.charts.base import Stamp
from merit.charts.below import below_baik, below_by_group
from merit.charts.categories import category_years
from merit.charts.headline import headlines
from merit.charts.targets import share_against_target
from tests.charts.regional import BANDS

COLUMNS = [
    "year",
    "moment",
    "registered",
    "assessed",
    "sangat_baik",
    "baik",
    "kurang",
    "buruk",
    "baik_or_above",
    "below_baik",
]
RECORD = pd.DataFrame(
    [
        [2020, "2021-01", 623, 184, 24, 57, 31, 72, 81, 103],
        [2021, "2021-12", 623, 347, 46, 106, None, None, 152, 195],
        [2023, "2024-02", 624, 587, None, None, None, None, None, None],
        [2024, "2024-03", 624, 587, None, None, None, None, 314, 273],
    ],
    columns=COLUMNS,
).assign(not_assessed=lambda d: d["registered"] - d["assessed"])


def stamp(lang="id", kind="published", rule="latest"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc", rule)


def names(chart):
    return [a.name for a in chart.figure.layout.annotations]


def test_below_baik_series_says_every_year_and_the_change():
    chart = below_baik(RECORD, stamp=stamp(), categories=BANDS)
    assert chart.sentence == (
        "Di bawah Baik: 103 dari 184 instansi yang dinilai (2020), 195 dari 347 (2021), "
        "dan 273 dari 587 (Maret 2024). Bagiannya turun dari 56% menjadi 47%."
    )
    english = below_baik(RECORD, stamp=stamp("en"), categories=BANDS).sentence
    assert (
        "103 of 184" in english and "273 of 587 (March 2024)" in english and "fell from 56% to 47%" in english
    )
    assessed, below, words = chart.figure.data
    assert list(assessed.y) == [184, 347, 587, 587]
    assert list(below.y) == [103, 195, 273]
    assert list(below.x) == ["2020", "2021", "2024<br>Maret"]
    assert below.marker.pattern.fgcolor == BANDS["kurang"].colour
    assert words.text[2] == "tidak<br>diterbitkan"
    assert chart.table.display("id")["Di bawah Baik"].tolist() == ["103", "195", "tidak diterbitkan", "273"]


def test_a_single_year_gives_no_change_and_a_rise_is_called_a_rise():
    one = below_baik(RECORD.head(1), stamp=stamp(), categories=BANDS)
    assert one.sentence == "Di bawah Baik: 103 dari 184 instansi yang dinilai (2020)."
    rising = RECORD.head(2).assign(below_baik=[50, 300])
    assert "naik dari 27% menjadi 86%" in below_baik(rising, stamp=stamp(), categories=BANDS).sentence


def test_nothing_published_is_said_not_drawn():
    chart = below_baik(RECORD.iloc[0:0], stamp=stamp(), categories=BANDS)
    assert chart.table.frame.empty
    assert "belum ada jumlah" in chart.sentence


def test_categories_diverge_at_baik_and_unsplit_sums_carry_both_colours():
    chart = category_years(RECORD, stamp=stamp(), categories=BANDS)
    bars = {t.name: t for t in chart.figure.data if t.type == "bar"}
    assert (bars["Buruk"].y[0], bars["Kurang"].y[0]) == (-72, -31)
    assert list(bars["Baik"].y)[:2] == [57, 106] and list(bars["Sangat Baik"].y)[:2] == [24, 46]
    assert [bars[c.name].marker.color for c in BANDS.values()] == [c.colour for c in BANDS.values()]
    unsplit = bars["Di bawah Baik (tidak dirinci)"]
    assert list(unsplit.y) == [None, -195, None, -273]
    assert (unsplit.marker.pattern.bgcolor, unsplit.marker.pattern.fgcolor) == ("#c8452f", "#c27c0e")
    above = bars["Baik atau lebih tinggi (tidak dirinci)"]
    assert list(above.y) == [None, None, None, 314]
    silent = next(t for t in chart.figure.data if t.type == "scatter")
    assert list(silent.x) == ["2023"]
    assert chart.sentence == "Maret 2024: 314 instansi Baik atau lebih tinggi, 273 di bawah Baik."


def test_category_sentence_names_the_split_where_it_is_known():
    chart = category_years(RECORD.head(1), stamp=stamp("en"), categories=BANDS)
    assert "24 Sangat Baik, 57 Baik, 31 Kurang, and 72 Buruk" in chart.sentence
    assert category_years(RECORD.iloc[2:3], stamp=stamp(), categories=BANDS).sentence.startswith("Belum ada")


@pytest.mark.parametrize("build", [below_baik, category_years])
def test_the_stamp_travels_with_the_figure_and_synthetic_data_are_marked(build):
    chart = build(RECORD, stamp=stamp(), categories=BANDS)
    line = next(a.text for a in chart.figure.layout.annotations if a.name == "stamp").replace("<br>", "")
    n = {
        below_baik: "n tiap tahun tertera pada gambar",
        category_years: "n = 587 dinilai dari 624 terdaftar (2024)",
    }
    for part in ("Status terakhir", n[build], "tidak lengkap", "publikasi-abc"):
        assert part in line
    assert "watermark" not in names(chart)
    synthetic = build(RECORD, stamp=stamp(kind="synthetic"), categories=BANDS)
    mark = next(a for a in synthetic.figure.layout.annotations if a.name == "watermark")
    assert mark.text == "SIMULASI"
    assert "DATA SIMULASI" in synthetic.footer


def test_indonesian_figures_use_comma_and_point():
    assert below_baik(RECORD, stamp=stamp(), categories=BANDS).figure.layout.separators == ",."
    assert below_baik(RECORD, stamp=stamp("en"), categories=BANDS).figure.layout.separators == ".,"


def test_below_by_group_shades_the_share_and_names_the_largest():
    df = pd.DataFrame(
        [
            [2023, "provinsi", 10, 40],
            [2023, "kabupaten", 200, 400],
            [2024, "provinsi", 5, 38],
            [2024, "kabupaten", 100, 410],
            [2024, "kota", None, None],
            [2024, "all", 105, 448],
        ],
        columns=["year", "key", "below_baik", "assessed"],
    )
    groups = {"provinsi": "Provinsi", "kabupaten": "Kabupaten", "kota": "Kota"}
    chart = below_by_group(df, stamp=stamp(kind="synthetic"), names=groups)
    grid = chart.figure.data[0]
    assert [list(row) for row in grid.z] == [[0.25, 5 / 38], [0.5, 100 / 410], [None, None]]
    assert list(chart.figure.data[1].text) == ["10", "5", "200", "100", "", ""]
    assert chart.sentence == (
        "2024: terbanyak di kelompok Kabupaten, 100 dari 410 instansi yang dinilai masih di bawah Baik."
    )
    empty = below_by_group(df.iloc[4:5], stamp=stamp(), names=groups)
    assert empty.table.frame.empty and "tidak pernah diterbitkan" in empty.sentence


def test_targets_name_who_reached_them_and_who_did_not():
    df = pd.DataFrame(
        [
            ["kementerian", 34, 33, 0.97, 1.0],
            ["provinsi", 38, None, 0.61, 0.61],
            ["lns", 20, 17, 0.85, None],
            ["lpnk", 24, None, None, 0.95],
        ],
        columns=["scope", "registered", "baik_or_above", "share", "target"],
    )
    scopes = {"kementerian": "Kementerian", "lpnk": "LPNK", "lns": "LNS", "provinsi": "Provinsi"}
    chart = share_against_target(df, stamp=stamp(), year=2022, names=scopes)
    assert chart.sentence == "2022: target tercapai oleh Provinsi; belum tercapai oleh Kementerian."
    words = next(t for t in chart.figure.data if t.type == "scatter" and t.mode == "text")
    assert list(words.text) == [
        "Kementerian: <b>97%</b> (33 dari 34) · target 100%",
        "LPNK: tidak diterbitkan · target 95%",
        "LNS: <b>85%</b> (17 dari 20)",
        "Provinsi: <b>61%</b> · target 61%",
    ]
    assert chart.table.display("id")["Target"].tolist() == ["100,0%", "95,0%", "tidak diterbitkan", "61,0%"]
    nothing = share_against_target(df.iloc[2:3], stamp=stamp("en"), year=2022, names=scopes)
    assert nothing.sentence == "2022: no group has both a target and a result that were published."


def numbers(frame, year, **how):
    return {h.key: h for h in headlines(frame, stamp=stamp(**how), year=year)}


def test_headlines_give_value_change_and_share_with_the_share_before():
    found = numbers(RECORD, 2024)
    below = found["below_baik"]
    assert (below.value, below.change, below.against) == ("273", "+78", "dibanding 2021")
    assert below.help == "47% dari yang dinilai; 56% pada 2021"
    assert below.rise_is_good is None, "more below Baik may only mean that more were assessed"
    assert (found["not_assessed"].value, found["not_assessed"].help) == ("37", "6% dari yang terdaftar")
    assert "data:image/svg+xml" in found["assessed"].trend


def test_an_unpublished_number_is_a_dash_with_words_never_zero():
    below = numbers(RECORD, 2023)["below_baik"]
    assert (below.value, below.change, below.trend) == ("—", None, "")
    assert below.help == "jumlahnya tidak diterbitkan"
    printed = RECORD.assign(share_baik_or_above=[None, None, 0.53, None])
    assert numbers(printed, 2023)["below_baik"].help.startswith("jumlahnya tidak diterbitkan; 47% dari yang")
    assert "53% dari yang dinilai" in numbers(printed, 2023)["baik_or_above"].help


def test_no_change_is_stated_between_rounds_in_the_first_year_or_within_half_a_year():
    assert numbers(RECORD, 2024, rule="round")["below_baik"].change is None
    assert numbers(RECORD, 2020, lang="en")["assessed"].change is None
    # February and March 2024: the change is counted from 2021, not from the month before.
    assert numbers(RECORD, 2024)["assessed"].against == "dibanding 2021"


def test_half_a_split_does_not_read_as_the_whole():
    row = pd.DataFrame([[2024, "2024-12", 624, 94, None, 83, None, None, 98, None]], columns=COLUMNS)
    sentence = category_years(
        row.assign(not_assessed=None), stamp=stamp(rule="round"), categories=BANDS
    ).sentence
    assert "Yang terbit terpisah: 83 Baik." in sentence


def test_the_sentence_speaks_of_the_chosen_year():
    chart = category_years(RECORD, stamp=stamp(), categories=BANDS, year=2020)
    assert chart.sentence.startswith("2020: 81 instansi Baik atau lebih tinggi, 103 di bawah Baik.")
    assert "(2020)" in chart.footer
