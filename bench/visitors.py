"""Many visitors at once: how soon each is answered, what each costs in memory, whether any sees an error.

A real server process; the visitors are real websocket sessions (`bench/visitor.py`) in a process of their
own, on the same two cores. Each opens the overview and then, every 5 to 15 seconds (2 to 6 in a hurry),
chooses something in a control, opens another page or goes to another dataset. Before they come, a few others
have been there, as on any day: what is kept for all (`merit/kept.py`) is partly made. An interaction is timed
from sending it to the end of the page's script; what the browser draws is timed in `bench/first_view.py`.

`python -m bench.visitors` prints the table; `bench/soak.py` sits for half an hour.
"""

import argparse
import asyncio
import multiprocessing
import os
import random
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from websockets.exceptions import WebSocketException

from bench.table import Result, line
from bench.visitor import Session, SessionError, stroll
from merit.ingest.build import ensure
from tests.browser.conftest import serve

VISITORS = (1, 10, 50, 100)
SECONDS = 45.0
ARRIVAL = 20.0  # seconds within which all have come
PACE = (5.0, 15.0)  # seconds between an answer and the next step: a chart is looked at
HURRIED = (2.0, 6.0)  # as when everybody clicks through at once
PATIENCE = 60.0  # seconds after which a visitor gives up
P95, MEGABYTES = 1000.0, 3.0  # targets: ms, MB a visitor
TICKS = os.sysconf("SC_CLK_TCK")
Row = tuple[str, float, float | None, str]


@dataclass
class Heard:
    """What a crowd met: (kind of step, milliseconds) of its interactions, errors, its own CPU seconds."""

    steps: list[tuple[str, float]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    bytes: int = 0
    cpu: float = 0.0

    def quantile(self, share: float, kind: str | None = None) -> float:
        """The milliseconds below which `share` of the interactions lie; NaN without any."""
        times = sorted(ms for what, ms in self.steps if kind in (None, what))
        return times[min(len(times) - 1, int(share * len(times)))] if times else float("nan")


@dataclass(frozen=True)
class Crowd:
    """How visitors behave: how many, for how long, seconds between steps, within how long they come, stay."""

    visitors: int
    seconds: float
    pace: tuple[float, float] = PACE
    arrival: float = ARRIVAL
    stay: tuple[float, float] | None = None
    seed: int = 0


def drive(address: str, crowd: Crowd) -> Heard:
    """Send the crowd and wait until its time is over; runs in a process of its own."""
    heard = Heard()
    asyncio.run(_all(address, crowd, heard))
    heard.cpu = time.process_time()
    return heard


async def _all(address: str, crowd: Crowd, heard: Heard) -> None:
    end = time.monotonic() + crowd.seconds
    async with asyncio.TaskGroup() as tasks:
        for number in range(crowd.visitors):
            dice = random.Random(crowd.seed * 10_000 + number)  # noqa: S311 - the same crowd at each run
            tasks.create_task(_visitor(address, crowd, end, dice, heard))


async def _visitor(address: str, crowd: Crowd, end: float, dice: random.Random, heard: Heard) -> None:
    await asyncio.sleep(dice.uniform(0, crowd.arrival))
    while time.monotonic() < end:
        leaves = time.monotonic() + dice.uniform(*crowd.stay) if crowd.stay else end
        try:
            async with Session(address, "dataset=simulasi") as session:
                for kind in stroll(session, dice):
                    async with asyncio.timeout(PATIENCE):
                        heard.steps.append((kind, await session.run()))
                    await asyncio.sleep(max(0, min(dice.uniform(*crowd.pace), end - time.monotonic())))
                    if time.monotonic() >= min(leaves, end):
                        break
                heard.bytes += session.bytes
        except (SessionError, WebSocketException, OSError, TimeoutError) as error:
            heard.errors.append(f"{type(error).__name__}: {error}")
            print(heard.errors[-1], file=sys.stderr, flush=True)
            await asyncio.sleep(1)


class Server:
    """A running server: its memory, CPU and figures, read from /proc and /metrics."""

    def __init__(self, address: str) -> None:
        """Find the process that serves `address` among the children of this one."""
        self.address = address
        port = address.rpartition(":")[2].encode()
        children = Path(f"/proc/{os.getpid()}/task").glob("*/children")
        found = [int(p) for one in children for p in one.read_text().split()]
        self.pid = next(p for p in found if port in Path(f"/proc/{p}/cmdline").read_bytes().split(b"\0"))

    def memory(self) -> float:
        """Resident memory in MB (10⁶ bytes)."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def cpu(self) -> float:
        """Seconds of CPU since its start."""
        numbers = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(numbers[11]) + int(numbers[12])) / TICKS

    def figure(self, name: str, **labels: str) -> float:
        """The sum of a figure of /metrics over all its labels, but those given."""
        with urllib.request.urlopen(f"{self.address}/metrics", timeout=30) as answer:  # noqa: S310
            lines = answer.read().decode().splitlines()
        wanted = [f'{key}="{value}"' for key, value in labels.items()]
        mine = [line for line in lines if line.startswith((f"{name} ", f"{name}{{"))]
        return sum(float(line.rpartition(" ")[2]) for line in mine if all(w in line for w in wanted))

    def ready(self, patience: float = 120) -> None:
        """Wait until the data are prepared."""
        end = time.monotonic() + patience
        while True:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=5):  # noqa: S310
                    return
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)


@contextmanager
def server(folder: Path) -> Iterator[Server]:
    """A server on the store in `folder`, with limits above what one machine's crowd asks for."""
    os.environ |= {"MERIT_LIMIT_SESSIONS": "2000", "MERIT_LIMIT_CLIENT_SESSIONS": "2000"}
    os.environ |= {"MERIT_LIMIT_REQUESTS_PER_MINUTE": "1000000", "MERIT_LIMIT_CONNECTIONS": "5000"}
    with serve(folder / "store", folder / "log.txt") as address:
        found = Server(address)
        found.ready()
        yield found


def sent(pool: ProcessPoolExecutor, on: Server, crowd: Crowd) -> "Future[Heard]":
    """Send a crowd from another process."""
    return pool.submit(drive, on.address, crowd)


def crowds() -> ProcessPoolExecutor:
    """One process for one crowd, so that its CPU time is its own."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1)


def rehearsed(pool: ProcessPoolExecutor, on: Server, seconds: float = 30) -> None:
    """Let a few be there before: part of what is kept for all is made."""
    sent(pool, on, Crowd(4, seconds, pace=(0, 0.2), arrival=1, seed=7)).result()


def level(
    folder: Path, visitors: int, seconds: float = SECONDS, pace: tuple[float, float] = PACE
) -> list[Row]:
    """(what, value, target, unit) with that many visitors on a server of its own."""
    with server(folder) as on, crowds() as pool:
        rehearsed(pool, on)
        time.sleep(2)
        before, cpu, begun = on.memory(), on.cpu(), time.monotonic()
        heard = sent(pool, on, Crowd(visitors, seconds, pace))
        most = before
        while not heard.done():
            time.sleep(0.5)
            most = max(most, on.memory())
        took = time.monotonic() - begun
        found, used = heard.result(), on.cpu() - cpu
        seen = on.figure("merit_errors_total") + on.figure("merit_script_runs_total", outcome="error")
    # With few visitors what is made for all meanwhile weighs more than they do.
    per = MEGABYTES if visitors >= 100 else None
    name = f"{visitors} visitors" if visitors > 1 else "1 visitor"
    name += " in a hurry" if pace == HURRIED else ""
    opened = ("open", "filter", "page", "dataset")
    return [
        (f"{name}: an interaction, p50", found.quantile(0.5), None, "ms"),
        (f"{name}: an interaction, p95", found.quantile(0.95), P95, "ms"),
        *((f"{name}: {kind}, p95", found.quantile(0.95, kind), None, "ms") for kind in opened),
        (f"{name}: interactions each second", len(found.steps) / seconds, None, "/s"),
        (f"{name}: errors", len(found.errors) + seen, 0.0, ""),
        (f"{name}: memory of each above the idle server", (most - before) / visitors, per, "MB"),
        (f"{name}: memory of the server, idle", before, None, "MB"),
        (f"{name}: CPU of the server", used / took * 100, None, "%"),
        (f"{name}: CPU of the server for an interaction", used / len(found.steps) * 1000, None, "ms"),
        (f"{name}: CPU of the visitors' process", found.cpu / took * 100, None, "%"),
        (f"{name}: sent to each for an interaction", found.bytes / len(found.steps) / 1000, None, "kB"),
    ]


def measured(visitors: tuple[int, ...] = VISITORS, seconds: float = SECONDS) -> list[Row]:
    """(what, value, target, unit) of every number of visitors."""
    with built() as folder:
        rows = [row for number in visitors for row in level(folder, number, seconds)]
        return [*rows, *level(folder, max(visitors), seconds, HURRIED)]


@contextmanager
def built() -> Iterator[Path]:
    """A folder with the snapshots of the first start, in use as long as it is held."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["MERIT_STORE"] = f"{scratch}/store"
        ensure()
        yield Path(scratch)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("visitors", nargs="*", type=int, default=VISITORS, help="how many at once")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long each number of them stays")
    given = parser.parse_args()
    for row in measured(tuple(given.visitors), given.seconds):
        print(line(Result(*row)))


if __name__ == "__main__":
    main()
