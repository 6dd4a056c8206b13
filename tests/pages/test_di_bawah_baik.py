"""The page of those below Baik: datasets, languages, filters, every row once, the file of all rows."""

from io import BytesIO

import pandas as pd
import pytest

from merit.charts.table import Table
from merit.query import ask
from merit.ui.below import rows_csv
from tests.pages.cards import charts, tables
from tests.pages.harness import opened, words

PAGE = "di_bawah_baik.py"


def page(**parameters):
    app = opened(PAGE, **parameters)
    assert not app.exception
    return app


def listed(app):
    """The tables that list institutions, as one frame each."""
    return [t.value for t in tables(app) if t.value.columns[0].startswith(("Instansi ·", "Institution ·"))]


def codes(app):
    (frame,) = listed(app)
    return [cell.split("institution=")[1].split("&")[0] for cell in frame.iloc[:, 0]]


def query(snapshot, year, rule="latest", group=None, province=None):
    return ask(snapshot, "below_baik_list", year=year, rule=rule, group=group, province=province)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("rule", ["round", "latest", "ever"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_view_opens_with_its_own_number(request, dataset, rule, lang):
    snapshot = request.getfixturevalue(dataset)
    app = page(dataset=dataset, lang=lang, rule=rule, year="2022")
    rows = query(snapshot, 2022, rule)
    assert app.header[0].value.startswith(f"{len(rows)} ")
    assert codes(app) == rows["institution"].tolist()[:50]


def test_the_published_series_stands_here_too():
    app = page(dataset="publikasi")
    text = words(app)
    assert "103 dari 184 instansi yang dinilai (2020), 195 dari 347 (2021), 243 dari 460 (2022)" in text
    assert "dan 273 dari 587 (Maret 2024)" in text
    assert app.header[0].value == (
        "5 instansi di bawah Baik diketahui namanya (2024, status terakhir); tanpa skor dua tahun terakhir; "
        "menurut skor lama, terdekat Provinsi Kalimantan Selatan (231 pada 2018, kurang 19). "
        "Dari 273 instansi di bawah Baik (Maret 2024), "
        "sedikitnya 268 tidak diketahui namanya dari sumber yang terkumpul."
    )
    (frame,) = listed(app)
    assert len(frame) == 5
    assert "http" in frame.iloc[0, 0], "a published row links its source"
    assert "per kelompok dan per provinsi tidak pernah diterbitkan" in text


def test_a_part_of_the_record_never_borrows_the_national_number():
    app = page(dataset="publikasi", province="62", lang="en")
    text = words(app)
    assert "273" not in text and "103" not in text
    assert "The full number for this choice was not published." in app.header[0].value
    assert codes(app) == ["62"]


def test_simulation_2024_names_the_nearest(simulasi):
    app = page(dataset="simulasi", year="2024")
    assert app.header[0].value.startswith(
        "273 instansi di bawah Baik (2024, status terakhir); 10 di antaranya"
    )
    assert "(249,5, kurang 0,5)." in app.header[0].value
    (frame,) = listed(app)
    assert frame.iloc[0, 1].startswith("**0,5**  \n249,5 Kurang (")
    assert len(charts(app)) == 4


def test_pages_show_every_row_once_and_in_order(simulasi):
    wanted = query(simulasi, 2024)["institution"].tolist()
    assert len(wanted) == 273
    found = []
    for number in range(1, 7):
        app = page(dataset="simulasi", year="2024", page=str(number))
        select = next(s for s in app.selectbox if s.label == "Baris")
        last = min(number * 50, 273)
        assert select.format_func(select.value) == f"{number * 50 - 49}–{last} dari 273"
        found += codes(app)
    assert found == wanted
    assert len(select.options) == 6


def test_another_choice_begins_the_list_anew(simulasi):
    app = page(dataset="simulasi", year="2024", page="3")
    assert codes(app) == query(simulasi, 2024)["institution"].tolist()[100:150]
    next(s for s in app.selectbox if s.label == "Tahun").set_value("2023").run()
    assert not app.exception
    assert codes(app) == query(simulasi, 2023)["institution"].tolist()[:50]
    assert "page" not in app.query_params


def test_an_unknown_page_falls_back_and_says_so():
    app = page(dataset="simulasi", year="2024", page="99")
    assert any("“99”" in w.value for w in app.warning)
    assert len(codes(app)) == 50


def test_filters_narrow_list_headline_and_charts(simulasi):
    app = page(dataset="simulasi", year="2024", group="kota", province="32", lang="en")
    rows = query(simulasi, 2024, group="kota", province="32")
    assert 0 < len(rows) < 10
    assert codes(app) == rows["institution"].tolist()
    assert f"{len(rows)} institution" in app.header[0].value
    assert "(2024, latest status, Kota, Jawa Barat)" in app.header[0].value
    assert "Below Baik per year: Kota, Jawa Barat" in [h.value for h in app.header]


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        # DKI Jakarta has one government of its own, and it stands above the line.
        ({"province": "31"}, "Tidak ada instansi di bawah Baik dari 1 yang dinilai"),
        # The government of Papua Pegunungan, born in 2022, is not assessed before 2026.
        ({"group": "provinsi", "province": "95", "year": "2024"}, "Belum ada instansi yang dinilai"),
        ({"group": "kementerian", "province": "32"}, "Belum ada instansi yang dinilai"),
    ],
)
def test_empty_choices_say_so(filters, sentence):
    app = page(dataset="simulasi", **filters)
    assert app.header[0].value.startswith(sentence)
    assert not listed(app)
    assert any(app.header[0].value == info.value for info in app.info)


def test_the_file_holds_every_row_of_the_query(simulasi, monkeypatch):
    files = {}
    monkeypatch.setattr("merit.ui.below.rows_csv", lambda t: files.setdefault("csv", rows_csv(t)))
    page(dataset="simulasi", year="2024", page="6")
    assert files["csv"].startswith(b"\xef\xbb\xbf")
    read = pd.read_csv(BytesIO(files["csv"]), dtype={"Kode instansi": str})
    rows = query(simulasi, 2024)
    assert read["Kode instansi"].tolist() == rows["institution"].tolist()
    assert read["Skor"].tolist() == rows["total"].tolist()
    assert read["Kurang (poin)"].tolist() == rows["points_missing"].tolist()
    assert read["Perubahan skor"].dropna().tolist() == rows["change"].dropna().tolist()
    assert set(read["Data"]) == {"simulasi"} and set(read["Cuplikan"]) == {simulasi.id}


def test_a_cell_of_the_file_never_begins_a_formula():
    content = Table(
        pd.DataFrame({"a": ["=1+1", "@x", "-y", "ok"], "n": [-1.5, 2, 3, None]}),
        {"a": "text", "n": "score"},
        "",
    )
    lines = rows_csv(content).decode("utf-8-sig").splitlines()
    assert lines == ["a,n", "'=1+1,-1.5", "'@x,2.0", "'-y,3.0", "ok,"]
