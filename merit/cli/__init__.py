"""The commands of contracts.md §1, as far as they are built."""

import argparse
from collections.abc import Sequence

from merit.ingest.build import ensure
from merit.ingest.problems import IngestError
from merit.store import StoreError, available, current
from merit.text import LANGS


def build(_: argparse.Namespace) -> int:
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


def write_ceremony(chosen: argparse.Namespace) -> int:
    """Write the pack of a ceremony; see merit.cli.ceremony."""
    # Slides and workbooks bring libraries that no other command needs.
    from merit.cli.ceremony import run

    return run(chosen)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m merit")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build publikasi and simulasi from data/").set_defaults(run=build)
    pack = commands.add_parser("ceremony", help="write slides, annex, recipients, press text and figures")
    pack.add_argument("--dataset", required=True, help="publikasi, simulasi or resmi")
    pack.add_argument("--year", required=True, help="year of the round")
    pack.add_argument("--provinces", help="codes of a regional ceremony, such as 32,33; the nation without")
    pack.add_argument("--out", required=True, metavar="DIR", help="folder for the files; made when missing")
    pack.add_argument("--lang", choices=LANGS, default=LANGS[0], help="language of the files")
    pack.set_defaults(run=write_ceremony)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))
