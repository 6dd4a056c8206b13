"""docs/threat-model.md cannot rot: the tests it names exist; what it says of the supply chain holds."""

import re

import pytest

from merit.paths import ROOT

TEXT = (ROOT / "docs" / "threat-model.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", TEXT)))


def test_every_threat_has_a_proof_that_exists():
    assert len(NAMED) > 40
    missing = [
        f"{file}::{name}"
        for file, name in NAMED
        if not re.search(rf"^ *def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []
    rows = [line for line in TEXT.splitlines() if line.startswith("| ") and "| proof |" not in line]
    assert [row for row in rows if "::test_" not in row] == []


@pytest.mark.parametrize("lock", sorted(path.name for path in ROOT.glob("requirements*.txt")))
def test_every_dependency_is_locked_with_the_hash_of_its_file(lock):
    text = (ROOT / lock).read_text("utf-8")
    pinned = re.findall(r"^([\w.-]+)==\S+((?: \\\n    --hash=sha256:[0-9a-f]{64})*)", text, re.MULTILINE)
    assert pinned and [name for name, hashes in pinned if not hashes] == []
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert [line for line in lines if "==" not in line] == [], "nothing is left to be found by a name alone"
    assert not re.search(r"https?://|file:/|--(extra-)?index-url|--find-links", text), "nor at one host"
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "--require-hashes" in makefile and "--generate-hashes" in makefile
    assert not re.search(r"pip install(?!.*--require-hashes)", makefile)
