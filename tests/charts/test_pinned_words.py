"""What is said above a pinned view: its moments, what took its place, how the figures changed."""

from datetime import UTC, datetime
from functools import partial

import pandas as pd
import pytest

from merit.charts.pinned import Change, change_of, change_words, standing_words
from merit.difference import Difference, difference
from merit.query import ask
from merit.store import write
from merit.text import moment
from tests import tiny as hand

SINCE = datetime(2026, 12, 10, 2, 0, tzinfo=UTC)
UNTIL = datetime(2026, 12, 31, 17, 5, tzinfo=UTC)
ROWS = {"new": 0, "changed": 2, "withdrawn": 1, "moves": 1}


def test_moments_are_jakartas():
    assert moment("id", SINCE) == "10 Desember 2026 pukul 09.00 WIB"
    assert moment("en", UNTIL) == "1 January 2027, 00:05 WIB"


def test_in_use():
    said = standing_words("id", snapshot="resmi-a", since=SINCE, current="resmi-a")
    assert said == (
        "**Tampilan ini dipatok pada cuplikan resmi-a**, terbit 10 Desember 2026 pukul 09.00 WIB. "
        "Cuplikan ini masih dipakai."
    )


@pytest.mark.parametrize(
    ("current", "end"),
    [
        ("resmi-b", "superseded by resmi-b."),
        ("resmi-c", "superseded by resmi-b. The one in use now is resmi-c."),
    ],
)
def test_superseded(current, end):
    said = standing_words(
        "en", snapshot="resmi-a", since=SINCE, until=UNTIL, successor="resmi-b", current=current
    )
    assert "published 10 December 2026, 09:00 WIB. Since 1 January 2027, 00:05 WIB" in said
    assert said.endswith(end)


def totals(*rows):
    """(year, before, after) of Baik or above under the rule latest; noise of other rules and figures."""
    lines = [("latest", year, "baik_or_above", before, after) for year, before, after in rows]
    lines += [("ever", 2025, "baik_or_above", 98, 99), ("latest", 2025, "assessed", 96, 97)]
    frame = pd.DataFrame(lines, columns=["rule", "year", "figure", "before", "after"])
    return frame.astype({"before": "Int64", "after": "Int64"})


def quoted(*rows):
    changed = pd.DataFrame({"change": ["new"] * 3})
    return change_of(Difference("a", "b", changed, pd.DataFrame({"kind": ["moved"] * 2}), totals(*rows)))


def test_the_newest_year_of_both_is_quoted_and_a_newer_one_beside_it():
    rows = {"new": 3, "changed": 0, "withdrawn": 0, "moves": 2, "first": 0, "ended": 0, "lost": 0}
    assert quoted((2023, 1, 2), (2024, 10, 12)) == Change(rows, 2024, 10, 12)
    assert quoted((2024, 10, 12), (2025, None, 20)) == Change(rows, 2024, 10, 12, 2025, 20)
    assert quoted((2024, 10, 0), (2025, 20, None)) == Change(rows, 2024, 10, 0)
    assert quoted((2025, None, 20)) == Change(rows, newest=2025, now=20)
    assert quoted() == Change(rows)


def test_words_of_a_change():
    said = change_words("id", Change(ROWS, 2024, 1314, 1318), published=False)
    assert said == (
        "Dibandingkan dengan data terkini: 0 baris skor baru, 2 berubah, 1 ditarik; 1 instansi berganti "
        "kategori. Instansi berkategori Baik ke atas pada 2024 (status terakhir): 1.314 → 1.318."
    )
    said = change_words("en", Change(ROWS | {"new": 1}, 2024, 7, 7, 2025, 9), published=False)
    assert "1 score row is new, 2 changed, 1 withdrawn; 1 institution changed category." in said
    assert said.endswith("still 7. The current data already hold 2025: 9 at Baik or above.")


def test_the_published_record_speaks_of_itself():
    said = change_words("id", Change(ROWS, 2024, 7, 8, 2025, 9), published=True)
    assert "Instansi yang tercatat Baik ke atas pada 2024 (status terakhir): 7 → 8." in said
    assert said.endswith("Data terkini sudah memuat 2025: 9 instansi tercatat Baik ke atas.")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_a_changed_row_something_else_changed(lang):
    none = dict.fromkeys(ROWS, 0)
    said = change_words(lang, Change(none), published=True)
    assert ("national figure" if lang == "en" else "angka nasional") in said
    assert "0" not in said


def test_a_real_difference_counted_by_hand(tmp_path, monkeypatch):
    monkeypatch.setenv("MERIT_STORE", str(tmp_path))
    before = write("resmi", hand.tables(), inputs_hash="a", by="tests")
    tables = dict(hand.tables())
    # 11 rises from Buruk to Baik in 2020 and stays there; nothing else of that instrument changes.
    rows = tables["assessment"].copy()
    rows.loc[(rows["institution"] == "11") & (rows["year"] == 2020), "total"] = 300.0
    after = write("resmi", tables | {"assessment": rows}, inputs_hash="b", by="tests")
    found = difference(partial(ask, before), partial(ask, after), names=(before.id, after.id))
    said = change_of(found)
    assert {kind for kind, n in said.counts.items() if n} == {"changed"}
    assert said.counts["changed"] == 1
    assert (said.newest, said.now) == (None, None)
    in_2025 = found.totals.query("rule == 'latest' and figure == 'baik_or_above' and year == 2025")
    assert in_2025[["before", "after"]].to_numpy().tolist() == [[3, 4]]
