"""A link pinned to a snapshot shows its banner, and the pin stays while the visitor moves on."""

from urllib.parse import parse_qs, urlsplit

from merit.store import current


def test_a_pinned_link_says_so_and_survives_navigation(visit):
    name = current("simulasi").id
    seen = visit(f"/?snapshot={name}&lang=en", width=390)
    asked = {"snapshot": [name], "lang": ["en"], "dataset": ["simulasi"]}
    assert parse_qs(urlsplit(seen.page.url).query) == asked
    assert f"pinned to snapshot {name}" in seen.text
    seen.page.get_by_test_id("stExpandSidebarButton").click()
    seen.page.get_by_role("link", name="Trends").click()
    seen.page.wait_for_url("**/tren**")
    seen.settle()
    assert parse_qs(urlsplit(seen.page.url).query) == asked
    assert f"pinned to snapshot {name}" in seen.text
    loose = seen.page.get_by_role("link", name="The same view on the current data").get_attribute("href")
    assert "snapshot" not in loose and "dataset=simulasi" in loose
    stays = seen.page.get_by_role("link", name="Link that stays with this snapshot").get_attribute("href")
    assert stays == f"{loose}&snapshot={name}"
    assert not seen.errors
