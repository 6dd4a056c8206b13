"""A PostgreSQL, an nginx and an S3 server for the tests of the lake, found or installed."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

PACKAGES = ("postgresql", "nginx-light")
BUCKET = "merit"
USER = "merit"
PASSWORD = "a-password-that-no-message-shows"


def postgres() -> Path | None:
    """Folder of initdb and postgres: $PG_BIN, Debian's newest, or that of the postgres on the path."""
    if named := os.environ.get("PG_BIN"):
        return Path(named)
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[-3]))
    found = debian[-1] if debian else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def nginx() -> str | None:
    """Path of nginx: $NGINX, on the path, or where Debian puts it."""
    return os.environ.get("NGINX") or shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def installed() -> tuple[Path, str]:
    """Where PostgreSQL and nginx are, installed from Debian's packages when one is missing.

    Raises:
        RuntimeError: one is missing and could not be installed; tests fail, they are not skipped.
    """
    if None in (postgres(), nginx()) and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        fetch = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
        for command in (["apt-get", "update", "-qq"], fetch):
            subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    database, proxy = postgres(), nginx()
    if database is None or proxy is None:
        raise RuntimeError(f"install {' and '.join(PACKAGES)}, or set PG_BIN and NGINX to their paths")
    return database, proxy


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int, seconds: float = 30) -> None:
    """Wait until somebody listens there."""
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


class Postgres:
    """A PostgreSQL of its own in a folder of its own, which can be stopped and started again."""

    def __init__(self) -> None:
        self.bin, _ = installed()
        self.port = free_port()
        # It refuses to run as root; its folder must be open to whom it runs as.
        self.user = "postgres" if os.geteuid() == 0 else None
        self.folder = Path(tempfile.mkdtemp(prefix="merit-pg-"))
        if self.user:
            shutil.chown(self.folder, self.user)
        word = self.folder / "word"
        word.write_text(PASSWORD)
        if self.user:
            shutil.chown(word, self.user)
        self._run("initdb", "-D", self._data, "-A", "scram-sha-256", "-U", USER, f"--pwfile={word}", "-N")
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self.bin / program), *arguments],
            check=True, user=self.user, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def start(self) -> None:
        options = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.folder}"]
        options += ["-c", "fsync=off", "-c", "max_connections=200"]
        self.process = subprocess.Popen(
            [str(self.bin / "postgres"), "-D", self._data, "-p", str(self.port), *options],
            user=self.user,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        answers(self.port)

    def stop(self) -> None:
        """As a machine that is switched off: no connection is waited for."""
        assert self.process is not None
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(20)

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)


class Storage:
    """An S3 server (moto), with a bucket."""

    def __init__(self) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        answers(self.port)
        urllib.request.urlopen(urllib.request.Request(f"{self.address}/{BUCKET}", method="PUT"), timeout=20)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def keys(self, prefix: str) -> set[str]:
        """The names of the objects that begin so."""
        with urllib.request.urlopen(f"{self.address}/{BUCKET}?prefix={prefix}", timeout=20) as answer:
            return {part.split("</Key>")[0] for part in answer.read().decode().split("<Key>")[1:]}

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(20)


class Services:
    """PostgreSQL and S3, with addresses of lakes on them."""

    def __init__(self) -> None:
        self.postgres, self.storage = Postgres(), Storage()

    def environment(self, name: str, cache: Path) -> dict[str, str]:
        """The variables by which a process uses the lake of that name with that folder."""
        at = f"postgres://{USER}:{PASSWORD}@127.0.0.1:{self.postgres.port}/postgres"
        return {
            "MERIT_STORE": f"ducklake:{at}?data=s3://{BUCKET}/{name}&schema={name}",
            "MERIT_CACHE": str(cache),
            "AWS_ENDPOINT_URL": self.storage.address,
            "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "merit-test",
            "AWS_SECRET_ACCESS_KEY": "a-key-that-no-message-shows",
        }

    def close(self) -> None:
        self.storage.close()
        self.postgres.close()


if __name__ == "__main__":
    for path in installed():
        print(path)
