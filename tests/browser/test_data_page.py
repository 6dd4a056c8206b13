"""The page Data in a real Chromium: a file of every row, and the address that gives the same."""

import json
import urllib.request

from tests.browser.test_links import parameters


def test_a_file_of_every_row_and_the_address_that_gives_the_same(visit, address):
    seen = visit("/data?dataset=simulasi&year=2024&group=kota", width=390)
    assert parameters(seen) == {"dataset": "simulasi", "year": "2024", "group": "kota"}
    link = seen.page.get_by_role("link", name="CSV untuk Excel Indonesia").first
    with seen.page.expect_download() as coming:
        # A file has a page of its own to come from; a phone's menu would cover it, so the same page asks.
        link.evaluate("a => { a.removeAttribute('target'); a.click(); }")
    name = coming.value.suggested_filename
    assert name.startswith("assessment-2024-kota-excel-simulasi-") and name.endswith(".csv")
    stamp, here, names, *rows = coming.value.path().read_text("utf-8-sig").splitlines()
    assert stamp.startswith("# SIMULASI") and here.startswith(f"# {address}/api/v1/tables/assessment?")
    assert names.startswith("institution;name;group")
    again = seen.page.locator(".merit-copy pre").filter(has_text="/api/v1/tables/").inner_text()
    with urllib.request.urlopen(again) as answer:
        body = json.load(answer)
    assert body["total"] == len(body["rows"]) == len(rows) > 10
    assert f"{body['total']} baris dari" in seen.text
    assert not seen.errors and not seen.foreign


def copied(seen, block):
    """What the clipboard holds after a press on the button of a text to copy."""
    block.get_by_role("button", name="Salin").click()
    block.get_by_role("status").get_by_text("Tersalin").wait_for()
    return seen.page.evaluate("navigator.clipboard.readText()")


def test_the_address_is_copied_with_https_and_without(visit):
    seen = visit("/data?dataset=publikasi&table=province")
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = seen.page.locator(".merit-copy").filter(has_text="/api/v1/tables/")
    address = block.locator("pre").inner_text()
    assert "/api/v1/tables/province" in address
    assert copied(seen, block) == address
    block.get_by_role("status").get_by_text("Tersalin").wait_for(state="detached")
    # What came without https is given no clipboard by the browser.
    seen.page.evaluate("navigator.clipboard.writeText('')")
    seen.page.evaluate("navigator.clipboard.writeText = undefined")
    assert copied(seen, block) == address
    assert not seen.errors
