"""The shapes of the JSON answers (contracts.md §3), as /openapi.json describes them."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Points = float | None
Count = int | None


class Answer(BaseModel):
    """What every JSON answer carries."""

    model_config = ConfigDict(extra="forbid")
    dataset: str = Field(description="Dataset the answer comes from; of /datasets: the default one.")
    snapshot: str = Field(description="Its snapshot: the same snapshot always gives the same numbers.")
    generated_at: str = Field(description="Moment of the answer, ISO 8601, UTC.")


class Dataset(BaseModel):
    """One dataset and its current snapshot."""

    id: str
    title: str = Field(description="Name in Indonesian.")
    kind: Literal["published", "synthetic", "official"]
    snapshot: str
    published_at: str = Field(description="Moment the snapshot was written, ISO 8601, UTC.")
    years: list[int] = Field(description="Years that /counts answers.")
    institutions: int = Field(description="Institutions in the registry, of whatever years.")
    assessments: int = Field(description="Final assessments.")
    default: bool = Field(description="Whether it is used when `dataset` is left out.")


class Datasets(Answer):
    """Answer of /datasets."""

    datasets: list[Dataset]


class Source(BaseModel):
    """A published source."""

    source_id: str
    title: str
    publisher: str
    published_date: str | None
    url: str | None


class Counts(Answer):
    """Answer of /counts. Null means: not published. Never zero for want of a figure."""

    year: int
    rule: Literal["round", "latest", "ever"]
    registered: int = Field(description="Institutions that existed in that year.")
    assessed: Count
    sangat_baik: Count
    baik: Count
    kurang: Count
    buruk: Count
    not_assessed: Count
    baik_or_above: Count
    below_baik: Count
    share_baik_or_above: float | None = Field(description="Of the assessed, 0 to 1; null when none was.")
    basis: Literal["computed", "published"]
    derived: list[str] = Field(description="Figures that follow from published ones by plain arithmetic.")
    sources: list[Source] = Field(description="Sources of the published figures; empty when computed.")


class Score(BaseModel):
    """One assessment of one institution; aspects in points."""

    institution: str
    name: str
    group: str
    province: str | None = Field(description="Province it belonged to in that year.")
    year: int
    instrument: str
    status: Literal["final", "interim", "self"]
    aspect_1: Points
    aspect_2: Points
    aspect_3: Points
    aspect_4: Points
    aspect_5: Points
    aspect_6: Points
    aspect_7: Points
    aspect_8: Points
    total: Points
    category: str | None = Field(description="buruk, kurang, baik or sangat_baik; only of final scores.")


class Scores(Answer):
    """Answer of /scores: every row, no limit."""

    rows: list[Score]


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str = Field(description="What is wrong and what would be right, in Indonesian or English.")
    errors: list[dict[str, str]] = Field([], description="Per parameter: `parameter`, `detail`.")
    reference: str | None = Field(None, description="Number under which the server has logged the error.")
