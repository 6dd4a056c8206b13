"""The A4 page: one page for every institution, with the numbers of its profile, safe and repeatable."""

import io
import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from pypdf import PdfReader

from merit.charts.institution_head import head
from merit.charts.strip_words import value
from merit.profile import PeerChoice, ProfileError
from merit.query import ask
from merit.reports.a4 import a4, edition, institution_a4, province_a4, province_codes, sheet
from merit.text import is_missing, number

HOST = "https://merit.example"
# No figure; one score and a newer category; scores but aspects of another year; eight aspects in points;
# percentages only; one aspect; the longest name; ended; founded in 2025; a province; lowest; many sources.
PUBLISHED = [
    *(
        "94.06",
        "32.16",
        "mk",
        "kemenpora",
        "32.71",
        "13.74",
        "kemenko-kumham-imipas",
        "klhk",
        "kemendikdasmen",
    ),
    *("32", "33.11", "52.03"),
]
# Every year; only a self-assessment; the longest name; a province; the lowest scores.
SIMULATED = ["bpkp", "81.01", "kemenko-kumham-imipas", "32", "32.16", "32.03", "kemenpora"]


def squeezed(text):
    """Without white space: a reader of PDF breaks lines where it likes."""
    return re.sub(r"[\s\u200b]+", "", text)


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


@cache
def asker(snapshot):
    """Asks the same question once for all tests: equal questions get equal answers, as others test."""
    kept = {}

    def once(name, **parameters):
        key = (name, repr(sorted(parameters.items())))
        if key not in kept:
            kept[key] = ask(snapshot, name, **parameters)
        return kept[key].copy(deep=False)  # pandas copies on write

    return once


def links(page):
    found = [a.get_object() for a in page.get("/Annots") or []]
    return [str(a["/A"]["/URI"]) for a in found if a["/Subtype"] == "/Link"]


@pytest.fixture(scope="module")
def bekasi(publikasi):
    """The page of Kabupaten Bekasi in Indonesian, as a file."""
    return institution_a4(asker(publikasi), "32.16", lang="id")


@pytest.fixture(scope="module", params=["id", "en"])
def lang(request):
    return request.param


@pytest.fixture(scope="module", params=["publikasi", "simulasi"])
def made(request, lang):
    """(edition, sheets, reader, text of each page) of a dataset's difficult institutions in one language."""
    answer = asker(request.getfixturevalue(request.param))
    shared = edition(answer, lang=lang, host=HOST)
    codes = PUBLISHED if request.param == "publikasi" else SIMULATED
    sheets = [sheet(answer, code, edition=shared) for code in codes]
    file = read(a4(sheets, edition=shared))
    return shared, sheets, file, [page.extract_text() for page in file.pages]


def test_every_institution_fills_exactly_one_a4_page(made):
    _, sheets, file, texts = made
    assert len(file.pages) == len(sheets)
    for page, one, text in zip(file.pages, sheets, texts, strict=True):
        assert [round(float(x)) for x in page.mediabox[2:]] == [595, 842]
        assert squeezed(one.profile.name) in squeezed(text)


def test_the_page_has_the_numbers_of_the_profile(made):
    shared, sheets, _, texts = made
    lang, seen = shared.lang, 0
    for page, one in zip(texts, sheets, strict=True):
        text, p = squeezed(page), one.profile
        said = head(p, stamp=shared.stamp)
        assert squeezed(said.sentence) in text
        for card in said.cards:
            assert squeezed(card.label) + squeezed(card.value) in text
        if p.now and p.now["status"] == "final" and not is_missing(p.now["total"]):
            assert number(lang, p.now["total"]) in text
            seen += 1
            if not is_missing(p.now["points_to_next"]):
                assert number(lang, p.now["points_to_next"]) in text
        for row in p.aspects.to_dict("records"):
            if not is_missing(row["percent"]):
                short = squeezed(str(row[f"name_{lang}"]) + value(shared.stamp, row))
                assert short in text
        assert f"n={number(lang, len(p.ranking), 0)}" in text
        assert (
            squeezed(f"{number(lang, len(p.peers), 0)} {'pembanding' if lang == 'id' else 'peers'}") in text
        )
        assert shared.snapshot in text
    assert seen > 4


def test_synthetic_pages_say_so_in_words_and_as_a_watermark_and_no_other_page_does(made):
    shared, _, _, texts = made
    word = "SIMULASI" if shared.lang == "id" else "SIMULATED"
    for text in texts:
        assert text.count(word) >= (2 if shared.kind == "synthetic" else 0)
        assert (word in text) == (shared.kind == "synthetic")
        banner = {"id": ("Bukan sampel", "Setiap skor adalah buatan"), "en": ("Not a sample", "is made up")}
        assert squeezed(banner[shared.lang][shared.kind == "synthetic"]) in squeezed(text)


def test_the_address_of_the_view_can_be_clicked_and_read(made):
    shared, sheets, file, texts = made
    for page, one, whole in zip(file.pages, sheets, texts, strict=True):
        (address,) = {x for x in links(page) if x.startswith(f"{HOST}/instansi?")}
        short = f"{HOST}/instansi/{one.profile.code}?dataset={shared.dataset}"
        if one.profile.year_asked:
            short += f"&year={one.profile.year}"
        read_ = short + ("&lang=en" if shared.lang == "en" else "")
        text = squeezed(whole).removesuffix("SIMULASI").removesuffix("SIMULATED")
        assert text.endswith(squeezed(read_))
        assert len(read_) < 100
        p, query = one.profile, parse_qs(urlsplit(address).query)
        assert query["institution"] == [p.code]
        assert query["dataset"] == [shared.dataset]
        assert query["snapshot"] == [shared.snapshot]
        assert query["peers"] == [p.rule]
        assert query["lang"] == [shared.lang]
        # A year nobody chose is left out where it would hide the aspects of another one.
        assert query.get("year") == ([str(p.year)] if p.year == p.aspect_year else None)


def test_only_the_fonts_of_this_project_are_used_and_both_are_in_the_file(made):
    _, _, file, _ = made
    names = set()
    for page in file.pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            (kind,) = font["/DescendantFonts"]
            assert "/FontFile3" in kind.get_object()["/FontDescriptor"]
            names.add(str(font["/BaseFont"]).split("+")[1].removesuffix("-Identity-H"))
    assert names == {"Inter-Regular", "Inter-SemiBold"}


def test_the_file_is_tagged_for_screen_readers_in_its_language(made):
    shared, sheets, file, _ = made
    root = file.trailer["/Root"]
    assert root["/Lang"] == shared.lang
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    assert sheets[0].profile.name in file.metadata.title
    figures = list(tagged(root["/StructTreeRoot"], "/Figure"))
    assert figures
    assert all(len(str(f["/Alt"])) > 10 for f in figures)


def tagged(node, kind):
    node = node.get_object()
    if not hasattr(node, "get"):
        return
    if node.get("/S") == kind:
        yield node
    below = node.get("/K", [])
    below = below.get_object() if hasattr(below, "get_object") else below
    for child in below if isinstance(below, list) else [below]:
        yield from tagged(child, kind)


def test_the_date_is_that_of_the_snapshot_and_the_bytes_are_the_same_every_time(publikasi, bekasi):
    answer = asker(publikasi)
    assert institution_a4(answer, "32.16", lang="id") == bekasi
    stamped = answer("snapshot")["published_at"].iloc[0]
    assert read(bekasi).metadata.creation_date == datetime.fromisoformat(stamped)


def test_bekasi_by_hand(bekasi):
    text = read(bekasi).pages[0].extract_text()
    said = squeezed(text)
    assert "KabupatenBekasi:Baik,skor291(2023,ditetapkan)." in said
    assert "Statusterbaru:Baik(2024,ditetapkan),skornyatidakditerbitkan" in said
    assert "PoinkeSangatBaik34" in said
    assert "Diatasbatasbawah41" in said
    assert "Indeks20230,71" in said


def test_an_institution_without_a_figure_says_so_in_every_block(publikasi):
    file = read(institution_a4(asker(publikasi), "94.06", lang="id"))
    said = squeezed(file.pages[0].extract_text())
    for words in (
        "belum ada skor total maupun kategori di data ini",
        "Belum ada skor per aspek",
        "Belum ada skor total maupun kategori untuk digambar",
        "Tidak satu pun dari 7 pembanding punya skor 2025 yang diterbitkan",
        "Belum ada sumber yang menyebut instansi ini",
    ):
        assert squeezed(words) in said
    # What is known all the same: the province before, the bounds, what an assessment would hold.
    assert "Sampai2021termasukProvinsiPapua." in said
    assert "Bataskategori2025:" in said
    assert "0175250325410" in said
    assert "PengembanganKarier(maksimum130)" in said
    # Seven peers of whom nothing is known are one sentence, no list.
    assert "(tidakditerbitkan)" not in said
    assert "KabupatenNabire" not in said


@pytest.mark.parametrize(("lang", "more"), [("id", "instansi lagi"), ("en", "more institutions")])
def test_of_hundreds_of_peers_the_neighbours_and_the_best_stand_there_and_the_rest_is_counted(
    simulasi, lang, more
):
    answer = asker(simulasi)
    shared = edition(answer, lang=lang, host=HOST)
    one = sheet(answer, "32.16", edition=shared, peers=PeerChoice("group"))
    beside = one.profile.beside
    assert len(beside) == 415
    file = read(a4([one], edition=shared))
    assert len(file.pages) == 1
    said = squeezed(file.pages[0].extract_text())
    own = beside.index[beside["is_self"]][0]
    near = beside["name"].iloc[own - 3 : own + 4].tolist()
    best = beside.loc[(beside["rank"] == 1).fillna(False), "name"].tolist()
    for name in {*near, *best}:
        assert squeezed(name) in said
    silent = int(beside["latest_category_name"].isna().sum())
    assert silent == 22
    left = number(lang, len(beside) - len({*near, *best}) - silent, 0)
    assert squeezed(f"{left} {more}") in said
    # The rows that stand for what is left out hold all ranked rows that are not printed.
    gap = "baris peringkat tidak dicetak" if lang == "id" else "ranked rows not printed"
    skipped = [int(n) for n in re.findall(r"…(\d+)" + squeezed(gap), said)]
    assert skipped == [own - 4, int(beside["rank"].notna().sum()) - own - 4]
    assert sum("peers=group" in x for x in links(file.pages[0])) >= 2


def test_pinned_and_dropped_peers_are_in_the_link_and_a_pinned_one_says_why(simulasi):
    choice = PeerChoice("province", pinned=("33.01",), dropped=("32.01", "32.02"))
    file = read(institution_a4(asker(simulasi), "32.16", lang="id", peers=choice, host=HOST))
    (address,) = {x for x in links(file.pages[0]) if "/instansi?" in x}
    query = parse_qs(urlsplit(address).query)
    assert (query["pin"], query["drop"]) == (["33.01"], ["32.01,32.02"])
    answer = asker(simulasi)
    shared = edition(answer, lang="id")
    p = sheet(answer, "32.16", edition=shared, year=2025, peers=choice).profile
    assert "33.01" in p.peers["institution"].tolist()
    text = squeezed(file.pages[0].extract_text()).removesuffix("SIMULASI")
    assert text.endswith("&pin=33.01&drop=32.01,32.02")


def test_pinned_peers_and_those_directly_ahead_and_behind_always_stand_there(simulasi):
    answer = asker(simulasi)
    shared = edition(answer, lang="id")
    ranks = sheet(answer, "32.16", edition=shared, peers=PeerChoice("group")).profile.beside
    silent = ranks.loc[ranks["latest_category_name"].isna() & ~ranks["is_self"], "institution"].iloc[0]
    far = ranks.loc[ranks["rank"].notna(), "institution"].iloc[-1]
    pinned = PeerChoice("group", pinned=(far, silent))
    one = sheet(answer, "32.16", edition=shared, peers=pinned)
    # Ten others on the very score: the nearest others stand beyond them.
    beside, own = one.profile.beside, int(ranks["is_self"].to_numpy().argmax())
    tied = beside.index.isin(range(own + 1, own + 11))
    changed = beside.assign(
        total=beside["total"].where(~tied, beside["total"].iloc[own]),
        from_self=beside["from_self"].where(~tied, 0.0),
        rank=beside["rank"].where(~tied, beside["rank"].iloc[own]),
    )
    file = read(a4([replace(one, profile=replace(one.profile, beside=changed))], edition=shared))
    assert len(file.pages) == 1
    said = squeezed(file.pages[0].extract_text())
    names = beside.set_index("institution")["name"]
    printed = [names[far], names[silent], beside["name"].iloc[own - 1], beside["name"].iloc[own + 11]]
    peers = said[said.index("Diantarapembanding,2022") :]
    assert all(squeezed(name) + ("(" if name == names[silent] else "") in peers for name in printed)
    assert squeezed(beside["name"].iloc[own + 10]) not in peers


def test_those_who_made_the_step_stand_there_peers_first_and_the_rest_is_counted(publikasi, simulasi):
    answer = asker(simulasi)
    one = sheet(answer, "32.16", edition=edition(answer, lang="id"))
    made = one.profile.makers
    first = made.iloc[0]
    assert bool(first["is_peer"]) and first["gain"] == 36.5
    said = squeezed(read(institution_a4(answer, "32.16", lang="id")).pages[0].extract_text())
    assert "YangpernahnaikdariKurangkeBaik" in said
    span = f"{first['from_year']}→{first['to_year']}+36,5"
    assert squeezed(f"{first['name']} pembanding {span}") in said
    names = made["institution"].drop_duplicates()
    assert len(names) == 101
    assert "96instansilagi:daftarlengkaplewatalamattampilanini" in said
    # The step of nobody has no block, nor has the highest category.
    top = squeezed(read(institution_a4(asker(publikasi), "mk", lang="id")).pages[0].extract_text())
    assert "Yangpernahnaik" not in top


def test_marks_of_rows_and_what_applies_from_2026(bekasi):
    said = squeezed(read(bekasi).pages[0].extract_text())
    assert "KabupatenSumedangtahundisimpulkan348SangatBaik" in said.replace("1Kab", "Kab")
    assert "KabupatenBandungkiniSangatBaik,356(2024)" in said
    assert "Statusfinalterbarudidatainidari2024" in said
    assert "Mulai2026berlakuinstrumenbaru" in said
    # Some of the years are inferred, so nothing says that all scores were fixed in that year.
    assert "n=31skor2023yangterbit" in said


def test_a_thin_margin_and_a_rank_among_nobody(simulasi):
    answer = asker(simulasi)
    shared = edition(answer, lang="id")
    one = sheet(answer, "94.06", edition=shared)
    assert one.profile.now["points_above_floor"] == 2
    thin = squeezed(read(a4([one], edition=shared)).pages[0].extract_text())
    assert "batasBaik:250·tipis" in thin
    wide = squeezed(read(institution_a4(answer, "32.16", lang="id")).pages[0].extract_text())
    assert "·tipis" not in wide
    assert "Peringkatse-provinsi" in thin
    alone = replace(one.profile, rank={**one.profile.rank, "of_province": 1, "rank_province": 1})
    said = squeezed(read(a4([replace(one, profile=alone)], edition=shared)).pages[0].extract_text())
    assert "Peringkatse-provinsi" not in said
    assert "Peringkatnasional" in said


def test_without_a_host_links_begin_at_the_root_of_the_site(bekasi):
    file = read(bekasi)
    assert any(x.startswith("/instansi?institution=32.16&") for x in links(file.pages[0]))


HOSTILE = '#read("/etc/passwd") $x$ *b* _i_ <label> @ref `raw` \\ // -- [x](javascript:alert(1))'


def test_a_name_is_printed_as_it_stands_and_never_evaluated(simulasi):
    answer = asker(simulasi)
    shared = edition(answer, lang="id", host=HOST)
    one = sheet(answer, "32.16", edition=shared)
    name = HOSTILE
    beside = one.profile.beside.assign(name=lambda df: df["name"].where(df["is_self"], f"X {name}"))
    changed = replace(one.profile, institution={**one.profile.institution, "name": name}, beside=beside)
    file = read(a4([replace(one, profile=changed)], edition=shared))
    said = squeezed(file.pages[0].extract_text())
    assert squeezed(name) in said
    assert squeezed(f"X {name}") in said
    assert "root:" not in said
    assert not any("javascript" in x for x in links(file.pages[0]))
    assert file.outline[0].title == name


def test_twenty_and_more_sources_are_all_there(publikasi):
    answer = asker(publikasi)
    shared = edition(answer, lang="id")
    one = sheet(answer, "52.03", edition=shared)
    assert one.claims is not None
    first = one.claims.iloc[[0]]
    many = [first.assign(publisher=f"Koran Nomor{n:02}", source_id=f"s{n}", role="agrees") for n in range(24)]
    claims = pd.concat([one.claims, *many], ignore_index=True)
    file = read(a4([replace(one, claims=claims)], edition=shared))
    assert len(file.pages) == 1
    said = squeezed(file.pages[0].extract_text())
    assert all(f"KoranNomor{n:02}" in said for n in range(24))


def test_more_than_a_page_can_hold_is_made_smaller_and_never_cut(simulasi):
    answer = asker(simulasi)
    shared = edition(answer, lang="id")
    one = sheet(answer, "bpkp", edition=shared)
    name = " ".join(f"Badan{n:03}" for n in range(120))
    changed = replace(one.profile, institution={**one.profile.institution, "name": name})
    file = read(a4([replace(one, profile=changed)], edition=shared))
    assert len(file.pages) == 1
    said = squeezed(file.pages[0].extract_text())
    assert squeezed(name) in said
    assert shared.snapshot in said


def test_a_province_is_one_file_with_a_bookmark_per_institution(publikasi):
    answer, calls = asker(publikasi), []
    codes = province_codes(answer, "32")
    assert len(codes) == 28
    assert codes[0] == "32"
    assert codes[1:] == sorted(codes[1:])  # kabupaten 32.01 …, then kota 32.71 …
    codes = province_codes(answer, "36")
    pdf = province_a4(answer, "36", lang="id", host=HOST, progress=lambda done, of: calls.append((done, of)))
    file = read(pdf)
    known = answer("institutions").set_index("code")["name"]
    assert [x.title for x in file.outline] == [known[c] for c in codes]
    assert [file.get_destination_page_number(x) for x in file.outline] == list(range(9))
    assert len(file.pages) == len(codes) == 9
    assert calls == [(n, 9) for n in range(1, 10)]
    assert "Banten" in file.metadata.title
    assert "9" in file.metadata.title


def test_a_province_holds_those_that_existed_in_the_year(publikasi):
    answer = asker(publikasi)
    # Four provinces came out of Papua and Papua Barat in 2022.
    assert province_codes(answer, "94", year=2021) == []
    assert "94" in province_codes(answer, "94", year=2023)
    assert "94.06" in province_codes(answer, "94", year=2023)
    assert "94.06" in province_codes(answer, "91", year=2021)


def test_progress_is_told_once_per_page(publikasi):
    answer, calls = asker(publikasi), []
    shared = edition(answer, lang="id")
    sheets = [sheet(answer, code, edition=shared) for code in ("94.06", "32.16")]
    a4(sheets, edition=shared, progress=lambda done, of: calls.append((done, of)))
    assert calls == [(1, 2), (2, 2)]


def test_what_does_not_exist_is_refused(publikasi):
    answer = asker(publikasi)
    shared = edition(answer, lang="id")
    with pytest.raises(ProfileError):
        institution_a4(answer, "99.99", lang="id")
    with pytest.raises(ProfileError):
        institution_a4(answer, "32.16", lang="id", year=1999)
    with pytest.raises(ProfileError):
        province_a4(answer, "00", lang="id")
    with pytest.raises(ValueError, match="no institution"):
        a4([], edition=shared)
