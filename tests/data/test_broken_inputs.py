"""Every broken input is reported with file, row, column, value and rule, all of them at once.

Each test breaks a real copy of data/ and reads it as the build does.
"""

import shutil

import pytest

from merit.ingest.build import load
from merit.ingest.files import SCHEMAS
from merit.ingest.problems import IngestError, Problem
from merit.paths import DATA


class Copy:
    """A copy of data/ whose files can be broken line by line, as an editor shows them (header = 1)."""

    def __init__(self, folder):
        self.folder = folder
        for name in SCHEMAS:
            shutil.copy(DATA / f"{name}.csv", folder)

    def path(self, name):
        return self.folder / f"{name}.csv"

    def lines(self, name):
        return self.path(name).read_text(encoding="utf-8").splitlines()

    def write(self, name, lines):
        self.path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def row_of(self, name, beginning):
        """Line number of the one line that begins so."""
        found = [i for i, line in enumerate(self.lines(name), start=1) if line.startswith(beginning)]
        assert len(found) == 1, (name, beginning, found)
        return found[0]

    def replace(self, name, beginning, new):
        """Put `new` in the place of the one line that begins so; returns its line number."""
        row, lines = self.row_of(name, beginning), self.lines(name)
        lines[row - 1] = new
        self.write(name, lines)
        return row

    def append(self, name, line):
        """Add a line at the end; returns its line number."""
        lines = [*self.lines(name), line]
        self.write(name, lines)
        return len(lines)

    def edit(self, name, old, new):
        """Replace text that stands in the file."""
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new), encoding="utf-8")

    def problems(self):
        """What load() says; an empty list when it says nothing."""
        try:
            load(self.folder)
        except IngestError as error:
            return error.problems
        return []


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


def test_clean_data_give_no_problem(copy):
    assert copy.problems() == []


def test_line_endings_and_a_byte_order_mark_do_not_matter(copy):
    for name in SCHEMAS:
        text = copy.path(name).read_bytes().replace(b"\n", b"\r\n")
        copy.path(name).write_bytes(b"\xef\xbb\xbf" + text)
    assert copy.problems() == []


# Line appended to published_scores.csv, column, value, part of the rule.
CELLS = {
    "year out of range": ("32.16,1999,291,Baik,final,S128", "year", "1999", "2018 to 2100"),
    "year with letters": ("32.16,20x3,291,Baik,final,S128", "year", "20x3", "whole number"),
    "half a year": ("32.16,2023.5,291,Baik,final,S128", "year", "2023.5", "whole number"),
    "no year": ("32.16,,291,Baik,final,S128", "year", "", "must not be empty"),
    "text in a number column": ("32.16,2023,dua,Baik,final,S128", "total_score", "dua", "must be a number"),
    "decimal comma": ('32.16,2023,"291,5",Baik,final,S113', "total_score", "291,5", "must be a number"),
    "nan is not empty": ("32.16,2023,nan,Baik,final,S128", "total_score", "nan", "must be a number"),
    "inf": ("32.16,2023,inf,Baik,final,S128", "total_score", "inf", "must be a number"),
    "negative score": ("32.16,2023,-1,Baik,final,S128", "total_score", "-1.0", "0 to 1000"),
    "unknown code": ("32.99,2023,291,Baik,final,S128", "institution_code", "32.99", "institutions.csv"),
    "unknown category": ("32.16,2023,291,baik,final,S128", "category", "baik", "must be one of"),
    "unknown status": ("32.16,2023,291,Baik,done,S128", "status", "done", "must be one of"),
    "unknown source": ("32.16,2023,291,Baik,final,S999", "source_id", "S999", "published_sources.csv"),
    "malformed source": ("32.16,2023,291,Baik,final,113", "source_id", "113", "must match"),
    "category not from score": (
        "32.16,2023,249.5,Baik,final,S128",
        "category",
        "Baik",
        "score 249.5: Kurang",
    ),
    "slip of December 2022": ("32.16,2023,172,Baik,final,S128", "category", "Baik", "score 172: Buruk"),
    "above the maximum": ("32.16,2023,410.5,,final,S128", "total_score", "410.5", "maximum 410"),
    "neither score nor category": ("32.16,2023,,,final,S128", "total_score", "", "score or a category"),
    "category of another instrument": ("32.16,2026,291,Baik,final,S128", "category", "Baik", "panrb-2025"),
    "gone before": ("bkpm,2021,291,Baik,final,S128", "year", "2021", "did not exist"),
    "not yet born": ("kemen-pu,2024,291,Baik,final,S128", "year", "2024", "did not exist"),
    "a cell too many": ("32.16,2023,291,Baik,final,S113,x", "*", "7", "another number of cells"),
    "a cell too few": ("32.16,2023,291,Baik,final", "*", "5", "another number of cells"),
    "blank line": ("", "*", "0", "another number of cells"),
}


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """The problems of a copy with all those lines at once: (row of each fault, problems by row)."""
    copy = Copy(tmp_path_factory.mktemp("broken"))
    rows = {fault: copy.append("published_scores", line) for fault, (line, *_) in CELLS.items()}
    found = {}
    for problem in copy.problems():
        found.setdefault(problem.row, []).append(problem)
    return rows, found


@pytest.mark.parametrize("fault", CELLS)
def test_a_broken_claim_is_found_where_it_stands(reported, fault):
    _, column, value, rule = CELLS[fault]
    rows, found = reported
    row = rows[fault]
    (problem,) = found[row]
    assert (problem.file, problem.row, problem.column) == ("published_scores.csv", row, column)
    assert problem.value == value
    assert rule in problem.rule
    assert str(problem) == f"published_scores.csv, row {row}, column {column}: {value!r}: {problem.rule}"


def test_broken_claims_do_not_make_sound_ones_look_broken(reported):
    rows, found = reported
    assert set(found) == set(rows.values())


# File, line it replaces (its beginning), new line, column, value, part of the rule.
ROWS = {
    "assessed is not the sum": (
        *("published_counts", "2020,2021-01-28,2021-01,all,cumulative,184,24,57,31,72"),
        *("2020,2021-01-28,2021-01,all,cumulative,185,24,57,31,72,81,103,,,S017", "assessed", "185", "= 184"),
    ),
    "above is not the sum": (
        *("published_counts", "2023,2023-12-07,2023-12,all,that_year,,34,96,,,130,,,,S258"),
        *("2023,2023-12-07,2023-12,all,that_year,,34,96,,,131,,,,S258", "baik_or_above", "131", "= 130"),
    ),
    "below is not the sum": (
        *("published_counts", "2022,2022-12-08,2022-12,all,cumulative,,,,71,172,"),
        *("2022,2022-12-08,2022-12,all,cumulative,,,,71,172,,244,,,S187", "below_baik", "244", "= 243"),
    ),
    "aspect above its maximum": (
        *("published_aspects", "mk,2021,1,37.5"),
        *("mk,2021,1,40.5,points,S026", "value", "40.5", "exceeds the maximum 40"),
    ),
    "percent above 100": (
        *("published_aspects", "average:all,2021,1,"),
        *("average:all,2021,1,100.5,percent_of_maximum,S190", "value", "100.5", "exceeds the maximum 100"),
    ),
    "average of nobody": (
        *("published_aspects", "mk,2021,1,37.5"),
        *("average:lpnk,2021,1,37.5,points,S026", "institution_code", "average:lpnk", "is not registered"),
    ),
    "province outside every island": (
        *("provinces", "11,Aceh,"),
        *("11,Aceh,ACEH,Sumatra,0,0,", "island", "Sumatra", "islands.csv"),
    ),
    "two provinces on one tile": (
        *("provinces", "12,Sumatera Utara,"),
        *("12,Sumatera Utara,SUMUT,Sumatera,0,0,", "tile_column+tile_row", "0, 0", "stands twice"),
    ),
    "kota without a province": (
        *("institutions", "91.71,"),
        *("91.71,Kota Jayapura,,kota,,,,,,,", "province_code", "", "need a province"),
    ),
    "agency with a province": (
        *("institutions", "lan,"),
        *("lan,Lembaga Administrasi Negara,,lpnk,31,,,,,,", "province_code", "31", "central institutions"),
    ),
    "move without a year": (
        *("institutions", "93.01,"),
        *("93.01,Kabupaten Merauke,,kabupaten,93,,,,91,,", "province_from", "", "go together"),
    ),
    "ends before it begins": (
        *("institutions", "bapanas,"),
        *(
            "bapanas,Badan Pangan Nasional,,lpnk,,2022,2021,,,,Perpres 66/2021",
            "valid_to",
            "2021",
            "ends before",
        ),
    ),
    "unknown predecessor": (
        *("institutions", "kemenkop,"),
        *("kemenkop,Kementerian Koperasi,,kementerian,,2025,,kemenkopukm;kuk,,,x", "successor_of"),
        *("kemenkopukm;kuk", "kuk is not registered"),
    ),
    "maximum is not the sum": (
        *("aspects", "kasn-2018,8,"),
        *(
            "kasn-2018,8,Sistem Informasi,Information systems,SI,IS,34,derived",
            "maximum_total",
            "410.0",
            "= 420",
        ),
    ),
}


@pytest.mark.parametrize("fault", ROWS)
def test_a_broken_row_is_found_where_it_stands(copy, fault):
    name, beginning, line, column, value, rule = ROWS[fault]
    row = copy.replace(name, beginning, line)
    if fault == "maximum is not the sum":  # said of the instrument, not of the aspect
        name, row = "instruments", copy.row_of("instruments", "kasn-2018,")
    (problem,) = copy.problems()
    assert (problem.file, problem.row, problem.column) == (f"{name}.csv", row, column)
    assert problem.value == value
    assert rule in problem.rule


@pytest.mark.parametrize(
    ("name", "line", "column", "value"),
    [
        ("institutions", "lan,LAN lagi,,lpnk,,,,,,,", "code", "lan"),
        ("published_sources", "S001,Lagi,Harian,other,,", "source_id", "S001"),
        ("published_aspects", "mk,2021,1,37.5,points,S026", "institution_code+year+aspect", "mk, 2021, 1"),
        ("islands", "Jawa,jawa-lagi,Java,9", "name", "Jawa"),
    ],
)
def test_a_key_that_stands_twice_is_found_at_its_second_place(copy, name, line, column, value):
    row = copy.append(name, line)
    (problem,) = copy.problems()
    assert (problem.file, problem.row, problem.column) == (f"{name}.csv", row, column)
    assert problem.value == value
    assert "unique" in problem.rule


def test_a_broken_key_is_reported_where_it_stands_and_not_by_all_who_refer_to_it(copy):
    row = copy.row_of("published_sources", "S128,")
    copy.edit("published_sources", "\nS128,", "\nS12x,")
    (problem,) = copy.problems()
    assert (problem.file, problem.row, problem.column) == ("published_sources.csv", row, "source_id")


def test_two_instruments_may_not_cover_one_year(copy):
    copy.edit("instruments", "PermenPANRB 19/2025,2026", "PermenPANRB 19/2025,2025")
    (problem,) = copy.problems()
    assert (problem.file, problem.row, problem.column, problem.value) == (
        *("instruments.csv", 3, "valid_from"),
        "2025",
    )


def test_a_score_below_every_bound_has_no_category(copy):
    copy.edit("categories", "kasn-2018,buruk,Buruk,I,0,", "kasn-2018,buruk,Buruk,I,100,")
    problems = copy.problems()
    assert {p.file for p in problems} == {"published_scores.csv"}
    assert all("no category" in p.rule for p in problems)
    assert any("65.5" in p.rule for p in problems)


def test_a_file_without_rows_breaks_what_refers_to_it(copy):
    copy.write("categories", copy.lines("categories")[:1])
    problems = copy.problems()
    with_category = [x for x in copy.lines("published_scores")[1:] if x.split(",")[3]]
    assert len(problems) == len(with_category)
    assert {p.rule for p in problems} == {"is not a category of kasn-2018"}


def test_a_missing_column_is_named(copy):
    copy.edit("groups", ",level,", ",tingkat,")
    assert {(p.file, p.row, p.column, p.rule) for p in copy.problems()} == {
        ("groups.csv", 1, "level", "this column is missing"),
        ("groups.csv", 1, "tingkat", "this column is not known"),
    }


def test_an_unknown_column_is_named(copy):
    copy.write("islands", [f"{line},x" for line in copy.lines("islands")])
    assert [str(p) for p in copy.problems()] == ["islands.csv, row 1, column x: '': this column is not known"]


def test_a_column_that_stands_twice_is_named(copy):
    copy.edit("islands", "name,code,name_en", "name,code,name")
    (problem,) = copy.problems()
    assert (problem.row, problem.column, problem.rule) == (1, "name", "this column stands twice")


def test_a_missing_file_is_named(copy):
    copy.path("events").unlink()
    (problem,) = copy.problems()
    assert (problem.file, problem.row) == ("events.csv", None)
    assert "No such file" in problem.rule


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (
            "name,code,name_en,display_order\nJaw\xe4,jawa,Java,1\n".encode("latin-1"),
            "can't decode byte 0xe4",
        ),
        (b"", "is empty"),
        (b'name,code,name_en,display_order\n"Jawa,jawa,Java,1\n', "cannot be read as CSV"),
    ],
    ids=["not UTF-8", "no header", "open quote"],
)
def test_a_file_that_is_no_csv_in_utf8_is_named(copy, content, rule):
    copy.path("islands").write_bytes(content)
    (problem,) = copy.problems()
    assert (problem.file, problem.row) == ("islands.csv", None)
    assert rule in problem.rule


def test_rows_are_counted_as_an_editor_does(copy):
    """A blank line and a cell that spans lines do not shift the rows below them."""
    lines = copy.lines("events")
    beginning = lines[4]
    lines[1:1] = ["", '2017,round,"dua\nbaris","two\nlines",S209,']
    lines = "\n".join(lines).splitlines()
    lines[lines.index(beginning)] = "2021-12-07,party,Pesta,Party,S207,"
    copy.write("events", lines)
    row = lines.index("2021-12-07,party,Pesta,Party,S207,") + 1
    assert [(p.row, p.column, p.value) for p in copy.problems()] == [(2, "*", "0"), (row, "kind", "party")]


def test_all_problems_of_all_files_come_at_once(copy):
    """Broken cells, broken rules, a broken row and several in one column: one report."""
    scores, bekasi = "published_scores", "32.16,2023,291,Baik,final,S128"
    expected = [
        ("events", copy.append("events", "2024,round,Satu,One"), ["*"]),
        ("groups", copy.replace("groups", "lns,", "lns,LNS,a,b,tengah,lns,3"), ["level"]),
        (scores, copy.replace(scores, bekasi, "32.16,2023,x,Baik,akhir,S128"), ["total_score", "status"]),
        (scores, copy.append(scores, "32.16,2023,2000,,final,S128"), ["total_score"]),
        (scores, copy.append(scores, "00.00,2023,291,Kurang,final,S128"), ["institution_code", "category"]),
        (
            "published_counts",
            copy.append("published_counts", "2024,2024,2024,all,that_year,,1,2,,,4,,,,S226"),
            ["baik_or_above"],
        ),
    ]
    found = {}
    for p in copy.problems():
        found.setdefault((p.file, p.row), []).append(p.column)
    assert found == {(f"{name}.csv", row): columns for name, row, columns in expected}


def test_the_message_lists_every_problem_on_a_line_of_its_own():
    problems = [Problem("a.csv", 2, "x", "1", "rule one"), Problem("b.csv", None, "*", "", "rule two")]
    assert str(IngestError(problems)).splitlines() == [
        "2 problem(s) in the input:",
        "a.csv, row 2, column x: '1': rule one",
        "b.csv, column *: '': rule two",
    ]
