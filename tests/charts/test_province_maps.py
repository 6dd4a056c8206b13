"""Tile map, islands and the map of aspects: bars, colours, words in both languages, empty input."""

import pandas as pd
import pytest

from merit.charts.base import ACCENT, NOT_ASSESSED
from merit.charts.islands import islands
from merit.charts.province_aspects import aspect_map, aspects_unpublished, ink
from merit.charts.tile_map import STRIP, TILE, broken, tile_map
from tests.charts.regional import BANDS, PROVINCES, counted, stamp

COUNTS = counted(
    ("31", "DKI Jakarta", 1, 0, 1, 0, 0),
    ("32", "Jawa Barat", 28, 3, 11, 6, 1),
    ("91", "Papua", 10, 0, 1, 2, 2),
)
OWN = pd.DataFrame(
    [("31", "baik", None, 2023), ("32", "sangat_baik", 337.5, 2025), ("91", None, None, None)],
    columns=["province", "category", "total", "status_year"],
)


def tiles(lang="id", kind="synthetic", counts=COUNTS, **more):
    mark = stamp(lang, kind)
    return tile_map(counts, OWN, PROVINCES, stamp=mark, bands=BANDS, year=2021, **more)


def trace(chart, name):
    (found,) = [t for t in chart.figure.data if t.name == name]
    return found


def test_a_long_abbreviation_is_broken_into_short_lines():
    lines = {"KALTENG": "KAL<br>TENG", "BENGKULU": "BENG<br>KULU", "GORONTALO": "GO<br>RON<br>TALO"}
    lines |= {"PAPUA": "PA<br>PUA", "ACEH": "ACEH", "DKI": "DKI", "SULTRA": "SUL<br>TRA"}
    assert {a: broken(a) for a in lines} == lines


def test_the_strip_of_a_tile_is_its_category_mix():
    chart = tiles()
    for name, shares, colour in (
        ("Buruk", [1 / 28, 0, 2 / 10], "#c8452f"),
        ("Kurang", [6 / 28, 0, 2 / 10], "#c27c0e"),
        ("Baik", [11 / 28, 1, 1 / 10], "#2f9a8f"),
        ("Sangat Baik", [3 / 28, 0, 0], "#2f6fc4"),
        ("Belum dinilai", [7 / 28, 0, 5 / 10], NOT_ASSESSED),
    ):
        bar = trace(chart, name)
        assert list(bar.width) == pytest.approx([STRIP * s for s in shares])
        assert bar.marker.color == colour
    # The parts stand side by side: the first begins and the last ends at the strip's edges.
    first, last = trace(chart, "Buruk"), trace(chart, "Belum dinilai")
    assert first.x[0] - first.width[0] / 2 == pytest.approx(4 - STRIP / 2)
    assert last.x[0] + last.width[0] / 2 == pytest.approx(4 + STRIP / 2)


def test_tiles_are_equal_carry_their_code_and_mark_the_chosen_one():
    chart = tiles(chosen="32")
    tile = chart.figure.data[0]
    assert set(tile.y) == {TILE}
    assert tile.width == TILE
    assert [c for c, _ in tile.customdata] == ["32", "31", "91", "93"]
    assert list(tile.marker.line.color).count(ACCENT) == 1
    assert tile.marker.line.color[0] == ACCENT
    assert tile.marker.color[3] == "rgba(0,0,0,0)"  # Papua Selatan did not exist
    assert ACCENT not in tiles().figure.data[0].marker.line.color


def test_tiles_say_their_name_score_and_mix():
    chart = tiles()
    labels, scores = [t for t in chart.figure.data if t.textposition == "outside"]
    assert list(labels.text) == ["JA<br>BAR", "DKI", "PA<br>PUA", "PA<br>SEL"]
    assert list(scores.text) == ["337,5", "", ""]
    hover = dict(chart.figure.data[0].customdata)
    assert hover["32"] == (
        "<b>Jawa Barat</b><br>Skor provinsi: 337,5 (Sangat Baik, 2025)<br>28 pemerintah daerah: "
        "3 Sangat Baik, 11 Baik, 6 Kurang, 1 Buruk, dan 7 belum dinilai"
    )
    assert "Baik, skor tidak diterbitkan" in hover["31"]
    assert "Provinsi: Belum dinilai" in hover["91"]
    assert hover["93"] == "<b>Papua Selatan</b><br>belum ada pada 2021"


def test_tile_sentence_names_counts_extremes_and_the_provinces_that_did_not_exist():
    # DKI Jakarta has no government but its own and is left out of the comparison.
    assert tiles().sentence == (
        "2021, status terakhir: dari 39 pemerintah daerah, 16 Baik atau lebih tinggi, 11 di bawah Baik, dan "
        "12 belum dinilai. Di antara provinsi yang punya kabupaten dan kota, bagian Baik atau lebih tinggi "
        "dari yang dinilai terbesar di Jawa Barat (14 dari 21), terkecil di Papua (1 dari 5). 1 provinsi "
        "belum ada pada 2021 (Papua Selatan); petaknya kosong, kabupaten dan kotanya dihitung pada provinsi "
        "asal."
    )
    english = tiles("en").sentence
    assert english.startswith(
        "2021, latest status: of 39 regional governments, 16 are at Baik or above, 11 below"
    )
    assert "largest in Jawa Barat (14 of 21), smallest in Papua (1 of 5)" in english
    assert "One province did not exist in 2021 (Papua Selatan)" in english


def test_tiles_of_the_record_are_not_compared():
    chart = tiles(kind="published")
    assert "27 punya kategori yang diterbitkan: 16 Baik atau lebih tinggi dan 11 di bawah" in chart.sentence
    assert "12 lainnya tidak diterbitkan" in chart.sentence
    assert "terbesar" not in chart.sentence
    assert trace(chart, "Tidak diterbitkan").marker.color == NOT_ASSESSED
    assert [a.name for a in chart.figure.layout.annotations] == ["stamp"]
    assert [a.name for a in tiles().figure.layout.annotations] == ["stamp", "watermark"]


def test_tile_table_has_existing_provinces_and_words_for_what_is_missing():
    table = tiles().table.display("id")
    assert list(table["Provinsi"]) == ["Jawa Barat", "DKI Jakarta", "Papua"]
    assert list(table["Skor provinsi"]) == ["337,5", "tidak ada", "tidak ada"]
    assert list(table["Kategori provinsi"]) == ["Sangat Baik", "Baik", "Belum dinilai"]
    assert list(table["Belum dinilai"]) == ["7", "0", "5"]


def test_no_province_at_all_is_no_error():
    chart = tiles(counts=COUNTS.head(0))
    assert chart.table.frame.empty
    assert "dari 0 pemerintah daerah" in chart.sentence
    assert "terbesar" not in chart.sentence


ISLANDS = counted(
    ("sumatera", "Sumatera", 164, 11, 66, 28, 52),
    ("jawa", "Jawa", 119, 14, 51, 19, 27),
    ("papua", "Papua", 48, 0, 0, 0, 0),
)
NAMES = {"sumatera": "Sumatera", "jawa": "Jawa", "papua": "Papua"}


def island_chart(lang="id", kind="synthetic", counts=ISLANDS):
    return islands(counts, NAMES, stamp=stamp(lang, kind), bands=BANDS, year=2025)


def test_islands_diverge_at_baik_with_grey_apart():
    chart = island_chart()
    assert list(trace(chart, "Kurang").x) == [-28, -19, 0]
    assert list(trace(chart, "Buruk").x) == [-52, -27, 0]
    assert list(trace(chart, "Baik").x) == [66, 51, 0]
    assert list(trace(chart, "Sangat Baik").x) == [11, 14, 0]
    grey = trace(chart, "Belum dinilai")
    assert list(grey.x) == [7, 8, 48]
    assert grey.base > 77  # beyond the longest bar at Baik or above
    assert trace(chart, "Kurang").marker.color == "#c27c0e"
    assert trace(chart, "Kurang").textfont.color == "#101418"
    assert chart.figure.layout.barmode == "relative"
    words = next(t for t in chart.figure.data if t.type == "scatter").text
    assert list(words) == [
        "<b>Sumatera</b>  77 Baik ke atas, 80 di bawah",
        "<b>Jawa</b>  65 Baik ke atas, 46 di bawah",
        "<b>Papua</b>  belum dinilai",
    ]


def test_island_sentences():
    assert island_chart().sentence == (
        "2025, status terakhir: dari yang dinilai, di bawah Baik paling banyak di Sumatera (80 dari 157). "
        "Bagian Baik atau lebih tinggi terkecil di Sumatera (77 dari 157), terbesar di Jawa (65 dari 111)."
    )
    assert "below Baik, of those assessed, in Sumatera (80 of 157)." in island_chart("en").sentence
    assert island_chart(kind="published").sentence == (
        "2025, status terakhir: kategori terbanyak diterbitkan di Sumatera (157 dari 164 pemerintah daerah). "
        "Di antara yang diterbitkan, 142 Baik atau lebih tinggi dan 126 di bawah Baik."
    )
    assert island_chart(counts=ISLANDS.tail(1)).sentence == (
        "2025, status terakhir: tidak ada pemerintah daerah yang punya kategori."
    )
    assert island_chart(counts=ISLANDS.head(0)).table.frame.empty


def test_figures_of_the_record_count_what_is_in_it_not_what_was_assessed():
    for drawn in (tiles, island_chart):
        assert "dinilai dari" in drawn().footer
        assert "assessed" not in drawn("en", "published").footer
        assert "dalam catatan dari" in drawn(kind="published").footer
        assert "in the record of" in drawn("en", "published").footer


def test_tied_islands_are_all_named_and_an_equal_share_is_no_extreme():
    two = counted(("sumatera", "Sumatera", 4, 0, 2, 1, 1), ("jawa", "Jawa", 5, 1, 1, 2, 0))
    assert island_chart(counts=two).sentence == (
        "2025, status terakhir: dari yang dinilai, di bawah Baik paling banyak di Sumatera (2 dari 4) dan "
        "Jawa (2 dari 4)."
    )
    none = counted(("sumatera", "Sumatera", 4, 0, 2, 0, 0), ("jawa", "Jawa", 5, 1, 0, 0, 0))
    assert island_chart("en", counts=none).sentence == (
        "2025, latest status: not one of the 3 regional governments assessed is below Baik."
    )


ASPECTS = pd.DataFrame(
    [
        ("11", "Aceh", "ACEH", 1, "Perencanaan", "Planning", 0.7, 22, 2),
        ("11", "Aceh", "ACEH", 3, "Karier", "Career", 0.4, 21, 1),
        ("32", "Jawa Barat", "JABAR", 1, "Perencanaan", "Planning", 0.725, 27, 2),
        ("32", "Jawa Barat", "JABAR", 3, "Karier", "Career", 0.35, 27, 1),
        ("96", "Papua Barat Daya", "PBD", 1, "Perencanaan", "Planning", 0.2, 3, 1),
    ],
    columns=["province", "name", "abbreviation", "aspect_no", "short_id", "short_en", "median", "n", "place"],
).assign(aspect_id=lambda d: d["short_id"], aspect_en=lambda d: d["short_en"])


def test_aspect_map_has_a_row_per_province_a_column_per_aspect_and_gaps():
    chart = aspect_map(ASPECTS, stamp=stamp("id", "synthetic"), year=2025)
    heat, text = chart.figure.data
    assert list(heat.x) == ["Perencanaan", "Karier"]
    assert list(heat.y) == ["ACEH · 22", "JABAR · 27", "PBD · 3"]
    assert [list(line) for line in heat.z] == [[0.7, 0.4], [0.725, 0.35], [0.2, None]]
    assert list(text.text) == ["70", "40", "73", "35", "20", ""]
    assert heat.customdata[0][1] == "<b>Aceh</b><br>Karier: 40,0%<br>21 pemerintah daerah"
    assert heat.customdata[2][1] == "Belum dinilai"
    assert chart.sentence == (
        "2025, status terakhir: aspek terlemah paling sering Karier, di 2 dari 3 provinsi. Terendah 20% "
        "untuk Perencanaan di Papua Barat Daya (n = 3), tertinggi 73% untuk Perencanaan di Jawa "
        "Barat (n = 27)."
    )
    assert (
        "most often Career, in 2 of 3"
        in aspect_map(ASPECTS, stamp=stamp("en", "synthetic"), year=2025).sentence
    )


@pytest.mark.parametrize("share", [i / 50 for i in range(51)])
def test_text_on_every_shade_of_the_map_keeps_a_contrast_of_4_5(share):
    def luminance(colour):
        parts = [c / 255 for c in colour]
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    scale = aspect_map(ASPECTS, stamp=stamp("id", "synthetic"), year=2025).figure.data[0].colorscale
    low, high = ([int(c) for c in colour[4:-1].split(",")] for _, colour in scale)
    cell = [a + (b - a) * share for a, b in zip(low, high, strict=True)]
    letters = [int(ink(share)[i : i + 2], 16) for i in (1, 3, 5)]
    bright, dark = sorted((luminance(cell), luminance(letters)), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 4.5


def test_aspect_map_of_one_province_and_of_none():
    one = aspect_map(ASPECTS.head(2), stamp=stamp("id", "synthetic"), year=2025)
    assert one.sentence == (
        "2025, status terakhir: baru satu provinsi punya skor aspek, Aceh (n = 21); yang terendah Karier, "
        "40% dari maksimum."
    )
    none = aspect_map(ASPECTS.head(0), stamp=stamp("en", "synthetic"), year=2025)
    assert none.table.frame.empty
    assert none.sentence == "2025, latest status: no regional government has aspect scores yet."


def test_aspects_of_the_record_are_said_in_words_without_a_figure():
    record = pd.DataFrame(
        [("13.74", "Kota Padang Panjang", 2021, 1), ("32.71", "Kota Bogor", 2019, 8)],
        columns=["institution", "name", "year", "aspects"],
    )
    chart = aspects_unpublished(record, stamp=stamp(), year=2024, of=546)
    assert chart.sentence == (
        "Skor per aspek hampir tidak pernah diterbitkan: sampai 2024 hanya untuk 2 dari 546 pemerintah "
        "daerah (Kota Padang Panjang 2021 dan Kota Bogor 2019). Karena itu peta provinsi dan aspek "
        "tidak digambar."
    )
    assert chart.table.frame.empty
    assert len(chart.figure.data) == 0
    empty = aspects_unpublished(record.head(0), stamp=stamp("en"), year=2018, of=542)
    assert empty.sentence.startswith("Up to 2018 no score per aspect of any of the 542 regional governments")
