"""The page of comparisons: choices in the address, what is said when little or nothing is known."""

import pytest

from tests.pages.cards import tables
from tests.pages.harness import opened, words

PAGE = "bandingkan.py"


def written(app, key):
    """What the address holds under `key`."""
    value = app.query_params.get(key)
    return value[0] if isinstance(value, list) else value


def year_of(app):
    (box,) = [b for b in app.selectbox if b.label in ("Tahun", "Year")]
    return box


@pytest.mark.parametrize(
    ("lang", "leads", "apart"),
    [
        ("id", "Tertinggi pada 2024: Provinsi Jawa Barat, 400 (Sangat Baik)", "Sumatera Barat −46,5"),
        ("en", "Highest in 2024: Provinsi Jawa Barat, 400 (Sangat Baik)", "Sumatera Barat −46.5"),
    ],
)
def test_it_opens_on_three_provinces_with_published_scores(lang, leads, apart):
    app = opened(PAGE, lang=lang)
    assert not app.exception
    assert app.multiselect[0].value == ["32", "13", "21"] and written(app, "institutions") is None
    assert year_of(app).value == "2024" and written(app, "year") is None
    assert leads in words(app) and apart in words(app)
    assert len(tables(app)[0].value) == 3  # scores, one row each
    assert len(tables(app)[-1].value) == 1  # differences: the total, no aspect was published
    assert "bandingkan?lang=" in words(app) and "institutions=32,13,21" in words(app)


def test_simulated_aspects_are_compared():
    app = opened(PAGE, dataset="simulasi")
    assert not app.exception
    assert (
        "Terbaik pada 2023 dari 8 aspek yang dapat dibandingkan: Provinsi Jawa Barat (simulasi) pada 8 aspek"
        in words(app)
    )
    differences = tables(app)[-1].value
    assert len(differences) == 9 and differences["Aspek"].iloc[0].startswith("**Skor total**")


def test_every_name_leads_to_its_page():
    app = opened(PAGE, institutions="mk,kemenpora", lang="en")
    names = tables(app)[0].value["Institution"].tolist()
    assert "(instansi?institution=mk&dataset=publikasi&lang=en)" in names[0]
    assert "(instansi?institution=kemenpora&dataset=publikasi&lang=en)" in names[1]


def test_sources_of_the_published_scores_are_cited():
    text = words(opened(PAGE))
    assert "**Provinsi Sumatera Barat** 2024: " in text and "queries/institution_claims.sql" in text
    assert "tidak ada angka terbitan yang dikutip" not in text
    assert "tidak ada angka terbitan yang dikutip" in words(opened(PAGE, dataset="simulasi"))


@pytest.mark.parametrize(("asked", "left"), [("32", ["32"]), ("", [])])
def test_fewer_than_two_are_asked_for_more(asked, left):
    app = opened(PAGE, institutions=asked)
    assert not app.exception and app.multiselect[0].value == left
    assert "Pilih sedikitnya dua instansi" in words(app)
    assert not tables(app) and "Tautan lengkap" in words(app)


def test_nonsense_falls_out_and_is_said():
    app = opened(PAGE, institutions="32,<b>,13,99.99", year="1871")
    assert app.multiselect[0].value == ["32", "13"] and written(app, "institutions") == "32,13"
    warned = [w.value for w in app.warning]
    assert any("“·b·, 99.99”" in w and "Provinsi Jawa Barat" in w for w in warned)
    assert any("“1871”" in w and "2024" in w for w in warned)


def test_no_more_than_six():
    app = opened(PAGE, institutions="32,13,21,14,36,75,33,34")
    assert app.multiselect[0].value == ["32", "13", "21", "14", "36", "75"]
    assert any("“33, 34”" in w.value and "lebih banyak Instansi" in w.value for w in app.warning)
    assert not app.exception and len(tables(app)[0].value) == 6


def test_the_first_asked_is_the_measure_of_the_others():
    app = opened(PAGE, institutions="21,32")
    assert "Selisih terhadap Provinsi Kepulauan Riau, 2024" in words(app)
    assert "Provinsi Jawa Barat +69,5 poin" in words(app)


def test_the_default_year_follows_the_institutions_and_a_chosen_one_stays():
    app = opened(PAGE)
    app.multiselect[0].set_value(["mk", "kemenpora"]).run()
    assert year_of(app).value == "2021" and written(app, "year") is None
    assert (
        "Terbaik pada 2021 dari 8 aspek yang dapat dibandingkan: Mahkamah Konstitusi pada 7 aspek"
        in words(app)
    )
    year_of(app).set_value("2023").run()
    assert written(app, "year") == "2023" and "hanya Mahkamah Konstitusi" in words(app)
    app.multiselect[0].set_value(["mk", "kemenpora", "32"]).run()
    assert year_of(app).value == "2023"
    app.multiselect[0].set_value(["32", "13"]).run()
    assert year_of(app).value == "2024", "2023 says nothing of these two"


def test_a_default_year_gives_way_even_where_it_could_stay():
    app = opened(PAGE)
    assert year_of(app).value == "2024"
    # Of 2024 only the category of Kabupaten Bekasi is known; of 2023 both scores.
    app.multiselect[0].set_value(["32.16", "64.08"]).run()
    assert "2024" in year_of(app).options
    assert year_of(app).value == "2023" and written(app, "year") is None


def test_choices_survive_a_visit_to_another_page():
    app = opened(PAGE, institutions="mk,kemenpora")
    app.switch_page("instansi.py").run()
    app.switch_page(PAGE).run()
    assert app.multiselect[0].value == ["mk", "kemenpora"]
    assert year_of(app).value == "2021" and written(app, "institutions") == "mk,kemenpora"


@pytest.mark.parametrize(
    ("codes", "year", "part"),
    [
        ("32.16,64.08", "2023", "Tertinggi pada 2023: Kabupaten Bekasi, 291 (Baik)"),
        ("32.16,64.08", "2024", "Pada 2024 tidak satu pun yang skor finalnya diketahui."),  # category only
        ("21,33.15", "2022", "Pada 2022 tidak satu pun"),  # category only and nothing
        ("kpk,32", "2022", "hanya Provinsi Jawa Barat yang skor finalnya diketahui: 396,5"),
        ("kpk,32", "2021", "hanya Komisi Pemberantasan Korupsi yang skor finalnya diketahui: 362,5"),
        (
            "32.71,13.74,mk",
            "2021",
            "Terbaik pada 2021 dari 1 aspek yang dapat dibandingkan: Mahkamah Konstitusi pada 1",
        ),
        ("32.71,13.74,mk", "2019", "yang ada hanya milik Kota Bogor"),  # published percentages only
    ],
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_kind_of_set_opens(codes, year, part, lang):
    app = opened(PAGE, institutions=codes, year=year, lang=lang)
    assert not app.exception and not app.error
    assert year_of(app).value == year
    assert (part in words(app)) == (lang == "id")


def test_of_whom_nothing_is_known_is_said():
    app = opened(PAGE, institutions="11.10,bppt")
    assert not app.exception and not tables(app)
    assert "Tidak satu pun sumber" in words(app) and "tidak berarti belum dinilai" in words(app)
    app = opened(PAGE, dataset="simulasi", institutions="11.10,11.11", lang="en")
    assert not app.exception


def test_an_institution_that_did_not_exist_is_called_so():
    app = opened(PAGE, dataset="simulasi", institutions="kemenkumham,kemenkum,kpk", year="2023")
    assert not app.exception
    assert "Tidak ada dalam registri 2023: Kementerian Hukum (simulasi)." in words(app)
    assert tables(app)[0].value["Skor 2023"].tolist()[1] == "tidak ada dalam registri 2023"


def test_groups_are_spelled_out_and_disputed_figures_marked():
    app = opened(PAGE, institutions="33.71,mk", year="2023")
    text = words(app)
    assert text.count("LNS: lembaga nonstruktural") == 1 and "bukan peringkat resmi" in text
    assert "[ada angka lain](instansi?institution=33.71" in tables(app)[0].value["Skor 2023"].iloc[0]
    assert "LNS:" not in words(opened(PAGE))
