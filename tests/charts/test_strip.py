"""The aspect strip: places on the axis, words in both languages, peers many, few and none."""

import pytest

from merit.charts.strip import aspect_strip
from tests.charts.institutional import history, stamp
from tests.charts.strips import NONE, SIX, a_profile, aspects, over_years

MIXED = aspects((1, 40, 37.5, None), (3, 130, 75.0, None), (6, 40, None, 88.0), (7, 16, None, 100.0))
BESIDE = aspects(
    (1, 40, 30.0, None, SIX),  # above 24
    (2, 40, 24.0, None, SIX),  # on the upper end: within
    (4, 40, 16.0, None, SIX),  # on the lower end: within
    (5, 80, 12.0, None, (5, 10.0, 20.0, 40.0, 60.0, 70.0)),  # below 20
)


def strip(scores, lang="id", kind="synthetic", **choice):
    return aspect_strip(a_profile(scores, **choice), stamp=stamp(lang, kind))


def marks(chart, group):
    return next(tr for tr in chart.figure.data if tr.legendgroup == group)


def named(chart, name):
    return next(tr for tr in chart.figure.data if tr.name == name)


def lettering(chart):
    return next(tr for tr in chart.figure.data if tr.type == "scatter" and tr.mode == "text")


def test_own_scores_and_peers_stand_in_percent_of_the_maximum():
    chart = strip(BESIDE)
    assert list(marks(chart, "own").x) == [75, 60, 40, 15]
    assert list(marks(chart, "own").y) == [0, 1, 2, 3]
    box = marks(chart, "middle")
    assert (list(box.base), list(box.x)) == ([40, 40, 40, 25], [20, 20, 20, 50])
    assert list(marks(chart, "median").x) == [50, 50, 50, 50]
    assert list(marks(chart, "range").x) == [20, 90, None, 20, 90, None, 20, 90, None, 12.5, 87.5, None]
    assert list(named(chart, "track").x) == [100] * 4
    words = lettering(chart)
    assert list(words.text) == [
        "A1: <b>30 dari 40</b>",
        "A2: <b>24 dari 40</b>",
        "A4: <b>16 dari 40</b>",
        "A5: <b>12 dari 80</b>",
    ]
    assert all(above < place for above, place in zip(words.y, range(4), strict=True))
    assert marks(chart, "own").customdata[3] == "Aspek 5 2021: 12 dari 80, 15% dari maksimum"
    assert marks(chart, "median").customdata[3] == (
        "Aspek 5, 5 pembanding: terendah 10, separuh tengah 20 sampai 60, median 40, tertinggi 70 "
        "(Kabupaten T +1)"
    )
    assert {a.name for a in chart.figure.layout.annotations} == {"stamp", "watermark"}
    assert (
        "n = 4 dari 4 aspek · 5–6 dari 7 pembanding sekelompok, se-provinsi · DATA SIMULASI" in chart.footer
    )


def test_the_sentence_says_strongest_weakest_missing_and_where_it_lies_among_the_peers():
    assert strip(BESIDE).sentence == (
        "2021, ditetapkan: terkuat Aspek 1 75% dari maksimum (30 dari 40); terlemah Aspek 5 15% dari "
        "maksimum (12 dari 80). Poin terbanyak yang belum diraih: Aspek 5, 68 dari 80. Terhadap separuh "
        "tengah 5–6 pembanding: di atas pada A1; di bawah pada A5; di dalam pada A2 dan A4."
    )
    assert strip(BESIDE, "en").sentence == (
        "2021, final: strongest Aspect 1 75% of the maximum (30 of 40); weakest Aspect 5 15% of the maximum "
        "(12 of 80). Most points still to win: Aspect 5, 68 of 80. Against the middle half of 5–6 peers: "
        "above on B1; below on B5; within on B2 and B4."
    )
    whole = strip(aspects((1, 40, 30.0, None, SIX), (2, 40, 25.0, None, SIX)))
    assert whole.sentence.endswith("Terhadap separuh tengah 6 pembanding: semua 2 aspek di atas.")
    tied = strip(aspects((1, 40, 10.0, None), (2, 40, 10.0, None), (5, 80, 70.0, None)))
    assert "belum diraih: Aspek 1, 30 dari 40 dan Aspek 2, 30 dari 40." in tied.sentence
    full = strip(aspects((1, 40, 40.0, None), (2, 40, 40.0, None)))
    assert "sama, Aspek 1 100%" in full.sentence and "belum diraih" not in full.sentence


def test_the_table_has_every_figure_in_reading_order():
    table = strip(BESIDE).table.display("id")
    assert table.iloc[3].tolist() == ["Aspek 5", "12", "80", "15", "5", "10", "20", "40", "60", "70"]
    assert table.columns.tolist() == [
        "Aspek",
        "Poin",
        "Maksimum",
        "Persen maksimum",
        "Pembanding (n)",
        "Terendah",
        "Kuartil 1",
        "Median",
        "Kuartil 3",
        "Tertinggi",
    ]
    english = strip(MIXED, "en", "published").table.display("en").iloc[2].tolist()
    assert english == ["Aspect 6", "not published", "40", "88", "0", *["not published"] * 5]
    assert len(strip(BESIDE).table.folded("id").columns) == 2


def test_published_percentages_are_hatched_and_never_mixed_with_points():
    chart = strip(MIXED, kind="published")
    assert [round(x, 1) for x in named(chart, "own").x] == [93.8, 57.7, 88, 100]
    assert list(named(chart, "own").marker.pattern.shape) == ["", "", "/", "/"]
    assert list(marks(chart, "own").marker.symbol) == ["circle", "circle", "circle-open", "circle-open"]
    words = lettering(chart)
    assert list(words.text)[1:3] == ["A3: <b>75 dari 130</b>", "A6: <b>88% (persen saja)</b>"]
    assert chart.sentence == (
        "2021, ditetapkan: terkuat Aspek 7 100% dari maksimum; terlemah Aspek 3 57,7% dari maksimum "
        "(75 dari 130). Skor per aspek 2021 dari 7 pembandingnya tidak ada yang diterbitkan."
    )
    assert "Arsiran: hanya persen yang diterbitkan" in chart.note and "diturunkan" not in chart.note
    assert chart.sources == ("[Judul](https://mk.id), MK (Aspek 1, 3)", "Judul, mkri.id (Aspek 6, 7)")
    # Points of peers stand neither behind a percentage nor beside it in words.
    beside = strip(aspects((1, 40, None, 50.0, SIX), (2, 40, 30.0, None, SIX)))
    assert list(marks(beside, "median").y) == [1]
    assert beside.sentence.endswith("Terhadap separuh tengah 6 pembanding: di atas pada A2.")
    only = strip(aspects((1, 40, None, 50.0, SIX), (2, 40, None, 40.0, SIX)))
    assert only.sentence.endswith("persen terbitan tidak dibandingkan dengannya.")
    assert [tr.legendgroup for tr in only.figure.data if tr.legendgroup] == ["own"]


def test_derived_maxima_are_named():
    whole = aspects((1, 40, 40.0, None), (6, 40, 20.0, None), (8, 24, 18.0, None))
    assert "Maksimum aspek 6 dan 8 diturunkan" in strip(whole).note
    assert "The maximum of the aspects 6 and 8 is derived" in strip(whole, "en").note


def test_too_few_peers_stand_one_by_one_without_a_middle_half():
    two = (2, 10.0, 12.5, 15.0, 17.5, 20.0)
    chart = strip(aspects((1, 40, 30.0, None, two), (2, 40, 24.0, None, two)))
    assert list(marks(chart, "single").x) == [25, 50, 25, 50]
    assert not {"middle", "median", "range"} & {tr.legendgroup for tr in chart.figure.data}
    assert marks(chart, "single").customdata[0] == "Aspek 1, 2 pembanding: 10; 20"
    assert chart.sentence.endswith(
        "Hanya 2 dari 7 pembanding punya skor per aspek 2021: terlalu sedikit untuk separuh tengah."
    )
    one = strip(aspects((1, 40, 30.0, None, (1, 10.0, 10.0, 10.0, 10.0, 10.0))), "en")
    assert one.sentence.endswith("Only 1 of 7 peers has aspect scores of 2021: too few for a middle half.")
    assert marks(one, "single").customdata[0] == "Aspect 1, 1 peer: 10"


def test_without_peers_the_strip_says_so():
    chart = strip(aspects((1, 40, 30.0, None), (2, 40, 24.0, None)), peers=0)
    assert chart.sentence.endswith("Tidak ada pembanding yang dipilih.")
    assert "tanpa pembanding" in chart.footer
    silent = strip(aspects((1, 40, 30.0, None), (2, 40, 24.0, None)), "en")
    assert silent.sentence.endswith("None of the 7 peers has final aspect scores of 2021.")
    assert not silent.figure.layout.showlegend


def test_one_aspect_and_a_part_of_them():
    one = strip(aspects((5, 80, None, None), (6, 40, None, 87.5)), kind="published")
    assert one.sentence.startswith(
        "2021, ditetapkan: hanya satu dari 2 aspek diketahui, Aspek 6 87,5% dari maksimum."
    )
    words = lettering(one)
    assert words.text[0] == "A5: <b>tidak diterbitkan</b>"
    assert list(marks(one, "own").y) == [1] and "n = 1 dari 2 aspek" in one.footer
    part = strip(aspects((1, 40, 40.0, None), (4, 40, 12.5, None), (5, 80, None, None)))
    assert "2 dari 3 aspek diketahui." in part.sentence and "belum diraih" not in part.sentence


def test_nothing_known_is_a_sentence_without_a_table():
    silent = aspects((1, 40, None, None), (2, 40, None, None))
    none = strip(silent, kind="published", past=history((2021, 291.0, "baik")))
    assert none.sentence.startswith("Belum ada skor per aspek untuk instansi ini.")
    assert none.table.frame.empty and none.note == "" and none.sources == ()
    past = history((2020, 280.0, "baik", {"aspects": 8}), (2021, 291.0, "baik"))
    elsewhere = strip(silent, "en", past=past)
    assert elsewhere.sentence.startswith(
        "No aspect scores of this institution are known for 2021; known years: 2020."
    )
    # The peers are worth seeing even where the own scores are not known.
    alone = strip(aspects((1, 40, None, None, SIX), (2, 40, None, None, SIX)), past=past)
    assert alone.sentence.endswith(
        "6 dari 7 pembanding punya skor per aspek 2021; hanya sebaran mereka yang digambar."
    )
    assert len(alone.table.frame) == 2 and list(marks(alone, "median").x) == [50, 50]


def test_another_year_or_status_than_shown_is_said():
    past = history((2021, 327.0, "sangat_baik", {"aspects": 8}), (2023, 392.5, "sangat_baik"))
    chart = strip(MIXED, kind="published", year=2023, aspect_year=2021, past=past)
    assert chart.title == "Aspek 2021 dan pembanding"
    assert chart.sentence.startswith(
        "Skor per aspek 2023 tidak diterbitkan; yang ditampilkan 2021. 2021, ditetapkan:"
    )
    assert "Pembanding dipilih untuk 2023, skornya dari 2021." in chart.note
    own = {"status": "self", "aspects": 2}
    claimed = aspects((1, 40, 30.0, None, SIX), (2, 40, 24.0, None, SIX), status="self")
    draft = strip(claimed, past=history((2021, 300.0, None, own)))
    assert draft.sentence.startswith("2021, penilaian mandiri: terkuat")
    assert "Skor sendiri masih penilaian mandiri, belum resmi; skor pembanding final." in draft.note
    guessed = strip(MIXED, past=history((2021, 300.0, "baik", {"year_inferred": True, "aspects": 4})))
    assert guessed.sentence.startswith("2021, tahun disimpulkan:")


@pytest.mark.parametrize(
    ("lang", "words"), [("id", "sekelompok, diubah"), ("en", "same group, changed by hand")]
)
def test_the_rule_of_the_peers_travels_with_the_figure(lang, words):
    chart = strip(BESIDE, lang, rule="group", pinned=("32.17",))
    assert words in chart.footer
    assert words in chart.figure.layout.annotations[0].text


def test_small_lines_join_consecutive_years_of_one_instrument_only():
    years = over_years(
        ("kasn-2018", 1, 2019, 10.0, 25.0),
        ("kasn-2018", 1, 2020, 20.0, 50.0),
        ("kasn-2018", 1, 2022, 30.0, 75.0),
        ("kasn-2018", 2, 2020, None, 60.0),
        ("panrb-2025", 1, 2026, 5.0, 99.0),
    )
    chart = strip(aspects((1, 40, 30.0, None), (2, 40, None, 60.0)), aspect_years=years)
    line, dot = named(chart, "spark:0:points"), named(chart, "spark:1:percent")
    assert list(line.x) == [2019, 2020, 2021, 2022] and line.connectgaps is False
    # 0 % lies 0.34 below the middle of a strip, 100 % 0.34 above.
    assert [None if y is None else round(y, 3) for y in line.y] == [0.17, 0.0, None, -0.17]
    assert line.customdata[3] == "Aspek 1 2022: 75%"
    assert dot.mode == "markers" and dot.marker.symbol == "circle-open"
    assert [None if y is None else round(y, 3) for y in dot.y] == [None, 0.932, None, None]
    layout = chart.figure.layout
    assert list(layout.xaxis2.ticktext) == ["2019", "2022"]
    assert layout.xaxis.domain[1] < layout.xaxis2.domain[0]
    assert "Garis kecil" in chart.note
    single = strip(aspects((1, 40, 30.0, None)), aspect_years=years.iloc[:1])
    assert single.figure.layout.xaxis.domain == (0, 1) and "Garis kecil" not in single.note
    assert not [tr for tr in single.figure.data if str(tr.name).startswith("spark")]


def test_no_peers_in_the_answer_draw_nothing():
    chart = strip(aspects((1, 40, 30.0, None, NONE), (2, 40, 20.0, None, SIX)))
    assert list(marks(chart, "median").y) == [1]
