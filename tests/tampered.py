"""Snapshots in which somebody slipped: copies of the store, changed by SQL behind the product's back."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from merit.store import Act, Snapshot, built_from, current, enter, writing
from tests.stores import copied

# The slip of December 2022: an institution whose score is Buruk or Kurang is called Baik.
WRONG_LABEL = """
    UPDATE assessment SET stated_category = 'baik'
    WHERE year = {year} AND status = 'final' AND institution = (
        SELECT arg_min(institution, total || institution) FROM assessment
        WHERE year = {year} AND status = 'final' AND total < 250
    )
"""
GROUP_LEFT_OUT = "DELETE FROM standing WHERE year = {year} AND group_code = '{group}'"
# One institution too many in Baik, one too few in Kurang.
ONE_MOVED = """
    UPDATE standing SET category = 'baik', category_order = 3
    WHERE rule = 'round' AND year = {year} AND institution = (
        SELECT min(institution) FROM standing
        WHERE rule = 'round' AND year = {year} AND category = 'kurang'
    )
"""
ONE_DELETED = """
    DELETE FROM standing
    WHERE rule = 'round' AND year = {year} AND institution = (
        SELECT min(institution) FROM standing
        WHERE rule = 'round' AND year = {year} AND category = 'baik'
    )
"""

# What each of them makes the controls of the round of 2023 say: (statement, control, its sides and their
# difference, words of its sentence).
SLIPS = {
    "wrong label": (WRONG_LABEL, "labels", (1, 0, 1), ["103 poin berarti Buruk, tetapi tertulis Baik"]),
    "group left out": (GROUP_LEFT_OUT.replace("{group}", "kota"), "group-registry", (38, 93, -55), ["−55"]),
    "one moved": (ONE_MOVED, "recount", (144, 143, 1), ["Baik", "144", "143", "+1"]),
    "one deleted": (ONE_DELETED, "registry", (623, 624, -1), ["623", "624", "−1"]),
}


def tamper(store: Path, folder: Path, *statements: str, dataset: str = "simulasi") -> Path:
    """A copy of `store` in `folder` whose current snapshot of `dataset` was changed by the statements.

    The changed snapshot has an id of its own, so that no cache takes it for the sound one; it keeps the
    hash of its inputs, so that nobody builds it anew. Returns the folder, to be set as MERIT_STORE.
    """
    copy = copied(store, folder / "tampered")
    name = f"{dataset}-{hashlib.sha256(''.join(statements).encode()).hexdigest()[:12]}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(copy))
        sound, inputs = current(dataset), built_from(dataset)
        slip = replace(sound, id=name, path=sound.path.rename(sound.path.with_stem(name)))
        with duckdb.connect(str(slip.path)) as con:
            con.execute("UPDATE snapshot SET snapshot = ?", [name])
            for statement in statements:
                (changed,) = con.execute(statement).fetchone()
                assert changed, f"nothing changed: {statement}"
        with writing():
            enter(slip, Act(), by="tests", inputs=inputs)
    return copy


@contextmanager
def tampered(store: Path, folder: Path, *statements: str, dataset: str = "simulasi") -> Iterator[Snapshot]:
    """The changed snapshot, while its store is the one in use (also for processes started meanwhile)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(tamper(store, folder, *statements, dataset=dataset)))
        yield current(dataset)
