"""Where things are: the data, the questions and the store of snapshots."""

import hashlib
import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
QUERIES = ROOT / "queries"
SCHEMA = ROOT / "merit" / "schema.sql"
TEXT = ROOT / "merit" / "text"


LAKE = "ducklake:"


def lake() -> str | None:
    """Address of the lake that `MERIT_STORE` names (docs/scale.md); None where it names a folder."""
    named = os.environ.get("MERIT_STORE", "")
    return named if named.startswith(LAKE) else None


def store_root() -> Path:
    """Folder of the snapshots: `MERIT_STORE`, by default data/store (contracts.md §1).

    Of a lake it is the folder of this machine's copy: `MERIT_CACHE`, by default one below data/store.
    """
    address = lake()
    if address is None:
        return Path(os.environ.get("MERIT_STORE") or DATA / "store").resolve()
    return Path(os.environ.get("MERIT_CACHE") or DATA / "store" / f"lake-{mark(address)[:12]}").resolve()


def mark(address: str) -> str:
    """What tells lakes apart; a new password does not make another lake."""
    return hashlib.sha256(re.sub(r"://[^@/?]*@", "://", address).encode()).hexdigest()
