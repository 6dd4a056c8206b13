"""The charts of trends: lines, bands, dots, events, instruments, sentences; few scores and none."""

import pandas as pd
import pytest

from merit.charts.base import ACCENT, Category, Stamp
from merit.charts.events import APART, mark, placed, position
from merit.charts.medians import group_medians
from merit.charts.mix import category_mix
from merit.charts.quartiles import FEW, runs
from merit.charts.spread import score_spread

BOUNDS = [
    ("kasn-2018", "buruk", "Buruk", 0.0, 1, "#c8452f", "#ffffff"),
    ("kasn-2018", "kurang", "Kurang", 175.0, 2, "#c27c0e", "#101418"),
    ("kasn-2018", "baik", "Baik", 250.0, 3, "#2f9a8f", "#101418"),
    ("kasn-2018", "sangat_baik", "Sangat Baik", 325.0, 4, "#2f6fc4", "#ffffff"),
    ("panrb-2025", "dasar", "Dasar", None, 1, None, None),
]
BANDS = pd.DataFrame(
    BOUNDS, columns=["instrument", "code", "name", "lower_bound", "display_order", "colour", "ink"]
)
CATEGORIES = {b[1]: Category(b[1], b[2], b[3], b[5], b[6]) for b in BOUNDS[:4]}
YEARS = list(range(2019, 2027))
OLD, NEW = "kasn-2018", "panrb-2025"


def stamp(lang="id", kind="synthetic", rule="round"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc", rule)


def year_row(year, n, median, *, instrument=OLD, category="kurang", totals=None, key="all", name="all"):
    return {
        "year": year,
        "key": key,
        "name": name,
        "instrument": instrument,
        "n": n,
        "minimum": median - 100,
        "q1": median - 50,
        "median": median,
        "q3": median + 40,
        "maximum": median + 80,
        "median_category": category,
        "totals": totals,
    }


def frame(*rows):
    return pd.DataFrame(rows, columns=list(year_row(2020, 1, 1.0)))


SERIES = frame(
    year_row(2019, 2, 210.0, totals=[200.0, 220.5]),
    year_row(2020, 5, 225.25),
    year_row(2021, 60, 240.0),
    year_row(2022, 70, 262.0, category="baik"),
)
EVENTS = pd.DataFrame(
    [
        ("2018", "assessor", "Terlalu dini", "Too early", None, "UU 1", None, None, None),
        ("2021-12-07", "ceremony", "Anugerah", "Ceremony", "S1", None, "Berita", "KASN", "https://x.example"),
        ("2021-12-20", "registry", "Daftar", "Registry", None, "UU 2", None, None, None),
        ("2022-06", "method", "Metode", "Method", None, "UU 3", None, None, None),
    ],
    columns=[
        "date",
        "kind",
        "title_id",
        "title_en",
        "source_id",
        "basis",
        "source_title",
        "publisher",
        "url",
    ],
)


def spread(df, *, lang="id", kind="synthetic", events=None, years=YEARS):
    shown = placed(EVENTS if events is None else events, years=years, lang=lang)
    scope = "Semua instansi" if lang == "id" else "All institutions"
    return score_spread(df, stamp=stamp(lang, kind), bands=BANDS, events=shown, years=years, scope=scope)


def named(chart, name):
    return [trace for trace in chart.figure.data if trace.name == name]


# Runs: what one line may join


def test_a_line_joins_neighbouring_years_of_one_instrument_with_enough_scores():
    rows = frame(
        year_row(2018, 9, 1.0),
        year_row(2019, FEW - 1, 1.0, totals=[1.0] * 4),
        year_row(2020, FEW, 1.0),
        year_row(2021, 9, 1.0),
        year_row(2023, 9, 1.0),  # 2022 is missing
        year_row(2024, 9, 1.0, instrument=NEW),
        year_row(2025, 9, 1.0, instrument=NEW),
    ).to_dict("records")
    years = [[r["year"] for r in run] for run in runs(rows)]
    assert years == [[2018], [2020, 2021], [2023], [2024, 2025]]
    assert [len(run) for run in runs(rows, joined=False)] == [1] * 6


# Median and spread


def test_median_line_and_band():
    chart = spread(SERIES)
    (line,), (band,) = named(chart, "Median"), named(chart, "Separuh tengah")
    assert list(line.x) == [2020.5, 2021.5, 2022.5]
    assert list(line.y) == [225.25, 240.0, 262.0]
    assert line.mode == "lines+markers+text"
    assert list(line.text) == ["225,25", "240", "262"]
    assert line.line.color == ACCENT
    assert list(band.y) == [265.25, 280.0, 302.0, 212.0, 190.0, 175.25]
    assert band.fill == "toself"


def test_few_scores_are_dots_without_band_and_the_reason_is_said():
    chart = spread(SERIES)
    (dots,) = named(chart, "Skor tunggal (n < 5)")
    assert dots.mode == "markers" and dots.fill is None
    assert list(dots.x) == [2019.5, 2019.5]
    assert list(dots.y) == [200.0, 220.5]
    assert "belum cukup data untuk median (kurang dari 5 skor)" in chart.note
    table = chart.table.display("id").set_index("Tahun")
    assert table.loc["2019", ["n", "Median", "Kuartil 1"]].tolist() == [
        "2",
        "belum cukup data",
        "belum cukup data",
    ]
    assert table.loc["2022", "Median"] == "262"
    assert "kurang dari" not in spread(SERIES.iloc[1:]).note


def test_a_single_year_is_a_dot_with_a_bar_never_a_line():
    chart = spread(SERIES.iloc[1:2])
    (dot,) = named(chart, "Median dan kuartil")
    assert dot.mode == "markers+text"
    assert (list(dot.error_y.array), list(dot.error_y.arrayminus)) == ([40.0], [50.0])
    assert not named(chart, "Separuh tengah")
    assert "Sejak" not in chart.sentence


def test_sentence_names_median_range_and_change_in_both_languages():
    assert spread(SERIES).sentence == (
        "Semua instansi, 2022: median 262 dari 70 skor yang ditetapkan; separuhnya di antara 212 dan 302. "
        "Median itu berada pada rentang Baik. Sejak 2020 (225,25) median naik 36,75 poin."
    )
    english = spread(SERIES, lang="en").sentence
    assert "median 262 of 70 scores finalised; half of them between 212 and 302" in english
    assert "Since 2020 (225.25) the median rose by 36.75 points." in english
    falling = frame(year_row(2020, 9, 300.0), year_row(2021, 9, 290.5))
    assert "median turun 9,5 poin" in spread(falling).sentence
    level = frame(year_row(2020, 9, 300.0), year_row(2021, 9, 300.0))
    assert "Median sama dengan 2020 (300)." in spread(level).sentence


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("id", "2023: hanya 1 skor (301,5), belum cukup data untuk median (kurang dari 5)."),
        ("en", "2023: only 1 score (301.5), not enough data for a median (fewer than 5)."),
    ],
)
def test_a_newest_year_with_one_score_is_said_with_its_score(lang, says):
    last = year_row(2023, 1, 301.5, totals=[301.5])
    both = spread(pd.concat([SERIES, frame(last)]), lang=lang).sentence
    assert "2022: median 262" in both and both.endswith(says)
    assert spread(frame(last), lang=lang).sentence.endswith(", " + says)


def test_no_score_gives_an_empty_table_and_a_word():
    assert spread(frame()).table.frame.empty
    assert spread(frame()).sentence == "Semua instansi, belum ada skor yang ditetapkan."
    assert spread(frame(), kind="published").sentence == "Semua instansi, tidak ada skor yang diterbitkan."


def test_the_published_record_is_no_series():
    chart = spread(SERIES, kind="published")
    dots = named(chart, "Median dan kuartil")
    assert [list(d.x) for d in dots] == [[2020.5], [2021.5], [2022.5]]
    assert not any("lines" in (d.mode or "") for d in dots)
    assert "median 262 dari 70 skor yang diterbitkan" in chart.sentence
    assert "Bukan sampel" in chart.sentence
    assert "naik" not in chart.sentence and "rentang" not in chart.sentence
    assert chart.sources


def test_bounds_are_lines_with_names_from_the_table():
    figure = spread(SERIES).figure
    assert list(figure.layout.yaxis.tickvals) == [175, 250, 325]
    assert list(figure.layout.yaxis.ticktext) == ["Kurang<br>175", "Baik<br>250", "Sangat<br>Baik<br>325"]
    lines = {s.y0: s.line.color for s in figure.layout.shapes if s.y0 == s.y1}
    assert lines == {175: "#c27c0e", 250: "#2f9a8f", 325: "#2f6fc4"}
    low, high = figure.layout.yaxis.range
    assert low < 175 and high > 325


def test_every_year_of_the_dataset_stands_on_the_axis_with_its_n():
    figure = spread(SERIES).figure
    assert list(figure.layout.xaxis.range) == [2019, 2027]
    assert list(figure.layout.xaxis.ticktext)[:5] == [
        "2019<br>n=2",
        "2020<br>n=5",
        "2021<br>n=60",
        "2022<br>n=70",
        "2023<br>n=0",
    ]
    assert "n = 137 skor" in spread(SERIES).footer
    assert [a.name for a in figure.layout.annotations] == ["stamp", "watermark"]


def test_nothing_crosses_an_instrument():
    after = [year_row(y, 80, 70.0 + y - 2023, instrument=NEW, category=None) for y in (2023, 2024)]
    chart = spread(pd.concat([SERIES, frame(*after)]))
    lines = named(chart, "Median")
    assert [list(trace.x) for trace in lines] == [[2020.5, 2021.5, 2022.5], [2023.5, 2024.5]]
    assert [len(trace.x) for trace in named(chart, "Separuh tengah")] == [6, 4]
    bounds = [s for s in chart.figure.layout.shapes if s.y0 == s.y1]
    assert {(s.x0, s.x1) for s in bounds} == {(2019, 2023)}  # no bounds are known for the new one
    walls = [s for s in chart.figure.layout.shapes if s.line.width == 3]
    assert [s.x0 for s in walls] == [2023]
    assert ("tidak sebanding",) in [trace.text for trace in chart.figure.data]
    assert chart.sentence == (
        "Semua instansi, 2024: median 71 dari 80 skor yang ditetapkan; separuhnya di antara 21 dan 111. "
        "Sejak 2023 (70) median naik 1 poin. Tahun sebelum 2023 memakai instrumen lain: tidak sebanding."
    )


def test_the_legend_names_each_mark_once():
    after = [year_row(y, 80, 200.0, instrument=NEW) for y in (2023, 2024)]
    chart = spread(pd.concat([SERIES, frame(*after)]))
    shown = [trace.name for trace in chart.figure.data if trace.showlegend]
    assert sorted(shown) == ["Median", "Separuh tengah", "Skor tunggal (n < 5)"]


# Events


@pytest.mark.parametrize(
    ("date", "at"), [("2024", 2024.5), ("2022-06", 2022 + 5.5 / 12), ("2021-01-01", 2021.0)]
)
def test_a_date_has_its_place_in_the_year(date, at):
    assert position(date) == pytest.approx(at)
    assert 2021.9 < position("2021-12-07") < 2022


def test_events_are_numbered_in_time_and_only_where_they_show():
    events = placed(EVENTS, years=YEARS, lang="id")
    assert [(e.number, e.title) for e in events] == [
        (None, "Terlalu dini"),
        (1, "Anugerah"),
        (2, "Daftar"),
        (3, "Metode"),
    ]
    assert [e.date for e in events] == ["2018", "7 Desember 2021", "20 Desember 2021", "Juni 2022"]
    assert placed(EVENTS, years=YEARS, lang="en")[1].title == "Ceremony"


def test_numbers_of_events_never_touch():
    crowd = pd.concat([EVENTS] * 3).reset_index(drop=True)
    shown = [e for e in placed(crowd, years=YEARS, lang="id") if e.number]
    assert len(shown) == 9
    for one in shown:
        for other in shown:
            if one is not other and one.lane == other.lane:
                assert abs(one.position - other.position) >= APART


def test_events_are_marked_in_the_figure_ceremonies_dotted():
    chart = spread(SERIES)
    numbers = chart.figure.data[-1]
    assert (list(numbers.text), numbers.yaxis) == (["1", "2", "3"], "y2")
    assert numbers.customdata[0] == "7 Desember 2021: Anugerah"
    marks = [s for s in chart.figure.layout.shapes if s.x0 == s.x1 and s.line.width == 1]
    assert [s.line.dash for s in marks] == ["dot", "solid", "solid"]
    assert chart.figure.layout.yaxis.domain[1] <= chart.figure.layout.yaxis2.domain[0]


def test_without_events_the_plot_keeps_its_room():
    chart = spread(SERIES, events=EVENTS.iloc[0:0])
    assert chart.figure.layout.yaxis.domain[1] > 0.9
    assert not [s for s in chart.figure.layout.shapes if s.x0 == s.x1]
    mark(chart.figure, [], plot_height=300)  # twice does no harm
    assert len(chart.figure.data[-1].x) == 0


# Groups beside each other

NAMES = {"lpnk": "LPNK", "provinsi": "Provinsi", "kota": "Kota"}


def grouped(*rows):
    return frame(*(year_row(y, n, m, key=k, name=NAMES[k]) for k, y, n, m in rows))


GROUPS = grouped(
    ("lpnk", 2020, 4, 300.0),
    ("lpnk", 2022, 8, 335.25),
    ("provinsi", 2022, 9, 250.0),
    ("kota", 2022, 3, 100.0),
)


def grid(df, *, lang="id", kind="synthetic", names=NAMES):
    return group_medians(df, stamp=stamp(lang, kind), names=names, scope="Semua kelompok")


def test_the_grid_shows_medians_and_says_where_scores_are_few():
    figure = grid(GROUPS).figure
    heat, text = figure.data[0], figure.data[1]
    assert list(heat.x) == ["2020", "2021", "2022"]  # a year without scores keeps its column
    assert list(heat.y) == ["Kota", "Provinsi", "LPNK"]  # the axis counts upwards
    assert [list(line) for line in heat.z] == [[None, None, None], [None, None, 250.0], [None, None, 335.25]]
    cells = dict(zip(zip(text.x, text.y, strict=True), text.text, strict=True))
    assert cells["2022", "LPNK"] == "335,25"
    assert cells["2020", "LPNK"] == "n=4"
    assert cells["2022", "Kota"] == "n=3"
    assert cells["2021", "Kota"] == ""


def test_the_sentence_compares_groups_and_names_the_silent():
    assert grid(GROUPS).sentence == (
        "Semua kelompok, 2022: median tertinggi 335,25 pada LPNK (n = 8), terendah 250 pada Provinsi "
        "(n = 9). Belum cukup data: Kota."
    )
    tie = grouped(("lpnk", 2022, 8, 250.0), ("provinsi", 2022, 9, 250.0))
    assert "median 250 pada LPNK (n = 8) dan Provinsi (n = 9)" in grid(tie).sentence
    one = grid(grouped(("kota", 2022, 5, 201.0)), lang="en", names={"kota": "Kota"}).sentence
    assert one == "Semua kelompok, 2022: median 201 in Kota (n = 5)."
    few = grid(grouped(("kota", 2022, 4, 201.0))).sentence
    assert "tidak ada kelompok dengan 5 skor atau lebih" in few


def test_the_record_is_no_sample_of_groups():
    assert "Bukan sampel" in grid(GROUPS, kind="published").sentence
    assert "Bukan sampel" not in grid(GROUPS).sentence


def test_no_group_gives_an_empty_table():
    assert grid(frame(), names={}).table.frame.empty


def test_instruments_in_one_grid_are_not_comparable():
    both = pd.concat([GROUPS, grouped(("kota", 2023, 9, 70.0)).assign(instrument=NEW)])
    assert "tidak sebanding" in grid(both).note
    assert "tidak sebanding" not in grid(GROUPS).note


# Categories of a choice


def counts(*rows):
    made = pd.DataFrame(rows, columns=["year", "registered", "sangat_baik", "baik", "kurang", "buruk"])
    made = made.assign(
        assessed=lambda d: d["sangat_baik"] + d["baik"] + d["kurang"] + d["buruk"],
        baik_or_above=lambda d: d["sangat_baik"] + d["baik"],
        below_baik=lambda d: d["kurang"] + d["buruk"],
    )
    return made.assign(
        not_assessed=made["registered"] - made["assessed"],
        share_baik_or_above=(made["baik_or_above"] / made["assessed"]).where(made["assessed"] > 0),
    )


MIX = counts((2020, 30, 0, 0, 0, 0), (2021, 30, 1, 4, 3, 2), (2022, 31, 4, 8, 5, 3))


def mix(df, *, lang="id", kind="synthetic", change=None):
    instruments = {y: NEW if change and y >= change else OLD for y in range(2018, 2030)}
    return category_mix(
        df, stamp=stamp(lang, kind, "latest"), categories=CATEGORIES, instruments=instruments, scope="Kota"
    )


def test_the_mix_says_counts_and_the_change_of_the_share():
    chart = mix(MIX)
    assert chart.sentence == (
        "Kota, 2022: dari 20 instansi yang dinilai, 12 Baik atau lebih tinggi dan 8 di bawah Baik "
        "(4 Sangat Baik, 8 Baik, 5 Kurang, dan 3 Buruk). Bagian Baik atau lebih tinggi dari yang dinilai "
        "naik dari 50% (2021) menjadi 60%."
    )
    (baik,) = named(chart, "Baik")
    assert list(baik.y) == [0, 4, 8]
    assert baik.marker.color == CATEGORIES["baik"].colour
    (buruk,) = named(chart, "Buruk")
    assert list(buruk.y) == [0, -2, -3]
    assert "n = 20 dinilai dari 31 terdaftar (2022)" in chart.footer
    assert "belum ada yang dinilai" in chart.note
    english = mix(counts((2021, 9, 3, 3, 0, 0), (2022, 9, 3, 0, 3, 0)), lang="en").sentence
    assert "fell from 100% (2021) to 50%" in english


def test_a_change_across_instruments_or_from_a_handful_is_not_given():
    crossed = mix(MIX, change=2022)
    assert "naik" not in crossed.sentence
    assert crossed.sentence.endswith("Tahun sebelum 2022 memakai instrumen lain: tidak sebanding.")
    assert "tidak sebanding" in crossed.note
    handful = mix(counts((2021, 30, 0, 1, 0, 0), (2022, 30, 4, 8, 5, 3)))
    assert "naik" not in handful.sentence and "turun" not in handful.sentence


def test_the_record_speaks_of_its_own_institutions_only():
    chart = mix(MIX, kind="published")
    assert chart.title == "Kategori per tahun dalam catatan: Kota"
    assert "20 instansi ada dalam catatan" in chart.sentence
    assert "11 lainnya tidak diterbitkan" in chart.sentence
    assert "bukan angka nasional" in chart.sentence and "naik" not in chart.sentence
    assert "n = 20 dalam catatan dari 31 terdaftar (2022)" in chart.footer
    stamped = next(a.text for a in chart.figure.layout.annotations if a.name == "stamp")
    assert "dalam catatan" in stamped and "dinilai" not in stamped
    table = chart.table.display("id").set_index("Tahun")
    assert table.loc["2020", "Baik"] == "tidak diterbitkan"
    assert table.loc["2020", "Tidak diterbitkan"] == "30"
    assert chart.questions == ("counts", "standing")


def test_nobody_assessed_and_nobody_there():
    none = mix(MIX.head(1))
    assert none.table.frame.empty
    assert none.sentence == "Kota, belum ada yang dinilai dari 30 instansi terdaftar."
    record = mix(MIX.head(1), kind="published", lang="en").sentence
    assert record == "Kota, none of 30 registered institutions is in the record."
    assert mix(MIX.head(0)).sentence == "Kota, tidak ada instansi dengan pilihan ini."
    one = mix(MIX.iloc[2:3])
    assert "2022" in one.sentence and "naik" not in one.sentence
