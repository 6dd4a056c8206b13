"""Snapshots of `resmi` for tests: published at once, or waiting for their hour on a clock that tests set."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from merit import clock
from merit.ingest.build import fingerprint, load, simulated
from merit.store import Act, Origin, Snapshot, commit, content_hash, draft, spans, writing
from tests.stores import copied

SECOND = timedelta(seconds=1)


@dataclass
class Clock:
    """A clock that stands still until it is set; `merit.clock.now` is to be replaced by it."""

    moment: datetime = field(default_factory=lambda: datetime(2030, 12, 10, 1, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, step: timedelta) -> None:
        self.moment += step


def name_of(tables) -> str:
    """The id that these tables will have."""
    return f"resmi-{content_hash(tables)[:12]}"


def published(tables, *, at: datetime | None = None, action: str = "publish") -> Snapshot:
    """Publish tables as the desk does, under embargo until `at`."""
    origin = Origin(fingerprint(), "Ani", "official", None)
    with writing(), draft("resmi", tables, origin) as made:
        return commit(made, Act(action, at, {}))


def hour() -> datetime:
    """Since when the newest snapshot of `resmi` is (or will be) in use."""
    return spans("resmi")[-1].since


def two_rounds() -> tuple[dict, dict]:
    """Complete tables up to 2024, and the same with 2025 and one institution's newest score corrected.

    32.16 had 300 in 2024 and has 390 after the correction.
    """
    whole = dict(simulated(load()))
    rows, aspects = whole["assessment"], whole["aspect_score"]
    own = (rows["institution"] == "32.16") & (rows["year"] == 2024)
    first = rows[own] if own.any() else rows[rows["institution"] == "32.16"].tail(1).assign(year=2024)
    rest = rows[~own]
    aspects = aspects[~((aspects["institution"] == "32.16") & (aspects["year"] == 2024))]
    until = {"assessment": rest[rest["year"] <= 2024], "aspect_score": aspects[aspects["year"] <= 2024]}

    def with_score(table, total):
        row = first.assign(total=float(total), fixed_on=date(2024, 9, 1))
        return pd.concat([table, row], ignore_index=True)

    before = whole | until | {"assessment": with_score(until["assessment"], 300)}
    after = whole | {"assessment": with_score(rest, 390), "aspect_score": aspects}
    return before, after


def superseded(store: Path, folder: Path) -> Iterator[tuple[Snapshot, Snapshot]]:
    """An official snapshot that was superseded, and the one in use, in a copy of `store`; for a fixture."""
    set_clock = Clock()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MERIT_STORE", str(copied(store, folder)))
        patch.setattr(clock, "now", set_clock)
        before, after = two_rounds()
        first = published(before)
        set_clock.forward(SECOND)
        yield first, published(after)
