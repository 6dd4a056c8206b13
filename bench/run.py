"""How long things take on this machine: start, first view, every question. Nothing is asserted here."""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import a4, ceremony, desk, light
from merit.ingest.build import ensure
from merit.query import ask
from merit.questions import questions
from merit.store import current
from tests.browser.chromium import chromium
from tests.browser.conftest import FLAGS, Visit, serve

ROUNDS = 15
# One sensible value per parameter; a question is asked with these.
SAMPLE = {
    "before": 2022,
    "category": "baik",
    "direction": "up",
    "rule": "latest",
    "by": "group",
    "year": 2023,
    "from": 2022,
    "to": 2024,
    "scope": "all",
    "institution": "32.16",
    "institutions": ["32", "13", "21"],
    "published": False,
    "first": 0,
    "most": 50,
    "rules": ["latest"],
}


def quantile(times: list[float], share: float) -> float:
    """The value below which `share` of the sorted times lie."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def asked() -> list[tuple[str, float, float]]:
    """(question on dataset, p50, p95) in milliseconds, uncached."""
    rows = []
    for name, dataset in product(questions(), ("publikasi", "simulasi")):
        parameters = {p: SAMPLE.get(p) for p in questions()[name].parameter_names}
        snapshot = current(dataset)
        times = [milliseconds(lambda s=snapshot, n=name, p=parameters: ask(s, n, **p)) for _ in range(ROUNDS)]
        rows.append((f"{name} ({dataset})", statistics.median(times), quantile(times, 0.95)))
    return rows


def viewed(folder: Path) -> list[tuple[str, float, float]]:
    """(what, median, worst) in milliseconds of start and first full view in a real browser."""
    starts, cold, warm = [], [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for round_ in range(3):
            start = time.perf_counter()
            with serve(folder / f"store{round_}", folder / "log.txt") as address:
                starts.append((time.perf_counter() - start) * 1000)
                for times in (cold, warm, warm):
                    start = time.perf_counter()
                    visit = Visit(browser, address)
                    # The settling test looks six more times, 150 ms apart, before it believes the page.
                    times.append((time.perf_counter() - start) * 1000 - 900)
                    visit.close()
        browser.close()
    named = [
        ("server up (empty store)", starts),
        ("first full view, first visitor", cold),
        ("first full view, next visitor", warm),
    ]
    return [(what, statistics.median(times), max(times)) for what, times in named]


def on_a_slow_phone(folder: Path) -> list[tuple[str, float, float, float]]:
    """(what, median, worst, target) of the light page, on a server that has just started."""
    with sync_playwright() as playwright, serve(folder / "store", folder / "log.txt") as address:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        visits = light.measured(browser, address)
        browser.close()
    for visit in visits:
        print(f"{visit.page:52} {visit.bytes:9} B {visit.painted:7.0f} ms {visit.complete:7.0f} ms")
    return light.summary(visits)


def main() -> None:
    """Measure, print, write."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["MERIT_STORE"] = str(Path(scratch) / "store")
        built = milliseconds(lambda: ensure(force=True))
        slow = [*on_a_slow_phone(Path(scratch)), *a4.measured(), *ceremony.measured(), *desk.measured()]
        rows = [("build both datasets", built, built), *viewed(Path(scratch)), *asked()]
    print(f"{'what':52} {'median ms':>10} {'p95/worst':>10}")
    for what, median, worst in rows:
        print(f"{what:52} {median:10.1f} {worst:10.1f}")
    print(f"{'what':52} {'median':>10} {'worst':>10} {'target':>10}")
    for what, median, worst, target in slow:
        print(f"{what:52} {median:10.0f} {worst:10.0f} {target:10.0f}")
    results = {what: {"median_ms": round(m, 1), "p95_ms": round(w, 1)} for what, m, w in rows}
    results |= {what: {"median": round(m), "worst": round(w), "target": t} for what, m, w, t in slow}
    Path("bench/results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
