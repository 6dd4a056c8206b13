"""/metrics: what Prometheus may ask this process, from the machine itself or with a token."""

import os
import platform
import secrets
import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    Counter,
    Gauge,
    Histogram,
    Info,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from merit import clock
from merit.kept import Stats
from merit.paths import ROOT
from merit.store import StoreError, available, current, spans
from merit.web.visitor import forwarded

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

REQUESTS = Counter("merit_requests", "HTTP requests answered", ["route", "method", "status"])
LATENCY = Histogram("merit_request_seconds", "Time to the end of an answer", ["route"], buckets=SECONDS)
REFUSED = Counter("merit_refused", "Requests and sessions refused by a limit", ["reason"])
SESSIONS = Gauge("merit_sessions_open", "Pages open in browsers (websockets)")
RUNS = Counter("merit_script_runs", "Runs of a page's script", ["page", "outcome"])
RUN_SECONDS = Histogram("merit_script_run_seconds", "Time of a page's script", ["page"], buckets=SECONDS)
ERRORS = Counter("merit_errors", "Errors logged with a reference")
BUILD = Info("merit_build", "What runs here")


def observed(route: str, method: str, status: int, seconds: float) -> None:
    """Count one answered request (status 0: the visitor left before)."""
    known = method if method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS") else "other"
    REQUESTS.labels(route, known, str(status)).inc()
    LATENCY.labels(route).observe(seconds)


class Snapshots(Collector):
    """The snapshot in use of each dataset, and how long it has been."""

    def collect(self) -> Iterator[Metric]:
        """Asked anew at each scrape: the hour of a publication needs no event."""
        used = GaugeMetricFamily(
            "merit_snapshot_in_use", "1 for the snapshot in use", labels=["dataset", "snapshot", "kind"]
        )
        age = GaugeMetricFamily(
            "merit_snapshot_age_seconds", "Time since it came into use", labels=["dataset"]
        )
        readable = GaugeMetricFamily("merit_store_readable", "1 while the store can be read")
        try:
            for dataset in available():
                snapshot = current(dataset)
                used.add_metric([dataset, snapshot.id, snapshot.kind], 1)
                since = next((s.since for s in reversed(spans(dataset)) if s.current), None)
                if since is not None:
                    age.add_metric([dataset], (clock.now() - since).total_seconds())
            readable.add_metric([], 1)
        except (StoreError, OSError):
            readable.add_metric([], 0)
        yield from (used, age, readable)


class Stores(Collector):
    """What is kept in memory, by the name of the store."""

    def __init__(self, stores: Mapping[str, Callable[[], Stats]]) -> None:
        """`stores` say how they have been used."""
        self.stores = stores

    def collect(self) -> Iterator[Metric]:
        """Hits and misses since the start; entries and size now (answers in bytes, charts by number)."""
        hits = CounterMetricFamily("merit_kept_hits", "Asked for and there", labels=["store"])
        misses = CounterMetricFamily("merit_kept_misses", "Asked for and made", labels=["store"])
        entries = GaugeMetricFamily("merit_kept_entries", "Things kept", labels=["store"])
        size = GaugeMetricFamily("merit_kept_size", "Their size in the unit of the store", labels=["store"])
        for name, stats in self.stores.items():
            used = stats()
            for family, value in ((hits, used.hits), (misses, used.misses), (entries, used.entries)):
                family.add_metric([name], value)
            size.add_metric([name], used.size)
        yield from (hits, misses, entries, size)


def start(stores: Mapping[str, Callable[[], Stats]]) -> None:
    """Say what runs here, watch the snapshots and what is kept in memory; once per process."""
    disable_created_metrics()  # type: ignore[no-untyped-call]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    libraries = {name: version(name) for name in ("streamlit", "duckdb", "fastapi")}
    BUILD.info({"version": str(project["version"]), "python": platform.python_version(), **libraries})
    REGISTRY.register(Snapshots())
    REGISTRY.register(Stores(stores))


def _allowed(request: Request) -> bool:
    """With a token set, whoever knows it; without one, this machine itself, never through a proxy."""
    token = os.environ.get("MERIT_METRICS_TOKEN", "")
    if token:
        given = request.headers.get("authorization", "")
        return secrets.compare_digest(given.encode(), f"Bearer {token}".encode())
    local = request.client is not None and request.client.host in ("127.0.0.1", "::1", "::ffff:127.0.0.1")
    return local and not forwarded(request.scope)


async def metrics(request: Request) -> Response:
    """The figures in Prometheus' text format; 404 for everybody else, as if there were none."""
    if not _allowed(request):
        return PlainTextResponse("Not Found", 404)
    body = await run_in_threadpool(generate_latest, REGISTRY)
    return Response(body, headers={"content-type": CONTENT_TYPE_LATEST, "cache-control": "no-store"})
