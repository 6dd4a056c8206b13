"""The questions of queries/: one file, one SELECT, a header that declares what goes in and comes out."""

import re
from dataclasses import dataclass
from functools import lru_cache

import duckdb

from merit.paths import QUERIES

HEADER = re.compile(r"^-- (name|question|parameters|columns|note):\s*(.*)$")
PARAMETER = re.compile(r"^--\s+\$(\w+) ([A-Z]+(?:\[\])?): (.+)$")
COLUMN = re.compile(r"^--\s+(\w+) ([A-Z]+(?:\([\d, ]+\))?(?:\[\])?): (.+)$")


class QuestionError(ValueError):
    """A file in queries/ that is not a well-formed question; the message says which and why."""


@dataclass(frozen=True)
class Field:
    """One declared parameter or column: its name, DuckDB type and meaning (with unit)."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class Question:
    """A question: the header of its file and its SELECT."""

    name: str
    question: str
    parameters: tuple[Field, ...]
    columns: tuple[Field, ...]
    note: str
    sql: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """Names of the parameters, in the order of the header."""
        return tuple(p.name for p in self.parameters)


def _sections(stem: str, text: str) -> dict[str, list[str]]:
    """The comment header of a file: section name -> its lines."""
    sections: dict[str, list[str]] = {}
    section = ""
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        if match := HEADER.match(line):
            section = match[1]
            sections[section] = [match[2]] if match[2] else []
        elif section:
            sections[section].append(line)
    missing = {"name", "question", "parameters", "columns"} - set(sections)
    if missing:
        raise QuestionError(f"queries/{stem}.sql: header lacks {', '.join(sorted(missing))}")
    if sections["name"] != [stem]:
        raise QuestionError(f"queries/{stem}.sql: header names {sections['name']}")
    return sections


def _fields(stem: str, lines: list[str], pattern: re.Pattern[str]) -> tuple[Field, ...]:
    fields = []
    for line in lines:
        match = pattern.match(line)
        if match:
            fields.append(Field(match[1], match[2], match[3]))
        elif line != "none":
            raise QuestionError(f"queries/{stem}.sql: cannot read header line {line!r}")
    return tuple(fields)


def _words(lines: list[str]) -> str:
    return " ".join(line.lstrip("- ") for line in lines)


def parse(stem: str, text: str) -> Question:
    """Read one question file: header and SELECT.

    Raises:
        QuestionError: the header is incomplete or does not fit the SELECT.
    """
    sections = _sections(stem, text)
    statements = duckdb.extract_statements(text)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise QuestionError(f"queries/{stem}.sql: must hold exactly one SELECT")
    parameters = _fields(stem, sections["parameters"], PARAMETER)
    declared, used = {p.name for p in parameters}, set(statements[0].named_parameters)
    if declared != used:
        raise QuestionError(
            f"queries/{stem}.sql: declares parameters {sorted(declared)}, uses {sorted(used)}"
        )
    columns = _fields(stem, sections["columns"], COLUMN)
    note = _words(sections.get("note", []))
    return Question(stem, _words(sections["question"]), parameters, columns, note, text)


@lru_cache
def questions() -> dict[str, Question]:
    """All questions by name.

    Raises:
        QuestionError: a file's header does not say what the file does.
    """
    return {
        path.stem: parse(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(QUERIES.glob("*.sql"))
    }


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        QuestionError: there is no queries/NAME.sql.
    """
    try:
        return questions()[name]
    except KeyError:
        raise QuestionError(f"there is no queries/{name}.sql") from None
