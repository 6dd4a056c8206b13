"""Find a LibreOffice for the tests that open decks and workbooks, or install one; prints its path."""

import os
import shutil
import subprocess
from pathlib import Path

PACKAGES = ("libreoffice-impress-nogui", "libreoffice-calc-nogui", "fonts-liberation")


def installed() -> str | None:
    """Path of a LibreOffice on this machine: $SOFFICE, or the usual names."""
    return os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")


def libreoffice() -> str:
    """Path of a LibreOffice, installed from Debian's packages when there is none.

    Raises:
        RuntimeError: there is none and it could not be installed; tests fail, they are not skipped.
    """
    if installed() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        fetch = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
        for command in (["apt-get", "update", "-qq"], fetch):
            subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    path = installed()
    if path is None:
        raise RuntimeError(f"no LibreOffice: install {' '.join(PACKAGES)}, or set SOFFICE to its path")
    return path


def to_pdf(file: Path, folder: Path) -> Path:
    """`file` as LibreOffice prints it, written into `folder`.

    Raises:
        RuntimeError: LibreOffice could not open it.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = [profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    command = [libreoffice(), *options, str(file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=240)
    made = folder / f"{file.stem}.pdf"
    if not made.exists():
        raise RuntimeError(f"LibreOffice did not open {file.name}: {done.stdout}{done.stderr}")
    return made


if __name__ == "__main__":
    print(libreoffice())
