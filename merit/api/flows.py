"""Who moved between two years: the answer of /flows, in the shape of merit/api/models.py."""

from merit.api.answers import Record, rows, stamp
from merit.api.parameters import UNPROCESSABLE
from merit.api.problems import Complaint, RefusedError
from merit.api.queries import FlowsQuery
from merit.store import Snapshot
from merit.text import t

NOT_ASSESSED, NEW, ENDED = "not_assessed", "new", "ended"


def comparable(snapshot: Snapshot, query: FlowsQuery) -> str:
    """The instrument of both years.

    Raises:
        RefusedError: 422 when the years are not in order, or stand under different instruments.
    """
    years = {"from": str(query.from_), "to": str(query.to)}
    if query.from_ >= query.to:
        raise RefusedError(UNPROCESSABLE, [Complaint("api-years-in-order", years, parameter="to")])

    def in_force(year: int) -> str:
        found = (r for r in rows(snapshot, "instruments") if int(str(r["valid_from"])) <= year)
        return next(str(r["code"]) for r in found if year <= int(str(r["valid_to"] or year)))

    before, later = in_force(query.from_), in_force(query.to)
    if before != later:
        words = {**years, "before": before, "later": later}
        raise RefusedError(UNPROCESSABLE, [Complaint("api-not-comparable", words, parameter="to")])
    return before


def _note(snapshot: Snapshot, query: FlowsQuery, lang: str) -> str | None:
    """Why nobody can fit the choice; None when somebody can."""
    central = {r["code"] for r in rows(snapshot, "groups") if r["level"] == "pusat"}
    return t(lang, "api-central-no-province") if query.province and query.group in central else None


def flows(snapshot: Snapshot, query: FlowsQuery, lang: str) -> Record:
    """How many institutions went from which category to which, and who; `lang` is that of the note.

    Raises:
        RefusedError: 422 when the years are not in order, or stand under different instruments.
    """
    instrument = comparable(snapshot, query)
    categories = [str(r["code"]) for r in rows(snapshot, "categories") if r["instrument"] == instrument]
    states = [NOT_ASSESSED, *categories]
    asked = {"rule": query.rule, "from": query.from_, "to": query.to}
    places = {"group": query.group, "province": query.province}
    moved = rows(snapshot, "flows", **asked, **places)
    n = {(r["from_state"], r["to_state"]): r["n"] for r in moved}
    again = {(r["from_state"], r["to_state"]): r["reassessed"] for r in moved}
    names: dict[str, list[Record]] = {f"{a}>{b}": [] for a, b in n}
    for row in rows(snapshot, "flow_names", **asked, **places, from_state=None, to_state=None):
        who = {"institution": row["institution"], "name": row["name"]}
        names[f"{row['from_state']}>{row['to_state']}"].append(who)
    return {
        **stamp(snapshot),
        **asked,
        "states": states,
        "matrix": [[n.get((a, b), 0) for b in states] for a in states],
        "reassessed": [[again.get((a, b), 0) for b in states] for a in states],
        "new": [n.get((NEW, b), 0) for b in states],
        "ended": [n.get((a, ENDED), 0) for a in states],
        "names": names,
        "not_assessed_means": "not_published" if snapshot.kind == "published" else NOT_ASSESSED,
        "note": _note(snapshot, query, lang),
    }
