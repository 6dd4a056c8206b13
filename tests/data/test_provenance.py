"""Every file of data/ says where it comes from, and its checksum is the one that was reviewed."""

import hashlib
import re
import tomllib

import pytest

from merit.ingest.files import SCHEMAS
from merit.paths import DATA

KEYS = ["file", "origin", "retrieved", "licence", "sha256", "note"]


def sidecar(name: str) -> dict[str, str]:
    return tomllib.loads((DATA / f"{name}.provenance.toml").read_text(encoding="utf-8"))


def test_there_is_one_sidecar_per_file():
    assert {p.name for p in DATA.glob("*.toml")} == {f"{name}.provenance.toml" for name in SCHEMAS}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_sidecar_says_everything(name):
    said = sidecar(name)
    assert list(said) == KEYS
    assert said["file"] == f"{name}.csv"
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", said["retrieved"])
    assert all(said[key].strip() for key in KEYS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_checksum_is_that_of_the_file(name):
    found = hashlib.sha256((DATA / f"{name}.csv").read_bytes()).hexdigest()
    assert found == sidecar(name)["sha256"], (
        f"data/{name}.csv changed: review its provenance, then put the value printed by "
        f"`sha256sum data/{name}.csv` into data/{name}.provenance.toml"
    )
