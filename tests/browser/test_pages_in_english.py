"""Every page in English with simulated data, in either theme, on a desk and on a phone."""

import pytest

from tests.browser.test_pages import PAGES, look

STATES = [(1440, "dark"), (1440, "light"), (390, "light"), (390, "dark")]


@pytest.mark.parametrize("name", PAGES)
def test_page_in_english(visit, name):
    look(visit, name, "simulasi", "en", STATES)
