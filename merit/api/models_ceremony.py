"""The shape of the answer of /ceremony (contracts.md §5), as /openapi.json describes it."""

from typing import Literal

from pydantic import BaseModel, Field

from merit.api.models import Answer, Count, Points, Source


class Change(BaseModel):
    """A figure of this round and of the one before; null: not published, or no round to compare with."""

    now: Count
    before: Count
    difference: Count = Field(
        description="now less before. A round assesses other institutions than the one before: this is not "
        "the progress of the same institutions."
    )


class Summary(BaseModel):
    """The round as a whole, rule round."""

    registered: Change
    assessed: Change
    baik_or_above: Change
    below_baik: Change
    not_assessed: Change


class Group(BaseModel):
    """A group with an institution in the choice."""

    registered: int


class Standing(BaseModel):
    """Where the institutions of a scope stand by rule latest."""

    registered: Count
    assessed: Count
    sangat_baik: Count
    baik: Count
    kurang: Count
    buruk: Count
    not_assessed: Count
    baik_or_above: Count
    below_baik: Count
    share: float | None = Field(description="Baik or above of the registered, 0 to 1.")
    share_of_assessed: float | None = Field(description="Baik or above of the assessed, 0 to 1.")
    target: float | None = Field(description="National target of `share`; null when none was set.")
    as_of: str | None = Field(description="Date of published figures; null when counted.")


class Cumulative(Standing):
    """Every institution's newest final status up to this round."""

    rule: Literal["latest"]
    scopes: dict[str, Standing] = Field(description="The same per scope for which targets are set.")


class Named(BaseModel):
    """An institution on a list."""

    institution: str
    name: str
    group: str
    province: str | None = Field(description="Province of that year; null for central institutions.")
    total: Points
    category: str = Field(description="Category key.")


class Recipient(Named):
    """A recipient: Baik or above in this round."""

    number: int
    rank_in_group: Count = Field(
        description="Of all of the group assessed in the round; ties share a rank. Null when not known."
    )
    of_group: Count = Field(
        description="Institutions of the group with a final total in the round; null without a rank."
    )
    year_inferred: bool = Field(description="Whether the year was inferred from the source.")


class Best(Named):
    """An institution with the highest total of its group."""

    of_group: int = Field(description="Institutions of the group with a final total in the round.")


class Since(Named):
    """An institution beside its final assessment before."""

    from_year: Count = Field(description="Year of the final assessment before; null without one.")
    from_category: str | None
    from_total: Points


class Moved(Since):
    """An institution in another category than at its final assessment before."""

    change: Points = Field(description="Points since then; null unless both totals are known.")


class Improved(Moved):
    """One of the ten largest rises of the total, ties included."""

    rank: int


class AspectMean(BaseModel):
    """One aspect of the instrument over the round."""

    aspect: int = Field(description="Number of the aspect in the instrument.")
    name: str = Field(description="Its name, in the language of the answer.")
    maximum: Points
    n: Count = Field(description="Institutions with a final score; null for a published mean.")
    mean_points: Points
    mean_percent: float | None = Field(description="Of the maximum, 0 to 100.")
    rank: Count


class Aspects(BaseModel):
    """The aspects of the round."""

    mean_percent: list[AspectMean]
    strongest: list[int] = Field(description="Aspects with the highest mean percent; several when tied.")
    weakest: list[int] = Field(description="Aspects with the lowest mean percent; several when tied.")


class Place(BaseModel):
    """The governments of an island."""

    name: str
    registered: int
    assessed: Count = Field(description="Null in publikasi, which is silent about most governments.")
    known: int = Field(description="Governments with a known result of the round.")
    sangat_baik: Count = Field(description="Of the known, as the other counts; null where none is known.")
    baik: Count
    kurang: Count
    buruk: Count
    not_assessed: Count = Field(description="Null in publikasi.")
    baik_or_above: Count
    below_baik: Count


class Province(Place):
    """The governments of a province: its own, kabupaten and kota."""

    island: str = Field(description="Code of its island.")


class ControlState(BaseModel):
    """A sum that must agree, with its two sides; an answer is only given while none fails."""

    key: str = Field(description="What is compared.")
    subject: str = Field(description="Of what: a category, group, scope or list; empty for all.")
    moment: Literal["now", "before", "latest"]
    left: Count
    right: Count
    difference: Count
    at_most: bool = Field(description="Whether left may be smaller, as where only a part is known.")
    state: Literal["ok", "failed", "unknown"]


class Known(BaseModel):
    """Recipients known by name, of those announced."""

    known: int
    announced: Count


class Ceremony(Answer):
    """Answer of /ceremony, the same as the file anugerah-YEAR.json. Null means: not known, never zero."""

    title: str
    basis: Literal["computed", "published"] = Field(
        description="published: totals, summary, cumulative and aspects are quoted, lists hold the known."
    )
    rule: Literal["round"] = Field(description="Rule of everything but `cumulative`.")
    year: int
    instrument: str
    before_year: Count = Field(description="The round before, under whatever instrument.")
    comparable: bool | None = Field(description="Whether it stands under the same instrument.")
    cut_off: str | None = Field(description="Date up to which the figures of the round reach.")
    before_cut_off: str | None
    latest_cut_off: str | None = Field(description="The same of `cumulative`.")
    results: int = Field(description="Final assessments of the round in the dataset.")
    scored: int = Field(description="Of them, those with a score.")
    undated: int = Field(description="Of them, those without a date on which the score was fixed.")
    talent_recorded: int = Field(description="Of them, those of which talent management is recorded.")
    first_year: Count = Field(description="How far back “first time” looks.")
    provinces: list[str] = Field(description="Province codes of a regional ceremony; empty: the nation.")
    known_recipients: Known
    summary: Summary
    totals: dict[str, Change] = Field(description="Per category.")
    groups: dict[str, Group]
    by_group: dict[str, dict[str, Change]] = Field(description="Per group and category.")
    cumulative: Cumulative
    recipients: list[Recipient] = Field(description="Sorted by group, then total, then name.")
    first_baik: list[Since] = Field(description="First time ever at Baik or above.")
    first_sangat_baik: list[Since] = Field(description="First time ever at Sangat Baik.")
    moved_up: list[Moved]
    moved_down: list[Moved]
    most_improved: list[Improved]
    talent_management: list[Named]
    best_by_group: dict[str, list[Best]] = Field(description="Highest total per group, ties included.")
    aspects: Aspects
    by_province: dict[str, Province]
    by_island: dict[str, Place]
    sentences: dict[str, str] = Field(description="Per statistic: the finding in words.")
    notes: dict[str, str] = Field(description="Per statistic: what must be known to read it.")
    controls: list[ControlState]
    sources: list[Source] = Field(
        description="Published sources of what is quoted; when counted, of the targets."
    )
    score_sources: dict[str, list[str]] = Field(
        description="Per institution: the sources that print its result of the round; empty when counted."
    )
