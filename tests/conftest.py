"""What all tests share: one store, built once, and its two snapshots."""

import gc
from pathlib import Path

import pytest

from merit.ingest.build import ensure
from merit.store import Snapshot, current

COLLECT = (20_000, 20, 20)  # of gc.set_threshold: its own are (700, 10, 10)


@pytest.fixture(scope="session", autouse=True)
def store(tmp_path_factory):
    """A store of its own for this run, with both datasets built."""
    folder: Path = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(folder))
        ensure()
        # As after the warm-up of a server: the collector passes over what is there, and comes less often.
        gc.freeze()
        gc.set_threshold(*COLLECT)
        yield folder


@pytest.fixture(scope="session")
def publikasi(store) -> Snapshot:
    """The published record."""
    return current("publikasi")


@pytest.fixture(scope="session")
def simulasi(store) -> Snapshot:
    """The complete synthetic record."""
    return current("simulasi")
