"""A long list in pages: its page is in the address, a new choice begins anew, going back works."""

from tests.browser.test_links import choose, parameters


def first_name(seen):
    return seen.page.locator("table a[href*='instansi?institution=']").first.inner_text()


def test_pages_in_the_address_and_back(visit):
    seen = visit("/di-bawah-baik?dataset=simulasi&year=2024", width=1440)
    nearest = first_name(seen)
    # Scrolling closes an open menu: bring its box into view first.
    seen.page.get_by_role("combobox", name="Baris").scroll_into_view_if_needed()
    seen.page.wait_for_timeout(500)
    choose(seen, "Baris", "251–273 dari 273")
    assert parameters(seen)["page"] == "6"
    assert seen.page.locator("table a[href*='instansi?institution=']").count() == 23
    seen.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    seen.page.wait_for_timeout(500)
    choose(seen, "Cara hitung", "Ditetapkan tahun ini")
    assert parameters(seen) == {"dataset": "simulasi", "year": "2024", "rule": "round"}
    seen.page.go_back()
    seen.settle()
    assert parameters(seen) == {"dataset": "simulasi", "year": "2024"}
    assert first_name(seen) == nearest
    seen.page.go_back()
    seen.settle()
    assert parameters(seen)["page"] == "6"
    assert seen.page.locator("table a[href*='instansi?institution=']").count() == 23
    assert not seen.errors


def test_a_name_leads_to_its_institution(visit):
    seen = visit("/di-bawah-baik?dataset=simulasi&year=2024&lang=en")
    link = seen.page.locator("table a[href*='instansi?institution=51.05']")
    name = link.inner_text()
    there = visit("/" + link.get_attribute("href"))
    assert name in there.text
    assert parameters(there) == {"institution": "51.05", "dataset": "simulasi", "lang": "en"}
