"""GET /api/v1/institutions/{code}: by hand against the published record and the tiny snapshot."""

import pytest

from merit.query import ask
from merit.store import write
from tests import tiny as hand_made

NUMBERS = ("total", "category", "points_to_next", "points_above_floor", "index")


@pytest.fixture
def tiny(own_store):
    """The hand-made snapshot as the official dataset."""
    return write("resmi", hand_made.tables(), inputs_hash="by hand", by="tests")


def one(get, code: str, **asked) -> dict:
    answer = get(f"/api/v1/institutions/{code}", **asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_kabupaten_bekasi_by_hand(get) -> None:
    answer = one(get, "32.16", dataset="publikasi")
    assert (answer["institution"], answer["name"]) == ("32.16", "Kabupaten Bekasi")
    assert (answer["group"], answer["province"]) == ("kabupaten", "32")
    # The newest score is of 2023; of 2024 only "Baik" was published.
    assert (answer["year"], answer["status"]) == (2023, "final")
    assert [answer[k] for k in NUMBERS] == [291, "baik", 34, 41, 0.71]
    newest = answer["history"][-1]
    assert [newest[k] for k in ("year", "status", *NUMBERS)] == [
        2024,
        "final",
        None,
        "baik",
        None,
        None,
        None,
    ]
    assert answer["history"] == sorted(answer["history"], key=lambda row: row["year"])
    # No aspect of it was ever published: all eight are listed, none with a score, none with a zero.
    assert [a["aspect"] for a in answer["aspects"]] == list(range(1, 9))
    assert [a["maximum"] for a in answer["aspects"]] == [40, 40, 130, 40, 80, 40, 16, 24]
    assert {(a["score"], a["percent"], a["unit"], a["peer_median"]) for a in answer["aspects"]} == {
        (None,) * 4
    }
    # Kabupaten of Jawa Barat: 18 with itself.
    assert (answer["peer_rule"], len(answer["peers"])) == ("province", 17)
    assert [r for r in answer["peer_rules"] if r["default"]] == [
        {"rule": "province", "peers": 17, "default": True}
    ]
    assert "32.16" not in [p["institution"] for p in answer["peers"]]
    assert {p["reason_code"] for p in answer["peers"]} == {"group_province"}
    # Of them Sumedang 348, Bandung 336 and Indramayu 255.5 have a published score of 2023.
    scored = {p["institution"]: (p["total"], p["rank"]) for p in answer["peers"] if p["total"] is not None}
    assert scored == {"32.11": (348, 1), "32.04": (336, 2), "32.12": (255.5, 4)}
    assert (answer["peer_rank"], answer["peers_ranked"]) == (3, 4)


def test_a_year_with_only_a_category_has_no_distance_and_no_rank(get) -> None:
    answer = one(get, "32.16", dataset="publikasi", year=2024)
    assert [answer[k] for k in NUMBERS] == [None, "baik", None, None, None]
    assert answer["rank"] == answer["ranked"] == {"national": None, "group": None, "province": None}
    assert (answer["peer_rank"], answer["aspects_year"]) == (None, 2024)


def test_mahkamah_konstitusi_by_hand(get) -> None:
    answer = one(get, "mk", dataset="publikasi")
    assert (answer["year"], answer["province"], answer["aspects_year"]) == (2023, None, 2021)
    # Sangat Baik is the highest category: nothing lacks, 392.5 is 67.5 above 325.
    assert [answer[k] for k in NUMBERS] == [392.5, "sangat_baik", None, 67.5, 0.96]
    assert answer["rank"]["province"] is None
    assert answer["rank"]["national"] == 1
    found = {a["aspect"]: (a["score"], a["percent"], a["unit"]) for a in answer["aspects"]}
    assert found[1] == (37.5, 93.75, "points")
    assert found[3][0] == 75
    # Only a percentage was published of aspects 6 to 8: it is not turned into points.
    assert [found[n] for n in (6, 7, 8)] == [
        (None, 88, "percent"),
        (None, 100, "percent"),
        (None, 96, "percent"),
    ]
    # Whoever asks for 2023 gets the aspects of 2023: none were published.
    asked = one(get, "mk", dataset="publikasi", year=2023)
    assert asked["aspects_year"] == 2023
    assert {a["score"] for a in asked["aspects"]} == {None}


def test_kemenpora_has_eight_aspects_in_points_that_add_up(get) -> None:
    answer = one(get, "kemenpora", dataset="publikasi", year=2021)
    scores = [a["score"] for a in answer["aspects"]]
    assert None not in scores
    assert sum(scores) == answer["total"]
    for aspect in answer["aspects"]:
        assert aspect["percent"] == pytest.approx(100 * aspect["score"] / aspect["maximum"])


def test_ranks_with_ties_by_hand(get, tiny) -> None:
    # 2019: 91 has 400, bb 325, aa 249.5.
    answer = one(get, "bb", year=2019)
    assert (answer["dataset"], answer["total"], answer["category"]) == ("resmi", 325, "sangat_baik")
    assert answer["rank"] == {"national": 2, "group": 1, "province": None}
    assert answer["ranked"] == {"national": 3, "group": 1, "province": None}
    # 2023: 93.01 has 250 and 93 has 249.995, each alone in its group.
    answer = one(get, "93", year=2023)
    assert answer["category"] == "kurang"
    assert answer["rank"] == {"national": 2, "group": 1, "province": 2}
    assert answer["ranked"] == {"national": 2, "group": 1, "province": 2}


def test_the_simulation_agrees_with_scores_and_gives_ties_one_rank(get) -> None:
    rows = get("/api/v1/scores", dataset="simulasi", year=2024).json()["rows"]
    totals = {r["institution"]: r["total"] for r in rows if r["status"] == "final"}
    tied = next(c for c, total in sorted(totals.items()) if list(totals.values()).count(total) > 1)
    answer = one(get, tied, dataset="simulasi", year=2024)
    assert answer["total"] == totals[tied]
    assert answer["rank"]["national"] == 1 + sum(total > totals[tied] for total in totals.values())
    assert answer["ranked"]["national"] == len(totals)
    peers = {p["institution"]: p for p in answer["peers"]}
    for code, peer in peers.items():
        assert peer["total"] == totals.get(code)
    known = [totals[c] for c in (*peers, tied) if c in totals]
    assert answer["peer_rank"] == 1 + sum(total > totals[tied] for total in known)


def test_aspects_stand_beside_the_peers(get, simulasi) -> None:
    answer = one(get, "32.16", dataset="simulasi", year=2022)
    codes = [p["institution"] for p in answer["peers"]]
    rows = get("/api/v1/scores", dataset="simulasi", year=2022).json()["rows"]
    points = sorted(r["aspect_3"] for r in rows if r["status"] == "final" and r["institution"] in codes)
    career = answer["aspects"][2]
    assert (career["aspect"], career["peer_n"]) == (3, len(points))
    assert (career["peer_lowest"], career["peer_best"]) == (points[0], points[-1])
    middle = len(points) // 2
    median = points[middle] if len(points) % 2 else (points[middle - 1] + points[middle]) / 2
    assert career["peer_median"] == median
    assert career["peer_lowest"] <= career["peer_q1"] <= median <= career["peer_q3"] <= career["peer_best"]
    own = next(r for r in rows if r["institution"] == "32.16" and r["status"] == "final")
    assert [a["score"] for a in answer["aspects"]] == [own[f"aspect_{n}"] for n in range(1, 9)]


def test_peers_by_another_rule_with_pins_and_drops(get) -> None:
    asked = {"dataset": "simulasi", "year": 2022, "peers": "profile"}
    nearest = one(get, "32.16", **asked)
    assert nearest["peer_rule"] == "profile"
    assert [p["reason_code"] for p in nearest["peers"]] == ["profile"] * 10
    out = nearest["peers"][0]["institution"]
    answer = one(get, "32.16", **asked, pin="kpk,32.16", drop=out)
    codes = [p["institution"] for p in answer["peers"]]
    assert out not in codes
    assert answer["peers"][-1]["institution"] == "kpk"
    assert answer["peers"][-1]["reason_code"] == "pinned"
    assert answer["peers"][-1]["reason"]
    assert (answer["pinned"], answer["dropped"]) == (["kpk", "32.16"], [out])
    assert answer["absent"] == ["32.16"]


def test_words_come_in_the_language_asked_for(get) -> None:
    path = "/api/v1/institutions/32.16?dataset=publikasi"
    indonesian, english = get(path), get(path, lang="en")
    assert (indonesian.headers["content-language"], english.headers["content-language"]) == ("id", "en")
    assert indonesian.headers["vary"] == "Accept-Language"
    assert indonesian.json()["aspects"][0]["name"] == "Perencanaan Kebutuhan"
    assert english.json()["aspects"][0]["name"] == "Workforce planning"
    reasons = [answer.json()["peers"][0]["reason"] for answer in (indonesian, english)]
    assert "Jawa Barat" in reasons[0] and "Jawa Barat" in reasons[1]
    assert reasons[0] != reasons[1]


def test_an_institution_without_any_figure(get, publikasi) -> None:
    silent = set(ask(publikasi, "registry")["code"]) - set(
        ask(publikasi, "scores", year=None, group=None, province=None, institution=None)["institution"]
    )
    answer = one(get, sorted(silent)[0], dataset="publikasi")
    assert answer["history"] == []
    assert [answer[k] for k in ("status", *NUMBERS)] == [None] * 6
    assert set(answer["rank"].values()) == {None}


@pytest.mark.parametrize("code", ["99.99", "bekasi", "32.16.", "%27", "%00"])
def test_an_unknown_code_is_not_found(get, code: str) -> None:
    answer = get(f"/api/v1/institutions/{code}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    body = answer.json()
    assert [e["parameter"] for e in body["errors"]] == ["code"]
    assert "32.16" in body["detail"] and "\x00" not in body["detail"]


@pytest.mark.parametrize(
    ("code", "meant"), [("KPK", "kpk (Komisi"), ("Kemenkum", "kemenkum (Kementerian Hukum")]
)
def test_a_code_in_other_letters_is_told_the_right_one(get, code: str, meant: str) -> None:
    answer = get(f"/api/v1/institutions/{code}")
    assert answer.status_code == 404
    assert f"mungkin maksudnya {meant}" in answer.json()["detail"]
    assert answer.json()["detail"].count("(") == 1, "nobody else is meant"


@pytest.mark.parametrize(
    ("code", "year", "lang", "said"),
    [
        (
            "93",
            2020,
            "id",
            "Provinsi Papua Selatan baru ada sejak 2022, jadi tidak ada pada 2020; tahun yang dapat diminta "
            "dengan parameter “year”: 2022, 2023, 2024, dan 2025. Sebelumnya: 91 (Provinsi Papua).",
        ),
        (
            "kemenkumham",
            2025,
            "en",
            "Kementerian Hukum dan Hak Asasi Manusia existed only until 2024, so not in 2025; years that "
            "parameter “year” takes: 2018, 2019, 2020, 2021, 2022, 2023, and 2024. Its successors: ",
        ),
    ],
)
def test_a_year_in_which_it_did_not_exist_is_called_so(
    get, code: str, year: int, lang: str, said: str
) -> None:
    answer = get(f"/api/v1/institutions/{code}", lang=lang, dataset="publikasi", year=year)
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(said)
    assert [e["parameter"] for e in answer.json()["errors"]] == ["year"]
    if code == "kemenkumham":
        assert "kemenkum (Kementerian Hukum)" in answer.json()["detail"]
    page = get(f"/instansi/{code}?year={year}&lang={lang}")
    assert page.status_code == 422
    assert said.split(";")[0] in page.text


def test_a_year_that_nobody_knows_is_only_listed(get) -> None:
    body = get("/api/v1/institutions/93", year=1999).json()
    assert body["detail"].startswith("“1999” bukan nilai yang dikenal untuk parameter “year”; nilainya: 2022")


@pytest.mark.parametrize(
    ("asked", "parameter", "helpful"),
    [
        ({"year": 1999}, "year", ["1999", "2018", "2025"]),
        ({"year": "tahun"}, "year", ["tahun", "2018", "2025"]),
        ({"peers": "friends"}, "peers", ["friends", "province", "island", "group", "profile"]),
        ({"pin": "32.04,99.99"}, "pin", ["99.99"]),
        ({"drop": "bandung"}, "drop", ["32.04", "Kabupaten Bandung"]),
        ({"dataset": "rahasia"}, "dataset", ["rahasia", "publikasi"]),
        ({"bahasa": "en"}, "bahasa", ["dataset", "year", "peers", "pin", "drop"]),
    ],
)
def test_a_wrong_parameter_is_told_what_would_be_right(get, asked, parameter, helpful) -> None:
    answer = get("/api/v1/institutions/32.16", **asked)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    body = answer.json()
    assert [e["parameter"] for e in body["errors"]] == [parameter]
    for word in helpful:
        assert word in body["detail"]


def test_a_year_before_the_institution_existed_names_its_own_years(get, publikasi) -> None:
    registry = ask(publikasi, "institutions")
    young = registry[registry["valid_from"] == 2025].iloc[0]
    body = get(f"/api/v1/institutions/{young['code']}", dataset="publikasi", year=2023).json()
    assert body["status"] == 422
    assert "2025" in body["detail"] and "2024" not in body["detail"]


def test_every_institution_answers(get, publikasi, simulasi) -> None:
    for snapshot, step in ((publikasi, 19), (simulasi, 41)):
        for code in ask(snapshot, "registry")["code"].tolist()[::step]:
            answer = one(get, code, dataset=snapshot.dataset)
            assert answer["year"] in answer["years"]
            assert (answer["points_to_next"] is None) or answer["category"] != "sangat_baik"
