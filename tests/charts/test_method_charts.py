"""The method page's charts and tables: values, links, sentences in both languages; empty, one-row input."""

import pandas as pd
import pytest

from merit.charts import record
from merit.charts.bands import aspects, bands, examples
from merit.charts.base import Category
from merit.charts.counting import rule_example, trap, trap_years
from merit.charts.coverage import coverage
from merit.charts.rows import cited, linked, plain
from tests.charts.test_overview import BANDS, stamp

ASPECTS = pd.DataFrame(
    [
        ("kasn-2018", 1, "Perencanaan", "Planning", 40.0, "published"),
        ("kasn-2018", 2, "Disiplin", "Discipline", 12.5, "derived"),
        ("panrb-2025", 1, "Talenta", "Talent", None, "unknown"),
    ],
    columns=["instrument", "no", "name_id", "name_en", "maximum", "maximum_basis"],
)
CATEGORIES = pd.DataFrame(
    [("kasn-2018", c.name, c.lower_bound, r) for c, r in zip(BANDS.values(), "abcd", strict=True)],
    columns=["instrument", "name", "lower_bound", "printed_range"],
)
EXAMPLES = pd.DataFrame(
    [
        (65.5, "Buruk", 0.0, "lowest"),
        (174.5, "Buruk", 0.0, "half_point"),
        (249.5, "Kurang", 175.0, "half_point"),
        (250.0, "Baik", 250.0, "bound"),
    ],
    columns=["score", "name", "lower_bound", "reason"],
)
HISTORY = ["round_category", "round_total", "latest_category", "latest_total", "latest_year"]
HISTORY += ["ever_category", "ever_total", "ever_year"]


def history(*years):
    """Answer of rule_example for Kabupaten X: (year, round, latest, since, ever, ever's year) per year."""
    lines = []
    for year, fixed, latest, since, ever, best in years:
        figures = [fixed, 260.5 if fixed else None, latest, 260.5, since, ever, None, best]
        lines.append(
            {"institution": "x", "name": "Kabupaten X", "year": year}
            | dict(zip(HISTORY, figures, strict=True))
        )
    return pd.DataFrame(lines, columns=["institution", "name", "year", *HISTORY])


def counts(**years):
    """Counts of Sangat Baik: y2021=46 and so on; published ones name their sources."""
    lines = [(int(y[1:]), n, ["S1", f"S{y[1:]}"]) for y, n in years.items()]
    return pd.DataFrame(lines, columns=["year", "sangat_baik", "source_ids"])


def claims(*lines):
    """Answer of score_conflicts: name, year, role, total, category, status, reason, publisher, date, url."""
    columns = [
        "name",
        "year",
        "role",
        "total",
        "category",
        "status",
        "reason",
        "publisher",
        "published_date",
        "url",
    ]
    frame = pd.DataFrame(lines, columns=columns)
    return frame.assign(institution=frame["name"], source_id=[f"S{i}" for i in range(len(frame))], title="t")


def test_text_in_cells_is_never_read_as_markdown():
    assert plain("a *b* [c](d) $e$ :red[f]") == r"a \*b\* \[c\](d) \$e\$ \:red\[f\]"
    assert linked("Judul [1]", "https://x.id/a(1)") == r"[Judul \[1\]](https://x.id/a(1%29)"
    assert linked("Judul", None) == linked("Judul", float("nan")) == "Judul"


def test_a_source_in_a_cell_names_publisher_and_date():
    assert cited("id", "KASN", "2021-12-07", "https://k.id") == "[KASN, 7 Desember 2021](https://k.id)"
    assert cited("en", "KASN", "2021-12", None) == "KASN, December 2021"
    assert cited("id", "a.b.id", None, None) == "a.\u200bb.\u200bid, tanpa tanggal"


def test_aspects_say_what_their_maxima_rest_on():
    made = aspects(ASPECTS, stamp=stamp(), instrument="kasn-2018", basis="PermenPANRB 40/2018")
    assert made.shown.values.tolist() == [
        ["1", "Perencanaan", "**40** · tercetak"],
        ["2", "Disiplin", "**12,5** · diturunkan"],
    ]
    assert "2 aspek" in made.sentence and "1 di antaranya" in made.sentence
    assert made.sources == ("PermenPANRB 40/2018",)
    assert made.table.frame["Nilai tertinggi"].tolist() == [40.0, 12.5]
    english = aspects(ASPECTS, stamp=stamp("en"), instrument="kasn-2018", basis="b")
    assert english.shown.values.tolist()[1] == ["2", "Discipline", "**12.5** · derived"]


def test_an_unknown_maximum_is_a_word():
    made = aspects(ASPECTS, stamp=stamp(), instrument="panrb-2025", basis="b")
    assert made.shown.values.tolist() == [["1", "Talenta", "belum diketahui"]]
    assert made.sentence == "1 aspek; bobot akhirnya belum diterbitkan."
    assert made.table.display("id").iloc[0]["Nilai tertinggi"] == "belum diketahui"


def banded(lang="id", **options):
    given = {"categories": BANDS, "maximum": 410.0, "instrument": "kasn-2018", "basis": "b"} | options
    return bands(CATEGORIES, stamp=stamp(lang), **given)


def test_the_bands_reach_from_bound_to_bound_in_their_colours():
    chart = banded()
    assert [(b.base[0], b.x[0]) for b in chart.figure.data] == [(0, 175), (175, 75), (250, 75), (325, 85)]
    assert [b.marker.color for b in chart.figure.data] == [c.colour for c in BANDS.values()]
    assert [b.textfont.color for b in chart.figure.data] == [c.ink for c in BANDS.values()]
    assert [b.text for b in chart.figure.data] == ["Buruk", "Kurang", "Baik", "Sangat<br>Baik"]
    assert list(chart.figure.layout.xaxis.ticktext) == ["0", "175", "250", "325", "410"]
    assert chart.sentence == (
        "kasn-2018: Buruk di bawah 175, Kurang mulai 175, Baik mulai 250, dan Sangat Baik mulai 325."
    )
    assert banded("en").sentence == (
        "kasn-2018: Buruk below 175, Kurang from 175, Baik from 250, and Sangat Baik from 325."
    )
    assert chart.table.frame["Rentang tercetak"].tolist() == list("abcd")


def test_other_bounds_give_other_bands():
    low = {
        "a": Category("a", "A", 0, "#000000", "#ffffff"),
        "b": Category("b", "B", 60.5, "#111111", "#ffffff"),
    }
    chart = banded(categories=low, maximum=100.0)
    assert [(b.base[0], b.x[0]) for b in chart.figure.data] == [(0, 60.5), (60.5, 39.5)]
    assert chart.sentence == "kasn-2018: A di bawah 60,5 dan B mulai 60,5."


def test_an_instrument_without_bounds_has_no_bands():
    chart = banded(categories={})
    assert len(chart.figure.data) == 0
    assert chart.sentence == "Instrumen ini belum punya batas kategori dalam poin."


def test_the_half_points_are_worked_examples():
    made = examples(EXAMPLES, stamp=stamp(), instrument="kasn-2018", basis="b")
    assert made.sentence == "Contoh hitungan: 174,5 adalah Buruk dan 249,5 adalah Kurang."
    assert made.shown.values.tolist()[0] == ["**65,5**", "Buruk", "skor final terendah dalam data ini"]
    assert made.shown.values.tolist()[3] == ["**250**", "Baik", "tepat pada batas bawah"]
    english = examples(EXAMPLES.iloc[1:2], stamp=stamp("en"), instrument="kasn-2018", basis="b")
    assert english.sentence == "Worked examples: 174.5 is Buruk."
    none = examples(EXAMPLES.iloc[:0], stamp=stamp(), instrument="x", basis="b")
    assert none.shown.empty
    assert none.sentence == "Instrumen ini belum punya batas kategori dalam poin."


def example(df, lang="id", kind="published"):
    word = {"published": "Tidak diterbitkan", "synthetic": "Belum dinilai"}[kind]
    return rule_example(df, stamp=stamp(lang, kind), categories=BANDS, missing=word, sources=("s",))


def test_the_example_shows_what_each_rule_counts():
    made = example(
        history(
            (2020, "baik", "baik", 2020, "baik", 2020),
            (2021, None, "baik", 2020, "baik", 2020),
            (2022, "kurang", "kurang", 2022, "baik", 2020),
        )
    )
    assert made.shown.values.tolist() == [
        ["2020", "**Baik** 260,5", "**Baik** 260,5", "**Baik**"],
        ["2021", "Tidak diterbitkan", "**Baik** 260,5 (2020)", "**Baik** (2020)"],
        ["2022", "**Kurang** 260,5", "**Kurang** 260,5", "**Baik** (2020)"],
    ]
    assert made.sentence == (
        "Kabupaten X. Untuk 2021 tidak ada skor yang diterbitkan: “Ditetapkan tahun ini” tidak "
        "menghitungnya, "
        "“Status terakhir” memakai Baik dari 2020. Pada 2022 kategorinya turun ke Kurang: “Status terakhir” "
        "ikut turun, “Pernah mencapai” tetap Baik."
    )
    assert made.sources == ("s",)
    assert made.table.frame["Skor: Ditetapkan tahun ini"].isna().tolist() == [False, True, False]


def test_the_example_of_counted_data_says_not_fixed_and_keeps_the_order_of_the_years():
    made = example(
        history(
            (2019, "sangat_baik", "sangat_baik", 2019, "sangat_baik", 2019),
            (2020, "buruk", "buruk", 2020, "sangat_baik", 2019),
            (2021, None, "buruk", 2020, "sangat_baik", 2019),
        ),
        "en",
        "synthetic",
    )
    assert made.sentence == (
        "Kabupaten X. In 2020 its category fell to Buruk: “Latest status” fell with it, “Ever reached” stays "
        "Sangat Baik. In 2021 no score was finalised: “Finalised this year” does not count it, "
        "“Latest status” uses Buruk of 2020."
    )


def test_an_example_with_one_year_or_none():
    one = example(history((2020, "baik", "baik", 2020, "baik", 2020)))
    assert one.sentence == "Kabupaten X. Ketiga cara hitung memberi kategori yang sama pada setiap tahun."
    silent = example(history((2020, None, None, None, None, None)))
    assert silent.sentence == "Tidak ada skor final Kabupaten X dalam data ini."
    assert silent.shown.values.tolist() == [["2020", *["Tidak diterbitkan"] * 3]]
    assert example(history()).shown.empty


def trapped(latest, fixed, lang="id"):
    words = {f"S{n}": f"sumber {n}" for n in (1, 2020, 2021, 2022)}
    top = BANDS["sangat_baik"]
    return trap(latest, fixed, stamp=stamp(lang), category=top, missing="tidak diterbitkan", sources=words)


def test_the_trap_is_the_first_pair_that_reads_like_a_fall():
    latest, fixed = counts(y2020=24, y2021=46, y2022=None), counts(y2021=45, y2022=30)
    assert trap_years(latest, fixed) == (2021, 2022)
    made = trapped(latest, fixed)
    assert made.shown.values.tolist() == [
        ["Status terakhir", "46", "tidak diterbitkan"],
        ["Ditetapkan tahun ini", "45", "30"],
    ]
    assert made.sentence.startswith(
        "Sangat Baik 46 (2021, Status terakhir) dan 30 (2022, Ditetapkan tahun ini)"
    )
    assert "tidak boleh dibandingkan" in made.sentence
    assert trapped(latest, fixed, "en").sentence.startswith(
        "Sangat Baik 46 (2021, Latest status) and 30 (2022, Finalised this year) must not be compared"
    )
    assert made.sources == ("sumber 1", "sumber 2021", "sumber 2022")


@pytest.mark.parametrize(
    ("latest", "fixed"),
    [
        (counts(y2021=46), counts(y2022=46)),
        (counts(y2021=46), counts(y2023=30)),
        (counts(y2021=46), counts(y2021=30)),
        (counts(), counts()),
    ],
)
def test_without_such_a_pair_there_is_no_trap(latest, fixed):
    assert trap_years(latest, fixed) is None
    made = trapped(latest, fixed)
    assert made.shown.empty
    assert made.sentence == "Dalam data ini tidak ada dua tahun yang terbaca keliru dengan cara ini."


def covered(*lines):
    columns = ["year", "key", "name", "registered", "assessed", "scored", "share"]
    return pd.DataFrame([(*x, x[4] / x[3]) for x in lines], columns=columns)


COVERAGE = covered(
    (2021, "lpnk", "LPNK", 20, 4, 1),
    (2021, "kota", "Kota", 1000, 10, 10),
    (2021, "all", "all", 1020, 14, 11),
    (2022, "lpnk", "LPNK", 20, 0, 0),
    (2022, "kota", "Kota", 1000, 3, 2),
    (2022, "all", "all", 1020, 3, 2),
)


def test_coverage_is_a_grid_of_counts():
    chart = coverage(COVERAGE, stamp=stamp())
    heat, text = chart.figure.data
    assert list(heat.x) == ["2021", "2022"]
    assert list(heat.y) == ["LPNK", "Kota", "Semua"]
    assert [list(z) for z in heat.z] == [[0.2, 0], [0.01, 0.003], [14 / 1020, 3 / 1020]]
    assert list(text.text)[:4] == [
        "<b>4</b><br>/20",
        "<b>0</b><br>/20",
        "<b>10</b><br>/1.000",
        "<b>3</b><br>/1.000",
    ]
    assert heat.customdata[0][0] == "4 dari 20 terdaftar; 1 dengan skor"
    assert chart.sentence == (
        "Putaran yang paling banyak termuat adalah 2021: penilaian final untuk 14 dari 1.020 instansi "
        "terdaftar (1%); bagian terbesar ada di kelompok LPNK, 4 dari 20."
    )
    assert "14 of 1,020 registered institutions (1%)" in coverage(COVERAGE, stamp=stamp("en")).sentence
    assert chart.note == "Angka kecil berarti sedikit yang diterbitkan, bukan sedikit yang dinilai."
    assert coverage(COVERAGE, stamp=stamp(kind="synthetic")).note == ""


def test_coverage_of_one_cell_and_of_none():
    one = coverage(COVERAGE.iloc[[4, 5]], stamp=stamp())
    assert list(one.figure.data[1].text) == ["<b>3</b><br>/1.000", "<b>3</b><br>/1.020"]
    assert coverage(COVERAGE.iloc[:0], stamp=stamp()).sentence == "Tidak ada data untuk pilihan ini."


def test_a_conflict_of_scores_names_both_figures_with_their_sources():
    made = record.score_conflicts(
        claims(
            (
                "Kota A",
                2023,
                "used",
                None,
                "Sangat Baik",
                "final",
                None,
                "Satu",
                "2023-12-08",
                "https://s.id",
            ),
            ("Kota A", 2023, "used", 337.5, "Sangat Baik", "final", None, "Dua", "2023-12", None),
            ("Kota A", 2023, "other", 320.5, "Baik", "interim", "status", "Tiga", None, "https://t.id"),
            ("Kota A", 2023, "other", 320.5, "Baik", "interim", "status", "Empat", "2023", None),
            ("Kota A", 2024, "used", 250.0, "Baik", "final", None, "Satu", None, None),
            ("Kota A", 2024, "other", 240.0, "Kurang", "final", "newest", "Dua", None, None),
        ),
        stamp=stamp(),
    )
    assert made.sentence == "Untuk 2 instansi dan tahun, sumber mencetak skor atau kategori yang berbeda."
    assert made.shown.values.tolist() == [
        [
            "**Kota A** 2023",
            "**337,5 · Sangat Baik** (ditetapkan): [Satu, 8 Desember 2023](https://s.id); Dua, Desember 2023",
            "**320,5 · Baik** (sementara) — status lebih lemah: [Tiga, tanpa tanggal]"
            "(https://t.id); Empat, 2023",
        ],
        [
            "**Kota A** 2024",
            "**250 · Baik** (ditetapkan): Satu, tanpa tanggal",
            "**240 · Kurang** (ditetapkan) — sumber lebih lama atau tanpa tanggal: Dua, tanpa tanggal",
        ],
    ]
    assert len(made.table.frame) == 6  # the download holds every claim
    assert record.score_conflicts(claims(), stamp=stamp("en")).sentence == (
        "No institution has published scores or categories that contradict each other."
    )


def counted(*lines):
    columns = ["year", "scope", "kind", "conflict", "field", "value", "role", "publisher"]
    frame = pd.DataFrame(lines, columns=columns)
    rest = {
        "rule": "round",
        "moment": "m",
        "as_of_date": "d",
        "title": "t",
        "published_date": None,
        "url": None,
    }
    return frame.assign(**rest, source_id=[f"S{i}" for i in range(len(frame))])


def national(df, lang="id"):
    fields = {"baik": "category-baik", "baik_or_above": "baik-or-above", "assessed": "assessed"}
    return record.count_conflicts(df, stamp=stamp(lang), fields=fields, scopes={"provinsi": "Provinsi"})


def test_a_conflict_of_counts_is_one_row_a_figure():
    made = national(
        counted(
            (2021, "all", "differs", "baik", "baik", 77.0, "used", "KASN"),
            (2021, "all", "differs", "baik", "baik", 92.0, "other", "Satu"),
            (2021, "all", "differs", "baik", "baik", 77.0, "agrees", "Dua"),
            (2024, "provinsi", "impossible", "assessed", "baik_or_above", 98.0, "used", "Tiga"),
            (2024, "provinsi", "impossible", "assessed", "assessed", 94.0, "used", "Empat"),
        )
    )
    assert made.sentence.startswith("2 jumlah terbitan bertentangan")
    assert made.shown.values.tolist() == [
        [
            "**2021 Baik** · nasional · Ditetapkan tahun ini",
            "**77**: KASN, tanpa tanggal; Dua, tanpa tanggal",
            "**92**: Satu, tanpa tanggal",
        ],
        [
            "**2024 Baik atau lebih tinggi melebihi yang dinilai: keduanya tidak mungkin benar** · "
            "Provinsi · Ditetapkan tahun ini",
            "**98** Baik atau lebih tinggi: Tiga, tanpa tanggal",
            "**94** Dinilai: Empat, tanpa tanggal",
        ],
    ]
    assert national(counted(), "en").sentence == "No published national counts contradict each other."


def test_events_name_their_kind_and_what_they_rest_on():
    columns = [
        "date",
        "kind",
        "title_id",
        "title_en",
        "source_id",
        "basis",
        "source_title",
        "publisher",
        "url",
    ]
    df = pd.DataFrame(
        [
            ("2018", "round", "Pertama", "First", "S1", None, "t", "KASN", "https://k.id"),
            ("2026-01-01", "method", "Baru", "New", None, "PermenPANRB 19/2025", None, None, None),
        ],
        columns=columns,
    )
    assert record.events(df, stamp=stamp()).shown.values.tolist() == [
        ["2018", "**Putaran:** Pertama", "[KASN](https://k.id)"],
        ["1 Januari 2026", "**Metode:** Baru", "PermenPANRB 19/2025"],
    ]
    assert record.events(df, stamp=stamp("en")).shown.values.tolist()[1][1] == "**Method:** New"
    assert record.events(df.iloc[:0], stamp=stamp()).shown.empty


def listed(n):
    """n sources: the first undated, the others of 2021 and 2022 in turn, S000 first."""
    lines = [
        (
            f"S{i:03}",
            f"Judul {i}",
            "Harian",
            "assessor" if i == 1 else "other",
            None if i == 0 else f"{2021 + i % 2}-0{1 + i % 9}",
            None,
            i,
        )
        for i in range(n)
    ]
    return pd.DataFrame(
        lines, columns=["source_id", "title", "publisher", "kind", "published_date", "url", "claims"]
    )


def sourced(df, year=None, lang="id"):
    chosen = record.chosen_sources(df, year)
    return record.sources(df, part=chosen.iloc[:4], n=len(chosen), stamp=stamp(lang))


def test_sources_stand_newest_first_and_undated_ones_last():
    assert record.chosen_sources(listed(6), None)["source_id"].tolist() == [
        *("S005", "S003", "S001"),  # June, April, February 2022
        *("S004", "S002"),  # May, March 2021
        "S000",
    ]


def test_the_download_holds_every_source_whatever_page_is_shown():
    made = sourced(listed(11))
    assert len(made.shown) == 4
    assert made.table.frame["kode_sumber"].tolist() == [f"S{i:03}" for i in range(11)]
    assert made.sentence.startswith("11 sumber, terbaru lebih dulu")
    assert made.sentence.endswith("Unduhan memuat semua 11 sumber.")


def test_sources_of_one_year_and_without_a_date():
    df = listed(5)
    assert record.source_years(df) == ["2022", "2021", "none"]
    assert sourced(df, "none").shown.values.tolist() == [
        ["Judul 0 · Harian · pihak lain", "tanpa tanggal", "0"]
    ]
    assert sourced(df, "2022").shown.values.tolist() == [
        ["Judul 3 · Harian · pihak lain", "April 2022", "3"],
        ["Judul 1 · Harian · penilai (KASN, BKN)", "Februari 2022", "1"],
    ]
    assert sourced(df, "2022", lang="en").sentence.startswith("Sources, newest first: 2.")
    assert sourced(df.iloc[:0]).shown.empty
    assert record.source_years(df.iloc[1:]) == ["2022", "2021"]
