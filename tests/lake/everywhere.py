"""`pytest -p tests.lake.everywhere`: the whole suite with a lake wherever a test names a folder as store.

Tests with the mark `folder_store` break what only a folder has, and are left out. Each has its counterpart:

- a kill or a full disk at each step on the folder's disk (tests/desk/test_kills.py): a kill at each step of a
  writer of the lake, in tests/lake/test_lake_kills.py; storage that is full is not tried;
- a damaged log that nobody touches (tests/store/test_log.py): a lake with a damaged log, which nobody takes
  over or writes, in tests/lake/test_lake_store.py; a machine's damaged copy of a log is made anew there.
"""

import os
from pathlib import Path

import pytest

from merit.paths import ROOT
from tests.lake.mapping import follow_environment
from tests.lake.services import PASSWORD, USER, Services


def pytest_collection_modifyitems(config, items):
    """Leave out what breaks a folder's own files."""
    left = [item for item in items if item.get_closest_marker("folder_store")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


@pytest.fixture(scope="session", autouse=True)
def lakes():
    """One PostgreSQL and one S3 server for the run; each folder is a lake on them."""
    started = Services()
    at = f"postgres://{USER}:{PASSWORD}@127.0.0.1:{started.postgres.port}/postgres"
    os.environ |= {
        **{k: v for k, v in started.environment("x", Path("x")).items() if k.startswith("AWS_")},
        "MERIT_TEST_LAKE": f"ducklake:{at}",
        "PYTHONPATH": os.pathsep.join(
            filter(None, [str(Path(__file__).parent / "start"), str(ROOT), os.environ.get("PYTHONPATH")])
        ),
    }
    follow_environment()
    yield
    started.close()
