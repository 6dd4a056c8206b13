"""Query parameters of the HTTP face: what each address takes."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

DATASET = "publikasi, simulasi or resmi; the default one when left out (see /datasets)."
SNAPSHOT = "Id of a snapshot that is or was in use, to be answered from it; the one in use when left out."
GROUP = "Group code: kementerian, lpnk, lns, provinsi, kabupaten or kota."
FLAVOUR = (
    "Of CSV only. plain: commas, decimal points, nothing but the table (when left out). excel-id: as Excel "
    "set to Indonesian opens it: byte order mark, semicolons, decimal commas."
)
PROVINCE = "Province code of the Ministry of Home Affairs; central institutions belong to none."


def _digits(value: object) -> object:
    """Refuse what Python would read as a whole number but a caller did not mean as one: 2_022, +2022, 022."""
    if isinstance(value, str) and not re.fullmatch("0|[1-9][0-9]{0,8}", value):
        raise ValueError(value)
    return value


Year = Annotated[int, BeforeValidator(_digits)]


class NoQuery(BaseModel):
    """An address without parameters."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DataQuery(NoQuery):
    """Which data are asked."""

    dataset: str | None = Field(None, description=DATASET)
    snapshot: str | None = Field(None, description=SNAPSHOT)


class CountsQuery(DataQuery):
    """Parameters of /counts."""

    years: ClassVar[Literal["counted", "scored"]] = "counted"
    year: Year = Field(description="Year of the count.")
    rule: Literal["round", "latest", "ever"] = Field(
        description="round: fixed in that year. latest: newest final score up to then. ever: best category."
    )
    group: str | None = Field(None, description=GROUP)
    province: str | None = Field(None, description=PROVINCE)


class ScoresQuery(DataQuery):
    """Parameters of /scores."""

    years: ClassVar[Literal["counted", "scored"]] = "scored"
    year: Year | None = Field(None, description="Year of the assessment.")
    group: str | None = Field(None, description=GROUP)
    province: str | None = Field(None, description=PROVINCE)
    institution: str | None = Field(None, description="Institution code, such as 32.16 or kpk.")
    format: Literal["json", "csv", "parquet"] = Field("json", description="Form of the answer.")
    flavour: Literal["plain", "excel-id"] | None = Field(None, description=FLAVOUR)


class TablesQuery(DataQuery):
    """Parameters of /tables."""

    lang: Literal["id", "en"] = Field("id", description="Language of titles and meanings.")


class TableQuery(DataQuery):
    """Parameters of /tables/{name}; which of the five filters a table takes stands in /tables."""

    years: ClassVar[Literal["counted", "scored"]] = "counted"
    year: Year | None = Field(None, description="Year of the rows.")
    group: str | None = Field(None, description=GROUP)
    province: str | None = Field(None, description=PROVINCE)
    category: str | None = Field(None, description="Category code, such as baik.")
    text: str | None = Field(None, description="Letters that a name or code holds, in either case.")
    format: Literal["json", "csv", "xlsx", "parquet"] = Field("json", description="Form of the answer.")
    flavour: Literal["plain", "excel-id"] | None = Field(None, description=FLAVOUR)
    lang: Literal["id", "en"] = Field("id", description="Language of meanings and explanations.")

    @property
    def filters(self) -> dict[str, str | int]:
        """The filters that are set."""
        given = {name: getattr(self, name) for name in ("year", "group", "province", "category", "text")}
        return {name: value for name, value in given.items() if value is not None}


class FlowsQuery(DataQuery):
    """Parameters of /flows."""

    years: ClassVar[Literal["counted", "scored"]] = "counted"
    from_: Year = Field(alias="from", description="First year.")
    to: Year = Field(description="Second year: later than the first, under the same instrument.")
    rule: Literal["round", "latest", "ever"] = Field(
        description="round: fixed in that year. latest: newest final score up to then. ever: best category."
    )
    group: str | None = Field(None, description=GROUP)
    province: str | None = Field(None, description=PROVINCE + " Of each year: some have changed.")


class CeremonyQuery(DataQuery):
    """Parameters of /ceremony."""

    years: ClassVar[Literal["rounds"]] = "rounds"
    year: Year = Field(description="Year of the round: one with final assessments.")
    provinces: str = Field(
        "", description="Province codes of a regional ceremony, joined by commas; the nation when left out."
    )

    @property
    def codes(self) -> list[str]:
        """The provinces asked for, as they were written."""
        return self.provinces.split(",") if self.provinces else []


class ProfileQuery(DataQuery):
    """Parameters of /institutions/{code}."""

    years: ClassVar[Literal["counted", "scored"]] = "counted"
    year: Year | None = Field(
        None,
        description="Year to show; left out: of the newest final score, else of the newest final category, "
        "else of the newest figure.",
    )
    peers: Literal["province", "island", "group", "profile"] | None = Field(
        None,
        description="Peers, all of the same group: of the province, of the island, all, or the ten with the "
        "nearest earlier profile; left out: the narrowest of province, island, group with at least five.",
    )
    pin: str = Field("", description="Institution codes that are peers whatever the rule, joined by commas.")
    drop: str = Field("", description="Institution codes that are no peers whatever the rule; beats pin.")


class PageQuery(ProfileQuery):
    """Parameters of the light page /instansi/{code}."""

    lang: Literal["id", "en"] = Field("id", description="Language of the page.")


QUERIES: dict[str, type[NoQuery]] = {
    "/counts": CountsQuery,
    "/ceremony": CeremonyQuery,
    "/flows": FlowsQuery,
    "/scores": ScoresQuery,
    "/tables": TablesQuery,
    "/tables/{name}": TableQuery,
    "/institutions/{code}": ProfileQuery,
    "/{code}": PageQuery,
    "/{code}.pdf": PageQuery,
}


YEARLY = (CountsQuery, ScoresQuery, TableQuery, FlowsQuery, CeremonyQuery, ProfileQuery)
