"""What the tests of score files share: the checked files of data/, and small files made of rows."""

import csv
import io

import pytest

from merit.ingest.build import load
from merit.ingest.score_file import check
from tests.ingest.seeded import HEADER


@pytest.fixture(scope="session")
def frames():
    """data/ as the product reads it."""
    return load()


@pytest.fixture
def checked(tmp_path, frames):
    """Check rows as a CSV file with a semicolon: checked(rows, header) -> Checked."""

    def run(rows, header=HEADER, **more):
        text = io.StringIO()
        csv.writer(text, delimiter=";").writerows([header, *rows])
        path = tmp_path / "skor.csv"
        path.write_text(text.getvalue(), encoding="utf-8")
        return check(path, frames, **more)

    return run


@pytest.fixture
def told(checked):
    """The faults of rows as (cell, rule)."""

    def run(rows, header=HEADER, **more):
        return [(f.cell, f.rule) for f in checked(rows, header, **more).faults]

    return run
