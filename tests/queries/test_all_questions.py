"""What must be true of every file in queries/, whoever wrote it.

A new question is covered as soon as its file is there. A new parameter needs a sample in SAMPLES.
"""

import json
import os
from collections.abc import Iterator

import duckdb
import pandas as pd
import pytest

from merit.ingest.build import load, publikasi, registry, simulated
from merit.paths import QUERIES
from merit.query import ask
from merit.questions import Question, QuestionError, parse, question, questions
from merit.store import Snapshot, cursor, release, write

NAMES = sorted(path.stem for path in QUERIES.glob("*.sql"))
# Values worth asking with, by the name of the parameter. All parameters of a question move on together.
SAMPLES: dict[str, list] = {
    "before": [2021, 2020, 2023],
    "by": ["all", "group", "target_scope", "province", "island"],
    "category": ["baik", "sangat_baik"],
    "direction": ["up", "down"],
    "dropped": [["32.01"], [], ["11", "bps"]],
    "few": [10, 100],
    "first": [0, 20],
    "from": [2021, 2019, 2022],
    "from_state": ["baik", "not_assessed"],
    "group": ["kabupaten", "provinsi", "kementerian"],
    "institution": ["32.16", "14", "kpk", "bpom"],
    "institutions": [["mk", "kemenpora"], ["32", "13", "32", "no-such"], ["32.16", "aa", "kpk"]],
    "instrument": ["kasn-2018", "panrb-2025"],
    "most": [50, 1000],
    "peer_rule": ["province", "island", "group", "profile"],
    "peers": [["32.01", "32.71", "32.04"], ["11", "12", "13"], [], ["bps", "bssn"]],
    "pinned": [["32.71", "kpk"], [], ["32.16"]],
    "province": ["32", "73"],
    "provinces": [["32", "33"], ["73"], ["91", "94", "96"]],
    "published": [True, False],
    "rule": ["latest", "round", "ever"],
    "scope": ["all", "provinsi", "kabupaten_kota"],
    "text": ["kabupaten", "KOTA", "%"],
    "to": [2023, 2021, 2024],
    "to_state": ["sangat_baik", "baik"],
    "year": [2022, 2021, 2024],
}
# Values of each type that no dataset knows.
NOTHING = {"VARCHAR": "no-such", "INTEGER": 1900, "DOUBLE": -1.0, "BOOLEAN": False, "VARCHAR[]": ["no-such"]}


def parameters(asked: Question) -> Iterator[dict]:
    """Sets of parameters to ask with: the samples in turn, each also with NULL where the header allows it."""
    for p in asked.parameters:
        assert p.name in SAMPLES, (
            f"queries/{asked.name}.sql has a parameter ${p.name} without a sample: add one to SAMPLES in "
            "tests/queries/test_all_questions.py"
        )
    optional = {p.name for p in asked.parameters if "NULL" in p.meaning}
    given: list[dict] = []
    for turn in range(max((len(SAMPLES[p.name]) for p in asked.parameters), default=1)):
        values = {p.name: SAMPLES[p.name][turn % len(SAMPLES[p.name])] for p in asked.parameters}
        open_ended = {name: None if name in optional else value for name, value in values.items()}
        given += [x for x in (values, open_ended) if x not in given]
    yield from given


def without_arrays(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with lists as text, so that two frames can be compared cell by cell."""
    objects = [c for c in frame.columns if frame[c].dtype == object]
    lists = [c for c in objects if frame[c].map(lambda cell: getattr(cell, "ndim", 0)).any()]
    return frame.assign(**{c: frame[c].map(lambda x: str(getattr(x, "tolist", lambda: x)())) for c in lists})


@pytest.fixture(scope="module")
def answered():
    """Asks once for all tests of this file: answered(snapshot, name, values) -> the answer, to look at."""
    kept = {}

    def once(snapshot: Snapshot, name: str, values: dict) -> pd.DataFrame:
        key = (snapshot.path, name, json.dumps(values))
        if key not in kept:
            kept[key] = ask(snapshot, name, **values)
        return kept[key]

    return once


def same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    # Sums of the same numbers in another order may differ in the last bit.
    pd.testing.assert_frame_equal(without_arrays(one), without_arrays(other), rtol=1e-9)


@pytest.fixture(scope="module")
def elsewhere(store, tmp_path_factory):
    """Write snapshots into a store of their own."""

    def put(dataset: str, tables) -> Snapshot:
        os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("elsewhere"))
        try:
            return write(dataset, tables, inputs_hash="tests", by="tests")
        finally:
            os.environ["MERIT_STORE"] = str(store)

    return put


@pytest.fixture(scope="module")
def empty(elsewhere) -> Snapshot:
    """A snapshot with a registry and nothing else."""
    tables = registry(load())
    return elsewhere("resmi", {k: v for k, v in tables.items() if k not in ("target", "event")})


@pytest.fixture(scope="module")
def shuffled(elsewhere) -> dict[str, Snapshot]:
    """Both datasets with the rows of every table in another order, and nothing else changed."""
    frames, made = load(), {}
    for dataset, tables in (("publikasi", publikasi(frames)), ("simulasi", simulated(frames))):
        made[dataset] = elsewhere(
            dataset, {k: t.sample(frac=1, random_state=7).reset_index(drop=True) for k, t in tables.items()}
        )
    return made


def disguised(copy: Snapshot, original: Snapshot) -> Snapshot:
    """The copy under the label of the original, so that questions about the snapshot itself agree too."""
    label = cursor(original).execute("FROM snapshot").df()
    release(copy)  # opened for reading, it could not be written
    with duckdb.connect(str(copy.path)) as con:
        con.execute("DELETE FROM snapshot")
        con.from_df(label).insert_into("snapshot")
        # Made by a question that sorts: shuffle it as well.
        con.execute(
            "CREATE OR REPLACE TABLE standing AS FROM standing ORDER BY hash(rule || year || institution)"
        )
    return Snapshot(original.dataset, original.id, original.kind, copy.path)


@pytest.fixture(scope="module")
def pairs(publikasi, simulasi, shuffled):
    """(snapshot, the same snapshot with its rows in another order)."""
    return [(s, disguised(shuffled[s.dataset], s)) for s in (publikasi, simulasi)]


def test_there_are_questions():
    assert len(NAMES) >= 10
    assert list(questions()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_header_names_the_file_and_says_what_is_asked(name):
    asked = question(name)
    assert asked.name == name
    assert asked.question.endswith("?")
    assert asked.columns
    assert all(f.meaning.strip() for f in (*asked.parameters, *asked.columns))
    columns = [c.name for c in asked.columns]
    assert len(columns) == len(set(columns))


@pytest.mark.parametrize("name", NAMES)
def test_the_file_holds_one_select_and_its_parameters_are_the_declared_ones(name):
    (statement,) = duckdb.extract_statements(question(name).sql)
    assert statement.type == duckdb.StatementType.SELECT
    assert set(statement.named_parameters) == set(question(name).parameter_names)
    # Positional parameters would arrive under a number.
    assert not any(p.isdigit() for p in statement.named_parameters)


@pytest.mark.parametrize("name", NAMES)
def test_declared_columns_and_types_are_those_of_the_answer(name, publikasi, simulasi):
    asked = question(name)
    first, *_, last = [*parameters(asked)] * 2  # a value for each parameter, then NULL where allowed
    for snapshot in (publikasi, simulasi):
        for values in (first, last):
            answer = cursor(snapshot).sql(asked.sql, params=values or None)
            found = list(zip(answer.columns, map(str, answer.types), strict=True))
            assert found == [(c.name, c.type) for c in asked.columns], values


@pytest.mark.parametrize("name", NAMES)
def test_declared_types_of_parameters_can_be_asked_with(name, publikasi):
    asked = question(name)
    for values in parameters(asked):
        for p in asked.parameters:
            value = values[p.name]
            python = {"VARCHAR": str, "INTEGER": int, "DOUBLE": float, "BOOLEAN": bool, "VARCHAR[]": list}
            assert value is None or isinstance(value, python[p.type]), (p, value)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_question_gets_the_same_answer(name, pairs, answered):
    """Asked twice, and asked of the same rows stored in another order."""
    asked = question(name)
    for snapshot, other in pairs:
        for turn, values in enumerate(parameters(asked)):
            answer = answered(snapshot, name, values)
            same(answer, ask(other, name, **values))
            if turn == 0:
                same(answer, ask(snapshot, name, **values))


def tree_of(sql: str) -> tuple[dict, list[dict]]:
    """DuckDB's syntax tree of a question, and the terms of the ORDER BY that closes it."""
    with duckdb.connect() as con:
        tree = json.loads(con.execute("SELECT json_serialize_sql($sql)", {"sql": sql}).fetchone()[0])
    assert not tree["error"], tree
    modifiers = tree["statements"][0]["node"]["modifiers"]
    return tree, [o["expression"] for m in modifiers if m["type"] == "ORDER_MODIFIER" for o in m["orders"]]


def with_order(tree: dict, terms: list[dict]) -> str:
    """The question with the terms of its ORDER BY as more columns, for terms that it does not show."""
    node = tree["statements"][0]["node"]
    assert node["type"] == "SELECT_NODE", "a UNION at the top can be ordered by its own columns only"
    node["select_list"] += [term | {"alias": f"order_{i}"} for i, term in enumerate(terms)]
    with duckdb.connect() as con:
        return con.execute("SELECT json_deserialize_sql($tree)", {"tree": json.dumps(tree)}).fetchone()[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_has_a_total_order(name, publikasi, simulasi, answered):
    """The question ends with ORDER BY, and no two rows of an answer are equal in all its terms."""
    asked = question(name)
    tree, terms = tree_of(asked.sql)
    assert terms, "the question must end with ORDER BY"
    shown = [c.name for c in asked.columns]
    names = [term.get("column_names", [""])[-1] for term in terms]
    hidden = None if set(names) <= set(shown) else with_order(tree, terms)
    for snapshot in (publikasi, simulasi):
        for values in parameters(asked):
            if hidden is None:
                keys = answered(snapshot, name, values)[names]
            else:
                rows = cursor(snapshot).execute(hidden, values or None).fetchall()
                keys = pd.DataFrame([row[-len(terms) :] for row in rows])
            assert not keys.astype(str).duplicated().any(), values


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_answer_keeps_its_columns(name, empty, publikasi, answered):
    asked = question(name)
    columns = [c.name for c in asked.columns]
    nothing = {p.name: NOTHING[p.type] for p in asked.parameters}
    full = answered(publikasi, name, next(parameters(asked)))
    for answer in (
        *(ask(empty, name, **values) for values in parameters(asked)),
        ask(publikasi, name, **nothing),
        full,
    ):
        assert list(answer.columns) == columns


def test_parameters_are_checked(publikasi):
    with pytest.raises(QuestionError, match=r"no queries/nobody_asks\.sql"):
        ask(publikasi, "nobody_asks")
    with pytest.raises(QuestionError, match=r"needs parameters .*'rule'"):
        ask(publikasi, "counts", by="all")
    with pytest.raises(QuestionError, match=r"needs parameters \[\], was given \['year'\]"):
        ask(publikasi, "years", year=2022)
    with pytest.raises(QuestionError, match=r"counts: .*'later'"):
        ask(publikasi, "counts", rule="latest", by="all", year="later", group=None, province=None)


def test_a_value_is_never_read_as_sql(publikasi):
    attack = "latest' OR TRUE --"
    assert ask(publikasi, "counts", rule=attack, by="all", year=None, group=None, province=None).empty


GOOD = """-- name: small
-- question: How many?
-- parameters:
--   $year INTEGER: year
-- columns:
--   n INTEGER: how many
SELECT count(*)::INTEGER AS n FROM standing WHERE year = $year ORDER BY n
"""


def test_a_well_formed_question_is_read():
    read = parse("small", GOOD)
    assert (read.question, read.parameter_names, read.columns[0].type) == ("How many?", ("year",), "INTEGER")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("-- name: small", "-- name: large", "header names"),
        ("-- question: How many?\n", "", "header lacks question"),
        ("-- columns:\n", "", "header lacks columns"),
        ("--   n INTEGER: how many", "--   n: how many", "cannot read header line"),
        ("year = $year", "year = $years", r"declares parameters \['year'\], uses \['years'\]"),
        ("year = $year", "TRUE", r"declares parameters \['year'\], uses \[\]"),
        ("ORDER BY n", "ORDER BY n; SELECT 1", "exactly one SELECT"),
        ("SELECT count", "INSERT INTO event SELECT count", "exactly one SELECT"),
    ],
)
def test_a_malformed_question_is_refused_with_the_reason(old, new, says):
    assert old in GOOD
    with pytest.raises(QuestionError, match=says) as error:
        parse("small", GOOD.replace(old, new))
    assert "queries/small.sql" in str(error.value)
