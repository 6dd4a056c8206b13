"""What every page is held against in each state of its window: it fits, axe finds nothing."""

from itertools import pairwise

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 23, 34)"}
# Every rule that axe runs by itself, of WCAG 2.0 to 2.2 and its own advice, and the size of targets, which
# it leaves out by itself. Nothing is excepted: neither a rule, nor a part of the page, nor an impact.
RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
AXE = Axe()


def open_all(page):
    """Open everything that can be unfolded, so that it is looked at too; it stays open in every state."""
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")


def assert_fits(page, width, theme):
    """Nothing sticks out or scrolls sideways."""
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", PAPER[theme], timeout=30_000)
    overflow = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain], [data-testid=stMain] *')]
            .filter(e => e.scrollWidth > e.clientWidth + 1)
            .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
            .map(e => [e.dataset.testid || e.className, e.querySelector('table')?.ariaLabel, e.scrollWidth,
                e.clientWidth, e.textContent.slice(0, 80)].join(' '))"""
    )
    assert not overflow, f"scrolls sideways: {overflow}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for chart in page.locator(".merit-figure:visible").all():
        box = chart.bounding_box()
        assert box["width"] <= width


def assert_accessible(page):
    """Axe finds nothing."""
    found = AXE.run(page, options=RULES).response["violations"]
    assert not [(v["id"], v["impact"], v["help"], n["html"][:200]) for v in found for n in v["nodes"]]


def assert_headings(page):
    """One first heading, and none of a level that has no other above it."""
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.tagName[1]))"
    )
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels)), levels
