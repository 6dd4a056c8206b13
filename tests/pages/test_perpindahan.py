"""The page of moves: sentences, the table and its links, every name of a move, filters, instruments."""

from urllib.parse import parse_qs, urlsplit

import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made
from tests.pages.cards import charts, tables
from tests.pages.harness import opened, words
from tests.stores import copied

PAGE = "perpindahan.py"
NAMES = {"id": "Instansi", "en": "Institution"}


def page(**parameters):
    app = opened(PAGE, **parameters)
    assert not app.exception and not app.error
    return app


def flows(snapshot, rule, first, second, group=None, province=None):
    choice = {"rule": rule, "from": first, "to": second, "group": group, "province": province}
    return ask(snapshot, "flows", **choice)


def n_of(frame, direction):
    return int(frame.loc[frame["direction"] == direction, "n"].sum())


def listed(app, lang="id"):
    """The table of names; None when nobody is listed."""
    found = [t.value for t in tables(app) if t.value.columns[0] == NAMES[lang]]
    assert len(found) <= 1
    return found[0] if found else None


def codes(app, lang="id"):
    frame = listed(app, lang)
    return [] if frame is None else [c.split("institution=")[1].split("&")[0] for c in frame.iloc[:, 0]]


def headings(app):
    return [h.value for h in app.header]


def box(app, label):
    return next(s for s in app.selectbox if s.label == label)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("rule", ["round", "latest", "ever"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_view_opens_with_its_own_numbers(request, dataset, rule, lang):
    snapshot = request.getfixturevalue(dataset)
    app = page(dataset=dataset, lang=lang, rule=rule, **{"from": "2021", "to": "2023"})
    moves = flows(snapshot, rule, 2021, 2023)
    rose, fell = n_of(moves, "up"), n_of(moves, "down")
    assert rose > 0
    verbs = {"id": ("naik", "turun", "tidak ada yang turun"), "en": ("rose", "fell", "none fell")}[lang]
    start = {
        "simulasi": {"id": "2021 ke 2023 (", "en": "2021 to 2023 ("},
        "publikasi": {"id": "Di antara ", "en": "Among "},
    }[dataset][lang]
    assert headings(app)[0].startswith(start)
    assert f": {rose} {verbs[0]}, " in headings(app)[0]
    assert (f"{fell} {verbs[1]}" if fell else verbs[2]) in headings(app)[0]
    first = "down" if fell else "up"
    assert len(codes(app, lang)) == min(n_of(moves, first), 50), "the list opens with those that fell"


def test_default_years(publikasi, simulasi):
    assert headings(page(dataset="simulasi"))[0].startswith(
        "2024 ke 2025 (status terakhir): 78 naik, 23 turun"
    )
    app = page(dataset="publikasi")
    assert headings(app)[0].startswith(
        "Di antara 121 instansi yang kategorinya diterbitkan pada kedua tahun, 2022 dan 2024 (status "
        "terakhir): 13 naik, tidak ada yang turun, dan 108 tetap (15 dengan kategori terbitan sesudah 2022). "
        "Di luar itu: 53 pertama kali punya kategori yang diterbitkan"
    )
    assert not {"from", "to", "move", "bands"} & set(app.query_params), "defaults leave no trace"


def test_who_fell_from_baik_to_kurang(simulasi):
    app = page(dataset="simulasi", move="baik>kurang", **{"from": "2022", "to": "2024"})
    choice = {"rule": "latest", "from": 2022, "to": 2024, "group": None, "province": None}
    wanted = ask(simulasi, "flow_names", **choice, from_state="baik", to_state="kurang")
    assert len(wanted) > 0
    assert codes(app) == list(wanted["institution"])
    assert f"Baik → Kurang, 2022 ke 2024: {len(wanted)} instansi" in headings(app)
    assert box(app, "Perpindahan").format_func("baik>kurang") == f"Baik → Kurang: {len(wanted)}"
    row = listed(app).iloc[0]
    assert "Baik (" in row["2022"] and "Kurang (" in row["2024"] and "poin" in row["2024"]
    assert f"Dipilih: **Baik → Kurang**, {len(wanted)} instansi." in words(app)


def test_every_number_of_the_table_opens_its_names(simulasi):
    chosen = {"rule": "latest", "from": "2021", "to": "2023", "province": "91"}
    app = page(dataset="simulasi", **chosen)
    (table,) = [t.value for t in tables(app) if t.value.columns[0] == "Pada 2021"]
    moves = flows(simulasi, "latest", 2021, 2023, province="91")
    assert table["Instansi"].iloc[-1] == f"**{moves.loc[moves['to_state'] != 'ended', 'n'].sum()}**"
    links = [x for cell in table["Pada 2023"] for x in cell.split("  \n") if "](" in x]
    assert len(links) == len(moves)
    for link in links:
        n, url = link.split("[")[1].split(")")[0].split("](")
        asked = {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}
        assert asked.items() >= chosen.items() and asked["dataset"] == "simulasi"
        assert url.endswith("#daftar")
        assert len(codes(page(**asked))) == int(n)


def test_a_long_list_comes_in_pages_with_every_name_once(simulasi):
    choice = {"rule": "latest", "from": 2024, "to": 2025, "group": None, "province": None}
    wanted = list(ask(simulasi, "flow_names", **choice, from_state="baik", to_state="baik")["institution"])
    assert len(wanted) == 199
    found = []
    for number in range(1, 5):
        found += codes(page(dataset="simulasi", move="baik>baik", page=str(number)))
    assert found == wanted


def test_another_move_begins_the_list_anew(simulasi):
    app = page(dataset="simulasi", move="baik>baik", page="2")
    assert len(codes(app)) == 50
    box(app, "Perpindahan").set_value("down").run()
    assert not app.exception
    assert len(codes(app)) == 23
    assert not {"move", "page"} & set(app.query_params)


def test_a_move_nobody_made_is_said():
    app = page(dataset="simulasi", move="sangat_baik>buruk", lang="en")
    assert "No institution made this move." in words(app)
    assert listed(app, "en") is None
    assert "Sangat Baik → Buruk, 2024 to 2025: 0 institutions" in headings(app)


def test_the_later_year_is_later():
    app = page(dataset="simulasi", **{"from": "2023", "to": "2021"})
    assert headings(app)[0].startswith("2023 ke 2025")
    assert any("“2021”" in w.value for w in app.warning)
    assert box(app, "Ke tahun").options == ["2024", "2025"]
    box(app, "Dari tahun").set_value("2024").run()
    assert not app.exception and headings(app)[0].startswith("2024 ke 2025")


def test_a_kabupaten_that_changed_its_province_says_where_it_is_now():
    app = page(dataset="simulasi", province="91", move="ended", **{"from": "2021", "to": "2023"})
    assert "20 berakhir atau pindah ke provinsi lain" in headings(app)[0]
    cells = dict(zip(codes(app), listed(app)["2023"], strict=True))
    assert cells["93.01"] == "di Papua Selatan" and cells["94.01"] == "di Papua Tengah"


def test_the_record_hides_what_it_does_not_know_and_says_so():
    app = page(dataset="publikasi")
    text = words(app)
    assert "Tidak digambar: 450 tidak diterbitkan pada keduanya" in text
    assert "belum dinilai" not in text.lower()
    assert "dan ini bukan sampel" in text
    assert "Karena itu “Tidak diterbitkan” 2024 (450) tidak tampak." in text
    assert "[Ringkasan](./?dataset=publikasi&lang=id&year=2024&rule=latest)" in text
    assert text.count("dikutip dengan sumbernya di daftar nama") == 3
    assert "tidak ada angka terbitan yang dikutip" not in text
    whole = page(dataset="publikasi", bands="all")
    assert "Tidak digambar" not in words(whole)
    # A published score stands beside its source.
    row = dict(zip(codes(app), listed(app)["2024"], strict=True))["52.72"]
    assert "**277,5**" in row and "+177,5 poin" in row and "](http" in row


def test_an_empty_choice_says_so():
    app = page(dataset="simulasi", group="kementerian", province="32")
    assert (
        "Tidak ada instansi terdaftar untuk pilihan ini (status terakhir, Kementerian, Jawa Barat)"
        in words(app)
    )
    assert not tables(app) and not charts(app)


@pytest.fixture
def official(store, tmp_path, monkeypatch):
    """The hand-made snapshot as `resmi`, in a copy of the store; another instrument from 2026."""
    monkeypatch.setenv("MERIT_STORE", str(copied(store, tmp_path / "store")))
    write("resmi", hand_made.tables(), inputs_hash="tests", by="tests")


@pytest.mark.parametrize(("lang", "said"), [("id", "tidak sebanding"), ("en", "not comparable")])
def test_years_of_different_instruments_are_not_compared(official, lang, said):
    app = page(dataset="resmi", lang=lang, **{"from": "2025", "to": "2026"})
    assert any(said in info.value and "2025" in info.value for info in app.info)
    assert not tables(app) and not charts(app) and not app.header


def test_the_new_instrument_has_moves_of_its_own(official):
    app = page(dataset="resmi")
    assert headings(app)[0].startswith("2026 ke 2027 (status terakhir): tidak ada yang naik")
    assert "1 pertama kali dinilai" in headings(app)[0]
    assert codes(app) == ["93"]
    assert "Tinggi (2027)" in listed(app)["2027"].iloc[0]
    old = page(dataset="resmi", **{"from": "2021", "to": "2022"})
    assert codes(old) == ["aa"] and "Buruk (2022)" in listed(old)["2022"].iloc[0]


@pytest.mark.parametrize("key", ["from", "to", "move", "bands"])
def test_a_value_that_makes_no_sense_falls_back_and_says_so(key):
    app = page(dataset="simulasi", lang="en", **{key: "nonsense"})
    labels = {"from": "From year", "to": "To year", "move": "Move", "bands": "Bands"}
    (warning,) = [w.value for w in app.warning if "nonsense" in w.value]
    assert labels[key] in warning
    assert headings(app)[0].startswith("2024 to 2025")
    assert key not in app.query_params


def test_the_full_link_spells_out_the_move_and_the_bands():
    app = page(dataset="simulasi", move="up", bands="moved")
    link = next(m.value for m in app.markdown if "Tautan lengkap" in m.value)
    for part in ("from=2024", "to=2025", "rule=latest", "move=up", "bands=moved"):
        assert part in link


def test_a_name_opens_the_year_of_its_row_and_disputed_scores_are_marked():
    app = page(dataset="publikasi")
    rows = dict(zip(codes(app), listed(app).values.tolist(), strict=True))
    who, _, later = rows["33.71"]
    assert "Sangat Baik (2023)" in later and "&year=2023)**" in who
    assert "[ada angka lain](instansi?institution=33.71&dataset=publikasi&lang=id&year=2023)" in later


def test_how_many_of_those_that_stayed_were_assessed_again(simulasi):
    moves = flows(simulasi, "latest", 2024, 2025)
    again = int(moves.loc[moves["direction"] == "same", "reassessed"].sum())
    said = f"{n_of(moves, 'same')} tetap ({again} dinilai ulang)"
    assert said in headings(page(dataset="simulasi"))[0] and again > 0


def test_under_ever_no_points_are_set_against_each_other():
    app = page(dataset="simulasi", rule="ever", move="up")
    assert "poin" not in " ".join(listed(app)["2025"])
    assert "kategori dan skor terbaik yang dicapai sampai tahun itu" in words(app)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({}, "LPNK: lembaga pemerintah nonkementerian. LNS: lembaga nonstruktural"),
        ({"group": "lpnk"}, "LPNK: lembaga pemerintah nonkementerian."),
        ({"group": "kota"}, ""),
        ({"province": "32"}, ""),
    ],
)
def test_abbreviations_of_groups_are_spelled_out_once(chosen, said):
    text = words(page(dataset="simulasi", **chosen))
    assert text.count("LPNK: ") == (1 if said else 0)
    assert said in text
