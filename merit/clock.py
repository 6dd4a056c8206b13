"""What time it is: everything that waits for an hour asks here."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def iso(moment: datetime) -> str:
    """A moment with a zone as 2026-12-10T02:00:00.000000Z; such texts sort like the moments."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """What `iso` wrote, or any ISO 8601 moment with a zone.

    Raises:
        ValueError: no such moment, or no zone.
    """
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError(f"{text!r} names no time zone")
    return read.astimezone(UTC)
