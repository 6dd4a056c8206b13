"""A desk of its own for each test: an empty store, a small registry, score files made on the spot."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest

from merit import clock
from merit.desk.acts import Wish, publish
from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.store import Snapshot

Rows = list[dict[str, object]]


@pytest.fixture(scope="session")
def frames():
    """The files of data/, with the central institutions alone: snapshots are made in a moment."""
    loaded = load()
    central = loaded["institutions"]["province_code"].isna()
    return {**loaded, "institutions": loaded["institutions"][central]}


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """An empty store."""
    monkeypatch.setenv("MERIT_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


@pytest.fixture
def written(tmp_path) -> Callable[[Rows], Path]:
    """Writes a score file: rows of kode_instansi, tahun, total, perhaps status and nama_instansi."""
    made = []

    def write(rows: Rows) -> Path:
        path = tmp_path / f"{len(made)}.csv"
        made.append(path)
        pd.DataFrame(rows).to_csv(path, index=False)
        return path

    return write


def row(code: str, year: int, total: float | None, **other: object) -> dict[str, object]:
    """A row of a score file."""
    return {"kode_instansi": code, "tahun": year, "total": total, **other}


@pytest.fixture
def put(root, frames, written) -> Callable[..., Snapshot]:
    """Publishes rows: put(row(...), ..., by=, embargo=)."""

    def publish_rows(*rows: dict[str, object], by: str = "Ani", embargo=None, note=None) -> Snapshot:
        path = written(list(rows))
        checked = check(path, frames)
        assert checked.clean, [f.line("en") for f in checked.faults]
        snapshot, _ = publish(checked, Wish(path, path.name, note, embargo), frames, by=by)
        return snapshot

    return publish_rows


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = clock.now()

    def __call__(self):
        """The present moment; a tick later each time, so that acts have an order."""
        self.time += timedelta(microseconds=1)
        return self.time

    def forward(self, **by: float) -> None:
        """Let time pass."""
        self.time += timedelta(**by)


@pytest.fixture
def time(monkeypatch) -> Clock:
    """The clock of the product, in the hands of the test."""
    made = Clock()
    monkeypatch.setattr(clock, "now", made)
    return made
