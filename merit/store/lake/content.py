"""The content of a snapshot on its way: from a file into the lake, and from the lake into a file."""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import duckdb

from merit.store.lake.engine import Cursor, name, text

DEFINITION = "merit definition"  # a table of each schema: the statements that make the snapshot's own
CHUNK = 250_000  # rows that are hashed at a time
HANDS = 6  # tables that are fetched at the same time: a distant storage takes its time for each


@contextmanager
def attached(con: Cursor, path: Path, *, read_only: bool) -> Iterator[str]:
    """The file as a database under a name of its own."""
    alias = f"file_{uuid4().hex}"
    con.execute(f"ATTACH {text(str(path))} AS {alias} (READ_ONLY {str(read_only).lower()})")
    try:
        yield alias
    finally:
        con.execute(f"DETACH {alias}")


def _tables(con: Cursor, alias: str) -> list[str]:
    found = con.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = $alias ORDER BY table_name",
        {"alias": alias},
    )
    return [str(row[0]) for row in found.fetchall()]


def _definition(con: Cursor, alias: str) -> list[tuple[str, str, str]]:
    """Kind, name and statement of everything in the file, as DuckDB itself says it."""
    found = con.execute(
        """
        SELECT 'table', table_name, sql FROM duckdb_tables() WHERE database_name = $alias
        UNION ALL
        SELECT 'index', index_name, sql FROM duckdb_indexes() WHERE database_name = $alias AND sql IS NOT NULL
        UNION ALL
        SELECT 'view', view_name, sql FROM duckdb_views() WHERE database_name = $alias AND NOT internal
        UNION ALL
        SELECT
            function_type,
            function_name,
            concat(
                'CREATE MACRO "', function_name, '"(', array_to_string(parameters, ', '), ') AS ',
                CASE WHEN function_type = 'table_macro' THEN 'TABLE ' ELSE '' END, macro_definition
            )
        FROM duckdb_functions() WHERE database_name = $alias AND NOT internal
        ORDER BY ALL
        """,
        {"alias": alias},
    )
    return [(str(kind), str(named), str(sql)) for kind, named, sql in found.fetchall()]


def digest(con: Cursor, path: Path) -> str:
    """sha256 over the names, columns and rows of all tables of a snapshot's file, in their order.

    The same rows in another file, on another machine, give the same hash.
    """
    whole = hashlib.sha256()
    with attached(con, path, read_only=True) as alias:
        for table in _tables(con, alias):
            where = f"{alias}.{name(table)}"
            columns = con.execute(f"DESCRIBE {where}").fetchall()
            whole.update(f"\n{table} {[(c[0], c[1]) for c in columns]}".encode())
            row = con.execute(f"SELECT max(rowid) FROM {where}").fetchone()  # noqa: S608
            last = -1 if row is None or row[0] is None else int(row[0])
            for first in range(0, last + 1, CHUNK):
                part = con.execute(
                    "SELECT sha256(string_agg(to_json(t)::VARCHAR, chr(10) ORDER BY rowid)) "  # noqa: S608
                    f"FROM {where} AS t WHERE rowid BETWEEN {first} AND {first + CHUNK - 1}"
                ).fetchone()
                whole.update(str(part).encode())
    return whole.hexdigest()


def held(con: Cursor, snapshot: str) -> bool:
    """Whether the lake has a schema of that snapshot."""
    found = con.execute(
        "SELECT 1 FROM duckdb_schemas() WHERE database_name = 'lake' AND schema_name = $snapshot",
        {"snapshot": snapshot},
    )
    return found.fetchone() is not None


def push(con: Cursor, snapshot: str, alias: str) -> None:
    """Copy all tables of an attached file into a new schema. The caller has begun a transaction."""
    schema = f"lake.{name(snapshot)}"
    con.execute(f"CREATE SCHEMA {schema}")
    con.execute(f"CREATE TABLE {schema}.{name(DEFINITION)} (kind VARCHAR, name VARCHAR, sql VARCHAR)")
    rows = _definition(con, alias)
    con.executemany(f"INSERT INTO {schema}.{name(DEFINITION)} VALUES (?, ?, ?)", rows)  # noqa: S608
    for table in _tables(con, alias):
        con.execute(f"CREATE TABLE {schema}.{name(table)} AS FROM {alias}.{name(table)}")


def pull(con: Cursor, snapshot: str, path: Path, expected: str) -> bool:
    """Write a snapshot of the lake into `path`, which does not exist yet: the file a folder store would hold.

    Returns whether its rows are those that `expected` is the hash of.

    Raises:
        duckdb.Error: the lake or the file cannot be read.
    """
    with attached(con, path, read_only=False) as alias:
        schema = f"lake.{name(snapshot)}"
        rows = con.execute(f"SELECT kind, name, sql FROM {schema}.{name(DEFINITION)}").fetchall()  # noqa: S608
        with con.cursor() as inside:
            inside.execute(f"USE {alias}")
            made = _made(inside, [(str(k), str(n), str(s)) for k, n, s in rows])
        with ThreadPoolExecutor(HANDS) as hands:
            for wave in _waves(con, alias, made):
                list(hands.map(lambda table: _copy(con, f"{schema}.{table}", f"{alias}.{table}"), wave))
        con.execute(f"CHECKPOINT {alias}")
    return digest(con, path) == expected


def _copy(con: Cursor, source: str, target: str) -> None:
    with con.cursor() as own:
        own.execute(f"INSERT INTO {target} SELECT * FROM {source} ORDER BY rowid")  # noqa: S608


def _made(con: Cursor, definition: list[tuple[str, str, str]]) -> list[str]:
    """Make what is defined, each after what it needs; returns the tables in the order in which they came."""
    waiting, tables = definition, []
    while waiting:
        later = []
        for kind, named, statement in waiting:
            try:
                con.execute(statement)
            except duckdb.Error as error:
                later.append((kind, named, statement))
                last = error
            else:
                tables += [named] if kind == "table" else []
        if len(later) == len(waiting):
            raise last
        waiting = later
    return tables


def _waves(con: Cursor, alias: str, tables: Iterable[str]) -> list[list[str]]:
    """Tables by how many others have to be filled before them, quoted."""
    needs: dict[str, set[str]] = {table: set() for table in tables}
    found = con.execute(
        "SELECT table_name, referenced_table FROM duckdb_constraints() "
        "WHERE database_name = $alias AND constraint_type = 'FOREIGN KEY'",
        {"alias": alias},
    )
    for table, parent in found.fetchall():
        needs[str(table)] |= {str(parent)} - {str(table)}
    waves: list[list[str]] = []
    while needs:
        ready = [table for table, parents in needs.items() if not parents & needs.keys()]
        waves.append([name(table) for table in ready])
        needs = {table: parents for table, parents in needs.items() if table not in ready}
    return waves
