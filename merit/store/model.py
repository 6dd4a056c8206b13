"""What a snapshot is called, and what can go wrong with one."""

from dataclasses import dataclass
from pathlib import Path

DATASETS: dict[str, str] = {"publikasi": "published", "simulasi": "synthetic", "resmi": "official"}
KINDS = tuple(dict.fromkeys(DATASETS.values()))
# Published by people at the desk: their line of snapshots follows from the log. The others build themselves.
DESK = "resmi"


class StoreError(RuntimeError):
    """A snapshot that cannot be written, found or opened; the message says which and what to do."""


class BusyError(StoreError):
    """Somebody else is writing to the store and did not finish in time."""


class LateError(StoreError):
    """The act is in the log, but could not be completed; the next start or act completes it."""


class LakeError(StoreError):
    """The lake cannot be reached, refuses, or holds something else; the message holds no secret."""


@dataclass(frozen=True)
class Snapshot:
    """A snapshot in the store: dataset, id, kind (published, synthetic, official) and file."""

    dataset: str
    id: str
    kind: str
    path: Path
