"""Proof that the store is what was written: the log's chain, every snapshot's hash, every archived file."""

from collections.abc import Iterator

from merit.files import sha256
from merit.paths import store_root
from merit.store import log
from merit.store.line import SHOWING, following, resolved, snapshot_of
from merit.store.model import DATASETS, StoreError
from merit.text import t

Broken = Iterator[tuple[str, dict[str, str]]]


def verify(lang: str = "en") -> list[str]:
    """What is wrong, one sentence each; empty when everything is as it was written."""
    if not store_root().is_dir():
        return [t(lang, "verify-no-store", folder=str(store_root()))]
    sentences = log.faults(lang)
    try:
        entries = log.entries()
    except StoreError:
        return [*sentences, t(lang, "verify-log-unreadable")]
    found = [*_snapshots(entries), *_files(entries), *_pointers(entries)]
    return [*sentences, *(t(lang, f"verify-{key}", **words) for key, words in found)]


def _snapshots(entries: tuple[log.Entry, ...]) -> Broken:
    written = {
        (e.dataset, e.snapshot): e.text("snapshot_sha256")
        for e in entries
        if e.action in SHOWING and e.dataset in DATASETS and e.snapshot is not None
    }
    for (dataset, name), digest in written.items():
        file = snapshot_of(dataset, str(name), DATASETS[dataset]).path
        if not file.exists():
            yield "snapshot-missing", {"snapshot": str(name)}
        elif sha256(file) != digest:
            yield "snapshot-changed", {"snapshot": str(name)}
    known = {f"{name}.duckdb" for _, name in written}
    for dataset in DATASETS:
        for file in sorted((store_root() / dataset).glob("*.duckdb")):
            if not file.name.startswith(".") and file.name not in known:
                yield "snapshot-unknown", {"file": f"{dataset}/{file.name}"}


def _files(entries: tuple[log.Entry, ...]) -> Broken:
    folder = store_root() / "files"
    kept = {path.stem: path for path in folder.glob("*") if not path.name.startswith(".")}
    names = {e.text("file_sha256"): e.text("file_name") for e in entries if e.text("file_sha256")}
    for digest, name in names.items():
        words = {"file": f"{name} ({digest[:12]})"}
        if digest not in kept:
            yield "file-missing", words
        elif sha256(kept[digest]) != digest:
            yield "file-changed", words


def _pointers(entries: tuple[log.Entry, ...]) -> Broken:
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
