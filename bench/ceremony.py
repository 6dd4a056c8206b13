"""The ceremony pack of the whole registry: seconds for all five files, and the share of each part."""

import statistics
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from merit.ceremony import Ceremony, ceremony, years_of
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.folder import write_pack
from merit.reports.pack import PARTS, file_name, file_of
from merit.store import current

MOST_MS = 5000.0  # the target for asking, making and writing the whole pack
DATASET = "simulasi"
ASKED, WRITTEN = "questions and controls", "written to disk"


def _asked(year: int) -> Ceremony:
    return ceremony(partial(ask, current(DATASET)), year)


def _fullest() -> int:
    """The year with the most recipients: the longest lists."""
    years = years_of(partial(ask, current(DATASET)))
    return max(years, key=lambda year: len(_asked(year).recipients))


def _parts(year: int, lang: str) -> dict[str, float]:
    """Milliseconds of each part, from the questions to the files on the disk."""
    snapshot, spent, files = current(DATASET), {}, {}
    stamp = Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)
    begun = time.perf_counter()

    def lap(part: str) -> None:
        nonlocal begun
        now = time.perf_counter()
        spent[part] = (now - begun) * 1000
        begun = now

    told = _asked(year)
    lap(ASKED)
    for part in PARTS:
        files[file_name(told, part)] = file_of(told, part, stamp=stamp)
        lap(part)
    with tempfile.TemporaryDirectory() as folder:
        write_pack(files, Path(folder))
        lap(WRITTEN)
    return spent


def measured() -> list[tuple[str, float, float, float]]:
    """(what, median, worst, target) in milliseconds, in a fresh process and in a warm one."""
    year = _fullest()
    cold = []
    for _ in range(3):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            cold.append(fresh.submit(_parts, year, "id").result())
    warm = [_parts(year, lang) for _ in range(3) for lang in ("id", "en")]
    for name, runs in (("first of a process", cold), ("next ones", warm)):
        whole = statistics.median(sum(run.values()) for run in runs)
        for part in runs[0]:
            spent = statistics.median(run[part] for run in runs)
            print(f"{f'ceremony {year}, {name}: {part}':52} {spent:10.0f} ms {spent / whole:6.0%}")
    rows = []
    for name, runs in (("first of a process", cold), ("next ones", warm)):
        totals = [sum(run.values()) for run in runs]
        what = f"ceremony pack, {name} (ms)"
        rows.append((what, statistics.median(totals), max(totals), MOST_MS))
    return rows
