"""A stop under load lets what is under way finish and refuses the rest; a start says when it is of use."""

import signal
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import httpx2
from websockets.sync.client import connect

from tests.web.running import running

PLAIN = {"accept-encoding": "identity"}  # so that the length told is that of what is read
WORK = [
    "/instansi/32.16.pdf?dataset=simulasi&lang=en",
    "/instansi/32.16.pdf?dataset=simulasi&peers=group",
    "/instansi/32.17.pdf?dataset=simulasi",
    "/instansi/32.18.pdf?dataset=simulasi",
    "/api/v1/scores?dataset=simulasi&format=parquet",
    "/api/v1/scores?dataset=simulasi&format=csv",
    "/api/v1/scores?dataset=simulasi",
    "/api/v1/ceremony?dataset=simulasi&year=2024",
]


def test_a_stop_under_load_breaks_no_answer(store, tmp_path):
    with running(tmp_path, store, costly_at_once=1, stop_seconds=60) as server:
        stopped = threading.Event()

        def ask(path):
            with httpx2.Client(base_url=server.address, timeout=60, headers=PLAIN) as web:
                try:
                    answer = web.get(path)
                except httpx2.ConnectError:
                    return "refused"
            assert answer.status_code == 200, (path, answer.text[:200])
            assert len(answer.content) == int(answer.headers.get("content-length", len(answer.content)))
            if path.endswith(".pdf"):
                assert answer.content.rstrip().endswith(b"%%EOF")
            return "answered after the signal" if stopped.is_set() else "answered before"

        with ThreadPoolExecutor(len(WORK)) as pool, connect(f"ws://127.0.0.1:{server.port}/_stcore/stream"):
            asked = [pool.submit(ask, path) for path in WORK]
            wait_until(lambda: any(one.done() for one in asked))
            server.process.send_signal(signal.SIGTERM)
            stopped.set()
            wait_until(lambda: not listening(server.port))
            assert ask(WORK[0]) == "refused"
            ends = [one.result() for one in asked]
        code = server.process.wait(60)
    assert "answered after the signal" in ends and "refused" not in ends
    assert code == -signal.SIGTERM, "ended by the signal itself, after the work: no crash, no kill"
    events = [line["event"] for line in server.lines()]
    assert "Shutting down" in events
    assert not [line for line in server.lines() if line["level"] in ("error", "critical")]
    assert not list(store.rglob("*.tmp*")), "nothing half-written stays behind"


def test_a_start_says_when_it_is_of_use_and_a_stop_does_not_wait_for_ever(tmp_path):
    with running(tmp_path, tmp_path / "empty", until="/_stcore/health", stop_seconds=1) as server:
        with httpx2.Client(base_url=server.address, timeout=10) as web:
            first = web.get("/healthz")
            assert (first.status_code, first.headers["retry-after"]) == (503, "5")
            assert first.headers["content-type"] == "application/problem+json"
            wait_until(lambda: web.get("/healthz").status_code == 200)
        with socket.create_connection(("127.0.0.1", server.port)) as slow:
            # A request whose body never comes keeps its connection busy.
            slow.sendall(b"POST /api/v1/counts HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12")
            server.process.send_signal(signal.SIGTERM)
            server.process.wait(20)


def listening(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until(true):
    until = time.monotonic() + 120
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)
