"""One sensible value per parameter of a question."""

SAMPLE = {
    "before": 2022,
    "category": "baik",
    "direction": "up",
    "rule": "latest",
    "by": "group",
    "year": 2023,
    "from": 2022,
    "to": 2024,
    "scope": "all",
    "institution": "32.16",
    "institutions": ["32", "13", "21"],
    "published": False,
    "first": 0,
    "most": 50,
    "rules": ["latest"],
}
