"""The blocks of the A4 page: aspect strip, gap, trend, peers; words and numbers are those of the charts."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from merit.charts import strip_words
from merit.charts.base import Chart, Stamp, categories_of
from merit.charts.gap import step_gap
from merit.charts.institution_history import histories
from merit.charts.institution_words import missing_word
from merit.charts.peers import near, peer_rows
from merit.charts.rows import Rows
from merit.profile import Profile
from merit.reports.marks import spark, strip_mark
from merit.reports.runs import runs, unmarked
from merit.reports.trend import trend_svg
from merit.text import is_missing, number, t

Words = dict[str, Any]
REACH = 3  # peers shown directly ahead and directly behind
FEW = 9  # ranked rows of peers that stand on the page without a choice among them
MOST = 14  # ranked rows and peers without a score together that are all named


def block(chart: Chart, *, sentence: str | None = None, note: str = "") -> Words:
    """Title, sentence and note of a chart; the frame of every block."""
    said = chart.sentence if sentence is None else sentence
    return {"title": unmarked(chart.title), "sentence": runs(said), "note": runs(note)}


def strip_block(p: Profile, *, stamp: Stamp) -> Words:
    """One row per aspect: own score, mark, years, the peers' middle half; only the sentence without any."""
    lang, rows = stamp.lang, p.aspects.to_dict("records")
    # The words of strip.aspect_strip without its figure, which no printed page can use.
    shown = strip_words.table(p.aspects, stamp=stamp).display(lang)
    known = any(not is_missing(r["percent"]) or int(r["peer_n"]) for r in rows)
    made = [
        _aspect(p, record, [str(cell) for cell in cells], stamp)
        for record, cells in zip(rows, shown.itertuples(index=False), strict=True)
    ]
    note = strip_words.note(p, rows, stamp=stamp)
    # One year is no trend, and peers of whom no aspect is known need no column: the sentence says so.
    years, beside = any(row["spark"]["years"] > 1 for row in made), any(int(r["peer_n"]) for r in rows)
    middle = any(strip_words.enough(r) for r in rows)
    if years:
        note += " " + t(lang, "a4-note-spark")
    return {
        "title": t(lang, "strip-title", year=str(p.aspect_year)),
        "sentence": runs(strip_words.sentence(p, rows, stamp=stamp)),
        "header": {
            **{name: t(lang, f"a4-strip-{name}") for name in ("aspect", "own", "years")},
            "mark": t(lang, "a4-strip-mark" if beside else "a4-strip-bar"),
            "middle": t(lang, "a4-strip-middle" if middle else "a4-strip-single"),
        },
        "years": years,
        "beside": beside,
        "rows": made if known else [],
        "note": runs(note) if known else [],
    }


def _aspect(p: Profile, record: dict[Any, Any], cells: list[str], stamp: Stamp) -> Words:
    own, middle, name = strip_words.value(stamp, record), _middle(record, cells, stamp), cells[0]
    alt = t(stamp.lang, "a4-strip-alt", name=name, own=own, middle=middle)
    return {
        "name": name,
        "own": own,
        "mark": {"svg": strip_mark(record), "alt": alt},
        "spark": _spark(p, int(record["aspect_no"]), name, stamp),
        "no_spark": missing_word(stamp),
        "middle": middle,
    }


def _middle(record: dict[Any, Any], cells: Sequence[str], stamp: Stamp) -> str:
    """The peers' middle half and median, the single values of too few, or the word for none."""
    n, low, q1, median, q3, best = (str(cell) for cell in cells[4:10])
    if not int(record["peer_n"]):
        return missing_word(stamp)
    if not strip_words.enough(record):
        values = low if low == best else t(stamp.lang, "a4-values", low=low, high=best)
        return t(stamp.lang, "a4-middle-few", values=values, n=n)
    return t(stamp.lang, "a4-middle", q1=q1, q3=q3, median=median, n=n)


def _spark(p: Profile, aspect: int, name: str, stamp: Stamp) -> Words:
    """The small trend of one aspect in percent of its maximum, and its number of years; without any ""."""
    instruments = p.history.loc[p.history["year"] == p.aspect_year, "instrument"].tolist()
    of_aspect = p.aspect_years[p.aspect_years["aspect_no"] == aspect]
    own = of_aspect[of_aspect["instrument"].isin(instruments)].dropna(subset=["percent"])
    by_year = {int(r["year"]): float(r["percent"]) for r in own.to_dict("records")}
    values = "; ".join(f"{year}: {number(stamp.lang, value, 1)}%" for year, value in by_year.items())
    return {
        "svg": spark([by_year.get(y) for y in p.years], p.years),
        "alt": t(stamp.lang, "a4-spark-alt", name=name, values=values),
        "years": len(by_year),
    }


def table(
    chart: Rows, columns: Sequence[str], *, lang: str, wide: int, rows: Sequence[int] | None = None
) -> Words:
    """The chosen columns (labels, where the chart has them) and rows of a chart's table, as strings.

    Column `wide` takes the room that the others leave; what stands in `below` is added there, row by row.
    """
    frame = chart.table.frame
    labels = [label for label in columns if label in frame.columns]
    shown = chart.table.display(lang)[labels]
    kept = shown if rows is None else shown.iloc[list(rows)]
    return {
        "header": labels,
        "rows": [[str(cell) for cell in row] for row in kept.itertuples(index=False)],
        "numbers": [i for i, label in enumerate(labels) if chart.table.kinds[label] != "text"],
        "wide": wide,
        "below": [],
        "set_off": [],
    }


def gap_block(p: Profile, *, stamp: Stamp) -> Words | None:
    """Where the points to the next category could lie; only the sentence at the highest category.

    None without an official category: the sentence of the page has said that there is none.
    """
    chart, lang = step_gap(p, stamp=stamp), stamp.lang
    if not chart.sentence and chart.table.frame.empty:
        return None
    names = ("aspect", "points", "room", "steps", "observed", "example-plus", "example-points")
    columns = [t(lang, f"gap-{name}") for name in names]
    return {**block(chart, note=chart.note), **table(chart, columns, lang=lang, wide=0)}


def trend_block(p: Profile, *, stamp: Stamp, bands: pd.DataFrame) -> Words:
    """The totals over the years of the instrument of the year shown, in words where there is no figure."""
    lang = stamp.lang
    of_year = p.totals.loc[p.totals["year"] == p.year, "instrument"]
    code = str(of_year.iloc[0]) if len(of_year) else ""
    svg = trend_svg(p, stamp=stamp, bands=categories_of(bands[bands["instrument"] == code]))
    charts = histories(p.history, stamp=stamp, categories=bands, years=p.years, name=p.name, beside=p.totals)
    title = t(lang, "institution-history-title")
    if not charts:
        none = t(lang, "a4-no-trend")
        return {"title": title, "sentence": runs(none), "note": [], "picture": None}
    of = next((c for c in charts if c.name in ("riwayat", f"riwayat-{code}")), charts[0])
    picture = {"svg": svg, "alt": unmarked(of.sentence)} if svg else None
    return {**block(of, note="" if svg else of.note), "picture": picture}


def peers_block(p: Profile, *, stamp: Stamp, url: str) -> Words:
    """The best, those directly ahead and behind, the institution itself; how many more, and where.

    Peers without a score of the year stand below the ranked ones with their newest status.
    """
    chart, lang, year = peer_rows(p, stamp=stamp), stamp.lang, str(p.year)
    shown = chart.table.display(lang)
    beside = p.beside.iloc[: len(shown)].reset_index(drop=True)
    ranked = [i for i, rank in enumerate(beside["rank"]) if not is_missing(rank)]
    others = [i for i in range(len(ranked), len(beside)) if not beside["is_self"].iloc[i]]
    kept = ranked
    if len(ranked) > FEW:
        close = near(p, reach=REACH).to_numpy()
        kept = [i for i in ranked if close[i] or beside["rank"].iloc[i] == 1]
    named = others if len(kept) + len(others) <= MOST else []
    left = len(ranked) - len(kept) + len(others) - len(named)
    columns = [t(lang, "peers-rank"), t(lang, "institution")]
    columns += [t(lang, f"head-card-{what}", year=year) for what in ("score", "category")]
    # The note names the rule: a reason of its own is needed where it is not the same for all.
    reasons = shown[t(lang, "peers-reason")].iloc[kept].tolist() if p.pinned or p.rule == "profile" else []
    name, newest = t(lang, "institution"), t(lang, "peers-newest", year=year)
    items = "; ".join(f"{shown[name].iloc[i]} ({shown[newest].iloc[i]})" for i in named)
    return {
        **block(chart, note=chart.note),
        **table(chart, columns, lang=lang, wide=1, rows=kept),
        "below": reasons,
        "set_off": [place for place, i in enumerate(kept) if beside["is_self"].iloc[i]],
        "unscored": t(lang, "a4-unscored", year=year, items=items) if named else "",
        "more": {"text": t(lang, "a4-more", n=left), "url": url} if left else None,
    }
