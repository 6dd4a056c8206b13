"""PostgreSQL, asked directly: which version of the lake is the newest, and who may write."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from merit.store.lake.address import Address
from merit.store.model import BusyError, LakeError

PAUSE = 0.1  # seconds between two attempts to take the lock
Session = psycopg.Connection[tuple[object, ...]]
# So that the server lets go of a lock whose holder's machine is gone.
DEAD_SOON = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"


def conninfo(address: Address) -> str:
    """What libpq reads."""
    return make_conninfo("", **dict(address.catalogue))


def session(address: Address) -> Session:
    """A connection of its own to the catalogue's database.

    Raises:
        LakeError: it cannot be reached.
    """
    try:
        options = f"{dict(address.catalogue).get('options', '')} {DEAD_SOON}".strip()
        return psycopg.connect(conninfo(address), autocommit=True, options=options)
    except psycopg.Error as error:
        raise unreachable(address, error) from error


def unreachable(address: Address, error: Exception) -> LakeError:
    """What is said when the catalogue does not answer."""
    told = address.without_secrets(error).strip().splitlines()
    return LakeError(f"the lake's catalogue cannot be reached: {told[0] if told else 'no answer'}")


def version(address: Address, asked: Session) -> int:
    """The number of the newest transaction of the lake; 0 of a lake that is not set up.

    Raises:
        LakeError: the catalogue does not answer.
    """
    newest = sql.SQL("SELECT max(snapshot_id) FROM {}").format(
        sql.Identifier(address.schema, "ducklake_snapshot")
    )
    try:
        row = asked.execute(newest).fetchone()
    except psycopg.errors.UndefinedTable:
        return 0
    except psycopg.Error as error:
        raise unreachable(address, error) from error
    return int(str(row[0])) if row and row[0] is not None else 0


class Lock:
    """The right to write, held by a session: it ends with the session, however that ends."""

    def __init__(self, address: Address, holder: Session) -> None:
        """`holder` has taken the lock."""
        self.address, self.holder = address, holder

    def check(self) -> None:
        """Make sure that the lock is still held.

        Raises:
            LakeError: the session that held it is gone.
        """
        try:
            self.holder.execute("SELECT 1")
        except psycopg.Error as error:
            raise unreachable(self.address, error) from error


@contextmanager
def locked(address: Address, purpose: str, patience: float) -> Iterator[Lock]:
    """Hold the lake's lock of that purpose, over all machines.

    Raises:
        BusyError: somebody else holds it for longer than `patience` seconds; LakeError: no answer.
    """
    holder = session(address)
    key = f"merit {address.schema} {purpose}"
    until = time.monotonic() + patience
    try:
        while not _taken(address, holder, key):
            if time.monotonic() >= until:
                raise BusyError("somebody else is writing to the store; try again in a minute")
            time.sleep(PAUSE)
        yield Lock(address, holder)
    finally:
        with suppress(psycopg.Error):
            holder.close()


def _taken(address: Address, holder: Session, key: str) -> bool:
    try:
        row = holder.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", (key,)).fetchone()
    except psycopg.Error as error:
        raise unreachable(address, error) from error
    return bool(row and row[0])


def make_schema(address: Address) -> None:
    """Make the schema of the catalogue's tables.

    Raises:
        LakeError: the catalogue does not answer or refuses.
    """
    wanted = sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(address.schema))
    with session(address) as asked:
        try:
            asked.execute(wanted)
        except psycopg.Error as error:
            raise unreachable(address, error) from error
