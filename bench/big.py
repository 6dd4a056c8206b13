"""Every question at 1, 10, 100 and 1,000 times the real size and at 10⁸ aspect scores, beside a bare scan.

Two threads, nothing cached but what DuckDB keeps of the file; a question is asked once before it is timed.
The bare scan touches every row of every column that the question reads from the tables that grow with the
institutions (an aggregate over each whole column, no filter, no join): what a question would cost at least
without sorting, zone maps and tables counted beforehand. A question that lists institutions is asked for a
part: one province. What was asked stands in every row. A question whose answer is every row there is has no
bound in time: it is read in parts, as the pages' files are, and its figure is rows a second. Beside the time
stand the processor's milliseconds of one thread: on a machine that others use, what it takes without them.
"""

import os
import re
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import duckdb

from bench.big_store import institutions_for, snapshot_of
from bench.sample import SAMPLE
from merit.query import Value
from merit.questions import Question, questions
from merit.store.snapshots import DERIVED

REAL = 629  # institutions assessed every year: 4,207 assessments, 33,656 aspect scores
SIZES = ("1", "10", "100", "1000", "1e8")
ROUNDS = 20
THREADS = 2
AT_ONCE = 100_000  # rows of a part of an answer that is read in parts
PATIENCE = 6.0  # seconds after which no further round begins
TARGET = 1000.0  # ms
PROVINCE = "32"
GROWING = ("institution", "assessment", "aspect_score", "standing", "consecutive", "ranks", "profile")
# Lists of institutions: asked for one province, as their pages and addresses do at such sizes.
BY_PROVINCE = (
    *("below_baik_list", "ceremony_first", "ceremony_moves", "ceremony_recipients", "ceremony_talent"),
    *("flow_names", "ranking", "scores", "standing_sources", "standings"),
)
# Answers of every row there is: what counts is how many rows a second leave.
WHOLE = ("aspect_publications", "institutions", "registry", "score_rows", "step_makers")
# Counted anew from the single rows on purpose: a control that reads what it controls is none.
CONTROLS = ("ceremony_faults", "ceremony_labels", "ceremony_recount")


@dataclass(frozen=True)
class Row:
    """One question at one size: times in milliseconds, rows of the answer; `target` None without one."""

    question: str
    asked: str
    aspect_scores: int
    p50: float
    p95: float
    scan: float
    rows: int
    target: float | None
    cpu: float  # milliseconds of one of the two threads, median
    per_second: float | None = None  # rows, where the answer is every row


def parameters(asked: Question) -> dict[str, Value]:
    """The values a question is asked with; NULL for what is not in SAMPLE."""
    values = {name: SAMPLE.get(name) for name in asked.parameter_names}
    if asked.name == "rule_example":  # of the most telling institution, which it looks for
        values["institution"] = None
    if asked.name in BY_PROVINCE:
        values |= {name: None for name in ("institution", "rules") if name in values}
        values["provinces" if "provinces" in values else "province"] = (
            [PROVINCE] if "provinces" in values else PROVINCE
        )
    if asked.name == "ceremony_places":
        values["by"] = "province"
    return values


def manner(asked: Question) -> str:
    """How the question is asked, in words."""
    if asked.name in DERIVED:
        return "on building"
    if asked.name in BY_PROVINCE:
        return "one province"
    if asked.name in WHOLE:
        return "every row"
    if "most" in asked.parameter_names:
        return f"a page of {SAMPLE['most']} rows"
    if asked.name == "rule_example":
        return "nation"
    for name, words in (("institution", "one institution"), ("institutions", "three institutions")):
        if name in asked.parameter_names:
            return words
    return "control, from single rows" if asked.name in CONTROLS else "nation"


def _columns(con: duckdb.DuckDBPyConnection, sql: str, table: str) -> list[str]:
    """The columns of `table` that the text of a question (or a view it reads) names."""
    words = set(re.findall(r"\w+", re.sub(r"--.*", "", sql)))
    return [c for c in con.table(table).columns if c in words]


def _scans(con: duckdb.DuckDBPyConnection, sql: str) -> Iterator[str]:
    """One aggregate per growing table that a question reads, over each of its columns that it names."""
    plain = re.sub(r"--.*", "", sql)
    views = dict(con.execute("SELECT view_name, sql FROM duckdb_views() WHERE NOT internal").fetchall())
    used = [plain, *(text for name, text in views.items() if re.search(rf"\b(FROM|JOIN) {name}\b", plain))]
    text = "\n".join(used)
    for table in GROWING:
        if re.search(rf"\b(FROM|JOIN) (main\.)?{table}\b", text):
            columns = _columns(con, text, table)
            if columns:
                parts = ", ".join(_touch(con, table, c) for c in columns)
                yield f"SELECT {parts} FROM {table}"  # noqa: S608 - names from the catalogue


def _touch(con: duckdb.DuckDBPyConnection, table: str, column: str) -> str:
    kinds = dict(zip(con.table(table).columns, con.table(table).types, strict=True))
    if str(kinds[column]) in ("INTEGER", "BIGINT", "DOUBLE"):
        return f"sum({column})"
    return f"count({column})" if str(kinds[column]).endswith("[]") else f"max({column})"


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _busy() -> float:
    """Milliseconds of processor time that this process has used."""
    used = os.times()
    return 1000 * (used.user + used.system)


def _timed(work: Callable[[], object], rounds: int) -> list[float]:
    """Times of up to `rounds` rounds after one that is not counted; slow ones get fewer."""
    first = _milliseconds(work)
    if first > PATIENCE * 1000:
        return [first]
    times: list[float] = []
    while len(times) < rounds and (len(times) < 3 or sum(times) < PATIENCE * 1000):
        times.append(_milliseconds(work))
    return times


def _ask(
    con: duckdb.DuckDBPyConnection, asked: Question, values: Mapping[str, Value], rows: list[int]
) -> None:
    given = dict(values) or None
    if asked.name in WHOLE:
        rows.append(sum(len(part) for part in con.execute(asked.sql, given).to_arrow_reader(AT_ONCE)))
    else:
        rows.append(len(con.execute(asked.sql, given).df()))


def _scan(con: duckdb.DuckDBPyConnection, statements: Sequence[str]) -> None:
    for statement in statements:
        con.execute(statement).fetchall()


def asked_of(file: Path) -> Iterator[Row]:
    """Every question of the snapshot in that file, which is only read."""
    with duckdb.connect(str(file), read_only=True, config={"threads": THREADS}) as con:
        (scores,) = con.execute("SELECT count(*) FROM aspect_score").fetchall()[0]
        for name, asked in questions().items():
            if name in DERIVED:  # asked once, when the snapshot is built
                continue
            values = parameters(asked)
            found: list[int] = []
            before = _busy()
            times = _timed(partial(_ask, con, asked, values, found), ROUNDS)
            cpu = (_busy() - before) / THREADS / len(found)
            scan = statistics.median(_timed(partial(_scan, con, list(_scans(con, asked.sql))), 3))
            ordered = sorted(times)
            p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
            how = manner(asked)
            target = None if name in WHOLE else TARGET
            p50 = statistics.median(times)
            yield Row(
                question=name,
                asked=how,
                aspect_scores=int(scores),
                p50=round(p50, 1),
                p95=round(p95, 1),
                scan=round(scan, 1),
                rows=found[-1],
                target=target,
                cpu=round(cpu, 1),
                per_second=round(1000 * found[-1] / p50) if name in WHOLE else None,
            )


def institutions_of(size: str) -> int:
    """Institutions of a size: a multiple of the real one ("100"), or a number of aspect scores ("1e8")."""
    return institutions_for(float(size)) if "e" in size else REAL * int(size)


def measured(sizes: tuple[str, ...] = SIZES) -> list[Row]:
    """Every question at every size; the stores are made when they are not there."""
    return [row for size in sizes for row in asked_of(snapshot_of(institutions_of(size)).path)]
