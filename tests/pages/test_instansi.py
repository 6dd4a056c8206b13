"""The page of one institution: dataset by language, many years, one, a total, a category, nothing at all."""

import pytest

from merit.api.institutions import asking as asking_of
from merit.charts.base import Stamp
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_history import histories
from merit.charts.strip import aspect_strip
from merit.profile import profile
from merit.query import ask
from tests.pages.cards import numbers, tables
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


def test_bekasi_answers_with_the_score_of_2023_and_the_newer_category():
    app = opened(PAGE)
    assert app.header[0].value == (
        "Kabupaten Bekasi: Baik, skor 291 (2023, ditetapkan). Menurut skor 2023: 34 poin lagi ke Sangat "
        "Baik; 41 poin di atas batas bawah Baik. Status terbaru: Baik (2024, ditetapkan), skornya tidak "
        "diterbitkan."
    )
    found = metrics(app)
    assert found["Skor 2023"][0] == "291"
    assert found["Poin ke Sangat Baik"][0] == "34"
    assert found["Di atas batas bawah"][0] == "41"
    assert found["Indeks 2023"][0] == "0,71"
    ranks = [m.value for m in numbers(app) if m.label.startswith("Urutan")]
    assert ranks == ["13", "4", "3", "3"]
    text = words(app)
    assert "Nasional: dari 31 skor 2023 yang terbit" in text and "bukan peringkat resmi" in text
    assert "skor/410" in text
    assert "34 poin (68 langkah 0,5) ke Sangat Baik. Skor per aspek 2023 tidak diterbitkan" in text
    assert "peringkat 3 dari 4 skor 2023 yang diterbitkan: skornya sendiri dan skor 3 dari 17" in text
    assert "25 instansi lain tercatat pernah naik dari Baik ke Sangat Baik" in text


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


def table(app, column):
    """The table that has this column."""
    (found,) = [one.value for one in tables(app) if column in one.value]
    return found


def test_every_claim_stands_in_the_table_with_its_source():
    app = opened(PAGE, institution="32")
    claims = table(app, "Angka")
    assert len(claims) == 5
    assert claims["Angka"].str.contains("angka lain").sum() == 1
    assert claims["Sumber"].str.contains("Swara Jabbar News").sum() == 2
    history = table(app, "Rincian")
    told = history.set_index("Tahun")["Rincian"]
    for year, score in (("2024", "400"), ("2022", "396,5"), ("2020", "375,5")):
        assert f"Skor: **{score}**" in told[year]


@pytest.mark.parametrize(
    ("code", "year", "parts"),
    [
        (
            "mk",
            2023,
            ["yang ditampilkan 2021", "terlemah Pengembangan Karier 57,7% dari maksimum (75 dari 130)"],
        ),
        ("kemenpora", 2021, ["Promosi dan Mutasi 31,3%", "Pengembangan Karier, 70 dari 130"]),
        (
            "32.71",
            2021,
            ["yang ditampilkan 2019", "Perencanaan Kebutuhan 93,8%", "Pengembangan Karier 41,7%"],
        ),
        ("13.74", 2022, ["hanya satu dari 8 aspek diketahui", "87,5%"]),
    ],
)
def test_published_aspects(code, year, parts):
    app = opened(PAGE, institution=code)
    assert not app.exception
    assert app.selectbox[1].value == str(year)
    for part in parts:
        assert part in words(app)


def test_a_year_that_was_chosen_shows_its_own_aspects():
    app = opened(PAGE, institution="mk", year="2021")
    assert app.header[0].value == (
        "Mahkamah Konstitusi: Sangat Baik, skor 327 (2021, ditetapkan). Menurut skor 2021: Sangat Baik "
        "adalah kategori tertinggi; 2 poin di atas batas bawahnya. Status terbaru: Sangat Baik, skor "
        "392,5 (2023, ditetapkan)."
    )
    assert "yang ditampilkan" not in words(app) and "2021, ditetapkan: terkuat" in words(app)


def test_the_year_is_in_the_address_and_everything_follows_it():
    app = opened(PAGE, dataset="simulasi", institution="kpk", year="2020")
    assert app.selectbox[1].value == "2020" and "2020, ditetapkan:" in words(app)
    assert app.header[0].value.startswith("Komisi Pemberantasan Korupsi (simulasi)")
    assert "(2020, ditetapkan)" in app.header[0].value and "Skor 2020" in metrics(app)
    app.selectbox[1].set_value("2023").run()
    assert app.query_params["year"] == "2023" and "2023, ditetapkan:" in words(app)
    assert "Skor 2023" in metrics(app) and "Menurut skor 2023: Sangat Baik adalah" in words(app)


def test_kemenpora_has_an_example_in_points():
    app = opened(PAGE, institution="kemenpora")
    example = table(app, "Contoh pembagian")
    assert example["Aspek"].tolist()[2] == "**Pengembangan Karier**  \n60 dari 130; ruang 70 (140 langkah)"
    assert example["Contoh pembagian"].tolist()[2] == "**+24,5**  \nmenjadi 84,5"
    assert "hitungan, bukan saran atau ramalan" in words(app)


def test_at_the_top_there_is_no_next_step_and_nobody_made_it():
    text = words(opened(PAGE, institution="mk"))
    assert "67,5 poin di atas batas bawahnya" in text and "Yang pernah naik" not in text


def test_the_rows_beside_are_read_first_and_the_rest_can_be_opened():
    app = opened(PAGE)
    column = "Instansi dan alasannya"
    assert len(table(app, column)) == 4
    assert table(app, column)[column].tolist()[2] == "**Kabupaten Bekasi**  \n**instansi ini**"
    (rest,) = [e for e in app.expander if e.label == "Semua 18 baris, menurut peringkat"]
    assert not tables(rest)
    app.session_state["peers-all:32.16"] = True
    app.run()
    (rest,) = [e for e in app.expander if e.label == "Semua 18 baris, menurut peringkat"]
    assert len(tables(rest)[0].value) == 18
    app.session_state["makers:32.16"] = True
    app.run()
    assert sum(len(one.value) for one in tables(app) if "Instansi" in one.value) == 25


def test_four_hundred_peers_come_in_pages():
    app = opened(PAGE, dataset="simulasi", peers="group")
    app.session_state["peers-all:32.16"] = True
    app.run()
    seen = []
    for page in range(1, 10):
        app.query_params["page"] = str(page)
        app.run()
        (rest,) = [e for e in app.expander if e.label.startswith("Semua 415 baris")]
        seen += tables(rest)[0].value["Instansi dan alasannya"].tolist()
    assert len(seen) == len(set(seen)) == 415


def peers_of(app):
    """Every row of the table of peers, opened."""
    app.session_state[f"peers-all:{app.selectbox[0].value}"] = True
    app.run()
    return tables(next(e for e in app.expander if "menurut peringkat" in e.label))[0].value


def test_a_link_with_peers_gives_the_same_set_with_the_same_reasons():
    app = opened(PAGE, dataset="simulasi")
    app.selectbox[2].set_value("profile").run()
    app.multiselect[0].set_value(["32.71", "kpk"]).run()
    gone = peers_of(app)["Instansi dan alasannya"].str.extract(r"institution=([^&]+)")[0].dropna().tolist()
    dropped = next(code for code in gone if code not in ("32.71", "kpk"))
    app.multiselect[1].set_value([dropped]).run()
    here = {key: app.query_params[key] for key in ("peers", "pin", "drop")}
    assert here == {"peers": "profile", "pin": "32.71,kpk", "drop": dropped}
    assert "Profil aspek terdekat (10); 2 disematkan, 1 dikeluarkan." in words(app)
    rows = peers_of(app)
    assert len(rows) == 1 + 10 + 2 - 1
    assert (
        rows["Instansi dan alasannya"].str.contains("Profil terdekat: rata-rata beda", regex=False).sum() == 9
    )
    assert rows["Instansi dan alasannya"].str.contains("Disematkan: LNS", regex=False).sum() == 1
    again = opened(PAGE, dataset="simulasi", **here)
    assert peers_of(again).equals(rows)
    assert not again.warning or all("tidak dikenal" not in w.value for w in again.warning)


def test_nonsense_peers_fall_back_and_say_so():
    app = opened(PAGE, peers="tetangga", pin="99.99,32.71", drop="kpk")
    assert not app.exception
    text = words(app)
    for bad in ("tetangga", "99.99", "kpk"):
        assert f"“{bad}”" in text
    assert "Kabupaten se-provinsi (17); 1 disematkan." in text
    assert app.query_params["pin"] == "32.71" and "drop" not in app.query_params


def test_a_rule_without_peers_is_not_offered():
    app = opened(PAGE, institution="mk")  # no province, no island, no earlier whole profile
    assert app.selectbox[2].options == ["Semua LNS (19)"]


def test_ties_share_a_rank_on_the_page():
    app = opened(PAGE, dataset="simulasi", institution="32.05", year="2022")
    assert "bersama 1 lainnya" in words(app)
    assert "peringkat 6 dari 7 skor 2022" in words(app) and "Peringkat yang sama: Kabupaten Cianjur" in words(
        app
    )
    assert peers_of(app)["Peringkat"].tolist()[:7] == [f"**{n}**" for n in (1, 2, 3, 4, 5, 6, 6)]


def test_links_lead_to_the_other_faces_with_the_same_choice():
    text = words(opened(PAGE, dataset="simulasi", lang="en", peers="island", pin="kpk"))
    assert "(instansi/32.16?dataset=simulasi&year=2022&peers=island&pin=kpk&lang=en)" in text
    assert "(bandingkan?institutions=32.16," in text
    # A year that nobody chose may show other aspects: it is not written out.
    assert "(instansi/mk?dataset=publikasi&peers=group&lang=id)" in words(opened(PAGE, institution="mk"))


def test_all_institutions_of_a_province_are_one_file():
    app = opened(PAGE, institution="34", dataset="simulasi")  # Yogyakarta: six pages
    (make,) = [b for b in app.button if b.key == "province-pdf-make"]
    make.click().run(timeout=120)
    assert not app.exception
    key, file = app.session_state["province-pdf"]
    assert key[1:] == ("34", "id", None) and file.startswith(b"%PDF")
    app.checkbox(key="province-pdf-year").check().run()
    (make,) = [b for b in app.button if b.key == "province-pdf-make"]
    make.click().run(timeout=120)
    key, same = app.session_state["province-pdf"]
    assert key[1:] == ("34", "id", 2025) and same != file
    assert not [b for b in opened(PAGE, institution="kpk").button if b.key == "province-pdf-make"]


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
    bare = dataset == "publikasi" and not [m for m in numbers(app) if m.label.startswith("Skor ")]
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
    asking = asking_of(publikasi)  # asks once what every institution asks alike
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
            charts.append(aspect_strip(profile(asking, code, year=int(year)), stamp=stamp))
        assert all(chart.sources for chart in charts if len(chart.table.frame)), code
        met += len(charts)
    assert met > 300


def test_a_newer_status_of_a_peer_is_cited_like_the_score_of_the_year_shown():
    # Of Bandung, the only peer left: 336 in 2023, and "kini Sangat Baik, 356 (2024)".
    others = "32.01,32.02,32.03,32.05,32.06,32.07,32.08,32.09,32.10,32.11,32.12,32.13,32.14,32.15,32.17,32.18"
    app = opened(PAGE, drop=others)
    assert any("kini Sangat Baik, 356 (2024)" in table.value.to_string() for table in tables(app))
    text = words(app)
    for year in (2023, 2024):
        assert f"**Kabupaten Bandung** ({year}): " in text


@pytest.mark.parametrize("code", ["33.11", "mk", "64"])
def test_no_popover_of_the_record_denies_its_sources(code):
    app = opened(PAGE, institution=code)
    assert "tidak ada angka terbitan yang dikutip" not in words(app)
    assert "queries/institution_claims.sql" in words(app)


def test_the_same_article_is_one_row():
    app = opened(PAGE, institution="33.11")
    claims = table(app, "Angka")
    assert len(claims) == 3 and claims["Angka"].str.contains("sumber lain").sum() == 1
    assert "3 keterangan dari 2 sumber" in words(app)


def test_an_old_status_is_called_the_last_known():
    text = words(opened(PAGE, institution="33.11"))
    assert "Kategori terakhir yang diketahui" in text
    assert "Status final terbaru di data ini dari 2022; penilaian final sesudahnya tidak ada." in text
    assert "Mulai 2026 berlaku instrumen baru" in text
    english = words(opened(PAGE, institution="33.11", lang="en"))
    assert "The last known category" in english and "newest final status in these data is of 2022" in english
    assert "Status final terbaru" not in words(opened(PAGE, institution="94.01"))


def test_ranks_are_national_only_where_all_are_scored():
    published = metrics(opened(PAGE, institution="33.11"))
    assert "Urutan skor terbit" in published and "Peringkat nasional" not in published
    assert "Peringkat nasional" in metrics(opened(PAGE, dataset="simulasi", institution="33.11"))


def test_an_institution_that_was_never_named_says_what_is_missing():
    for lang, part, peers in (
        ("id", "tidak berarti instansi ini belum dinilai", "Tidak satu pun dari 17 pembanding"),
        ("en", "does not mean", "None of the 17 peers"),
    ):
        app = opened(PAGE, institution="11.10", lang=lang)
        assert not app.exception and not numbers(app)
        assert any(part in i.value for i in app.info)
        assert peers in words(app) and "→" not in words(app)
        assert len(table(app, {"id": "Instansi dan alasannya", "en": "Institution and reason"}[lang])) > 1
    app = opened(PAGE, dataset="simulasi", institution="11.10")
    assert not app.exception and any("penilaian final" in i.value for i in app.info)


def test_unofficial_figures_alone_open_without_cards():
    for code in (
        "33.15",
        "34.03",
        "12.13",
    ):  # two self scores; an interim one without a total; one self score
        app = opened(PAGE, dataset="simulasi", institution=code)
        assert not app.exception and not numbers(app)
    assert "belum berkategori resmi" in words(app)


def test_an_unknown_code_falls_back_and_says_so():
    app = opened(PAGE, institution="99.99")
    assert not app.exception
    assert "“99.99”" in words(app)
    assert "Kabupaten Bekasi · Jawa Barat · 32.16 · Pemkab/Kab. Bekasi" in words(app)
    assert app.selectbox[0].value == "32.16"


def test_search_lines_hold_name_other_names_and_code():
    lines = opened(PAGE).selectbox[0].options
    assert len(lines) == len(set(lines)) > 600
    assert "Kabupaten Bekasi · Jawa Barat · 32.16 · Pemkab/Kab. Bekasi" in lines
    assert "Kota Bandung · Jawa Barat · 32.73 · Pemkot Bandung" in lines
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
    assert "“1999”" in words(app) and app.selectbox[1].value == "2023"


def test_the_year_of_an_institution_is_no_choice_for_other_pages_or_institutions():
    app = opened(PAGE, institution="mk")
    app.selectbox[1].set_value("2021").run()
    app.selectbox[0].set_value("64").run()
    assert app.selectbox[1].value == "2022"
    app.switch_page("ringkasan.py").run()
    assert app.selectbox[1].value == "2024"
    app.selectbox[1].set_value("2023").run()
    app.switch_page(PAGE).run()
    assert app.selectbox[0].value == "64" and app.selectbox[1].value == "2022"
    app.selectbox[0].set_value("mk").run()
    assert app.selectbox[1].value == "2021"
    app.switch_page("ringkasan.py").run()
    assert app.selectbox[1].value == "2023"
