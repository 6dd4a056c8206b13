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


class Mover(BaseModel):
    """An institution in a list of /flows."""

    institution: str
    name: str


class Flows(Answer):
    """Answer of /flows."""

    from_: int = Field(alias="from", description="First year.")
    to: int = Field(description="Second year.")
    rule: Literal["round", "latest", "ever"]
    states: list[str] = Field(
        description="not_assessed (no category under the rule), then the categories, lowest first."
    )
    matrix: list[list[int]] = Field(
        description="matrix[i][j]: institutions of both years that went from states[i] to states[j]."
    )
    reassessed: list[list[int]] = Field(
        description="reassessed[i][j]: of matrix[i][j], those whose status in the second year was fixed "
        "after the first; the others carry theirs forward. Under ever: whose best result is that recent."
    )
    new: list[int] = Field(
        description="Per state of the second year: institutions that did not exist in the first, or stood in "
        "another province than the one asked for."
    )
    ended: list[int] = Field(
        description="Per state of the first year: institutions that no longer exist in the second, or stand "
        "in another province than the one asked for."
    )
    names: dict[str, list[Mover]] = Field(
        description="FROM>TO, each a state, new or ended (kurang>baik, new>baik, kurang>ended): who they "
        "are. Only pairs that occur."
    )
    not_assessed_means: Literal["not_assessed", "not_published"] = Field(
        description="What not_assessed says. not_published in publikasi: the record is silent about that "
        "institution, which may have been assessed; the moves are those of published standings only."
    )
    note: str | None = Field(description="Why nobody can fit the choice, in words; null when somebody can.")


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


class Past(BaseModel):
    """One assessment in a history."""

    year: int
    status: Literal["final", "interim", "self"]
    instrument: str
    total: Points
    category: str | None = Field(description="Category key; only of final assessments.")
    points_to_next: Points = Field(description="Points that lack to the category above; null at the highest.")
    points_above_floor: Points = Field(description="Total less the lower bound of its category.")
    index: float | None = Field(description="Total / highest total of the instrument, two decimals.")


class Places(BaseModel):
    """Whole numbers for nation, group and province; null where there is none."""

    national: Count
    group: Count
    province: Count


class AspectBesidePeers(BaseModel):
    """One aspect of the instrument, beside the peers that have points on it in that year."""

    aspect: int = Field(description="Number of the aspect in the instrument.")
    name: str = Field(description="Its name, in the language of the answer.")
    score: Points = Field(description="Final, interim or self points (see `status`); null when not known.")
    maximum: Points = Field(description="Highest score; null in a draft instrument.")
    percent: float | None = Field(description="Of the maximum, 0 to 100: score / maximum, or as published.")
    unit: Literal["points", "percent"] | None = Field(description="What is known of the own score.")
    status: Literal["final", "interim", "self"] | None = Field(description="Status of the own score.")
    peer_n: int = Field(description="Peers with final points; the five figures that follow are theirs.")
    peer_lowest: Points
    peer_q1: Points
    peer_median: Points
    peer_q3: Points
    peer_best: Points


class Peer(BaseModel):
    """One peer."""

    institution: str
    name: str
    reason: str = Field(description="Why it is a peer, in words.")
    reason_code: Literal["group_province", "group_island", "group", "profile", "pinned"]
    total: Points = Field(description="Final total of the year shown.")
    category: str | None = Field(description="Category key of the year shown.")
    rank: Count = Field(description="Rank of that total among institution and peers; ties share one.")


class PeerRule(BaseModel):
    """How many peers a rule gives."""

    rule: Literal["province", "island", "group", "profile"]
    peers: int
    default: bool = Field(description="Whether it is used when `peers` is left out.")


class Institution(Answer):
    """Answer of /institutions/{code}. Null means: not known. Never zero for want of a figure."""

    institution: str
    name: str
    group: str
    province: str | None = Field(description="Present province; null for central institutions.")
    history: list[Past] = Field(description="Every assessment, oldest first.")
    year: int = Field(description="The year shown.")
    years: list[int] = Field(description="Years that can be asked for.")
    status: Literal["final", "interim", "self"] | None = Field(description="Of the year shown; null without.")
    total: Points = Field(description="Of the year shown.")
    category: str | None = Field(description="Category key of the year shown; only of a final assessment.")
    points_to_next: Points = Field(description="Null at the highest category, or without a final total.")
    points_above_floor: Points
    index: float | None
    rank: Places = Field(
        description="1 = highest final total of the year shown, ties share a rank (1, 2, 2, 4). In publikasi "
        "among published scores only: not an official rank."
    )
    ranked: Places = Field(description="How many are ranked.")
    aspects_year: int = Field(
        description="Year of `aspects`: the year shown, unless no `year` was asked for and its aspects are "
        "not known."
    )
    aspects: list[AspectBesidePeers]
    peer_rule: Literal["province", "island", "group", "profile"] = Field(description="The rule in use.")
    peer_rules: list[PeerRule]
    pinned: list[str] = Field(description="Codes asked for in `pin`.")
    dropped: list[str] = Field(description="Codes asked for in `drop`.")
    absent: list[str] = Field(description="Pinned codes that are no peers: not in the registry of that year.")
    peer_rank: Count = Field(description="Rank among institution and peers.")
    peers_ranked: int = Field(description="How many of institution and peers have a final total.")
    peers: list[Peer]


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str = Field(description="What is wrong and what would be right, in Indonesian or English.")
    errors: list[dict[str, str | int | None]] = Field(
        [],
        description="Per parameter: `parameter`, `detail`. At 409, per control of a ceremony that fails: "
        "`control`, `subject`, `moment`, `left`, `right`, `difference`, `detail`.",
    )
    reference: str | None = Field(None, description="Number under which the server has logged the error.")
