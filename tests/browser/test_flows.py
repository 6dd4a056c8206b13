"""A click on a band lists its institutions, as many as the band says; bands and words keep apart."""

import re

import pytest

from tests.browser.test_links import parameters

SPOT = """([name, code]) => {
    const chart = document.querySelector('.js-plotly-plot'), {x, y} = chart.getBoundingClientRect();
    const trace = chart._fullData.find(t => t.name === name);
    const at = [...trace.customdata].findIndex(c => c[0] === code);
    const {xaxis, yaxis} = chart._fullLayout;
    return [x + xaxis._offset + xaxis.d2p(trace.x[at]), y + yaxis._offset + yaxis.d2p(trace.y[at])];
}"""


def click(seen, name, code):
    seen.enlivened()
    seen.page.mouse.move(*seen.page.evaluate(SPOT, [name, code]))
    seen.page.mouse.click(*seen.page.evaluate(SPOT, [name, code]))


def names(seen, heading):
    """Links to institutions, once the list of that heading is there."""
    seen.page.get_by_role("heading", name=heading).wait_for(timeout=20_000)
    seen.settle()
    return seen.page.locator("table a[href*='instansi?institution=']").count()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_click_on_a_band_lists_as_many_names_as_it_says(visit, width):
    seen = visit("/perpindahan?dataset=simulasi", width=width)
    seen.enlivened()
    numbers = dict(
        seen.page.evaluate(
            """() => { const trace = document.querySelector('.js-plotly-plot')._fullData
                .find(t => t.name === 'bands');
                return [...trace.customdata].map((c, i) => [c[0], Number(trace.text[i])]); }"""
        )
    )
    assert len(numbers) > 15
    click(seen, "bands", "baik>kurang")
    heading = re.compile(f"Baik → Kurang, 2024 ke 2025: {numbers['baik>kurang']} instansi")
    assert names(seen, heading) == numbers["baik>kurang"] > 0
    assert parameters(seen)["move"] == "baik>kurang"
    # The band itself leads there too, not only its number.
    click(seen, "along", "buruk>kurang")
    heading = re.compile(f"Buruk → Kurang, 2024 ke 2025: {numbers['buruk>kurang']} instansi")
    assert names(seen, heading) == numbers["buruk>kurang"]
    assert not seen.errors


def test_the_keyboard_and_the_link_in_the_table_reach_the_same_names(visit):
    seen = visit("/perpindahan?dataset=simulasi&lang=en")
    # By keyboard alone: the box finds a move by its words.
    seen.page.get_by_role("combobox", name="Move").focus()
    seen.page.keyboard.type("Baik → Kurang")
    seen.page.get_by_role("option", name="Baik → Kurang: 7").wait_for(timeout=20_000)
    seen.page.keyboard.press("Enter")
    assert names(seen, "Baik → Kurang, 2024 to 2025: 7 institutions") == 7
    link = seen.page.locator("table a[href*='move=buruk%3Ebaik']")
    there = visit("/" + link.get_attribute("href"))
    assert names(there, "Buruk → Baik, 2024 to 2025: 14 institutions") == int(link.inner_text()) == 14


@pytest.mark.parametrize("query", ["?dataset=simulasi&from=2021&to=2023", "?dataset=publikasi&lang=en"])
def test_numbers_and_names_of_the_figure_do_not_overlap_on_a_phone(visit, query):
    seen = visit(f"/perpindahan{query}", width=390)
    seen.enlivened()
    overlaps = seen.page.evaluate(
        """() => {
            const boxes = [...document.querySelectorAll('.js-plotly-plot .textpoint text')]
                .map(t => [t.textContent, t.getBoundingClientRect()]).filter(([, b]) => b.width);
            const found = [];
            boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
                const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
                if (across > 1 && down > 3) found.push([a, b]);
            }));
            return [boxes.length, found];
        }"""
    )
    assert overlaps[0] > 20
    assert not overlaps[1]
