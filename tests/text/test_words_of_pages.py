"""No English word on an Indonesian page, and every number as the language of the page writes it.

A word counts as English when the English messages use it and the Indonesian ones never do, or when it is one
of those that English cannot do without; the Indonesian messages are held against the latter too.
"""

import re
from functools import cache

import pytest

from merit.api.tables import TABLES
from merit.paths import TEXT
from merit.query import ask
from tests.pages.test_every_page import PAGES
from tests.text.of_pages import prose, shown

WORD = re.compile(r"[A-Za-z]{2,}(?:['’][a-z]+)?")
SURELY = set(
    WORD.findall(
        "the of and with from for this that these those which who whose what when where how why is are "
        "was were be been has have had will would can could should may might must not none all any each "
        "every only also than then there here their its it they we you your by on in to at as or if but "
        "about into over under between above below before after within without first last next previous "
        "new old same other more most less least year years score scores table chart page download "
        "upload choose select show hide search open close source sources question questions institution "
        "institutions category categories assessed unassessed published unpublished unknown missing "
        "value values share rank higher lower rose fell"
    )
)
# Words that look English on an Indonesian page, and why they stand there.
ALLOWED = {
    "sum": "Sum Bar, Sum Sel, Sum Ut: provinces, on their tiles",
    "bar": "Ja Bar, Kal Bar, Sum Bar: provinces, on their tiles",
    "go": "Go Ron Talo: a province, on its tile",
    "ten": "Ban Ten: a province, on its tile",
    "way": "Way Kanan: a kabupaten",
}
PLACE = re.compile(r"\b\d\d\.\d\d\b(?!\d)")  # an institution's code, such as 32.16
HOUR = re.compile(r"\bpukul \d\d\.\d\d")
DOMAIN = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|co|net|org|news|info)\b", re.IGNORECASE)
# What a number must not look like: a decimal mark of the other language, or its mark of thousands.
WRONG = {
    "id": re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.])|\d,\d{3}(?!\d)"),
    "en": re.compile(r"\d,\d{1,2}(?!\d)|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])"),
}


# Of a message: its name, its cases, what is put into it; options of a command, words that it quotes; codes of
# a file, each with its meaning in brackets.
NOT_SAID = re.compile(r"^\S+ =|^\s*\*?\[\w+\]|\{[^}]*\}?|--[\w-]+|“[^”]*”|\b\w+=\w*|\b\w+_\w+|\b\w+ (?=\()")


def messages(lang):
    """The messages of a language line by line, without names, placeables and code."""
    for path in sorted((TEXT / lang).glob("*.ftl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield prose(NOT_SAID.sub(" ", line))


def vocabulary(lang):
    return {word.lower() for line in messages(lang) for word in WORD.findall(line)}


@cache
def english():
    """Words that are English and not Indonesian."""
    return (vocabulary("en") - vocabulary("id")) | SURELY


@pytest.fixture(scope="module")
def names(publikasi):
    """What others have named: titles and publishers of sources, names of columns. Longest first."""
    sources = ask(publikasi, "sources")
    columns = {field.name for table in TABLES.values() for field in table.question.columns}
    found = {*sources["title"], *sources["publisher"], *columns}
    return sorted((str(name).replace("\\", "") for name in found), key=len, reverse=True)


def without(text, names):
    """The text without the names in it."""
    for name in names:
        if name in text:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
    return text


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("page", PAGES)
def test_an_indonesian_page_is_indonesian(page, dataset, names):
    words, numbers, read = {}, {}, 0
    for where, said in shown(page, dataset=dataset, lang="id"):
        read += 1
        text = DOMAIN.sub(" ", without(said, names))
        for word in WORD.findall(text):
            if word.lower() in english() and word.lower() not in ALLOWED:
                words.setdefault(word.lower(), (where, said[:200]))
        for found in WRONG["id"].finditer(HOUR.sub(" ", PLACE.sub(" ", text))):
            numbers.setdefault(found.group(), (where, said[:200]))
    assert read > 20
    assert not words
    assert not numbers


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("page", PAGES)
def test_an_english_page_writes_numbers_the_english_way(page, dataset, names):
    numbers = {}
    for where, said in shown(page, dataset=dataset, lang="en"):
        for found in WRONG["en"].finditer(DOMAIN.sub(" ", without(said, names))):
            numbers.setdefault(found.group(), (where, said[:200]))
    assert not numbers


def test_the_indonesian_messages_hold_no_word_of_plain_english():
    found = {}
    for line in messages("id"):
        for word in WORD.findall(line):
            if word in SURELY and word not in ALLOWED:
                found.setdefault(word, line)
    assert not found


def test_the_list_and_the_patterns_would_see_what_they_are_for():
    assert {"the", "institutions", "download", "nearest"} <= english()
    assert not {"dan", "instansi", "skor", "data", "status", "median"} & english()
    assert [bool(WRONG["id"].search(n)) for n in ("3.5", "1,234", "3,5", "1.234", "12.345,6")] == [
        1,
        1,
        0,
        0,
        0,
    ]
    assert [bool(WRONG["en"].search(n)) for n in ("3,5", "1.234", "3.5", "1,234", "12,345.6")] == [
        1,
        1,
        0,
        0,
        0,
    ]
