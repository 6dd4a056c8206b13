"""Start: clean up, build what builds itself, carry what was published into this version of the product."""

from collections.abc import Callable

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
    catch_up,
    commit,
    content_hash,
    draft,
    spans,
    tidy,
    writing,
)
from merit.store.line import pointers
from merit.store.writing import restamp

BUILDER = "merit build"


def ready(*, force: bool = False, on_failure: Callable[[StoreError], object] | None = None) -> list[Snapshot]:
    """What every start does first; returns the snapshots that were built.

    What was published cannot always be carried on (an institution with scores left the registry): then the
    old snapshots stay in line, and `on_failure` is told instead of raising.

    Raises:
        IngestError: the files of data/ break rules; nothing is published.
        StoreError: the store cannot be written, or what was published cannot be read.
    """
    catch_up()
    tidy()
    built = ensure(force=force)
    try:
        return [*built, *renew()]
    except StoreError as error:
        if on_failure is None:
            raise
        on_failure(error)
        return built


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
            found = [
                renewed(
                    span.snapshot, Act("upgrade", span.since if span.hidden else None), frames, by=BUILDER
                )
                for span in ahead
                if _again(span.snapshot, frames) != span.snapshot.id
            ]
            restamp(DESK, stamp)
            return found
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
