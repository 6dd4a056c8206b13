"""The tiny snapshot, in a store of its own so that no page takes it for the official dataset."""

import os

import pytest

from merit.store import write
from tests import tiny as hand_made


@pytest.fixture(scope="session")
def tiny(store, tmp_path_factory):
    """The hand-made snapshot of tests/tiny.py."""
    os.environ["MERIT_STORE"] = str(tmp_path_factory.mktemp("tiny"))
    try:
        return write("resmi", hand_made.tables(), inputs_hash="by hand", by="tests")
    finally:
        os.environ["MERIT_STORE"] = str(store)
