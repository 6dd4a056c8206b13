"""The log: every act is one line that follows from the line before, and every change of it is noticed."""

import json
import re
from datetime import timedelta

import pytest

from merit import clock
from merit.paths import lake
from merit.store import BusyError, StoreError, current, entries, tidy, write, writing
from merit.store.entry import digest
from merit.store.verify import verify
from tests import tiny as hand
from tests.stores import copied


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """A store with three snapshots of the official dataset, the last equal to the first."""
    folder = tmp_path_factory.mktemp("three") / "store"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(folder))
        for total in (249.5, 300.0, 249.5):
            tables = dict(hand.tables())
            tables["assessment"] = tables["assessment"].copy()
            tables["assessment"].loc[0, "total"] = total
            write("resmi", tables, inputs_hash=f"of-{total}", by="Ani", note="a note")
    return folder


@pytest.fixture
def root(three, tmp_path, monkeypatch):
    """That store once more: what a test does to it stays its own."""
    folder = copied(three, tmp_path / "store")
    monkeypatch.setenv("MERIT_STORE", str(folder))
    return folder


def lines(root) -> list[dict]:
    return [json.loads(line) for line in (root / "log.jsonl").read_text("utf-8").splitlines()]


def rewrite(root, changed) -> None:
    told = (json.dumps(x, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for x in changed)
    text = "".join(f"{line}\n" for line in told)
    (root / "log.jsonl").write_text(text, "utf-8")


def told(*sentences: str) -> list[str]:
    """What verify says of a damaged folder; a lake's copy it makes anew, as the lake is what counts."""
    return [] if lake() else list(sentences)


def found(words: str, sentences: list[str]) -> bool:
    """Whether verify says so of a folder; of a lake that its copy is whole again."""
    return not sentences if lake() else words in "\n".join(sentences)


def test_every_act_is_an_entry_that_carries_the_hash_of_the_one_before(root):
    acts = lines(root)
    assert [(e["n"], e["action"], e["dataset"], e["by"]) for e in acts] == [
        (n, "build", "resmi", "Ani") for n in (1, 2, 3)
    ]
    assert [e["previous"] for e in acts] == ["0" * 64, acts[0]["hash"], acts[1]["hash"]]
    assert acts[0]["snapshot"] == acts[2]["snapshot"] == current("resmi").id
    assert [e.hash for e in entries()] == [e["hash"] for e in acts]
    assert verify() == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda e: e[1].update(by="Budi"), "log, line 2: was changed after it was written"),
        (lambda e: e[1]["facts"].update(snapshot_sha256="0"), "line 2: was changed"),
        (lambda e: e.pop(1), "log, line 2: does not follow from the line before"),
        (lambda e: e.pop(0), "log, line 1: says that it is entry 2"),
        (lambda e: e.pop(), "log: ends after line 2, but line 3 was written"),
        (lambda e: e.insert(1, dict(e[1])), "log, line 3: says that it is entry 2"),
        (lambda e: e.reverse(), "log, line 1: says that it is entry 3"),
    ],
)
def test_a_change_of_the_log_is_noticed(root, change, sentence):
    acts = lines(root)
    change(acts)
    rewrite(root, acts)
    assert found(sentence, verify())


def test_a_forged_entry_with_a_right_hash_breaks_the_next_one(root):
    acts = lines(root)
    body = {k: v for k, v in acts[1].items() if k != "hash"} | {"by": "Budi"}
    acts[1] = {**body, "hash": digest(body)}
    rewrite(root, acts)
    assert found("line 3: does not follow", verify())
    assert found("baris 3: tidak menyambung", verify("id"))


def test_a_line_cut_short_by_a_kill_is_passed_over_and_then_removed(root):
    whole = (root / "log.jsonl").read_bytes()
    with (root / "log.jsonl").open("ab") as file:
        file.write(b'{"n": 4, "action": "publ')
    assert len(entries()) == 3
    assert verify() == []
    tidy()
    assert (root / "log.jsonl").read_bytes() == whole


def test_a_head_that_lags_behind_is_brought_up(root):
    head, first = root / "log.head", lines(root)[0]
    newest = head.read_text("utf-8")
    head.write_text(f"1 {first['hash']}\n", "utf-8")
    assert verify() == []
    tidy()
    assert head.read_text("utf-8") == newest
    head.unlink()
    assert verify() == told("log.head is missing")
    head.write_text("1 0\n", "utf-8")
    assert verify() == told("log, line 1: is not the line that was written")
    tidy()
    assert verify() == told("log, line 1: is not the line that was written")  # never papered over


def test_a_log_that_is_no_log_is_said(root):
    (root / "log.jsonl").write_text("nonsense\n", "utf-8")
    assert verify()[:1] == told("log, line 1: is not an entry")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda f: f.unlink(), "its file is missing"),
        (lambda f: f.write_bytes(f.read_bytes() + b"x"), "its file is not the one that was published"),
    ],
)
def test_a_changed_snapshot_is_noticed(root, damage, sentence):
    older = next(e.snapshot for e in entries() if e.snapshot != current("resmi").id)
    damage(root / "resmi" / f"{older}.duckdb")
    assert verify() == told(f"{older}: {sentence}")


def test_a_snapshot_and_a_pointer_that_nobody_published_are_noticed(root):
    copy = root / "resmi" / "resmi-000000000000.duckdb"
    copy.write_bytes(current("resmi").path.read_bytes())
    assert verify() == told(f"resmi/{copy.name}: is in no entry of the log")
    pointer = root / "resmi" / "current"
    pointer.write_text(pointer.read_text("utf-8").replace(current("resmi").id, copy.stem), "utf-8")
    assert verify()[-1:] == told("resmi/current: names another snapshot than the log")


def test_the_next_writer_finishes_what_a_kill_left_undone(root):
    """The entry is in the log, the pointer is not there yet: the act has happened."""
    pointer, acts = root / "resmi" / "current", lines(root)
    pointer.write_text(f"{acts[1]['snapshot']} x official {acts[1]['at']}\n", "utf-8")
    assert current("resmi").id == acts[1]["snapshot"]
    tidy()
    assert current("resmi").id == acts[2]["snapshot"]
    assert verify() == []


def test_a_damaged_pointer_is_written_anew_from_the_log(root):
    (root / "resmi" / "current").write_text("x y z\n", "utf-8")
    assert verify() == told("resmi/current: cannot be read")
    tidy()
    assert current("resmi").id == lines(root)[2]["snapshot"]


def test_a_second_writer_waits_and_then_says_so(root):
    with writing(), pytest.raises(BusyError, match="somebody else is writing"), writing(patience=0.05):
        pass


@pytest.mark.folder_store
@pytest.mark.parametrize(
    "damage",
    [
        lambda log: log.unlink(),
        lambda log: log.write_text("", "utf-8"),
        lambda log: log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:1])),
        lambda log: log.write_text(log.read_text("utf-8").replace("Ani", "Budi", 1), "utf-8"),
    ],
    ids=["gone", "emptied", "older", "changed"],
)
def test_on_a_damaged_log_nothing_is_touched(root, damage):
    """Not by a start, not by a writer: what was published stays, and the message says what to do."""
    damage(root / "log.jsonl")
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}
    shown = current("resmi")
    tidy()
    with pytest.raises(StoreError, match=r"Restore (it|log\.jsonl) from a backup"):
        write("publikasi", hand.tables(), inputs_hash="x", by="Ani")
    assert {p: p.read_bytes() for p in root.rglob("*") if p.is_file()} == before
    assert current("resmi") == shown
    assert verify() != []


@pytest.mark.folder_store
def test_without_any_log_what_is_in_use_is_not_touched(root):
    (root / "log.jsonl").unlink()
    (root / "log.head").unlink()
    shown, kept = current("resmi"), sorted((root / "resmi").iterdir())
    with pytest.raises(StoreError, match=f"log.jsonl does not know {shown.id}, which is in use"):
        write("publikasi", hand.tables(), inputs_hash="x", by="Ani")
    assert sorted((root / "resmi").iterdir()) == kept


def test_a_last_line_that_only_lost_its_end_is_kept(root):
    whole = (root / "log.jsonl").read_bytes()
    (root / "log.jsonl").write_bytes(whole[:-1])
    tidy()
    assert (root / "log.jsonl").read_bytes() == whole
    assert verify() == []


@pytest.mark.folder_store
def test_a_damaged_log_keeps_its_last_line_cut_short_too(root):
    text = (root / "log.jsonl").read_text("utf-8").replace("Ani", "Budi", 1)
    (root / "log.jsonl").write_text(text[:-20], "utf-8")
    tidy()
    assert (root / "log.jsonl").read_text("utf-8") == text[:-20]


def test_files_of_a_killed_writer_are_put_aside(root):
    lost = root / "resmi" / "resmi-000000000000.duckdb"
    lost.write_bytes(b"renamed, but not in the log yet")
    tidy()
    assert not lost.exists()
    assert (root / "leftovers" / lost.name).read_bytes() == b"renamed, but not in the log yet"
    assert verify() == []


def test_a_clock_that_goes_back_takes_nothing_away(root, monkeypatch):
    shown, now = current("resmi"), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now - timedelta(days=1))
    assert current("resmi") == shown
    assert verify() == []
    tables = dict(hand.tables())
    tables["assessment"] = tables["assessment"].assign(total=301.0)
    assert write("resmi", tables, inputs_hash="later", by="Ani") == current("resmi") != shown
    moments = [e["at"] for e in lines(root)]
    assert moments == sorted(moments)
    assert verify() == []


def test_a_line_more_in_the_pointer_is_noticed(root):
    acts = lines(root)
    with (root / "resmi" / "current").open("a") as file:
        file.write(f"{acts[1]['snapshot']} x\n")
    assert current("resmi").id == acts[1]["snapshot"]
    assert verify() == told("resmi/current: names another snapshot than the log")


def test_a_store_that_is_not_there_is_not_sound(root, monkeypatch):
    monkeypatch.setenv("MERIT_STORE", str(root / "typo"))
    assert verify() == [f"{root / 'typo'}: there is no store"]


@pytest.mark.parametrize("fact", [{"at": "x"}, {"facts": None}, {"unknown": 1}])
def test_a_well_hashed_entry_that_is_no_entry_is_said(root, fact):
    acts = lines(root)
    body = {k: v for k, v in acts[-1].items() if k != "hash"} | fact
    acts[-1] = {**body, "hash": digest(body)}
    rewrite(root, acts)
    assert found("log, line 3: is not an entry", verify())


def test_a_line_that_says_a_thing_twice_is_noticed(root):
    text = (root / "log.jsonl").read_text("utf-8")
    (root / "log.jsonl").write_text(text.replace('"by":"Ani"', '"by":"Budi","by":"Ani"', 1), "utf-8")
    assert verify() == told("log, line 1: was changed after it was written")


def test_moments_are_written_so_that_they_sort(root):
    first = clock.now()
    texts = [clock.iso(first + timedelta(seconds=s)) for s in (0, 0.5, 2, 86400)]
    assert texts == sorted(texts)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", text) for text in texts)
    assert clock.moment("2026-12-10T09:00+07:00") == clock.moment("2026-12-10T02:00:00Z")
    with pytest.raises(ValueError, match="names no time zone"):
        clock.moment("2026-12-10T09:00")
