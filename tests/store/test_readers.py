"""Readers can read and nothing else: no writing, no other files, no network, no settings."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import duckdb
import pytest

from merit.paths import ROOT
from merit.query import ask
from merit.store import cursor
from tests.store.attempts import ATTEMPTS


@pytest.mark.parametrize("aim", ATTEMPTS)
def test_a_reader_can_read_and_nothing_else(publikasi, tmp_path, aim):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with duckdb.connect(str(tmp_path / "other.duckdb")) as other:
        other.execute("CREATE TABLE a AS SELECT 1 AS x")
        other.execute(f"COPY a TO '{tmp_path}/secret.parquet'")
    before, there = publikasi.path.read_bytes(), sorted(tmp_path.iterdir())
    done = []
    for statement in ATTEMPTS[aim]:
        with suppress(duckdb.Error):
            cursor(publikasi).execute(statement.format(folder=tmp_path)).fetchall()
            done.append(statement)
    assert done == []
    assert sorted(tmp_path.iterdir()) == there
    assert publikasi.path.read_bytes() == before


def test_the_log_of_the_database_writes_no_file(publikasi, tmp_path):
    """DuckDB lets a reader ask for it; the files stay closed, at the price of the process that asked."""
    code = (
        "from merit.store import current, cursor; c = cursor(current('publikasi')); "
        f"c.execute(\"CALL enable_logging(storage = 'file', storage_path = '{tmp_path}/log')\"); "
        "c.execute('SELECT 1').fetchall()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert list(tmp_path.iterdir()) == []


def test_cursors_of_many_threads_do_not_disturb_each_other(publikasi, simulasi):
    def count(i: int) -> tuple[int, int]:
        snapshot = (publikasi, simulasi)[i % 2]
        found = ask(snapshot, "counts", rule="latest", by="all", year=2022, group=None, province=None)
        return i % 2, int(found["assessed"].iloc[0])

    with ThreadPoolExecutor(16) as pool:
        answers = set(pool.map(count, range(200)))
    assert len(answers) == 2
    assert (1, 460) in answers


def test_a_cursor_holds_an_answer_of_its_own(publikasi):
    one, two = cursor(publikasi), cursor(publikasi)
    one.execute("SELECT 1 AS a")
    two.execute("SELECT 2 AS a")
    assert (one.fetchall(), two.fetchall()) == ([(1,)], [(2,)])
