"""The colours of the categories and grey: told apart by who sees no red, no green or no blue, on both themes.

Distances are of CAM02-UCS (Luo, Cui & Li 2006), where 1 is what an eye just notices side by side; dichromacy
is simulated after Machado, Oliveira & Fernandes (2009) at full severity, both by colorspacious.
"""

import tomllib
from itertools import combinations

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

from merit.charts.base import NOT_ASSESSED, NOT_ASSESSED_INK, categories_of
from merit.paths import ROOT
from merit.query import ask

APART = 10  # ten times what an eye just notices: told apart at a glance, across a chart
SIGHT = ["full", "protanomaly", "deuteranomaly", "tritanomaly"]
TEXT, GRAPHIC = 4.5, 3  # WCAG 1.4.3 and 1.4.11


def rgb(colour):
    return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def seen_by(sight, colour):
    if sight == "full":
        return rgb(colour)
    space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
    return np.clip(cspace_convert(rgb(colour), space, "sRGB1"), 0, 1)


def contrast(one, other):
    """As WCAG 2.2 defines it."""

    def luminance(colour):
        parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour))
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(scope="module")
def colours(simulasi):
    """{name: (colour, ink)} of the table `category`, and of those without one."""
    bands = categories_of(ask(simulasi, "categories"))
    drawn = {b.code: (b.colour, b.ink) for b in bands.values()}
    assert len(drawn) == 4
    return {**drawn, "not_assessed": (NOT_ASSESSED, NOT_ASSESSED_INK)}


@pytest.mark.parametrize("sight", SIGHT)
def test_every_two_colours_are_told_apart(colours, sight):
    looks = {name: seen_by(sight, colour) for name, (colour, _) in colours.items()}
    apart = {
        (a, b): float(deltaE(looks[a], looks[b], input_space="sRGB1")) for a, b in combinations(looks, 2)
    }
    assert len(apart) == 10
    assert {pair: round(d, 1) for pair, d in apart.items() if d < APART} == {}


def test_the_measure_would_have_caught_a_pair_that_only_full_sight_tells_apart():
    teal, grey = "#2f9a8f", "#7d8590"
    full, no_green = (
        deltaE(seen_by(s, teal), seen_by(s, grey), input_space="sRGB1") for s in ("full", "deuteranomaly")
    )
    assert full > APART > 3 > no_green


def test_every_colour_stands_out_on_every_ground_of_both_themes(colours):
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    grounds = [
        theme[t][k] for t in ("light", "dark") for k in ("backgroundColor", "secondaryBackgroundColor")
    ]
    assert len(set(grounds)) == 4
    pale = {
        (name, ground): round(contrast(colour, ground), 2)
        for name, (colour, _) in colours.items()
        for ground in grounds
        if contrast(colour, ground) < GRAPHIC
    }
    assert not pale


def test_numbers_written_on_a_colour_can_be_read(colours):
    faint = {n: round(contrast(c, ink), 2) for n, (c, ink) in colours.items() if contrast(c, ink) < TEXT}
    assert not faint
