"""The charts' Markdown as HTML: links, bold, pictures; everything else is shown as it stands."""

import pytest

from merit.charts.rows import linked, plain
from merit.reports.markup import html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("**Baik** · ya", "<strong>Baik</strong> · ya"),
        ("satu  \ndua", "satu<br>dua"),
        (r"\*bukan tebal\* \[x\]", "*bukan tebal* [x]"),
        ("[KASN](https://kasn.example/a)", '<a href="https://kasn.example/a" rel="noreferrer">KASN</a>'),
        ("[wilayah](wilayah?province=32&lang=en)", '<a href="/wilayah?province=32&amp;lang=en">wilayah</a>'),
        ("**[a](b)**", '<strong><a href="/b">a</a></strong>'),
        ("[x](javascript:alert)", "x"),
        (
            '[x](https://a.example/"onclick=")',
            '<a href="https://a.example/&#34;onclick=&#34;" rel="noreferrer">x</a>',
        ),
        ("![naik](data:image/svg+xml;base64,AA==)", '<img src="data:image/svg+xml;base64,AA==" alt="naik">'),
        (
            "![x](https://elsewhere.example/x.png)",
            '!<a href="https://elsewhere.example/x.png" rel="noreferrer">x</a>',
        ),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        (None, "None"),
    ],
)
def test_markup(text, expected) -> None:
    assert html(text) == expected


@pytest.mark.parametrize("text", ["a*b_c[d]e<f>g~h$i#j|k:l`m\\n", "Skor 1.234,5 (2023)"])
def test_what_a_chart_escapes_comes_back_as_it_was(text) -> None:
    assert html(plain(text)).unescape() == text


def test_a_title_with_brackets_stays_one_link() -> None:
    made = html(linked("Anugerah [2023] * KASN", "https://kasn.example/a(b)"))
    assert made == '<a href="https://kasn.example/a(b%29" rel="noreferrer">Anugerah [2023] * KASN</a>'


def test_addresses_of_this_site_can_be_changed() -> None:
    assert html("[a](b)", local=lambda url: f"/light/{url}") == '<a href="/light/b">a</a>'
