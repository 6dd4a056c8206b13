"""GET /api/v1/scores: every row, the categories at the edges, the three forms of one answer."""

import csv
import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet
import pytest

from merit.api import files
from merit.questions import question
from merit.store import current, cursor

COLUMNS = [
    *("institution", "name", "group", "province", "year", "instrument", "status"),
    *(f"aspect_{n}" for n in range(1, 9)),
    *("total", "category"),
]
ASPECTS = COLUMNS[7:15]


def rows(get, **params) -> list[dict]:
    answer = get("/api/v1/scores", **params)
    assert answer.status_code == 200, answer.text
    return answer.json()["rows"]


@pytest.fixture(scope="module")
def simulated(get) -> list[dict]:
    return rows(get, dataset="simulasi")


def test_columns_and_stamp(get) -> None:
    answer = get("/api/v1/scores", dataset="simulasi", year=2024).json()
    assert list(answer) == ["dataset", "snapshot", "generated_at", "rows"]
    assert answer["dataset"] == "simulasi"
    assert answer["snapshot"] == current("simulasi").id
    assert [list(row) for row in answer["rows"]] == [COLUMNS] * len(answer["rows"])


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_row_without_limit(get, dataset: str) -> None:
    found = rows(get, dataset=dataset)
    stored = cursor(current(dataset)).execute("SELECT institution, year, status FROM assessment").fetchall()
    keys = [(r["institution"], r["year"], r["status"]) for r in found]
    assert len(keys) == len(set(keys))
    assert set(keys) == set(stored)


@pytest.mark.parametrize(
    ("total", "category"),
    [(249.5, "kurang"), (324.5, "baik"), (65.5, "buruk"), (250.0, "baik"), (325.0, "sangat_baik")],
)
def test_half_points_belong_to_the_lower_category(simulated, total: float, category: str) -> None:
    found = [r["category"] for r in simulated if r["total"] == total and r["status"] == "final"]
    assert found
    assert set(found) == {category}


def test_published_scores(get) -> None:
    bekasi = rows(get, dataset="publikasi", institution="32.16", year=2023)
    assert [(r["name"], r["group"], r["province"], r["total"], r["category"]) for r in bekasi] == [
        ("Kabupaten Bekasi", "kabupaten", "32", 291, "baik")
    ]
    low = rows(get, dataset="publikasi", institution="33.11", year=2021)
    assert [(r["total"], r["category"]) for r in low] == [(65.5, "buruk")]
    kpk = rows(get, dataset="publikasi", institution="kpk", year=2021)
    assert [(r["group"], r["province"], r["total"]) for r in kpk] == [("lns", None, 362.5)]
    west_java = rows(get, dataset="publikasi", institution="32")
    assert {r["year"]: r["total"] for r in west_java}.items() >= {2020: 375.5, 2022: 396.5, 2024: 400}.items()


def test_a_category_without_a_published_score_stays_without(get) -> None:
    row = rows(get, dataset="publikasi", institution="32.16", year=2024)[0]
    assert (row["total"], row["category"]) == (None, "baik")


def test_aspects_are_points_and_percentages_are_no_points(get) -> None:
    row = rows(get, dataset="publikasi", institution="mk", year=2021)[0]
    assert [row[a] for a in ASPECTS] == [37.5, 38, 75, 25, 77.5, None, None, None]


def test_aspects_of_a_final_score_add_up(simulated) -> None:
    final = [r for r in simulated if r["status"] == "final"]
    assert final
    assert all(sum(r[a] for a in ASPECTS) == r["total"] for r in final)


def test_only_final_scores_have_a_category(simulated, get) -> None:
    assert {r["status"] for r in simulated} == {"final", "interim", "self"}
    for row in simulated + rows(get, dataset="publikasi"):
        assert (row["category"] is not None) == (row["status"] == "final")


def test_filters(get, simulated) -> None:
    asked = {"year": 2024, "group": "kota", "province": "32"}
    found = rows(get, dataset="simulasi", **asked)
    assert found
    assert found == [r for r in simulated if all(r[k] == v for k, v in asked.items())]
    assert rows(get, dataset="simulasi", group="kementerian", province="32") == []


def test_the_province_is_that_of_the_year(get) -> None:
    merauke = rows(get, dataset="simulasi", institution="93.01")
    assert {r["province"] for r in merauke if r["year"] < 2022} == {"91"}
    assert {r["province"] for r in merauke if r["year"] >= 2022} == {"93"}
    assert min(r["year"] for r in rows(get, dataset="simulasi", province="93")) >= 2022


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_csv_and_parquet_have_the_rows_of_json(get, dataset: str) -> None:
    asked = {"dataset": dataset, "province": "32"}
    expected = rows(get, **asked)
    assert len(expected) > 10

    plain = get("/api/v1/scores", **asked, format="csv")
    assert plain.headers["content-type"] == "text/csv; charset=utf-8"
    read = list(csv.DictReader(io.StringIO(plain.content.decode("utf-8"), newline="")))
    numbers = [*ASPECTS, "total"]
    for row in read:
        row |= {k: (float(v) if k in numbers else v) if v else None for k, v in row.items()}
        row["year"] = int(row["year"])
    assert read == expected

    packed = get("/api/v1/scores", **asked, format="parquet")
    assert packed.headers["content-type"] == "application/vnd.apache.parquet"
    assert pyarrow.parquet.read_table(io.BytesIO(packed.content)).to_pylist() == expected

    snapshot = current(dataset).id
    for answer, suffix in ((plain, "csv"), (packed, "parquet")):
        assert (answer.headers["x-dataset"], answer.headers["x-snapshot"]) == (dataset, snapshot)
        name = f'attachment; filename="scores-{snapshot}.{suffix}"'
        assert answer.headers["content-disposition"] == name


def test_an_empty_answer_keeps_its_columns_and_types(get) -> None:
    asked = {"dataset": "simulasi", "group": "kementerian", "province": "32"}
    assert get("/api/v1/scores", **asked, format="csv").text == ",".join(COLUMNS) + "\n"
    table = pyarrow.parquet.read_table(io.BytesIO(get("/api/v1/scores", **asked, format="parquet").content))
    types = {field.name: str(field.type).removeprefix("large_") for field in table.schema}
    assert types["total"] == "double"
    assert types["year"] == "int32"
    assert types["category"] == "string"
    assert list(types) == COLUMNS


def test_no_cell_becomes_a_formula(get) -> None:
    names = ["=1+1", "+62 21", "-nama", "@SUM(A1)", "\t=1", "Kota A=B", None]
    frame = pd.DataFrame({c: [None] * len(names) for c in COLUMNS} | {"name": names, "total": [-1.5] * 7})
    fields = question("scores").columns
    batch = pa.RecordBatch.from_pandas(frame, schema=files.schema(fields), preserve_index=False)
    text = b"".join(files.csv_parts([batch], fields)).decode()
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [r["name"] for r in read] == ["'=1+1", "'+62 21", "'-nama", "'@SUM(A1)", "'\t=1", "Kota A=B", ""]
    assert {r["total"] for r in read} == {"-1.5"}
