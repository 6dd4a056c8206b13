"""The aspects as small multiples: medians, the published averages, profiles, instruments, sentences."""

import pandas as pd
import pytest

from merit.charts.aspect_trend import aspect_trends
from merit.charts.base import ACCENT, Stamp

OLD, NEW = "kasn-2018", "panrb-2025"
SHORT = ["Perencanaan", "Pengadaan", "Karier", "Promosi & mutasi", "Kinerja", "Gaji", "Perlindungan", "SI"]
ENGLISH = ["Planning", "Recruitment", "Career", "Promotion", "Performance", "Pay", "Protection", "IS"]
ASPECTS = pd.DataFrame(
    [
        (instrument, no, SHORT[no - 1], ENGLISH[no - 1])
        for instrument in (OLD, NEW)
        for no in range(8, 0, -1)  # the order of the rows does not matter
    ],
    columns=["instrument", "no", "short_id", "short_en"],
)
YEARS = list(range(2019, 2024))
NATIONAL = pd.DataFrame(
    [
        (OLD, no, 2021, SHORT[no - 1], ENGLISH[no - 1], percent, "Berita", "ANTARA", None)
        for no, percent in ((1, 73.2), (2, 73.9), (3, 31.0))
    ],
    columns=[
        "instrument",
        "aspect_no",
        "year",
        "short_id",
        "short_en",
        "percent",
        "title",
        "publisher",
        "url",
    ],
)
COLUMNS = ["instrument", "aspect_no", "year", "short_id", "short_en", "n", "q1", "median", "q3", "percents"]


def rows(*cells, instrument=OLD):
    """(aspect, year, n, median, percents) -> an answer of aspect_trend."""
    return pd.DataFrame(
        [
            (
                instrument,
                no,
                year,
                SHORT[no - 1],
                ENGLISH[no - 1],
                n,
                median - 10,
                median,
                median + 5,
                percents,
            )
            for no, year, n, median, percents in cells
        ],
        columns=COLUMNS,
    )


FULL = rows(
    *(
        (no, year, 60, 40.0 + 5 * no + (year - 2019), None)
        for no in range(1, 9)
        for year in (2019, 2020, 2021)
    )
)


def charts(df, *, lang="id", kind="synthetic", national=NATIONAL):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    stamp = Stamp(lang, dataset, kind, f"{dataset}-abc", "round")
    return aspect_trends(
        df, stamp=stamp, aspects=ASPECTS, national=national, years=YEARS, scope="Semua instansi"
    )


def titles(chart):
    return [a.text for a in chart.figure.layout.annotations if a.name is None]


def test_eight_facets_in_two_columns_share_one_scale():
    (chart,) = charts(FULL)
    assert titles(chart)[:3] == ["1 Perencanaan: 47%", "2 Pengadaan: 52%", "3 Karier: 57%"]
    assert len(titles(chart)) == 8
    medians = [trace for trace in chart.figure.data if trace.name == "Median"]
    assert [list(trace.y) for trace in medians[:2]] == [[45.0, 46.0, 47.0], [50.0, 51.0, 52.0]]
    assert {trace.line.color for trace in medians} == {ACCENT}
    assert [trace.xaxis for trace in medians] == ["x", *(f"x{i}" for i in range(2, 9))]
    layout = chart.figure.layout
    assert {tuple(layout[axis].range) for axis in layout if axis.startswith("yaxis")} == {(-2, 104)}
    assert {layout[axis].domain[0] for axis in layout if axis.startswith("xaxis")} == {0.0, 0.53}
    assert sum(bool(trace.showlegend) for trace in chart.figure.data) == 2  # median and middle half, once


def test_sentence_names_strongest_and_weakest_with_figures():
    assert charts(FULL)[0].sentence == (
        "Semua instansi, 2021: terkuat SI (82%), terlemah Perencanaan (47%), median dalam persen dari "
        "maksimum. Perencanaan pada 2019: 45%."
    )
    english = charts(FULL, lang="en")[0].sentence
    assert "strongest IS (82%), weakest Planning (47%)" in english and "Planning in 2019: 45%." in english
    tie = rows((1, 2021, 9, 40.5, None), (2, 2021, 9, 40.5, None), (3, 2021, 9, 60.0, None))
    assert "terlemah Perencanaan dan Pengadaan (40,5%)" in charts(tie)[0].sentence
    assert "pada 2019" not in charts(tie)[0].sentence


def test_averages_of_the_record_do_not_enter_other_datasets():
    (chart,) = charts(FULL)
    assert not [trace for trace in chart.figure.data if trace.legendgroup == "national"]
    assert not chart.sources
    assert "73,2" not in chart.sentence


def test_few_scores_are_dots_and_never_a_median():
    df = pd.concat([FULL[FULL["year"] == 2019], rows((3, 2020, 2, 50.0, [46.2, 57.7]))])
    (chart,) = charts(df)
    dots = [trace for trace in chart.figure.data if trace.legendgroup == "single"]
    assert [(list(d.x), list(d.y), d.mode) for d in dots] == [([2020.5] * 2, [46.2, 57.7], "markers")]
    lone = [trace for trace in chart.figure.data if trace.legendgroup == "median-alone"]
    assert len(lone) == 8 and all(trace.mode == "markers" for trace in lone)
    assert "Kuartil" not in chart.sentence
    table = chart.table.display("id")
    assert table[(table["Aspek"] == "Karier") & (table["Tahun"] == "2020")]["Median"].tolist() == [
        "belum cukup data"
    ]
    only = charts(rows((3, 2020, 2, 50.0, [46.2, 57.7])))[0]
    assert only.sentence == (
        "Semua instansi, belum cukup data: tidak ada tahun dengan 5 skor aspek atau lebih."
    )
    assert [trace.text for trace in only.figure.data if trace.mode == "text"] == [("tidak ada skor",)] * 7


PROFILES = rows(
    (1, 2019, 1, 93.8, [93.8]), (3, 2021, 2, 52.0, [46.2, 57.7]), (6, 2021, 3, 87.5, [62.5, 87.5, 88])
)


def test_the_record_shows_national_averages_and_single_profiles():
    (chart,) = charts(PROFILES, kind="published")
    averages = [trace for trace in chart.figure.data if trace.legendgroup == "national"]
    assert [(list(d.x), list(d.y)) for d in averages] == [
        ([2021.5], [73.2]),
        ([2021.5], [73.9]),
        ([2021.5], [31.0]),
    ]
    assert titles(chart)[:4] == [
        "1 Perencanaan: 73,2%",
        "2 Pengadaan: 73,9%",
        "3 Karier: 31%",
        "4 Promosi & mutasi",
    ]
    assert chart.sentence == (
        "Rata-rata nasional 2021, hanya 3 dari delapan aspek yang pernah diterbitkan: terkuat Pengadaan "
        "(73,9%), terlemah Karier (31%), dalam persen dari maksimum. Semua instansi: paling banyak 3 profil "
        "instansi per aspek dan tahun; bukan sampel, dan belum cukup data untuk median (kurang dari 5)."
    )
    assert chart.sources == ("Berita (ANTARA)",)
    assert "n ≤ 3 profil" in chart.footer
    assert [trace.text for trace in chart.figure.data if trace.mode == "text"] == [("tidak diterbitkan",)] * 4
    table = chart.table.display("id")
    assert len(table) == 3 + 6
    assert table.iloc[2].tolist() == ["Karier", "2021", "Rata-rata nasional", "31,0%"]
    assert table.iloc[3].tolist() == ["Perencanaan", "2019", "satu instansi", "93,8%"]


@pytest.mark.parametrize(
    ("lang", "says"),
    [("id", "tidak ada profil instansi yang diterbitkan"), ("en", "no profile of an institution")],
)
def test_without_profiles_the_averages_remain(lang, says):
    (chart,) = charts(rows(), kind="published", lang=lang)
    assert len(chart.table.frame) == 3
    assert says in chart.sentence and "2021" in chart.sentence


def test_nothing_at_all_is_said_not_drawn():
    (chart,) = charts(rows())
    assert chart.table.frame.empty
    assert chart.sentence == "Semua instansi, belum ada skor aspek."
    (record,) = charts(rows(), kind="published", national=NATIONAL.head(0))
    assert record.table.frame.empty


def test_each_instrument_stands_on_its_own():
    new = rows((3, 2022, 60, 48.0, None), (3, 2023, 60, 50.0, None), instrument=NEW)
    newest, older = charts(pd.concat([FULL, new]))
    assert (newest.name, older.name) == ("aspek", f"aspek-{OLD}")
    assert "2023: terkuat Karier (50%)" in newest.sentence
    assert "Karier pada 2022: 48%." in newest.sentence
    lines = [trace for trace in newest.figure.data if trace.legendgroup == "median"]
    assert [list(trace.x) for trace in lines] == [[2022.5, 2023.5]]
    assert "tidak sebanding" in newest.note and "tidak sebanding" in older.note
    assert "tidak sebanding" not in charts(FULL)[0].note
