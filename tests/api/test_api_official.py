"""What changes when an official dataset exists: it is the default, it is counted, its text is guarded."""

import pandas as pd
import pytest

from merit.ingest.build import load, simulated
from merit.store import write

FORMULA = '=HYPERLINK("http://x")'


@pytest.fixture
def official(own_store):
    """`resmi` with one institution whose name is a formula and one self-assessment of 2026."""
    tables = simulated(load())
    institutions = tables["institution"].copy()
    institutions.loc[institutions["code"] == "32.16", "name"] = FORMULA
    early = (
        tables["assessment"]
        .iloc[[0]]
        .assign(institution="32.16", year=2026, status="self", instrument="panrb-2025", total=300.0)
    )
    tables |= {"institution": institutions, "assessment": pd.concat([tables["assessment"], early])}
    return write("resmi", tables, inputs_hash="x", by="test")


def test_official_data_are_the_default_and_counted(get, official) -> None:
    listed = get("/api/v1/datasets").json()["datasets"]
    assert [(d["id"], d["default"]) for d in listed] == [
        ("resmi", True),
        ("publikasi", False),
        ("simulasi", False),
    ]
    answer = get("/api/v1/counts", year=2024, rule="latest").json()
    assert (answer["dataset"], answer["basis"]) == ("resmi", "computed")
    assert answer["assessed"] + answer["not_assessed"] == answer["registered"]
    assert get("/healthz").json()["datasets"]["resmi"] == {"ok": True, "snapshot": official.id}


def test_health_wants_the_official_data_once_they_exist(get, official) -> None:
    official.path.write_bytes(b"not a database")
    assert get("/healthz").status_code == 503


def test_a_formula_in_the_registry_reaches_csv_as_text(get, official) -> None:
    asked = {"institution": "32.16", "year": 2026}
    assert get("/api/v1/scores", **asked).json()["rows"][0]["name"] == FORMULA
    line = get("/api/v1/scores", **asked, format="csv").text.splitlines()[1]
    assert line.startswith('32.16,"\'=HYPERLINK(""http://x"")",kabupaten,32,2026,panrb-2025,self,')


def test_a_year_with_self_assessments_only_has_scores_but_no_counts(get, official) -> None:
    rows = get("/api/v1/scores", year=2026).json()["rows"]
    assert [(r["status"], r["total"], r["category"]) for r in rows] == [("self", 300, None)]
    refused = get("/api/v1/counts", year=2026, rule="latest")
    assert refused.status_code == 422
    assert "2025" in refused.json()["detail"]
