"""One PostgreSQL and one S3 server for all tests of the lake; a lake of its own for each."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest

from merit.paths import ROOT
from tests.browser.conftest import chrome, play  # noqa: F401
from tests.lake.services import Services


@pytest.fixture(scope="session")
def services() -> Iterator[Services]:
    started = Services()
    yield started
    started.close()


@dataclass(frozen=True)
class Lake:
    """A lake, used by machines that share nothing else: each has a folder below `place`."""

    services: Services
    place: Path
    name: str

    def machine(self, called: str) -> dict[str, str]:
        """The environment of that machine's processes."""
        return {**os.environ, **self.services.environment(self.name, self.place / called)}

    def run(self, called: str, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
        """python -m merit on that machine."""
        return subprocess.run(
            [sys.executable, "-m", "merit", *map(str, arguments)],
            cwd=ROOT,
            env={**self.machine(called), **more},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def here(self, patch: pytest.MonkeyPatch, called: str) -> None:
        """Let this process be that machine."""
        for name, value in self.services.environment(self.name, self.place / called).items():
            patch.setenv(name, value)


@pytest.fixture
def lake(services, tmp_path) -> Lake:
    return Lake(services, tmp_path, f"l{uuid4().hex[:10]}")


@pytest.fixture(scope="module")
def lake_of_module(services, tmp_path_factory) -> Lake:
    return Lake(services, tmp_path_factory.mktemp("lake"), f"l{uuid4().hex[:10]}")


def written(path: Path, *rows: Mapping[str, object]) -> Path:
    """A score file with these rows."""
    names = list(rows[0])
    lines = [",".join(names), *(",".join(str(row[name]) for name in names) for row in rows)]
    path.write_text("\n".join(lines) + "\n")
    return path
