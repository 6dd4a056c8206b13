"""What the tests of regional charts are given: categories, a stamp, four provinces, counts."""

import pandas as pd

from merit.charts.base import Category, Stamp

BANDS = {
    c: Category(c, n, low, colour, ink)
    for c, n, low, colour, ink in [
        ("buruk", "Buruk", 0, "#c8452f", "#ffffff"),
        ("kurang", "Kurang", 175, "#c27c0e", "#101418"),
        ("baik", "Baik", 250, "#2f9a8f", "#101418"),
        ("sangat_baik", "Sangat Baik", 325, "#2f6fc4", "#ffffff"),
    ]
}


def stamp(lang="id", kind="published", rule="latest"):
    dataset = {"published": "publikasi", "synthetic": "simulasi"}[kind]
    return Stamp(lang, dataset, kind, f"{dataset}-abc", rule)


CODES = ("sangat_baik", "baik", "kurang", "buruk")
PROVINCES = pd.DataFrame(
    [
        ("32", "Jawa Barat", "JABAR", "jawa", "Jawa", 4, 5, None),
        ("31", "DKI Jakarta", "DKI", "jawa", "Jawa", 4, 4, None),
        ("91", "Papua", "PAPUA", "papua", "Papua", 14, 1, None),
        ("93", "Papua Selatan", "PASEL", "papua", "Papua", 14, 3, 2022),
    ],
    columns=[
        *("code", "name", "abbreviation", "island_code", "island"),
        *("tile_column", "tile_row", "valid_from"),
    ],
)
COUNT_COLUMNS = ["key", "name", "registered", *CODES]


def counted(*rows):
    """Rows of a counts answer: key, name, registered, Sangat Baik, Baik, Kurang, Buruk."""
    made = pd.DataFrame(list(rows), columns=COUNT_COLUMNS)
    made = made.assign(
        assessed=made[[*CODES]].sum(axis=1),
        baik_or_above=made["sangat_baik"] + made["baik"],
        below_baik=made["kurang"] + made["buruk"],
    )
    return made.assign(
        not_assessed=made["registered"] - made["assessed"],
        share_baik_or_above=(made["baik_or_above"] / made["assessed"].where(made["assessed"] > 0)).astype(
            float
        ),
    )
