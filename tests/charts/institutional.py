"""What the tests of one institution share: categories, a stamp, the rows of a history."""

import pandas as pd

from merit.charts.base import Stamp
from merit.profile import Profile

CATEGORIES = pd.DataFrame(
    [
        ("kasn-2018", "buruk", "Buruk", 0.0, 1, "#c8452f", "#ffffff"),
        ("kasn-2018", "kurang", "Kurang", 175.0, 2, "#c27c0e", "#101418"),
        ("kasn-2018", "baik", "Baik", 250.0, 3, "#2f9a8f", "#101418"),
        ("kasn-2018", "sangat_baik", "Sangat Baik", 325.0, 4, "#2f6fc4", "#ffffff"),
        ("panrb-2025", "dasar", "Dasar", None, 1, None, None),
    ],
    columns=["instrument", "code", "name", "lower_bound", "display_order", "colour", "ink"],
)
NAMES = {"buruk": "Buruk", "kurang": "Kurang", "baik": "Baik", "sangat_baik": "Sangat Baik"}
FLOORS = {"buruk": 0.0, "kurang": 175.0, "baik": 250.0, "sangat_baik": 325.0}
ABOVE = {"buruk": "kurang", "kurang": "baik", "baik": "sangat_baik"}
COLUMNS = [
    "year",
    "status",
    "instrument",
    "instrument_id",
    "instrument_en",
    "maximum_total",
    "total",
    "category",
    "category_name",
    "is_lowest",
    "points_above_floor",
    "next_category",
    "points_to_next",
    "index_value",
    "change",
    "change_since",
    "year_inferred",
    "fixed_on",
    "aspects",
    "is_newest",
    "is_newest_score",
]


def stamp(lang="id", kind="published"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc")


def history(*rows):
    """Rows as queries/institution_history.sql gives them: (year, total, category[, overrides])."""
    made = []
    for year, total, category, *more in rows:
        final, ahead = {"status": "final", **dict(*more)}["status"] == "final", ABOVE.get(category)
        known = final and total is not None and category is not None
        row = {
            "year": year,
            "status": "final",
            "instrument": "kasn-2018",
            "instrument_id": "Sistem merit KASN",
            "instrument_en": "KASN merit system",
            "maximum_total": 410.0,
            "total": total,
            "category": category,
            "category_name": NAMES.get(category),
            "is_lowest": category == "buruk",
            "points_above_floor": total - FLOORS[category] if known else None,
            "next_category": NAMES.get(ahead),
            "points_to_next": FLOORS[ahead] - total if known and ahead else None,
            "index_value": round(total / 410, 2) if final and total is not None else None,
            "change": None,
            "change_since": None,
            "year_inferred": False,
            "fixed_on": None,
            "aspects": 0,
            "is_newest": False,
            "is_newest_score": False,
        }
        made.append({**row, **dict(*more)})
    df = pd.DataFrame(made, columns=COLUMNS)
    finals = df[df["status"] == "final"]
    for flag, rows_ in (("is_newest", finals), ("is_newest_score", finals[finals["total"].notna()])):
        if len(rows_):
            df.loc[rows_["year"].idxmax(), flag] = True
    return df


BLANK = {
    "ranking": ["institution", "group", "province"],
    "rules": ["rule", "peers", "is_default"],
    "peers": ["institution", "name", "reason"],
    "beside": ["institution", "name", "is_self", "total", "from_self", "rank", "ranked"],
    "aspects": ["aspect_no"],
    "aspect_years": ["aspect_no"],
    "totals": ["year"],
    "gains": [
        *("aspect_no", "name_id", "name_en", "maximum", "points", "room", "room_steps", "gain_n"),
        *("gain_median", "gain_q1", "gain_q3", "needed_steps", "proposed", "proposed_points"),
    ],
    "extent": [
        *("from_category", "to_category", "first_year", "last_year", "started", "made", "within_a_year"),
        *("gain_n", "gain_median", "gain_q1", "gain_q3", "needed", "gained_as_much"),
    ],
    "makers": [
        *("institution", "name", "group_name", "province_name", "is_peer", "same_group"),
        *("from_year", "from_total", "to_year", "to_total", "gain"),
    ],
}
PERSON = {
    "code": "32.16",
    "name": "Kabupaten Bekasi",
    "also_known_as": None,
    "group_code": "kabupaten",
    "group_name": "Kabupaten",
    "province_code": "32",
    "province_name": "Jawa Barat",
    "former_province_name": None,
    "province_from": None,
    "valid_from": None,
    "valid_to": None,
    "validity_basis": None,
}


def profiled(past, year, *, name="X", years=range(2018, 2026), institution=None, **answers):
    """A Profile of that history in `year`; `answers` are frames by field, empty where none is given."""
    frames = {field: pd.DataFrame(columns=columns) for field, columns in BLANK.items()} | answers
    now = past[past["year"] == year].iloc[::-1].to_dict("records")
    person = PERSON | {"name": name} | (institution or {})
    ranking = frames["ranking"]
    own = ranking[ranking["institution"] == person["code"]].to_dict("records")
    rest = {"rule": "province", "pinned": (), "dropped": ()}
    rest |= {key: frames.pop(key) for key in tuple(rest) if key in frames}
    return Profile(
        institution=person,
        year=year,
        years=list(years),
        history=past,
        now=now[0] if now else None,
        rank=own[0] if own else None,
        aspect_year=year,
        **rest,
        **frames,
    )
