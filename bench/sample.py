"""One sensible value per parameter of a question; a parameter that is missing here is asked with NULL."""

from collections.abc import Mapping

from merit.query import Value

SAMPLE: Mapping[str, Value] = {
    "year": 2023,
    "before": 2022,
    "from": 2022,
    "to": 2024,
    "rule": "latest",
    "rules": ["latest"],
    "by": "group",
    "scope": "all",
    "category": "baik",
    "direction": "up",
    "instrument": "kasn-2018",
    "institution": "32.16",
    "institutions": ["32", "13", "21"],
    "peers": ["32.01", "32.71", "32.04"],
    "peer_rule": "profile",
    "pinned": [],
    "dropped": [],
    "few": 10,
    "published": False,
    "first": 0,
    "most": 100,
}
