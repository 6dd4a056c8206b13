"""The desk's tables: every change at its cell, totals under each rule, faults that cannot break the page."""

from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from merit.charts import desk
from merit.charts.base import Category, Stamp
from merit.charts.desk.line import COUNTS
from merit.controls import Control
from merit.difference import CELLS, COUNTED, RULES, Difference
from merit.ingest.score_file.checked import Fault

BANDS = {
    "buruk": Category("buruk", "Buruk", 0, "#c8452f", "#ffffff"),
    "kurang": Category("kurang", "Kurang", 175, "#c27c0e", "#101418"),
    "baik": Category("baik", "Baik", 250, "#2a9d8f", "#101418"),
    "sangat_baik": Category("sangat_baik", "Sangat Baik", 325, "#2f6fb8", "#ffffff"),
}
LANGS = ["id", "en"]


def stamp(lang):
    return Stamp(lang, "resmi", "official", "resmi-2")


def row(institution, change, cells=(), status="final", **values):
    sides = {f"{cell}_{side}": None for cell in CELLS for side in ("before", "after")}
    head = {
        "institution": institution,
        "name": f"Kabupaten {institution}",
        "group": "kabupaten",
        "year": 2024,
    }
    return {**head, "status": status, "change": change, "cells": list(cells), **sides, **values}


@pytest.fixture
def found():
    changed = {"aspect_3_before": 30.0, "aspect_3_after": 102.5, "category_before": "kurang"}
    changed |= {"category_after": "baik", "fixed_on_before": None, "fixed_on_after": date(2024, 11, 5)}
    changed |= {"talent_management_before": True, "talent_management_after": False}
    rows = [
        row("A", "changed", ["aspect_3", "category", "fixed_on", "talent_management"], **changed),
        row("B_*", "new", total_after=380.0, category_after="sangat_baik"),
        row("C", "withdrawn", status="interim", total_before=200.5, category_before=None),
    ]
    moves = [
        {
            "institution": "A",
            "name": "Kabupaten A",
            "group": "kabupaten",
            "kind": "moved",
            "year_before": 2023,
            "year_after": 2024,
            "category_before": "kurang",
            "category_after": "baik",
            "total_before": 180.0,
            "total_after": 252.5,
        },
        {
            "institution": "B_*",
            "name": "Kabupaten B_*",
            "group": "kabupaten",
            "kind": "first",
            "year_before": pd.NA,
            "year_after": 2024,
            "category_before": None,
            "category_after": "sangat_baik",
            "total_before": None,
            "total_after": 380.0,
        },
    ]
    totals = [
        {"rule": rule, "year": year, "figure": figure, "before": 5, "after": 5}
        for rule in RULES
        for year in (2023, 2024)
        for figure in COUNTED
    ]
    frame = pd.DataFrame(totals).astype({"before": "Int64", "after": "Int64"})
    risen = (frame["rule"] == "latest") & (frame["year"] == 2024) & (frame["figure"] == "baik")
    frame.loc[risen, "after"] = 1207
    absent = (frame["rule"] == "ever") & (frame["year"] == 2023) & (frame["figure"] == "kurang")
    frame.loc[absent, "before"] = pd.NA
    frame["difference"] = frame["after"] - frame["before"]
    return Difference("resmi-1", "resmi-2", pd.DataFrame(rows), pd.DataFrame(moves), frame)


def test_every_change_stands_with_what_it_was_and_is(found):
    told = desk.changes(found, stamp=stamp("id"), bands=BANDS)
    assert told.sentence == "1 baris baru, 1 berubah, 1 ditarik."
    first, second, third = told.shown.itertuples(index=False)
    assert first[0] == "**Kabupaten A**  \nA · 2024"
    assert first[1].split("  \n") == [
        "**Berubah**",
        "Aspek 3: 30 → 102,5",
        "Kategori: Kurang → Baik",
        "Tanggal penetapan: kosong → 5 November 2024",
        "Manajemen talenta: ya → tidak",
    ]
    assert second[0] == "**Kabupaten B\\_\\***  \nB\\_\\* · 2024", "marks of a name are not read"
    assert second[1] == "**Baru**  \n380 · Sangat Baik"
    assert third[0].endswith("C · 2024 · sementara")
    assert third[1] == "**Ditarik**  \n200,5 · belum dinilai"


def test_the_file_of_changes_has_every_cell_of_every_row(found):
    told = desk.changes(found, stamp=stamp("en"), bands=BANDS).table.frame
    assert len(told) == 3 and len(told.columns) == 5 + 2 * len(CELLS)
    assert told.loc[0, "Aspect 3 after"] == 102.5
    assert told.loc[0, "Category before"] == "Kurang"
    assert told["Change"].tolist() == ["Changed", "New", "Withdrawn"]


def test_moves_by_name(found):
    told = desk.moves(found, stamp=stamp("en"), bands=BANDS)
    assert told.sentence == (
        "By the latest status, institutions that change category: 1; assessed for the first time: 1; "
        "without a category any more: 0; no longer existing: 0."
    )
    before, after = told.shown.iloc[0, 1:]
    assert before.endswith("Kurang  \n180 (2023)") and after.endswith("Baik  \n252.5 (2024)")
    assert told.shown.iloc[1, 1].endswith("not assessed") and "Sangat Baik" in told.shown.iloc[1, 2]


@pytest.mark.parametrize("lang", LANGS)
def test_no_move_and_no_row_are_said(found, lang):
    empty = Difference("a", "b", found.rows.iloc[:0], found.moves.iloc[:0], found.totals)
    moves = desk.moves(empty, stamp=stamp(lang), bands=BANDS)
    changes = desk.changes(empty, stamp=stamp(lang), bands=BANDS)
    assert moves.shown.empty and changes.shown.empty
    assert ("Tidak ada instansi" if lang == "id" else "No institution") in moves.sentence
    assert "0" in changes.sentence


def test_totals_of_a_year_under_each_rule(found):
    told = desk.totals(found, 2024, stamp=stamp("id"), bands=BANDS)
    assert told.sentence == "Tahun 2024: 1 angka berubah. Angka juga berubah pada 2023."
    assert list(told.shown.columns) == ["Angka", "Ditetapkan tahun ini", "Status terakhir", "Pernah mencapai"]
    baik = told.shown.set_index("Angka").loc["Baik"].tolist()
    assert baik == ["5", "5 → **1.207**  \n(+1.202)", "5"]
    other = desk.totals(found, 2023, stamp=stamp("id"), bands=BANDS)
    assert other.shown.set_index("Angka").loc["Kurang"].tolist() == ["5", "5", "belum ada → **5**"]
    assert len(told.table.frame) == 2 * 3 * len(COUNTED), "the file has every year"


def test_a_year_without_change_says_so(found):
    same = found.totals.assign(after=found.totals["before"])
    quiet = Difference("a", "b", found.rows, found.moves, same[same["year"] == 2024])
    assert desk.totals_of(quiet, 2024, "en") == "2024: no figure changes."


def test_controls_newest_round_first_and_failures_on_top():
    good = Control("groups", "Baik", "now", 125, 125)
    bad = Control("groups", "Kurang", "now", 125, 126)
    told = desk.controls({2022: [good], 2024: [good, bad]}, stamp=stamp("id"))
    states = [cell.split(" ", 1)[1] for cell in told.shown.iloc[:, 0]]
    assert states == ["gagal  \n2024", "cocok  \n2024", "cocok  \n2022"]
    assert told.sentence == "Putaran 2024, 2022: 1 dari 3 kendali jumlah gagal."
    assert "3 dari 3" not in told.sentence
    assert desk.controls({2024: [good]}, stamp=stamp("id")).sentence.endswith("tidak ada yang gagal.")
    assert desk.controls({}, stamp=stamp("en")).shown.empty


def fault(row=2, letter="F", value="99", rule="code-unknown", **words):
    return Fault("a.csv", None, row, "aspek_3" if letter else "", letter, value, rule, words)


def test_faults_name_their_cell_and_nothing_of_the_file_is_read_as_marks():
    told = desk.faults([fault(value="[x](http://evil) <b>" + "z" * 60)], "id")
    place = told.iloc[0, 0]
    assert place.startswith("**F2**  \naspek\\_3  \n“\\[x\\](http\\://")
    assert "<b>" not in place.replace("\\<b\\>", "")
    assert max(map(len, place.replace("\u200b", " ").split())) < 40, "a long value may break"
    assert "*Tindakan:*" in told.iloc[0, 1]


def test_faults_without_a_cell_say_what_they_are_of():
    told = desk.faults(
        [fault(letter=None, value=""), fault(row=None, value=""), fault(row=None, letter=None, value="")],
        "id",
    )
    places = [cell.split("  \n")[0] for cell in told.iloc[:, 0]]
    assert places == ["**Baris 2**", "**Kolom F**", "**Seluruh berkas**"]


def test_faults_that_are_only_counted_count():
    assert desk.fault_total([fault(), fault()]) == 2
    assert desk.fault_total([fault(), fault(rule="too-many", count=31000, shown=20000)]) == 31000
    assert desk.fault_total([]) == 0


FACTS = {
    "at": "2026-12-10T02:00:00.000000Z",
    "by": "budi@bkn.go.id",
    "uploaded_by": "ani@bkn.go.id",
    "action": "publish",
    "file_name": "skor_*.xlsx",
    "file_sha256": "0123456789abcdef" * 4,
    "note": "<b>putaran</b>",
    "counts": {
        "assessments": 1742,
        "institutions": 620,
        "new": 3,
        "changed": 2,
        "withdrawn": 1,
        "moves": 4,
        "first": 2,
        "ended": 1,
    },
}


def test_a_publication_in_words():
    who, file, note, counts = desk.facts(FACTS, "id")
    assert who == "Diunggah ani@bkn.go.id, disetujui budi@bkn.go.id, 10 Desember 2026 pukul 09.00 WIB."
    assert file == "Berkas: skor\\_\\*.xlsx (sha256 `0123456789ab…`)"
    assert note == "Catatan: \\<b\\>putaran\\</b\\>"
    assert counts.startswith("1.742 baris skor dari 620 instansi; 3 baru, 2 berubah, 1 ditarik; 4 instansi")
    alone = {**FACTS, "uploaded_by": "budi@bkn.go.id", "file_name": None, "note": None, "counts": None}
    assert desk.facts(alone, "en") == ["Published by budi@bkn.go.id, 10 December 2026, 09:00 WIB."]
    back = {**alone, "action": "rollback", "uploaded_by": None}
    assert desk.facts(back, "en")[0].startswith("Rolled back by budi@bkn.go.id")


@pytest.mark.parametrize("lang", LANGS)
def test_the_log_newest_first_with_every_hash_in_the_file(lang):
    counts = dict.fromkeys(COUNTS, 1) | {"assessments": 4321}
    file = {"file_name": "skor.csv", "file_sha256": "abcdef" * 10}
    published = {"uploaded_by": "budi", "counts": counts, **file}

    def entry(n, action, snapshot, **facts):
        text = lambda name: str(facts.get(name) or "")  # noqa: E731
        at, digest = f"2026-12-{n:02}T02:00:00Z", f"{n}" * 64
        act = {"n": n, "at": at, "action": action, "dataset": "resmi", "snapshot": snapshot, "by": "ani"}
        return SimpleNamespace(**act, hash=digest, text=text, facts=facts)

    every = [
        entry(1, "submit", None, file_name="skor.csv", note="pertama"),
        entry(2, "publish", "resmi-1", visible_from="2026-12-31T17:00:00Z", **published),
    ]
    told = desk.log_rows(every, stamp=stamp(lang))
    assert told.shown.iloc[:, 0].tolist() == ["2", "1"]
    assert told.shown.iloc[0, 2] == "`222222222222`"
    assert "resmi-1" in told.shown.iloc[0, 1] and "WIB" in told.shown.iloc[0, 1]
    assert ("1 Januari 2027" if lang == "id" else "1 January 2027") in told.shown.iloc[0, 1]
    assert "skor.csv" in told.shown.iloc[1, 1] and "pertama" in told.shown.iloc[1, 1]
    n = "4.321" if lang == "id" else "4,321"
    assert all(part in told.shown.iloc[0, 1] for part in ("budi", "ani", "skor.csv", "abcdefabcdef", n))
    assert told.table.frame["hash"].tolist() == ["2" * 64, "1" * 64]


@pytest.mark.parametrize(
    ("lang", "lost", "mark", "shifts"),
    [
        ("id", "2 sel kehilangan isinya pada 1 baris", "30 → kosong **(isinya hilang)**", "2 baris berganti"),
        (
            "en",
            "lose their value: 2, in rows: 1",
            "30 → empty **(value lost)**",
            "change category: 2, of which 1",
        ),
    ],
)
def test_a_value_that_is_taken_away_and_a_category_of_an_earlier_year_are_said(
    found, lang, lost, mark, shifts
):
    assert desk.lost(found, lang) == desk.shifts(found, lang) == "", "a move is said as a move"
    values = {
        "aspect_3_before": 30.0,
        "total_before": 260.0,
        "category_before": "baik",
        "category_after": "kurang",
    }
    earlier = row("A", "changed", ["aspect_3", "total", "category"], **values) | {"year": 2022}
    rows = pd.concat([found.rows, pd.DataFrame([earlier])], ignore_index=True)
    changed = Difference("resmi-1", "resmi-2", rows, found.moves, found.totals)
    assert lost in desk.lost(changed, lang) and shifts in desk.shifts(changed, lang)
    told = desk.changes(changed, stamp=stamp(lang), bands=BANDS)
    assert mark in told.shown.iloc[-1, 1] and "**(" not in told.shown.iloc[0, 1]
    none = Difference(None, "resmi-1", rows.iloc[:0], found.moves.iloc[:0], found.totals)
    assert desk.lost(none, lang) == desk.shifts(none, lang) == ""
