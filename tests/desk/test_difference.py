"""What differs between two snapshots, counted by hand on the tiny one."""

from functools import partial

import pandas as pd
import pytest

from merit.difference import difference
from merit.query import ask
from merit.store import write
from tests import tiny as hand


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """The tiny snapshot, and one in which four things were changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(tmp_path_factory.mktemp("difference")))
        before = write("resmi", hand.tables(), inputs_hash="a", by="tests")
        tables = dict(hand.tables())
        rows = tables["assessment"].copy().set_index(["institution", "year", "status"]).sort_index()
        rows.loc[("aa", 2026, "final"), "total"] = 85.0  # Lanjutan becomes Tinggi, in the newest year too
        rows.loc[("aa", 2019, "final"), "talent_management"] = True  # nothing else of that row
        rows = rows.drop(index=("91", 2022, "final"))  # Sangat Baik in 2022; 2019's stays
        rows.loc[("bb", 2026, "final"), :] = rows.loc[("aa", 2026, "final"), :]
        tables["assessment"] = rows.reset_index()
        after = write("resmi", tables, inputs_hash="b", by="tests")
        yield before, after


@pytest.fixture(scope="module")
def found(pair):
    before, after = pair
    return difference(partial(ask, before), partial(ask, after), names=(before.id, after.id))


def told(rows: pd.DataFrame, *columns: str) -> list[tuple]:
    frame = rows[list(columns)].astype(object)
    return [tuple(row) for row in frame.where(frame.notna(), None).to_numpy().tolist()]


def test_rows_that_are_new_changed_or_withdrawn(found):
    assert told(found.rows, "change", "institution", "year", "status") == [
        ("changed", "aa", 2019, "final"),
        ("changed", "aa", 2026, "final"),
        ("new", "bb", 2026, "final"),
        ("withdrawn", "91", 2022, "final"),
    ]
    assert found.rows["cells"].tolist()[:2] == [["talent_management"], ["total", "category"]]
    assert told(found.rows, "total_before", "total_after") == [
        (249.5, 249.5),
        (55.0, 85.0),
        (None, 85.0),
        (330.0, None),
    ]
    moved = {"moves": 1, "first": 1, "ended": 0, "lost": 0}
    assert found.counts == {"new": 1, "changed": 2, "withdrawn": 1, **moved}


def test_who_moves_by_the_latest_status(found):
    columns = ("institution", "kind", "category_before", "category_after", "year_after")
    assert told(found.moves, *columns) == [
        ("aa", "moved", "lanjutan", "tinggi", 2026),
        ("bb", "first", None, "tinggi", 2026),
    ]


def test_who_no_longer_exists_has_not_moved(tmp_path, monkeypatch):
    """The tiny registry without its newest years, and with them: cc ended in 2021."""
    monkeypatch.setenv("MERIT_STORE", str(tmp_path))
    whole = dict(hand.tables())
    early = whole["assessment"][whole["assessment"]["year"] <= 2021]
    before = write("resmi", whole | {"assessment": early}, inputs_hash="a", by="tests")
    later = whole["assessment"][whole["assessment"]["year"] <= 2022]
    after = write("resmi", whole | {"assessment": later}, inputs_hash="b", by="tests")
    seen = difference(partial(ask, before), partial(ask, after), names=(before.id, after.id))
    assert told(seen.moves, "institution", "kind") == [("aa", "moved"), ("cc", "ended")]


def test_totals_under_each_rule(found):
    totals = found.totals.set_index(["rule", "year", "figure"])
    assert totals.loc[("round", 2022, "sangat_baik")].tolist() == [1, 0, -1]
    assert totals.loc[("latest", 2022, "sangat_baik")].tolist() == [2, 2, 0]
    assert totals.loc[("latest", 2026, "assessed")].tolist() == [1, 2, 1]
    assert totals.loc[("round", 2022, "registered")].tolist() == [7, 7, 0]
    assert sorted(set(found.totals["rule"])) == ["ever", "latest", "round"]


def test_nothing_differs_from_itself(pair):
    asking = partial(ask, pair[0])
    same = difference(asking, asking, names=(pair[0].id, pair[0].id))
    assert same.empty
    assert set(same.counts.values()) == {0}
    assert (same.totals["difference"] == 0).all()


def test_a_first_publication_is_all_new(pair):
    first = difference(None, partial(ask, pair[0]), names=(None, pair[0].id))
    assert set(first.rows["change"]) == {"new"}
    assert len(first.rows) == len(hand.ASSESSMENTS)
    assert first.totals["before"].isna().all()
    assert first.totals["difference"].isna().all()
    assert told(first.moves, "institution", "category_after") == [("aa", "lanjutan"), ("93", "tinggi")]
