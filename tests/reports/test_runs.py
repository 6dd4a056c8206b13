"""Markdown of the charts as runs for a page that has none."""

import pytest

from merit.reports.runs import runs, unmarked


def test_links_bold_and_plain_text_become_runs():
    found = runs("Skor **291,5** menurut [radarbekasi\\.id, 2023](https://radarbekasi.id/a%29b).")
    assert [(r["text"], r["bold"], r["url"]) for r in found] == [
        ("Skor ", False, None),
        ("291,5", True, None),
        (" menurut ", False, None),
        ("radarbekasi\\.id, 2023", False, "https://radarbekasi.id/a)b"),
        (".", False, None),
    ]


def test_escaped_marks_are_read_as_characters_and_breaks_as_spaces():
    assert unmarked("a \\*b\\* \\[c\\] \\#d  \ne\u200bf") == "a *b* [c] #d ef"


def test_a_picture_is_left_out():
    assert unmarked("x ![alt](data:image/svg+xml;base64,AA==) y") == "x  y"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://a.id/x", "https://a.id/x"),
        ("instansi?institution=32.16", "https://merit.example/instansi?institution=32.16"),
        ("/wilayah", "https://merit.example/wilayah"),
        ("javascript:alert", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
    ],
)
def test_only_addresses_of_the_web_are_links(url, wanted):
    (found,) = runs(f"[x]({url})", host="https://merit.example")
    assert found["url"] == wanted


def test_nothing_said_gives_no_runs():
    assert runs("") == []
