"""Deck and annex as an office suite shows them: every slide a page, every word within its page."""

from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import pytest
from pptx import Presentation
from pptx.util import Pt
from pypdf import PageObject, PdfReader

from merit.ceremony import Ceremony, ceremony
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.annex import annex
from merit.reports.deck import deck
from merit.reports.deck.layouts import FOOTER, NUMBER
from merit.reports.deck.markup import MARGIN, WIDE, Box
from merit.reports.deck.metrics import SLACK, width
from tests.office.libreoffice import to_pdf

LISTS = (
    *("recipients", "best_by_group", "first_baik", "first_sangat_baik", "moved_up", "moved_down"),
    *("most_improved", "talent_management"),
)

RULE = 6.0  # points between the line above the footer and the footer


def longest_names(c: Ceremony, registry: pd.DataFrame) -> Ceremony:
    """The same ceremony with the longest names of the registry on every list."""
    order = registry["name"].str.len().sort_values(ascending=False).index
    names = registry.loc[order, "name"].tolist()

    def renamed(rows: pd.DataFrame) -> pd.DataFrame:
        return rows.assign(name=[names[i % len(names)] for i in range(len(rows))])

    return replace(c, **{key: renamed(getattr(c, key)) for key in LISTS})


@dataclass(frozen=True)
class Piece:
    """A piece of text on a page, in points: from the left, from the foot, its breadth, its size."""

    x: float
    y: float
    wide: float
    size: float
    text: str


def pieces(page: PageObject) -> list[Piece]:
    """Every piece of level text of a page; the watermark, which is turned, is none."""
    found: list[Piece] = []

    def visit(text, matrix, place, font, size):
        if text.strip() and not place[1] and not matrix[1]:
            x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
            y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
            points = abs(size * place[0] * matrix[0])
            bold = "Bold" in str((font or {}).get("/BaseFont", ""))
            # What is measured for a slide is two per cent wider than what is drawn.
            wide = max(width(line, points, bold=bold) for line in text.strip().split("\n")) / SLACK
            found.append(Piece(x, y, wide, points, text.strip()))

    page.extract_text(visitor_text=visit)
    return found


def faults(page: PageObject) -> list[str]:
    """What leaves the page, or stands in the band of footer and page number without being either."""
    broad, tall = float(page.mediabox.width), float(page.mediabox.height)
    scale = broad / WIDE
    top = tall - (FOOTER.y - RULE) * scale
    found = []
    for piece in pieces(page):
        right = piece.x + piece.wide
        if piece.x < 0 or right > broad or not 0 < piece.y < tall:
            found.append(f"off the page: {piece.text}")
        # Footer and number are small, and begin where the layout puts them.
        elif piece.y < top and not _is_foot(piece, scale):
            found.append(f"in the footer: {piece.text}")
    return found


def _is_foot(piece: Piece, scale: float) -> bool:
    at_left = abs(piece.x - FOOTER.x * scale) < 2 and " · " in piece.text
    at_right = piece.x >= NUMBER.x * scale and piece.text.isdecimal()
    return piece.size <= 10.5 * scale and (at_left or at_right)


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


def test_no_word_leaves_its_slide_and_nothing_but_the_footer_stands_in_its_band(slides):
    _, pages = slides
    for number, page in enumerate(pages, 1):
        assert len(pieces(page)) > 2, f"slide {number} is empty"
        assert not faults(page), f"slide {number}"


@pytest.mark.parametrize(
    ("box", "said"),
    [
        (Box(WIDE - 120, 200, 400, 30), "off the page: A name that runs over the right edge of its slide"),
        (Box(MARGIN, FOOTER.y - 8, 400, 20), "in the footer: A row of a table that has grown"),
    ],
)
def test_text_over_the_edge_or_in_the_footer_is_found(slides, tmp_path, box, said):
    """The check above can fail: a slide with one text too far to the right, or too low, is caught."""
    words = said.split(": ", 1)[1]
    file = Presentation()
    file.slide_width, file.slide_height = slides[0].slide_width, slides[0].slide_height
    place = [round(value * 12700) for value in (box.x, box.y, box.w, box.h)]
    frame = file.slides.add_slide(file.slide_layouts[6]).shapes.add_textbox(*place).text_frame
    frame.word_wrap = False
    frame.text = words
    for run in frame.paragraphs[0].runs:
        run.font.size, run.font.name = Pt(12), "Arial"
    path = tmp_path / "broken.pptx"
    file.save(str(path))
    (page,) = PdfReader(to_pdf(path, tmp_path)).pages
    assert faults(page) == [said]


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
