"""The peers behind a score history: bands, bars, single marks, words, table; one instrument."""

import pandas as pd
import pytest

from merit.charts.institution_history import histories
from merit.charts.institution_marks import side
from tests.charts.institutional import CATEGORIES, history, stamp
from tests.charts.strips import totals

PAST = history(
    (2020, 250.0, "baik"),
    (2021, 290.0, "baik", {"change": 40.0, "change_since": 2020}),
    (2023, 200.0, "kurang", {"change": -90.0, "change_since": 2021}),
)
PEERS = totals(
    (2019, 3, 150.0, 160.0, 170.0, 180.0, 190.0),
    (2020, 4, 150.0, 200.0, 240.0, 260.0, 300.0),
    (2021, 5, 160.0, 210.0, 250.0, 270.0, 310.0),
    (2022, 2, 230.0, 235.0, 240.0, 245.0, 250.0),
    (2023, 6, 180.0, 210.0, 230.0, 260.0, 320.0),
    (2024, 1, 333.0, 333.0, 333.0, 333.0, 333.0),
)


def drawn(beside=PEERS, lang="id", kind="synthetic", past=PAST, years=range(2018, 2026), **more):
    made = {"stamp": stamp(lang, kind), "categories": CATEGORIES, "years": list(years), "name": "X"}
    (chart,) = histories(past, beside=beside, **made, **more)
    return chart


def marks(chart, group):
    return [tr for tr in chart.figure.data if tr.legendgroup == group]


def test_consecutive_years_share_a_band_and_a_year_alone_has_a_bar():
    chart = drawn()
    band, bar = marks(chart, "peers")
    assert list(band.x) == [2019, 2020, 2021, 2021, 2020, 2019] and band.fill == "toself"
    assert list(band.y) == [180, 260, 270, 210, 200, 160]
    assert (bar.type, list(bar.x), list(bar.base), list(bar.y)) == ("bar", [2023], [210], [50])
    line, short = marks(chart, "median")
    assert (list(line.x), list(line.y), line.line.dash) == ([2019, 2020, 2021], [170, 240, 250], "6px,4px")
    assert (list(short.x), list(short.y)) == ([2022.75, 2023.25], [230, 230])
    assert line.customdata[1] == (
        "2020, 4 pembanding: terendah 150, separuh tengah 200 sampai 260, median 240, tertinggi 300"
    )
    (single,) = marks(chart, "single")
    assert (list(single.x), list(single.y)) == ([2022, 2022, 2024], [230, 250, 333])
    assert list(single.customdata) == ["2022, 2 pembanding: 230; 250"] * 2 + ["2024, 1 pembanding: 333"]
    assert chart.figure.layout.barmode == "overlay"
    named = [tr.legendgroup for tr in chart.figure.data if tr.showlegend]
    assert sorted(named) == ["final", "median", "peers", "single"]
    # The peers lie behind the institution's own marks.
    groups = [tr.legendgroup for tr in chart.figure.data]
    assert max(i for i, g in enumerate(groups) if g in ("peers", "median", "single")) < groups.index("final")


def test_the_published_record_is_no_series():
    chart = drawn(kind="published")
    assert [tr.type for tr in marks(chart, "peers")] == ["bar"] * 4
    assert [list(tr.x) for tr in marks(chart, "median")] == [
        [2018.75, 2019.25],
        [2019.75, 2020.25],
        [2020.75, 2021.25],
        [2022.75, 2023.25],
    ]
    assert "sumbernya ada di halaman tiap instansi" in chart.note and "sumbernya" not in drawn().note


@pytest.mark.parametrize(
    ("score", "lang", "words"),
    [
        (200.0, "id", "2023: skor 200 di bawah separuh tengah 6 pembanding (210 sampai 260, median 230)."),
        (210.0, "id", "2023: skor 210 di dalam separuh tengah 6 pembanding (210 sampai 260, median 230)."),
        (260.5, "id", "2023: skor 260,5 di atas separuh tengah 6 pembanding (210 sampai 260, median 230)."),
        (
            260.0,
            "en",
            "2023: the score of 260 lies within the middle half of 6 peers (210 to 260, median 230).",
        ),
        (
            100.5,
            "en",
            "2023: the score of 100.5 lies below the middle half of 6 peers (210 to 260, median 230).",
        ),
    ],
)
def test_the_sentence_says_how_the_newest_score_lies(score, lang, words):
    assert drawn(lang=lang, past=history((2023, score, "baik"))).sentence.endswith(words)


def test_the_year_shown_is_set_beside_the_peers_of_that_year():
    past = history((2022, 250.0, "baik"), (2023, 200.0, "kurang"))
    assert "2023: skor 200" in drawn(past=past).sentence
    assert "2023: skor 200" not in drawn(past=past, shown=2021).sentence
    assert "separuh tengah" not in drawn(past=past, shown=2021).sentence


def test_too_few_and_no_peers_are_said():
    few = history((2022, 280.0, "baik"))
    assert drawn(past=few).sentence.endswith(
        "2022: hanya 2 pembanding punya skor, terlalu sedikit untuk separuh tengah."
    )
    one = drawn(past=history((2024, 280.0, "baik")), lang="en").sentence
    assert one.endswith("2024: only 1 peer has a score, too few for a middle half.")
    lonely = history((2025, 280.0, "baik"))
    assert drawn(past=lonely).sentence.endswith("2025: tidak satu pun pembanding punya skor.")
    assert drawn(past=lonely, lang="en", kind="published").sentence.endswith(
        "2025: no score of any peer is published."
    )
    # Without an official score there is nothing to compare, a newer category alone compares nothing either.
    unofficial = history((2023, 280.0, None, {"status": "self"}))
    assert "separuh tengah" not in drawn(past=unofficial).sentence
    newer = pd.concat([history((2022, 280.0, "baik")), history((2024, None, "baik"))], ignore_index=True)
    assert "2022: hanya 2 pembanding" in drawn(past=newer).sentence


def test_without_peers_nothing_is_drawn_or_said():
    alone, empty = drawn(None), drawn(totals())
    assert alone.sentence + " 2023: tidak satu pun pembanding punya skor." == empty.sentence
    for chart in (alone, empty):
        assert not [tr for tr in chart.figure.data if tr.legendgroup in ("peers", "median", "single")]
        assert "pembanding" not in chart.note.lower()
    assert "peer_totals" not in alone.questions and "peer_totals" in empty.questions
    assert len(alone.table.frame.columns) == 4 and len(empty.table.frame.columns) == 8


def test_the_table_holds_n_and_quartiles_of_every_year_drawn():
    table = drawn(years=range(2018, 2026)).table.display("id")
    assert table["Tahun"].tolist() == ["2024", "2023", "2022", "2021", "2020", "2019"]
    assert table["Pembanding (n)"].tolist() == ["1", "6", "2", "5", "4", "3"]
    assert table.iloc[1].tolist() == [
        "2023",
        "200",
        "Kurang",
        "ditetapkan, tanggal tidak ada",
        *("6", "210", "230", "260"),
    ]
    assert table.iloc[0]["Skor"] == "tidak ada" and table.iloc[0]["Median pembanding"] == "333"
    # Two peers have a median, no middle half.
    assert table.iloc[2][["Kuartil 1 pembanding", "Kuartil 3 pembanding"]].tolist() == ["tidak ada"] * 2
    english = drawn(lang="en", past=history((2025, 280.0, "baik"))).table.display("en")
    assert english.iloc[0].tolist()[:3] == ["2025", "280", "Baik"]
    assert english.iloc[0]["Peers (n)"] == "0" and english.iloc[0]["Median of peers"] == "none"


def test_a_final_and_an_open_score_of_a_year_keep_their_order():
    past = history((2023, 210.0, None, {"status": "self"}), (2023, 200.0, "kurang"))
    assert drawn(past=past).table.display("id")["Skor"].tolist()[1:3] == ["200", "210"]


def test_peers_never_cross_an_instrument():
    other = {
        "instrument": "panrb-2025",
        "instrument_id": "Baru",
        "instrument_en": "New",
        "maximum_total": None,
        "index_value": None,
    }
    past = history((2024, 330.0, "sangat_baik"), (2026, 0.9, None, other))
    peers = pd.concat(
        [
            totals((2024, 4, 200.0, 210.0, 220.0, 230.0, 240.0), years=range(2023, 2026)),
            totals(
                (2026, 3, 0.1, 0.2, 0.3, 0.4, 0.5),
                (2027, 3, 0.2, 0.3, 0.4, 0.5, 0.6),  # a year in which the institution has no figure
                years=[2026, 2027],
                instrument="panrb-2025",
            ),
        ]
    )
    new, old = histories(
        past,
        stamp=stamp(kind="synthetic"),
        categories=CATEGORIES,
        years=range(2023, 2028),
        name="X",
        beside=peers,
    )
    assert [list(tr.x) for tr in marks(new, "peers")] == [[2026, 2027, 2027, 2026]]
    assert [list(tr.x) for tr in marks(old, "peers")] == [[2024]]
    assert "2026: skor 0,9 di atas separuh tengah 3 pembanding" in new.sentence
    assert "2024: skor 330 di atas separuh tengah 4 pembanding" in old.sentence
    assert old.figure.layout.yaxis.range[0] > 50  # the fractions of the other instrument stay out


def test_the_axis_reaches_every_mark_of_the_peers():
    low = totals((2023, 3, 20.0, 40.0, 50.0, 60.0, 70.0), (2024, 1, 15.0, 15.0, 15.0, 15.0, 15.0))
    assert drawn(low).figure.layout.yaxis.range[0] < 15


def test_a_number_keeps_clear_of_the_line_and_of_the_median():
    assert side({2021: 250.0, 2022: 200.0, 2023: 250.0}, 2022, {}) == "bottom"
    assert side({2021: 250.0, 2022: 300.0}, 2022, {2022: 310.0}) == "top"
    assert side({2022: 300.0}, 2022, {2022: 310.0}) == "bottom"
    assert side({2022: 300.0}, 2022, {2022: 350.0}) == side({2022: 300.0}, 2022, {2022: 290.0}) == "top"
