"""The published record laid open: figures that contradict each other, events, and every source."""

from collections.abc import Mapping

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.rows import Rows, cited, linked, plain, raw, rows, titled
from merit.text import day, is_missing, number, percent, t

UNDATED = "none"  # code of the sources without a date, in the address
SOURCE_COLUMNS = ("source_id", "title", "publisher", "published_date", "url")


def _sources(lang: str, claims: pd.DataFrame) -> str:
    """The sources of some claims, each once, separated by semicolons."""
    each = claims.drop_duplicates("source_id").to_dict("records")
    return "; ".join(cited(lang, r["publisher"], r["published_date"], r["url"]) for r in each)


def _figure(lang: str, claims: pd.DataFrame) -> str:
    """Score and category of claims that say the same, e.g. "296,5 · Baik"."""
    totals = claims["total"].dropna()
    words = [number(lang, float(totals.iloc[0]))] if len(totals) else []
    return f"**{' · '.join([*words, str(claims['category'].iloc[0])])}**"


def _columns(lang: str, keys: tuple[str, ...]) -> dict[str, str]:
    """Column -> label in the reader's language, for a download."""
    return {k: t(lang, f"method-column-{k.replace('_', '-')}") for k in keys}


def score_conflicts(df: pd.DataFrame, *, stamp: Stamp) -> Rows:
    """One row per institution and year in which published figures differ: the used one, the others.

    Args:
        df: answer of score_conflicts, one row per claim.
        stamp: what the table carries.
    """
    lang = stamp.lang
    lines = []
    for (_, year), claims in df.groupby(["institution", "year"], sort=False):
        used, other = claims[claims["role"] == "used"], claims[claims["role"] == "other"]
        others = []
        for _, same in other.groupby(["total", "category"], dropna=False, sort=False):
            why = same["reason"].iloc[0]
            words = "" if is_missing(why) else f" — {t(lang, f'method-reason-{why}')}"
            status = t(lang, f"status-{same['status'].iloc[0]}")
            others.append(f"{_figure(lang, same)} ({status}){words}: {_sources(lang, same)}")
        status = t(lang, f"status-{used['status'].iloc[0]}") if len(used) else ""
        lines.append(
            {
                t(lang, "institution"): f"**{plain(claims['name'].iloc[0])}** {year}",
                t(lang, "method-used"): f"{_figure(lang, used)} ({status}): {_sources(lang, used)}"
                if len(used)
                else t(lang, "no-value"),
                t(lang, "method-other"): "\n\n".join(others),
            }
        )
    keys = ("institution", "name", "year", "role", "total", "category", "status", "reason", *SOURCE_COLUMNS)
    return rows(
        "pertentangan-skor",
        stamp=stamp,
        title=t(lang, "method-score-conflicts"),
        sentence=t(lang, "method-score-conflicts-sentence", n=len(lines)),
        shown=pd.DataFrame(lines),
        table=raw(df, _columns(lang, keys), missing=t(lang, "no-value")),
        questions=("score_conflicts", "resolved_claims"),
        n=t(lang, "method-n-conflicts", n=len(lines)),
        sources=(t(lang, "method-sources-in-rows"),),
    )


def _count_words(lang: str, claims: pd.DataFrame, fields: Mapping[str, str], *, named: bool) -> str:
    """Figures of one side of a conflict, each with its sources."""
    said = []
    for (field, value), same in claims.groupby(["field", "value"], sort=False):
        share = field == "percent_baik_or_above"
        figure = percent(lang, float(str(value)) / 100) if share else number(lang, float(str(value)), 0)
        name = f" {t(lang, fields[str(field)])}" if named else ""
        said.append(f"**{figure}**{name}: {_sources(lang, same)}")
    return "\n\n".join(said)


def count_conflicts(
    df: pd.DataFrame, *, stamp: Stamp, fields: Mapping[str, str], scopes: Mapping[str, str]
) -> Rows:
    """One row per national count that sources print differently, or that cannot be right.

    Args:
        df: answer of count_conflicts, one row per claim.
        stamp: what the table carries.
        fields: field -> message of its name.
        scopes: scope -> name; "all" stands for the nation.
    """
    lang = stamp.lang
    lines = []
    keys = ["year", "rule", "scope", "moment", "kind", "conflict"]
    for (year, rule, scope, _, kind, conflict), claims in df.groupby(keys, sort=False):
        impossible = kind == "impossible"
        told = t(lang, "method-impossible") if impossible else t(lang, fields[str(conflict)])
        where = t(lang, "method-nation") if scope == "all" else scopes[str(scope)]
        mine = claims["field"] == "baik_or_above" if impossible else claims["role"] != "other"
        lines.append(
            {
                t(lang, "method-figure"): f"**{year} {told}** · {where} · {t(lang, f'rule-{rule}')}",
                t(lang, "method-used"): _count_words(lang, claims[mine], fields, named=impossible),
                t(lang, "method-other"): _count_words(lang, claims[~mine], fields, named=impossible),
            }
        )
    columns = ("year", "rule", "scope", "moment", "kind", "conflict", "field", "value", "role", "as_of_date")
    return rows(
        "pertentangan-jumlah",
        stamp=stamp,
        title=t(lang, "method-count-conflicts"),
        sentence=t(lang, "method-count-conflicts-sentence", n=len(lines)),
        shown=pd.DataFrame(lines),
        table=raw(df, _columns(lang, (*columns, *SOURCE_COLUMNS)), missing=t(lang, "no-value")),
        questions=("count_conflicts", "published_count_claims"),
        n=t(lang, "method-n-conflicts", n=len(lines)),
        sources=(t(lang, "method-sources-in-rows"),),
    )


def events(df: pd.DataFrame, *, stamp: Stamp) -> Rows:
    """Ceremonies and changes of assessor, method and registry, oldest first.

    Args:
        df: answer of events.
        stamp: what the table carries.
    """
    lang = stamp.lang
    records = df.to_dict("records")
    names = [t(lang, f"method-event-{r['kind']}") for r in records]
    shown = {
        "date": [day(lang, str(r["date"])) for r in records],
        "method-event": [
            f"**{name}** {plain(r[f'title_{lang}'])}" for name, r in zip(names, records, strict=True)
        ],
        "source": [
            plain(r["basis"]) if is_missing(r["source_id"]) else linked(str(r["publisher"]), r["url"])
            for r in records
        ],
    }
    keys = ("date", "kind", f"title_{lang}", "source_id", "basis", "source_title", "publisher", "url")
    return rows(
        "peristiwa",
        stamp=stamp,
        title=t(lang, "method-events"),
        sentence=t(lang, "method-events-sentence"),
        shown=pd.DataFrame({t(lang, k): v for k, v in shown.items()}),
        table=raw(df, _columns(lang, keys), missing=t(lang, "no-value")),
        questions=("events",),
        n=t(lang, "method-n-events", n=len(df)),
        sources=(t(lang, "method-sources-in-rows"),),
    )


def source_years(df: pd.DataFrame) -> list[str]:
    """Years in which sources appeared, newest first, and UNDATED where some have no date."""
    dates = df["published_date"]
    years = sorted({str(d)[:4] for d in dates.dropna()}, reverse=True)
    return [*years, UNDATED] if dates.isna().any() else years


def chosen_sources(df: pd.DataFrame, year: str | None) -> pd.DataFrame:
    """The sources that appeared in `year`, newest first; UNDATED for those without a date, None for all."""
    when = df["published_date"]
    kept = df
    if year is not None:
        kept = df[when.isna()] if year == UNDATED else df[when.fillna("").str.startswith(year)]
    return kept.sort_values(
        ["published_date", "source_id"], ascending=[False, True], na_position="last", kind="stable"
    )


def sources(df: pd.DataFrame, *, part: pd.DataFrame, n: int, stamp: Stamp) -> Rows:
    """A page of sources; the download holds them all.

    Args:
        df: answer of sources.
        part: the rows of the page.
        n: how many sources were chosen, on all pages.
        stamp: what the table carries.
    """
    lang = stamp.lang
    lines = [
        {
            t(lang, "source"): f"{linked(titled(lang, r['title']), r['url'])} · {plain(r['publisher'])} · "
            + t(lang, f"method-source-{r['kind']}"),
            t(lang, "date"): t(lang, "method-undated")
            if is_missing(r["published_date"])
            else day(lang, str(r["published_date"])),
            t(lang, "method-claims-short"): number(lang, float(r["claims"]), 0),
        }
        for r in part.to_dict("records")
    ]
    keys = (*SOURCE_COLUMNS[:3], "kind", "published_date", "url", "claims")
    return rows(
        "sumber",
        stamp=stamp,
        title=t(lang, "method-sources"),
        sentence=t(lang, "method-sources-sentence", n=n, all=len(df)),
        shown=pd.DataFrame(lines),
        table=raw(df, _columns(lang, keys), missing=t(lang, "no-value")),
        questions=("sources",),
        n=t(lang, "method-n-sources", n=len(df)),
        sources=(t(lang, "method-sources-in-rows"),),
    )
