"""Building: the same inputs give the same snapshots, changed inputs new ones, broken inputs none."""

import pytest

from tests.store.tree import Tree

DATASETS = ["publikasi", "simulasi"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A copy of the tree that has been built once; tests leave it as it is."""
    tree = Tree.copy(tmp_path_factory.mktemp("tree"))
    code, printed = tree.build(PYTHONHASHSEED="1")
    assert code == 0, printed
    return tree


@pytest.fixture
def tree(built, tmp_path):
    """A copy of the built tree to change."""
    return built.again(tmp_path / "tree")


def test_processes_build_the_same_snapshots(built, tmp_path, publikasi, simulasi):
    """Whatever the order of sets: hash seed and process differ, the ids do not."""
    other = Tree(built.root, tmp_path)
    code, printed = other.build(PYTHONHASHSEED="2")
    assert code == 0, printed
    assert other.files() == built.files()
    assert [built.current(d).name for d in DATASETS] == [publikasi.path.name, simulasi.path.name]


def test_a_build_leaves_its_snapshots_and_nothing_else(built):
    assert built.files() == sorted(
        f"{d}/{name}" for d in DATASETS for name in ("current", built.current(d).name)
    )


def test_building_again_changes_no_file(built):
    before = {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in built.store.rglob("*.duckdb")}
    code, printed = built.build()
    assert code == 0
    assert [line.split()[0] for line in printed.splitlines()] == [built.current(d).stem for d in DATASETS]
    assert before == {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in built.store.rglob("*.duckdb")}


# Asks ensure() three times: as built, after a change of one title, and once more.
THREE_TIMES = """
from pathlib import Path
from merit.ingest.build import ensure
events = Path("data/events.csv")
for change in (False, True, False):
    if change:
        events.write_text(events.read_text("utf-8").replace("Penilaian pertama", "Putaran pertama"), "utf-8")
    print(*(s.dataset for s in ensure()), sep=",")
"""


def test_nothing_is_built_while_inputs_stay_the_same(tree):
    old = {d: tree.current(d) for d in DATASETS}
    code, printed = tree.run("-c", THREE_TIMES)
    assert (code, printed.splitlines()) == (0, ["", "publikasi,simulasi", ""])
    for dataset in DATASETS:
        assert tree.title(dataset) == "Putaran pertama oleh KASN"
        assert tree.current(dataset) != old[dataset]
        assert old[dataset].exists()


def test_a_dataset_whose_file_is_gone_is_built_again(tree):
    tree.current("simulasi").unlink()
    code, printed = tree.run("-c", THREE_TIMES.replace("(False, True, False)", "(False, False)"))
    assert (code, printed.splitlines()) == (0, ["simulasi", ""])
    assert tree.title("simulasi") == tree.title("publikasi")


def test_broken_inputs_leave_the_snapshots_in_use(tree):
    before = (tree.files(), {d: tree.title(d) for d in DATASETS})
    path = tree.root / "data" / "events.csv"
    broken = "2018,party,x,x,S209,\n2018,round,x,x,S999,\n"
    path.write_text(path.read_text(encoding="utf-8") + broken, encoding="utf-8")
    code, printed = tree.build()
    assert code == 1
    assert printed.splitlines()[0] == "2 problem(s) in the input:"
    assert "events.csv, row 13, column kind: 'party': must be one of" in printed
    assert "events.csv, row 14, column source_id: 'S999': is not a source_id of" in printed
    assert (tree.files(), {d: tree.title(d) for d in DATASETS}) == before
    fresh = Tree(tree.root, tree.root / "fresh")
    assert fresh.build()[0] == 1
    assert not fresh.store.exists() or fresh.files() == []


def test_a_store_that_cannot_be_made_is_said_in_one_line(built, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    code, printed = Tree(built.root, tmp_path / "file").build()
    assert code == 1
    of_a_lake = f"{tmp_path / 'file'}: no copy of the lake can be kept there"
    assert printed.startswith(("publikasi: the snapshot was not written", of_a_lake))
    assert len(printed.splitlines()) == 1
    assert "Traceback" not in printed


def test_two_builds_at_once_both_succeed(built, tmp_path):
    both = Tree(built.root, tmp_path)
    processes = [both.start("-m", "merit", "build") for _ in range(2)]
    printed = [p.communicate(timeout=120)[0] for p in processes]
    assert [p.returncode for p in processes] == [0, 0], printed
    assert both.files() == built.files()
    assert all(both.title(d) == "Penilaian pertama oleh KASN" for d in DATASETS)
