"""DuckDB with the lake attached: one instance for a process, a cursor for each thing done."""

import importlib.util
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import duckdb

from merit.store.lake import catalogue
from merit.store.lake.address import Address, s3
from merit.store.model import LakeError

EXTENSIONS = ("ducklake", "postgres_scanner", "httpfs")
Cursor = duckdb.DuckDBPyConnection
T = TypeVar("T")
_engines: dict[Address, Cursor] = {}
_lock = threading.Lock()

# Retries are off: a transaction that another one overtook must not be entered after it.
SETTINGS = """
SET autoload_known_extensions = false;
SET ducklake_max_retry_count = 0;
SET http_timeout = 10;
SET http_retries = 2;
SET force_download = true;
"""
TABLES = """
BEGIN;
CREATE SCHEMA IF NOT EXISTS lake.merit;
CREATE TABLE IF NOT EXISTS lake.merit.log (n BIGINT NOT NULL, line VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS lake.merit.files
    (sha256 VARCHAR NOT NULL, name VARCHAR NOT NULL, content BLOB NOT NULL);
COMMIT;
CALL lake.set_option('data_inlining_row_limit', 1000, schema => 'merit', table_name => 'log');
"""


def text(value: str) -> str:
    """A text as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def name(value: str) -> str:
    """A name as SQL writes it."""
    return '"' + value.replace('"', '""') + '"'


def _extension(wanted: str) -> str:
    """Path of an extension in its wheel; nothing is ever downloaded.

    Raises:
        LakeError: the wheel is not installed, or is one for another version of DuckDB.
    """
    found = importlib.util.find_spec(f"duckdb_extension_{wanted}")
    for folder in (found.submodule_search_locations or []) if found else []:
        path = Path(folder) / "extensions" / f"v{duckdb.__version__}" / f"{wanted}.duckdb_extension"
        if path.exists():
            return str(path)
    raise LakeError(
        f"DuckDB {duckdb.__version__} has no extension {wanted}: pip install -r requirements-lake.txt"
    )


def _opened(address: Address) -> Cursor:
    con = duckdb.connect(config={"autoinstall_known_extensions": False})
    for extension in EXTENSIONS:
        con.load_extension(_extension(extension))
    con.execute(SETTINGS)
    if address.data.startswith("s3://"):
        given = ", ".join(f"{k} {text(v) if isinstance(v, str) else v}" for k, v in s3().items())
        con.execute(f"CREATE SECRET (TYPE s3, {given})")
    else:
        Path(address.data).mkdir(parents=True, exist_ok=True)
    with catalogue.session(address) as asked:
        known = catalogue.version(address, asked)
    if not known:
        with catalogue.locked(address, "set-up", patience=60):
            catalogue.make_schema(address)
            _attach(con, address)
            con.execute(TABLES)
    else:
        _attach(con, address)
    return con


def _attach(con: Cursor, address: Address) -> None:
    where = text(f"ducklake:postgres:{catalogue.conninfo(address)}")
    con.execute(
        f"ATTACH {where} AS lake (DATA_PATH {text(address.data)}, META_SCHEMA {text(address.schema)}, "
        "DATA_INLINING_ROW_LIMIT 100)"
    )


def cursor(address: Address) -> Cursor:
    """A cursor of this process's instance, with the lake attached as `lake`.

    Raises:
        LakeError: the lake cannot be reached, or the wheels of requirements-lake.txt are missing.
    """
    with _lock:
        con = _engines.get(address)
        if con is None:
            try:
                con = _engines[address] = _opened(address)
            except (duckdb.Error, OSError) as error:
                raise refused(address, error) from error
    return con.cursor()


def forget(address: Address) -> None:
    """Let the instance go; the next cursor comes from a new one, with new connections."""
    with _lock:
        _engines.pop(address, None)


def refused(address: Address, error: Exception) -> LakeError:
    """What is said when the lake does not do as it is told."""
    told = address.without_secrets(error).strip()
    return LakeError(f"the lake cannot be read or written: {told}")


def reading(address: Address, read: Callable[[Cursor], T]) -> T:
    """What `read` finds; asked once more over new connections when the old ones are gone.

    Raises:
        LakeError: the lake cannot be reached, or refuses.
    """
    try:
        return read(cursor(address))
    except duckdb.Error:
        forget(address)
    try:
        return read(cursor(address))
    except duckdb.Error as error:
        forget(address)
        raise refused(address, error) from error
