"""The page of one institution: dataset by language, many years, one, a total, a category, nothing at all."""

import pytest

from merit.charts.base import Stamp
from merit.charts.institution_aspects import institution_aspects
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_history import histories
from merit.query import ask
from tests.pages.harness import metrics, opened, words

PAGE = "instansi.py"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_opens_with_kabupaten_bekasi(dataset, lang):
    app = opened(PAGE, dataset=dataset, lang=lang)
    assert not app.exception
    assert app.selectbox[0].value == "32.16"
    assert app.header[0].value.startswith("Kabupaten Bekasi")
    assert "institution" not in app.query_params


def test_bekasi_answers_with_the_category_of_2024_and_the_score_of_2023():
    app = opened(PAGE)
    assert app.header[0].value == (
        "Kabupaten Bekasi: Baik (2024, ditetapkan); skornya tidak diterbitkan. Skor terbaru yang diketahui: "
        "291, Baik (2023, ditetapkan). 34 poin lagi ke Sangat Baik; 41 poin di atas batas bawah Baik."
    )
    found = metrics(app)
    assert found["Skor 2023"][0] == "291"
    assert found["Poin ke Sangat Baik"][0] == "34"
    assert found["Di atas batas bawah"][0] == "41"
    assert found["Indeks 2023"][0] == "0,71"
    ranks = [m.value for m in app.metric if m.label == "Peringkat terbitan"]
    assert ranks[:2] == ["13", "4"]
    assert "dari 31 skor 2023" in words(app) and "bukan peringkat resmi" in words(app)


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("64.08", ["263 (2023", "Kurang tanpa skor (2022)", "13 poin di atas batas bawah Baik"]),
        (
            "52.72",
            ["100 Buruk (2022), 142,5 Buruk (2023), dan 277,5 Baik (2024)", "naik 135 poin", "257 Baik"],
        ),
        ("14", ["216,5 Kurang (2018)", "227,5", "293,5", "297,5 Baik (2021)", "318 Baik (2023)"]),
        ("kpk", ["skor 362,5 (2021", "37,5 poin di atas", "Belum cukup data"]),
        ("32", ["2022 dipakai 396,5 Sangat Baik, angka lain 392 Sangat Baik (KASN)"]),
        ("21", ["2021 dipakai 296,5 Baik, angka lain 291 Baik (Swara Kepri)"]),
        ("64", ["240 (2020, sementara)"]),
        ("kemenkumham", ["Diteruskan oleh", "sampai 2024 (Perpres 139/2024)"]),
    ],
)
def test_facts_that_anybody_can_check(code, parts):
    app = opened(PAGE, institution=code)
    assert not app.exception
    text = words(app).replace("skor 263", "263")
    for part in parts:
        assert part in text


def test_every_claim_stands_in_the_table_with_its_source():
    app = opened(PAGE, institution="32")
    claims = app.table[1].value
    assert len(claims) == 5
    assert claims["Angka"].str.contains("angka lain").sum() == 1
    assert claims["Sumber"].str.contains("Swara Jabbar News").sum() == 2
    history = app.table[0].value
    assert history["Skor"].tolist() == ["400", "396,5", "375,5"]


@pytest.mark.parametrize(
    ("code", "year", "parts"),
    [
        ("mk", 2021, ["terendah Pengembangan Karier 57,69% dari maksimum (75 dari 130)"]),
        ("kemenpora", 2021, ["Promosi dan Mutasi 31,25%", "Pengembangan Karier, 70 dari 130"]),
        ("32.71", 2019, ["Perencanaan Kebutuhan 93,8%", "Pengembangan Karier 41,7%"]),
        ("13.74", 2021, ["hanya satu dari 8 aspek diketahui", "87,5%"]),
    ],
)
def test_published_aspects(code, year, parts):
    app = opened(PAGE, institution=code)
    assert not app.exception
    assert app.selectbox[1].value == str(year)
    for part in parts:
        assert part in words(app)


def test_the_year_of_the_aspects_is_in_the_address():
    app = opened(PAGE, dataset="simulasi", institution="kpk", year="2020")
    assert app.selectbox[1].value == "2020" and "2020, ditetapkan:" in words(app)
    app.selectbox[1].set_value("2023").run()
    assert app.query_params["year"] == "2023" and "2023, ditetapkan:" in words(app)


# Scored, category only, interim only, nothing at all; regional and central, one that ended among them.
SAMPLE = {
    "publikasi": [
        "33.11",
        "kpk",
        "kemenkumham",
        "kemenag",
        "kemen-esdm",
        "11.17",
        "63.03",
        "94.01",
        "bappenas",
    ],
    "simulasi": ["33.11", "kpk", "33.15", "12.13", "34.03", "kemenimipas", "11.01", "bppt", "94.01"],
}


@pytest.mark.parametrize(("dataset", "code"), [(d, c) for d, codes in SAMPLE.items() for c in codes])
def test_every_kind_of_institution_opens_and_leads_on(dataset, code):
    app = opened(PAGE, dataset=dataset, institution=code)
    assert not app.exception and app.selectbox[0].value == code
    regional = code[:2].isdigit()
    text = words(app)
    assert (f"(wilayah?province={code[:2]}&dataset={dataset}&lang=id)" in text) == regional
    bare = dataset == "publikasi" and not app.metric
    assert (f"(instansi?institution={code}&dataset=simulasi&lang=id)" in text) == bare


def test_the_sample_covers_every_kind(publikasi, simulasi):
    found = {"publikasi": set(), "simulasi": set()}
    for snapshot in (publikasi, simulasi):
        for code in SAMPLE[snapshot.dataset]:
            rows = ask(snapshot, "institution_history", institution=code)
            final = rows[rows["status"] == "final"]
            kind = "scored" if final["total"].notna().any() else "category" if len(final) else "interim"
            found[snapshot.dataset].add(kind if len(rows) else "nothing")
    # In the simulation every final assessment has a score.
    assert found["publikasi"] == {"scored", "category", "interim", "nothing"}
    assert found["simulasi"] == {"scored", "interim", "nothing"}


def test_every_published_chart_with_data_cites_its_sources(publikasi):
    """Every institution of the record: no drawn year, no aspect and no claims table without a source."""
    stamp, met = Stamp("id", "publikasi", "published", publikasi.id), 0
    categories = ask(publikasi, "categories")
    for code in ask(publikasi, "institutions")["code"]:
        rows = ask(publikasi, "institution_history", institution=code)
        if rows.empty:
            continue
        claims = ask(publikasi, "institution_claims", institution=code)
        years = list(range(2018, 2026))
        charts = histories(rows, stamp=stamp, categories=categories, years=years, name=code, claims=claims)
        for chart in charts:
            cited = {int(line[:4]) for line in chart.sources}
            assert cited == {int(y) for y in chart.table.frame["Tahun"]}, code
        charts.append(institution_claims(claims, stamp=stamp))
        for year in rows.loc[rows["aspects"] > 0, "year"]:
            scores = ask(publikasi, "institution_aspects", institution=code, year=int(year))
            charts.append(institution_aspects(scores, stamp=stamp, year=int(year)))
        assert all(chart.sources for chart in charts if len(chart.table.frame)), code
        met += len(charts)
    assert met > 300


@pytest.mark.parametrize("code", ["33.11", "mk", "64"])
def test_no_popover_of_the_record_denies_its_sources(code):
    app = opened(PAGE, institution=code)
    assert "tidak ada angka terbitan yang dikutip" not in words(app)
    assert "queries/institution_claims.sql" in words(app)


def test_the_same_article_is_one_row():
    app = opened(PAGE, institution="33.11")
    claims = app.table[1].value
    assert len(claims) == 3 and claims["Angka"].str.contains("sumber lain").sum() == 1
    assert "3 keterangan dari 2 sumber" in words(app)


def test_an_old_status_is_called_the_last_known():
    text = words(opened(PAGE, institution="33.11"))
    assert "Kategori terakhir yang diketahui" in text
    assert "Ini status 2022; penilaian final sesudahnya tidak ada di data ini. Mulai 2026 berlaku" in text
    english = words(opened(PAGE, institution="33.11", lang="en"))
    assert "The last known category" in english and "This is the status of 2022" in english
    assert "Ini status" not in words(opened(PAGE, institution="94.01"))


def test_ranks_are_national_only_where_all_are_scored():
    published = metrics(opened(PAGE, institution="33.11"))
    assert "Peringkat terbitan" in published and "Peringkat nasional" not in published
    assert "Peringkat nasional" in metrics(opened(PAGE, dataset="simulasi", institution="33.11"))


def test_an_institution_that_was_never_named_says_what_is_missing():
    for lang, part in (("id", "tidak berarti instansi ini belum dinilai"), ("en", "does not mean")):
        app = opened(PAGE, institution="11.10", lang=lang)
        assert not app.exception and not app.metric
        assert any(part in i.value for i in app.info)
    app = opened(PAGE, dataset="simulasi", institution="11.10")
    assert not app.exception and any("penilaian final" in i.value for i in app.info)


def test_unofficial_figures_alone_open_without_cards():
    for code in (
        "33.15",
        "34.03",
        "12.13",
    ):  # two self scores; an interim one without a total; one self score
        app = opened(PAGE, dataset="simulasi", institution=code)
        assert not app.exception and not app.metric
    assert "belum berkategori resmi" in words(app)


def test_an_unknown_code_falls_back_and_says_so():
    app = opened(PAGE, institution="99.99")
    assert not app.exception
    assert "“99.99”" in words(app) and "Kabupaten Bekasi · Jawa Barat · 32.16" in words(app)
    assert app.selectbox[0].value == "32.16"


def test_search_lines_hold_name_other_names_and_code():
    lines = opened(PAGE).selectbox[0].options
    assert len(lines) == len(set(lines)) > 600
    assert "Kabupaten Bekasi · Jawa Barat · 32.16" in lines
    assert any("Komdigi" in line and "kemenkominfo" in line for line in lines)
    assert "Komisi Pemberantasan Korupsi (KPK) · LNS · kpk" in lines


def test_a_successor_is_one_tap_away():
    app = opened(PAGE, institution="kemenkumham")
    (button,) = [b for b in app.button if b.label == "Kementerian Hukum"]
    button.click().run()
    assert app.query_params["institution"] == "kemenkum"
    assert app.header[0].value.startswith("Kementerian Hukum:")


def test_an_unknown_year_falls_back_and_says_so():
    app = opened(PAGE, institution="mk")
    app.query_params["year"] = "1999"
    app.run()
    assert "“1999”" in words(app) and app.selectbox[1].value == "2021"


def test_the_year_of_the_aspects_is_no_choice_for_other_pages_or_institutions():
    app = opened(PAGE, institution="mk")
    assert app.selectbox[1].value == "2021"
    app.selectbox[0].set_value("32.71").run()
    assert app.selectbox[1].value == "2019"
    app.switch_page("ringkasan.py").run()
    assert app.selectbox[1].value == "2024"
    app.selectbox[1].set_value("2022").run()
    app.switch_page(PAGE).run()
    assert app.selectbox[0].value == "32.71" and app.selectbox[1].value == "2019"
    app.switch_page("ringkasan.py").run()
    assert app.selectbox[1].value == "2022"
