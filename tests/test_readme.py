"""README.md says what is there: commands, paths, queries, addresses, headers and dependencies."""

import re
import tomllib
from dataclasses import asdict

import pytest
from fastapi import FastAPI
from starlette.routing import Mount, Route

import merit.ui.answers
import merit.ui.ceremony
import merit.ui.frame
from merit.api import routes
from merit.cli import main
from merit.paths import QUERIES, ROOT
from merit.web import HEADERS, TRANSPORT, WebLimits
from tests.pages.harness import opened

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = "\n".join(p.read_text("utf-8") for room in ("merit", "pages") for p in (ROOT / room).rglob("*.py"))
NAMES = {p.stem for p in QUERIES.glob("*.sql")}
HEADED = {*HEADERS, *TRANSPORT}
PAGES = sorted(p.stem for p in (ROOT / "pages").glob("*.py") if p.stem != "shell")


def section(heading: str) -> str:
    return TEXT.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(text: str) -> list[str]:
    """What stands in backticks in the first cell of each row."""
    return re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)


def queries_of(file: str) -> set[str]:
    """The queries named in the row of that file."""
    (row,) = re.findall(rf"^\|[^|]*\| `{re.escape(file)}` \|([^|]*)\|$", TEXT, re.MULTILINE)
    return set(re.findall(r"`(\w+)`", row))


def test_every_dependency_is_named_with_its_reason_and_nothing_else():
    for file in ("requirements.in", "requirements-lake.in", "requirements-dev.in"):
        lines = (ROOT / file).read_text("utf-8").splitlines()
        wanted = [re.split(r"[=<>~! \[]", x)[0] for x in lines if x and not x.startswith(("#", "-"))]
        assert wanted, file
        table = TEXT.split(f"(`{file}`", 1)[1].split("\n\n", 2)[1]
        assert first_cells(table) == wanted, file


def test_every_command_named_exists():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make (\w+)", TEXT))
    assert {"run", "test"} <= named <= targets


def test_every_subcommand_named_exists(capsys):
    named = set(re.findall(r"`python -m merit (\w+)", TEXT))
    assert named
    with pytest.raises(SystemExit):
        main(["--help"])
    help_text = capsys.readouterr().out
    assert all(re.search(rf"\b{command}\b", help_text) for command in named)


def test_every_path_named_exists():
    named = set(re.findall(r"\]\(([^)]+)\)", TEXT))
    for code in re.findall(r"`([^`\n]+)`", TEXT):
        looks = re.fullmatch(r"[\w.-]+/|[\w./-]+\.(py|sql|md|toml|txt|in|ftl)|[\w.-]+/[\w./-]+/", code)
        if looks and "NAME" not in code:
            named.add(code)
    assert {"docs/overview.png", "queries/counts.sql", "data/README.md", ".streamlit/config.toml"} <= named
    made_at_run_time = {"data/store/"}
    in_a_folder_just_named = {"common.ftl"}
    missing = {p for p in named - made_at_run_time - in_a_folder_just_named if not (ROOT / p).exists()}
    assert missing == set()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_no_question_is_dead(name):
    assert re.search(rf"""["']{name}["']""", CODE), f"queries/{name}.sql is asked by nobody"


def test_the_table_of_pages_names_every_page_and_every_query():
    files = re.findall(r"^\|[^|]*\| `(pages/\w+\.py)` \|", TEXT, re.MULTILINE)
    assert sorted(files) == [f"pages/{page}.py" for page in PAGES]
    rows = [*files, "merit/api/answers.py", "merit/store/snapshots.py"]
    named = set().union(*(queries_of(file) for file in rows))
    assert named - NAMES == set(), "README.md names queries that are not there"
    assert NAMES - named == set(), "enter these in README.md, section From a number to its query"


@pytest.mark.parametrize("page", PAGES)
def test_the_row_of_a_page_names_what_the_page_asks(page, monkeypatch, publikasi, simulasi):
    """In both datasets, as the page opens. (`coverage_total` is asked by the frame, for the banner.)"""
    asked: set[str] = set()
    answer = merit.ui.answers.answer

    def listening(snapshot, name, **parameters):
        asked.add(name)
        return answer(snapshot, name, **parameters)

    monkeypatch.setattr(merit.ui.frame, "answer", listening)
    monkeypatch.setattr(merit.ui.answers, "answer", listening)
    monkeypatch.setattr(merit.ui.ceremony, "ask", listening)
    merit.ui.answers.ROUNDS.drop([snapshot.id for snapshot in (publikasi, simulasi)])
    found: set[str] = set()
    for dataset in ("publikasi", "simulasi"):
        app = opened(dataset=dataset)
        if page != "ringkasan":
            asked.clear()
            app.switch_page(f"{page}.py").run()
        assert not app.exception
        found |= asked
    missing = found - {"coverage_total"} - queries_of(f"pages/{page}.py")
    assert missing == set(), f"enter these in README.md, in the row of pages/{page}.py"


def test_the_http_addresses_are_those_that_answer():
    answered = set()
    for route in routes():
        if isinstance(route, Mount) and isinstance(route.app, FastAPI):
            answered |= {route.path + r.path for r in route.app.routes if isinstance(r, Route)}
        elif isinstance(route, Route):
            answered.add(route.path)
    assert set(first_cells(section("HTTP, read-only"))) - HEADED == answered - {"/api", "/api/v1"}


def test_the_security_headers_are_those_that_are_sent():
    assert set(first_cells(section("HTTP, read-only"))) & HEADED == HEADED


def test_the_variables_are_those_that_are_read():
    read = set(re.findall(r'environ(?:\.get)?[(\[]"(\w+)"', CODE))
    by_others = {"PORT", "FORWARDED_ALLOW_IPS"}
    assert {"MERIT_STORE"} <= read and set(first_cells(section("Configuration"))) == read | by_others
    assert "PORT ?= 8501" in (ROOT / "Makefile").read_text("utf-8")


def test_the_limits_are_those_that_are_kept():
    rows = re.findall(r"^\| `(MERIT_LIMIT_\w+)` \|.*\| (\d+) \|$", section("Under load"), re.MULTILINE)
    limits = {f"MERIT_LIMIT_{name.upper()}": str(value) for name, value in asdict(WebLimits()).items()}
    assert dict(rows) == limits


def test_python_is_the_one_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in TEXT
