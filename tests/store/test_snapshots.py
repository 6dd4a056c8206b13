"""A snapshot is written whole or not at all, is named for its content, and never changes again."""

import duckdb
import pytest

from merit.store import (
    Snapshot,
    StoreError,
    available,
    built_from,
    content_hash,
    current,
    cursor,
    tidy,
    write,
    writing,
)
from tests import tiny as hand
from tests.stores import lost


@pytest.fixture
def root(tmp_path, monkeypatch):
    """An empty store for one test."""
    monkeypatch.setenv("MERIT_STORE", str(tmp_path))
    return tmp_path


def put(tables=None, *, dataset="resmi", inputs="inputs") -> Snapshot:
    return write(dataset, tables or hand.tables(), inputs_hash=inputs, by="tests", note="a note")


def files(folder) -> list[str]:
    """What stands in the folders of the datasets; the log and the lock stand beside them."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.glob("*/*") if p.is_file())


def changed(table, column, row, value):
    """The tiny tables with one cell changed."""
    tables = dict(hand.tables())
    frame = tables[table].copy()
    frame.loc[row, column] = value
    return tables | {table: frame}


def test_equal_content_has_equal_names(root, monkeypatch, tmp_path_factory):
    first = put()
    monkeypatch.setenv("MERIT_STORE", str(tmp_path_factory.mktemp("second")))
    second = put()
    assert first.id == second.id
    assert first.path != second.path
    assert first.id == f"resmi-{content_hash(hand.tables())[:12]}"


@pytest.mark.parametrize(
    ("table", "column", "row", "value"),
    [
        ("assessment", "total", 0, 249.0),
        ("assessment", "total", 0, None),
        ("institution", "name", 3, "Instansi lain"),
        ("source", "url", 1, ""),  # empty text is not a missing value
        ("category", "lower_bound", 2, 251.0),
    ],
)
def test_one_changed_cell_changes_the_name(table, column, row, value):
    assert content_hash(changed(table, column, row, value)) != content_hash(hand.tables())


def test_writing_the_same_again_changes_nothing(root):
    first = put()
    before = {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in root.rglob("*.duckdb")}
    second = put()
    assert first == second == current("resmi")
    assert before == {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in root.rglob("*.duckdb")}
    assert files(root) == ["resmi/current", f"resmi/{first.id}.duckdb"]


def test_a_new_snapshot_leaves_the_old_file_as_it_was(root):
    first = put(inputs="one")
    content = first.path.read_bytes()
    reader = cursor(first)
    second = put(changed("assessment", "total", 0, 300.0), inputs="two")
    assert current("resmi") == second
    assert (built_from("resmi"), first.path.read_bytes()) == ("two", content)
    total = "SELECT total FROM assessment WHERE institution = 'aa' AND year = 2019"
    assert reader.execute(total).fetchone() == (249.5,)
    assert cursor(second).execute(total).fetchone() == (300.0,)


def test_going_back_to_old_content_makes_it_current_again(root):
    first = put()
    put(changed("assessment", "total", 0, 300.0))
    assert put() == first == current("resmi")
    assert len(list(root.rglob("*.duckdb"))) == 2


def test_a_snapshot_says_what_it_is(root):
    snapshot = put(inputs="abc")
    (row,) = cursor(snapshot).execute("FROM snapshot").df().to_dict("records")
    assert row["snapshot"] == snapshot.id
    assert row["content_hash"].startswith(snapshot.id.removeprefix("resmi-"))
    assert (row["dataset"], row["kind"]) == ("resmi", "official")
    assert (row["inputs_hash"], row["published_by"], row["note"]) == ("abc", "tests", "a note")


BROKEN = [
    ("assessment", "institution", 0, "nobody"),  # a foreign key
    ("assessment", "year", 0, 1999),  # a range
    ("assessment", "status", 0, "perhaps"),  # a list of values
    ("assessment", "total", 0, -0.5),
    ("institution", "code", 1, "aa"),  # a key that stands twice
    ("institution", "name", 1, None),  # a cell that must not be empty
    ("province", "tile_column", 1, 0),
]


@pytest.mark.parametrize(("table", "column", "row", "value"), BROKEN, ids=lambda x: str(x))
def test_the_schema_is_a_second_net(root, table, column, row, value):
    good = put()
    broken = changed(table, column, row, value)
    if (table, column) == ("province", "tile_column"):
        broken["province"].loc[1, "tile_row"] = 0
    with pytest.raises(StoreError, match="the snapshot was not written"):
        put(broken)
    assert current("resmi") == good
    assert files(root) == ["resmi/current", f"resmi/{good.id}.duckdb"]
    assert cursor(good).execute("SELECT count(*) FROM assessment").fetchone() == (len(hand.ASSESSMENTS),)


def test_an_unknown_dataset_is_refused_by_name(root):
    with pytest.raises(StoreError, match="unknown dataset 'rahasia'; known: publikasi, simulasi, resmi"):
        put(dataset="rahasia")
    with pytest.raises(StoreError, match="rahasia: nothing has been published"):
        current("rahasia")
    assert files(root) == []


@pytest.mark.parametrize("name", ["../publikasi", "publikasi/../simulasi", "", "resmi\0"])
def test_a_dataset_is_never_a_path(store, name):
    with pytest.raises(StoreError):
        current(name)


def test_an_empty_store_has_nothing(root):
    assert available() == []
    assert built_from("publikasi") is None
    with pytest.raises(StoreError, match="run python -m merit build"):
        current("publikasi")


def test_a_store_that_cannot_be_written_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("MERIT_STORE", str(tmp_path / "file"))
    with pytest.raises(StoreError, match="the snapshot was not written"):
        put()


def test_datasets_stand_best_first(root):
    put(dataset="simulasi")
    assert available() == ["simulasi"]
    put(dataset="publikasi")
    put(dataset="resmi")
    assert available() == ["resmi", "publikasi", "simulasi"]


def test_a_missing_file_is_said_not_made(root):
    snapshot = put()
    lost(snapshot)
    assert built_from("resmi") is None
    said = rf"{snapshot.id}: (cannot be opened|the lake does not hold).* restore (its file|it) from a backup"
    with pytest.raises(StoreError, match=said):
        cursor(current("resmi"))
    assert not snapshot.path.exists()


@pytest.mark.parametrize("damage", ["cut", "overwritten", "emptied"])
def test_a_damaged_file_is_said(root, damage):
    snapshot = put()
    content = snapshot.path.read_bytes()
    left = {"cut": content[:5000], "overwritten": b"\0" * len(content), "emptied": b""}[damage]
    snapshot.path.write_bytes(left)
    with pytest.raises(StoreError, match=rf"{snapshot.id}: cannot be opened"):
        cursor(current("resmi"))
    assert snapshot.path.read_bytes() == left


def test_a_damaged_file_is_mended_by_building_again(root):
    snapshot = put()
    snapshot.path.write_bytes(b"damaged")
    assert put() == snapshot
    assert cursor(snapshot).execute("SELECT count(*) FROM claim").fetchone() == (len(hand.CLAIMS),)


@pytest.mark.parametrize("when", ["start", "build"])
def test_leftovers_of_a_killed_build_are_swept(root, when):
    snapshot = put()
    leftovers = [
        root / "resmi" / ".resmi-x.tmp",
        root / "resmi" / ".resmi-x.tmp.wal",
        root / ".log.head.y.tmp",
    ]
    for path in leftovers:
        path.write_bytes(b"half a snapshot")
    if when == "start":
        tidy()
        assert current("resmi") == snapshot
    else:
        put(changed("assessment", "total", 0, 300.0))
        assert current("resmi") != snapshot
    assert [path for path in leftovers if path.exists()] == []


def test_what_another_writer_is_writing_is_not_swept(root):
    put()
    with writing():
        half = root / "resmi" / ".resmi-x.tmp"
        half.write_bytes(b"half a snapshot")
        tidy()
        assert half.exists()


def test_the_pointer_is_one_small_file(root):
    snapshot = put(inputs="abc")
    (line,) = (root / "resmi" / "current").read_text().splitlines()
    assert line.split()[:3] == [snapshot.id, "abc", "official"]


def test_duckdb_files_hold_every_table_with_its_rows(root):
    snapshot = put()
    with duckdb.connect(str(snapshot.path), read_only=True) as con:
        for name, frame in hand.tables().items():
            assert con.table(name).count("*").fetchone() == (len(frame),), name
