"""The finding in words: how many stand below Baik now, how many within reach, who is nearest."""

from collections.abc import Sequence

from merit.charts.base import Stamp
from merit.charts.words import Row, moment_words
from merit.text import is_missing, listing, number, t


def where(stamp: Stamp, year: int, places: Sequence[str] = ()) -> str:
    """What a count speaks of: "2024, status terakhir, Kabupaten, Jawa Barat"."""
    rule = t(stamp.lang, f"rule-{stamp.rule}")
    return ", ".join([str(year), rule[0].lower() + rule[1:], *places])


def below_now(
    row: Row, *, stamp: Stamp, year: int, places: Sequence[str] = (), national: Row | None = None
) -> str:
    """One or two sentences for the chosen year, rule and filter.

    Args:
        row: the answer of below_baik_summary.
        stamp: language, dataset and rule.
        year: the year shown.
        places: names of the chosen group and province, if any.
        national: for the published record, the published count of that year and rule (below_baik
            institutions, NULL when unpublished); None where it does not speak of this filter.
    """
    lang, known = stamp.lang, stamp.kind == "published"
    scope, n = where(stamp, year, places), int(row["below_baik"])
    if row["assessed"] and is_missing(row["line"]):
        return t(lang, "below-no-line", where=scope)
    if not n:
        if known:
            return t(lang, "below-known-none", where=scope) + _unnamed(stamp, 0, national)
        key = "below-now-none" if row["assessed"] else "below-now-unassessed"
        return t(lang, key, where=scope, assessed=int(row["assessed"]))
    parts = [t(lang, "below-known" if known else "below-now", n=n, where=scope)]
    near = int(row["under_10"])
    if row["scored"] and n > 1 and (near or not known):
        parts.append(t(lang, "below-now-near", near=near))
    if row["scored"]:
        parts.append(_nearest(stamp, row, year))
    return "; ".join(parts) + "." + (_unnamed(stamp, n, national) if known else "")


def _nearest(stamp: Stamp, row: Row, year: int) -> str:
    lang, names = stamp.lang, [str(name) for name in row["nearest"]]
    who = listing(lang, names)
    if len(names) > 2:
        who = t(lang, "below-and-others", name=names[0], n=len(names) - 1)
    total, missing = number(lang, row["nearest_total"]), number(lang, row["nearest_missing"])
    if row["nearest_is_old"]:
        old = str(int(row["nearest_year"]))
        return t(lang, "below-now-only-old", names=who, total=total, missing=missing, year=old)
    # A score carried forward says its age; equals may be of different ages.
    if len(names) == 1 and int(row["nearest_year"]) != year:
        old = str(int(row["nearest_year"]))
        return t(lang, "below-now-nearest-old", names=who, total=total, missing=missing, year=old)
    return t(lang, "below-now-nearest", names=who, total=total, missing=missing)


def _unnamed(stamp: Stamp, named: int, national: Row | None) -> str:
    """How many of the published number below Baik no source has named: at least the difference."""
    if national is None or is_missing(national["below_baik"]):
        return " " + t(stamp.lang, "below-known-part")
    below = int(national["below_baik"])
    when = moment_words(stamp, national)
    return " " + t(stamp.lang, "below-known-unnamed", unnamed=below - named, below=below, when=when)
