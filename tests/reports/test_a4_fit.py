"""The size of the text: the largest that fits, found in few tries, and a scale where none does."""

import pytest

from merit.reports.a4_fit import DOWN, LARGEST, SMALLEST, fitted


def as_tall_as(*at_ten):
    """Pages whose height grows with the square of their size, and the tries that were asked for."""
    tries = []

    def heights(asked):
        tries.append(list(asked))
        return [at_ten[i] * (size / 10) ** 2 for i, size in asked]

    return heights, tries


def test_a_short_page_gets_the_largest_text():
    heights, tries = as_tall_as(300.0)
    (fit,) = fitted([9.0], heights)
    assert (fit.size, fit.scale) == (LARGEST, 1.0)
    assert len(tries) == 2


@pytest.mark.parametrize("guess", [6.0, 7.0, 8.0, 10.0])
@pytest.mark.parametrize("tall", [800.0, 1000.0, 1500.0, 2000.0])
def test_a_long_page_fits_and_fills_the_page(guess, tall):
    heights, tries = as_tall_as(tall)
    (fit,) = fitted([guess], heights)
    height = tall * (fit.size / 10) ** 2
    assert 0.85 * DOWN <= height <= DOWN
    assert SMALLEST <= fit.size <= LARGEST
    assert len(tries) <= 6


def test_what_is_too_long_for_the_smallest_text_is_scaled_to_fit():
    heights, _ = as_tall_as(5000.0)
    (fit,) = fitted([8.0], heights)
    assert fit.size == SMALLEST
    assert 5000 * 0.36 * fit.scale == pytest.approx(DOWN)


def test_only_pages_that_are_not_settled_are_set_again():
    heights, tries = as_tall_as(DOWN / 0.65, 300.0)
    fits = fitted([8.0, 10.0], heights)
    assert [i for i, _ in tries[0]] == [0, 1]
    assert all([i for i, _ in later] == [0] for later in tries[1:])
    assert fits[1].size == LARGEST


def test_no_pages_need_no_tries():
    heights, tries = as_tall_as()
    assert fitted([], heights) == []
    assert tries == []
