"""Every page in a real Chromium: two widths, two themes, both datasets and languages; axe finds nothing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PAGES = [
    "",
    "tren",
    "wilayah",
    "perpindahan",
    "di-bawah-baik",
    "anugerah",
    "terbitkan",
    "instansi",
    "bandingkan",
    "metodologi",
]
# Each page is opened on a phone and on a desk, then shown on the other in the other theme, as windows change.
# So each dataset, which is each language too, meets both widths and both themes; axe looks at what is
# shown last.
VISITS = [
    ("publikasi", "id", [(390, "light"), (1440, "dark")]),
    ("simulasi", "en", [(1440, "dark"), (390, "light")]),
]
PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 23, 34)"}
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
    "metodologi": ("Metodologi", "Method"),
}


@pytest.mark.parametrize(("dataset", "lang", "shows"), VISITS, ids=["phone-first", "desk-first"])
@pytest.mark.parametrize("name", PAGES)
def test_page(visit, name, dataset, lang, shows):
    seen = visit(f"/{name}?dataset={dataset}&lang={lang}", width=shows[0][0], theme=shows[0][1])
    page = seen.page
    assert page.get_by_test_id("stException").count() == 0
    assert page.get_by_test_id("stAlertContentError").count() == 0
    assert page.locator("h1").count() == 1
    assert HEADING[name][lang == "en"].casefold() in page.locator("h1").inner_text().casefold()
    assert page.evaluate("document.documentElement.lang") == lang
    banner = {"publikasi": ("tidak lengkap", "incomplete"), "simulasi": ("simulasi", "Simulated")}
    assert banner[dataset][lang == "en"] in seen.text
    assert_fits(page, *shows[0])
    seen.show(*shows[1])
    seen.settle()
    assert_fits(page, *shows[1])
    assert_accessible(page)
    assert not seen.errors
    assert not seen.foreign, "the page loads an address of somebody else"


def assert_fits(page, width, theme):
    """Nothing sticks out or scrolls sideways."""
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", PAPER[theme], timeout=30_000)
    overflow = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain], [data-testid=stMain] *')]
            .filter(e => e.scrollWidth > e.clientWidth + 1)
            .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
            .map(e => [e.dataset.testid || e.className, e.querySelector('table')?.ariaLabel, e.scrollWidth,
                e.clientWidth, e.textContent.slice(0, 80)].join(' '))"""
    )
    assert not overflow, f"scrolls sideways: {overflow}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for chart in page.get_by_test_id("stPlotlyChart").all():
        box = chart.bounding_box()
        assert box["width"] <= width


def assert_accessible(page):
    """Axe finds nothing serious."""
    found = Axe().run(page).response["violations"]
    serious = [
        (v["id"], v["help"], v["nodes"][0]["html"][:200])
        for v in found
        if v["impact"] in ("serious", "critical")
    ]
    assert not serious


def test_simulated_data_are_marked_in_every_figure(visit):
    seen = visit("/?dataset=simulasi")
    charts = seen.page.get_by_test_id("stPlotlyChart").all()
    assert len(charts) >= 3
    for chart in charts:
        assert "SIMULASI" in chart.inner_text()
