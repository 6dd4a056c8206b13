"""Every published figure about one institution, with its source and the part it plays."""

from collections.abc import Collection

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.rows import Rows, linked, plain, raw, rows, titled
from merit.charts.words import Row
from merit.text import day, is_missing, listing, number, t


def source_link(row: Row, *, stamp: Stamp) -> str:
    """Title as a link, publisher, and, where the row has that column, the date in words."""
    lang = stamp.lang
    parts = [linked(titled(lang, row["title"]), row["url"]), plain(row["publisher"])]
    if "published_date" in row:
        date = row["published_date"]
        parts.append(t(lang, "institution-claims-undated") if is_missing(date) else day(lang, str(date)))
    return ", ".join(parts)


def year_sources(df: pd.DataFrame, *, stamp: Stamp, years: Collection[int]) -> tuple[str, ...]:
    """The sources of the claims of `df` that speak of `years`: "2023: publisher, date", linked, each once."""
    lang, lines = stamp.lang, []
    for row in df[df["year"].isin(list(years))].sort_values("year", kind="stable").to_dict("records"):
        date = row["published_date"]
        when = t(lang, "institution-claims-undated") if is_missing(date) else day(lang, str(date))
        lines.append(f"{row['year']}: " + linked(f"{row['publisher']}, {when}", row["url"]))
    return tuple(dict.fromkeys(lines))


def _roles(df: pd.DataFrame, *, stamp: Stamp) -> list[str]:
    """The part of each claim in words: another source agrees, the same one only says it again."""
    used = df[df["role"] == "used"].groupby("year")["source_id"].agg(set).to_dict()
    return [
        t(stamp.lang, "institution-claims-again")
        if row["role"] == "agrees" and row["source_id"] in used.get(row["year"], ())
        else t(stamp.lang, f"institution-claims-{row['role']}")
        for row in df.to_dict("records")
    ]


def figure_words(row: Row, *, stamp: Stamp) -> str:
    """What a claim says: "396,5 Sangat Baik", or the category alone."""
    category = "" if is_missing(row["category_name"]) else str(row["category_name"])
    if is_missing(row["total"]):
        return category
    return f"{number(stamp.lang, float(row['total']))} {category}".strip()


def institution_claims(df: pd.DataFrame, *, stamp: Stamp) -> Rows:
    """One row per claim, newest year first: year, figure with part and status, source as a link.

    Args:
        df: answer of institution_claims; may be empty.
        stamp: what the table carries.
    """
    lang = stamp.lang
    newest = df.sort_values("year", ascending=False, kind="stable")
    records = newest.to_dict("records")
    roles = _roles(newest, stamp=stamp)
    states = [t(lang, f"status-{r['status']}") for r in records]
    figures = [figure_words(r, stamp=stamp) for r in records]
    shown = pd.DataFrame(
        {
            t(lang, "year"): [str(r["year"]) for r in records],
            t(lang, "institution-claims-figure"): [
                f"**{figure}** · {role} · {state}"
                for figure, role, state in zip(figures, roles, states, strict=True)
            ],
            t(lang, "source"): [source_link(r, stamp=stamp) for r in records],
        }
    )
    table = raw(
        newest.assign(role_words=roles, status_words=states),
        {
            "year": t(lang, "year"),
            "total": t(lang, "score"),
            "category_name": t(lang, "category"),
            "status_words": t(lang, "status"),
            "role_words": t(lang, "institution-claims-part"),
            "title": t(lang, "source"),
            "publisher": t(lang, "institution-claims-publisher"),
            "published_date": t(lang, "date"),
            "url": t(lang, "institution-claims-address"),
        },
        missing=t(lang, "not-published-word"),
    )
    return rows(
        "keterangan-sumber",
        stamp=stamp,
        title=t(lang, "institution-claims-title"),
        sentence=_sentence(stamp, df),
        shown=shown,
        table=table,
        questions=("institution_claims", "resolved_claims"),
        n=t(lang, "institution-claims-n", n=len(df)),
        sources=year_sources(newest, stamp=stamp, years=set(newest["year"])),
    )


def _sentence(stamp: Stamp, df: pd.DataFrame) -> str:
    """How many statements of how many sources, and which of them print another figure than the one used."""
    lang = stamp.lang
    if df.empty:
        return t(lang, "institution-claims-none")
    counts = {"claims": len(df), "sources": int(df["source_id"].nunique())}
    others = df[df["role"] == "other"].to_dict("records")
    if not others:
        return t(lang, "institution-claims-sentence", **counts)
    used = df[df["role"] == "used"]
    items = []
    for row in others:
        # Where score and category come from two claims, the score speaks for both.
        held = used[used["year"] == row["year"]].sort_values("total").to_dict("records")
        bare = not held or is_missing(held[0]["total"])
        items.append(
            t(
                lang,
                "institution-claims-item-score" if bare else "institution-claims-item",
                year=str(row["year"]),
                used=figure_words(held[0], stamp=stamp) if held else t(lang, "no-value"),
                other=figure_words(row, stamp=stamp),
                publisher=plain(row["publisher"]),
            )
        )
    listed = listing(lang, items) if len(items) < 2 else "; ".join(items)
    return t(lang, "institution-claims-conflict", others=len(others), items=listed, **counts)
