"""The parts of a card: Markdown without HTML, tables, numbers; charts made once for all visitors."""

import pandas as pd
import pytest

from merit.charts.headline import Headline
from merit.ui import kpi
from merit.ui.card import block, details, html_table, inline
from tests.pages.cards import Reading, cards, charts
from tests.pages.harness import opened

NASTY = '<img src=x onerror="alert(1)"> & <script>alert(2)</script>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**Baik** 291", "<strong>Baik</strong> 291"),
        ("[KPK](instansi?institution=kpk&lang=id)", '<a href="instansi?institution=kpk&amp;lang=id">KPK</a>'),
        (
            "[sumber](https://kasn.go.id/a)",
            '<a target="_blank" rel="noopener" href="https://kasn.go.id/a">sumber</a>',
        ),
        ("satu  \ndua", "satu<br />\ndua"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](data:text/html;base64,AAAA)", "[x](data:text/html;base64,AAAA)"),
    ],
)
def test_markdown_of_a_cell(text, html):
    assert inline(text) == html


def test_nothing_of_data_becomes_markup():
    table = html_table(pd.DataFrame({NASTY: [NASTY]}), NASTY)
    for html in (inline(NASTY), block(NASTY), table, details("x", NASTY, block(NASTY))):
        assert "<img" not in html and "<script" not in html
        assert "alert(1)" in html  # it is there to be read


def test_a_table_has_a_header_cell_for_every_column_and_every_row():
    html = html_table(pd.DataFrame({"Tahun": ["2023", "2024"], "Skor": ["**1,5**", "2"]}), "Skor")
    (table,) = Reading(html).tables
    assert table.rows == [["Tahun", "Skor"], ["2023", "**1,5**"], ["2024", "2"]]
    assert html.count('<th scope="col"') == 2 and 'aria-label="Skor"' in html


@pytest.mark.parametrize(
    ("change", "rise_is_good", "tone"),
    [
        ("+3", True, "good"),
        ("−3", True, "bad"),
        ("+3", False, "bad"),
        ("−3", False, "good"),
        ("+3", None, "plain"),
    ],
)
def test_a_change_is_coloured_by_what_it_means(change, rise_is_good, tone):
    card = kpi._card(Headline("k", "Dinilai", "12", change, "dibanding 2023", rise_is_good, "", ""))
    assert f'class="merit-{tone}"' in card and ("↑" if change == "+3" else "↓") in card
    assert change.replace("−", "-") in card


def test_a_picture_comes_with_its_figure_and_words_that_tell_it():
    shown = charts(opened(dataset="simulasi"))
    assert len(shown) == 4
    for card in shown:
        assert card["svg"].startswith("<svg") and card["figure"].startswith('{"data"')
        assert card["height"] > 100 and card["label"] and "SIMULASI" in card["svg"]
    assert len({card["id"] for card in cards(opened(dataset="simulasi"))}) == 5


def test_the_same_view_gives_the_same_cards_and_another_filter_others():
    first, again = cards(opened(dataset="simulasi")), cards(opened(dataset="simulasi"))
    assert [card["id"] for card in first] == [card["id"] for card in again]
    other = cards(opened(dataset="simulasi", rule="round"))
    assert not {card["id"] for card in charts(opened(dataset="simulasi"))[:2]} & {
        card["id"] for card in other
    }
