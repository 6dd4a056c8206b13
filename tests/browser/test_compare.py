"""Several institutions in a real browser: picked by name, kept in the address, brought back."""

from tests.browser.test_links import parameters


def add(seen, typed):
    box = seen.page.get_by_role("combobox", name="Instansi")
    box.click()
    box.type(typed)
    seen.page.get_by_role("option").first.wait_for()
    seen.page.keyboard.press("Enter")
    seen.page.keyboard.press("Escape")
    seen.settle()


def chips(seen):
    return seen.page.get_by_test_id("stMultiSelect").locator("[data-tag]").all_inner_texts()


def test_picked_institutions_stand_in_the_address_and_reopen(visit):
    seen = visit("/bandingkan?institutions=mk,kemenpora")
    add(seen, "Komisi Pemberantasan")
    assert parameters(seen) == {"institutions": "mk,kemenpora,kpk"}
    assert [chip.split(" · ")[0] for chip in chips(seen)] == [
        "Mahkamah Konstitusi",
        "Kementerian Pemuda dan Olahraga",
        "Komisi Pemberantasan Korupsi (KPK)",
    ]
    assert "Mahkamah Konstitusi pada 7 aspek" in seen.text
    again = visit("/bandingkan?institutions=mk,kemenpora,kpk")
    assert again.text == seen.text
    seen.page.go_back()
    seen.settle()
    assert parameters(seen) == {"institutions": "mk,kemenpora"}
    assert len(chips(seen)) == 2 and "Korupsi" not in seen.text
    assert not seen.errors


def test_the_choice_travels_to_another_page_and_back(visit):
    seen = visit("/bandingkan?institutions=36,75&lang=en")
    seen.page.get_by_test_id("stSidebar").get_by_role("link", name="Trends").click()
    seen.page.wait_for_url("**/tren**")
    seen.settle()
    assert "institutions" not in parameters(seen)
    seen.page.get_by_test_id("stSidebar").get_by_role("link", name="Compare").click()
    seen.page.wait_for_url("**/bandingkan**")
    seen.settle()
    assert parameters(seen) == {"institutions": "36,75", "lang": "en"}
    assert "Provinsi Banten" in seen.text and "Provinsi Gorontalo" in seen.text


def test_what_falls_out_of_a_link_is_said_and_not_read_as_markup(visit):
    seen = visit("/bandingkan?institutions=36,xx,75,36,[a](b)")
    assert parameters(seen)["institutions"] == "36,75"
    assert "“xx, ·a··b·”" in seen.text and len(chips(seen)) == 2


def test_six_long_names_fit_a_phone_and_each_has_its_letter(visit):
    six = "kemenko-pmk,kemenpanrb,atr-bpn,kemenko-polhukam,kemendes,kemen-pppa"
    seen = visit(f"/bandingkan?dataset=simulasi&institutions={six}", width=390)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
    wide = seen.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain] *')]
            .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
            .filter(e => e.scrollWidth > e.clientWidth + 1).length"""
    )
    assert wide == 0
    seen.enlivened()
    for chart in seen.page.locator(".merit-figure:has(.merit-live)").all():
        right = chart.bounding_box()["x"] + chart.bounding_box()["width"]
        for entry in chart.locator(".legendtext").all():
            box = entry.bounding_box()
            assert box["x"] + box["width"] <= right, entry.text_content()
        assert [e[0] for e in chart.locator(".legendtext").all_text_contents()] == list("ABCDEF")
