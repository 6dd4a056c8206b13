"""Hostile files end in a clear sentence, soon and in little memory."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from merit.ingest.score_file import Limits, UnreadableError, check
from merit.paths import ROOT
from tests.ingest import hostile
from tests.ingest.seeded import FOLDER, clean, write

ADDRESSES = 4 * 1024**3  # the libraries reserve 1.6 GB of addresses before anything is read
MEMORY = 1_200  # MB in use at the peak
SECONDS = 25  # of processor time
CHILD = """
import json, sys, time
from pathlib import Path
from merit.ingest.build import load
from merit.ingest.score_file import UnreadableError, check
frames = load()
for path in map(Path, sys.argv[1:]):
    start = time.process_time()
    try:
        found = check(path, frames)
        reason, words = None, found.faults[-1].line("id") + found.faults[0].line("en")
    except UnreadableError as error:
        reason, words = error.reason, error.sentence("id") + error.sentence("en")
    print(json.dumps([path.stem, reason, words, time.process_time() - start]))
# Not getrusage: its peak is that of the process this one was forked from, if that was larger.
(peak,) = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(json.dumps(int(peak) / 1024))
"""


def refused(path, frames, **more):
    with pytest.raises(UnreadableError) as caught:
        check(path, frames, **more)
    assert caught.value.sentence("id") != caught.value.sentence("en")
    return caught.value


def test_the_worst_files_end_in_a_sentence_within_two_gigabytes(tmp_path):
    paths = []
    for name, (ending, make, _) in hostile.WORST.items():
        paths.append(tmp_path / f"{name}{ending}")
        paths[-1].write_bytes(make())
    run = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=280,
        cwd=ROOT,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES)),
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    *lines, peak = map(json.loads, run.stdout.splitlines())
    told = {name: (reason, words, took) for name, reason, words, took in lines}
    assert peak < MEMORY
    assert {n: r for n, (r, _, _) in told.items()} == {n: r for n, (_, _, r) in hostile.WORST.items()}
    slow = {n: took for n, (_, _, took) in told.items() if took > SECONDS}
    assert not slow, slow
    assert "MERIT_LIMIT_COLUMNS" in told["corners"][1]
    assert "1.000.001" not in told["noise"][1]
    assert "hanya 20.000 yang pertama ditampilkan" in told["noise"][1]


def test_a_limit_names_itself_its_value_and_its_variable(frames):
    path = FOLDER / "clean.xlsx"
    assert refused(path, frames, limits=Limits(rows=3)).sentence("id") == (
        "clean.xlsx tidak dibaca: barisnya 5, batasnya 3. "
        "Bagi berkasnya, atau minta pengelola menaikkan MERIT_LIMIT_ROWS."
    )
    assert refused(path, frames, limits=Limits(file_bytes=1000)).reason == "limit-file_bytes"
    assert refused(path, frames, limits=Limits(unpacked_bytes=1000)).reason == "limit-unpacked_bytes"
    assert refused(path, frames, limits=Limits(text=5)).reason == "limit-text"
    assert refused(path, frames, limits=Limits(cells=20)).reason == "limit-cells"
    assert refused(path, frames, limits=Limits(columns=13)).sentence("en") == (
        "clean.xlsx was not read: it has 14 columns, the limit is 13. "
        "Split the file, or ask the administrator to raise MERIT_LIMIT_COLUMNS."
    )


def test_limits_come_from_the_environment(frames, monkeypatch):
    assert Limits.from_environment({}) == Limits()
    assert Limits.from_environment({"MERIT_LIMIT_ROWS": " 7 "}) == Limits(rows=7)
    monkeypatch.setenv("MERIT_LIMIT_COLUMNS", "2")
    assert refused(FOLDER / "clean.xlsx", frames).reason == "limit-columns"
    monkeypatch.setenv("MERIT_LIMIT_COLUMNS", "banyak")
    assert refused(FOLDER / "clean.xlsx", frames).sentence("id") == (
        "clean.xlsx tidak dapat dibaca: pengaturan MERIT_LIMIT_COLUMNS bernilai “banyak”. "
        "Isi dengan bilangan bulat di atas 0, atau hapus pengaturan itu."
    )


def test_a_million_lines_are_refused_by_counting(frames, tmp_path):
    (tmp_path / "a.csv").write_bytes(hostile.million_lines())
    start = time.monotonic()
    assert refused(tmp_path / "a.csv", frames).reason == "limit-rows"
    assert time.monotonic() - start < 3


def test_macros_and_links_are_faults_of_the_workbook(frames, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        hostile.zipped({"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<x/>"})
    )
    found = check(path, frames)
    assert [(f.cell, f.rule, f.row) for f in found.faults] == [("", "macros", None), ("", "links", None)]
    assert found.faults[0].line("id") == (
        "a.xlsx, lembar Skor, baris -, kolom -, sel -, nilai “”: Buku kerja ini memuat makro. "
        "Simpan ulang sebagai Excel Workbook (.xlsx) tanpa makro."
    )


@pytest.mark.parametrize("share", [0.0005, 0.01, 0.3, 0.6, 0.9, 0.99, 0.9995])
def test_a_workbook_cut_off_anywhere_is_unreadable(frames, tmp_path, share):
    whole = (FOLDER / "clean.xlsx").read_bytes()
    (tmp_path / "a.xlsx").write_bytes(whole[: max(int(len(whole) * share), 1)])
    assert refused(tmp_path / "a.xlsx", frames).reason in ("damaged", "not-workbook")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted"),
        (b"kode_instansi;tahun", "not-workbook"),
        (b"PK\x05\x06" + bytes(18), "not-workbook"),
    ],
)
def test_what_only_calls_itself_a_workbook(frames, tmp_path, content, reason):
    (tmp_path / "a.xlsx").write_bytes(content)
    assert refused(tmp_path / "a.xlsx", frames).reason == reason


def test_an_encrypted_part_and_a_lying_directory(frames, tmp_path):
    whole = bytearray((FOLDER / "clean.xlsx").read_bytes())
    locked = whole.copy()
    at = locked.find(b"PK\x01\x02")
    while at >= 0:
        locked[at + 8] |= 1
        at = locked.find(b"PK\x01\x02", at + 4)
    (tmp_path / "locked.xlsx").write_bytes(locked)
    assert refused(tmp_path / "locked.xlsx", frames).reason == "encrypted"
    swollen = hostile.zipped({hostile.SHEET: hostile.HEAD + b" " * 3_000_000 + hostile.TAIL})
    lying = swollen.replace(
        (3_000_000 + len(hostile.HEAD + hostile.TAIL)).to_bytes(4, "little"), b"\x10\0\0\0"
    )
    assert lying != swollen
    (tmp_path / "lying.xlsx").write_bytes(lying)
    assert refused(tmp_path / "lying.xlsx", frames, limits=Limits(unpacked_bytes=100_000)).reason in (
        "damaged",
        "limit-unpacked_bytes",
    )


def test_paths_inside_a_package_lead_nowhere(frames, tmp_path):
    relations = hostile.parts()["xl/_rels/workbook.xml.rels"].replace(
        b"worksheets/sheet1.xml", b"../../etc/passwd"
    )
    assert b"passwd" in relations
    content = {"../../../tmp/evil": b"x", "/etc/cron.d/evil": b"x", "xl/_rels/workbook.xml.rels": relations}
    (tmp_path / "a.xlsx").write_bytes(hostile.zipped(content))
    assert refused(tmp_path / "a.xlsx", frames).reason == "damaged"
    assert {p.name for p in tmp_path.iterdir()} == {"a.xlsx"}


def test_blank_cells_far_away_do_not_count(frames, tmp_path):
    far = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    sheet = hostile.parts()[hostile.SHEET].replace(b"</sheetData>", far)
    (tmp_path / "a.xlsx").write_bytes(hostile.zipped({hostile.SHEET: sheet}))
    assert check(tmp_path / "a.xlsx", frames).clean


def test_formulas_count_by_their_values(frames, tmp_path):
    book = clean()
    book.formulas["L2"] = ("=SUM(D2:K2)", "319.5")
    assert check(write(book, tmp_path / "a.xlsx"), frames).clean
    sheet = hostile.parts()[hostile.SHEET]
    never = sheet.replace(b'<c r="L2"><v>319.5</v></c>', b'<c r="L2"><f>SUM(D2:K2)</f><v></v></c>')
    assert never != sheet
    (tmp_path / "b.xlsx").write_bytes(hostile.zipped({hostile.SHEET: never}))
    (fault,) = check(tmp_path / "b.xlsx", frames).faults
    assert (fault.cell, fault.value) == ("L2", "=SUM(D2:K2)")
    assert fault.sentence("id") == "Sel ini berisi rumus yang belum dihitung: “=SUM(D2:K2)”."
    empty = sheet.replace(b'<c r="L2"><v>319.5</v></c>', b'<c r="L2" t="str"><f>""</f><v></v></c>')
    (tmp_path / "c.xlsx").write_bytes(hostile.zipped({hostile.SHEET: empty}))
    assert check(tmp_path / "c.xlsx", frames).rows["total"].iloc[0] == 319.5
    unknown = sheet.replace(b'<c r="L2"><v>319.5</v></c>', b'<c r="L2" t="str"><f>SUM(D2:K2)</f></c>')
    (tmp_path / "d.xlsx").write_bytes(hostile.zipped({hostile.SHEET: unknown}))
    assert [f.rule for f in check(tmp_path / "d.xlsx", frames).faults] == ["formula-without-value"]


def test_hidden_columns_and_a_merged_header_are_faults(frames, tmp_path):
    sheet = hostile.parts()[hostile.SHEET]
    hidden = sheet.replace(b"<sheetData>", b'<cols><col min="5" max="6" hidden="1"/></cols><sheetData>')
    (tmp_path / "a.xlsx").write_bytes(hostile.zipped({hostile.SHEET: hidden}))
    assert [(f.cell, f.rule) for f in check(tmp_path / "a.xlsx", frames).faults] == [
        ("E1", "hidden-column"),
        ("F1", "hidden-column"),
    ]
    book = clean()
    merged = write(book, tmp_path / "b.xlsx").read_bytes()
    assert merged
    sheet = sheet.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="D1:E1"/></mergeCells>')
    (tmp_path / "c.xlsx").write_bytes(hostile.zipped({hostile.SHEET: sheet}))
    assert [(f.cell, f.rule) for f in check(tmp_path / "c.xlsx", frames).faults] == [("D1", "merged")]


def test_a_workbook_of_another_writer_is_read_with_its_prefixes(frames, tmp_path):
    import re

    sheet = hostile.parts()[hostile.SHEET]
    prefixed = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", sheet).replace(b"xmlns=", b"xmlns:x=")
    prefixed = prefixed.replace(b"<?x:xml", b"<?xml")
    (tmp_path / "a.xlsx").write_bytes(hostile.zipped({hostile.SHEET: prefixed}))
    found = check(tmp_path / "a.xlsx", frames)
    assert found.clean
    assert len(found.rows) == 14


def test_a_folder_or_nothing_is_not_a_file(frames, tmp_path):
    assert refused(tmp_path, frames, name="a.csv").reason == "absent"
    assert refused(Path(tmp_path / "b.csv"), frames).reason == "absent"
