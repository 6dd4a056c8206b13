"""Two machines on one lake, in one process: what one enters the other finds, whole, or not at all."""

import logging
import sys
from datetime import timedelta

import duckdb
import pytest

from merit import clock
from merit.desk.acts import Wish, approve, file_of, publish, recheck, roll_back, submit, waiting
from merit.desk.preview import drafted, last
from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.store import (
    BusyError,
    LakeError,
    StoreError,
    catch_up,
    current,
    cursor,
    entries,
    spans,
    write,
    writing,
)
from merit.store import log as chain
from merit.store.copies import address
from merit.store.lake import acts, engine
from merit.store.lake.address import parse
from merit.store.verify import verify
from tests import tiny as hand
from tests.lake.conftest import written
from tests.lake.services import PASSWORD

KEY = "a-key-that-no-message-shows"


@pytest.fixture(scope="module")
def frames():
    loaded = load()
    central = loaded["institutions"]["province_code"].isna()
    return {**loaded, "institutions": loaded["institutions"][central]}


@pytest.fixture
def machine(lake, monkeypatch):
    """machine("a"): from here on this process is that machine, up to date."""

    def be(called: str, *, caught_up: bool = True) -> None:
        lake.here(monkeypatch, called)
        if caught_up:
            catch_up()

    return be


def put(total: float = 249.5, note: str | None = None):
    tables = dict(hand.tables())
    tables["assessment"] = tables["assessment"].copy()
    tables["assessment"].loc[0, "total"] = total
    return write("resmi", tables, inputs_hash=f"of-{total}", by="Ani", note=note)


def scored(folder, frames, total: float, **wish):
    path = written(folder / f"{total}.csv", {"kode_instansi": "kpk", "tahun": 2024, "total": total})
    return check(path, frames), Wish(path, path.name, **wish)


def rows(snapshot) -> list[tuple]:
    return cursor(snapshot).execute("SELECT * FROM result ORDER BY ALL").fetchall()


def rules(snapshot):
    con = cursor(snapshot)
    asked = "SELECT table_name, constraint_type, constraint_text FROM duckdb_constraints() ORDER BY ALL"
    views = con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1").fetchall()
    return con.execute(asked).fetchall(), views


def test_what_one_machine_publishes_the_other_has_row_for_row_and_rule_for_rule(machine):
    machine("a")
    old, new = put(249.5), put(300.0)
    told = [e.hash for e in entries()]
    machine("b")
    before, now = (span.snapshot for span in spans("resmi"))
    assert (before.id, now.id) == (old.id, new.id)
    assert current("resmi") == now != new
    assert rows(now) == rows(new) != []
    assert rules(now) == rules(new)
    assert len(rules(now)[0]) > 50
    # One that is not in use is fetched when somebody asks for it.
    assert not before.path.exists()
    assert rows(before) == rows(old) != rows(now)
    # Equal content is one snapshot and one line, whoever writes it.
    assert put(300.0).id == new.id
    assert [e.hash for e in entries()] == told
    assert verify() == []


def test_an_embargo_and_a_roll_back_hold_on_every_machine(machine, frames, tmp_path, monkeypatch):
    moment = [clock.now()]
    monkeypatch.setattr(clock, "now", lambda: moment[0])
    machine("a")
    first, _ = publish(*scored(tmp_path, frames, 300.0), frames, by="Ani")
    moment[0] += timedelta(seconds=1)
    hour = moment[0] + timedelta(hours=1)
    second, _ = publish(*scored(tmp_path, frames, 310.0, embargo=hour), frames, by="Ani")
    machine("b")
    assert current("resmi").id == first.id
    assert [s.hidden for s in spans("resmi")] == [False, True]
    moment[0] = hour
    assert current("resmi").id == second.id
    moment[0] += timedelta(seconds=1)
    roll_back(first.id, frames, by="Budi")
    machine("a")
    assert current("resmi").id == first.id
    assert entries()[-1].by == "Budi"
    assert verify() == []


def test_a_file_handed_in_on_one_machine_is_approved_on_the_other(machine, frames, tmp_path):
    machine("a")
    submit(*scored(tmp_path, frames, 320.0), by="ani@example.org")
    machine("b")
    (entry,) = waiting()
    assert file_of(entry).read_text() == (tmp_path / "320.0.csv").read_text()
    with drafted(recheck(entry, frames), frames, last(), by="budi@example.org", note=None) as (_, seen):
        pass
    made, _ = approve(entry.n, frames, by="budi@example.org", seen=seen.snapshot)
    machine("a")
    assert current("resmi").id == made.id
    assert waiting() == []
    assert verify() == []


def test_one_machine_writes_at_a_time(machine):
    machine("a")
    put()
    with writing():
        machine("b")
        with pytest.raises(BusyError), writing(patience=0.2):
            pytest.fail("two writers at once")
    with writing(patience=0.2):
        assert [e.n for e in entries()] == [1]


def test_a_transaction_that_another_overtakes_enters_nothing(machine, monkeypatch):
    """The second net, should the lock ever fail: somebody enters a line just before the commit."""
    machine("a")
    put()
    write_lines = acts._write

    def overtaken(con, act, alias):
        write_lines(con, act, alias)
        with engine._opened(address()) as other:
            other.execute("INSERT INTO lake.merit.log VALUES (2, 'of somebody else')")

    monkeypatch.setattr(acts, "_write", overtaken)
    with pytest.raises(StoreError, match="cannot be read or written"):
        put(300.0)
    assert [n for n, _ in acts.lines(address(), 0)] == [1, 2]
    assert [e.n for e in entries()] == [1]


def test_the_lake_is_written_by_whoever_holds_its_lock_and_each_line_once(machine):
    machine("a")
    put()
    with pytest.raises(LakeError, match="whoever holds its lock"):
        acts.enter(address(), acts.Act(2, "a line"))
    with acts.exclusive(address(), 1), pytest.raises(LakeError, match="line 1 of the log is taken"):
        acts.enter(address(), acts.Act(1, "another first line"))


def test_rows_changed_in_the_lake_are_noticed_and_not_taken_over(machine):
    machine("a")
    made = put()
    schema = f'lake."{made.id}"'
    engine.cursor(address()).execute(f"UPDATE {schema}.assessment SET total = total + 1")
    assert verify("en") == [f"{made.id}: its file is not the one that was published"]
    assert rows(current("resmi"))
    machine("b", caught_up=False)
    with pytest.raises(LakeError, match="does not hold the rows that the log names"):
        catch_up()
    assert entries() == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE lake.merit.log SET line = replace(line, 'Ani', 'Budi') WHERE n = 1",
        "INSERT INTO lake.merit.log FROM lake.merit.log WHERE n = 2",
    ],
)
def test_a_damaged_log_is_noticed_and_not_taken_over(machine, damage, caplog):
    machine("a")
    put()
    newest = put(300.0)
    engine.cursor(address()).execute(damage)
    assert "the lake's log is damaged" in verify("en")[0]
    with caplog.at_level(logging.WARNING, "merit.store"):
        catch_up()
    assert current("resmi").id == newest.id
    machine("b", caught_up=False)
    with pytest.raises(LakeError, match="log is damaged"):
        catch_up()
    with pytest.raises(LakeError, match="log is damaged"), writing():
        pytest.fail("written on a damaged log")


def test_a_lake_that_was_restored_from_a_backup_counts(machine, lake):
    machine("a")
    old = put()
    put(300.0)
    engine.cursor(address()).execute("DELETE FROM lake.merit.log WHERE n = 2")
    catch_up()
    assert [e.n for e in entries()] == [1]
    assert current("resmi").id == old.id
    assert [p.name for p in (lake.place / "a").glob("other-*.jsonl")] != []
    chain.path().write_text("no log\n")  # a copy that was damaged
    catch_up()
    assert current("resmi").id == old.id
    assert verify() == []


def test_a_folder_that_holds_another_store_is_refused_and_left_alone(machine, lake, monkeypatch, tmp_path):
    monkeypatch.setenv("MERIT_STORE", str(tmp_path / "folder"))
    put()
    before = chain.path().read_bytes()
    machine("folder", caught_up=False)
    assert chain.path().parent == tmp_path / "folder"
    with pytest.raises(LakeError, match="name an empty folder with MERIT_CACHE"):
        catch_up()
    assert chain.path().read_bytes() == before


def test_a_folder_that_cannot_hold_a_copy_is_said(machine, monkeypatch, tmp_path):
    machine("a")
    put()
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("MERIT_CACHE", str(tmp_path / "file"))
    with pytest.raises(LakeError, match=f"{tmp_path / 'file'}: no copy of the lake can be kept there"):
        catch_up()
    assert str(tmp_path / "file") in verify()[0]


def test_an_address_with_a_slip_in_it_is_no_sound_store(machine):
    machine("a")
    assert "there is no store" in verify("en")[0]


def test_tables_of_another_version_are_held_back_until_this_one_is_replaced(machine, monkeypatch, caplog):
    """One replica after the other gets a new version: the old one goes on with what it can read."""
    import merit.store.snapshots as made_here
    from merit.store import pulling

    writing = sys.modules["merit.store.writing"]  # the package has a function of that name

    machine("a")
    old = put()
    machine("b")
    schema = made_here.schema_hash()
    monkeypatch.setattr(made_here, "schema_hash", lambda: "of the next version")
    monkeypatch.setattr(writing, "schema_hash", lambda: "of the next version")
    monkeypatch.setattr(pulling, "schema_hash", lambda: "of the next version")
    new = put(300.0)
    machine("c")
    assert current("resmi").id == new.id
    monkeypatch.setattr(made_here, "schema_hash", lambda: schema)
    monkeypatch.setattr(writing, "schema_hash", lambda: schema)
    monkeypatch.setattr(pulling, "schema_hash", lambda: schema)
    with caplog.at_level(logging.WARNING, "merit.store"):
        machine("a")
    assert current("resmi").id == old.id
    assert "in the form of another version" in caplog.text
    with pytest.raises(LakeError, match="Install that version here"):
        put(310.0)


@pytest.mark.parametrize(
    ("address_of", "says"),
    [
        ("ducklake:mysql://a:geheim@h/db?data=s3://b/p", "must begin with postgres://"),
        ("ducklake:postgres://a:geheim@h/db", "data= is missing"),
        ("ducklake:postgres://a:geheim@h?data=s3://b/p", "the name of the database is missing"),
        ("ducklake:postgres://a:geheim@h:port/db?data=s3://b/p", "cannot be read as an address"),
    ],
)
def test_an_address_that_is_none_is_refused_without_repeating_it(address_of, says):
    with pytest.raises(LakeError, match=says) as refused:
        parse(address_of)
    assert "geheim" not in str(refused.value)
    assert "ducklake:postgres://USER@HOST:PORT/DATABASE?data=s3://BUCKET/PREFIX" in str(refused.value)


def test_an_address_is_read_with_its_escapes_and_settings():
    found = parse("ducklake:postgres://a%40b:p%2Fw@h:5433/db?data=s3://b/p/&schema=s&sslmode=verify-full")
    assert (found.schema, found.data) == ("s", "s3://b/p/")
    told = dict(found.catalogue)
    assert (told["user"], told["password"], told["port"], told["sslmode"]) == (
        "a@b",
        "p/w",
        "5433",
        "verify-full",
    )
    assert "p/w" not in repr(found)
    assert found.without_secrets("it said p/w and p%2Fw") == "it said *** and ***"


@pytest.mark.parametrize(
    "wrong",
    [
        {"MERIT_STORE": ("@127.0.0.1:", "@127.0.0.2:")},
        {"MERIT_STORE": (PASSWORD, f"not-{PASSWORD}")},
        {"AWS_ENDPOINT_URL": ("http://127.0.0.1:", "http://127.0.0.1:1")},
        {"MERIT_STORE": ("s3://merit/", "s3://no-such-bucket/")},
    ],
)
def test_what_is_said_of_a_lake_out_of_reach_holds_no_secret(machine, lake, monkeypatch, wrong):
    machine("a", caught_up=False)
    for name, (old, new) in wrong.items():
        monkeypatch.setenv(name, lake.services.environment(lake.name, lake.place)[name].replace(old, new))
    with pytest.raises(StoreError) as refused:
        put()
    assert "the lake" in str(refused.value)
    for secret in (PASSWORD, KEY):
        assert secret not in str(refused.value)
    assert entries() == ()


def test_extensions_that_are_missing_are_named(machine, monkeypatch):
    machine("a", caught_up=False)
    monkeypatch.setattr(duckdb, "__version__", "0.0.1")
    with pytest.raises(LakeError, match=r"no extension ducklake: pip install -r requirements-lake.txt"):
        catch_up()
