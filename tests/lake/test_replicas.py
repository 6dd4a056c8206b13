"""Two replicas behind nginx, as deploy/ sets them up: real processes, a real PostgreSQL, an S3 server.

Freshness, embargo and roll-back on both; one replica killed; PostgreSQL stopped and started again.
"""

import io
import json
import os
import shlex
import signal
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import redirect_stdout, suppress
from datetime import timedelta

import pytest

from merit import clock
from merit.cli import main
from merit.paths import ROOT
from tests.browser.conftest import Visit
from tests.lake.conftest import written
from tests.lake.services import answers, free_port, nginx

DEPLOY = ROOT / "deploy"
PROMISED = 2.0  # seconds after which a publication through one replica is seen by the other
SEEN_BY = 60.0  # seconds after which a test gives up


def unit(port: int) -> tuple[list[str], dict[str, str]]:
    """The command and the variables of deploy/merit@.service for that port."""
    lines = (DEPLOY / "merit@.service").read_text("utf-8").replace("%i", str(port)).splitlines()
    settings = [line.split("=", 1) for line in lines if "=" in line and not line.startswith("#")]
    (command,) = [value for name, value in settings if name == "ExecStart"]
    variables = dict(value.split("=", 1) for name, value in settings if name == "Environment")
    program, *arguments = shlex.split(command)
    assert program == "/srv/merit/.venv/bin/python"
    return [sys.executable, *arguments], variables


class Replica:
    """One replica, started as its unit starts it."""

    def __init__(self, lake, folder) -> None:
        self.port = free_port()
        command, variables = unit(self.port)
        self.name = variables["MERIT_CACHE"].removeprefix("/var/cache/merit/")
        self.lake, self.log, self.command = lake, folder / f"{self.name}.log", command
        self.start()

    def start(self) -> None:
        environment = {
            **self.lake.machine(self.name),
            "STREAMLIT_SERVER_COOKIE_SECRET": "one for all of them",
        }
        with self.log.open("a") as output:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
            )

    def up(self) -> None:
        until = time.monotonic() + 120
        while self.ask("/healthz")[0] != 200:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.1)

    def ask(self, path: str) -> tuple[int, dict]:
        return ask(f"http://127.0.0.1:{self.port}{path}")

    def in_use(self) -> str | None:
        """The official snapshot that this replica answers from."""
        _, told = self.ask("/api/v1/datasets")
        return next((d["snapshot"] for d in told.get("datasets", []) if d["id"] == "resmi"), None)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)

    def stop(self) -> None:
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(15)
        self.process.kill()


def ask(url: str, cookie: str = "") -> tuple[int, dict]:
    """Status and JSON; status 0 where nobody answers. The headers are under the key HEADERS."""
    request = urllib.request.Request(url, headers={"cookie": cookie} if cookie else {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, {**json.loads(answer.read()), "HEADERS": answer.headers}
    except urllib.error.HTTPError as error:
        return error.code, {"HEADERS": error.headers}
    except (OSError, ValueError):
        return 0, {}


@pytest.fixture(scope="module")
def replicas(lake_of_module, tmp_path_factory):
    folder = tmp_path_factory.mktemp("replicas")
    started = [Replica(lake_of_module, folder) for _ in range(2)]
    for replica in started:
        replica.up()
    yield started
    for replica in started:
        replica.stop()


@pytest.fixture(scope="module")
def door(replicas, tmp_path_factory):
    """The address of nginx with deploy/nginx.conf; only ports differ, and it says which replica answered."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    rules = (DEPLOY / "nginx.conf").read_text("utf-8")
    told = "server_tokens off;\n    add_header X-Replica $upstream_addr always;"
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("127.0.0.1:8501", f"127.0.0.1:{replicas[0].port}"),
        ("127.0.0.1:8502", f"127.0.0.1:{replicas[1].port}"),
        ("server_tokens off;", told),
    ):
        assert rules.count(old) == 1
        rules = rules.replace(old, new)
    # Headers of a place replace those of the server around it.
    rules = rules.replace(
        "add_header Set-Cookie", "add_header X-Replica $upstream_addr always;\n        add_header Set-Cookie"
    )
    (folder / "merit.conf").write_text(rules)
    places = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # Its workers write into the folders of this test.
    owner = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{owner}pid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
        f"http {{\n{places}\naccess_log off;\ninclude {folder}/merit.conf;\n}}\n"
    )
    command = [str(nginx()), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    process = subprocess.Popen(command)
    answers(port)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(20)


def published(lake, replica, folder, total: float, *more: str) -> str:
    """Publish on a replica's machine, as its administrator does, in this process; the snapshot's id."""
    file = written(folder / f"{total}.csv", {"kode_instansi": "kpk", "tahun": 2024, "total": total})
    command = ["publish", str(file), "--dataset", "resmi", "--by", "Ani", "--json", *more]
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as told:
        lake.here(patch, replica.name)
        assert main(command) == 0, told.getvalue()
    return str(json.loads(told.getvalue())["snapshot"])


def seconds_until(replica, snapshot: str | None) -> float:
    """How long it takes until the replica answers from that snapshot."""
    begun = time.monotonic()
    while (found := replica.in_use()) != snapshot:
        assert time.monotonic() < begun + SEEN_BY, (found, snapshot, replica.log.read_text()[-3000:])
        time.sleep(0.05)
    return time.monotonic() - begun


def test_an_act_through_one_replica_is_seen_by_the_other_within_two_seconds(
    lake_of_module, replicas, tmp_path
):
    lake, (one, other) = lake_of_module, replicas
    first = published(lake, one, tmp_path, 300.0)
    waits = [seconds_until(other, first)]
    second = published(lake, one, tmp_path, 310.0)
    waits.append(seconds_until(other, second))
    done = lake.run(other.name, "rollback", "resmi", first, "--by", "Budi")
    assert done.returncode == 0, done.stderr
    waits.append(seconds_until(one, first))
    # The promise is one of a machine that has a core for each process that wants to run.
    busy = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
    print("seen by the other after", waits)
    assert statistics.median(waits) <= PROMISED * busy, waits


def test_an_embargo_ends_on_both_replicas_by_the_clock_alone(lake_of_module, replicas, tmp_path):
    begun = time.monotonic()
    before = published(lake_of_module, replicas[0], tmp_path, 315.0)
    # Late enough for a second publication on a machine as busy as this one.
    hour = clock.now() + timedelta(seconds=3 + 2 * (time.monotonic() - begun))
    for replica in replicas:
        seconds_until(replica, before)
    hidden = published(lake_of_module, replicas[0], tmp_path, 320.0, "--embargo", clock.iso(hour))
    held = replicas[1].lake.place / replicas[1].name / "resmi" / f"{hidden}.duckdb"
    while not held.exists() and clock.now() < hour:
        time.sleep(0.05)
    asked = [replica.in_use() for replica in replicas]
    assert clock.now() >= hour or asked == [before, before]
    assert held.exists()
    for replica in replicas:
        status, _ = replica.ask(f"/api/v1/counts?dataset=resmi&year=2024&rule=latest&snapshot={hidden}")
        assert clock.now() >= hour or status in (404, 422, 400)
    time.sleep(max(0.0, (hour - clock.now()).total_seconds()))
    for replica in replicas:
        seconds_until(replica, hidden)


def test_a_visitor_stays_with_one_replica_and_visitors_are_spread(door, replicas):
    seen = set()
    for _ in range(12):
        _, first = ask(f"{door}/api/v1/datasets")
        cookie = first["HEADERS"]["set-cookie"].split(";")[0]
        assert cookie.startswith("merit_replica=")
        assert "httponly" in first["HEADERS"]["set-cookie"].lower()
        again = [ask(f"{door}/api/v1/datasets", cookie)[1]["HEADERS"] for _ in range(3)]
        assert {h["x-replica"] for h in again} == {first["HEADERS"]["x-replica"]}
        assert all(h["set-cookie"] is None for h in again)
        seen.add(first["HEADERS"]["x-replica"])
    assert seen == {f"127.0.0.1:{r.port}" for r in replicas}


def test_figures_for_the_machine_are_not_for_visitors(door):
    assert ask(f"{door}/metrics")[0] == 404


def test_visitors_of_a_killed_replica_go_on_after_a_reload(door, replicas, chrome):
    context = chrome.new_context()
    visit = Visit(context, f"{door}/?dataset=simulasi")
    cookie = next(c for c in context.cookies() if c["name"] == "merit_replica")
    _, told = ask(f"{door}/api/v1/datasets", f"merit_replica={cookie['value']}")
    before = visit.text
    (mine,) = [r for r in replicas if told["HEADERS"]["x-replica"].endswith(f":{r.port}")]
    mine.kill()
    visit.page.reload()
    visit.settle()
    assert visit.text == before
    _, told = ask(f"{door}/api/v1/datasets", f"merit_replica={cookie['value']}")
    (other,) = [r for r in replicas if r is not mine]
    assert told["HEADERS"]["x-replica"].endswith(f":{other.port}")
    context.close()
    mine.start()
    mine.up()
    assert mine.in_use() == other.in_use()


def test_without_postgresql_readers_go_on_and_writers_are_told(lake_of_module, replicas, tmp_path):
    lake, postgres = lake_of_module, lake_of_module.services.postgres
    before = replicas[0].in_use()
    file = written(tmp_path / "skor.csv", {"kode_instansi": "kpk", "tahun": 2024, "total": 330.0})
    postgres.stop()
    try:
        options = ("--dataset", "resmi", "--by", "Ani", "--lang", "en")
        refused = lake.run(replicas[0].name, "publish", file, *options)
        assert refused.returncode == 2
        assert "the lake's catalogue cannot be reached" in refused.stderr
        assert lake.services.environment("x", tmp_path)["MERIT_STORE"] not in refused.stderr
        assert "Traceback" not in refused.stderr
        for replica in replicas:
            assert replica.ask("/healthz")[0] == 200
            assert replica.in_use() == before
            assert replica.ask("/api/v1/counts?dataset=resmi&year=2024&rule=latest")[0] == 200
            assert "the lake's catalogue cannot be reached" in replica.log.read_text()
    finally:
        postgres.start()
    made = published(lake, replicas[0], tmp_path, 330.0)
    for replica in replicas:
        seconds_until(replica, made)
        assert "the lake answers again" in replica.log.read_text()
    assert lake.run("a new machine", "verify").returncode == 0


def test_the_environment_of_the_units_names_everything_a_replica_needs():
    named = {
        line.split("=")[0] for line in (DEPLOY / "merit.env").read_text("utf-8").splitlines() if "=" in line
    }
    assert {"MERIT_STORE", "AWS_ENDPOINT_URL", "STREAMLIT_SERVER_COOKIE_SECRET"} <= named
    assert os.environ.get("MERIT_CACHE") is None or "MERIT_CACHE" not in named
