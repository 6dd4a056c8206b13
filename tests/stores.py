"""A store copied for a test that changes it; on a lake (tests/lake/everywhere.py) the copy has its own."""

import os
import shutil
from pathlib import Path

from merit.paths import mark, store_root
from merit.store import Snapshot, copies, release
from merit.store.entry import Entry, of_line
from tests.lake.mapping import address_of


def copied(store: Path, folder: Path) -> Path:
    """The same store once more, in `folder`, to be set as MERIT_STORE."""
    shutil.copytree(store, folder)
    if "MERIT_TEST_LAKE" in os.environ:
        renamed(store, folder)
    return folder


def renamed(store: Path, folder: Path) -> None:
    """Give the folder, which holds what `store` held, a lake of its own with the same content."""
    (folder / "lake").unlink(missing_ok=True)
    if not (folder / "log.jsonl").exists():
        return
    from merit.store.lake import acts
    from merit.store.lake.address import parse

    source, own = parse(address_of(str(store))), address_of(str(folder))
    with acts.exclusive(parse(own), patience=60):
        for line in (folder / "log.jsonl").read_text("utf-8").splitlines():
            entry = of_line(line)
            made = None
            if entry.snapshot is not None:
                made = (entry.snapshot, folder / entry.dataset / f"{entry.snapshot}.duckdb")
                if not made[1].exists():
                    acts.snapshot(source, *made, entry.text("snapshot_sha256"))
            acts.enter(parse(own), acts.Act(entry.n, line, made, _handed_in(folder, entry)))
    (folder / "lake").write_text(f"{mark(own)}\n", "utf-8")


def lost(snapshot: Snapshot) -> None:
    """Lose a snapshot of the store in use, as a broken disk would; on a lake also there."""
    release(snapshot)
    snapshot.path.unlink()
    if where := copies.address():
        from merit.store.lake import engine

        engine.cursor(where).execute(f'DROP SCHEMA lake."{snapshot.id}" CASCADE')


def forged(word: str, other: str) -> None:
    """Write another word into a line of the log of the store in use, behind the product's back."""
    path = store_root() / "log.jsonl"
    if (where := copies.address()) is None:
        path.write_text(path.read_text("utf-8").replace(word, other, 1), "utf-8")
        return
    from merit.store.lake import engine

    engine.cursor(where).execute(
        "UPDATE lake.merit.log SET line = replace(line, $word, $other) "
        "WHERE n = (SELECT min(n) FROM lake.merit.log WHERE contains(line, $word))",
        {"word": word, "other": other},
    )


def _handed_in(folder: Path, entry: Entry) -> tuple[str, Path] | None:
    digest = entry.text("file_sha256")
    kept = sorted((folder / "files").glob(f"{digest}*")) if digest else []
    return (digest, kept[0]) if kept else None
