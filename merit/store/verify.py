"""Proof that the store is what was written: the log's chain, every snapshot's hash, every archived file."""

from collections.abc import Iterator

from merit.paths import store_root
from merit.store import log
from merit.store.files import sha256
from merit.store.line import SHOWING, following, pointers, snapshot_of
from merit.store.model import DATASETS, DESK, StoreError


def verify() -> list[str]:
    """What is wrong, one sentence each; empty when everything is as it was written."""
    broken = log.faults()
    try:
        entries = log.entries()
    except StoreError as error:
        return [*broken, str(error)]
    return [*broken, *_snapshots(entries), *_files(entries), *_pointers(entries)]


def _snapshots(entries: tuple[log.Entry, ...]) -> Iterator[str]:
    written = {
        (e.dataset, e.snapshot): e.text("snapshot_sha256")
        for e in entries
        if e.action in SHOWING and e.dataset in DATASETS and e.snapshot is not None
    }
    for (dataset, name), digest in written.items():
        file = snapshot_of(dataset, str(name), DATASETS[dataset]).path
        if not file.exists():
            yield f"{name}: its file is missing"
        elif sha256(file) != digest:
            yield f"{name}: its file is not the one that was published"
    known = {f"{name}.duckdb" for _, name in written}
    for dataset in DATASETS:
        for file in sorted((store_root() / dataset).glob("*.duckdb")):
            if not file.name.startswith(".") and file.name not in known:
                yield f"{dataset}/{file.name}: is in no entry of the log"


def _files(entries: tuple[log.Entry, ...]) -> Iterator[str]:
    folder = store_root() / "files"
    kept = {path.stem: path for path in folder.glob("*") if not path.name.startswith(".")}
    names = {e.text("file_sha256"): e.text("file_name") for e in entries if e.text("file_sha256")}
    for digest, name in names.items():
        if digest not in kept:
            yield f"{name} ({digest[:12]}): the file that was handed in is missing"
        elif sha256(kept[digest]) != digest:
            yield f"{name} ({digest[:12]}): is not the file that was handed in"


def _pointers(entries: tuple[log.Entry, ...]) -> Iterator[str]:
    for dataset in DATASETS:
        try:
            named = {(p.id, p.since) for p in pointers(dataset)}
        except StoreError as error:
            yield str(error)
            continue
        ahead = following(dataset, entries)
        # Built datasets may be pointed at anew without an entry: their moment is that of the pointer.
        right = {p.id for p in ahead} <= {name for name, _ in named}
        if dataset == DESK:
            right = {(p.id, p.since) for p in ahead} <= named
        if not right or (named and not ahead):
            yield f"{dataset}/current: names another snapshot than the log"
