"""A view pinned to one snapshot by its id: which that is, since when, and what took its place.

What is under embargo is answered like what never was: nobody may learn of it by asking.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from merit.desk.history import shown
from merit.store import DATASETS, Snapshot, Span, spans
from merit.store.snapshots import recorded, schema_hash

UNKNOWN, OLD, LOST = "unknown", "old", "lost"
MOST_NAMED = 5  # newest ids that are named to somebody who asked for another


class PinError(LookupError):
    """A snapshot that cannot be shown; `reason`: unknown (or hidden), old (other tables), lost (no file)."""

    def __init__(self, reason: str) -> None:
        """Refuse for that reason."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Pin:
    """A snapshot everybody may see: since when it was to be seen, until when it was in use, what followed.

    `until` and `successor` are None while it is in use.
    """

    snapshot: Snapshot
    since: datetime
    until: datetime | None = None
    successor: str | None = None


def visible(dataset: str) -> list[str]:
    """Ids of a dataset that can be pinned, newest first, at most MOST_NAMED; none under embargo."""
    open_to_all = dict.fromkeys(span.snapshot for span in reversed(spans(dataset)) if not span.hidden)
    readable = (s.id for s in open_to_all if recorded(s, "schema_hash") == schema_hash())
    return list(islice(readable, MOST_NAMED))


def pinned(name: str, dataset: str | None = None) -> Pin:
    """The snapshot of that id, of `dataset` (None: of whichever the id belongs to).

    Raises:
        PinError: there is none, it is under embargo, of another dataset, or cannot be read today.
    """
    own = name.rpartition("-")[0]
    span = shown(own, name) if own in DATASETS and dataset in (None, own) else None
    if span is None:
        raise PinError(UNKNOWN)
    made_by = recorded(span.snapshot, "schema_hash")
    if made_by != schema_hash():
        raise PinError(LOST if made_by is None else OLD)
    line = [other for other in spans(own) if not other.hidden]
    since = next(other.since for other in line if other.snapshot.id == name)
    if span.until is None or span.current:
        return Pin(span.snapshot, since)
    return Pin(span.snapshot, since, span.until, _after(span.until, line))


def _after(moment: datetime, line: list[Span]) -> str | None:
    """The snapshot that came into use at that moment."""
    return next((span.snapshot.id for span in line if span.since >= moment), None)
