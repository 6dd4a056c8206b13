"""A line of the log is one JSON object, whatever is in it; the figures are for those who may."""

import io
import json
import logging

import pytest
import structlog
from prometheus_client import REGISTRY
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from merit.ui.runs import watched
from merit.web import Requests
from merit.web.logs import formatter, hand_over, harmless
from merit.web.metrics import metrics
from merit.web.references import report

FORGED = 'x\n{"level": "error", "event": "forged"}\r\n\x1b[31m'


@pytest.fixture
def written():
    """What goes to the log meanwhile, parsed."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter())
    handler.addFilter(harmless)
    root = logging.getLogger()
    root.addHandler(handler)
    before, level = root.level, root.level
    root.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in stream.getvalue().split("\n") if line]
    root.setLevel(before or level)
    root.removeHandler(handler)


def test_nobody_writes_a_line_of_their_own(written):
    logging.getLogger("merit").warning("read %s", FORGED, extra={"path": FORGED})
    (line,) = written()
    assert line["path"] == FORGED and line["level"] == "warning" and FORGED in line["event"]


def test_an_error_has_its_traceback_and_its_reference_in_one_line(written):
    with structlog.contextvars.bound_contextvars(request="r1", page="tren", snapshot="publikasi-1"):
        try:
            raise ValueError(FORGED)
        except ValueError as error:
            reference = report(error)
    (line,) = written()
    assert (line["reference"], line["request"], line["page"]) == (reference, "r1", "tren")
    assert "Traceback" in line["exception"] and line["level"] == "error"
    assert line["time"].endswith("Z")


def test_the_servers_own_lines_about_visitors_are_not_written(written):
    log = logging.getLogger("uvicorn.error")
    for above in ("uvicorn", "uvicorn.error"):  # as the server sets them up for itself
        logging.getLogger(above).propagate = False
    hand_over()
    log.disabled = False  # whatever another server in this process has set
    log.setLevel(logging.INFO)
    log.info('%s - "WebSocket %s" [accepted]', "203.0.113.9:1", "/_stcore/stream?secret=1")
    log.info("Shutting down")
    assert [line["event"] for line in written()] == ["Shutting down"]


def test_a_request_is_one_line_with_the_id_the_visitor_is_told(written):
    def broken(request):
        logging.getLogger("merit").info("inside")
        return PlainTextResponse("x", 503, headers={"x-dataset": "publikasi", "x-snapshot": "publikasi-1"})

    app = Starlette(routes=[Route("/api/v1/counts", broken)], middleware=[Middleware(Requests)])
    given = {"x-request-id": "not an id\t"}
    answer = TestClient(app).get("/api/v1/counts?token=geheim", headers=given)
    inside, line = (one for one in written() if one["logger"].startswith("merit"))
    assert inside["request"] == line["request"] == answer.headers["x-request-id"]
    assert (line["status"], line["route"], line["bytes"]) == (503, "/api/v1/counts", 1)
    assert (line["dataset"], line["snapshot"]) == ("publikasi", "publikasi-1")
    assert "geheim" not in json.dumps([inside, line])


def test_a_run_of_a_page_is_one_line_and_what_is_logged_meanwhile_names_the_page(written):
    before = runs("tren", "error")
    with pytest.raises(ZeroDivisionError) as broken, watched("tren", "publikasi", "publikasi-1"):
        raise ZeroDivisionError
    reference = report(broken.value)  # as the framework hands it on, after the run
    run, error = written()
    assert (run["event"], run["outcome"]) == ("run", "error") and run["ms"] >= 0
    assert error["reference"] == reference
    for line in (run, error):
        assert (line["page"], line["dataset"], line["snapshot"]) == ("tren", "publikasi", "publikasi-1")
    with watched("wilayah", "simulasi", "simulasi-1"):
        pass
    assert written()[-1]["outcome"] == "done" and written()[-1]["page"] == "wilayah"
    structlog.contextvars.clear_contextvars()
    assert runs("tren", "error") == before + 1


def runs(page, outcome):
    return REGISTRY.get_sample_value("merit_script_runs_total", {"page": page, "outcome": outcome}) or 0


@pytest.mark.parametrize(
    ("token", "host", "headers", "status"),
    [
        ("", "127.0.0.1", {}, 200),
        ("", "::1", {}, 200),
        ("", "10.0.0.5", {}, 404),
        ("", "203.0.113.9", {}, 404),
        ("", "127.0.0.1", {"x-forwarded-for": "127.0.0.1"}, 404),
        ("", "127.0.0.1", {"forwarded": "for=127.0.0.1"}, 404),
        ("", "127.0.0.1", {"x-real-ip": "127.0.0.1"}, 404),
        ("geheim", "127.0.0.1", {}, 404),
        ("geheim", "203.0.113.9", {"authorization": "Bearer geheim"}, 200),
        ("geheim", "203.0.113.9", {"authorization": "Bearer falsch"}, 404),
        ("geheim", "203.0.113.9", {"authorization": "geheim"}, 404),
    ],
)
def test_who_may_see_the_figures(store, monkeypatch, token, host, headers, status):
    monkeypatch.setenv("MERIT_METRICS_TOKEN", token)
    web = TestClient(Starlette(routes=[Route("/metrics", metrics)]), client=(host, 1))
    answer = web.get("/metrics", headers=headers)
    assert answer.status_code == status
    assert ("merit_requests" in answer.text) is (status == 200)
