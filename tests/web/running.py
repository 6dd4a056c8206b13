"""A server as a process of its own, to be asked, crowded, stopped; and its log."""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from merit.paths import ROOT
from tests.browser.conftest import free_port


@dataclass
class Running:
    """Process, address, and where its standard error goes."""

    process: subprocess.Popen
    port: int
    errors: Path

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def lines(self):
        """What it has logged since it began to log as it should."""
        found = [line for line in self.errors.read_text().splitlines() if line]
        first = next(i for i, line in enumerate(found) if line.startswith("{"))
        return [json.loads(line) for line in found[first:]]


@contextmanager
def running(folder, store, *, until="/healthz", **limits):
    """Run the app with limits (MERIT_LIMIT_…) of its own, until it answers `until` with 200."""
    port, errors = free_port(), folder / "errors.txt"
    # Bound to this machine alone, as behind a proxy: what the proxy says about the visitor is believed.
    options = ["--server.port", str(port), "--server.address", "127.0.0.1"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *options]
    environment = {**os.environ, "MERIT_STORE": str(store)}
    environment |= {f"MERIT_LIMIT_{name.upper()}": str(value) for name, value in limits.items()}
    with errors.open("w") as err, (folder / "out.txt").open("w") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=err, env=environment)
        server = Running(process, port, errors)
        try:
            with httpx2.Client(base_url=server.address, timeout=5) as web:
                for _ in range(300):
                    assert process.poll() is None, errors.read_text()
                    try:
                        if web.get(until).status_code == 200:
                            break
                    except httpx2.TransportError:
                        pass
                    time.sleep(0.1)
                else:
                    raise AssertionError(errors.read_text())
            yield server
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(20)
