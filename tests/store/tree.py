"""A copy of what a build needs, in which tests change inputs and start real processes."""

import os
import shutil
import subprocess
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

import duckdb

from merit.paths import ROOT
from merit.store.model import DATASETS
from tests.stores import copied


@dataclass(frozen=True)
class Tree:
    """Copies of merit/, queries/ and data/ under `root`, building into `store`."""

    root: Path
    store: Path

    @classmethod
    def copy(cls, folder: Path) -> "Tree":
        for name in ("merit", "queries"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "data").mkdir()
        for path in (ROOT / "data").glob("*.csv"):
            shutil.copy(path, folder / "data")
        return cls(folder, folder / "store")

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen:
        """Start python with these arguments inside the copy, as a process of its own."""
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "MERIT_STORE": str(self.store), **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """(exit code, what it printed)."""
        process = self.start(*arguments, **environment)
        printed, _ = process.communicate(timeout=60)
        return process.returncode, printed

    def again(self, folder: Path) -> "Tree":
        """A copy of this tree with the store it has built so far."""
        shutil.copytree(self.root, folder, ignore=lambda of, _: ["store"] if Path(of) == self.root else [])
        return Tree(folder, copied(self.store, folder / "store"))

    def build(self, **environment: str) -> tuple[int, str]:
        """python -m merit build."""
        return self.run("-m", "merit", "build", **environment)

    def change_inputs(self) -> str:
        """Change one title in data/events.csv, so that both datasets get new content; returns it."""
        path, title = self.root / "data" / "events.csv", f"Peristiwa {uuid.uuid4().hex}"
        lines = path.read_text(encoding="utf-8").splitlines()
        lines[1] = f"2018,round,{title},First assessment by KASN,S209,"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return title

    def files(self) -> list[str]:
        """Everything in the folders of the datasets, temporary files too."""
        found = (path for dataset in DATASETS for path in (self.store / dataset).glob("*"))
        return sorted(path.relative_to(self.store).as_posix() for path in found if path.is_file())

    def current(self, dataset: str) -> Path | None:
        """The file in use, found as a reader of the contract would: through the file `current`."""
        pointer = self.store / dataset / "current"
        if not pointer.exists():
            return None
        return self.store / dataset / f"{pointer.read_text(encoding='utf-8').split()[0]}.duckdb"

    def title(self, dataset: str) -> str | None:
        """The changed title in the current snapshot, after proving that the snapshot is whole."""
        path = self.current(dataset)
        if path is None:
            return None
        with duckdb.connect(str(path), read_only=True) as con:
            (label,) = con.execute("SELECT snapshot FROM snapshot").fetchall()
            assert label == (path.stem,)
            years, rows = con.execute("SELECT count(DISTINCT year), count(*) FROM standing").fetchone()
            assert years >= 7
            assert rows > years * 3 * 600
            return con.execute("SELECT title_id FROM event WHERE date = '2018'").fetchone()[0]
