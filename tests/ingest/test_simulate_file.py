"""python -m merit simulate: rows that add up, of institutions that existed, in three kinds of file."""

import errno
import re
import time
from datetime import date

import numpy as np
import pandas as pd
import pytest
from openpyxl import load_workbook

import merit.ingest.score_writer as writer
from merit.cli import main
from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.ingest.score_writer import write_scores
from merit.ingest.simulate_aspects import aspect_table
from merit.ingest.simulate_file import COLUMNS, POINTS, SimulationError, enlarged, simulated_scores

MAXIMA = np.array([40, 40, 130, 40, 80, 40, 16, 24], dtype=float)


@pytest.fixture(scope="module")
def frames():
    return load()


@pytest.fixture(scope="module")
def registry(frames):
    return frames["institutions"].set_index("code")


@pytest.fixture(scope="module")
def rows(frames):
    return simulated_scores(frames, 900, range(2019, 2026), seed=4)


def called(out, *more, institutions="40", years="2022-2024", seed="7"):
    wanted = ["--institutions", institutions, "--years", years, "--seed", seed, "--out", str(out)]
    return main(["simulate", *wanted, *more])


def there(folder):
    return sorted(p.name for p in folder.iterdir())


def test_the_columns_are_those_of_the_import(rows):
    assert tuple(rows.columns) == COLUMNS
    assert COLUMNS[:4] == ("kode_instansi", "nama_instansi", "tahun", "aspek_1")
    assert rows.notna().all(axis=None)
    assert set(rows["status"]) == {"final"}
    assert not rows.duplicated(["kode_instansi", "tahun"]).any()


def test_aspects_stay_within_their_maxima_and_add_up(rows):
    points = rows[list(POINTS)].to_numpy()
    assert (points >= 0).all() and (points <= MAXIMA).all()
    assert (points * 2 == np.round(points * 2)).all()
    assert (points.sum(axis=1) == rows["total"]).all()


@pytest.mark.parametrize("total", [0.0, 0.5, 65.5, 174.5, 249.5, 400.0, 409.5, 410.0])
def test_any_total_is_shared_out_exactly(total):
    points = aspect_table(np.full(300, total), MAXIMA, np.random.default_rng(3))
    assert (points.sum(axis=1) == total).all()
    assert ((points >= 0) & (points <= MAXIMA) & (points % 0.5 == 0)).all()


def test_the_category_is_the_highest_bound_reached(rows):
    bounds = [(325, "Sangat Baik"), (250, "Baik"), (175, "Kurang"), (0, "Buruk")]
    wanted = [next(name for low, name in bounds if total >= low) for total in rows["total"]]
    assert rows["kategori"].tolist() == wanted
    assert set(wanted) == {name for _, name in bounds}, "every category is there"
    assert set(rows["manajemen_talenta"]) == {"ya", "tidak"}
    assert set(rows.loc[rows["manajemen_talenta"] == "ya", "kategori"]) == {"Sangat Baik"}


def test_each_has_one_row_per_year_in_which_it_existed(rows, registry):
    for code, years in rows.groupby("kode_instansi")["tahun"]:
        if code.startswith("x-"):
            assert list(years) == list(range(2019, 2026))
            continue
        row = registry.loc[code]
        first = 2019 if pd.isna(row["valid_from"]) else max(2019, row["valid_from"])
        last = 2025 if pd.isna(row["valid_to"]) else min(2025, row["valid_to"])
        assert list(years) == list(range(first, last + 1)), code
    known = set(rows["kode_instansi"]) & set(registry.index)
    assert known == set(registry.index), "with 900 the whole registry is in it"
    assert {"93", "kasn", "kemenristek"} <= known
    assert (rows["tanggal_penetapan"].dt.year == rows["tahun"]).all()


def test_every_name_says_that_it_is_made_up(rows, registry):
    assert rows["nama_instansi"].str.endswith(" (simulasi)").all()
    bekasi = rows.loc[rows["kode_instansi"] == "32.16", "nama_instansi"]
    assert set(bekasi) == {registry.loc["32.16", "name"] + " (simulasi)"}


def test_a_part_of_the_registry_keeps_the_shares_of_its_groups(frames, registry):
    here = registry[registry["valid_to"].fillna(9999) >= 2024]
    here = here[here["valid_from"].fillna(0) <= 2024]
    part = simulated_scores(frames, 100, range(2024, 2025), seed=1)
    assert len(part) == 100
    drawn = registry.loc[part["kode_instansi"], "group"].value_counts()
    for group, size in here["group"].value_counts().items():
        assert abs(drawn.get(group, 0) - 100 * size / len(here)) < 2, group
    more = set(simulated_scores(frames, 101, range(2024, 2025), seed=1)["kode_instansi"])
    assert set(part["kode_instansi"]) < more
    other = set(simulated_scores(frames, 100, range(2024, 2025), seed=2)["kode_instansi"])
    assert other != set(part["kode_instansi"])


def test_beyond_the_registry_institutions_are_invented(frames, rows, registry):
    invented = rows[rows["kode_instansi"].str.startswith("x-")].drop_duplicates("kode_instansi")
    # All of the registry existed in some year from 2019 to 2025.
    assert len(invented) == 900 - len(registry) == 247
    assert invented.iloc[0][["kode_instansi", "nama_instansi"]].tolist() == [
        "x-000654",
        "Instansi 654 (simulasi)",
    ]
    more = enlarged(frames, 900)
    names = more["institutions"].set_index("code")["name"]
    assert (names[rows["kode_instansi"]] + " (simulasi)").tolist() == rows["nama_instansi"].tolist()
    assert list(more["institutions"].dtypes) == list(frames["institutions"].dtypes)
    assert names.index.is_unique and len(frames["institutions"]) == len(registry) == 653
    assert (more["institutions"]["group"] == "provinsi").sum() == 38


def test_a_smaller_number_leaves_the_registry_as_it_is(frames):
    assert len(enlarged(frames, 500)["institutions"]) == len(frames["institutions"])


@pytest.mark.parametrize(
    ("institutions", "years", "reason"),
    [
        (0, range(2024, 2025), "institutions"),
        (5, range(2024, 2024), "years"),
        (5, range(2025, 2027), "instrument"),
        (5, range(2017, 2019), "instrument"),
        (300_000, range(2018, 2026), "rows"),
    ],
)
def test_what_cannot_be_simulated_is_refused(frames, institutions, years, reason):
    with pytest.raises(SimulationError) as refused:
        simulated_scores(frames, institutions, years, seed=1)
    assert refused.value.reason == reason
    assert refused.value.sentence("id") != refused.value.sentence("en")


def test_a_hundred_thousand_rows_take_seconds(frames):
    start = time.perf_counter()
    many = simulated_scores(frames, 20_010, range(2020, 2025), seed=1)
    assert time.perf_counter() - start < 10
    assert len(many) > 100_000


def test_the_same_seed_gives_the_same_bytes(tmp_path, capsys):
    for name in ("a.csv", "b.csv"):
        assert called(tmp_path / name) == 0
    assert capsys.readouterr() == (f"{tmp_path / 'a.csv'}\n{tmp_path / 'b.csv'}\n", "")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert called(tmp_path / "c.csv", seed="8") == 0
    assert (tmp_path / "c.csv").read_bytes() != (tmp_path / "a.csv").read_bytes()
    assert there(tmp_path) == ["a.csv", "b.csv", "c.csv"]


def test_the_three_kinds_of_file_hold_the_same(frames, tmp_path):
    wanted = simulated_scores(frames, 40, range(2022, 2025), seed=7)
    for name in ("s.csv", "s.parquet", "new/s.XLSX"):
        assert called(tmp_path / name) == 0
    csv = pd.read_csv(tmp_path / "s.csv", dtype={"kode_instansi": str}, parse_dates=["tanggal_penetapan"])
    parquet = pd.read_parquet(tmp_path / "s.parquet")
    assert set(map(type, parquet["tanggal_penetapan"])) == {date}
    parquet["tanggal_penetapan"] = pd.to_datetime(parquet["tanggal_penetapan"])
    for held in (csv, parquet):
        pd.testing.assert_frame_equal(held, wanted, check_dtype=False)
    sheet = load_workbook(tmp_path / "new" / "s.XLSX")["Skor"]
    head, *cells = sheet.iter_rows(values_only=True)
    assert head == COLUMNS
    workbook = pd.DataFrame(cells, columns=list(head))
    pd.testing.assert_frame_equal(workbook, wanted, check_dtype=False)
    codes = [cell for (cell,) in sheet.iter_rows(min_row=2, max_col=1)]
    assert {cell.number_format for cell in codes} == {"@"} and {type(c.value) for c in codes} == {str}
    assert not any(c.data_type == "f" for row in sheet.iter_rows() for c in row)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"institutions": "0"}, ["“0”", "--institutions"]),
        ({"institutions": "-3"}, ["“-3”", "--institutions"]),
        ({"institutions": "1e3"}, ["“1e3”"]),
        ({"years": "2024-2026"}, ["2026", "2018–2025"]),
        ({"years": "2024-2022"}, ["“2024-2022”", "--years"]),
        ({"years": "٢٠٢٢"}, ["--years"]),
        ({"seed": "abc"}, ["“abc”", "--seed"]),
        ({"institutions": "300000", "years": "2018-2025"}, ["2.400.000", "2.000.000"]),
    ],
)
def test_a_wrong_request_writes_nothing(tmp_path, capsys, more, said):
    assert called(tmp_path / "new" / "s.xlsx", **more) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and there(tmp_path) == []
    assert printed.err.count("\n") == 1
    assert all(word in printed.err for word in said)


def test_more_rows_than_a_sheet_are_refused_before_anything_is_made(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("merit.cli.simulate.EXCEL_ROWS", 100)
    assert called(tmp_path / "new" / "s.xlsx") == 2
    error = capsys.readouterr().err
    assert "menampung 99 baris" in error and ".parquet" in error
    assert there(tmp_path) == []
    assert called(tmp_path / "new" / "s.csv") == 0


def test_the_ending_decides_and_a_folder_is_no_file(tmp_path, capsys):
    assert called(tmp_path / "s.ods") == 2
    assert "s.ods" in (error := capsys.readouterr().err) and ".xlsx, .csv, .parquet" in error
    (tmp_path / "folder.csv").mkdir()
    assert called(tmp_path / "folder.csv", "--lang", "en") == 2
    assert "is a folder" in capsys.readouterr().err
    assert there(tmp_path) == ["folder.csv"]


def test_a_place_that_cannot_be_written_says_so(tmp_path, capsys):
    (tmp_path / "berkas").write_text("bukan folder")
    assert called(tmp_path / "berkas" / "s.csv") == 2
    assert re.search(r"berkas .*pilih folder lain", capsys.readouterr().err)
    assert (tmp_path / "berkas").read_text() == "bukan folder"


@pytest.mark.parametrize("name", ["s.csv", "s.parquet", "s.xlsx"])
def test_a_full_disk_leaves_what_stood_there(frames, tmp_path, monkeypatch, name):
    rows = simulated_scores(frames, 3, range(2024, 2025), seed=1)
    (tmp_path / name).write_bytes(b"old")

    def full(done):
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_scores(rows, tmp_path / name, full)
    assert there(tmp_path) == [name]
    assert (tmp_path / name).read_bytes() == b"old"


def test_more_rows_than_a_sheet_holds_are_refused(frames, tmp_path, monkeypatch):
    rows = simulated_scores(frames, 3, range(2024, 2025), seed=1)
    monkeypatch.setattr(writer, "EXCEL_ROWS", 3)
    with pytest.raises(ValueError, match="a sheet holds 2"):
        write_scores(rows, tmp_path / "s.xlsx")
    write_scores(rows, tmp_path / "s.csv")
    assert there(tmp_path) == ["s.csv"]


@pytest.mark.parametrize("name", ["s.csv", "s.parquet", "s.xlsx"])
def test_what_is_simulated_passes_the_check(frames, rows, tmp_path, name):
    write_scores(rows, tmp_path / name)
    found = check(tmp_path / name, enlarged(frames, 900))
    assert found.clean and found.kind == "synthetic"
    assert found.rows["institution"].tolist() == rows["kode_instansi"].tolist()
    assert found.rows["total"].tolist() == rows["total"].tolist()
    unknown = check(tmp_path / name, frames)
    assert {fault.rule for fault in unknown.faults} == {"code-unknown"}
    assert len(unknown.faults) == rows["kode_instansi"].str.startswith("x-").sum()
