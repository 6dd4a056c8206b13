"""GET /healthz: 200 only when every default dataset can be read."""

from merit.store import current


def test_200_when_both_datasets_open(get) -> None:
    answer = get("/healthz")
    assert answer.status_code == 200
    body = answer.json()
    assert body["status"] == "ok"
    assert body["datasets"] == {d: {"ok": True, "snapshot": current(d).id} for d in ("publikasi", "simulasi")}


def test_a_monitor_may_ask_for_the_head_only(get) -> None:
    answer = get("/healthz", method="HEAD")
    assert (answer.status_code, answer.content) == (200, b"")


def test_503_in_an_empty_store_and_nothing_is_built(get, empty_store) -> None:
    answer = get("/healthz")
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert "publikasi" in body["detail"]
    assert "simulasi" in body["detail"]
    assert body["datasets"]["publikasi"] == {"ok": False, "snapshot": None}
    assert list(empty_store.iterdir()) == []


def test_503_names_the_dataset_that_does_not_open(get, own_store) -> None:
    next((own_store / "simulasi").glob("*.duckdb")).write_bytes(b"not a database")
    body = get("/healthz").json()
    assert body["status"] == 503
    assert "simulasi" in body["detail"]
    assert "publikasi" not in body["detail"]
    assert body["datasets"]["publikasi"]["ok"]
    assert str(own_store) not in body["detail"]
