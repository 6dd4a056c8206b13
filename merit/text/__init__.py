"""Words and numbers in both languages: Indonesian (default) and English.

Messages stand in merit/text/<lang>/*.ftl (Project Fluent); numbers and dates follow Babel's locales.
"""

import math
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, localcontext
from functools import lru_cache

import pandas as pd
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource

from merit.paths import TEXT

LANGS = ("id", "en")
WIB = timezone(timedelta(hours=7), "WIB")  # Jakarta's time: the hours of a publication are Jakarta's


class TextError(KeyError):
    """A message that does not exist, or that lacks an argument it needs."""


@lru_cache
def bundle(lang: str) -> FluentBundle:
    """All messages of one language."""
    messages = FluentBundle([lang], use_isolating=False)
    for path in sorted((TEXT / lang).glob("*.ftl")):
        messages.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return messages


def t(lang: str, key: str, /, **arguments: str | int | float) -> str:
    """The message `key` in `lang`. Pass years and codes as str: numbers are grouped (1.234).

    Raises:
        TextError: no such message, or an argument is missing.
    """
    messages = bundle(lang)
    if not messages.has_message(key):
        raise TextError(f"{lang}: no message {key}")
    value = messages.get_message(key).value
    if value is None:
        raise TextError(f"{lang}: {key} has no text")
    text, errors = messages.format_pattern(value, arguments)
    if errors:
        raise TextError(f"{lang}: {key}: {errors}")
    return str(text)


def is_missing(value: object) -> bool:
    """None, NaN or pandas' NA: a value that is not there (never zero)."""
    return bool(pd.api.types.is_scalar(value) and pd.isna(value))  # type: ignore[call-overload]


def number(lang: str, value: float, digits: int = 2) -> str:
    """1234.5 -> "1.234,5" (id) or "1,234.5" (en); at most `digits` decimals, none that are zero."""
    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    with localcontext(rounding=ROUND_HALF_UP):  # as readers round, and not 36.125 down but 26.875 up
        return str(format_decimal(value, format=pattern, locale=lang))


def signed(lang: str, value: float, digits: int = 2) -> str:
    """A difference with its sign: +3,5, −12 (a true minus), 0."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + number(lang, abs(value), digits)


def percent(lang: str, share: float, digits: int = 0) -> str:
    """0.4657 -> "47 %" (id, as the Indonesian style guide has it without space: "47%")."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
    with localcontext(rounding=ROUND_HALF_UP):
        return str(format_percent(share, format=pattern, locale=lang))


def day(lang: str, value: str) -> str:
    """An ISO date in words; partial dates stay partial: 2024-03-06, 2022-11, 2018."""
    parts = value.split("-")
    if len(parts) == 1:
        return value
    full = date.fromisoformat("-".join([*parts, "01"][:3]))
    pattern = "d MMMM y" if len(parts) == 3 else "MMMM y"
    return str(format_date(full, pattern, locale=lang))


def moment(lang: str, value: datetime) -> str:
    """A moment with a zone in Jakarta's time: 10 Desember 2026 pukul 09.00 WIB."""
    there = value.astimezone(WIB)
    words = {"day": day(lang, there.date().isoformat()), "hour": f"{there:%H}", "minute": f"{there:%M}"}
    return t(lang, "moment-wib", **words)


def dataset_words(lang: str, dataset: str, kind: str, what: str = "", **words: str) -> str:
    """Name, stamp (`what` "-stamp") or banner ("-banner") of a dataset.

    What was published for training says that it is simulated, wherever it stands.
    """
    known = "latihan" if (dataset, kind) == ("resmi", "synthetic") else dataset
    return t(lang, f"dataset-{known}{what}", **words)


def listing(lang: str, items: list[str]) -> str:
    """Join with commas and "dan" / "and"."""
    if len(items) < 2:
        return "".join(items)
    comma = "," if len(items) > 2 else ""
    return f"{', '.join(items[:-1])}{comma} {t(lang, 'and')} {items[-1]}"


def whole(value: float) -> bool:
    """Whether a number is a whole one."""
    return math.isclose(value, round(value))
