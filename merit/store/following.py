"""Following a lake: a thread looks twice a second whether somebody has written, off the visitors' way."""

import logging
import threading
from dataclasses import dataclass, replace
from datetime import datetime

from merit import clock
from merit.paths import lake, store_root
from merit.store import copies, log
from merit.store.model import LakeError, StoreError
from merit.store.pulling import own, pull

logger = logging.getLogger("merit.store")
PAUSE = 0.5  # seconds between two looks
PAUSE_AFTER_FAILURE = 1.0


@dataclass(frozen=True)
class Reach:
    """How it stands with the lake: when it last answered, what has been wrong since, datasets held back."""

    answered: datetime | None = None
    trouble: str | None = None
    held_back: tuple[str, ...] = ()


_followers: dict[str, threading.Thread] = {}
_reach: dict[str, Reach] = {}
_lock = threading.Lock()


def reach() -> Reach | None:
    """How it stands with the lake; None of a store that is a folder."""
    named = lake()
    return None if named is None else _reach.get(named, Reach())


def catch_up() -> None:
    """Bring this machine's copy up to the lake, once; of a folder nothing.

    Without an answer the copy stays in use as it is.

    Raises:
        LakeError: the lake does not answer, and there is no copy; or the settings are wrong; or the folder
            of the copy cannot be written.
    """
    named = lake()
    if named is None:
        return
    copies.address()
    try:
        own()
    except OSError as error:
        raise LakeError(
            f"{store_root()}: no copy of the lake can be kept there: {error}; name another folder "
            "with MERIT_CACHE"
        ) from error
    try:
        _answered(named, pull())
    except (StoreError, OSError) as error:
        _silent(named, error)
        if not log.entries():
            raise LakeError(str(error)) from error


def follow() -> None:
    """Start following the lake in the background, once for a process; of a folder nothing."""
    named = lake()
    if named is None:
        return
    with _lock:
        if named not in _followers:
            thread = threading.Thread(target=_follow, args=(named,), name="merit-lake", daemon=True)
            _followers[named] = thread
            thread.start()


def _follow(named: str) -> None:
    from merit.store.lake import catalogue

    where, asked, seen = copies.address(), None, -1
    pause = threading.Event()
    while lake() == named and where is not None:
        try:
            asked = asked or catalogue.session(where)
            newest = catalogue.version(where, asked)
            if newest != seen:
                _answered(named, pull())
                seen = newest
            else:
                _answered(named, None)
        except (StoreError, OSError) as error:
            if asked is not None:
                asked.close()
            asked = None
            _silent(named, error)
        pause.wait(PAUSE if asked is not None else PAUSE_AFTER_FAILURE)
    with _lock:
        _followers.pop(named, None)


def _answered(named: str, held: list[str] | None) -> None:
    before = _reach.get(named, Reach())
    now = Reach(clock.now(), None, before.held_back if held is None else tuple(held))
    if before.trouble:
        logger.warning("the lake answers again")
    if now.held_back and now.held_back != before.held_back:
        logger.warning(
            "%s: in the lake in the form of another version of the product; shown here as it was",
            ", ".join(now.held_back),
        )
    _reach[named] = now


def _silent(named: str, error: Exception) -> None:
    before = _reach.get(named, Reach())
    if before.trouble != str(error):
        logger.warning("%s; what is here stays in use", error)
    _reach[named] = replace(before, trouble=str(error))
