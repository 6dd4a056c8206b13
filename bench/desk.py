"""How long a check and a publication take: the full registry, and a hundred thousand rows."""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from merit.desk.acts import Wish, publish
from merit.ingest.build import load
from merit.ingest.rules import Frames
from merit.ingest.score_file import check
from merit.ingest.score_writer import write_scores
from merit.ingest.simulate_file import enlarged, simulated_scores
from merit.questions import questions

ROUNDS = 3
YEARS = range(2019, 2026)
Row = tuple[str, float, float, float]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _published(path: Path, frames: Frames) -> tuple[float, float]:
    """Milliseconds of check and publication into an empty store."""
    folder = Path(os.environ["MERIT_STORE"])
    shutil.rmtree(folder, ignore_errors=True)
    start = time.perf_counter()
    checked = check(path, frames)
    between = time.perf_counter()
    publish(checked, Wish(path, path.name), frames, by="bench")
    return (between - start) * 1000, (time.perf_counter() - between) * 1000


def _rows(what: str, path: Path, frames: Frames, target: float) -> list[Row]:
    times = [_published(path, frames) for _ in range(ROUNDS)]
    both = [first + second for first, second in times]
    checks = [first for first, _ in times]
    return [
        (f"check {what}, ms", statistics.median(checks), max(checks), target),
        (f"check and publish {what}, ms", statistics.median(both), max(both), target),
    ]


def measured() -> list[Row]:
    """(what, median, worst, target) in milliseconds, in this process, imports done."""
    before = os.environ.get("MERIT_STORE")
    questions()
    frames = load()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["MERIT_STORE"] = str(Path(scratch) / "store")
        sizes = ((629, frames, 3000.0), (14_300, enlarged(frames, 14_300), 15_000.0))
        for institutions, known, target in sizes:
            scores = simulated_scores(known, institutions, YEARS, seed=1)
            for ending in (".xlsx", ".csv"):
                path = Path(scratch) / f"scores{ending}"
                write_scores(scores, path)
                rows += _rows(f"{len(scores):,} rows ({ending[1:]})", path, known, target)
    if before is None:
        del os.environ["MERIT_STORE"]
    else:
        os.environ["MERIT_STORE"] = before
    return rows


if __name__ == "__main__":
    for what, median, worst, target in measured():
        print(f"{what:52} {median:10.0f} {worst:10.0f} {target:10.0f}")
