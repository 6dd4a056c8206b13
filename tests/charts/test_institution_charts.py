"""One institution: answer, cards, ranks, history, claims, aspects; many rows, one and none."""

import pandas as pd
import pytest

from merit.charts.base import Stamp
from merit.charts.institution_answer import answer, beyond, cards, ranks, unknown
from merit.charts.institution_aspects import institution_aspects
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_history import histories
from merit.charts.institution_words import identity, option, origins, ways

CATEGORIES = pd.DataFrame(
    [
        ("kasn-2018", "buruk", "Buruk", 0.0, 1, "#c8452f", "#ffffff"),
        ("kasn-2018", "kurang", "Kurang", 175.0, 2, "#c27c0e", "#101418"),
        ("kasn-2018", "baik", "Baik", 250.0, 3, "#2f9a8f", "#101418"),
        ("kasn-2018", "sangat_baik", "Sangat Baik", 325.0, 4, "#2f6fc4", "#ffffff"),
        ("panrb-2025", "dasar", "Dasar", None, 1, None, None),
    ],
    columns=["instrument", "code", "name", "lower_bound", "display_order", "colour", "ink"],
)
NAMES = {"buruk": "Buruk", "kurang": "Kurang", "baik": "Baik", "sangat_baik": "Sangat Baik"}
FLOORS = {"buruk": 0.0, "kurang": 175.0, "baik": 250.0, "sangat_baik": 325.0}
ABOVE = {"buruk": "kurang", "kurang": "baik", "baik": "sangat_baik"}
COLUMNS = [
    "year",
    "status",
    "instrument",
    "instrument_id",
    "instrument_en",
    "maximum_total",
    "total",
    "category",
    "category_name",
    "is_lowest",
    "points_above_floor",
    "next_category",
    "points_to_next",
    "index_value",
    "change",
    "change_since",
    "year_inferred",
    "fixed_on",
    "aspects",
    "is_newest",
    "is_newest_score",
]


def stamp(lang="id", kind="published"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc")


def history(*rows):
    """Rows as queries/institution_history.sql gives them: (year, total, category[, overrides])."""
    made = []
    for year, total, category, *more in rows:
        final, ahead = {"status": "final", **dict(*more)}["status"] == "final", ABOVE.get(category)
        known = final and total is not None and category is not None
        row = {
            "year": year,
            "status": "final",
            "instrument": "kasn-2018",
            "instrument_id": "Sistem merit KASN",
            "instrument_en": "KASN merit system",
            "maximum_total": 410.0,
            "total": total,
            "category": category,
            "category_name": NAMES.get(category),
            "is_lowest": category == "buruk",
            "points_above_floor": total - FLOORS[category] if known else None,
            "next_category": NAMES.get(ahead),
            "points_to_next": FLOORS[ahead] - total if known and ahead else None,
            "index_value": round(total / 410, 2) if final and total is not None else None,
            "change": None,
            "change_since": None,
            "year_inferred": False,
            "fixed_on": None,
            "aspects": 0,
            "is_newest": False,
            "is_newest_score": False,
        }
        made.append({**row, **dict(*more)})
    df = pd.DataFrame(made, columns=COLUMNS)
    finals = df[df["status"] == "final"]
    for flag, rows_ in (("is_newest", finals), ("is_newest_score", finals[finals["total"].notna()])):
        if len(rows_):
            df.loc[rows_["year"].idxmax(), flag] = True
    return df


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


def test_answer_names_category_score_and_both_margins():
    assert answer(RIAU, stamp=stamp(), name="Riau") == (
        "Riau: Baik, skor 318 (2023, ditetapkan). 7 poin lagi ke Sangat Baik; "
        "68 poin di atas batas bawah Baik."
    )
    assert answer(RIAU, stamp=stamp("en"), name="Riau") == (
        "Riau: Baik, score 318 (2023, final). 7 points to Sangat Baik; "
        "68 points above the lower bound of Baik."
    )


def test_a_newer_category_without_a_score_does_not_hide_the_older_score():
    assert answer(BEKASI, stamp=stamp(), name="Bekasi") == (
        "Bekasi: Baik (2024, ditetapkan); skornya tidak diterbitkan. Skor terbaru yang diketahui: 291, Baik "
        "(2023, ditetapkan). 34 poin lagi ke Sangat Baik; 41 poin di atas batas bawah Baik."
    )


@pytest.mark.parametrize(
    ("total", "category", "words"),
    [
        (362.5, "sangat_baik", "Sangat Baik adalah kategori tertinggi; 37,5 poin di atas batas bawahnya."),
        (325.0, "sangat_baik", "Sangat Baik adalah kategori tertinggi; skornya tepat di batas bawahnya."),
        (250.0, "baik", "75 poin lagi ke Sangat Baik; tepat di batas bawah Baik."),
        (249.5, "kurang", "0,5 poin lagi ke Baik; 74,5 poin di atas batas bawah Kurang."),
        (142.5, "buruk", "32,5 poin lagi ke Kurang; Buruk adalah kategori terendah."),
    ],
)
def test_margins_at_the_edges(total, category, words):
    assert answer(history((2024, total, category)), stamp=stamp(), name="X").endswith(words)


def test_a_category_alone_has_no_margin_and_no_card():
    only = history((2022, None, "kurang"))
    assert answer(only, stamp=stamp(), name="X") == "X: Kurang (2022, ditetapkan); skornya tidak diterbitkan."
    assert cards(only, stamp=stamp()) == []


def test_open_figures_have_no_official_category():
    interim = history((2020, 240.0, None, {"status": "interim"}))
    assert answer(interim, stamp=stamp(), name="X") == (
        "X: belum ada penilaian final; angka terbaru 240 (2020, sementara) belum berkategori resmi."
    )
    later = pd.concat([RIAU, history((2024, 330.0, None, {"status": "self"}))], ignore_index=True)
    assert answer(later, stamp=stamp(), name="Riau").endswith(
        "Sesudah itu ada angka 330 (2024, penilaian mandiri) yang belum berkategori resmi."
    )
    earlier = pd.concat([RIAU, history((2022, 330.0, None, {"status": "self"}))], ignore_index=True)
    assert "330" not in answer(earlier, stamp=stamp(), name="Riau")


def test_no_figure_at_all_says_what_is_missing():
    assert answer(NOTHING, stamp=stamp(), name="X") == "X: belum ada skor total maupun kategori di data ini."
    assert "tidak berarti instansi ini belum dinilai" in unknown(stamp=stamp())
    assert "Data resmi dari penilai akan mengisi" in unknown(stamp=stamp())
    assert "belum ada penilaian final" in unknown(stamp=stamp(kind="synthetic"))
    assert "does not mean that it has not been assessed" in unknown(stamp=stamp("en"))


def test_scores_of_two_instruments_are_called_incomparable():
    other = {
        "instrument": "panrb-2025",
        "instrument_id": "Sistem merit KemenPANRB",
        "instrument_en": "KemenPANRB merit system",
        "maximum_total": None,
        "index_value": None,
    }
    both = history((2024, 330.0, "sangat_baik"), (2026, None, None, {**other, "category_name": "Tinggi"}))
    assert "Instrumen Sistem merit KemenPANRB dan Sistem merit KASN tidak sebanding" in answer(
        both, stamp=stamp(), name="X"
    )
    scored = history((2024, 330.0, "sangat_baik"), (2026, 0.9, None, other))
    new, old = histories(scored, stamp=stamp(), categories=CATEGORIES, years=[2024, 2025, 2026], name="X")
    assert [new.name, old.name] == ["riwayat-panrb-2025", "riwayat-kasn-2018"]
    assert new.title == "Riwayat skor: Sistem merit KemenPANRB"
    assert not new.figure.layout.shapes and len(old.figure.layout.shapes) == 4
    assert list(trace(new, "final").y) == [0.9] and list(trace(old, "final").y) == [330]
    assert list(old.figure.layout.xaxis.tickvals) == [2024, 2025]
    for chart in (new, old):
        assert "tidak sebanding" in chart.sentence and "naik" not in chart.sentence


def test_cards_hold_score_margins_and_index():
    found = {c.key: (c.label, c.value, c.change, c.help) for c in cards(RIAU, stamp=stamp())}
    assert found == {
        "score": ("Skor 2023", "318", "+20,5", "Baik, ditetapkan"),
        "next": ("Poin ke Sangat Baik", "7", None, "batas Sangat Baik: 325"),
        "above": ("Di atas batas bawah", "68", None, "batas Baik: 250"),
        "index": ("Indeks 2023", "0,78", None, "skor/410"),
    }
    top = [c.key for c in cards(history((2021, 362.5, "sangat_baik")), stamp=stamp())]
    assert top == ["score", "above", "index"]
    assert [c.key for c in cards(history((2022, 100.0, "buruk")), stamp=stamp())] == [
        "score",
        "next",
        "index",
    ]


def test_the_maximum_is_data_and_the_index_keeps_two_decimals():
    (*_, index) = cards(history((2022, 287.0, "baik", {"maximum_total": 400.0})), stamp=stamp("en"))
    assert (index.value, index.help) == ("0.70", "score/400")


RANKING = pd.DataFrame(
    [
        (2023, "a", "kota", "32", 1, 4, 1, 2, 1, 2),
        (2023, "b", "kabupaten", "32", 2, 4, 1, 2, 2, 2),
        (2023, "c", "kabupaten", "33", 2, 4, 1, 2, 1, 1),
        (2023, "d", "kota", None, 4, 4, 2, 2, None, None),
    ],
    columns=[
        "year",
        "institution",
        "group",
        "province",
        "rank_national",
        "of_national",
        "rank_group",
        "of_group",
        "rank_province",
        "of_province",
    ],
)


def test_ranks_say_of_how_many_and_tell_ties():
    found = ranks(RANKING, stamp=stamp(kind="synthetic"), code="b", group="Kabupaten", province="Jawa Barat")
    assert [(c.label, c.value, c.help) for c in found] == [
        ("Peringkat nasional", "2", "dari 4, sama dengan 1 lain"),
        ("Peringkat kelompok", "1", "Kabupaten: dari 2, sama dengan 1 lain"),
        ("Peringkat se-provinsi", "2", "Jawa Barat: dari 2 skor 2023"),
    ]
    central = ranks(RANKING, stamp=stamp("en", "synthetic"), code="d", group="LPNK", province="")
    assert [(c.label, c.value, c.help) for c in central] == [
        ("National rank", "4", "of 4 scores of 2023"),
        ("Rank in group", "2", "LPNK: of 2 scores of 2023"),
    ]
    published = ranks(RANKING, stamp=stamp(), code="b", group="Kabupaten", province="Jawa Barat")
    assert [c.label for c in published] == ["Peringkat terbitan"] * 3
    assert [c.help.split(":")[0] for c in published] == ["Nasional", "Kabupaten", "Jawa Barat"]
    assert ranks(RANKING, stamp=stamp(), code="zz", group="Kota", province="") == []


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


INSTRUMENTS = pd.DataFrame(
    [("kasn-2018", "Lama", "Old", 2018), ("panrb-2025", "Baru", "New", 2026)],
    columns=["code", "name_id", "name_en", "valid_from"],
)


def test_a_status_older_than_the_data_says_so():
    def said(df, until, lang="id"):
        return beyond(df, INSTRUMENTS, stamp=stamp(lang), until=until)

    assert said(RIAU, 2025) == (
        "Ini status 2023; penilaian final sesudahnya tidak ada di data ini. "
        "Mulai 2026 berlaku instrumen baru, Baru, yang hasilnya tidak sebanding."
    )
    assert said(RIAU, 2025, "en").endswith(
        "From 2026 a new instrument applies, New, whose results are not comparable."
    )
    assert said(RIAU, 2026) == "Ini status 2023; penilaian final sesudahnya tidak ada di data ini."
    assert said(RIAU, 2023) == said(NOTHING, 2025) == said(RIAU, None) == ""


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


def aspects(*rows, year_inferred=False):
    """Rows as queries/institution_aspects.sql gives them: (no, maximum, points, published percent)."""
    return pd.DataFrame(
        {
            "year": 2021,
            "status": "final",
            "year_inferred": year_inferred,
            "aspect_no": no,
            "name_id": f"Aspek {no}",
            "name_en": f"Aspect {no}",
            "short_id": f"A{no}",
            "short_en": f"B{no}",
            "maximum": maximum,
            "maximum_basis": "derived" if no >= 6 else "published",
            "points": points,
            "points_left": None if points is None else maximum - points,
            "percent": percent if points is None else 100 * points / maximum,
            "unit": "points" if points is not None else None if percent is None else "percent",
            "source_id": None if points is None and percent is None else "S1" if points else "S2",
            "title": "Judul",
            "publisher": "MK" if points else "mkri.id",
            "url": "https://mk.id" if points else None,
        }
        for no, maximum, points, percent in rows
    )


MIXED = aspects((1, 40, 37.5, None), (3, 130, 75.0, None), (6, 40, None, 88.0), (7, 16, None, 100.0))


def test_aspects_are_bars_in_percent_with_points_in_words():
    chart = institution_aspects(MIXED, stamp=stamp(), year=2021)
    _, bars, words = chart.figure.data
    assert [round(x, 1) for x in bars.x] == [93.8, 57.7, 88, 100]
    assert list(bars.marker.pattern.shape) == ["", "", "/", "/"]
    assert list(words.text) == [
        "A1: <b>37,5 dari 40</b>",
        "A3: <b>75 dari 130</b>",
        "A6: <b>88% (hanya persen diterbitkan)</b>",
        "A7: <b>100% (hanya persen diterbitkan)</b>",
    ]
    assert chart.sentence == (
        "2021, ditetapkan: capaian tertinggi Aspek 7 100% dari maksimum; "
        "terendah Aspek 3 57,69% dari maksimum (75 dari 130)."
    )
    assert "Poin dan persen terbitan tidak dijumlahkan." in chart.note
    assert chart.sources == ("[Judul](https://mk.id), MK (Aspek 1, 3)", "Judul, mkri.id (Aspek 6, 7)")
    shown = chart.table.display("id")
    assert shown["Poin"].tolist() == ["37,5", "75", "tidak diterbitkan", "tidak diterbitkan"]
    assert shown["Persen maksimum"].tolist()[2] == "88"
    english = institution_aspects(MIXED, stamp=stamp("en"), year=2021)
    assert english.sentence.startswith(
        "2021, final: highest Aspect 7 100% of the maximum; lowest Aspect 3 57.69%"
    )


def test_points_still_to_win_are_named_only_when_all_are_points():
    whole = aspects((1, 40, 40.0, None), (3, 130, 60.0, None), (4, 40, 12.5, None), (8, 24, 18.0, None))
    chart = institution_aspects(whole, stamp=stamp(), year=2021)
    assert chart.sentence.endswith("Poin terbanyak yang belum diraih: Aspek 3, 70 dari 130.")
    assert "terendah Aspek 4 31,25% dari maksimum (12,5 dari 40)" in chart.sentence
    assert "Maksimum aspek 8 diturunkan" in chart.note
    assert "belum diraih" not in institution_aspects(MIXED, stamp=stamp(), year=2021).sentence
    partial = pd.concat([whole, aspects((5, 80, None, None))], ignore_index=True)
    said = institution_aspects(partial, stamp=stamp(), year=2021).sentence
    assert said.endswith("4 dari 5 aspek diketahui.") and "belum diraih" not in said


def test_one_aspect_equal_aspects_and_none():
    one = institution_aspects(aspects((5, 80, None, None), (6, 40, None, 87.5)), stamp=stamp(), year=2021)
    assert one.sentence == "2021, ditetapkan: hanya satu dari 2 aspek diketahui, Aspek 6 87,5% dari maksimum."
    assert one.figure.data[2].text[0] == "A5: <b>tidak diterbitkan</b>"
    assert one.figure.data[1].x[0] is None
    assert "n = 1 dari 2 aspek" in one.footer
    equal = institution_aspects(aspects((1, 40, 30.0, None), (5, 80, 60.0, None)), stamp=stamp(), year=2021)
    assert "sama, Aspek 1 75% dari maksimum (30 dari 40) dan Aspek 5 75%" in equal.sentence
    none = institution_aspects(MIXED.iloc[0:0], stamp=stamp(), year=2021)
    assert none.sentence.startswith("Belum ada skor per aspek") and none.table.frame.empty
    guessed = institution_aspects(aspects((1, 40, 30.0, None), year_inferred=True), stamp=stamp(), year=2021)
    assert guessed.sentence.startswith("2021, tahun disimpulkan:")


PERSON = {
    "code": "32.16",
    "name": "Kabupaten Bekasi",
    "also_known_as": None,
    "group_name": "Kabupaten",
    "province_name": "Jawa Barat",
    "former_province_name": None,
    "province_from": None,
    "valid_from": None,
    "valid_to": None,
    "validity_basis": None,
}


def test_the_search_line_holds_everything_that_can_be_typed():
    assert option(PERSON) == "Kabupaten Bekasi · Jawa Barat · 32.16"
    ministry = {
        **PERSON,
        "name": "Kementerian A",
        "also_known_as": "Komdigi",
        "province_name": None,
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
