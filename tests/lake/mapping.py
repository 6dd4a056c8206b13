"""Wherever a test names a folder as store: a lake of its own, with that folder as the copy of it."""

import hashlib
import os
from pathlib import Path

SET = os._Environ.__setitem__


def address_of(folder: str) -> str:
    """The lake that stands for a folder; MERIT_TEST_LAKE holds the address of the database."""
    name = f"s{hashlib.sha256(str(Path(folder).resolve()).encode()).hexdigest()[:16]}"
    return f"{os.environ['MERIT_TEST_LAKE']}?data=s3://merit/{name}&schema={name}"


_folders: dict[str, str] = {}


def _set(environment, key, value):
    if environment is os.environ and key == "MERIT_STORE":
        if value.startswith("ducklake:"):
            SET(environment, "MERIT_CACHE", _folders.get(value, environment.get("MERIT_CACHE", "")))
        else:
            folder, value = value, address_of(value)
            _folders[value] = folder
            SET(environment, "MERIT_CACHE", folder)
    SET(environment, key, value)


def follow_environment() -> None:
    """From here on MERIT_STORE never names a folder in this process."""
    os._Environ.__setitem__ = _set
    if named := os.environ.get("MERIT_STORE"):
        os.environ["MERIT_STORE"] = named
