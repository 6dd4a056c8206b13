"""python -m merit check, publish, snapshots, rollback, verify: the administrator's desk (contracts.md §1)."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

from merit import clock
from merit.cli.told import changes, changes_json, line_of_history, problem_json, refused
from merit.desk.acts import Wish, checked_now, publish, roll_back
from merit.desk.errors import DeskError
from merit.desk.history import history
from merit.desk.renewal import ready
from merit.ingest.build import load
from merit.ingest.problems import IngestError
from merit.ingest.rules import Frames
from merit.ingest.score_file.checked import Checked, UnreadableError
from merit.settings import LimitSettingError
from merit.store import DATASETS, DESK, StoreError, catch_up
from merit.store.verify import verify
from merit.text import number, t

CLEAN, PROBLEMS, UNREADABLE = 0, 1, 2
MOST_PRINTED = 1000


@contextmanager
def _told(lang: str, *, as_json: bool = False) -> Iterator[list[int]]:
    """Say why a command stops, in a sentence; the list holds its exit code."""
    code = [CLEAN]
    try:
        yield code
    except UnreadableError as error:
        code[0] = _stop(error.sentence(lang), error.reason, UNREADABLE, as_json=as_json)
    except DeskError as error:
        stopped = CLEAN if error.reason == "nothing" else PROBLEMS
        code[0] = _stop(error.sentence(lang), error.reason, stopped, as_json=as_json)
    except (StoreError, IngestError, LimitSettingError, OSError) as error:
        code[0] = _stop(t(lang, "cli-store", detail=str(error)), "store", UNREADABLE, as_json=as_json)


def _stop(sentence: str, reason: str, code: int, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps(refused(reason, sentence), ensure_ascii=False, indent=1))
    print(sentence, file=sys.stderr)
    return code


def run_check(chosen: argparse.Namespace) -> int:
    """Validate a file and print every problem; 0 clean, 1 problems, 2 unreadable."""
    with _told(chosen.lang) as code:
        catch_up()
        checked = _checked(chosen, load())
        code[0] = _report(checked, chosen.lang)
    return code[0]


def _checked(chosen: argparse.Namespace, frames: Frames) -> Checked:
    path = Path(chosen.file)
    with _bar(t(chosen.lang, "cli-checking")) as progress:
        return checked_now(path, frames, name=path.name, progress=progress)


@contextmanager
def _bar(words: str) -> Iterator[Callable[[float], None]]:
    """A bar on the terminal; silent where nobody watches."""
    form = "{desc} {percentage:3.0f}%|{bar}|"
    with tqdm(total=100, file=sys.stderr, disable=None, leave=False, bar_format=form) as bar:
        bar.set_description_str(words)

        def progress(share: float) -> None:
            bar.update(round(100 * share) - bar.n)

        yield progress


def _report(checked: Checked, lang: str) -> int:
    for fault in checked.faults[:MOST_PRINTED]:
        print(fault.line(lang))
    if checked.faults:
        shown = number(lang, min(len(checked.faults), MOST_PRINTED), 0)
        print(t(lang, "cli-problems", number=number(lang, len(checked.faults), 0), shown=shown))
        return PROBLEMS
    counts = {"rows": len(checked.rows), "withdrawn": len(checked.withdrawn), "blank": checked.blank}
    words = {name: number(lang, count, 0) for name, count in counts.items()}
    print(t(lang, "cli-clean", file=checked.file, **words))
    if checked.unread:
        print(t(lang, "cli-unread", columns=", ".join(checked.unread)))
    return CLEAN


def run_publish(chosen: argparse.Namespace) -> int:
    """Validate, show what changes, publish; exit codes as run_check, nothing is published on problems."""
    lang = chosen.lang
    with _told(lang, as_json=chosen.json) as code:
        if chosen.dataset != DESK:
            raise DeskError("dataset", dataset=str(chosen.dataset))
        if not str(chosen.by).strip():
            raise DeskError("nobody")
        wish = _wish(chosen)
        ready()
        frames = load()
        checked = _checked(chosen, frames)
        if chosen.json and not checked.clean:
            print(json.dumps(problem_json(checked, lang, MOST_PRINTED), ensure_ascii=False, indent=1))
        code[0] = PROBLEMS if chosen.json and not checked.clean else CLEAN
        if not chosen.json:
            code[0] = _report(checked, lang)
        if code[0]:
            return code[0]
        with _bar(t(lang, "cli-publishing")) as progress:
            snapshot, seen = publish(checked, wish, frames, by=str(chosen.by).strip(), progress=progress)
        if chosen.json:
            print(json.dumps(changes_json(snapshot, seen, checked, wish), ensure_ascii=False, indent=1))
        else:
            categories = frames["categories"]
            names = dict(zip(categories["code"], categories["name"], strict=True))
            print("\n".join(changes(snapshot, seen, wish, names, lang)))
    return code[0]


def _wish(chosen: argparse.Namespace) -> Wish:
    path, hour = Path(chosen.file), None
    if chosen.embargo:
        try:
            hour = clock.moment(chosen.embargo)
        except ValueError as error:
            raise DeskError("hour-unreadable", hour=str(chosen.embargo)) from error
        if hour <= clock.now():
            raise DeskError("hour-past", hour=str(chosen.embargo))
    return Wish(path, path.name, chosen.note, hour)


def run_snapshots(chosen: argparse.Namespace) -> int:
    """List the snapshots of a dataset, newest first, the current one marked."""
    with _told(chosen.lang) as code:
        catch_up()
        rows = history(chosen.dataset)
        if chosen.json:
            print(json.dumps(rows, ensure_ascii=False, indent=1))
        elif rows:
            print("\n".join(line_of_history(row, chosen.lang) for row in rows))
        else:
            print(t(chosen.lang, "cli-no-snapshots", dataset=chosen.dataset))
    return code[0]


def run_rollback(chosen: argparse.Namespace) -> int:
    """Make an older snapshot current."""
    with _told(chosen.lang) as code:
        if chosen.dataset != DESK:
            raise DeskError("dataset", dataset=str(chosen.dataset))
        if not str(chosen.by).strip():
            raise DeskError("nobody")
        ready()
        snapshot = roll_back(chosen.snapshot, load(), by=str(chosen.by).strip(), note=chosen.note)
        print(t(chosen.lang, "cli-rolled-back", snapshot=snapshot.id))
    return code[0]


def run_verify(chosen: argparse.Namespace) -> int:
    """Prove the log's chain and every snapshot's hash; 0 or 1."""
    found = verify(chosen.lang)
    for sentence in found:
        print(sentence)
    key = "verify-broken" if found else "verify-sound"
    print(t(chosen.lang, key, number=number(chosen.lang, len(found), 0)))
    return PROBLEMS if found else CLEAN


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", langs: Sequence[str]) -> None:
    """Declare the commands."""

    def command(name: str, run: object, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words)
        made.add_argument("--lang", choices=langs, default=langs[0], help="language of messages")
        made.set_defaults(run=run)
        return made

    checking = command("check", run_check, "validate a score file; prints every problem")
    publishing = command("publish", run_publish, "validate a score file, show what changes, publish it")
    for made in (checking, publishing):
        made.add_argument("file", metavar="FILE", help=".xlsx, .csv or .parquet in the import format")
    publishing.add_argument("--dataset", required=True, help=DESK)
    publishing.add_argument("--by", required=True, metavar="NAME", help="who publishes")
    publishing.add_argument("--note", metavar="TEXT", help="a remark for the list of snapshots")
    publishing.add_argument("--embargo", metavar="HOUR", help="not before, such as 2026-12-10T09:00+07:00")
    publishing.add_argument("--json", action="store_true", help="what changed, as JSON")
    listing = command("snapshots", run_snapshots, "list the snapshots of a dataset, newest first")
    listing.add_argument("dataset", metavar="DATASET", help=", ".join(DATASETS))
    listing.add_argument("--json", action="store_true", help="the same as JSON")
    back = command("rollback", run_rollback, "make an older snapshot current")
    back.add_argument("dataset", metavar="DATASET", help=DESK)
    back.add_argument("snapshot", metavar="SNAPSHOT", help="its id, as snapshots lists it")
    back.add_argument("--by", required=True, metavar="NAME", help="who rolls back")
    back.add_argument("--note", metavar="TEXT", help="why")
    command("verify", run_verify, "prove the log's chain and every snapshot's hash")
