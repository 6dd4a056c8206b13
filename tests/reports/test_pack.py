"""The pack: five files, the figures as JSON, all or nothing on the disk, nothing while a control fails."""

import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from functools import cache, partial
from pathlib import Path

import pandas as pd
import pytest

from merit.ceremony import ceremony
from merit.charts.anugerah import KEYS
from merit.charts.base import Stamp
from merit.paths import ROOT
from merit.query import ask
from merit.reports.figures import figures
from merit.reports.folder import FolderError, write_pack
from merit.reports.pack import PARTS, PackRefused, file_name, file_of, pack
from merit.reports.press import press_text
from merit.store import current
from tests.tampered import SLIPS, WRONG_LABEL, tampered

NAMES = [
    *("anugerah-2023-deck.pptx", "anugerah-2023-lampiran.xlsx", "anugerah-2023-penerima.csv"),
    *("anugerah-2023-siaran-pers.txt", "anugerah-2023.json"),
]
WHO = ["institution", "name", "group", "province", "total", "category"]
LISTS = [
    *("recipients", "first_baik", "first_sangat_baik", "moved_up", "moved_down", "most_improved"),
    "talent_management",
]
BANDS = ["sangat_baik", "baik", "kurang", "buruk"]


@cache
def told(dataset, year=2023, provinces=()):
    return ceremony(partial(ask, current(dataset)), year, provinces)


def stamp(dataset, lang="id"):
    snapshot = current(dataset)
    return Stamp(lang, dataset, snapshot.kind, snapshot.id)


@cache
def plain(dataset, year=2023, provinces=(), lang="id"):
    return figures(told(dataset, year, provinces), stamp=stamp(dataset, lang))


def same(value, cell):
    """Whether a value of JSON is that cell: null and nothing else where it is missing."""
    return value is None if pd.isna(cell) else value == cell and not isinstance(value, str | bool)


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
@pytest.mark.parametrize("provinces", [(), ("32", "33")])
def test_the_figures_have_the_keys_and_numbers_of_the_contract(dataset, provinces):
    c, f = told(dataset, 2023, provinces), plain(dataset, 2023, provinces)
    assert set(KEYS) <= set(f)
    assert list(f["totals"]) == BANDS
    for row in c.totals.to_dict("records"):
        told_ = f["totals"][row["category"]]
        assert list(told_) == ["now", "before", "difference"]
        assert all(same(told_[k], row[k]) for k in told_)
    for row in c.by_group.to_dict("records"):
        assert all(same(v, row[k]) for k, v in f["by_group"][row["group"]][row["category"]].items())
    nation = c.cumulative.set_index("scope")
    for key in ("registered", "assessed", *BANDS, "not_assessed", "baik_or_above", "below_baik", "target"):
        assert same(f["cumulative"][key], nation.loc["all", key])
        for scope, row in f["cumulative"]["scopes"].items():
            assert same(row[key], nation.loc[scope, key])
    assert same(f["cumulative"]["share"], nation.loc["all", "share"])
    for key in LISTS:
        rows = getattr(c, key)
        assert [r["institution"] for r in f[key]] == list(rows["institution"])
        assert [r["name"] for r in f[key]] == list(rows["name"])
        assert all(list(r)[:6] == WHO for r in f[key])
        assert all(same(r["total"], total) for r, total in zip(f[key], rows["total"], strict=True))
        assert {r["category"] for r in f[key]} <= set(BANDS)
    best = [r["institution"] for rows in f["best_by_group"].values() for r in rows]
    assert best == list(c.best_by_group["institution"])
    assert all(r["group"] == group for group, rows in f["best_by_group"].items() for r in rows)
    for key, where in (("by_province", "province"), ("by_island", "island")):
        for row in getattr(c, key).to_dict("records"):
            place = f[key][row[where]]
            assert all(same(place[b], row[b]) for b in (*BANDS, "baik_or_above", "below_baik"))
            if c.published and not row["assessed"]:
                assert {place[b] for b in (*BANDS, "baik_or_above", "below_baik")} == {None}
            assert place["known"] == row["assessed"]
            for silent in ("assessed", "not_assessed"):
                assert place[silent] == (None if c.published else row[silent])
    assert (f["year"], f["before_year"], f["provinces"]) == (2023, 2022, list(provinces))
    assert (f["cut_off"], f["rule"]) == (c.cut_off, "round")
    assert len(f["controls"]) == len(c.controls)
    assert set(f["sentences"]) == set(KEYS) and all(f["sentences"].values())
    assert (f["dataset"], f["snapshot"]) == (dataset, current(dataset).id)


def test_of_the_published_record_the_figures_are_the_printed_ones_and_gaps_are_null():
    f = plain("publikasi")
    assert f["totals"]["sangat_baik"] == {"now": 34, "before": 30, "difference": 4}
    assert f["totals"]["baik"] == {"now": 96, "before": 144, "difference": -48}
    assert f["totals"]["kurang"] == {"now": None, "before": None, "difference": None}
    assert {v for group in f["by_group"].values() for row in group.values() for v in row.values()} == {None}
    assert f["known_recipients"] == {"known": 52, "announced": 130}
    assert f["basis"] == "published"
    cited = {s["source_id"] for s in f["sources"]}
    assert {s for ids in f["score_sources"].values() for s in ids} <= cited
    assert {r["institution"] for r in f["recipients"]} == {
        r["institution"] for r in f["recipients"] if f["score_sources"].get(r["institution"])
    }
    earlier = plain("publikasi", 2022)["cumulative"]
    assert (earlier["kurang"], earlier["buruk"], earlier["below_baik"]) == (71, 172, 243)


def test_counted_figures_add_up_to_the_registry():
    f = plain("simulasi")
    summary = {k: v["now"] for k, v in f["summary"].items()}
    assert sum(row["now"] for row in f["totals"].values()) + summary["not_assessed"] == summary["registered"]
    assert sum(g["registered"] for g in f["groups"].values()) == summary["registered"]
    assert len(f["recipients"]) == f["totals"]["sangat_baik"]["now"] + f["totals"]["baik"]["now"]
    assert f["aspects"]["strongest"] == [1] and f["aspects"]["weakest"] == [4]
    means = {a["aspect"]: a["mean_percent"] for a in f["aspects"]["mean_percent"]}
    assert max(means, key=means.get) == 1 and min(means, key=means.get) == 4
    assert f["score_sources"] == {}
    assert f["sources"] == [], "of 2023 no target was set"
    assert all(r["name"].endswith("(simulasi)") for r in f["recipients"])
    assert {r["province"] for r in f["recipients"] if r["group"] == "kementerian"} == {None}


def test_of_counted_figures_the_sources_are_those_of_the_targets_that_are_quoted():
    f = plain("simulasi", 2022)
    assert f["cumulative"]["scopes"]["kementerian"]["target"] == 1
    assert [s["source_id"] for s in f["sources"]] == ["S068"]
    assert f["sources"][0]["title"] and f["sources"][0]["publisher"]


def test_names_of_islands_and_aspects_follow_the_language_and_codes_do_not():
    indonesian, english = plain("simulasi"), plain("simulasi", 2023, (), "en")
    assert indonesian["aspects"]["mean_percent"][0]["name"] == "Perencanaan Kebutuhan"
    assert english["aspects"]["mean_percent"][0]["name"] == "Workforce planning"
    assert list(indonesian["by_island"]) == list(english["by_island"])
    assert indonesian["recipients"] == english["recipients"]


def test_the_pack_is_the_five_files_and_says_how_far_it_is():
    heard = []
    c = told("simulasi", 2023, ("32", "33"))
    files = pack(c, stamp=stamp("simulasi"), progress=lambda *step: heard.append(step))
    assert list(files) == NAMES == [file_name(c, part) for part in PARTS]
    assert heard == [(i, 5, name) for i, name in enumerate(NAMES)] + [(5, 5, "")]
    assert files["anugerah-2023-siaran-pers.txt"] == press_text(c, stamp=stamp("simulasi"))
    assert json.loads(files["anugerah-2023.json"]) == plain("simulasi", 2023, ("32", "33"))
    assert b"NaN" not in files["anugerah-2023.json"]
    assert files["anugerah-2023-deck.pptx"][:2] == files["anugerah-2023-lampiran.xlsx"][:2] == b"PK"


@pytest.mark.parametrize("name", SLIPS)
def test_while_a_control_fails_no_file_is_made(store, tmp_path, name):
    slip, _, _, said = SLIPS[name]
    with tampered(store, tmp_path, slip.format(year=2023)) as snapshot:
        c = ceremony(partial(ask, snapshot), 2023)
    heard = []
    with pytest.raises(PackRefused) as refused:
        pack(c, stamp=stamp("simulasi"), progress=lambda *step: heard.append(step[0]))
    assert len(refused.value.sentences) == 1 + len(c.failed)
    assert any(all(word in sentence for word in said) for sentence in refused.value.sentences[1:])
    assert heard == []
    for part in PARTS:
        with pytest.raises(PackRefused):
            file_of(c, part, stamp=stamp("simulasi", "en"))


def test_a_slip_of_another_round_does_not_stop_this_one(store, tmp_path):
    with tampered(store, tmp_path, WRONG_LABEL.format(year=2021)) as snapshot:
        assert ceremony(partial(ask, snapshot), 2023).failed == []


def test_files_replace_older_ones_and_nothing_else(tmp_path):
    old = write_pack({"anugerah-2023.json": b"old", "anugerah-2022.json": b"before"}, tmp_path / "a" / "b")
    assert [p.read_bytes() for p in old] == [b"old", b"before"]
    new = write_pack({"anugerah-2023.json": b"new", "anugerah-2023-penerima.csv": b"x"}, tmp_path / "a" / "b")
    assert [p.read_bytes() for p in new] == [b"new", b"x"]
    assert sorted(p.name for p in (tmp_path / "a" / "b").iterdir()) == [
        *("anugerah-2022.json", "anugerah-2023-penerima.csv", "anugerah-2023.json"),
    ]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("broken", [OSError(errno.EIO, "broken"), KeyboardInterrupt()])
def test_when_a_rename_fails_what_stood_there_is_put_back(tmp_path, monkeypatch, links, broken):
    write_pack({"a": b"old a", "b": b"old b", "d": b"old d"}, tmp_path)
    replace, done = Path.replace, []

    def third_fails(self, target):
        done.append(target)
        if len(done) == 3:
            raise broken
        return replace(self, target)

    def unknown(self, target):
        raise OSError(errno.EPERM, "no second names here")

    monkeypatch.setattr(Path, "replace", third_fails)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", unknown)
    with pytest.raises((FolderError, KeyboardInterrupt)):
        write_pack({name: b"new" for name in "cabd"}, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {
        "a": b"old a",
        "b": b"old b",
        "d": b"old d",
    }


def test_when_one_file_has_no_place_none_is_written(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FolderError) as refused:
        write_pack({"a": b"new", "b": b"new"}, tmp_path)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]
    assert refused.value.reason == "no-folder"


def test_what_a_killed_run_left_behind_is_removed_later(tmp_path):
    left, fresh = (tmp_path / f".anugerah.{name}.tmp" for name in ("left", "fresh"))
    for folder in (left, fresh):
        folder.mkdir()
        (folder / "half").write_bytes(b"x")
    os.utime(left, (0, 0))
    write_pack({"a": b"new"}, tmp_path)
    assert not left.exists()
    assert fresh.exists(), "somebody may be writing there"


WRITER = """
import sys
from pathlib import Path
from merit.reports.folder import write_pack
size = 400_000
print("ready", flush=True)
for letter in "ABCDEFGH" * 100_000:
    write_pack({f"file{i}": letter.encode() * size for i in range(5)}, Path(sys.argv[1]))
"""


def test_kill_at_any_moment_leaves_whole_files_only(tmp_path):
    folder = tmp_path / "out"
    for _ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout.readline() == "ready\n"
        time.sleep(random.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)
        assert process.returncode == -signal.SIGKILL
        for path in folder.glob("file*"):
            content = path.read_bytes()
            assert len(content) == 400_000 and len(set(content)) == 1, "half written"
    # The next run works, whatever was left behind.
    write_pack({f"file{i}": b"last" for i in range(5)}, folder)
    assert {p.read_bytes() for p in folder.glob("file*")} == {b"last"}
