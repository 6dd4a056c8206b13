"""How long things take on this machine, part by part, each with its target. Nothing is asserted here.

`python -m bench.run` measures everything (the largest data take most of its time); `python -m bench.run views
files` measures those parts. Results go to bench/results.json and into docs/performance.md.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import a4, big, ceremony, desk, first_view, growth, light, soak, visitors
from bench.sample import SAMPLE
from bench.table import Result, curves, document, keep, line
from merit.ingest.build import ensure
from merit.query import ask
from merit.questions import questions
from merit.store import current
from tests.browser.chromium import chromium
from tests.browser.conftest import FLAGS, serve

ROUNDS = 15


def quantile(times: list[float], share: float) -> float:
    """The value below which `share` of the sorted times lie."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def asked() -> list[Result]:
    """Every question on the two datasets of the first start, uncached."""
    ensure()
    rows = []
    for name, dataset in product(questions(), ("publikasi", "simulasi")):
        parameters = {p: SAMPLE.get(p) for p in questions()[name].parameter_names}
        snapshot = current(dataset)
        times = [milliseconds(lambda s=snapshot, n=name, p=parameters: ask(s, n, **p)) for _ in range(ROUNDS)]
        what = f"{name} ({dataset})"
        rows.append(Result(what, statistics.median(times), worst=quantile(times, 0.95)))
    return rows


def started() -> list[Result]:
    """From nothing to a server that answers, and the snapshots of the first start alone."""
    built = milliseconds(lambda: ensure(force=True))
    with tempfile.TemporaryDirectory() as folder:
        times = []
        for round_ in range(3):
            start = time.perf_counter()
            with serve(Path(folder) / f"store{round_}", Path(folder) / "log.txt"):
                times.append((time.perf_counter() - start) * 1000)
    return [
        Result("both datasets built", built),
        Result("server listens (empty store)", statistics.median(times), worst=max(times)),
    ]


def files() -> list[Result]:
    """The light page on a slow phone, the A4 page, the ceremony pack, check and publish."""
    ensure()
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        serve(Path(folder) / "store", Path(folder) / "log.txt") as address,
    ):
        first_view.up(f"{address}/healthz")
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        phone = light.summary(light.measured(browser, address))
        browser.close()
    rows = [*phone, *a4.measured(), *ceremony.measured(), *desk.measured()]
    return [
        Result(what, median, target, "B" if "bytes" in what else "ms", worst)
        for what, median, worst, target in rows
    ]


def grown() -> list[Result]:
    """Every question at growing sizes; MERIT_BENCH_SIZES names others than all of bench/big.py."""
    sizes = tuple(os.environ.get("MERIT_BENCH_SIZES", ",".join(big.SIZES)).split(","))
    rows = big.measured(sizes)
    curves(growth.markdown(rows))
    return [Result(*row) for row in growth.merged(rows)]


PARTS: dict[str, Callable[[], list[Result]]] = {
    "start": started,
    "views": lambda: [Result(*row) for row in first_view.rows(first_view.measured())],
    "visitors": lambda: [Result(*row) for row in visitors.measured()],
    "files": files,
    "questions": asked,
    "big": grown,
    "soak": lambda: [Result(*row) for row in soak.soak(soak.MINUTES)],
}


def main(parts: list[str]) -> None:
    """Measure, print, keep."""
    if unknown := set(parts) - set(PARTS):
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    # Limits are for visitors: these come all from one address.
    os.environ |= {f"MERIT_LIMIT_{name}_PER_MINUTE": "1000000" for name in ("REQUESTS", "COSTLY")}
    print(f"{'what':62} {'value':>12} {'worst':>10} {'':4} {'target':>8}")
    for part in parts or PARTS:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["MERIT_STORE"] = str(Path(scratch) / "store")
            results = PARTS[part]()
        print(f"-- {part}")
        for result in results:
            print(line(result))
        keep(part, results)
    document()


if __name__ == "__main__":
    main(sys.argv[1:])
