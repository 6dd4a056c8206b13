"""Everything that is announced at one Anugerah Meritokrasi: the same answers for page, pack and HTTP.

Page, deck, annex, texts and JSON are all made from one Ceremony, so that their numbers agree; its controls
say whether they may leave the house.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from merit.controls import FAILED, Control, controls
from merit.profile import Ask, Record
from merit.text import is_missing


class CeremonyError(ValueError):
    """A choice that cannot be shown: `reason` is dataset, year, province (not `known`) or repeated."""

    def __init__(self, reason: str, value: object, known: Sequence[object] = ()) -> None:
        """Refuse `value` for that reason; `known` lists what can be chosen."""
        super().__init__(f"{reason}: {value}")
        self.reason = reason
        self.value = str(value)
        self.known = [str(k) for k in known]


@dataclass(frozen=True)
class Ceremony:
    """The answers about one round; frames have the columns of the query in brackets.

    In the published record a figure that was not printed is missing, and lists hold what is known.
    """

    year: int
    before: int | None  # the round compared with: under the same instrument; None without one
    provinces: tuple[str, ...]  # codes of a regional ceremony; empty: the nation
    province_names: tuple[str, ...]
    published: bool  # figures are quoted from the published record instead of counted
    round: Record  # ceremony_round
    totals: pd.DataFrame  # ceremony_totals
    summary: pd.DataFrame  # ceremony_summary
    by_group: pd.DataFrame  # ceremony_by_group
    cumulative: pd.DataFrame  # ceremony_cumulative
    recipients: pd.DataFrame  # ceremony_recipients
    best_by_group: pd.DataFrame  # ceremony_best
    first_baik: pd.DataFrame  # ceremony_first
    first_sangat_baik: pd.DataFrame  # ceremony_first
    moved_up: pd.DataFrame  # ceremony_moves
    moved_down: pd.DataFrame  # ceremony_moves
    most_improved: pd.DataFrame  # ceremony_improved
    aspects: pd.DataFrame  # ceremony_aspects
    talent_management: pd.DataFrame  # ceremony_talent
    by_province: pd.DataFrame  # ceremony_places, its code named province
    by_island: pd.DataFrame  # ceremony_places, its code named island
    published_scopes: pd.DataFrame  # published_counts of the round per scope; empty unless published
    categories: pd.DataFrame  # categories
    groups: pd.DataFrame  # groups
    sources: pd.DataFrame  # sources
    score_sources: pd.DataFrame  # standing_sources of the round; empty unless published
    regions: pd.DataFrame  # provinces: name, island and tile of each
    controls: tuple[Control, ...]

    @property
    def failed(self) -> list[Control]:
        """The controls that fail: while there is one, nothing may leave the house."""
        return [c for c in self.controls if c.state == FAILED]

    @property
    def quoted(self) -> dict[str, pd.DataFrame]:
        """The frames whose rows carry source_ids, by key: published figures and targets."""
        keys = ("totals", "summary", "cumulative", "aspects", "published_scopes")
        return {key: getattr(self, key) for key in keys}

    @property
    def sources_of(self) -> dict[str, list[str]]:
        """Code of an institution -> ids of the published sources of its result."""
        found = self.score_sources.groupby("institution")["source_id"]
        return {str(code): ids.tolist() for code, ids in found}

    @property
    def cut_off(self) -> str | None:
        """ISO date up to which the round's figures reach; None when no date is known."""
        value = self.round["cut_off"]
        return None if is_missing(value) else str(value)


def years_of(ask: Ask) -> list[int]:
    """Years whose round can be shown, ascending: those with a final assessment in the dataset."""
    years = ask("years")
    return [int(y) for y in years.loc[years["assessments"] > 0, "year"]]


def default_year(ask: Ask) -> int | None:
    """The newest round; in the published record the newest of which both award categories were printed.

    None while the dataset holds no final assessment.
    """
    years = years_of(ask)
    if years and _is_published(ask):
        printed = ask("published_counts", rule="round", scope="all", year=None)
        both = printed.dropna(subset=["sangat_baik", "baik"])["year"]
        years = [y for y in years if y in set(both)] or years
    return years[-1] if years else None


def _is_published(ask: Ask) -> bool:
    return str(ask("snapshot")["kind"].iloc[0]) == "published"


def ceremony(ask: Ask, year: int, provinces: Sequence[str] = ()) -> Ceremony:
    """The statistics of the round of `year`, of the nation or of the chosen provinces, with their controls.

    Args:
        ask: answers a question of one snapshot, e.g. functools.partial(merit.query.ask, snapshot).
        year: one of years_of.
        provinces: province codes; empty for the nation. Order and repetition do not matter.

    Raises:
        CeremonyError: a year without a round, or an unknown province.
    """
    years = years_of(ask)
    if year not in years:
        raise CeremonyError("year", year, years)
    places = ask("provinces")
    known = dict(zip(places["code"], places["name"], strict=True))
    for code in provinces:
        if code not in known:
            raise CeremonyError("province", code, list(known))
    chosen = tuple(code for code in known if code in provinces)
    published = _is_published(ask)
    place = {"year": year, "provinces": list(chosen) or None}
    basis = {**place, "published": published}
    this = ask("ceremony_round", **basis).to_dict("records")[0]
    before = int(this["before_year"]) if this["before_is_comparable"] is True else None
    compared = {**basis, "before": before}
    answers = {
        "totals": ask("ceremony_totals", **compared),
        "summary": ask("ceremony_summary", **compared),
        "by_group": ask("ceremony_by_group", **compared),
        "cumulative": ask("ceremony_cumulative", **basis),
        "recipients": ask("ceremony_recipients", **place),
        "best_by_group": ask("ceremony_best", **place),
        "first_baik": ask("ceremony_first", category="baik", **basis),
        "first_sangat_baik": ask("ceremony_first", category="sangat_baik", **basis),
        "moved_up": ask("ceremony_moves", direction="up", **place),
        "moved_down": ask("ceremony_moves", direction="down", **place),
        "most_improved": ask("ceremony_improved", **place),
        "aspects": ask("ceremony_aspects", **basis),
        "talent_management": ask("ceremony_talent", **place),
        "by_province": ask("ceremony_places", by="province", **basis).rename(columns={"code": "province"}),
        "by_island": ask("ceremony_places", by="island", **basis)
        .drop(columns="island")
        .rename(columns={"code": "island"}),
    }
    scopes = ask("published_counts", rule="round", scope=None, year=year)
    printed = ask("standing_sources", rule="round", year=year, group=None, province=None)
    # Those of this ceremony: of the institutions with a result in the chosen provinces.
    held = ask("standings", rule="round", year=year, group=None, province=None)
    held = held[held["province"].isin(chosen)] if chosen else held
    printed = printed[published & printed["institution"].isin(held["institution"])]
    earlier = None if before is None else ask("ceremony_recount", year=before, provinces=place["provinces"])
    checked = controls(
        answers,
        published=published,
        labels=ask("ceremony_labels", **place),
        definitions=ask("ceremony_definitions", year=year),
        faults=ask("ceremony_faults", **basis),
        recount=ask("ceremony_recount", **place),
        recount_before=earlier,
        scores=ask("scores", year=None, group=None, province=None, institution=None),
        year=year,
        provinces=chosen,
    )
    return Ceremony(
        year=year,
        before=before,
        provinces=chosen,
        province_names=tuple(known[code] for code in chosen),
        published=published,
        round=this,
        published_scopes=scopes[scopes["scope"] != "all"] if published and not chosen else scopes.iloc[:0],
        categories=ask("categories"),
        groups=ask("groups"),
        sources=ask("sources"),
        score_sources=printed,
        regions=places,
        controls=checked,
        **answers,
    )
