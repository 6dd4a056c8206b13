"""What people do at the desk: publish, submit, approve, reject, roll back; each is an entry of the log."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from merit import clock
from merit.desk.errors import DeskError
from merit.desk.preview import Preview, Progress, drafted, held_by, last
from merit.desk.renewal import renewed
from merit.files import replace_with
from merit.ingest.build import fingerprint
from merit.ingest.rules import Frames
from merit.ingest.score_file import check, suffix_of
from merit.ingest.score_file.checked import Checked
from merit.paths import store_root
from merit.store import (
    DESK,
    Act,
    BusyError,
    Entry,
    Snapshot,
    StoreError,
    commit,
    enter,
    entries,
    log,
    spans,
    writing,
)
from merit.store.copies import fetch_file
from merit.store.entry import Fact
from merit.store.snapshots import recorded, schema_hash


@dataclass(frozen=True)
class Wish:
    """What goes with a file: its name and place, a remark, and the hour of an embargo (None: at once)."""

    path: Path
    name: str
    note: str | None = None
    embargo: datetime | None = None


@contextmanager
def _acting() -> Iterator[None]:
    try:
        with writing():
            yield
    except BusyError as error:
        raise DeskError("busy") from error
    except OSError as error:
        raise StoreError(f"{DESK}: nothing was changed: {error}") from error


def publish(
    checked: Checked, wish: Wish, frames: Frames, *, by: str, progress: Progress | None = None
) -> tuple[Snapshot, Preview]:
    """Publish a clean file at once or under embargo: the administrator's way, by one person.

    `progress` is told how much is done, from 0 to 1.

    Raises:
        DeskError: the act is refused; StoreError: it could not be written. Then nothing has changed.
    """
    with _acting():
        return _publish(checked, wish, frames, by=by, facts={"uploaded_by": by}, progress=progress)


def _publish(
    checked: Checked,
    wish: Wish,
    frames: Frames,
    *,
    by: str,
    facts: dict[str, Fact],
    seen: str | None = None,
    progress: Progress | None = None,
) -> tuple[Snapshot, Preview]:
    hour = wish.embargo if wish.embargo and wish.embargo > clock.now() else None
    base = last()
    _in_order(hour)
    with drafted(checked, frames, base, by=by, note=wish.note, hour=hour, progress=progress) as (made, found):
        if seen is not None and seen != found.snapshot:
            raise DeskError("moved-on")
        if found.failed:
            raise DeskError("controls", number=str(len(found.failed)))
        told = {
            **facts,
            "file_name": wish.name,
            "file_sha256": checked.sha256,
            "note": wish.note,
            "base": None if base is None else base.id,
            "counts": found.counts,
        }
        with _archived(wish, checked.sha256):
            return commit(made, Act("publish", hour, told)), found


def _in_order(hour: datetime | None) -> None:
    """A publication cannot overtake one that waits for its hour: it builds on it."""
    line = spans(DESK)
    if line and line[-1].hidden and (hour is None or hour < line[-1].since):
        raise DeskError("overtakes", hour=clock.iso(line[-1].since))


@contextmanager
def _archived(wish: Wish, sha256: str) -> Iterator[None]:
    """Keep the file as it came, under its hash; taken away again when the act fails."""
    place = store_root() / "files" / f"{sha256}{suffix_of(wish.name)}"
    there = place.exists()
    if not there:
        place.parent.mkdir(exist_ok=True)
        replace_with(place, wish.path.read_bytes())
    try:
        yield
    except BaseException:
        if not there and all(e.text("file_sha256") != sha256 for e in entries()):
            with suppress(OSError):
                place.unlink()
        raise


def submit(checked: Checked, wish: Wish, *, by: str) -> Entry:
    """Hand in a clean file for somebody else to approve.

    Raises:
        DeskError, StoreError: as `publish`.
    """
    with _acting(), _archived(wish, checked.sha256):
        facts: dict[str, Fact] = {
            "file_name": wish.name,
            "file_sha256": checked.sha256,
            "note": wish.note,
            "embargo": clock.iso(wish.embargo) if wish.embargo else None,
        }
        return log.append(log.compose("submit", DESK, None, by, facts))


def waiting() -> list[Entry]:
    """Files handed in and not yet approved or rejected, oldest first."""
    done = {entry.facts.get("proposal") for entry in entries() if entry.dataset == DESK}
    return [e for e in entries() if e.dataset == DESK and e.action == "submit" and e.n not in done]


def _proposal(number: int) -> Entry:
    found = next((e for e in waiting() if e.n == number), None)
    if found is None:
        raise DeskError("decided", number=str(number))
    return found


def file_of(entry: Entry) -> Path:
    """The archived file of an entry.

    Raises:
        LakeError: only the lake holds it, and the lake cannot be read.
    """
    path = store_root() / "files" / f"{entry.text('file_sha256')}{suffix_of(entry.text('file_name'))}"
    fetch_file(path)
    return path


def checked_now(path: Path, frames: Frames, *, name: str, progress: Progress | None = None) -> Checked:
    """The check of a file against what is at the end of the line now.

    Raises:
        UnreadableError: it cannot be read at all; StoreError: what is at the end of the line cannot.
    """
    held = held_by(last())[["institution", "year"]]
    return check(path, frames, name=name, held=held, progress=progress)


def recheck(entry: Entry, frames: Frames) -> Checked:
    """The check, as of now, of a file that was handed in."""
    return checked_now(file_of(entry), frames, name=entry.text("file_name"))


def approve(number: int, frames: Frames, *, by: str, seen: str) -> tuple[Snapshot, Preview]:
    """Publish a file that somebody else handed in; `seen` is the snapshot whose changes the approver saw.

    Raises:
        DeskError: it was decided already, is one's own, or the data have moved on; StoreError: not written.
    """
    with _acting():
        entry = _proposal(number)
        if entry.by.casefold() == by.casefold():
            raise DeskError("own")
        checked = recheck(entry, frames)
        if not checked.clean:
            raise DeskError("moved-on")
        hour = clock.moment(entry.text("embargo")) if entry.text("embargo") else None
        wish = Wish(file_of(entry), entry.text("file_name"), entry.text("note") or None, hour)
        facts: dict[str, Fact] = {"proposal": number, "uploaded_by": entry.by}
        return _publish(checked, wish, frames, by=by, facts=facts, seen=seen)


def reject(number: int, *, by: str, reason: str) -> Entry:
    """Turn a file down, or take one's own back; it stays in the archive and in the log.

    Raises:
        DeskError: it was decided already; StoreError: not written.
    """
    with _acting():
        entry = _proposal(number)
        facts: dict[str, Fact] = {
            "proposal": number,
            "note": reason or None,
            "file_name": entry.text("file_name"),
            "file_sha256": entry.text("file_sha256"),
        }
        return log.append(log.compose("reject", DESK, None, by, facts))


def roll_back(name: str, frames: Frames, *, by: str, note: str | None = None) -> Snapshot:
    """Put an older snapshot back in use at once; whatever waits under embargo is taken out of the line.

    Raises:
        DeskError: no such snapshot, or it is in use and nothing waits; StoreError: its file cannot be read.
    """
    with _acting():
        line = spans(DESK)
        known = {span.snapshot.id: span.snapshot for span in line if not span.hidden}
        if name not in known:
            raise DeskError("unknown-snapshot", snapshot=name)
        if line[-1].snapshot.id == name:
            raise DeskError("in-use", snapshot=name)
        snapshot = known[name]
        waits = [span.snapshot.id for span in line if span.hidden]
        facts: dict[str, Fact] = {"note": note, "taken_back": waits or None}
        if recorded(snapshot, "schema_hash") == schema_hash():
            enter(snapshot, Act("rollback", None, facts), by=by, inputs=fingerprint())
            return snapshot
        return renewed(snapshot, Act("rollback", None, {**facts, "restores": name}), frames, by=by)
