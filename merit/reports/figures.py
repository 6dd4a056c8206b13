"""The statistics of a ceremony as plain values: the file anugerah-YEAR.json and the answer of HTTP.

Keys as in contracts.md §5. What is missing is None, never zero. Categories, groups, scopes, provinces and
islands are keys or codes; sentences and notes come in the language of the stamp.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from merit.ceremony import Ceremony
from merit.charts.anugerah import ceremony_title, statistics
from merit.charts.base import Stamp
from merit.controls import Control
from merit.text import is_missing

Plain = dict[str, Any]
WHO = ("institution", "name", "group", "province", "total", "category")
FROM = ("from_year", "from_category", "from_total")
# The lists of names, each with what its rows hold beyond WHO.
LISTS: dict[str, Sequence[str]] = {
    "recipients": ("number", "rank_in_group", "of_group", "year_inferred"),
    "first_baik": FROM,
    "first_sangat_baik": FROM,
    "moved_up": (*FROM, "change"),
    "moved_down": (*FROM, "change"),
    "most_improved": ("rank", *FROM, "change"),
    "talent_management": (),
}
MOMENTS = ("now", "before", "difference")
COUNTS = (
    *("registered", "assessed", "sangat_baik", "baik", "kurang", "buruk", "not_assessed"),
    *("baik_or_above", "below_baik"),
)
SHARES = ("share", "share_of_assessed", "target")
ABOUT = (
    *("year", "instrument", "before_year", "cut_off", "before_cut_off", "latest_cut_off"),
    *("results", "scored", "undated", "talent_recorded", "first_year"),
)
SOURCE = ("source_id", "title", "publisher", "published_date", "url")


def value(cell: object) -> object:
    """A cell as a value of JSON: None where it is missing, numpy's numbers as Python's."""
    if is_missing(cell):
        return None
    return cell.item() if isinstance(cell, np.generic) else cell


def picked(row: Mapping[Hashable, Any], columns: Sequence[str]) -> Plain:
    """Those columns of a row as plain values."""
    return {name: value(row[name]) for name in columns}


def rows(frame: pd.DataFrame, columns: Sequence[str]) -> list[Plain]:
    """Those columns of every row, in the order of the frame."""
    return [picked(row, columns) for row in frame.to_dict("records")]


def by(frame: pd.DataFrame, key: str, columns: Sequence[str]) -> dict[str, Plain]:
    """{value of `key`: those columns} over the rows."""
    return {str(row[key]): picked(row, columns) for row in frame.to_dict("records")}


def figures(c: Ceremony, *, stamp: Stamp) -> Plain:
    """Every statistic of a ceremony, with what must be known to read it (contracts.md §5).

    Args:
        c: the ceremony.
        stamp: language of title, sentences, notes and names of aspects; dataset and snapshot.
    """
    told = statistics(c, stamp=stamp)
    announced = c.summary.set_index("measure")["now"].get("baik_or_above")
    return {
        "dataset": stamp.dataset,
        "snapshot": stamp.snapshot,
        "title": ceremony_title(c, stamp.lang),
        "basis": "published" if c.published else "computed",
        "rule": "round",
        **picked(c.round, ABOUT),
        "comparable": None if is_missing(c.round["before_year"]) else c.before is not None,
        "provinces": list(c.provinces),
        "known_recipients": {"known": len(c.recipients), "announced": value(announced)},
        "summary": by(c.summary, "measure", MOMENTS),
        "totals": by(c.totals, "category", MOMENTS),
        "groups": by(c.by_group, "group", ["registered"]),
        "by_group": {
            str(group): by(part, "category", MOMENTS)
            for group, part in c.by_group.groupby("group", sort=False)
        },
        "cumulative": _cumulative(c),
        **{key: rows(getattr(c, key), [*WHO, *more]) for key, more in LISTS.items()},
        "best_by_group": {
            str(group): rows(part, [*WHO, "of_group"])
            for group, part in c.best_by_group.groupby("group", sort=False)
        },
        "aspects": _aspects(c, stamp.lang),
        "by_province": _places(c, c.by_province, "province", ["name", "island"]),
        "by_island": _places(c, _named(c.by_island, stamp.lang), "island", ["name"]),
        "sentences": {key: chart.sentence for key, chart in told.items()},
        "notes": {key: chart.note for key, chart in told.items() if chart.note},
        "controls": [control(one) for one in c.controls],
        "sources": _sources(c),
        "score_sources": {code: sorted(c.sources_of[code]) for code in sorted(c.sources_of)},
    }


def control(one: Control) -> Plain:
    """A control with its two sides."""
    return {
        "key": one.key,
        "subject": one.subject,
        "moment": one.moment,
        "left": one.left,
        "right": one.right,
        "difference": one.difference,
        "at_most": one.at_most,
        "state": one.state,
    }


def _cumulative(c: Ceremony) -> Plain:
    """Rule latest: the nation (or the provinces chosen) at the top, every scope in `scopes`."""
    scopes = by(c.cumulative, "scope", [*COUNTS, *SHARES, "as_of"])
    nothing: Plain = dict.fromkeys((*COUNTS, *SHARES, "as_of"))
    return {"rule": "latest", **scopes.pop("all", nothing), "scopes": scopes}


def _aspects(c: Ceremony, lang: str) -> Plain:
    frame = c.aspects.rename(columns={"aspect_no": "aspect", f"name_{lang}": "name"})
    columns = ["aspect", "name", "maximum", "n", "mean_points", "mean_percent", "rank"]
    return {
        "mean_percent": rows(frame, columns),
        "strongest": [int(no) for no in frame.loc[frame["is_strongest"], "aspect"]],
        "weakest": [int(no) for no in frame.loc[frame["is_weakest"], "aspect"]],
    }


def _named(islands: pd.DataFrame, lang: str) -> pd.DataFrame:
    return islands if lang == "id" else islands.assign(name=islands["name_en"])


def _places(c: Ceremony, frame: pd.DataFrame, key: str, about: Sequence[str]) -> dict[str, Plain]:
    """Counts per place. In the published record only known results are counted: no silence is a status.

    Of a place without a known result every count is None.
    """
    places = by(frame, key, [*about, *COUNTS])
    for place in places.values():
        place["known"] = place["assessed"]
        if c.published:
            place |= {"assessed": None, "not_assessed": None}
    return places


def _sources(c: Ceremony) -> list[Plain]:
    """The published sources of the figures and of the results of the round; when counted, of the targets."""
    cited = {i for frame in c.quoted.values() for ids in frame["source_ids"] for i in ids}
    cited |= {i for ids in c.sources_of.values() for i in ids}
    return rows(c.sources[c.sources["source_id"].isin(cited)], SOURCE)
