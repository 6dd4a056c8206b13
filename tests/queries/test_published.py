"""Which published claim holds, and what the published counts say: domain.md §5 and §6, by hand."""

import pandas as pd
import pytest

from merit.query import ask
from merit.store import cursor

CATEGORIES = {"Buruk", "Kurang", "Baik", "Sangat Baik"}


def plain(value):
    """A cell as Python has it; None when missing."""
    if isinstance(value, list) or (hasattr(value, "tolist") and getattr(value, "ndim", 0)):
        return list(value)
    return None if pd.isna(value) else value


def resolved(snapshot) -> dict[tuple[str, int], tuple]:
    """(institution, year) -> (status, total, category, year inferred)."""
    return {
        (row.institution, row.year): (
            row.status,
            plain(row.total),
            plain(row.category),
            bool(row.year_inferred),
        )
        for row in ask(snapshot, "resolved_claims").itertuples()
    }


# The claims are those of tests/tiny.py.
RESOLVED = {
    ("aa", 2019): ("final", 310.0, "Baik", False),  # two sources beat one newer
    ("aa", 2020): ("final", 310.0, "Baik", False),  # one each: the newer source
    ("aa", 2021): ("final", 240.0, "Kurang", False),  # one final beats three year_inferred
    ("bb", 2019): ("interim", 240.0, "Kurang", False),  # nothing better was published
    ("bb", 2020): ("final", 270.0, "Baik", True),  # a final category takes an inferred score that fits
    ("bb", 2021): ("final", None, "Baik", False),  # ... but not one of another category
    ("11", 2020): ("final", None, "Baik", False),  # ... and never an interim one
    ("11", 2021): ("final", 200.0, "Kurang", True),  # year_inferred beats two interim
    ("91", 2020): ("final", 249.5, "Kurang", False),  # the category follows from the score
    ("91", 2021): ("final", 310.0, "Baik", False),  # one source that says it twice is one source
    ("93", 2023): ("final", 280.0, "Baik", False),  # an undated source is the oldest
    ("93.01", 2023): ("final", 330.0, "Sangat Baik", False),  # a score beats a category without one
}


def test_claims_resolve_by_the_rules(tiny):
    assert resolved(tiny) == RESOLVED


def test_the_winning_claim_is_named(tiny):
    winners = ask(tiny, "resolved_claims").set_index(["institution", "year"])["claim_id"]
    claims = cursor(tiny).execute("SELECT * FROM claim").df().set_index("claim_id")
    assert claims.loc[winners["aa", 2020], "source_id"] == "N2"
    assert claims.loc[winners["bb", 2020], "category"] == "Baik"  # the claim that holds, not the filler
    assert claims.loc[winners["93.01", 2023], "total"] == 330
    assert winners.is_unique


# Institution, year: status, total, category, year inferred (domain.md §6).
FACTS = {
    ("21", 2021): ("final", 296.5, "Baik", False),  # Kepulauan Riau, against 291
    ("32", 2022): ("final", 396.5, "Sangat Baik", False),  # Jawa Barat, against 392
    ("32", 2020): ("final", 375.5, "Sangat Baik", False),
    ("32", 2024): ("final", 400.0, "Sangat Baik", False),
    ("33.71", 2023): ("final", 337.5, "Sangat Baik", False),  # Kota Magelang, against 320.5
    ("51.08", 2022): ("final", 330.5, "Sangat Baik", False),  # Buleleng, against 330.45
    ("52.72", 2022): ("final", 100.0, "Buruk", False),  # Kota Bima
    ("52.72", 2023): ("final", 142.5, "Buruk", False),
    ("52.72", 2024): ("final", 277.5, "Baik", False),  # against 257
    ("64", 2020): ("interim", 240.0, "Kurang", False),  # Kalimantan Timur, against 246
    ("74", 2024): ("final", 255.0, "Baik", False),  # Sulawesi Tenggara, against 250
    ("32.16", 2023): ("final", 291.0, "Baik", False),  # Kabupaten Bekasi
    ("32.16", 2024): ("final", None, "Baik", False),
    ("64.08", 2022): ("final", None, "Kurang", False),  # Kabupaten Kutai Timur
    ("64.08", 2023): ("final", 263.0, "Baik", False),
    ("16.71", 2022): ("final", None, "Baik", False),  # Kota Palembang
    ("13.03", 2022): ("final", None, "Baik", False),  # Kabupaten Sijunjung
    ("13.06", 2021): ("final", None, "Baik", False),  # Kabupaten Agam: an interim 275 does not fill in
    ("14", 2018): ("final", 216.5, "Kurang", False),  # Riau
    ("14", 2019): ("final", 227.5, "Kurang", False),
    ("14", 2020): ("final", 293.5, "Baik", False),
    ("14", 2021): ("final", 297.5, "Baik", False),
    ("kpk", 2021): ("final", 362.5, "Sangat Baik", False),
}


def test_published_facts_hold(publikasi):
    found = resolved(publikasi)
    assert {key: found[key] for key in FACTS} == FACTS


@pytest.mark.parametrize(
    ("institution", "year", "other"),
    [
        *(("21", 2021, 291), ("32", 2022, 392), ("33.71", 2023, 320.5), ("51.08", 2022, 330.45)),
        *(("52.72", 2024, 257), ("64", 2020, 246), ("74", 2024, 250)),
    ],
)
def test_the_losing_figure_is_kept(publikasi, institution, year, other):
    kept = cursor(publikasi).execute(
        "SELECT total FROM claim WHERE institution = $institution AND year = $year",
        {"institution": institution, "year": year},
    )
    assert other in {total for (total,) in kept.fetchall()}
    assert resolved(publikasi)[institution, year][1] != other


def test_the_record_is_the_size_it_is_said_to_be(publikasi):
    found = resolved(publikasi)
    assert len(found) == 278
    assert len({institution for institution, _ in found}) == 183
    assert {category for *_, category, _ in found.values()} == CATEGORIES
    kept = cursor(publikasi).execute(
        "SELECT count(*), max(claim_id), count(DISTINCT (institution, year)) FILTER (WHERE total IS NOT NULL)"
        " FROM claim"
    )
    assert kept.fetchone() == (421, 421, 177)
    # Three of the 177 have an interim score only, which does not fill in a final category.
    without = {key for key, (_, total, _, _) in found.items() if total is None}
    assert len(without) == 278 - 177 + 3
    assert {("13.06", 2021), ("51.03", 2021), ("73.13", 2021)} <= without


def published(snapshot, rule, scope="all", year=None) -> dict[int, dict]:
    """year -> the published counts, None where nothing was published."""
    frame = ask(snapshot, "published_counts", rule=rule, scope=scope, year=year)
    return {row["year"]: {k: plain(v) for k, v in row.items()} for row in frame.to_dict("records")}


def some(row, **expected) -> None:
    assert {key: row[key] for key in expected} == expected


FIELDS = ["assessed", "sangat_baik", "baik", "kurang", "buruk", "baik_or_above", "below_baik"]


def figures(row) -> tuple:
    return tuple(row[f] for f in FIELDS)


def test_the_assessor_beats_newspapers_and_the_rest_is_derived(tiny):
    row = published(tiny, "latest")[2020]
    assert figures(row) == (5, None, None, None, None, 2, 3)
    some(row, registered=7, not_assessed=2, share_baik_or_above=2 / 5, share_of_registered=2 / 7, conflicts=1)
    assert row["derived"] == ["below_baik", "not_assessed", "share_baik_or_above"]
    assert row["source_ids"] == ["K1", "N1"]


def test_the_main_moment_is_the_one_with_most_figures(tiny):
    row = published(tiny, "latest")[2021]
    assert row["moment"] == "2021-06"
    assert figures(row) == (6, 1, 2, None, None, 3, 3)
    assert row["derived"] == ["baik_or_above", "below_baik", "not_assessed", "share_baik_or_above"]


def test_a_printed_share_stands_when_none_can_be_computed(tiny):
    row = published(tiny, "latest")[2022]
    assert figures(row) == (None,) * 7
    some(row, share_baik_or_above=0.4, share_of_registered=None, not_assessed=None, derived=[])


def test_above_follows_from_assessed_and_below(tiny):
    row = published(tiny, "latest")[2023]
    assert figures(row) == (6, None, None, 1, 2, 3, 3)
    assert row["derived"] == ["baik_or_above", "below_baik", "not_assessed", "share_baik_or_above"]


def test_more_sources_beat_a_newer_one_and_equal_support_the_older(tiny):
    rows = published(tiny, "round")
    some(rows[2020], baik_or_above=4, conflicts=1)  # one source that says 5 twice is one source
    some(rows[2022], baik_or_above=5, conflicts=1)


def test_nothing_is_derived_from_a_contradiction(tiny):
    row = published(tiny, "round")[2023]
    some(row, assessed=2, baik_or_above=5)
    some(row, below_baik=None, share_baik_or_above=None, not_assessed=None, derived=[])


def test_a_scope_counts_its_own_registry_and_a_printed_zero_is_zero(tiny):
    row = published(tiny, "round", "provinsi")[2023]
    some(row, baik_or_above=1, registered=3, assessed=None, not_assessed=None)
    row = published(tiny, "round", "kabupaten_kota")[2021]
    some(row, assessed=1, baik_or_above=0, below_baik=1, registered=2, not_assessed=1, share_baik_or_above=0)
    assert published(tiny, "latest", "kementerian") == {}


def test_counts_under_latest(publikasi):
    """domain.md §5: 184, 347, 460 and 587 assessed; 103, 195, 243 and 273 below Baik."""
    rows = published(publikasi, "latest")
    assert figures(rows[2020]) == (184, 24, 57, 31, 72, 81, 103)
    assert figures(rows[2021]) == (347, 46, 106, None, None, 152, 195)
    assert figures(rows[2022]) == (460, None, None, 71, 172, 217, 243)
    assert figures(rows[2024]) == (587, None, None, None, None, 314, 273)
    derived = {year: {"below_baik", "baik_or_above"} & set(row["derived"]) for year, row in rows.items()}
    assert derived == {2020: set(), 2021: {"below_baik"}, 2022: set(), 2023: set(), 2024: {"below_baik"}}
    assert rows[2020]["share_baik_or_above"] == 81 / 184
    assert rows[2024]["share_of_registered"] == 314 / 624
    assert (rows[2024]["moment"], rows[2024]["as_of"]) == ("2024-03", "2024-03-06")
    some(rows[2023], assessed=587, baik_or_above=None, below_baik=None, share_baik_or_above=0.53)


def test_counts_under_round(publikasi):
    """domain.md §5: 45 + 77, 30 + 144, 34 + 96; 2024: 98 against 94 assessed."""
    rows = published(publikasi, "round")
    above = {y: (r["sangat_baik"], r["baik"], r["baik_or_above"]) for y, r in rows.items()}
    assert above == {
        2018: (None, None, None),
        2020: (None, None, 81),
        2021: (45, 77, 122),
        2022: (30, 144, 174),
        2023: (34, 96, 130),
        2024: (None, 83, 98),
    }
    assert [rows[y]["conflicts"] for y in (2021, 2022, 2023, 2024)] == [3, 1, 1, 1]
    some(rows[2024], assessed=94, below_baik=None, share_baik_or_above=None, not_assessed=None, derived=[])
    assert all(row["below_baik"] is None for row in rows.values())


def test_one_year_and_one_scope(publikasi):
    assert list(published(publikasi, "latest", year=2022)) == [2022]
    assert published(publikasi, "latest", year=2019) == {}
    some(published(publikasi, "latest", "provinsi")[2022], baik_or_above=22, registered=38)
    some(published(publikasi, "round", "kementerian")[2018], assessed=34, sangat_baik=6, baik_or_above=None)
    some(published(publikasi, "round", "lpnk")[2018], sangat_baik=0)
    some(published(publikasi, "round", "kabupaten_kota")[2019], share_baik_or_above=0.165)


def claims(snapshot, **chosen) -> pd.DataFrame:
    return ask(snapshot, "published_count_claims", **({"rule": None, "scope": None, "year": None} | chosen))


def parts(frame, field) -> list[tuple]:
    rows = frame[(frame["field"] == field) & frame["is_main"]]
    return sorted(zip(rows["role"], rows["value"], rows["source_id"], strict=True))


@pytest.mark.parametrize(
    ("rule", "year", "field", "expected"),
    [
        (
            *("round", 2021, "baik_or_above"),
            [("agrees", 122, "S050"), ("other", 123, "S044"), ("used", 122, "S207")],
        ),
        (
            *("round", 2021, "sangat_baik"),
            [("agrees", 45, "S050"), ("other", 31, "S044"), ("used", 45, "S207")],
        ),
        (*("round", 2021, "baik"), [("agrees", 77, "S050"), ("other", 92, "S044"), ("used", 77, "S207")]),
        (
            *("round", 2022, "baik_or_above"),
            [("agrees", 174, "S187"), ("agrees", 174, "S227"), ("other", 177, "S082"), ("used", 174, "S099")],
        ),
        (
            *("round", 2023, "baik_or_above"),
            [
                *(("agrees", 130, "S123"), ("agrees", 130, "S258")),
                *(("other", 143, "S196"), ("used", 130, "S137")),
            ],
        ),
        (*("round", 2024, "baik_or_above"), [("used", 98, "S226")]),
        (*("round", 2024, "assessed"), [("used", 94, "S167")]),
        (*("round", 2024, "baik"), [("other", 69, "S220"), ("used", 83, "S178")]),
        (*("latest", 2022, "below_baik"), [("agrees", 243, "S187"), ("used", 243, "S099")]),
        (*("latest", 2022, "baik_or_above"), [("used", 217, "S190")]),
    ],
)
def test_who_prints_what_and_which_is_used(publikasi, rule, year, field, expected):
    assert parts(claims(publikasi, rule=rule, scope="all", year=year), field) == expected


def test_every_figure_has_one_voice_and_every_claim_a_source(publikasi, tiny):
    for snapshot in (publikasi, tiny):
        found = claims(snapshot)
        used = found[found["role"] == "used"].groupby(["year", "rule", "scope", "moment", "field"]).size()
        everything = found.groupby(["year", "rule", "scope", "moment", "field"]).size()
        assert used.eq(1).all()
        assert len(used) == len(everything)
        assert found["title"].notna().all()
        assert found["publisher"].notna().all()


def test_filters_of_the_claims(publikasi):
    everything = claims(publikasi)
    assert set(everything["rule"]) == {"round", "latest"}
    assert set(claims(publikasi, rule="round")["rule"]) == {"round"}
    assert set(claims(publikasi, scope="lns")["scope"]) == {"lns"}
    assert set(claims(publikasi, year=2022)["year"]) == {2022}
    assert claims(publikasi, year=2017).empty
    filled = cursor(publikasi).execute(
        "SELECT sum((assessed IS NOT NULL)::INT + (sangat_baik IS NOT NULL)::INT + (baik IS NOT NULL)::INT"
        " + (kurang IS NOT NULL)::INT + (buruk IS NOT NULL)::INT + (baik_or_above IS NOT NULL)::INT"
        " + (below_baik IS NOT NULL)::INT + (percent_baik_or_above IS NOT NULL)::INT) FROM national_count"
    )
    assert len(everything) == filled.fetchone()[0]


def test_other_moments_are_kept_apart(publikasi):
    found = claims(publikasi, rule="latest", scope="all", year=2022)
    assert set(found.loc[found["is_main"], "moment"]) == {"2022-12"}
    aside = found[~found["is_main"]]
    assert set(zip(aside["moment"], aside["field"], aside["value"], strict=True)) == {
        ("2022-02", "assessed", 143),
        ("2022-09", "baik_or_above", 167),
    }
    assert set(aside["role"]) == {"used"}  # another moment does not contradict
