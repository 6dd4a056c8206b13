"""What a single cell says: numbers, codes, years, dates, and the few fixed words."""

import math
import re
from datetime import date, datetime, time, timedelta, timezone

from merit.ingest.score_file.rulebook import FIRST_YEAR, LAST_YEAR, Registry
from merit.ingest.score_file.table import WrongValueError

NUMBER = re.compile(r"([-−]?)([0-9]{1,12})(?:[.,]([0-9]{1,12}))?")
ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})([T ].+)?")
LOCAL = re.compile(r"([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})")
SERIALS = (date(2000, 1, 1), date(2100, 12, 31))
JAKARTA = timezone(timedelta(hours=7))
EPOCH = date(1899, 12, 30)  # Excel's day 0, with its leap year 1900
STATUSES = ("final", "interim", "self", "ditarik")
WITHDRAWN = STATUSES.index("ditarik")
TALENT = {"ya": True, "tidak": False}
HAIR = 1e-9  # what a computed cell may be off a half


def number(cell: object) -> float:
    """Points: a number, or text with a decimal comma or point.

    Raises:
        WrongValueError: a date, or text that is not one plain number.
    """
    if isinstance(cell, date | time | timedelta):
        raise WrongValueError("score-date")
    if isinstance(cell, float | int):
        value = float(cell)
        if not math.isfinite(value):
            raise WrongValueError("number-form")
    else:
        match = NUMBER.fullmatch(str(cell))
        if match is None:
            raise WrongValueError("number-form")
        value = float(f"{'-' if match[1] else ''}{match[2]}.{match[3] or 0}")
    half = round(value * 2) / 2
    return half if abs(value - half) < HAIR else value


def year(cell: object) -> int:
    """A year of the import format.

    Raises:
        WrongValueError: not a whole number, or out of range.
    """
    try:
        value = number(cell)
    except WrongValueError as error:
        raise WrongValueError("year-form") from error
    if value != int(value):
        raise WrongValueError("year-form")
    if not FIRST_YEAR <= value <= LAST_YEAR:
        raise WrongValueError("year-range", first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return int(value)


def code_text(cell: object) -> str:
    """A code as text; a spreadsheet's number 32.1 is the code 32.10.

    Raises:
        WrongValueError: a date or a time.
    """
    if isinstance(cell, date | time | timedelta):
        raise WrongValueError("code-date")
    if isinstance(cell, float | int):
        if not math.isfinite(cell) or abs(cell) >= 1e9:
            return f"{cell:.12g}"
        if cell == int(cell):
            return f"{int(cell):02d}"
        return f"{cell:05.2f}" if abs(cell * 100 - round(cell * 100)) < 1e-6 else f"{cell:.12g}"
    return str(cell).removeprefix("'")  # our own CSV files protect codes with an apostrophe


def institution(cell: object, registry: Registry) -> int:
    """The number of the institution in the registry.

    Raises:
        WrongValueError: a date, or not a code of the registry.
    """
    found = registry.number.get(code_text(cell).strip().casefold())
    if found is None:
        raise WrongValueError("code-unknown")
    return found


def status(cell: object) -> int:
    """The status, as its place in STATUSES.

    Raises:
        WrongValueError: another word.
    """
    word = str(cell).casefold()
    if word not in STATUSES:
        raise WrongValueError("status-unknown")
    return STATUSES.index(word)


def talent(cell: object) -> bool:
    """Whether talent management works.

    Raises:
        WrongValueError: neither ya nor tidak.
    """
    word = str(cell).casefold()
    if word not in TALENT:
        raise WrongValueError("talent-form")
    return TALENT[word]


def day(cell: object) -> date:
    """A date: a real one, 2023-12-31, 31-12-2023 or 31/12/2023; a time with a zone counts in Jakarta's.

    Raises:
        WrongValueError: a bare number, which may be the serial number of a date, or no date.
    """
    if isinstance(cell, datetime):
        return _local(cell)
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int):
        if math.isfinite(cell) and abs(cell) < 1e6:
            meant = EPOCH + timedelta(days=int(cell)) if cell > 0 else EPOCH
            if SERIALS[0] <= meant <= SERIALS[1]:
                raise WrongValueError("date-number", date=f"{meant:%d-%m-%Y}")
        raise WrongValueError("date-form")
    return _written(str(cell))


def _written(text: str) -> date:
    match = ISO.fullmatch(text)
    try:
        if match and match[4]:
            return _local(datetime.fromisoformat(text))
        if match:
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := LOCAL.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError as error:
        raise WrongValueError("date-form") from error
    if NUMBER.fullmatch(text) and text.isdigit() and len(text) == 5:
        return day(float(text))
    raise WrongValueError("date-form")


def _local(moment: datetime) -> date:
    try:
        return (moment.astimezone(JAKARTA) if moment.tzinfo else moment).date()
    except OverflowError as error:
        raise WrongValueError("date-form") from error


CATEGORY = re.compile(r"^(?:kategori\s+)?(?:(?:iv|v|i{1,3})\b[\s.):–-]*)?", re.IGNORECASE)


def category(cell: object) -> str:
    """A category's name without case, its numeral and underscores: "IV Sangat_Baik" -> "sangat baik"."""
    text = str(cell).casefold().replace("_", " ")
    return " ".join((CATEGORY.sub("", text, count=1) or text).split())
