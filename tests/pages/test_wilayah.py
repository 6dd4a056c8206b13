"""The page Regions: dataset by language by rule, provinces that did not exist, one province, bad links."""

import pytest

from tests.pages import cards
from tests.pages.harness import opened, words


def tables(app):
    return [t.value for t in cards.tables(app)]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("rule", ["round", "latest", "ever"])
def test_every_view_opens_with_its_counts(dataset, lang, rule):
    app = opened("wilayah.py", dataset=dataset, lang=lang, rule=rule)
    assert not app.exception
    text = words(app)
    of = {"id": "dari 546 pemerintah daerah", "en": "of 546 regional governments"}[lang]
    assert of in text
    charts = len(cards.charts(app))
    assert charts == (2 if dataset == "publikasi" else 3)
    assert ("Kota Bogor 2019" in text) == (dataset == "publikasi")
    assert len(tables(app)[-1]) == 38  # the ranking has a row for every province


def test_the_simulation_of_2025_in_words():
    text = words(opened("wilayah.py", dataset="simulasi", year="2025"))
    assert "277 Baik atau lebih tinggi, 243 di bawah Baik, dan 26 belum dinilai" in text
    assert "di bawah Baik paling banyak di Sumatera (80 dari 157)" in text
    assert "Putaran 2025: 24 dari 38 pemerintah provinsi mendapat skor" in text


def test_34_provinces_in_2021_the_others_are_named():
    app = opened("wilayah.py", dataset="simulasi", year="2021")
    text = words(app)
    assert "dari 542 pemerintah daerah" in text
    assert (
        "4 provinsi belum ada pada 2021 (Papua Selatan, Papua Tengah, Papua Pegunungan, dan Papua Barat Daya)"
    ) in text
    assert "22 dari 34 pemerintah provinsi" in text
    assert len(tables(app)[-1]) == 34


def test_a_chosen_province_shows_its_kabupaten_and_kota():
    app = opened("wilayah.py", dataset="simulasi", year="2025", province="93")
    assert "Papua Selatan" in [h.value for h in app.header]
    assert "5 pemerintah; 3 Baik atau lebih tinggi, 2 di bawah Baik, 0 belum dinilai" in words(app)
    inside = next(t for t in tables(app) if list(t.columns) == ["Pemerintah", "Skor", "Jarak"])
    assert len(inside) == 5
    assert "Provinsi Papua Selatan (simulasi)" in inside.iloc[0, 0]
    assert inside.iloc[:, 0].str.contains("Kabupaten Merauke").sum() == 1
    assert tables(app)[-1].iloc[:, 0].str.startswith("▸").sum() == 1


def test_the_chosen_province_stands_above_the_map():
    headers = [h.value for h in opened("wilayah.py", province="32").header]
    assert headers[:2] == ["Jawa Barat", "Peta petak provinsi"]
    assert opened("wilayah.py").header[0].value == "Peta petak provinsi"


def test_a_known_category_without_a_score_stands_above_lower_categories():
    app = opened("wilayah.py", province="32")
    inside = next(t for t in tables(app) if list(t.columns) == ["Pemerintah", "Skor", "Jarak"])
    found = [
        next(c for c in ("Sangat Baik", "Baik", "Kurang", "Buruk", "Tidak diterbitkan") if f") {c}" in cell)
        for cell in inside.iloc[1:, 1]
    ]
    rank = ["Sangat Baik", "Baik", "Kurang", "Buruk", "Tidak diterbitkan"].index
    assert found == sorted(found, key=rank)
    assert {"Baik", "Buruk"} <= set(found)
    assert "Provinsi Jawa Barat" in inside.iloc[0, 0]


def test_a_province_chosen_in_a_year_before_it_existed():
    app = opened("wilayah.py", dataset="simulasi", year="2021", province="93")
    assert not app.exception
    assert "Papua Selatan belum ada pada 2021" in words(app)
    papua = opened("wilayah.py", dataset="simulasi", year="2021", province="91")
    inside = next(t for t in tables(papua) if list(t.columns) == ["Pemerintah", "Skor", "Jarak"])
    assert len(inside) == 30
    assert inside.iloc[:, 0].str.contains("Kabupaten Merauke").sum() == 1


def test_the_record_says_what_was_not_published():
    app = opened("wilayah.py")
    text = words(app.selectbox(key="pick:year").set_value("2018").run())
    assert "Sampai 2018 tidak ada skor per aspek" in text
    assert "provinsi tidak dibandingkan" in text
    late = words(opened("wilayah.py", year="2024", lang="en"))
    assert "the scores of 9 of 38 province governments were published" in late
    assert "it is no national ranking" in late


def test_the_selectbox_chooses_a_province_and_leaves_it_in_the_address():
    app = opened("wilayah.py", dataset="simulasi")
    app.selectbox(key="pick:province").set_value("32").run()
    assert app.query_params["province"] in ("32", ["32"])
    assert "Jawa Barat" in [h.value for h in app.header]


def test_a_link_with_values_that_do_not_exist_falls_back_and_says_so():
    app = opened("wilayah.py", dataset="simulasi", province="99")
    assert not app.exception
    assert any("“99” untuk Provinsi tidak dikenal" in w.value for w in app.warning)
    assert "province" not in app.query_params


def test_the_record_names_its_sources_the_simulation_has_none():
    record = words(opened("wilayah.py", year="2024", province="32"))
    assert "**Provinsi Jawa Barat** (2024): [" in record
    assert "**Kabupaten Bekasi** (2024): " in record
    assert "metodologi?dataset=publikasi&lang=id" in record
    assert "sumber untuk 142 pemerintah daerah" in record
    simulated = words(opened("wilayah.py", dataset="simulasi", province="32"))
    assert "](http" not in simulated
    assert "Dihitung dari data pada cuplikan" in simulated
