"""Eight aspect scores that add up to a given total: aspects 3 and 4 weakest, steps of 0.5."""

import numpy as np
from numpy.typing import NDArray

# How far each aspect lies from the institution's overall share of the maximum: career development and
# promotion are the usual weak spots, planning and recruitment the strong ones (domain.md §6, §8).
LEAN = np.array([0.17, 0.18, -0.15, -0.17, 0.09, 0.05, 0.12, 0.10])
STEP = 0.5


def aspect_points(total: float, maxima: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Points per aspect in steps of 0.5, none above its maximum, adding up to `total` exactly.

    Args:
        total: a multiple of 0.5 between 0 and the sum of `maxima`.
        maxima: maximum points of each aspect, shape (8,).
        rng: source of the noise between institutions.
    """
    steps = np.round(maxima / STEP).astype(int)
    room = 1 - abs(2 * total / maxima.sum() - 1)  # nobody leans at the very top or bottom
    share = np.clip(total / maxima.sum() + LEAN * room + rng.normal(0, 0.05, len(maxima)), 0, 1)
    units = np.round(share * steps).astype(int)
    missing = round(total / STEP) - int(units.sum())
    while missing:
        sign = 1 if missing > 0 else -1
        space = steps - units if sign > 0 else units
        part = np.minimum(np.floor(abs(missing) * steps / steps.sum()).astype(int), space)
        if not part.any():
            part[rng.choice(np.flatnonzero(space))] = 1
        units = units + sign * part
        missing -= sign * int(part.sum())
    points: NDArray[np.float64] = units * STEP
    return points


def aspect_table(
    totals: NDArray[np.float64], maxima: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float64]:
    """The same for many totals at once: points of shape (totals, aspects), each row adding up to its total.

    Args:
        totals: multiples of 0.5 between 0 and the sum of `maxima`.
        maxima: maximum points of each aspect, shape (8,).
        rng: source of the noise between institutions.
    """
    steps = np.round(maxima / STEP).astype(int)
    level = (totals / maxima.sum())[:, None]
    room = 1 - abs(2 * level - 1)
    share = np.clip(level + LEAN * room + rng.normal(0, 0.05, (len(totals), len(maxima))), 0, 1)
    units = np.round(share * steps).astype(int)
    wanted = np.round(totals / STEP).astype(int)
    while len(open_rows := np.flatnonzero(missing := wanted - units.sum(axis=1))):
        left, mine = missing[open_rows, None], units[open_rows]
        space = np.where(left > 0, steps - mine, mine)
        part = np.minimum(abs(left) * steps // steps.sum(), space)
        # Too little is left to share out: one step for one aspect that has room.
        one = np.argmax(rng.random(space.shape) * (space > 0), axis=1)
        stuck = ~part.any(axis=1)
        part[stuck, one[stuck]] = 1
        units[open_rows] = mine + np.sign(left) * part
    points: NDArray[np.float64] = units * STEP
    return points
