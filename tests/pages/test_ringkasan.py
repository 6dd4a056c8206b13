"""The overview, dataset by language by rule: the numbers of the record, gaps in words, no exception."""

import pytest

from tests.pages.cards import numbers, tables
from tests.pages.harness import metrics, opened, words


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("rule", ["round", "latest", "ever"])
def test_every_view_opens_with_its_numbers(dataset, lang, rule):
    app = opened(dataset=dataset, lang=lang, rule=rule)
    assert not app.exception
    assert len(numbers(app)) == 5
    assert metrics(app)["Terdaftar" if lang == "id" else "Registered"][0] in ("623", "624", "634")


def test_the_series_of_the_record_comes_first():
    app = opened(dataset="publikasi")
    assert app.header[0].value == (
        "Di bawah Baik: 103 dari 184 instansi yang dinilai (2020), 195 dari 347 (2021), 243 dari 460 "
        "(2022), dan 273 dari 587 (Maret 2024). Bagiannya turun dari 56% menjadi 47%."
    )
    assert metrics(app)["Di bawah Baik"] == ("273", "+30")
    assert metrics(app)["Baik ke atas"] == ("314", "+97")


@pytest.mark.parametrize(
    ("year", "rule", "expected"),
    [
        ("2020", "latest", ["**Buruk: 72**", "**Kurang: 31**", "**Baik: 57**", "**Sangat Baik: 24**", "184"]),
        ("2021", "latest", ["**Sangat Baik: 46**", "**Baik: 106**", "347", "347 − 46 − 106 = 195"]),
        ("2021", "round", ["**Sangat Baik: 45** — dipakai", "**Baik: 77** — dipakai"]),
        ("2021", "round", ["**Sangat Baik: 31** — angka lain", "**Baik: 92** — angka lain"]),
        ("2022", "latest", ["**Kurang: 71**", "**Buruk: 172**", "71 Kurang dan 172 Baik", "243"]),
        ("2022", "round", ["**Baik: 144**", "174** — dipakai", "177** — angka lain"]),
        ("2023", "round", ["**Sangat Baik: 34**", "**Baik: 96**", "130** — dipakai", "143** — angka lain"]),
        ("2024", "latest", ["314** — dipakai", "587 − 314 = 273", "6 Maret 2024"]),
        ("2024", "round", ["98** — dipakai", "94** — dipakai", "keduanya tidak mungkin benar"]),
    ],
)
def test_every_published_figure_stands_with_its_date_and_source(year, rule, expected):
    text = words(opened(dataset="publikasi", year=year, rule=rule))
    for part in expected:
        assert part in text


def test_what_was_not_published_is_said_never_zero():
    app = opened(dataset="publikasi", year="2023")
    assert metrics(app)["Di bawah Baik"] == ("—", "")
    assert "jumlahnya tidak diterbitkan; 47% dari yang dinilai" in words(app)
    assert metrics(app)["Dinilai"][0] == "587"
    assert "jumlah di bawah Baik per kelompok tidak pernah" in words(app)


def test_rule_ever_is_not_offered_for_the_record_and_a_link_with_it_says_so():
    app = opened(dataset="publikasi", rule="ever")
    assert "“ever”" in words(app)
    assert app.selectbox[0].value == "latest"


def test_simulated_data_say_so():
    app = opened(dataset="simulasi")
    assert "Data simulasi" in app.warning[0].value
    assert "dari 587 (2024)" in app.header[0].value


@pytest.mark.parametrize("rule", ["latest", "round"])
def test_no_published_figure_is_said_to_be_computed(rule):
    app = opened(dataset="publikasi", rule=rule)
    assert "tidak ada angka terbitan yang dikutip" not in words(app)
    assert "antaranews" in words(app) or "kasn.go.id" in words(app)


def test_the_published_figures_per_group_stand_with_their_source():
    frames = [t.value for t in tables(opened(dataset="publikasi"))]
    cells = "\n".join(str(c) for frame in frames for c in frame.to_numpy().ravel())
    for figure in ("**33**", "**19**", "**17**", "**22**", "**126**", "November 2022"):
        assert figure in cells
