"""The page Data: every table opens, and every link gives the rows that were counted."""

import io
import re

import openpyxl
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from merit.api import routes
from merit.api.tables import TABLES
from merit.questions import question
from merit.store import current
from tests.pages.cards import copies
from tests.pages.harness import opened, words


@pytest.fixture(scope="module")
def server(store):
    with TestClient(Starlette(routes=routes())) as client:
        yield client


def links(app):
    """Address by label of the files."""
    return {button.proto.label: button.proto.url for button in app.get("link_button")}


@pytest.mark.parametrize("name", TABLES)
def test_every_table_opens_explained_with_its_query(name):
    app = opened("data.py", dataset="publikasi", table=name, lang="en")
    assert not app.exception and not app.error and not app.warning
    assert TABLES[name].title("en") in [h.value for h in app.header]
    told = words(app)
    for column in question(f"table_{name}").columns:
        assert f"`{column.name}`" in told
    assert question(f"table_{name}").sql.strip() in copies(app)
    shown = {box.key for box in app.selectbox} | {box.key for box in app.text_input}
    filters = {"year": "data-year"}
    assert {f"pick:{filters.get(f, f)}" for f in TABLES[name].filters} <= shown


def test_the_rows_counted_are_those_of_every_file(server):
    asked = {"table": "assessment", "year": "2024", "group": "kabupaten", "category": "baik", "text": "ba"}
    app = opened("data.py", dataset="simulasi", **asked)
    (said,) = re.findall(r"\*\*(\d+) baris dari 2\.250\.\*\*", words(app))
    files = links(app)
    assert len(files) == 5
    for label, address in files.items():
        assert f"snapshot={current('simulasi').id}" in address and "year=2024" in address, label
        answer = server.get(address)
        assert answer.status_code == 200, answer.text
        assert answer.headers["x-rows"] == said
        assert answer.headers["cache-control"].endswith("immutable")
    book = openpyxl.load_workbook(io.BytesIO(server.get(files["Excel (XLSX)"]).content))
    assert [sheet.title for sheet in book.worksheets] == ["SIMULASI Keterangan", "SIMULASI Baris"]
    again = next(text for text in copies(app) if "/api/v1/" in text)
    assert server.get(re.sub(r"^https?://[^/]+", "", again)).json()["total"] == int(said)


def test_a_filter_that_a_table_does_not_take_is_not_shown_and_not_asked_for(server):
    app = opened("data.py", dataset="simulasi", table="province", year="2024", province="32")
    assert not [box for box in app.selectbox if "year" in str(box.key)]
    assert "1 baris dari 38" in words(app)
    assert all("year" not in address for address in links(app).values())


def test_what_is_typed_is_data_and_never_a_mark(server):
    hostile = "<b>[x](javascript:1)</b> ' % $"
    app = opened("data.py", dataset="simulasi", text=hostile)
    assert not app.exception
    assert "0 baris dari 2.250" in words(app)
    assert app.text_input[0].value == hostile
    assert server.get(links(app)["CSV"]).headers["x-rows"] == "0"


def test_leafing_through(server):
    app = opened("data.py", dataset="simulasi", page="45", lang="en")
    assert app.selectbox(key="pick:page").value == "45"
    assert "2,201–2,250 of 2,250" in app.selectbox(key="pick:page").options[44]
    app.selectbox(key="pick:group").select("kota").run()
    assert app.selectbox(key="pick:page").value == "1", "another choice begins anew"


def test_the_wide_file_keeps_the_choice(server):
    app = opened("data.py", dataset="simulasi", year="2024", province="32")
    (address,) = re.findall(r"\]\((/api/v1/scores\?[^)]+)\)", words(app))
    answer = server.get(address)
    assert answer.status_code == 200 and "province=32" in address
    assert answer.text.removeprefix("\ufeff").startswith("# SIMULASI")
