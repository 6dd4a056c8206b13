"""The three counting rules at work: one institution year by year, and the pair that must not be compared."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from merit.charts.base import Category, Stamp
from merit.charts.rows import Rows, rows
from merit.charts.table import labelled
from merit.charts.words import count_questions
from merit.difference import RULES
from merit.text import is_missing, number, t

Record = dict[Hashable, Any]


def _cell(stamp: Stamp, row: Record, rule: str, names: Mapping[str, str], missing: str) -> str:
    """What `rule` counts in that year: category, score, and the year it comes from when an older one."""
    category = row[f"{rule}_category"]
    if is_missing(category):
        return missing
    words = f"**{names[category]}**"
    if not is_missing(row[f"{rule}_total"]):
        words += f" {number(stamp.lang, float(row[f'{rule}_total']))}"
    since = row.get(f"{rule}_year")
    return words if is_missing(since) or since == row["year"] else f"{words} ({int(str(since))})"


def rule_example(
    df: pd.DataFrame,
    *,
    stamp: Stamp,
    categories: Mapping[str, Category],
    missing: str,
    sources: tuple[str, ...],
) -> Rows:
    """What each rule counts for one institution, one row per year.

    Args:
        df: answer of rule_example.
        stamp: what the table carries.
        categories: for the names.
        missing: the word for a year without a final score (not assessed, or not published).
        sources: published sources of the scores, in words; empty for computed ones.
    """
    lang = stamp.lang
    names = {c: band.name for c, band in categories.items()}
    records = df.to_dict("records")
    shown = {t(lang, "year"): [str(r["year"]) for r in records]}
    for rule in RULES:
        shown[t(lang, f"rule-{rule}")] = [_cell(stamp, r, rule, names, missing) for r in records]
    name = str(records[0]["name"]) if records else ""
    return rows(
        "contoh-cara-hitung",
        stamp=stamp,
        title=t(lang, "method-rule-example-title"),
        sentence=_example_sentence(stamp, records, names, name),
        shown=pd.DataFrame(shown),
        table=labelled(
            df.assign(**{f"{r}_name": df[f"{r}_category"].map(names) for r in RULES}),
            [
                ("name", t(lang, "institution"), "text"),
                ("year", t(lang, "year"), "year"),
                *((f"{r}_name", t(lang, f"rule-{r}"), "text") for r in RULES),
                *((f"{r}_total", f"{t(lang, 'score')}: {t(lang, f'rule-{r}')}", "score") for r in RULES),
            ],
            missing=missing,
        ),
        questions=("rule_example", "standing"),
        n=name,
        sources=sources,
    )


def _example_sentence(stamp: Stamp, records: list[Record], names: Mapping[str, str], name: str) -> str:
    """The fall, where latest and ever part; the gap, where round is silent and latest carries forward."""
    lang = stamp.lang
    known = [r for r in records if not is_missing(r["latest_category"])]
    if not known:
        return t(lang, "method-rule-example-none", name=name) if name else t(lang, "empty-here")
    told: dict[int, str] = {}
    gap = next((r for r in known if is_missing(r["round_category"])), None)
    if gap:
        silent = "-published" if stamp.kind == "published" else ""
        told[int(gap["year"])] = t(
            lang,
            f"method-rule-example-gap{silent}",
            year=str(gap["year"]),
            category=names[gap["latest_category"]],
            since=str(int(gap["latest_year"])),
        )
    fall = next((r for r in known if r["latest_category"] != r["ever_category"]), None)
    if fall:
        told[int(fall["year"])] = t(
            lang,
            "method-rule-example-fall",
            year=str(fall["year"]),
            category=names[fall["latest_category"]],
            ever=names[fall["ever_category"]],
        )
    parts = [words for _, words in sorted(told.items())] or [t(lang, "method-rule-example-same")]
    return " ".join([f"{name}.", *parts])


def trap_years(latest: pd.DataFrame, fixed: pd.DataFrame) -> tuple[int, int] | None:
    """The first two years that look like a fall of Sangat Baik when read across the rules, or None.

    `latest` and `fixed` are answers of counts or published_counts under `latest` and `round`.
    """
    standing = latest.dropna(subset=["sangat_baik"]).set_index("year")["sangat_baik"]
    rounds = fixed.dropna(subset=["sangat_baik"]).set_index("year")["sangat_baik"]
    for year in sorted(standing.index):
        if year + 1 in rounds.index and standing[year] > rounds[year + 1]:
            return int(year), int(year) + 1
    return None


def _sources(
    answers: Iterable[pd.DataFrame], years: Sequence[int], words: Mapping[str, str]
) -> tuple[str, ...]:
    """The sources of published counts of some years, each once; none for computed counts."""
    lists = [
        answer.loc[answer.index.isin(years), "source_ids"] for answer in answers if "source_ids" in answer
    ]
    return tuple(words[s] for s in sorted({str(s) for ids in lists for each in ids for s in each}))


def trap(
    latest: pd.DataFrame,
    fixed: pd.DataFrame,
    *,
    stamp: Stamp,
    category: Category,
    missing: str,
    sources: Mapping[str, str],
) -> Rows:
    """Sangat Baik under two rules in two years: only figures of one row may be compared.

    Args:
        latest: answer of counts or published_counts under rule latest, one row per year.
        fixed: the same under rule round.
        stamp: what the table carries.
        category: Sangat Baik.
        missing: the word for an unpublished figure.
        sources: source id -> words, for published counts (their column source_ids).
    """
    lang = stamp.lang
    pair = trap_years(latest, fixed)
    years = list(pair or ())
    counted = {"latest": latest.set_index("year"), "round": fixed.set_index("year")}

    def value(rule: str, year: int) -> float | None:
        frame = counted[rule]
        found = frame["sangat_baik"].get(year)
        return None if is_missing(found) else float(str(found))

    data = pd.DataFrame(
        [[t(lang, f"rule-{rule}"), *(value(rule, y) for y in years)] for rule in counted],
        columns=["rule", *(str(y) for y in years)],
    )
    table = labelled(
        data if pair else data.iloc[:0],
        [("rule", t(lang, "label-rule"), "text"), *((str(y), str(y), "count") for y in years)],
        missing=missing,
    )
    sentence = t(lang, "method-trap-none")
    if pair:
        sentence = t(
            lang,
            "method-trap-sentence",
            category=category.name,
            before=number(lang, value("latest", pair[0]) or 0, 0),
            after=number(lang, value("round", pair[1]) or 0, 0),
            first=str(pair[0]),
            second=str(pair[1]),
        )
    return rows(
        "jebakan-cara-hitung",
        stamp=stamp,
        title=t(lang, "method-trap-title"),
        sentence=sentence,
        shown=table.display(lang),
        table=table,
        questions=count_questions(stamp),
        n=category.name,
        sources=_sources(counted.values(), years, sources),
    )
