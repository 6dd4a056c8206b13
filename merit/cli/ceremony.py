"""python -m merit ceremony: the pack of one Anugerah Meritokrasi as files (contracts.md §5)."""

import argparse
import re
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tqdm import tqdm

from merit.ceremony import Ceremony, CeremonyError, ceremony, years_of
from merit.charts.base import Stamp
from merit.desk.renewal import ready as start
from merit.ingest.problems import IngestError
from merit.query import ask
from merit.reports.folder import FolderError, ready, write_pack
from merit.reports.pack import PARTS, PackRefused, pack
from merit.store import Snapshot, StoreError, available, current
from merit.text import listing, t

DONE, REFUSED, WRONG = 0, 1, 2


def run(chosen: argparse.Namespace) -> int:
    """Write the pack and print its files; 1 when the controls refuse it, 2 when the request is wrong.

    Why it is not written goes to the standard error output; then nothing is written.
    """
    lang, folder = str(chosen.lang), Path(chosen.out)
    try:
        snapshot = _snapshot(str(chosen.dataset))
        told = _ceremony(snapshot, str(chosen.year), chosen.provinces or "")
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
    except (IngestError, StoreError) as error:
        return _say([str(error)], WRONG)
    return DONE


def _snapshot(dataset: str) -> Snapshot:
    """The snapshot in use; both datasets of the product are built first where they are missing or old.

    Raises:
        CeremonyError: no such dataset, or nothing published in it.
    """
    start()
    there = available()
    if dataset not in there:
        raise CeremonyError("dataset", dataset, there)
    return current(dataset)


def _ceremony(snapshot: Snapshot, year: str, provinces: str) -> Ceremony:
    """The ceremony; year and provinces are read as /api/v1/ceremony reads them.

    Raises:
        CeremonyError: a year without a round, an unknown province, or one that stands twice.
    """
    asking, codes = partial(ask, snapshot), provinces.split(",") if provinces else []
    if not re.fullmatch("[1-9][0-9]{3}", year):
        raise CeremonyError("year", year, years_of(asking))
    told = ceremony(asking, int(year), codes)
    for code in codes:
        if codes.count(code) > 1:
            raise CeremonyError("repeated", code)
    return told


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
    return t(lang, f"pack-{error.reason}", **words)


def _say(sentences: Sequence[str], code: int) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return code
