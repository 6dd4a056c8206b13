"""Which snapshot an id pins, and what cannot be pinned: what waits for its hour is like what never was."""

from datetime import timedelta

import duckdb
import pytest

from merit import clock as the_clock
from merit.desk.pins import PinError, pinned, visible
from merit.store import Act, enter, release, writing
from tests import tiny as hand
from tests.stores import lost
from tests.waiting import SECOND, Clock, published


@pytest.fixture
def now(tmp_path, monkeypatch):
    """An empty store and a clock that stands still."""
    monkeypatch.setenv("MERIT_STORE", str(tmp_path))
    clock = Clock()
    monkeypatch.setattr(the_clock, "now", clock)
    return clock


def tables(total):
    """The tiny tables with another score of `aa` in 2019."""
    changed = dict(hand.tables())
    changed["assessment"] = changed["assessment"].copy()
    changed["assessment"].loc[0, "total"] = float(total)
    return changed


def refused(name, dataset=None):
    with pytest.raises(PinError) as error:
        pinned(name, dataset)
    return error.value.reason


def test_the_one_in_use_and_the_one_it_superseded(now):
    first, began = published(tables(200)), now.moment
    now.forward(timedelta(hours=2))
    second = published(tables(300))
    old, new = pinned(first.id), pinned(second.id, "resmi")
    assert (old.snapshot, old.since, old.until, old.successor) == (first, began, now.moment, second.id)
    assert (new.snapshot, new.since, new.until, new.successor) == (second, now.moment, None, None)
    assert visible("resmi") == [second.id, first.id]


def test_rolled_back_it_is_in_use_again_and_keeps_the_moment_it_was_first_seen(now):
    first, began = published(tables(200)), now.moment
    now.forward(SECOND)
    second = published(tables(300))
    now.forward(SECOND)
    with writing():
        enter(first, Act("rollback"), by="Ani", inputs="x")
    assert (pinned(first.id).since, pinned(first.id).until) == (began, None)
    assert (pinned(second.id).until, pinned(second.id).successor) == (now.moment, first.id)


def test_under_embargo_it_is_unknown_and_a_second_later_it_is_there(now):
    first = published(tables(200))
    hour = now.moment + timedelta(hours=1)
    second = published(tables(300), at=hour)
    assert refused(second.id) == refused(second.id, "resmi") == refused("resmi-000000000000") == "unknown"
    assert visible("resmi") == [first.id]
    assert (pinned(first.id).until, pinned(first.id).successor) == (None, None)
    now.moment = hour - timedelta(microseconds=1)
    assert refused(second.id) == "unknown"
    now.moment = hour
    assert pinned(second.id).since == hour
    assert (pinned(first.id).until, pinned(first.id).successor) == (hour, second.id)
    assert visible("resmi") == [second.id, first.id]


def test_what_was_taken_back_unseen_stays_unknown_for_good(now):
    first = published(tables(200))
    waits = published(tables(300), at=now.moment + timedelta(hours=1))
    now.forward(SECOND)
    with writing():
        enter(first, Act("rollback"), by="Ani", inputs="x")
    now.forward(timedelta(days=1))
    assert refused(waits.id) == "unknown"
    assert visible("resmi") == [first.id]


@pytest.mark.parametrize("name", ["", "resmi", "resmi-", "../resmi-1", "publikasi-256fe6af8adf", "x" * 500])
def test_other_texts_are_unknown(now, name):
    published(tables(200))
    assert refused(name) == "unknown"


def test_a_snapshot_of_another_dataset_is_unknown_there(now):
    assert refused(published(tables(200)).id, "publikasi") == "unknown"


def test_one_of_an_older_version_and_one_without_its_file_have_reasons_of_their_own(now):
    old, gone = published(tables(200)), published(tables(300))
    fresh = published(tables(310))
    release(old)
    with duckdb.connect(str(old.path)) as con:
        con.execute("UPDATE snapshot SET schema_hash = 'of an older version'")
    lost(gone)
    assert (refused(old.id), refused(gone.id)) == ("old", "lost")
    assert visible("resmi") == [fresh.id]


def test_at_most_five_are_named(now):
    for total in range(200, 207):
        published(tables(total))
        now.forward(SECOND)
    assert len(visible("resmi")) == 5
    assert visible("resmi")[0] == pinned(visible("resmi")[0]).snapshot.id
