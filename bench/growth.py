"""What bench/big.py measured, as results and as the table of how times grow.

`python -m bench.growth` prints it for other sizes or another file; `python -m bench.run big` keeps it.
"""

import argparse
import os
from pathlib import Path

from bench.big import SIZES, THREADS, Row, asked_of, measured
from bench.big_store import YEARS


def merged(rows: list[Row]) -> list[tuple[str, float, float | None, str]]:
    """(what, value, target, unit) per question and size: p95 in ms, or rows a second of every row."""
    found: list[tuple[str, float, float | None, str]] = []
    for r in rows:
        what = f"{r.question} ({r.asked}) at {r.aspect_scores:,} aspect scores"
        if r.per_second is None:
            found.append((f"{what}, p95", r.p95, r.target, "ms"))
        else:
            found.append((what, r.per_second, None, "rows/s"))
    return found


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def markdown(rows: list[Row]) -> str:
    """The growth curves as a table: p95 per size, and at the largest size the bare scan and the rows."""
    sizes = sorted({r.aspect_scores for r in rows})
    by: dict[str, dict[int, Row]] = {}
    for r in rows:
        by.setdefault(r.question, {})[r.aspect_scores] = r
    head = ["question", "asked", *(f"{s:,}" for s in sizes), "processor", "bare scan", "rows", "rows/s"]
    lines = [
        f"p95 in ms by number of aspect scores ({YEARS[0]}–{YEARS[-1]}). Of the largest: processor, ms of "
        f"one of {THREADS} threads; bare scan, ms; rows; rows a second where every row is asked for.",
        "",
        f"| {' | '.join(head)} |",
        f"|---|---|{'---:|' * (len(head) - 2)}",
    ]
    for name, own in sorted(by.items()):
        last = own[max(own)]
        over = last.target is not None and last.p95 > last.target
        cells = [_figure(own[s].p95) if s in own else "" for s in sizes]
        cells[-1] = f"**{cells[-1]}**" if over else cells[-1]
        speed = "" if last.per_second is None else f"{last.per_second:,.0f}"
        line = [
            f"`{name}`",
            last.asked,
            *cells,
            _figure(last.cpu),
            _figure(last.scan),
            f"{last.rows:,}",
            speed,
        ]
        lines.append(f"| {' | '.join(line)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print; `python -m bench.run big` also keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sizes", default=",".join(SIZES), help="multiples of the real size, or aspect scores"
    )
    parser.add_argument("--store", type=Path, help="a snapshot's file to ask instead; it is only read")
    given = parser.parse_args()
    rows = list(asked_of(given.store)) if given.store else measured(tuple(given.sizes.split(",")))
    print(markdown(rows))
    print("load average:", *(f"{load:.1f}" for load in os.getloadavg()))


if __name__ == "__main__":
    main()
