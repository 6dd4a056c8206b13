"""Rules that no single cell can break: keys, references, existence, sums (data/README.md, "Rules")."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import pandas as pd

from merit.ingest.problems import Problem

Frames = Mapping[str, pd.DataFrame]
KEYS = [
    ("instruments", ["code"]),
    ("aspects", ["instrument", "no"]),
    ("aspect_aliases", ["instrument", "alias"]),
    ("categories", ["instrument", "code"]),
    ("categories", ["instrument", "display_order"]),
    ("groups", ["code"]),
    ("groups", ["display_order"]),
    ("islands", ["name"]),
    ("islands", ["code"]),
    ("islands", ["display_order"]),
    ("provinces", ["code"]),
    ("provinces", ["tile_column", "tile_row"]),
    ("institutions", ["code"]),
    ("published_sources", ["source_id"]),
    ("published_aspects", ["institution_code", "year", "aspect"]),
]
REFERENCES = [
    ("aspects", "instrument", "instruments", "code"),
    ("aspect_aliases", "instrument", "instruments", "code"),
    ("categories", "instrument", "instruments", "code"),
    ("provinces", "island", "islands", "name"),
    ("institutions", "group", "groups", "code"),
    ("institutions", "province_code", "provinces", "code"),
    ("institutions", "former_province_code", "provinces", "code"),
    ("published_scores", "institution_code", "institutions", "code"),
    *(
        (name, "source_id", "published_sources", "source_id")
        for name in (
            "events",
            "published_scores",
            "published_aspects",
            "published_counts",
            "published_notes",
            "published_targets",
        )
    ),
]
AVERAGE = "average:all"


def _line(name: str, index: object, column: str, value: object, rule: str) -> Problem:
    missing = value is pd.NA or value != value  # only a missing value differs from itself
    return Problem(f"{name}.csv", int(str(index)) + 2, column, "" if missing else str(value), rule)


def _keys(frames: Frames) -> Iterable[Problem]:
    for name, key in KEYS:
        twice = frames[name][frames[name].duplicated(key, keep="first")]
        for index, row in twice.iterrows():
            value = ", ".join(str(row[k]) for k in key)
            yield _line(name, index, "+".join(key), value, "stands twice; the key must be unique")


def _references(frames: Frames) -> Iterable[Problem]:
    for name, column, parent, key in REFERENCES:
        if frames[parent][key].isna().any():  # a broken key is reported where it stands
            continue
        values = frames[name][column].dropna()
        for index, value in values[~values.isin(frames[parent][key])].items():
            yield _line(name, index, column, value, f"is not a {key} of {parent}.csv")
    known = set(frames["institutions"]["code"])
    values = frames["published_aspects"]["institution_code"]
    for index, value in values[~values.isin(known | {AVERAGE})].items():
        yield _line("published_aspects", index, "institution_code", value, "is not registered")
    for index, value in frames["institutions"]["successor_of"].dropna().items():
        if missing := [x for x in str(value).split(";") if x not in known]:
            rule = f"{', '.join(missing)} is not registered"
            yield _line("institutions", index, "successor_of", value, rule)


def _registry(frames: Frames) -> Iterable[Problem]:
    for index, row in frames["institutions"].iterrows():
        regional = row["group"] in ("provinsi", "kabupaten", "kota")
        if regional == pd.isna(row["province_code"]):
            rule = "regional governments need a province; central institutions have none"
            yield _line("institutions", index, "province_code", row["province_code"], rule)
        if pd.notna(row["former_province_code"]) != pd.notna(row["province_from"]):
            rule = "former_province_code and province_from go together"
            yield _line("institutions", index, "province_from", row["province_from"], rule)
        both = pd.notna(row["valid_from"]) and pd.notna(row["valid_to"])
        if both and row["valid_to"] < row["valid_from"]:
            yield _line("institutions", index, "valid_to", row["valid_to"], "ends before it begins")


def _instruments(frames: Frames) -> Iterable[Problem]:
    name, table = "instruments", frames["instruments"].sort_values("valid_from")
    before = table["valid_to"].fillna(9999).shift()
    for index, row in table[table["valid_from"] <= before].iterrows():
        yield _line(name, index, "valid_from", row["valid_from"], "another instrument covers that year")
    maxima = frames["aspects"].groupby("instrument")["maximum"].agg(lambda x: x.sum(skipna=False))
    for index, row in table.iterrows():
        total = maxima.get(row["code"])
        if pd.notna(total) and total != row["maximum_total"]:
            rule = f"is not the sum of the aspects' maxima = {total:g}"
            yield _line(name, index, "maximum_total", row["maximum_total"], rule)


def _scores(frames: Frames) -> Iterable[Problem]:
    name, registry = "published_scores", frames["institutions"].drop_duplicates("code")
    scores = (
        frames[name].reset_index().merge(registry, left_on="institution_code", right_on="code", how="left")
    )
    scores = scores.dropna(subset=["year"])
    instruments = {year: instrument_of(frames, year) for year in scores["year"].unique()}
    categories = frames["categories"].sort_values("lower_bound")
    for row in scores.to_dict("records"):
        index, year = row["index"], row["year"]
        after = pd.notna(row["valid_to"]) and year > row["valid_to"]
        if after or (pd.notna(row["valid_from"]) and year < row["valid_from"]):
            yield _line(name, index, "year", year, "the institution did not exist in that year")
        if pd.isna(row["total_score"]) and pd.isna(row["category"]):
            yield _line(name, index, "total_score", "", "needs a score or a category")
        instrument = instruments[year]
        if instrument is None:
            yield _line(name, index, "year", year, "no instrument covers that year")
            continue
        total, limit = row["total_score"], instrument["maximum_total"]
        if total > limit:
            yield _line(name, index, "total_score", total, f"exceeds the instrument's maximum {limit:g}")
        if pd.notna(row["category"]) and (rule := _misgraded(str(instrument["code"]), categories, row)):
            yield _line(name, index, "category", row["category"], rule)


def _misgraded(instrument: str, categories: pd.DataFrame, row: Mapping[Hashable, Any]) -> str:
    """Why the claim's category cannot be right under that instrument; empty when it can."""
    names = categories.loc[categories["instrument"] == instrument, "name"]
    if row["category"] not in set(names):
        return f"is not a category of {instrument}"
    if pd.isna(row["total_score"]):
        return ""
    reached = names[categories["lower_bound"] <= row["total_score"]]
    follows = "no category" if reached.empty else reached.iloc[-1]
    rule = f"does not follow from the score {row['total_score']:g}: {follows}"
    return "" if row["category"] == follows else rule


def instrument_of(frames: Frames, year: int) -> "pd.Series[float] | None":
    """The row of `instruments` in force in `year`, or None."""
    table = frames["instruments"]
    to = table["valid_to"].fillna(9999)
    match = table[(table["valid_from"] <= year) & (to >= year)]
    return None if match.empty else match.iloc[0]


def _counts(frames: Frames) -> Iterable[Problem]:
    sums = [
        ("assessed", ["sangat_baik", "baik", "kurang", "buruk"]),
        ("baik_or_above", ["sangat_baik", "baik"]),
        ("below_baik", ["kurang", "buruk"]),
    ]
    for index, row in frames["published_counts"].iterrows():
        for total, parts in sums:
            if row[[total, *parts]].notna().all() and row[total] != row[parts].sum():
                rule = f"is not the sum of {' + '.join(parts)} = {row[parts].sum()}"
                yield _line("published_counts", index, total, row[total], rule)


def _aspects(frames: Frames) -> Iterable[Problem]:
    name = "published_aspects"
    for index, row in frames[name].dropna(subset=["year", "aspect", "value"]).iterrows():
        instrument = instrument_of(frames, row["year"])
        aspects = frames["aspects"]
        limit = 100.0
        if row["unit"] == "points" and instrument is not None:
            mine = (aspects["instrument"] == instrument["code"]) & (aspects["no"] == row["aspect"])
            limit = float(aspects.loc[mine, "maximum"].max())
        if row["value"] > limit:
            yield _line(name, index, "value", row["value"], f"exceeds the maximum {limit:g}")


def check(frames: Frames) -> list[Problem]:
    """All broken rules of the files together; cells that could not be read are empty in `frames`."""
    rules = (_keys, _references, _registry, _instruments, _scores, _counts, _aspects)
    return [problem for rule in rules for problem in rule(frames)]
