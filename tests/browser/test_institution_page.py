"""The page of one institution in a real Chromium: search, peers, the other faces, nothing sticks out."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.test_links import parameters

TYPED = {
    "kab. bogor": "Kabupaten Bogor ·",
    "pemkab bogor": "Kabupaten Bogor ·",
    "pemkot bandung": "Kota Bandung ·",
    "pemprov jawa barat": "Provinsi Jawa Barat ·",
    "komdigi": "Kementerian Komunikasi dan Informatika",
    "32.16": "Kabupaten Bekasi ·",
}


def test_the_search_box_finds_what_people_type(visit):
    seen = visit("/instansi")
    box = seen.page.get_by_role("combobox", name="Instansi")
    box.click()
    for typed, found in TYPED.items():
        box.fill("")
        box.fill(typed)
        # What was found before may stand there for a moment.
        first = seen.page.get_by_role("option").first
        expect(first).to_have_text(re.compile(f"^{re.escape(found)}"), timeout=30_000)


def test_the_same_view_on_the_other_faces(visit, tmp_path):
    seen = visit("/instansi?dataset=simulasi&year=2022&peers=island&pin=kpk")
    with seen.page.expect_download() as waiting:
        seen.page.get_by_role("button", name="Unduh lembar A4 (PDF)").click()
    file = tmp_path / "a4.pdf"
    waiting.value.save_as(file)
    assert waiting.value.suggested_filename.startswith("32.16-2022-simulasi-")
    (page,) = PdfReader(file).pages
    assert "Kabupaten Bekasi (simulasi)" in page.extract_text()
    with seen.context.expect_page() as opening:
        seen.page.get_by_role("link", name="Halaman ringan").click()
    light = opening.value
    light.wait_for_load_state()
    assert "/instansi/32.16?" in light.url and "peers=island&pin=kpk" in light.url
    assert light.locator("h1").inner_text().startswith("Kabupaten Bekasi")
    assert not light.locator("script").count()


def test_every_peer_is_reached_and_nothing_sticks_out_on_a_phone(visit):
    seen = visit("/instansi?dataset=simulasi&peers=group&pin=kpk", width=390, theme="dark")
    page = seen.page
    for label in ("Sematkan atau keluarkan pembanding", "Semua 416 baris", "lainnya"):
        page.get_by_test_id("stExpander").locator("summary").filter(has_text=label).click()
        seen.settle()
    links = page.locator("table a[href*='instansi?institution=']")
    assert links.count() > 100
    assert parameters(seen)["pin"] == "kpk"
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") == 390
    wide = page.locator("table").evaluate_all(
        "all => all.filter(t => t.getBoundingClientRect().right > innerWidth).length"
    )
    assert wide == 0
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert not seen.errors


def test_the_answer_stands_on_the_first_screen_of_a_phone(visit):
    seen = visit("/instansi", width=390)
    box = seen.page.get_by_role("heading", name="Kabupaten Bekasi: Baik, skor 291").bounding_box()
    assert box["y"] + box["height"] < 844
