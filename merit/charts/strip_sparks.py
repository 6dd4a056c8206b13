"""The small lines beside an aspect strip: percent of the maximum over the years of one instrument."""

import pandas as pd
import plotly.graph_objects as go

from merit.charts.base import ACCENT, Stamp
from merit.charts.beside import Records
from merit.profile import Profile
from merit.text import is_missing, number, t

DOMAIN = (0.8, 1.0)
# Where 0 and 100 % lie about the middle of a strip, in strips.
FLOOR, REACH = 0.34, 0.68
GROUND = "rgba(125,133,144,0.12)"


def of_instrument(p: Profile) -> pd.DataFrame:
    """The aspects over the years (p.aspect_years) of the instrument in force in p.aspect_year."""
    instruments = p.totals.loc[p.totals["year"] == p.aspect_year, "instrument"]
    return p.aspect_years[p.aspect_years["instrument"].isin(instruments)]


def has_sparks(p: Profile) -> bool:
    """Whether at least two years are known: one alone is no line."""
    return len(set(of_instrument(p)["year"])) > 1


def sparks(figure: go.Figure, p: Profile, rows: Records, *, stamp: Stamp) -> None:
    """Draw them on a second x axis.

    Every line has the same scale, 0 to 100 %. Points of consecutive years are joined; a published
    percentage stands alone as an open dot.
    """
    frame = of_instrument(p)
    years = sorted({int(y) for y in frame["year"]})
    span = range(years[0], years[-1] + 1)
    for place, row in enumerate(rows):
        own = frame[frame["aspect_no"] == row["aspect_no"]].to_dict("records")
        figure.add_shape(
            name="spark",
            type="rect",
            layer="below",
            xref="x2 domain",
            x0=0,
            x1=1,
            y0=place + FLOOR,
            y1=place + FLOOR - REACH,
            fillcolor=GROUND,
            line={"width": 0},
        )
        for unit in ("points", "percent"):
            part = {
                int(r["year"]): float(r["percent"])
                for r in own
                if not is_missing(r["percent"]) and is_missing(r["points"]) == (unit == "percent")
            }
            if part:
                _line(figure, part, span, place, unit, str(row[f"name_{stamp.lang}"]), stamp)
    figure.update_layout(
        xaxis2={
            "domain": DOMAIN,
            "anchor": "y",
            "range": [span[0] - 0.6, span[-1] + 0.6],
            "tickvals": [span[0], span[-1]],
            "ticktext": [str(span[0]), str(span[-1])],
            "tickangle": 0,
            "showgrid": False,
        }
    )


def _line(
    figure: go.Figure, known: dict[int, float], span: range, place: int, unit: str, name: str, stamp: Stamp
) -> None:
    lang, points = stamp.lang, unit == "points"
    figure.add_scatter(
        name=f"spark:{place}:{unit}",
        xaxis="x2",
        x=list(span),
        y=[place + FLOOR - REACH * known[y] / 100 if y in known else None for y in span],
        mode="lines+markers" if points else "markers",
        connectgaps=False,
        line={"color": ACCENT, "width": 1.5},
        marker={"size": 4, "color": ACCENT, "symbol": "circle" if points else "circle-open"},
        customdata=[
            t(lang, "strip-hover-year", name=name, year=str(y), percent=number(lang, known[y]) + "%")
            if y in known
            else ""
            for y in span
        ],
        hovertemplate="%{customdata}<extra></extra>",
        showlegend=False,
    )
