"""Institutions side by side: looks, strips, trends, totals and differences; six, two, one and none."""

from itertools import pairwise

import pandas as pd
import pytest

from merit.charts.base import NOT_ASSESSED, Stamp, categories_of
from merit.charts.compare_differences import compare_differences
from merit.charts.compare_strip import APART, compare_aspects, lanes
from merit.charts.compare_totals import compare_totals
from merit.charts.compare_trend import compare_trends
from merit.charts.compare_words import LOOKS, legend_name, legend_room, members
from merit.charts.groups import spelled
from merit.query import ask

NAMES = {
    "mk": "Mahkamah Konstitusi",
    "kemenpora": "Kementerian Pemuda dan Olahraga",
    "32": "Provinsi Jawa Barat",
    "13": "Provinsi Sumatera Barat",
    "21": "Provinsi Kepulauan Riau",
    "14": "Provinsi Riau",
    "36": "Provinsi Banten",
    "75": "Provinsi Gorontalo",
    "13.74": "Kota Padang Panjang",
}


def stamp(lang="id", kind="published"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc")


def those(*codes):
    return members({code: NAMES.get(code, code) for code in codes})


def strip(snapshot, *codes, year=2021, lang="id", kind="published"):
    df = ask(snapshot, "compare_aspects", institutions=list(codes), year=year)
    return compare_aspects(df, those(*codes), stamp=stamp(lang, kind), year=year)


def trends(snapshot, *codes, lang="id", df=None):
    df = ask(snapshot, "compare_totals", institutions=list(codes)) if df is None else df
    return compare_trends(df, those(*codes), stamp=stamp(lang), categories=ask(snapshot, "categories"))


def told(snapshot, chart, *codes, year, lang="id", absent=()):
    totals = ask(snapshot, "compare_totals", institutions=list(codes))
    seen = {"stamp": stamp(lang), "year": year, "absent": set(absent)}
    if chart is compare_totals:
        bands = categories_of(ask(snapshot, "categories"))
        return compare_totals(totals, those(*codes), bands=bands, **seen)
    aspects = ask(snapshot, "compare_aspects", institutions=list(codes), year=year)
    return compare_differences(totals, aspects, those(*codes), **seen)


def pairwise_gaps(numbers):
    return [b - a for a, b in pairwise(numbers)]


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_six_looks_can_be_told_apart_on_both_themes(publikasi):
    colours, symbols = zip(*LOOKS, strict=True)
    assert len(set(colours)) == len(set(symbols)) == 6
    for colour in colours:
        assert contrast(colour, "#ffffff") >= 3 and contrast(colour, "#0f1722") >= 3, colour
    taken = {c.colour for c in categories_of(ask(publikasi, "categories")).values()} | {NOT_ASSESSED}
    assert not taken & set(colours)
    with pytest.raises(ValueError, match="at most 6"):
        members({str(n): str(n) for n in range(7)})


def test_names_are_broken_for_the_legend_and_get_room():
    (member,) = members({"x": "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan (simulasi)"})
    name = legend_name(member)
    assert name.startswith("<b>A</b> · Kementerian Koordinator")
    assert all(len(line) <= 40 for line in name.replace("<b>A</b> · ", "").split("<br>"))
    assert name.count("<br>") == 2
    assert legend_room([name]) - legend_room(["short"]) == 30  # two more lines
    assert legend_name(member, "tidak ada").endswith("(tidak ada)")


def test_marks_that_would_touch_stand_in_lanes_of_their_own():
    assert lanes({"a": 10.0, "b": 50.0, "c": 90.0}) == {"a": 0, "b": 0, "c": 0}
    assert lanes({"a": 50.0, "b": 50.0, "c": 50.0 + APART}) == {"a": 0, "b": 1, "c": 0}
    assert lanes({}) == {}


def marks(chart, letter):
    """{aspect row: percent} of the visible marks of one institution, by its letter."""
    return next(tr for tr in chart.figure.data if tr.name and tr.name.startswith(f"<b>{letter}</b>"))


@pytest.mark.parametrize(("lang", "percent"), [("id", "57,69%"), ("en", "57.69%")])
def test_strip_shows_percent_of_the_maximum_and_names_the_best(publikasi, lang, percent):
    chart = strip(publikasi, "mk", "kemenpora", lang=lang)
    mk, kemenpora = marks(chart, "A"), marks(chart, "B")
    assert [round(x, 2) for x in mk.x] == [93.75, 95, 57.69, 62.5, 96.88, 88, 100, 96]
    assert [round(x, 2) for x in kemenpora.x] == [100, 95, 46.15, 31.25, 90.62, 62.5, 87.5, 75]
    assert (mk.marker.color, mk.marker.symbol) == LOOKS[0]
    assert (kemenpora.marker.color, kemenpora.marker.symbol) == LOOKS[1]
    heads = next(tr for tr in chart.figure.data if tr.mode == "text" and len(tr.x) == 8 and tr.x[0] == 0)
    word = {"id": "terbaik", "en": "best"}[lang]
    assert f"{word} A, {percent}" in heads.text[2] and f"{word} B, 100%" in heads.text[0]
    assert f"{word} A {'dan' if lang == 'id' else 'and'} B, 95%" in heads.text[1]
    rings = [tr for tr in chart.figure.data if tr.marker.symbol == "circle-open"]
    assert sorted(len(ring.x) for ring in rings) == [2, 7]
    points, only = {"id": ("75 dari 130", "hanya persen"), "en": ("75 of 130", "only the percentage")}[lang]
    assert points in mk.customdata[2] and only in mk.customdata[5]
    # Equal marks of the second aspect do not hide each other.
    assert mk.y[1] != kemenpora.y[1]


def test_the_sentence_of_the_strip(publikasi):
    chart = strip(publikasi, "mk", "kemenpora")
    assert chart.sentence == (
        "Terbaik pada 2021 dari 8 aspek yang dapat dibandingkan: Mahkamah Konstitusi pada 7 aspek dan "
        "Kementerian Pemuda dan Olahraga pada 2 aspek. Nilai sama dihitung untuk semua "
        "yang terbaik. Jarak terlebar: Promosi dan Mutasi, Mahkamah Konstitusi 62,5% dan "
        "Kementerian Pemuda dan Olahraga 31,25% dari maksimum, terpaut 31,25 poin persen."
    )
    english = strip(publikasi, "mk", "kemenpora", lang="en").sentence
    assert "Mahkamah Konstitusi on 7 and Kementerian Pemuda dan Olahraga on 2" in english
    assert "Promotion and transfer, Mahkamah Konstitusi 62.5%" in english
    assert "31.25 percentage points apart" in english
    assert "Mahkamah Konstitusi (aspek 6, 7, 8)" in chart.note
    assert any("(aspek 6, 7, 8)" in source for source in chart.sources) and len(chart.sources) == 3


def test_the_table_of_the_strip_keeps_points_and_percent_apart(publikasi):
    frame = strip(publikasi, "mk", "kemenpora").table.frame
    sixth = frame[frame["Aspek"].str.startswith("6")]
    assert sixth["Instansi"].tolist() == ["Mahkamah Konstitusi", "Kementerian Pemuda dan Olahraga"]
    assert pd.isna(sixth["Poin"].iloc[0]) and sixth["Poin"].iloc[1] == 25
    assert sixth["Persen maksimum"].tolist() == [88, 62.5]
    assert sixth["Terbaik"].tolist() == ["terbaik", "–"]


def test_one_institution_alone_is_nowhere_best(publikasi):
    chart = strip(publikasi, "mk", "32")
    assert not [tr for tr in chart.figure.data if tr.marker.symbol == "circle-open"]
    assert "belum dapat dibandingkan" in chart.sentence and "Mahkamah Konstitusi" in chart.sentence
    # Who has no mark still stands in the legend, with the reason.
    assert marks(chart, "B").x == (None,) and "(tidak diterbitkan)" in marks(chart, "B").name


def test_without_aspects_the_strip_says_so(publikasi):
    for lang, part in (("id", "tidak ada di data ini"), ("en", "hold no aspect scores of 2024")):
        chart = strip(publikasi, "32", "13", year=2024, lang=lang)
        assert chart.table.frame.empty and part in chart.sentence
    empty = ask(publikasi, "compare_aspects", institutions=["no-such"], year=2024)
    assert compare_aspects(empty, those("32"), stamp=stamp(), year=2024).table.frame.empty


def test_open_marks_for_what_is_not_final(simulasi):
    chart = strip(simulasi, "33.15", "kpk", "32", year=2023, kind="synthetic")
    assert marks(chart, "A").marker.symbol == "circle-open" and marks(chart, "B").marker.symbol == "square"
    assert "Tanda kosong" in chart.note and "SIMULASI" in str(chart.figure.layout.annotations)
    statuses = chart.table.frame.groupby("Instansi")["Status"].unique().str[0].tolist()
    assert "penilaian mandiri" in statuses
    assert "33.15 pada" not in chart.sentence


def test_trend_has_a_mark_per_score_and_no_line_across_a_gap(publikasi):
    (chart,) = trends(publikasi, "32", "21", "14")
    jawa_barat, kepri, riau = (marks(chart, letter) for letter in "ABC")
    assert list(jawa_barat.y) == [None, None, 375.5, None, 396.5, None, 400]
    assert jawa_barat.mode == "markers"  # never two years in a row
    assert kepri.mode == "lines+markers" and not kepri.connectgaps
    assert [y for y in riau.y if y is not None] == [216.5, 227.5, 293.5, 297.5, 318]
    assert list(riau.y)[4] is None
    bands = {s.name for s in chart.figure.layout.shapes}
    assert bands == {"band:buruk", "band:kurang", "band:baik", "band:sangat_baik"}
    labels = {text for tr in chart.figure.data if tr.mode == "text" for text in tr.text}
    assert labels == {"<b>A</b> 400 (2024)", "<b>B</b> 330,5 (2024)", "<b>C</b> 318 (2023)"}
    assert "Rentang tahunnya berbeda (2018–2023, 2020–2024, dan 2021–2024)" in chart.sentence
    assert "Provinsi Riau: 216,5 (2018) menjadi 318 (2023), +101,5 poin" in chart.sentence
    assert "hanya kategorinya" in chart.note  # Kepulauan Riau 2022
    same = trends(publikasi, "32", "13")[0]
    assert "Rentang" not in same.sentence, "both 2020 to 2024"
    assert not any("(" in text for tr in same.figure.data if tr.mode == "text" for text in tr.text)
    english = trends(publikasi, "32", "21", "14", lang="en")[0].sentence
    assert "Provinsi Jawa Barat: 375.5 (2020) to 400 (2024), +24.5 points" in english


def test_equal_scores_of_a_year_stand_beside_each_other(publikasi):
    (chart,) = trends(publikasi, "21", "36", "75")
    at = [
        [x for x, y in zip(marks(chart, letter).x, marks(chart, letter).y, strict=True) if y]
        for letter in "AB"
    ]
    twins = sorted(x for xs in at for x in xs if 2022.5 < x < 2023.5)
    assert len(twins) == 2 and twins[1] - twins[0] >= 0.15


def test_labels_of_the_last_year_do_not_cover_each_other(publikasi):
    df = ask(publikasi, "compare_totals", institutions=["21", "36", "75"])
    (chart,) = trends(publikasi, "21", "36", "75", df=df[df["year"] <= 2023])
    labels = next(tr for tr in chart.figure.data if tr.mode == "text" and tr.textposition == "middle right")
    assert sorted(labels.text) == ["<b>A</b> 330,5", "<b>B</b> 330,5", "<b>C</b> 327"]
    heights = sorted(labels.y)
    assert min(pairwise_gaps(heights)) > 10  # points; 17 pixels
    assert heights[0] < 327 < 330.5 < heights[-1]


def test_labels_of_different_years_stand_in_one_column(publikasi):
    (chart,) = trends(publikasi, "32", "33.71", "mk", "14", "36", "75")
    (labels,) = [tr for tr in chart.figure.data if tr.mode == "text" and tr.textposition == "middle right"]
    assert "<b>A</b> 400 (2024)" in labels.text and "<b>F</b> 327 (2023)" in labels.text
    assert len(labels.text) == 6 and len(set(labels.x)) == 1 and labels.x[0] > 2024
    assert min(pairwise_gaps(sorted(labels.y))) > 10


def test_one_score_and_none(publikasi):
    (chart,) = trends(publikasi, "kpk", "11.10")
    assert "kpk: 362,5 (2021); 11.10: tanpa skor final. Belum cukup data." in chart.sentence
    assert marks(chart, "A").mode == "markers"
    assert trends(publikasi, "11.10", "no-such") == []


def test_instruments_are_drawn_apart(publikasi):
    df = ask(publikasi, "compare_totals", institutions=["32", "13"])
    later = df[df["year"] == 2024].assign(year=2026, instrument="panrb-2025", change_first=None)
    later = later.assign(instrument_id="Sistem merit KemenPANRB", maximum_total=None, total=70.0)
    new, old = trends(publikasi, "32", "13", df=pd.concat([df, later], ignore_index=True))
    assert (
        "KemenPANRB" in new.title and "tidak sebanding" in new.sentence and "tidak sebanding" in old.sentence
    )
    assert 70.0 not in list(marks(old, "A").y) and list(marks(new, "A").y) == [70.0]
    assert new.name != old.name


def test_totals_say_who_leads_and_by_how_much(publikasi):
    chart = told(publikasi, compare_totals, "13", "32", "21", year=2024)
    assert chart.sentence == (
        "Tertinggi pada 2024: Provinsi Jawa Barat, 400 (Sangat Baik). Terendah: Provinsi Kepulauan Riau, "
        "330,5; terpaut 69,5 poin. Peringkat di sini hanya di antara skor yang diterbitkan: bukan peringkat "
        "resmi."
    )
    assert "Peringkat di antara skor terbitan" in chart.table.frame.columns
    assert "Kelompoknya" not in chart.sentence
    first, second, third = chart.shown["Skor 2024"]
    assert first.startswith("**353,5**  \n") and "★" not in first + third
    assert second.startswith("**400** · ★\u00a0terbaik  \n") and "Sangat Baik" in second
    assert "peringkat 1 dari 32 skor terbitan; Provinsi 1 dari 9" in second
    link = "**B** [Provinsi Jawa Barat](instansi?institution=32&dataset=publikasi&lang=id)"
    assert chart.shown["Instansi"].tolist()[1] == link
    english = told(publikasi, compare_totals, "13", "32", "21", year=2024, lang="en")
    assert "Highest in 2024: Provinsi Jawa Barat, 400" in english.sentence
    assert "69.5 points apart" in english.sentence


def test_totals_tied_alone_missing_and_before_their_time(publikasi):
    tied = told(publikasi, compare_totals, "21", "36", "14", year=2023)
    assert "Provinsi Kepulauan Riau dan Provinsi Banten, sama-sama 330,5" in tied.sentence
    assert "terpaut 12,5 poin" in tied.sentence
    level = told(publikasi, compare_totals, "21", "36", year=2023)
    assert level.sentence.startswith(
        "Pada 2023 skor Provinsi Kepulauan Riau dan Provinsi Banten sama: 330,5. "
    )
    alone = told(publikasi, compare_totals, "mk", "32", year=2021, absent=["32"])
    assert "hanya Mahkamah Konstitusi" in alone.sentence and "327" in alone.sentence
    assert "Tidak ada dalam registri 2021: Provinsi Jawa Barat." in alone.sentence
    assert alone.shown["Skor 2021"].tolist()[1] == "tidak ada dalam registri 2021"
    bare = told(publikasi, compare_totals, "21", "32", year=2022)
    cell = bare.shown["Skor 2022"].tolist()[0]
    assert cell.startswith("skor tidak diterbitkan") and "Baik" in cell
    assert "Tanpa skor final 2022 di data ini: Provinsi Kepulauan Riau." in bare.sentence
    none = told(publikasi, compare_totals, "32", "13", year=2019)
    assert none.sentence == "Pada 2019 tidak satu pun yang skor finalnya diketahui."
    assert none.shown["Skor 2019"].tolist() == ["tidak diterbitkan"] * 2


def test_mixed_groups_and_disputed_figures_are_told(publikasi):
    chart = told(publikasi, compare_totals, "33.71", "mk", "21", year=2023)
    assert "Kelompoknya berbeda (Kota, LNS, dan Provinsi): peringkat kelompok masing-masing" in chart.sentence
    assert "sumber lain mencetak angka yang berbeda" in chart.sentence
    magelang, mk, _ = chart.shown["Skor 2023"]
    assert "[ada angka lain](instansi?institution=33.71&dataset=publikasi&lang=id&year=2023)" in magelang
    assert "angka lain" not in mk
    assert chart.table.frame["Angka lain"].tolist() == ["ada angka lain", "", ""]
    (trend,) = trends(publikasi, "33.71", "mk")
    marked = trend.table.frame[trend.table.frame["Angka lain"] != ""]
    assert [*zip(marked["Instansi"], marked["Tahun"], strict=True)] == [("Kota Magelang", 2023)]
    english = told(publikasi, compare_totals, "33.71", "mk", year=2023, lang="en").sentence
    assert "They are of different groups (Kota and LNS)" in english and "not official ranks" in english


def test_ranks_of_computed_data_need_no_warning(simulasi):
    totals = ask(simulasi, "compare_totals", institutions=["32", "13"])
    bands = categories_of(ask(simulasi, "categories"))
    seen = {"stamp": stamp(kind="synthetic"), "bands": bands, "year": 2023, "absent": set()}
    chart = compare_totals(totals, those("32", "13"), **seen)
    assert "peringkat resmi" not in chart.sentence and "Peringkat nasional" in chart.table.frame.columns


def test_groups_with_short_names_are_spelled_out(publikasi):
    groups = ask(publikasi, "groups")
    assert spelled(groups, {"LPNK", "Kota"}, lang="id") == "LPNK: lembaga pemerintah nonkementerian."
    assert spelled(groups, set(groups["name"]), lang="en") == (
        "LPNK: non-ministry agencies. LNS: commissions and secretariats of state bodies."
    )
    assert spelled(groups, {"Provinsi"}, lang="id") == ""


def test_differences_stand_in_two_columns_against_the_first(publikasi):
    chart = told(publikasi, compare_differences, "mk", "kemenpora", year=2021)
    assert list(chart.shown.columns) == ["Aspek", "Poin (selisih terhadap A)"]
    cells = chart.shown["Poin (selisih terhadap A)"].tolist()
    assert len(cells) == 9
    assert cells[0] == (
        "**A** Mahkamah Konstitusi: **327** · ★\u00a0terbaik  \n"
        "**B** Kementerian Pemuda dan Olahraga: 280 (−47)"
    )
    assert cells[1] == "**A** 37,5  \n**B** **40** (+2,5) · ★\u00a0terbaik"
    assert cells[2] == "**A** **38** · ★\u00a0terbaik  \n**B** **38** (0) · ★\u00a0terbaik"
    # A published percentage is set beside percent, and has no difference in points.
    assert cells[6] == ("**A** **88% (hanya persen diterbitkan)** · ★\u00a0terbaik  \n**B** 62,5% (25 poin)")
    assert chart.sentence == (
        "Skor total 2021 dibanding Mahkamah Konstitusi: Kementerian Pemuda dan Olahraga −47 poin. "
        "Keunggulan terbesar atas Mahkamah Konstitusi: Kementerian Pemuda dan Olahraga pada Perencanaan "
        "Kebutuhan, +2,5 poin. Persen terbitan tidak dijadikan poin, jadi tidak punya selisih."
    )
    assert len(chart.table.frame) == 18
    difference = chart.table.frame["Selisih terhadap yang pertama"]
    assert difference.notna().sum() == 2 + 2 * 5
    other = told(publikasi, compare_differences, "kemenpora", "mk", year=2021, lang="en")
    assert "Mahkamah Konstitusi +47 points" in other.sentence
    assert "on Career development, +15 points" in other.sentence


def test_differences_without_a_measure_say_so(publikasi):
    chart = told(publikasi, compare_differences, "21", "32", year=2022)
    assert "Tidak ada pasangan skor final 2022" in chart.sentence
    assert "**A** Provinsi Kepulauan Riau: skor tidak diterbitkan" in chart.shown.iloc[0, 1]
    # Another source prints another figure of 2022 for Jawa Barat; a difference would stand in brackets.
    cell = chart.shown.iloc[0, 1]
    assert cell.endswith(
        "396,5 · [ada angka lain](instansi?institution=32&dataset=publikasi&lang=id&year=2022)"
    )
    assert chart.table.frame["Angka lain"].tolist() == ["", "ada angka lain"]
    nothing = told(publikasi, compare_differences, "32", "13", year=2019)
    assert nothing.shown.empty


def test_nobody_exceeds_the_first(simulasi):
    chart = told(simulasi, compare_differences, "32", "13", "21", year=2023)
    assert "tidak ada yang melebihi Provinsi Jawa Barat" in chart.sentence
    assert "**C** Provinsi Kepulauan Riau: tidak" in chart.shown.iloc[0, 1]
