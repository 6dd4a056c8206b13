"""What a visitor sees when something is missing or broken: a sentence and a reference, never a traceback."""

import json
import re
import time
import urllib.error
import urllib.request

from merit.store.copies import COMING
from tests.browser.conftest import Visit, serve
from tests.stores import copied


def health(address, *, within=30):
    """What /healthz says of the data, once the server no longer prepares them: its code and its answer."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            told = json.load(error)
            if "datasets" in told:
                return error.code, told
        time.sleep(0.1)
    raise AssertionError(f"the server still starts after {within} s")


def test_an_empty_store_is_filled_at_the_first_start(profile, tmp_path):
    with serve(tmp_path / "store", tmp_path / "log.txt") as address:
        visit = Visit(profile, address)
        assert "103 dari 184" in visit.text
        code, told = health(address)
        assert code == 200 and set(told["datasets"]) == {"publikasi", "simulasi"}
        visit.close()
    folders = {p.name for p in (tmp_path / "store").iterdir() if p.is_dir()}
    assert folders - {COMING} == {"publikasi", "simulasi"}


def test_a_store_that_cannot_be_written_is_said_with_a_reference(chrome, tmp_path):
    (tmp_path / "store").write_text("a file where the folder should be")
    with serve(tmp_path / "store", tmp_path / "log.txt") as address:
        assert_reference(chrome, address, tmp_path / "log.txt")
        code, told = health(address)
        assert code == 503 and not any(d["ok"] for d in told["datasets"].values())


def test_a_damaged_snapshot_is_said_with_a_reference_and_the_other_dataset_works(
    chrome, profile, store, tmp_path
):
    copy = copied(store, tmp_path / "store")
    damaged = next((copy / "simulasi").glob("*.duckdb"))
    damaged.write_bytes(b"not a database" * 100)
    with serve(copy, tmp_path / "log.txt") as address:
        assert_reference(chrome, f"{address}/?dataset=simulasi", tmp_path / "log.txt")
        visit = Visit(profile, f"{address}/?dataset=publikasi")
        assert "103 dari 184" in visit.text
        visit.close()
        try:
            urllib.request.urlopen(
                f"{address}/api/v1/counts?dataset=simulasi&year=2024&rule=latest", timeout=5
            )
            raise AssertionError("a damaged snapshot must not answer")
        except urllib.error.HTTPError as error:
            assert error.code == 503
            assert json.load(error)["status"] == 503


def assert_reference(chrome, url, log):
    context = chrome.new_context()
    page = context.new_page()
    page.goto(url)
    shown = page.get_by_test_id("stAlertContentError")
    shown.first.wait_for(timeout=60_000)
    reference = re.search(r"rujukan ([0-9a-f]{8})", shown.first.inner_text())
    assert reference, shown.first.inner_text()
    assert "Traceback" not in page.inner_text("body")
    assert page.get_by_test_id("stException").count() == 0
    context.close()
    for _ in range(20):
        if reference[1] in log.read_text():
            break
        time.sleep(0.1)
    assert f"reference {reference[1]}" in log.read_text()
    assert "Traceback" in log.read_text()
