"""The small lines of the A4 page: one scale for all, dots that paper shows, joined only where it is true."""

import re

from merit.reports.a4_spark import EDGE, HEIGHT, WIDTH, spark


def dots(svg):
    """(x, y, fill) of every dot."""
    found = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*fill="([^"]+)"', svg)
    return [(float(x), float(y), fill) for x, y, fill in found]


def test_the_scale_is_0_to_100_percent_and_the_axis_that_of_the_page():
    low, high = dots(spark({2021: (0.0, True), 2023: (100.0, True)}, (2019, 2023)))
    assert low[:2] == ((WIDTH) / 2, HEIGHT - EDGE)
    assert high[:2] == (WIDTH - EDGE, EDGE)


def test_only_points_of_consecutive_years_are_joined():
    apart = spark({2020: (50.0, True), 2022: (60.0, True)}, (2020, 2022))
    assert "<path" not in apart and len(dots(apart)) == 2
    joined = spark({2020: (50.0, True), 2021: (60.0, True)}, (2020, 2022))
    assert joined.count("<path") == 1
    published = spark({2020: (50.0, True), 2021: (60.0, False)}, (2020, 2021))
    assert "<path" not in published
    assert [fill for _, _, fill in dots(published)][1] == "#ffffff"


def test_one_year_is_a_dot_in_the_middle_and_none_is_nothing():
    assert [x for x, _, _ in dots(spark({2023: (40.0, True)}, (2023, 2023)))] == [WIDTH / 2]
    assert spark({}, (2020, 2023)) == ""
