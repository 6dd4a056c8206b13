"""The table of peers: reasons in words, ranks with ties, who stands ahead and behind, every row."""

from functools import partial

import pandas as pd
import pytest

from merit.charts.base import Stamp
from merit.charts.peers import choice_words, near, peer_rows, reason, rule_words
from merit.profile import PeerChoice, profile
from merit.query import ask
from tests.charts.institutional import history, profiled, stamp

PAST = history((2023, 291.0, "baik"))
PEER = {
    "group_name": "Kabupaten",
    "province_name": "Jawa Barat",
    "island_id": "Jawa",
    "island_en": "Java",
    "reason": "group_province",
    "distance": None,
    "own_year": None,
    "peer_year": None,
}


def row(code, total, rank, *, latest=None, category="Baik", me=False):
    """A row as queries/peer_ranking.sql gives it; `latest`: category, total, year of the newest status."""
    held = None if total is None else category
    newest = latest or ((held, total, 2023) if held else (None, None, None))
    return {
        "institution": code,
        "name": "X" if me else f"Nama {code}",
        "is_self": me,
        "total": total,
        "from_self": None if total is None else total - 291.0,
        "year_inferred": False,
        "category_name": held,
        "rank": rank,
        "ranked": None,
        "latest_category_name": newest[0],
        "latest_total": newest[1],
        "latest_year": newest[2],
    }


def among(*rows, drop_own_score=False, **more):
    """A profile of X (32.16, 291 in 2023) beside these rows of the ranking."""
    beside = pd.DataFrame(rows)
    beside["ranked"] = int(beside["total"].notna().sum())
    if drop_own_score:
        beside["from_self"] = None
    peers = pd.DataFrame([PEER | {"institution": r["institution"]} for r in rows if not r["is_self"]])
    rules = pd.DataFrame({"rule": ["province"], "peers": [len(peers)], "is_default": [True]})
    return profiled(PAST, 2023, beside=beside, peers=peers, rules=rules, **more)


ME = row("32.16", 291.0, 2, me=True)
TIED = among(
    row("a", 300.0, 1),
    ME,
    row("b", 291.0, 2),
    row("c", 280.5, 4),
    row("d", None, None, latest=("Kurang", 200.0, 2021)),
    row("e", None, None, latest=("Baik", None, 2022)),
    row("f", None, None),
)


@pytest.mark.parametrize(
    ("why", "words", "english"),
    [
        ({}, "Kabupaten di provinsi yang sama (Jawa Barat)", "Kabupaten of the same province (Jawa Barat)"),
        (
            {"reason": "group_island"},
            "Kabupaten di wilayah pulau yang sama (Jawa)",
            "Kabupaten of the same island region (Java)",
        ),
        ({"reason": "group"}, "Kelompok yang sama (Kabupaten)", "Same group (Kabupaten)"),
        (
            {"reason": "profile", "distance": 3.125, "own_year": 2022, "peer_year": 2021},
            "Profil terdekat: rata-rata beda 3,1 poin persen per aspek (2022 lawan 2021)",
            "Nearest profile: 3.1 percentage points apart per aspect on average (2022 against 2021)",
        ),
        (
            {"reason": "profile", "distance": 4.0, "own_year": 2021, "peer_year": 2021},
            "Profil terdekat: rata-rata beda 4 poin persen per aspek (2021)",
            "Nearest profile: 4 percentage points apart per aspect on average (2021)",
        ),
        (
            {"reason": "pinned", "group_name": "Kota"},
            "Disematkan: Kota di Jawa Barat",
            "Pinned: Kota in Jawa Barat",
        ),
        (
            {"reason": "pinned", "group_name": "LNS", "province_name": None},
            "Disematkan: LNS",
            "Pinned: LNS",
        ),
    ],
)
def test_every_reason_is_said_in_words(why, words, english):
    assert reason(PEER | why, stamp=stamp()) == words
    assert reason(PEER | why, stamp=stamp("en")) == english


def test_rules_say_how_many_peers_they_give():
    assert rule_words("province", 17, "Kabupaten", stamp=stamp()) == "Kabupaten se-provinsi (17)"
    assert rule_words("group", 1234, "Kabupaten", stamp=stamp()) == "Semua Kabupaten (1.234)"
    assert rule_words("profile", 10, "Kota", stamp=stamp("en")) == "Nearest aspect profile (10)"


def test_pins_and_drops_are_counted_in_words():
    assert choice_words(TIED, stamp=stamp()) == "Pembanding: Kabupaten se-provinsi (6)."
    changed = among(ME, row("a", 300.0, 1), pinned=("x", "y"), dropped=("z",))
    assert peer_rows(changed, stamp=stamp()).note == (
        "Pembanding: Kabupaten se-provinsi (1); 2 disematkan, 1 dikeluarkan."
    )
    dropped = among(ME, row("a", 300.0, 1), dropped=("z",))
    assert choice_words(dropped, stamp=stamp("en")) == "Peers: Kabupaten of the province (1); 1 dropped."


def test_ties_share_a_rank_and_whoever_has_no_score_has_none():
    made = peer_rows(TIED, stamp=stamp())
    shown = made.table.display("id")
    assert shown["Peringkat"].tolist() == ["1", "2", "2", "4", "tanpa skor", "tanpa skor", "tanpa skor"]
    assert shown["Skor 2023"].tolist() == ["300", "291", "291", "280,5"] + ["tidak diterbitkan"] * 3
    assert shown["Alasan"].tolist()[1] == "instansi ini"
    assert set(shown["Alasan"]) == {"instansi ini", "Kabupaten di provinsi yang sama (Jawa Barat)"}
    assert shown["Status terbaru"].tolist()[4:] == [
        "Kurang, 200 (2021)",
        "Baik tanpa skor (2022)",
        "tidak diterbitkan",
    ]
    assert made.shown["Peringkat"].tolist()[:4] == ["**1**", "**2**", "**2**", "**4**"]
    assert "3 dari 6 pembanding" in made.footer


def test_the_sentence_names_who_is_ahead_and_behind():
    assert peer_rows(TIED, stamp=stamp()).sentence == (
        "X peringkat 2 dari 4 skor 2023 yang diterbitkan: skornya sendiri dan skor 3 dari 6 pembanding. "
        "Peringkat yang sama: Nama b. Tepat di atasnya Nama a (300, selisih 9 poin). "
        "Tepat di bawahnya Nama c (280,5, selisih 10,5 poin)."
    )
    english = peer_rows(TIED, stamp=stamp("en", "synthetic")).sentence
    assert english == (
        "X ranks 2 of 4 scores of 2023: its own and those of 3 of 6 peers. On the same rank: Nama b. "
        "Directly ahead Nama a (300, gap 9). Directly behind Nama c (280.5, gap 10.5)."
    )


def test_the_nearest_are_named_all_when_few_and_counted_when_many():
    first = among(row("32.16", 291.0, 1, me=True), *(row(c, 290.5, 2) for c in "abcde"))
    assert peer_rows(first, stamp=stamp()).sentence.endswith(
        "Tidak ada pembanding di atasnya. Tepat di bawahnya Nama a, Nama b, dan 3 lainnya "
        "(290,5, selisih 0,5 poin)."
    )
    last = among(*(row(c, 300.0, 1) for c in "abc"), row("32.16", 291.0, 4, me=True))
    said = peer_rows(last, stamp=stamp()).sentence
    assert "Tepat di atasnya Nama a, Nama b, dan Nama c (300" in said
    assert said.endswith("Tidak ada pembanding di bawahnya.")


def test_without_an_own_score_the_peers_are_still_told():
    unscored = row("32.16", None, None, me=True)
    some = among(row("a", 300.0, 1), row("b", 250.0, 2), unscored, row("c", None, None), drop_own_score=True)
    assert peer_rows(some, stamp=stamp()).sentence == (
        "X tanpa skor final 2023 yang diterbitkan, jadi tanpa peringkat; skor 2 dari 3 pembanding "
        "diterbitkan, dari 250 sampai 300."
    )
    one = among(row("a", 300.0, 1), unscored, drop_own_score=True)
    assert peer_rows(one, stamp=stamp(kind="synthetic")).sentence == (
        "X tanpa skor final 2023, jadi tanpa peringkat; 1 dari 1 pembanding punya skor: 300."
    )
    none = among(unscored, row("c", None, None), drop_own_score=True)
    assert peer_rows(none, stamp=stamp()).sentence == (
        "Tidak satu pun dari 1 pembanding punya skor 2023 yang diterbitkan."
    )


def test_nobody_to_compare_with_leaves_the_table_empty():
    made = peer_rows(among(ME), stamp=stamp())
    assert made.sentence == "X tidak punya pembanding untuk 2023 dengan pilihan ini."
    assert made.shown.empty and made.table.frame.empty


def test_cells_mark_the_own_row_by_a_word_and_link_every_peer():
    made = peer_rows(TIED, stamp=stamp("en")).shown["Institution and reason"].tolist()
    assert made[1] == "**X**  \n**this institution**"
    assert made[0] == (
        "[Nama a](instansi?institution=a&dataset=publikasi&lang=en&year=2023)  \n"
        "Kabupaten of the same province (Jawa Barat)"
    )
    assert sum("(instansi?institution=" in cell for cell in made) == 6


def test_a_category_without_a_score_is_told_in_its_own_year():
    p = among(ME, row("a", None, None))
    p.beside.loc[1, ["category_name", "latest_category_name", "latest_year"]] = ["Baik", "Baik", 2023]
    assert peer_rows(p, stamp=stamp()).shown["Skor 2023"].tolist()[1] == "Baik  \nskornya tidak diterbitkan"


def test_what_makes_a_score_less_firm_or_less_new_stands_in_its_cell():
    inferred = row("a", 300.0, 1) | {"year_inferred": True}
    newer = row("b", 280.0, 3, latest=("Sangat Baik", 356.0, 2024))
    older = row("c", None, None, latest=("Kurang", 200.0, 2021))
    cells = peer_rows(among(inferred, ME, newer, older), stamp=stamp()).shown["Skor 2023"].tolist()
    assert cells == [
        "**300**  \nBaik  \ntahun disimpulkan",
        "**291**  \nBaik",
        "**280**  \nBaik  \nkini Sangat Baik, 356 (2024)",
        "tidak diterbitkan  \nterakhir Kurang, 200 (2021)",
    ]


def test_somebody_alone_with_a_score_has_no_rank():
    alone = peer_rows(among(ME | {"rank": None}, row("a", None, None)), stamp=stamp())
    assert alone.shown["Peringkat"].tolist() == ["–", "tanpa skor"]
    assert alone.sentence == "Tidak satu pun dari 1 pembanding punya skor 2023 yang diterbitkan."


def test_the_nearest_rows_are_read_first_and_always_hold_the_own():
    many = among(
        *(row(f"{c:02}", 300.0 - c, c + 1) for c in range(6)),
        row("32.16", 291.0, 7, me=True),
        *(row(f"{c:02}", 290.0 - c, c + 1) for c in range(7, 12)),
        row("z", None, None),
    )
    assert many.beside["institution"][near(many)].tolist() == [
        *("02", "03", "04", "05"),
        "32.16",
        *("07", "08", "09", "10"),
    ]
    unranked = among(*(row(f"{c:02}", 300.0 - c, c + 1) for c in range(6)), row("32.16", None, None, me=True))
    assert unranked.beside["institution"][near(unranked)].tolist() == ["00", "01", "02", "03", "32.16"]


def test_every_rule_and_choice_gives_a_reason_to_everybody_in_the_simulation(simulasi):
    """Kabupaten Bekasi: every peer of every rule has its own reason; the pinned ones are called so."""
    words = Stamp("id", simulasi.dataset, simulasi.kind, simulasi.id)
    met = {}
    for rule in ("province", "island", "group", "profile"):
        choice = PeerChoice(rule, ("kpk", "32.71"), ("32.05",))
        p = profile(partial(ask, simulasi), "32.16", peers=choice)
        made = peer_rows(p, stamp=words)
        assert len(made.shown) == len(made.table.frame) == len(p.peers) + 1
        assert "32.05" not in set(p.peers["institution"])
        told = dict(zip(p.beside["institution"], made.table.frame["Alasan"], strict=True))
        assert told["kpk"] == "Disematkan: LNS" and told["32.71"] == "Disematkan: Kota di Jawa Barat"
        assert told.pop("32.16") == "instansi ini"
        assert all(told.values())
        met[rule] = {why.split(" ")[0] for why in told.values()}
    assert met["profile"] == {"Profil", "Disematkan:"} and met["province"] == {"Kabupaten", "Disematkan:"}
