"""Start: clean up, build what builds itself, carry what was published into this version of the product."""

from merit.desk.preview import held_by
from merit.ingest.build import ensure, fingerprint, load
from merit.ingest.official import tables_of
from merit.ingest.rules import Frames
from merit.store import (
    DESK,
    Act,
    Origin,
    Snapshot,
    StoreError,
    commit,
    content_hash,
    draft,
    spans,
    tidy,
    writing,
)
from merit.store.line import pointers
from merit.store.writing import restamp


def ready(*, force: bool = False) -> list[Snapshot]:
    """What every start does first; returns the snapshots that were built.

    Raises:
        IngestError: the files of data/ break rules; nothing is published.
        StoreError: the store cannot be written, or what was published cannot be read.
    """
    tidy()
    return [*ensure(force=force), *renew()]


def renew() -> list[Snapshot]:
    """Carry the official snapshots in line into today's tables, registry and instruments.

    Rows stay as they were published; a snapshot whose content is the same keeps its id.

    Raises:
        StoreError: one of them cannot be read or written; then the old ones stay in line.
    """
    stamp = fingerprint()
    if all(p.inputs == stamp for p in pointers(DESK)):
        return []
    frames = load()
    try:
        with writing():
            ahead = [span for span in spans(DESK) if span.current or span.hidden]
            made = [_again(span.snapshot, frames) for span in ahead]
            if made == [span.snapshot.id for span in ahead]:
                restamp(DESK, stamp)
                return []
            acts = [Act("upgrade", span.since if span.hidden else None) for span in ahead]
            return [
                renewed(span.snapshot, act, frames, by="merit build")
                for span, act in zip(ahead, acts, strict=True)
            ]
    except OSError as error:
        raise StoreError(f"{DESK}: nothing was changed: {error}") from error


def _again(snapshot: Snapshot, frames: Frames) -> str:
    """The id that the snapshot's rows have today."""
    tables = tables_of(held_by(snapshot), frames, snapshot.kind)
    return f"{DESK}-{content_hash(tables)[:12]}"


def renewed(snapshot: Snapshot, act: Act, frames: Frames, *, by: str) -> Snapshot:
    """The rows of a snapshot in today's tables, published as `act`. The caller holds the lock."""
    tables = tables_of(held_by(snapshot), frames, snapshot.kind)
    with draft(DESK, tables, Origin(fingerprint(), by, snapshot.kind), None) as made:
        return commit(made, act)
