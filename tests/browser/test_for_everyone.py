"""Pages by keyboard alone, without motion, in forced colours, at 320 pixels, with letters twice as large."""

import re

import pytest
from playwright.sync_api import expect

# What takes the focus, each with a number; beside it how it and what surrounds it look without the focus.
LOOK = """
    const look = (e) => { const said = [];
        for (let i = 0; e && i < 6; i++, e = e.parentElement) {
        for (const of of [null, '::before', '::after']) {
            const s = getComputedStyle(e, of), line = s.outlineStyle === 'none' ? '' : s.outline;
            said.push(line, s.boxShadow, s.borderColor, s.backgroundColor);
        }
    } return said.join('|'); };
"""
COUNT = f"""() => {{ {LOOK}
    const all = [...document.querySelectorAll('body *')].filter(e => e.tabIndex >= 0 && !e.disabled
        && e.getClientRects().length && e.checkVisibility({{visibilityProperty: true}})
        && !e.closest('[inert]'));
    // A row of choices is one stop, from which the arrows lead on.
    const stops = [...new Set(all.map(e => e.closest('[role=radiogroup]') ?? e))];
    all.forEach(e => {{
        e.dataset.order = stops.indexOf(e.closest('[role=radiogroup]') ?? e);
        e.__look = look(e);
    }});
    return stops.length;
}}"""
HERE = f"""async () => {{ {LOOK}
    await new Promise(requestAnimationFrame);
    const e = document.activeElement;
    const shows = e.__look === undefined || e.__look !== look(e);
    return [e.dataset.order ?? null, shows, e.outerHTML.slice(0, 120)];
}}"""


@pytest.mark.parametrize("path", ["perpindahan?dataset=simulasi", "wilayah?lang=en", "data", "bandingkan"])
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(visit, path):
    page = visit(f"/{path}", theme="dark" if "lang" in path else "light").page
    count = page.evaluate(COUNT)
    assert count > 20
    reached, unseen = set(), []
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        order, visible, html = page.evaluate(HERE)
        if order is not None:
            reached.add(int(order))
        if not visible:
            unseen.append(html)
    missed = [
        page.locator(f"[data-order='{i}']").first.evaluate("e => e.outerHTML.slice(0, 150)")
        for i in set(range(count)) - reached
    ]
    assert not missed
    assert not unseen, "the focus cannot be seen"


def test_the_first_key_leads_past_the_menu(visit):
    seen = visit("/wilayah")
    page = seen.page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Lompat ke isi utama")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('[data-testid=stMain]'))")
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("region", name="Menu").count() == 1


def test_what_unfolds_and_what_saves_obey_enter_and_space_and_escape_closes_a_list(visit):
    page = visit("/?dataset=simulasi").page
    card = page.locator(".merit-card", has=page.locator("details[data-name=table]")).first
    fold, summary = card.locator("details[data-name=table]"), card.locator("details[data-name=table] summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert fold.get_attribute("open") is not None
    page.keyboard.press("Space")
    assert fold.get_attribute("open") is None
    for key in ("Enter", "Space"):
        card.get_by_role("button", name="Unduh CSV").focus()
        with page.expect_download() as coming:
            page.keyboard.press(key)
        assert coming.value.suggested_filename.endswith(".csv")
    year = page.get_by_role("combobox", name="Tahun")
    year.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # a list closes when what it belongs to is scrolled
    year.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("log").first).to_contain_text("pilihan")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(year).to_be_focused()


MOVING = """() => [...document.querySelectorAll('body, body *')].filter(e =>
    [null, '::before', '::after'].some(of => {
        const s = getComputedStyle(e, of), longest = (list) => Math.max(...list.split(',').map(parseFloat));
        return longest(s.transitionDuration) > 0.001
            || (s.animationName !== 'none' && longest(s.animationDuration) > 0.001);
    })).map(e => e.outerHTML.slice(0, 120))"""


def test_who_asks_for_less_motion_gets_none(visit):
    seen = visit("/?dataset=simulasi")  # every visit asks for it
    seen.enlivened()
    page = seen.page
    assert page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert not page.evaluate(MOVING)
    assert not page.evaluate("document.getAnimations().filter(a => a.effect.getTiming().duration > 1).length")
    charts = page.evaluate(
        """() => [...document.querySelectorAll('.js-plotly-plot')]
            .map(c => [c._fullLayout.transition?.duration ?? 0, (c._transitionData?._frames ?? []).length])"""
    )
    assert charts and all(chart == [0, 0] for chart in charts)


def test_forced_colours_leave_pictures_and_cards_readable(visit):
    seen = visit("/?dataset=simulasi", theme="dark")
    page = seen.page
    page.emulate_media(forced_colors="active", color_scheme="dark", reduced_motion="reduce")
    seen.settle()
    inks = page.evaluate(
        """() => { const ink = getComputedStyle(document.querySelector('.merit-words p')).color;
            const twin = [...document.querySelectorAll('.merit-twin text')]
                .filter(t => t.closest('[fill]')?.getAttribute('fill') === 'currentColor');
            return [ink, getComputedStyle(document.body).backgroundColor, twin.length,
                [...new Set(twin.map(t => getComputedStyle(t).fill))],
                getComputedStyle(document.querySelector('.merit-kpi > div')).borderTopStyle]; }"""
    )
    ink, paper, texts, fills, border = inks
    assert ink != paper
    assert texts > 10
    assert fills == [ink], "words of a picture are written in the colour of the page"
    assert border == "solid"


STICKS_OUT = """(width) => [...document.querySelectorAll('[data-testid=stMain] *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.right > width + 1 && !e.closest('.merit-figure')
        && getComputedStyle(e).visibility !== 'hidden';
}).map(e => [e.tagName, e.dataset.testid, e.textContent.slice(0, 80)].join(' '))"""


@pytest.mark.parametrize(
    "path", ["?dataset=simulasi", "perpindahan?dataset=simulasi", "anugerah", "data", "metodologi?lang=en"]
)
def test_nothing_sticks_out_at_320_pixels_nor_with_letters_twice_as_large(visit, path):
    seen = visit(f"/{path}", width=320)
    page = seen.page
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
    seen.settle()
    assert not page.evaluate(STICKS_OUT, 320)
    # Letters alone twice as large, as a browser's setting makes them: the page measures in rem.
    seen.show(1024, "light")
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    seen.settle()
    assert not page.evaluate(STICKS_OUT, 1024)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1024


SAID = [
    "Link to heading",
    "No results",
    "Help for Tahun",
    "25MB per file • XLSX, CSV",
    "Press Enter to apply",
]
WORDS = [
    "Tautan ke judul ini",
    "Tidak ada yang cocok",
    "Bantuan: Tahun",
    "paling besar 25 MB • XLSX, CSV",
    "Tekan Enter untuk menerapkan",
]


def test_the_framework_speaks_the_language_of_the_page(visit):
    page = visit("/metodologi").page
    page.evaluate(
        """said => { for (const words of said) { const p = document.createElement('p');
            p.className = 'said'; p.textContent = words; p.title = words; document.body.append(p); } }""",
        SAID,
    )
    read = "() => [...document.querySelectorAll('.said')].map(p => [p.textContent, p.title])"
    assert page.evaluate(read) == [[w, w] for w in WORDS]
    page.evaluate("document.documentElement.lang = 'en'")
    assert page.evaluate(read) == [[w, w] for w in SAID]


NAMES = """() => [...document.querySelectorAll('body *')].flatMap(e =>
    ['aria-label', 'title', 'placeholder', 'alt'].map(name => e.getAttribute(name)).filter(Boolean))"""
ENGLISH = re.compile(
    r"\b(the|of|to|for|value|clear|open|close|help|link|choose|option|options|remove|select|selected|sidebar|copy|"
    r"upload|file|search|expand|collapse|no|results|available)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", ["", "bandingkan?dataset=simulasi", "data", "anugerah"])
def test_no_name_for_a_screen_reader_is_english_on_an_indonesian_page(visit, path):
    found = visit(f"/{path}").page.evaluate(NAMES)
    assert len(found) > 5
    assert not [name for name in found if ENGLISH.search(name)]
