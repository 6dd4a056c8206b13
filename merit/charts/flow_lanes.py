"""Where the bands between two years run: lanes wide enough to tap, curves between them."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

TALL, WIDEST = 420, 9  # pixels that all bands share, and the most that one institution gets of them
LANE, HEAD, GAP, TOP = 30, 24, 12, 26  # pixels: lane of a thin band, a name, between states, the years
# Bands run level up to LEFT and from RIGHT, so that names and markers stand clear of crossings; they end
# where the numbers of the second year begin.
LEFT, RIGHT, END = 0.32, 0.7, 0.92
STEPS = 24
Row = dict[Hashable, Any]
Line = list[tuple[float, float]]  # points (x from 0 to 1, y in pixels from the top)


@dataclass(frozen=True)
class Side:
    """One column of states: middle of each band's lane, and where each state's name stands, in pixels."""

    lanes: dict[str, float]
    names: dict[str, float]
    height: float


def code_of(row: Row) -> str:
    """The move of a row of flows: FROM>TO."""
    return f"{row['from_state']}>{row['to_state']}"


def stacked(drawn: pd.DataFrame, whole: pd.DataFrame, side: str, scale: float) -> Side:
    """Stack the bands of every state, highest category on top, each in a lane that holds its marker."""
    other = "to" if side == "from" else "from"
    lanes, names, y = {}, {}, float(TOP)
    for state in drawn.sort_values(f"{side}_order", ascending=False)[f"{side}_state"].unique():
        held = drawn[drawn[f"{side}_state"] == state]
        names[state] = y + HEAD / 2
        y += HEAD
        if held["n"].sum() < whole.loc[whole[f"{side}_state"] == state, "n"].sum():
            y += HEAD / 2  # a second line says how many are not drawn
        for row in held.sort_values(f"{other}_order", ascending=False).to_dict("records"):
            lane = max(LANE, row["n"] * scale + 6)
            lanes[code_of(row)] = y + lane / 2
            y += lane
        y += GAP
    return Side(lanes, names, y)


def curve(start: float, end: float) -> Line:
    """The middle line of a band from left to right: level, a smooth step, level."""
    points = [(0.0, start)]
    for i in range(STEPS + 1):
        u = i / STEPS
        points.append((LEFT + (RIGHT - LEFT) * u, start + (end - start) * u * u * (3 - 2 * u)))
    return [*points, (END, end)]
