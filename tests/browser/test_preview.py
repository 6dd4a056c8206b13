"""What a page shows until it runs: the same words and pictures in the same places, then the running page."""

import re

import pytest

from merit.ui.preview import PAGES
from tests.browser.conftest import Visit
from tests.browser.states import assert_accessible

DATASETS = {"id": "publikasi", "en": "simulasi"}
MORE = {"instansi": "&institution=klhk"}  # has two successors, one with a long name
# Whatever is read in a page, with its place. The words inside controls and buttons are the framework's own.
PLACES = """(scope) => [...document.querySelectorAll(scope)]
    .filter(e => !e.closest('label, button, summary, nav') && e.getClientRects().length)
    .map(e => {
        const { x, y, width, height } = e.getBoundingClientRect();
        // plotly.js, which draws meanwhile, breaks words anew.
        const drawn = e.matches('.merit-figure, .merit-card');
        return [e.tagName, drawn ? '' : e.textContent.trim(), ...[x, y, width, height].map(Math.round)];
    })"""
READ = ":is(h1, h2, h3, p, li, dt, dd, th, td, hr, .merit-card, .merit-figure)"
LOOKS = """(scope) => [...document.querySelectorAll(scope)].filter(e => e.getClientRects().length).map(e => {
    const { color, fontSize, fontWeight } = getComputedStyle(e);
    return [e.textContent.slice(0, 20), color, fontSize, fontWeight];
})"""
FRAMEWORK = re.compile(r"/static/js/index\.")


def addressed(name, lang):
    return f"/{name}?dataset={DATASETS[lang]}&lang={lang}{MORE.get(name, '')}"


@pytest.fixture
def preview(profile, address, visit):
    """Opens a page whose framework does not come, after somebody has opened it; gives the tab."""
    opened = []

    def open_preview(path, width, theme="light"):
        running = visit(path, width=width, theme=theme)
        tab = profile.new_page()
        opened.append(tab)
        tab.route(FRAMEWORK, lambda route: route.abort())
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=theme, reduced_motion="reduce")
        tab.goto(address + path)
        tab.wait_for_function("document.fonts.status === 'loaded'")
        return tab, running.page

    yield open_preview
    for tab in opened:
        tab.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("lang", "width", "theme"), [("id", 390, "dark"), ("en", 1440, "light")])
def test_nothing_moves_when_the_running_page_takes_its_place(preview, name, lang, width, theme):
    tab, page = preview(addressed(name, lang), width, theme)
    before = tab.evaluate(PLACES, f"#merit-preview main {READ}")
    after = page.evaluate(PLACES, f"[data-testid=stMain] {READ}")
    assert len(before) > 40
    moved = [
        (old, new)
        for old, new in zip(before, after, strict=True)
        if old[:2] != new[:2] or any(abs(a - b) > 1 for a, b in zip(old[2:], new[2:], strict=True))
    ]
    assert not moved
    words = ":is(h1, h2, h3, dd, td, .merit-words > p, .merit-change span)"
    assert tab.evaluate(LOOKS, f"#merit-preview main {words}") == page.evaluate(
        LOOKS, f"[data-testid=stMain] {words}"
    )


@pytest.mark.parametrize(("lang", "width", "theme"), [("id", 390, "dark"), ("en", 1440, "light")])
def test_a_preview_can_be_read_by_everybody(preview, lang, width, theme):
    tab, _ = preview(addressed("", lang), width, theme)
    assert tab.get_by_role("status").inner_text() in ("Menyiapkan pilihan …", "Getting the controls ready …")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(tab)


def test_the_menu_of_a_preview_leads_on_with_language_and_data(preview, address):
    tab, _ = preview(addressed("", "en"), 1440)
    links = {link.inner_text().split("\n")[-1]: link for link in tab.locator("#merit-preview nav a").all()}
    assert links["Overview"].get_attribute("aria-current") == "page"
    assert tab.locator("#merit-preview nav [aria-current]").count() == 1
    assert links["Trends"].get_attribute("href") == "./tren?dataset=simulasi&lang=en"


def test_what_a_reader_has_done_meanwhile_is_kept(profile, address, visit):
    path = addressed("", "id")
    visit(path, width=390)
    tab = profile.new_page()
    held, released = [], []
    tab.route(FRAMEWORK, lambda route: route.continue_() if released else held.append(route))
    tab.set_viewport_size({"width": 390, "height": 900})
    tab.goto(address + path, wait_until="commit")
    main = tab.locator("#merit-preview main")
    main.locator("summary").nth(1).click()
    opened = main.locator("details[open]").get_attribute("data-name")
    main.evaluate("main => main.scrollTop = 700")
    released.append(True)
    for route in held:
        route.continue_()
    tab.locator("#merit-preview").wait_for(state="detached", timeout=60_000)
    assert abs(tab.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") - 700) <= 1
    assert tab.locator("[data-testid=stMain] .merit-card details[open]").get_attribute("data-name") == opened
    assert tab.evaluate("document.activeElement.closest('details').dataset.name") == opened
    assert not tab.evaluate("document.getElementById('root').inert")
    tab.close()


def test_a_page_that_has_lost_a_part_since_takes_its_place_too(profile, address, visit):
    path = addressed("", "id")
    visit(path, width=390)
    tab = profile.new_page()
    held, released = [], []
    tab.route(FRAMEWORK, lambda route: route.continue_() if released else held.append(route))
    tab.goto(address + path, wait_until="commit")
    main = tab.locator("#merit-preview main")
    main.evaluate("main => main.insertAdjacentHTML('beforeend', '<div class=merit-card></div>')")
    released.append(True)
    for route in held:
        route.continue_()
    tab.locator("#merit-preview").wait_for(state="detached", timeout=60_000)
    assert "103 dari 184" in tab.get_by_test_id("stMain").inner_text()
    tab.close()


def test_a_line_that_does_not_come_is_said_and_the_page_stays(preview):
    tab, _ = preview(addressed("", "id"), 390)
    tab.clock.install()
    tab.reload()
    tab.clock.fast_forward(20_000)
    assert "Sambungan" in tab.get_by_role("status").inner_text()
    assert "103 dari 184" in tab.locator("#merit-preview main").inner_text()


def test_what_the_framework_has_to_say_stands_above(preview):
    tab, _ = preview(addressed("", "id"), 390)
    tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<div role=dialog>Connection error</div>')")
    tab.locator("#merit-preview").wait_for(state="detached")


def test_without_scripts_the_overview_can_be_read(chrome, address, visit):
    path = addressed("", "id")
    visit(path)
    context = chrome.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + path)
    assert "103 dari 184" in tab.locator("#merit-preview main").inner_text()
    context.close()


def test_a_closed_menu_stays_closed(profile, address, visit):
    seen = visit(addressed("", "id"))
    tab = profile.new_page()
    tab.add_init_script("localStorage.setItem('stSidebarCollapsed-', 'true')")
    tab.route(FRAMEWORK, lambda route: route.abort())
    tab.goto(address + addressed("", "id"))
    tab.locator("#merit-preview.merit-closed").wait_for()
    assert not tab.locator("#merit-preview nav").is_visible()
    assert not seen.errors
    tab.evaluate("localStorage.clear()")
    tab.close()


def test_a_browser_that_keeps_nothing_gets_the_page_too(chrome, address, visit):
    path = addressed("", "id")
    visit(path)
    context = chrome.new_context()
    tab = context.new_page()
    tab.route(FRAMEWORK, lambda route: route.abort())
    tab.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'Security'); } })"
    )
    tab.goto(address + path)
    assert tab.locator("#merit-preview nav").is_visible()
    assert tab.evaluate("document.getElementById('root').inert"), "the page below is still put aside"
    context.close()


def test_the_first_visitor_of_an_address_waits_for_the_page(profile, address):
    path = "/tren?dataset=publikasi&group=kota&rule=round"
    first = Visit(profile, address + path)
    assert not first.errors
    first.close()
    tab = profile.new_page()
    tab.route(FRAMEWORK, lambda route: route.abort())
    tab.goto(address + path)
    assert tab.locator("#merit-preview h1").inner_text() == "Tren"
    tab.close()
