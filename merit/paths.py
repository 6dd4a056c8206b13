"""Where things are: the data, the questions and the store of snapshots."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
QUERIES = ROOT / "queries"
SCHEMA = ROOT / "merit" / "schema.sql"
TEXT = ROOT / "merit" / "text"


def store_root() -> Path:
    """Folder of the snapshots: `MERIT_STORE`, by default data/store (contracts.md §1)."""
    return Path(os.environ.get("MERIT_STORE") or DATA / "store").resolve()
