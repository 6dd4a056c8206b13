"""Every page in a real Chromium, in either theme, on a phone and on a desk: it fits, axe finds nothing.

In Indonesian with the published record; tests/browser/test_pages_in_english.py has the English ones with
simulated data. A page is opened once and then shown in four states, as windows and systems change; axe runs
whole in each.
"""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.states import assert_accessible, assert_fits, assert_headings, open_all

PAGES = [
    "",
    "tren",
    "wilayah",
    "wilayah?province=32",
    "perpindahan",
    "di-bawah-baik",
    "anugerah",
    "terbitkan",
    "instansi",
    "instansi?institution=32.16",
    "bandingkan",
    "data",
    "metodologi",
]
STATES = [(390, "light"), (390, "dark"), (1440, "dark"), (1440, "light")]
HEADING = {
    "": ("Sampai di mana sistem merit", "Where merit stands"),
    "tren": ("Tren", "Trends"),
    "wilayah": ("Wilayah", "Regions"),
    "perpindahan": ("Perpindahan", "Who moved"),
    "di-bawah-baik": ("Di bawah", "Below"),
    "anugerah": ("Anugerah", "Award"),
    "terbitkan": ("Terbitkan", "Publish"),
    "instansi": ("Instansi", "Institution"),
    "bandingkan": ("Bandingkan", "Compare"),
    "data": ("Data", "Data"),
    "metodologi": ("Metodologi", "Method"),
}
BANNER = {"publikasi": ("tidak lengkap", "incomplete"), "simulasi": ("simulasi", "Simulated")}


@pytest.mark.parametrize("name", PAGES)
def test_page(visit, name):
    look(visit, name, "publikasi", "id", STATES)


def look(visit, name, dataset, lang, states):
    """Open a page in the first of `states` (width, theme), show it in all, and look at it in each."""
    join = "&" if "?" in name else "?"
    seen = visit(f"/{name}{join}dataset={dataset}&lang={lang}", width=states[0][0], theme=states[0][1])
    page = seen.page
    assert page.get_by_test_id("stException").count() == 0
    assert page.get_by_test_id("stAlertContentError").count() == 0
    heading = HEADING[name.partition("?")[0]][lang == "en"]
    assert heading.casefold() in page.locator("h1").inner_text().casefold()
    assert page.evaluate("document.documentElement.lang") == lang
    assert BANNER[dataset][lang == "en"] in seen.text
    assert_headings(page)
    open_all(page)
    for state in states:
        seen.show(*state)
        seen.settle()
        assert_fits(page, *state)
        assert_accessible(page)
    assert not seen.errors
    assert not seen.foreign, "the page loads an address of somebody else"


def test_simulated_data_are_marked_in_every_figure(visit):
    seen = visit("/?dataset=simulasi")
    charts = seen.figures()
    assert len(charts) >= 3
    for chart in charts:
        assert "SIMULASI" in chart.inner_text()


def test_on_paper_every_year_stands_though_the_picture_was_drawn_for_the_window(visit):
    seen = visit("/?dataset=publikasi")
    seen.enlivened()
    pages = PdfReader(BytesIO(seen.page.pdf())).pages
    lines = [line for page in pages for line in page.extract_text().split("\n")]
    assert {"dari 184", "dari 347", "dari 460", "dari 587"} <= set(lines)
    assert "Perpindahan" not in lines, "the menu stays off the paper"
    assert seen.page.locator(".merit-card[data-state=live] .merit-twin").count() == 0
    assert not seen.errors
