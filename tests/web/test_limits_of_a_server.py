"""A real server under its limits: too often, too many, too large, too slow; its log and its figures."""

import json
import re
import socket

import httpx2
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from merit.web import HEADERS
from tests.web.running import running

SECRETS = ["geheim-cookie", "geheim-token", "geheim-code"]


@pytest.fixture(scope="module")
def server(store, tmp_path_factory):
    limits = {"sessions": 3, "client_sessions": 2, "costly_per_minute": 4, "costly_at_once": 1}
    with running(tmp_path_factory.mktemp("limits"), store, **limits) as one:
        yield one


@pytest.fixture
def web(server):
    with httpx2.Client(base_url=server.address, timeout=60) as client:
        yield client


def stream(server, **headers):
    return connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", additional_headers=headers)


def from_afar(number):
    """As a proxy on this machine passes on the request of another visitor."""
    return {"x-forwarded-for": f"203.0.113.{number}"}


def test_slow_visitors_hold_up_nobody(server, web):
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(150)]
    for one in slow:
        one.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    assert web.get("/healthz").status_code == 200
    with stream(server):
        assert web.get("/api/v1/datasets").status_code == 200
    for one in slow:
        one.close()


def test_too_many_pages_are_refused_in_both_languages_with_a_time_to_come_again(server, web):
    with stream(server), stream(server):
        crowded = web.get("/tren?lang=en")
        assert (crowded.status_code, crowded.headers["retry-after"]) == (503, "30")
        assert "There are very many visitors" in crowded.text and "Pengunjung sedang sangat" in crowded.text
        assert "script" not in crowded.headers["content-security-policy"]
        with pytest.raises(InvalidStatus) as refused:
            stream(server)
        assert refused.value.response.status_code == 403
        other = from_afar(1)
        assert web.get("/tren", headers=other).status_code == 200, "each visitor has a limit of their own"
        with stream(server, **other):
            assert web.get("/tren", headers=from_afar(2)).status_code == 503, "and all of them have one"
            assert web.get("/api/v1/datasets").status_code == 200, "programs need no page"
    assert web.get("/tren").status_code == 200


def test_files_asked_for_too_often_are_refused_and_nothing_else(server, web):
    visitor = from_afar(7)
    path = "/api/v1/scores?format=csv"
    found = [web.get(path, headers=visitor) for _ in range(6)]
    assert [one.status_code for one in found] == [200] * 4 + [429] * 2
    assert 1 <= int(found[-1].headers["retry-after"]) <= 120
    assert found[-1].json()["status"] == 429 and "4" in found[-1].json()["detail"]
    page = web.get("/instansi/32.16.pdf?lang=en", headers=visitor)
    assert page.status_code == 429 and "Too many requests" in page.text
    assert web.get("/api/v1/datasets", headers=visitor).status_code == 200
    assert web.get(path, headers=from_afar(8)).status_code == 200


def test_what_is_too_large_is_refused(server, web):
    assert web.get("/api/v1/counts", params={"year": "9" * 9000}).status_code == 414
    assert web.get("/", headers={"x-large": "a" * 40_000}).status_code in (400, 431)
    assert web.post("/api/v1/counts", content=b"x" * 70_000).status_code == 413
    assert web.put("/_stcore/upload_file/a/b", content=b"x" * 70_000).status_code == 403
    assert web.get("/api/v1/datasets").status_code == 200


def test_a_page_of_another_site_gets_no_websocket(server, web):
    with pytest.raises(InvalidStatus) as refused:
        stream(server, origin="http://evil.example")
    assert refused.value.response.status_code == 403
    answer = web.get("/_stcore/health", headers={"origin": "http://evil.example"})
    assert answer.status_code == 200 and "access-control-allow-origin" not in answer.headers


def test_answers_carry_the_headers(web):
    for path in ("/", "/api/v1/datasets", "/instansi/32.16", "/instansi/32.16.pdf", "/nowhere/at-all"):
        headers = web.get(path, headers=from_afar(9)).headers
        assert set(HEADERS) <= set(headers), path
        assert "strict-transport-security" not in headers
    secure = web.get("/", headers={"x-forwarded-proto": "https", **from_afar(9)}).headers
    assert secure["strict-transport-security"].startswith("max-age=31536000")


def test_figures_are_for_this_machine_alone(server, web):
    assert web.get("/metrics", headers=from_afar(9)).status_code == 404
    assert web.get("/_stcore/metrics").status_code == 404
    with stream(server):
        body = web.get("/metrics").text
    (sessions,) = re.findall(r"^merit_sessions_open (\S+)$", body, re.MULTILINE)
    assert float(sessions) == 1
    assert re.search(r'merit_requests_total\{method="GET",route="/api/v1/scores",status="429"\} \d', body)
    assert re.search(r'merit_request_seconds_bucket\{le="1.0",route="page"\} \d', body)
    assert re.search(r'merit_refused_total\{reason="too-often"\} [1-9]', body)
    assert re.search(
        r'merit_snapshot_in_use\{dataset="publikasi",kind="published",snapshot="publikasi-', body
    )
    assert re.search(r'merit_snapshot_age_seconds\{dataset="simulasi"\} \d', body)
    for name in ("merit_build_info", "process_resident_memory_bytes", "merit_kept_hits_total"):
        assert f"\n{name}" in body


def test_the_log_is_lines_of_json_that_tell_what_happened_and_not_who(server, web):
    asked = {"cookie": f"_streamlit_user={SECRETS[0]}", "authorization": f"Bearer {SECRETS[1]}"}
    answer = web.get(f"/oauth2callback?code={SECRETS[2]}&state=x", headers={**asked, **from_afar(44)})
    assert answer.status_code < 500
    forged = web.get("/api/v1/counts/%0a%7b%22level%22:%22error%22%7d", headers={"x-request-id": "abcdef12"})
    assert forged.headers["x-request-id"] == "abcdef12"
    lines = server.lines()
    (line,) = [one for one in lines if one.get("request") == "abcdef12"]
    assert {"time", "level", "event", "logger", "method", "route", "path", "status", "ms"} <= set(line)
    assert (line["event"], line["level"], line["status"]) == ("request", "info", 404)
    text = json.dumps(lines)
    assert not [word for word in [*SECRETS, "203.0.113.44", "127.0.0.1:"] if word in text]
    (stopped,) = {one["client"] for one in lines if "client" in one}
    assert stopped == "203.0.113.7", "only who asked too often is named, so that it can be stopped"
