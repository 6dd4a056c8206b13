"""The light page: no script, small, sound HTML, and the numbers of the profile, whatever is known."""

from functools import partial
from html.parser import HTMLParser

import pytest

from merit.charts.base import Stamp
from merit.charts.institution_head import head
from merit.charts.peers import peer_rows
from merit.profile import PeerChoice, profile
from merit.query import ask
from merit.reports.light import MOST_MAKERS, MOST_PEERS, Facts, address, light, local, problem
from merit.text import is_missing, number

VOID = {"meta", "link", "br", "img", "input", "hr", "rect", "circle", "path", "line", "polyline"}
ALLOWED = {
    *("html", "head", "meta", "title", "link", "style", "body", "header", "main", "footer", "nav", "section"),
    *("h1", "h2", "p", "a", "b", "strong", "span", "div", "br", "img", "dl", "dt", "dd", "ul", "li"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("svg", "rect", "circle", "path", "polyline", "line", "text", "g", "title", "desc", "defs", "pattern"),
}
INLINE = {"a", "b", "strong"}
# What each case is good for stands beside its code.
CASES = [
    ("publikasi", "32.16"),  # a score of 2023, of 2024 only the category
    ("publikasi", "mk"),  # Sangat Baik; aspects of another year, in points and in percent
    ("publikasi", "kemenpora"),  # eight aspects in points
    ("publikasi", "32.71"),  # all aspects in percent
    ("publikasi", "13.74"),  # a single aspect in percent
    ("publikasi", "94.06"),  # never in the press
    ("publikasi", "32"),  # figures that contradict each other
    ("simulasi", "32.16"),
    ("simulasi", "33.01"),
    ("simulasi", "kpk"),
]


class Page(HTMLParser):
    """Reads a page strictly: every tag known and closed, every attribute harmless."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open, self.ids, self.headings, self.links, self.words = [], [], [], [], []
        self.tags, self.tables, self.cells, self.lang, self.names = [], [], [], None, {}
        self.feed(page.decode())
        self.close()
        assert self.open == []
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag, attrs) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute stands twice in {tag}"
        assert tag in ALLOWED, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name != "style", "the policy forbids styles of single elements"
            assert not (value or "").strip().casefold().startswith("javascript:")
        self.tags.append((tag, given))
        if tag not in INLINE:
            self.words.append(" ")
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.names |= {given["name"]: given.get("content")} if tag == "meta" and "name" in given else {}
        if tag == "html":
            self.lang = given["lang"]
        if tag in ("h1", "h2"):
            self.headings.append(tag)
        if tag == "table":
            self.tables.append([])
        if self.tables and tag in ("caption", "th", "td"):
            self.tables[-1].append((tag, given.get("scope")))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag) -> None:
        assert self.open and self.open.pop() == tag, f"{tag} closes nothing"

    def handle_data(self, data) -> None:
        if "style" not in self.open:
            self.words.append(data)

    def handle_decl(self, decl) -> None:
        assert decl == "doctype html"


def made(snapshot, code, lang="id", *, year=None, peers=None, absent=()) -> tuple[bytes, object, Stamp]:
    """The page, its profile and its stamp."""
    asking = partial(ask, snapshot)
    p = profile(asking, code, year=year, peers=peers)
    stamp = Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)
    facts = Facts(
        claims=asking("institution_claims", institution=code) if snapshot.kind == "published" else None,
        categories=asking("categories"),
        instruments=asking("instruments"),
        relations=asking("institution_relations", institution=code),
        coverage=asking("coverage_total").to_dict("records")[0],
        simulated=True,
    )
    return light(p, stamp=stamp, facts=facts, asked={}, absent=absent), p, stamp


@pytest.fixture
def snapshots(publikasi, simulasi):
    return {"publikasi": publikasi, "simulasi": simulasi}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("dataset", "code"), CASES)
def test_page(snapshots, dataset, code, lang) -> None:
    content, p, stamp = made(snapshots[dataset], code, lang)
    page = Page(content)
    assert len(content) < 100_000
    assert page.lang == lang
    assert len(page.ids) == len(set(page.ids))
    assert page.headings[0] == "h1" and set(page.headings[1:]) == {"h2"}
    assert page.names["viewport"] == "width=device-width, initial-scale=1"
    assert p.name in page.names["description"]
    for table in page.tables:
        assert table[0][0] == "caption"
        assert {scope for tag, scope in table if tag == "th"} == {"col", "row"}
    # What the data are, and the snapshot, stand on the page.
    notice = {"publikasi": ("tidak lengkap", "incomplete"), "simulasi": ("Data simulasi", "Simulated data")}
    assert notice[dataset][lang == "en"] in page.text
    assert snapshots[dataset].id in page.text
    assert ("(simulasi)" in p.name) == (dataset == "simulasi")
    # The numbers are those of the profile.
    answer = head(p, stamp=stamp)
    assert answer.sentence in page.text
    for card in answer.cards:
        assert f"{card.label} {card.value}" in page.text
    for row in p.aspects.to_dict("records"):
        if row["unit"] == "points":
            assert number(lang, row["points"]) in page.text
        elif row["unit"] == "percent":
            assert number(lang, row["percent"]) + "%" in page.text
    for row in p.history.to_dict("records"):
        if not is_missing(row["total"]):
            assert number(lang, row["total"]) in page.text
    assert peer_rows(p, stamp=stamp).sentence in page.text
    assert "nan" not in page.text.casefold().split()
    assert b">None<" not in content and b"<NA>" not in content and b"NaT" not in content


def test_kabupaten_bekasi_by_hand(publikasi) -> None:
    content, _, _ = made(publikasi, "32.16")
    page = Page(content)
    assert "Skor 2023 291" in page.text and "Poin ke Sangat Baik 34" in page.text
    assert "Di atas batas bawah 41" in page.text and "Indeks 2023 0,71" in page.text
    # Of 2024 only the category was published: a word, no number.
    assert "Baik (2024, ditetapkan), skornya tidak diterbitkan" in page.text
    assert "Kabupaten Sumedang" in page.text and "348" in page.text


def test_links_spell_the_choice_out(simulasi) -> None:
    choice = PeerChoice("island", ("kpk",), ("32.04",))
    content, _, _ = made(simulasi, "32.16", "en", year=2022, peers=choice)
    links = Page(content).links
    full = "/instansi?institution=32.16&dataset=simulasi&year=2022&peers=island&pin=kpk&drop=32.04&lang=en"
    assert full in links
    assert "/api/v1/scores?institution=32.16&format=csv&dataset=simulasi" in links
    assert "/instansi/32.16.pdf?dataset=simulasi&lang=en" in links
    # Other institutions open as light pages, too.
    assert "/instansi/32.15?dataset=simulasi&lang=en&year=2022" in links
    assert not any(link.startswith("instansi") for link in links)


def test_many_peers_are_cut_to_the_nearest_and_it_is_said(simulasi) -> None:
    content, p, _ = made(simulasi, "32.16", year=2022, peers=PeerChoice("group"))
    page = Page(content)
    everybody = len(p.beside)
    assert everybody > 400
    assert f"Ditampilkan {MOST_PEERS} dari {everybody} baris" in page.text
    table = next(t for t in page.tables if len([x for x in t if x == ("th", "row")]) == MOST_PEERS)
    assert table
    own = int(p.beside["is_self"].to_numpy().argmax())
    for place in (own - 10, own + 10):
        assert p.beside["name"].iloc[place] in page.text
    assert p.beside["name"].iloc[own + 200] not in page.text
    assert f"Ditampilkan {MOST_MAKERS} dari {len(p.makers)} baris" in page.text


def test_all_peers_stand_there_when_they_are_few(simulasi) -> None:
    content, p, _ = made(simulasi, "33.01", peers=PeerChoice("province"))
    page = Page(content)
    assert len(p.peers) == 28
    assert all(name in page.text for name in p.peers["name"])


def test_a_pin_that_cannot_be_shown_is_named(publikasi) -> None:
    content, _, _ = made(publikasi, "32.16", absent=["32.16"])
    assert "Tidak ditampilkan" in Page(content).text
    assert "Tidak ditampilkan" not in Page(made(publikasi, "32.16")[0]).text


def test_at_the_highest_category_there_is_no_step(publikasi) -> None:
    page = Page(made(publikasi, "mk", "en")[0])
    assert "Sangat Baik is the highest category; 67.5 points above its lower bound" in page.text
    assert "Who rose" not in page.text


def test_every_page_is_small_and_sound(simulasi) -> None:
    registry = ask(simulasi, "registry")
    longest = registry["name"].str.len().idxmax()
    codes = {*registry["code"].tolist()[::12], registry["code"][longest], "33.01", "91"}
    sizes = {}
    for place, code in enumerate(sorted(codes)):
        content, p, _ = made(simulasi, code, ("id", "en")[place % 2])
        assert p.name in Page(content).text
        sizes[code] = len(content)
    assert len(sizes) > 50
    assert max(sizes.values()) < 100_000


def test_addresses() -> None:
    assert address("32.16", {"lang": "id", "year": ""}) == "/instansi/32.16"
    assert address("kpk", {"dataset": "simulasi", "pin": "mk,ky", "lang": "en"}, ".pdf") == (
        "/instansi/kpk.pdf?dataset=simulasi&pin=mk,ky&lang=en"
    )
    assert local("instansi?institution=32.01&dataset=simulasi&lang=en") == (
        "/instansi/32.01?dataset=simulasi&lang=en"
    )
    assert local("wilayah?province=32") == "/wilayah?province=32"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_problem_page_is_sound_and_escapes(lang) -> None:
    content = problem(lang, title="<x>", sentences=["a & b", "<script>"], ways=[("go", "/instansi?a=1&b=2")])
    page = Page(content)
    assert page.headings == ["h1"]
    assert "/instansi?a=1&b=2" in page.links
    assert "a & b" in page.text and "<script>" in page.text
    assert page.names["robots"] == "noindex"
