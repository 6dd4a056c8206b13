"""python -m merit ceremony: five files or none, exit codes, messages that say what would be right."""

import json
import os
import pty
import subprocess
import sys
import termios

import pytest

from merit.cli import main
from merit.paths import ROOT
from merit.reports.pack import PARTS
from tests.tampered import SLIPS, tampered

NAMES = [
    *("anugerah-2023-deck.pptx", "anugerah-2023-lampiran.xlsx", "anugerah-2023-penerima.csv"),
    *("anugerah-2023-siaran-pers.txt", "anugerah-2023.json"),
]


def called(out, dataset="simulasi", year="2023", *more):
    return main(["ceremony", "--dataset", dataset, "--year", year, "--out", str(out), *more])


def there(folder):
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize(("dataset", "more"), [("simulasi", ()), ("publikasi", ("--lang", "en"))])
def test_the_five_files_are_written_and_named(tmp_path, capsys, dataset, more):
    folder = tmp_path / "new" / "deep"
    assert called(folder, dataset, "2023", *more) == 0
    printed = capsys.readouterr()
    assert there(folder) == NAMES
    assert sorted(printed.out.split()) == [str(folder / name) for name in NAMES]
    assert printed.err == "", "no bar where nobody watches"
    assert all(path.stat().st_size > 500 for path in folder.iterdir())
    figures = json.loads((folder / "anugerah-2023.json").read_text("utf-8"))
    assert (figures["dataset"], figures["year"], figures["provinces"]) == (dataset, 2023, [])


def test_a_regional_ceremony_replaces_the_files_and_leaves_others(tmp_path):
    assert called(tmp_path) == 0
    (tmp_path / "catatan.txt").write_text("milik orang lain")
    whole = (tmp_path / "anugerah-2023.json").read_text("utf-8")
    assert called(tmp_path, "simulasi", "2023", "--provinces", "33,32") == 0
    assert there(tmp_path) == [*NAMES, "catatan.txt"]
    figures = json.loads((tmp_path / "anugerah-2023.json").read_text("utf-8"))
    assert figures["provinces"] == ["32", "33"]
    assert set(figures["by_province"]) == {"32", "33"}
    assert len(figures["recipients"]) < len(json.loads(whole)["recipients"])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"dataset": "rahasia"}, ["rahasia", "publikasi", "simulasi"]),
        ({"dataset": "resmi"}, ["resmi", "publikasi", "simulasi"]),
        ({"year": "2018"}, ["2018", "2019", "2025", "simulasi"]),
        ({"year": "duaribu"}, ["duaribu", "2019", "2025"]),
        ({"year": "-1"}, []),
        ({"more": ("--provinces", "32,xx")}, ["xx", "32", "91"]),
        ({"year": "٢٠٢٢"}, ["٢٠٢٢", "2022"]),
        ({"year": "02022"}, ["02022", "2022"]),
        ({"more": ("--provinces", "33, 32")}, ["“ 32”", "32"]),
        ({"more": ("--provinces", "32,")}, ["“”", "32"]),
        ({"more": ("--provinces", "32,33,32")}, ["“32” hanya boleh disebut sekali"]),
        ({"more": ("--provinces", "32,32", "--lang", "en")}, ["“32” may be named only once"]),
    ],
)
def test_what_does_not_exist_is_told_what_would_be_right(tmp_path, capsys, wrong, said):
    folder = tmp_path / "out"
    asked = {"dataset": "simulasi", "year": "2023", "more": ()} | wrong
    try:
        code = called(folder, asked["dataset"], asked["year"], *asked["more"])
    except SystemExit as refused:
        code = refused.code
    printed = capsys.readouterr()
    assert code == 2
    assert printed.out == "" and there(folder) == []
    assert all(word in printed.err for word in said)


def test_no_province_is_the_nation(tmp_path):
    assert called(tmp_path, "simulasi", "2023", "--provinces", "") == 0
    assert json.loads((tmp_path / "anugerah-2023.json").read_text("utf-8"))["provinces"] == []


def test_a_fault_of_the_program_is_no_wrong_request(tmp_path, monkeypatch):
    def faulty(c, stamp):
        return {}["column"]

    monkeypatch.setitem(PARTS, "penerima.csv", faulty)
    with pytest.raises(KeyError, match="column"):
        called(tmp_path / "out")
    assert there(tmp_path / "out") == []


@pytest.mark.parametrize(("lang", "said"), [("id", "pilih folder lain"), ("en", "choose another")])
def test_a_folder_that_cannot_be_written_says_so(tmp_path, capsys, lang, said):
    file = tmp_path / "berkas"
    file.write_text("bukan folder")
    for folder in (file, file / "dalam"):
        assert called(folder, "simulasi", "2023", "--lang", lang) == 2
        printed = capsys.readouterr()
        assert said in printed.err and str(folder) in printed.err and printed.out == ""
    assert file.read_text() == "bukan folder"


@pytest.mark.parametrize("name", SLIPS)
def test_a_control_that_fails_refuses_the_pack(store, tmp_path, capsys, name):
    slip, _, _, said = SLIPS[name]
    folder = tmp_path / "out"
    with tampered(store, tmp_path, slip.format(year=2023)):
        assert called(folder) == 1
        printed = capsys.readouterr()
        assert printed.out == "" and not folder.exists()
        assert any(all(word in line for word in said) for line in printed.err.splitlines()), printed.err


def test_a_slip_in_one_dataset_refuses_no_pack_of_the_other(store, tmp_path):
    slips = [slip.format(year=2023) for slip, *_ in SLIPS.values()]
    with tampered(store, tmp_path, *slips):
        assert called(tmp_path / "out") == 1
        assert called(tmp_path / "out", "publikasi") == 0
    assert there(tmp_path / "out") == NAMES


def test_who_watches_sees_a_bar(tmp_path):
    watched, screen = pty.openpty()
    termios.tcsetwinsize(screen, (24, 120))
    command = [sys.executable, "-m", "merit", "ceremony", "--dataset", "publikasi", "--year", "2023"]
    with subprocess.Popen(
        [*command, "--out", str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=screen
    ) as process:
        os.close(screen)
        shown = b""
        while True:
            try:
                piece = os.read(watched, 4096)
            except OSError:  # the process has closed the screen
                break
            if not piece:
                break
            shown += piece
        printed = process.stdout.read()
    os.close(watched)
    assert process.returncode == 0
    assert b"anugerah-2023-deck.pptx" in shown and b"5/5" in shown
    assert b"%" not in printed, "the bar stays out of what is printed"


def test_as_a_process_of_its_own_on_an_empty_store(tmp_path):
    command = [sys.executable, "-m", "merit", "ceremony", "--dataset", "simulasi", "--year", "2023"]
    environment = {**os.environ, "MERIT_STORE": str(tmp_path / "store")}
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "out")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert there(tmp_path / "out") == NAMES
    assert sorted(p.parent.name for p in (tmp_path / "store").glob("*/current")) == ["publikasi", "simulasi"]
