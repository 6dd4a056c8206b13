"""What stands on the A4 page of one institution: a profile in, the words, rows and pictures of a4.typ out."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from merit.charts import strip_words
from merit.charts.base import Chart, Stamp, categories_of
from merit.charts.headline import Headline
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_head import beyond, head, unknown
from merit.charts.institution_words import origins
from merit.charts.regions import words as said_of
from merit.profile import Profile
from merit.reports.a4_blocks import gap_block, strip_block, trend_block
from merit.reports.a4_peers import makers_block, peers_block, shorter
from merit.reports.a4_table import Words
from merit.reports.address import institution_address
from merit.reports.light_links import address
from merit.reports.runs import Run, runs
from merit.text import dataset_words, day, is_missing, number, t

COLUMNS = {1: 1, 2: 2, 3: 3, 5: 3, 6: 3}  # cards -> cards in a row, otherwise four
THIN = 5.0  # points above the floor that deserve a word of caution
NO_RELATIONS = pd.DataFrame(columns=["relation", "year", "split", "name"])


@dataclass(frozen=True)
class Edition:
    """What all pages of one file share; frames and numbers are answers about one snapshot."""

    lang: str
    dataset: str
    kind: str
    snapshot: str
    published_at: str  # moment of the snapshot, ISO 8601
    categories: pd.DataFrame  # categories
    instruments: pd.DataFrame  # instruments
    coverage: Mapping[str, int]  # n and registered of coverage_total
    host: str  # scheme and host of every link; "" for links from the root of the site

    @property
    def stamp(self) -> Stamp:
        """The stamp of the charts on the pages."""
        return Stamp(self.lang, self.dataset, self.kind, self.snapshot)


@dataclass(frozen=True)
class Sheet:
    """The answers on one page: the profile and, in a published record, the institution's claims."""

    profile: Profile
    claims: pd.DataFrame | None  # institution_claims; None where nothing is cited


def words(edition: Edition) -> Words:
    """The words that stand on every page."""
    lang = edition.lang
    covered = {name: number(lang, n, 0) for name, n in edition.coverage.items()}
    return {
        "product": t(lang, "app-title"),
        "dataset": dataset_words(lang, edition.dataset, edition.kind, "-stamp"),
        "notice": dataset_words(lang, edition.dataset, edition.kind, "-banner", **covered),
        "watermark": t(lang, "watermark"),
        "address": t(lang, "a4-address"),
    }


def page(sheet: Sheet, *, edition: Edition) -> Words:
    """One page as a4.typ reads it: strings, runs, rows and pictures, in reading order."""
    p, stamp, lang = sheet.profile, edition.stamp, edition.lang
    said = head(p, stamp=stamp)
    bands = edition.categories
    url = institution_address(p, stamp=stamp, host=edition.host)
    cards = said.cards
    ladder = _ladder(p, edition, cards)
    peers = peers_block(p, stamp=stamp, url=url)
    sentence, later = said.sentence, [beyond(p, edition.instruments, stamp=stamp)]
    if p.history.empty:
        sentence += " " + unknown(stamp=stamp)
        later = origins(p.institution, NO_RELATIONS, stamp=stamp)
    return {
        "name": p.name,
        "identity": _identity(p, lang),
        "synthetic": edition.kind == "synthetic",
        "sentence": runs(sentence, host=edition.host),
        "later": runs(" ".join(part for part in later if part)),
        "ladder": ladder,
        "cards": [_card(card, ladder, p, lang) for card in cards],
        "columns": COLUMNS.get(len(cards), 4),
        "note": runs(said.note),
        "strip": strip_block(p, stamp=stamp),
        "gap": gap_block(p, stamp=stamp),
        "trend": trend_block(p, stamp=stamp, bands=bands),
        "makers": makers_block(p, stamp=stamp, url=url),
        "peers": peers,
        "makers_right": shorter(peers),
        "sources": _sources(sheet, edition),
        "footer": {"stamp": _footer(p, edition), "url": url, "shown": _short(p, edition)},
    }


def _identity(p: Profile, lang: str) -> str:
    """Group, province, code, and the year of the page."""
    row = p.institution
    parts = [str(row["group_name"])]
    if not is_missing(row["province_name"]):
        parts.append(str(row["province_name"]))
    parts += [t(lang, "institution-code", code=p.code), t(lang, "a4-year", year=str(p.year))]
    return " · ".join(parts)


def _short(p: Profile, edition: Edition) -> str:
    """The address to be typed: the light page of this view, with no key that its defaults already say."""
    usual = p.rules.loc[p.rules["is_default"].astype(bool), "rule"].tolist()
    keys = {
        "dataset": edition.dataset,
        "year": str(p.year_asked or ""),
        "peers": "" if p.rule in usual else p.rule,
        "pin": ",".join(p.pinned),
        "drop": ",".join(p.dropped),
        "lang": edition.lang,
    }
    return edition.host + address(p.code, keys)


def _card(card: Headline, ladder: Words | None, p: Profile, lang: str) -> Words:
    """A card; the one that names the category bears its colour."""
    held = next((band["colour"] for band in ladder["bands"] if band["held"]), None) if ladder else None
    change = f"{card.change} {card.against}" if card.change else ""
    thin = card.key == "above" and p.now is not None and float(p.now["points_above_floor"]) <= THIN
    return {
        "label": card.label,
        "value": card.value,
        "colour": held if card.key in ("score", "category") else None,
        "detail": " · ".join(
            part for part in (card.help, change, t(lang, "a4-thin") if thin else "") if part
        ),
    }


def _ladder(p: Profile, edition: Edition, cards: list[Headline]) -> Words | None:
    """The bands of the instrument with the one that is held.

    None without a final category or bands. Without any figure the bands alone, named as what they are.
    """
    now, title, lang = p.now, "", edition.lang
    categories, instruments = edition.categories, edition.instruments
    if p.history.empty:
        of_year = instruments[
            instruments["code"].isin(p.totals.loc[p.totals["year"] == p.year, "instrument"])
        ]
        if of_year.empty:
            return None
        row = of_year.to_dict("records")[0]
        instrument, most, total, held = str(row["code"]), row["maximum_total"], None, None
        title = t(lang, "a4-bounds", year=str(p.year), name=str(row[f"name_{lang}"]))
    elif not now or now["status"] != "final" or is_missing(now["category"]):
        return None
    else:
        instrument, most, held = str(now["instrument"]), now["maximum_total"], now["category"]
        total = None if is_missing(now["total"]) else float(now["total"])
    bands = list(categories_of(categories[categories["instrument"] == instrument]).values())
    if not bands or is_missing(most):
        return None
    maximum = max(float(most), total or 0.0)
    bounds = [band.lower_bound for band in bands] + [maximum]
    shown = [
        {
            "name": band.name,
            "low": bounds[i] if i else 0.0,
            "high": bounds[i + 1],
            "low_words": number(lang, bounds[i] if i else 0.0),
            "colour": band.colour,
            "ink": band.ink,
            "held": band.code == held,
        }
        for i, band in enumerate(bands)
    ]
    words_ = next((card.value for card in cards if card.key == "score"), "")
    return {
        "title": title,
        "bands": shown,
        "total": total,
        "total_words": words_,
        "maximum": maximum,
        "maximum_words": number(lang, maximum),
    }


def _sources(sheet: Sheet, edition: Edition) -> Words:
    """Every source of a figure about the institution, the conflicts among them first; never cut."""
    stamp, lang = edition.stamp, edition.lang
    title = t(lang, "a4-sources")
    if sheet.claims is None:
        none = t(lang, "no-published-source", snapshot=edition.snapshot)
        return {"title": title, "sentence": runs(none), "items": [], "note": []}
    told: Chart = institution_claims(sheet.claims, stamp=stamp)
    of_aspects = strip_words.sources(sheet.profile.aspects.to_dict("records"), stamp=stamp)
    items: list[list[Run]] = [runs(line, host=edition.host) for line in (*told.sources, *of_aspects)]
    return {"title": title, "sentence": runs(told.sentence), "items": items, "note": []}


def _footer(p: Profile, edition: Edition) -> str:
    """Rule, n, dataset, snapshot and its date."""
    lang = edition.lang
    stamp = Stamp(lang, edition.dataset, edition.kind, edition.snapshot, rule="round")
    scored = int(p.beside.loc[~p.beside["is_self"], "total"].notna().sum())
    n = said_of(
        "a4-n",
        stamp,
        n=number(lang, len(p.ranking), 0),
        year=str(p.year),
        peers=number(lang, scored, 0),
        of=number(lang, len(p.peers), 0),
    )
    return f"{stamp.line(n)} ({day(lang, edition.published_at[:10])})"
