"""Rows of peer_aspects, institution_aspect_years and peer_totals made by hand, for strips and their twins."""

from dataclasses import replace

import pandas as pd

from tests.charts.institutional import history, profiled

NONE = (0, None, None, None, None, None)
SIX = (6, 8.0, 16.0, 20.0, 24.0, 36.0)  # of an aspect of 40 points: 20, 40, 50, 60 and 90 %


def aspects(*rows, status="final"):
    """(no, maximum, points, published percent[, peers as in SIX]) -> answer of peer_aspects."""
    made = []
    for no, maximum, points, percent, *peers in rows:
        n, lowest, q1, median, q3, best = peers[0] if peers else NONE
        unit = "points" if points is not None else None if percent is None else "percent"
        made.append(
            {
                "aspect_no": no,
                "name_id": f"Aspek {no}",
                "name_en": f"Aspect {no}",
                "short_id": f"A{no}",
                "short_en": f"B{no}",
                "maximum": maximum,
                "maximum_basis": "derived" if no >= 6 else "published",
                "status": status if unit else None,
                "points": points,
                "points_left": None if points is None else maximum - points,
                "percent": percent if points is None else 100 * points / maximum,
                "unit": unit,
                "peer_n": n,
                "peer_lowest": lowest,
                "peer_q1": q1,
                "peer_median": median,
                "peer_q3": q3,
                "peer_best": best,
                "peer_best_names": ["Kabupaten T", "Kabupaten U"] if n else None,
                "source_id": {"points": "S1", "percent": "S2", None: None}[unit],
                "title": "Judul",
                "publisher": "MK" if unit == "points" else "mkri.id",
                "url": "https://mk.id" if unit == "points" else None,
            }
        )
    return pd.DataFrame(made)


def over_years(*rows):
    """(instrument, aspect, year, points, percent) -> answer of institution_aspect_years."""
    return pd.DataFrame(rows, columns=["instrument", "aspect_no", "year", "points", "percent"])


def totals(*rows, years=range(2018, 2026), instrument="kasn-2018"):
    """(year, n, lowest, q1, median, q3, best) -> answer of peer_totals, n = 0 in the other years."""
    columns = ["peer_n", "peer_lowest", "peer_q1", "peer_median", "peer_q3", "peer_best"]
    known = {year: figures for year, *figures in rows}
    made = [(year, instrument, *known.get(year, NONE)) for year in years]
    return pd.DataFrame(made, columns=["year", "instrument", *columns])


def a_profile(scores, *, year=2021, aspect_year=None, peers=7, past=None, **answers):
    """A profile in `year` with these aspects (of `aspect_year`) and so many peers."""
    named = [(f"p{i}", f"P{i}", "group_province") for i in range(peers)]
    frames = {
        "peers": pd.DataFrame(named, columns=["institution", "name", "reason"]),
        "aspect_years": over_years(),
        "totals": totals(),
    }
    given = past if past is not None else history((year, 291.0, "baik", {"aspects": len(scores)}))
    made = profiled(given, year, aspects=scores, **(frames | answers))
    return replace(made, aspect_year=aspect_year or year)
