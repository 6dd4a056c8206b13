"""What the page of regions does besides drawing: follow a click on the map, name the sources."""

from dataclasses import replace
from typing import TypeVar
from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import Chart
from merit.charts.rows import cited, plain
from merit.ui import address
from merit.ui.frame import View

AnyChart = TypeVar("AnyChart", bound=Chart)
LISTED = 40  # institutions whose sources are listed one by one; of more the number is said


def follow_click(province: str) -> None:
    """Choose the province whose tile was clicked."""
    address.choose("province", province)


def sourced(
    view: View,
    chart: AnyChart,
    *,
    rule: str,
    year: int,
    group: str | None = None,
    province: str | None = None,
) -> AnyChart:
    """The chart with the published sources of the scores behind it; unchanged where scores are computed."""
    if not view.published:
        return chart
    found = view.ask("standing_sources", rule=rule, year=year, group=group, province=province)
    return cite(view, chart, found[found["institution"].str[:1].str.isdigit()])  # regional: numbers


def cite(view: View, chart: AnyChart, found: pd.DataFrame, *, many: str = "regions-sources") -> AnyChart:
    """The chart with sources: one line per institution and year, or, of more than LISTED, message `many`.

    `found` holds rows of standing_sources.
    """
    lines = []
    for (name, of), rows in found.groupby(["name", "status_year"], sort=False):
        links = [
            cited(view.lang, *r) for r in rows[["publisher", "published_date", "url"]].itertuples(index=False)
        ]
        lines.append(f"**{plain(name)}** ({of}): {'; '.join(links)}")
    if len(lines) > LISTED:
        n = found["source_id"].nunique()
        target = f"metodologi?{urlencode(view.stamp().keys)}"
        lines = [view.t(many, n=n, of=len(lines), link=target)]
    return replace(chart, sources=tuple(lines), questions=(*chart.questions, "standing_sources"))
