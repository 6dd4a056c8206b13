"""What a page shows until it runs: the same words and pictures in the same places, then the running page."""

import re

import pytest

from merit.ui.preview import PAGES
from tests.browser.conftest import LOOK, Visit
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


def calm(tab):
    """Wait until the letters have come and nothing of the preview moves any more."""
    tab.locator("#merit-preview.merit-drawn").wait_for()
    tab.wait_for_function(
        """() => {
            const main = document.querySelector('#merit-preview main'), now = main.scrollHeight;
            main.calm = now === main.before && document.fonts.status === 'loaded' ? main.calm + 1 : 0;
            main.before = now;
            return main.calm > 6;
        }""",
        polling=LOOK,
    )


@pytest.fixture
def preview(profile, address, visit):
    """Opens a page whose framework does not come, after somebody has opened it; gives the tab."""
    opened = []

    def open_preview(path, width, theme="light"):
        running = visit(path, width=width, theme=theme)
        tab = profile.new_page()
        opened.append(tab)
        tab.route(FRAMEWORK, lambda route: None)
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=theme, reduced_motion="reduce")
        tab.goto(address + path, wait_until="commit")
        calm(tab)
        return tab, running.page

    yield open_preview
    for tab in opened:
        tab.close()


@pytest.fixture
def held(profile, address):
    """Opens a page of which the framework comes when it is let go."""
    opened = []

    def open_held(path, width=390):
        tab = profile.new_page()
        opened.append(tab)
        held, free = [], []
        tab.route(FRAMEWORK, lambda route: route.continue_() if free else held.append(route))
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(address + path, wait_until="commit")
        calm(tab)

        def let_go():
            free.append(True)
            for route in held:
                route.continue_()
            tab.locator("#merit-preview").wait_for(state="detached", timeout=60_000)

        return tab, let_go

    yield open_held
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
    links = {link.inner_text().split("\n")[-1]: link for link in tab.locator("#merit-preview > nav a").all()}
    assert links["Overview"].get_attribute("aria-current") == "page"
    assert tab.locator("#merit-preview > nav [aria-current=page]").count() == 1
    assert links["Trends"].get_attribute("href") == "./tren?dataset=simulasi&lang=en"
    assert links["Indonesia"].get_attribute("href") == "./?dataset=simulasi&lang=id"
    assert links["English"].get_attribute("aria-current") == "true"
    assert links["Published record"].get_attribute("href") == "./?dataset=publikasi&lang=en"


def test_on_a_phone_the_menu_unfolds(preview):
    tab, _ = preview(addressed("", "id"), 390)
    assert not tab.locator("#merit-preview > nav").is_visible()
    tab.locator("#merit-preview > details > summary").click()
    assert tab.locator("#merit-preview > details").get_by_role("link", name="Tren", exact=True).is_visible()
    assert_accessible(tab)


def test_what_does_not_work_yet_points_to_the_line_that_says_so(preview):
    tab, _ = preview(addressed("", "id"), 390)
    status = tab.locator("#merit-preview [role=status]")
    assert tab.locator("#merit-preview main button:not([disabled])").count() == 0
    tab.locator("#merit-preview .merit-select-box").first.click()
    assert "merit-told" in status.get_attribute("class")


def test_what_a_reader_has_done_meanwhile_is_kept(held, visit):
    path = addressed("", "id")
    visit(path, width=390)
    tab, let_go = held(path)
    main = tab.locator("#merit-preview main")
    main.locator("summary").nth(1).click()
    opened = main.locator("details[open]").get_attribute("data-name")
    read = "document.querySelector('details[open]').getBoundingClientRect().y"
    before = tab.evaluate(read)
    assert main.evaluate("main => main.scrollTop") > 500 and 0 < before < 900
    let_go()
    tab.wait_for_timeout(1000)
    assert abs(tab.evaluate(read) - before) <= 2
    assert tab.locator("[data-testid=stMain] .merit-card details[open]").get_attribute("data-name") == opened
    assert tab.evaluate("document.activeElement.closest('details').dataset.name") == opened
    assert not tab.evaluate("document.getElementById('root').inert")


def test_a_page_that_has_lost_a_part_since_takes_its_place_too(held, visit):
    path = addressed("", "id")
    visit(path, width=390)
    tab, let_go = held(path)
    main = tab.locator("#merit-preview main")
    main.evaluate("main => main.insertAdjacentHTML('beforeend', '<div class=merit-card></div>')")
    let_go()
    assert "103 dari 184" in tab.get_by_test_id("stMain").inner_text()


def test_a_mark_that_is_none_keeps_nothing_up(held, visit):
    visit(addressed("", "id"), width=390)
    tab, let_go = held(addressed("", "id") + "#%")
    let_go()
    assert "103 dari 184" in tab.get_by_test_id("stMain").inner_text()


def test_the_place_of_a_reader_counts_more_than_the_mark_of_the_address(held, visit):
    visit("/metodologi", width=390)
    tab, let_go = held("/metodologi")
    main = tab.locator("#merit-preview main")
    main.locator("a[href$='#cakupan']").click()
    assert main.evaluate("main => main.scrollTop") > 2000
    main.evaluate("main => main.scrollTop -= 900")
    heading = "[...document.querySelectorAll('h3')].find(h => h.innerText === 'Jumlah nasional')"
    read = f"{heading}.getBoundingClientRect().y"
    before = tab.evaluate(read)
    assert -900 < before < 900
    let_go()
    tab.wait_for_timeout(2000)
    assert abs(tab.evaluate(read) - before) <= 2
    assert tab.evaluate("location.hash") == "#cakupan"


def test_a_link_to_a_mark_leads_there(held, visit):
    path = "/metodologi#cakupan"
    visit("/metodologi", width=390)
    tab, let_go = held(path)
    heading = "[...document.querySelectorAll('h2')].find(h => h.innerText.includes('Cakupan data'))"
    assert abs(tab.evaluate(f"{heading}.getBoundingClientRect().y")) < 200
    let_go()
    tab.wait_for_timeout(2000)
    assert abs(tab.evaluate(f"{heading}.getBoundingClientRect().y")) < 200
    assert tab.evaluate("location.hash") == "#cakupan"


def test_a_fold_with_controls_and_the_focus_are_carried_over(held, visit):
    path = addressed("instansi", "id")
    visit(path, width=390)
    tab, let_go = held(path)
    tab.locator("#merit-preview .merit-expander > summary").first.click()
    tab.locator("#merit-preview main p a").first.focus()
    words = tab.evaluate("document.activeElement.textContent")
    let_go()
    assert tab.evaluate("document.activeElement.textContent") == words
    assert tab.get_by_test_id("stExpander").locator("details").first.get_attribute("open") is not None


def test_a_slow_line_and_then_one_that_does_not_come_are_said_and_the_page_stays(preview):
    tab, _ = preview(addressed("", "id"), 390)
    tab.clock.install()
    tab.reload(wait_until="commit")
    tab.locator("#merit-preview.merit-drawn").wait_for()
    tab.clock.fast_forward(20_000)
    assert tab.get_by_role("status").inner_text().startswith("Sambungan lambat")
    tab.clock.fast_forward(80_000)
    assert "belum ada" in tab.get_by_role("status").inner_text()
    assert "103 dari 184" in tab.locator("#merit-preview main").inner_text()
    assert_accessible(tab)


def test_code_that_cannot_be_had_is_said_at_once(profile, address, visit):
    path = addressed("", "id")
    visit(path)
    tab = profile.new_page()
    tab.clock.install()
    tab.route(FRAMEWORK, lambda route: route.abort())
    tab.goto(address + path)
    again = tab.get_by_role("status").get_by_role("link", name="Muat ulang halaman")
    again.wait_for()
    tab.clock.fast_forward(20_000)
    assert again.is_visible(), "a line that is lost is not called slow later"
    tab.unroute(FRAMEWORK)
    again.click()
    tab.locator("#merit-preview").wait_for(state="detached", timeout=60_000)
    tab.close()


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
    assert not tab.locator("#merit-preview > nav").is_visible()
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
    assert tab.locator("#merit-preview > nav").is_visible()
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
