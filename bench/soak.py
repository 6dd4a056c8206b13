"""A hundred visitors who come and go for half an hour: memory every minute, and a straight line through it.

`python -m bench.run soak` prints a line a minute, then the results; `python -m bench.soak 10` takes ten.
"""

import statistics
import sys
import time

from bench.table import Result, line
from bench.visitors import P95, Crowd, Row, built, crowds, rehearsed, sent, server

PACE = (10.0, 40.0)  # seconds between an answer and the next step
STAY = (120.0, 480.0)  # seconds a visitor stays
MINUTES = 30
DRIFT = 60.0  # MB an hour: the target
BEFORE = 240.0  # seconds of others before them, so that what is kept for all is there


def soak(minutes: int, visitors: int = 100) -> list[Row]:
    """Sit for so many minutes with visitors that come and go; prints every minute what the server uses."""
    memory: list[float] = []
    with built() as folder, server(folder) as on, crowds() as pool:
        rehearsed(pool, on, BEFORE)
        heard = sent(pool, on, Crowd(visitors, minutes * 60.0, PACE, 60.0, STAY, seed=3))
        print("minute sessions  memory MB  CPU %     runs  errors  answers MB  charts")
        begun, cpu = time.monotonic(), on.cpu()
        for minute in range(1, minutes + 1):
            time.sleep(max(0, begun + minute * 60 - time.monotonic() - 1))
            now, errors = on.cpu(), on.figure("merit_errors_total")
            memory.append(on.memory())
            kept = on.figure("merit_kept_size", store="answers") / 1e6
            charts = on.figure("merit_kept_entries", store="charts")
            open_, runs = on.figure("merit_sessions_open"), on.figure("merit_script_runs_total")
            used = (now - cpu) / 60 * 100
            print(
                f"{minute:6} {open_:8.0f} {memory[-1]:10.1f} {used:6.0f} {runs:8.0f} {errors:7.0f}"
                f" {kept:11.1f} {charts:7.0f}",
                flush=True,
            )
            cpu = now
        found = heard.result()
    settled = list(enumerate(memory, 1))[minutes // 2 :]  # in the first half what is kept for all fills up
    straight = statistics.linear_regression([m for m, _ in settled], [mb for _, mb in settled])
    return [
        ("soak: memory gained in an hour, by the second half", straight.slope * 60, DRIFT, "MB"),
        ("soak: memory at the end", memory[-1], None, "MB"),
        ("soak: an interaction, p95", found.quantile(0.95), P95, "ms"),
        ("soak: interactions", len(found.steps), None, ""),
        ("soak: errors", len(found.errors) + errors, 0.0, ""),
    ]


if __name__ == "__main__":
    for row in soak(int(sys.argv[1]) if len(sys.argv) > 1 else MINUTES):
        print(line(Result(*row)))
