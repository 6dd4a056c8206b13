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
    code = seen.page.get_by_test_id("stCode").filter(has_text="/api/v1/tables/").first.inner_text()
    with urllib.request.urlopen(code.strip()) as answer:
        body = json.load(answer)
    assert body["total"] == len(body["rows"]) == len(rows) > 10
    assert f"{body['total']} baris dari" in seen.text
    assert not seen.errors and not seen.foreign
