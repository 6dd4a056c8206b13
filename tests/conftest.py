"""What all tests share: one store, built once, and its two snapshots."""

import os
from pathlib import Path

import pytest

from merit.ingest.build import ensure
from merit.store import Snapshot, current


@pytest.fixture(scope="session", autouse=True)
def store(tmp_path_factory):
    """A store of its own for this run, with both datasets built."""
    before = os.environ.get("MERIT_STORE")
    folder: Path = tmp_path_factory.mktemp("store")
    os.environ["MERIT_STORE"] = str(folder)
    ensure()
    yield folder
    if before is None:
        del os.environ["MERIT_STORE"]
    else:
        os.environ["MERIT_STORE"] = before


@pytest.fixture(scope="session")
def publikasi(store) -> Snapshot:
    """The published record."""
    return current("publikasi")


@pytest.fixture(scope="session")
def simulasi(store) -> Snapshot:
    """The complete synthetic record."""
    return current("simulasi")
