"""The charts and the list of those below Baik: traces, values, colours, sentences, rows, files."""

import numpy as np
import pandas as pd
import pytest

from merit.charts.base import Stamp
from merit.charts.below import below_baik
from merit.charts.below_distance import below_distance
from merit.charts.below_list import below_rows, below_table, history
from merit.charts.below_now import below_now
from merit.charts.below_parts import below_parts
from tests.charts.regional import BANDS

NBSP = "\u00a0"


def stamp(lang="id", kind="synthetic", rule="latest"):
    dataset = {"published": "publikasi", "synthetic": "simulasi", "official": "resmi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc", rule)


def summary(**values):
    row = {"line": 250.0, "assessed": 587, "below_baik": 273, "scored": 273, "under_10": 41}
    row |= {"nearest": np.array(["Kabupaten X"], dtype=object), "nearest_total": 249.5}
    return row | {"nearest_missing": 0.5, "nearest_year": 2024, "nearest_is_old": False} | values


def nobody(**values):
    none = {"below_baik": 0, "scored": 0, "under_10": 0, "nearest": np.array([], dtype=object)}
    return summary(
        **none, nearest_total=None, nearest_missing=None, nearest_year=None, nearest_is_old=None, **values
    )


def now(row, lang="id", kind="synthetic", **more):
    return below_now(row, stamp=stamp(lang, kind), year=2024, **more)


class TestHeadline:
    def test_all_its_numbers(self):
        assert now(summary()) == (
            "273 instansi di bawah Baik (2024, status terakhir); 41 di antaranya kurang dari 10 poin lagi; "
            "terdekat Kabupaten X (249,5, kurang 0,5)."
        )
        assert now(summary(), "en", places=["Kabupaten", "Aceh"]) == (
            "273 institutions below Baik (2024, latest status, Kabupaten, Aceh); 41 of them less than 10 "
            "points away; nearest Kabupaten X (249.5, 0.5 missing)."
        )

    def test_big_numbers_are_written_as_the_language_does(self):
        assert now(summary(below_baik=1273)).startswith("1.273 instansi")
        assert now(summary(below_baik=1273), "en").startswith("1,273 institutions")

    def test_one_institution_is_not_compared_with_itself(self):
        row = summary(below_baik=1, scored=1, under_10=1)
        assert now(row) == (
            "1 instansi di bawah Baik (2024, status terakhir); terdekat Kabupaten X (249,5, kurang 0,5)."
        )
        assert now(row, "en").startswith("1 institution below Baik")

    def test_nobody_within_reach(self):
        assert "belum ada yang kurang dari 10 poin lagi" in now(summary(under_10=0))
        assert "none of them less than 10 points away" in now(summary(under_10=0), "en")

    @pytest.mark.parametrize(
        ("names", "words"),
        [
            (["A", "B"], "terdekat A dan B (249,5, kurang 0,5)"),
            (["A", "B", "C"], "terdekat A dan 2 lainnya (249,5"),
        ],
    )
    def test_equals_are_named_or_counted(self, names, words):
        assert words in now(summary(nearest=np.array(names, dtype=object)))

    def test_a_score_carried_forward_says_its_age(self):
        assert "(249,5 pada 2021, kurang 0,5)" in now(summary(nearest_year=2021))
        assert "(249.5 in 2021, 0.5 missing)" in now(summary(nearest_year=2021), "en")

    def test_nobody_below_nobody_assessed_no_such_category(self):
        assert now(nobody(assessed=12)) == (
            "Tidak ada instansi di bawah Baik dari 12 yang dinilai (2024, status terakhir)."
        )
        assert "None of the 12 institutions" in now(nobody(assessed=12), "en")
        assert now(nobody(assessed=0)) == "Belum ada instansi yang dinilai (2024, status terakhir)."
        assert "tidak memakai kategori Baik" in now(nobody(assessed=3) | {"line": None})
        assert "has no category Baik" in now(nobody(assessed=3) | {"line": float("nan")}, "en")

    def test_the_record_says_how_many_were_never_named(self):
        row = summary(below_baik=5, scored=4, under_10=0, nearest_year=2018, nearest_is_old=True)
        march = {"year": 2024, "moment": "2024-03", "below_baik": 273}
        assert now(row, kind="published", national=march) == (
            "5 instansi di bawah Baik diketahui namanya (2024, status terakhir); tanpa skor dua tahun "
            "terakhir; menurut skor lama, terdekat Kabupaten X (249,5 pada 2018, kurang 0,5). "
            "Dari 273 instansi di bawah Baik (Maret 2024), "
            "sedikitnya 268 tidak diketahui namanya dari sumber yang terkumpul."
        )
        english = now(row, "en", "published", national=march)
        assert "Of the 273 institutions below Baik (March 2024), at least 268 are not" in english

    def test_the_record_where_no_total_was_published(self):
        row = summary(below_baik=2, scored=0, under_10=0, nearest=np.array([], dtype=object))
        assert now(row, kind="published") == (
            "2 instansi di bawah Baik diketahui namanya (2024, status terakhir). "
            "Jumlah seluruhnya untuk pilihan ini tidak diterbitkan."
        )
        silent = now(row, kind="published", national={"year": 2023, "below_baik": pd.NA})
        assert silent.endswith("tidak diterbitkan.")
        assert "bukan berarti tidak ada" in now(nobody(assessed=0), kind="published")
        assert "does not mean there is none" in now(nobody(assessed=9), "en", "published")


STEPS = pd.DataFrame(
    [(1, 0.0, 25.0, 34, 0, 34), (2, 25.0, 50.0, 30, 0, 30), (4, 75.0, 100.0, 0, 59, 59)],
    columns=["step", "above_points", "to_points", "kurang", "buruk", "institutions"],
)
UNKNOWN = pd.DataFrame([(None, None, None, 1, 1, 2)], columns=STEPS.columns)


def distance(df, lang="id", kind="synthetic", **more):
    return below_distance(df, stamp=stamp(lang, kind), categories=BANDS, year=2024, **more)


class TestDistance:
    def test_bars_labels_and_colours(self):
        kurang, buruk, text = distance(STEPS).figure.data
        assert list(kurang.y) == ["0,5–25", "25,5–50", "75,5–100"]
        assert list(kurang.x) == [34, 30, 0] and kurang.marker.color == "#c27c0e"
        assert list(buruk.x) == [0, 0, 59] and buruk.marker.color == "#c8452f"
        assert [s.strip() for s in text.text] == ["34", "30", "59"]
        assert distance(STEPS, "en").figure.data[0].y[0] == "0.5–25"

    def test_sentence_in_both_languages(self):
        assert distance(STEPS).sentence == (
            "34 dari 123 instansi di bawah Baik berada dalam jarak 25 poin dari garisnya "
            "(2024, status terakhir). Terbanyak, 59 instansi, masih kurang 75,5–100 poin."
        )
        assert distance(STEPS, "en", places=["Aceh"]).sentence == (
            "34 of 123 institutions below Baik are within 25 points of the line (2024, latest status, Aceh). "
            "The largest step: 59 institutions lack 75.5–100 points."
        )

    def test_those_without_a_score_stand_apart(self):
        chart = distance(pd.concat([STEPS.iloc[:1], UNKNOWN]), kind="published")
        assert list(chart.figure.data[0].y) == ["0,5–25", "skor tidak diketahui"]
        assert chart.sentence == (
            "Dari 34 instansi di bawah Baik yang diketahui skornya, 34 berada dalam jarak 25 poin dari "
            "garisnya (2024, status terakhir). 2 instansi hanya diketahui kategorinya, tidak skornya."
        )
        assert "n = 36 instansi" in chart.footer

    def test_one_row_and_none(self):
        one = distance(STEPS.iloc[:1].assign(kurang=1, institutions=1), "en")
        assert (
            one.sentence
            == "1 of 1 institutions below Baik is within 25 points of the line (2024, latest status)."
        )
        none = distance(STEPS.iloc[:0])
        assert none.table.frame.empty
        assert none.sentence == "Tidak ada skor di bawah Baik yang diketahui (2024, status terakhir)."
        far = distance(
            STEPS.iloc[:1].assign(kurang=0, institutions=0).astype({"step": "Int32"}), kind="published"
        )
        assert "tidak satu pun berada" in far.sentence

    def test_the_stamp_starts_at_the_edge(self):
        figure = distance(pd.concat([STEPS, UNKNOWN])).figure
        (mark,) = [a for a in figure.layout.annotations if a.name == "stamp"]
        assert figure.layout.margin.l > 100
        assert mark.xshift == 8 - figure.layout.margin.l


PARTS = pd.DataFrame(
    [("11", 24, 20, 3, 4, 7), ("12", 34, 30, 0, 0, 0), ("13", 20, 0, 0, 0, 0), ("14", 13, 12, 5, 4, 9)],
    columns=["key", "registered", "assessed", "kurang", "buruk", "below_baik"],
)
PROVINCES = {"11": "Aceh", "12": "Sumatera Utara", "13": "Sumatera Barat", "14": "Riau", "15": "Jambi"}


def parts(df, lang="id", by="province", kind="synthetic", **more):
    names = {"names": PROVINCES} | more
    mark = stamp(lang, kind)
    return below_parts(df, by=by, stamp=mark, categories=BANDS, year=2024, **names)


class TestParts:
    def test_most_first_zero_is_zero_and_unassessed_is_a_word(self):
        kurang, buruk, text = parts(PARTS).figure.data
        assert list(kurang.y) == ["Riau", "Aceh", "Sumatera Utara", "Sumatera Barat"]
        assert list(kurang.x) == [5, 3, 0, 0] and kurang.marker.color == "#c27c0e"
        assert list(buruk.x) == [4, 4, 0, 0] and buruk.marker.color == "#c8452f"
        assert [s.strip() for s in text.text] == ["9 dari 12", "7 dari 20", "0 dari 30", "belum dinilai"]
        assert "n = 62 dinilai dari 91 terdaftar" in parts(PARTS).footer
        assert "n = 62 dalam catatan dari 91 terdaftar" in parts(PARTS, kind="published").footer

    def test_sentences(self):
        assert parts(PARTS).sentence == (
            "Terbanyak di Riau: 9 dari 12 instansi yang dinilai (2024, status terakhir). "
            "Di 1 provinsi tidak ada yang di bawah Baik."
        )
        assert parts(PARTS, "en", places=["Kota"]).sentence == (
            "Most in Riau: 9 of 12 institutions assessed (2024, latest status, Kota). "
            "In 1 province nobody is below Baik."
        )

    def test_ties_are_named_or_counted(self):
        tied = PARTS.assign(kurang=0, buruk=2, below_baik=2, assessed=9)
        assert "Riau: masing-masing 2" in parts(tied.iloc[[0, 3]]).sentence
        assert parts(tied).sentence.startswith("Terbanyak di 4 provinsi: masing-masing 2 instansi")
        by_group = parts(tied, "en", by="group", names=PROVINCES)
        assert by_group.sentence.startswith("Most in 4 groups: 2 each")
        assert by_group.note == ""

    def test_zero_none_and_empty(self):
        assert parts(PARTS.iloc[[1]]).sentence.startswith("Tidak ada provinsi dengan instansi di bawah Baik")
        assert parts(PARTS.iloc[[2]]).sentence.startswith("Belum ada instansi yang dinilai")
        empty = parts(PARTS.iloc[:0], "en", places=["LNS"])
        assert empty.table.frame.empty
        assert empty.sentence == "This group is not divided by province (2024, latest status, LNS)."

    def test_all_38_provinces_stay_legible(self):
        many = pd.concat([PARTS.iloc[[0]]] * 38).assign(key=[str(k) for k in range(38)])
        chart = parts(many, names={str(k): f"Provinsi {k}" for k in range(38)})
        assert len(chart.figure.data[0].y) == 38
        assert chart.figure.layout.height / 38 >= 22
        assert chart.figure.layout.yaxis.dtick == 1


ROWS = pd.DataFrame(
    [
        {
            "institution": "32.16",
            "name": "Kabupaten Bekasi",
            "group": "kabupaten",
            "group_name": "Kabupaten",
            "province": "32",
            "province_name": "Jawa Barat",
            "category": "kurang",
            "total": 249.5,
            "points_missing": 0.5,
            "status_year": 2023,
            "status_year_inferred": False,
            "is_old": False,
            "weakest_no": 4,
            "weakest_id": "Promosi dan Mutasi",
            "weakest_en": "Promotion and transfer",
            "weakest_percent": 43.75,
            "years_below": 2,
            "below_since": 2021,
            "previous_year": 2021,
            "previous_total": 251.0,
            "change": -1.5,
            "history_years": np.array([2019, 2021, 2023]),
            "history_totals": np.ma.array([200.0, 251.0, 249.5], mask=[True, False, False]),
            "source_ids": np.array(["S1", "S2"], dtype=object),
        },
        {
            "institution": "kpk",
            "name": "=Komisi [A] *B*",
            "group": "lns",
            "group_name": "LNS",
            "province": None,
            "province_name": None,
            "category": "buruk",
            "total": None,
            "points_missing": None,
            "status_year": 2022,
            "status_year_inferred": True,
            "is_old": False,
            "weakest_no": None,
            "weakest_id": None,
            "weakest_en": None,
            "weakest_percent": None,
            "years_below": 1,
            "below_since": 2022,
            "previous_year": None,
            "previous_total": None,
            "change": None,
            "history_years": np.array([2022]),
            "history_totals": np.ma.array([0.0], mask=[True]),
            "source_ids": np.array(["S1"], dtype=object),
        },
    ]
)
LINKS = {"S1": "[Kompas, 2023](https://k.example)", "S2": "KASN, tanpa tanggal"}


def rows(lang="id", kind="synthetic"):
    content = below_rows(ROWS, stamp=stamp(lang, kind), categories=BANDS, sources=LINKS)
    return content.display(lang)


class TestRows:
    def test_the_half_point_row(self):
        who, score, trend = rows().iloc[0]
        assert who == (
            "**[Kabupaten Bekasi](instansi?institution=32.16&dataset=simulasi&lang=id)**  \n"
            "Jawa Barat  \nPromosi dan Mutasi **44%**"
        )
        assert score == "**0,5**  \n249,5 Kurang (2023)"
        image, change, spell = trend.split("  \n")
        assert image.startswith("![251 (2021) menjadi 249,5 (2023)](data:image/svg+xml;base64,")
        assert change == f"−1,5 dari{NBSP}2021"
        assert spell == f"2{NBSP}tahun sejak{NBSP}2021"

    def test_an_old_score_says_its_year_on_a_line_of_its_own(self):
        old = below_rows(ROWS.assign(is_old=True), stamp=stamp(), categories=BANDS, sources=LINKS)
        assert old.display("id").iloc[:, 1].tolist() == [
            "**0,5**  \n249,5 Kurang  \n**skor 2023**",
            "skor tidak diketahui  \nBuruk  \n**kategori 2022, tahun disimpulkan**",
        ]
        english = below_rows(ROWS.assign(is_old=True), stamp=stamp("en"), categories=BANDS, sources=LINKS)
        assert "**score of 2023**" in english.display("en").iloc[0, 1]

    def test_missing_values_are_words_and_names_carry_no_markup(self):
        who, score, trend = rows("en").iloc[1]
        assert who == (
            "**[=Komisi \\[A\\] \\*B\\*](instansi?institution=kpk&dataset=simulasi&lang=en)**  \n"
            "LNS  \naspects not known"
        )
        assert score == "score not known  \nBuruk (2022, year inferred)"
        assert trend == f"first score  \n1{NBSP}year (2022)"

    def test_the_record_shows_sources_instead_of_aspects(self):
        shown = rows(kind="published")
        assert list(shown) == ["Instansi · sumber", "Poin ke Baik", "Tren · di bawah sejak"]
        assert shown.iloc[0, 0].endswith(
            "Jawa Barat  \n[Kompas, 2023](https://k.example)  \nKASN, tanpa tanggal"
        )
        assert "dataset=publikasi" in shown.iloc[0, 0]
        assert shown.iloc[1, 2].startswith("tanpa skor sebelumnya")

    def test_gaps_between_years_stay_gaps(self):
        assert history(ROWS.iloc[0].to_dict()) == (
            [2019, 2020, 2021, 2022, 2023],
            [None, None, 251.0, None, 249.5],
        )

    def test_no_rows(self):
        assert below_rows(ROWS.iloc[:0], stamp=stamp(), categories=BANDS, sources={}).frame.empty

    def test_the_file_has_every_column_with_raw_values(self):
        words = {"S1": "Kompas, https://k.example", "S2": "KASN"}
        content = below_table(ROWS, stamp=stamp("en"), categories=BANDS, year=2024, sources=words)
        first, second = content.frame.to_dict("records")
        assert len(first) == 22
        assert first["Missing (points)"] == 0.5 and first["Score"] == 249.5
        assert (first["Institution code"], first["Category"]) == ("32.16", "Kurang")
        assert first["Weakest aspect"] == "Promotion and transfer"
        assert first["Change of the score"] == -1.5
        assert first["History of the score"] == "2019: score not known; 2021: 251; 2023: 249.5"
        assert first["Source"] == "Kompas, https://k.example; KASN"
        assert (first["Year"], first["Counting rule"], first["Data"]) == (2024, "latest", "simulasi")
        assert first["Snapshot"] == "simulasi-abc"
        assert second["Score"] is None or np.isnan(second["Score"])
        assert second["Year inferred"] == "yes"
        assert len(content.frame) == 2


class TestSeries:
    def test_a_year_in_which_nobody_was_assessed_is_a_word_not_a_share(self):
        counts = pd.DataFrame(
            [(2019, 1, 0, 0), (2020, 1, 1, 1)], columns=["year", "registered", "assessed", "below_baik"]
        )
        chart = below_baik(counts, stamp=stamp(), categories=BANDS)
        assert chart.figure.data[2].text[0] == "belum<br>dinilai"
        assert chart.sentence == "Di bawah Baik: 1 dari 1 instansi yang dinilai (2020)."
        none = below_baik(counts.iloc[:1], stamp=stamp("en"), categories=BANDS)
        assert none.sentence == "No institution has been assessed yet for this choice."
        silent = below_baik(counts.iloc[:0], stamp=stamp(kind="published"), categories=BANDS)
        assert "yang diterbitkan" in silent.sentence
