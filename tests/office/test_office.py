"""Deck and annex as an office suite shows them: every slide a page, every word within its page."""

from dataclasses import replace
from functools import partial

import pandas as pd
import pytest
from pptx import Presentation
from pypdf import PageObject, PdfReader

from merit.ceremony import Ceremony, ceremony
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.annex import annex
from merit.reports.deck import deck
from tests.office.libreoffice import to_pdf

LISTS = (
    *("recipients", "best_by_group", "first_baik", "first_sangat_baik", "moved_up", "moved_down"),
    *("most_improved", "talent_management"),
)


def longest_names(c: Ceremony, registry: pd.DataFrame) -> Ceremony:
    """The same ceremony with the longest names of the registry on every list."""
    order = registry["name"].str.len().sort_values(ascending=False).index
    names = registry.loc[order, "name"].tolist()

    def renamed(rows: pd.DataFrame) -> pd.DataFrame:
        return rows.assign(name=[names[i % len(names)] for i in range(len(rows))])

    return replace(c, **{key: renamed(getattr(c, key)) for key in LISTS})


def lines(page: PageObject) -> list[tuple[float, float, str]]:
    """Every piece of text of a page with its place in points: (from the left, from the foot, text)."""
    found: list[tuple[float, float, str]] = []

    def visit(text, matrix, place, _font, _size):
        if text.strip():
            x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
            y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
            found.append((x, y, text.strip()))

    page.extract_text(visitor_text=visit)
    return found


def stamp_of(snapshot) -> Stamp:
    return Stamp("id", snapshot.dataset, snapshot.kind, snapshot.id)


@pytest.fixture(scope="module")
def crowded(simulasi):
    """The fullest round with the longest names."""
    asked = partial(ask, simulasi)
    return longest_names(ceremony(asked, 2025), asked("institutions"))


@pytest.fixture(scope="module")
def slides(crowded, simulasi, tmp_path_factory):
    """(the deck as python-pptx reads it, its pages as LibreOffice prints them)."""
    folder = tmp_path_factory.mktemp("deck")
    file = folder / "deck.pptx"
    file.write_bytes(deck(crowded, stamp=stamp_of(simulasi)))
    return Presentation(str(file)), PdfReader(to_pdf(file, folder)).pages


def test_every_slide_is_a_page(slides):
    shown, pages = slides
    assert len(shown.slides) == len(pages) > 40


def test_no_word_leaves_its_slide_and_no_table_reaches_the_footer(slides):
    _, pages = slides
    for number, page in enumerate(pages, 1):
        width, found = float(page.mediabox.width), lines(page)
        assert found, f"slide {number} is empty"
        # The footer is the lowest line of every slide: a table that has grown would stand at or below it.
        foot = min(y for _, y, text in found)
        assert foot > 0, f"slide {number}"
        lowest = [text for _, y, text in found if y < foot + 8]
        assert any("simulasi-" in text for text in lowest) or number == 1, f"slide {number}: {lowest}"
        for x, _, text in found:
            assert 0 <= x < width, f"slide {number}: {text}"


def test_every_name_of_every_list_stands_whole_on_its_slides(slides, crowded):
    _, pages = slides
    shown = "".join("".join(page.extract_text().split()) for page in pages)
    for key in LISTS:
        for name in getattr(crowded, key)["name"]:
            assert "".join(str(name).split()) in shown, f"{key}: {name}"


@pytest.mark.parametrize("dataset", ["simulasi", "publikasi"])
def test_the_annex_opens_with_every_row_of_every_list(dataset, request, tmp_path):
    snapshot = request.getfixturevalue(dataset)
    asked = partial(ask, snapshot)
    c = ceremony(asked, 2023)
    file = tmp_path / "annex.xlsx"
    file.write_bytes(annex(c, stamp=stamp_of(snapshot)))
    shown = "".join("".join(p.extract_text().split()) for p in PdfReader(to_pdf(file, tmp_path)).pages)
    assert "#REF" not in shown
    assert "Err:" not in shown
    for key in LISTS:
        for name in getattr(c, key)["name"]:
            assert "".join(str(name).split()) in shown, f"{key}: {name}"
