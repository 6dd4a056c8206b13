"""data/README.md says of every file and column what merit/ingest/files.py enforces."""

import re

import duckdb
import pytest

from merit.ingest.files import SCHEMAS, read
from merit.ingest.rules import REFERENCES
from merit.paths import DATA, SCHEMA

TEXT = (DATA / "README.md").read_text(encoding="utf-8")
HEAD = ["column", "type", "unit", "allowed values", "meaning of empty"]
WORDS = {"Int64": "whole number", "float64": "number"}


def cells(line: str) -> list[str]:
    return [c.strip().replace("\\|", "|") for c in re.split(r"(?<!\\)\|", line)[1:-1]]


def section(heading: str) -> str:
    return TEXT.split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]


def dictionary(name: str) -> dict[str, dict[str, str]]:
    """The table of data/NAME.csv: column -> cell by heading."""
    lines = [line for line in section(f"### {name}.csv").splitlines() if line.startswith("|")]
    assert cells(lines[0]) == HEAD
    return {cells(x)[0].strip("`"): dict(zip(HEAD, cells(x), strict=True)) for x in lines[2:]}


def stated(allowed: str) -> dict[str, object]:
    """What the cell "allowed values" promises, in the terms of a schema's checks."""
    found: dict[str, object] = {}
    if one_of := re.match(r"one of ((?:`[^`]+`(?:, )?)+)", allowed):
        found["isin"] = re.findall(r"`([^`]+)`", one_of[1])
    if span := re.match(r"([\d.]+) to ([\d.]+)", allowed):
        found["in_range"] = (float(span[1]), float(span[2]))
    if like := re.match(r"matches `([^`]+)`", allowed):
        found["str_matches"] = like[1]
    return found


def enforced(column) -> dict[str, object]:
    found: dict[str, object] = {}
    for check in column.checks:
        rule = check.statistics
        if check.name == "isin":
            found["isin"] = list(rule["allowed_values"])
        elif check.name == "in_range":
            found["in_range"] = (rule["min_value"], rule["max_value"])
        else:
            found[check.name] = rule["pattern"]
    return found


def test_every_file_is_documented_and_every_documented_file_exists():
    on_disk = {p.stem for p in DATA.glob("*.csv")}
    assert on_disk == set(SCHEMAS) == set(re.findall(r"^### (\w+)\.csv$", TEXT, re.MULTILINE))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_section_begins_with_one_sentence_on_its_rows(name):
    first = section(f"### {name}.csv").strip().split("\n\n")[0]
    assert first.startswith("One ")
    assert first.rstrip(")").endswith(".")


@pytest.mark.parametrize("name", SCHEMAS)
def test_columns_stand_in_the_order_of_the_file(name):
    header = (DATA / f"{name}.csv").read_text(encoding="utf-8").split("\n", 1)[0].split(",")
    assert list(dictionary(name)) == header == list(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_types_and_allowed_values_are_the_enforced_ones(name):
    documented = dictionary(name)
    types = {c: row["type"] for c, row in documented.items()}
    assert types == {c: WORDS.get(str(s.dtype), "text") for c, s in SCHEMAS[name].items()}
    promised = {c: stated(row["allowed values"]) for c, row in documented.items()}
    assert promised == {c: enforced(s) for c, s in SCHEMAS[name].items()}
    assert all(row["unit"] for row in documented.values())


@pytest.mark.parametrize("name", SCHEMAS)
def test_emptiness_means_what_the_dictionary_says(name):
    frame, problems = read(name)
    assert problems == []
    for column, row in dictionary(name).items():
        meaning = row["meaning of empty"]
        assert (meaning == "never empty") == (not SCHEMAS[name][column].nullable), column
        assert len(meaning) > 8, column
        if frame[column].isna().any():
            assert meaning != "never empty", column


def test_references_between_files_are_documented():
    for name, column, parent, key in REFERENCES:
        allowed = dictionary(name)[column]["allowed values"]
        assert f"a `{key}` of `{parent}.csv`" in allowed, (name, column)


def test_tables_and_views_of_a_snapshot_are_all_listed():
    documented = re.findall(r"^\| `(\w+)`", section("## Tables of a snapshot"), re.MULTILINE)
    with duckdb.connect() as con:
        con.execute(SCHEMA.read_text(encoding="utf-8"))
        made = con.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'"
        ).fetchall()
    assert sorted(documented) == sorted(name for (name,) in made)
    for name in documented:
        assert (f"`{name}` (view)" in TEXT) == (f"CREATE VIEW {name} " in SCHEMA.read_text(encoding="utf-8"))
