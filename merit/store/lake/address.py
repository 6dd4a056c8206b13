"""The address of a lake: where its catalogue and its files are, and which of it must never be printed."""

import os
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from merit.paths import LAKE
from merit.store.model import LakeError

FORM = "ducklake:postgres://USER@HOST:PORT/DATABASE?data=s3://BUCKET/PREFIX"
SCHEMES = ("postgres", "postgresql")
# A replica that cannot reach the catalogue says so in seconds.
LIBPQ = {
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
    "application_name": "merit",
}


@dataclass(frozen=True)
class Address:
    """A lake: parameters of libpq, schema of the catalogue's tables, place of the Parquet files."""

    catalogue: tuple[tuple[str, str], ...] = field(repr=False)
    schema: str
    data: str

    def without_secrets(self, message: object) -> str:
        """A message of an engine without the passwords and keys that may be in it."""
        text = str(message)
        hidden = [dict(self.catalogue).get("password"), os.environ.get("PGPASSWORD")]
        hidden += [os.environ.get(n) for n in ("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")]
        for secret in sorted(filter(None, hidden), key=len, reverse=True):
            text = text.replace(secret, "***").replace(quote(secret, safe=""), "***")
        return text


def parse(text: str) -> Address:
    """The lake that an address names.

    Raises:
        LakeError: it is none; the message does not repeat it, as it may hold a password.
    """
    try:
        parts = urlsplit(text.removeprefix(LAKE))
        port = parts.port
        settings = dict(parse_qsl(parts.query, strict_parsing=True))
    except ValueError as error:
        raise LakeError(f"MERIT_STORE: cannot be read as an address; write {FORM}") from error
    database, data = unquote(parts.path.lstrip("/")), settings.pop("data", "")
    for missing, what in (
        (parts.scheme not in SCHEMES, "the catalogue's address must begin with postgres://"),
        (not database, "the name of the database is missing"),
        (not data, "data= is missing: where the Parquet files are"),
    ):
        if missing:
            raise LakeError(f"MERIT_STORE: {what}; write {FORM}")
    schema = settings.pop("schema", "merit_lake")
    named = {
        "host": parts.hostname and unquote(parts.hostname),
        "port": port and str(port),
        "user": parts.username and unquote(parts.username),
        "password": parts.password and unquote(parts.password),
        "dbname": database,
    }
    given = {k: v for k, v in named.items() if v}
    return Address(tuple(({**LIBPQ, **given, **settings}).items()), schema, data.rstrip("/") + "/")


def s3() -> dict[str, str | bool]:
    """The settings of DuckDB's S3 secret, from the usual AWS_* variables.

    Raises:
        LakeError: the endpoint is no address.
    """
    found: dict[str, str | bool] = {}
    for name, variable in (
        ("KEY_ID", "AWS_ACCESS_KEY_ID"),
        ("SECRET", "AWS_SECRET_ACCESS_KEY"),
        ("SESSION_TOKEN", "AWS_SESSION_TOKEN"),
    ):
        if value := os.environ.get(variable):
            found[name] = value
    found["REGION"] = os.environ.get("AWS_REGION") or "us-east-1"
    if endpoint := os.environ.get("AWS_ENDPOINT_URL"):
        parts = urlsplit(endpoint)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/"):
            raise LakeError("AWS_ENDPOINT_URL: write https://HOST or http://HOST:PORT")
        found |= {"ENDPOINT": parts.netloc, "USE_SSL": parts.scheme == "https", "URL_STYLE": "path"}
    return found
