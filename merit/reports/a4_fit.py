"""The size of the text that lets everything about an institution stand on one A4 page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor

LARGEST, SMALLEST = 10.0, 6.0  # points
DOWN = (297 - 11 - 10) / 25.4 * 72 - 1  # room of a page in points, less one for rounding
FULL = 0.94  # of the room: a page this full needs no better size
CLOSE = 0.3  # points: sizes that differ less are as good as equal
Heights = Callable[[Sequence[tuple[int, float]]], list[float]]  # (page, size) -> heights, all in points


@dataclass
class Fit:
    """What is known of one page: its size, the largest that fitted, the smallest that was too large."""

    size: float
    fits: float | None = None
    bursts: float | None = None
    scale: float = 1.0
    settled: bool = False

    def take(self, height: float) -> None:
        """Learn the height of the page at its size, and choose the next one."""
        if height <= DOWN:
            self.fits = self.size
            self.settled = self.size >= LARGEST or height >= FULL * DOWN
        else:
            self.bursts = self.size
            if self.size <= SMALLEST:
                self.scale, self.settled = DOWN / height, True
        if not self.settled:
            # Fewer lines break in smaller text, so the height falls a little faster than the size.
            self._next(floor(self.size * (0.99 * DOWN / height) ** 0.8 * 20) / 20)

    def _next(self, better: float) -> None:
        """Take the estimate, between what fitted and what did not; the former when they are close."""
        low, high = self.fits or SMALLEST, self.bursts or LARGEST + CLOSE
        if self.fits is not None and high - low <= CLOSE:
            self.size, self.settled = low, True
        elif low < better < high and (self.fits is None or self.bursts is None):
            self.size = better
        elif self.bursts is None:
            self.size = LARGEST
        elif self.fits is None and high - SMALLEST <= CLOSE:
            self.size = SMALLEST
        else:
            self.size = (low + high) / 2


def fitted(guesses: Sequence[float], heights: Heights) -> list[Fit]:
    """The fit of every page, from a first guess of its size.

    `heights` sets the pages at the sizes and says how tall they are. It ends, because every try narrows the
    span between what fitted and what did not.
    """
    pages = [Fit(guess) for guess in guesses]
    while left := [i for i, page in enumerate(pages) if not page.settled]:
        for i, height in zip(left, heights([(i, pages[i].size) for i in left]), strict=True):
            pages[i].take(height)
    return pages
