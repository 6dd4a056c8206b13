"""The light page: everything about one institution as one HTML file without a script, for a slow line."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from urllib.parse import parse_qsl, urlencode

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from merit.charts import strip_words
from merit.charts.base import Chart, Stamp, Table, categories_of
from merit.charts.beside import enough
from merit.charts.gap import step_gap, step_makers
from merit.charts.headline import Headline
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_head import beyond, head, unknown
from merit.charts.institution_history import histories
from merit.charts.institution_words import identity, origins, ways
from merit.charts.peers import peer_rows
from merit.charts.rows import Rows
from merit.charts.strip import aspect_strip
from merit.charts.words import Row
from merit.paths import ROOT
from merit.profile import Profile
from merit.reports.marks import spark, strip_mark, trend_svg
from merit.reports.markup import html
from merit.text import LANGS, is_missing, listing, number, t

FOLDER = ROOT / "merit" / "reports" / "html"
STYLE = (FOLDER / "light.css").read_text(encoding="utf-8")
# The page has no script; its only style is the one whose hash stands here.
STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E"
    "%3Cpath fill='%233f7fca' d='M0 5h2v3H0zM3 3h2v5H3zM6 0h2v8H6z'/%3E%3C/svg%3E"
)
MOST_PEERS = 30
MOST_MAKERS = 10
NAMED = 2  # peers with the best score of an aspect that are named; more are counted
HOME = "/"


@dataclass(frozen=True)
class Facts:
    """Answers that the profile does not hold.

    `claims`: institution_claims, None where nothing was published; `categories`, `instruments`,
    `relations`: the answers of that name (institution_relations); `coverage`: row of coverage_total.
    """

    claims: pd.DataFrame | None
    categories: pd.DataFrame
    instruments: pd.DataFrame
    relations: pd.DataFrame
    coverage: Row
    simulated: bool = False  # whether there is a simulation to look at besides


@lru_cache
def environment() -> Environment:
    """The templates; what they do not know is an error, what they insert is escaped."""
    return Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


def local(url: str) -> str:
    """An address of this site as the charts write it, counted from the root; institutions stay light."""
    path, _, query = url.lstrip("/").partition("?")
    keys = dict(parse_qsl(query))
    code = keys.pop("institution", "") if path == "instansi" else ""
    return address(code, keys) if code else f"/{url.lstrip('/')}"


def address(code: str, keys: Mapping[str, str], suffix: str = "") -> str:
    """Address of the light page of an institution; Indonesian needs no key."""
    kept = {k: v for k, v in keys.items() if v and (k, v) != ("lang", LANGS[0])}
    query = f"?{urlencode(kept, safe=',')}" if kept else ""
    return f"/instansi/{code}{suffix}{query}"


def _links(p: Profile, stamp: Stamp, asked: Mapping[str, str], other: str) -> dict[str, str]:
    """Where the page leads: the same choice elsewhere, every key spelled out where defaults may change."""
    choice = {"peers": p.rule, "pin": ",".join(p.pinned), "drop": ",".join(p.dropped)}
    whole = {"dataset": stamp.dataset, "year": str(p.year), **{k: v for k, v in choice.items() if v}}
    lang = {"lang": stamp.lang}
    here = {"dataset": stamp.dataset, **asked}

    def to(path: str, **keys: str) -> str:
        return f"{path}?{urlencode(keys, safe=',')}"

    return {
        "canonical": address(p.code, {**asked, **lang}),
        "other": address(p.code, {**asked, "lang": other}),
        "home": to(HOME, dataset=stamp.dataset, **lang),
        "full": to("/instansi", institution=p.code, **whole, **lang),
        "pdf": address(p.code, {**here, **lang}, ".pdf"),
        "csv": to("/api/v1/scores", institution=p.code, format="csv", dataset=stamp.dataset),
        "json": to(f"/api/v1/institutions/{p.code}", **here),
        "method": to("/metodologi", dataset=stamp.dataset, **lang),
    }


def _best(row: Row, lang: str) -> str:
    """The peers with the best score of an aspect: two names, or one and how many more."""
    names = [str(name) for name in row["peer_best_names"]]
    if len(names) > NAMED:
        rest = number(lang, len(names) - NAMED + 1, 0)
        names = [*names[: NAMED - 1], t(lang, "light-more-names", n=rest)]
    return listing(lang, names)


def _beside(row: Row, lang: str) -> str:
    """The peers' scores on an aspect in words; "" without any."""
    n = int(row["peer_n"])
    if not n or row["unit"] == "percent":
        return ""
    said = {key: number(lang, float(row[f"peer_{key}"])) for key in ("lowest", "q1", "median", "q3", "best")}
    if enough(row):
        said = {key: said[key] for key in ("q1", "median", "q3", "best")}
        return t(lang, "light-aspect-peers", n=n, names=_best(row, lang), **said)
    values = listing(lang, list(dict.fromkeys([said["lowest"], said["best"]])))
    return t(lang, "light-aspect-peers-few", n=n, names=_best(row, lang), values=values)


def _over_years(p: Profile, aspect: int, stamp: Stamp) -> tuple[str, str]:
    """The small trend of an aspect in percent of its maximum, and its first and last value in words.

    Without two consecutive years there is no line, so no picture.
    """
    instrument = p.history.loc[p.history["year"] == p.aspect_year, "instrument"]
    seen = p.aspect_years[
        (p.aspect_years["aspect_no"] == aspect)
        & p.aspect_years["instrument"].isin(instrument)
        & p.aspect_years["percent"].notna()
    ]
    if len(seen) < 2:
        return "", ""
    values = dict(zip(seen["year"].astype(int), seen["percent"].astype(float), strict=True))
    years = list(range(min(values), max(values) + 1))
    joined = any(year + 1 in values for year in values)
    first, last = (number(stamp.lang, values[y], 1) + "%" for y in (years[0], years[-1]))
    words = t(stamp.lang, "sparkline", first=first, last=last, start=str(years[0]), end=str(years[-1]))
    # The scale of the strip's own small lines (merit/charts/strip_sparks.py).
    return spark([values.get(y) for y in years], years, scale=(0, 100)) if joined else "", words


def _aspects(p: Profile, stamp: Stamp) -> list[dict[str, object]]:
    """One row per aspect: number with name, strip, words, trend; empty when nothing at all is known."""
    records = p.aspects.to_dict("records")
    if not any(int(r["peer_n"]) or not is_missing(r["percent"]) for r in records):
        return []
    found: list[dict[str, object]] = []
    for row in records:
        trend, words = _over_years(p, int(row["aspect_no"]), stamp)
        found.append(
            {
                "name": f"{row['aspect_no']}. {row[f'name_{stamp.lang}']}",
                "mark": Markup(strip_mark(row)),  # noqa: S704 - drawn from numbers by merit/reports/marks.py
                "value": strip_words.value(stamp, row),
                "beside": _beside(row, stamp.lang),
                "trend": Markup(trend),  # noqa: S704 - drawn from numbers as well
                "over": words,
            }
        )
    return found


def _peers(p: Profile, beside: Rows, stamp: Stamp) -> tuple[pd.DataFrame, str]:
    """At most MOST_PEERS rows, the nearest to the own one; and the sentence that says so, "" for all."""
    shown = beside.shown
    if len(shown) <= MOST_PEERS:
        return shown, ""
    lang, places = stamp.lang, range(len(shown))
    own = int(p.beside["is_self"].to_numpy().argmax())
    ranked = not is_missing(p.beside["rank"].iloc[own])
    if ranked:
        start = min(max(own - MOST_PEERS // 2, 0), len(shown) - MOST_PEERS)
        kept = list(places[start : start + MOST_PEERS])
    else:
        kept = sorted({*places[: MOST_PEERS - 1], own})
    said = {"shown": number(lang, len(kept), 0), "all": number(lang, len(shown), 0)}
    return shown.iloc[kept], t(lang, f"light-peers-cut{'' if ranked else '-unranked'}", **said)


def _cut(frame: pd.DataFrame, most: int, key: str, lang: str) -> tuple[pd.DataFrame, str]:
    """The first rows; and the sentence that says how many there are, "" for all."""
    if len(frame) <= most:
        return frame, ""
    return frame.iloc[:most], t(lang, key, shown=number(lang, most, 0), all=number(lang, len(frame), 0))


def _narrow(table: Table, lang: str, *, most: int = 4) -> pd.DataFrame:
    """The rows as strings; the columns beyond `most`, which are figures of the peers, share a last one."""
    shown = table.display(lang)
    first, rest = list(shown.columns[:most]), list(shown.columns[most:])
    if not rest:
        return shown

    def joined(values: Sequence[str]) -> str:
        n, *figures = values
        return n if set(figures) == {table.missing} else "; ".join(values)

    cells = [joined([str(value) for value in row]) for row in shown[rest].to_numpy()]
    return shown[first].assign(**{"; ".join(str(name) for name in rest): cells})


def _histories(p: Profile, stamp: Stamp, facts: Facts) -> list[dict[str, object]]:
    """Chart, rows and picture of each instrument, newest first; the picture is of the year shown."""
    charts: Sequence[Chart] = histories(
        p.history, stamp=stamp, categories=facts.categories, years=p.years, name=p.name, beside=p.totals
    )
    of_year = p.totals.loc[p.totals["year"] == p.year, "instrument"].tolist()
    bands = categories_of(facts.categories[facts.categories["instrument"].isin(of_year)])
    picture = Markup(trend_svg(p, stamp=stamp, bands=bands))  # noqa: S704 - escapes its own words
    drawn = [len(charts) == 1 or chart.name.endswith(tuple(of_year)) for chart in charts]
    return [
        {"chart": chart, "rows": _narrow(chart.table, stamp.lang), "picture": picture if here else ""}
        for chart, here in zip(charts, drawn, strict=True)
    ]


def light(
    p: Profile, *, stamp: Stamp, facts: Facts, asked: Mapping[str, str], absent: Sequence[str]
) -> bytes:
    """The page as UTF-8.

    Args:
        p: the profile.
        stamp: language, dataset, snapshot.
        facts: answers beside the profile.
        asked: keys of the address as they were given (dataset, year, peers, pin, drop), without lang.
        absent: pinned codes that could not be shown.
    """
    lang = stamp.lang
    other = next(tag for tag in LANGS if tag != lang)
    keys = {**asked, "lang": lang}
    links = _links(p, stamp, asked, other)
    top, strip, gap = head(p, stamp=stamp), aspect_strip(p, stamp=stamp), step_gap(p, stamp=stamp)
    beside, makers = peer_rows(p, stamp=stamp), step_makers(p, stamp=stamp)
    peers, peers_cut = _peers(p, beside, stamp)
    makers_rows, makers_cut = _cut(makers.shown, MOST_MAKERS, "light-makers-cut", lang)
    claims = None if facts.claims is None else institution_claims(facts.claims, stamp=stamp)
    dataset = t(lang, f"dataset-{stamp.dataset}")
    said = {c: number(lang, float(facts.coverage[c]), 0) for c in ("n", "registered")}
    silent = p.history.empty
    page = (
        environment()
        .get_template("light.html")
        .render(
            **_frame(lang),
            title=p.name,
            t_other=partial(t, other),
            html=partial(html, local=local),
            other=other,
            name=p.name,
            kind=stamp.kind,
            description=t(lang, "light-description", name=p.name, dataset=dataset, year=str(p.year)),
            banner=t(lang, f"dataset-{stamp.dataset}-banner", **said),
            links=links,
            identity=identity(p.institution, stamp=stamp),
            head=top,
            cards=[_card(card) for card in top.cards],
            newer=unknown(stamp=stamp) if silent else beyond(p, facts.instruments, stamp=stamp),
            origins=origins(p.institution, facts.relations, stamp=stamp),
            years=[
                (str(y), "" if y == p.year else address(p.code, {**keys, "year": str(y)})) for y in p.years
            ],
            strip=strip,
            strip_caption=t(lang, "light-aspect-caption", year=str(p.aspect_year)),
            aspects=_aspects(p, stamp),
            gap=gap,
            beside=beside,
            peers=peers,
            peers_cut=peers_cut,
            absent=t(lang, "light-absent", year=str(p.year), codes=", ".join(absent)) if absent else "",
            histories=_histories(p, stamp, facts),
            makers=makers,
            makers_rows=makers_rows,
            makers_cut=makers_cut,
            claims=claims,
            ways=ways(p.institution, stamp=stamp, simulated=silent and facts.simulated),
            dataset=dataset,
            snapshot=stamp.snapshot,
        )
    )
    return page.encode()


def _card(card: Headline) -> dict[str, str]:
    change = f"{card.change} {card.against}" if card.change else ""
    return {"label": card.label, "value": card.value, "change": change, "help": card.help}


def _frame(lang: str) -> dict[str, object]:
    """What every page of this kind needs."""
    return {
        "lang": lang,
        "t": partial(t, lang),
        "icon": ICON,
        "style": Markup(STYLE),  # noqa: S704 - a file of ours; its hash stands in the policy
        "home": f"{HOME}?lang={lang}",
    }


def problem(lang: str, *, title: str, sentences: Sequence[str], ways: Sequence[tuple[str, str]]) -> bytes:
    """A page that says what is wrong and where to go instead: `ways` are (label, address)."""
    page = environment().get_template("problem.html")
    return page.render(**_frame(lang), title=title, sentences=sentences, ways=ways).encode()
