"""The sections of the secrets that the desk reads: [auth] as Streamlit has it, [desk] from the files."""

import logging
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import streamlit as st

Section = Mapping[str, object]
log = logging.getLogger("merit")
LISTS = "desk"


def section(name: str) -> Section:
    """A section of the secrets, empty when it is not there; read anew each time, as lists change."""
    if name == LISTS:
        return lists([Path(path) for path in st.get_option("secrets.files")])
    if not st.secrets.load_if_toml_exists():
        return {}
    return _section(st.secrets.to_dict(), name)


def lists(files: list[Path]) -> Section:
    """Section [desk] as it stands in the files at this moment; of several files the last that has one.

    Streamlit stops watching its files after one that cannot be parsed, so that an address taken off a
    list later would keep its role. Any file that cannot be read or parsed means that nobody has a role.
    """
    found: Section = {}
    for path in files:
        if path.suffix != ".toml":
            continue
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            log.error("nobody has a role at the desk: %s cannot be read: %s", path, error)
            return {}
        parsed = _parsed(path, content)
        if parsed is None:
            return {}
        if LISTS in parsed:
            found = _section(parsed, LISTS)
    return found


@lru_cache(maxsize=8)
def _parsed(path: Path, content: bytes) -> Section | None:
    """The content of a file; None, and said once in the log, when it is no TOML."""
    try:
        return tomllib.loads(content.decode())
    except ValueError as error:
        # Only the kind and the place of the mistake: the file holds secrets.
        log.error("nobody has a role at the desk: %s is no TOML: %s", path, _where(error))
        return None


def _where(error: ValueError) -> str:
    return str(error) if isinstance(error, tomllib.TOMLDecodeError) else type(error).__name__


def _section(every: Section, name: str) -> Section:
    found = every.get(name)
    return found if isinstance(found, Mapping) else {}
