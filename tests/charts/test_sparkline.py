"""The small trend: its numbers in words, gaps as gaps, a lone value as a dot."""

import base64
import re

from merit.charts.sparkline import sparkline


def drawn(markdown):
    alt, uri = re.fullmatch(r"!\[(.*)\]\(data:image/svg\+xml;base64,(.*)\)", markdown).groups()
    return alt, base64.b64decode(uri).decode()


def test_first_and_last_in_words_and_one_line():
    alt, svg = drawn(sparkline([249.5, 260, 291], [2021, 2022, 2023], "id"))
    assert alt == "249,5 (2021) menjadi 291 (2023)"
    assert svg.count("<polyline") == 1 and svg.count("<circle") == 1


def test_a_missing_year_is_a_gap():
    _, svg = drawn(sparkline([200, 210, None, 230, None, 250], [2019, 2020, 2021, 2022, 2023, 2024], "en"))
    assert svg.count("<polyline") == 1
    assert svg.count("<circle") == 3  # the end, and the two values that stand alone (the end is one of them)


def test_one_value_is_a_dot_and_none_is_nothing():
    alt, svg = drawn(sparkline([None, 291.0], [2022, 2023], "id"))
    assert alt == "291 (2023)" and "<polyline" not in svg
    assert sparkline([None, None], [2022, 2023], "id") == ""
