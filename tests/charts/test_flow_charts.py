"""Moves between two years: bands, lanes, colours, sentences, the table with its sums, the names."""

from itertools import pairwise

import pandas as pd
import pytest

from merit.charts.base import ACCENT, NOT_ASSESSED, Category, Stamp
from merit.charts.flow_lanes import LANE
from merit.charts.flow_names import names
from merit.charts.flow_table import transition
from merit.charts.flow_words import Between, made, move_name, sentence, size
from merit.charts.flows import MARK, flows
from tests.charts.regional import BANDS

COLUMNS = ["from_state", "to_state", "from_order", "to_order", "direction", "n", "reassessed"]
MOVES = pd.DataFrame(
    [
        ("sangat_baik", "sangat_baik", 4, 4, "same", 40, 15),
        ("baik", "sangat_baik", 3, 4, "up", 8, 8),
        ("baik", "kurang", 3, 2, "down", 1, 1),
        ("kurang", "baik", 2, 3, "up", 2, 2),
        ("buruk", "ended", 1, -1, "ended", 3, 0),
        ("not_assessed", "baik", 0, 3, "first", 5, 5),
        ("not_assessed", "not_assessed", 0, 0, "unassessed", 500, 0),
        ("new", "baik", -1, 3, "new", 1, 1),
    ],
    columns=COLUMNS,
)
SPAN = Between(2022, 2024, BANDS)


def stamp(lang="id", kind="synthetic", rule="latest"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc", rule)


def traces(chart):
    return {trace.name: trace for trace in chart.figure.data}


def band_names(chart):
    return [trace.name for trace in chart.figure.data if trace.fill == "toself"]


def thickness(trace):
    half = len(trace.y) // 2
    return trace.y[-1] - trace.y[0] if half else 0


def test_the_sentence_says_all_of_them():
    assert sentence(MOVES, stamp=stamp(), between=SPAN) == (
        "2022 ke 2024 (status terakhir): 10 naik, 1 turun, 40 tetap (15 dinilai ulang), "
        "5 pertama kali dinilai, 1 instansi baru dibentuk, 3 berakhir, dan 500 belum dinilai pada keduanya."
    )
    assert sentence(MOVES, stamp=stamp("en"), between=SPAN) == (
        "2022 to 2024 (latest status): 10 rose, 1 fell, 40 stayed (15 assessed again), "
        "5 assessed for the first time, 1 newly formed, 3 ended, and 500 not assessed in either."
    )


def test_the_sentence_of_the_record_never_says_not_assessed():
    place = Between(2022, 2024, BANDS, ["Kabupaten", "Papua"], province=True)
    assert sentence(MOVES, stamp=stamp(kind="published"), between=place) == (
        "Di antara 51 instansi yang kategorinya diterbitkan pada kedua tahun, 2022 dan 2024 (status "
        "terakhir, Kabupaten, Papua): 10 naik, 1 turun, dan 40 tetap (15 dengan kategori terbitan sesudah "
        "2022). Di luar itu: 5 pertama kali punya kategori yang diterbitkan, 1 instansi baru dibentuk atau "
        "pindahan dari provinsi lain, "
        "3 berakhir atau pindah ke provinsi lain, dan 500 tidak diterbitkan pada keduanya."
    )


def test_in_a_round_nobody_is_called_first_assessed():
    lost = pd.DataFrame([("baik", "not_assessed", 3, 0, "lost", 7, 0)], columns=COLUMNS)
    rounds = pd.concat([MOVES, lost])
    said = sentence(rounds, stamp=stamp(rule="round"), between=SPAN)
    assert "5 dinilai pada 2024 saja" in said and "7 dinilai pada 2022 saja" in said
    assert "pertama kali" not in said
    record = sentence(rounds, stamp=stamp("en", "published", "round"), between=SPAN)
    assert "5 published for 2024 only" in record and "7 published for 2022 only" in record
    assert "assessed" not in record
    # Who stayed was assessed in both years: there is no other kind to tell apart.
    assert "40 tetap," in said and record.startswith("Among 51 institutions")


def test_under_ever_the_best_result_is_meant():
    assert "40 tetap (15 mencapai hasil terbaiknya sesudah 2022)" in sentence(
        MOVES, stamp=stamp(rule="ever"), between=SPAN
    )
    nobody = MOVES.assign(reassessed=0)
    assert "40 stayed (none assessed again)" in sentence(nobody, stamp=stamp("en"), between=SPAN)


def test_a_record_that_knows_nobody_in_both_years_says_so():
    only = MOVES[MOVES["direction"].isin(["first", "unassessed"])]
    assert sentence(only, stamp=stamp("en", "published"), between=SPAN) == (
        "No institution has a category published in both years, 2022 and 2024 (latest status). Of the "
        "others: 5 with a first published category, no institution newly formed, and 500 not published in "
        "either."
    )
    one = pd.concat([only, MOVES.iloc[[2]]])
    assert sentence(one, stamp=stamp("en", "published"), between=SPAN).startswith("Of 1 institution whose")


def test_one_row_and_no_row():
    one = MOVES.iloc[[0]]
    assert sentence(one, stamp=stamp(), between=SPAN) == (
        "2022 ke 2024 (status terakhir): tidak ada yang naik, tidak ada yang turun, 40 tetap "
        "(15 dinilai ulang), tidak ada yang pertama kali dinilai, dan tidak ada instansi baru dibentuk."
    )
    chart = flows(one, stamp=stamp(), between=SPAN)
    assert band_names(chart) == ["sangat_baik>sangat_baik"]
    empty = flows(MOVES.iloc[:0], stamp=stamp("en"), between=SPAN)
    assert empty.sentence.startswith("No institution is registered for this choice (latest status)")
    assert empty.table.frame.empty and not band_names(empty)


def test_bands_are_as_wide_as_their_number_and_coloured_by_the_second_year():
    chart = flows(MOVES, stamp=stamp(), between=SPAN, show="known")
    found = traces(chart)
    wide, thin = thickness(found["sangat_baik>sangat_baik"]), thickness(found["baik>sangat_baik"])
    assert wide / thin == pytest.approx(40 / 8)
    assert thickness(found["kurang>baik"]) / thin == pytest.approx(2 / 8)
    colours = dict(zip((c for c, _ in found["bands"].customdata), found["bands"].marker.color, strict=True))
    assert colours["baik>sangat_baik"] == colours["sangat_baik>sangat_baik"] == "#2f6fc4"
    assert colours["baik>kurang"] == "#c27c0e"
    assert colours["buruk>ended"] == NOT_ASSESSED
    assert found["baik>kurang"].fillcolor.startswith("rgba(194,124,14,")
    # What stayed is paler than what moved.
    alpha = {n: float(found[n].fillcolor.split(",")[-1][:-1]) for n in band_names(chart)}
    assert alpha["sangat_baik>sangat_baik"] < alpha["baik>sangat_baik"] <= 0.6


@pytest.mark.parametrize("show", ["all", "known", "moved"])
def test_markers_never_overlap_and_carry_their_number(show):
    chart = flows(MOVES, stamp=stamp(), between=SPAN, show=show)
    marks = traces(chart)["bands"]
    n = {f"{r['from_state']}>{r['to_state']}": r["n"] for r in MOVES.to_dict("records")}
    assert [int(text) for text in marks.text] == [n[code] for code, _ in marks.customdata]
    assert marks.marker.opacity == 1, "markers of several sizes would be seen through"
    for trace in (marks, traces(chart)["arrived"]):
        heights = sorted(trace.y)
        gaps = [b - a for a, b in pairwise(heights)]
        assert min(gaps) >= LANE > MARK
    low, high = chart.figure.layout.yaxis.range
    assert chart.figure.layout.height == int(low) + 78 and high == 0
    assert max(marks.y) < low
    assert "Baik → Kurang: 1 instansi" in [h for _, h in marks.customdata]


def test_labels_hold_the_full_counts_of_both_years():
    chart = flows(MOVES, stamp=stamp(), between=SPAN, show="known")
    before, later = traces(chart)["labels:from"], traces(chart)["labels:to"]
    assert list(before.text) == [
        "<b>2022</b>",
        *("<b>Sangat Baik</b> 40", "<b>Baik</b> 9", "<b>Kurang</b> 2", "<b>Buruk</b> 3"),
        *("<b>Belum dinilai</b> 505<br>500 tidak digambar", "<b>Baru dibentuk</b> 1"),
    ]
    assert list(later.text) == [
        *("<b>2024</b>", "<b>Sangat Baik</b> 48", "<b>Baik</b> 8", "<b>Kurang</b> 1", "<b>Berakhir</b> 3"),
    ]
    assert min(*before.y, *later.y) >= 0, "a point above the axis is not drawn"


@pytest.mark.parametrize(
    ("show", "drawn", "said"),
    [
        ("all", 8, ""),
        ("known", 7, "Tidak digambar: 500 belum dinilai pada keduanya; jumlah"),
        (
            "moved",
            6,
            "Tidak digambar: 500 belum dinilai pada keduanya dan 40 tetap (15 dinilai ulang); jumlah",
        ),
    ],
)
def test_what_is_not_drawn_is_said_with_its_number(show, drawn, said):
    chart = flows(MOVES, stamp=stamp(), between=SPAN, show=show)
    assert len(band_names(chart)) == drawn
    assert chart.note.startswith(said or "Warna pita")
    assert len(chart.table.frame) == 8, "the table is whole whatever is drawn"
    assert chart.table.frame["Status ditetapkan sesudah 2022"].sum() == 32
    # The state that is gone with its band: of 2024 only; 2022 still has those first assessed.
    assert ("Karena itu “Belum dinilai” 2024 (500) tidak tampak." in chart.note) == (show != "all")
    assert ("“Sangat Baik” 2022 (40) tidak tampak" in chart.note) == (show == "moved")


def test_nothing_left_to_draw_is_said_in_the_figure():
    chart = flows(MOVES.iloc[[0]], stamp=stamp("en"), between=SPAN, show="moved")
    assert not band_names(chart)
    assert "There is no band to draw for this choice." in str(chart.figure)
    assert "Not drawn: 40 stayed" in chart.note


def test_the_chosen_move_stands_out():
    chart = flows(MOVES, stamp=stamp(), between=SPAN, move="up")
    marks = traces(chart)["bands"]
    ringed = {c for (c, _), w in zip(marks.customdata, marks.marker.line.width, strict=True) if w}
    assert ringed == {"baik>sangat_baik", "kurang>baik"}
    assert marks.marker.line.color == ACCENT
    assert set(band_names(chart)[-2:]) == ringed, "what is chosen lies on top"


def test_every_point_of_a_band_leads_to_its_move():
    chart = flows(MOVES, stamp=stamp(), between=SPAN)
    along = traces(chart)["along"]
    codes = [code for code, _ in along.customdata]
    assert set(codes) == set(band_names(chart))
    assert min(codes.count(c) for c in set(codes)) >= 8
    for trace in (along, traces(chart)["bands"]):
        assert trace.unselected.marker.opacity == 1, "a click must not fade the others"


def test_stamp_and_watermark():
    made_up = flows(MOVES, stamp=stamp(), between=SPAN)
    assert {a.name for a in made_up.figure.layout.annotations} == {"stamp", "watermark"}
    assert "n = 560 instansi" in made_up.footer
    record = flows(MOVES, stamp=stamp("en", "published"), between=SPAN)
    assert {a.name for a in record.figure.layout.annotations} == {"stamp"}
    assert "n = 60 in the record of 560 registered" in record.footer
    assert "not a sample" in record.note and "carried forward" in record.note
    assert "[Overview](./?dataset=publikasi&lang=en&year=2024&rule=latest)" in record.note
    assert "Overview" not in flows(MOVES, stamp=stamp("en"), between=SPAN).note


def test_files_of_the_record_say_what_it_is():
    listed = told(kind="published")
    square = transition(MOVES, stamp=stamp(kind="published"), between=SPAN, address=str)
    for chart in (listed, square):
        assert "bukan sampel" in chart.note and "bukan jumlah yang diterbitkan" in chart.note
    assert told().note == ""


def test_categories_without_a_colour_are_drawn_grey():
    bands = {"lanjutan": Category("lanjutan", "Lanjutan", 40, "nan", "nan")}
    moves = pd.DataFrame([("lanjutan", "lanjutan", 2, 2, "same", 4, 0)], columns=COLUMNS)
    chart = flows(moves, stamp=stamp(), between=Between(2026, 2027, bands))
    assert list(traces(chart)["bands"].marker.color) == [NOT_ASSESSED]


def test_moves_and_their_names():
    codes = SPAN.moves()
    # Eight directions; five states to five, each also new or ended.
    assert len(codes) == len(set(codes)) == 8 + 5 * 5 + 5 + 5
    assert [size(MOVES, m) for m in ("up", "down", "kurang>baik", "baik>buruk")] == [10, 1, 2, 0]
    assert list(made(MOVES, "first")["to_state"]) == ["baik"]
    assert move_name(stamp(), SPAN, "kurang>baik") == "Kurang → Baik"
    assert move_name(stamp(), SPAN, "up") == "Naik (semua)"
    assert move_name(stamp(kind="published"), SPAN, "first") == "Tidak diterbitkan → kategori apa pun"
    assert move_name(stamp("en"), SPAN, "buruk>ended") == "Buruk → Ended"
    place = Between(2022, 2024, BANDS, ["Papua"], province=True)
    assert move_name(stamp("en"), place, "buruk>ended") == "Buruk → Ended or moved out"
    assert move_name(stamp(), place, "new") == "Baru dibentuk atau pindahan (semua)"


def test_the_table_adds_up_both_ways():
    told = transition(MOVES, stamp=stamp(), between=SPAN, address=lambda m: f"perpindahan?move={m}")
    assert list(told.shown.columns) == ["Pada 2022", "Pada 2024", "Instansi"]
    cells = dict(zip(told.shown.iloc[:, 0], told.shown.iloc[:, 1], strict=True))
    assert cells["**Baik**"] == (
        "Sangat Baik: [8](perpindahan?move=baik>sangat_baik)  \nKurang: [1](perpindahan?move=baik>kurang)"
    )
    assert cells["**Sangat Baik**"] == (
        "Sangat Baik: [40](perpindahan?move=sangat_baik>sangat_baik) (15 dinilai ulang)"
    )
    assert "**Baru dibentuk**  \nbelum ada pada 2022" in cells
    assert list(told.shown["Instansi"]) == [
        *("**40**", "**9**", "**2**", "**3**", "**505**", "**1**", "**557**")
    ]
    assert cells["**Jumlah 2024**"] == (
        "Sangat Baik: **48**  \nBaik: **8**  \nKurang: **1**  \nBelum dinilai: **500**  \n"
        "Berakhir: 3 (di luar jumlah)"
    )
    square = told.table.frame.set_index("Keadaan 2022")
    assert list(square.columns) == [
        *("Sangat Baik 2024", "Baik 2024", "Kurang 2024", "Belum dinilai 2024", "Berakhir 2024"),
        *("Jumlah semua", "Status ditetapkan sesudah 2022"),
    ]
    assert list(square.loc["Sangat Baik"]) == [40, 0, 0, 0, 0, 40, 15]
    assert list(square.loc["Baik"]) == [8, 0, 1, 0, 0, 9, 9]
    assert list(square.loc["Jumlah semua"]) == [48, 8, 1, 500, 3, 560, 32]


def test_an_empty_table_is_empty():
    told = transition(MOVES.iloc[:0], stamp=stamp(), between=SPAN, address=str)
    assert told.shown.empty and told.table.frame.empty


def person(**changed):
    return {
        "institution": "32.16",
        "name": "Kabupaten Bekasi",
        "group": "kabupaten",
        "group_name": "Kabupaten",
        "province": "32",
        "province_name": "Jawa Barat",
        "from_state": "kurang",
        "to_state": "baik",
        "from_order": 2,
        "to_order": 3,
        "direction": "up",
        "from_total": 240.5,
        "to_total": 291.0,
        "change": 50.5,
        "from_status_year": 2021,
        "to_status_year": 2023,
        "from_year_inferred": False,
        "to_year_inferred": True,
        "from_contested": False,
        "to_contested": False,
        "why": None,
        "other_province_name": None,
    } | changed


PEOPLE = pd.DataFrame(
    [
        person(),
        person(institution="a", name="A", from_total=None, change=None, to_year_inferred=False),
        person(institution="b", name="B", to_state="kurang", to_total=240.5, change=0.0, to_status_year=2021),
        person(institution="c", name="C", from_state="not_assessed", from_total=None, from_status_year=None),
        person(
            institution="d",
            name="D",
            from_state="new",
            direction="new",
            why="other_province",
            other_province_name="Papua",
        ),
        person(institution="e", name="E", to_state="ended", direction="ended", why="no_more"),
    ]
).astype({"from_status_year": "Int64", "to_status_year": "Int64"})


def told(frame=PEOPLE, lang="id", kind="synthetic", **sources):
    return names(
        frame,
        frame,
        stamp=stamp(lang, kind),
        between=SPAN,
        move="up",
        sources=sources.get("sources", {}),
        cited=sources.get("cited", {}),
    )


def test_names_with_what_they_held_in_both_years():
    listed = told()
    assert listed.title == "Naik (semua), 2022 ke 2024: 6 instansi"
    rows = listed.shown.values.tolist()
    link = "**[Kabupaten Bekasi](instansi?institution=32.16&dataset=simulasi&lang=id&year=2023)**"
    assert rows[0] == [
        f"{link}  \nJawa Barat",  # a kabupaten need not be called one again
        "**240,5**  \nKurang (2021)",
        "**291**  \nBaik (2023, tahun disimpulkan)  \n+50,5 poin",
    ]
    assert rows[1][1:] == ["skor tidak diketahui  \nKurang (2021)", "**291**  \nBaik (2023)"]
    assert rows[2][2].endswith("penilaian yang sama")
    assert rows[3][1] == "Belum dinilai"
    assert rows[4][1] == "di Papua"
    assert "poin" not in rows[4][2], "a change from another province is not told as a move here"
    assert rows[5][2] == "tidak ada lagi"


def test_a_name_opens_the_year_that_its_row_tells_of():
    silent = {"from_status_year": None, "to_status_year": None, "from_total": None, "to_total": None}
    frame = pd.DataFrame(
        [
            person(to_status_year=2021, name="the same assessment"),
            person(to_status_year=None, to_total=None, name="of the first year only"),
            person(**silent, name="neither"),
            person(**silent, to_state="ended", why="no_more", name="no longer there"),
            person(**silent, from_state="new", why="not_yet", name="not yet there"),
        ]
    ).astype({"from_status_year": "Int64", "to_status_year": "Int64"})
    links = told(frame).shown["Instansi"]
    assert [link.split("year=")[1][:4] for link in links] == ["2021", "2021", "2024", "2022", "2024"]


def test_a_figure_that_another_source_contradicts_is_marked_in_list_and_file():
    plain, marked = told(PEOPLE.iloc[[0]]), told(pd.DataFrame([person(to_contested=True)]))
    words = "[ada angka lain](instansi?institution=32.16&dataset=simulasi&lang=id&year=2023)"
    assert words in marked.shown.iloc[0, 2] and words not in marked.shown.iloc[0, 1]
    assert "angka lain" not in plain.shown.iloc[0, 2] and "angka lain" not in plain.sentence
    assert "sumber lain mencetak angka yang berbeda" in marked.sentence
    (row,) = marked.table.frame.to_dict("records")
    assert (row["Angka lain untuk 2022"], row["Angka lain untuk 2024"]) == ("", "ada angka lain")


def test_under_ever_two_best_scores_are_no_change():
    frame = pd.DataFrame([person(change=None)])
    listed = names(*(frame, frame), stamp=stamp(rule="ever"), between=SPAN, move="up", sources={}, cited={})
    assert "poin" not in listed.shown.iloc[0, 2]
    assert "kategori dan skor terbaik yang dicapai sampai tahun itu" in listed.sentence
    assert "terbaik" not in told(frame).sentence


def test_names_in_english_with_their_sources():
    sources = {("32.16", "from"): ["[KASN, 2021](x)"], ("32.16", "to"): ["[BKN, 2023](y)"]}
    cited = {("32.16", "from"): ["KASN, x"]}
    listed = told(PEOPLE.iloc[[0]], "en", "published", sources=sources, cited=cited)
    assert listed.title == "Rose (all), 2022 to 2024: 1 institution"
    assert listed.shown.iloc[0, 1] == "**240.5**  \nKurang (2021)  \n[KASN, 2021](x)"
    assert listed.shown.iloc[0, 2].endswith("+50.5 points  \n[BKN, 2023](y)")
    assert "standing_sources" in listed.questions
    (row,) = listed.table.frame.to_dict("records")
    assert row["Sources 2022"] == "KASN, x"
    assert (row["Score 2022"], row["Score 2024"], row["Change of score"]) == (240.5, 291.0, 50.5)
    assert (row["Direction"], row["Data"], row["Score year for 2024 inferred"]) == (
        *("rose", "publikasi", "yes"),
    )


def test_the_file_holds_every_row_and_says_why():
    listed = names(*(PEOPLE, PEOPLE.iloc[:2]), stamp=stamp(), between=SPAN, move="up", sources={}, cited={})
    assert len(listed.shown) == 2 and len(listed.table.frame) == 6
    why = list(listed.table.frame["Sebab baru atau berakhir"].fillna("-"))
    assert why == ["-", "-", "-", "-", "di provinsi lain", "tidak ada lagi pada tahun kedua"]


def test_no_names_are_said():
    listed = told(PEOPLE.iloc[:0])
    assert listed.shown.empty
    assert listed.sentence == "Tidak ada instansi dengan perpindahan ini."
    assert listed.title == "Naik (semua), 2022 ke 2024: 0 instansi"
