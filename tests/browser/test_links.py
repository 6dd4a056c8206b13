"""A link reopens the view it was copied from; a value that makes no sense falls back and says so."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect


def choose(seen, label, option):
    seen.page.get_by_role("combobox", name=label).first.click()
    seen.page.get_by_role("option", name=option, exact=True).click()
    seen.settle()


def parameters(seen):
    return {k: v[0] for k, v in parse_qs(urlsplit(seen.page.url).query).items()}


def test_choices_stand_in_the_address_by_code_and_reopen(visit):
    seen = visit("/?dataset=simulasi")
    choose(seen, "Cara hitung", "Pernah mencapai")
    choose(seen, "Tahun", "2022")
    assert parameters(seen) == {"dataset": "simulasi", "rule": "ever", "year": "2022"}
    again = visit(seen.page.url.removeprefix(origin(seen)))
    assert again.text == seen.text


def test_the_same_link_in_the_other_language_keeps_the_choices(visit):
    indonesian = visit("/?dataset=simulasi&rule=round&year=2021")
    english = visit("/?dataset=simulasi&rule=round&year=2021&lang=en")
    assert parameters(english) == {**parameters(indonesian), "lang": "en"}
    assert "Finalised this year" in english.page.get_by_test_id("stMain").inner_html()


def test_nonsense_falls_back_to_the_default_and_says_so(visit):
    seen = visit("/?dataset=simulasi&year=1871&rule=nonsense&lang=xx")
    assert "“1871”" in seen.text and "2025" in seen.text
    assert "“nonsense”" in seen.text and "“xx”" in seen.text
    assert parameters(seen) == {"dataset": "simulasi"}
    assert seen.page.get_by_test_id("stException").count() == 0


def test_filters_travel_from_page_to_page(visit):
    seen = visit("/?dataset=simulasi&year=2022&lang=en")
    seen.page.get_by_role("link", name="Regions").click()
    seen.page.wait_for_url("**/wilayah**")
    seen.settle()
    assert parameters(seen) == {"dataset": "simulasi", "year": "2022", "lang": "en"}


def test_the_back_button_brings_the_earlier_view(visit):
    seen = visit("/?dataset=simulasi")
    before = seen.text
    choose(seen, "Tahun", "2021")
    assert parameters(seen)["year"] == "2021"
    seen.page.go_back()
    seen.settle()
    assert "year" not in parameters(seen)
    assert seen.text == before


def origin(seen):
    parts = urlsplit(seen.page.url)
    return f"{parts.scheme}://{parts.netloc}"


def test_the_menu_closes_after_a_choice_on_a_phone_and_the_page_says_its_language(visit):
    seen = visit("/", width=390)
    seen.page.get_by_test_id("stExpandSidebarButton").click()
    seen.page.get_by_role("link", name="Tren").click()
    seen.page.wait_for_url("**/tren**")
    seen.settle()
    seen.page.wait_for_timeout(500)
    box = seen.page.get_by_test_id("stSidebar").bounding_box()
    assert box is None or box["x"] + box["width"] <= 0 or box["width"] == 0, "the menu covers the page"
    assert seen.page.title() == "Tren · Indeks Sistem Merit"


def test_the_page_says_its_language_after_a_change_in_the_menu(visit):
    seen = visit("/tren")
    seen.page.get_by_test_id("stSidebar").get_by_role("radio", name="English").click(force=True)
    seen.page.wait_for_url("**lang=en**")
    seen.settle()
    # The script that says so comes with the last piece of the page: on a busy machine a moment later.
    expect(seen.page.locator("html")).to_have_attribute("lang", "en", timeout=30_000)
    assert seen.page.title() == "Trends · Merit System Index"


def test_the_full_link_spells_out_every_filter_and_opens_the_same_view(visit):
    seen = visit("/?dataset=simulasi&rule=round")
    link = seen.page.get_by_role("link", name="Tautan lengkap").get_attribute("href")
    asked = {k: v[0] for k, v in parse_qs(urlsplit(link).query).items()}
    assert asked == {"lang": "id", "dataset": "simulasi", "rule": "round", "year": "2025"}
    assert visit(f"/?{urlsplit(link).query}").text == seen.text
