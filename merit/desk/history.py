"""The line of a dataset's snapshots as people read it: who, when, which file, what it counts, its state."""

from merit import clock
from merit.store import DATASETS, Entry, Span, StoreError, entries, spans

Row = dict[str, object]
CURRENT, EMBARGO, PAST, TAKEN_BACK = "current", "embargo", "superseded", "taken_back"
FACTS = ("kind", "uploaded_by", "file_name", "file_sha256", "note", "content_hash", "counts", "base")


def history(dataset: str) -> list[Row]:
    """Every publication and roll-back of a dataset, newest first, with its state.

    Keys: n, snapshot, state (current, embargo, superseded, taken_back), action, at, by, visible_from,
    superseded_at, and those of FACTS (None where not recorded).

    Raises:
        StoreError: no such dataset.
    """
    if dataset not in DATASETS:
        raise StoreError(f"unknown dataset {dataset!r}; known: {', '.join(DATASETS)}")
    line = {span.entry.n: span for span in spans(dataset)}
    published: dict[str, Entry] = {}
    rows: list[Row] = []
    for entry in entries():
        if entry.dataset == dataset and entry.snapshot is not None:
            span = line.get(entry.n)
            if entry.action == "publish":
                published[entry.snapshot] = entry
            # A roll-back shows the file it goes back to, under its own remark.
            origin = published.get(entry.snapshot, entry) if entry.action == "rollback" else entry
            rows.append(
                {
                    "n": entry.n,
                    "snapshot": entry.snapshot,
                    "state": _state(span),
                    "action": entry.action,
                    "at": entry.at,
                    "by": entry.by,
                    "visible_from": entry.facts.get("visible_from") or entry.at,
                    "superseded_at": clock.iso(span.until) if span and span.until else None,
                    **{name: origin.facts.get(name) for name in FACTS},
                    **({"uploaded_by": None, "note": entry.facts.get("note")} if origin is not entry else {}),
                }
            )
    return rows[::-1]


def _state(span: Span | None) -> str:
    if span is None:
        return TAKEN_BACK
    if span.hidden:
        return EMBARGO
    return CURRENT if span.current else PAST


def shown(dataset: str, name: str) -> Span | None:
    """The last time a snapshot was in use for everybody (or is); None for one that never was or is hidden."""
    found = [s for s in spans(dataset) if s.snapshot.id == name and not s.hidden]
    return found[-1] if found else None
