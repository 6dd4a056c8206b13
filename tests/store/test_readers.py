"""Readers can read and nothing else: no writing, no other files, no network, no settings."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from merit.query import ask
from merit.store import cursor

FORBIDDEN = [
    "INSERT INTO target SELECT * FROM target",
    "UPDATE target SET year = 2000",
    "DELETE FROM target",
    "DROP TABLE standing",
    "CREATE TABLE mine (a INTEGER)",
    "CREATE VIEW mine AS SELECT 1",
    "ALTER TABLE target ADD COLUMN mine INTEGER",
    "ATTACH '{folder}/other.duckdb' AS other",
    "ATTACH ':memory:' AS other",
    "SELECT * FROM read_csv('{folder}/secret.csv')",
    "SELECT * FROM '{folder}/secret.csv'",
    "SELECT * FROM read_text('{folder}/secret.csv')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "SELECT * FROM glob('{folder}/*')",
    "COPY target TO '{folder}/out.csv'",
    "COPY target FROM '{folder}/secret.csv'",
    "EXPORT DATABASE '{folder}/out'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET threads = 1",
    "SET enable_external_access = true",
    "RESET enable_external_access",
    "SET lock_configuration = false",
    "PRAGMA memory_limit = '1TB'",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_a_reader_is_refused(publikasi, tmp_path, statement):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    before = publikasi.path.read_bytes()
    with pytest.raises(duckdb.Error):
        cursor(publikasi).execute(statement.format(folder=tmp_path)).fetchall()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["secret.csv"]
    assert publikasi.path.read_bytes() == before


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
