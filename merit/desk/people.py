"""Who may do what at the desk: from the claims of a sign-in and the lists of addresses to roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EDITOR, APPROVER = "editor", "approver"
# Role -> the list of addresses in the secrets, section [desk].
LISTS = {EDITOR: "editors", APPROVER: "approvers"}
# What section [auth] of the secrets must hold; names of others are passed to the provider's client.
NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
SECRET_LENGTH = 32  # characters; whoever guesses the secret can forge a sign-in
LONGEST = timedelta(hours=8)
AHEAD = timedelta(minutes=5)  # by which a provider's clock may be ahead of ours

# Why somebody is nobody at the desk: messages desk-refused-people-REASON.
SIGNED_OUT, NO_ADDRESS, UNVERIFIED, EXPIRED, OUTSIDER = (
    "signed-out",
    "no-address",
    "unverified",
    "expired",
    "outsider",
)


@dataclass(frozen=True)
class Person:
    """Somebody on the lists: the address in lower case, and the roles EDITOR and APPROVER it stands for."""

    address: str
    roles: frozenset[str]


@dataclass(frozen=True)
class Refused:
    """Somebody without a role, and why; the address is "" where the sign-in names none."""

    reason: str
    address: str = ""


def unset(auth: Mapping[str, object]) -> list[str]:
    """The settings of [auth] that are not there, or a cookie_secret that is too short to be one."""
    found = [name for name in NEEDED if not _text(auth.get(name))]
    short = len(_text(auth.get("cookie_secret"))) < SECRET_LENGTH
    return [*found, *(["cookie_secret"] if short and "cookie_secret" not in found else [])]


def person(claims: Mapping[str, object], lists: Mapping[str, object], now: datetime) -> Person | Refused:
    """Who a visitor is at the desk.

    Args:
        claims: those of the provider's identity token, with `is_logged_in` from the signed cookie.
        lists: section [desk] of the secrets: `editors` and `approvers`, lists of addresses.
        now: the present moment, with a zone.
    """
    if claims.get("is_logged_in") is not True:
        return Refused(SIGNED_OUT)
    address = _address(claims.get("email"))
    if not address:
        return Refused(NO_ADDRESS)
    if claims.get("email_verified", True) not in (True, "true"):
        return Refused(UNVERIFIED, address)
    if not _fresh(claims, now):
        return Refused(EXPIRED, address)
    roles = frozenset(role for role, name in LISTS.items() if address in _addresses(lists.get(name)))
    return Person(address, roles) if roles else Refused(OUTSIDER, address)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _address(value: object) -> str:
    """An address in lower case; "" for what is none.

    Letters beyond ASCII are refused: some of them become plain letters in lower case (the Kelvin sign a k).
    """
    text = _text(value)
    plain = text.isascii() and text.isprintable() and " " not in text
    return text.lower() if plain and text.count("@") == 1 and text.strip("@") == text else ""


def _addresses(listed: object) -> set[str]:
    """The addresses of a list; a list that is none holds nobody."""
    if not isinstance(listed, list | tuple):
        return set()
    return {address for address in map(_address, listed) if address}


def _fresh(claims: Mapping[str, object], now: datetime) -> bool:
    """Whether the token says when it was issued and until when it holds, and both allow `now`."""
    issued, expires = _moment(claims.get("iat")), _moment(claims.get("exp"))
    if issued is None or expires is None:
        return False
    return issued - AHEAD <= now < min(expires, issued + LONGEST)


def _moment(value: object) -> datetime | None:
    """Seconds since 1970 as a moment; None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, OSError, ValueError):
        return None
