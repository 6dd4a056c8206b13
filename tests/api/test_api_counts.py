"""GET /api/v1/counts: the published facts of domain.md §5 and the sums that always hold."""

import csv
from itertools import product

import anyio
import httpx2
import pytest

from merit.paths import DATA

RULES = ("round", "latest", "ever")
GROUPS = ("kementerian", "lpnk", "lns", "provinsi", "kabupaten", "kota")
PARTS = ("assessed", "sangat_baik", "baik", "kurang", "buruk", "not_assessed", "baik_or_above", "below_baik")
FIGURES = (*PARTS, "share_baik_or_above")

# What the sources print, and what follows from it by arithmetic; everything else is unpublished.
PUBLISHED = {
    ("round", 2018): {"assessed": 91},
    ("round", 2020): {"baik_or_above": 81},
    ("round", 2021): {"sangat_baik": 45, "baik": 77, "baik_or_above": 122},
    ("round", 2022): {"sangat_baik": 30, "baik": 144, "baik_or_above": 174},
    ("round", 2023): {"sangat_baik": 34, "baik": 96, "baik_or_above": 130},
    # 98 of 94 cannot be: nothing is derived from the pair.
    ("round", 2024): {"assessed": 94, "baik": 83, "baik_or_above": 98},
    ("latest", 2020): {
        "assessed": 184,
        "sangat_baik": 24,
        "baik": 57,
        "kurang": 31,
        "buruk": 72,
        "baik_or_above": 81,
        "below_baik": 103,
        "share_baik_or_above": 81 / 184,
    },
    ("latest", 2021): {
        "assessed": 347,
        "sangat_baik": 46,
        "baik": 106,
        "baik_or_above": 152,
        "below_baik": 195,
        "share_baik_or_above": 152 / 347,
    },
    ("latest", 2022): {
        "assessed": 460,
        "kurang": 71,
        "buruk": 172,
        "baik_or_above": 217,
        "below_baik": 243,
        "share_baik_or_above": 217 / 460,
    },
    ("latest", 2023): {"assessed": 587, "share_baik_or_above": 0.53},
    ("latest", 2024): {
        "assessed": 587,
        "baik_or_above": 314,
        "below_baik": 273,
        "share_baik_or_above": 314 / 587,
    },
}


def registered(year: int, group: str | None = None) -> int:
    """Institutions of the registry file that existed in `year`."""
    with (DATA / "institutions.csv").open(encoding="utf-8", newline="") as file:
        return sum(
            int(row["valid_from"] or year) <= year <= int(row["valid_to"] or year)
            and group in (None, row["group"])
            for row in csv.DictReader(file)
        )


@pytest.mark.parametrize(("rule", "year"), list(product(RULES, range(2018, 2026))))
def test_publikasi_says_what_was_published_and_nothing_else(get, rule: str, year: int) -> None:
    answer = get("/api/v1/counts", dataset="publikasi", year=year, rule=rule).json()
    expected = dict.fromkeys(FIGURES) | PUBLISHED.get((rule, year), {})
    # In 2024 one source has 98 Baik or above, another 94 assessed: nothing is derived from the pair.
    if expected["assessed"] is not None and (rule, year) != ("round", 2024):
        expected["not_assessed"] = registered(year) - expected["assessed"]
    assert {name: answer[name] for name in FIGURES} == pytest.approx(expected)
    assert (answer["basis"], answer["rule"], answer["year"]) == ("published", rule, year)
    assert answer["registered"] == registered(year)
    assert bool(answer["sources"]) == ((rule, year) in PUBLISHED)


def test_2024_latest_is_587_less_314(get) -> None:
    answer = get("/api/v1/counts", dataset="publikasi", year=2024, rule="latest").json()
    assert (answer["assessed"], answer["baik_or_above"], answer["below_baik"]) == (587, 314, 273)
    assert answer["derived"] == ["below_baik", "not_assessed", "share_baik_or_above"]
    assert answer["sources"] == [
        {
            "source_id": "S206",
            "title": "KASN 6 Mar 2024",
            "publisher": "KASN",
            "published_date": None,
            "url": "https://kasn.go.id/id/publikasi/wakil-ketua-kasn-ungkap-3-kunci-kesuksesan-sistem-merit-"
            "komitmen-konsisten-dan-berkelanjutan",
        }
    ]


def test_a_printed_figure_is_not_called_derived(get) -> None:
    printed = get("/api/v1/counts", dataset="publikasi", year=2020, rule="latest").json()["derived"]
    assert "below_baik" not in printed
    assert "baik_or_above" not in printed
    assert get("/api/v1/counts", dataset="publikasi", year=2023, rule="round").json()["derived"] == []


@pytest.mark.parametrize(
    ("group", "year", "rule", "expected"),
    [
        ("kementerian", 2022, "latest", {"baik_or_above": 33}),
        ("lpnk", 2022, "latest", {"baik_or_above": 19}),
        ("lns", 2022, "latest", {"baik_or_above": 17}),
        ("provinsi", 2022, "latest", {"baik_or_above": 22}),
        # Printed is the figure of kabupaten and kota together, 126: it is neither's.
        ("kabupaten", 2022, "latest", {}),
        ("kota", 2022, "latest", {}),
        ("provinsi", 2023, "round", {"baik_or_above": 9}),
        ("kota", 2023, "round", {}),
        # A published zero is a zero.
        ("lpnk", 2018, "round", {"assessed": 13, "sangat_baik": 0}),
        ("kementerian", 2022, "ever", {}),
    ],
)
def test_publikasi_per_group(get, group: str, year: int, rule: str, expected: dict[str, int]) -> None:
    answer = get("/api/v1/counts", dataset="publikasi", year=year, rule=rule, group=group).json()
    assert answer["registered"] == registered(year, group)
    figures = {n: answer[n] for n in FIGURES if n not in ("not_assessed", "share_baik_or_above")}
    assert figures == {n: expected.get(n) for n in figures}
    assert bool(answer["sources"]) == bool(expected)


def test_publikasi_has_no_counts_of_a_province(get) -> None:
    asked = {"dataset": "publikasi", "year": 2022, "rule": "latest", "province": "32"}
    answer = get("/api/v1/counts", **asked).json()
    assert answer["registered"] == 28  # Jawa Barat itself, 18 kabupaten, 9 kota
    assert {answer[n] for n in FIGURES} == {None}
    assert (answer["derived"], answer["sources"]) == ([], [])
    only_the_province = get("/api/v1/counts", **asked, group="provinsi").json()
    assert (only_the_province["registered"], only_the_province["baik_or_above"]) == (1, None)


@pytest.mark.parametrize("rule", RULES)
def test_simulasi_adds_up(get, rule: str) -> None:
    years = next(d for d in get("/api/v1/datasets").json()["datasets"] if d["id"] == "simulasi")["years"]
    assert len(years) >= 5
    for year in years:
        parts = []
        for group in (None, *GROUPS):
            asked = {"group": group} if group else {}
            answer = get("/api/v1/counts", dataset="simulasi", year=year, rule=rule, **asked).json()
            four = sum(answer[c] for c in ("sangat_baik", "baik", "kurang", "buruk"))
            assert four == answer["assessed"]
            assert four + answer["not_assessed"] == answer["registered"] == registered(year, group)
            assert answer["baik_or_above"] == answer["sangat_baik"] + answer["baik"]
            assert answer["below_baik"] == answer["kurang"] + answer["buruk"]
            assert answer["basis"] == "computed"
            parts.append(answer)
        whole, *of_groups = parts
        assert {n: sum(p[n] for p in of_groups) for n in PARTS} == {n: whole[n] for n in PARTS}
        assert whole["assessed"] > 0


def test_round_counts_the_final_scores_of_the_year(get) -> None:
    for year in (2021, 2024):
        rows = get("/api/v1/scores", dataset="simulasi", year=year).json()["rows"]
        final = [row["category"] for row in rows if row["status"] == "final"]
        answer = get("/api/v1/counts", dataset="simulasi", year=year, rule="round").json()
        for category in ("sangat_baik", "baik", "kurang", "buruk"):
            assert answer[category] == final.count(category) > 0


def test_provinces_are_counted_in_simulasi(get) -> None:
    asked = {"dataset": "simulasi", "year": 2024, "rule": "latest"}
    west_java = get("/api/v1/counts", **asked, province="32").json()
    assert west_java["registered"] == 28
    assert get("/api/v1/counts", **asked, province="32", group="kota").json()["registered"] == 9


def test_a_choice_that_nobody_fits_is_an_empty_count_without_a_share(get) -> None:
    asked = {"year": 2021, "rule": "latest", "province": "93"}  # Papua Selatan exists since 2022
    answer = get("/api/v1/counts", dataset="simulasi", **asked).json()
    assert (answer["registered"], answer["assessed"], answer["not_assessed"]) == (0, 0, 0)
    assert answer["share_baik_or_above"] is None
    published = get("/api/v1/counts", dataset="publikasi", **asked).json()
    assert (published["registered"], published["assessed"]) == (0, None)


def test_many_callers_at_once_get_the_same_answer(get) -> None:
    asked = {"dataset": "simulasi", "year": "2024", "rule": "latest"}
    answers = []

    async def call(client: httpx2.AsyncClient) -> None:
        answers.append((await client.get("/api/v1/counts", params=asked)).json())

    async def all_at_once() -> None:
        transport = httpx2.ASGITransport(get.app)
        client = httpx2.AsyncClient(transport=transport, base_url="http://test")
        async with client, anyio.create_task_group() as tasks:
            for _ in range(60):
                tasks.start_soon(call, client)

    anyio.run(all_at_once)
    assert len(answers) == 60
    assert len({tuple(a[n] for n in FIGURES) for a in answers}) == 1
    assert answers[0]["assessed"] > 0
