"""Find a Chromium for the browser tests, or install one; run as a module it prints the path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed() -> str | None:
    """Path of a Chromium on this machine: $CHROMIUM, the usual names, then Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Debian's package as root, otherwise Playwright's download."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def chromium() -> str:
    """Path of a Chromium, installed when there is none.

    Raises:
        RuntimeError: there is none and it could not be installed; tests fail, they are not skipped.
    """
    path = installed()
    if path is None:
        install()
        path = installed()
    if path is None:
        raise RuntimeError("no Chromium was found or could be installed; set CHROMIUM to its path")
    return path


if __name__ == "__main__":
    print(chromium())
