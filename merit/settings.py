"""Whole numbers that environment variables MERIT_LIMIT_* may set."""

from collections.abc import Mapping
from dataclasses import fields

PREFIX = "MERIT_LIMIT_"


class LimitSettingError(ValueError):
    """An environment variable MERIT_LIMIT_* that is not a whole number above 0."""

    def __init__(self, variable: str, value: str) -> None:
        """Keep what is needed for a sentence."""
        self.variable, self.value = variable, value
        super().__init__(f"{variable} must be a whole number above 0, not {value!r}")


def variable(name: str) -> str:
    """The variable that sets the limit `name`."""
    return f"{PREFIX}{name.upper()}"


def limits_set(kind: type, environment: Mapping[str, str]) -> dict[str, int]:
    """Which fields of `kind`, a dataclass of limits, are set, and to what.

    Raises:
        LimitSettingError: a variable is not a whole number above 0.
    """
    found: dict[str, int] = {}
    for field in fields(kind):
        value = environment.get(variable(field.name), "").strip()
        if value:
            if not (value.isascii() and value.isdigit() and len(value) < 16 and int(value) > 0):
                raise LimitSettingError(variable(field.name), value)
            found[field.name] = int(value)
    return found
