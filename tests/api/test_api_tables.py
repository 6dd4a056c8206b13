"""GET /api/v1/tables and /tables/{name}: every row in every form, filtered, explained, marked."""

import csv
import io

import duckdb
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet
import pytest

from merit.api import files, leaving, table_answers
from merit.api.tables import TABLES
from merit.ingest.build import fingerprint, load, simulated
from merit.questions import question
from merit.store import TABLES as STORED
from merit.store import Act, Origin, commit, current, cursor, draft, writing
from merit.text import t

ADDED = {"name", "group", "province"}


def table(get, name: str, **asked) -> dict:
    answer = get(f"/api/v1/tables/{name}", **asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def cells(content: bytes) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return [list(row) for row in book.worksheets[1].iter_rows(values_only=True)]


def test_every_table_of_a_snapshot_is_there_with_every_row_and_column(get) -> None:
    assert set(TABLES) == {*STORED, "snapshot", "standing", "consecutive"}
    for dataset in ("publikasi", "simulasi"):
        snapshot = current(dataset)
        for item in get("/api/v1/tables", dataset=dataset).json()["tables"]:
            stored = cursor(snapshot).table(item["name"])
            count = stored.count("*").fetchone()[0]
            assert item["rows"] == count, item["name"]
            body = table(get, item["name"], dataset=dataset)
            assert (body["total"], len(body["rows"])) == (count, count)
            columns = [c["name"] for c in item["columns"]]
            assert all(list(row) == columns for row in body["rows"])
            # Who published a snapshot, and the remark, are for the desk alone.
            hidden = {"published_by", "note"} if item["name"] == "snapshot" else set()
            assert set(stored.columns) - set(columns) == hidden, item["name"]
            added = set(columns) - set(stored.columns)
            assert added <= ADDED | ({"category"} if item["name"] == "assessment" else set())


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_column_is_explained_in_both_languages(get, lang: str) -> None:
    for item in get(f"/api/v1/tables?lang={lang}").json()["tables"]:
        asked = question(item["question"])
        assert [c["name"] for c in item["columns"]] == [c.name for c in asked.columns]
        if lang == "en":  # one source: what the head of the query says
            assert [c["meaning"] for c in item["columns"]] == [c.meaning for c in asked.columns]
            assert asked.note == f"A row is {item['row']}."
        assert item["title"] == t(lang, f"table-{item['name']}")


def test_the_address_of_a_table_gives_its_rows(get) -> None:
    for item in get("/api/v1/tables").json()["tables"]:
        assert get(item["address"]).json()["total"] == item["rows"]


def test_filters_leave_what_they_say(get) -> None:
    every = table(get, "assessment", dataset="simulasi")["rows"]
    asked = {"year": 2024, "group": "kabupaten", "category": "baik", "text": "KABUPATEN b"}
    chosen = table(get, "assessment", dataset="simulasi", **asked)
    fits = [
        r
        for r in every
        if all(r[k] == v for k, v in asked.items() if k != "text") and "kabupaten b" in r["name"].lower()
    ]
    assert chosen["rows"] == fits and fits
    there = table(get, "assessment", dataset="simulasi", province="93")["rows"]
    assert there == [r for r in every if r["province"] == "93"] and min(r["year"] for r in there) >= 2022
    assert chosen["filters"] == asked
    assert table(get, "assessment", dataset="simulasi", text="no such name")["rows"] == []
    for literal in ("%", "_", "'"):  # letters, not patterns and never SQL
        found = table(get, "institution", text=literal)["rows"]
        assert all(literal in " ".join(map(str, row.values())) for row in found)
    early = table(get, "institution", year=2018)["rows"]
    assert {r["code"] for r in early}.isdisjoint({"93", "94", "95", "96"})


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("name", ["assessment", "institution", "source"])
def test_every_form_has_the_same_rows(get, name: str, dataset: str) -> None:
    asked = {"dataset": dataset, "text": "k"}
    rows = table(get, name, **asked)["rows"]
    assert rows
    kinds = {f.name: f.type for f in TABLES[name].question.columns}
    packed = get(f"/api/v1/tables/{name}", **asked, format="parquet")
    parquet = pyarrow.parquet.read_table(io.BytesIO(packed.content))
    dated = [
        {k: str(v) if kinds[k] == "DATE" and v else v for k, v in r.items()} for r in parquet.to_pylist()
    ]
    assert dated == rows
    assert parquet.schema.metadata[b"snapshot"] == current(dataset).id.encode()

    def words(value: object, comma: bool = False) -> str:
        if value is None:
            return ""
        if isinstance(value, float):
            return f"{value:.12g}".replace(".", ",") if comma else str(value)
        return str(value).lower() if isinstance(value, bool) else str(value)

    plain = get(f"/api/v1/tables/{name}", **asked, format="csv")
    read = list(csv.reader(io.StringIO(plain.content.decode("utf-8"), newline="")))
    assert read == [list(kinds), *([words(v) for v in r.values()] for r in rows)]
    excel = get(f"/api/v1/tables/{name}", **asked, format="csv", flavour="excel-id").content
    assert excel.startswith(b"\xef\xbb\xbf# ") and b"\r\n" in excel
    head, *lines = [x for x in excel.decode("utf-8-sig").split("\r\n") if not x.startswith("# ")]
    assert head == ";".join(kinds)
    read = list(csv.reader(io.StringIO("\r\n".join(lines), newline=""), delimiter=";"))
    told = [[cell.removeprefix("'") for cell in row] for row in read if row]
    assert told == [[words(v, comma=True) for v in r.values()] for r in rows]
    stamp, names, *values = cells(get(f"/api/v1/tables/{name}", **asked, format="xlsx").content)
    assert current(dataset).id in stamp[0]
    assert names == list(kinds) and values == [list(r.values()) for r in rows]
    for suffix in ("csv", "xlsx", "parquet"):
        answer = get(f"/api/v1/tables/{name}", **asked, format=suffix)
        assert answer.headers["x-rows"] == str(len(rows))
        file_name = f'filename="{name}-text-{current(dataset).id}.{suffix}"'
        assert file_name in answer.headers["content-disposition"]


def test_codes_reach_indonesian_excel_as_codes(get) -> None:
    text = get("/api/v1/tables/institution", text="32.16", format="csv", flavour="excel-id").text
    assert "\r\n'32.16;Kabupaten Bekasi;" in text
    assert "\n32.16,Kabupaten Bekasi," in get("/api/v1/tables/institution", text="32.16", format="csv").text


def test_a_workbook_says_what_it_holds_and_marks_made_up_data(get) -> None:
    content = get("/api/v1/tables/claim?year=2023&format=xlsx&lang=en").content
    about, rows = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    told = {a.value: b.value for a, b in about.iter_rows(min_row=3, max_col=2) if a.value}
    assert told["Filters"] == "year = 2023" and told["Query"] == "queries/table_claim.sql"
    again = get(told["The same again"].replace("http://test", ""))
    assert again.content == content
    assert told["claim_id"] == "number of the claim"
    assert (about.title, rows.title) == ("About", "Rows")
    made_up = get("/api/v1/tables/standing", dataset="simulasi", year=2024, format="xlsx").content
    for sheet in openpyxl.load_workbook(io.BytesIO(made_up)).worksheets:
        assert sheet.title.startswith("SIMULASI ")
        assert sheet["A1"].value.startswith("SIMULASI · ")


def test_what_was_published_for_training_says_so_in_every_file(get, own_store) -> None:
    tables = simulated(load())
    with writing(), draft("resmi", tables, Origin(fingerprint(), "Ani", "synthetic", None)) as made:
        commit(made, Act("publish", None, {}))
    for name in ("tables/standing", "scores"):
        for how in ("format=csv", "format=csv&flavour=excel-id", "format=parquet"):
            answer = get(f"/api/v1/{name}?dataset=resmi&year=2024&{how}")
            assert "-simulasi." in answer.headers["content-disposition"]
        text = get(f"/api/v1/{name}?format=csv&flavour=excel-id&year=2024").text
        assert text.removeprefix("\ufeff").startswith("# SIMULASI")


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("tables/no-such", 404, "assessment, aspect_score"),
        ("tables/source?year=2024", 422, "its filters are: text"),
        ("tables/snapshot?text=a", 422, "its filters are: none yet"),
        ("tables/claim?category=baik", 422, "year, group, province, and text"),
        ("tables/assessment?year=1999", 422, "its values are: 20"),
        ("tables/assessment?year=x", 422, "its values are: 20"),
        ("tables/assessment?category=bagus", 422, "sangat_baik"),
        ("tables/assessment?province=99&group=desa", 422, "kementerian"),
        ("tables/assessment?format=pdf", 422, "json, csv, xlsx, and parquet"),
        ("tables/assessment?flavour=excel-id", 422, "format=csv only"),
        ("tables/assessment?format=csv&flavour=excel", 422, "plain and excel-id"),
        ("scores?flavour=plain&format=parquet", 422, "format=csv only"),
        ("tables/assessment?lang=nl", 422, "id and en"),
        ("tables/assessment?institution=32.16", 422, "is not known here"),
        ("tables?year=2024", 422, "is not known here"),
        ("questions?name=counts", 422, "takes no parameters"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(get, path: str, status: int, says: str) -> None:
    answer = get(f"/api/v1/{path}", lang="en")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in answer.json()["detail"]


def test_more_rows_than_a_sheet_holds_are_refused_with_their_number(get, monkeypatch) -> None:
    monkeypatch.setattr(table_answers, "MOST_ROWS", 100)
    answer = get("/api/v1/tables/assessment?dataset=simulasi&format=xlsx", lang="en")
    assert answer.status_code == 422
    total = table(get, "assessment", dataset="simulasi")["total"]
    assert f"{total:,} rows" in answer.json()["detail"] and "holds 100" in answer.json()["detail"]
    assert get("/api/v1/tables/assessment?dataset=simulasi&format=csv").headers["x-rows"] == str(total)


def test_a_long_answer_leaves_in_parts_and_few_at_once(get, monkeypatch) -> None:
    path = "/api/v1/tables/assessment?dataset=simulasi&format="
    whole = {form: get(path + form) for form in ("json", "csv", "parquet", "xlsx")}
    monkeypatch.setattr(leaving, "SHORT", 1000)
    monkeypatch.setattr("merit.query.BATCH", 500)
    for form, answer in whole.items():
        parts = get(path + form)
        assert "content-length" not in parts.headers
        if form == "json":
            assert parts.json()["rows"] == answer.json()["rows"]
        elif form == "parquet":
            tables = [pyarrow.parquet.read_table(io.BytesIO(a.content)) for a in (parts, answer)]
            assert tables[0].equals(tables[1])
        else:
            assert parts.content == answer.content
        head = get(path + form, method="HEAD")
        assert (head.status_code, head.content, head.headers["x-rows"]) == (
            200,
            b"",
            answer.headers["x-rows"],
        )
    taken = [leaving._places.acquire(blocking=False) for _ in range(leaving.AT_ONCE)]
    assert all(taken), "every place is free again"
    busy = get(path + "csv", lang="en")
    for _ in taken:
        leaving._places.release()
    assert busy.status_code == 503 and busy.headers["retry-after"] == "5"
    assert get(path + "csv").status_code == 200


def test_questions_are_those_of_the_folder(get) -> None:
    body = get("/api/v1/questions").json()
    counts = next(q for q in body["questions"] if q["name"] == "counts")
    assert counts["sql"] == question("counts").sql
    assert [c["name"] for c in counts["columns"]] == [c.name for c in question("counts").columns]
    with duckdb.connect() as con:
        assert all(len(con.extract_statements(q["sql"])) == 1 for q in body["questions"])


def test_no_cell_of_csv_is_a_formula() -> None:
    fields = TABLES["island"].question.columns
    hostile = pd.DataFrame(
        {"name": ["=1+1", "@SUM(A1)"], "code": ["+62", "-x"], "name_en": ["a", "1.5"], "display_order": 1}
    )
    batch = pa.RecordBatch.from_pandas(hostile, schema=files.schema(fields), preserve_index=False)
    for flavour in ("plain", "excel-id"):
        text = b"".join(files.csv_parts([batch], fields, flavour)).decode("utf-8-sig")
        assert "'=1+1" in text and "'@SUM" in text and "'+62" in text and "'-x" in text
    assert "'1.5" in text, "an hour to Indonesian Excel"
