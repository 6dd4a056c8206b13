"""Every page, dataset and language: no exception, its title, its banner; empty choices are said in words."""

import re

import pytest

from tests.pages.harness import opened, words

PAGES = [
    None,
    "tren.py",
    "wilayah.py",
    "perpindahan.py",
    "di_bawah_baik.py",
    "anugerah.py",
    "terbitkan.py",
    "instansi.py",
    "bandingkan.py",
    "data.py",
    "metodologi.py",
]
BANNER = {
    ("publikasi", "id"): "Catatan publikasi, tidak lengkap: n = 183",
    ("publikasi", "en"): "Published record, incomplete: n = 183",
    ("simulasi", "id"): "Data simulasi.",
    ("simulasi", "en"): "Simulated data.",
}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("page", PAGES)
def test_page_opens(page, dataset, lang):
    app = opened(page, dataset=dataset, lang=lang)
    assert not app.exception and not app.error
    assert len(app.title) == 1
    assert BANNER[dataset, lang] in words(app)


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("page", PAGES)
def test_a_choice_that_nothing_matches_is_said_in_words(page, dataset):
    # No ministry lies in a province, and in 2021 this one did not exist.
    app = opened(page, dataset=dataset, group="kementerian", province="96", year="2021", rule="round")
    assert not app.exception and not app.error
    assert len(words(app)) > 100


@pytest.mark.parametrize(
    "keys",
    [("year", "rule", "group", "province"), ("institution", "lang", "page"), ("dataset",)],
    ids="-".join,
)
@pytest.mark.parametrize("page", PAGES)
def test_nonsense_in_a_link_falls_back(page, keys):
    app = opened(page, **{"dataset": "simulasi"} | {key: f"<b>nonsense {key}</b>" for key in keys})
    assert not app.exception and not app.error
    filters = [str(box.key) for box in (*app.selectbox, *app.get("segmented_control"))]
    for key in keys:
        shown = [w.value for w in app.warning if f"nonsense {key}" in w.value]
        asked = any(re.search(rf"\b{key}\b", name) for name in filters)
        assert bool(shown) == asked, f"a {key} that was not understood is said, and only then"
