"""What is kept of a page for the next visitor of its address, and what never is."""

import re
from urllib.parse import urlencode

import pytest
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from merit.ui import answers, preview
from merit.ui.preview import MISSED, PAGES, Heard, Previews, Shown, found
from merit.ui.preview_html import UnknownError, drawn
from tests.pages.harness import opened


@pytest.fixture(autouse=True)
def previews(monkeypatch):
    """None kept yet."""
    fresh = Previews()
    monkeypatch.setattr(preview, "PREVIEWS", fresh)
    monkeypatch.setattr(answers, "PREVIEWS", fresh)
    return fresh


def text(path, query):
    html = found(path, query)
    return html.decode() if html else None


def visited(page=None, /, **parameters):
    """A visit by the address: the page is asked for, then drawn."""
    found(f"/{page or ''}", urlencode(parameters))
    return opened(f"{page}.py" if page else None, **parameters)


def test_the_next_visitor_of_an_address_finds_the_page():
    visited(None)
    page = text("/", "")
    assert "103 dari 184" in page and "Catatan publikasi, tidak lengkap" in page
    assert page.count("<svg") > 4 and "<script" not in page
    # The same view, spelled out.
    assert text("/", "dataset=publikasi") == page
    assert text("/", "lang=id&dataset=publikasi&rule=latest&year=2024") == page


@pytest.mark.parametrize(
    "query",
    [
        "lang=en",
        "dataset=simulasi",
        "rule=round",
        "year=2023",
        "year=2024&year=2023",
        "year=",
        "dataset=nobody",
        "snapshot=publikasi-000000000000",
        "utm_source=mail",
    ],
)
def test_another_address_has_another_page_or_none(query):
    visited(None)
    assert text("/", query) is None


def test_each_choice_has_its_own_page():
    visited(None, dataset="simulasi", year="2023", lang="en")
    page = text("/", "year=2023&lang=en&dataset=simulasi")
    assert "Simulated data" in page and 'href="./tren?dataset=simulasi&amp;lang=en"' in page
    assert text("/", "lang=en&dataset=simulasi") is None


@pytest.mark.parametrize("value", ["<b>x</b>", "3000"])
def test_nothing_a_visitor_writes_is_kept(value):
    found("/", "")  # somebody waits for the view that is shown instead
    visited(None, year=value, nonsense=value)
    assert text("/", "") is None
    assert text("/", f"year={value}") is None


def test_a_pinned_view_is_not_kept(publikasi):
    found("/", "")
    visited(None, snapshot=publikasi.id)
    assert text("/", "") is None
    assert text("/", f"snapshot={publikasi.id}") is None


def test_pages_that_name_their_visitor_have_none():
    for page in ("bandingkan", "data", "terbitkan"):
        assert page not in PAGES
        visited(page)
        assert text(f"/{page}", "") is None


def test_what_a_visitor_makes_of_a_page_is_not_kept():
    page = opened("instansi.py")
    assert text("/instansi", "") is None
    page.checkbox(key="province-pdf-year").check().run()
    assert text("/instansi", "") is None
    opened("instansi.py")
    assert "Kabupaten Bekasi" in text("/instansi", "")


def test_a_page_goes_with_its_snapshot(publikasi, simulasi):
    visited(None)
    answers.keep_only({publikasi.id, simulasi.id})
    answers.keep_only({publikasi.id})
    assert text("/", ""), "another snapshot went"
    answers.keep_only({simulasi.id})
    assert text("/", "") is None


def test_what_nobody_has_opened_is_not_made():
    visited(None)
    opened(None, year="2023")  # as a choice in a control
    assert text("/", "") and text("/", "year=2023") is None
    opened(None, year="2023")
    assert text("/", "year=2023"), "by now it was asked for"


def test_the_store_is_bounded(previews, monkeypatch):
    monkeypatch.setattr(preview, "MOST", 100)
    asked = [frozenset({("year", str(year))}) for year in (2021, 2022, 2023)]
    views = [Shown("", choices, choices) for choices in asked]
    for view in views[:2]:
        previews.keep("s", view, b"x" * 40)
    assert previews.find("s", "", asked[0])
    previews.keep("s", views[2], b"x" * 40)
    previews.keep("s", Shown("tren", asked[0], asked[0]), b"x" * 101)
    assert [bool(previews.find("s", "", choices)) for choices in asked] == [True, False, True]
    assert previews.find("s", "tren", asked[0]) is None
    for number in range(MISSED):
        previews.find("s", "", frozenset({("year", str(number))}))
    assert not previews.wanted("s", views[1]), "the newest addresses alone are remembered"


def test_an_element_that_is_not_known_leaves_the_page_without(monkeypatch):
    element = Delta()
    element.new_element.balloons.show = True
    with pytest.raises(UnknownError):
        drawn(element, "")
    monkeypatch.setattr(preview, "drawn", lambda *_: (_ for _ in ()).throw(UnknownError("balloons")))
    visited(None)
    assert text("/", "") is None


def test_a_run_of_which_the_browser_has_parts_is_not_whole():
    heard = Heard()
    heard.hear(ForwardMsg(ref_hash="abc"))
    assert not heard.whole


def test_words_with_marks_of_the_framework_are_not_shown_as_they_are_written():
    element = Delta()
    element.new_element.markdown.body = ":material/home: at home"
    with pytest.raises(UnknownError):
        drawn(element, "")
    element.new_element.markdown.body = "a **word** and <script>alert(1)</script>"
    assert re.search(r"<p>a <strong>word</strong> and &lt;script&gt;", drawn(element, ""))
