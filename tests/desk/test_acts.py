"""The desk: publish, embargo, submit, approve, reject, roll back, and everything that is refused."""

from datetime import timedelta

import pytest

from merit.desk import renewal
from merit.desk.acts import Wish, approve, reject, roll_back, submit, waiting
from merit.desk.errors import DeskError
from merit.desk.history import history, shown
from merit.desk.preview import held_by, last, preview
from merit.desk.renewal import renew
from merit.ingest import build
from merit.ingest.score_file import check
from merit.query import ask
from merit.store import StoreError, available, current, entries
from merit.store.snapshots import DERIVED
from merit.store.verify import verify
from tests.desk.conftest import row


@pytest.fixture(autouse=True)
def without_controls(request, monkeypatch):
    """The controls take most of a publication's time; one test keeps them."""
    if "controls" not in request.node.name:
        monkeypatch.setattr("merit.desk.preview._controls", lambda asking, year: ())


def test_failing_controls_publish_nothing(put, monkeypatch):
    """A snapshot whose steps were not filled: the moves of the round do not agree with a recount."""
    put(row("kpk", 2022, 200))
    monkeypatch.setattr("merit.store.snapshots.DERIVED", [d for d in DERIVED if d != "consecutive"])
    before = [e.hash for e in entries()]
    with pytest.raises(DeskError) as error:
        put(row("kpk", 2023, 300))
    assert error.value.reason == "controls"
    assert [e.hash for e in entries()] == before
    assert verify() == []


def totals(snapshot) -> dict[tuple[str, int], float]:
    rows = held_by(snapshot)
    return dict(zip(zip(rows["institution"], rows["year"], strict=True), rows["total"], strict=True))


def states() -> list[tuple]:
    return [(r["snapshot"], r["state"], r["action"]) for r in history("resmi")]


def test_rows_of_a_file_replace_and_join_those_that_are_there(put):
    put(row("kpk", 2023, 300), row("bpom", 2023, 310), row("bps", 2023, 320))
    put(row("kpk", 2023, 250), row("bpom", 2024, 330), row("bps", 2023, None, status="ditarik"))
    assert totals(current("resmi")) == {("kpk", 2023): 250, ("bpom", 2023): 310, ("bpom", 2024): 330}
    counted = ask(current("resmi"), "counts", rule="round", by="all", year=2023, group=None, province=None)
    assert counted[["sangat_baik", "baik", "kurang", "buruk"]].iloc[0].tolist() == [0, 2, 0, 0]
    assert verify() == []


def test_an_entry_says_who_published_what(put, root):
    snapshot = put(row("kpk", 2023, 300), by="Ani", note="putaran pertama")
    (entry,) = entries()
    assert (entry.action, entry.snapshot, entry.by) == ("publish", snapshot.id, "Ani")
    assert (entry.text("note"), entry.text("file_name"), entry.facts["base"]) == (
        "putaran pertama",
        "0.csv",
        None,
    )
    assert entry.facts["counts"] == {
        "new": 1,
        "changed": 0,
        "withdrawn": 0,
        "moves": 0,
        "first": 1,
        "ended": 0,
        "lost": 0,
        "assessments": 1,
        "institutions": 1,
    }
    archived = root / "files" / f"{entry.text('file_sha256')}.csv"
    assert archived.read_text("utf-8").splitlines()[1] == "kpk,2023,300"


def test_a_file_that_changes_nothing_publishes_nothing(put):
    put(row("kpk", 2023, 300))
    before = [e.hash for e in entries()]
    with pytest.raises(DeskError, match="tidak mengubah apa pun"):
        put(row("kpk", 2023, 300))
    assert [e.hash for e in entries()] == before
    assert verify() == []


def test_an_embargo_hides_until_its_hour(put, time):
    first = put(row("kpk", 2023, 300))
    hour = time() + timedelta(hours=3)
    second = put(row("kpk", 2023, 250), embargo=hour)
    assert current("resmi") == first
    assert shown("resmi", second.id) is None
    assert states() == [(second.id, "embargo", "publish"), (first.id, "current", "publish")]
    time.forward(hours=3)
    assert current("resmi") == second
    assert states() == [(second.id, "current", "publish"), (first.id, "superseded", "publish")]
    assert shown("resmi", first.id).until == hour
    assert verify() == []


def test_a_first_publication_under_embargo_is_no_dataset_yet(put, time):
    put(row("kpk", 2023, 300), embargo=time() + timedelta(minutes=1))
    assert "resmi" not in available()
    with pytest.raises(StoreError, match="nothing has been published"):
        current("resmi")
    time.forward(minutes=1)
    assert available() == ["resmi"]


def test_nothing_overtakes_what_waits_for_its_hour(put, time):
    put(row("kpk", 2023, 300))
    waits = put(row("kpk", 2023, 250), embargo=time() + timedelta(hours=2))
    for embargo in (None, time() + timedelta(hours=1)):
        with pytest.raises(DeskError, match="menunggu waktu embargonya"):
            put(row("bpom", 2023, 250), embargo=embargo)
    third = put(row("bpom", 2023, 251), embargo=time() + timedelta(hours=4))
    assert totals(third) == {("kpk", 2023): 250, ("bpom", 2023): 251}
    time.forward(hours=3)
    assert current("resmi") == waits
    time.forward(hours=2)
    assert current("resmi") == third
    assert verify() == []


def test_rolling_back_takes_what_waits_out_of_the_line(put, time, frames):
    first = put(row("kpk", 2023, 300))
    second = put(row("kpk", 2023, 250))
    waits = put(row("kpk", 2023, 260), embargo=time() + timedelta(hours=1))
    assert roll_back(second.id, frames, by="Budi") == second
    time.forward(hours=2)
    assert current("resmi") == second
    assert shown("resmi", waits.id) is None
    assert roll_back(first.id, frames, by="Budi", note="salah berkas") == first == current("resmi")
    assert totals(current("resmi")) == {("kpk", 2023): 300}
    assert states()[:3] == [
        (first.id, "current", "rollback"),
        (second.id, "superseded", "rollback"),
        (waits.id, "taken_back", "publish"),
    ]
    assert entries()[-1].by == "Budi"
    assert verify() == []


@pytest.mark.parametrize(("which", "reason"), [("resmi-000000000000", "unknown-snapshot"), ("now", "in-use")])
def test_a_roll_back_to_nowhere_is_refused(put, frames, which, reason):
    snapshot = put(row("kpk", 2023, 300))
    with pytest.raises(DeskError) as error:
        roll_back(snapshot.id if which == "now" else which, frames, by="Budi")
    assert error.value.reason == reason


def test_what_is_under_embargo_cannot_be_put_in_use_early(put, time, frames):
    put(row("kpk", 2023, 300))
    waits = put(row("kpk", 2023, 250), embargo=time() + timedelta(hours=1))
    with pytest.raises(DeskError) as error:
        roll_back(waits.id, frames, by="Budi")
    assert error.value.reason == "unknown-snapshot"


@pytest.fixture
def handed_in(put, frames, written):
    """A file that Ani handed in: (its entry, what it would change)."""
    put(row("kpk", 2023, 300))
    path = written([row("kpk", 2023, 250), row("bps", 2023, 330)])
    checked = check(path, frames)
    entry = submit(checked, Wish(path, "skor 2023.csv", "koreksi"), by="ani@bkn.example")
    path.unlink()
    return entry, preview(checked, frames, last())


def test_somebody_else_approves(handed_in, frames):
    entry, seen = handed_in
    assert [e.n for e in waiting()] == [entry.n]
    assert totals(current("resmi")) == {("kpk", 2023): 300}
    snapshot, _ = approve(entry.n, frames, by="budi@bkn.example", seen=seen.snapshot)
    assert current("resmi") == snapshot
    assert snapshot.id == seen.snapshot
    assert waiting() == []
    told = history("resmi")[0]
    assert (told["by"], told["uploaded_by"]) == ("budi@bkn.example", "ani@bkn.example")
    assert (told["file_name"], told["note"]) == ("skor 2023.csv", "koreksi")
    assert verify() == []


@pytest.mark.parametrize("by", ["ani@bkn.example", "ANI@bkn.example"])
def test_the_same_person_cannot_approve(handed_in, frames, by):
    entry, seen = handed_in
    with pytest.raises(DeskError) as error:
        approve(entry.n, frames, by=by, seen=seen.snapshot)
    assert error.value.reason == "own"
    assert totals(current("resmi")) == {("kpk", 2023): 300}
    assert len(waiting()) == 1


def test_changes_nobody_has_seen_are_not_approved(handed_in, put, frames):
    entry, seen = handed_in
    put(row("bpom", 2023, 280))
    with pytest.raises(DeskError) as error:
        approve(entry.n, frames, by="budi@bkn.example", seen=seen.snapshot)
    assert error.value.reason == "moved-on"
    assert len(waiting()) == 1
    assert verify() == []


def test_a_file_is_decided_once(handed_in, frames):
    entry, seen = handed_in
    reject(entry.n, by="budi@bkn.example", reason="salah tahun")
    assert waiting() == []
    for act in (
        lambda: reject(entry.n, by="budi@bkn.example", reason=""),
        lambda: approve(entry.n, frames, by="budi@bkn.example", seen=seen.snapshot),
        lambda: approve(999, frames, by="budi@bkn.example", seen=seen.snapshot),
    ):
        with pytest.raises(DeskError) as error:
            act()
        assert error.value.reason == "decided"
    assert totals(current("resmi")) == {("kpk", 2023): 300}
    assert verify() == []  # the file itself is kept


def test_the_embargo_of_a_file_counts_from_its_hour_not_from_its_approval(put, frames, written, time):
    put(row("kpk", 2023, 300))
    path = written([row("kpk", 2023, 250)])
    hour = time() + timedelta(hours=1)
    entry = submit(check(path, frames), Wish(path, path.name, None, hour), by="a@x")
    seen = preview(check(path, frames), frames, last())
    approve(entry.n, frames, by="b@x", seen=seen.snapshot)
    assert totals(current("resmi")) == {("kpk", 2023): 300}
    time.forward(hours=1)
    assert totals(current("resmi")) == {("kpk", 2023): 250}


def test_synthetic_and_official_rows_never_mix(put):
    simulated = {"nama_instansi": "Komisi Pemberantasan Korupsi (simulasi)"}
    snapshot = put(row("kpk", 2023, 300, **simulated))
    assert snapshot.kind == current("resmi").kind == "synthetic"
    names = ask(current("resmi"), "registry")["name"]
    assert names.str.endswith(" (simulasi)").all()
    with pytest.raises(DeskError) as error:
        put(row("kpk", 2023, 250))
    assert error.value.reason == "mixed-official"


def test_synthetic_rows_never_enter_an_official_record(put):
    put(row("kpk", 2023, 250))
    with pytest.raises(DeskError) as error:
        put(row("kpk", 2024, 300, nama_instansi="Komisi Pemberantasan Korupsi (simulasi)"))
    assert error.value.reason == "mixed-synthetic"
    assert current("resmi").kind == "official"


def test_a_new_version_of_the_product_carries_what_was_published(put, time, frames, monkeypatch):
    """Another registry: the rows stay, the names are the new ones, the embargo stays too."""
    first = put(row("kpk", 2023, 300))
    waits = put(row("kpk", 2023, 250), embargo=time() + timedelta(hours=1))
    renamed = frames["institutions"].copy()
    renamed.loc[renamed["code"] == "kpk", "name"] = "KPK"
    for module in ("merit.desk.renewal", "merit.desk.acts", "merit.desk.preview"):
        monkeypatch.setattr(f"{module}.fingerprint", lambda: "another")
    monkeypatch.setattr("merit.desk.renewal.load", lambda: {**frames, "institutions": renamed})
    made = renew()
    assert len(made) == 2
    assert current("resmi") == made[0] != first
    assert totals(current("resmi")) == {("kpk", 2023): 300}
    assert ask(current("resmi"), "registry").set_index("code").loc["kpk", "name"] == "KPK"
    assert renew() == []
    time.forward(hours=1)
    assert current("resmi") == made[1] != waits
    assert totals(current("resmi")) == {("kpk", 2023): 250}
    assert verify() == []


def test_a_renewal_that_is_cut_short_loses_no_embargo(put, time, frames, monkeypatch):
    """The process dies after the snapshot in use was renewed: the one under embargo keeps its hour."""
    put(row("kpk", 2023, 300))
    put(row("kpk", 2023, 250), embargo=time() + timedelta(hours=1))
    renamed = frames["institutions"].copy()
    renamed.loc[renamed["code"] == "kpk", "name"] = "KPK"
    for module in ("merit.desk.renewal", "merit.desk.acts", "merit.desk.preview"):
        monkeypatch.setattr(f"{module}.fingerprint", lambda: "another")
    monkeypatch.setattr("merit.desk.renewal.load", lambda: {**frames, "institutions": renamed})
    real, calls = renewal.renewed, []

    def dies(*arguments, **named):
        calls.append(arguments)
        if len(calls) == 2:
            raise OSError("the machine went down")
        return real(*arguments, **named)

    monkeypatch.setattr(renewal, "renewed", dies)
    with pytest.raises(StoreError):
        renew()
    monkeypatch.setattr(renewal, "renewed", real)
    assert [r["state"] for r in history("resmi")][:2] == ["current", "embargo"]
    assert len(renew()) == 1
    time.forward(hours=1)
    assert totals(current("resmi")) == {("kpk", 2023): 250}
    assert ask(current("resmi"), "registry").set_index("code").loc["kpk", "name"] == "KPK"
    assert verify() == []


def test_what_cannot_be_carried_on_stays_and_is_reported(put, frames, monkeypatch):
    """The registry loses an institution that has scores."""
    first, told = put(row("kpk", 2023, 300)), []
    kept = frames["institutions"][frames["institutions"]["code"] != "kpk"]
    monkeypatch.setattr("merit.desk.renewal.fingerprint", lambda: "another")
    monkeypatch.setattr("merit.desk.renewal.load", lambda: {**frames, "institutions": kept})
    monkeypatch.setattr("merit.desk.renewal.ensure", lambda **_: [])
    assert renewal.ready(on_failure=told.append) == []
    assert "kpk" in str(told[0])
    assert current("resmi") == first
    assert verify() == []


def test_the_last_result_cannot_be_withdrawn(put):
    put(row("kpk", 2023, 300))
    with pytest.raises(DeskError) as error:
        put(row("kpk", 2023, None, status="ditarik"))
    assert error.value.reason == "empty"


def test_an_embargoed_snapshot_says_its_hour_as_its_moment(put, time):
    hour = (time() + timedelta(hours=3)).replace(microsecond=0)
    snapshot = put(row("kpk", 2023, 300), embargo=hour)
    assert ask(snapshot, "snapshot")["published_at"].tolist() == [f"{hour:%Y-%m-%dT%H:%M:%SZ}"]


def test_a_new_version_with_the_same_content_changes_no_snapshot(put, frames, monkeypatch):
    first = put(row("kpk", 2023, 300))
    before = [e.hash for e in entries()]
    monkeypatch.setattr("merit.desk.renewal.fingerprint", lambda: "another")
    monkeypatch.setattr("merit.desk.renewal.load", lambda: frames)
    assert renew() == []
    assert current("resmi") == first
    assert [e.hash for e in entries()] == before
    assert verify() == []


def test_the_fingerprint_is_the_one_of_the_builds(put):
    put(row("kpk", 2023, 300))
    assert entries()[0].text("inputs_hash") == build.fingerprint()
