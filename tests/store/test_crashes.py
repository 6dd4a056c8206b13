"""kill -9 at any moment leaves the old snapshot in use, or nothing on a fresh machine; the next build works.

Real processes, really killed, at moments chosen by what the build has just done and by chance.
"""

import random
import signal
import time

import pytest

from tests.store.tree import Tree

DATASETS = ["publikasi", "simulasi"]
READER = (
    "import duckdb, sys; con = duckdb.connect(sys.argv[1], read_only=True); print('open', flush=True); "
    "sys.stdin.readline(); print(con.execute('SELECT title_id FROM event ORDER BY date').fetchone()[0])"
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A built copy of the tree; each test leaves it with a newer build."""
    tree = Tree.copy(tmp_path_factory.mktemp("crash"))
    code, printed = tree.build()
    assert code == 0, printed
    return tree


def kill(process) -> int:
    """kill -9; the exit code."""
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    return process.returncode


def kill_at(tree, pattern) -> None:
    """Start a build and kill it just after it made or replaced a file that matches `pattern`."""

    def seen() -> set[tuple]:
        return {(path, path.stat().st_ino) for path in tree.store.glob(pattern) if path.exists()}

    before = seen()
    process = tree.start("-m", "merit", "build")
    end = time.monotonic() + 60
    while seen() <= before:
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < end
        time.sleep(0.001)
    time.sleep(random.choice([0, 0.01, 0.03]))
    assert kill(process) == -signal.SIGKILL


def next_build_works(tree, title) -> None:
    code, printed = tree.build()
    assert code == 0, printed
    assert [tree.title(d) for d in DATASETS] == [title, title]


def test_a_first_build_killed_while_writing_leaves_nothing_in_use(tree, tmp_path):
    fresh = Tree(tree.root, tmp_path)
    kill_at(fresh, "publikasi/.*.tmp")
    title = tree.title("publikasi")
    assert [fresh.title(d) for d in DATASETS] in ([None, None], [title, None])
    next_build_works(fresh, title)


@pytest.mark.parametrize("pattern", ["publikasi/*.duckdb", "publikasi/current", "simulasi/.*.tmp"])
def test_a_build_killed_at_a_chosen_moment(tree, pattern):
    old = tree.title("publikasi")
    reader = tree.start("-c", READER, str(tree.current("simulasi")))
    assert reader.stdout.readline().strip() == "open"
    new = tree.change_inputs()
    kill_at(tree, pattern)
    assert tree.title("publikasi") in (old, new)
    assert tree.title("simulasi") == old
    # Who reads meanwhile goes on reading what he opened.
    assert reader.communicate("go\n", timeout=30)[0].strip() == old
    next_build_works(tree, new)


def test_builds_killed_at_any_moment(tree):
    titles = {new := tree.title("publikasi")}
    seconds, killed = 2.0, 0
    while killed < 2:
        titles.add(new := tree.change_inputs())
        process = tree.start("-m", "merit", "build")
        time.sleep(random.uniform(0.2, 0.9) * seconds)
        if kill(process) == -signal.SIGKILL:
            killed += 1
        else:  # it was done before: come sooner
            seconds *= 0.7
        assert {tree.title(d) for d in DATASETS} <= titles
    next_build_works(tree, new)
