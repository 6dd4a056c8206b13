"""The light page in a real Chromium: without scripts, on the smallest phone, in both themes, on paper."""

from io import BytesIO
from urllib.parse import urljoin

import httpx2
import pytest
from pypdf import PdfReader

from tests.browser.states import PAPER, assert_accessible, assert_headings

# A score beside an unscored year, points beside percentages, no figure at all, everything there is.
CASES = [
    ("/instansi/32.16", "id"),
    ("/instansi/mk?lang=en", "en"),
    ("/instansi/94.06", "id"),
    ("/instansi/33.01?dataset=simulasi&lang=en", "en"),
    ("/instansi/setjen-mpr?dataset=simulasi", "id"),
    # Many sources, whose host names are long words.
    ("/instansi/32.71?dataset=publikasi", "id"),
    ("/instansi/31", "id"),
    ("/instansi/32?lang=en", "en"),
]
WRONG = [("/instansi/99.99", 404), ("/instansi/32.16?year=1999&lang=en", 422)]


class Seen:
    """A page in a context of its own, with everything the browser complained about."""

    def __init__(self, chrome, url, *, width=320, theme="light", script=False):
        self.context = chrome.new_context(
            viewport={"width": width, "height": 700}, color_scheme=theme, java_script_enabled=script
        )
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on("console", lambda m: self.complaints.append(m.text))
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.answer = self.page.goto(url)


@pytest.fixture
def see(chrome, address):
    opened = []

    def look(path, **how):
        opened.append(Seen(chrome, address + path, **how))
        return opened[-1]

    yield look
    for one in opened:
        one.context.close()


@pytest.mark.parametrize(("path", "lang"), CASES)
def test_without_a_script_on_the_smallest_phone(see, address, path, lang):
    seen = see(path)
    page = seen.page
    assert seen.answer.status == 200
    assert not seen.complaints, "the policy refuses something the page has"
    assert [url for url in seen.requests if not url.startswith("data:")] == [address + path]
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("h1").count() == 1
    # What sticks out to the right would make the page scroll sideways.
    width = page.locator("html").bounding_box()["width"]
    assert width == 320
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    for element in page.locator("main table, main svg, main p, main h1, main h2, main li, main dl").all():
        box = element.bounding_box()
        if box and box["width"] > 1:
            assert box["x"] >= 0 and box["x"] + box["width"] <= 320.5, element.inner_html()[:200]


@pytest.mark.parametrize("path", [*(path for path, _ in CASES), *(path for path, _ in WRONG)])
def test_axe_finds_nothing_in_either_theme_on_a_phone_or_a_desk(see, path):
    page = see(path, width=390, script=True).page
    assert_headings(page)
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for theme, paper in PAPER.items():
            page.emulate_media(color_scheme=theme)
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
            assert_accessible(page)


@pytest.mark.parametrize("path", [path for path, _ in CASES])
def test_on_paper_it_is_one_or_two_pages(see, path):
    seen = see(path, theme="dark", width=1440)
    pages = PdfReader(BytesIO(seen.page.pdf(prefer_css_page_size=True))).pages
    assert 1 <= len(pages) <= 2
    assert [round(float(side) / 72 * 25.4) for side in pages[0].mediabox[2:]] == [210, 297]
    words = " ".join("".join(page.extract_text() for page in pages).split())
    assert seen.page.locator("h1").inner_text() in words
    seen.page.emulate_media(media="print", color_scheme="dark")
    assert seen.page.locator("nav").count() == 0 or not seen.page.locator("nav").first.is_visible()


def test_every_link_of_this_site_leads_somewhere(see, address):
    page = see("/instansi/32.16?dataset=simulasi&lang=en").page
    own = [link.get_attribute("href") for link in page.locator("a").all()]
    own = sorted({href for href in own if href.startswith("/")})
    onward = [href for href in own if not href.startswith("/instansi/") or "32.16" in href]
    assert len(onward) > 10
    for href in [*onward, next(href for href in own if href not in onward)]:
        assert httpx2.get(urljoin(address, href), timeout=60).status_code == 200, href


@pytest.mark.parametrize(("path", "status"), WRONG)
def test_what_is_wrong_is_a_page_with_a_way_on(see, path, status):
    seen = see(path)
    assert seen.answer.status == status
    seen.page.locator("main li a").first.click()
    assert seen.page.locator("h1").count() == 1 or "/instansi?" in seen.page.url
    assert seen.page.url != seen.answer.url


def test_the_page_of_streamlit_is_still_there(visit):
    seen = visit("/instansi?institution=32.16&lang=en")
    assert "Kabupaten Bekasi" in seen.text
    assert not seen.errors


def test_the_full_view_shows_the_same_institution(see, visit):
    page = see("/instansi/32.04").page
    path = page.locator("main a[href^='/instansi?institution=']").first.get_attribute("href")
    assert "Kabupaten Bandung" in visit(path).text


def test_the_server_compresses_it_once_and_leaves_its_head_alone(address):
    answer = httpx2.get(f"{address}/instansi/32.16", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "__streamlit" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    found = httpx2.get(f"{address}/instansi/", follow_redirects=False)
    assert (found.status_code, found.headers["location"]) == (307, "/instansi")
