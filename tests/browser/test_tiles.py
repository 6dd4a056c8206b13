"""A click on a tile of the map chooses its province; links lead to the page of a government."""

SPOT = """([column, row]) => {
    const map = document.querySelector('.js-plotly-plot'), {x, y} = map.getBoundingClientRect();
    const {xaxis, yaxis} = map._fullLayout;
    return [x + xaxis._offset + xaxis.c2p(column), y + yaxis._offset + yaxis.c2p(-row)];
}"""


def test_a_click_on_a_tile_shows_its_kabupaten_and_kota(visit):
    seen = visit("/wilayah?dataset=simulasi")
    page = seen.page
    seen.enlivened()
    page.mouse.click(*page.evaluate(SPOT, [4, 5]))  # Jawa Barat
    page.wait_for_url("**province=32**", timeout=20_000)
    page.get_by_role("heading", name="Jawa Barat").wait_for(timeout=20_000)
    link = page.get_by_role("link", name="Kabupaten Bekasi (simulasi)")
    assert link.get_attribute("href") == "instansi?institution=32.16&dataset=simulasi&lang=id"
    assert not seen.errors


def test_words_on_the_tiles_stay_on_their_tiles_on_a_phone(visit):
    seen = visit("/wilayah?dataset=simulasi", width=390)
    seen.enlivened()
    page = seen.page
    widths = page.evaluate(
        """() => [...document.querySelector('.js-plotly-plot').querySelectorAll('.bartext')]
            .map(t => t.getBoundingClientRect()).filter(b => b.width).map(b => b.width)"""
    )
    tile = page.evaluate(
        """() => { const {xaxis} = document.querySelector('.js-plotly-plot')._fullLayout;
            return xaxis.c2p(1) - xaxis.c2p(0); }"""
    )
    assert len(widths) > 70
    assert max(widths) <= tile
