"""Every number of a ceremony, in answers, JSON, annex and deck, against pandas on the import file.

The import file (contracts.md §2) is written from the synthetic record and read back by
tests/agreement/independent.py, which shares no code with the product.
"""

import io
import math
import re
from dataclasses import dataclass
from functools import partial

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation

from merit.ceremony import Ceremony, ceremony
from merit.charts.anugerah import KEYS, statistics
from merit.charts.base import Stamp
from merit.ingest.build import load, simulated
from merit.paths import DATA
from merit.query import ask
from merit.reports.annex import annex
from merit.reports.deck import deck
from merit.reports.figures import figures
from tests.agreement.independent import STATES, Ceremony2018

# The first round has none before it; in 2022 provinces were born and kabupaten moved.
CASES = [(year, cut) for year in (2019, 2022, 2024) for cut in ((), ("32", "33"))]
WHO = ["name", "institution", "group_name", "province_name", "total", "category_name"]
BEFORE = ["from_category_name", "from_total", "from_year"]
COUNTS = ["not_assessed", "baik_or_above", "below_baik"]
# What the columns of each sheet hold, in their order.
FIELDS = {
    "totals": ["category_name", "now", "before", "difference"],
    "by_group": ["group_name", "registered", "category_name", "now", "before", "difference"],
    "cumulative": [
        *("scope_name", "registered", "assessed", *STATES, *COUNTS),
        *("share", "share_of_assessed", "target"),
    ],
    "recipients": ["number", *WHO, "rank_in_group", "of_group"],
    "best_by_group": [*WHO, "of_group"],
    "first_baik": [*WHO, *BEFORE],
    "first_sangat_baik": [*WHO, *BEFORE],
    "moved_up": [*WHO, *BEFORE, "change"],
    "moved_down": [*WHO, *BEFORE, "change"],
    "most_improved": ["rank", *WHO, *BEFORE, "change"],
    "aspects": ["rank", "name_id", "aspect_no", "part", "mean_points", "maximum", "n", "mark"],
    "talent_management": WHO,
    "by_province": ["province_name", "island_name", *STATES, *COUNTS, "assessed", "registered"],
    "by_island": ["island_name", *STATES, *COUNTS, "assessed", "registered"],
}
LISTS = [key for key, fields in FIELDS.items() if "institution" in fields]
SCOPES = {
    **{"all": "Semua instansi", "kementerian": "Kementerian", "lpnk": "LPNK", "lns": "LNS"},
    **{"provinsi": "Provinsi", "kabupaten_kota": "Kabupaten & Kota"},
}
CHARTED = {"totals", "by_group", "cumulative", "aspects", "by_island"}
# Two provinces are no whole island: the deck shows none then.
ISLANDS = {"by_island"}


@dataclass(frozen=True)
class Case:
    """One ceremony and what must be printed of it."""

    c: Ceremony
    stamp: Stamp
    expected: dict[str, list[dict]]


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The synthetic record in the import format."""
    made = simulated(load())
    points = made["aspect_score"].pivot_table(
        index=["institution", "year", "status"], columns="aspect_no", values="points"
    )
    rows = made["assessment"].join(points, on=["institution", "year", "status"])
    names = made["institution"].set_index("code")["name"]
    columns = {
        "kode_instansi": rows["institution"],
        "nama_instansi": rows["institution"].map(names),
        "tahun": rows["year"],
        **{f"aspek_{no}": rows[no] for no in range(1, 9)},
        "total": rows["total"],
        "status": rows["status"],
        "tanggal_penetapan": rows["fixed_on"],
        "manajemen_talenta": rows["talent_management"].map({True: "ya", False: "tidak"}),
    }
    path = tmp_path_factory.mktemp("import") / "skor.csv"
    pd.DataFrame(columns).to_csv(path, index=False)
    return path


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0]}-{'-'.join(case[1]) or 'all'}")
def case(request, file, simulasi) -> Case:
    """The ceremony of the product beside the statistics of pandas."""
    year, provinces = request.param
    stamp = Stamp("id", simulasi.dataset, simulasi.kind, simulasi.id)
    expected = Ceremony2018(file, DATA, year, provinces).statistics()
    for row in expected["cumulative"]:
        row["scope_name"] = SCOPES[row["scope"]]
    for row in expected["aspects"]:
        row["part"] = row["mean_percent"] / 100
        row["mark"] = "terkuat" if row["is_strongest"] else "terlemah" if row["is_weakest"] else ""
    expected["aspects"].sort(key=lambda row: (row["rank"], row["aspect_no"]))
    return Case(ceremony(partial(ask, simulasi), year, provinces), stamp, expected)


def same(found: object, wanted: object) -> bool:
    """Equal values; a missing one equals a missing one only."""
    if wanted is None or (isinstance(wanted, float) and math.isnan(wanted)):
        return bool(pd.isna(found))
    if isinstance(wanted, str):
        return found == wanted
    return not pd.isna(found) and math.isclose(float(found), float(wanted), rel_tol=1e-12, abs_tol=1e-12)


def equal_rows(found: list[dict], wanted: list[dict], fields: list[str]) -> None:
    """Row by row and field by field, in the same order."""
    assert len(found) == len(wanted)
    for at, (one, other) in enumerate(zip(found, wanted, strict=True)):
        wrong = {f: (one[f], other.get(f)) for f in fields if not same(one[f], other.get(f))}
        assert not wrong, (at, other)


def test_answers(case):
    c, expected = case.c, case.expected
    assert not c.failed
    for key in LISTS:
        fields = [*FIELDS[key], "group", "province", "category"]
        equal_rows(getattr(c, key).to_dict("records"), expected[key], fields)
    equal_rows(c.totals.to_dict("records"), expected["totals"], FIELDS["totals"])
    equal_rows(c.by_group.to_dict("records"), expected["by_group"], ["group", *FIELDS["by_group"]])
    cumulative = ["scope", *FIELDS["cumulative"][1:]]
    equal_rows(c.cumulative.to_dict("records"), expected["cumulative"], cumulative)
    places = [*STATES, *COUNTS, "assessed", "registered"]
    for key in ("province", "island"):
        equal_rows(getattr(c, f"by_{key}").to_dict("records"), expected[f"by_{key}"], [key, *places])
    aspects = sorted(expected["aspects"], key=lambda row: row["aspect_no"])
    fields = ["name_id", "n", "mean_points", "mean_percent", "rank", "is_strongest", "is_weakest"]
    equal_rows(c.aspects.to_dict("records"), aspects, ["aspect_no", "maximum", *fields])
    whole = expected["cumulative"][0]
    summary = c.summary.set_index("measure")["now"]
    now = {row["category"]: row["now"] for row in expected["totals"]}
    assert summary["registered"] == whole["registered"]
    assert summary["assessed"] == sum(now.values())
    assert summary["not_assessed"] == whole["registered"] - sum(now.values())
    assert summary["baik_or_above"] == now["sangat_baik"] + now["baik"]
    assert summary["below_baik"] == now["kurang"] + now["buruk"]


def test_json(case):
    told, expected = figures(case.c, stamp=case.stamp), case.expected
    for key in LISTS:
        found = told[key]
        if key == "best_by_group":
            found = [row for rows in found.values() for row in rows]
        fields = [f for f in FIELDS[key] if not f.endswith("_name")]
        equal_rows(found, expected[key], [*fields, "group", "province", "category"])
    moments = ["now", "before", "difference"]
    assert list(told["totals"]) == [row["category"] for row in expected["totals"]]
    equal_rows(list(told["totals"].values()), expected["totals"], moments)
    cells = [cell for group in told["by_group"].values() for cell in group.values()]
    equal_rows(cells, expected["by_group"], moments)
    assert list(told["by_group"]) == list(dict.fromkeys(row["group"] for row in expected["by_group"]))
    counts = FIELDS["cumulative"][1:]
    latest = [told["cumulative"], *told["cumulative"]["scopes"].values()]
    equal_rows(latest, expected["cumulative"], counts)
    places = [*STATES, *COUNTS, "assessed", "registered"]
    for key in ("province", "island"):
        found = told[f"by_{key}"]
        assert list(found) == [row[key] for row in expected[f"by_{key}"]]
        equal_rows(list(found.values()), expected[f"by_{key}"], places)
    aspects = sorted(expected["aspects"], key=lambda row: row["aspect_no"])
    fields = ["maximum", "n", "mean_points", "mean_percent", "rank"]
    equal_rows(told["aspects"]["mean_percent"], aspects, fields)
    for name in ("strongest", "weakest"):
        assert told["aspects"][name] == [row["aspect_no"] for row in aspects if row[f"is_{name}"]]


def written(cell: object, wanted: object) -> bool:
    """Whether a cell of a sheet holds the value: a number as a number, a missing one as a word."""
    if wanted is None or (isinstance(wanted, float) and math.isnan(wanted)):
        return isinstance(cell, str) and bool(cell) and not re.search(r"\d", cell)
    if isinstance(wanted, str):
        return (cell or "") == wanted
    return isinstance(cell, int | float) and same(cell, wanted)


def test_annex(case):
    book = openpyxl.load_workbook(io.BytesIO(annex(case.c, stamp=case.stamp)))
    contents, *sheets = book.worksheets
    listed = {row[0]: row[2] for row in contents.iter_rows(values_only=True) if row[0]}
    for key, sheet in zip(KEYS, sheets, strict=False):
        wanted, fields = case.expected[key], FIELDS[key]
        assert listed[sheet.title] == len(wanted), key
        assert len(sheet.tables) == (1 if wanted else 0), key
        for table in sheet.tables.values():
            assert table.name == f"t_{key}"
            _, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
            assert len(rows) == len(wanted)
            for row, values in zip(rows, wanted, strict=True):
                assert len(row) == len(fields), key
                wrong = [
                    (field, cell, values.get(field))
                    for field, cell in zip(fields, row, strict=True)
                    if not written(cell, values.get(field))
                ]
                assert not wrong, (key, values)
            # A chart's numbers are cells of this sheet.
            for chart in sheet._charts:
                for series in chart.series:
                    place, _, _ = series.val.numRef.f.rpartition("!")
                    assert place.strip("'") == sheet.title, key
    formulas = [
        cell.coordinate
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == []
    charters = [sheet for sheet in sheets if "t_charters" in sheet.tables]
    assert len(charters) == bool(case.expected["recipients"])
    for sheet in charters:
        _, *rows = [[cell.value for cell in row] for row in sheet[sheet.tables["t_charters"].ref]]
        found = [(row[1], row[4]) for row in rows]
        assert found == [(r["institution"], r["total"]) for r in case.expected["recipients"]]


def parsed(text: str) -> float:
    """A number as Indonesian prints it: 1.234,5, +3, −14, 48,6%."""
    plain = text.replace(".", "").replace(",", ".").replace("−", "-").rstrip("%")
    return float(plain)


def printed(text: str, field: str, wanted: object) -> bool:
    """Whether a cell of a slide prints the value."""
    # Best of its group, yet below Baik: the cell says so behind the category.
    text = text.removeprefix("■ ").removesuffix(" (di bawah Baik, bukan penerima)")
    if wanted is None or (isinstance(wanted, float) and math.isnan(wanted)):
        return not re.search(r"\d", text)
    if isinstance(wanted, str):
        return text == wanted
    if field in ("share", "share_of_assessed", "target", "part"):
        return text.endswith("%") and abs(parsed(text) - 100 * wanted) <= 0.05 + 1e-9
    if field == "mean_points":
        return abs(parsed(text) - wanted) <= 0.005 + 1e-9
    if field in ("change", "difference"):
        assert text[0] in "+−0", text
    if field == "from_year":
        return text == str(int(wanted))
    return parsed(text) == wanted


def labels_of(case: Case) -> dict[str, dict[str, str]]:
    """{key: {label: field}} of the tables on slides: the labels of the annex in their order."""
    told = statistics(case.c, stamp=case.stamp)
    return {key: dict(zip(map(str, told[key].table.frame.columns), FIELDS[key], strict=True)) for key in KEYS}


def pages_of(case: Case, slides) -> dict[str, list]:
    """The slides of every statistic by its key: their title begins with the statistic's."""
    titles = {key: chart.title for key, chart in statistics(case.c, stamp=case.stamp).items()}
    pages: dict[str, list] = {key: [] for key in KEYS}
    for slide in slides:
        title = slide.shapes.title.text if slide.shapes.title is not None else ""
        for key, words in titles.items():
            if title == words or re.fullmatch(re.escape(words) + r"(:.*| \(\d+/\d+\))", title):
                pages[key].append(slide)
    return pages


def table_rows(slides) -> tuple[list[str], list[list[str]]]:
    """The header and all rows of the tables over several slides; the header stands on each."""
    head: list[str] = []
    rows: list[list[str]] = []
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_table:
                first, *rest = [[cell.text for cell in row.cells] for row in shape.table.rows]
                assert head in ([], first)
                head = first
                rows += rest
    return head, rows


def charts_of(slides) -> list:
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


def series_of(chart) -> dict[str, list[float]]:
    """Values of each series; those of the embedded workbook are the same."""
    found = {
        series.name: [None if v is None else float(v) for v in series.values]
        for series in chart.plots[0].series
    }
    blob = chart.part.chart_workbook.xlsx_part.blob
    sheet = openpyxl.load_workbook(io.BytesIO(blob)).worksheets[0]
    head, *rows = list(sheet.iter_rows(values_only=True))
    book = {name: [row[at] for row in rows] for at, name in enumerate(head) if name}
    held = {str(k): v for k, v in book.items() if str(k) in found}
    assert list(held) == list(found)
    for name, values in found.items():
        assert all(map(same, held[name], values)), name
    return found


def test_deck(case):
    slides = Presentation(io.BytesIO(deck(case.c, stamp=case.stamp))).slides
    pages, labels = pages_of(case, slides), labels_of(case)
    shown = set(KEYS) - (ISLANDS if case.c.provinces else set())
    for key in sorted(shown):
        wanted = case.expected[key]
        head, rows = table_rows(pages[key])
        assert len(rows) == len(wanted), key
        fields = [labels[key][label.replace("\n", " ")] for label in head]
        left_out = set(FIELDS[key]) - set(fields) if wanted else set()
        # Only the code and columns without any value may be left out of a slide.
        assert all(row.get(field) is None for field in left_out - {"institution"} for row in wanted), key
        for row, values in zip(rows, wanted, strict=True):
            wrong = [
                (field, text, values.get(field))
                for field, text in zip(fields, row, strict=True)
                if not printed(text, field, values.get(field))
            ]
            assert not wrong, (key, values)
    _charts(case, pages)
    _tiles(case, pages["by_province"])
    _summary(case, slides)


def _charts(case: Case, pages: dict[str, list]) -> None:
    """The values of every native chart."""
    expected, names = case.expected, {"Belum dinilai": "not_assessed"}
    word = {"Tidak dinilai putaran ini": "Belum dinilai"}  # of those without a result of this one round
    names |= {row["category_name"]: row["category"] for row in expected["totals"]}
    charted = CHARTED - (ISLANDS if case.c.provinces else set())
    assert {key for key in KEYS if charts_of(pages[key])} == charted
    (totals,) = charts_of(pages["totals"])
    rounds = {str(case.c.year): "now", str(case.c.before): "before"}
    found = series_of(totals)
    assert len(found) == 1 + (case.c.before is not None)
    by_name = {row["category_name"]: row for row in expected["totals"]}
    for name, values in found.items():
        assert values == [by_name[str(label)][rounds[name]] for label in totals.plots[0].categories]
    (groups,) = charts_of(pages["by_group"])
    cells = {(row["group_name"], row["category_name"]): row["now"] for row in expected["by_group"]}
    for name, values in series_of(groups).items():
        assert values == [cells[str(label), name] for label in groups.plots[0].categories]
    for key, label_field in (("cumulative", "scope_name"), ("by_island", "island_name")):
        if key not in charted:
            continue
        chart, *more = charts_of(pages[key])
        assert len(more) == (key == "cumulative" and any(row["target"] for row in expected[key]))
        shown = [str(label) for label in chart.plots[0].categories]
        assert sorted(shown) == sorted(row[label_field] for row in expected[key])
        rows = {row[label_field]: row for row in expected[key]}
        series = series_of(chart)
        known = {word.get(name, name): values for name, values in series.items()}
        assert set(known) == set(names)
        for name, values in known.items():
            assert values == [rows[label][names[name]] for label in shown]
        for shares in map(series_of, more):
            fields = zip(shares, ("share", "target"), strict=True)
            for name, field in fields:
                wanted = [rows[label][field] for label in shown]
                assert all(map(same, shares[name], wanted)), (name, wanted)
    (aspects,) = charts_of(pages["aspects"])
    ((_, shares),) = series_of(aspects).items()
    assert shares == pytest.approx([row["part"] for row in expected["aspects"]], rel=1e-12)
    shown = [re.sub(r"\s+", " ", str(label)) for label in aspects.plots[0].categories]
    assert shown == [row["name_id"] for row in expected["aspects"]]


def _tiles(case: Case, slides) -> None:
    """Recipients of all governments, province by province, on the map of native shapes."""
    tiles = {}
    for slide in slides:
        for shape in slide.shapes:
            if hasattr(shape, "shapes"):
                words = " ".join(part.text_frame.text for part in shape.shapes if part.has_text_frame)
                found = re.search(r"(\d+)/(\d+)", words)
                if found:
                    tiles[shape.name] = (int(found[1]), int(found[2]))
    rows = case.expected["by_province"]
    assert tiles == {row["province_name"]: (row["baik_or_above"], row["registered"]) for row in rows}


def _summary(case: Case, slides) -> None:
    """The figures of the summary, in the order of the slide: those of the round, then by latest status."""
    (slide,) = [s for s in slides if s.shapes.title is not None and s.shapes.title.text == "Ringkasan"]
    shown = [
        next(iter(re.findall(r"^[\d.,]+%?$", "\n".join(p.text_frame.text for p in shape.shapes), re.M)))
        for shape in slide.shapes
        if hasattr(shape, "shapes")
    ]
    now = {row["category"]: row["now"] for row in case.expected["totals"]}
    whole = case.expected["cumulative"][0]
    above = now["sangat_baik"] + now["baik"]
    numbers = [above, now["sangat_baik"], now["baik"], sum(now.values())]
    numbers += [whole["assessed"], whole["baik_or_above"], 100 * whole["share"], whole["below_baik"]]
    assert [parsed(text) for text in shown] == pytest.approx(numbers, abs=0.05 + 1e-9)


def test_the_import_file_says_what_it_is(file):
    """Its own numbers are consistent: totals are the sums of their aspects, and nothing real is in it."""
    rows = pd.read_csv(file)
    whole = rows[rows["status"] == "final"]
    parts = whole[[f"aspek_{no}" for no in range(1, 9)]]
    assert (parts.sum(axis=1, min_count=8) == whole["total"]).all()
    assert rows["nama_instansi"].str.endswith("(simulasi)").all()
    assert len(whole) > 1500
