"""What was published is what is counted: /api/v1/counts against plain pandas from the file, and back."""

import json
from functools import lru_cache

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from merit.api import routes
from merit.cli import main
from merit.paths import DATA

CATEGORIES = ["buruk", "kurang", "baik", "sangat_baik"]
YEARS, RULES = range(2019, 2026), ("round", "latest", "ever")
FIGURES = ["registered", "assessed", "sangat_baik", "baik", "kurang", "buruk", "not_assessed"]
ASPECTS = [f"aspek_{no}" for no in range(1, 9)]


@lru_cache
def facts(file) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The registry, and the final scores of the file with the number of their category, from the files."""
    places = pd.read_csv(DATA / "institutions.csv", dtype={"code": str}).set_index("code")
    bounds = pd.read_csv(DATA / "categories.csv").query("instrument == 'kasn-2018'")["lower_bound"]
    scores = pd.read_csv(file, dtype={"kode_instansi": str})
    scores = scores[scores["status"].fillna("final") == "final"].sort_values("tahun")
    totals = scores[ASPECTS].sum(axis=1)
    scores["level"] = [sum(total >= bound for bound in sorted(bounds)) - 1 for total in totals]
    return places, scores


def expected(file, year, rule, group) -> dict[str, int]:
    """The counts by pandas alone, from the score file and the registry of data/."""
    places, scores = facts(file)
    lives = (places["valid_from"].fillna(0) <= year) & (places["valid_to"].fillna(9999) >= year)
    lives &= (places["group"] == group) if group else True
    seen = scores[(scores["tahun"] == year) if rule == "round" else (scores["tahun"] <= year)]
    level = seen.groupby("kode_instansi")["level"].agg("max" if rule == "ever" else "last")
    level = level[level.index.isin(places.index[lives])]
    counted = {name: int((level == place).sum()) for place, name in enumerate(CATEGORIES)}
    registered = int(lives.sum())
    return {
        "registered": registered,
        "assessed": len(level),
        **counted,
        "not_assessed": registered - len(level),
        "baik_or_above": counted["baik"] + counted["sangat_baik"],
        "below_baik": counted["buruk"] + counted["kurang"],
    }


def answers(client, years=YEARS) -> dict[tuple, dict]:
    """The counts of every year, rule and group, by HTTP."""
    found = {}
    for year in years:
        for rule in RULES:
            for group in (None, "kementerian", "lpnk", "lns", "provinsi", "kabupaten", "kota"):
                asked = {"dataset": "resmi", "year": year, "rule": rule} | ({"group": group} if group else {})
                answer = client.get("/api/v1/counts", params=asked)
                assert answer.status_code == 200, answer.text
                found[year, rule, group] = answer.json()
    return found


def agree(found, file) -> None:
    for key, answer in found.items():
        wanted = expected(file, *key)
        assert {name: answer[name] for name in wanted} == wanted, key
        assert answer["basis"] == "computed"
        assert (
            answer["share_baik_or_above"] == pytest.approx(wanted["baik_or_above"] / wanted["assessed"])
            or not wanted["assessed"]
        )


def run(capsys, *arguments: object) -> dict:
    assert main([str(a) for a in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_published_corrected_and_rolled_back(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("MERIT_STORE", str(tmp_path / "store"))
    file, second, both = (tmp_path / name for name in ("a.csv", "b.xlsx", "both.csv"))
    made = ["simulate", "--institutions", 600, "--years", "2019-2025", "--seed", 7, "--out", file]
    assert main([str(a) for a in made]) == 0
    capsys.readouterr()
    rows = pd.read_csv(file, dtype={"kode_instansi": str}).drop(columns="nama_instansi")
    rows.to_csv(file, index=False)
    first = run(capsys, "publish", file, "--dataset", "resmi", "--by", "Ani", "--json")
    assert first["counts"]["new"] == len(rows)
    client = TestClient(Starlette(routes=routes()))
    before = answers(client)
    agree(before, file)

    # A correction: the round of 2024 anew without its categories, ten results of 2023 withdrawn.
    again = rows[rows["tahun"] == 2024].copy()
    again["aspek_3"] = (again["aspek_3"] + 20).clip(upper=130)
    again["total"] = again[ASPECTS].sum(axis=1)
    gone = rows[rows["tahun"] == 2023].head(10)[["kode_instansi", "tahun"]].assign(status="ditarik")
    pd.concat([again.drop(columns="kategori"), gone]).to_excel(second, sheet_name="Skor", index=False)
    told = run(capsys, "publish", second, "--dataset", "resmi", "--by", "Ani", "--json")
    assert (told["counts"]["new"], told["counts"]["withdrawn"]) == (0, 10)
    keys = ["kode_instansi", "tahun"]
    stays = rows.merge(pd.concat([again, gone])[keys], on=keys, how="left", indicator=True)
    stays = stays[stays["_merge"] == "left_only"].drop(columns="_merge")
    pd.concat([stays, again]).to_csv(both, index=False)
    after = answers(client)
    agree(after, both)
    assert {answer["snapshot"] for answer in after.values()} == {told["snapshot"]}

    assert main(["rollback", "resmi", first["snapshot"], "--by", "Budi"]) == 0
    # The file of before: the years that were corrected, and one that was not.
    for key, answer in answers(client, (2022, 2023, 2024)).items():
        assert {**answer, "generated_at": ""} == {**before[key], "generated_at": ""}
    assert main(["verify"]) == 0
