"""python -m merit ceremony: the pack of one Anugerah Meritokrasi as files (contracts.md §5)."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tqdm import tqdm

from merit.ceremony import Ceremony, CeremonyError, ceremony, years_of
from merit.charts.base import Stamp
from merit.ingest.build import ensure
from merit.ingest.problems import IngestError
from merit.query import ask
from merit.reports.pack import PARTS, FolderError, PackRefused, pack, ready, write_pack
from merit.store import Snapshot, StoreError, available, current
from merit.text import listing, t

DONE, REFUSED, WRONG = 0, 1, 2


def run(chosen: argparse.Namespace) -> int:
    """Write the pack and print its files; 1 when the controls refuse it, 2 when the request is wrong.

    Why it is not written goes to the standard error output; then nothing is written.
    """
    lang, folder = str(chosen.lang), Path(chosen.out)
    try:
        snapshot = _snapshot(str(chosen.dataset), lang)
        told = _ceremony(snapshot, str(chosen.year), chosen.provinces)
        stamp = Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)
        for path in write_pack(_files(told, stamp, folder), folder):
            print(path)
    except PackRefused as refused:
        return _say(refused.sentences, REFUSED)
    except CeremonyError as error:
        return _say([_wrong(error, str(chosen.dataset), lang)], WRONG)
    except FolderError as error:
        words = {"folder": str(error.folder), "detail": error.detail}
        return _say([t(lang, f"pack-folder-{error.reason}", **words)], WRONG)
    except (IngestError, StoreError, LookupError) as error:
        return _say([str(error.args[0] if isinstance(error, LookupError) else error)], WRONG)
    return DONE


def _snapshot(dataset: str, lang: str) -> Snapshot:
    """The snapshot in use; both datasets of the product are built first where they are missing or old.

    Raises:
        LookupError: no such dataset, or nothing published in it; the message says which there are.
    """
    ensure()
    there = available()
    if dataset not in there:
        raise LookupError(t(lang, "pack-unknown-dataset", value=dataset, allowed=listing(lang, there)))
    return current(dataset)


def _ceremony(snapshot: Snapshot, year: str, provinces: str | None) -> Ceremony:
    codes = [] if provinces is None else [code.strip() for code in provinces.split(",")]
    asking = partial(ask, snapshot)
    if not year.isdecimal():
        raise CeremonyError("year", year, years_of(asking))
    return ceremony(asking, int(year), codes)


def _files(told: Ceremony, stamp: Stamp, folder: Path) -> dict[str, bytes]:
    """The files of the pack, with a bar while they are made; silent where nobody watches."""
    if not told.failed:
        ready(folder)
    with tqdm(total=len(PARTS), file=sys.stderr, disable=None, leave=False, unit="file") as bar:

        def progress(done: int, _: int, what: str) -> None:
            bar.update(done - bar.n)
            bar.set_description(what)

        return pack(told, stamp=stamp, progress=progress)


def _wrong(error: CeremonyError, dataset: str, lang: str) -> str:
    words = {"value": error.value, "dataset": dataset, "allowed": listing(lang, error.known)}
    return t(lang, f"pack-unknown-{error.reason}", **words)


def _say(sentences: Sequence[str], code: int) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return code
