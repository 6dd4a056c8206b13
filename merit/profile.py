"""Everything the product says about one institution in one year: the same answers for every face.

Page, light page, A4 page and HTTP answer are all made from one Profile, so that their numbers agree.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from merit.text import is_missing

Ask = Callable[..., pd.DataFrame]  # ask(name, **parameters) -> the answer to queries/NAME.sql
Record = dict[Hashable, Any]
PEER_RULES = ("province", "island", "group", "profile")


class ProfileError(ValueError):
    """A choice that cannot be shown: `reason` is institution (unknown) or year (not among `years`)."""

    def __init__(self, reason: str, value: object, years: Sequence[int] = ()) -> None:
        """Refuse `value` for that reason; `years` lists those that can be shown."""
        super().__init__(f"{reason}: {value}")
        self.reason = reason
        self.years = list(years)


def once(ask: Ask) -> Ask:
    """The same answers, each question asked once: pages of one file, rounds of one snapshot share many."""
    known: dict[str, pd.DataFrame] = {}

    def answer(name: str, **parameters: object) -> pd.DataFrame:
        key = repr((name, sorted(parameters.items())))
        if key not in known:
            known[key] = ask(name, **parameters)
        return known[key]

    return answer


@dataclass(frozen=True)
class PeerChoice:
    """Which peers: a rule (None: the default of the institution), codes pinned, codes dropped."""

    rule: str | None = None
    pinned: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True)
class Profile:
    """The answers about one institution in one year; frames have the columns of the query in brackets.

    `now` is its assessment of the year shown (a row of `history`: final, otherwise interim, otherwise
    self), `rank` its row of the ranking of that year; None where there is none.
    """

    institution: Record  # row of institutions
    year: int
    years: list[int]  # that can be shown, ascending
    rule: str  # of the peers
    pinned: tuple[str, ...]
    dropped: tuple[str, ...]
    history: pd.DataFrame  # institution_history
    now: Record | None
    ranking: pd.DataFrame  # ranking, of the year shown
    rank: Record | None
    rules: pd.DataFrame  # peer_rules
    peers: pd.DataFrame  # peers
    beside: pd.DataFrame  # peer_ranking
    aspect_year: int  # year of `aspects`: the year shown, unless nobody chose one and its aspects are unknown
    aspects: pd.DataFrame  # peer_aspects
    aspect_years: pd.DataFrame  # institution_aspect_years
    totals: pd.DataFrame  # peer_totals
    gains: pd.DataFrame  # step_gains
    extent: pd.DataFrame  # step_extent
    makers: pd.DataFrame  # step_makers

    @property
    def code(self) -> str:
        """Code of the institution."""
        return str(self.institution["code"])

    @property
    def name(self) -> str:
        """Name of the institution."""
        return str(self.institution["name"])

    def identity(self) -> tuple[object, ...]:
        """What makes it what it is, among the profiles of one snapshot."""
        return self.code, self.year, self.aspect_year, self.rule, self.pinned, self.dropped

    @property
    def year_asked(self) -> int | None:
        """The year to ask for to get this profile again.

        None where nobody chose one and the aspects are those of another year: written out it would hide them.
        """
        return self.year if self.aspect_year == self.year else None


def years_of(ask: Ask, institution: Record, history: pd.DataFrame) -> list[int]:
    """Years that can be shown, ascending: those in which the institution existed and those of its history."""
    first, last = institution["valid_from"], institution["valid_to"]
    existed = {
        int(y)
        for y in ask("years")["year"]
        if (is_missing(first) or y >= first) and (is_missing(last) or y <= last)
    }
    return sorted(existed | {int(y) for y in history["year"]})


def default_year(history: pd.DataFrame, years: Sequence[int]) -> int:
    """The year of the newest final score, else of the newest final category, else of the newest figure.

    Without any figure the newest of `years` (at least one).
    """
    for flag in ("is_newest_score", "is_newest"):
        chosen = history.loc[history[flag].astype(bool), "year"]
        if len(chosen):
            return int(chosen.iloc[0])
    return int(history["year"].max()) if len(history) else max(years)


def _aspect_year(history: pd.DataFrame, shown: int, chosen: bool) -> int:
    """The year shown; when nobody chose it and it has no aspects, the newest year that has."""
    known = sorted(int(y) for y in history.loc[history["aspects"] > 0, "year"])
    return shown if chosen or shown in known or not known else known[-1]


def _first(frame: pd.DataFrame) -> Record | None:
    rows = frame.to_dict("records")
    return rows[0] if rows else None


def profile(ask: Ask, code: str, *, year: int | None = None, peers: PeerChoice | None = None) -> Profile:
    """The profile of `code` in `year` (None: default_year) beside the chosen peers.

    Args:
        ask: answers a question of one snapshot, e.g. functools.partial(merit.query.ask, snapshot).
        code: institution.
        year: one of the years in which it existed.
        peers: rule, pinned and dropped; None for the default rule.

    Raises:
        ProfileError: no such institution, or a year that cannot be shown.
    """
    choice = peers or PeerChoice()
    known = ask("institutions")
    institution = _first(known[known["code"] == code])
    if institution is None:
        raise ProfileError("institution", code)
    history = ask("institution_history", institution=code)
    years = years_of(ask, institution, history)
    if year is not None and year not in years:
        raise ProfileError("year", year, years)
    shown = default_year(history, years) if year is None else year
    rules = ask("peer_rules", institution=code, year=shown)
    rule = choice.rule or str(rules.loc[rules["is_default"].astype(bool), "rule"].iloc[0])
    one = {"institution": code, "year": shown}
    aspect_year = _aspect_year(history, shown, year is not None)
    chosen = ask("peers", peer_rule=rule, pinned=list(choice.pinned), dropped=list(choice.dropped), **one)
    codes = chosen["institution"].tolist()
    ranking = ask("ranking", year=shown, group=None, province=None)
    return Profile(
        institution=institution,
        year=shown,
        years=years,
        rule=rule,
        pinned=choice.pinned,
        dropped=choice.dropped,
        history=history,
        # Final stands last among the assessments of a year (institution_history.sql).
        now=_first(history[history["year"] == shown].iloc[::-1]),
        ranking=ranking,
        rank=_first(ranking[ranking["institution"] == code]),
        rules=rules,
        peers=chosen,
        beside=ask("peer_ranking", peers=codes, **one),
        aspect_year=aspect_year,
        aspects=ask("peer_aspects", institution=code, year=aspect_year, peers=codes),
        aspect_years=ask("institution_aspect_years", institution=code),
        totals=ask("peer_totals", institution=code, peers=codes),
        gains=ask("step_gains", **one),
        extent=ask("step_extent", **one),
        makers=ask("step_makers", peers=codes, **one),
    )
