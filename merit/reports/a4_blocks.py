"""The blocks of the A4 page about the institution itself: aspect strip, gap, trend; words are the charts'."""

from collections.abc import Sequence

import pandas as pd

from merit.charts import strip_words
from merit.charts.base import Stamp, categories_of
from merit.charts.gap import step_gap
from merit.charts.institution_history import profile_histories
from merit.charts.institution_words import missing_word
from merit.charts.strip_sparks import has_sparks
from merit.charts.words import Row
from merit.profile import Profile
from merit.reports import a4_spark
from merit.reports.a4_table import Words, block, table
from merit.reports.marks import strip_mark
from merit.reports.runs import runs, unmarked
from merit.reports.trend import trend_svg
from merit.text import is_missing, listing, number, t


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
    years, beside = has_sparks(p), any(int(r["peer_n"]) for r in rows)
    middle = any(strip_words.enough(r) for r in rows)
    if years:
        note += " " + t(lang, "strip-note-spark")
    sentence = strip_words.sentence(p, rows, stamp=stamp)
    if p.history.empty and not known and p.aspects["maximum"].notna().all():
        sentence += " " + t(lang, "a4-aspects", names=listing(lang, [_most(r, lang) for r in rows]))
    return {
        "title": t(lang, "strip-title", year=str(p.aspect_year)),
        "sentence": runs(sentence),
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


def _most(row: Row, lang: str) -> str:
    """An aspect with its maximum, for a page that has no score to show."""
    maximum = number(lang, float(row["maximum"]))
    return t(lang, "a4-aspect-maximum", name=str(row[f"name_{lang}"]), maximum=maximum)


def _aspect(p: Profile, record: Row, cells: list[str], stamp: Stamp) -> Words:
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


def _middle(record: Row, cells: Sequence[str], stamp: Stamp) -> str:
    """The peers' middle half and median, the single values of too few, or the word for none."""
    n, low, q1, median, q3, best = (str(cell) for cell in cells[4:10])
    if not int(record["peer_n"]):
        return missing_word(stamp)
    if not strip_words.enough(record):
        values = low if low == best else t(stamp.lang, "a4-values", low=low, high=best)
        return t(stamp.lang, "a4-middle-few", values=values, n=n)
    return t(stamp.lang, "a4-middle", q1=q1, q3=q3, median=median, n=n)


def _spark(p: Profile, aspect: int, name: str, stamp: Stamp) -> Words:
    """The small line of one aspect in percent of its maximum; without any ""."""
    values, ends = a4_spark.known(p, aspect), a4_spark.span(p)
    told = "; ".join(f"{year}: {number(stamp.lang, share, 1)}%" for year, (share, _) in values.items())
    return {
        "svg": a4_spark.spark(values, ends) if ends else "",
        "alt": t(stamp.lang, "a4-spark-alt", name=name, values=told),
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
    svg = trend_svg(p, stamp=stamp, bands=categories_of(bands[bands["instrument"] == code]), halo="#ffffff")
    charts = profile_histories(p, stamp=stamp, categories=bands)
    title = t(lang, "institution-history-title")
    if not charts:
        none = t(lang, "a4-no-trend")
        return {"title": title, "sentence": runs(none), "note": [], "picture": None}
    of = next((c for c in charts if c.name in ("riwayat", f"riwayat-{code}")), charts[0])
    picture = {"svg": svg, "alt": unmarked(of.sentence)} if svg else None
    return {**block(of, note="" if svg else of.note), "picture": picture}
