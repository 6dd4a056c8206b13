"""The step to the next category: room, observed gains, the example spread, who made the step."""

from functools import partial

import pandas as pd
import pytest

from merit.charts.base import Stamp
from merit.charts.gap import step_gap, step_makers
from merit.profile import PeerChoice, profile
from merit.query import ask
from tests.charts.institutional import history, profiled, stamp

PAST = history((2023, 320.0, "baik"), (2024, None, "baik"))
GAINS = pd.DataFrame(
    [
        (1, "Perencanaan", "Planning", 40.0, 40.0, 0.0, 0, 12, 1.0, 0.0, 2.5, 10, 0.0, 40.0),
        (3, "Karier", "Career", 130.0, 60.0, 70.0, 140, 12, 14.25, 8.0, 20.0, 10, 4.0, 64.0),
        (4, "Promosi", "Promotion", 40.0, 12.5, 27.5, 55, 12, -1.5, -3.0, 0.0, 10, 1.0, 13.5),
    ],
    columns=[
        "aspect_no",
        "name_id",
        "name_en",
        "maximum",
        "points",
        "room",
        "room_steps",
        "gain_n",
        "gain_median",
        "gain_q1",
        "gain_q3",
        "needed_steps",
        "proposed",
        "proposed_points",
    ],
)
UNSEEN = {"gain_n": 0, "gain_median": None, "gain_q1": None, "gain_q3": None}
BARE = {"points": None, "room": None, "room_steps": None, "proposed": None, "proposed_points": None}
MAKERS = pd.DataFrame(
    [
        ("32.04", "Kabupaten B", "Kabupaten", "Jawa Barat", True, True, 2021, 318.5, 2023, 336.0, 17.5),
        ("32.15", "Kabupaten K", "Kabupaten", "Jawa Barat", True, True, 2020, None, 2021, 329.5, None),
        ("51.03", "Kabupaten Ba", "Kabupaten", "Bali", False, True, 2021, None, 2022, None, None),
        ("bsn", "BSN", "LPNK", None, False, False, 2020, 300.0, 2024, 334.5, 34.5),
    ],
    columns=[
        "institution",
        "name",
        "group_name",
        "province_name",
        "is_peer",
        "same_group",
        "from_year",
        "from_total",
        "to_year",
        "to_total",
        "gain",
    ],
)


def test_room_gains_and_example_stand_in_words_and_in_the_table():
    made = step_gap(profiled(PAST, 2023, gains=GAINS, makers=MAKERS), stamp=stamp(kind="synthetic"))
    assert made.title == "Langkah dari Baik ke Sangat Baik"
    assert made.sentence == (
        "5 poin (10 langkah 0,5) ke Sangat Baik. Ruang terbesar, 70 poin: Karier (60 dari 130). "
        "4 instansi lain pernah naik dari Baik ke Sangat Baik di data ini: yang teramati, bukan ramalan."
    )
    shown = made.table.display("id")
    assert shown["Ruang (poin)"].tolist() == ["0", "70", "27,5"]
    assert shown["Ruang (langkah 0,5)"].tolist() == ["0", "140", "55"]
    assert shown["Kenaikan teramati"].tolist() == [
        "median +1; separuh tengah 0 sampai +2,5",
        "median +14,25; separuh tengah +8 sampai +20",
        "median −1,5; separuh tengah −3 sampai 0",
    ]
    assert shown["Contoh: tambahan"].tolist() == ["0", "+4", "+1"]
    assert shown["Contoh: poin sesudahnya"].tolist() == ["40", "64", "13,5"]
    assert made.shown["Aspek"].tolist()[:2] == [
        "**Perencanaan**  \n40 dari 40; sudah maksimum",
        "**Karier**  \n60 dari 130; ruang 70 (140 langkah)",
    ]
    assert made.shown["Contoh pembagian"].tolist()[1] == "**+4**  \nmenjadi 64"
    assert "n = 12 penilaian berurutan" in made.note and "bukan saran atau ramalan" in made.note


EXTENT = pd.DataFrame(
    [("Baik", "Sangat Baik", 2021, 2024, 40, 4, 3, 2, 26.0, 21.75, 30.25, 5.0, 1)],
    columns=[
        *("from_category", "to_category", "first_year", "last_year", "started", "made", "within_a_year"),
        *("gain_n", "gain_median", "gain_q1", "gain_q3", "needed", "gained_as_much"),
    ],
)


def test_how_often_how_fast_and_how_far_the_step_was_made():
    notes = {
        kind: step_gap(profiled(PAST, 2023, gains=GAINS, extent=EXTENT), stamp=stamp(kind=kind)).note
        for kind in ("synthetic", "published")
    }
    often = (
        "Dari 40 penilaian berikutnya instansi lain yang berangkat dari Baik, 4 mencapai Sangat Baik, 3 di"
    )
    for kind, note in notes.items():
        assert (often in note) == (kind == "synthetic")  # the press leans towards those that rose
        assert "median 26 poin, separuh tengah 21,75 sampai 30,25 (n = 2)" in note
        assert "Kenaikan sebesar 5 poin atau lebih: 1 dari 2." in note
        assert "Jumlah tambahan +5 poin menjadi 117,5: tepat mencapai batas, tanpa cadangan." in note
        # 1 point on an aspect on which the middle half ends at 0.
        assert "Di atas separuh tengah yang teramati: Promosi." in note
    unscored = EXTENT.assign(gain_n=0, gain_median=None, gain_q1=None, gain_q3=None, gained_as_much=0)
    bare = step_gap(profiled(PAST, 2023, gains=GAINS, extent=unscored), stamp=stamp()).note
    assert "Kenaikan total" not in bare and "Dari 40" not in bare


def test_the_same_in_english():
    made = step_gap(profiled(PAST, 2023, gains=GAINS, makers=MAKERS), stamp=stamp("en", "synthetic"))
    assert made.sentence == (
        "5 points (10 steps of 0.5) to Sangat Baik. Most room, 70 points: Career (60 of 130). Others that "
        "rose from Baik to Sangat Baik in these data: 4 institutions; observed, no forecast."
    )
    assert made.table.display("en")["Observed gains"].tolist()[2] == "median −1.5; middle half −3 to 0"
    assert "neither advice nor forecast" in made.note
    assert made.footer.startswith("n = 12 observed rises")


def test_without_observed_gains_the_example_follows_the_room_and_says_so():
    made = step_gap(profiled(PAST, 2023, gains=GAINS.assign(**UNSEEN)), stamp=stamp())
    assert "sebanding dengan ruang tiap aspek" in made.note and "tidak diketahui" in made.note
    assert "Kenaikan teramati" not in made.shown and "Kenaikan teramati" not in made.table.frame
    assert made.sentence.endswith(
        "Publikasi tidak mencatat instansi lain yang naik dari Baik ke Sangat Baik."
    )


def test_tied_rooms_are_all_named():
    tied = GAINS.assign(room=[70.0, 70.0, 27.5])
    said = step_gap(profiled(PAST, 2023, gains=tied), stamp=stamp()).sentence
    assert "Ruang terbesar, 70 poin: Perencanaan (40 dari 40) dan Karier (60 dari 130)." in said


def test_unknown_aspects_leave_the_total_and_say_why():
    unknown = GAINS.assign(**UNSEEN, **BARE)
    made = step_gap(profiled(PAST, 2023, gains=unknown, makers=MAKERS), stamp=stamp())
    assert made.sentence == (
        "5 poin (10 langkah 0,5) ke Sangat Baik. Skor per aspek 2023 tidak diterbitkan dalam poin, jadi "
        "ruang dan contoh pembagian per aspek tidak dapat dihitung. 4 instansi lain tercatat pernah naik "
        "dari Baik ke Sangat Baik: yang teramati dalam publikasi, bukan ramalan."
    )
    assert made.table.frame.empty and made.shown.empty and made.note == ""
    other = step_gap(profiled(PAST, 2023, gains=unknown), stamp=stamp("en", "synthetic"))
    assert "These data hold no aspect scores of 2023" in other.sentence


def test_some_aspects_are_shown_without_an_example():
    partly = GAINS.astype({"room_steps": "Int64"})
    partly.loc[[0, 2], ["points", "room", "room_steps"]] = None
    made = step_gap(
        profiled(PAST, 2023, gains=partly.assign(proposed=None, proposed_points=None)), stamp=stamp()
    )
    assert "Poin hanya diketahui untuk 1 dari 3 aspek, jadi tidak ada contoh pembagian." in made.sentence
    assert made.table.display("id")["Poin"].tolist() == ["tidak diterbitkan", "60", "tidak diterbitkan"]
    assert "Contoh pembagian" not in made.shown
    assert made.shown["Aspek"].tolist()[0] == "**Perencanaan**  \ntidak diterbitkan"


def test_aspects_that_do_not_add_up_have_no_example():
    made = step_gap(
        profiled(PAST, 2023, gains=GAINS.assign(proposed=None, proposed_points=None)), stamp=stamp()
    )
    assert "Poin aspek tidak berjumlah skor total, jadi tidak ada contoh pembagian." in made.sentence
    assert len(made.table.frame) == 3


def test_a_category_without_a_score_has_no_distance():
    unknown = GAINS.assign(**UNSEEN, **BARE, needed_steps=None)
    made = step_gap(profiled(PAST, 2024, gains=unknown, makers=MAKERS), stamp=stamp())
    assert made.sentence.startswith(
        "Skor 2024 tidak diterbitkan: jarak dari Baik ke Sangat Baik tidak dapat dihitung. 4 instansi"
    )
    assert made.table.frame.empty


def test_the_highest_category_has_a_margin_and_no_next_step():
    top = profiled(history((2023, 392.5, "sangat_baik")), 2023)
    made = step_gap(top, stamp=stamp())
    assert made.sentence == "Sangat Baik adalah kategori tertinggi; 67,5 poin di atas batas bawahnya."
    assert made.table.frame.empty and step_makers(top, stamp=stamp()).sentence == ""
    bare = step_gap(profiled(history((2023, None, "sangat_baik")), 2023), stamp=stamp("en"))
    assert bare.sentence == "Sangat Baik is the highest category; there is no next one."


@pytest.mark.parametrize("status", ["interim", "self"])
def test_an_unofficial_figure_has_no_step(status):
    p = profiled(history((2023, 290.0, None, {"status": status})), 2023)
    for made in (step_gap(p, stamp=stamp()), step_makers(p, stamp=stamp())):
        assert made.sentence == "" and made.table.frame.empty and made.shown.empty
    assert step_gap(profiled(PAST, 2020), stamp=stamp()).sentence == ""  # no assessment at all


def test_who_made_the_step_is_told_with_totals_and_gain():
    made = step_makers(profiled(PAST, 2023, makers=MAKERS), stamp=stamp())
    assert made.title == "Yang pernah naik dari Baik ke Sangat Baik"
    assert made.sentence.endswith(
        "Dari pembanding 2: Kabupaten B (2021 → 2023, +17,5) dan Kabupaten K (2020 → 2021)."
    )
    shown = made.table.display("id")
    assert shown["Kedekatan"].tolist() == ["pembanding", "pembanding", "kelompok sama", "kelompok lain"]
    assert shown["Tahun"].tolist()[0] == "2021 → 2023"
    assert shown["Skor sebelum"].tolist() == ["318,5", "tidak diterbitkan", "tidak diterbitkan", "300"]
    assert shown["Kenaikan"].tolist() == ["+17,5", "tidak diterbitkan", "tidak diterbitkan", "+34,5"]
    assert made.shown["Skor"].tolist() == [
        "318,5 → 336  \n**+17,5**",
        "tidak diterbitkan → 329,5",
        "tidak diterbitkan",
        "300 → 334,5  \n**+34,5**",
    ]
    assert made.shown["Instansi"].tolist()[0] == (
        "[Kabupaten B](instansi?institution=32.04&dataset=publikasi&lang=id&year=2023)  \n"
        "Jawa Barat · **pembanding**"
    )
    assert made.shown["Instansi"].tolist()[3].endswith("  \nLPNK · kelompok lain")
    assert made.footer.startswith("n = 4 kenaikan teramati")


def test_many_peers_are_counted_and_none_is_said():
    peers = pd.concat([MAKERS.head(2)] * 3, ignore_index=True)
    peers["institution"] = list("abcdef")
    said = step_makers(profiled(PAST, 2023, makers=peers), stamp=stamp("en")).sentence
    assert said.endswith(
        "Peers among them, 6: Kabupaten B (2021 → 2023, +17.5), Kabupaten K (2020 → 2021), and 4 more."
    )
    none = step_makers(profiled(PAST, 2023, makers=MAKERS.tail(2)), stamp=stamp())
    assert none.sentence.endswith("Tidak satu pun di antaranya pembanding.")
    nobody = step_makers(profiled(PAST, 2023), stamp=stamp(kind="synthetic"))
    assert nobody.sentence == "Belum ada instansi lain di data ini yang naik dari Baik ke Sangat Baik."


BOUNDS = {"Kurang": 175.0, "Baik": 250.0, "Sangat Baik": 325.0}
MAXIMA = [40, 40, 130, 40, 80, 40, 16, 24]


def _number(text):
    """A number as Indonesian writes it: "+1.234,5" -> 1234.5."""
    return float(text.lstrip("+").replace(".", "").replace(",", "."))


def test_the_example_just_crosses_the_line_for_many_institutions_of_the_simulation(simulasi):
    """From the strings of the table alone: the sum reaches the bound, half a point less does not."""
    words = Stamp("id", simulasi.dataset, simulasi.kind, simulasi.id)
    answer = partial(ask, simulasi)
    ranking = ask(simulasi, "ranking", year=2023, group=None, province=None)
    met = {category: 0 for category in BOUNDS}
    for code in ranking["institution"].iloc[::16]:
        p = profile(answer, code, year=2023, peers=PeerChoice("group"))
        made = step_gap(p, stamp=words)
        if p.now["category"] == "sangat_baik":
            assert made.table.frame.empty
            continue
        shown = made.table.display("id")
        points = [_number(x) for x in shown["Poin"]]
        added = [_number(x) for x in shown["Contoh: tambahan"]]
        after = [_number(x) for x in shown["Contoh: poin sesudahnya"]]
        ahead = made.title.partition(" ke ")[2]
        assert [_number(x) for x in shown["Maksimum"]] == MAXIMA
        assert after == [a + b for a, b in zip(points, added, strict=True)]
        assert all(a >= 0 and a % 0.5 == 0 for a in added)
        assert all(a <= m for a, m in zip(after, MAXIMA, strict=True))
        assert sum(after) >= BOUNDS[ahead] > sum(after) - 0.5
        met[ahead] += 1
    assert all(n >= 4 for n in met.values()), met
