"""What is hostile in data or in an address stays text: in pages, in files, in queries."""

import csv
import io
import re
import shutil

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from merit.api import routes
from merit.paths import ROOT
from merit.query import ask
from merit.store import Snapshot, current

NAME = '=HYPERLINK("http://evil.example")<script>alert(1)</script>[x](javascript:alert(1))'
SQL = [
    "32' OR '1'='1",
    "32.16'; DROP TABLE standing; --",
    "$province",
    "32) UNION SELECT name FROM source --",
]
ADDRESSES = [
    "/api/v1/scores?year=2024&institution={}",
    "/api/v1/scores?province={}",
    "/api/v1/counts?year=2024&rule={}",
    "/api/v1/institutions/{}",
    "/api/v1/institutions/32.16?pin={}",
    "/api/v1/scores?snapshot={}",
    "/instansi/{}",
]


@pytest.fixture(scope="module")
def web():
    return TestClient(Starlette(routes=routes()))


@pytest.fixture(scope="module")
def poisoned(store, tmp_path_factory):
    """The published record with a hostile name in it, as nobody could publish it."""
    there = current("publikasi")
    path = tmp_path_factory.mktemp("poisoned") / f"{there.id}.duckdb"
    shutil.copy(there.path, path)
    with duckdb.connect(str(path)) as con:
        con.execute("UPDATE institution SET name = $name WHERE code = '32.16'", {"name": NAME})
    return Snapshot(there.dataset, there.id, there.kind, path)


@pytest.mark.parametrize("address", ADDRESSES)
def test_sql_in_an_address_is_a_value_that_nobody_knows(web, address):
    before = current("publikasi").path.read_bytes()
    for hostile in SQL:
        answer = web.get(address.format(hostile.replace("$", "%24").replace("'", "%27").replace(";", "%3B")))
        assert answer.status_code in (404, 422), (hostile, answer.text[:200])
        assert "Binder" not in answer.text and "Parser" not in answer.text
    assert current("publikasi").path.read_bytes() == before


def test_sql_in_a_parameter_is_compared_and_never_run(publikasi):
    for hostile in SQL:
        empty = dict.fromkeys(("year", "group", "province"))
        assert ask(publikasi, "scores", institution=hostile, **empty).empty


def test_no_query_is_put_together_from_text():
    """The SQL that readers run stands in queries/; nothing is ever formatted into it."""
    for path in [*(ROOT / "merit" / "api").rglob("*.py"), *(ROOT / "merit" / "ui").rglob("*.py")]:
        assert not re.search(r"\.(execute|sql)\(", path.read_text("utf-8")), path


def test_a_hostile_name_stays_text_in_pages_and_files(web, poisoned, monkeypatch):
    for module in ("parameters", "light"):
        monkeypatch.setattr(f"merit.api.{module}.snapshot_of", lambda *_: poisoned, raising=True)
    page = web.get("/instansi/32.16?lang=en&peers=group&drop=32.73").text
    assert "HYPERLINK" in page and "&lt;script&gt;" in page
    assert "<script" not in page and not re.search(r'href="\s*javascript:', page)
    body = web.get("/api/v1/scores?institution=32.16&format=csv").text
    rows = list(csv.DictReader(io.StringIO(body.lstrip("\ufeff"))))
    names = {value for row in rows for value in row.values() if value and "HYPERLINK" in value}
    assert names and all(name.startswith("'=") for name in names), "no program takes it for a formula"
