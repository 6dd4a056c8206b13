"""What all tests share: one store, built once, and its two snapshots."""

from pathlib import Path

import pytest

from merit.ingest.build import ensure
from merit.store import Snapshot, current


@pytest.fixture(scope="session", autouse=True)
def store(tmp_path_factory):
    """A store of its own for this run, with both datasets built."""
    folder: Path = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(folder))
        ensure()
        yield folder


@pytest.fixture(scope="session")
def publikasi(store) -> Snapshot:
    """The published record."""
    return current("publikasi")


@pytest.fixture(scope="session")
def simulasi(store) -> Snapshot:
    """The complete synthetic record."""
    return current("simulasi")
