"""queries/scores.sql, registry.sql and snapshot.sql on rows that can be checked in the files of data/."""

from datetime import datetime

import pytest

from merit.query import ask
from merit.store import Snapshot

EVERYTHING = dict.fromkeys(("year", "group", "province", "institution"))


def test_a_whole_profile_in_points(publikasi: Snapshot) -> None:
    frame = ask(publikasi, "scores", **EVERYTHING | {"institution": "kemenpora", "year": 2021})
    row = frame.set_index("status").loc["final"]
    points = [row[f"aspect_{n}"] for n in range(1, 9)]
    assert points == [40, 38, 60, 12.5, 72.5, 25, 14, 18]
    assert row["total"] == sum(points) == 280
    assert row["category"] == "baik"
    assert row["group"] == "kementerian"


def test_an_interim_score_has_points_but_no_category(publikasi: Snapshot) -> None:
    frame = ask(publikasi, "scores", **EVERYTHING | {"institution": "64", "year": 2020})
    assert frame[["status", "total"]].to_numpy().tolist() == [["interim", 240]]
    assert frame["category"].isna().all()


def test_one_row_per_assessment_in_a_total_order(simulasi: Snapshot) -> None:
    frame = ask(simulasi, "scores", **EVERYTHING)
    keys = list(zip(frame["year"], frame["institution"], frame["status"], strict=True))
    assert len(keys) > 2000
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("filters", "institutions"),
    [
        ({"group": "provinsi", "province": "32", "year": 2022}, ["32"]),
        ({"group": "lns", "province": "32"}, []),
    ],
)
def test_filters_narrow_together(publikasi: Snapshot, filters: dict, institutions: list[str]) -> None:
    frame = ask(publikasi, "scores", **EVERYTHING | filters)
    assert frame["institution"].tolist() == institutions


def test_registry_names_codes(publikasi: Snapshot, simulasi: Snapshot) -> None:
    published = ask(publikasi, "registry").set_index("code")["name"]
    assert published["32.16"] == "Kabupaten Bekasi"
    assert published["mk"] == "Mahkamah Konstitusi"
    assert ask(simulasi, "registry")["name"].str.endswith(" (simulasi)").all()


def test_snapshot_says_which_it_is_and_when_it_was_published(simulasi: Snapshot) -> None:
    (row,) = ask(simulasi, "snapshot").to_dict("records")
    assert (row["dataset"], row["snapshot"], row["kind"]) == ("simulasi", simulasi.id, "synthetic")
    assert simulasi.id == f"simulasi-{row['content_hash'][:12]}"
    assert datetime.strptime(row["published_at"], "%Y-%m-%dT%H:%M:%SZ").year >= 2024
    assert row["published_by"] == "merit build"


def test_rows_of_a_score_file_hold_what_the_snapshot_holds(tiny: Snapshot) -> None:
    rows = ask(tiny, "score_rows")
    assert len(rows) == 16
    keys = list(zip(rows["year"], rows["institution"], rows["status"], strict=True))
    assert keys == sorted(set(keys))
    found = rows.set_index(["institution", "year", "status"])
    assert found.loc[("aa", 2019, "final"), ["total", "category"]].tolist() == [249.5, "kurang"]
    assert found.loc[("11", 2022, "self"), "total"] == 400
    assert found["category"].isna().loc[("11", 2022, "self")]
