"""The page of a ceremony in a real Chromium: its files open, a slip closes the door, a phone shows it all."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from tests.browser.conftest import Visit, serve
from tests.browser.test_links import choose, parameters
from tests.tampered import GROUP_LEFT_OUT, tamper

PAGE = "/anugerah?dataset=simulasi"
WIDER = """() => [...document.querySelectorAll('[data-testid=stMain], [data-testid=stMain] *')]
    .filter(e => e.scrollWidth > e.clientWidth + 1)
    .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
    .map(e => [e.dataset.testid || e.className, e.scrollWidth, e.textContent.slice(0, 80)].join(' '))"""


def download(seen, label):
    with seen.page.expect_download() as waiting:
        seen.page.get_by_role("button", name=label, exact=True).click()
    file = waiting.value
    return file.suggested_filename, Path(file.path()).read_bytes()


def slides(content):
    return Presentation(io.BytesIO(content)).slides


def opens(name, content):
    """The file in its own program's eyes; how much is in it."""
    kind = name.rpartition(".")[2]
    if kind == "pptx":
        return len(slides(content))
    if kind == "xlsx":
        return len(load_workbook(io.BytesIO(content)).sheetnames)
    if kind == "json":
        return len(json.loads(content)["recipients"])
    text = content.decode("utf-8-sig")
    return len(list(csv.reader(io.StringIO(text)))) if kind == "csv" else len(text)


FILES = {
    "Paparan (PPTX)": "anugerah-2024-deck.pptx",
    "Lampiran (XLSX)": "anugerah-2024-lampiran.xlsx",
    "Penerima (CSV)": "anugerah-2024-penerima.csv",
    "Siaran pers (TXT)": "anugerah-2024-siaran-pers.txt",
    "Semua statistik (JSON)": "anugerah-2024.json",
    "Paparan bahasa Inggris (PPTX)": "anugerah-2024-deck-en.pptx",
}


def test_every_file_opens_and_the_archive_holds_the_same(visit):
    seen = visit(f"{PAGE}&year=2024")
    files = {}
    for label, wanted in FILES.items():
        name, files[wanted] = download(seen, label)
        assert name == wanted
        assert opens(name, files[wanted]) > 10
    assert len(json.loads(files["anugerah-2024.json"])["recipients"]) == 134
    first = {lang: slides(files[f"anugerah-2024-deck{lang}.pptx"])[0] for lang in ("", "-en")}
    words = {
        lang: " ".join(s.text for s in slide.shapes if s.has_text_frame) for lang, slide in first.items()
    }
    assert words[""] != words["-en"]
    name, archive = download(seen, "Semua berkas (ZIP)")
    assert name.startswith("anugerah-2024-simulasi-")
    with zipfile.ZipFile(io.BytesIO(archive)) as inside:
        assert set(inside.namelist()) == set(FILES.values())
        assert inside.testzip() is None
        assert inside.read("anugerah-2024-penerima.csv") == files["anugerah-2024-penerima.csv"]
    assert not seen.errors


def test_a_regional_pack_holds_its_provinces_only(visit):
    seen = visit(f"{PAGE}&year=2025&provinces=93,94,91&lang=en")
    name, archive = download(seen, "All files (ZIP)")
    assert name.startswith("anugerah-2025-91-93-94-simulasi-")
    with zipfile.ZipFile(io.BytesIO(archive)) as inside:
        figures = json.loads(inside.read("anugerah-2025.json"))
        assert "anugerah-2025-deck-id.pptx" in inside.namelist()
    assert figures["recipients"]
    assert {row["institution"][:2] for row in figures["recipients"]} <= {"91", "93", "94"}


def test_a_slip_closes_every_door_of_the_page(profile, store, tmp_path):
    copy = tamper(store, tmp_path, GROUP_LEFT_OUT.format(year=2025, group="kota"))
    with serve(copy, tmp_path / "log.txt") as address:
        for lang, closed in (("id", "Unduhan ditutup"), ("en", "Downloads are closed")):
            seen = Visit(profile, f"{address}/anugerah?dataset=simulasi&year=2025&lang={lang}", width=390)
            assert closed in seen.text
            assert "Kota" in seen.page.get_by_test_id("stAlert").all()[1].inner_text()
            assert seen.page.get_by_test_id("stDownloadButton").count() == 0
            assert seen.page.locator(".merit-copy").count() == 0
            seen.close()


# tests/browser/test_pages.py opens the page on a phone with each dataset in the other language.
@pytest.mark.parametrize(
    ("choice", "lang", "theme"),
    [("dataset=publikasi&year=2024", "en", "light"), ("dataset=simulasi&page-recipients=2", "id", "dark")],
)
def test_a_phone_shows_controls_and_lists_without_scrolling_sideways(visit, choice, lang, theme):
    seen = visit(f"/anugerah?{choice}&lang={lang}", width=390, theme=theme)
    seen.page.get_by_test_id("stExpander").first.locator("summary").click()
    seen.settle()
    assert seen.page.locator("table").count() > 5
    assert seen.page.evaluate(WIDER) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not seen.errors


def test_a_page_of_a_list_is_in_the_address(visit):
    seen = visit(f"{PAGE}&year=2023")
    seen.page.get_by_text("Semua 192 baris").click()
    seen.settle()
    seen.page.get_by_role("combobox", name="Baris").scroll_into_view_if_needed()
    seen.page.wait_for_timeout(500)
    choose(seen, "Baris", "151–192 dari 192")
    assert parameters(seen) == {"dataset": "simulasi", "year": "2023", "page-recipients": "4"}
    again = visit(seen.page.url.partition("127.0.0.1")[2].partition("/")[2].join(["/", ""]))
    assert again.page.get_by_role("combobox", name="Baris").count() == 1
    assert again.text == seen.text


def test_the_list_of_parts_leads_to_each(visit):
    seen = visit(PAGE, width=390)
    for anchor in ("kendali", "berkas", "siaran-pers", "recipients", "by-island"):
        seen.page.locator(f"a[href='#{anchor}']").first.click()
        seen.page.wait_for_timeout(400)
        box = seen.page.locator(f"#{anchor}").bounding_box()
        assert -50 < box["y"] < 900, anchor
