"""What a snapshot holds counted beforehand gives the answers that a scan of the single rows gives.

tests/queries/scans/ has these questions as they are asked of the rows themselves.
"""

import random
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from merit.ingest.build import load, publikasi, registry
from merit.ingest.rules import Frames
from merit.ingest.simulate import simulate
from merit.questions import question
from merit.store.snapshots import fill
from tests.queries.test_all_questions import parameters, same

SCANS = {path.stem: path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("scans/*.sql"))}
VIEW = SCANS.pop("whole_profile")  # which some of them read
SEED = 1


def torn(tables: dict[str, pd.DataFrame], draw: random.Random) -> dict[str, pd.DataFrame]:
    """The tables with holes: points only published in percent, aspects and totals that are missing."""
    scores, held = tables["aspect_score"].copy(), tables["assessment"].copy()
    some = scores.sample(frac=0.1, random_state=draw.randrange(10**6)).index
    scores.loc[some, "percent"] = (scores.loc[some, "points"] * 2).clip(upper=100).astype("object")
    scores.loc[some, "points"] = None
    scores = scores.drop(scores.sample(frac=0.05, random_state=draw.randrange(10**6)).index)
    bare = held.sample(frac=0.05, random_state=draw.randrange(10**6)).index
    held.loc[bare, "total"] = None
    held.loc[bare[::2], "stated_category"] = "baik"
    return {**tables, "aspect_score": scores, "assessment": held}


def tables_of(frames: Frames, seed: int) -> dict[str, pd.DataFrame]:
    made = registry(frames)
    made["assessment"], made["aspect_score"] = simulate(frames, seed)
    return torn(made, random.Random(seed))


@pytest.fixture(scope="module")
def opened():
    """Open snapshots in memory: the published record, an empty one, and a simulated one with holes."""
    frames = load()
    made = [publikasi(frames), registry(frames), tables_of(frames, SEED)]
    connections = []
    for tables in made:
        con = duckdb.connect()
        fill(con, tables)
        con.execute(f"CREATE VIEW whole_profile AS {VIEW}")
        connections.append(con)
    yield connections
    for con in connections:
        con.close()


@pytest.mark.parametrize("name", SCANS)
def test_the_answer_is_that_of_a_scan(name, opened):
    for con in opened:
        for values in parameters(question(name)):
            answer = con.execute(question(name).sql, values or None).df()
            same(answer, con.execute(SCANS[name], values or None).df())
