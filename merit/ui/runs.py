"""Every run of a page's script, in the log and in the figures."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from streamlit.runtime.scriptrunner import RerunException, StopException

from merit.web import metrics

log = logging.getLogger("merit.ui")


@contextmanager
def watched(page: str, dataset: str, snapshot: str) -> Iterator[None]:
    """Count and time a run of `page`; whatever is logged meanwhile, and its error, names page and data."""
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(page=page, dataset=dataset, snapshot=snapshot)
    begun, outcome = time.perf_counter(), "error"
    try:
        yield
        outcome = "done"
    except (RerunException, StopException):
        outcome = "left"
        raise
    finally:
        seconds = time.perf_counter() - begun
        metrics.RUNS.labels(page, outcome).inc()
        metrics.RUN_SECONDS.labels(page).observe(seconds)
        log.info("run", extra={"outcome": outcome, "ms": round(seconds * 1000, 1)})
