"""The ceremony's slides, opened again: every row, every number, and nothing beyond the edge of a slide."""

import io
import re
import zipfile
from dataclasses import replace
from functools import lru_cache, partial
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation

from merit.ceremony import ceremony
from merit.charts.anugerah import KEYS, controls_rows, statistics
from merit.charts.base import NOT_ASSESSED, Stamp
from merit.controls import FAILED, OK, Control
from merit.query import ask
from merit.questions import questions
from merit.reports.deck import deck
from merit.reports.deck.layouts import CONTENT, TEMPLATE
from merit.reports.deck.make_template import parts, template
from merit.reports.deck.markup import TALL, WIDE
from merit.reports.deck.metrics import LINE, height, lines, width
from merit.store import current

POINT = 12700
NOTHING = "Yang tidak ada, tidak tercatat, atau tidak diterbitkan"
LONGEST = "Kementerian Koordinator Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan (simulasi)"
LISTS = (
    *("recipients", "best_by_group", "first_baik", "first_sangat_baik", "moved_up", "moved_down"),
    *("most_improved", "talent_management"),
)


def stamp_of(dataset, lang="id"):
    snapshot = current(dataset)
    return Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)


@lru_cache
def round_of(dataset, year, provinces=()):
    return ceremony(partial(ask, current(dataset)), year, provinces)


def opened(c, stamp):
    return Presentation(io.BytesIO(deck(c, stamp=stamp)))


@lru_cache
def shown(dataset, year, lang="id", provinces=()):
    """The deck of a round as python-pptx reads it, made once for all tests of this file."""
    return opened(round_of(dataset, year, provinces), stamp_of(dataset, lang))


def every(make=shown):
    """Decks that differ in kind: counted, published, English, regional, regional without figures."""
    return [
        make("simulasi", 2025),
        make("publikasi", 2023),
        make("simulasi", 2022, "en"),
        make("simulasi", 2025, "id", ("93", "94", "91")),
        make("publikasi", 2024, "id", ("32", "33")),
    ]


def title(slide):
    return slide.shapes.title.text_frame.text


def slides_of(file, name):
    """The slides of a title, its pages included."""
    return [s for s in file.slides if re.fullmatch(re.escape(name) + r"( \(\d+/\d+\))?", title(s))]


def tables(slides):
    return [shape.table for slide in slides for shape in slide.shapes if shape.has_table]


def cells(row):
    return [cell.text_frame.text for cell in row.cells]


def texts(slide):
    """All text of a slide, groups and tables included."""
    return [node.text or "" for node in slide._element.iter("{*}t")]


def chart_of(slide):
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def book_of(slide):
    blob = chart_of(slide).part.chart_workbook.xlsx_part.blob
    return [list(row) for row in openpyxl.load_workbook(io.BytesIO(blob)).active.values]


def recipients(n):
    """The simulated round with `n` recipients, numbered anew."""
    c = round_of("simulasi", 2025)
    many = pd.concat([c.recipients] * 4, ignore_index=True).iloc[:n]
    return replace(c, recipients=many.assign(number=range(1, n + 1)))


@pytest.mark.parametrize("n", [1, 20, 21, 600])
def test_every_recipient_stands_on_a_slide_once_under_a_repeated_header(n):
    c = recipients(n)
    slides = slides_of(opened(c, stamp_of("simulasi")), "Penerima penghargaan, putaran 2025")
    found = tables(slides)
    assert len(found) == len(slides)
    rows = [cells(row) for table in found for row in list(table.rows)[1:]]
    assert [row[:2] for row in rows] == [
        [f"{i:,}".replace(",", "."), name] for i, name in enumerate(c.recipients["name"], start=1)
    ]
    head = cells(found[0].rows[0])
    assert head[:3] == ["Nomor", "Instansi", "Kelompok"]
    assert all(cells(table.rows[0]) == head for table in found)
    assert all(table.first_row for table in found)
    pages = [title(slide).removeprefix("Penerima penghargaan, putaran 2025") for slide in slides]
    assert pages == ([""] if n == 1 else [f" ({i}/{len(slides)})" for i in range(1, len(slides) + 1)])
    assert len(slides) == 1 if n == 1 else len(slides) >= n / 17


def test_scores_keep_their_half_points_and_the_missing_is_a_word():
    c = round_of("publikasi", 2023)
    rows = [
        cells(row)
        for table in tables(slides_of(shown("publikasi", 2023), "Penerima penghargaan, putaran 2023"))
        for row in list(table.rows)[1:]
    ]
    by_name = {row[1]: row for row in rows}
    assert len(by_name) == len(c.recipients) == 52
    assert by_name["Mahkamah Konstitusi"][2:6] == ["LNS", "Pusat", "392,5", "■ Sangat Baik"]
    silent = c.recipients.loc[c.recipients["total"].isna(), "name"]
    assert len(silent)
    assert all(by_name[name][4] == "tidak diterbitkan" for name in silent)


@pytest.mark.parametrize("key", LISTS)
def test_lists_hold_the_rows_of_their_query(key):
    c, stamp = round_of("simulasi", 2025), stamp_of("simulasi")
    name = statistics(c, stamp=stamp)[key].title
    column = {"recipients": 1, "most_improved": 1}.get(key, 0)
    rows = [
        cells(r)[column] for x in tables(slides_of(shown("simulasi", 2025), name)) for r in list(x.rows)[1:]
    ]
    assert rows == list(getattr(c, key)["name"])


def test_every_statistic_has_a_slide():
    for dataset, year, provinces in (("simulasi", 2025, ()), ("publikasi", 2024, ("32", "33"))):
        said = " ".join(text for s in shown(dataset, year, "id", provinces).slides for text in texts(s))
        told = statistics(round_of(dataset, year, provinces), stamp=stamp_of(dataset))
        for key in KEYS:
            assert told[key].title in said or (key == "by_island" and provinces), key


def test_every_slide_says_where_it_comes_from():
    for file, dataset in zip(
        every(), ("simulasi", "publikasi", "simulasi", "simulasi", "publikasi"), strict=True
    ):
        for number, slide in enumerate(file.slides, start=1):
            placed = {p.placeholder_format.type.name: p for p in slide.placeholders}
            assert current(dataset).id in placed["FOOTER"].text_frame.text
            assert "".join(texts_of(placed["SLIDE_NUMBER"])) == str(number)


def texts_of(shape):
    return [node.text or "" for node in shape._element.iter("{*}t")]


def test_the_footer_of_a_statistic_is_its_own():
    c = round_of("simulasi", 2025)
    told = statistics(c, stamp=stamp_of("simulasi"))
    for key in ("totals", "cumulative", "by_island"):
        (slide,) = slides_of(shown("simulasi", 2025), told[key].title)
        (foot,) = [p for p in slide.placeholders if p.placeholder_format.type.name == "FOOTER"]
        assert foot.text_frame.text == told[key].footer


def test_notes_hold_finding_note_and_queries_that_exist():
    told = statistics(round_of("publikasi", 2023), stamp=stamp_of("publikasi"))
    for file in every():
        for slide in file.slides:
            said = slide.notes_slide.notes_text_frame.text
            line = next(x for x in said.split("\n") if re.match(r"(Kueri|Queries)\b", x))
            names = line.split(": ", 1)[1].split(", ")
            assert names
            assert set(names) <= set(questions())
    (slide,) = slides_of(shown("publikasi", 2023), told["totals"].title)
    said = slide.notes_slide.notes_text_frame.text
    assert said.startswith(told["totals"].sentence)
    assert told["totals"].note in said
    assert told["totals"].sources
    assert all(source in said for source in told["totals"].sources)


def test_simulated_slides_say_so_from_corner_to_corner_and_published_ones_never():
    for file, simulated in zip(every(), (True, False, True, True, False), strict=True):
        for slide in file.slides:
            marks = [s for s in slide.shapes if s.has_text_frame and s.text_frame.text == "SIMULASI"]
            assert len(marks) == simulated
            for mark in marks:
                assert mark.rotation == 335
                assert mark.width > 0.8 * WIDE * POINT
                assert "SIMULA" in mark._element.xpath("p:nvSpPr/p:cNvPr/@descr")[0]
                # Under everything but the title, so that it is never read instead of a number.
                assert list(slide.shapes).index(mark) == 1


def test_titles_are_unique_and_read_first():
    for file in every():
        titles = [title(slide) for slide in file.slides]
        assert len(set(titles)) == len(titles)
        for slide in file.slides:
            assert slide.shapes[0]._element is slide.shapes.title._element


def test_the_finding_stands_under_the_title():
    told = statistics(round_of("simulasi", 2025), stamp=stamp_of("simulasi"))
    for key in ("totals", "by_group", "recipients", "aspects", "by_island"):
        slide = slides_of(shown("simulasi", 2025), told[key].title)[0]
        assert slide.placeholders[1].text_frame.text == told[key].sentence


def test_totals_are_native_columns_in_the_colours_of_their_categories():
    c = round_of("simulasi", 2025)
    (slide,) = slides_of(shown("simulasi", 2025), "Jumlah per kategori, putaran 2025")
    book = book_of(slide)
    assert book[0] == [None, "2024", "2025"]
    expected = [[r["category_name"], r["before"], r["now"]] for r in c.totals.to_dict("records")]
    assert book[1:] == expected
    assert book[1] == ["Sangat Baik", 39, 69]
    colours = dict(zip(c.categories["code"], c.categories["colour"], strict=True))
    now = chart_of(slide).plots[0].series[1]
    painted = [str(now.points[i].format.fill.fore_color.rgb) for i in range(4)]
    assert painted == [colours[code].lstrip("#").upper() for code in c.totals["category"]]
    assert list(chart_of(slide).plots[0].series[1].values) == [69, 126, 42, 83]


def test_groups_and_islands_are_stacked_with_the_numbers_of_their_queries():
    c = round_of("simulasi", 2025)
    told = statistics(c, stamp=stamp_of("simulasi"))
    groups = book_of(slides_of(shown("simulasi", 2025), told["by_group"].title)[0])
    assert groups[0] == [None, "Sangat Baik", "Baik", "Kurang", "Buruk"]
    for row in groups[1:]:
        own = c.by_group[c.by_group["group_name"] == row[0]]
        assert row[1:] == list(own.sort_values("category_order", ascending=False)["now"])
    islands = book_of(slides_of(shown("simulasi", 2025), told["by_island"].title)[0])
    columns = ["name", "sangat_baik", "baik", "kurang", "buruk", "not_assessed"]
    assert islands[1:] == c.by_island[columns].to_numpy().tolist()
    assert islands[0][-1] == "Tidak dinilai putaran ini"


def test_shares_stand_beside_their_targets_and_a_missing_target_is_an_empty_cell():
    c = round_of("simulasi", 2022)
    (slide,) = [s for s in shown("simulasi", 2022, "en").slides if title(s).endswith("share and target")]
    book = book_of(slide)
    assert book[0] == [None, "Share at Baik or above", "Target"]
    assert [row[1] for row in book[1:]] == pytest.approx(list(c.cumulative["share"]))
    missing = [t if t == t else None for t in c.cumulative["target"]]
    assert [row[2] for row in book[1:]] == missing
    assert None in missing
    assert 0.95 in missing


def test_aspects_are_sorted_from_strong_to_weak():
    c = round_of("simulasi", 2025)
    (slide,) = slides_of(shown("simulasi", 2025), "Aspek terkuat dan terlemah, putaran 2025")
    shares = [row[1] for row in book_of(slide)[1:]]
    assert shares == sorted(shares, reverse=True)
    assert shares == pytest.approx(sorted(c.aspects["mean_percent"] / 100, reverse=True))


def test_what_was_not_published_is_a_word_and_no_bar():
    (slide,) = slides_of(shown("publikasi", 2023), "Jumlah per kategori, putaran 2023")
    assert book_of(slide)[1:] == [
        ["Sangat Baik", 30, 34],
        ["Baik", 144, 96],
        ["Kurang (tidak diterbitkan)", None, None],
        ["Buruk (tidak diterbitkan)", None, None],
    ]
    summary = " ".join(texts(slides_of(shown("publikasi", 2023), "Ringkasan")[0]))
    assert "130" in summary
    assert " 53% " in f" {summary} "  # printed without a decimal
    assert "tidak diterbitkan" in summary


def test_a_statistic_without_figures_is_told_in_words():
    regional = shown("publikasi", 2024, "id", ("32", "33"))
    told = statistics(round_of("publikasi", 2024, ("32", "33")), stamp=stamp_of("publikasi"))
    slides = slides_of(regional, f"{NOTHING}, putaran 2024 di Jawa Barat dan Jawa Tengah")
    assert not any(s.has_chart or s.has_table for slide in slides for s in slide.shapes)
    shown_words = "\n".join(slide.placeholders[1].text_frame.text for slide in slides)
    for key in ("totals", "by_group", "cumulative", "aspects", "moved_down", "talent_management"):
        assert not slides_of(regional, told[key].title)
        assert f"{told[key].title}: {told[key].sentence}" in shown_words
        assert told[key].note in slides[0].notes_slide.notes_text_frame.text
    assert "Ringkasan" not in [title(s) for s in regional.slides]
    nobody = replace(round_of("simulasi", 2025), moved_down=round_of("simulasi", 2025).moved_down.iloc[:0])
    sentence = statistics(nobody, stamp=stamp_of("simulasi"))["moved_down"].sentence
    file = opened(nobody, stamp_of("simulasi"))
    (slide,) = slides_of(file, f"{NOTHING}, putaran 2025")
    assert sentence in " ".join(texts(slide))
    assert not tables([slide])
    assert not slides_of(file, "Turun kategori, putaran 2025")


def test_one_reason_that_holds_for_several_statistics_is_told_once():
    (slide,) = slides_of(shown("simulasi", 2019), f"{NOTHING}, putaran 2019")
    told = statistics(round_of("simulasi", 2019), stamp=stamp_of("simulasi"))
    first = slide.placeholders[1].text_frame.paragraphs[0].text
    names = "; ".join(told[key].title for key in ("moved_up", "moved_down", "most_improved"))
    assert first == f"{names}: {told['moved_up'].sentence}"
    assert "".join(texts(slide)).count(told["moved_up"].sentence) == 1


def parts_of(file):
    """The titles of the slides for the hall, and of those behind the divider."""
    titles = [title(slide) for slide in file.slides]
    at = next(i for i, name in enumerate(titles) if name.startswith(("Lampiran:", "Appendix:")))
    return titles[:at], titles[at:]


def test_the_presentation_comes_first_and_is_short_and_the_lists_lie_behind_it():
    for file in every():
        stage, _ = parts_of(file)
        assert 7 <= len(stage) <= 16
        assert file.slides[len(stage) - 1].slide_layout.name == "Closing"
        assert not [n for n in stage if re.search(r"\(\d+/\d+\)$", n) and not n.startswith(NOTHING)]
    stage, behind = parts_of(shown("simulasi", 2025))
    told = statistics(round_of("simulasi", 2025), stamp=stamp_of("simulasi"))
    assert stage == [
        "Anugerah Meritokrasi 2025",
        "Ringkasan",
        *(told[key].title for key in ("totals", "by_group", "cumulative", "best_by_group")),
        "Sorotan, putaran 2025",
        *(told[key].title for key in ("most_improved", "aspects")),
        f"{told['by_province'].title}: peta",
        told["by_island"].title,
        "Cara hitung dan cara memeriksa",
    ]
    for key in ("recipients", "first_baik", "first_sangat_baik", "moved_up", "moved_down"):
        assert any(name.startswith(told[key].title) for name in behind)


def test_who_moved_down_is_named_in_the_appendix_only():
    for file, c in (
        (shown("simulasi", 2025), round_of("simulasi", 2025)),
        (shown("simulasi", 2025, "id", ("93", "94", "91")), round_of("simulasi", 2025, ("93", "94", "91"))),
    ):
        stage, _ = parts_of(file)
        fallen = set(c.moved_down["name"]) - set(c.best_by_group["name"]) - set(c.most_improved["name"])
        said = [text for slide in list(file.slides)[: len(stage)] for text in texts(slide)]
        assert fallen
        assert not [name for name in fallen if any(name in text for text in said)]


@pytest.mark.parametrize(
    ("dataset", "year", "provinces"),
    [("simulasi", 2025, ()), ("simulasi", 2022, ("32", "33")), ("publikasi", 2023, ())],
)
def test_no_row_of_a_statistic_is_lost_and_none_stands_twice(dataset, year, provinces):
    told = statistics(round_of(dataset, year, provinces), stamp=stamp_of(dataset))
    file = shown(dataset, year, "id", provinces)
    empty = next((texts(s) for s in file.slides if title(s).startswith(NOTHING)), [])
    for key, chart in told.items():
        names = (chart.title, f"{chart.title}: tabel")
        rows = [r for name in names for x in tables(slides_of(file, name)) for r in list(x.rows)[1:]]
        if f"{chart.title}: " in empty or (key == "by_island" and provinces):
            assert not rows
        else:
            assert len(rows) == len(chart.table.frame), key


def test_differences_means_and_islands_stand_in_tables_too():
    c = round_of("simulasi", 2025)
    told = statistics(c, stamp=stamp_of("simulasi"))
    (totals,) = tables(slides_of(shown("simulasi", 2025), f"{told['totals'].title}: tabel"))
    assert [cells(row) for row in totals.rows][1] == ["■ Sangat Baik", "69", "39", "+30"]
    (means,) = tables(slides_of(shown("simulasi", 2025), f"{told['aspects'].title}: tabel"))
    column = cells(means.rows[0]).index("Rata-rata poin")
    assert all(re.fullmatch(r"[\d,]+", cells(row)[column]) for row in list(means.rows)[1:])
    (islands,) = tables(slides_of(shown("simulasi", 2025), f"{told['by_island'].title}: tabel"))
    assert [cells(row)[1] for row in list(islands.rows)[1:]] == [str(n) for n in c.by_island["sangat_baik"]]


def test_highlights_tell_each_number_with_its_sentence():
    c = round_of("simulasi", 2025)
    told = statistics(c, stamp=stamp_of("simulasi"))
    (slide,) = slides_of(shown("simulasi", 2025), "Sorotan, putaran 2025")
    said = texts(slide)
    for key in ("first_baik", "first_sangat_baik", "moved_up", "talent_management"):
        at = said.index(told[key].title)
        assert said[at - 1] == str(len(getattr(c, key)))
        assert said[at + 1] == told[key].sentence
    assert not tables([slide])


def test_the_summary_shows_the_round_before_as_a_number_not_as_progress():
    (slide,) = slides_of(shown("simulasi", 2025), "Ringkasan")
    said = texts(slide)
    assert "2024: 134" in said
    assert not [text for text in said if re.match(r"[+−]\d", text)]
    c = round_of("simulasi", 2025)
    (card,) = [s for s in slide.shapes if s.name == "Di bawah Baik"]
    bar = next(s for s in card.shapes if s.name == "Bar")
    warm = c.categories.loc[c.categories["code"].isin(["kurang", "buruk"]), "colour"]
    assert f"#{bar.fill.fore_color.rgb}".lower() in set(warm.str.lower())
    assert f"#{bar.fill.fore_color.rgb}".lower() != NOT_ASSESSED


def test_one_province_gets_a_sentence_instead_of_a_map_and_a_part_of_an_island_no_bar():
    told = statistics(round_of("simulasi", 2025, ("91",)), stamp=stamp_of("simulasi"))
    one = shown("simulasi", 2025, "id", ("91",))
    titles = [title(slide) for slide in one.slides]
    assert not [
        name for name in titles if name.startswith((told["by_province"].title, told["by_island"].title))
    ]
    (slide,) = slides_of(one, "Sorotan, putaran 2025 di Papua")
    assert told["by_province"].sentence in texts(slide)
    part = [title(s) for s in shown("simulasi", 2025, "id", ("93", "94", "91")).slides]
    assert any(name.endswith(": peta") for name in part)
    assert not [name for name in part if "menurut pulau" in name]
    papua = ("91", "92", "93", "94", "95", "96")
    c = round_of("simulasi", 2025, papua)
    assert list(c.by_island["name"]) == ["Papua"]
    whole = [title(s) for s in shown("simulasi", 2025, "id", papua).slides]
    assert len([name for name in whole if "menurut pulau" in name]) == 2  # its bar and its table
    # Four of them were not yet born in 2021: the others were the whole island.
    early = [title(s) for s in shown("simulasi", 2021, "id", ("91", "92")).slides]
    assert len([name for name in early if "menurut pulau" in name]) == 2


def test_a_best_below_baik_is_marked_as_no_recipient():
    c = round_of("simulasi", 2025, ("91",))
    low = c.best_by_group[c.best_by_group["category"] == "buruk"]
    assert len(low) == 1
    (slide,) = slides_of(
        shown("simulasi", 2025, "id", ("91",)), "Skor tertinggi per kelompok, putaran 2025 di Papua"
    )
    rows = {cells(row)[0]: cells(row) for row in list(tables([slide])[0].rows)[1:]}
    assert "■ Buruk (di bawah Baik, bukan penerima)" in rows[low["name"].iloc[0]]
    others = [row for name, row in rows.items() if name != low["name"].iloc[0]]
    assert others
    assert not any("bukan penerima" in cell for row in others for cell in row)
    recipients = statistics(c, stamp=stamp_of("simulasi"))["recipients"].sentence
    assert slide.placeholders[1].text_frame.text == recipients


def test_what_the_record_does_not_know_of_a_place_has_no_number():
    c = round_of("publikasi", 2023)
    silent = c.by_province[c.by_province["baik_or_above"].isna()]
    assert len(silent)
    found = tiles(shown("publikasi", 2023))
    for row in silent.to_dict("records"):
        words = [s.text_frame.text for s in found[row["name"]].shapes if s.text_frame.text]
        assert not re.search(r"\d", "".join(words))
        strip = [s.name.split(": ")[1] for s in found[row["name"]].shapes if not s.text_frame.text]
        assert strip == ["not_assessed"]
    (slide,) = slides_of(shown("publikasi", 2023), "Sebaran menurut pulau, putaran 2023")
    book = {row[0]: row[1:] for row in book_of(slide)[1:]}
    none = c.by_island[c.by_island["assessed"] == 0]
    assert len(none)
    for row in none.to_dict("records"):
        assert book[row["name"]] == [None, None, None, None, row["registered"]]


def test_recipients_without_a_rank_have_a_word_instead():
    c = round_of("publikasi", 2023)
    lost = c.recipients.assign(rank_in_group=c.recipients["rank_in_group"].mask(lambda r: r == 1))
    lost["of_group"] = lost["of_group"].mask(lost["rank_in_group"].isna())
    file = opened(replace(c, recipients=lost), stamp_of("publikasi"))
    rows = [
        cells(r)
        for x in tables(slides_of(file, "Penerima penghargaan, putaran 2023"))
        for r in list(x.rows)[1:]
    ]
    without = lost["rank_in_group"].isna()
    assert without.any()
    assert [row[6] == "tidak diterbitkan" for row in rows] == list(without)


def tiles(file):
    (slide,) = [s for s in file.slides if title(s).endswith(": peta")]
    return {s.name: s for s in slide.shapes if s.name in set(round_of("simulasi", 2021).regions["name"])}


def test_every_province_is_a_tile_with_its_count_and_a_strip_of_its_categories():
    c = round_of("simulasi", 2025)
    found = tiles(shown("simulasi", 2025))
    assert len(found) == 38
    for row in c.by_province.to_dict("records"):
        tile = found[row["name"]]
        words = [s.text_frame.text for s in tile.shapes if s.text_frame.text]
        assert words[0].split("\n")[1] == f"{row['baik_or_above']}/{row['registered']}"
        strip = {s.name.split(": ")[1]: s.width for s in tile.shapes if not s.text_frame.text}
        kept = {k for k in ("sangat_baik", "baik", "kurang", "buruk", "not_assessed") if row[k]}
        assert set(strip) == kept
        whole = sum(strip.values())
        for key in kept:
            assert strip[key] / whole == pytest.approx(row[key] / row["registered"], abs=0.001)
        alt = tile._element.xpath("p:nvGrpSpPr/p:cNvPr/@descr")[0]
        assert alt.startswith(row["name"])
        assert alt.endswith(f"; {row['registered']} terdaftar")
    places = {(s.left, s.top) for s in found.values()}
    assert len(places) == 38
    assert len({(s.width, s.height) for s in found.values()}) == 1


def test_provinces_that_did_not_exist_are_outlines_and_a_regional_cut_marks_the_chosen():
    early = tiles(shown("simulasi", 2021))
    empty = {name for name, s in early.items() if s._element.tag.endswith("}sp")}
    assert empty == {"Papua Selatan", "Papua Tengah", "Papua Pegunungan", "Papua Barat Daya"}
    assert all(early[name]._element.xpath(".//a:prstDash/@val") == ["dash"] for name in empty)
    chosen = tiles(shown("simulasi", 2025, "id", ("93", "94", "91")))
    marked = {name for name, s in chosen.items() if s._element.tag.endswith("}grpSp")}
    assert marked == set(round_of("simulasi", 2025, ("93", "94", "91")).province_names)
    assert not any(s._element.xpath(".//a:prstDash") for s in chosen.values())


def test_the_controls_are_all_counted():
    c = round_of("simulasi", 2025)
    (table,) = tables(slides_of(shown("simulasi", 2025), "Kendali jumlah"))
    counted = [int(cells(row)[1].split()[1]) for row in list(table.rows)[1:]]
    assert sum(counted) == len(c.controls)
    word = controls_rows(c, stamp=stamp_of("simulasi")).table.frame.iloc[0, 0]
    assert word == "cocok"
    assert all(cells(row)[1].endswith(" cocok") for row in list(table.rows)[1:])
    broken = replace(c, controls=(*c.controls, Control("groups", "Baik", "now", 125, 126)))
    assert broken.controls[-1].state == FAILED
    assert broken.controls[0].state == OK
    (table,) = tables(slides_of(opened(broken, stamp_of("simulasi")), "Kendali jumlah"))
    assert any("1 gagal" in cells(row)[1] for row in list(table.rows)[1:])


def test_the_closing_slide_tells_how_to_check_and_its_notes_what_a_programmer_needs():
    file = shown("simulasi", 2025, "id", ("93", "94", "91"))
    (last,) = [slide for slide in file.slides if slide.slide_layout.name == "Closing"]
    words, said = " ".join(texts(last)), last.notes_slide.notes_text_frame.text
    assert "halaman “Anugerah”" in words
    assert current("simulasi").id in words
    for part in (
        "/api/v1/ceremony?dataset=simulasi&year=2025&provinces=91,93,94",
        "python -m merit ceremony --dataset simulasi --year 2025 --provinces 91,93,94",
        "ceremony_recipients",
    ):
        assert part in said
        assert part not in words
    assert "python" not in words
    assert "ceremony_" not in words


def test_the_title_slide_says_date_and_dataset_first_and_the_snapshot_small():
    body = shown("simulasi", 2025).slides[0].placeholders[1].text_frame
    assert [p.text for p in body.paragraphs] == [
        *("Keadaan sampai 6 Desember 2025", "DATA SIMULASI", current("simulasi").id),
    ]
    sizes = [p.runs[0].font.size.pt for p in body.paragraphs]
    assert sizes[2] < sizes[1] == sizes[0]


def test_published_sources_are_listed_each_once():
    told = statistics(round_of("publikasi", 2023), stamp=stamp_of("publikasi"))
    sources = {source for chart in told.values() for source in chart.sources}
    slides = slides_of(shown("publikasi", 2023), "Sumber terbitan")
    rows = [cells(row)[0] for table in tables(slides) for row in list(table.rows)[1:]]
    assert len(rows) == len(sources)
    assert all(any(source.startswith(row) for source in sources) for row in rows)


def long_names():
    """The simulated round with the longest names of the registry in every row of every list."""
    c = round_of("simulasi", 2025)
    names = {"name": LONGEST, "province_name": "Daerah Istimewa Yogyakarta", "province": "34"}
    return replace(c, **{key: getattr(c, key).assign(**names) for key in LISTS})


def test_nothing_runs_over_the_edge_of_a_slide_or_out_of_its_row():
    for file in [*every(), opened(long_names(), stamp_of("simulasi"))]:
        for slide in file.slides:
            for shape in slide.shapes:
                if shape.has_table:
                    in_its_place(shape)
                elif shape.name != "SIMULASI" and not shape.is_placeholder:
                    assert shape.left >= 0
                    assert shape.top >= 0
                    assert shape.left + shape.width <= WIDE * POINT
                    assert shape.top + shape.height <= TALL * POINT


def in_its_place(shape):
    """A table ends above the footer; every cell's lines fit its row."""
    table, size = shape.table, None
    bottom = (shape.top + sum(row.height for row in table.rows)) / POINT
    assert bottom <= CONTENT.y + CONTENT.h + 0.5
    assert sum(column.width for column in table.columns) <= (CONTENT.w + 0.5) * POINT
    for i, row in enumerate(table.rows):
        for cell, column in zip(row.cells, table.columns, strict=True):
            size = cell.text_frame.paragraphs[0].runs[0].font.size.pt
            room = (column.width - cell.margin_left - cell.margin_right) / POINT
            needed = lines(cell.text_frame.text, room + 0.1, size, bold=not i)
            assert needed <= (3 if i == 0 else 2)
            air = (cell.margin_top + cell.margin_bottom) / POINT
            assert needed * size * LINE + air <= row.height / POINT


def test_the_text_of_every_placeholder_fits_its_box():
    for file in [*every(), opened(long_names(), stamp_of("simulasi"))]:
        for slide in file.slides:
            for holder in slide.placeholders:
                if not holder.has_text_frame or not holder.text_frame.text:
                    continue
                sizes = [
                    r.font.size.pt
                    for p in holder.text_frame.paragraphs
                    for r in p.runs
                    if r.font.size is not None
                ]
                if sizes:
                    bold = holder.placeholder_format.type.name in ("TITLE", "CENTER_TITLE")
                    tall = height(holder.text_frame.text, holder.width / POINT, sizes[0], bold=bold)
                    assert tall <= holder.height / POINT, holder.text_frame.text
                    assert min(sizes) >= 7


def test_a_name_that_looks_like_a_formula_stays_text():
    c = round_of("simulasi", 2025)
    name = '=HYPERLINK("http://x.test";"buka") <b>&amp;\x07'
    evil = "=cmd|'/c calc'!A1"
    groups = c.by_group.assign(group_name=c.by_group["group_name"].replace({"Kota": evil}))
    bands = c.categories.assign(name=c.categories["name"].replace({"Kurang": "https://x.test"}))
    odd = replace(c, recipients=c.recipients.iloc[:1].assign(name=name), by_group=groups, categories=bands)
    file = opened(odd, stamp_of("simulasi"))
    (table,) = tables(slides_of(file, "Penerima penghargaan, putaran 2025"))
    assert cells(table.rows[1])[1] == name.removesuffix("\x07")
    book = book_of(slides_of(file, "Kategori per kelompok, putaran 2025")[0])
    assert evil in [row[0] for row in book]
    assert "https://x.test" in book[0]
    for slide in file.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                blob = shape.chart.part.chart_workbook.xlsx_part.blob
                sheet = openpyxl.load_workbook(io.BytesIO(blob)).active
                assert not [cell for row in sheet for cell in row if cell.data_type == "f" or cell.hyperlink]
                with zipfile.ZipFile(io.BytesIO(blob)) as package:
                    assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_the_english_deck_is_english():
    file = shown("simulasi", 2022, "en")
    assert title(file.slides[1]) == "Summary"
    assert set(re.findall(r'lang="(\w\w-\w\w)"', "".join(xml_of(file)))) == {"en-GB"}
    assert set(re.findall(r'lang="(\w\w-\w\w)"', "".join(xml_of(shown("simulasi", 2025))))) == {"id-ID"}
    (slide,) = [s for s in file.slides if title(s) == "Institutions per category, round 2022"]
    assert chart_of(slide)._chartSpace.xpath("c:lang/@val") == ["en-GB"]


def xml_of(file):
    from lxml import etree

    return [etree.tostring(slide._element, encoding="unicode") for slide in file.slides]


def test_charts_tables_and_tiles_have_words_for_those_who_cannot_see_them():
    for file in every():
        for slide in file.slides:
            for shape in slide.shapes:
                if shape.has_chart or shape.has_table:
                    assert shape._element.xpath("p:nvGraphicFramePr/p:cNvPr/@descr")[0]


def test_the_package_is_whole():
    blob = deck(round_of("simulasi", 2025), stamp=stamp_of("simulasi"))
    with zipfile.ZipFile(io.BytesIO(blob)) as package:
        names = package.namelist()
        assert len(set(names)) == len(names)
        kinds = ElementTree.fromstring(package.read("[Content_Types].xml"))
        typed = {e.get("PartName", "").lstrip("/") for e in kinds}
        endings = {e.get("Extension") for e in kinds}
        reached = set()
        for name in names:
            if name.endswith(".xml") or name.endswith(".rels"):
                ElementTree.fromstring(package.read(name))
            if name.endswith(".rels"):
                folder = name.replace("_rels/", "").rsplit("/", 1)[0] if "/_rels/" in name else ""
                ids = {}
                for relation in ElementTree.fromstring(package.read(name)):
                    ids[relation.get("Id")] = relation.get("Target")
                    if relation.get("TargetMode") != "External":
                        reached.add(resolved(folder, relation.get("Target")))
                owner = name.replace("_rels/", "").removesuffix(".rels")
                if owner in names:
                    used = set(re.findall(r'r:(?:id|embed)="([^"]+)"', package.read(owner).decode("utf-8")))
                    assert used <= set(ids)
        held = {n for n in names if not n.endswith(".rels") and n != "[Content_Types].xml"}
        assert held == reached
        assert all(n in typed or n.rsplit(".", 1)[-1] in endings - {"xml"} for n in held)


def resolved(folder, target):
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        steps = steps[:-1] if step == ".." else [*steps, step]
    return "/".join(steps)


def test_shapes_of_a_slide_have_numbers_of_their_own():
    for file in every():
        for slide in file.slides:
            ids = slide._element.xpath(".//p:cNvPr/@id")
            assert len(set(ids)) == len(ids)


def test_the_sections_of_the_sorter_hold_every_slide_once():
    file = shown("simulasi", 2025)
    listed = re.findall(r'<p14:sldId[^>]* id="(\d+)"', presentation_xml(file))
    assert [int(i) for i in listed] == [slide.slide_id for slide in file.slides]


def presentation_xml(file):
    from lxml import etree

    return etree.tostring(file.part._element, encoding="unicode")


def test_the_template_has_five_layouts_arial_and_wide_slides_and_is_made_by_its_module():
    file = Presentation(str(TEMPLATE))
    assert [layout.name for layout in file.slide_layouts] == ["Title", "Section", "Chart", "Table", "Closing"]
    assert (file.slide_width, file.slide_height) == (WIDE * POINT, TALL * POINT)
    assert round(file.slide_width / 914400, 3) == 13.333
    for layout in file.slide_layouts:
        kinds = {p.placeholder_format.type.name for p in layout.placeholders}
        assert {"FOOTER", "SLIDE_NUMBER"} < kinds
        assert kinds & {"TITLE", "CENTER_TITLE"}
        assert kinds & {"BODY", "SUBTITLE"}
    with zipfile.ZipFile(TEMPLATE) as package:
        held = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    assert held == parts()
    assert template() == template()
    theme = held["ppt/theme/theme1.xml"]
    assert set(re.findall(r'<a:latin typeface="([^"]*)"', theme)) == {"Arial"}
    assert '<a:accent1><a:srgbClr val="3F7FCA"/>' in theme


def test_every_layout_is_used_and_nothing_is_left_of_the_default():
    file = shown("simulasi", 2025)
    assert {s.slide_layout.name for s in file.slides} == {"Title", "Section", "Chart", "Table", "Closing"}
    assert file.core_properties.title == "Anugerah Meritokrasi 2025"
    assert not file.core_properties.last_modified_by
    assert not any("Click to edit" in text for slide in file.slides for text in texts(slide))


def test_widths_are_those_of_arial():
    # W is 944 thousandths, i 222, a space 278; bold n is 611. Two per cent are added for rounding.
    assert width("WiW", 10) == pytest.approx((944 + 222 + 944) / 100 * 1.02)
    assert width("nn", 20, bold=True) == pytest.approx(2 * 611 / 50 * 1.02)
    assert lines("WW WW WW", 20, 10) == 3
    assert lines("WW WW WW", 43, 10) == 2
    assert lines("WW WW WW", 63.6, 10) == 1
    assert lines("a\nb", 100, 10) == 2
    assert lines("W" * 20, 100, 10) == 3
