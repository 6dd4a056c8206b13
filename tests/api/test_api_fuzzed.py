"""Schemathesis asks what /openapi.json describes, of every kind of dataset: nothing breaks or surprises.

The same requests in every run: cases at the bounds of the whole description, and thrown ones of each kind.
`narrowed` names the values that a snapshot knows (years, codes), which a description of all snapshots cannot:
then every request that fits must be answered with 200, and none that does not. What it leaves out, with its
reason:

- `flavour`, which only CSV takes, and of `format` the files: `test_the_description_as_it_stands` asks with
  them, without holding that what fits is answered, because whether a value exists depends on the snapshot;
- other first years of /flows than those before its second years: the two depend on each other.
"""

import copy

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished
from starlette.applications import Starlette

from merit.api import routes
from merit.api.parameters import known
from merit.api.tables import TABLES, categories, years
from merit.store import current
from tests.waiting import superseded

APP = Starlette(routes=routes())
GENERATION = {"deterministic": True, "database": "none"}
STATELESS = {"stateful": {"enabled": False}}  # nothing can be made here that a later request could use
KINDS = ["published", "synthetic", "official"]
CODES = ["32.16", "14", "kemenkeu"]  # in the registry of every year


@pytest.fixture(scope="module")
def raw(get) -> dict:
    return get("/api/v1/openapi.json").json()


@pytest.fixture(scope="module", params=KINDS)
def snapshot(request, store, tmp_path_factory):
    if request.param != "official":
        yield current({"published": "publikasi", "synthetic": "simulasi"}[request.param])
        return
    for pair in superseded(store, tmp_path_factory.mktemp("fuzzed") / "store"):
        yield pair[1]


def narrowed(raw: dict, snapshot) -> dict:
    """The description with the values that this snapshot knows, and a path for each table of its share."""
    seen, made = known(snapshot), copy.deepcopy(raw)
    for table in list(TABLES.values())[KINDS.index(snapshot.kind) :: len(KINDS)]:
        path = copy.deepcopy(made["paths"]["/tables/{name}"])
        wanted = ("dataset", "snapshot", "lang", "format", *table.filters)
        operation = path["get"]
        operation["parameters"] = [p for p in operation["parameters"] if p["name"] in wanted]
        operation["operationId"] = f"table_{table.name}"
        made["paths"][f"/tables/{table.name}"] = path
        fix(path, "year", years(snapshot).get(table.name, []))
    del made["paths"]["/tables/{name}"]
    for path in ("/counts", "/institutions/{code}"):
        fix(made["paths"][path], "year", list(seen.counted))
    fix(made["paths"]["/scores"], "year", list(seen.scored))
    fix(made["paths"]["/ceremony"], "year", list(seen.rounds))
    values = {
        "dataset": [snapshot.dataset],
        "snapshot": [snapshot.id],
        "from": [2020, 2021],
        "to": [2022, 2023],
        "group": list(seen.group),
        "province": ["32", "93"],
        "provinces": ["", "32", "32,33"],
        "institution": CODES,
        "code": CODES,
        "pin": ["", "32.16,kpk"],
        "drop": ["", "14"],
        "category": list(categories(snapshot)),
        "format": ["json", "csv"],
    }
    for path in made["paths"].values():
        parameters = path["get"].get("parameters", [])
        path["get"]["parameters"] = [p for p in parameters if p["name"] != "flavour"]
        for name, allowed in values.items():
            fix(path, name, allowed)
    return made


def fix(path: dict, name: str, allowed: list) -> None:
    """Name the values of a parameter; one that can take none is left out."""
    parameters = [p for p in path["get"].get("parameters", []) if allowed or p["name"] != name]
    for parameter in parameters:
        if parameter["name"] == name:
            kind = "integer" if isinstance(allowed[0], int) else "string"
            parameter["schema"] = {"type": kind, "enum": allowed}
    path["get"]["parameters"] = parameters


def asked(raw: dict, *, examples: int, phases: dict, **checks) -> tuple[int, list[str]]:
    """How many requests schemathesis made of a description, and what was wrong with the answers."""
    generation, phases = {**GENERATION, "max-examples": examples}, {**STATELESS, **phases}
    config = SchemathesisConfig.from_dict(
        {"seed": 1, "generation": generation, "phases": phases, "checks": checks}
    )
    schema = schemathesis.openapi.from_dict(copy.deepcopy(raw), config=config)
    schema.app = APP
    requests, wrong = set(), []
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            requests |= set(event.recorder.interactions)
            for checks_made in event.recorder.checks.values():
                failed = [c for c in checks_made if c.failure_info]
                wrong += [f"{c.failure_info.failure}\n{c.failure_info.code_sample}" for c in failed]
        elif isinstance(event, NonFatalError | FatalError):
            wrong.append(str(event))
    return len(requests), list(dict.fromkeys(wrong))


def test_what_fits_is_answered_and_what_does_not_is_refused(raw, snapshot):
    requests, wrong = asked(narrowed(raw, snapshot), examples=6, phases={"coverage": {"enabled": False}})
    assert not wrong, "\n\n".join(wrong[:5])
    assert requests > 50


def test_an_answer_outside_its_schema_would_be_noticed(raw):
    tampered = {**copy.deepcopy(raw), "paths": {"/datasets": copy.deepcopy(raw["paths"]["/datasets"])}}
    tampered["components"]["schemas"]["Dataset"]["properties"]["years"] = {"type": "string"}
    _, wrong = asked(tampered, examples=2, phases={"coverage": {"enabled": False}})
    assert any("schema" in sentence for sentence in wrong)


def test_the_description_as_it_stands(raw):
    requests, wrong = asked(raw, examples=5, phases={}, positive_data_acceptance={"enabled": False})
    assert not wrong, "\n\n".join(wrong[:5])
    assert requests > 500
