"""kill -9 at fifty moments of a publication: nothing is lost, nothing is half there, the log's chain holds.

Real processes, really killed: first before each of their steps on the disk, then at moments chosen by chance.
"""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from merit.desk.acts import Wish, publish
from merit.ingest.score_file import check
from merit.paths import ROOT, store_root
from merit.store import StoreError, current, cursor, entries, spans, tidy
from merit.store.verify import verify
from tests.desk.conftest import row

MOMENTS = 50


class Publisher:
    """The process of tests/desk/publisher.py, publishing into the store of the environment."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.desk.publisher"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "ready"

    def _line(self) -> str:
        return self.process.stdout.readline().strip()

    def publish(self, file: Path, **disturbed: float | None) -> int:
        """Publish, disturbed as tests/desk/publisher.py says; the exit code."""
        self.start(file, by="Ani", **disturbed)
        return self.end()

    def start(self, file: Path, *, by: str, **disturbed: float | None) -> None:
        order = {"store": str(store_root()), "file": str(file), "by": by, **disturbed}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        assert self._line() == "started"

    def end(self) -> int:
        return int(self._line())

    def close(self) -> None:
        self.process.communicate(timeout=30)


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("MERIT_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


# Started once: every publication is a process of its own, forked from it, in the store of its test.
@pytest.fixture(scope="module")
def publisher():
    started = Publisher()
    yield started
    started.close()


def file(folder: Path, number: int) -> Path:
    """A score file that gives one institution a total of its own."""
    total = 200 + number / 2
    path = folder / f"{number}.csv"
    row = {"kode_instansi": "kpk", "tahun": 2024, "total": total, "status": "final"}
    pd.DataFrame([row]).to_csv(path, index=False)
    return path


def total_shown() -> float:
    """The total in the snapshot in use, read from its file, which is whole."""
    path = current("resmi").path
    with duckdb.connect(str(path), read_only=True) as con:
        (rows,) = con.execute("SELECT count(*) FROM standing WHERE year = 2024 AND rule = 'round'").fetchone()
        assert rows == 78  # central institutions of 2024
        return con.execute("SELECT total FROM assessment WHERE institution = 'kpk'").fetchone()[0]


def started_again(root: Path, published: dict[str, float]) -> float:
    """What a start finds: clean, proven, the line whole; returns the total that visitors see."""
    tidy()
    assert verify() == []
    assert [p.name for p in root.rglob(".*")] == []
    assert {s.snapshot.id for s in spans("resmi")} >= set(published)  # nothing published is lost
    assert [p.stem for p in sorted((root / "resmi").glob("*.duckdb"))] == sorted(
        {s.snapshot.id for s in spans("resmi")}
    )
    return total_shown()


@pytest.mark.folder_store
def test_a_publisher_killed_at_fifty_moments(publisher, root, tmp_path):
    chance = random.Random(5)
    began = time.monotonic()
    assert publisher.publish(file(tmp_path, 0)) == 0
    seconds = time.monotonic() - began
    published, shown, steps, finished = {current("resmi").id: 200.0}, 200.0, 0, 0
    for moment in range(1, MOMENTS + 1):
        new = 200 + moment / 2
        if steps is not None:  # before the next step on the disk, until a publication has none left
            steps += 1
            code = publisher.publish(file(tmp_path, moment), stop=steps)
            if code == 0:
                assert steps > 8
                steps = None
        else:
            code = publisher.publish(file(tmp_path, moment), after=chance.uniform(0.1, 1) * seconds)
        assert code in (0, -signal.SIGKILL)
        finished += code == 0
        seen = started_again(root, published)
        assert seen in ((new,) if code == 0 else (shown, new))
        if seen == new:
            assert entries()[-1].action == "publish"
            published[current("resmi").id] = new
        shown = seen
    assert steps is None
    assert finished < MOMENTS / 2, "most of them must be killed"
    assert 2 < len(published) < MOMENTS
    assert publisher.publish(file(tmp_path, MOMENTS + 1)) == 0
    assert started_again(root, published) == 200 + (MOMENTS + 1) / 2


@pytest.mark.folder_store
def test_a_disk_that_is_full_at_any_step(publisher, root, tmp_path):
    """The act either happens whole or is refused and has not happened at all."""
    assert publisher.publish(file(tmp_path, 0)) == 0
    published, shown, codes = {current("resmi").id: 200.0}, 200.0, []
    for number in range(1, 16):
        codes.append(publisher.publish(file(tmp_path, number), full=number))
        seen = started_again(root, published)
        assert seen == (shown if codes[-1] == 6 else 200 + number / 2)
        shown = seen
    assert set(codes) == {0, 6, 7}
    assert codes.count(7) == 1  # in the log, and the next start completed it
    assert codes.count(6) > 6  # the others removed a leftover, or had no such step
    assert codes[-1] == 0  # it was over before


@pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
def test_a_disk_that_takes_no_whole_snapshot(publisher, root, tmp_path, share):
    assert publisher.publish(file(tmp_path, 0)) == 0
    limit = int(share * current("resmi").path.stat().st_size)
    assert publisher.publish(file(tmp_path, 1), limit=limit) == 6
    assert started_again(root, {current("resmi").id: 200.0}) == 200
    assert publisher.publish(file(tmp_path, 1)) == 0
    assert total_shown() == 200.5


def test_a_reader_in_the_middle_of_a_query_reads_on(publisher, root, tmp_path):
    assert publisher.publish(file(tmp_path, 0)) == 0
    old = current("resmi")
    reading = cursor(old).execute("SELECT total FROM assessment, range(100000) ORDER BY total, range")
    assert reading.fetchmany(10) == [(200.0,)] * 10
    assert publisher.publish(file(tmp_path, 1)) == 0
    assert total_shown() == 200.5
    assert len(reading.fetchall()) == 100_000 - 10
    assert cursor(old).execute("SELECT total FROM assessment").fetchall() == [(200.0,)]


def test_a_store_that_cannot_be_written_is_said(tmp_path, monkeypatch, frames, written):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("MERIT_STORE", str(tmp_path / "file"))
    path = written([row("kpk", 2023, 300)])
    with pytest.raises(StoreError, match="resmi: nothing was changed"):
        publish(check(path, frames), Wish(path, path.name), frames, by="Ani")


def test_two_publishers_at_once_come_one_after_the_other(publisher, root, tmp_path):
    both = [publisher, Publisher()]
    try:
        for number, one in enumerate(both):
            one.start(file(tmp_path, number), by=f"P{number}")
        assert [one.end() for one in both] == [0, 0]
    finally:
        both[1].close()
    first, second = entries()
    assert {first.by, second.by} == {"P0", "P1"}
    assert second.facts["base"] == first.snapshot
    assert started_again(root, {}) == 200 + int(second.by[1]) / 2
