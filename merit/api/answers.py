"""Questions of a snapshot, answered in the shapes of merit/api/models.py."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache

import pandas as pd

from merit.api.queries import CountsQuery, ScoresQuery
from merit.query import Value, ask, size
from merit.questions import Field, question
from merit.questions import questions as every_question
from merit.store import Snapshot, available, current
from merit.text import LANGS, dataset_words, t

Record = dict[str, object]
PARTS = ("assessed", "sangat_baik", "baik", "kurang", "buruk", "not_assessed", "baik_or_above", "below_baik")
FIGURES = (*PARTS, "share_baik_or_above")


def records(frame: pd.DataFrame, fields: Sequence[Field]) -> list[Record]:
    """Rows as plain values; what is missing is None, whole numbers stay whole."""
    columns: dict[str, list[object]] = {}
    for asked in fields:
        column = frame[asked.name].astype(object)
        values = column.where(column.notna(), None).tolist()
        if asked.type == "INTEGER":
            values = [None if v is None else int(v) for v in values]
        elif asked.type.endswith("[]"):
            values = [None if v is None else list(v) for v in values]
        columns[asked.name] = values
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def rows(snapshot: Snapshot, name: str, **parameters: Value) -> list[Record]:
    """The answer to queries/NAME.sql as plain values."""
    return records(ask(snapshot, name, **parameters), question(name).columns)


def stamp(snapshot: Snapshot) -> Record:
    """What every JSON answer carries: dataset, snapshot, moment."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"dataset": snapshot.dataset, "snapshot": snapshot.id, "generated_at": now}


def datasets(default: Snapshot) -> Record:
    """Every dataset with its current snapshot, the default one first."""
    items = []
    for snapshot in [default, *(current(d) for d in available() if d != default.dataset)]:
        made = rows(snapshot, "snapshot")[0]
        coverage = rows(snapshot, "coverage_total")[0]
        items.append(
            {
                "id": snapshot.dataset,
                "title": dataset_words(LANGS[0], snapshot.dataset, snapshot.kind),
                "kind": snapshot.kind,
                "snapshot": snapshot.id,
                "published_at": made["published_at"],
                "years": [row["year"] for row in rows(snapshot, "years")],
                "institutions": coverage["registered"],
                "assessments": coverage["assessments"],
                "default": snapshot == default,
            }
        )
    return {**stamp(default), "datasets": items}


def counts(snapshot: Snapshot, query: CountsQuery) -> Record:
    """Institutions per category. The published record is quoted, every other dataset is counted."""
    places = {"group": query.group, "province": query.province}
    counted = rows(snapshot, "counts", rule=query.rule, by="all", year=query.year, **places)
    # No line means that nobody of that choice existed in that year: then zero is the count.
    figures: Record = counted[0] if counted else {"registered": 0, **dict.fromkeys(PARTS, 0)}
    derived: list[object] = []
    sources: list[Record] = []
    if snapshot.kind == "published":
        quoted = _published(snapshot, query)
        figures = {"registered": figures["registered"], **quoted}
        derived = _items(quoted.get("derived"))
        cited = _sources(snapshot)
        sources = [cited[str(s)] for s in _items(quoted.get("source_ids"))]
    return {
        **stamp(snapshot),
        "year": query.year,
        "rule": query.rule,
        "registered": figures["registered"],
        **{name: figures.get(name) for name in FIGURES},
        "basis": "published" if snapshot.kind == "published" else "computed",
        "derived": derived,
        "sources": sources,
    }


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _published(snapshot: Snapshot, query: CountsQuery) -> Record:
    """The published figures of that choice, without `registered`; empty when nothing was published.

    Sources print the nation, a group, or kabupaten and kota together; never a province, and never the
    rule "ever". kabupaten_kota is not given for one of the two: it would be another count.
    """
    if query.province is not None:
        return {}
    scope = query.group or "all"
    found = rows(snapshot, "published_counts", rule=query.rule, scope=scope, year=query.year)
    return {k: v for k, v in found[0].items() if k != "registered"} if found else {}


@lru_cache(maxsize=16)
def _sources(snapshot: Snapshot) -> dict[str, Record]:
    """The published sources by id, as /counts lists them."""
    wanted = ("source_id", "title", "publisher", "published_date", "url")
    return {str(row["source_id"]): {k: row[k] for k in wanted} for row in rows(snapshot, "sources")}


def filters(query: ScoresQuery) -> dict[str, Value]:
    """The parameters of queries/scores.sql."""
    return {name: getattr(query, name) for name in ("year", "group", "province", "institution")}


def number_of_scores(snapshot: Snapshot, query: ScoresQuery) -> int:
    """How many assessments fit that choice."""
    return _scores(snapshot, tuple(sorted(filters(query).items())))


@lru_cache(maxsize=256)
def _scores(snapshot: Snapshot, parameters: tuple[tuple[str, Value], ...]) -> int:
    return size(snapshot, "scores", **dict(parameters))


def mark(snapshot: Snapshot) -> str:
    """The first line of a file for people: whose data it holds."""
    whose = dataset_words(LANGS[0], snapshot.dataset, snapshot.kind, "-stamp")
    warning = f"{t(LANGS[0], 'watermark')} · " if snapshot.kind == "synthetic" else ""
    return f"{warning}{whose} · {snapshot.id}"


def questions(snapshot: Snapshot) -> Record:
    """Every file of queries/, as /questions answers."""
    items = [
        {
            "name": asked.name,
            "question": asked.question,
            "parameters": [asdict(field) for field in asked.parameters],
            "columns": [asdict(field) for field in asked.columns],
            "note": asked.note,
            "sql": asked.sql,
        }
        for asked in every_question().values()
    ]
    return {**stamp(snapshot), "questions": items}
