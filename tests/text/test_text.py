"""Both languages are complete, and numbers are written as each language writes them."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

from merit import text
from merit.paths import ROOT, TEXT

FORMATTED = re.compile(r"""\bt\(\s*(?:[\w.]+,\s*)?f?["']([a-z0-9_{}.\[\]'" -]+)["']""")


class Variables(visitor.Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 (the visitor's own name)
        self.names.add(node.id.name)


def messages(lang):
    found, junk = {}, []
    for path in sorted((TEXT / lang).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                junk.append(f"{path.name}: {entry.content[:60]!r}")
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{lang}: {entry.id.name} stands twice ({path.name})"
                seen = Variables()
                seen.visit(entry)
                found[entry.id.name] = (seen.names, path.name)
    assert not junk, junk
    return found


def test_languages_have_the_same_messages_with_the_same_arguments():
    indonesian, english = messages("id"), messages("en")
    assert set(indonesian) == set(english)
    different = {k for k in indonesian if indonesian[k] != english[k]}
    assert not different, {k: (indonesian[k], english[k]) for k in sorted(different)}
    assert len(indonesian) > 100


def sources():
    code = [*(ROOT / "merit").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    return [*code, *(ROOT / "merit" / "reports").rglob("*.html")]


def test_every_message_the_code_names_exists_and_every_message_is_used():
    known = messages("id")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources())
    literal = {m for m in re.findall(r"""["']([a-z][a-z0-9_]*(?:-[a-z0-9_]+)+)["']""", code)}
    asked = {m for m in FORMATTED.findall(code) if re.fullmatch(r"[a-z][a-z0-9_-]*", m)} - {"id", "en"}
    assert not {m for m in asked if m not in known}, "messages that do not exist"
    # Messages whose name is put together (f"rule-{rule}") count as used by their fixed part.
    stems = {m.split("{")[0] for m in re.findall(r"""f["']([^"'\s]*\{[^"']*)["']""", code)}
    ends = {m.rsplit("}")[-1] for m in re.findall(r"""f["']([^"'\s]*\{[^"']*)["']""", code)} - {""}
    words = set(re.findall(r"""["']([a-z]+)["']""", code))
    unused = [
        m
        for m in known
        if m not in literal
        and m not in words
        and not any(stem and m.startswith(stem) for stem in stems)
        and not any(end.startswith("-") and m.endswith(end) for end in ends)
    ]
    assert not unused, unused


@pytest.mark.parametrize(
    ("lang", "value", "digits", "words"),
    [
        ("id", 1234.5, 2, "1.234,5"),
        ("en", 1234.5, 2, "1,234.5"),
        ("id", 291.0, 2, "291"),
        ("id", 330.45, 2, "330,45"),
        ("id", 0, 2, "0"),
        ("id", 1000000, 0, "1.000.000"),
        # Halves go up, on both sides of an even digit.
        ("id", 36.125, 2, "36,13"),
        ("id", 26.875, 2, "26,88"),
        ("en", 0.5, 0, "1"),
    ],
)
def test_numbers(lang, value, digits, words):
    assert text.number(lang, value, digits) == words


def test_signed_percent_and_dates():
    assert text.signed("id", -3.5) == "−3,5"
    assert text.signed("en", 12) == "+12"
    assert text.signed("id", 0) == "0"
    assert text.percent("id", 0.4657) == "47%"
    assert text.percent("id", 0.725) == "73%"
    assert text.percent("en", 0.4657, 1) == "46.6%"
    assert text.day("id", "2024-03-06") == "6 Maret 2024"
    assert text.day("id", "2022-11") == "November 2022"
    assert text.day("en", "2018") == "2018"


def test_listing():
    assert text.listing("id", ["a"]) == "a"
    assert text.listing("id", ["a", "b"]) == "a dan b"
    assert text.listing("en", ["a", "b", "c"]) == "a, b, and c"
    assert text.listing("id", []) == ""


def test_a_missing_message_or_argument_is_an_error_not_a_blank():
    with pytest.raises(text.TextError, match="no message nothing-like-this"):
        text.t("id", "nothing-like-this")
    with pytest.raises(text.TextError, match="n-of-n"):
        text.t("id", "n-of-n", n=3)


def test_missing_values_are_recognised_and_zero_is_not_one():
    import pandas as pd

    assert all(text.is_missing(v) for v in (None, float("nan"), pd.NA, pd.NaT))
    assert not any(text.is_missing(v) for v in (0, 0.0, "", False, [1]))


def test_text_folder_holds_only_messages():
    assert {p.suffix for p in TEXT.rglob("*") if p.is_file() and "__pycache__" not in str(p)} <= {
        ".ftl",
        ".py",
    }
    assert Path(TEXT / "id").is_dir()
