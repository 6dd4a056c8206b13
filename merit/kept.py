"""What was made once is kept for all: by snapshot and key, bounded, dropped with its snapshot."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

from cachetools import LRUCache

Made = TypeVar("Made")
SNAPSHOTS = 8  # kept at once: those in use and the pinned ones that were asked for last


@dataclass(frozen=True)
class Stats:
    """How a store has been used: answers found, answers made, entries now, their size, snapshots now."""

    hits: int
    misses: int
    entries: int
    size: float
    snapshots: int


class Kept:
    """A store of made things: per snapshot the most recent ones, up to `most` in the unit of `size`.

    A thing is made once, however many visitors ask for it at the same time; of an error nothing is kept.
    """

    def __init__(self, most: float, size: Callable[[Any], float] = lambda _: 1) -> None:
        """Hold at most `most` of each snapshot; `size` says how much one thing counts for."""
        self._most, self._size = most, size
        self._by_snapshot: OrderedDict[str, LRUCache[Hashable, Any]] = OrderedDict()
        self._under_way: dict[tuple[str, Hashable], threading.Event] = {}
        self._lock = threading.Lock()
        self._hits = self._misses = 0

    def get(self, snapshot: str, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes, or has made before under that snapshot and key."""
        place = (snapshot, key)
        while True:
            with self._lock:
                there, found = self._find(snapshot, key)
                if there:
                    return found  # type: ignore[no-any-return]
                others = self._under_way.get(place)
                if others is None:
                    mine = self._under_way[place] = threading.Event()
                    self._misses += 1
                    break
            others.wait()  # what they fail at, or may not keep, is made anew by one who waited
        try:
            made = make()
            with self._lock:
                if self._under_way.get(place) is mine:  # else the snapshot was dropped meanwhile
                    self._put(snapshot, key, made)
            return made
        finally:
            with self._lock:
                if self._under_way.get(place) is mine:
                    del self._under_way[place]
            mine.set()

    def _find(self, snapshot: str, key: Hashable) -> tuple[bool, Any]:
        held = self._by_snapshot.get(snapshot)
        if held is None or key not in held:
            return False, None
        self._hits += 1
        self._by_snapshot.move_to_end(snapshot)
        return True, held[key]

    def _put(self, snapshot: str, key: Hashable, made: object) -> None:
        held = self._by_snapshot.get(snapshot)
        if held is None:
            held = self._by_snapshot[snapshot] = LRUCache(self._most, getsizeof=self._size)
        self._by_snapshot.move_to_end(snapshot)
        if self._size(made) <= self._most:
            held[key] = made
        while len(self._by_snapshot) > SNAPSHOTS:
            self._by_snapshot.popitem(last=False)

    def drop(self, snapshots: Collection[str]) -> None:
        """Forget everything of these snapshots; what is being made for them is handed out, but not kept."""
        with self._lock:
            for snapshot in snapshots:
                self._by_snapshot.pop(snapshot, None)
            for place in [place for place in self._under_way if place[0] in snapshots]:
                del self._under_way[place]

    def stats(self) -> Stats:
        """How it has been used since the start."""
        with self._lock:
            held = self._by_snapshot.values()
            return Stats(
                self._hits,
                self._misses,
                sum(len(h) for h in held),
                sum(h.currsize for h in held),
                len(self._by_snapshot),
            )
