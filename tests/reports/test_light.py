"""The light page: no script, small, sound HTML, and the numbers of the profile, whatever is known."""

from dataclasses import replace
from functools import partial
from html.parser import HTMLParser

import pandas as pd
import pytest

from merit.charts.base import Stamp
from merit.charts.institution_head import head
from merit.charts.peers import peer_rows
from merit.charts.strip import aspect_strip
from merit.profile import PeerChoice, profile
from merit.query import ask
from merit.reports.light import MOST_MAKERS, Facts, light, problem
from merit.reports.light_blocks import aspects
from merit.reports.light_links import address, local
from merit.reports.light_peers import NEAREST
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
        scope = card.key.removeprefix("rank-")
        alone = scope in ("national", "group", "province") and p.rank[f"of_{scope}"] == 1
        assert (f"{card.label} {card.value}" in page.text) != alone, card.key
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
    assert "/instansi/kpk?dataset=simulasi&lang=en&year=2022" in links
    assert not any(link.startswith("instansi") for link in links)


def test_many_peers_are_cut_to_the_nearest_and_it_is_said(simulasi) -> None:
    content, p, _ = made(simulasi, "32.16", year=2022, peers=PeerChoice("group"))
    page = Page(content)
    scored = p.beside[p.beside["total"].notna()].reset_index(drop=True)
    silent = len(p.beside) - len(scored)
    assert len(scored) > 150 and silent > 150
    assert f"Ditampilkan {NEAREST} dari {len(scored)} baris" in page.text
    assert any(len([x for x in t if x == ("th", "row")]) == NEAREST for t in page.tables)
    own = int(scored["is_self"].to_numpy().argmax())
    peers = content.decode().split('id="pembanding"')[1].split('id="riwayat"')[0]
    for place in (own - NEAREST // 2, own + NEAREST // 2 - 1):
        assert scored["name"].iloc[place] in peers
    for place in (own - NEAREST // 2 - 1, own + NEAREST // 2):
        assert scored["name"].iloc[place] not in peers
    # Those without a score are counted, and only the first of them are named.
    assert f"{silent} pembanding tanpa skor 2022." in page.text
    assert f"; {silent - NEAREST} lainnya." in page.text or " lainnya. Belum ada penilaian" in page.text
    assert f"Ditampilkan {MOST_MAKERS} dari {len(p.makers)} baris" in page.text


def test_peers_without_a_score_are_one_paragraph(publikasi) -> None:
    content, p, _ = made(publikasi, "32.16")
    page = Page(content)
    # Jawa Barat 2023: Sumedang, Bandung, Indramayu beside Bekasi; 14 of 17 peers without a score.
    peers = content.decode().split('id="pembanding"')[1].split('id="riwayat"')[0]
    assert peers.count("<tr>") == 1 + 4
    assert "14 pembanding tanpa skor 2023 yang diterbitkan. Status terbaru pembanding: " in page.text
    assert "Kabupaten Karawang: Sangat Baik, 329,5 (2021)" in page.text
    assert "Tanpa skor atau kategori yang diterbitkan: Kabupaten Sukabumi, Kabupaten Cianjur" in page.text
    assert peers.count("Kabupaten di provinsi yang sama (Jawa Barat)") == 1
    assert all(name in page.text for name in p.peers["name"])


def test_a_reason_of_its_own_stays_with_the_peer(simulasi) -> None:
    content, p, _ = made(simulasi, "32.16", year=2022, peers=PeerChoice("province", ("33.01",)))
    peers = content.decode().split('id="pembanding"')[1].split('id="riwayat"')[0]
    assert peers.count("Kabupaten di provinsi yang sama (Jawa Barat)") == 1
    assert peers.count("Disematkan: Kabupaten di Jawa Tengah") == 1
    # The nearest profiles differ in their distance: ten reasons for ten peers.
    content, p, _ = made(simulasi, "32.16", year=2022, peers=PeerChoice("profile"))
    peers = content.decode().split('id="pembanding"')[1].split('id="riwayat"')[0]
    assert len(p.peers) == 10
    assert peers.count("Profil terdekat: rata-rata beda") == 10
    assert "Alasan bersama" not in peers


def test_history_says_each_number_with_its_label(publikasi, simulasi) -> None:
    page = Page(made(publikasi, "32.16")[0])
    assert "2023 291 Baik ditetapkan, tanggal tidak diterbitkan" in page.text
    assert "Pembanding: separuh tengah 295,75–342, median 336, n = 3" in page.text
    # Of 2025 one peer alone has a score, and the institution has nothing.
    assert "2025 tidak diterbitkan Pembanding: n = 1 2024 tidak diterbitkan Baik" in page.text
    page = Page(made(publikasi, "mk", "en")[0])
    assert "2021 327 Sangat Baik final, date not published Peers: n = 1" in page.text
    assert "Peers: middle half" not in page.text.split("History of the score")[1].split("Every figure")[0]


def test_only_what_is_drawn_is_explained(publikasi, simulasi) -> None:
    # Kota Bogor: percentages alone, no peers with aspects, one year.
    content, _, _ = made(publikasi, "32.71")
    caption = content.decode().split('class="strip"')[1].split("</caption>")[0]
    assert "putus-putus" in caption
    for word in ("batang biru", "kotak", "median", "garis"):
        assert word not in caption
    assert 'class="spark"' not in content.decode()
    assert "Arsiran" not in Page(content).text and "Garis kecil" not in Page(content).text
    # Kabupaten Bekasi of the simulation: 2020 and 2022, so two dots and no line.
    content, _, _ = made(simulasi, "32.16")
    sparks = content.decode().split('class="spark"')[1:]
    assert len(sparks) == 8
    for one in sparks:
        picture = one.split("</svg>")[0]
        assert picture.count("<circle") == 3 and "<polyline" not in picture
    caption = content.decode().split('class="strip"')[1].split("</caption>")[0]
    assert "kotak abu-abu" in caption and "garis atau titik kecil" in caption


def test_points_and_a_percentage_are_never_joined(publikasi) -> None:
    p = profile(partial(ask, publikasi), "32.71")
    stamp = Stamp("id", publikasi.dataset, publikasi.kind, publikasi.id)
    seen = p.aspect_years[p.aspect_years["aspect_no"] == 1]
    assert seen["year"].tolist() == [2019] and seen["points"].isna().all()
    first = seen.assign(year=2018, points=30.0, percent=75.0)

    def drawn(*rows) -> str:
        held = replace(p, aspect_years=pd.concat(rows))
        return str(aspects(held, aspect_strip(held, stamp=stamp), stamp=stamp).rows[0]["trend"])

    assert drawn(seen) == ""
    assert "<polyline" not in drawn(first, seen) and drawn(first, seen).count("<circle") == 3
    assert "<polyline" in drawn(first, seen.assign(points=37.5))


def test_quick_links_and_sections_in_order(publikasi) -> None:
    content, _, _ = made(publikasi, "32.16")
    page, text = Page(content), content.decode()
    order = ["aspek", "langkah", "yang-pernah-naik", "pembanding", "riwayat", "sumber"]
    assert [i for i in page.ids if i in order] == order
    jumps = [link[1:] for link in page.links if link.startswith("#")]
    assert jumps == order
    assert text.index('class="quick"') < text.index('class="cards"') < text.index('id="aspek"')
    # Directly ahead, directly behind, the highest.
    assert (
        "/bandingkan?institutions=32.16,32.04,32.12,32.11&year=2023&dataset=publikasi&lang=id" in page.links
    )
    # At the highest category there is no step that others made: nothing to jump to.
    assert "#yang-pernah-naik" not in Page(made(publikasi, "mk")[0]).links


def test_without_any_figure_the_page_is_short(publikasi) -> None:
    content, p, _ = made(publikasi, "94.06")
    page = Page(content)
    assert p.history.empty
    assert len(content) < 10_000 and not page.tables
    assert "Sampai 2021 termasuk Provinsi Papua." in page.text
    assert "Itu tidak berarti instansi ini belum dinilai" in page.text
    assert "Data resmi dari penilai akan mengisi yang kosong" in page.text
    assert "Tidak satu pun dari 7 pembanding punya skor 2025 yang diterbitkan." in page.text
    assert page.text.count("tidak diterbitkan") == 0
    assert not [link for link in page.links if link.startswith("#")]


def test_alone_with_a_score_there_is_no_rank(publikasi) -> None:
    content, p, _ = made(publikasi, "32.07")
    assert (p.rank["of_group"], p.rank["of_province"]) == (1, 1) and p.rank["of_national"] > 1
    text = Page(content).text
    assert "Urutan kelompok" not in text and "Urutan provinsi" not in text
    assert "Urutan skor terbit" in text


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
    codes = {*registry["code"].tolist()[::25], registry["code"][longest], "33.01", "91"}
    sizes = {}
    for place, code in enumerate(sorted(codes)):
        content, p, _ = made(simulasi, code, ("id", "en")[place % 2])
        assert p.name in Page(content).text
        sizes[code] = len(content)
    assert len(sizes) > 25
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
