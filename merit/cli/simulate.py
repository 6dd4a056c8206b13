"""python -m merit simulate: a synthetic score file in the import format (contracts.md §1, §2)."""

import argparse
import re
import sys
from pathlib import Path

from tqdm import tqdm

from merit.ingest.build import load
from merit.ingest.problems import IngestError
from merit.ingest.score_writer import ENDINGS, EXCEL_ROWS, write_scores
from merit.ingest.simulate_file import SimulationError, simulated_scores
from merit.reports.folder import FolderError, ready
from merit.text import t

DONE, WRONG = 0, 2


def run(chosen: argparse.Namespace) -> int:
    """Write the file and print its path; 2 when the request is wrong or the place cannot be written.

    Why it is not written goes to the standard error output; then no file is made or changed.
    """
    lang, path = str(chosen.lang), Path(chosen.out)
    try:
        if path.suffix.lower() not in ENDINGS:
            raise SimulationError("ending", file=path.name, known=", ".join(ENDINGS))
        if path.is_dir():
            raise SimulationError("folder", file=str(path))
        institutions = _whole("institutions", str(chosen.institutions))
        rows = simulated_scores(
            load(), institutions, _years(str(chosen.years)), _whole("seed", str(chosen.seed))
        )
        if path.suffix.lower() == ".xlsx" and len(rows) >= EXCEL_ROWS:
            raise SimulationError("sheet", rows=len(rows), most=EXCEL_ROWS - 1)
        ready(path.parent)
        with tqdm(total=len(rows), file=sys.stderr, disable=None, leave=False, unit="row") as bar:
            write_scores(rows, path, bar.update)
    except SimulationError as error:
        return _say(error.sentence(lang))
    except (FolderError, OSError) as error:
        fault = FolderError(path.parent, error) if isinstance(error, OSError) else error
        return _say(t(lang, f"pack-folder-{fault.reason}", folder=str(fault.folder), detail=fault.detail))
    except IngestError as error:
        return _say(str(error))
    print(path)
    return DONE


def _whole(reason: str, value: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", value):
        raise SimulationError(reason, value=value)
    return int(value)


def _years(value: str) -> range:
    """2019-2025, or 2024 alone."""
    found = re.fullmatch("([1-9][0-9]{3})(?:-([1-9][0-9]{3}))?", value)
    if not found:
        raise SimulationError("years", value=value)
    first, last = int(found[1]), int(found[2] or found[1])
    if last < first:
        raise SimulationError("years", value=value)
    return range(first, last + 1)


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG
