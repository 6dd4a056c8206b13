"""kill -9 of a writer around and within the lake's transaction: the act is there whole, or not at all.

Real processes, really killed; what another machine finds afterwards is what counts.
"""

import json
import random
import subprocess
import sys

import pytest

from merit.paths import ROOT
from merit.store import catch_up, current, entries, tidy
from merit.store.copies import address
from merit.store.lake import acts
from merit.store.verify import verify
from tests.lake.conftest import written

KILLED = -9
MOMENTS = 5  # by chance, beside those that are named


@pytest.fixture
def publisher(lake):
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.lake.publisher"],
        cwd=ROOT,
        env=lake.machine("writer"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline().strip() == "ready"

    def publish(total: float, **disturbed) -> int:
        file = written(lake.place / f"{total}.csv", {"kode_instansi": "kpk", "tahun": 2024, "total": total})
        process.stdin.write(json.dumps({"file": str(file), "by": "Ani", **disturbed}) + "\n")
        process.stdin.flush()
        assert process.stdout.readline().strip() == "started"
        return int(process.stdout.readline())

    yield publish
    process.communicate(timeout=60)


def orphans(lake) -> set[str]:
    """Objects on the storage that the lake's catalogue does not name."""

    def read(con):
        asked = "CALL ducklake_delete_orphaned_files('lake', cleanup_all => true, dry_run => true)"
        return {str(row[0]) for row in con.execute(asked).fetchall()}

    return acts.reading(address(), read)


def test_a_killed_writer_leaves_the_old_state_or_the_new_one_and_never_the_lock(lake, publisher, monkeypatch):
    lake.here(monkeypatch, "reader")
    assert publisher(300.0) == 0
    catch_up()
    lines, left = 1, []
    for number, where in enumerate(("lock", "written", "entered"), 1):
        assert publisher(300.0 + number, lake=where) == KILLED
        left.append(len(orphans(lake)))
        catch_up()
        lines += where == "entered"
        assert [e.n for e in entries()] == list(range(1, lines + 1))
        assert verify() == []
    assert left[1] > 0, "nothing was written before the commit: the test kills too early"
    # The next act is made on what is there; the lock died with its holder, the leftovers go.
    assert publisher(310.0) == 0
    tidy()
    assert orphans(lake) == set()
    catch_up()
    assert len(entries()) == lines + 1
    assert current("resmi").id == entries()[-1].snapshot
    assert verify() == []


def test_killed_at_any_moment(lake, publisher, monkeypatch):
    lake.here(monkeypatch, "reader")
    assert publisher(300.0) == 0
    catch_up()
    chance = random.Random(5)
    for number in range(1, MOMENTS + 1):
        before = len(entries())
        publisher(300.0 + number, after=chance.uniform(0.3, 3.0))
        catch_up()
        assert len(entries()) - before in (0, 1)
        assert current("resmi").id == entries()[-1].snapshot
    assert verify() == []
    assert publisher(320.0) == 0
