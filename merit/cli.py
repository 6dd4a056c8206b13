"""The commands of contracts.md §1, as far as they are built."""

import argparse
from collections.abc import Sequence

from merit.ingest.build import ensure
from merit.ingest.problems import IngestError
from merit.store import StoreError, available, current


def build() -> int:
    """Build `publikasi` and `simulasi`; prints the snapshots in use."""
    try:
        built = {s.id for s in ensure(force=True)}
    except (IngestError, StoreError) as error:
        print(error)
        return 1
    for dataset in available():
        snapshot = current(dataset)
        print(f"{snapshot.id}{'  (built)' if snapshot.id in built else ''}")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m merit")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build publikasi and simulasi from data/").set_defaults(run=build)
    chosen = parser.parse_args(arguments)
    return int(chosen.run())
