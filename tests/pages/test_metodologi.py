"""The method page, dataset by language: every section with its figures, conflicts, paging, bad links."""

import pytest

from merit.ingest.build import load, registry, simulated
from merit.store import write
from tests.pages.cards import files, tables
from tests.pages.harness import opened, words
from tests.stores import copied

ANCHORS = [
    *("instrumen", "kategori", "cara-hitung", "klaim", "konflik"),
    *("cakupan", "batas", "peristiwa", "istilah", "sumber"),
]


def method(**parameters):
    app = opened("metodologi.py", **parameters)
    assert not app.exception
    return app


def cells(app):
    """All cells of all tables, row by row."""
    return [[str(c) for c in row] for table in tables(app) for row in table.value.values.tolist()]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_section_stands_under_its_anchor_and_in_the_contents(dataset, lang):
    app = method(dataset=dataset, lang=lang)
    assert [h.proto.anchor for h in app.header] == ANCHORS
    contents = next(m.value for m in app.markdown if "(#instrumen)" in m.value)
    assert all(f"[{h.value}](#{h.proto.anchor})" in contents for h in app.header)
    assert "tidak sebanding" in words(app) or "not comparable" in words(app)


def test_instruments_and_bands_come_from_the_data():
    app = method()
    text, table = words(app), cells(app)
    assert "PermenPANRB 40/2018; UU 5/2014. Nilai tertinggi: 410 poin." in text
    assert "Berlaku sejak 2026" in text
    assert ["3", "Pengembangan Karier", "**130** · tercetak"] in table
    assert ["6", "Penggajian, Penghargaan, dan Disiplin", "**40** · diturunkan"] in table
    assert ["2", "Manajemen Talenta", "belum diketahui"] in table
    assert "walaupun kategori teratas tercetak 325–400" in text
    assert "Buruk di bawah 175, Kurang mulai 175, Baik mulai 250, dan Sangat Baik mulai 325." in text
    assert "174,5 adalah Buruk, 249,5 adalah Kurang, dan 324,5 adalah Baik" in text
    assert ["**65,5**", "Buruk", "skor final terendah dalam data ini"] in table
    assert "Dasar ≤ 0,4, Lanjutan ≤ 0,6, Menengah ≤ 0,8, Tinggi ≤ 1, dan Maju > 1" in text


def test_the_counting_rules_have_a_worked_example_and_the_national_trap():
    app = method()
    text, table = words(app), cells(app)
    assert "Provinsi Riau. Untuk 2022 tidak ada skor yang diterbitkan" in text
    assert ["2022", "Tidak diterbitkan", "**Baik** 297,5 (2021)", "**Baik** 297,5 (2021)"] in table
    assert "Sangat Baik 46 (2021, Status terakhir) dan 30 (2022, Ditetapkan tahun ini) tidak boleh" in text
    assert ["Status terakhir", "46", "tidak diterbitkan"] in table
    assert ["Ditetapkan tahun ini", "45", "30"] in table


def test_another_institution_can_be_the_example():
    app = method(example="52.72")
    assert any(line.startswith("Kota Bima") for line in words(app).splitlines())
    assert ["2022", "**Buruk** 100", "**Buruk** 100", "**Buruk** 100"] in cells(app)
    silent = method(example="11.17", lang="en")
    assert "These data hold no final score of Kabupaten Bener Meriah." in words(silent)


@pytest.mark.parametrize(
    ("who", "used", "other"),
    [
        ("**Provinsi Kepulauan Riau** 2021", "296,5", "291"),
        ("**Provinsi Jawa Barat** 2022", "396,5", "392"),
        ("**Kota Magelang** 2023", "337,5", "320,5"),
        ("**Kabupaten Buleleng** 2022", "330,5", "330,45"),
        ("**Kota Bima** 2024", "277,5", "257"),
        ("**Provinsi Kalimantan Timur** 2020", "240", "246"),
        ("**Provinsi Sulawesi Tenggara** 2024", "255", "250"),
        ("**Kabupaten Wajo** 2021", "Sangat Baik", "320"),
    ],
)
def test_every_conflict_of_scores_shows_both_figures(who, used, other):
    (row,) = [row for row in cells(method()) if row[0] == who]
    assert row[1].startswith(f"**{used}")
    assert row[2].startswith(f"**{other} ·")


@pytest.mark.parametrize(
    ("figure", "used", "other"),
    [
        ("**2021 Sangat Baik**", "45", "31"),
        ("**2021 Baik**", "77", "92"),
        ("**2022 Baik atau lebih tinggi**", "174", "177"),
        ("**2023 Baik atau lebih tinggi**", "130", "143"),
        ("**2024 Baik atau lebih tinggi melebihi yang dinilai", "98", "94"),
    ],
)
def test_every_conflict_of_national_counts_shows_both_figures(figure, used, other):
    (row,) = [row for row in cells(method()) if row[0].startswith(figure)]
    assert row[1].startswith(f"**{used}**")
    assert row[2].startswith(f"**{other}**")


def test_the_record_says_what_it_is_not():
    text = words(method())
    assert "421 klaim pada 252 sumber tentang 183 instansi" in text
    assert "97% Baik atau lebih tinggi (169 dari 174, Status terakhir 2024)" in text
    assert "angka nasional Maret 2024 adalah 53%" in text
    assert "177 dari 278 pasangan instansi dan tahun" in text
    assert "“71 Kurang dan 172 Baik”" in text
    assert "98 instansi Baik atau lebih tinggi, tetapi sumber lain menyebut 94" in text
    assert "(nan)" not in text


def test_events_and_terms_are_there_in_both_languages():
    assert ["2024", "**Penilai:** Penilai berganti dari KASN ke BKN", "UU 20/2023"] in cells(method())
    english = cells(method(lang="en"))
    assert ["2024", "**Assessor:** Assessor changes from KASN to BKN", "UU 20/2023"] in english
    assert ["**LPNK**", "non-ministry agencies"] in english


def test_every_source_can_be_reached_fifty_at_a_time():
    seen = []
    for page in ("1", "2", "3", "4", "5", "6"):
        table = tables(method(page=page))[-1].value
        assert len(table) == (17 if page == "6" else 50)
        seen += table["Sumber"].tolist()
    assert len(seen) == 267
    assert "267 sumber, terbaru lebih dulu" in words(method(page="2"))


def test_sources_of_one_year_have_their_own_pages():
    app = method(source_year="none", page="2")
    assert "82 sumber, terbaru lebih dulu" in words(app)
    assert len(tables(app)[-1].value) == 32
    assert app.query_params["page"] == "2"
    assert len(tables(method(source_year="2026"))[-1].value) == 4


def test_every_table_of_figures_can_be_downloaded_whole():
    names = files(method())
    assert len(names) == len(set(names)) == 11
    assert all(name.endswith(".csv") for name in names)


@pytest.mark.parametrize(
    ("key", "value", "fallback"),
    [("page", "99", "1–50"), ("source_year", "1999", "Semua tahun"), ("example", "x", "Contoh dari data")],
)
def test_a_link_with_an_unknown_value_says_what_is_shown_instead(key, value, fallback):
    app = method(**{key: value})
    assert any(f"“{value}”" in w.value and fallback in w.value for w in app.warning)
    assert key not in app.query_params


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "id",
            ["Tidak berlaku untuk data simulasi", "benih tetap (2018)", "Skor simulasi tidak punya sumber"],
        ),
        ("en", ["Does not apply to simulated data", "fixed seed (2018)", "Simulated scores have no source"]),
    ],
)
def test_simulated_data_have_no_conflicts_and_no_sources(lang, expected):
    app = method(dataset="simulasi", lang=lang)
    text = words(app)
    assert all(part in text for part in expected)
    assert "(simulasi). " in text  # the example is a made-up one
    assert "?#konflik" in text if lang == "id" else "?lang=en#konflik" in text
    assert "Kepulauan Riau** 2021" not in str(cells(app))


@pytest.fixture
def official(store, tmp_path, monkeypatch):
    """Publishes tables as `resmi`, in a copy of the store."""
    monkeypatch.setenv("MERIT_STORE", str(copied(store, tmp_path / "store")))
    return lambda tables: write("resmi", tables, inputs_hash="tests", by="tests")


def test_official_data_have_no_conflicts_either(official):
    # Scores that the assessor published: a copy of the made ones, under that name.
    official(simulated(load()))
    text = words(method(dataset="resmi"))
    assert "Tidak berlaku untuk data resmi" in text
    assert "?dataset=publikasi#konflik" in text
    assert "Skor resmi diterbitkan penilai" in text


def test_before_the_first_official_score_the_page_still_explains_itself(official):
    official({k: v for k, v in registry(load()).items() if k not in ("target", "event")})
    app = method(dataset="resmi")
    text = words(app)
    assert [h.proto.anchor for h in app.header] == ANCHORS
    assert "Buruk di bawah 175" in text
    assert ["**174,5**", "Buruk", "setengah poin di bawah batas berikutnya"] in cells(app)
    assert "skor final terendah" not in str(cells(app))
    assert text.count("Tidak ada data untuk pilihan ini.") == 2  # the example, the coverage
    assert "tidak ada dua tahun yang terbaca keliru" in text
