"""The table under a chart: numbers as the language writes them, missing in words, narrow on a phone."""

import pandas as pd

from merit.charts.base import NOT_ASSESSED, Stamp, categories_of, template
from merit.charts.table import Table


def table():
    frame = pd.DataFrame(
        {
            "Tahun": [2023, 2024],
            "Jumlah": [1234, None],
            "Skor": [249.5, 330.45],
            "Bagian": [0.4657, 0],
            "Perubahan": [-3.5, 12],
            "Nama": ["a", None],
        }
    )
    kinds = {
        "Tahun": "year",
        "Jumlah": "count",
        "Skor": "score",
        "Bagian": "share",
        "Perubahan": "change",
        "Nama": "text",
    }
    return Table(frame, kinds, "tidak diterbitkan")


def test_values_are_written_in_the_language_and_missing_ones_in_words():
    shown = table().display("id")
    assert shown.iloc[0].tolist() == ["2023", "1.234", "249,5", "46,6%", "−3,5", "a"]
    assert shown.iloc[1].tolist() == [
        *("2024", "tidak diterbitkan", "330,45", "0,0%", "+12", "tidak diterbitkan"),
    ]
    assert table().display("en").iloc[0].tolist()[1:5] == ["1,234", "249.5", "46.6%", "−3.5"]


def test_a_wide_table_folds_into_two_columns_and_loses_nothing():
    folded = table().folded("id")
    assert folded.columns.tolist() == ["Tahun", "Rincian"]
    whole = table().display("id")
    for row, line in zip(whole.to_dict("records"), folded["Rincian"], strict=True):
        for name, value in row.items():
            assert name == "Tahun" or f"{name}: **{value}**" in line
    assert table().folded("id", widest=6).equals(whole)


def test_the_stamp_names_rule_n_date_dataset_and_snapshot():
    line = Stamp("id", "publikasi", "published", "publikasi-1", "latest", "2024-03-06").line("n = 3")
    assert line == ("Status terakhir · n = 3 · 6 Maret 2024 · catatan publikasi, tidak lengkap · publikasi-1")


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_category_colours_reach_3_to_1_on_both_themes_and_their_ink_4_5():
    data = pd.read_csv("data/categories.csv")
    bands = categories_of(data[data["instrument"] == "kasn-2018"])
    assert [c.name for c in bands.values()] == ["Buruk", "Kurang", "Baik", "Sangat Baik"]
    for page in ("#ffffff", "#f3f6fa", "#0f1722", "#1a2431"):
        for colour in [NOT_ASSESSED, *(c.colour for c in bands.values())]:
            assert contrast(colour, page) >= 3, (colour, page)
    for band in bands.values():
        assert contrast(band.colour, band.ink) >= 4.5, band.name


def test_the_template_sets_no_text_colour_so_that_it_serves_both_themes():
    layout = template().layout
    assert layout.font.color is None
    assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"
