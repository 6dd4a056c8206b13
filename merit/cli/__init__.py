"""The commands of contracts.md §1."""

import argparse
from collections.abc import Sequence

from merit.cli import desk
from merit.desk.renewal import ready
from merit.ingest.problems import IngestError
from merit.store import StoreError, available, current, cursor
from merit.text import LANGS


def build(_: argparse.Namespace) -> int:
    """Build `publikasi` and `simulasi`; prints the snapshots in use."""
    try:
        built = {s.id for s in ready(force=True)}
    except (IngestError, StoreError) as error:
        print(error)
        return 1
    for dataset in available():
        snapshot = current(dataset)
        try:
            cursor(snapshot)
        except StoreError as error:
            print(error)
            return 1
        print(f"{snapshot.id}{'  (built)' if snapshot.id in built else ''}")
    return 0


def write_ceremony(chosen: argparse.Namespace) -> int:
    """Write the pack of a ceremony; see merit.cli.ceremony."""
    # Slides and workbooks bring libraries that no other command needs.
    from merit.cli.ceremony import run

    return run(chosen)


def write_simulation(chosen: argparse.Namespace) -> int:
    """Write a synthetic score file; see merit.cli.simulate."""
    from merit.cli.simulate import run

    return run(chosen)


def _simulate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("simulate", help="write a synthetic score file in the import format")
    most = (
        "how many; beyond the registry they are invented (x-000654) and unknown to check: for load tests only"
    )
    command.add_argument("--institutions", required=True, metavar="N", help=most)
    command.add_argument("--years", required=True, metavar="A-B", help="such as 2019-2025, or one year")
    command.add_argument(
        "--seed", required=True, metavar="S", help="whole number; the same one, the same rows"
    )
    command.add_argument(
        "--out", required=True, metavar="FILE", help="its ending decides: .xlsx, .csv, .parquet"
    )
    command.add_argument("--lang", choices=LANGS, default=LANGS[0], help="language of messages")
    command.set_defaults(run=write_simulation)


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
    _simulate(commands)
    desk.add(commands, LANGS)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))
