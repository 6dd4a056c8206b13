"""One institution beside its peers: the answer of /institutions/{code}, shaped as merit/api/models.py."""

from functools import lru_cache
from http import HTTPStatus

import pandas as pd

from merit.api.answers import Record, records, stamp
from merit.api.parameters import UNPROCESSABLE, known, unknown, unknown_institution
from merit.api.problems import Complaint, RefusedError
from merit.api.queries import ProfileQuery
from merit.charts.base import Stamp
from merit.charts.peers import reason
from merit.profile import Ask, PeerChoice, Profile, ProfileError, profile
from merit.query import Value, ask
from merit.questions import question
from merit.store import Snapshot
from merit.text import is_missing

COMMON = ("categories", "coverage_total", "institutions", "instruments", "ranking", "years")
SCOPES = ("national", "group", "province")
PAST = (
    *("year", "status", "instrument", "total", "category"),
    *("points_to_next", "points_above_floor", "index"),
)
NOW = tuple(name for name in PAST if name not in ("year", "instrument"))
ASPECT = (
    *("percent", "unit", "status"),
    *("peer_n", "peer_lowest", "peer_q1", "peer_median", "peer_q3", "peer_best"),
)


def _codes(text: str) -> tuple[str, ...]:
    """The codes of a list in an address, each once, in their order."""
    return tuple(dict.fromkeys(code for code in text.split(",") if code))


@lru_cache(maxsize=128)
def _kept(snapshot: Snapshot, name: str, parameters: tuple[tuple[str, Value], ...]) -> pd.DataFrame:
    return ask(snapshot, name, **dict(parameters))


def asking(snapshot: Snapshot) -> Ask:
    """Asks that snapshot; what every institution asks alike is asked once, for a snapshot never changes."""

    def answer(name: str, **parameters: Value) -> pd.DataFrame:
        if name in COMMON:
            return _kept(snapshot, name, tuple(sorted(parameters.items())))
        return ask(snapshot, name, **parameters)

    return answer


def asked(snapshot: Snapshot, code: str, query: ProfileQuery) -> Profile:
    """The profile that was asked for.

    Raises:
        RefusedError: 404 for an institution that is not in the registry; 422 for a year or a peer that does
            not exist.
    """
    registry = known(snapshot).institution
    if code not in registry:
        raise RefusedError(HTTPStatus.NOT_FOUND, [unknown_institution(code, registry, "code")])
    choice = PeerChoice(query.peers, _codes(query.pin), _codes(query.drop))
    complaints: list[Complaint] = []
    for parameter, codes in (("pin", choice.pinned), ("drop", choice.dropped)):
        complaints += [unknown_institution(c, registry, parameter) for c in codes if c not in registry]
    try:
        found = profile(asking(snapshot), code, year=query.year, peers=choice)
    except ProfileError as error:
        complaints += _wrong_year(snapshot, code, int(str(query.year)), error.years)
    if complaints:
        raise RefusedError(UNPROCESSABLE, complaints)
    return found


def _wrong_year(snapshot: Snapshot, code: str, year: int, years: list[int]) -> list[Complaint]:
    """Why a year cannot be shown: nobody knows it, or the institution did not exist in it."""
    shown = [str(y) for y in years]
    everybody = records(asking(snapshot)("institutions"), question("institutions").columns)
    found = next(row for row in everybody if row["code"] == code)
    ends = {"from": found["valid_from"], "to": found["valid_to"]}
    bounds = {name: str(value) for name, value in ends.items() if value is not None}
    if year not in known(snapshot).counted or not bounds:
        return [unknown("year", year, shown)]
    key = {("from",): "since", ("to",): "until", ("from", "to"): "between"}[tuple(bounds)]
    words = {"name": str(found["name"]), "value": str(year), **bounds}
    said = [Complaint(f"api-existed-{key}", words, {"allowed": shown}, "year")]
    fields = question("institution_relations").columns
    relations = records(ask(snapshot, "institution_relations", institution=code), fields)
    after = "to" in bounds and year > int(bounds["to"])
    kind = "successor" if after else "predecessor"
    related = [f"{r['code']} ({r['name']})" for r in relations if r["relation"] == kind]
    return [*said, Complaint(f"api-{kind}s", {}, {"others": related})] if related else said


def absent(p: Profile) -> list[str]:
    """Pinned codes that are not among the peers, though nobody dropped them."""
    there = {*p.peers["institution"], *p.dropped}
    return [code for code in p.pinned if code not in there]


def _past(p: Profile) -> list[Record]:
    fields = question("institution_history").columns
    return [{**row, "index": row["index_value"]} for row in records(p.history, fields)]


def _own(rows: list[Record], p: Profile) -> Record:
    """The row of the institution itself; empty without one."""
    return next((row for row in rows if row["institution"] == p.code), {})


def _picked(row: Record, names: tuple[str, ...]) -> Record:
    return {name: row.get(name) for name in names}


def institution(snapshot: Snapshot, p: Profile, lang: str) -> Record:
    """Category, margins, ranks, aspects and peers of the year shown, and the history.

    Args:
        snapshot: the snapshot the profile comes from.
        p: the profile.
        lang: language of the reasons and of the names of aspects.
    """
    province = p.institution["province_code"]
    words = Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)
    history = _past(p)
    # Final stands last among the assessments of a year (institution_history.sql).
    now: Record = next((row for row in reversed(history) if row["year"] == p.year), {})
    place = _own(records(p.ranking, question("ranking").columns), p)
    beside = records(p.beside, question("peer_ranking").columns)
    own = _own(beside, p)
    fellows = {row["institution"]: row for row in beside}
    why = {str(row["institution"]): reason(row, stamp=words) for row in p.peers.to_dict("records")}
    return {
        **stamp(snapshot),
        "institution": p.code,
        "name": p.name,
        "group": p.institution["group_code"],
        "province": None if is_missing(province) else province,
        "history": [_picked(row, PAST) for row in history],
        "year": p.year,
        "years": p.years,
        **_picked(now, NOW),
        "rank": {scope: place.get(f"rank_{scope}") for scope in SCOPES},
        "ranked": {scope: place.get(f"of_{scope}") for scope in SCOPES},
        "aspects_year": p.aspect_year,
        "aspects": [
            {
                "aspect": row["aspect_no"],
                "name": row[f"name_{lang}"],
                "score": row["points"],
                "maximum": row["maximum"],
                **_picked(row, ASPECT),
            }
            for row in records(p.aspects, question("peer_aspects").columns)
        ],
        "peer_rule": p.rule,
        "peer_rules": [
            {"rule": row["rule"], "peers": row["peers"], "default": row["is_default"]}
            for row in records(p.rules, question("peer_rules").columns)
        ],
        "pinned": list(p.pinned),
        "dropped": list(p.dropped),
        "absent": absent(p),
        "peer_rank": own.get("rank"),
        "peers_ranked": own.get("ranked") or 0,
        "peers": [
            {
                **_picked(row, ("institution", "name")),
                "reason": why[str(row["institution"])],
                "reason_code": row["reason"],
                **_picked(fellows[row["institution"]], ("total", "category", "rank")),
            }
            for row in records(p.peers, question("peers").columns)
        ],
    }
