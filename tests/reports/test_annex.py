"""The annex, reopened: every number, every row, what is missing, print set-up, links, charts."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from functools import cache, partial

import openpyxl
import pandas as pd
import pytest

from merit.ceremony import ceremony
from merit.charts.anugerah import KEYS, controls_rows, statistics
from merit.charts.base import ACCENT, Stamp
from merit.controls import OK, Control
from merit.query import ask
from merit.reports.annex import annex
from merit.text import LANGS, t

# Column of a frame -> message of its label, for the lists of names.
PERSONAL = {
    "name": "institution",
    "institution": "anugerah-code",
    "total": "score",
    "category_name": "category",
}
EARLIER = {
    "from_total": "anugerah-score-before",
    "from_year": "anugerah-year-before",
    "from_category_name": "anugerah-category-before",
}
CHANGE = {"change": "anugerah-change"}
LISTS = {
    "recipients": PERSONAL,
    "best_by_group": PERSONAL,
    "first_baik": {**PERSONAL, **EARLIER},
    "first_sangat_baik": {**PERSONAL, **EARLIER},
    "moved_up": {**PERSONAL, **EARLIER, **CHANGE},
    "moved_down": {**PERSONAL, **EARLIER, **CHANGE},
    "most_improved": {**PERSONAL, **EARLIER, **CHANGE, "rank": "anugerah-rank"},
    "talent_management": PERSONAL,
}
CATEGORIES = {"sangat_baik": "Sangat Baik", "baik": "Baik", "kurang": "Kurang", "buruk": "Buruk"}
CASES = {
    "simulasi": ("simulasi", 2025, (), "id"),
    "regional": ("simulasi", 2025, ("93", "94", "91"), "id"),
    "english": ("simulasi", 2024, (), "en"),
    "publikasi": ("publikasi", 2023, (), "id"),
    "first round": ("simulasi", 2019, (), "id"),
    "regional publikasi": ("publikasi", 2022, ("32",), "en"),
}


@pytest.fixture(scope="module")
def case(simulasi, publikasi):
    """Name of a case -> its ceremony, stamp and workbook."""
    snapshots = {"simulasi": simulasi, "publikasi": publikasi}

    @cache
    def made(name):
        dataset, year, provinces, lang = CASES[name]
        c = ceremony(partial(ask, snapshots[dataset]), year, provinces)
        stamp = Stamp(lang, dataset, snapshots[dataset].kind, snapshots[dataset].id)
        return c, stamp, openpyxl.load_workbook(io.BytesIO(annex(c, stamp=stamp)))

    return made


def reopened(c, stamp):
    return openpyxl.load_workbook(io.BytesIO(annex(c, stamp=stamp)))


def sheet(book, lang, key):
    return book[t(lang, f"annex-sheet-{key.replace('_', '-')}")]


def header_row(ws):
    return int(re.fullmatch(r"\$?(\d+):\$?\d+", ws.print_title_rows)[1])


def table(ws, rows):
    """The `rows` rows under the repeated header, by label."""
    top = header_row(ws)
    labels = [cell.value for cell in ws[top] if cell.value is not None]
    cells = ws.iter_rows(top + 1, top + rows, 1, len(labels), values_only=True)
    return pd.DataFrame(list(cells), columns=labels)


def same(cells, known, word):
    """Cells hold the known values, a missing one the word; never a zero in its place."""
    for cell, value in zip(cells, known, strict=True):
        if pd.isna(value) or isinstance(value, str):
            assert cell == (word if pd.isna(value) else value)
        else:  # a workbook keeps sixteen digits
            assert not isinstance(cell, str)
            assert cell == pytest.approx(value, rel=1e-15, abs=0)


def words(ws):
    return " ".join(str(c.value) for row in ws.iter_rows() for c in row if isinstance(c.value, str))


@pytest.mark.parametrize("name", CASES)
def test_every_number_equals_the_ceremony(case, name):
    c, stamp, book = case(name)
    lang = stamp.lang
    silent = t(lang, "not-published-word" if c.published else "no-value")
    totals = table(sheet(book, lang, "totals"), len(c.totals))
    for position, column in enumerate(("category_name", "now", "before", "difference")):
        same(totals.iloc[:, position], c.totals[column], silent)
    cumulative = table(sheet(book, lang, "cumulative"), len(c.cumulative))
    labels = {
        **CATEGORIES,
        **{
            k: t(lang, k.replace("_", "-"))
            for k in ("registered", "assessed", "not_assessed", "baik_or_above")
        },
        "share": t(lang, "anugerah-share-of-registered"),
        "share_of_assessed": t(lang, "anugerah-share-of-assessed"),
        "target": t(lang, "target"),
    }
    for column, label in labels.items():
        same(cumulative[label], c.cumulative[column], silent)
    for key, frame in (("by_province", c.by_province), ("by_island", c.by_island)):
        shown = table(sheet(book, lang, key), len(frame))
        for column, label in {**CATEGORIES, "registered": t(lang, "registered")}.items():
            same(shown[label], frame[column], silent)
    aspects = table(sheet(book, lang, "aspects"), len(c.aspects)).set_index(t(lang, "anugerah-aspect-number"))
    known = c.aspects.set_index("aspect_no").loc[aspects.index]
    same(aspects[t(lang, "anugerah-mean-percent")], known["mean_percent"] / 100, silent)
    same(aspects[t(lang, "anugerah-mean-points")], known["mean_points"], silent)
    for key, columns in LISTS.items():
        frame = getattr(c, key)
        shown = table(sheet(book, lang, key), len(frame))
        for column, message in columns.items():
            same(shown[t(lang, message)], frame[column], silent)


@pytest.mark.parametrize("name", ["simulasi", "regional", "english"])
def test_every_group_and_category_has_its_row(case, name):
    c, stamp, book = case(name)
    shown = table(sheet(book, stamp.lang, "by_group"), len(c.by_group))
    for position, column in enumerate(
        ("group_name", "registered", "category_name", "now", "before", "difference")
    ):
        same(shown.iloc[:, position], c.by_group[column], t(stamp.lang, "no-value"))


@pytest.mark.parametrize("name", CASES)
def test_a_sheet_shows_the_words_and_every_row_of_its_statistic(case, name):
    c, stamp, book = case(name)
    for key, chart in statistics(c, stamp=stamp).items():
        ws = sheet(book, stamp.lang, key)
        text = words(ws)
        for part in (chart.title, chart.sentence, chart.note, chart.footer):
            assert part in text
        assert stamp.snapshot in text
        assert all(question in text for question in chart.questions)
        rows = len(chart.table.frame)
        assert len(table(ws, rows)) == rows
        assert [s.ref for s in ws.tables.values()] == ([] if rows == 0 else [_ref(ws, rows)])


def _ref(ws, rows):
    top = header_row(ws)
    last = max(cell.column for cell in ws[top] if cell.value is not None)
    return f"A{top}:{openpyxl.utils.get_column_letter(last)}{top + rows}"


def test_facts_of_the_published_round_of_2023(case):
    _, _, book = case("publikasi")
    totals = table(book["Kategori"], 4).set_index("Kategori")
    assert list(totals.loc["Sangat Baik"]) == [34, 30, 4]
    assert list(totals.loc["Baik"]) == [96, 144, -48]
    assert list(totals.loc["Kurang"]) == ["tidak diterbitkan"] * 3
    assert list(totals.loc["Buruk"]) == ["tidak diterbitkan"] * 3
    receivers = table(book["Penerima"], 52).set_index("Kode")
    assert receivers.loc["64.08", "Skor"] == 263
    assert receivers.loc["setjen-dpd", "Skor"] == "tidak diterbitkan"
    assert receivers.loc["setjen-dpd", "Provinsi"] == "Pusat"
    assert not {"tidak ada"} & set(receivers.to_numpy().ravel())
    assert receivers.loc["64.08", "Sumber"].startswith("S")


def test_points_keep_their_hundredths_and_columns_their_formats(case):
    c, stamp, _ = case("simulasi")
    odd = c.recipients.assign(total=[330.45, 375.5, *c.recipients["total"].iloc[2:]])
    ws = reopened(replace(c, recipients=odd), stamp)["Penerima"]
    top, cells = header_row(ws), {cell.value: cell.column for cell in ws[header_row(ws)]}
    points = ws.cell(top + 1, cells["Skor"])
    assert (points.value, points.number_format) == (330.45, "#,##0.0#")
    assert ws.cell(top + 2, cells["Skor"]).value == 375.5
    assert ws.cell(top + 1, cells["Nomor"]).number_format == "#,##0"
    _, _, book = case("simulasi")
    cumulative = book["Kumulatif dan target"]
    formats = {c.number_format for c in cumulative[header_row(cumulative) + 1]}
    assert {"#,##0", "0.0%"} <= formats
    totals = book["Kategori"]
    assert totals.cell(header_row(totals) + 1, 4).number_format == '+#,##0;"−"#,##0;0'


@pytest.mark.parametrize(("name", "token"), [("publikasi", "[$-421]"), ("regional publikasi", "[$-809]")])
def test_dates_are_dates_with_months_in_the_language_of_the_annex(case, name, token):
    c, stamp, book = case(name)
    ws = sheet(book, stamp.lang, "sources")
    dates = [cell for row in ws.iter_rows() for cell in row if isinstance(cell.value, datetime)]
    assert {cell.number_format for cell in dates} == {f"{token}d mmmm yyyy"}
    cited = c.score_sources["published_date"].dropna()
    whole = {datetime.fromisoformat(d) for d in cited if len(d) == 10}
    assert whole <= {cell.value for cell in dates}
    assert whole


@pytest.mark.parametrize("n", [0, 1, 20, 21, 600])
def test_every_recipient_stands_on_its_row(case, n):
    c, stamp, _ = case("simulasi")
    many = (
        pd.concat([c.recipients] * 4, ignore_index=True)
        .iloc[:n]
        .assign(number=range(1, n + 1), national_number=range(1, n + 1))
    )
    book = reopened(replace(c, recipients=many), stamp)
    for name, label in (("Penerima", "Nomor"), ("Piagam", "Nomor piagam")):
        ws = book[name]
        top = header_row(ws)
        column = next(cell.column for cell in ws[top] if cell.value == label)
        found = [ws.cell(row, column).value for row in range(top + 1, top + n + 1)]
        expected = range(1, n + 1) if name == "Penerima" else [f"Nomor {i}/2025" for i in range(1, n + 1)]
        assert found == list(expected)
        following = ws.cell(top + n + 1, column).value
        assert following is None or n == 0
    contents = book["Daftar isi"]
    listed = {row[0]: row[2] for row in contents.iter_rows(values_only=True)}
    assert (listed["Penerima"], listed["Piagam"]) == (n, n)


@pytest.mark.parametrize("name", CASES)
def test_no_cell_is_a_formula_and_no_address_from_data_a_link(case, name):
    _, _, book = case(name)
    for ws in book:
        for row in ws.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"{ws.title}!{cell.coordinate}"
                assert cell.hyperlink is None or (cell.hyperlink.location and not cell.hyperlink.target)


@pytest.mark.parametrize(
    "evil", ["=1+1", "@x", "+1", "-1", "{=1}", "https://x.example", "mailto:x@y.example", "007"]
)
def test_a_name_that_looks_like_a_formula_stays_a_name(case, evil):
    c, stamp, _ = case("simulasi")
    one = c.recipients.iloc[:1].assign(name=evil, group_name=evil, province_name=evil)
    ws = reopened(replace(c, recipients=one), stamp)["Penerima"]
    row = table(ws, 1).iloc[0]
    assert [row[k] for k in ("Instansi", "Kelompok", "Provinsi")] == [evil] * 3
    cells = [cell for line in ws.iter_rows() for cell in line if cell.value == evil]
    assert len(cells) == 3
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)


@pytest.mark.parametrize("name", CASES)
def test_a_page_prints_with_its_header_and_no_column_cut(case, name):
    _, stamp, book = case(name)
    title = "Anugerah Meritokrasi"
    for ws in book:
        page = ws.page_setup
        assert (page.orientation, page.paperSize) == ("landscape", 9)
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        # One page is the format's default; 0: as many as it takes.
        assert (page.fitToWidth or 1) == 1
        assert page.fitToHeight in (None, 1, 0)
        area = ws.print_area.replace("$", "").split("!")[-1]
        _, _, last_column, last_row = openpyxl.utils.range_boundaries(area)
        filled = [cell for row in ws.iter_rows() for cell in row if cell.value is not None]
        assert max(cell.column for cell in filled) <= last_column
        assert max(cell.row for cell in filled) <= last_row
        assert ws.oddHeader.left.text.startswith(title)
        assert {"&P", "&N"} <= set(re.findall(r"&[PN]", ws.oddFooter.right.text))
        assert stamp.snapshot in ws.oddFooter.left.text
        assert header_row(ws) > 1
    for key in KEYS:
        ws = sheet(book, stamp.lang, key)
        assert ws.freeze_panes == f"A{header_row(ws) + 1}"


def test_short_sheets_print_on_one_page_and_the_controls_large_enough_to_read(case):
    _, _, book = case("simulasi")
    one_page = {"Kategori", "Per kelompok", "Aspek", "Per pulau", "Per provinsi", "Kenaikan terbesar"}
    for name in one_page:
        assert book[name].page_setup.fitToHeight in (None, 1), name
    for name in ("Penerima", "Kendali", "Piagam", "Naik kategori"):
        assert book[name].page_setup.fitToHeight == 0, name
    wide = sum(c.width for c in book["Kendali"].column_dimensions.values())
    assert wide < 165  # about 112 characters of ten points fill a page: print of seven points or more


@pytest.mark.parametrize("name", CASES)
def test_a_central_institution_is_central_and_no_province_is_missing(case, name):
    c, stamp, book = case(name)
    shown = table(sheet(book, stamp.lang, "recipients"), len(c.recipients))[t(stamp.lang, "province")]
    central = {"id": "Pusat", "en": "Central"}[stamp.lang]
    expected = [central if pd.isna(p) else p for p in c.recipients["province_name"]]
    assert list(shown) == expected


def test_categories_without_a_colour_of_their_own_look_as_on_every_other_face(case):
    c, stamp, _ = case("simulasi")
    pale = c.categories["colour"].where(c.categories["code"] != "kurang", "")
    book = reopened(replace(c, categories=c.categories.assign(colour=pale)), stamp)
    ws = book["Kategori"]
    edges = {
        cell.value: cell.border.left.color.rgb
        for row in ws.iter_rows()
        for cell in row
        if cell.value in ("Kurang", "Baik") and cell.border.left.style
    }
    assert edges["Kurang"] == f"FF{ACCENT[1:].upper()}"
    assert edges["Baik"] != edges["Kurang"]


@pytest.mark.parametrize("name", CASES)
def test_made_up_data_say_so_on_every_sheet_and_page(case, name):
    c, stamp, book = case(name)
    word = t(stamp.lang, "watermark")
    for ws in book:
        head = [cell for row in ws.iter_rows(1, 4) for cell in row if str(cell.value).startswith(word)]
        if c.published:
            assert not head
            assert word not in (ws.oddHeader.center.text or "")
            continue
        assert len(head) == 1
        assert head[0].font.b
        assert head[0].font.color.rgb == "FFB3261E"
        assert word in ws.oddHeader.center.text


@pytest.mark.parametrize("name", CASES)
def test_the_contents_lead_to_every_sheet_and_back(case, name):
    _, stamp, book = case(name)
    first, *others = book.worksheets
    assert first.title == t(stamp.lang, "annex-sheet-contents")
    led = {
        cell.hyperlink.location.split("!")[0].strip("'")
        for row in first.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert led == {ws.title for ws in others}
    assert [ws["A1"].hyperlink.location for ws in others] == [f"'{first.title}'!A1"] * len(others)


@pytest.mark.parametrize("lang", LANGS)
def test_names_of_sheets_fit_excel_and_differ(lang):
    keys = ["contents", *KEYS, "controls", "charters", "sources"]
    names = [t(lang, f"annex-sheet-{key.replace('_', '-')}") for key in keys]
    assert len({name.lower() for name in names}) == len(keys)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_the_contents_say_what_the_annex_rests_on(case):
    _, stamp, book = case("simulasi")
    text = words(book["Daftar isi"])
    for part in (
        *("Anugerah Meritokrasi 2025", "DATA SIMULASI", stamp.snapshot, "6 Desember 2025"),
        *(t("id", "rule-round-help"), t("id", "rule-latest-help"), "tidak pernah 0"),
    ):
        assert part in text
    first = words(case("first round")[2]["Daftar isi"])
    assert "tidak ada putaran sebelumnya" in first
    unlike, stamp, _ = case("first round")
    later = replace(unlike, round={**unlike.round, "before_year": 2018, "before_is_comparable": False})
    assert "tidak sebanding: putaran 2018 memakai instrumen lain" in words(
        reopened(later, stamp)["Daftar isi"]
    )


def _state(book):
    return next(
        row[1] for row in book["Daftar isi"].iter_rows() if row[0].value == "Kendali" and not row[0].hyperlink
    )


def test_the_controls_stand_with_both_sides_and_their_state(case):
    c, _, book = case("simulasi")
    n = len(c.controls)
    told = controls_rows(c, stamp=case("simulasi")[1])
    assert _state(book).value == told.sentence == f"Semua {n} kendali cocok."
    assert _state(book).font.color.rgb == "FF1D7A46"
    shown = table(book["Kendali"], n)
    assert list(shown.columns) == list(told.table.frame.columns)
    assert set(shown["Hasil"]) == {"cocok"}
    assert sorted(shown["Angka pertama"]) == sorted(one.left for one in c.controls)
    assert set(shown["Selisih"]) == {0}


def test_a_failed_control_is_first_red_and_told_on_the_contents(case):
    c, stamp, _ = case("simulasi")
    slip = Control("recount", "Baik", "now", 125, 126)
    book = reopened(replace(c, controls=(*c.controls, slip)), stamp)
    n = len(c.controls) + 1
    assert _state(book).value == f"1 dari {n} kendali gagal: paket tidak boleh keluar."
    assert _state(book).font.color.rgb == "FFB3261E"
    ws = book["Kendali"]
    row = table(ws, n).iloc[0]
    assert (row["Hasil"], row["Angka pertama"], row["Angka kedua"], row["Selisih"]) == (
        *("gagal", 125, 126, -1),
    )
    assert "125" in row["Keterangan"]
    assert ws.cell(header_row(ws) + 1, 1).fill.fgColor.rgb == "FFB3261E"
    assert ws.sheet_properties.tabColor.rgb == "FFB3261E"


def test_a_control_without_a_published_side_says_so_and_is_not_zero(case):
    c, _, book = case("publikasi")
    unknown = [one for one in c.controls if one.difference is None]
    assert unknown
    shown = table(book["Kendali"], len(c.controls)).iloc[: len(unknown)]
    assert set(shown["Hasil"]) == {"tidak dapat diperiksa"}
    assert set(shown["Selisih"]) == {"tidak diterbitkan"}
    ok = sum(one.state == OK for one in c.controls)
    assert _state(book).value.startswith(f"Tidak ada kendali yang gagal: {ok} dari {len(c.controls)} cocok.")


def test_every_citation_of_the_published_record_is_spelled_out(case):
    c, _, book = case("publikasi")
    ws = book["Sumber"]
    top = header_row(ws)
    shown = table(ws, ws.max_row - top)
    pairs = set(zip(shown["Dikutip untuk"], shown["Kode sumber"], strict=True))
    assert set(zip(c.score_sources["name"], c.score_sources["source_id"], strict=True)) <= pairs
    named = {
        (s, i)
        for s, frame in (("Kategori", c.totals), ("Per kelompok", c.published_scopes))
        for i in _ids(frame)
    }
    assert named <= pairs
    titles = dict(zip(c.sources["source_id"], c.sources["title"], strict=True))
    assert all(titles[i] == title for i, title in zip(shown["Kode sumber"], shown["Judul"], strict=True))
    codes = {code for cell in table(book["Penerima"], 52)["Sumber"] for code in cell.split(", ")}
    assert codes <= set(shown["Kode sumber"])


def _ids(frame):
    return {source for ids in frame["source_ids"] for source in ids}


def test_charts_are_native_in_the_colours_of_the_categories_and_described(case):
    c, stamp, book = case("simulasi")
    with_chart = [ws.title for ws in book if ws._charts]
    assert with_chart == ["Kategori", "Per kelompok", "Kumulatif dan target", "Aspek", "Per pulau"]
    content = zipfile.ZipFile(io.BytesIO(annex(c, stamp=stamp)))
    charts = [content.read(n).decode() for n in content.namelist() if n.startswith("xl/charts/chart")]
    own = c.categories[c.categories["instrument"] == "kasn-2018"]
    for colour in own["colour"]:
        assert sum(colour[1:].upper() in chart for chart in charts) == 4  # all but the aspects
    assert all("<c:f>" in chart for chart in charts)
    drawings = [content.read(n).decode() for n in content.namelist() if n.startswith("xl/drawings/drawing")]
    told = [re.search(r'descr="([^"]*)"', drawing)[1] for drawing in drawings]
    assert len(told) == 5
    assert told[0].startswith("Jumlah per kategori")
    assert "195" in told[0]


def test_a_chart_reads_the_cells_it_shows(case):
    c, _, book = case("simulasi")
    ws = book["Per kelompok"]
    series = ws._charts[0].series
    names = []
    for one in series:
        ref = one.val.numRef.f.split("!")[1].replace("$", "")
        label = one.tx.strRef.f.split("!")[1].replace("$", "")
        names.append(ws[label].value)
        expected = c.by_group[c.by_group["category_name"] == ws[label].value]["now"]
        assert [cell[0].value for cell in ws[ref]] == list(expected)
    assert names == ["Sangat Baik", "Baik", "Kurang", "Buruk"]


def test_an_unpublished_category_is_no_bar_and_the_chart_says_so(case):
    _, _, book = case("publikasi")
    title = book["Kategori"]._charts[0].title.tx.rich.p[0].r[0].t
    assert title.endswith("(tanpa batang: tidak diterbitkan)")
    assert not book["Kumulatif dan target"]._charts
    assert not book["Aspek"]._charts


def test_equal_ceremonies_give_equal_bytes_and_no_personal_data(case):
    c, stamp, book = case("simulasi")
    assert annex(c, stamp=stamp) == annex(c, stamp=stamp)
    properties = book.properties
    assert properties.title == "Anugerah Meritokrasi 2025: lampiran"
    assert properties.created == datetime(2025, 12, 6)
    assert not properties.creator
    assert not properties.lastModifiedBy
