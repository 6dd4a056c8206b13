"""How large a score file may be; every limit can be set by an environment variable."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass

from merit.ingest.score_file.checked import UnreadableError
from merit.settings import limits_set, variable

MEGABYTE = 1024 * 1024
HEAD = 10  # the header stands within the first ten rows


@dataclass(frozen=True)
class Limits:
    """What a score file may be at most; beyond it the file is not read.

    `cells` counts the rectangle from A1 to the last cell in use, `members` the files inside a workbook,
    `text` the characters of one cell, `faults` how many faults are kept (the rest are only counted).
    """

    file_bytes: int = 25 * MEGABYTE
    unpacked_bytes: int = 300 * MEGABYTE
    members: int = 2_000
    sheets: int = 50
    rows: int = 200_000
    columns: int = 100
    cells: int = 5_000_000
    text: int = 1_000
    faults: int = 20_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Limits":
        """The limits with what MERIT_LIMIT_FILE_BYTES, MERIT_LIMIT_ROWS … set.

        Raises:
            LimitSettingError: a variable is not a whole number above 0.
        """
        return cls(**limits_set(cls, environment))

    def hold(self, file: str, name: str, found: int) -> None:
        """Pass when `found` is within the limit `name`.

        Raises:
            UnreadableError: it is not; the sentence names the limit, its value and its variable.
        """
        limit = int(getattr(self, name))
        if found > limit:
            words: dict[str, str | float] = {"limit": limit, "found": found, "variable": variable(name)}
            if name.endswith("_bytes"):
                words |= {"limit": round(limit / MEGABYTE, 1), "found": math.ceil(found / MEGABYTE * 10) / 10}
            raise UnreadableError(file, f"limit-{name}", words)
