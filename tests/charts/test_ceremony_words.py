"""The words of a ceremony in the awkward cases: one institution, none yet, new provinces, ties, odd names."""

import base64
import re
from dataclasses import replace
from functools import lru_cache, partial

import pandas as pd
import plotly.graph_objects as go
import pytest

from merit.ceremony import ceremony
from merit.charts.anugerah import controls_rows, ordered
from merit.charts.anugerah.marks import square
from merit.charts.base import NOT_ASSESSED, Stamp, finish
from merit.charts.regions import mark, swatch
from merit.charts.table import Table, labelled, printed_share
from merit.controls import Control
from merit.query import ask
from merit.ui.show import read
from tests.charts.ceremonies import held, told, written


@pytest.fixture(scope="module")
def synthetic(simulasi):
    """Ceremonies of the synthetic record by year and provinces."""
    return lru_cache(lambda year, *provinces: ceremony(partial(ask, simulasi), year, provinces))


def test_a_groups_own_numbers_are_taken_from_the_answer():
    c = held()
    c = replace(c, by_group=c.by_group.assign(assessed=9, baik_or_above=7))
    chart = told(c)["by_group"]
    assert "Kementerian 7 dari 9, LPNK 7 dari 9" in chart.sentence
    assert "<b>Kementerian</b>  7 dari 9 Baik ke atas" in written(chart)
    drawn = next(t for t in chart.figure.data if t.name == "Sangat Baik")
    assert drawn.x[0] == pytest.approx(4 / 9)


def test_rounds_are_not_said_to_assess_wholly_other_institutions():
    assert "Kumpulan instansi yang dinilai pada setiap putaran tidak sama" in told(held())["totals"].note
    assert "not assess the same set of institutions" in told(held(), "en")["totals"].note


def test_printed_shares_have_the_decimals_of_their_source():
    assert [printed_share("id", x) for x in (0.53, 0.739, 1, 0.29)] == ["53%", "73,9%", "100%", "29%"]
    frame = pd.DataFrame({"a": ["x", "y"], "b": [0.53, 0.53]})
    columns = [("a", "A", "text"), ("b", "B", "share")]
    table = labelled(frame, columns, missing="–", printed={"b": [True, False]})
    assert table.display("id")["B"].tolist() == ["53%", "53,0%"]
    assert Table(frame, {"a": "text", "b": "share"}, "–").display("en")["b"].tolist() == ["53.0%", "53.0%"]


def test_each_printed_figure_of_a_group_has_its_date():
    c = held("published")
    scopes = pd.DataFrame(
        {
            **{"scope": ["provinsi"], "registered": [4], "assessed": [pd.NA], "sangat_baik": [pd.NA]},
            **{"baik": [pd.NA], "kurang": [pd.NA], "buruk": [pd.NA], "baik_or_above": [13]},
            **{"below_baik": [pd.NA], "share_baik_or_above": [0.53], "as_of": ["2023-12-08"]},
            **{"as_of_first": ["2023-11"], "source_ids": [["P2"]], "conflicts": [0]},
        }
    )
    chart = told(replace(c, published_scopes=scopes))["by_group"]
    assert (
        "Provinsi, 13 Baik atau lebih tinggi dan 53% Baik atau lebih tinggi (November sampai 8 Desember 2023)"
        in chart.sentence
    )
    assert chart.table.display("id").iloc[0, -2] == "November sampai 8 Desember 2023"
    one = scopes.assign(as_of_first=["2023-12-08"])
    assert "(8 December 2023)" in told(replace(c, published_scopes=one), "en")["by_group"].sentence
    older = scopes.assign(as_of_first=["2022-11"])
    sentence = told(replace(c, published_scopes=older), "en")["by_group"].sentence
    assert "(November 2022 to 8 December 2023)" in sentence


def test_a_province_that_was_founded_since_the_round_before_is_named(synthetic):
    charts = told(synthetic(2022, "91", "93"), kind="synthetic")
    assert charts["totals"].sentence.endswith("Papua Selatan belum ada pada putaran 2021.")
    assert "Papua Selatan belum ada pada putaran 2021." in charts["by_group"].note
    alone = told(synthetic(2022, "93"), kind="synthetic")["totals"].sentence
    assert alone.endswith("Papua Selatan belum ada pada putaran 2021, jadi tidak ada instansi terdaftar.")
    assert "tidak ada instansi yang dinilai" not in alone
    early = told(synthetic(2021, "91", "93"), "en", kind="synthetic")
    assert "2020 round it was" in early["totals"].sentence
    assert "in the 2020 round." not in early["totals"].note  # that it was not there in 2021 says enough
    for key in ("totals", "cumulative", "recipients", "by_province", "talent_management"):
        assert "Papua Selatan did not exist yet in the 2021 round." in early[key].note
    assert "Papua Selatan did not exist yet in the 2021 round." in early["totals"].sentence


def test_a_region_that_changed_says_how_many_were_registered(synthetic):
    c = synthetic(2022, "91")
    now, then = (int(c.summary.set_index("measure").loc["registered", m]) for m in ("now", "before"))
    assert now < then
    note = told(c, kind="synthetic")["totals"].note
    assert f"Instansi terdaftar di wilayah ini: {now}; pada putaran 2021: {then}, karena" in note
    assert "terdaftar di wilayah" not in told(synthetic(2022, "33"), kind="synthetic")["totals"].note
    assert "terdaftar di wilayah" not in told(held())["totals"].note


def test_nobody_registered_is_not_nobody_good_enough(synthetic):
    for lang, words in (
        ("id", "Papua Selatan belum ada pada putaran 2020, jadi tidak ada instansi terdaftar."),
        ("en", "Papua Selatan did not exist yet in the 2020 round, so no institution was registered."),
    ):
        for chart in told(synthetic(2020, "93"), lang, "synthetic").values():
            assert chart.sentence == words


def test_a_single_institution_is_spoken_of_as_one(synthetic):
    jakarta = {lang: told(synthetic(2025, "31"), lang, "synthetic") for lang in ("id", "en")}
    said = {lang: {key: chart.sentence for key, chart in charts.items()} for lang, charts in jakarta.items()}
    assert said["en"]["totals"].startswith(
        "In the 2025 round in DKI Jakarta, the only institution assessed reached Baik or above: Baik. In"
    )
    assert said["id"]["cumulative"].endswith("satu-satunya instansi terdaftar berada pada kategori Baik.")
    assert said["en"]["cumulative"].endswith("the only registered institution is at Baik.")
    assert "1 instansi, dengan kategori Baik." in said["id"]["recipients"]
    assert "one institution, at Baik." in said["en"]["recipients"]
    assert said["id"]["talent_management"].startswith("Satu-satunya instansi putaran 2025 di DKI Jakarta")
    assert said["en"]["talent_management"].startswith("The only institution of the 2025 round")
    maluku = told(synthetic(2019, "81"), "en", "synthetic")
    assert maluku["by_province"].sentence == (
        "In the 2019 round in Maluku, the only regional government assessed is below Baik."
    )
    assert "1 below Baik (1 Buruk) and 11 not assessed" in maluku["cumulative"].sentence
    for charts in (*jakarta.values(), maluku):
        for chart in charts.values():
            for slip in (
                "of 1 institutions",
                "of 1 regional",
                "dari 1 instansi",
                "0 Sangat Baik",
                "0 Kurang",
            ):
                assert slip not in chart.sentence, chart.sentence


def _counted(counts: list[int]):
    c = held()
    measures = {"assessed": sum(counts), "baik_or_above": sum(counts[:2]), "below_baik": sum(counts[2:])}
    known = [measures.get(m, n) for m, n in zip(c.summary["measure"], c.summary["now"], strict=True)]
    totals = c.totals.assign(now=counts, before=counts)
    return replace(c, totals=totals, summary=c.summary.assign(now=known, before=known))


def test_two_institutions_are_both_and_all_is_said_of_more():
    both = told(_counted([1, 1, 0, 0]), "en")["totals"].sentence
    assert both == (
        "In the 2023 round, both institutions assessed reached Baik or above: 1 Sangat Baik and 1 Baik. In "
        "the 2021 round both institutions assessed reached Baik or above (1 Sangat Baik and 1 Baik)."
    )
    assert (
        "kedua instansi yang dinilai berada di bawah Baik" in told(_counted([0, 0, 2, 0]))["totals"].sentence
    )
    assert "In the 2021 round all 3 assessed" in told(_counted([1, 2, 0, 0]), "en")["totals"].sentence


def test_recipients_of_one_category_are_not_split():
    c = held()
    baik = c.recipients[c.recipients["category"] == "baik"]
    chart = told(replace(c, recipients=baik), "en")["recipients"]
    assert chart.sentence.startswith("Recipients in the 2023 round: 11 institutions, all at Baik.")


def test_several_strongest_aspects_are_plural_and_the_others_that_rose_are_counted():
    c = held()
    tied = c.aspects.assign(is_strongest=c.aspects["aspect_no"].isin([1, 2]))
    assert "the strongest aspects are " in told(replace(c, aspects=tied), "en")["aspects"].sentence
    assert told(replace(c, aspects=tied))["aspects"].sentence.startswith("Aspek-aspek terkuat pada")
    assert "the strongest aspect is " in told(c, "en")["aspects"].sentence
    record = held("published")
    two = c.first_baik.iloc[:2].assign(from_year=[2020, None])
    said = told(replace(record, first_baik=two), "en")["first_baik"].sentence
    assert "1 was on record below it before; for the other one no earlier assessment is on record." in said


def test_markdown_cells_are_written_only_when_a_page_asks():
    asked = []

    def cells() -> pd.DataFrame:
        asked.append(1)
        return pd.DataFrame({"a": ["**x**"]})

    chart = told(held())["recipients"]
    assert callable(chart.cells)
    made = replace(chart, cells=cells)
    assert made.sentence and made.table.display("id").shape[0] == 22 and not asked
    assert made.shown.equals(made.shown) and len(asked) == 1
    assert replace(made, cells=made.shown.head(0)).shown.empty
    assert callable(controls_rows(held(), stamp=Stamp("id", "resmi", "official", "x")).cells)


def test_statistics_are_plain_text_for_every_face():
    for chart in told(held()).values():
        assert chart.plain


def test_controls_are_ordered_once_for_all():
    made = [
        Control("groups", *rest) for rest in (("a", "now", 1, 1), ("b", "now", None, 1), ("c", "now", 1, 2))
    ]
    assert [c.subject for c in ordered(made)] == ["c", "b", "a"]
    c = replace(held(), controls=tuple(made))
    frame = controls_rows(c, stamp=Stamp("id", "resmi", "official", "x")).table.frame
    assert frame["Hasil"].tolist() == ["gagal", "tidak dapat diperiksa", "cocok"]


def test_a_stamp_in_one_line_does_not_shrink_its_figure():
    class Long(Stamp):
        def line(self, n: str) -> str:
            return n * 80

    figure = finish(go.Figure(), stamp=Long("id", "resmi", "official", "x"), n="n", height=200)
    assert figure.layout.height == 200
    assert figure.layout.margin.b == 66


def test_states_and_categories_share_one_square():
    assert square("ok") == swatch("#3a8f4d")
    assert mark({}, None) == swatch(NOT_ASSESSED)
    drawing = base64.b64decode(re.search(r"base64,([^)]*)", square("failed"))[1]).decode()
    assert '<rect width="10" height="10" rx="2" fill="#d1342f"/>' in drawing


def test_a_page_escapes_plain_sentences_and_leaves_markdown_alone():
    chart = told(held())["first_baik"]
    odd = replace(chart, sentence="Namanya: Badan *X* [Y](http://z).")
    assert read(odd, odd.sentence) == r"Namanya\: Badan \*X\* \[Y\](http\://z)."
    bold = replace(odd, plain=False, sentence="**3** instansi")
    assert read(bold, bold.sentence) == "**3** instansi"


def test_what_is_not_known_of_a_province_has_no_part_of_its_tile():
    c = held()
    counts = c.by_province.astype({"baik_or_above": "Int64", "below_baik": "Int64"})
    silent = counts["province"] == "34"
    fields = ["sangat_baik", "baik", "kurang", "buruk", "baik_or_above", "below_baik"]
    counts = counts.astype(dict.fromkeys(fields, "Int64"))
    counts.loc[silent, fields] = pd.NA
    counts.loc[silent, ["assessed", "not_assessed"]] = [0, 2]
    chart = told(replace(c, by_province=counts))["by_province"]
    assert "Tanpa penerima: Papua Baru, Papua Lama." in chart.sentence
    tile = {trace.name: trace.x for trace in chart.figure.data if trace.name}
    assert not any(pd.isna(x) for xs in tile.values() for x in xs)
    assert [list(t.text) for t in chart.figure.data if t.text is not None][-1] == ["4", "11", "", "0"]
    assert chart.table.display("id")["Baik"].tolist()[2] == "tidak ada"
