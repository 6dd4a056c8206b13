"""The A4 page: seconds per page in a cold and in a warm process, and for all pages of one province."""

import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from merit.query import ask
from merit.reports.a4 import institution_a4, province_a4, province_codes
from merit.store import current

MOST_MS = 500.0  # the target for one page
PROVINCE = "32"  # Jawa Barat: 28 institutions
# Short and long pages of both datasets: no figure, one score, percentages only, many sources, the longest
# names, a group of hundreds as peers.
PAGES = [
    ("publikasi", "94.06"),
    ("publikasi", "32.16"),
    ("publikasi", "32.71"),
    ("publikasi", "mk"),
    ("publikasi", "52.03"),
    ("publikasi", "kemenpora"),
    ("simulasi", "32.16"),
    ("simulasi", "kemenko-kumham-imipas"),
    ("simulasi", "bpkp"),
    ("simulasi", "32"),
]


def _milliseconds(dataset: str, code: str, lang: str) -> float:
    start = time.perf_counter()
    institution_a4(partial(ask, current(dataset)), code, lang=lang)
    return (time.perf_counter() - start) * 1000


def measured() -> list[tuple[str, float, float, float]]:
    """(what, median, worst, target) in milliseconds; of the province a page's share of the whole file."""
    cold = []
    for _ in range(3):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            cold.append(fresh.submit(_milliseconds, "simulasi", "32.16", "id").result())
    _milliseconds("simulasi", "32.16", "id")
    # Another language is another page: nothing of it has been set before.
    warm = [_milliseconds(dataset, code, lang) for lang in ("id", "en") for dataset, code in PAGES]
    batches = []
    for dataset in ("publikasi", "simulasi"):
        answer = partial(ask, current(dataset))
        start = time.perf_counter()
        province_a4(answer, PROVINCE, lang="id")
        spent = (time.perf_counter() - start) * 1000
        pages = len(province_codes(answer, PROVINCE))
        batches.append(spent / pages)
        print(f"{f'A4, {pages} pages of province {PROVINCE} ({dataset})':52} {spent:10.0f} ms")
    return [
        ("A4 page, first of a process (ms)", statistics.median(cold), max(cold), MOST_MS),
        ("A4 page, next ones (ms)", statistics.median(warm), max(warm), MOST_MS),
        ("A4 page, within a province (ms)", statistics.median(batches), max(batches), MOST_MS),
    ]
