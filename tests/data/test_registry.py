"""Facts of the registry that a reader can check against the law."""

import pandas as pd
import pytest

from merit.ingest.build import load


@pytest.fixture(scope="module")
def frames():
    return load()


def standing(frames, year: int) -> pd.DataFrame:
    table = frames["institutions"]
    return table[(table["valid_from"].fillna(0) <= year) & (table["valid_to"].fillna(9999) >= year)]


@pytest.mark.parametrize(
    ("group", "year", "n"),
    [
        ("provinsi", 2021, 34),
        ("provinsi", 2023, 38),
        ("kementerian", 2024, 34),
        ("kementerian", 2025, 48),
        ("kabupaten", 2019, 415),
        ("kabupaten", 2025, 415),
        ("kota", 2019, 93),
        ("kota", 2025, 93),
    ],
)
def test_how_many_institutions_exist(frames, group, year, n):
    assert (standing(frames, year)["group"] == group).sum() == n


def test_jakarta_has_a_province_but_no_kabupaten_or_kota(frames):
    codes = frames["institutions"]["code"]
    assert "31" in set(codes)
    assert not codes.str.startswith("31.").any()


def test_codes_of_regions_begin_with_their_province_and_tell_kabupaten_from_kota(frames):
    table = frames["institutions"]
    places = table[table["group"].isin(["kabupaten", "kota"])]
    assert (places["code"].str[:2] == places["province_code"]).all()
    # The Ministry of Home Affairs numbers kota from 71 on.
    assert ((places["code"].str[3:].astype(int) >= 71) == (places["group"] == "kota")).all()
    prefix = places["group"].map({"kabupaten": "Kabupaten ", "kota": "Kota "})
    assert all(n.startswith(p) for n, p in zip(places["name"], prefix, strict=True))


def test_every_province_has_its_government_and_a_tile_of_its_own(frames):
    provinces, table = frames["provinces"], frames["institutions"]
    governments = table[table["group"] == "provinsi"]
    assert list(governments["code"]) == list(governments["province_code"])
    assert set(governments["code"]) == set(provinces["code"])
    assert not provinces.duplicated(["tile_column", "tile_row"]).any()
    both = governments.merge(provinces, on="code")
    pd.testing.assert_series_equal(both["valid_from_x"], both["valid_from_y"], check_names=False)


def test_kabupaten_and_kota_of_the_new_papua_provinces_moved_in_2022(frames):
    table = frames["institutions"]
    moved = table[table["province_from"].notna()]
    assert set(moved["code"]) == set(
        table.loc[table["code"].str.match(r"^9[3-6]\.") & table["group"].isin(["kabupaten", "kota"]), "code"]
    )
    assert set(moved["province_from"]) == {2022}
    former = {"93": "91", "94": "91", "95": "91", "96": "92"}
    assert list(moved["former_province_code"]) == [former[p] for p in moved["province_code"]]


def test_every_year_of_validity_names_its_law(frames):
    table = frames["institutions"]
    bounded = table["valid_from"].notna() | table["valid_to"].notna()
    assert (table["validity_basis"].notna() == bounded).all()


def test_predecessors_end_before_their_successors_begin_unless_they_live_on(frames):
    table = frames["institutions"].set_index("code")
    checked = 0
    for code, row in table[table["successor_of"].notna()].iterrows():
        for before in row["successor_of"].split(";"):
            end = table.loc[before, "valid_to"]
            # Provinces live on beside the ones split from them; BRIN took in agencies that counted in 2021.
            if before in ("91", "92") or code == "brin":
                continue
            assert end == row["valid_from"] - 1, (code, before)
            checked += 1
    assert checked > 15


def test_the_instrument_is_the_published_one(frames):
    aspects = frames["aspects"][frames["aspects"]["instrument"] == "kasn-2018"]
    assert list(aspects["maximum"]) == [40, 40, 130, 40, 80, 40, 16, 24]
    bounds = frames["categories"][frames["categories"]["instrument"] == "kasn-2018"]
    assert dict(zip(bounds["name"], bounds["lower_bound"], strict=True)) == {
        "Buruk": 0,
        "Kurang": 175,
        "Baik": 250,
        "Sangat Baik": 325,
    }
    new = frames["aspects"][frames["aspects"]["instrument"] == "panrb-2025"]
    assert len(new) == 8
    assert new["maximum"].isna().all()
