"""Proof that the store is what was written: the log's chain, every snapshot's hash, every archived file."""

from collections.abc import Iterator

from merit.paths import lake, store_root
from merit.store import copies, log
from merit.store.entry import Entry
from merit.store.line import SHOWING, following, resolved, snapshot_of
from merit.store.model import DATASETS, LakeError, StoreError
from merit.store.pulling import pull
from merit.text import t

Broken = Iterator[tuple[str, dict[str, str]]]


def verify(lang: str = "en") -> list[str]:
    """What is wrong, one sentence each; empty when everything is as it was written."""
    try:
        if lake() is not None:
            pull(everything=True)
        return _verify(lang)
    except (LakeError, OSError) as error:
        return [t(lang, "verify-lake", detail=str(error))]


def _verify(lang: str) -> list[str]:
    # A lake that nobody has written is made by asking: an address with a slip in it names one.
    if not store_root().is_dir() or (lake() is not None and not log.path().exists()):
        return [t(lang, "verify-no-store", folder=str(store_root()))]
    sentences = log.faults(lang)
    try:
        entries = log.entries()
    except StoreError:
        return [*sentences, t(lang, "verify-log-unreadable")]
    found = [*_snapshots(entries), *_files(entries), *_pointers(entries)]
    return [*sentences, *(t(lang, f"verify-{key}", **words) for key, words in found)]


def _snapshots(entries: tuple[Entry, ...]) -> Broken:
    written = {
        (e.dataset, e.snapshot): e.text("snapshot_sha256")
        for e in entries
        if e.action in SHOWING and e.dataset in DATASETS and e.snapshot is not None
    }
    for (dataset, name), digest in written.items():
        whole = copies.whole(snapshot_of(dataset, str(name), DATASETS[dataset]), digest)
        if not whole:
            yield f"snapshot-{'missing' if whole is None else 'changed'}", {"snapshot": str(name)}
    known = {f"{name}.duckdb" for _, name in written}
    # A copy of a lake may keep what the lake no longer names.
    for dataset in DATASETS if lake() is None else ():
        for file in sorted((store_root() / dataset).glob("*.duckdb")):
            if not file.name.startswith(".") and file.name not in known:
                yield "snapshot-unknown", {"file": f"{dataset}/{file.name}"}


def _files(entries: tuple[Entry, ...]) -> Broken:
    names = {e.text("file_sha256"): e.text("file_name") for e in entries if e.text("file_sha256")}
    for digest, name in names.items():
        words = {"file": f"{name} ({digest[:12]})"}
        kept = copies.kept(digest)
        if not kept:
            yield f"file-{'missing' if kept is None else 'changed'}", words


def _pointers(entries: tuple[Entry, ...]) -> Broken:
    for dataset in DATASETS:
        words = {"file": f"{dataset}/current"}
        try:
            named = [(p.id, p.since) for p in resolved(dataset)]
        except StoreError:
            yield "pointer-unreadable", words
            continue
        ahead = [(p.id, p.since) for p in following(dataset, entries)]
        if named != ahead:
            yield "pointer-other", words
