"""Whatever a click in a picture chooses can be chosen without it: from a list, or by a link of a table."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.pages.cards import cards, tables
from tests.pages.harness import opened


def clickable(app):
    """The names of the marks that can be clicked, of the one picture that listens to clicks."""
    (figure,) = [json.loads(card["figure"]) for card in cards(app) if card["select"]]
    data = [mark for trace in figure["data"] for mark in trace.get("customdata") or []]
    return {mark[0] if isinstance(mark, list) else mark for mark in data} - {None, ""}


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_band_is_a_link_of_the_table_and_a_choice_of_the_list(dataset):
    app = opened("perpindahan.py", dataset=dataset, bands="all")
    bands = clickable(app)
    assert len(bands) > 5
    linked = set()
    for table in tables(app):
        for cell in table.value.to_numpy().ravel():
            for part in str(cell).split("](")[1:]:
                linked |= set(parse_qs(urlsplit(part.split(")")[0]).query).get("move", []))
    assert bands <= linked
    (choice,) = [box for box in app.selectbox if box.key == "pick:move"]
    assert len(choice.options) > len(bands)
    band = sorted(bands)[-1]
    there = opened("perpindahan.py", dataset=dataset, bands="all", move=band)
    assert [box.value for box in there.selectbox if box.key == "pick:move"] == [band]


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_tile_is_a_choice_of_the_list_of_provinces(dataset):
    app = opened("wilayah.py", dataset=dataset)
    tiles = clickable(app)
    assert len(tiles) == 38
    (choice,) = [box for box in app.selectbox if box.key == "pick:province"]
    assert len(choice.options) == 39  # and all of them
    for tile in sorted(tiles)[::19]:
        choice.set_value(tile).run()
        assert app.query_params["province"] == tile


@pytest.mark.parametrize(
    "page", [None, "tren.py", "wilayah.py", "perpindahan.py", "instansi.py", "anugerah.py"]
)
def test_every_picture_has_a_sentence_for_its_name_and_a_table_beside_it(page):
    app = opened(page, dataset="simulasi")
    drawn = [card for card in cards(app) if card["figure"]]
    assert drawn
    for card in drawn:
        assert len(card["label"]) > 20
        assert "<table" in card["html"]
